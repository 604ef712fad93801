// SPDX-License-Identifier: Apache-2.0
#include "school_year.hpp"

#include <algorithm>
#include <chrono>
#include <optional>

namespace safeguarding::inline v0::detail {

namespace {

std::vector<day> make_days() {
  constexpr const char* terms[][2] = {{"2026-09-03", "2026-10-23"}, {"2026-11-02", "2026-12-18"},
                                      {"2027-01-04", "2027-02-12"}, {"2027-02-22", "2027-03-25"},
                                      {"2027-04-12", "2027-05-28"}, {"2027-06-07", "2027-07-21"}};
  std::vector<day> all;
  for (const auto& [first, last] : terms)
    for (auto date = *parse_day(first); date <= *parse_day(last); date += std::chrono::days{1}) {
      const std::chrono::weekday weekday{date};
      if (weekday != std::chrono::Saturday && weekday != std::chrono::Sunday && date != *parse_day("2027-05-03"))
        all.push_back(date);
    }
  return all;
}

constexpr std::size_t long_gap_days = 66;  // school days in more than 90 days with a holiday between

// The last school day before the next holiday.
std::optional<std::size_t> next_break(std::size_t start) {
  const auto& days = days_of_the_year();
  for (std::size_t i = start; i + 1 < days.size(); ++i)
    if (days[i + 1] - days[i] > std::chrono::days{10}) return i;
  return std::nullopt;
}

}  // namespace

const std::vector<day>& days_of_the_year() {
  static const std::vector<day> days = make_days();
  return days;
}

bool has_room(course when, std::size_t start) {
  if (when == course::long_gap) return start + long_gap_days + 14 < days_of_the_year().size();
  if (when == course::a_break) return next_break(start).has_value();
  if (when == course::mondays) return start + 32 < days_of_the_year().size();
  return true;
}

std::vector<day> days_of_story(const story_kind& kind, std::size_t start, std::size_t count, dice& chance) {
  const auto& days = days_of_the_year();
  std::vector<day> all;
  if (kind.when == course::a_break) {
    const auto last = next_break(start).value_or(days.size() - 1);
    const auto after = std::min(last + 1, days.size() - 1);
    all = {days[last], days[last] + std::chrono::days{chance.between(3, 8)}, days[after]};
    all.resize(std::min(count, all.size()));
    return all;
  }
  if (kind.when == course::mondays) {  // marks are seen on the day after
    for (std::size_t at = start; at + 1 < days.size() && all.size() < count; ++at) {
      if (std::chrono::weekday{days[at]} != std::chrono::Monday) continue;
      all.push_back(days[at]);
      if (all.size() < count) all.push_back(days[at + 1]);
    }
    return all;
  }
  const auto room = days.size() - 1 - start;
  const auto span = std::min<std::size_t>(kind.span, room);
  for (std::size_t i = 0; i < count; ++i) {
    std::size_t offset = 0;
    switch (kind.when) {
      case course::stepwise: offset = count < 2 ? 0 : i * span / (count - 1); break;
      case course::long_gap: offset = i == 0 ? 0 : std::min(room, long_gap_days + 4 * i); break;
      default: offset = i == 0 ? 0 : chance.below(span + 1);
    }
    all.push_back(days[start + offset]);
  }
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace safeguarding::inline v0::detail
