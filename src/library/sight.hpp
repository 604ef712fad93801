// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_LIBRARY_SIGHT_HPP
#define SAFEGUARDING_SRC_LIBRARY_SIGHT_HPP

/// \file
/// What one actor may see of a world, now: the one place where records meet the rules of access.

#include "school_rules.hpp"
#include "world.hpp"

#include <safeguarding/access/ties.hpp>
#include <safeguarding/access/visible.hpp>
#include <safeguarding/library/presence.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace safeguarding::inline v0::detail {

/// Who is one person, by the last judgement of each pair.
[[nodiscard]] std::vector<same_person> same_people(const world& in);

using extent = how_much;

/// What `who` may see. Made for one call and thrown away: nothing is remembered. Which records exist at the moment
/// asked about hangs on `as_of`; who may see them only on what is known now.
class sight {
 public:
  /// `now` is what the school goes by now: posts and households are looked up there whatever moment is asked about.
  sight(const world& in, const school_rules& now, const presence& who);
  /// Of the moment `as_of`, at which it went by `then`.
  sight(const world& in, const school_rules& now, const presence& who, std::optional<instant> as_of,
        const school_rules& then);
  ~sight();
  sight(const sight&) = delete;
  sight& operator=(const sight&) = delete;
  sight(sight&&) = delete;
  sight& operator=(sight&&) = delete;

  [[nodiscard]] extent of(std::size_t index) const;
  [[nodiscard]] bool sees(std::size_t index) const { return of(index) != extent::nothing; }
  /// The record of this id, or the only one of this label, if it may be seen.
  [[nodiscard]] std::optional<std::size_t> find(const record_ref& which) const;
  /// Whether this actor may know who read the record.
  [[nodiscard]] bool sees_readings_of(std::size_t index) const;
  /// Whether `who` is this actor, by any id that is judged to be the same person.
  [[nodiscard]] bool is_self(const person_id& who) const;
  /// All that may be seen, oldest first.
  [[nodiscard]] std::vector<std::size_t> all() const;

  /// Whether this actor may adopt what a school goes by.
  [[nodiscard]] bool may_adopt() const;
  /// Whether this actor may take decisions about what they see: to refer, to open and close cases, to settle outcomes.
  [[nodiscard]] bool may_lead() const;
  /// Whether this actor may give others leave to read `what` in `in`: only what they may read themselves, by a post of
  /// theirs or because they may see that very record.
  [[nodiscard]] bool may_give(const access_matter& what, compartment in) const;

  [[nodiscard]] const world& in() const noexcept { return in_; }
  /// What the school went by at the moment asked about.
  [[nodiscard]] const school_rules& rules() const noexcept { return then_; }
  [[nodiscard]] const presence& who() const noexcept { return who_; }
  [[nodiscard]] std::optional<instant> as_of() const noexcept { return as_of_; }
  /// The moment asked about.
  [[nodiscard]] instant then() const noexcept { return as_of_ ? *as_of_ : who_.now; }

 private:
  struct known;  // what access asks of a world
  const world& in_;
  const school_rules& now_;
  const school_rules& then_;
  presence who_;
  std::optional<instant> as_of_;
  std::unique_ptr<known> known_;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_LIBRARY_SIGHT_HPP
