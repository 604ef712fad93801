// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_JIGSAW_FEATURE_INDEX_HPP
#define SAFEGUARDING_JIGSAW_FEATURE_INDEX_HPP

/// \file
/// Which reports share what: one index from features to reports, in the order of arrival.

#include <safeguarding/core/export.hpp>
#include <safeguarding/jigsaw/report_features.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace safeguarding::inline v0 {

/// How far candidates are looked for.
struct candidate_caps {
  std::size_t longest = 2'000;  ///< reports that may share a feature before it finds nobody by itself
  std::size_t most = 400;       ///< candidates kept for one report, those that share most
  int least_bits = 2 * 1024;    ///< rarity that a candidate shares at least, in 1/1024 bit

  friend bool operator==(const candidate_caps&, const candidate_caps&) = default;
};

/// What looking for candidates came to, over all reports so far. What was left out is counted, never dropped silently.
struct index_account {
  std::size_t reports = 0;     ///< arrived, whatever became of them since
  std::size_t features = 0;    ///< different ones
  std::size_t candidates = 0;  ///< pairs that were compared
  std::size_t too_common = 0;  ///< times a feature was so common that it found nobody by itself
  std::size_t cut_off = 0;     ///< candidates left out because a report had too many

  friend bool operator==(const index_account&, const index_account&) = default;
};

/// An index from features to reports. Reports are numbered as they arrive and never taken out: how rare a feature is
/// when a report arrives never changes afterwards. Memory: about 4 bytes for each feature of each report, and its key
/// once.
class SAFEGUARDING_API feature_index {
 public:
  explicit feature_index(candidate_caps caps = {}) : caps_{caps} {}

  /// Adds a report under the next number, which is given back.
  std::uint32_t add(const report_features& features);

  [[nodiscard]] std::size_t size() const noexcept { return numbers_of_.size(); }
  /// How many reports up to and with number `until` have the feature; logarithmic time.
  [[nodiscard]] std::size_t count(feature_kind kind, const std::string& key, std::uint32_t until) const;
  /// How rare the feature was when report number `until` had arrived: log2 of all reports to those with it, in 1/1024
  /// bit. A world of few reports counts as if it had some more, of which none has it; `doubt` counts as reports that
  /// have it.
  [[nodiscard]] int rarity(feature_kind kind, const std::string& key, std::uint32_t until, int doubt = 0) const;
  /// The reports before `report` that share enough with it, ascending.
  [[nodiscard]] std::vector<std::uint32_t> candidates(std::uint32_t report);

  [[nodiscard]] const index_account& account() const noexcept { return account_; }

 private:
  [[nodiscard]] const std::vector<std::uint32_t>* list(feature_kind kind, const std::string& key) const;

  candidate_caps caps_;
  index_account account_;
  std::unordered_map<std::string, std::uint32_t> number_of_;  // kind and key -> place in lists_
  std::vector<std::vector<std::uint32_t>> lists_;             // reports that have it, ascending
  std::vector<std::vector<std::uint32_t>> numbers_of_;        // by report: its features, places in lists_
  std::vector<std::uint32_t> shared_;                         // by report: scratch of candidates(), 0 between calls
};

/// log2 of the number of reports that a world of `reports` counts as, in 1/1024 bit.
[[nodiscard]] SAFEGUARDING_API int world_bits(std::size_t reports);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_JIGSAW_FEATURE_INDEX_HPP
