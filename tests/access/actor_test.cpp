// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/access/actor.hpp>

#include "small_school.hpp"

namespace sg = safeguarding;
using namespace std::chrono_literals;
using small::noon;

TEST_SUITE("access/actor") {
  TEST_CASE("a term begins at its first second, and at its end it is over") {
    const sg::term_of_access term{noon, noon + 1h};
    CHECK_FALSE(sg::in_force(term, noon - 1s));
    CHECK(sg::in_force(term, noon));
    CHECK(sg::in_force(term, noon + 59min + 59s));
    CHECK_FALSE(sg::in_force(term, noon + 1h));
    CHECK(sg::in_force({noon, {}}, noon + 24h * 36'500));
    CHECK_FALSE(sg::in_force({noon, noon}, noon));
    CHECK_FALSE(sg::in_force({noon, noon - 1s}, noon));
  }

  TEST_CASE("nobody sees nothing, whatever they hold") {
    auto who = small::lead();
    CHECK(small::sees(who, small::report()));
    who.person = {};
    CHECK_FALSE(small::sees(who, small::report()));
    CHECK(small::why(who, small::report()) == "refused; nobody (); role (dsl, pupil_file, child_protection)");
    auto where = small::report();
    where.written_by = where.reporter = sg::person_id{};
    where.told = {{sg::person_id{}, small::always}};
    CHECK_FALSE(small::sees(who, where));
  }
}
