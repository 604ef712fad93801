// SPDX-License-Identifier: Apache-2.0
// Words that are names too, and namesakes who are not of the school.
#include <safeguarding/people/find_mentions.hpp>

#include "small_school.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace sg = safeguarding;
using small_school::adult;
using small_school::pupil;
using small_school::roll;
using small_school::who;

namespace {

using kind = sg::person_kind;

std::vector<sg::person> with(std::vector<sg::person> more) {
  auto school = roll();
  for (auto& one : more) school.push_back(std::move(one));
  return school;
}

bool anybody(const std::vector<sg::person>& school, const small_school::written& about) {
  for (const auto& each : sg::find_mentions(sg::roll_index{school}, small_school::report(about)))
    if (each.person) return true;
  return false;
}

}  // namespace

TEST_CASE("an everyday word that is also short for a name is a word, in whatever letters") {
  const auto school =
      with({pupil("p-30", "Harriet", "Sole", "6M", {}, "Hattie"), pupil("p-31", "Bonnie", "Fair", "6M", {}, "Bunny"),
            pupil("p-32", "Theodore", "Lang", "3P", {}, "Teddy"), pupil("p-33", "Abraham", "Sol", "6M"),
            pupil("p-34", "Jamal", "Edwards", "6M"), pupil("p-35", "Mateo", "Sikora", "6M"),
            pupil("p-36", "Poppy", "Leng", "6M"), pupil("p-37", "Denholm", "Frayne", "6M")});
  for (const auto* text :
       {"bloke in a red woolly hat at the gate", "the one with the bun said no", "he had a big pink teddy with him",
        "we had to guess bra colour on the bus", "someone shouts JAM and we all get squashed",
        "He was chosen as First Mate by the entertainer.", "She laughed and said Pop gets his Tuesdays mixed up.",
        "she is not going in the den with the coats"}) {
    CAPTURE(text);
    CHECK_FALSE(anybody(school, {text}));
  }
  CHECK(who(school, {"I saw Hattie at the gate."}, "Hattie") == "p-30");
  CHECK(who(school, {"Teddy cried. He had a fall."}, "Teddy") == "p-32");
  CHECK(who(school, {"jamal in 6m shouts at us"}, "jamal") == "p-34");
}

TEST_CASE("a small word before an initial is no short form of a name") {
  const auto school = with({pupil("p-30", "Tomasz", "Lis", "6M"), pupil("p-31", "Lucian", "Hale", "6M")});
  CHECK(who(school, {"The key was signed out to L Hale for lunch."}, "L Hale") == "p-31");
}

TEST_CASE("a saying with a name in it speaks of nobody") {
  const auto school = with({pupil("p-30", "Adam", "Jagger", "6M"), pupil("p-31", "Noah", "Bibby", "6M")});
  CHECK_FALSE(anybody(school, {"She doesn't know him from Adam."}));
  CHECK_FALSE(anybody(school, {"The theme is Noah's Ark this year."}));
  CHECK(who(school, {"I had it from Adam."}, "Adam") == "p-30");
  CHECK(who(school, {"I saw Noah's bag there."}, "Noah") == "p-31");
}

TEST_CASE("senior, junior and a title of the other gender: another of the family is meant") {
  const auto school = with(
      {adult("c-30", kind::parent, "Dana", "Dobbs", {}, "h-30"), pupil("p-30", "Wilfred", "Dobbs", "2H", "h-30"),
       adult("c-31", kind::parent, "Rupert", "Tempest", {}, "h-31"), pupil("p-31", "Hugo", "Tempest", "6M", "h-31")});
  CHECK(who(school, {"Mr Dobbs collected him.", {}, {"p-30"}}, "Mr Dobbs") == "c-30");
  CHECK(who(school, {"Mr Dobbs senior collected him.", {}, {"p-30"}}, "Mr Dobbs") == "nobody");
  CHECK(who(school, {"The elder Mr Dobbs collected him.", {}, {"p-30"}}, "Mr Dobbs") == "nobody");
  CHECK(who(school, {"Mr Tempest has no bill from Mrs Tempest of the stables.", {}, {"p-31"}}, "Mrs Tempest") ==
        "open");
  CHECK(who(school, {"Mr Tempest has no bill from Mrs Tempest of the stables.", {}, {"p-31"}}, "Mr Tempest") == "c-31");
  CHECK(who(roll(), {"I spoke to Tariq Mahmood senior.", "t-7"}, "Tariq Mahmood") == "c-14");
}

TEST_CASE("whoever is introduced as a boy called so, or as a so-and-so, is not known to the reporter") {
  const auto school = with({pupil("p-30", "Ethan", "Craggs", "5W"), pupil("p-31", "Ethan", "Poole", "6M")});
  CHECK(who(school, {"Ethan put his hood up.", "t-7"}, "Ethan") == "p-31");
  CHECK(who(school, {"A boy in my bottom set called Ethan put his hood up.", "t-7"}, "Ethan") == "nobody");
  CHECK(who(school, {"It was a Year 6 called Ethan.", "t-1"}, "Ethan") == "p-31");
  CHECK_FALSE(
      anybody(school, {"Does anybody know a Dylan? She whispers to him at night. Dylan says people get bored."}));
  CHECK_FALSE(anybody(school, {"He said someone called payday dylan had set him up. He got thirty quid."}));
}

TEST_CASE("the wrong one, families, the dead and a name in scare quotes name nobody") {
  const auto school = with({pupil("p-30", "Zara", "Cornish", "6M")});
  CHECK(who(school, {"I nearly handed over the wrong Zara's bag."}, "the wrong Zara") == "unseen");
  CHECK(who(school, {"I nearly handed over the wrong Zara's bag."}, "wrong Zara") == "open");
  CHECK(who(school, {"There are two Ndlovu families here.", {}, {"p-12"}}, "Ndlovu") == "open");
  CHECK(who(school, {"She is not over the loss of her friend Dylan in July."}, "Dylan") == "nobody");
  CHECK(who(school, {"She was at Dylan's funeral."}, "Dylan") == "nobody");
  CHECK(who(school, {"Today 'Mrs Holloway' rang, number withheld.", {}, {"p-16"}}, "Mrs Holloway") == "nobody");
  CHECK(who(school, {"Today Mrs Holloway rang.", {}, {"p-16"}}, "Mrs Holloway") == "c-16");
}

TEST_CASE("your mum is somebody's whom the words are said to; Mum after a name in the possessive is hers still") {
  CHECK_FALSE(anybody(
      roll(), {"Searches: can your mum see if you use her card.", {}, {}, sg::report_channel::monitoring_alert}));
  CHECK(who(roll(), {"The man asked what time does your mum go to work.", {}, {"p-16"}}, "mum") == "unseen");
  CHECK(who(roll(), {"Bethan fell at her nan's. Mum rang at eight.", {}, {"p-16"}}, "Mum") == "c-16");
}

TEST_CASE("initials after by are a colleague's only where something was seen to by them") {
  const auto school = with({adult("t-30", kind::teacher, "Josh", "Penhale"), pupil("p-30", "Jaxon", "Pryor", "6M")});
  CHECK(who(school, {"Plaster put on, checked by JP."}, "JP") == "t-30");
  CHECK(who(school, {"They banged the tables, led by JP."}, "JP") == "open");
}

TEST_CASE("a worksheet that others do makes nobody a name in it") {
  CHECK(who(roll(), {"He sat with Dylan while the rest did the worksheet."}, "Dylan") == "p-13");
  CHECK(who(roll(), {"Dylan in the worksheet has six apples."}, "Dylan") == "nobody");
}

TEST_CASE("a pupil's form tutor is found beside kin, at whichever school they are") {
  auto school = with({adult("t-30", kind::teacher, "Annika", "Lindqvist", "7A", {}, "school: S; form 7A"),
                      adult("t-31", kind::teacher, "Eilidh", "Murray", "1C", {}, "school: I; form 1C"),
                      pupil("p-30", "Esme", "Philpott", "7A", "h-30"), pupil("p-31", "Nell", "Garside", "1C", "h-30"),
                      adult("c-30", kind::parent, "Helen", "Garside", {}, "h-30")});
  CHECK(who(school, {"Nell is dropped late. Mum wrote to us and Esme's form tutor gives her ten minutes.", "t-31"},
            "Esme's form tutor") == "t-30");
}
