// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_JIGSAW_MEASURE_HPP
#define SAFEGUARDING_SRC_JIGSAW_MEASURE_HPP

#include <safeguarding/jigsaw/evidence.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace safeguarding::inline v0::detail {

/// A feature that two reports share. The words are empty where nobody asks for them.
struct shared_feature {
  feature_kind kind = feature_kind::word;
  feature_part a_part = feature_part::about;
  feature_part b_part = feature_part::about;
  std::uint32_t having = 0;  ///< reports that have it, up to and with the later of the two
  std::string_view key;
  std::string_view a_words;
  std::string_view b_words;
};

/// An address in a report.
struct address_said {
  std::string_view key;
  std::string_view words;
};

/// What is measured of a report beside its features, at hand without a look at all that it offers.
struct report_measures {
  std::optional<instant> observed_at;
  std::uint32_t reporter = 0;  ///< 0: nobody is named; else one number for one person
  std::int32_t worries = 0;
  std::int32_t settled = 0;
  std::int32_t length = 0;
  bool more = false;         ///< it has plates, strangers or a meaning
  bool about_child = false;  ///< it is about a child, parent or carer
  std::int16_t minute = -1;  ///< of the day on which it was observed, in London; -1 where that is not known
  std::int32_t day = 0;      ///< that day, from 1970-01-01 on
};
/// Without the reporter.
[[nodiscard]] report_measures measures_of(const report_features& of);

/// What is measured on two reports. What they share is in the order of kind and key; addresses are all of each report.
struct measured_pair {
  report_measures a;
  report_measures b;
  const report_features* more_of_a = nullptr;  ///< may be null where report_measures::more is not set
  const report_features* more_of_b = nullptr;
  std::span<const shared_feature> shared;
  std::span<const address_said> a_addresses;
  std::span<const address_said> b_addresses;
  int world = 0;  ///< world_bits() of the reports up to and with the later
};

using raw_measures = std::array<std::int32_t, link_features>;

/// Who takes the words that a measure is about.
struct words_taken {
  std::array<std::string, link_features> a;
  std::array<std::string, link_features> b;
};

/// The one way to measure two reports. `words` may be null.
[[nodiscard]] raw_measures measure(const measured_pair& of, words_taken* words);

/// What the rarity of a feature can come to under `model`.
[[nodiscard]] kind_worths worth_of(const link_model& model);

[[nodiscard]] std::int32_t total(const raw_measures& raw, const link_model& model, int world);
[[nodiscard]] std::optional<std::int32_t> event_bits(const raw_measures& raw, const link_model& model);

/// log2 of a count of reports, in 1/1024 bit: log2_bits(), with those of small counts at hand.
[[nodiscard]] std::int32_t log2_of_reports(std::size_t count);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_JIGSAW_MEASURE_HPP
