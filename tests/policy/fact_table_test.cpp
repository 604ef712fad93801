// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/fact_table.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "../pack/refused.hpp"
#include "small_school.hpp"

namespace sg = safeguarding;
using policy_test::filled;
using policy_test::finder;
using policy_test::form;
using policy_test::shown;

namespace {

constexpr const char* small = R"(format = 1

[facts]
id = "small@1"
vocabulary = "safeguarding-core@1"

[kinds]
pupil = "pupil"
teacher = "teacher"
teaching_assistant = "teaching_assistant"
support_staff = "support_staff"
supply = "supply_staff"
headteacher = "headteacher"
dsl = "dsl"
deputy_dsl = "deputy_dsl"
governor = "governor"
chair_of_governors = "chair_of_governors"
volunteer = "volunteer"
contractor = "contractor"
parent = "parent"
other = "visitor"

[[row]]
id = "one"
otherwise = true
when = { channel = ["issue_log"], category = ["none", "other"], about = ["pupil"], threshold = ["none", "universal"], reporter = ["subject"] }
gives = { event = ["overblocking", "data_breach"], seriousness = "serious", deliberate = "unknown", low_level_count_12m = 2, image_involved = true }
source = "the document"

[[row]]
id = "two"
when = {}
gives = { place = "online" }
source = "the document"
)";

sg::fact_table read(const std::string& text) {
  return sg::fact_table::read(sg::read_toml(text, "facts.toml"), policy_test::words());
}

// One report that reaches one row of the shipped table, and a fact that the row gives there.
struct reached {
  const char* row;
  form with;
  const char* fact;
  const char* value;
};

const std::vector<reached>& every_row() {
  static const std::vector<reached> rows{
      {"threshold-danger", {.threshold = "immediate_danger"}, "immediate_danger", "yes"},
      {"threshold-harm", {.threshold = "significant_harm"}, "significant_harm", "yes"},
      {"threshold-below", {.threshold = "early_help"}, "significant_harm", "no"},
      {"adult-allegation", {.people = "tea alleged", .categories = "allegation_staff"}, "event", "allegation"},
      {"adult-harm-alleged", {.people = "tea alleged", .categories = "grooming"}, "harm_threshold", "possible"},
      {"adult-low-level-channel",
       {.people = "tea alleged", .channel = "low_level_concern"},
       "event",
       "low_level_concern"},
      {"adult-harm-marked",
       {.people = "tea alleged", .channel = "low_level_concern", .threshold = "significant_harm"},
       "harm_threshold",
       "possible"},
      {"adult-low-level-category", {.people = "tea alleged", .categories = "low_level_staff"}, "harm_threshold", "no"},
      {"adult-self-referral", {.people = "tea subject", .by = "tea"}, "event", "low_level_concern"},
      {"adult-conduct-not-weighed", {.people = "tea alleged", .categories = "bullying"}, "harm_threshold", "?"},
      {"low-level-adult-not-tagged", {.channel = "low_level_concern"}, "subject_role", "?"},
      {"low-level-category-adult-not-tagged", {.categories = "low_level_staff"}, "subject_role", "?"},
      {"allegation-adult-not-tagged", {.categories = "allegation_staff"}, "subject_role", "?"},
      {"child-on-child", {.categories = "harassment"}, "event", "child_on_child"},
      {"pupil-said-to-have-harmed", {.people = "ana alleged", .categories = "emotional"}, "event", "child_on_child"},
      {"misuse", {.people = "ana subject", .categories = "aup_misuse"}, "event", "aup_breach"},
      {"radicalisation", {.categories = "radicalisation"}, "event", "extremism_concern"},
      {"images", {.categories = "image_sharing"}, "image_involved", "yes"},
      {"sexual", {.categories = "sexual"}, "abuse_or_unlawful", "possible"},
      {"grooming", {.categories = "grooming"}, "concern_type", "grooming"},
      {"exploitation", {.categories = "exploitation"}, "concern_type", "exploitation"},
      {"domestic-abuse", {.categories = "domestic_abuse"}, "concern_type", "domestic_abuse"},
      {"physical", {.categories = "physical"}, "abuse_or_unlawful", "?"},
      {"neglect", {.categories = "neglect"}, "concern_type", "neglect"},
      {"emotional", {.categories = "emotional"}, "concern_type", "emotional"},
      {"self-harm", {.categories = "self_harm"}, "concern_type", "self_harm"},
      {"missing", {.categories = "attendance"}, "concern_type", "missing"},
      {"substance", {.categories = "substance"}, "abuse_or_unlawful", "?"},
      {"mental-health", {.categories = "mental_health"}, "event", "concern_for_child"},
      {"bullying", {.categories = "bullying"}, "concern_type", "bullying"},
      {"online", {.categories = "online"}, "place", "online"},
      {"channel-monitoring", {.channel = "monitoring_alert", .by = ""}, "event", "monitoring_alert"},
      {"channel-agency", {.channel = "agency_message", .by = ""}, "event", "agency_message"},
      {"adult-behaviour", {.people = "tea alleged"}, "event", "inappropriate_behaviour"},
      {"pupil-behaviour", {.people = "ana alleged"}, "event", "inappropriate_behaviour"},
      {"outside-adult", {.people = "pat alleged"}, "event", "inappropriate_behaviour"},
      {"channel-concern", {.people = "ana subject"}, "event", "concern_for_child"},
      {"misuse-not-weighed", {.people = "ana subject", .categories = "aup_misuse"}, "deliberate", "?"},
      {"child-on-child-not-weighed", {.people = "ana alleged", .categories = "physical"}, "seriousness", "?"},
      {"no-misuse", {.people = "ana subject"}, "seriousness", "ordinary"},
      {"harm-asked", {.categories = "neglect"}, "significant_harm", "?"},
      {"danger-asked", {.categories = "missing"}, "immediate_danger", "?"},
      {"agency-asked", {.channel = "agency_message", .by = ""}, "significant_harm", "?"},
      {"nothing-marked", {.people = "ana subject"}, "abuse_or_unlawful", "no"},
  };
  return rows;
}

bool names_row(const std::string& source, const std::string& row) {
  const auto rows = policy_test::split(source, ",");
  return std::find(rows.begin(), rows.end(), row) != rows.end();
}

// The main event with those beside it, for a form: "allegation+concern_for_child".
std::string events(const form& in) {
  static const auto school = finder();
  const auto known = school.find(filled(in), {});
  return shown(known, "event") + (known.find("also_events") ? "+" + shown(known, "also_events") : "");
}

std::string fact(const form& in, const char* name) {
  static const auto school = finder();
  return shown(school.find(filled(in), {}), name);
}

}  // namespace

TEST_SUITE("policy/fact_table") {
  TEST_CASE("each row of the shipped table is reached by a report, and cited for what it gives") {
    const auto school = finder();
    std::set<std::string> seen;
    for (const auto& each : every_row()) {
      CAPTURE(std::string{each.row});
      const auto known = school.find(filled(each.with), {});
      CHECK(shown(known, each.fact) == each.value);
      REQUIRE(known.find(each.fact) != nullptr);
      CHECK(names_row(known.find(each.fact)->source, each.row));
      CHECK(known.find(each.fact)->origin ==
            (std::string_view{each.value} == "?" ? sg::fact_origin::unknown : sg::fact_origin::derived));
      CHECK(seen.insert(each.row).second);
    }
    std::set<std::string> all;
    for (const auto& row : policy_test::shipped_table().rows) all.insert(row.id);
    CHECK(seen == all);
    MESSAGE(seen.size() << " of " << all.size() << " rows of facts.toml reached");
  }

  TEST_CASE("a row that nothing else says the same of is missed when it is taken out") {
    // Each row matters: without it, the report that reaches it has other facts.
    for (const auto& each : every_row()) {
      CAPTURE(std::string{each.row});
      auto table = policy_test::shipped_table();
      std::erase_if(table.rows, [&](const auto& row) { return row.id == each.row; });
      const sg::fact_finder without{policy_test::words(), table, policy_test::small_roll(),
                                    policy_test::holders_of(policy_test::small_holders)};
      CHECK(without.find(filled(each.with), {}) != finder().find(filled(each.with), {}));
    }
  }

  TEST_CASE("every form that can be filled in has an event, and every core fact a value or a question") {
    static const auto school = finder();
    std::size_t forms = 0;
    std::vector<std::string> categories{""};
    for (const auto& [value, word] : sg::enum_names<sg::category>::table) categories.emplace_back(word);
    for (const auto& [channel, channel_word] : sg::enum_names<sg::report_channel>::table)
      for (const auto& category : categories)
        for (const char* people : {"", "ana subject", "ana alleged", "tea alleged", "tea subject", "pat alleged",
                                   "zoe alleged", "ana alleged, tea alleged"}) {
          const auto known =
              school.find(filled({.people = people, .categories = category, .channel = std::string{channel_word}}), {});
          const std::string by{channel_word};
          CAPTURE(by);
          CAPTURE(category);
          CAPTURE(std::string{people});
          CHECK_FALSE(shown(known, "event") == "?");
          for (const auto& column : policy_test::words().facts)
            if (column.core) CHECK(known.find(column.id) != nullptr);
          ++forms;
        }
    CHECK(forms == 7 * 23 * 8);
  }

  TEST_CASE("rows are read from the top: events add up in their order, any other fact is given by the first row") {
    CHECK(events({.people = "tea alleged", .categories = "physical"}) == "allegation+concern_for_child");
    CHECK(events({.categories = "online and bullying"}) == "child_on_child+concern_for_child");
    CHECK(events({.categories = "bullying and online"}) == "child_on_child+concern_for_child");
    CHECK(events({.people = "tea alleged", .categories = "low_level_staff", .channel = "agency_message"}) ==
          "low_level_concern+agency_message");
    CHECK(events({.categories = "neglect and emotional and self_harm"}) == "concern_for_child");  // once
    CHECK(fact({.categories = "emotional and neglect"}, "concern_type") == "neglect");
    CHECK(fact({.categories = "sexual and physical"}, "abuse_or_unlawful") == "possible");
    CHECK(fact({.people = "tea alleged", .categories = "sexual", .channel = "low_level_concern"}, "harm_threshold") ==
          "possible");  // what the form is called does not make it small
  }

  TEST_CASE("a row with `otherwise` applies only where no earlier row has given an event") {
    CHECK(events({.people = "tea alleged"}) == "inappropriate_behaviour");
    CHECK(events({.people = "tea alleged", .categories = "bullying"}) == "child_on_child");
    CHECK(events({.people = "tea alleged", .channel = "monitoring_alert"}) == "monitoring_alert");
    CHECK(events({.people = "ana alleged, tea alleged"}) == "inappropriate_behaviour");
    CHECK(events({.people = "ana subject", .categories = "other"}) == "concern_for_child");
    CHECK(events({.channel = "issue_log"}) == "concern_for_child");
  }

  TEST_CASE("a threshold that somebody has marked settles harm and danger; none leaves them to the categories") {
    struct {
      const char *level, *danger, *harm;
    } const levels[] = {{"immediate_danger", "yes", "yes"}, {"significant_harm", "?", "yes"},
                        {"family_help", "no", "no"},        {"early_help", "no", "no"},
                        {"universal", "no", "no"},          {"", "?", "?"}};
    for (const auto& each : levels) {
      CAPTURE(std::string{each.level});
      CHECK(fact({.categories = "self_harm", .threshold = each.level}, "immediate_danger") == each.danger);
      CHECK(fact({.categories = "self_harm", .threshold = each.level}, "significant_harm") == each.harm);
    }
    CHECK(fact({.categories = "online"}, "immediate_danger") == "no");
    CHECK(fact({.categories = "online"}, "significant_harm") == "no");
  }

  TEST_CASE("a form about an adult whom nobody has tagged leaves open whose conduct it is, also beside a child's") {
    CHECK(fact({.categories = "allegation_staff"}, "subject_role") == "?");
    CHECK(fact({.people = "ana subject", .channel = "low_level_concern"}, "subject_role") == "?");
    CHECK(fact({.people = "tea alleged", .categories = "allegation_staff"}, "subject_role") == "teacher");
    CHECK(fact({.people = "pat alleged", .categories = "allegation_staff"}, "subject_role") == "parent");
  }

  TEST_CASE("a table says what each row accepts and gives") {
    const auto table = read(small);
    CHECK(table.id == "small@1");
    REQUIRE(table.rows.size() == 2);
    const auto& one = table.rows[0];
    CHECK(one.id == "one");
    CHECK(one.otherwise);
    CHECK(one.channels == std::vector{sg::report_channel::issue_log});
    CHECK(one.categories == std::vector<std::optional<sg::category>>{std::nullopt, sg::category::other});
    CHECK(one.about == std::vector{sg::conduct_of::pupil});
    CHECK(one.thresholds ==
          std::vector<std::optional<sg::threshold_level>>{std::nullopt, sg::threshold_level::universal});
    CHECK(one.reporter == std::vector{sg::reporter_is::subject});
    CHECK(one.events == std::vector<std::string>{"overblocking", "data_breach"});
    CHECK(one.gives == std::vector<std::pair<std::string, sg::fact_value>>{{"seriousness", std::string{"serious"}},
                                                                           {"deliberate", sg::not_known{}},
                                                                           {"low_level_count_12m", std::int64_t{2}},
                                                                           {"image_involved", true}});
    CHECK(one.source == "the document");
    CHECK_FALSE(table.rows[1].otherwise);
    CHECK(table.rows[1].channels.empty());
    CHECK(table.kinds.at(sg::person_kind::supply) == "supply_staff");
    CHECK(table.kinds.size() == 14);
  }

  TEST_CASE("the words of whose conduct and which reporter are these") {
    CHECK(sg::name(sg::conduct_of::none) == "none");
    CHECK(sg::name(sg::conduct_of::pupil) == "pupil");
    CHECK(sg::name(sg::conduct_of::school_adult) == "school_adult");
    CHECK(sg::name(sg::conduct_of::outside_adult) == "outside_adult");
    CHECK(sg::name(sg::reporter_is::subject) == "subject");
    CHECK(sg::name(sg::reporter_is::other) == "other");
  }

  TEST_CASE("anything outside the format or the vocabulary is refused at its place") {
    const spoiled cases[] = {
        {"format = 1", "format = 2", "unsupported_version 1:10 format", "format 1"},
        {"format = 1", "", "missing 1:1", "'format' is required"},
        {"id = \"small@1\"", "", "missing 3:1 facts", "'id' is required"},
        {"core@1", "core@2", "unsupported_version 5:14 facts.vocabulary 'safeguarding-core@2'", "safeguarding-core@1"},
        {"[kinds]", "more = 1\n[kinds]", "unknown_name 7:8 facts 'more'", "known are: id, vocabulary"},
        {"parent = \"parent\"\n", "", "missing 7:1 kinds", "'parent' is required"},
        {"parent = \"parent\"", "parent = \"carer\"", "unknown_name 20:10 kinds.parent 'carer'",
         "a role that a subject can have"},
        {"parent = \"parent\"", "parent = \"system\"", "unknown_name 20:10 kinds.parent 'system'",
         "a role that a subject can have"},
        {"parent = ", "cook = \"visitor\"\nparent = ", "unknown_name 20:8 kinds 'cook'", "known are: chair"},
        {"id = \"one\"\n", "", "missing 23:1 row 1", "'id' is required"},
        {"\"two\"", "\"one\"", "duplicate 31:6 row 2.id 'one'", "given before"},
        {"\"issue_log\"", "\"email\"", "unknown_name 26:21 one.when.channel 'email'", "known are: concern_form"},
        {"\"issue_log\"", "\"issue_logs\"", "unknown_name 26:21 one.when.channel 'issue_logs'",
         "did you mean issue_log?"},
        {"\"none\", \"other\"", "\"rumour\"", "unknown_name 26:47 one.when.category 'rumour'", "known are: physical"},
        {"[\"pupil\"]", "[\"child\"]", "unknown_name 26:74 one.when.about 'child'", "known are: none, pupil"},
        {"\"none\", \"universal\"", "\"tier1\"", "unknown_name 26:97 one.when.threshold 'tier1'",
         "known are: universal"},
        {"[\"subject\"]", "[\"me\"]", "unknown_name 26:131 one.when.reporter 'me'", "known are: subject, other"},
        {"reporter = [", "by = [", "unknown_name 26:124 one.when 'by'", "known are: about"},
        {"[\"issue_log\"]", "\"issue_log\"", "invalid_input 26:20 one.when.channel", "a list in square brackets"},
        {"otherwise = true", "otherwise = \"yes\"", "invalid_input 25:13 row 1.otherwise", "true or false"},
        {"\"overblocking\"", "\"fire\"", "unknown_name 27:20 one.gives.event 'fire'", "known are: aup_breach"},
        {"seriousness = \"serious\"", "seriousness = \"grave\"", "unknown_name 27:66 one.gives.seriousness 'grave'",
         "known are: ordinary, serious"},
        {"seriousness = ", "weather = ", "unknown_name 27:62 one.gives.weather 'weather'", "known are"},
        {"low_level_count_12m = 2", "low_level_count_12m = -2", "invalid_input 27:123 one.gives.low_level_count_12m",
         "0 or more"},
        {"image_involved = true", "image_involved = []", "invalid_input 27:143 one.gives.image_involved",
         "a word, a number, true or false"},
        {"image_involved = true", "subject_kind = \"child\"", "invalid_input 27:141 one.gives.subject_kind",
         "worked out from others"},
        {"source = \"the document\"\n", "", "missing 23:1 row 1", "'source' is required"},
        {"source = \"the document\"\n", "source = \"x\"\nwhy = \"y\"\n", "unknown_name 29:7 row 1 'why'", "known are"},
        {"when = {}\n", "", "missing 30:1 row 2", "'when' is required"},
        {"gives = { place = \"online\" }\n", "", "missing 30:1 row 2", "'gives' is required"},
    };
    for (const auto& each : cases) {
      CAPTURE(each.put);
      const auto found = refused([&] { (void)read(spoil(small, each)); });
      CHECK(found.at == each.at);
      CHECK_MESSAGE(says(found.message, each.message), found.message);
    }
  }
}
