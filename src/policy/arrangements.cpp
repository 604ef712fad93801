// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/policy/arrangements.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "expand.hpp"
#include "hearing.hpp"

namespace safeguarding::inline v0 {
namespace {

/// The days on which anything begins to be different, in order.
std::vector<day> changes(const rulebook& book, const holders& who) {
  std::set<day> days;
  const auto add = [&](const std::optional<day>& date) {
    if (date) days.insert(*date);
  };
  for (const auto& held : who.all()) add(held.from), add(held.until);
  for (const auto& pack : book.packs()) {
    add(pack.from), add(pack.until);
    for (const auto& rule : pack.rules) add(rule.from), add(rule.until);
  }
  return {days.begin(), days.end()};
}

}  // namespace

struct arrangements::ready {
  ready(rulebook its_book, holders its_holders, school_calendar its_calendar)
      : book{std::move(its_book)}, who{std::move(its_holders)}, calendar{std::move(its_calendar)}, people{who} {
    const auto dates = changes(book, who);
    days.emplace_back(book, who, people, first_known_day);  // stands for every day before the first change
    for (const auto date : dates) days.emplace_back(book, who, people, date);
    if (!dates.empty()) days.front() = detail::posts{book, who, people, dates.front() - std::chrono::days{1}};
  }

  [[nodiscard]] const detail::posts& on(day date) const {
    const auto next = std::upper_bound(days.begin() + 1, days.end(), date,
                                       [](day wanted, const detail::posts& each) { return wanted < each.date(); });
    return *(next - 1);
  }

  rulebook book;
  holders who;
  school_calendar calendar;
  digest hash_of_calendar = sha256(calendar.identity());
  detail::people_index people;
  std::vector<detail::posts> days;  ///< in order of date; the first has none before it
};

arrangements::arrangements(rulebook book, holders who, school_calendar calendar)
    : in_{std::make_shared<const ready>(std::move(book), std::move(who), std::move(calendar))} {}

const rulebook& arrangements::book() const noexcept { return in_->book; }
const holders& arrangements::who() const noexcept { return in_->who; }
const school_calendar& arrangements::calendar() const noexcept { return in_->calendar; }
const digest& arrangements::hash_of_calendar() const noexcept { return in_->hash_of_calendar; }
const person_id& arrangements::person(person_place at) const { return in_->people.person(at); }

fact_sheet arrangements::sheet(const facts& known) const { return detail::sheet_of(in_->book, in_->people, known); }

decision arrangements::write_out(const ruling& made) const {
  return detail::expand(in_->book, in_->people, in_->calendar, made);
}

decision arrangements::decide(const facts& known, instant at) const {
  return write_out(sitting{*this}.decide(sheet(known), at));
}

struct sitting::room {
  explicit room(std::shared_ptr<const arrangements::ready> its_arrangements)
      : under{std::move(its_arrangements)}, hearing{under->book, under->people.size()} {}

  std::shared_ptr<const arrangements::ready> under;
  detail::hearing hearing;
};

sitting::sitting(const arrangements& under) : in_{std::make_unique<room>(under.in_)} {}
sitting::sitting(sitting&&) noexcept = default;
sitting& sitting::operator=(sitting&&) noexcept = default;
sitting::~sitting() = default;

const ruling& sitting::decide(const fact_sheet& known, instant at) {
  const auto date = to_london(at).date;
  const auto& today = in_->under->on(date);
  detail::check_in_time(in_->under->book.index(), known, today, date, at);
  return in_->hearing.decide(known, today, at);
}

}  // namespace safeguarding::inline v0
