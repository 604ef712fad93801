// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_LIBRARY_SCHOOL_RULES_HPP
#define SAFEGUARDING_SRC_LIBRARY_SCHOOL_RULES_HPP

/// \file
/// What a school goes by: packs, posts, calendar and settings as adopted, and what follows from them for a report.

#include "world.hpp"

#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/policy/derive_facts.hpp>
#include <safeguarding/policy/follow.hpp>
#include <safeguarding/policy/form_reader.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/policy/notice_settings.hpp>
#include <safeguarding/policy/rulebook.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace safeguarding::inline v0::detail {

/// The rules of a school as adopted by a moment. Made anew whenever something is adopted; costs a few milliseconds.
/// It keeps no reference to the world it was made from.
class school_rules {
 public:
  /// As adopted by `known_by`; nothing is everything adopted so far.
  explicit school_rules(const world& from, std::optional<instant> known_by = {});

  /// What the forms of reports say on their own.
  [[nodiscard]] const form_reader& forms() const noexcept { return forms_; }
  [[nodiscard]] const std::vector<person>& roll() const noexcept { return *roll_; }
  /// The same, to keep.
  [[nodiscard]] const std::shared_ptr<const std::vector<person>>& shared_roll() const noexcept { return roll_; }
  [[nodiscard]] const holders& who() const noexcept { return who_; }
  [[nodiscard]] const school_calendar& calendar() const noexcept { return calendar_; }
  [[nodiscard]] const notice_settings& settings() const noexcept { return settings_; }

  /// The book that the report at `index` is decided under at `at`: that of its day or, after a re-decision, that of the
  /// packs named there. \throws error  a re-decision names packs that were never adopted together.
  [[nodiscard]] const rulebook& book_for(const world& in, std::size_t index, instant at) const;
  /// The book in force for what is recorded on `date`. Where the law of that day is not among the packs, as under a
  /// clock that is years off, the book is taken as if it had been in force: somebody must be told all the same.
  [[nodiscard]] const rulebook& book_on(day date) const;

  /// Whether these packs, by their pins, were adopted together.
  [[nodiscard]] bool knows(const std::vector<digest>& packs) const;

  /// The facts of a report as known at `at`; nothing if it was withdrawn by then. Of other reports, only those count
  /// for which `counts`.
  [[nodiscard]] std::optional<facts> facts_of(const world& in, std::size_t index, instant at,
                                              const std::function<bool(std::size_t)>& counts) const;
  /// How its notices stand and what is due to be recorded of them at `at`. A withdrawal ends no notice: whoever
  /// withdrew the report counts as out of reach, so that it goes to the next in the chain if nobody else was told.
  [[nodiscard]] following follow(const world& in, std::size_t index, instant at) const;

 private:
  school_rules(const world& from, std::optional<instant> known_by, const vocabulary& words);

  struct book_since {
    day from;
    rulebook as_dated;
    rulebook lifted;  ///< as if it had been in force on every day: after a re-decision
  };

  std::shared_ptr<const std::vector<person>> roll_;
  holders who_;
  school_calendar calendar_;
  notice_settings settings_;
  std::vector<book_since> books_;  ///< in the order they were adopted; at least one
  fact_finder finder_;
  form_reader forms_;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_LIBRARY_SCHOOL_RULES_HPP
