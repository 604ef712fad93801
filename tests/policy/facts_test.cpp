// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/facts.hpp>

#include <doctest/doctest.h>

#include <type_traits>

#include "../pack/refused.hpp"
#include "plain_words.hpp"

namespace sg = safeguarding;
using policy_test::words;

namespace {

refusal checking(const char* name, sg::fact_value value) {
  sg::facts known;
  known.set(name, std::move(value));
  return refused([&] { sg::check(known, words()); });
}

using list = std::vector<std::string>;

}  // namespace

TEST_SUITE("policy/facts") {
  TEST_CASE("an alternative of the values is not trivial, so that copying one without memory destroys nothing unmade") {
    CHECK_FALSE(std::is_trivially_copyable_v<sg::not_known>);
    CHECK(std::is_nothrow_copy_constructible_v<sg::not_known>);
  }

  TEST_CASE("a fact is found by its name, and a wrong kind of value reads as nothing") {
    sg::facts known;
    known.set("event", std::string{"allegation"}, sg::fact_origin::derived, "row 3");
    known.set("also_events", list{"aup_breach"});
    known.set("deliberate", sg::not_known{}, sg::fact_origin::unknown);
    CHECK(known.find("event")->source == "row 3");
    CHECK(known.find("event")->origin == sg::fact_origin::derived);
    CHECK(known.word("event") == "allegation");
    CHECK(known.word("also_events") == "");
    CHECK(known.word("place") == "");
    CHECK(known.list("also_events") == list{"aup_breach"});
    CHECK(known.list("event").empty());
    CHECK(known.is_unknown("deliberate"));
    CHECK_FALSE(known.is_unknown("event"));
    CHECK_FALSE(known.is_unknown("place"));
    known.set("event", std::string{"aup_breach"});  // the later word stands, with its own origin
    CHECK(known.word("event") == "aup_breach");
    CHECK(known.find("event")->source == "");
  }

  TEST_CASE("facts of every kind are sound when they are in the vocabulary") {
    CHECK(checking("event", std::string{"allegation"}).at == "taken");
    CHECK(checking("subject_role", std::string{"none"}).at == "taken");
    CHECK(checking("second_subject_role", std::string{"pupil"}).at == "taken");
    CHECK(checking("reporter_role", std::string{"system"}).at == "taken");
    CHECK(checking("also_events", list{"allegation", "aup_breach"}).at == "taken");
    CHECK(checking("absent_roles", list{"dsl"}).at == "taken");
    CHECK(checking("subject_also_holds", list{}).at == "taken");
    CHECK(checking("immediate_danger", true).at == "taken");
    CHECK(checking("prior_upheld_misuse_count", std::int64_t{7}).at == "taken");
    CHECK(checking("aware_at", sg::instant{}).at == "taken");
    CHECK(checking("left_on", sg::day{}).at == "taken");
    for (const auto& column : words().facts)
      if (column.kind != sg::fact_kind::derived) CHECK(checking(column.id.c_str(), sg::not_known{}).at == "taken");
  }

  TEST_CASE("anything else is refused by the name of the fact, saying what would be right") {
    struct wrong {
      std::string name;
      sg::fact_value value;
      std::string at, message;
    };
    const wrong cases[] = {
        {"evnt", std::string{"allegation"}, "unknown_name 0:0 evnt 'evnt'", "unknown fact; did you mean event?"},
        {"event", std::string{"alegation"}, "unknown_name 0:0 event 'alegation'", "did you mean allegation?"},
        {"event", list{"allegation"}, "invalid_input 0:0 event", "a word"},
        {"event", true, "invalid_input 0:0 event", "a word"},
        {"also_events", std::string{"allegation"}, "invalid_input 0:0 also_events", "a list of words"},
        {"also_events", list{"allegation", "x"}, "unknown_name 0:0 also_events 'x'", "unknown value"},
        {"subject_role", std::string{"system"}, "unknown_name 0:0 subject_role 'system'", "unknown value"},
        {"second_subject_role", std::string{"dls"}, "unknown_name 0:0 second_subject_role 'dls'", "unknown value"},
        {"reporter_role", std::string{"none"}, "unknown_name 0:0 reporter_role 'none'", "unknown value"},
        {"absent_roles", list{"dsl", "lado"}, "unknown_name 0:0 absent_roles 'lado'", "unknown value"},
        {"conflicted_roles", list{"headteecher"}, "unknown_name 0:0 conflicted_roles 'headteecher'",
         "did you mean headteacher?"},
        {"subject_also_holds", std::string{"dsl"}, "invalid_input 0:0 subject_also_holds", "a list of words"},
        {"place", std::string{"absent"}, "unknown_name 0:0 place 'absent'", "classroom"},
        {"immediate_danger", std::string{"yes"}, "invalid_input 0:0 immediate_danger", "true or false"},
        {"immediate_danger", std::int64_t{1}, "invalid_input 0:0 immediate_danger", "true or false"},
        {"prior_upheld_misuse_count", std::int64_t{-1}, "invalid_input 0:0 prior_upheld_misuse_count", "0 or more"},
        {"prior_upheld_misuse_count", std::string{"2+"}, "invalid_input 0:0 prior_upheld_misuse_count",
         "a whole number"},
        {"aware_at", sg::day{}, "invalid_input 0:0 aware_at", "an instant with its offset"},
        {"aware_at", std::string{"2026-11-20"}, "invalid_input 0:0 aware_at", "an instant with its offset"},
        {"left_on", sg::instant{}, "invalid_input 0:0 left_on", "a date"},
        {"subject_kind", std::string{"child"}, "invalid_input 0:0 subject_kind", "worked out from others"},
        {"recorded", std::string{"late"}, "invalid_input 0:0 recorded", "worked out from others"},
        {"subject_kind", sg::not_known{}, "invalid_input 0:0 subject_kind", "worked out from others"},
    };
    for (const auto& each : cases) {
      CAPTURE(each.name);
      const auto found = checking(each.name.c_str(), each.value);
      CHECK(found.at == each.at);
      CHECK(says(found.message, each.message));
    }
  }
}
