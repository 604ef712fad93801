// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_CUBE_HPP
#define SAFEGUARDING_POLICY_CUBE_HPP

/// \file
/// Sets of cases as boxes: every value of one list with every value of the next. Joining, taking away and counting them
/// is exact without looking at the cases one by one.

#include <safeguarding/core/export.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace safeguarding::inline v0 {

/// A box of cases: one mask of values for each column. A case is a box with one value in each column.
using cube = std::vector<std::uint64_t>;

/// How much work a check may do before it gives up and says so. Not shared between threads.
class SAFEGUARDING_API cube_budget {
 public:
  explicit cube_budget(std::uint64_t most) noexcept : left_{most} {}
  /// Takes `amount`; false, now and from then on, when it is used up.
  bool take(std::uint64_t amount) noexcept;
  [[nodiscard]] bool used_up() const noexcept { return used_up_; }

 private:
  std::uint64_t left_;
  bool used_up_ = false;
};

/// Whether no case is in the box.
[[nodiscard]] SAFEGUARDING_API bool is_empty(const cube& box) noexcept;
/// Whether some case is in both.
[[nodiscard]] SAFEGUARDING_API bool meet(const cube& a, const cube& b) noexcept;
/// Whether every case of `inner` is in `outer`.
[[nodiscard]] SAFEGUARDING_API bool within(const cube& inner, const cube& outer) noexcept;
/// The cases in both.
[[nodiscard]] SAFEGUARDING_API cube both(const cube& a, const cube& b);

/// The cases of `from` that are not in `what`, as disjoint boxes: as many as there are columns, at most.
[[nodiscard]] SAFEGUARDING_API std::vector<cube> without(const cube& from, const cube& what);
/// The cases of `from` that are in none of `what`. Disjoint where `from` is. With the budget used up the answer is not
/// complete: ask the budget.
[[nodiscard]] SAFEGUARDING_API std::vector<cube> without(std::vector<cube> from, const std::vector<cube>& what,
                                                         cube_budget& budget);
/// The cases of `from` that are in at least one of `what`, as disjoint boxes where `from` is.
[[nodiscard]] SAFEGUARDING_API std::vector<cube> within_any(const std::vector<cube>& from,
                                                            const std::vector<cube>& what, cube_budget& budget);

/// The same cases in few large boxes, for people to read: the boxes may overlap, and may reach into no case of
/// `outside`. What lies in neither (a case that cannot be) may be in them or not, whichever reads better.
[[nodiscard]] SAFEGUARDING_API std::vector<cube> in_few_boxes(const std::vector<cube>& cases,
                                                              const std::vector<cube>& outside, const cube& whole,
                                                              cube_budget& budget);

/// How many cases `disjoint` boxes have, where the values of a column that share a class count as one.
/// Stays at the largest number where there are more.
[[nodiscard]] SAFEGUARDING_API std::uint64_t count_cases(const std::vector<cube>& disjoint,
                                                         const std::vector<std::vector<std::uint64_t>>& classes);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_CUBE_HPP
