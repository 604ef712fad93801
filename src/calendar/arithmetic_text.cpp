// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/deadline.hpp>
#include <safeguarding/calendar/london.hpp>

#include "day_words.hpp"

namespace safeguarding::inline v0 {
namespace {

std::string hours_minutes(std::chrono::seconds time) {
  const auto count = time.count();
  std::string text = std::to_string(count / 3600) + " h " + std::to_string(count / 60 % 60) + " min";
  if (count % 60 != 0) text += " " + std::to_string(count % 60) + " s";
  return text;
}

std::string step_line(const day_step& step, const budget& limit) {
  std::string line = detail::weekday_and_date(step.date) + ": ";
  if (step.mark == day_mark::counted && limit.in == unit::calendar_month) line += "a working day, so it ends here";
  else if (step.mark == day_mark::counted)
    line += (limit.in == unit::school_opening ? "opening " : "day ") + std::to_string(step.number);
  else line += detail::words(step);
  if (step.mark == day_mark::corresponding && !step.reason.empty()) line += " (" + step.reason + ")";
  if (step.how_sure == certainty::projected) line += " (bank holidays of this year are computed, not published)";
  return line;
}

void hour_lines(std::vector<std::string>& lines, const deadline& projected) {
  if (projected.paused.count() != 0)
    lines.push_back("suspended for " + hours_minutes(projected.paused) + ", added exactly");
  if (!projected.due) return;
  const auto before = to_london(projected.from).offset, after = to_london(*projected.due).offset;
  if (after > before) lines.emplace_back("the clocks go forward on the way: the London clock shows one hour more");
  if (after < before) lines.emplace_back("the clocks go back on the way: the London clock shows one hour less");
}

}  // namespace

std::vector<std::string> arithmetic_text(const deadline& projected) {
  std::vector<std::string> lines{to_text(projected.limit) + " from " + london_text(projected.from)};
  if (projected.limit.in == unit::elapsed_hour) hour_lines(lines, projected);
  for (const auto& step : projected.arithmetic) lines.push_back(step_line(step, projected.limit));
  if (projected.due)
    lines.push_back(
        "due " + london_text(*projected.due) +
        (projected.how_sure == certainty::projected ? ", projected: a proclaimed holiday may move it" : ""));
  else lines.push_back("due time unknown: " + projected.why_unknown);
  return lines;
}

}  // namespace safeguarding::inline v0
