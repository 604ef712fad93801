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

TEST_CASE("her brother Idris is the one of her brothers, and the name beside it too") {
  const auto school =
      with({pupil("p-30", "Zainab", "Malik", "1C", "h-30"), pupil("p-31", "Idris", "Malik", "6M", "h-30"),
            pupil("p-32", "Idris", "Salim", "6M", "h-32")});
  const small_school::written about{
      "Zainab left her glasses. Her brother Idris at Ringway will take them.", {}, {"p-30"}};
  CHECK(who(school, about, "Her brother") == "p-31");
  CHECK(who(school, about, "Idris") == "p-31");
  CHECK(who(school, {"Zainab left her glasses. Her brother Omar will take them.", {}, {"p-30"}}, "Omar") != "p-31");
  CHECK(who(school, {"A girl hit Zainab. Her brother Idris came."}, "Her brother") == "open");
}

TEST_CASE("kin of one of the twins, of a surname, and in a row") {
  const auto school =
      with({pupil("p-30", "Orla", "Whitcombe", "6M", "h-30", {}, "2015-02-11"),
            pupil("p-31", "Esme", "Whitcombe", "6M", "h-30", {}, "2015-02-11"),
            pupil("p-32", "Ioan", "Beynon", "6M", "h-32"), pupil("p-33", "Lowri", "Beynon", "4D", "h-32"),
            adult("c-30", kind::parent, "Jan", "Whitcombe", {}, "h-30"),
            adult("c-32", kind::parent, "Carys", "Beynon", {}, "h-32")});
  CHECK(who(school, {"One of the Whitcombe twins was sick. Fine by break. Mum sent a face."}, "Mum") == "c-30");
  CHECK(who(school, {"Bit of a puzzle. Lad with a band, Holloway, swam. His mother was there."}, "His mother") ==
        "c-16");
  const small_school::written pools{"Ioan grazed his shins at the pools with his mum and little sister.", {}, {"p-32"}};
  CHECK(who(school, pools, "his mum") == "c-32");
  CHECK(who(school, pools, "little sister") == "p-33");
}

TEST_CASE("his lad is the son of the father who was just spoken of, and nobody else's") {
  const auto school =
      with({pupil("p-30", "Kofi", "Larbi", "6M", "h-30"), adult("c-30", kind::parent, "Kwame", "Larbi", {}, "h-30")});
  CHECK(who(school, {"Car in the bay again. It was Mr Larbi, who drops his lad off."}, "his lad") == "p-30");
  CHECK(who(school, {"Car in the bay again. It was Mr Mistry with his lad."}, "his lad") == "unseen");
}

TEST_CASE("a grandfather whom the roll notes, and the one family of his surname") {
  const auto school =
      with({pupil("p-30", "Jayden", "Moffat", "6M", "h-30"), pupil("p-31", "Kayleigh", "Moffat", "5W", "h-30"),
            adult("c-30", kind::parent, "Ronald", "Moffat", {}, "h-31", "grandfather; lives alone")});
  CHECK(who(school, {"Jayden goes to his grandad's for tea.", {}, {"p-30"}}, "his grandad") == "c-30");
  CHECK(who(school, {"Jayden goes to his grandma's for tea.", {}, {"p-30"}}, "his grandma") == "nobody");
}

TEST_CASE("speech: who spoke may stand further back, and whoever is addressed may be the reporter") {
  const auto school = roll();
  CHECK(who(school, {"He says he wants out but he was seen holding the torch, so \"we are all in it, me and Dylan\"."},
            "Dylan") == "p-13");
  CHECK(who(school, {"He says there was a card on the desk by the window, with \"Dylan to stay\" on it."}, "Dylan") !=
        "p-13");
  CHECK(who(school, {"He called to ask whether \"Mrs Ashworth will come out\"."}, "Mrs Ashworth") == "t-1");
  CHECK(who(school, {"\"Make me a plate, Mr Mistry\" was shouted all day.", "t-7"}, "Mr Mistry") == "t-7");
}

TEST_CASE("he or she next after initials or a surname says which of two") {
  const auto school =
      with({adult("t-30", kind::teacher, "Lynne", "Purvis"), adult("t-31", kind::support_staff, "Leonard", "Purvis")});
  CHECK(who(school, {"LP was found asleep after parents' evening. She had been marking."}, "LP") == "t-30");
  CHECK(who(school, {"LP won his heat by a street."}, "LP") == "t-31");
  CHECK(who(school, {"LP was found asleep."}, "LP") == "open");
  CHECK(who(school, {"LP was found asleep by Mia. She had been marking."}, "LP") == "open");
}

TEST_CASE("a class by its teacher, told class teacher, and a child who says who writes") {
  const auto school =
      with({pupil("p-30", "Ellis", "Rowntree", "6M", "h-30"), pupil("p-31", "Ellis", "Barker", "4D", "h-31"),
            pupil("p-32", "Hope", "Adjei", "6M", "h-32")});
  CHECK(who(school, {"No book. Ellis out of Mr Mistrys. I told them both."}, "Ellis") == "p-30");
  CHECK(who(school, {"No book. Ellis in Mr Mistry's, the gappy one."}, "Ellis") == "p-30");
  CHECK(who(school, {"Ellis was dizzy. Told class teacher no more games.", {}, {"p-30"}}, "class teacher") == "t-7");
  CHECK(who(school, {"Ellis was dizzy. A new class teacher came.", {}, {"p-30"}}, "class teacher") == "unseen");
  CHECK(who(school,
            {"i want to say my name, its hope in 6M. please help", "p-32", {}, sg::report_channel::pupil_self_report},
            "hope") == "p-32");
}

TEST_CASE("a name in brackets after another is whoever they play, and an apostrophe may be left out before anything") {
  const auto school = with({pupil("p-30", "Gabriel", "Zaman", "6M"), pupil("p-31", "Femi", "Adair", "4D")});
  CHECK(who(school, {"Mia (Gabriel) intervened from a great height."}, "Gabriel") == "open");
  CHECK(who(school, {"Gabriel intervened from a great height."}, "Gabriel") == "p-30");
  CHECK(who(school, {"They say its always Femis turn to hold it."}, "Femis") == "p-31");
  CHECK(who(school, {"There are two Femis here."}, "Femis") != "p-31");
  CHECK(who(school, {"I saw the two lads from Dylans group."}, "Dylans") != "p-13");
}

TEST_CASE("one parent of another by forename: where the report has the surname, or they have a child together") {
  const auto school = with(
      {pupil("p-30", "Toby", "Lasseter", "6M", "h-30"), adult("c-30", kind::parent, "Donna", "Lasseter", {}, "h-30")});
  CHECK(who(school,
            {"He is minded at the Lasseters' on a Friday. Donna is great with them.",
             "c-16",
             {},
             sg::report_channel::parent_contact},
            "Donna") == "c-30");
  CHECK(who(school, {"The man who stays there is Donna something.", "c-16", {}, sg::report_channel::parent_contact},
            "Donna") != "c-30");
  CHECK(who(school, {"Donna drinks, I hear.", "c-16", {}, sg::report_channel::parent_contact}, "Donna") != "c-30");
}

TEST_CASE("a titled pupil with their form is that pupil, and the Year 6s are a year") {
  const auto school =
      with({pupil("p-30", "Eleanor", "Coates", "6M"), adult("t-30", kind::teacher, "Bernard", "Coates")});
  CHECK(who(school, {"Miss Eleanor Coates of 6M read the poem."}, "Miss Eleanor Coates") == "p-30");
  CHECK(who(school, {"Miss Coates read the poem."}, "Miss Coates") != "p-30");
  const auto two = with({pupil("p-30", "Idris", "Bowen", "6M"), pupil("p-31", "Idris", "Salim", "5W")});
  CHECK(who(two, {"Idris, Y6s, was winded in rugby."}, "Idris") == "p-30");
  CHECK(who(two, {"Idris was winded in rugby."}, "Idris") == "open");
}

TEST_CASE("the driver of a car may be a father, a driver of ours is none; whom a note was told to is a colleague") {
  CHECK(who(roll(), {"A car hit the post. Driver Mr Holloway would not get out."}, "Mr Holloway") != "nobody");
  CHECK(who(roll(), {"The coach driver Mr Patel would not stop."}, "Mr Patel") == "nobody");
  const auto school = with({adult("t-30", kind::dsl, "Farida", "Mirza"), pupil("p-30", "Florence", "MacInnes", "6M"),
                            pupil("p-31", "Kitty", "Ormerod", "6M")});
  CHECK(who(school, {"Saw Kitty getting out of a car. Told FM straight after.", {}, {"p-31"}}, "FM") == "t-30");
  CHECK(who(school, {"Saw Kitty getting out of a car. FM was there.", {}, {"p-31"}}, "FM") != "t-30");
}

TEST_CASE("a father who lives apart is of the mother's family") {
  CHECK(who(with({adult("c-30", kind::parent, "Stephanie", "Askew", {}, "h-7")}),
            {"Ronan came back from Carl's with marks.", "c-30", {}, sg::report_channel::parent_contact},
            "Carl") == "c-7");
  CHECK(who(roll(), {"Ronan came back from Carl's with marks.", "c-16", {}, sg::report_channel::parent_contact},
            "Carl") != "c-7");
}

TEST_CASE("the driver of a strange van, the manager of a shop and letters on things are nobody of ours") {
  const auto school = with({adult("t-30", kind::support_staff, "Geoffrey", "Tranter", {}, {}, "minibus driver"),
                            adult("t-31", kind::other, "Cheryl", "Lomas", {}, {}, "manager, Fernlea short breaks"),
                            pupil("p-30", "Scarlett", "Voss", "6M"), pupil("p-31", "Rosie", "Booth", "RB"),
                            pupil("p-32", "Toby", "Askew", "5W"), pupil("p-33", "Patience", "Ekwueme", "5W")});
  CHECK(who(school, {"The minibus was late. The driver had a flat tyre."}, "The driver") == "t-30");
  CHECK(who(school, {"She ran to a dark van, with a hug for the driver and no word."}, "the driver") == "unseen");
  CHECK(who(school, {"They say the driver is called T, always a cap on."}, "the driver") == "unseen");
  CHECK(who(school, {"We went to the phone shop. The manager told us about contracts."}, "The manager") == "unseen");
  CHECK(who(school, {"He had a blue suit on, embroidered S.V. on the back."}, "S.V") == "open");
  CHECK(who(school, {"I saw SV at the gate."}, "SV") == "p-30");
  CHECK(who(school, {"RB again. They came in late."}, "RB") == "open");
  CHECK(who(school, {"Mia Patel RB, chicken pox."}, "RB") == "unseen");
  CHECK(who(school, {"Can his TA ring me?", {}, {"p-32"}}, "TA") == "unseen");
  CHECK(who(school, {"Patience Ekwueme wore borrowed PE pumps."}, "PE") == "unseen");
  CHECK(who(school, {"Mia is coded M every Monday.", {}, {"p-1"}}, "M") == "unseen");
}

TEST_CASE("mums of anybody, and our kid, who is a brother in the north") {
  const auto school = roll();
  const small_school::written about{
      "come alone because mums get in the way", "p-16", {}, sg::report_channel::pupil_self_report};
  CHECK(who(school, about, "mums") == "unseen");
  CHECK(who(school, {"i have no money for mums birthday", "p-16", {}, sg::report_channel::pupil_self_report}, "mums") ==
        "c-16");
  CHECK(who(school, {"Our kid won't stand up to her.", "c-16", {"p-16"}, sg::report_channel::parent_contact},
            "Our kid") == "unseen");
  CHECK(who(school, {"Bethan was told that whoever talks first loses their mum.", {}, {"p-16"}}, "their mum") ==
        "unseen");
}

TEST_CASE("somebody's lot, and you in speech that was announced further back") {
  CHECK(who(roll(), {"It was Dylan's lot again."}, "Dylan") == "p-13");
  CHECK(who(roll(), {"She told me over a brew that he is \"old for his age, older than you, Dylan\", and laughed."},
            "Dylan") == "p-13");
}

TEST_CASE("without capitals an everyday word needs more than the reporter's class to be a name") {
  const auto school = with({pupil("p-30", "Art", "Banks", "5W"), adult("t-30", kind::support_staff, "Mark", "Hill")});
  CHECK_FALSE(anybody(school, {"the art room was locked and it left a mark on the wall, he will not grace us", "t-2"}));
  CHECK(who(school, {"the window broke, told mark", "t-2"}, "mark") == "t-30");
  CHECK(who(school, {"it was art who broke it", "t-2", {"p-30"}}, "art") == "p-30");
}

TEST_CASE("a pet, a toy, a firm and a stranger from a body bear the name, and no pupil does") {
  const auto school = with({pupil("p-30", "Frank", "Price", "6M"), pupil("p-31", "Rosie", "Field", "6M"),
                            pupil("p-32", "Georgia", "Wells", "6M"), pupil("p-33", "Jordan", "West", "6M"),
                            pupil("p-34", "William", "Stone", "6M"), pupil("p-35", "Joy", "Chapman", "6M")});
  for (const auto* text :
       {"His goldfish, Frank, is missed.", "The teddy is called Frank.",
        "He calls his knife Rosie and showed it round.",
        "They went to Paris and then on to Georgia and Jordan for the summer.", "Rang Stone Dental to check.",
        "The lady from the council, Joy, rang at four.", "She asked it twice: ask Alexa, she said."}) {
    CAPTURE(text);
    CHECK_FALSE(anybody(school, {text}));
  }
  CHECK(who(school, {"I saw Frank at the gate."}, "Frank") == "p-30");
  CHECK(who(school, {"She sat with Georgia and Jordan."}, "Jordan") == "p-33");
}
