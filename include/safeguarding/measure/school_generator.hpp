// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_MEASURE_SCHOOL_GENERATOR_HPP
#define SAFEGUARDING_MEASURE_SCHOOL_GENERATOR_HPP

/// \file
/// Invents a school: a roll, a year of reports and the truth about them, as large as is asked for.

#include <safeguarding/core/export.hpp>
#include <safeguarding/measure/truth.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace safeguarding::inline v0 {

/// What is invented. The same settings give the same bytes on every machine; another version of the library may not.
struct school_settings {
  std::size_t pupils = 300;   ///< 20 to 1,000,000
  std::size_t reports = 500;  ///< 1 to 100,000,000
  std::uint64_t seed = 1;

  friend bool operator==(const school_settings&, const school_settings&) = default;
};

/// One report, and what became certain with it.
struct generated_report {
  std::string line;  ///< of reports.jsonl, without its end
  /// The mentions of this report, and the stories, events and tempting pairs whose last report it is.
  truth labels;

  friend bool operator==(const generated_report&, const generated_report&) = default;
};

/// A school, report by report in the order of recording. It holds the roll and the stories that are open, never the
/// reports that it has given. One thread's.
class SAFEGUARDING_API school_generator {
 public:
  /// \throws invalid_input  errc::limit_exceeded: a setting is out of its range.
  explicit school_generator(const school_settings& wanted);
  ~school_generator();
  school_generator(const school_generator&) = delete;
  school_generator& operator=(const school_generator&) = delete;
  school_generator(school_generator&&) noexcept;
  school_generator& operator=(school_generator&&) noexcept;

  /// The roll as CSV; docs/formats/roll.md.
  [[nodiscard]] std::string roll() const;
  /// The next report; nothing after the last.
  [[nodiscard]] std::optional<generated_report> next();

 private:
  class state;
  std::unique_ptr<state> state_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_MEASURE_SCHOOL_GENERATOR_HPP
