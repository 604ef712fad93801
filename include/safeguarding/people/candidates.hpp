// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PEOPLE_CANDIDATES_HPP
#define SAFEGUARDING_PEOPLE_CANDIDATES_HPP

/// \file
/// Which pairs of rows are worth comparing: those that share something rare enough, or several common things.

#include <safeguarding/core/export.hpp>
#include <safeguarding/people/compare_people.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace safeguarding::inline v0 {

/// How far candidates are looked for.
struct candidate_limits {
  std::size_t most_in_block = 100;  ///< rows that may share one key before it is narrowed by a second and a third
  /// What a candidate must share, in bits of rarity, beyond three quarters of what would single out one row (in tables
  /// of more than 65,536 rows, more); keys that say nearly the same count each. A lower number finds more and takes
  /// longer.
  int least_bits = 0;
};

/// What looking for candidates came to. Pairs are counted once for each key they share.
struct candidate_account {
  std::size_t blocks = 0;    ///< keys that 2 rows or more share, and few enough
  std::size_t narrowed = 0;  ///< keys too common by themselves; their rows were looked at two and three keys at a time
  std::size_t left_out = 0;  ///< groups of rows too large even so: their pairs are no candidates by that group
  std::size_t left_out_pairs = 0;  ///< pairs in them, at most; most are candidates by another key

  friend bool operator==(const candidate_account&, const candidate_account&) = default;
};

/// An index from keys to rows. Keys are words of names and how they sound, dates and their parts, codes and their
/// parts, words of places. Memory: about 12 bytes for each key of each row.
class SAFEGUARDING_API candidate_index {
 public:
  candidate_index(const people_comparer& people, candidate_limits limits);

  [[nodiscard]] const candidate_account& account() const noexcept { return account_; }

  /// Looks up the candidates of one row after another. Not shared between threads; each may have its own.
  class walker {
   public:
    explicit walker(const candidate_index& index);
    /// The rows after `row` that are candidates for it, ascending; until the next call.
    [[nodiscard]] std::span<const std::uint32_t> of(std::size_t row);

   private:
    const candidate_index* index_;
    std::vector<std::uint32_t> shared_;  // by row: how much it shares, in 1/16 bit; 0 again after each call
    std::vector<std::uint32_t> found_;
  };

 private:
  class builder;

  std::size_t rows_ = 0;
  std::vector<std::uint32_t> members_;     // rows, block after block, ascending in each
  std::vector<std::uint32_t> starts_;      // where each block starts in members_
  std::vector<std::uint32_t> of_row_;      // places in members_, row after row
  std::vector<std::uint32_t> row_starts_;  // where each row starts in of_row_
  std::vector<std::uint32_t> block_ends_;  // by place in of_row_: where the block ends in members_
  std::vector<std::uint16_t> bits_;        // by place in of_row_: how much sharing the block says, in 1/16 bit
  std::uint32_t least_ = 0;                // what a candidate shares at least, in 1/16 bit
  candidate_account account_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PEOPLE_CANDIDATES_HPP
