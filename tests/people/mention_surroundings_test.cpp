// SPDX-License-Identifier: Apache-2.0
// What stands around a name, and whom it leaves out.
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

std::vector<sg::person> with(std::vector<sg::person> more) {
  auto school = roll();
  for (auto& one : more) school.push_back(std::move(one));
  return school;
}

}  // namespace

TEST_CASE("what somebody is to a child, or whom they are from, stands beside the name and leaves the namesake out") {
  const auto school = roll();
  CHECK(who(school, {"I told Mr Mistry."}, "Mr Mistry") == "t-7");
  CHECK(who(school, {"Mia's dad, Mr Mistry, was at the gate."}, "Mr Mistry") != "t-7");
  CHECK(who(school, {"Mia's dad, Mr Patel, was at the gate."}, "Mr Patel") == "c-2");
  CHECK(who(school, {"Mr Mistry from social services rang."}, "Mr Mistry") == "nobody");
  CHECK(who(school, {"Mr Mistry from the council rang."}, "Mr Mistry") == "nobody");
}

TEST_CASE("a job beside the name is theirs, or somebody else is meant") {
  const auto school = roll();
  CHECK(who(school, {"Lorraine Whitfield rang."}, "Lorraine Whitfield") == "t-2");
  CHECK(who(school, {"Lorraine Whitfield the social worker rang."}, "Lorraine Whitfield") == "nobody");
  CHECK(who(school, {"Ray Stubbs the site manager rang."}, "Ray Stubbs") == "t-4");
  CHECK(who(school, {"Dylan (social worker) rang."}, "Dylan") == "nobody");
  CHECK(who(school, {"I told Dylan the nurse would see him."}, "Dylan") == "p-13");
}

TEST_CASE("an age, a sentence about the name and somebody's friend leave a pupil of that name out") {
  const auto school = roll();
  for (const auto* text :
       {"She said that Dylan is her mum's boyfriend and he had hit her.", "Her dad's mate Dylan picked her up.",
        "She said mum and Dylan had been drinking.", "She met 25-year-old Dylan there.", "Dylan is his stepdad.",
        "She is scared if Dylan is there. That's mum's new friend.", "She is scared of Dylan. He's her uncle."}) {
    CAPTURE(text);
    CHECK(who(school, {text}, "Dylan") != "p-13");
  }
  CHECK(who(school, {"She is scared of Dylan. He's in her class."}, "Dylan") == "p-13");
}

TEST_CASE("a stranger's name is the stranger's in the rest of the report too") {
  const auto school = roll();
  const auto all = [&](const char* text) {
    std::string people;
    for (const auto& each : sg::find_mentions(sg::roll_index{school}, small_school::report({text})))
      if (each.surface == "Dylan") people += each.person ? each.person->text() + ' ' : "- ";
    return people;
  };
  CHECK(all("Dylan is her mum's boyfriend. Dylan drove her home.") == "- - ");
  CHECK(all("Dylan Sharp came in. Later Dylan drove her home.") == "- ");
  CHECK(all("Dylan came in. Later Dylan went home.") == "p-13 p-13 ");
  CHECK(all("Another Dylan came in. Later Dylan in 6M went home.").ends_with("p-13 "));
}

TEST_CASE("no and not, an address and a form that nobody has say what they say") {
  const auto school = roll();
  CHECK(who(school, {"Not Dylan in 6M but the other one."}, "Dylan") == "open");
  CHECK(who(school, {"A man called Dylan (6M) was there."}, "Dylan") == "nobody");
  CHECK(who(school, {"Mia lives in Flat 6M."}, "Mia") == "p-1");
  CHECK(who(school, {"Mia lives at 6M Marsh Lane."}, "Mia") == "p-1");
  CHECK(who(school, {"Dylan in 6Z was upset."}, "Dylan") == "open");
}

TEST_CASE("what is copied from a sign or a list names nobody; what somebody said does") {
  const auto school = roll();
  CHECK(who(school, {"The board reads \"Dylan to stay behind\" again."}, "Dylan") == "nobody");
  CHECK(who(school, {"He said \"Dylan did it\" and left."}, "Dylan") == "p-13");
  CHECK(who(school, {"\"Dylan did it\", she said."}, "Dylan") == "p-13");
  CHECK(who(school, {"A note, \"Dylan did it\", lay there."}, "Dylan") == "nobody");
}

TEST_CASE("one of two names that are like each other is not told") {
  const auto school = roll();
  CHECK(who(school, {"Ask Grace or Gloria about it."}, "Grace") == "open");
  CHECK(who(school, {"Ask Grace or Dylan."}, "Grace") == "p-12");
}

TEST_CASE("father and son: words that only fit the one leave the other out") {
  const auto school = roll();
  CHECK(who(school, {"Tariq was cross.", "t-7"}, "Tariq") == "p-14");
  CHECK(who(school, {"I spoke to Tariq senior.", "t-7"}, "Tariq") != "p-14");
  CHECK(who(school, {"Tariq came to collect his son.", "t-7"}, "Tariq") != "p-14");
  CHECK(who(school, {"Kayden and his dad Tariq left.", "t-7"}, "Tariq") != "p-14");
}

TEST_CASE("kin: whose they are, where they are now, and an apostrophe left out") {
  const auto school = roll();
  CHECK(who(school, {"I met the brother of Mia."}, "the brother of Mia") == "p-2");
  CHECK(who(school, {"Bethans mum rang."}, "Bethans mum") == "c-16");
  CHECK(who(school, {"Bethan's brother came."}, "Bethan's brother") == "p-17");
  CHECK(who(school, {"Bethan's brother, who is at college, came."}, "Bethan's brother") != "p-17");
  CHECK(who(school, {"Evan was hurt. His mum came.", {}, {"p-17"}}, "His mum") == "c-16");
  CHECK(who(school, {"A boy from another school hit Evan. His mum came.", {}, {"p-17"}}, "His mum") == "open");
}

TEST_CASE("kin: where another child of the report could be meant, it is left open") {
  const auto school =
      with({pupil("p-30", "Oscar", "Mantle", "5W", "h-30"), pupil("p-31", "Kyle", "Mantle", "6M", "h-30"),
            pupil("p-32", "Gemma", "Mantle", "3P", "h-30")});
  CHECK(who(school, {"Oscar and Kyle ran off. His sister saw it."}, "His sister") == "p-32");
  CHECK(who(school, {"Evan was cold. Oscar and Kyle ran off. His sister saw it.", {}, {"p-17"}}, "His sister") ==
        "open");
  CHECK(who(school, {"I hear that Evan cried. I rang his mum.", {}, {"p-17"}}, "his mum") == "c-16");
  CHECK(who(school, {"Evan cried. It was late. I rang his mum.", {}, {"p-17"}}, "his mum") == "c-16");
  CHECK(who(school, {"Evan cried. It was late. I rang his mum.", {}, {"p-13", "p-17"}}, "his mum") == "open");
  CHECK(who(school, {"He says that Evan cried and his mum came.", {}, {"p-13", "p-17"}}, "his mum") == "open");
}

TEST_CASE("kin: whoever is far too old or too young is no mother, and a sister who works here is a sister") {
  auto school = with({pupil("p-50", "Rhys", "Price", "5W", "h-50", {}, "2016-01-01"),
                      adult("c-50", sg::person_kind::parent, "Jean", "Price", {}, "h-50", "kinship carer, grandmother"),
                      pupil("p-51", "Liam", "Doyle", "6M", "h-51", {}, "2015-01-01"),
                      adult("t-51", sg::person_kind::teaching_assistant, "Sarah", "Doyle", {}, "h-51"),
                      pupil("p-52", "Ben", "Cole", "5W", "h-52"), pupil("p-53", "Jordan", "Cole", "2H", "h-52")});
  CHECK(who(school, {"Rhys said his mum shouts."}, "his mum") != "c-50");
  CHECK(who(school, {"Rhys said his gran shouts."}, "his gran") == "c-50");
  CHECK(who(school, {"Liam said his mum shouts."}, "his mum") == "t-51");
  school[school.size() - 3].born = sg::parse_day("2004-05-05");  // eleven years older than he is
  CHECK(who(school, {"Liam said his mum shouts."}, "his mum") != "t-51");
  CHECK(who(school, {"I met Ben's sister."}, "Ben's sister") == "open");  // Jordan may be either
}

TEST_CASE("a date of birth of somebody's cousin, or of a girl, is not a boy's of the roll") {
  auto school = roll();
  school[12].born = sg::parse_day("2015-09-03");  // Dylan
  CHECK(who(school, {"A boy born 03/09/2015 lives there."}, "A boy born 03/09/2015") == "p-13");
  CHECK(who(school, {"A girl born 03/09/2015 lives there."}, "A girl born 03/09/2015") != "p-13");
  CHECK(who(school, {"Her cousin (dob 03/09/2015) lives there."}, "dob 03/09/2015") != "p-13");
}

TEST_CASE("a colleague who is tagged does not take a child's forename") {
  const auto school =
      with({pupil("p-60", "Alex", "Munn", "6M"), adult("t-60", sg::person_kind::teacher, "Alex", "Stone", "3P")});
  CHECK(who(school, {"He held Alex's hand.", {}, {"t-60"}}, "Alex") == "open");
  CHECK(who(school, {"He held Alex's hand.", {}, {"p-60"}}, "Alex") == "p-60");
}

TEST_CASE("a mother of one of two families is not named where both families' children could be meant") {
  const auto school = with({pupil("p-70", "Sara", "Khan", "3P", "h-70"), pupil("p-71", "Sarah", "Khan", "6M", "h-71"),
                            adult("c-70", sg::person_kind::parent, "Fatima", "Khan", {}, "h-70")});
  CHECK(who(school, {"Mrs Khan rang about Sara Khan.", {}, {"p-70"}}, "Mrs Khan") == "c-70");
  CHECK(who(school, {"Mrs Khan rang about Sara Khan and Sarah Khan.", {}, {"p-70"}}, "Mrs Khan") == "open");
}

TEST_CASE("a title and a surname are a colleague's before a parent's, unless families do what is told") {
  const auto school = with({adult("t-75", sg::person_kind::teacher, "Ann", "Brearley", "3P"),
                            adult("c-75", sg::person_kind::parent, "Donna", "Brearley", {}, "h-75"),
                            pupil("p-75", "Poppy", "Brearley", "3P", "h-75")});
  CHECK(who(school, {"I sent him to Mrs Brearley again.", "t-2"}, "Mrs Brearley") == "t-75");
  CHECK(who(school, {"Mrs Brearley rang again.", "t-2"}, "Mrs Brearley") == "open");
  CHECK(who(school, {"I sent him to Mrs Brearley again.", "t-2", {"p-75"}}, "Mrs Brearley") == "open");
}

TEST_CASE("a name that is a place, a club, a season or a room is one only where a person can stand") {
  const auto school = with({pupil("p-80", "Jordan", "Vance", "5W"), pupil("p-81", "Chelsea", "Ford", "5W"),
                            pupil("p-82", "Summer", "Vane", "5W"), pupil("p-83", "Jack", "Sharp", "5W")});
  CHECK(who(school, {"They went to Jordan for a month."}, "Jordan") == "unseen");
  CHECK(who(school, {"I spoke to Jordan about it."}, "Jordan") == "p-80");
  CHECK(who(school, {"He supports Chelsea."}, "Chelsea") == "unseen");
  CHECK(who(school, {"I spoke to Chelsea."}, "Chelsea") == "p-81");
  CHECK(who(school, {"He was hungry in Summer."}, "Summer") == "unseen");
  CHECK(who(school, {"I met him in the Chelsea room."}, "Chelsea") == "unseen");
}

TEST_CASE("a surname that follows in lower case is not passed over") {
  const auto school = roll();
  CHECK(who(school, {"dylan was upset and crying by the gate"}, "dylan") == "p-13");
  CHECK(who(school, {"dylan okoro was upset and crying by the gate"}, "dylan") != "p-13");
  CHECK(who(school, {"dylan brannigan was upset and crying by the gate"}, "dylan") != "p-13");
}

TEST_CASE("names are found as they are mistyped: run together, turned round, with a gap") {
  const auto school = with({adult("c-90", sg::person_kind::parent, "Maeve", "O'Brien", {}, "h-90")});
  CHECK(who(school, {"Mrs O Brien rang."}, "Mrs O Brien") == "c-90");
  CHECK(who(school, {"I saw Mia5W there."}, "Mia5W") == "p-1");
  CHECK(who(school, {"Later Pattel Mia was ill."}, "Pattel Mia") == "p-1");
  CHECK(who({pupil("p-3", "Jack", "Hollis", "6M"), pupil("p-1", "Mia", "Patel", "5W")}, {"Jack was upset."}, "Jack") ==
        "p-3");
}

TEST_CASE("a class with a name is a class, and a child of that name a child") {
  const auto school = with({pupil("p-95", "Holly", "Gittins", "2 Ash"), pupil("p-96", "Owen", "Bebb", "6 Holly"),
                            adult("t-95", sg::person_kind::teaching_assistant, "Sian", "Davies", "6 Holly")});
  CHECK(who(school, {"I spoke to Holly there."}, "Holly") == "p-95");
  CHECK(who(school, {"It was left in 6 Holly again."}, "Holly") == "unseen");
  CHECK(who(school, {"I told Holly's TA about it."}, "Holly's TA") == "t-95");
  CHECK(who(school, {"Owen in 6 Holly was upset."}, "Owen") == "p-96");
}

TEST_CASE("accounts are read as the school makes them, and an account that is not theirs is nobody's") {
  std::vector<sg::person> school;
  for (int i = 0; i < 6; ++i) {
    const std::string letter(1, static_cast<char>('a' + i));
    school.push_back(pupil("p-" + letter, "Kim", "Sur" + letter + letter, "5W"));
    school.back().contact.emails = {"20sur" + letter + letter + "k@school.example"};
  }
  school.push_back(pupil("p-x", "Jo", "Harper", "5W"));
  CHECK(who(school, {"It was 20harperj who wrote."}, "20harperj") == "p-x");
  CHECK(who(school, {"It was jharper20 who wrote."}, "jharper20") == "unseen");  // not as this school makes them
  CHECK(who(roll(), {"User dylan.whitmore: account of a leaver."}, "dylan.whitmore") == "nobody");
  CHECK(who(roll(), {"User dylan.whitmore wrote it."}, "dylan.whitmore") == "p-13");
  CHECK(who(roll(), {"User dylan.whitmore9 wrote it."}, "dylan.whitmore9") != "p-13");
  CHECK(who(school, {"It was 20harperj, not a known account."}, "20harperj") != "p-x");
}

TEST_CASE("not the one in that class: the other of the name, if something speaks for him") {
  const auto school = with({pupil("p-40", "Sam", "Hill", "6M"), pupil("p-41", "Sam", "Reedy", "5W")});
  CHECK(who(school, {"Sam (not the one in 5W) was upset."}, "Sam") == "open");
  CHECK(who(school, {"Sam (mine, not the one in 5W) was upset.", "t-7"}, "Sam") == "p-40");
  CHECK(who(school, {"Sam (mine, not the Year 6 one) was upset.", "t-2"}, "Sam") == "p-41");
  CHECK(who(school, {"Dylan (not the one in 6M) was upset."}, "Dylan") == "nobody");
}

TEST_CASE("a single letter is the one pupil of the report whose name begins with it") {
  const auto school = roll();
  CHECK(who(school, {"I asked K about it.", {}, {"p-18"}}, "K") == "p-18");
  CHECK(who(school, {"I asked K about it."}, "K") == "unseen");
  CHECK(who(school, {"I asked K about it.", {}, {"p-18", "p-2"}}, "K") == "unseen");  // Kayden or Krish
  CHECK(who(school, {"He went to block K.", {}, {"p-18"}}, "K") == "unseen");
}

TEST_CASE("a class teacher is found through the pupil, and a post several hold through a tag") {
  const auto school = roll();
  CHECK(who(school, {"Dylan's class teacher rang."}, "Dylan's class teacher") == "t-7");
  CHECK(who(school, {"Patel Mia was late."}, "Patel Mia") == "p-1");
  const auto two = with({adult("t-20", sg::person_kind::contractor, "Ann", "Bebb", {}, {}, "taxi driver"),
                         adult("t-21", sg::person_kind::contractor, "Jo", "Stan", {}, {}, "taxi driver")});
  CHECK(who(two, {"I spoke to the driver."}, "the driver") == "open");
  CHECK(who(two, {"I spoke to the driver.", {}, {"t-21"}}, "the driver") == "t-21");
}

TEST_CASE("two surnames of which one is in the other are two names") {
  const auto school = with({adult("c-97", sg::person_kind::parent, "Kausar", "Ur-Rehman", {}, "h-97"),
                            adult("c-98", sg::person_kind::parent, "Nazia", "Rehman", {}, "h-98")});
  CHECK(who(school, {"Mrs Rehman opened a letter for Mrs Ur-Rehman."}, "Mrs Rehman") == "c-98");
}
