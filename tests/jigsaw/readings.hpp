// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_JIGSAW_READINGS_HPP
#define SAFEGUARDING_TESTS_JIGSAW_READINGS_HPP

// Readings of reports that are quick to write down, and a year of terms.

#include <safeguarding/calendar/bank_holidays.hpp>
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/jigsaw/pattern_watch.hpp>

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace readings {

namespace sg = safeguarding;

inline sg::school_calendar terms() {
  const auto on = [](const char* date) { return *sg::parse_day(date); };
  return {"test",
          sg::bank_holidays::england(),
          {{on("2026-09-03"), on("2026-10-23"), "Autumn 1"},
           {on("2026-11-02"), on("2026-12-18"), "Autumn 2"},
           {on("2027-01-05"), on("2027-02-12"), "Spring 1"},
           {on("2027-02-22"), on("2027-03-25"), "Spring 2"}}};
}

inline const sg::pattern_pack& pack() {
  static const auto shipped = sg::pattern_pack::shipped();
  return shipped;
}

/// A reading that is built up: `seen("a", "2026-09-07 12:00").sign("hunger").child("p-1")`.
struct seen {
  sg::pattern_reading read;

  seen(const std::string& id, const std::string& when) {
    read.report = sg::report_id{id};
    const auto date = *sg::parse_day(when.substr(0, 10));
    const std::chrono::minutes time{std::stoi(when.substr(11, 2)) * 60 + std::stoi(when.substr(14, 2))};
    read.happened = sg::from_london(date, time, sg::at_overlap::earliest);
    read.recorded_at = read.happened;
    read.at_time = time;
    read.reporter = sg::person_id{"t-" + id};  // each by another hand
  }
  seen& sign(const char* id) {
    read.signs.push_back(*pack().find_sign(id));
    std::sort(read.signs.begin(), read.signs.end());
    return *this;
  }
  seen& child(const char* id) {
    read.children.emplace_back(id);
    return with(id);
  }
  seen& with(const char* id) {
    if (const sg::person_id who{id};
        std::find(read.all_children.begin(), read.all_children.end(), who) == read.all_children.end())
      read.all_children.push_back(who);
    return *this;
  }
  seen& named(const char* id) {
    read.named_children.emplace_back(id);
    return with(id);
  }
  seen& adult(const char* id) {
    read.adults.emplace_back(id);
    return *this;
  }
  seen& home(const char* id) {
    read.households.emplace_back(id);
    return *this;
  }
  seen& place(const char* id) {
    read.places.emplace_back(id);
    return *this;
  }
  seen& account(const char* id) {
    read.accounts.emplace_back(id);
    return *this;
  }
  seen& plate(const char* id) {
    read.plates.emplace_back(id);
    return *this;
  }
  seen& by(const char* id) {
    if (*id) read.reporter = sg::person_id{id};
    else read.reporter.reset();
    return *this;
  }
  seen& category(sg::category one) {
    read.categories.push_back(one);
    return *this;
  }
  seen& settled() {
    read.reads_as = sg::matter_is::settled;
    return *this;
  }
  seen& recorded(const std::string& when) {
    read.recorded_at = seen{"x", when}.read.recorded_at;
    return *this;
  }
};

inline sg::pattern_watch watching(const std::vector<seen>& all) {
  sg::pattern_watch watch{pack(), terms()};
  for (const auto& one : all) watch.add(one.read);
  return watch;
}

/// The ids of the reports of every hit of `number`, hit by hit: "a b | c d".
inline std::string hits_of(const sg::pattern_watch& watch, const std::string& number) {
  std::string text;
  for (const auto& hit : watch.hits()) {
    if (hit.pattern != number) continue;
    if (!text.empty()) text += " | ";
    std::string ids;
    for (const auto& one : hit.reports) ids += (ids.empty() ? "" : " ") + one.report.text();
    text += ids.empty() ? "nothing" : ids;
  }
  return text;
}

inline std::string hits_of(const std::vector<seen>& all, const std::string& number) {
  return hits_of(watching(all), number);
}

}  // namespace readings

#endif  // SAFEGUARDING_TESTS_JIGSAW_READINGS_HPP
