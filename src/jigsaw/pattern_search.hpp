// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_JIGSAW_PATTERN_SEARCH_HPP
#define SAFEGUARDING_SRC_JIGSAW_PATTERN_SEARCH_HPP

#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/jigsaw/pattern.hpp>
#include <safeguarding/jigsaw/pattern_reading.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace safeguarding::inline v0::detail {

/// A report as the search sees it.
struct seen_report {
  pattern_reading read;
  day date;                           ///< in London, on which it happened
  std::size_t event = 0;              ///< equal for accounts of one event
  std::vector<std::uint32_t> linked;  ///< earlier ones
};

/// Reports that meet a pattern, ascending, and which row of `enough` they meet.
struct found_reports {
  std::vector<std::uint32_t> reports;
  std::size_t row = 0;
};

[[nodiscard]] bool shows_any(const pattern_reading& read, const std::vector<std::size_t>& signs);
/// Whether a report can be one of those that a pattern counts.
[[nodiscard]] bool counts(const pattern& rule, const seen_report& one);
/// Whether the later of two moments is within a window of the earlier.
[[nodiscard]] bool within(const pattern_window& window, const seen_report& first, const seen_report& last,
                          const school_calendar& calendar);
/// Different reporters; whoever a hit is `about` is none of them.
[[nodiscard]] std::size_t reporters_of(std::span<const seen_report> all, const std::vector<std::uint32_t>& reports,
                                       const std::string& about);
/// Different children beside `about`.
[[nodiscard]] std::size_t children_of(std::span<const seen_report> all, const std::vector<std::uint32_t>& reports,
                                      const std::string& about);

/// Whether `reports` are enough, whenever they were.
[[nodiscard]] bool meets(const pattern& rule, const pattern_need& need, const std::string& about,
                         std::span<const seen_report> all, const std::vector<std::uint32_t>& reports);

/// What meets `rule` among `near`, which share `about` and all count or stand beside; `now` is one of what is found.
[[nodiscard]] std::optional<found_reports> search(const pattern& rule, const std::string& about,
                                                  std::span<const seen_report> all,
                                                  const std::vector<std::uint32_t>& near, std::uint32_t now,
                                                  const school_calendar& calendar);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_JIGSAW_PATTERN_SEARCH_HPP
