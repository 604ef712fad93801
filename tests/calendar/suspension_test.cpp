// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/suspension.hpp>

#include <safeguarding/core/error.hpp>

#include <doctest/doctest.h>

#include "school_for_tests.hpp"

namespace sg = safeguarding;
using calendar_test::at;
using namespace std::chrono_literals;

namespace {

const sg::suspension first{at("2027-02-01T09:00:00Z"), at("2027-02-05T09:00:00Z"), "proof of identity asked for"};
const sg::suspension second{at("2027-02-10T09:00:00Z"), std::nullopt, "clarification asked for"};

}  // namespace

TEST_SUITE("calendar/suspension") {
  TEST_CASE("a ledger grows at its end, and an open entry is closed once") {
    sg::suspension_ledger ledger;
    ledger.append(first);
    ledger.append(second);
    REQUIRE(ledger.entries().size() == 2);
    CHECK(ledger.suspended(at("2030-01-01T00:00:00Z")));
    ledger.close(at("2027-02-12T09:00:00Z"));
    CHECK(ledger.entries()[1].until == at("2027-02-12T09:00:00Z"));
    CHECK_FALSE(ledger.suspended(at("2030-01-01T00:00:00Z")));
    CHECK_THROWS_WITH_AS(ledger.close(at("2027-02-13T09:00:00Z")), "no suspension is open: there is nothing to close",
                         sg::invalid_input);
  }

  TEST_CASE("a suspension holds its first moment and not its last") {
    const sg::suspension_ledger ledger{std::vector{first}};
    CHECK_FALSE(ledger.suspended(first.from - 1s));
    CHECK(ledger.suspended(first.from));
    CHECK(ledger.suspended(*first.until - 1s));
    CHECK_FALSE(ledger.suspended(*first.until));
  }

  TEST_CASE("an entry that overlaps, runs backwards or gives no reason is refused and changes nothing") {
    sg::suspension_ledger ledger{std::vector{first}};
    const auto before = ledger;
    CHECK_THROWS_WITH_AS(ledger.append({*first.until - 1s, *first.until + 24h, "overlaps"}),
                         "suspensions are appended in order and do not overlap", sg::invalid_input);
    CHECK_THROWS_AS(ledger.append({first.from - 48h, first.from - 24h, "earlier"}), sg::invalid_input);
    CHECK_THROWS_WITH_AS(ledger.append({*first.until + 2h, *first.until + 2h, "empty"}),
                         "a suspension ends after it starts", sg::invalid_input);
    CHECK_THROWS_WITH_AS(ledger.append({*first.until, std::nullopt, ""}), "a suspension gives its reason",
                         sg::invalid_input);
    CHECK(ledger == before);
    ledger.append({*first.until, std::nullopt, "follows at once"});  // touching is not overlapping
    CHECK_THROWS_WITH_AS(ledger.append(second), "the clock is suspended already: close that entry first",
                         sg::invalid_input);
    CHECK_THROWS_AS(ledger.close(*first.until), sg::invalid_input);
    CHECK(ledger.entries().size() == 2);
  }

  TEST_CASE("a stored ledger is checked again when it is read") {
    CHECK(sg::suspension_ledger{std::vector{first, second}}.entries().size() == 2);
    CHECK_THROWS_AS((sg::suspension_ledger{std::vector{second, first}}), sg::invalid_input);
  }
}
