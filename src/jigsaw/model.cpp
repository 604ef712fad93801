// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/evidence.hpp>
#include <safeguarding/people/mention.hpp>

namespace safeguarding::inline v0 {

link_model link_model::shipped() {
  link_model model;
  model.prior = -1064;
  const auto set = [&](link_feature feature, std::int32_t bits) {
    model.weight[static_cast<std::size_t>(feature) - 1] = bits;
  };
  set(link_feature::person, 1401);
  set(link_feature::about, 1545);
  set(link_feature::people, 1207);
  set(link_feature::adult, 963);
  set(link_feature::adult_about, 1861);
  set(link_feature::household, 1535);
  set(link_feature::handle, 1352);
  set(link_feature::contact, 1024);
  set(link_feature::plate, 3054);
  set(link_feature::other_plate, -1394);
  set(link_feature::reference, 1024);
  set(link_feature::things, 761);
  set(link_feature::together, 142);
  set(link_feature::words, 260);
  set(link_feature::names, 366);
  set(link_feature::category, 828);
  set(link_feature::stranger, 837);
  set(link_feature::moment, 3776);
  set(link_feature::worry, 334);
  set(link_feature::settled, -664);
  set(link_feature::reporter, -2734);
  set(link_feature::length, -247);
  set(link_feature::address, 1024);
  set(link_feature::other_address, -3281);
  set(link_feature::meaning, 4000);
  set(link_feature::company, 1011);
  model.company_least = -1075;
  model.picture_begins = -2 * one_bit;
  model.picture_takes = -7 * one_bit / 4;
  model.likest = 3;
  auto& event = model.event_weight;
  const auto at_once = [&](link_feature feature, std::int32_t bits) {
    event[static_cast<std::size_t>(feature) - 1] = bits;
  };
  model.event_prior = -7058;
  at_once(link_feature::person, 899);
  at_once(link_feature::things, 891);
  at_once(link_feature::words, 688);
  at_once(link_feature::names, 513);
  at_once(link_feature::place, 400);
  at_once(link_feature::moment, 2698);
  at_once(link_feature::category, 474);
  at_once(link_feature::handle, 512);
  return model;
}

}  // namespace safeguarding::inline v0
