// SPDX-License-Identifier: Apache-2.0
// Reporters who name themselves, and names that name nobody: labels, somebody called so.
#include <safeguarding/people/find_mentions.hpp>

#include "small_school.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace sg = safeguarding;
using small_school::adult;
using small_school::pupil;
using small_school::who;

namespace {

std::vector<sg::person> school() {
  return {pupil("p-1", "Hamza", "Mehta", "4A"),
          pupil("p-2", "Hamza", "Sheikh", "1A"),
          pupil("p-3", "Noah", "Field", "2B"),
          pupil("p-4", "Maya", "Lind", "1P"),
          pupil("p-5", "Maya", "Osborne", "2B"),
          pupil("p-6", "Oliver", "Birch", "6R", "h-1"),
          pupil("p-7", "Oliver", "Quaye", "6Q"),
          pupil("p-10", "Ella", "Rowe", "4A", "h-3"),
          adult("c-1", sg::person_kind::parent, "Verity", "Birch", "", "h-1"),
          adult("c-3", sg::person_kind::parent, "Gemma", "Holt", "", "h-3"),
          adult("t-1", sg::person_kind::contractor, "Norman", "Fitch"),
          adult("t-2", sg::person_kind::teacher, "Lucy", "Penrose", "1P")};
}

}  // namespace

TEST_CASE("reporters who say who is writing are meant themselves") {
  CHECK(who(school(), {"Hi its Gemma, Ellas mum. She cries at the door.", "c-3", {"p-10"}}, "Gemma") == "c-3");
  CHECK(who(school(), {"A man spoke to me at the stop. I ran. from Hamza 1A", "p-2"}, "Hamza") == "p-2");
  CHECK(who(school(), {"Three children in the back, not two. NF run 7", "t-1"}, "NF") == "t-1");
}

TEST_CASE("where the reporter bears the name, nobody else is taken for it unless the words point") {
  CHECK(who(school(), {"Written down for Hamza by the office. I am cold.", "p-2"}, "Hamza") == "open");
  CHECK(who(school(), {"I was pushed and Hamza in 4A saw it.", "p-2"}, "Hamza") == "p-1");
  CHECK(who(school(), {"It was NF who was not belted in at the stop.", "t-1"}, "NF") == "open");
}

TEST_CASE("a name in capitals on a label is nobody's, whoever reports it") {
  CHECK(who(school(), {"Lost: one navy jumper, the tape says MAYA, no surname.", "t-2"}, "MAYA") != "p-4");
  CHECK(who(school(), {"One jumper with MAYA in it by the slide.", "t-2"}, "MAYA") != "p-4");
  CHECK(who(school(), {"Maya had no jumper today.", "t-2"}, "Maya") == "p-4");
}

TEST_CASE("no parent calls their own child a child called Oliver") {
  CHECK(who(school(), {"My son was bitten by a child called Oliver.", "c-1", {"p-6"}}, "Oliver") != "p-6");
  CHECK(who(school(), {"Bitten by a child called Oliver, who I gather is in 6Q.", "c-1", {"p-6"}}, "Oliver") == "p-7");
}
