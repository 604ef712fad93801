// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/evidence.hpp>
#include <safeguarding/people/mention.hpp>

namespace safeguarding::inline v0 {

// What `jigsaw_fit --weights` (tests/bench) fits on all labelled schools; docs/jigsaw.md says how.
link_model link_model::shipped() {
  link_model model;
  model.version = "2";
  model.prior = 107;
  const auto set = [&](link_feature feature, std::int32_t bits) {
    model.weight[static_cast<std::size_t>(feature) - 1] = bits;
  };
  set(link_feature::person, 1024);
  set(link_feature::about, 2616);
  set(link_feature::people, 324);
  set(link_feature::adult, 851);
  set(link_feature::adult_about, 1981);
  set(link_feature::household, 1024);
  set(link_feature::handle, 1024);
  set(link_feature::contact, 1024);
  set(link_feature::plate, 3033);
  set(link_feature::other_plate, -1692);
  set(link_feature::reference, 1024);
  set(link_feature::things, 645);
  set(link_feature::together, 199);
  set(link_feature::words, 173);
  set(link_feature::names, 395);
  set(link_feature::category, 741);
  set(link_feature::stranger, 986);
  set(link_feature::moment, 3595);
  set(link_feature::worry, 246);
  set(link_feature::settled, -824);
  set(link_feature::reporter, -2778);
  set(link_feature::length, -341);
  set(link_feature::address, 1024);
  set(link_feature::other_address, -2368);
  set(link_feature::meaning, 4000);
  set(link_feature::company, 1448);
  model.company_least = -1508;
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
