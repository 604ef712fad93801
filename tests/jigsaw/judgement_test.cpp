// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/judgement.hpp>

#include "pieces.hpp"

#include <safeguarding/core/error.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;

namespace {

sg::link_judgement said(const char* a, const char* b, sg::verdict_on_link verdict) {
  return {sg::report_id{a},     sg::report_id{b}, verdict,
          sg::person_id{"t-9"}, "spoke to both",  *sg::parse_instant("2026-10-01T09:00:00Z")};
}

bool together(const sg::jigsaw& in, const char* a, const char* b) {
  return in.why(sg::report_id{a}, sg::report_id{b}).picture_with_both.has_value();
}

}  // namespace

TEST_CASE("a no keeps two reports out of one picture, through every later step, until it is undone") {
  auto made = pieces::made_of(pieces::then(pieces::noise(30), pieces::van()));
  REQUIRE(together(made, "v-1", "v-3"));
  const auto delta = made.judge(said("v-3", "v-1", sg::verdict_on_link::no));
  CHECK_FALSE(together(made, "v-1", "v-3"));
  CHECK_FALSE(delta.pictures_closed.empty());
  CHECK(made.why(sg::report_id{"v-1"}, sg::report_id{"v-3"}).answer == sg::link_answer::judged_no);
  made.withdraw(sg::report_id{"n-3"});
  auto amended = pieces::van()[2];
  amended.text += " It was the same one.";
  made.amend(amended);
  made.add(pieces::report("v-4", 20, "Red van with taped light, another parcel handed over by the driver.", {}, "t-7"));
  CHECK_FALSE(together(made, "v-1", "v-3"));
  made.judge(said("v-1", "v-3", sg::verdict_on_link::undone));
  CHECK(together(made, "v-1", "v-3"));
  CHECK(made.judgements().size() == 2);
}

TEST_CASE("a yes joins what no evidence would, and unsure binds nothing") {
  auto made = pieces::made_of(pieces::then(pieces::noise(30), pieces::van()));
  made.judge(said("n-1", "v-2", sg::verdict_on_link::unsure));
  CHECK_FALSE(together(made, "n-1", "v-2"));
  made.judge(said("n-1", "v-2", sg::verdict_on_link::yes));
  CHECK(together(made, "n-1", "v-2"));
  const auto told = made.why(sg::report_id{"n-1"}, sg::report_id{"v-2"});
  CHECK(told.answer == sg::link_answer::judged_yes);
  CHECK(told.link.bits > 0);
  CHECK(pieces::line(told.link, sg::link_feature::judgement));
}

TEST_CASE("a judgement names who and why, and two reports") {
  auto made = pieces::made_of(pieces::van());
  auto nobody = said("v-1", "v-2", sg::verdict_on_link::no);
  nobody.by = {};
  CHECK_THROWS_AS(made.judge(nobody), sg::invalid_input);
  auto silent = said("v-1", "v-2", sg::verdict_on_link::no);
  silent.why.clear();
  CHECK_THROWS_AS(made.judge(silent), sg::invalid_input);
  CHECK_THROWS_AS(made.judge(said("v-1", "v-1", sg::verdict_on_link::no)), sg::invalid_input);
  CHECK(made.judgements().empty());
}
