// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/notice_log.hpp>

#include <doctest/doctest.h>

#include <algorithm>

#include "files.hpp"
#include "findings.hpp"

namespace sg = safeguarding;

namespace {

const std::string made =
    R"({"id":"r-1/dsl/a/1/made","kind":"made","notice":"r-1/dsl/a/1","happened_at":"2026-11-20T09:00:00+00:00",)"
    R"("recorded_at":"2026-11-20T09:00:00+00:00","made":{"report":"r-1","receiver":"dsl","person":"a","sequence":1,)"
    R"("because":["school/tell"],"clauses":["school: 1"],"stands_in_for":["deputy_dsl"],"time":"same day",)"
    R"("certainty":"possible","read_by":"2026-11-23T23:59:59+00:00","setting":"otherwise",)"
    R"("within":{"n":1,"unit":"working_day"},"basis":"local"}})";
const std::string next =
    R"({"id":"r-1/lado//1/made","kind":"made","notice":"r-1/lado//1","happened_at":"2026-11-24T09:00:00+00:00",)"
    R"("recorded_at":"2026-11-24T09:00:00+00:00","made":{"report":"r-1","receiver":"lado","sequence":1,)"
    R"("certainty":"certain"}})";
const std::string passed =
    R"({"id":"r-1/dsl/a/1/passed_on","kind":"passed_on","notice":"r-1/dsl/a/1",)"
    R"("happened_at":"2026-11-24T09:00:00+00:00","recorded_at":"2026-11-24T09:00:00+00:00","why":"unread",)"
    R"("to":["r-1/lado//1"]})";
const std::string read_late =
    R"({"id":"e-1","kind":"read","notice":"r-1/dsl/a/1","happened_at":"2026-11-24T10:00:00+00:00",)"
    R"("recorded_at":"2026-11-24T11:00:00+00:00","by":"a"})";
const std::string all = made + "\n" + next + "\n" + passed + "\n" + read_late + "\n";

sg::notice_log_reading read(const std::string& lines) { return sg::read_notice_log(lines, "notices.jsonl"); }

std::string with(std::string line, const std::string& from, const std::string& to) {
  return line.replace(line.find(from), from.size(), to);
}

// The findings of a file that must not be taken.
std::string refused(const std::string& lines) {
  const auto reading = read(lines);
  CHECK(reading.log.events().empty());
  return in_short(reading.findings);
}

}  // namespace

TEST_SUITE("intake/notice_log") {
  TEST_CASE("a log is read as it is written, byte for byte") {
    const auto reading = read(all);
    CHECK(in_short(reading.findings) == "");
    REQUIRE(reading.log.events().size() == 4);
    CHECK(sg::write_notice_events(reading.log.events()) == all);
    const auto& first = *reading.log.events()[0].made;
    CHECK(first.about == sg::report_id{"r-1"});
    CHECK(first.person == sg::person_id{"a"});
    CHECK(first.because == std::vector<std::string>{"school/tell"});
    CHECK(first.clauses == std::vector<std::string>{"school: 1"});
    CHECK(first.stands_in_for == std::vector<std::string>{"deputy_dsl"});
    CHECK(first.time == "same day");
    CHECK(first.certainty == sg::certainty_of_effect::possible);
    REQUIRE(first.limit);
    CHECK(first.limit->by == sg::parse_instant("2026-11-23T23:59:59Z"));
    CHECK(first.limit->within == sg::budget{1, sg::unit::working_day});
    CHECK_FALSE(reading.log.events()[1].made->limit);
    CHECK(reading.log.events()[2].to == std::vector<sg::notice_id>{sg::notice_id{"r-1/lado//1"}});
    CHECK(reading.log.events()[2].why == sg::notice_reason::unread);
    CHECK(reading.log.events()[3].by == sg::person_id{"a"});
    CHECK(reading.log.events()[3].recorded_at == sg::parse_instant("2026-11-24T11:00:00Z"));
  }

  TEST_CASE("keys may stand in any order, other offsets mean the same, and an empty file is an empty log") {
    const auto plain = read(made);
    CHECK(plain.log.events().size() == 1);
    CHECK(read("\xEF\xBB\xBF" + made + "\r\n") == plain);
    CHECK(read(with(with(made, R"("kind":"made",)", ""), R"({"id")", R"({"kind":"made","id")")) == plain);
    CHECK(read(with(made, R"(:"2026-11-20T09:00:00+00:00")", R"(:"2026-11-20T10:00:00+01:00")")) == plain);
    CHECK(read("").log.events().empty());
    CHECK(in_short(read("").findings) == "");
  }

  TEST_CASE("each key has its kind of value, and there are no others") {
    CHECK(refused(with(made, R"("id":"r-1/dsl/a/1/made")", R"("id":7)")) == "1:7 id refusal invalid_input [7]");
    CHECK(refused(with(made, R"("kind":"made")", R"("kind":"sent")")) == "1:33 kind refusal unknown_name [sent]");
    CHECK(refused(with(made, R"("notice":)", R"("note":)")) ==
          "1:40 refusal unknown_name [note]\n1:1 notice refusal missing []");
    CHECK(
        refused(with(made, R"("sequence":1)", R"("sequence":1.5)")).find("made.sequence refusal invalid_input [1.5]") !=
        std::string::npos);
    CHECK(refused(with(made, R"("sequence":1)", R"("sequence":-1)")).find("made.sequence refusal invalid_input [-1]") !=
          std::string::npos);
    CHECK(refused(with(made, R"("dsl")", R"("DSL!")")).find("made.receiver refusal invalid_input [DSL!]") !=
          std::string::npos);
    CHECK(refused(with(made, R"("possible")", R"("likely")")).find("made.certainty refusal unknown_name [likely]") !=
          std::string::npos);
    CHECK(refused(with(made, R"(["school/tell"])", R"("school/tell")")).find("made.because refusal invalid_input") !=
          std::string::npos);
    CHECK(refused(with(made, "same day", "same\\nday")).find("made.time refusal invalid_input") != std::string::npos);
    CHECK(refused(with(made, R"("setting":"otherwise",)", "")).find("made refusal missing []") != std::string::npos);
    CHECK(refused(with(made, R"("n":1)", R"("n":0)")).find("made.within refusal invalid_input [0]") !=
          std::string::npos);
    CHECK(refused(with(made, R"("local")", R"("statutory")")).find("made.basis refusal contradiction [statutory]") !=
          std::string::npos);
    CHECK(refused(with(made, "+00:00", "")).find("happened_at refusal invalid_input") != std::string::npos);
    std::string many;
    for (int i = 0; i < 1001; ++i) many += (many.empty() ? "\"" : ",\"") + std::string{"x\""};
    CHECK(refused(with(made, R"("school/tell")", many)).find("made.because refusal limit_exceeded") !=
          std::string::npos);
  }

  TEST_CASE("what a log refuses is refused with its line and column, and nothing is taken") {
    CHECK(refused(read_late) == "1:36 notice refusal not_found [r-1/dsl/a/1]");
    CHECK(refused(made + "\n" + with(read_late, R"("by":"a")", R"("by":"b")")) == "2:139 by refusal contradiction [b]");
    CHECK(refused(made + "\n" + made) == "2:1 id refusal duplicate [r-1/dsl/a/1/made]");
    CHECK(refused(made + "\n" + with(read_late, "24T10", "19T10")) ==
          "2:64 happened_at refusal contradiction [2026-11-19T10:00:00+00:00]");
    CHECK(refused(made + "\n" + passed) == "2:177 to refusal not_found [r-1/lado//1]");
    CHECK(refused(with(made, R"("person":"a")", R"("person":"b")")) ==
          "1:49 notice refusal contradiction [r-1/dsl/a/1]");
  }

  TEST_CASE(
      "a line recorded before the one above it is taken with a warning: no wrong time keeps a school from telling") {
    const auto reading = read(made + "\n" + read_late + "\n" + next);
    CHECK(in_short(reading.findings) == "3:119 recorded_at warning contradiction [2026-11-24T09:00:00+00:00]");
    CHECK(reading.log.events().size() == 3);
  }

  TEST_CASE("after a refused line every other line is read by itself, so that what is wrong with it shows as well") {
    CHECK(refused("x\n" + read_late + "\n" + with(passed, "unread", "asleep")) ==
          "1:1 refusal syntax [x]\n3:163 why refusal unknown_name [asleep]");
  }

  TEST_CASE("whatever goes over a limit is refused") {
    const auto limited = [](const sg::import_limits& limits) {
      const auto reading = sg::read_notice_log(all, "notices.jsonl", limits);
      CHECK(reading.log.events().empty());
      return in_short(reading.findings);
    };
    CHECK(limited({.bytes = 100}) == "0:0 refusal limit_exceeded []");
    CHECK(limited({.rows = 1}) == "2:1 refusal limit_exceeded []");
    CHECK(limited({.document_bytes = 300}).substr(0, 27) == "1:1 refusal limit_exceeded ");
    CHECK(sg::read_notice_log(all, "notices.jsonl", {.rows = 4}).log.events().size() == 4);
  }
}
