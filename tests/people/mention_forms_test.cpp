// SPDX-License-Identifier: Apache-2.0
// For each form of a mention what is said, of whom, and why: an explanation that changes is a change to be looked at.
#include <safeguarding/people/find_mentions.hpp>

#include "small_school.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace sg = safeguarding;

namespace {

struct golden {
  sg::mention_form form;
  const char* text;
  const char* words;
  const char* explained;  // the verdict, then each candidate with bits and every line of evidence, in 1/1024 bit
};

std::string explained(const sg::mention& one) {
  std::string text{sg::name(one.verdict)};
  for (const auto& each : one.candidates) {
    text += "\n" + each.person.text() + " " + std::to_string(each.bits) + ":";
    for (const auto& line : each.evidence)
      text += " " + std::string{sg::name(line.clue)} + " " + std::to_string(line.bits);
  }
  return text;
}

constexpr golden goldens[] = {
    {sg::mention_form::full_name, "Mia Patel was late again.", "Mia Patel", R"(resolved
p-1 3117: prior -5165 rarity 3117 rarity 5165)"},
    {sg::mention_form::full_name, "Patel, Mia was late again.", "Patel, Mia", R"(resolved
p-1 3117: prior -5165 rarity 3117 rarity 5165)"},
    {sg::mention_form::forename, "Jack in 6M and Boo sat together.", "Jack", R"(ambiguous
p-3 3072: prior -5165 rarity 4141 form_given 4096
p-4 3072: prior -5165 rarity 4141 form_given 4096)"},
    {sg::mention_form::forename, "Jack in 6M and Boo sat together.", "Boo", R"(resolved
p-10 0: prior -5165 rarity 5165)"},
    {sg::mention_form::forename, "I asked Eefa in 4D about it.", "Eefa", R"(resolved
p-9 1024: prior -5165 rarity 5165 sound -3072 form_given 4096)"},
    {sg::mention_form::forename, "A man called Dylan was at the gate.", "Dylan", R"(not_on_roll
p-13 -12288: prior -5165 rarity 5165 outsider -12288)"},
    {sg::mention_form::surname, "The Patel girl had no lunch.", "Patel", R"(resolved
p-1 -2560: prior -5165 rarity 4141 part_of_name -3584 pupil_words 2048
p-2 -10752: prior -5165 rarity 4141 part_of_name -3584 pupil_words 2048 gender -8192
c-1 -12800: prior -5165 rarity 4141 part_of_name -3584 standing -4096 pupil_words -4096
c-2 -20992: prior -5165 rarity 4141 part_of_name -3584 standing -4096 pupil_words -4096 gender -8192)"},
    {sg::mention_form::forename_initial, "Tia C cried at lunch.", "Tia C", R"(resolved
p-11 3072: prior -5165 rarity 5165 initials 3072)"},
    {sg::mention_form::initial_surname, "I saw M. Patel at the gate.", "M. Patel", R"(resolved
p-1 1024: prior -5165 rarity 3117 initials 3072
p-2 -18432: prior -5165 rarity 3117 initials -16384
c-1 -20992: prior -5165 rarity 3117 initials -16384 standing -2560
c-2 -20992: prior -5165 rarity 3117 initials -16384 standing -2560)"},
    {sg::mention_form::initials, "MP in 5W was late.", "MP", R"(resolved
p-1 3072: prior -5165 rarity 5165 initials -1024 form_given 4096)"},
    {sg::mention_form::title_surname, "Mrs Patel rang the office.", "Mrs Patel", R"(resolved
c-1 1024: prior -5165 rarity 5165 title 1024
c-2 -7168: prior -5165 rarity 5165 title 1024 gender -8192)"},
    {sg::mention_form::title_surname, "Mr Mahmood rang about Tariq Mahmood in 6M.", "Mr Mahmood", R"(resolved
c-14 4096: prior -5165 rarity 5165 household 3072 title 1024)"},
    {sg::mention_form::username, "A search by mpatel.5w was blocked.", "mpatel.5w", R"(resolved
p-1 4096: prior -5165 username 5165 form_given 4096)"},
    {sg::mention_form::role, "The site manager found 5W's teaching assistant there.", "The site manager", R"(resolved
t-4 0: prior -5165 role 5165)"},
    {sg::mention_form::role, "I told the TA in 5W.", "the TA", R"(resolved
t-3 0: prior -5165 role 5165)"},
    {sg::mention_form::kin, "Mia Patel came in with her brother.", "her brother", R"(resolved
p-2 0: prior -5165 kinship 5165)"},
    {sg::mention_form::kin, "Mia Patel came in with her foster mum.", "her foster mum", R"(ambiguous)"},
    {sg::mention_form::again, "Tyler Marsh ran off. The same lad was seen at noon.", "The same lad", R"(resolved
p-19 0: prior -5165 kinship 5165)"},
    {sg::mention_form::again, "Ronan Askew and Mia Patel fell out. Mia cried, the other one laughed.", "the other one",
     R"(resolved
p-7 0: prior -5165 kinship 5165)"},
    {sg::mention_form::particulars, "It is about a child born 01/03/2016.", "a child born 01/03/2016", R"(resolved
p-1 0: prior -5165 birth_given 5165)"},
};

}  // namespace

TEST_CASE("what is said of a mention is explained as it always was") {
  for (const auto& each : goldens) {
    CAPTURE(std::string{each.text});
    const auto found = small_school::mention_of(small_school::roll(), {each.text}, each.words);
    REQUIRE(found);
    CHECK(sg::name(found->form) == sg::name(each.form));
    CHECK(explained(*found) == std::string{each.explained});
    for (const auto& one : found->candidates) {
      int sum = 0;
      for (const auto& line : one.evidence) sum += line.bits;
      CHECK(sum == one.bits);
    }
  }
}

TEST_CASE("every form of a mention has an explanation that is looked at") {
  for (const auto& [form, word] : sg::enum_names<sg::mention_form>::table) {
    CAPTURE(std::string{word});
    CHECK(std::any_of(std::begin(goldens), std::end(goldens), [&](const auto& each) { return each.form == form; }));
  }
}
