// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/find_mentions.hpp>

#include "small_school.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace sg = safeguarding;
using small_school::mention_of;
using small_school::roll;
using small_school::who;

TEST_CASE("people are found in every form in which staff write of them") {
  const auto school = roll();
  CHECK(who(school, {"We saw Mia Patel there."}, "Mia Patel") == "p-1");
  CHECK(who(school, {"We saw Mia there."}, "Mia") == "p-1");
  CHECK(who(school, {"Patel, Mia was absent."}, "Patel, Mia") == "p-1");
  CHECK(who(school, {"Late again: Mahmood, T. and others.", {}, {"p-14"}}, "Mahmood, T") == "p-14");
  CHECK(who(school, {"Dylan W told me."}, "Dylan W") == "p-13");
  CHECK(who(school, {"It was D. Whitmore again."}, "D. Whitmore") == "p-13");
  CHECK(who(school, {"Tia C-R told me."}, "Tia C-R") == "p-11");
  CHECK(who(school, {"Then DW in 6M laughed."}, "DW") == "p-13");
  CHECK(who(school, {"Boo was very tired."}, "Boo") == "p-10");
  CHECK(who(school, {"I met Mrs Whitfield and Mr Stubbs."}, "Mrs Whitfield") == "t-2");
  CHECK(who(school, {"I met Mrs Whitfield and Mr Stubbs."}, "Mr Stubbs") == "t-4");
  CHECK(who(school, {"User dwhitmore.6m typed it."}, "dwhitmore.6m") == "p-13");
  CHECK(who(school, {"it was mia in yr5 n she was upset, told ray"}, "mia") == "p-1");
  CHECK(who(school, {"it was mia in yr5 n she was upset, told ray"}, "ray") == "t-4");
}

TEST_CASE("a name that is misspelt or only heard is found where something else speaks for it") {
  const auto school = roll();
  CHECK(who(school, {"Eefa in yr 4 takes her dinner home."}, "Eefa") == "p-9");
  CHECK(who(school, {"Mr Garow was pleasant."}, "Mr Garow") == "t-5");
  CHECK(who(school, {"Dillan in 6M had it."}, "Dillan") == "p-13");
  CHECK(who(school, {"A boy called Dillan had it."}, "Dillan") == "nobody");
}

TEST_CASE("nobody is named where two could be meant") {
  const auto school = roll();
  CHECK(who(school, {"Jack was in tears."}, "Jack") == "open");
  CHECK(who(school, {"Jack in 6M was in tears."}, "Jack") == "open");
  CHECK(who(school, {"Jack H was in tears."}, "Jack H") == "p-3");
  CHECK(who(school, {"It was one of the Askew twins."}, "Askew") == "open");
  CHECK(who(school, {"both Jacks were there, and Jack, or is it Jake, fell."}, "Jack") == "open");
}

TEST_CASE("a name that sounds or is spelt alike stands in the way") {
  const auto school = roll();
  CHECK(who(school, {"Mohammed in 6M said so."}, "Mohammed") == "open");
  CHECK(who(school, {"Mohamad said so."}, "Mohamad") == "open");
  CHECK(who(school, {"Ronan was crying."}, "Ronan") == "open");
  CHECK(who(school, {"Ronan was crying, and Rowan stood beside him.", {}, {"p-7", "p-8"}}, "Ronan") == "p-7");
}

TEST_CASE("whoever bears the name as it is written is not passed over for somebody whose name is like it") {
  auto two = roll();
  auto sound_alike = two.front();
  sound_alike.id = sg::person_id{"p-90"};
  sound_alike.name.forename = "Meera";
  auto exact = two.front();
  exact.id = sg::person_id{"p-91"};
  exact.name.forename = "Mira";
  exact.household = sg::household_id{"h-91"};
  two.push_back(sound_alike);
  two.push_back(exact);
  const auto& school = two;
  CHECK(who(school, {"Mira was late.", {}, {"p-90"}}, "Mira") == "open");
  CHECK(who(school, {"Mira was late.", {}, {"p-91"}}, "Mira") == "p-91");
}

TEST_CASE("the order of the roll decides nothing, and a note that speaks of staff makes nobody one of them") {
  auto people = roll();
  auto parent = people.front(), assistant = people.front();
  parent.id = sg::person_id{"c-90"}, assistant.id = sg::person_id{"t-90"};
  parent.kind = sg::person_kind::parent, assistant.kind = sg::person_kind::teaching_assistant;
  for (auto* adult : {&parent, &assistant}) {
    adult->name = {"Sorrel", "Quayle"};
    adult->year = {}, adult->form = {}, adult->born = {}, adult->household = {};
  }
  parent.note = "complained about staff in 2025";
  for (const bool first : {true, false}) {
    auto both = people;
    both.push_back(first ? parent : assistant);
    both.push_back(first ? assistant : parent);
    CHECK(who(both, {"Sorrel Quayle was shouting."}, "Sorrel Quayle") == "open");
  }
}

TEST_CASE("a name at the end is the reporter's own only where it is set apart") {
  auto school = roll();
  auto pupil = school[10];
  pupil.id = sg::person_id{"p-92"};
  pupil.name.forename = "Lorraine";
  pupil.household = sg::household_id{"h-92"};
  school.push_back(pupil);
  CHECK(who(school, {"I am worried about Lorraine.", "t-2"}, "Lorraine") != "t-2");
  CHECK(who(school, {"Please ring me.\nLorraine", "t-2"}, "Lorraine") == "t-2");
}

TEST_CASE("a post of another body, and a word that only looks like a post, name nobody") {
  const auto school = roll();
  CHECK(who(school, {"The headteacher came in. I told the headteacher."}, "the headteacher") == "t-1");
  CHECK(who(school, {"I rang the headteacher at Northside."}, "the headteacher") != "t-1");
  CHECK(who(school, {"It was the site manager."}, "the site manager") == "t-4");
  CHECK(who(school, {"It was the site manager of the boxing club."}, "the site manager") != "t-4");
  CHECK(who(school, {"HE HIT HIM ON THE HEAD."}, "THE HEAD") != "t-1");
}

TEST_CASE("a father and a son of one name are kept apart") {
  const auto school = roll();
  CHECK(who(school, {"Tariq Mahmood rang."}, "Tariq Mahmood") == "open");
  CHECK(who(school, {"Mr Mahmood rang."}, "Mr Mahmood") == "c-14");
  CHECK(who(school, {"Tariq in 6M was upset."}, "Tariq") == "p-14");
}

TEST_CASE("two unrelated families of one surname are kept apart") {
  const auto school = roll();
  CHECK(who(school, {"Mrs Marsh rang."}, "Mrs Marsh") == "open");
  CHECK(who(school, {"Mrs Marsh rang about Kayden.", {}, {"p-18"}}, "Mrs Marsh") == "c-18");
  CHECK(who(school, {"Marsh (6M) was late."}, "Marsh") == "p-19");
  CHECK(who(school, {"Marsh was late."}, "Marsh") == "open");
}

TEST_CASE("words that say an outsider is meant keep a namesake of the roll out of it") {
  const auto school = roll();
  CHECK(who(school, {"A man called Dylan waited outside."}, "Dylan") == "nobody");
  CHECK(who(school, {"Her cousin Dylan was there."}, "Dylan") == "nobody");
  CHECK(who(school, {"Dylan from another school was there."}, "Dylan") == "nobody");
  CHECK(who(school, {"Dylan, who is not a pupil here, was there."}, "Dylan") == "nobody");
  CHECK(who(school, {"It was Dylan Sharp who did it."}, "Dylan Sharp") == "nobody");
  CHECK(who(school, {"It was Dylan S who did it."}, "Dylan S") == "nobody");
  CHECK(who(school, {"It was Gavin Whitmore who did it."}, "Gavin Whitmore") == "nobody");
  CHECK(who(school, {"A girl online, Grace, asked for it."}, "Grace") == "nobody");
  CHECK(who(school, {"The dog Dylan ran off."}, "Dylan") == "nobody");
}

TEST_CASE("a form or a year that does not fit is no mistake to be put right by guessing") {
  const auto school = roll();
  CHECK(who(school, {"Dylan in 5W did it."}, "Dylan") == "open");
  CHECK(who(school, {"Dylan in Year 6 did it."}, "Dylan") == "p-13");
  CHECK(who(school, {"Dylan Whitmore, 5W, did it.", {}, {"p-13"}}, "Dylan Whitmore") == "open");
  CHECK(who(school, {"Dylan Whitmore, 6M, did it."}, "Dylan Whitmore") == "p-13");
}

TEST_CASE("an everyday word is a name only where the words around it say so") {
  const auto school = roll();
  CHECK(who(school, {"Grace was said before lunch."}, "Grace") != "p-12");
  CHECK(who(school, {"I told Grace to wait."}, "Grace") == "p-12");
  CHECK(who(school, {"We walked along Marsh Lane."}, "Marsh") == "unseen");
}

TEST_CASE("kin are found through whoever they are kin to, and only where one person fits") {
  const auto school = roll();
  CHECK(who(school, {"Mia was upset. Her brother came.", {}, {"p-1"}}, "Her brother") == "p-2");
  CHECK(who(school, {"Mia was upset. I rang her mum.", {}, {"p-1"}}, "her mum") == "c-1");
  CHECK(who(school, {"Mia's dad came."}, "Mia's dad") == "c-2");
  CHECK(who(school, {"One of the Askew twins said his dad did it."}, "his dad") == "c-7");
  CHECK(who(school, {"Bethan came with her little brother.", {}, {"p-16"}}, "her little brother") == "p-17");
  CHECK(who(school, {"Bethan came with her big brother.", {}, {"p-16"}}, "her big brother") == "nobody");
  CHECK(who(school, {"My son was upset.", "c-18"}, "My son") == "p-18");
  CHECK(who(school, {"A girl was upset. Her mum came."}, "Her mum") == "open");
  CHECK(who(school, {"Jack was upset. His mum came."}, "His mum") == "open");
}

TEST_CASE("the same lad is the one boy who was spoken of, if there was one") {
  const auto school = roll();
  CHECK(who(school, {"Dylan ran off. Later the same lad came back."}, "the same lad") == "p-13");
  CHECK(who(school, {"Dylan and Kayden ran off. Later the same lad came back."}, "the same lad") == "open");
}

TEST_CASE("posts name whoever holds them, if one person does") {
  const auto school = roll();
  CHECK(who(school, {"I told the Head."}, "the Head") == "t-1");
  CHECK(who(school, {"I told the headteacher."}, "the headteacher") == "t-1");
  CHECK(who(school, {"I told 5W's TA."}, "5W's TA") == "t-3");
  CHECK(who(school, {"I told the site manager."}, "the site manager") == "t-4");
  CHECK(who(school, {"Ask my tutor.", "p-13"}, "my tutor") == "t-7");
  CHECK(who(school, {"He hit his head."}, "his head") == "unseen");
}

TEST_CASE("the reporter's own class, and those tagged, count") {
  auto school = roll();
  school.push_back(small_school::pupil("p-99", "Mia", "Dunn", "6M"));
  CHECK(who(school, {"Mia cried."}, "Mia") == "open");
  CHECK(who(school, {"Mia cried.", "t-2"}, "Mia") == "p-1");
  CHECK(who(school, {"Mia cried.", {}, {"p-99"}}, "Mia") == "p-99");
}

TEST_CASE("the evidence of a candidate adds up, the likeliest stands first, and places are in code points") {
  const auto school = roll();
  const auto found = sg::find_mentions(sg::roll_index{school}, small_school::report({"Zoë met Jack, Mohammed & Mia."}));
  REQUIRE(found.size() >= 3);
  for (const auto& each : found) {
    for (std::size_t i = 0; i < each.candidates.size(); ++i) {
      int sum = 0;
      for (const auto& line : each.candidates[i].evidence) sum += line.bits;
      CHECK(sum == each.candidates[i].bits);
      if (i > 0) CHECK(each.candidates[i - 1].bits >= each.candidates[i].bits);
    }
    CHECK((each.verdict == sg::mention_verdict::resolved) == each.person.has_value());
    if (each.person) CHECK(*each.person == each.candidates.front().person);
  }
  const auto jack = mention_of(school, {"Zoë met Jack, Mohammed & Mia."}, "Jack");
  REQUIRE(jack);
  CHECK(jack->start == 8);
}

TEST_CASE("the order of the roll does not change who is meant") {
  auto school = roll();
  const small_school::written about{"Mia told Mrs Whitfield that Jack H and his mum met DW in 6M.", "t-3", {"p-1"}};
  const auto names = [&] {
    std::vector<std::pair<std::string, std::string>> all;
    for (const auto& each : sg::find_mentions(sg::roll_index{school}, small_school::report(about)))
      all.emplace_back(each.surface, each.person ? each.person->text() : "");
    return all;
  };
  const auto before = names();
  std::reverse(school.begin(), school.end());
  CHECK(names() == before);
}

TEST_CASE("an empty roll and an empty text are no trouble") {
  CHECK(sg::find_mentions(sg::roll_index{{}}, small_school::report({"Mia told his mum, JB in 7C and Mr Dar."})).size() <
        9);
  CHECK(sg::find_mentions(sg::roll_index{roll()}, small_school::report({""})).empty());
}

TEST_CASE("a date of birth says who is meant") {
  const auto school = roll();
  CHECK(who(school, {"A child born 01/03/2016 has moved to your area."}, "A child born 01/03/2016") == "p-1");
  CHECK(who(school, {"A child born 05/01/2020 has moved to your area."}, "A child born 05/01/2020") == "open");
  CHECK(who(school, {"K. Marsh (DOB 01/04/2018) was not brought."}, "K. Marsh") == "p-18");
  CHECK(who(school, {"K. Marsh (DOB 01/05/2018) was not brought."}, "K. Marsh") == "open");
}

TEST_CASE("more words that keep a namesake of the roll out of it") {
  const auto school = roll();
  for (const auto* text : {"Dylan (not the one in 6M) was there.", "A former pupil Dylan was there.",
                           "Dylan, who has since left us, was there.", "Dylan, a boy from the estate, was there.",
                           "Dylan, 31, was there.", "Dylan, his uncle, was there.", "She likes Dylan the singer.",
                           "They met another Dylan there.", "He said his name is Dylan at the gate.",
                           "His stepdad Dylan was there.", "It was Dylan, no surname, on the list."}) {
    CAPTURE(text);
    CHECK(who(school, {text}, "Dylan") != "p-13");
    CHECK(who(school, {text, {}, {"p-18"}}, "another Dylan") != "p-13");
  }
  CHECK(who(school, {"Hope this helps.", "t-2"}, "Hope") == "unseen");
  CHECK(who(school, {"Grace was spoken before lunch.", "t-2"}, "Grace") == "open");
}
