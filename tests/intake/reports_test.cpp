// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/reports.hpp>
#include <safeguarding/intake/roll.hpp>

#include "files.hpp"
#include "findings.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace sg = safeguarding;
using namespace std::string_literals;

namespace {

const std::string first =
    R"({"id":"r-0001","recorded_at":"2026-09-08T15:42:00+01:00","observed_at":"2026-09-08T12:35:00+01:00","reporter":"t-014",)"
    R"("channel":"concern_form","people":[{"person":"p-0123","role":"subject"},{"person":"t-009","role":"alleged"}],)"
    R"("categories":["bullying","online"],"place":"corridor","text":"They took her bag \u00e9 \ud83d\ude00\nagain."})";
const std::string second =
    R"({"id":"r-0002","recorded_at":"2026-09-08T16:00:00+01:00","observed_at":null,"reporter":null,)"
    R"("channel":"monitoring_alert","people":[],"categories":[],"place":null,"text":"Filter: 3 searches."})";

sg::reports_reading read(const std::string& lines) { return sg::read_reports(lines, "reports.jsonl"); }

// The findings of reports that must not be taken.
std::string refused(const std::string& lines) {
  const auto reading = read(lines);
  CHECK(reading.reports.empty());
  return in_short(reading.findings);
}

std::string with(std::string line, const std::string& from, const std::string& to) {
  REQUIRE(line.find(from) != std::string::npos);
  return line.replace(line.find(from), from.size(), to);
}

// "1:COLUMN": where `piece` starts in the first line.
std::string at(const std::string& piece) { return "1:" + std::to_string(first.find(piece) + 1); }

void read_beside(const char* corpus) {
  const auto folder = source_dir().parent_path() / "shared/corpus" / corpus;
  if (!std::filesystem::exists(folder)) {
    MESSAGE("skipped: no corpus " << std::string{corpus} << " beside the checkout");
    return;
  }
  const auto text = bytes_of(folder / "reports.jsonl");
  const auto reading = sg::read_reports(text, "reports.jsonl");
  CHECK(in_short(reading.findings) == "");
  CHECK(reading.reports.size() == static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
  const auto roll = sg::read_roll(bytes_of(folder / "roll.csv"), "roll.csv");
  CHECK(in_short(sg::check_against(reading.reports, roll.people)) == "");
}

}  // namespace

TEST_SUITE("intake/reports") {
  TEST_CASE("a line gives a report with everything it says, its times in UTC") {
    const auto reading = read(first + "\n" + second + "\n");
    CHECK(in_short(reading.findings) == "");
    REQUIRE(reading.reports.size() == 2);
    const auto& made = reading.reports[0];
    CHECK(made.id == sg::report_id{"r-0001"});
    CHECK(made.recorded_at == sg::parse_instant("2026-09-08T14:42:00Z"));
    CHECK(made.observed_at == sg::parse_instant("2026-09-08T11:35:00Z"));
    CHECK(made.reporter == sg::person_id{"t-014"});
    CHECK_FALSE(made.basis);
    CHECK(made.channel == sg::report_channel::concern_form);
    REQUIRE(made.people.size() == 2);
    CHECK(made.people[0] == sg::involvement{sg::person_id{"p-0123"}, sg::event_role::subject, {}});
    CHECK(made.people[1].role == sg::event_role::alleged);
    CHECK(made.people[1].standing.state == sg::standing_state::alleged);
    CHECK(made.categories == std::vector{sg::category::bullying, sg::category::online});
    CHECK(made.place == "corridor");
    CHECK(made.text == "They took her bag \xc3\xa9 \xf0\x9f\x98\x80\nagain.");
    const auto& alert = reading.reports[1];
    CHECK_FALSE(alert.observed_at);
    CHECK_FALSE(alert.reporter);
    CHECK(alert.people.empty());
    CHECK(alert.categories.empty());
    CHECK(alert.place.empty());
  }

  TEST_CASE("keys may stand in any order, lines may end in CR LF, and a byte order mark is passed over") {
    const auto plain = read(first);
    CHECK(plain.reports.size() == 1);
    CHECK(read(first + "\r\n") == plain);
    CHECK(read("\xEF\xBB\xBF" + first + "\n") == plain);
    CHECK(read(with(with(first, R"("id":"r-0001",)", ""), R"(again."})", R"(again.", "id" : "r-0001" })")) == plain);
    CHECK(read("") == sg::reports_reading{});
  }

  TEST_CASE("one refused line and nothing is taken; every refused line is named") {
    CHECK(refused(first + "\n" + with(second, "monitoring_alert", "alarm") + "\n" + with(second, "r-0002", "r 2")) ==
          "2:103 channel refusal unknown_name [alarm]\n3:7 id refusal invalid_input [r 2]");
  }

  TEST_CASE("what is not JSON is refused where it stops being it") {
    CHECK(refused("{\"id\":\"r-1\",}") == "1:13 refusal syntax [}]");
    CHECK(refused(first + first).starts_with("1:" + std::to_string(first.size() + 1) + " refusal syntax"));
    CHECK(refused("\n" + first) == "1:1 refusal syntax []");
    CHECK(refused(first + "\n\n" + second) == "2:1 refusal syntax []");
    CHECK(refused("[]") == "1:1 refusal invalid_input []");
    CHECK(refused("7") == "1:1 refusal invalid_input [7]");
    CHECK(refused("null") == "1:1 refusal invalid_input []");
    CHECK(refused(first + '\0') == "1:" + std::to_string(first.size() + 1) + " refusal syntax []");
    CHECK(refused(with(first, "again.", "again\x01")) ==
          at("again.").substr(0, 2) + std::to_string(first.find("again.") + 6) + " refusal syntax []");
    CHECK(refused(first + "\n\xEF\xBB\xBF" + second) == "2:1 refusal syntax []");
    CHECK(refused(with(first, "\\ud83d\\ude00", "\\ud83d")).find("refusal syntax") != std::string::npos);
    CHECK(refused("// no comments\n").starts_with("1:1 refusal syntax"));
    CHECK(refused("{\"id\":\xEF\xBB\xBF}") == "1:7 refusal syntax [\xEF\xBB\xBF}]");  // never half a character
    CHECK(refused("NaN").find("refusal syntax") != std::string::npos);
  }

  TEST_CASE("bytes that are not UTF-8 refuse the file at their place") {
    CHECK(refused(first + "\n" + with(second, "Filter", "F\xE9")) == "2:172 refusal syntax [byte 0xe9]");
  }

  TEST_CASE("a key given twice is refused, the same words in another script of escapes too") {
    CHECK(refused(with(first, R"("place")", R"("text")")) ==
          "1:" + std::to_string(with(first, R"("place")", R"("text")").rfind("\"text\"") + 1) +
              " refusal duplicate [text]");
    CHECK(refused(with(first, R"("id":"r-0001",)", R"("id":"r-0001","\u0069d":"r-0002",)")) ==
          "1:16 refusal duplicate [id]");
    CHECK(refused(with(first, R"("role":"subject")", R"("person":"p-0001")")).find("refusal duplicate [person]") !=
          std::string::npos);
  }

  TEST_CASE("an unknown key is refused at its place, and so is a key that is missing") {
    CHECK(refused(with(first, R"("place")", R"("where")")) ==
          at(R"("place")") + " refusal unknown_name [where]\n1:1 place refusal missing []");
    CHECK(refused(with(first, R"("role":"subject")", R"("as":"subject")")) ==
          at(R"("role":"subject")") + " people[0] refusal unknown_name [as]\n" + at(R"({"person":"p-0123")") +
              " people[0].role refusal missing []");
    for (const char* key :
         {"id", "recorded_at", "observed_at", "reporter", "channel", "people", "categories", "place"}) {
      const auto start = first.find("\""s + key + "\":");
      const auto next = first.find(",\"", first.find(key == "people"s ? "]" : key == "categories"s ? "]" : ":", start));
      CAPTURE(key);
      CHECK(refused(first.substr(0, start) + first.substr(next + 1)) == "1:1 "s + key + " refusal missing []");
    }
  }

  TEST_CASE("a value of the wrong type is refused with its field and its place") {
    CHECK(refused(with(first, R"("r-0001")", "1")) == "1:7 id refusal invalid_input [1]");
    CHECK(refused(with(first, R"("r-0001")", "null")) == "1:7 id refusal invalid_input []");
    CHECK(refused(with(first, R"("2026-09-08T15:42:00+01:00")", "1788878520")) ==
          at(R"("2026-09-08T15:42:00+01:00")") + " recorded_at refusal invalid_input [1788878520]");
    CHECK(refused(with(first, R"("t-014")", "true")) == at(R"("t-014")") + " reporter refusal invalid_input [true]");
    CHECK(refused(with(first, R"("t-014")", "false")) == at(R"("t-014")") + " reporter refusal invalid_input [false]");
    CHECK(refused(with(first, R"("concern_form")", "-1.5e3")) ==
          at(R"("concern_form")") + " channel refusal invalid_input [-1.5e3]");
    CHECK(refused(with(first, R"(["bullying","online"])", R"("bullying")")) ==
          at(R"(["bullying")") + " categories refusal invalid_input [bullying]");
    CHECK(refused(with(first, R"("online")", "null")) == at(R"("online")") + " categories[1] refusal invalid_input []");
    CHECK(refused(with(first, R"({"person":"t-009","role":"alleged"})", "[]")) ==
          at(R"({"person":"t-009")") + " people[1] refusal invalid_input []");
    CHECK(refused(with(second, R"("people":[])", R"("people":{})")) == "1:131 people refusal invalid_input []");
    CHECK(refused(with(first, R"("corridor")", "{}")) == at(R"("corridor")") + " place refusal invalid_input []");
    CHECK(read(with(first, R"("corridor")", "{}")).findings[0].message == "write a string here, not an object");
  }

  TEST_CASE("ids, times and words are checked") {
    CHECK(refused(with(first, "r-0001", "")) == "1:7 id refusal invalid_input []");
    CHECK(refused(with(first, "r-0001", R"(r\"\\)")) == R"(1:7 id refusal invalid_input [r"\])");
    CHECK(refused(with(first, "r-0001", R"(\"\")")) == R"(1:7 id refusal invalid_input [""])");
    CHECK(refused(with(first, "t-014", "T 014")) == at(R"("t-014")") + " reporter refusal invalid_input [T 014]");
    CHECK(refused(with(first, "t-009", "O'Neill")) ==
          at(R"("t-009")") + " people[1].person refusal invalid_input [O'Neill]");
    CHECK(refused(with(first, "2026-09-08T15:42:00+01:00", "2026-09-08T15:42:00")) ==
          at(R"("2026-09-08T15)") + " recorded_at refusal invalid_input [2026-09-08T15:42:00]");
    CHECK(refused(with(first, "2026-09-08T12:35:00+01:00", "2026-09-31T12:35:00+01:00")) ==
          at(R"("2026-09-08T12)") + " observed_at refusal invalid_input [2026-09-31T12:35:00+01:00]");
    CHECK(refused(with(first, "concern_form", "Concern form")) ==
          at(R"("concern_form")") + " channel refusal unknown_name [Concern form]");
    CHECK(refused(with(first, "\"subject\"", "\"victim\"")) ==
          at(R"("subject")") + " people[0].role refusal unknown_name [victim]");
    CHECK(refused(with(first, "\"subject\"", "\"reporter\"")) ==
          at(R"("subject")") + " people[0].role refusal unknown_name [reporter]");
    CHECK(refused(with(first, "bullying", "banter")) ==
          at(R"("bullying")") + " categories[0] refusal unknown_name [banter]");
  }

  TEST_CASE("words are needed in a text; a place that is empty was not typed, as one that is null") {
    const auto empty_text = first.substr(0, first.find("They took")) + "\"}";
    CHECK(refused(empty_text) == at(R"("They took)") + " text refusal missing []");
    CHECK(read(with(first, "corridor", "")).findings.empty());
    CHECK(read(with(first, "corridor", "")).reports.at(0).place.empty());
    CHECK(refused(with(first, "again.", "\\u0000")).find("text refusal invalid_input") != std::string::npos);
    CHECK(refused(with(first, "corridor", "co\\u0085r")) ==
          at(R"("corridor")") + " place refusal invalid_input [co\xC2\x85r]");
  }

  TEST_CASE("rules that hold between fields are held") {
    CHECK(refused(with(first, "2026-09-08T12:35:00+01:00", "2026-09-08T15:42:01+01:00")) ==
          at(R"("2026-09-08T12)") + " observed_at refusal contradiction [2026-09-08T14:42:01+00:00]");
    CHECK(read(with(first, "2026-09-08T12:35:00+01:00", "2026-09-08T15:42:00+01:00")).reports.size() == 1);
    CHECK(refused(with(first, "\"online\"", "\"bullying\"")) ==
          at(R"(["bullying)") + " categories[1] refusal duplicate [bullying]");
    CHECK(refused(with(with(first, "t-009", "p-0123"), "alleged", "subject")) ==
          at(R"([{"person)") + " people[1] refusal duplicate [p-0123]");
    CHECK(read(with(first, "t-009", "p-0123")).reports.size() == 1);  // one person in two roles
  }

  TEST_CASE("an id stands once, and reports stand in the order they were recorded") {
    CHECK(refused(first + "\n" + second + "\n" + with(second, "16:00", "17:00")) ==
          "3:1 id refusal duplicate [r-0002]");
    CHECK(read(first + "\n" + second + "\n" + with(second, "16:00", "17:00")).findings[0].message ==
          "this id is already on line 2");
    CHECK(refused(with(first, "t-009", "t 9") + "\n" + first).find("2:1 id refusal duplicate [r-0001]") !=
          std::string::npos);  // an id on a refused line is taken all the same
    CHECK(refused(second + "\n" + first) == "2:1 recorded_at refusal contradiction [2026-09-08T14:42:00+00:00]");
    CHECK(read(first + "\n" + with(second, "16:00", "15:42")).reports.size() == 2);  // the same second is in order
  }

  TEST_CASE("a message never repeats what was written") {
    const auto reading = read(with(first, "concern_form", "Amina Begum"));
    REQUIRE(reading.findings.size() == 1);
    CHECK(
        reading.findings[0].message ==
        "write one of concern_form, low_level_concern, issue_log, monitoring_alert, pupil_self_report, parent_contact, "
        "agency_message");
    CHECK(reading.findings[0].where.field == "channel");
    CHECK(reading.findings[0].fragment == "Amina Begum");
  }

  TEST_CASE("whatever goes over a limit is refused") {
    const auto limited = [](const sg::import_limits& limits, const std::string& lines) {
      const auto reading = sg::read_reports(lines, "reports.jsonl", limits);
      CHECK(reading.reports.empty());
      return in_short(reading.findings);
    };
    CHECK(limited({.bytes = first.size() - 1}, first) == "0:0 refusal limit_exceeded []");
    CHECK(limited({.rows = 1}, first + "\n" + second) == "2:1 refusal limit_exceeded []");
    CHECK(limited({.document_bytes = first.size() - 1}, first + "\n" + second) == "1:1 refusal limit_exceeded []");
    CHECK(limited({.json_depth = 2}, first) == at(R"({"person)") + " refusal limit_exceeded []");
    CHECK(sg::read_reports(first, "", {.json_depth = 3}).reports.size() == 1);
    CHECK(limited({.json_values = 17}, first) == at(R"("They took)") + " refusal limit_exceeded []");
    CHECK(sg::read_reports(first, "", {.json_values = 18}).reports.size() == 1);
    CHECK(limited({.json_keys = 8}, first) == at(R"("text")") + " refusal limit_exceeded []");
    CHECK(limited({.string_bytes = 26}, first) == at(R"("They took)") + " refusal limit_exceeded []");
    CHECK(limited({.string_bytes = 10}, second) == "1:16 refusal limit_exceeded []");
    std::string many = "[\"online\"";
    for (int i = 0; i < 1'000; ++i) many += ",\"online\"";
    CHECK(refused(with(first, R"(["bullying","online")", many)) ==
          at(R"(["bullying)") + " categories refusal limit_exceeded []");
    const std::string deep(1'000'000, '[');
    CHECK(refused(deep) == "1:65 refusal limit_exceeded []");
    CHECK(in_short(sg::read_reports(first + "\n" + first + "\n" + first, "", {.findings = 1}).findings) ==
          "2:1 id refusal duplicate [r-0001]\n0:0 refusal limit_exceeded []");
  }

  TEST_CASE("who is not on the roll is a warning, for the reporter and for every tag") {
    sg::person known;
    known.id = sg::person_id{"p-0123"};
    const auto reading = read(first + "\n" + second);
    const auto found = sg::check_against(reading.reports, {&known, 1});
    CHECK(in_short(found) == "0:0 reporter warning not_found [t-014]\n0:0 people[1].person warning not_found [t-009]");
    CHECK(found[0].message == "report r-0001 names a person who is not on the roll");
  }

  TEST_CASE("the example reports are taken whole, and all their people are on the roll") {
    const auto roll = sg::read_roll(bytes_of(source_dir() / "examples/data/roll.csv"), "roll.csv");
    const auto reading = read(bytes_of(source_dir() / "examples/data/reports.jsonl"));
    CHECK(in_short(reading.findings) == "");
    CHECK(reading.reports.size() == 160);
    CHECK(in_short(sg::check_against(reading.reports, roll.people)) == "");
  }

  TEST_CASE("other corpora are taken whole, where they lie beside the checkout") {
    read_beside("primary");
    read_beside("northside");
    read_beside("trust");
  }
}
