// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/record/person.hpp>

#include "findings.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("record/person") {
  TEST_CASE("nothing is wrong with a whole person") { CHECK(in_short(validate(samples::person())) == ""); }

  TEST_CASE("a person needs an id and a name") {
    auto who = samples::person();
    who.id = {};
    who.name = {};
    CHECK(in_short(validate(who)) == "refusal missing id; refusal missing name");
    who = samples::person();
    who.name.surname.clear();
    CHECK(in_short(validate(who)) == "warning missing name");
  }

  TEST_CASE("days must be in order; the same day is in order") {
    auto who = samples::person();
    who.end_date = who.start_date;
    CHECK(in_short(validate(who)) == "");
    who.end_date = *who.start_date - std::chrono::days{1};
    CHECK(in_short(validate(who)) == "refusal contradiction end_date");
    who = samples::person();
    who.born = *who.start_date + std::chrono::days{1};
    CHECK(in_short(validate(who)) == "refusal contradiction start_date");
    who.born = who.start_date;
    CHECK(in_short(validate(who)) == "");
  }

  TEST_CASE("a year group belongs to a pupil; a pupil without one is only a warning") {
    auto who = samples::person();
    who.kind = sg::person_kind::teacher;
    CHECK(in_short(validate(who)) == "refusal contradiction year");
    who = samples::person();
    who.year.reset();
    who.form.clear();
    CHECK(in_short(validate(who)) == "warning missing year; warning missing form");
  }

  TEST_CASE("a wrong UPN is a warning with its place in the list; other numbers are not looked at") {
    auto who = samples::person();
    who.external_ids = {{sg::id_scheme::mis, "A801200005001", ""}, {sg::id_scheme::former_upn, "A801200005001", ""}};
    CHECK(in_short(validate(who)) == "warning invalid_input external_ids[1]");
  }
}
