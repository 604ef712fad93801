// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/evidence.hpp>
#include <safeguarding/people/mention.hpp>

#include "measure.hpp"

#include <algorithm>
#include <iterator>

namespace safeguarding::inline v0 {

namespace {

// A weight of 1024 leaves a measure as it is; halves go away from 0, so that a line and its opposite are alike.
std::int32_t times(std::int32_t raw, std::int32_t weight) {
  const auto product = static_cast<std::int64_t>(raw) * weight;
  return static_cast<std::int32_t>((product + (product < 0 ? -one_bit / 2 : one_bit / 2)) / one_bit);
}

std::int32_t prior_of(const link_model& model, std::size_t reports) { return model.prior - world_bits(reports); }

}  // namespace

std::vector<link_evidence> weigh(const pair_measures& measures, const link_model& model, std::size_t reports) {
  std::vector<link_evidence> lines{{link_feature::prior, {}, {}, prior_of(model, reports)}};
  for (std::size_t i = 1; i < link_features; ++i)
    if (const auto bits = times(measures.raw[i], model.weight[i]); bits != 0)
      lines.push_back({static_cast<link_feature>(i + 1), measures.a[i], measures.b[i], bits});
  return lines;
}

std::int32_t detail::total(const raw_measures& raw, const link_model& model, int world) {
  std::int32_t sum = model.prior - world;
  for (std::size_t i = 1; i < link_features; ++i)
    if (raw[i] != 0) sum += times(raw[i], model.weight[i]);
  return sum;
}

std::int32_t total(const pair_measures& measures, const link_model& model, std::size_t reports) {
  return detail::total(measures.raw, model, world_bits(reports));
}

std::optional<std::int32_t> detail::event_bits(const raw_measures& raw, const link_model& model) {
  if (raw[static_cast<std::size_t>(link_feature::moment) - 1] == 0) return std::nullopt;
  constexpr link_feature told[] = {link_feature::person, link_feature::adult, link_feature::handle,
                                   link_feature::things, link_feature::words, link_feature::names};
  if (std::none_of(std::begin(told), std::end(told),
                   [&](link_feature of) { return raw[static_cast<std::size_t>(of) - 1] != 0; }))
    return std::nullopt;  // place and category alone are no account of the same event
  std::int32_t sum = model.event_prior;
  for (std::size_t i = 1; i < link_features; ++i) sum += times(raw[i], model.event_weight[i]);
  return sum;
}

std::optional<std::int32_t> event_bits(const pair_measures& measures, const link_model& model) {
  return detail::event_bits(measures.raw, model);
}

std::string_view sentence_of(link_feature feature, int bits) noexcept {
  const bool speaks_for = bits >= 0;
  switch (feature) {
    case link_feature::prior: return "before anything is looked at: few pairs of reports are of one matter";
    case link_feature::person: return "the same child, parent or carer is in both";
    case link_feature::about: return "the reports are about that person, not merely beside them";
    case link_feature::people: return "further people are in both";
    case link_feature::adult: return "the same member of staff is in both";
    case link_feature::adult_about: return "the reports are about that adult's conduct";
    case link_feature::household: return "people of one household are in them";
    case link_feature::handle: return "one account, under one spelling or nearly";
    case link_feature::contact: return "one telephone number or e-mail address";
    case link_feature::plate: return "the number plates can be of one vehicle";
    case link_feature::other_plate: return "the number plates cannot be of one vehicle";
    case link_feature::reference: return "another body gives both one reference";
    case link_feature::things: return "rare things stand in both";
    case link_feature::together: return "two things are said together in both";
    case link_feature::words: return "other rare words stand in both";
    case link_feature::names: return "the same name, of nobody on the roll";
    case link_feature::place: return "the same place was typed";
    case link_feature::category: return "both are said to be about the same";
    case link_feature::stranger:
      return speaks_for ? "the people described can be one" : "the people described can hardly be one";
    case link_feature::moment: return "they were observed at one time";
    case link_feature::worry:
      return speaks_for ? "the reports speak of harm, fear or secrecy" : "the reports speak of little harm";
    case link_feature::settled: return "a report itself explains the matter";
    case link_feature::reporter: return "one hand wrote both";
    case link_feature::length: return "long reports share more by chance";
    case link_feature::company:
      return speaks_for ? "earlier reports belong with both" : "no earlier report belongs with both";
    case link_feature::judgement: return "a person said so";
    case link_feature::address: return "one house";
    case link_feature::other_address: return "two houses of one street";
    case link_feature::only_people: return "nothing is shared but people, whom one report only mentions";
    case link_feature::alike: return "much of what the two say is the same";
    case link_feature::routine: return "they were observed on one day of the week, or at one hour of the day";
    case link_feature::other_child: return "each is about another child";
    case link_feature::meaning:
      return speaks_for ? "the encoder in use finds them near in meaning"
                        : "the encoder in use finds them far apart in meaning";
  }
  return "";
}

}  // namespace safeguarding::inline v0
