// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/core/error.hpp>
#include <safeguarding/core/json_writer.hpp>

#include <algorithm>

namespace safeguarding::inline v0 {
namespace {

using std::chrono::days;

bool at_weekend(day date) noexcept { return std::chrono::weekday{date}.iso_encoding() >= 6; }

void check_terms(const std::vector<term>& terms) {
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (terms[i].name.empty()) throw invalid_input{errc::missing, "a term has a name", to_text(terms[i].first), {}};
    if (terms[i].last < terms[i].first)
      throw invalid_input{errc::contradiction, "a term ends on or after its first day", to_text(terms[i].first), {}};
    if (i > 0 && terms[i].first <= terms[i - 1].last)
      throw invalid_input{errc::contradiction, "terms are in order and do not overlap", to_text(terms[i].first), {}};
  }
}

void check_closures(const std::vector<closure>& sorted) {
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    if (sorted[i].reason.empty())
      throw invalid_input{errc::missing, "a closure gives its reason", to_text(sorted[i].date), {}};
    if (at_weekend(sorted[i].date))
      throw invalid_input{"a closure is a weekday: the school is closed at weekends anyway", to_text(sorted[i].date)};
    if (i > 0 && sorted[i - 1].date == sorted[i].date)
      throw invalid_input{errc::duplicate, "a day is closed once", to_text(sorted[i].date), {}};
  }
}

// The first term that ends on or after `date`.
auto next_term(const std::vector<term>& terms, day date) noexcept {
  return std::lower_bound(terms.begin(), terms.end(), date, [](const term& t, day d) { return t.last < d; });
}

// One array a fact; JSON because a name may hold any character and must not pass for another fact.
void add_fact(json_writer& json, std::string_view kind, day date, std::string_view word) {
  json.begin_array().value(kind).value(to_text(date)).value(word).end_array();
}

}  // namespace

school_calendar::school_calendar(std::string version, bank_holidays holidays, std::vector<term> terms,
                                 std::vector<closure> closures, std::chrono::seconds opening,
                                 std::optional<day> known_from)
    : version_{std::move(version)},
      holidays_{std::move(holidays)},
      terms_{std::move(terms)},
      closures_{std::move(closures)},
      opening_{opening},
      known_from_{known_from} {
  if (version_.empty())
    throw invalid_input{errc::missing, "a school calendar has a version, so that a change of it can be seen", {}, {}};
  check_terms(terms_);
  std::sort(closures_.begin(), closures_.end(), [](const closure& a, const closure& b) { return a.date < b.date; });
  check_closures(closures_);
  if (opening_ < std::chrono::seconds{0} || opening_ >= days{1})
    throw invalid_input{"a school opens at a time of day, 00:00:00 to 23:59:59", std::to_string(opening_.count())};
  if (known_from_ && (terms_.empty() || terms_.front().first <= *known_from_))
    throw invalid_input{
        errc::contradiction, "the calendar is known from a day before its first term", to_text(*known_from_), {}};
}

const closure* school_calendar::closure_on(day date) const noexcept {
  const auto at =
      std::lower_bound(closures_.begin(), closures_.end(), date, [](const closure& c, day d) { return c.date < d; });
  return at != closures_.end() && at->date == date ? &*at : nullptr;
}

bool school_calendar::is_working_day(day date) const { return !at_weekend(date) && !holidays_.is_holiday(date); }

bool school_calendar::is_school_day(day date) const { return standing(date) == day_standing::school_day; }

const term* school_calendar::term_of(day date) const noexcept {
  const auto next = next_term(terms_, date);
  return next != terms_.end() && next->first <= date ? &*next : nullptr;
}

bool school_calendar::covers(day date) const {
  const auto next = next_term(terms_, date);
  if (next == terms_.end()) return false;
  if (next->first <= date) return true;
  if (next == terms_.begin()) return known_from_ && *known_from_ <= date;
  const days holiday = next->first - std::prev(next)->last - days{1};
  return holiday <= longest_school_holiday;
}

day_standing school_calendar::standing(day date) const {
  if (at_weekend(date)) return day_standing::weekend;
  if (holidays_.is_holiday(date)) return day_standing::bank_holiday;
  if (closure_on(date) != nullptr) return day_standing::closure;
  if (term_of(date) != nullptr) return day_standing::school_day;
  return covers(date) ? day_standing::school_holiday : day_standing::unknown;
}

std::string school_calendar::reason(day date) const {
  const auto what = standing(date);
  if (what == day_standing::bank_holiday) return holidays_.name_of(date);
  return what == day_standing::closure ? closure_on(date)->reason : std::string{};
}

school_calendar school_calendar::with_holiday(day date, std::string name) const {
  return {version_, holidays_.with(date, std::move(name)), terms_, closures_, opening_, known_from_};
}

school_calendar school_calendar::without_holiday(day date) const {
  return {version_, holidays_.without(date), terms_, closures_, opening_, known_from_};
}

school_calendar school_calendar::with_closure(day date, std::string reason) const {
  auto closures = closures_;
  closures.push_back({date, std::move(reason)});
  return {version_, holidays_, terms_, std::move(closures), opening_, known_from_};
}

school_calendar school_calendar::with_terms(std::vector<term> later) const {
  auto terms = terms_;
  terms.insert(terms.end(), std::make_move_iterator(later.begin()), std::make_move_iterator(later.end()));
  return {version_, holidays_, std::move(terms), closures_, opening_, known_from_};
}

std::string school_calendar::identity() const {
  json_writer json;
  json.begin_object().key("version").value(version_).key("opening").value(opening_.count());
  if (known_from_) json.key("known_from").value(to_text(*known_from_));
  json.key("published").begin_array();
  json.value(static_cast<int>(holidays_.first_published_year()))
      .value(static_cast<int>(holidays_.last_published_year()));
  json.end_array().key("facts").begin_array();
  for (const auto& [date, name] : holidays_.published()) add_fact(json, "holiday", date, name);
  for (const auto& [date, name] : holidays_.changes()) add_fact(json, name.empty() ? "taken_out" : "added", date, name);
  for (const auto& t : terms_) {
    json.begin_array().value("term").value(to_text(t.first)).value(to_text(t.last)).value(t.name).end_array();
  }
  for (const auto& [date, why] : closures_) add_fact(json, "closure", date, why);
  json.end_array().end_object();
  return std::move(json).text();
}

}  // namespace safeguarding::inline v0
