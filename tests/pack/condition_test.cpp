// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/pack/condition.hpp>

#include <safeguarding/pack/shipped.hpp>

#include "refused.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

namespace {

const sg::vocabulary& words() {
  static const auto shipped = sg::vocabulary::read(sg::read_toml(sg::shipped("vocabulary"), "vocabulary"));
  return shipped;
}

sg::condition read(const std::string& text) {
  const auto document = sg::read_toml("[rule]\n" + text, "test.toml");
  sg::table_reader root{document, ""};
  auto rule = *root.table("rule");
  auto found = sg::read_condition(rule, words());
  rule.finish();
  return found;
}

/// The words that a condition accepts of one fact, or "anything" where it does not test it.
std::string accepts(const sg::condition& found, const char* fact_id) {
  const auto index = *words().find_fact(fact_id);
  for (const auto& tested : found) {
    if (tested.fact != index) continue;
    std::string text;
    for (std::size_t v = 0; v < words().facts[index].values.size(); ++v)
      if (tested.values >> v & 1) text += (text.empty() ? "" : " ") + words().facts[index].values[v];
    return text;
  }
  return "anything";
}

}  // namespace

TEST_SUITE("pack/condition") {
  TEST_CASE("no condition at all tests nothing") { CHECK(read("").empty()); }

  TEST_CASE("a list of values is the set of what is accepted, in whatever order it is written") {
    const auto found = read("when = { deliberate = [\"unclear\", \"no\"], event = [\"allegation\"] }\n");
    CHECK(found.size() == 2);
    CHECK(accepts(found, "deliberate") == "no unclear");
    CHECK(accepts(found, "event") == "allegation");
    CHECK(accepts(found, "seriousness") == "anything");
    CHECK(read("when.event = [\"allegation\"]\nwhen.deliberate = [\"no\", \"unclear\", \"no\"]\n") == found);
  }

  TEST_CASE("cells stand in the order of the vocabulary") {
    const auto found = read("when = { place = [\"bus\"], event = [\"allegation\"], deliberate = [\"yes\"] }\n");
    REQUIRE(found.size() == 3);
    CHECK(found[0].fact < found[1].fact);
    CHECK(found[1].fact < found[2].fact);
  }

  TEST_CASE("true and false are values of a flag, with or without quotes; numbers are bands") {
    CHECK(accepts(read("when = { immediate_danger = [true] }"), "immediate_danger") == "true");
    CHECK(accepts(read("when = { immediate_danger = [\"true\"] }"), "immediate_danger") == "true");
    CHECK(accepts(read("when = { image_involved = [false, \"absent\"] }"), "image_involved") == "false absent");
    CHECK(accepts(read("when = { prior_upheld_misuse_count = [\"1\", \"2+\"] }"), "prior_upheld_misuse_count") ==
          "1 2+");
  }

  TEST_CASE("when_not accepts every value but these, absent among the rest") {
    CHECK(accepts(read("when_not = { deliberate = [\"yes\", \"no\"] }"), "deliberate") == "unclear not_applicable");
    CHECK(accepts(read("when_not = { image_involved = [true] }"), "image_involved") == "false absent");
    CHECK(accepts(read("when_not = { image_involved = [\"absent\"] }"), "image_involved") == "false true");
    const auto both = read("when = { event = [\"allegation\"] }\nwhen_not = { deliberate = [\"yes\"] }\n");
    CHECK(accepts(both, "event") == "allegation");
    CHECK(accepts(both, "deliberate") == "no unclear not_applicable");
  }

  TEST_CASE("a group stands for its roles, beside single ones and under when_not") {
    CHECK(accepts(read("when = { subject_role = [\"@outside_adults\"] }"), "subject_role") ==
          "visitor parent household_adult unknown_adult");
    CHECK(accepts(read("when = { subject_role = [\"@outside_adults\", \"pupil\"] }"), "subject_role") ==
          "pupil visitor parent household_adult unknown_adult");
    CHECK(accepts(read("when_not = { subject_role = [\"@school_adults\", \"@outside_adults\"] }"), "subject_role") ==
          "pupil none");
  }

  TEST_CASE("each mistake is refused where it stands") {
    struct wrong {
      std::string text, at, message;
    };
    const wrong cases[] = {
        {"when = { evnt = [\"allegation\"] }", "unknown_name 2:17 rule.when.evnt 'evnt'", "did you mean event?"},
        {"when = { event = [\"alegation\"] }", "unknown_name 2:19 rule.when.event 'alegation'",
         "unknown value of event; did you mean allegation?"},
        {"when.event = [\n  \"allegation\",\n  \"nonsense\",\n]", "unknown_name 4:3 rule.when.event 'nonsense'",
         "known are: aup_breach"},
        {"when = { event = [\"absent\"] }", "unknown_name 2:19 rule.when.event 'absent'", "unknown value"},
        {"when = { event = [] }", "invalid_input 2:18 rule.when.event 'event'", "a list of values"},
        {"when = { event = \"allegation\" }", "invalid_input 2:18 rule.when.event 'event'", "a list of values"},
        {"when = { event = [1] }", "invalid_input 2:19 rule.when.event", "words, true or false"},
        {"when = { event = [[\"allegation\"]] }", "invalid_input 2:19 rule.when.event", "words, true or false"},
        {"when = { subject_role = [\"@staf\"] }", "unknown_name 2:26 rule.when.subject_role '@staf'",
         "did you mean @staff?"},
        {"when = { reporter_role = [\"@staff\"] }", "unknown_name 2:27 rule.when.reporter_role '@staff'",
         "unknown value of reporter_role"},
        {"when = { prior_upheld_misuse_count = [\"2\"] }", "unknown_name 2:39 rule.when.prior_upheld_misuse_count '2'",
         "known are: 0, 1, 2+"},
        {"when = { event = [\"allegation\"] }\nwhen_not = { event = [\"aup_breach\"] }",
         "duplicate 3:22 rule.when_not.event 'event'", "once"},
        {"when_not = { immediate_danger = [true, false] }",
         "contradiction 2:33 rule.when_not.immediate_danger 'immediate_danger'", "never apply"},
        {"when_not = { evnt = [true] }", "unknown_name 2:21 rule.when_not.evnt 'evnt'", "did you mean event?"},
        {"when = [\"allegation\"]", "invalid_input 2:8 rule.when", "a table is needed"},
        {"whem = { event = [\"allegation\"] }", "unknown_name 2:8 rule 'whem'", "did you mean when?"},
    };
    for (const auto& each : cases) {
      CAPTURE(each.text);
      const auto found = refused([&] { (void)read(each.text); });
      CHECK(found.at == each.at);
      CHECK(says(found.message, each.message));
    }
    CHECK(refused([&] { (void)read("when.event = [\"allegation\"]\nwhen.event = [\"aup_breach\"]"); }).at ==
          "syntax 3:14");
  }
}
