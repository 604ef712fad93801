// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/actions.hpp>

#include <doctest/doctest.h>

#include <algorithm>

#include "files.hpp"
#include "findings.hpp"
#include "written.hpp"

namespace sg = safeguarding;

namespace {

const std::string triaged =
    R"({"id": "a-1", "report": "r-1", "kind": "triaged", "by": "t-002", "done_at": "2026-09-03T15:40:00+01:00", )"
    R"("recorded_at": "2026-09-03T15:50:00+01:00"})";

sg::actions_reading read(const std::string& lines) { return sg::read_actions(lines, "actions.jsonl"); }

std::string with(std::string line, const std::string& from, const std::string& to) {
  return line.replace(line.find(from), from.size(), to);
}

// The findings of a file that must not be taken.
std::string refused(const std::string& lines) {
  const auto reading = read(lines);
  CHECK(reading.actions.empty());
  return in_short(reading.findings);
}

}  // namespace

TEST_SUITE("intake/actions") {
  TEST_CASE("an action says what was done about which report, by whom and when") {
    const auto reading = read(triaged + "\n");
    CHECK(in_short(reading.findings) == "");
    REQUIRE(reading.actions.size() == 1);
    const auto& one = reading.actions[0];
    CHECK(one.id == sg::action_id{"a-1"});
    CHECK(one.about == sg::matter{sg::report_id{"r-1"}});
    CHECK(one.kind == sg::action_kind{"triaged"});
    CHECK(one.by == sg::person_id{"t-002"});
    CHECK(one.done_at == sg::parse_instant("2026-09-03T14:40:00Z"));
    CHECK(one.recorded_at == sg::parse_instant("2026-09-03T14:50:00Z"));
    CHECK_FALSE(one.told);
  }

  TEST_CASE("keys may stand in any order, lines may end in CR LF, and a byte order mark is passed over") {
    const auto plain = read(triaged);
    CHECK(plain.actions.size() == 1);
    CHECK(read(triaged + "\r\n") == plain);
    CHECK(read("\xEF\xBB\xBF" + triaged) == plain);
    CHECK(read(with(with(triaged, R"("id": "a-1", )", ""), R"("kind")", R"("id": "a-1", "kind")")) == plain);
    CHECK(read("").actions.empty());
    CHECK(in_short(read("").findings) == "");
  }

  TEST_CASE("one refused line and no action is taken; every refused line is named") {
    const auto wrong_kind = with(with(triaged, "triaged", "Triaged"), "a-1", "a-3");
    const auto reading = read(triaged + "\n" + with(triaged, "a-1", "a 2") + "\n" + wrong_kind);
    CHECK(reading.actions.empty());
    CHECK(in_short(reading.findings) ==
          "2:8 id refusal invalid_input [a 2]\n3:40 kind refusal invalid_input [Triaged]");
    CHECK(reading.findings[0].where.source == "actions.jsonl");
    CHECK(reading.findings[1].message == "write 1 to 64 of a to z, 0 to 9 and underscore, for example lado_contacted");
  }

  TEST_CASE("every key is needed, once, and there are no others") {
    CHECK(refused(with(triaged, R"("id": "a-1", )", "")) == "1:1 id refusal missing []");
    CHECK(refused(with(triaged, R"("report": "r-1", )", "")) == "1:1 report refusal missing []");
    CHECK(refused(with(triaged, R"("kind": "triaged", )", "")) == "1:1 kind refusal missing []");
    CHECK(refused(with(triaged, R"("by": "t-002", )", "")) == "1:1 by refusal missing []");
    CHECK(refused(with(triaged, R"("done_at": "2026-09-03T15:40:00+01:00", )", "")) ==
          "1:1 done_at refusal missing []");
    CHECK(refused(with(triaged, R"(, "recorded_at": "2026-09-03T15:50:00+01:00")", "")) ==
          "1:1 recorded_at refusal missing []");
    CHECK(refused(with(triaged, R"("by")", R"("note": "x", "by")")) == "1:51 refusal unknown_name [note]");
    CHECK(read(with(triaged, R"("by")", R"("note": "x", "by")")).findings[0].message ==
          "no such key; the keys are id, report, kind, by, done_at, recorded_at");
    CHECK(refused(with(triaged, R"("by")", R"("id": "a-2", "by")")) == "1:51 refusal duplicate [id]");
    CHECK(
        refused("{}") ==
        "1:1 id refusal missing []\n1:1 report refusal missing []\n1:1 kind refusal missing []\n1:1 by refusal missing "
        "[]\n1:1 done_at refusal missing []\n1:1 recorded_at refusal missing []");
  }

  TEST_CASE("ids are ids, and an action's stands once") {
    for (const char* id : {"", "a,1", "a 1", "\\\"a", "\\u00e9"}) {
      CAPTURE(std::string{id});
      CHECK(refused(with(triaged, "a-1", id)).substr(0, 28) == "1:8 id refusal invalid_input");
      CHECK(refused(with(triaged, "r-1", id)).substr(0, 33) == "1:25 report refusal invalid_input");
      CHECK(refused(with(triaged, "t-002", id)).substr(0, 29) == "1:57 by refusal invalid_input");
    }
    CHECK(refused(with(triaged, "\"a-1\"", "7")) == "1:8 id refusal invalid_input [7]");
    CHECK(refused(with(triaged, "\"t-002\"", "null")) == "1:57 by refusal invalid_input []");
    CHECK(refused(triaged + "\n" + with(triaged, "t-002", "t-003")) == "2:1 id refusal duplicate [a-1]");
    CHECK(read(triaged + "\n" + triaged).findings[0].message == "this id is already on line 1");
  }

  TEST_CASE("an id on a refused line is taken all the same, so that nothing is left to be found the next time") {
    CHECK(refused(with(triaged, "triaged", "Triaged") + "\n" + triaged) ==
          "1:40 kind refusal invalid_input [Triaged]\n2:1 id refusal duplicate [a-1]");
    CHECK(refused(with(triaged, "a-1", "a 1") + "\n" + with(triaged, "a-1", "a 2")) ==
          "1:8 id refusal invalid_input [a 1]\n2:8 id refusal invalid_input [a 2]");
  }

  TEST_CASE("an action about a report, or by a person, that is not there is a warning") {
    const auto two = read(triaged + "\n" + with(with(triaged, "a-1", "a-2"), "r-1", "r-2")).actions;
    const std::vector<sg::report> reports(1, [] {
      sg::report known;
      known.id = sg::report_id{"r-1"};
      return known;
    }());
    const std::vector<sg::person> roll(1, [] {
      sg::person lead;
      lead.id = sg::person_id{"t-002"};
      return lead;
    }());
    CHECK(in_short(sg::check_against(two, reports, roll)) == "0:0 report warning not_found [r-2]");
    CHECK(in_short(sg::check_against(two, {}, {})) ==
          "0:0 report warning not_found [r-1]\n0:0 by warning not_found [t-002]\n0:0 report warning not_found [r-2]\n"
          "0:0 by warning not_found [t-002]");
    CHECK(sg::check_against(two, {}, {})[0].message == "action a-1 is about a report that is not among those given");
    auto of_case = two;
    of_case[0].about = sg::case_id{"c"};
    of_case.pop_back();
    CHECK(in_short(sg::check_against(of_case, {}, roll)) == "");
  }

  TEST_CASE("a kind is a token") {
    for (const char* kind : {"", "Triaged", "lado contacted", "lado-contacted", "\\u00e9"}) {
      CAPTURE(std::string{kind});
      CHECK(refused(with(triaged, "triaged", kind)).substr(0, 31) == "1:40 kind refusal invalid_input");
    }
    CHECK(refused(with(triaged, "triaged", std::string(65, 'a'))).substr(0, 31) == "1:40 kind refusal invalid_input");
    CHECK(read(with(triaged, "triaged", std::string(64, 'a'))).actions.size() == 1);
    CHECK(read(with(triaged, "triaged", "form_7")).actions.size() == 1);
    CHECK(refused(with(triaged, "\"triaged\"", "[]")) == "1:40 kind refusal invalid_input []");
  }

  TEST_CASE("times have their offset, and nothing is recorded before it was done") {
    CHECK(refused(with(triaged, "15:40:00+01:00", "15:40:00")) ==
          "1:77 done_at refusal invalid_input [2026-09-03T15:40:00]");
    CHECK(refused(with(triaged, "2026-09-03T15:50:00+01:00", "yesterday")) ==
          "1:121 recorded_at refusal invalid_input [yesterday]");
    CHECK(refused(with(triaged, "\"2026-09-03T15:40:00+01:00\"", "null")) == "1:77 done_at refusal invalid_input []");
    CHECK(refused(with(triaged, "15:40:00+01:00", "15:50:01+01:00")) ==
          "1:77 done_at refusal contradiction [2026-09-03T14:50:01+00:00]");
    CHECK(read(with(triaged, "15:40:00+01:00", "15:50:00+01:00")).actions.size() == 1);
    CHECK(read(with(triaged, "15:40:00+01:00", "14:40:00Z")).actions == read(triaged).actions);
  }

  TEST_CASE("what is not JSON, no object, or an empty line is refused at its place") {
    CHECK(refused("triaged\n") == "1:3 refusal syntax [iaged]");
    CHECK(refused("[]\n") == "1:1 refusal invalid_input []");
    CHECK(refused(triaged + "\n\n" + with(triaged, "a-1", "a-2")) == "2:1 refusal syntax []");
    CHECK(refused(triaged + triaged).substr(0, 19) == "1:149 refusal synta");
    CHECK(refused("\xFF") == "1:1 refusal syntax [byte 0xff]");
  }

  TEST_CASE("whatever goes over a limit is refused") {
    const auto limited = [](const sg::import_limits& limits, const std::string& lines) {
      const auto reading = sg::read_actions(lines, "actions.jsonl", limits);
      CHECK(reading.actions.empty());
      return in_short(reading.findings);
    };
    const auto other = with(triaged, "a-1", "a-2");
    CHECK(limited({.bytes = 100}, triaged) == "0:0 refusal limit_exceeded []");
    CHECK(limited({.rows = 1}, triaged + "\n" + other) == "2:1 refusal limit_exceeded []");
    CHECK(sg::read_actions(triaged + "\n" + other, "actions.jsonl", {.rows = 2}).actions.size() == 2);
    CHECK(limited({.document_bytes = 100}, triaged) == "1:1 refusal limit_exceeded []");
  }

  TEST_CASE("the example's actions are taken whole") {
    const auto text = bytes_of(source_dir() / "examples/data/actions.jsonl");
    const auto reading = sg::read_actions(text, "actions.jsonl");
    CHECK(in_short(reading.findings) == "");
    std::string again;
    for (const auto& one : reading.actions) again += intake_test::written(one);
    CHECK(sg::read_actions(again, "again.jsonl") == reading);
    CHECK(reading.actions.size() == static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
  }
}
