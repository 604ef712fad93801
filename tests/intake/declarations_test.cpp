// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/declarations.hpp>

#include <doctest/doctest.h>

#include <string>

#include "findings.hpp"

namespace sg = safeguarding;

namespace {

const std::string aunt = R"({"id": "d-1", "declared_by": "t-002", "with": ["p-1", "p-2"], "kind": "other_family", )"
                         R"("declared_at": "2026-09-03T15:40:00+01:00"})";

sg::declarations_reading read(const std::string& lines) { return sg::read_declarations(lines, "declarations.jsonl"); }

std::string with(std::string line, const std::string& from, const std::string& to) {
  return line.replace(line.find(from), from.size(), to);
}

// The findings of a file that must not be taken.
std::string refused(const std::string& lines) {
  const auto reading = read(lines);
  CHECK(reading.declarations.empty());
  return in_short(reading.findings);
}

}  // namespace

TEST_SUITE("intake/declarations") {
  TEST_CASE("a declaration says who has which tie to whom, since when the school knows, and until when it held") {
    const auto reading = read(aunt + "\n");
    CHECK(in_short(reading.findings) == "");
    REQUIRE(reading.declarations.size() == 1);
    const auto& one = reading.declarations[0];
    CHECK(one.id == sg::declaration_id{"d-1"});
    CHECK(one.declared_by == sg::person_id{"t-002"});
    CHECK(one.with == std::vector{sg::person_id{"p-1"}, sg::person_id{"p-2"}});
    CHECK(one.kind == sg::relationship::other_family);
    CHECK(one.declared_at == sg::parse_instant("2026-09-03T14:40:00Z"));
    CHECK_FALSE(one.household);
    CHECK_FALSE(one.ended_on);
    const auto ended = read(with(aunt, R"("kind")", R"("household": "h-1", "ended_on": "2026-10-01", "kind")"));
    REQUIRE(ended.declarations.size() == 1);
    CHECK(ended.declarations[0].household == sg::household_id{"h-1"});
    CHECK(ended.declarations[0].ended_on == sg::parse_day("2026-10-01"));
  }

  TEST_CASE("a household alone is enough, null is as good as left out, and a tie of another kind needs no note here") {
    CHECK(read(with(aunt, R"(["p-1", "p-2"])", R"([], "household": "h-1")")).declarations.size() == 1);
    CHECK(read(with(aunt, R"("kind")", R"("household": null, "ended_on": null, "kind")")) == read(aunt));
    CHECK(read(with(aunt, "other_family", "other")).declarations.size() == 1);
    CHECK(in_short(read(with(aunt, "other_family", "other")).findings) == "");
  }

  TEST_CASE("every key but two is needed, and there are no others") {
    CHECK(refused(with(aunt, R"("id": "d-1", )", "")) == "1:1 id refusal missing []");
    CHECK(refused(with(aunt, R"("declared_by": "t-002", )", "")) == "1:1 declared_by refusal missing []");
    CHECK(refused(with(aunt, R"("with": ["p-1", "p-2"], )", "")) == "1:1 with refusal missing []");
    CHECK(refused(with(aunt, R"("kind": "other_family", )", "")) == "1:1 kind refusal missing []");
    CHECK(refused(with(aunt, R"(, "declared_at": "2026-09-03T15:40:00+01:00")", "")) ==
          "1:1 declared_at refusal missing []");
    CHECK(refused(with(aunt, R"("with")", R"("note": "x", "with")")).find("unknown_name [note]") != std::string::npos);
  }

  TEST_CASE("what is off is refused where it stands, and nothing of the file is taken") {
    CHECK(refused(aunt + "\n" + with(aunt, "d-1", "d 2")) == "2:8 id refusal invalid_input [d 2]");
    CHECK(refused(aunt + "\n" + aunt) == "2:1 id refusal duplicate [d-1]");
    CHECK(refused(with(aunt, "p-2", "p 2")) == "1:55 with[1] refusal invalid_input [p 2]");
    CHECK(refused(with(aunt, R"(["p-1", "p-2"])", R"("p-1")")) == "1:47 with refusal invalid_input [p-1]");
    CHECK(refused(with(aunt, R"(["p-1", "p-2"])", "[]")) == "1:47 with refusal missing []");
    CHECK(refused(with(aunt, "p-2", "t-002")) == "1:47 with[1] refusal contradiction [t-002]");
    CHECK(refused(with(aunt, "other_family", "aunt")) == "1:71 kind refusal unknown_name [aunt]");
    CHECK(refused(with(aunt, "T15:40:00+01:00", "")) == "1:102 declared_at refusal invalid_input [2026-09-03]");
    CHECK(refused(with(aunt, R"("kind")", R"("ended_on": "1.10.2026", "kind")")) ==
          "1:75 ended_on refusal invalid_input [1.10.2026]");
  }
}
