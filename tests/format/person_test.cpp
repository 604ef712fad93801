// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/format/person.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;
using namespace std::chrono_literals;

TEST_SUITE("format/person") {
  TEST_CASE("a person prints as id and kind, and nothing else that is known of them") {
    sg::person who;
    who.id = sg::person_id{"p-0001"};
    who.kind = sg::person_kind::pupil;
    CHECK(fmt::format("{}", who) == "p-0001 pupil");
    who.name = {"Amina", "Begum"};
    who.preferred_name = "Mina";
    who.former_names = {{"Amina", "Khan"}};
    who.aliases = {"Minnie"};
    who.born = sg::day{std::chrono::local_days{2015y / 3 / 9}};
    who.year = sg::school_year::year_5;
    who.form = "5B";
    who.household = sg::household_id{"h-1"};
    who.contact = {"1 Invented Road", "ZZ1 1ZZ", {"0000"}, {"a@example.org"}};
    who.external_ids = {{sg::id_scheme::upn, "A123456789012", ""}};
    who.note = "shy";
    CHECK(fmt::format("{}", who) == "p-0001 pupil");
    CHECK(fmt::format("[{:>14}]", who) == "[  p-0001 pupil]");
  }
}
