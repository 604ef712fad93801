// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_ORACLE_DEADLINE_WALKER_HPP
#define SAFEGUARDING_TESTS_ORACLE_DEADLINE_WALKER_HPP

/// \file
/// Deadlines by walking: a diary with one page a day is written first, by the rules a person would use, and a deadline
/// is found by turning its pages. Slow on purpose, and sharing nothing with the library: own dates, own leap years, own
/// Easter, own clock changes.

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <vector>

namespace walker {

struct date {
  int year = 1970;
  int month = 1;
  int day = 1;

  friend auto operator<=>(const date&, const date&) = default;
};

inline bool is_leap(int year) {
  if (year % 400 == 0) return true;
  if (year % 100 == 0) return false;
  return year % 4 == 0;
}

inline int days_in(int year, int month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

inline date next(date d) {
  if (d.day < days_in(d.year, d.month)) return {d.year, d.month, d.day + 1};
  return d.month < 12 ? date{d.year, d.month + 1, 1} : date{d.year + 1, 1, 1};
}

enum weekday { sunday, monday, tuesday, wednesday, thursday, friday, saturday };

/// One day. `starts` is 00:00:00 in London as seconds since 1970 in UTC; `lasts` is 23, 24 or 25 hours.
struct page {
  date on;
  weekday falls_on = thursday;
  std::int64_t starts = 0;
  std::int64_t lasts = 86400;
  bool bank_holiday = false;
  bool in_term = false;
  bool closed = false;
  bool terms_known = false;

  [[nodiscard]] bool weekend() const { return falls_on == saturday || falls_on == sunday; }
  [[nodiscard]] bool working() const { return !weekend() && !bank_holiday; }
  [[nodiscard]] bool school() const { return working() && !closed && in_term; }
  [[nodiscard]] std::int64_t last_second() const { return starts + lasts - 1; }
};

struct stretch {
  date first;
  date last;
};

/// A suspension in UTC seconds; begin and end fall on half hours. No end: still open.
struct held {
  std::int64_t begin = 0;
  std::optional<std::int64_t> end;
};

/// `due` is empty where the answer is not known; `computed` when it rests on a year without published holidays.
struct answer {
  std::optional<std::int64_t> due;
  bool computed = false;
};

class diary {
 public:
  /// 1970-01-01 to 2102-12-31 with the school's terms (in order) and closures.
  diary(const std::vector<stretch>& terms, const std::set<date>& closures) {
    write_days();
    write_clock_changes();
    write_bank_holidays();
    write_school(terms, closures);
  }

  [[nodiscard]] const std::vector<page>& pages() const { return pages_; }

  [[nodiscard]] answer working_days(std::size_t trigger, int n, const std::vector<held>& pauses = {}) const;
  [[nodiscard]] answer calendar_days(std::size_t trigger, int n, const std::vector<held>& pauses = {}) const;
  [[nodiscard]] answer school_days(std::size_t trigger, int n, bool count_first,
                                   const std::vector<held>& pauses = {}) const;
  [[nodiscard]] answer openings(std::size_t trigger, std::int64_t at, int n,
                                const std::vector<held>& pauses = {}) const;
  [[nodiscard]] answer months(std::size_t trigger, int n, const std::vector<held>& pauses = {}) const;
  [[nodiscard]] static answer hours(std::int64_t at, int n, const std::vector<held>& pauses = {});

  /// 08:30:00 on the page's clock; the clocks have changed by then on any day they change.
  [[nodiscard]] static std::int64_t opening(const page& p) { return p.starts + p.lasts - (15 * 60 + 30) * 60; }

 private:
  enum class hold { no, whole_day, open };

  static constexpr int last_published_year = 2028;

  static bool suspended(std::int64_t at, const std::vector<held>& pauses) {
    for (const auto& pause : pauses)
      if (pause.begin <= at && (!pause.end || at < *pause.end)) return true;
    return false;
  }

  // Looks at every half hour of the day.
  static hold holds(const page& p, const std::vector<held>& pauses) {
    if (pauses.empty()) return hold::no;
    for (std::int64_t at = p.starts; at < p.starts + p.lasts; at += 1800)
      if (!suspended(at, pauses)) return hold::no;
    for (const auto& pause : pauses)
      if (!pause.end && pause.begin <= p.last_second()) return hold::open;
    return hold::whole_day;
  }

  void write_days();
  void write_clock_changes();
  void write_bank_holidays();
  void write_school(const std::vector<stretch>& terms, const std::set<date>& closures);

  [[nodiscard]] std::size_t find(date d) const {
    std::size_t i = 0;
    while (pages_[i].on < d) ++i;
    return i;
  }

  std::vector<page> pages_;
};

inline void diary::write_days() {
  int falls_on = thursday;  // 1 January 1970
  for (date d{1970, 1, 1}; d.year < 2103; d = next(d)) {
    pages_.push_back({d, static_cast<weekday>(falls_on)});
    falls_on = (falls_on + 1) % 7;
  }
}

// British Standard Time, an hour ahead, was kept until 31 October 1971. From 1972 the clocks go forward in March and
// back in October, on Sundays that were fixed as below. A day loses or gains its hour; days follow one another without
// a gap.
inline void diary::write_clock_changes() {
  std::int64_t starts = -3600;
  for (auto& p : pages_) {
    const auto [year, month, day] = p.on;
    const bool is_sunday = p.falls_on == sunday;
    if (is_sunday && month == 3 && year >= 1972) {
      const int earliest = year <= 1980 ? 16 : 25;
      if (earliest <= day && day < earliest + 7) p.lasts -= 3600;
    }
    if (is_sunday && month == 10 && year >= 1971) {
      const int earliest = year == 1971 ? 25 : year <= 1989 ? 23 : year <= 1995 ? 22 : 25;
      if (earliest <= day && day < earliest + 7) p.lasts += 3600;
    }
    p.starts = starts;
    starts += p.lasts;
  }
}

// The Sunday after the full moon that the prayer book's table gives for 1900 to 2199, by the year's place in the
// 19-year cycle.
inline date easter_sunday(int year, const std::vector<page>& pages, std::size_t march) {
  constexpr std::array<int, 19> moon_after_march_0{45, 34, 23, 42, 31, 49, 39, 28, 47, 36,
                                                   25, 44, 33, 22, 41, 30, 48, 38, 27};
  std::size_t i = march + static_cast<std::size_t>(moon_after_march_0[static_cast<std::size_t>(year % 19)]);
  while (pages[i].falls_on != sunday) ++i;  // `march` is the 1st, so the index is the day after the full moon
  return pages[i].on;
}

inline void diary::write_bank_holidays() {
  const std::set<date> moved_away{{1977, 5, 30}, {1995, 5, 1}, {2002, 5, 27},
                                  {2012, 5, 28}, {2020, 5, 4}, {2022, 5, 30}};
  const std::set<date> single{{1973, 11, 14}, {1977, 6, 6}, {1977, 6, 7},  {1981, 7, 29}, {1995, 5, 8}, {1999, 12, 31},
                              {2002, 6, 3},   {2002, 6, 4}, {2011, 4, 29}, {2012, 6, 4},  {2012, 6, 5}, {2020, 5, 8},
                              {2022, 6, 2},   {2022, 6, 3}, {2022, 9, 19}, {2023, 5, 8}};
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    page& p = pages_[i];
    const auto [year, month, day] = p.on;
    const bool monday_here = p.falls_on == monday;
    if (single.contains(p.on)) p.bank_holiday = true;
    if (month == 3 && day == 1) {
      const date easter = easter_sunday(year, pages_, i);
      std::size_t j = i;
      while (pages_[j].on != easter) ++j;
      pages_[j - 2].bank_holiday = pages_[j + 1].bank_holiday = true;
    }
    if (monday_here && month == 5 && day <= 7 && year >= 1978) p.bank_holiday = true;
    if (monday_here && (month == 5 || month == 8) && day > 24) p.bank_holiday = true;
    // A holiday at a weekend is kept on the first weekday after it that is not taken.
    const auto keep = [&](std::size_t from) {
      while (pages_[from].weekend() || pages_[from].bank_holiday) ++from;
      pages_[from].bank_holiday = true;
    };
    if (month == 1 && day == 1 && year >= 1974) keep(i);
    if (month == 12 && day == 26 && i + 5 < pages_.size()) {
      if (year == 1970) {  // Friday and Saturday, and no Monday
        pages_[i - 1].bank_holiday = true;
      } else if (year == 1971) {  // Saturday and Sunday, and Monday for the Sunday
        keep(i);
      } else {
        const bool boxing_day_stays = !p.weekend();
        if (boxing_day_stays) p.bank_holiday = true;
        keep(i - 1);
        if (!boxing_day_stays) keep(i);
      }
    }
    if (moved_away.contains(p.on)) p.bank_holiday = false;
  }
}

inline void diary::write_school(const std::vector<stretch>& terms, const std::set<date>& closures) {
  for (std::size_t t = 0; t < terms.size(); ++t) {
    const std::size_t first = find(terms[t].first), last = find(terms[t].last);
    for (std::size_t i = first; i <= last; ++i) pages_[i].in_term = pages_[i].terms_known = true;
    if (t + 1 == terms.size()) break;
    const std::size_t next_first = find(terms[t + 1].first);
    if (next_first - last - 1 <= 75)
      for (std::size_t i = last + 1; i < next_first; ++i) pages_[i].terms_known = true;
  }
  for (auto& p : pages_) p.closed = closures.contains(p.on);
}

inline answer diary::calendar_days(std::size_t trigger, int n, const std::vector<held>& pauses) const {
  for (std::size_t i = trigger + 1;; ++i) {
    const hold h = holds(pages_[i], pauses);
    if (h == hold::open) return {};
    if (h == hold::no && --n == 0) return {pages_[i].last_second()};
  }
}

inline answer diary::working_days(std::size_t trigger, int n, const std::vector<held>& pauses) const {
  bool computed = false;
  for (std::size_t i = trigger + 1;; ++i) {
    const page& p = pages_[i];
    if (p.weekend()) continue;
    const hold h = holds(p, pauses);
    if (p.working() && h == hold::open) return {};
    if (!p.working() || h == hold::no) computed = computed || p.on.year > last_published_year;
    if (p.working() && h == hold::no && --n == 0) return {p.last_second(), computed};
  }
}

inline answer diary::school_days(std::size_t trigger, int n, bool count_first, const std::vector<held>& pauses) const {
  bool computed = false;
  for (std::size_t i = count_first ? trigger : trigger + 1;; ++i) {
    const page& p = pages_[i];
    if (p.weekend()) continue;
    const bool known_closed = p.bank_holiday || p.closed;
    const hold h = holds(p, pauses);
    if ((p.school() || (!known_closed && !p.terms_known)) && h == hold::open) return {};
    if (!known_closed && !p.terms_known && h == hold::no) return {};
    if (p.in_term && (p.bank_holiday || (p.school() && h == hold::no)))
      computed = computed || p.on.year > last_published_year;
    if (p.school() && h == hold::no && --n == 0) return {p.last_second(), computed};
  }
}

inline answer diary::openings(std::size_t trigger, std::int64_t at, int n, const std::vector<held>& pauses) const {
  const bool today_is_to_come = at < opening(pages_[trigger]);
  auto last = school_days(trigger, n, today_is_to_come, pauses);
  if (last.due) {
    std::size_t i = trigger;
    while (pages_[i].last_second() != *last.due) ++i;
    last.due = opening(pages_[i]);
  }
  return last;
}

inline answer diary::months(std::size_t trigger, int n, const std::vector<held>& pauses) const {
  date wanted = pages_[trigger].on;
  for (int i = 0; i < n; ++i) {
    if (++wanted.month == 13) {
      wanted.month = 1;
      ++wanted.year;
    }
  }
  if (wanted.day > days_in(wanted.year, wanted.month)) wanted.day = days_in(wanted.year, wanted.month);
  std::size_t corresponding = trigger;
  while (pages_[corresponding].on < wanted) ++corresponding;

  std::size_t i = trigger;
  for (std::size_t left = corresponding - trigger; left > 0;) {
    const hold h = holds(pages_[++i], pauses);
    if (h == hold::open) return {};
    if (h == hold::no) --left;
  }
  bool computed = false;
  for (;; ++i) {
    const page& p = pages_[i];
    if (p.weekend()) continue;
    const hold h = holds(p, pauses);
    if (p.working() && h == hold::open) return {};
    if (!p.working() || h == hold::no) computed = computed || p.on.year > last_published_year;
    if (p.working() && h == hold::no) return {p.last_second(), computed};
  }
}

// Half hour by half hour; what is left of the first and the last one does not matter, because suspensions keep to them.
inline answer diary::hours(std::int64_t at, int n, const std::vector<held>& pauses) {
  std::int64_t left = std::int64_t{n} * 3600;
  if (pauses.empty()) return {at + left};
  for (;; ++at) {
    const std::int64_t step = at % 1800 == 0 && left >= 1800 ? 1800 : 1;
    if (left == 0) return {at};
    if (!suspended(at, pauses)) {
      left -= step;
    } else {
      for (const auto& pause : pauses)
        if (!pause.end && pause.begin <= at) return {};
    }
    at += step - 1;
  }
}

}  // namespace walker

#endif  // SAFEGUARDING_TESTS_ORACLE_DEADLINE_WALKER_HPP
