// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PEOPLE_TIMES_IN_WORDS_HPP
#define SAFEGUARDING_PEOPLE_TIMES_IN_WORDS_HPP

/// \file
/// Times of day as staff write them: "ten past four", "half eleven", "15:25", "3.30pm", "1235".

#include <safeguarding/core/export.hpp>

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// Which half of the day a time is of.
enum class half_of_day { morning, afternoon, unsaid };

/// A time of day in a text. Where nothing says which half of the day it is, it is given as the school day has it: from
/// 7:00 to 18:59, and `half` says that it was not said.
struct time_in_words {
  std::string surface;
  std::size_t start = 0;  ///< in code points of the text
  std::chrono::minutes after_midnight{0};
  half_of_day half = half_of_day::unsaid;

  friend bool operator==(const time_in_words&, const time_in_words&) = default;
};

/// The times of day in `text`, in order. Durations ("ten minutes") and dates are none. Linear in the length of the
/// text.
[[nodiscard]] SAFEGUARDING_API std::vector<time_in_words> find_times(std::string_view text);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PEOPLE_TIMES_IN_WORDS_HPP
