// SPDX-License-Identifier: Apache-2.0
// What people say of two reports: who may, and that it holds.
#include "van_school.hpp"

#include <safeguarding/core/error.hpp>
#include <safeguarding/library/desk.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <string>

using namespace library_test;

TEST_SUITE("library/judging") {
  TEST_CASE("two reports judged not to belong together share no picture again, until that is undone") {
    school_with_a_van in;
    const auto before = all_of(in.dsl());
    in.dsl().judge(in.vans[0], in.vans[1], verdict::no, "two different vans: seen at once in two places");
    const auto apart = [&](const sg::desk& by) {
      for (const auto& each : labels_of(by.pictures()))
        if (each.find("v-0") != std::string::npos && each.find("v-1") != std::string::npos) return false;
      const auto told = by.why(in.vans[0], in.vans[1]);
      return told && told->answer == sg::link_answer::judged_no && told->judgements.size() == 1 &&
             told->judgements.front().by == sg::person_id{"t-02"} && !told->picture_with_both;
    };
    CHECK(apart(in.dsl()));
    CHECK(apart(in.school.as("t-03")));  // who may see both
    in.dsl().record(
        {correction(in.receipts[noise.size()].what, said("t-04", van[0] + " A parcel and cash."), "t-02", "text")});
    CHECK(apart(in.dsl()));
    in.dsl().bring_in(std::vector<sg::to_record>{{said("t-05", van[1] + " A lad, a parcel, cash."), "v-9"}});
    CHECK(apart(in.dsl()));
    in.dsl().adopt_roll(std::vector<sg::person>{somebody("p-09", sg::person_kind::pupil, "Berlingo", "Parcel")});
    CHECK(apart(in.dsl()));
    school_with_a_van undone;
    undone.dsl().judge(undone.vans[0], undone.vans[1], verdict::no, "two vans");
    undone.dsl().judge(undone.vans[1], undone.vans[0], verdict::undone, "one van after all");
    CHECK(without_drawn_ids(all_of(undone.dsl())) == without_drawn_ids(before));
    CHECK(undone.dsl().why(undone.vans[0], undone.vans[1])->judgements.size() == 2);
  }

  TEST_CASE("two reports that share nothing are one picture once somebody says so") {
    const school_with_a_van in;
    const auto one = id(in.receipts[0].what), other = id(in.receipts[2].what);
    REQUIRE(in.dsl().why(one, other));
    CHECK(in.dsl().why(one, other)->answer != sg::link_answer::judged_yes);
    in.dsl().judge(sg::report_id{"n-0"}, sg::report_id{"n-2"}, verdict::yes, "the same lorry, says the caretaker");
    CHECK(in.dsl().why(one, other)->answer == sg::link_answer::judged_yes);
    const auto pictures = labels_of(in.school.as("t-03").pictures());
    CHECK(std::find(pictures.begin(), pictures.end(), "n-0 n-2 ") != pictures.end());
  }

  TEST_CASE("judging is for whoever leads and may see both, and otherwise is refused as if there were none") {
    const school_with_a_van in;
    const auto hidden = in.school.as("t-05").record({said("t-05", van[0], {subject("p-01"), alleged("t-02")})}).what;
    const std::string absent(32, 'a');
    const auto attempt = [&](const char* who, const sg::report_id& a, const sg::report_id& b) {
      return refused([&] { in.school.as(who).judge(a, b, verdict::no, "as seen"); });
    };
    for (const auto& swap : {false, true}) {
      const auto try_it = [&](const char* who, const std::string& which) {
        return swap ? attempt(who, sg::report_id{which}, in.vans[0]) : attempt(who, in.vans[0], sg::report_id{which});
      };
      auto told = try_it("t-02", hidden.id);
      REQUIRE_FALSE(told.empty());
      told.replace(told.find(hidden.id), hidden.id.size(), absent);
      CHECK(told == try_it("t-02", absent));
    }
    CHECK_FALSE(attempt("t-04", in.vans[0], in.vans[1]).empty());
    CHECK_FALSE(attempt("g-01", in.vans[0], in.vans[1]).empty());
    CHECK_FALSE(attempt("t-02", in.vans[0], in.vans[0]).empty());
    CHECK_FALSE(refused([&] { in.dsl().judge(in.vans[0], in.vans[1], verdict::yes, ""); }).empty());
    CHECK_FALSE(refused([&] { in.dsl().judge(in.vans[0], in.vans[1], verdict::undone, "why not"); }).empty());
    CHECK(in.dsl().why(in.vans[0], in.vans[1])->judgements.empty());
    in.dsl().judge(in.vans[0], in.vans[1], verdict::unsure, "ask the driver's firm");
    CHECK(in.dsl().why(in.vans[0], in.vans[1])->judgements.size() == 1);
  }

  TEST_CASE("leave to read two reports is no leave to judge them") {
    const school_with_a_van in;
    for (const auto& each : {in.vans[1], in.vans[2]}) {
      sg::access_grant leave;
      leave.what = each;
      leave.valid = {morning, morning + std::chrono::hours{24}};
      in.dsl().grant(sg::person_id{"t-04"}, leave);
    }
    auto reader = in.school.as("t-04");
    REQUIRE(reader.why(in.vans[1], in.vans[2]));
    CHECK_THROWS_AS(reader.judge(in.vans[1], in.vans[2], verdict::yes, "one van"), sg::not_found);
    CHECK(in.dsl().why(in.vans[1], in.vans[2])->judgements.empty());
  }

  TEST_CASE("a lead does not judge what they wrote and may otherwise not see") {
    const school_with_a_van in;
    const auto own = in.school.as("t-03").record({said("t-03", van[0], {subject("p-01"), alleged("t-04")})}).what;
    REQUIRE(in.school.as("t-03").find(own));
    CHECK_THROWS_AS(in.school.as("t-03").judge(id(own), in.vans[1], verdict::yes, "one van"), sg::not_found);
  }

  TEST_CASE("a judgement shows only where both reports may be seen in full") {
    const school_with_a_van in;
    in.dsl().judge(in.vans[0], in.vans[1], verdict::no, "two vans");
    const auto mine = id(in.school.as("t-04").record({said("t-04", van[1]), "mine"}).what);
    in.dsl().judge(in.vans[0], mine, verdict::no, "two vans");
    const auto told = in.school.as("t-04").why(in.vans[0], mine);  // t-04 wrote both
    REQUIRE(told);
    CHECK(told->judgements.empty());
    CHECK(told->answer != sg::link_answer::judged_no);
  }

  TEST_CASE("a judgement sent again under its key is made once, and no other is made under it") {
    const school_with_a_van in;
    in.dsl().judge(in.vans[0], in.vans[1], verdict::no, "two vans", "key");
    in.dsl().judge(sg::report_id{"v-0"}, sg::report_id{"v-1"}, verdict::no, "two vans", "key");
    CHECK(in.dsl().why(in.vans[0], in.vans[1])->judgements.size() == 1);
    CHECK_THROWS_AS(in.dsl().judge(in.vans[0], in.vans[1], verdict::yes, "two vans", "key"), sg::invalid_input);
    CHECK_THROWS_AS(in.dsl().judge(in.vans[0], in.vans[2], verdict::no, "two vans", "key"), sg::invalid_input);
    CHECK_THROWS_AS(in.dsl().judge(in.vans[0], in.vans[2], verdict::no, "two vans", "v-0"), sg::invalid_input);
    CHECK(in.dsl().why(in.vans[0], in.vans[1])->judgements.size() == 1);
  }
}
