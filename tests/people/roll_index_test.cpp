// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/roll_index.hpp>

#include "small_school.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;
using small_school::adult;
using small_school::pupil;
using small_school::who;

TEST_CASE("a roll is indexed whole and outlives what it was made from") {
  auto people = small_school::roll();
  const sg::roll_index index{people};
  people.clear();
  CHECK(index.size() == small_school::roll().size());
  CHECK(sg::find_mentions(index, small_school::report({"Mia Patel fell."})).at(0).person == sg::person_id{"p-1"});
}

TEST_CASE("names that the note of the school's system gives are names") {
  std::vector<sg::person> school{pupil("p-1", "Lewis", "Stead", "4F"), pupil("p-2", "Ann", "Dale", "4F")};
  school[0].note = "formerly Lewis Harker";
  school[1].note = "known as Boo";
  CHECK(who(school, {"The name on the book was Lewis Harker."}, "Lewis Harker") == "p-1");
  CHECK(who(school, {"We saw Boo there."}, "Boo") == "p-2");
}

TEST_CASE("where forms have a school before them, they are written without it too") {
  std::vector<sg::person> school{pupil("p-1", "Yusuf", "Hussain", "I-1C"), pupil("p-2", "Yusuf", "Ali", "J-4F")};
  for (auto& one : school) one.year.reset();
  CHECK(who(school, {"Yusuf in 1C fell."}, "Yusuf") == "p-1");
  CHECK(who(school, {"Yusuf in J-4F fell."}, "Yusuf") == "p-2");
  CHECK(who(school, {"Yusuf fell."}, "Yusuf") == "open");
}

TEST_CASE("a parent who also works at the school is one person with two records") {
  std::vector<sg::person> school{
      adult("t-1", sg::person_kind::teacher, "Tunde", "Fashola"),
      adult("c-1", sg::person_kind::parent, "Tunde", "Fashola", {}, "h-1", "also a member of staff"),
      pupil("p-1", "Ayo", "Fashola", "7W", "h-1")};
  CHECK(who(school, {"Mr Fashola came."}, "Mr Fashola") == "t-1");
  CHECK(who(school, {"My son is in 7W.", "t-1"}, "My son") == "p-1");
}
