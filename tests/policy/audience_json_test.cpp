// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/audience_json.hpp>
#include <safeguarding/policy/explain.hpp>

#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

#include "plain_words.hpp"

namespace sg = safeguarding;
using nlohmann::json;
using policy_test::book;

namespace {

const sg::instant morning = policy_test::moment(policy_test::an_autumn_morning);
const auto known = policy_test::facts_of("event = allegation, subject_role = teacher, harm_threshold = yes");

std::string reporter() {
  return sg::to_json(sg::reporter_view(book("cleves"), sg::said_by_reporter(known), morning), "m");
}

std::string recipient(std::string_view role) {
  const auto& in = book("cleves");
  const auto of = sg::explain(in, known, policy_test::posts(in), calendar_test::school_2026_27(), morning);
  return sg::to_json(sg::recipient_view(in, of, role), "m");
}

}  // namespace

TEST_SUITE("policy/audience_json") {
  TEST_CASE("the views are canonical: keys in byte order, no spaces") {
    for (const auto& text : {reporter(), recipient("dsl"), recipient("lado"), recipient("headteacher")})
      CHECK(json::parse(text).dump() == text);
  }

  TEST_CASE("a view names itself, its audience, its moment and its zone") {
    const auto of = json::parse(recipient("headteacher"));
    CHECK(of.at("record") == "decision/1");
    CHECK(of.at("id") == "m");
    CHECK(of.at("audience") == "recipient");
    CHECK(of.at("as_of") == "2026-11-20T09:14:00+00:00");
    CHECK(of.at("zone") == "Europe/London");
    CHECK(json::parse(reporter()).at("audience") == "reporter");
  }

  TEST_CASE("what is not said is null, never an empty text") {
    const auto of = json::parse(recipient("headteacher"));
    CHECK(of.at("step").is_null());
    for (const auto& each : of.at("told")) CHECK(each.at("time") != "");
    for (const auto& list : of.at("duties"))
      for (const auto& each : list) {
        CHECK(each.at("time") != "");
        CHECK(each.at("decided_by") != "");
      }
  }
}
