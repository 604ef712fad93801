// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/facts.hpp>

#include <safeguarding/pack/shipped.hpp>

#include "findings.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

namespace {

const sg::vocabulary& words() {
  static const auto shipped = sg::vocabulary::read(sg::read_toml(sg::shipped("vocabulary"), "vocabulary.toml"));
  return shipped;
}

sg::facts_reading read(const std::string& json, const sg::import_limits& limits = {}) {
  return sg::read_facts(json, "questions.json", words(), limits);
}

std::string findings(const std::string& json, const sg::import_limits& limits = {}) {
  return in_short(read(json, limits).findings);
}

/// One question whose facts are `facts`.
std::string asking(const std::string& facts) {
  return "[{\"id\": \"q1\", \"school\": \"cleves\", \"at\": \"2026-11-20T09:14:00Z\",\n \"facts\": {" + facts + "}}]";
}

sg::facts known(const std::string& facts) {
  const auto reading = read(asking(facts));
  CHECK(in_short(reading.findings) == "");
  REQUIRE(reading.questions.size() == 1);
  return reading.questions[0].known;
}

}  // namespace

TEST_SUITE("intake/facts") {
  TEST_CASE("a question has its id, its school, its instant and its facts; what its author adds is passed over") {
    const auto reading = read(
        R"([{"id": "q1", "school": "cleves", "title": "first", "at": "2026-06-20T09:14:00+01:00",
             "facts": {"event": "allegation"}, "expect": {"notify": ["dsl"]}, "why": null},
            {"at": "2026-11-20T09:14:00Z", "facts": {}, "id": "q2"}])");
    CHECK(in_short(reading.findings) == "");
    REQUIRE(reading.questions.size() == 2);
    CHECK(reading.questions[0].id == "q1");
    CHECK(reading.questions[0].school == "cleves");
    CHECK(reading.questions[0].at == sg::parse_instant("2026-06-20T08:14:00Z"));
    CHECK(reading.questions[0].known.word("event") == "allegation");
    CHECK(reading.questions[1].school == "");
    CHECK(reading.questions[1].known == sg::facts{});
  }

  TEST_CASE("every kind of fact is read as what the vocabulary says it is") {
    const auto facts = known(
        R"("event": "allegation", "also_events": ["aup_breach", "data_breach"], "immediate_danger": true,
           "prior_upheld_misuse_count": 3, "aware_at": "2026-11-20T09:14:00+00:00", "left_on": "2026-11-20",
           "second_subject_role": "pupil", "absent_roles": [], "place": "bus")");
    CHECK(facts.find("event")->value == sg::fact_value{std::string{"allegation"}});
    CHECK(facts.find("event")->origin == sg::fact_origin::given);
    CHECK(facts.list("also_events") == std::vector<std::string>{"aup_breach", "data_breach"});
    CHECK(facts.find("immediate_danger")->value == sg::fact_value{true});
    CHECK(facts.find("prior_upheld_misuse_count")->value == sg::fact_value{std::int64_t{3}});
    CHECK(facts.find("aware_at")->value == sg::fact_value{*sg::parse_instant("2026-11-20T09:14:00Z")});
    CHECK(facts.find("left_on")->value == sg::fact_value{*sg::parse_day("2026-11-20")});
    CHECK(facts.word("second_subject_role") == "pupil");
    CHECK(facts.find("absent_roles") != nullptr);
    CHECK(facts.list("absent_roles").empty());
  }

  TEST_CASE("null is absent, and the word unknown says that a fact is not known") {
    const auto facts = known(R"("event": "unknown", "place": null, "aware_at": "unknown", "immediate_danger": "unknown",
                               "absent_roles": "unknown", "prior_upheld_misuse_count": "unknown")");
    for (const char* name : {"event", "aware_at", "immediate_danger", "absent_roles", "prior_upheld_misuse_count"}) {
      CAPTURE(std::string{name});
      CHECK(facts.is_unknown(name));
      CHECK(facts.find(name)->origin == sg::fact_origin::unknown);
    }
    CHECK(facts.find("place") == nullptr);
  }

  TEST_CASE("a fact that is not in the vocabulary, or not of its kind, is refused at its place") {
    struct wrong {
      std::string facts, found;
    };
    const wrong cases[] = {
        {R"("evnt": "allegation")", "2:20 facts.evnt refusal unknown_name [evnt]"},
        {R"("evnt": "unknown")", "2:20 facts.evnt refusal unknown_name [evnt]"},
        {R"("event": "alegation")", "2:21 facts.event refusal unknown_name [alegation]"},
        {R"("event": ["allegation"])", "2:21 facts.event refusal invalid_input []"},
        {R"("event": true)", "2:21 facts.event refusal invalid_input []"},
        {R"("event": {"is": "allegation"})", "2:21 facts.event refusal invalid_input []"},
        {R"("event": "")", "2:21 facts.event refusal unknown_name []"},
        {R"("also_events": "allegation")", "2:27 facts.also_events refusal invalid_input []"},
        {R"("also_events": ["allegation", "x"])", "2:27 facts.also_events refusal unknown_name [x]"},
        {R"("also_events": ["allegation", 3])", "2:42 facts.also_events refusal invalid_input [3]"},
        {R"("immediate_danger": "yes")", "2:32 facts.immediate_danger refusal invalid_input []"},
        {R"("immediate_danger": 1)", "2:32 facts.immediate_danger refusal invalid_input []"},
        {R"("prior_upheld_misuse_count": 1.5)", "2:41 facts.prior_upheld_misuse_count refusal invalid_input [1.5]"},
        {R"("prior_upheld_misuse_count": 1e2)", "2:41 facts.prior_upheld_misuse_count refusal invalid_input [1e2]"},
        {R"("prior_upheld_misuse_count": -1)", "2:41 facts.prior_upheld_misuse_count refusal invalid_input []"},
        {R"("prior_upheld_misuse_count": 99999999999999999999)",
         "2:41 facts.prior_upheld_misuse_count refusal invalid_input [99999999999999999999]"},
        {R"("aware_at": "2026-11-20")", "2:24 facts.aware_at refusal invalid_input [2026-11-20]"},
        {R"("aware_at": "2026-11-20T09:14:00")", "2:24 facts.aware_at refusal invalid_input [2026-11-20T09:14:00]"},
        {R"("left_on": "20/11/2026")", "2:23 facts.left_on refusal invalid_input [20/11/2026]"},
        {R"("left_on": "2026-02-30")", "2:23 facts.left_on refusal invalid_input [2026-02-30]"},
        {R"("subject_kind": "child")", "2:28 facts.subject_kind refusal invalid_input []"},
        {R"("recorded": "unknown")", "2:24 facts.recorded refusal invalid_input []"},
    };
    for (const auto& each : cases) {
      CAPTURE(each.facts);
      CHECK(findings(asking(each.facts)) == each.found);
      CHECK(read(asking(each.facts)).questions.empty());
    }
  }

  TEST_CASE("every mistake of a question is named, and the other questions are kept") {
    const auto reading = read(R"([{"id": "q1", "at": "yesterday", "facts": {"event": "x", "place": "y"}},
 {"id": "q2", "at": "2026-11-20T09:14:00Z", "facts": {"event": "allegation"}},
 {"id": "q2", "at": "2026-11-20T09:14:00Z", "facts": {}},
 {}, 7,
 {"id": 3, "school": [], "at": null, "facts": "x"}])");
    CHECK(in_short(reading.findings) ==
          "1:21 at refusal invalid_input [yesterday]\n"
          "1:53 facts.event refusal unknown_name [x]\n"
          "1:67 facts.place refusal unknown_name [y]\n"
          "3:2 id refusal duplicate [q2]\n"
          "4:2 id refusal missing []\n"
          "4:2 at refusal missing []\n"
          "4:2 facts refusal missing []\n"
          "4:6 refusal invalid_input [7]\n"
          "5:9 id refusal invalid_input [3]\n"
          "5:22 school refusal invalid_input []\n"
          "5:32 at refusal invalid_input []\n"
          "5:47 facts refusal invalid_input [x]\n"
          "5:2 id refusal missing []\n"
          "5:2 facts refusal missing []");
    REQUIRE(reading.questions.size() == 1);
    CHECK(reading.questions[0].id == "q2");
  }

  TEST_CASE("what is not a JSON array of questions is refused whole") {
    CHECK(findings("{}") == "1:1 refusal invalid_input []");
    CHECK(findings("") == "1:1 refusal syntax []");
    CHECK(findings("[\n  {\"id\": \"q1\",\n   \"at\" 3}\n]") == "3:9 refusal syntax [3}\n]]");
    CHECK(findings("[]\n[]") == "2:1 refusal syntax [[]]");
    CHECK(findings("[{\"id\": \"a\",\n  \"id\": \"b\"}]") == "2:3 refusal duplicate [id]");
    CHECK(findings("[\"caf\xe9\"]") == "1:6 refusal syntax [byte 0xe9]");
    CHECK(findings("\xEF\xBB\xBF[]") == "");
    CHECK(findings("\xEF\x9B\xBF") == "1:1 refusal syntax [\xEF\x9B\xBF]");  // looks like the start of a mark
    CHECK(read("[]").questions.empty());
  }

  TEST_CASE("inputs beyond the limits are refused, and findings beyond the cap are counted") {
    sg::import_limits limits;
    limits.bytes = 10;
    CHECK(findings("[         ]", limits) == "0:0 refusal limit_exceeded []");
    limits = {};
    limits.json_depth = 2;
    CHECK(findings("[{\"id\": [\n[]]}]", limits) == "1:9 refusal limit_exceeded []");
    limits = {};
    limits.findings = 2;
    const auto capped = read("[1,\n2,\n3,\n4]", limits);
    REQUIRE(capped.findings.size() == 3);
    CHECK(capped.findings[1].where.line == 2);
    CHECK(capped.findings[2].message.find("2 more refusals") != std::string::npos);
  }

  TEST_CASE("a message never repeats what was found: that is what the fragment is for") {
    for (const auto& finding :
         read(asking(R"("event": "Secretname", "left_on": "Secretname", "Secretname": 1)")).findings) {
      CHECK(finding.message.find("Secretname") == std::string::npos);
      CHECK(finding.fragment == "Secretname");
      CHECK(finding.where.source == "questions.json");
    }
  }

  TEST_CASE("thirty thousand refusals are placed without looking through the whole document for each") {
    std::string json = "[1";
    for (int i = 0; i < 30'000; ++i) json += ",\n" + std::string(300, ' ') + "1";
    const auto reading = read(json + "]");
    REQUIRE(reading.findings.size() == 1'001);
    CHECK(reading.findings[999].where.line == 1'000);
    CHECK(reading.findings[999].where.column == 301);
  }
}
