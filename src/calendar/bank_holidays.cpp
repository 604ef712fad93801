// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/bank_holidays.hpp>
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/error.hpp>

#include "bank_holiday_rules.hpp"

#include <algorithm>

namespace safeguarding::inline v0 {
namespace {

using std::chrono::days;
using std::chrono::year;

constexpr year first_known_year = std::chrono::year_month_day{first_known_day}.year();
constexpr year last_known_year = std::chrono::year_month_day{last_known_day}.year();

year year_of(day date) { return std::chrono::year_month_day{date}.year(); }

bool at_weekend(day date) { return std::chrono::weekday{date}.iso_encoding() >= 6; }

auto lower_bound(const std::vector<bank_holiday>& sorted, day date) {
  return std::lower_bound(sorted.begin(), sorted.end(), date, [](const bank_holiday& h, day d) { return h.date < d; });
}

const bank_holiday* find(const std::vector<bank_holiday>& sorted, day date) {
  const auto at = lower_bound(sorted, date);
  return at != sorted.end() && at->date == date ? &*at : nullptr;
}

void check_day(const bank_holiday& holiday) {
  if (holiday.name.empty()) throw invalid_input{errc::missing, "a bank holiday has a name", to_text(holiday.date), {}};
  if (at_weekend(holiday.date))
    throw invalid_input{"a bank holiday is a weekday: give the substitute day, not the Saturday or Sunday",
                        to_text(holiday.date)};
}

void check_complete(const std::vector<bank_holiday>& sorted, year y) {
  const day easter = detail::easter_sunday(y);
  if (find(sorted, easter - days{2}) == nullptr || find(sorted, easter + days{1}) == nullptr)
    throw invalid_input{errc::missing,
                        "a published year holds its Good Friday and its Easter Monday",
                        std::to_string(static_cast<int>(y)),
                        {}};
  const auto christmas = lower_bound(sorted, day{y / std::chrono::December / 25});
  if (christmas == sorted.end() || year_of(christmas->date) != y)
    throw invalid_input{errc::missing, "a published year holds its Christmas", std::to_string(static_cast<int>(y)), {}};
}

// Puts `change` among `changes`, in place of an earlier word about the same day.
std::vector<bank_holiday> changed(std::vector<bank_holiday> changes, bank_holiday change) {
  const auto at = changes.begin() + (lower_bound(changes, change.date) - changes.cbegin());
  if (at != changes.end() && at->date == change.date) *at = std::move(change);
  else changes.insert(at, std::move(change));
  return changes;
}

}  // namespace

bank_holidays::bank_holidays(year first, year last, std::vector<bank_holiday> days)
    : first_{first}, last_{last}, published_{std::move(days)} {
  if (first > last || first < first_known_year || last > last_known_year)
    throw invalid_input{"published years run forward, within 1970 to 2199",
                        std::to_string(static_cast<int>(first)) + " to " + std::to_string(static_cast<int>(last))};
  std::sort(published_.begin(), published_.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
  for (std::size_t i = 0; i < published_.size(); ++i) {
    check_day(published_[i]);
    if (year_of(published_[i].date) < first || year_of(published_[i].date) > last)
      throw invalid_input{"a published bank holiday is in one of the published years", to_text(published_[i].date)};
    if (i > 0 && published_[i - 1].date == published_[i].date)
      throw invalid_input{errc::duplicate, "a bank holiday is listed once", to_text(published_[i].date), {}};
  }
  for (year y = first; y <= last; ++y) check_complete(published_, y);
}

const bank_holiday* bank_holidays::change_on(day date) const noexcept { return find(changes_, date); }

const bank_holiday* bank_holidays::published_on(day date) const noexcept { return find(published_, date); }

bool bank_holidays::is_published_year(day date) const noexcept {
  return day{first_ / 1 / 1} <= date && date <= day{last_ / 12 / 31};
}

bool bank_holidays::is_holiday(day date) const {
  if (const auto* change = change_on(date)) return !change->name.empty();
  return is_published_year(date) ? published_on(date) != nullptr : !detail::projected_name(date).empty();
}

bool bank_holidays::is_projected(day date) const { return !is_published_year(date) && change_on(date) == nullptr; }

std::string bank_holidays::name_of(day date) const {
  if (const auto* change = change_on(date)) return change->name;
  if (!is_published_year(date)) return std::string{detail::projected_name(date)};
  const auto* listed = published_on(date);
  return listed != nullptr ? listed->name : std::string{};
}

bank_holidays bank_holidays::with(day date, std::string name) const {
  bank_holiday added{date, std::move(name)};
  check_day(added);
  if (date < first_known_day || date > last_known_day)
    throw invalid_input{"bank holidays are known from 1970 to 2199", to_text(date)};
  if (is_holiday(date)) throw invalid_input{errc::duplicate, "this day is a bank holiday already", to_text(date), {}};
  bank_holidays result{*this};
  result.changes_ = changed(changes_, std::move(added));
  return result;
}

bank_holidays bank_holidays::without(day date) const {
  if (!is_holiday(date))
    throw invalid_input{errc::not_found, "this day is no bank holiday, so it cannot be moved", to_text(date), {}};
  bank_holidays result{*this};
  result.changes_ = changed(changes_, {date, {}});
  return result;
}

}  // namespace safeguarding::inline v0
