// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PEOPLE_ROLL_INDEX_HPP
#define SAFEGUARDING_PEOPLE_ROLL_INDEX_HPP

/// \file
/// The roll made ready for finding the people whom reports mention.

#include <safeguarding/core/export.hpp>
#include <safeguarding/record/person.hpp>

#include <memory>
#include <span>

namespace safeguarding::inline v0 {

class roll_index;

namespace detail {
struct indexed_roll;
[[nodiscard]] const indexed_roll& parts_of(const roll_index& roll) noexcept;
}  // namespace detail

/// A roll by names, sounds, initials, forms, posts and households. Immutable: copies share it, and any thread may read
/// it.
class SAFEGUARDING_API roll_index {
 public:
  /// Takes what it needs out of `roll`; it need not outlive the call. About linear in the size of the roll.
  explicit roll_index(std::span<const person> roll);

  /// People of the roll.
  [[nodiscard]] std::size_t size() const noexcept;

 private:
  friend const detail::indexed_roll& detail::parts_of(const roll_index& roll) noexcept;
  std::shared_ptr<const detail::indexed_roll> parts_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PEOPLE_ROLL_INDEX_HPP
