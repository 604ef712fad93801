// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/explain.hpp>
#include <safeguarding/policy/explanation_json.hpp>

#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

#include "../oracle/draw.hpp"
#include "plain_words.hpp"

namespace sg = safeguarding;
using nlohmann::json;
using policy_test::book;

namespace {

sg::explanation explained(const sg::facts& known, std::string_view school = "cleves") {
  const auto& in = book(school);
  return sg::explain(in, known, policy_test::posts(in), calendar_test::school_2026_27(),
                     policy_test::moment(policy_test::an_autumn_morning));
}

}  // namespace

TEST_SUITE("policy/explanation_json") {
  // json keeps keys in byte order: what it writes is canonical exactly when it is what was read.
  TEST_CASE("the record is canonical: keys in byte order, no spaces, in every object") {
    oracle::draw random{20261126, policy_test::words(), 5};
    for (std::size_t i = 0; i < 200; ++i) {
      const auto& in = book(policy_test::schools[i % 5]);
      const auto known = random.facts(random.upto(3));
      const auto who = random.holders();
      const auto text = sg::to_json(sg::explain(in, known, who, calendar_test::school_2026_27(), random.at()), "q");
      CHECK(json::parse(text).dump() == text);
    }
  }

  TEST_CASE("the record names itself, its audience, its zone, its packs and its calendar") {
    const auto calendar = calendar_test::school_2026_27();
    const auto of = json::parse(sg::to_json(explained(policy_test::facts_of("event = concern_for_child")), "q-7"));
    CHECK(of.at("record") == "decision/1");
    CHECK(of.at("audience") == "auditor");
    CHECK(of.at("id") == "q-7");
    CHECK(of.at("as_of") == "2026-11-20T09:14:00+00:00");
    CHECK(of.at("zone") == "Europe/London");
    CHECK(of.at("calendar").at("version") == calendar.version());
    CHECK(of.at("calendar").at("sha256") == sg::to_text(sg::sha256(calendar.identity())));
    CHECK(of.at("calendar").at("bank_holidays").at("last_year") == 2028);
    REQUIRE(of.at("packs").size() == 2);
    CHECK(of.at("packs")[0].at("id") == "cleves");
    CHECK(of.at("packs")[0].at("sha256") == sg::to_text(policy_test::pack("cleves").pinned));
    CHECK(of.at("packs")[1].at("in_force") == true);
  }

  TEST_CASE("facts have their value, their origin and their source; one nobody spoke of is null") {
    auto known = policy_test::facts_of("event = concern_for_child, observed_at = 2026-11-20 08:00");
    known.set("significant_harm", sg::not_known{}, sg::fact_origin::unknown, "nobody has weighed it");
    known.set("prior_upheld_misuse_count", std::int64_t{2}, sg::fact_origin::derived, "history");
    known.known.erase("immediate_danger");
    const auto of = json::parse(sg::to_json(explained(known), "q"));
    const auto fact = [&](const char* name) {
      for (const auto& each : of.at("facts"))
        if (each.at("name") == name) return each;
      return json{};
    };
    CHECK(fact("event").dump() == R"({"name":"event","origin":"given","source":null,"value":"concern_for_child"})");
    CHECK(fact("significant_harm").dump() ==
          R"({"name":"significant_harm","origin":"unknown","source":"nobody has weighed it","value":null})");
    CHECK(fact("prior_upheld_misuse_count").dump() ==
          R"({"name":"prior_upheld_misuse_count","origin":"derived","source":"history","value":2})");
    CHECK(fact("immediate_danger").dump() ==
          R"({"name":"immediate_danger","origin":"unknown","source":null,"value":null})");
    CHECK(fact("observed_at").at("value") == "2026-11-20T08:00:00+00:00");
    CHECK(fact("reporter_is_subject").at("value") == false);
    CHECK(fact("place").is_null());
  }

  TEST_CASE("a clock has its arithmetic, a recipient its people, an exclusion its reason") {
    const auto known = policy_test::facts_of(
        "event = allegation, subject_role = teacher, harm_threshold = yes, conflicted_roles = dsl");
    const auto of = json::parse(sg::to_json(explained(known), "q"));
    const auto& clock = of.at("clocks")[0];
    CHECK(clock.at("name") == "lado_contact");
    CHECK(clock.at("due") == "2026-11-23T23:59:59+00:00");
    CHECK(clock.at("arithmetic").size() == 6);
    CHECK(clock.at("arithmetic")[4] == "Mon 2026-11-23: day 1");
    CHECK(of.at("recipients").at("chosen")[0].dump() ==
          R"({"because":["cleves/2","england/two-strands"],"certainty":"certain","people":["post:deputy_dsl"],)"
          R"("role":"deputy_dsl","stands_in_for":["dsl"],"time":null})");
    CHECK(
        of.at("recipients").at("excluded")[0].dump() ==
        R"({"certainty":"certain","people":["post:dsl"],"reason":"has a declared conflict of interest","role":"dsl"})");
    CHECK(of.at("closed_to").dump() == R"([{"person":"post:dsl","reason":"has a declared conflict of interest"}])");
  }
}
