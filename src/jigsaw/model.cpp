// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/evidence.hpp>
#include <safeguarding/people/mention.hpp>

namespace safeguarding::inline v0 {

// What `jigsaw_fit --weights` (tests/bench) fits on all labelled schools; docs/jigsaw.md says how.
link_model link_model::shipped() {
  link_model model;
  model.version = "4";
  model.prior = -328;
  const auto set = [&](link_feature feature, std::int32_t bits) {
    model.weight[static_cast<std::size_t>(feature) - 1] = bits;
  };
  set(link_feature::person, 1020);
  set(link_feature::about, 991);
  set(link_feature::people, 349);
  set(link_feature::adult, 558);
  set(link_feature::adult_about, 2690);
  set(link_feature::household, 1024);
  set(link_feature::handle, 1014);
  set(link_feature::contact, 1024);
  set(link_feature::plate, 3276);
  set(link_feature::other_plate, -1520);
  set(link_feature::reference, 1024);
  set(link_feature::things, 459);
  set(link_feature::together, 219);
  set(link_feature::words, 93);
  set(link_feature::names, 327);
  set(link_feature::category, 851);
  set(link_feature::stranger, 1087);
  set(link_feature::moment, 3159);
  set(link_feature::worry, 213);
  set(link_feature::settled, -591);
  set(link_feature::reporter, -2899);
  set(link_feature::length, -750);
  set(link_feature::company, 1167);
  set(link_feature::address, 1024);
  set(link_feature::other_address, -2353);
  set(link_feature::meaning, 4000);
  set(link_feature::only_people, -214);
  set(link_feature::alike, 1024);
  model.company_least = -645;
  model.picture_begins = -2048;
  model.picture_takes = -3072;
  model.picture_clear = 1536;
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
