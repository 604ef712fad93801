// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/cases.hpp>

#include <safeguarding/policy/shipped_packs.hpp>

#include <doctest/doctest.h>

#include <string>

#include "findings.hpp"

namespace sg = safeguarding;

namespace {

const sg::vocabulary& words() {
  static const auto shipped = sg::shipped_vocabulary();
  return shipped;
}

sg::cases_reading read(const std::string& text, const sg::import_limits& limits = {}) {
  return sg::read_cases(text, "cases.txt", words(), limits);
}

constexpr const char* good =
    "# A remark.\n"
    "school: cleves\n"
    "\n"
    "case: the headteacher messages a pupil\n"
    "at: 2026-12-24 11:10\n"
    "facts: event = pupil_contact, subject_role = headteacher,\n"
    "  harm_threshold = unknown, child_identified = yes, prior_upheld_misuse_count = 2,\n"
    "  also_events = data_breach and credential_breach, observed_at = 2026-12-24 10:00, left_on = 2026-12-18\n"
    "told: dsl,\n"
    "  deputy_head\n"
    "must: inform_parent\n"
    "must: sign_aup\n"
    "step: none\n"
    "clauses: cleves: 2; cleves: 3, sub-bullet 1\n"
    "law: OV-LADO, OV-COI\n"
    "clock: lado_contact by 2026-12-29 23:59, dsl_triage\n"
    "conflict: yes\n"
    "open: nothing\n"
    "because:\n"
    "  the deputies\n"
    "  remain\n";

/// The one finding of `text`, in short, with its message.
std::string refused(const std::string& text) {
  const auto reading = read(text);
  CHECK(reading.cases.empty() == !reading.findings.empty());
  std::string all;
  for (const auto& each : reading.findings)
    all += std::string{all.empty() ? "" : "\n"} + sg::to_text(each.where) + ": " + each.message.substr(0, 70) + " [" +
           each.fragment + "]";
  return all.empty() ? "taken" : all;
}

std::string with(const std::string& line) {
  return refused("case: x\nfacts: event = allegation\nbecause: y\ntold: dsl\n" + line + "\n");
}

}  // namespace

TEST_SUITE("intake/cases") {
  TEST_CASE("what the lines say is what is read; what they do not say is ordinary") {
    const auto reading = read(good);
    CHECK(in_short(reading.findings) == "");
    REQUIRE(reading.cases.size() == 1);
    const auto& one = reading.cases[0];
    CHECK(one.school == "cleves");
    CHECK(one.name == "the headteacher messages a pupil");
    CHECK(one.because == "the deputies remain");
    CHECK(sg::to_text(one.where) == "cases.txt:4:7");
    CHECK(one.at == sg::parse_instant("2026-12-24T11:10:00Z"));
    CHECK(one.with.empty());
    using list = std::vector<std::string>;
    CHECK(one.given.word("event") == "pupil_contact");
    CHECK(one.given.is_unknown("harm_threshold"));
    CHECK(one.given.find("child_identified")->value == sg::fact_value{true});
    CHECK(one.given.find("prior_upheld_misuse_count")->value == sg::fact_value{std::int64_t{2}});
    CHECK(one.given.list("also_events") == list{"data_breach", "credential_breach"});
    CHECK(one.given.find("observed_at")->value == sg::fact_value{*sg::parse_instant("2026-12-24T10:00:00Z")});
    CHECK(one.given.find("left_on")->value == sg::fact_value{*sg::parse_day("2026-12-18")});
    CHECK(one.given.word("reporter_role") == "teacher");
    CHECK(one.given.word("abuse_or_unlawful") == "no");
    CHECK(one.expect.told == list{"dsl", "deputy_head"});
    CHECK(one.expect.must == list{"inform_parent", "sign_aup"});
    CHECK(one.expect.step == "");
    CHECK(one.expect.cites == list{"cleves: 2", "cleves: 3, sub-bullet 1", "OV-LADO", "OV-COI"});
    REQUIRE(one.expect.clocks.size() == 2);
    CHECK(one.expect.clocks[0].due == sg::parse_instant("2026-12-29T23:59:00Z"));
    CHECK(one.expect.clocks[1] == sg::expected_clock{"dsl_triage", {}});
    CHECK(one.expect.conflict == sg::expected_conflict::recorded);
    CHECK(one.expect.open == list{});
  }

  TEST_CASE("a case without a school has none, and one after another school has that") {
    const auto reading = read(
        "case: a\nfacts: event = allegation\ntold: dsl\nbecause: y\nschool: cleves\n"
        "case: a\nfacts: event = allegation\ntold: dsl\nbecause: y\n");
    REQUIRE(reading.cases.size() == 2);
    CHECK(reading.cases[0].school == "");
    CHECK(reading.cases[1].school == "cleves");
  }

  TEST_CASE("line ends of Windows, a byte order mark and tabs around words change nothing") {
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : std::string{good}) windows += c == '\n' ? "\r\n" : std::string(1, c);
    CHECK(read(windows).cases == read(good).cases);
    CHECK(with("must:\tsign_aup\t") == "taken");
  }

  TEST_CASE("every line that is not written so is refused at its place, with what would be right") {
    CHECK(with("tould: dsl") == "cases.txt:5:1: unknown line of a case; did you mean told? [tould]");
    CHECK(with("told dsl") ==
          "cases.txt:5:1: a line is written 'key: words'; one that goes on with the line before  [told dsl]");
    CHECK(with("must:") == "cases.txt:5:1, must: nothing is said after the colon []");
    CHECK(with("school:") == "cases.txt:5:1, school: nothing is said after the colon []");
    CHECK(with("must: inform_parents") ==
          "cases.txt:5:7, must: unknown action; did you mean inform_parent? [inform_parents]");
    CHECK(with("must: sign_aup,\n  inform_parents") ==
          "cases.txt:6:3, must: unknown action; did you mean inform_parent? [inform_parents]");
    CHECK(with("not told: dls") == "cases.txt:5:11, not told: unknown receiver; did you mean dsl? [dls]");
    CHECK(with("weigh: polise") == "cases.txt:5:8, weigh: unknown agency; did you mean police? [polise]");
    CHECK(with("open: deliberately") == "cases.txt:5:7, open: unknown fact; did you mean deliberate? [deliberately]");
    CHECK(with("conflict: maybe") == "cases.txt:5:11, conflict: write yes or no [maybe]");
    CHECK(with("clock: lado_contact by tomorrow") ==
          "cases.txt:5:8, clock: write a clock as lado_contact, or lado_contact by 2026-11-23 23:59 "
          "[lado_contact by tomorrow]");
    CHECK(with("at: 20 November") ==
          "cases.txt:5:5, at: write a moment as 2026-11-20 09:14, on the London clock [20 November]");
    CHECK(with("because: z") == "cases.txt:5:1, because: a case says this once []");
    CHECK(with("case: x") ==
          "cases.txt:5:7, case: a case of this name is already on line 1 [x]\n"
          "cases.txt:5:7, case: this case has no line 'facts:' []\n"
          "cases.txt:5:7, case: this case has no line 'because:' []\n"
          "cases.txt:5:7, case: nothing is expected, so this case could never fail; say who is told, f []");
    CHECK(with("facts: subject_role = techer") ==
          "cases.txt:5:8, facts: unknown value; did you mean teacher? [techer]");
    CHECK(with("facts: subject_rule = teacher") ==
          "cases.txt:5:8, facts: unknown fact; did you mean subject_role? [subject_rule]");
    CHECK(with("facts: subject_role") ==
          "cases.txt:5:8, facts: a fact is written name = value, with commas between facts [subject_role]");
    CHECK(with("facts: place = hall, place = bus") ==
          "cases.txt:5:22, facts: this fact was given before in this case [place]");
    CHECK(with("facts: immediate_danger = perhaps") ==
          "cases.txt:5:8, facts: this fact is yes, no or unknown [perhaps]");
    CHECK(with("facts: prior_accidental_count = two") ==
          "cases.txt:5:8, facts: this fact is a whole number, or unknown [two]");
    CHECK(with("facts: left_on = Friday") == "cases.txt:5:8, facts: write a date as 2026-11-20 [Friday]");
    CHECK(with("facts: aware_at = noon") ==
          "cases.txt:5:8, facts: write a moment as 2026-11-20 09:14, on the London clock [noon]");
    CHECK(with("facts: subject_kind = adult") ==
          "cases.txt:5:8, facts: this fact is worked out from others and cannot be given []");
    CHECK(refused("told: dsl\n") == "cases.txt:1:1, told: this stands before the first 'case:' line []");
    CHECK(refused("  dsl\n") ==
          "cases.txt:1:3: this line starts with blanks and there is nothing for it to go on with [dsl]");
    CHECK(refused("tould: dsl,\n  police\n") ==  // what goes on with a refused line is passed over
          "cases.txt:1:1: unknown line of a case; did you mean told? [tould]");
    CHECK(refused(std::string{"case: a\x01\n"}) ==
          "cases.txt:1:8: a control character; take it out, or save the file as UTF-8 []");
    CHECK(refused("case: \xFF\n") == "cases.txt:1:7: not UTF-8; save the file as UTF-8 [byte 0xff]");
  }

  TEST_CASE("too many lines, bytes or mistakes are refused by name, and reading stops") {
    sg::import_limits limits;
    limits.rows = 5;
    CHECK(in_short(read(good, limits).findings).find("6:1 refusal limit_exceeded []") != std::string::npos);
    limits = {};
    limits.bytes = 10;
    CHECK(in_short(read(good, limits).findings) == "0:0 refusal limit_exceeded []");
    limits = {};
    limits.findings = 2;
    const auto reading = read("a: b\nc: d\ne: f\ng: h\n", limits);
    REQUIRE(reading.findings.size() == 3);
    CHECK(reading.findings.back().message ==
          "reading stopped here; mend what is listed, and see whether there is more");
    limits.findings = 0;
    CHECK(read("a: b\n", limits).findings.size() == 1);
    std::string mistakes = "case: x\nfacts: event = allegation\nbecause: y\ntold: x\n";
    for (int i = 0; i < 200'000; ++i) mistakes += "  , x\n";
    CHECK(read(mistakes).findings.size() == 1'001);
  }
}
