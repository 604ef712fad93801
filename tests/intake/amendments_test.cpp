// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/amendments.hpp>
#include <safeguarding/intake/reports.hpp>
#include <safeguarding/record/encoding.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>

#include "files.hpp"
#include "findings.hpp"

namespace sg = safeguarding;

namespace {

const std::string report_object =
    R"({"id": "r-1", "recorded_at": "2026-11-03T09:10:00+00:00", "observed_at": null, "reporter": "t-1", )"
    R"("channel": "concern_form", "people": [{"person": "p-1", "role": "subject"}], "categories": ["neglect"], )"
    R"("place": null, "text": "Hungry."})";

// One line of each kind: its id, then what every kind has, then its own keys.
std::string line(const std::string& id, const std::string& kind, const std::string& more) {
  return R"({"id": ")" + id + R"(", "kind": ")" + kind +
         R"(", "report": "r-1", "by": "t-2", "at": "2026-11-05T08:30:00Z", "reason": "seen")" + more + "}\n";
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

const std::string hash_a(64, 'a'), hash_b(64, 'b'), hash_c(64, 'c');
std::string packs(const std::string& from, const std::string& to) {
  return R"(, "earlier": [")" + from + R"("], "later": [")" + to + "\"]";
}
std::string correcting(const std::string& fields, const std::string& object) {
  return R"(, "fields": [)" + fields + R"(], "corrected": )" + object;
}

const std::string addition = line("m-1", "addition", R"(, "added": "And thirsty.")");
const std::string correction =
    line("m-2", "correction", correcting(R"("categories")", with(report_object, "neglect", "physical")));
const std::string withdrawal = line("m-3", "withdrawal", "");
const std::string again = line("m-4", "redecision", packs(hash_a, hash_b));

sg::amendments_reading read(const std::string& lines) { return sg::read_amendments(lines, "amendments.jsonl"); }

// The findings of a file that must not be taken.
std::string refused(const std::string& lines) {
  const auto reading = read(lines);
  CHECK(reading.changes.empty());
  return in_short(reading.findings);
}

std::vector<sg::report> reports(const std::string& object = report_object) {
  return sg::read_reports(object, "reports.jsonl").reports;
}

std::vector<sg::person> roll(const std::vector<std::string>& ids = {"t-1", "t-2", "p-1", "p-2"}) {
  std::vector<sg::person> people(ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) people[i].id = sg::person_id{ids[i]};
  return people;
}

std::string checked(const std::string& lines) {
  const auto reading = read(lines);
  CHECK(in_short(reading.findings) == "");
  return in_short(sg::check_against(reading.changes, reports(), roll()));
}

}  // namespace

TEST_SUITE("intake/amendments") {
  TEST_CASE("a file holds additions, corrections, withdrawals and re-decisions in the order of its lines") {
    const auto reading = read(addition + correction + withdrawal + again);
    CHECK(in_short(reading.findings) == "");
    REQUIRE(reading.changes.size() == 4);
    const auto amended = reading.amendments();
    REQUIRE(amended.size() == 3);
    for (const auto& each : amended) {
      CHECK(each.of == sg::record_ref{sg::record_kind::report, "r-1"});
      CHECK(each.by == sg::person_id{"t-2"});
      CHECK(each.at == sg::parse_instant("2026-11-05T08:30:00Z"));
      CHECK(each.reason == "seen");
      CHECK(sg::validate(each).empty());
    }
    CHECK(amended[0].id == sg::amendment_id{"m-1"});
    CHECK(amended[0].kind == sg::amendment_kind::addition);
    CHECK(amended[0].added == "And thirsty.");
    CHECK(amended[0].fields.empty());
    CHECK(amended[1].kind == sg::amendment_kind::correction);
    CHECK(amended[1].fields == std::vector<std::string>{"categories"});
    CHECK(sg::decode<sg::report>(amended[1].corrected.bytes) == reports(with(report_object, "neglect", "physical"))[0]);
    CHECK(amended[2].kind == sg::amendment_kind::withdrawal);
    CHECK(amended[2].corrected.bytes.empty());
    const auto decided = reading.redecisions();
    REQUIRE(decided.size() == 1);
    CHECK(sg::validate(decided[0]).empty());
    CHECK(decided[0].id == sg::redecision_id{"m-4"});
    CHECK(decided[0].about == sg::matter{sg::report_id{"r-1"}});
    CHECK(decided[0].earlier == std::vector{*sg::parse_digest(hash_a)});
    CHECK(decided[0].later == std::vector{*sg::parse_digest(hash_b)});
    CHECK(decided[0].at == sg::parse_instant("2026-11-05T08:30:00Z"));
    CHECK(decided[0].by == sg::person_id{"t-2"});
    CHECK(decided[0].reason == "seen");
    CHECK(read("").changes.empty());
    CHECK(in_short(read("").findings) == "");
  }

  TEST_CASE("one refused line and nothing of the file is taken; every refused line is named") {
    const auto reading = read(addition + with(withdrawal, "m-3", "m 3") + with(again, "redecision", "redecided"));
    CHECK(reading.changes.empty());
    CHECK(reading.amendments().empty());
    CHECK(in_short(reading.findings) ==
          "2:8 id refusal invalid_input [m 3]\n3:23 kind refusal unknown_name [redecided]");
    CHECK(reading.findings[0].where.source == "amendments.jsonl");
    CHECK(reading.findings[1].message == "write one of addition, correction, withdrawal, redecision");
  }

  TEST_CASE("what every kind needs is needed, and there are no other keys") {
    for (const auto* key : {R"("id": "m-3", )", R"("kind": "withdrawal", )", R"("report": "r-1", )", R"("by": "t-2", )",
                            R"("at": "2026-11-05T08:30:00Z", )"}) {
      CAPTURE(std::string{key});
      const std::string name{std::string{key}.substr(1, std::string{key}.find('"', 1) - 1)};
      CHECK(refused(with(withdrawal, key, "")) == "1:1 " + name + " refusal missing []");
    }
    CHECK(refused(with(withdrawal, R"(, "reason": "seen")", "")) == "1:1 reason refusal missing []");
    CHECK(refused(with(withdrawal, R"("seen")", R"("")")) == "1:107 reason refusal missing []");
    CHECK(refused(with(withdrawal, R"("seen")", "\"\\u0007\"")) == "1:107 reason refusal invalid_input [\a]");
    CHECK(refused(with(withdrawal, R"("by")", R"("note": "x", "by")")) == "1:54 refusal unknown_name [note]");
    CHECK(refused(with(withdrawal, "t-2", "t,2")) == "1:60 by refusal invalid_input [t,2]");
    CHECK(refused(with(withdrawal, "08:30:00Z", "08:30:00")) == "1:73 at refusal invalid_input [2026-11-05T08:30:00]");
    CHECK(refused("[]\n") == "1:1 refusal invalid_input []");
  }

  TEST_CASE("each kind has its own keys and none of another's") {
    CHECK(refused(line("m-1", "addition", "")) == "1:1 added refusal missing []");
    CHECK(refused(line("m-1", "correction", "")) == "1:1 fields refusal missing []\n1:1 corrected refusal missing []");
    CHECK(refused(line("m-1", "redecision", "")) == "1:1 earlier refusal missing []\n1:1 later refusal missing []");
    CHECK(read(line("m-1", "addition", "")).findings[0].message ==
          "this key is missing: a line of kind addition needs it");
    CHECK(refused(line("m-1", "withdrawal", R"(, "added": "x")")) == "1:124 added refusal contradiction []");
    CHECK(read(line("m-1", "withdrawal", R"(, "added": "x")")).findings[0].message ==
          "only a line of kind addition has this key, and this is of kind withdrawal");
    CHECK(
        refused(line("m-1", "addition", R"(, "added": "x")" + packs(hash_a, hash_b))).find("earlier refusal contra") !=
        std::string::npos);
    CHECK(refused(line("m-1", "withdrawal", correcting(R"("text")", report_object))) ==
          "1:125 fields refusal contradiction []\n1:148 corrected refusal contradiction []");
    CHECK(refused(line("m-1", "redecision", packs(hash_a, hash_b) + R"(, "fields": ["text"])"))
              .find("fields refusal contradiction") != std::string::npos);
    CHECK(read(line("m-1", "addition", R"(, "fields": ["text"], "added": "x")")).changes.size() == 1);
  }

  TEST_CASE("a correction holds the whole report, refused at its place like any report") {
    const auto corrected = [](const std::string& object) {
      return refused(line("m-1", "correction", correcting(R"("categories")", object)));
    };
    CHECK(corrected(with(report_object, "neglect", "negligence")) ==
          "1:344 corrected.categories[0] refusal unknown_name [negligence]");
    CHECK(corrected(with(report_object, R"("place": null, )", "")) == "1:154 corrected.place refusal missing []");
    CHECK(corrected(with(report_object, R"("observed_at": null)", R"("observed_at": "2026-11-03T09:10:01Z")"))
              .find("corrected.observed_at refusal contradiction") != std::string::npos);
    CHECK(corrected(with(report_object, "r-1", "r-2")) == "1:154 corrected.id refusal contradiction [r-2]");
    CHECK(corrected("7") == "1:154 corrected refusal invalid_input [7]");
    CHECK(corrected("null") == "1:154 corrected refusal invalid_input []");
  }

  TEST_CASE("fields are names of what a correction may change, each once") {
    const auto named = [](const std::string& fields) {
      return refused(line("m-1", "correction", correcting(fields, report_object)));
    };
    CHECK(named(R"("recorded_at")") == "1:126 fields[0] refusal unknown_name [recorded_at]");
    CHECK(named(R"("id")") == "1:126 fields[0] refusal unknown_name [id]");
    CHECK(named(R"("text", "text")") == "1:134 fields[1] refusal duplicate [text]");
    CHECK(named("") == "1:125 fields refusal missing []");
    CHECK(named("7") == "1:126 fields[0] refusal invalid_input [7]");
  }

  TEST_CASE("a re-decision names two sets of packs by their hashes") {
    const auto decided = [](const std::string& from, const std::string& to) {
      return refused(line("m-1", "redecision", packs(from, to)));
    };
    CHECK(decided("cleves", hash_b) == "1:127 earlier[0] refusal invalid_input [cleves]");
    CHECK(decided(hash_a, std::string(63, 'b')) ==
          "1:206 later[0] refusal invalid_input [" + std::string(63, 'b') + "]");
    CHECK(decided(hash_a, hash_a) == "1:205 later refusal contradiction []");
    CHECK(refused(line("m-1", "redecision", R"(, "earlier": [], "later": [")" + hash_a + "\"]")) ==
          "1:126 earlier refusal missing []");
  }

  TEST_CASE("an id stands once, whatever the kinds of line") {
    CHECK(refused(addition + with(again, "m-4", "m-1")) == "2:1 id refusal duplicate [m-1]");
  }

  TEST_CASE("whatever goes over a limit is refused") {
    const auto limited = [](const sg::import_limits& limits, const std::string& lines) {
      const auto reading = sg::read_amendments(lines, "amendments.jsonl", limits);
      CHECK(reading.changes.empty());
      return in_short(reading.findings);
    };
    CHECK(limited({.bytes = 100}, correction) == "0:0 refusal limit_exceeded []");
    CHECK(limited({.rows = 1}, addition + withdrawal) == "2:1 refusal limit_exceeded []");
    CHECK(limited({.document_bytes = 100}, correction) == "1:1 refusal limit_exceeded []");
    // Where a caller reads longer texts than a record keeps, the correction is refused all the same.
    const auto long_text =
        with(report_object, R"("place": null)", R"("place": ")" + std::string(sg::longest_text + 1, 'x') + "\"");
    CHECK(
        limited({.string_bytes = 2 * sg::longest_text}, line("m-1", "correction", correcting(R"("place")", long_text)))
            .substr(0, 38) == "1:149 corrected refusal limit_exceeded");
  }

  TEST_CASE("beside its report nothing is wrong with a good file") {
    CHECK(checked(addition + correction + withdrawal + again) == "");
  }

  TEST_CASE("a change dated before its report is refused, and at its very moment it is not") {
    const auto at = [](const std::string& when) { return checked(with(withdrawal, "2026-11-05T08:30:00Z", when)); };
    CHECK(at("2026-11-03T09:10:00Z") == "");
    CHECK(at("2026-11-03T09:09:59Z") == "1:0 at refusal contradiction [2026-11-03T09:09:59+00:00]");
    CHECK(checked(with(again, "2026-11-05T08:30:00Z", "2025-11-05T08:30:00Z")) ==
          "1:0 at refusal contradiction [2025-11-05T08:30:00+00:00]");
  }

  TEST_CASE("a correction that changes more than it names is refused, against the report as it stood then") {
    const auto physical = with(report_object, "neglect", "physical");
    const auto moved = with(physical, R"("place": null)", R"("place": "gym")");
    CHECK(checked(line("m-1", "correction", correcting(R"("place")", moved))) ==
          "1:0 fields refusal contradiction [categories]");
    const auto second = line("m-5", "correction", correcting(R"("place")", moved));
    CHECK(checked(correction + second) == "");
    // The second forgets what the first had corrected.
    const auto forgets = with(report_object, R"("place": null)", R"("place": "gym")");
    CHECK(checked(correction + line("m-5", "correction", correcting(R"("place")", forgets))) ==
          "2:0 fields refusal contradiction [categories]");
    // In order of time, not of lines.
    CHECK(checked(with(second, "2026-11-05", "2026-11-06") + correction) == "");
    for (const auto& [key, from, to] : std::vector<std::tuple<std::string, std::string, std::string>>{
             {"observed_at", R"("observed_at": null)", R"("observed_at": "2026-11-03T09:00:00Z")"},
             {"reporter", R"("reporter": "t-1")", R"("reporter": null)"},
             {"channel", "concern_form", "issue_log"},
             {"people", "p-1", "p-2"},
             {"text", "Hungry", "Thirsty"}}) {
      const auto changed = with(report_object, from, to);
      CHECK(checked(line("m-1", "correction", correcting(R"("place")", changed))) ==
            "1:0 fields refusal contradiction [" + key + "]");
      CHECK(checked(line("m-1", "correction", correcting("\"" + key + "\"", changed))) == "");
    }
  }

  TEST_CASE("when a report was recorded is never corrected") {
    CHECK(checked(line("m-1", "correction",
                       correcting(R"("place")", with(report_object, "09:10:00+00:00", "09:09:00+00:00")))) ==
          "1:0 corrected.recorded_at refusal contradiction [2026-11-03T09:09:00+00:00]");
  }

  TEST_CASE("a re-decision starts from the packs that the one before it led to, in any order of the lines") {
    const auto then = with(line("m-5", "redecision", packs(hash_b, hash_c)), "2026-11-05", "2026-11-06");
    CHECK(checked(again + then) == "");
    CHECK(checked(then + again) == "");
    CHECK(checked(again + with(then, hash_b, hash_a)) == "2:0 earlier refusal contradiction []");
  }

  TEST_CASE("a report or a person that is not there is a warning") {
    const auto changes = read(withdrawal + again).changes;
    CHECK(in_short(sg::check_against(changes, {}, roll())) ==
          "1:0 report warning not_found [r-1]\n2:0 report warning not_found [r-1]");
    CHECK(in_short(sg::check_against(changes, reports(), roll({"t-1", "p-1"}))) ==
          "1:0 by warning not_found [t-2]\n2:0 by warning not_found [t-2]");
    CHECK(checked(line("m-1", "correction", correcting(R"("people")", with(report_object, "p-1", "p-9")))) ==
          "1:0 corrected.people[0].person warning not_found [p-9]");
  }

  TEST_CASE("whom a version of the report is about decides nothing of it: what they record is refused") {
    const auto alleged = with(with(report_object, "subject", "alleged"), "p-1", "t-2");
    const auto of_alleged = [&](const std::string& lines) {
      return in_short(sg::check_against(read(lines).changes, reports(alleged), roll()));
    };
    const auto out = line("m-1", "correction", correcting(R"("people")", report_object));
    CHECK(of_alleged(out) == "1:0 by refusal contradiction [t-2]");
    CHECK(of_alleged(withdrawal) == "1:0 by refusal contradiction [t-2]");
    CHECK(of_alleged(again) == "1:0 by refusal contradiction [t-2]");
    // Taken out by somebody else, they are barred all the same.
    CHECK(of_alleged(with(out, "t-2", "t-1") + again) == "2:0 by refusal contradiction [t-2]");
    CHECK(checked(with(withdrawal, "t-2", "p-1")) == "1:0 by refusal contradiction [p-1]");
  }

  TEST_CASE("whoever adds something, or names themselves, is heard, and it is a warning") {
    const auto alleged = with(with(report_object, "subject", "alleged"), "p-1", "t-2");
    const auto names_themselves = line("m-1", "correction", correcting(R"("people")", alleged));
    CHECK(checked(names_themselves) == "1:0 by warning contradiction [t-2]");
    CHECK(in_short(sg::check_against(read(addition).changes, reports(alleged), roll())) ==
          "1:0 by warning contradiction [t-2]");
    CHECK(checked(names_themselves + with(again, "2026-11-05", "2026-11-06")) ==
          "1:0 by warning contradiction [t-2]\n2:0 by refusal contradiction [t-2]");
  }

  TEST_CASE("the example's amendments are taken whole") {
    const auto text = bytes_of(source_dir() / "examples/small_school/amendments.jsonl");
    const auto reading = sg::read_amendments(text, "amendments.jsonl");
    CHECK(in_short(reading.findings) == "");
    CHECK(reading.changes.size() == static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
  }
}
