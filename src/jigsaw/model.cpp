// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/evidence.hpp>
#include <safeguarding/people/mention.hpp>

namespace safeguarding::inline v0 {

// What `jigsaw_fit --weights` (tests/bench) fits on all labelled schools; docs/jigsaw.md says how.
link_model link_model::shipped() {
  link_model model;
  model.version = "5";
  model.prior = -538;
  const auto set = [&](link_feature feature, std::int32_t bits) {
    model.weight[static_cast<std::size_t>(feature) - 1] = bits;
  };
  set(link_feature::person, 878);
  set(link_feature::about, 1079);
  set(link_feature::people, 364);
  set(link_feature::adult, 465);
  set(link_feature::adult_about, 2676);
  set(link_feature::household, 1023);
  set(link_feature::handle, 1024);
  set(link_feature::contact, 1024);
  set(link_feature::plate, 3437);
  set(link_feature::other_plate, -1366);
  set(link_feature::reference, 1024);
  set(link_feature::things, 416);
  set(link_feature::together, 225);
  set(link_feature::words, 136);
  set(link_feature::names, 333);
  set(link_feature::category, 977);
  set(link_feature::stranger, 1148);
  set(link_feature::moment, 3226);
  set(link_feature::worry, 187);
  set(link_feature::settled, -441);
  set(link_feature::reporter, -2661);
  set(link_feature::length, -750);
  set(link_feature::company, 1046);
  set(link_feature::address, 1024);
  set(link_feature::other_address, -2375);
  set(link_feature::meaning, 4000);
  set(link_feature::only_people, -161);
  set(link_feature::alike, 1024);
  set(link_feature::routine, 671);
  set(link_feature::other_child, -836);
  model.company_least = -454;
  model.picture_begins = -3072;
  model.picture_takes = -4096;
  model.picture_clear = 2048;
  model.picture_beside = -512;
  model.picture_grows = 768;
  model.likest = 8;
  auto& event = model.event_weight;
  const auto at_once = [&](link_feature feature, std::int32_t bits) {
    event[static_cast<std::size_t>(feature) - 1] = bits;
  };
  model.event_prior = -9272;
  at_once(link_feature::person, 1264);
  at_once(link_feature::adult, 985);
  at_once(link_feature::household, 434);
  at_once(link_feature::handle, 512);
  at_once(link_feature::things, 1064);
  at_once(link_feature::words, 967);
  at_once(link_feature::names, 514);
  at_once(link_feature::category, 927);
  at_once(link_feature::moment, 2827);
  at_once(link_feature::reporter, -1024);
  return model;
}

}  // namespace safeguarding::inline v0
