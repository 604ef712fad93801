// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_JIGSAW_FEATURE_INDEX_HPP
#define SAFEGUARDING_JIGSAW_FEATURE_INDEX_HPP

/// \file
/// Which reports share what: one index from features to reports, in the order of arrival.

#include <safeguarding/core/export.hpp>
#include <safeguarding/jigsaw/report_features.hpp>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace safeguarding::inline v0 {

/// How far candidates are looked for.
struct candidate_caps {
  std::size_t longest = 2'000;  ///< reports that may share a feature before it finds nobody by itself
  std::size_t most = 400;       ///< candidates kept for one report, those that share most
  int least_bits = 2 * 1024;    ///< rarity that a candidate shares at least, in 1/1024 bit
  /// Places of the index that are looked at for one report, the rarest features first; the first two in any case.
  std::size_t looked_at = 16'384;
  /// The larger the world, the more a pair has to share before anything can come of it. What a candidate shares,
  /// weighed by kind_worth, comes to what the size of the world takes away (world_bits()) but for this, in 1/1024 bit.
  int left_over = 6 * 1024;
  /// Up to a world of so many bits nothing is asked for, and above it no more than twice what is above it: every pair
  /// of a school is looked at as it ever was.
  int small_world = 10 * 1024;
  /// Reports observed within so long of each other may be accounts of one event: of these left_over asks for nothing.
  std::chrono::seconds moment = std::chrono::minutes{60};

  friend bool operator==(const candidate_caps&, const candidate_caps&) = default;
};

/// What the rarity of a feature can add to the evidence on two reports, by its kind.
struct kind_worth {
  int weight = 1024;       ///< of its rarity, in 1/1024; 0 to 1024
  std::size_t most = 100;  ///< features of one kind that count, the rarest
  int about = 0;           ///< what it adds that both reports are about it, in 1/1024 bit

  friend bool operator==(const kind_worth&, const kind_worth&) = default;
};
using kind_worths = std::array<kind_worth, 16>;  ///< by the number of the kind

/// What looking for candidates came to, over all reports so far. What was left out is counted, never dropped silently.
struct index_account {
  std::size_t reports = 0;     ///< arrived, whatever became of them since
  std::size_t features = 0;    ///< different ones
  std::size_t candidates = 0;  ///< pairs that were compared
  std::size_t too_common = 0;  ///< times a feature was so common that it found nobody by itself
  std::size_t cut_off = 0;     ///< candidates left out because a report had too many
  std::size_t too_little = 0;  ///< left out because they share too little for the size of the world

  friend bool operator==(const index_account&, const index_account&) = default;
};

/// A feature in a report, by the number that the index gives it.
struct feature_use {
  std::uint32_t feature : 31;
  std::uint32_t about : 1;  ///< feature_part::about
};

/// An index from features to reports. Reports are numbered as they arrive and never taken out: how rare a feature is
/// when a report arrives never changes afterwards. Memory: about 10 bytes for each feature of each report, and for each
/// different feature its key and about 40 bytes.
class SAFEGUARDING_API feature_index {
 public:
  explicit feature_index(candidate_caps caps = {}, const kind_worths& worth = {}) : caps_{caps}, worth_{worth} {}

  /// Adds a report under the next number, which is given back.
  std::uint32_t add(const report_features& features);

  [[nodiscard]] std::size_t size() const noexcept { return use_ends_.size(); }
  /// How many reports up to and with number `until` have the feature; logarithmic time.
  [[nodiscard]] std::size_t count(feature_kind kind, std::string_view key, std::uint32_t until) const;
  /// How rare the feature was when report number `until` had arrived: log2 of all reports to those with it, in 1/1024
  /// bit. A world of few reports counts as if it had some more, of which none has it; `doubt` counts as reports that
  /// have it.
  [[nodiscard]] int rarity(feature_kind kind, std::string_view key, std::uint32_t until, int doubt = 0) const;
  [[nodiscard]] int rarity(std::uint32_t feature, std::uint32_t until) const;
  /// The reports before `report` that share enough with it, ascending.
  [[nodiscard]] std::vector<std::uint32_t> candidates(std::uint32_t report);

  /// The features of a report, in the order of report_features::features.
  [[nodiscard]] std::span<const feature_use> uses(std::uint32_t report) const {
    const auto begin = report == 0 ? 0 : use_ends_[report - 1];
    return std::span{uses_}.subspan(begin, use_ends_[report] - begin);
  }
  [[nodiscard]] feature_kind kind(std::uint32_t feature) const { return static_cast<feature_kind>(all_[feature].kind); }
  /// Valid until a report is added, as uses() is.
  [[nodiscard]] std::string_view key(std::uint32_t feature) const;
  /// How many reports up to and with number `until` have it; at once for the last report, else in logarithmic time.
  [[nodiscard]] std::size_t count(std::uint32_t feature, std::uint32_t until) const;

  [[nodiscard]] const index_account& account() const noexcept { return account_; }

 private:
  // Reports that have a feature, ascending. One alone stands in `place`; more stand in blocks_ from there, in a block
  // of the next power of two.
  struct posting {
    std::uint32_t place = 0;
    std::uint32_t size = 0;
  };
  [[nodiscard]] std::span<const std::uint32_t> list(const posting& of) const {
    return of.size == 1 ? std::span{&of.place, 1} : std::span{blocks_}.subspan(of.place, of.size);
  }
  void append(posting& to, std::uint32_t report);

  // A feature of a report that looks for candidates.
  struct looked_through {
    std::size_t before = 0;  // reports that have it
    std::uint32_t feature = 0;
    int bits = 0;
    int weighed = 0;
    std::size_t kind = 0;

    [[nodiscard]] std::uint64_t both() const {
      return static_cast<std::uint64_t>(bits) << 32U | static_cast<std::uint64_t>(weighed);
    }
  };
  [[nodiscard]] std::vector<looked_through> looked_for(std::uint32_t report, int world);
  [[nodiscard]] std::span<const std::uint32_t> having(const looked_through& one) const {
    return list(all_[one.feature].list).first(one.before);
  }
  void share_more(std::vector<std::uint32_t>& found, std::span<looked_through> rest, int wanted);

  [[nodiscard]] std::int64_t step_of(instant moment) const;
  [[nodiscard]] std::vector<std::uint32_t> observed_with(std::uint32_t report) const;
  // A feature: where it ends in written_, and who has it.
  struct known {
    std::uint64_t end : 56 = 0;
    std::uint64_t kind : 8 = 0;
    posting list;
  };
  // A place of the hash table: 0 for none, else a feature + 1; and its hash, which tells most others apart.
  struct slot {
    std::uint32_t feature = 0;
    std::uint32_t hash = 0;
  };
  [[nodiscard]] std::uint32_t find(feature_kind kind, std::string_view key) const;
  [[nodiscard]] std::string_view written(std::uint32_t feature) const;
  [[nodiscard]] std::size_t place_of(feature_kind kind, std::string_view key, std::uint32_t hash) const;
  void make_room(std::size_t more);
  void fetch(const report_features& features) const;

  candidate_caps caps_;
  kind_worths worth_;
  index_account account_;
  std::string written_;                                 // kind and key of every feature, one after another
  std::vector<known> all_;                              // by feature
  std::vector<slot> slots_;                             // hashed
  std::vector<std::uint32_t> blocks_;                   // what the lists are kept in
  std::array<std::vector<std::uint32_t>, 32> unused_;   // blocks that a list grew out of, by their size
  std::vector<feature_use> uses_;                       // of every report, one after another
  std::vector<std::size_t> use_ends_;                   // by report: where its own end
  std::unordered_map<std::int64_t, posting> observed_;  // by observed_at, in steps of candidate_caps::moment
  std::vector<std::optional<instant>> observed_at_;     // by report
  std::vector<std::uint64_t> shared_;                   // by report: scratch of candidates(), 0 between calls
  std::vector<std::uint32_t> hashes_;                   // scratch of add()
};

/// log2 of the number of reports that a world of `reports` counts as, in 1/1024 bit.
[[nodiscard]] SAFEGUARDING_API int world_bits(std::size_t reports);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_JIGSAW_FEATURE_INDEX_HPP
