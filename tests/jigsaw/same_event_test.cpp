// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/same_event.hpp>

#include "pieces.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

namespace {

std::vector<sg::report> two_accounts() {
  auto a = pieces::report("e-1", 3, "Tray thrown in the canteen, beans on the floor, two girls shouting over a phone.",
                          {pieces::subject("p-1")}, "t-2");
  auto b = pieces::report("e-2", 3, "Canteen: row about a message on a phone, tray and beans, both girls cried.",
                          {pieces::subject("p-4")}, "t-3");
  a.observed_at = a.recorded_at - std::chrono::minutes{120};
  b.observed_at = *a.observed_at + std::chrono::minutes{5};
  a.place = "canteen";
  b.place = "dinner hall";
  return {a, b};
}

}  // namespace

TEST_CASE("two accounts of one event are shown together with what they disagree on") {
  const auto made = pieces::made_of(pieces::then(pieces::noise(30), two_accounts()));
  REQUIRE(made.same_events().size() == 1);
  const auto event = made.same_events().front();
  CHECK(event.accounts == std::vector<sg::report_id>{sg::report_id{"e-1"}, sg::report_id{"e-2"}});
  REQUIRE(event.disagreements.size() == 3);
  CHECK(event.disagreements[0].on == sg::disagreement_on::time);
  CHECK(event.disagreements[1].a_says == "canteen");
  CHECK(event.disagreements[1].b_says == "dinner hall");
  CHECK(event.disagreements[2].b_says == "p-4");
}

TEST_CASE("one moment is one event only with something that both tell of") {
  const auto model = sg::link_model::shipped();
  sg::pair_measures measures;
  const auto raw = [&](sg::link_feature of) -> std::int32_t& { return measures.raw[static_cast<std::size_t>(of) - 1]; };
  raw(sg::link_feature::things) = 9 * sg::one_bit;
  CHECK_FALSE(sg::event_bits(measures, model));
  raw(sg::link_feature::moment) = 2 * sg::one_bit;
  CHECK(sg::event_bits(measures, model).value_or(0) > 0);
  raw(sg::link_feature::things) = sg::one_bit;
  CHECK(sg::event_bits(measures, model).value_or(0) < 0);
  raw(sg::link_feature::things) = 0;
  raw(sg::link_feature::category) = 9 * sg::one_bit;
  raw(sg::link_feature::place) = 9 * sg::one_bit;
  CHECK_FALSE(sg::event_bits(measures, model));
}

TEST_CASE("one moment alone is not one event, and one matter at two times is two") {
  auto accounts = two_accounts();
  accounts[1].text = "Lost a glove in the yard.";
  accounts[1].place.clear();
  for (auto& one : accounts) one.categories = {sg::category::bullying};  // so that they are compared at all
  CHECK(pieces::made_of(pieces::then(pieces::noise(30), accounts)).same_events().empty());
  accounts = two_accounts();
  accounts[1].observed_at = *accounts[0].observed_at + std::chrono::hours{3};
  CHECK(pieces::made_of(pieces::then(pieces::noise(30), accounts)).same_events().empty());
}
