// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/evidence.hpp>
#include <safeguarding/people/mention.hpp>

namespace safeguarding::inline v0 {

// What `jigsaw_fit --weights` (tests/bench) fits on all labelled schools; docs/jigsaw.md says how.
link_model link_model::shipped() {
  link_model model;
  model.version = "3";
  model.prior = 426;
  const auto set = [&](link_feature feature, std::int32_t bits) {
    model.weight[static_cast<std::size_t>(feature) - 1] = bits;
  };
  set(link_feature::person, 1024);
  set(link_feature::about, 3984);
  set(link_feature::people, 633);
  set(link_feature::adult, 1024);
  set(link_feature::adult_about, 1521);
  set(link_feature::household, 1024);
  set(link_feature::handle, 1024);
  set(link_feature::contact, 1024);
  set(link_feature::plate, 3029);
  set(link_feature::other_plate, -1668);
  set(link_feature::reference, 1024);
  set(link_feature::things, 606);
  set(link_feature::together, 229);
  set(link_feature::words, 149);
  set(link_feature::names, 403);
  set(link_feature::category, 707);
  set(link_feature::stranger, 1001);
  set(link_feature::moment, 3526);
  set(link_feature::worry, 236);
  set(link_feature::settled, -800);
  set(link_feature::reporter, -2716);
  set(link_feature::length, -394);
  set(link_feature::address, 1024);
  set(link_feature::other_address, -2350);
  set(link_feature::meaning, 4000);
  set(link_feature::only_people, -3072);
  set(link_feature::company, 1432);
  model.company_least = -1454;
  model.picture_begins = -9 * one_bit / 4;
  model.picture_takes = -3 * one_bit / 2;
  model.likest = 3;
  auto& event = model.event_weight;
  const auto at_once = [&](link_feature feature, std::int32_t bits) {
    event[static_cast<std::size_t>(feature) - 1] = bits;
  };
  model.event_prior = -8854;
  at_once(link_feature::person, 1072);
  at_once(link_feature::adult, 512);
  at_once(link_feature::household, 307);
  at_once(link_feature::handle, 512);
  at_once(link_feature::things, 1197);
  at_once(link_feature::words, 1002);
  at_once(link_feature::names, 512);
  at_once(link_feature::place, 654);
  at_once(link_feature::category, 495);
  at_once(link_feature::moment, 2803);
  at_once(link_feature::reporter, -1024);
  return model;
}

}  // namespace safeguarding::inline v0
