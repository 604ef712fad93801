// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_ARRANGEMENTS_HPP
#define SAFEGUARDING_POLICY_ARRANGEMENTS_HPP

/// \file
/// The arrangements of a school: packs, holders and calendar made ready, for deciding many times.

#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/policy/decision.hpp>
#include <safeguarding/policy/fact_sheet.hpp>
#include <safeguarding/policy/facts.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/policy/rulebook.hpp>
#include <safeguarding/policy/ruling.hpp>

#include <memory>

namespace safeguarding::inline v0 {

/// Packs, holders and calendar, with the posts of every day worked out once. Immutable; copies share their insides;
/// safe to use from many threads. Holds one table of posts for each day on which a post, a pack or a rule changes.
class SAFEGUARDING_API arrangements {
 public:
  arrangements(rulebook book, holders who, school_calendar calendar);

  [[nodiscard]] const rulebook& book() const noexcept;
  [[nodiscard]] const holders& who() const noexcept;
  [[nodiscard]] const school_calendar& calendar() const noexcept;
  /// SHA-256 of the calendar's identity, as explanations pin it.
  [[nodiscard]] const digest& hash_of_calendar() const noexcept;

  /// The facts as numbers, to be decided on by a sitting under these arrangements.
  /// \throws invalid_input  `known` is outside the vocabulary (see check()).
  [[nodiscard]] fact_sheet sheet(const facts& known) const;
  /// The decision in words; clocks are projected here.
  [[nodiscard]] decision write_out(const ruling& made) const;
  [[nodiscard]] const person_id& person(person_place at) const;

  /// The same as the free function decide().
  [[nodiscard]] decision decide(const facts& known, instant at) const;

 private:
  friend class sitting;
  struct ready;
  std::shared_ptr<const ready> in_;
};

/// Decides again and again under the same arrangements, in memory that is used again. For one thread at a time; each
/// decision is a pure function of its arguments, whatever was decided before.
class SAFEGUARDING_API sitting {
 public:
  explicit sitting(const arrangements& under);
  sitting(sitting&&) noexcept;
  sitting& operator=(sitting&&) noexcept;
  sitting(const sitting&) = delete;
  sitting& operator=(const sitting&) = delete;
  ~sitting();

  /// The ruling stays as it is until the next call; copy it to keep it.
  /// \throws invalid_input  as the free function decide(), but for check().
  const ruling& decide(const fact_sheet& known, instant at);

 private:
  struct room;
  std::unique_ptr<room> in_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_ARRANGEMENTS_HPP
