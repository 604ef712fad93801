// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_JIGSAW_FEATURE_INDEX_HPP
#define SAFEGUARDING_JIGSAW_FEATURE_INDEX_HPP

/// \file
/// Which reports share what: one index from features to reports, in the order of arrival.

#include <safeguarding/core/export.hpp>
#include <safeguarding/jigsaw/report_features.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// How far candidates are looked for.
struct candidate_caps {
  std::size_t longest = 2'000;  ///< reports that may share a feature before it finds nobody by itself
  std::size_t most = 400;       ///< candidates kept for one report, those that share most
  int least_bits = 2 * 1024;    ///< rarity that a candidate shares at least, in 1/1024 bit
  /// Places of the index that are looked at for one report, the rarest features first; the first two in any case.
  std::size_t looked_at = 16'384;

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

/// A feature in a report, by the number that the index gives it.
struct feature_use {
  std::uint32_t feature : 31;
  std::uint32_t about : 1;  ///< feature_part::about
};

/// An index from features to reports. Reports are numbered as they arrive and never taken out: how rare a feature is
/// when a report arrives never changes afterwards. Memory: about 10 bytes for each feature of each report, and its key
/// once.
class SAFEGUARDING_API feature_index {
 public:
  explicit feature_index(candidate_caps caps = {}) : caps_{caps} {}

  /// Adds a report under the next number, which is given back.
  std::uint32_t add(const report_features& features);

  [[nodiscard]] std::size_t size() const noexcept { return uses_.size(); }
  /// How many reports up to and with number `until` have the feature; logarithmic time.
  [[nodiscard]] std::size_t count(feature_kind kind, std::string_view key, std::uint32_t until) const;
  /// How rare the feature was when report number `until` had arrived: log2 of all reports to those with it, in 1/1024
  /// bit. A world of few reports counts as if it had some more, of which none has it; `doubt` counts as reports that
  /// have it.
  [[nodiscard]] int rarity(feature_kind kind, std::string_view key, std::uint32_t until, int doubt = 0) const;
  /// The reports before `report` that share enough with it, ascending.
  [[nodiscard]] std::vector<std::uint32_t> candidates(std::uint32_t report);

  /// The features of a report, in the order of report_features::features.
  [[nodiscard]] std::span<const feature_use> uses(std::uint32_t report) const { return uses_[report]; }
  [[nodiscard]] feature_kind kind(std::uint32_t feature) const;
  /// Valid until a report is added.
  [[nodiscard]] std::string_view key(std::uint32_t feature) const;
  /// How many reports up to and with number `until` have it; at once for the last report, else in logarithmic time.
  [[nodiscard]] std::size_t count(std::uint32_t feature, std::uint32_t until) const;

  [[nodiscard]] const index_account& account() const noexcept { return account_; }

 private:
  [[nodiscard]] std::uint32_t find(feature_kind kind, std::string_view key) const;
  [[nodiscard]] std::string_view written(std::uint32_t feature) const;
  [[nodiscard]] std::size_t place_of(std::string_view written) const;
  void make_room();

  candidate_caps caps_;
  index_account account_;
  std::string written_;                            // kind and key of every feature, one after another
  std::vector<std::size_t> ends_;                  // by feature: where it ends in written_
  std::vector<std::uint32_t> places_;              // hashed: feature + 1, or 0
  std::vector<std::vector<std::uint32_t>> lists_;  // by feature: reports that have it, ascending
  std::vector<std::vector<feature_use>> uses_;     // by report
  std::vector<std::uint32_t> shared_;              // by report: scratch of candidates(), 0 between calls
};

/// log2 of the number of reports that a world of `reports` counts as, in 1/1024 bit.
[[nodiscard]] SAFEGUARDING_API int world_bits(std::size_t reports);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_JIGSAW_FEATURE_INDEX_HPP
