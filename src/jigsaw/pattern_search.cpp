// SPDX-License-Identifier: Apache-2.0
#include "pattern_search.hpp"

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

namespace safeguarding::inline v0::detail {

namespace {

constexpr std::size_t most_steps = 24;  // reports that are looked at for what rises: the newest

using numbers = std::vector<std::uint32_t>;

bool holds(const numbers& all, std::uint32_t one) { return std::find(all.begin(), all.end(), one) != all.end(); }

// What a group of reports comes to.
class counting {
 public:
  counting(const pattern& rule, const std::string& about, std::span<const seen_report> all)
      : rule_{rule}, about_{about}, all_{all} {}

  [[nodiscard]] bool enough(const numbers& reports, const pattern_need& need) const {
    return events(reports) >= need.reports && (need.weeks == 0 || weeks(reports) >= need.weeks) &&
           (need.reporters == 0 || reporters_of(all_, reports, about_) >= need.reporters) &&
           (need.children == 0 || children_of(all_, reports, about_) >= need.children) &&
           (need.signs == 0 || signs(reports) >= need.signs);
  }

 private:
  [[nodiscard]] std::size_t events(const numbers& reports) const {
    std::set<std::size_t> different;
    for (const auto one : reports) different.insert(all_[one].event);
    return different.size();
  }

  // How many signs can be shown, each by a report of its own.
  [[nodiscard]] std::size_t signs(const numbers& reports) const {
    std::vector<std::size_t> shown_by(reports.size(), rule_.signs.size());
    std::size_t matched = 0;
    for (std::size_t sign = 0; sign < rule_.signs.size(); ++sign) {
      std::vector<bool> tried(reports.size(), false);
      matched += match(sign, reports, shown_by, tried) ? 1U : 0U;
    }
    return matched;
  }
  bool match(std::size_t sign, const numbers& reports, std::vector<std::size_t>& shown_by,
             std::vector<bool>& tried) const {
    for (std::size_t i = 0; i < reports.size(); ++i) {
      const auto& shown = all_[reports[i]].read.signs;
      if (tried[i] || std::find(shown.begin(), shown.end(), rule_.signs[sign]) == shown.end()) continue;
      tried[i] = true;
      if (shown_by[i] == rule_.signs.size() || match(shown_by[i], reports, shown_by, tried)) {
        shown_by[i] = sign;
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] std::size_t weeks(const numbers& reports) const {
    std::set<std::int64_t> different;
    for (const auto one : reports) {
      const auto date = all_[one].date;
      const auto since_monday = (std::chrono::weekday{date} - std::chrono::Monday).count();
      different.insert((date.time_since_epoch().count() - since_monday) / 7);
    }
    return different.size();
  }

  const pattern& rule_;
  const std::string& about_;
  std::span<const seen_report> all_;
};

class searching {
 public:
  searching(const pattern& rule, const std::string& about, std::span<const seen_report> all, std::uint32_t now,
            const school_calendar& calendar)
      : rule_{rule}, about_{about}, all_{all}, now_{now}, calendar_{calendar} {}

  std::optional<found_reports> run(const numbers& near) {
    for (const auto one : near) {
      if (counts(rule_, all_[one])) counted_.push_back(one);
      if (shows_any(all_[one].read, rule_.beside_signs)) beside_.push_back(one);
      if (may_be_later(one)) later_.push_back(one);
    }
    by_time(counted_);
    by_time(later_);
    for (std::size_t row = 0; row < rule_.enough.size(); ++row) {
      numbers found;
      switch (rule_.shape) {
        case pattern_shape::together: found = together(rule_.enough[row]); break;
        case pattern_shape::then: found = then(rule_.enough[row]); break;
        case pattern_shape::rising: found = rising(rule_.enough[row]); break;
        case pattern_shape::returning:
        case pattern_shape::silence: break;
      }
      if (found.empty()) continue;
      std::sort(found.begin(), found.end());
      return found_reports{std::move(found), row};
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] instant time(std::uint32_t one) const { return all_[one].read.happened; }
  [[nodiscard]] bool may_be_later(std::uint32_t one) const {
    return rule_.shape == pattern_shape::then && shows_any(all_[one].read, rule_.then_signs) &&
           (rule_.settled_count || all_[one].read.reads_as == matter_is::open);
  }
  [[nodiscard]] bool enough(const numbers& reports, const pattern_need& need) const {
    return counting{rule_, about_, all_}.enough(reports, need);
  }
  void by_time(numbers& list) const {
    std::stable_sort(list.begin(), list.end(), [&](auto a, auto b) { return time(a) < time(b); });
  }

  // Those of `group` that stand beside one of it, as many as there are.
  [[nodiscard]] numbers standing_beside(const numbers& group) const {
    numbers found;
    for (const auto other : beside_)
      if (std::any_of(group.begin(), group.end(), [&](auto one) {
            const auto apart = all_[one].date - all_[other].date;
            return one != other && std::chrono::abs(apart) <= std::chrono::days{rule_.beside_days};
          }))
        found.push_back(other);
    return found;
  }

  // The whole group if it is enough, with what stands beside it, and holds the report that has just arrived.
  [[nodiscard]] numbers complete(numbers group, const pattern_need& need) const {
    if (!enough(group, need)) return {};
    if (!rule_.beside_signs.empty()) {
      const auto besides = standing_beside(group);
      if (besides.empty()) return {};
      for (const auto one : besides)
        if (!holds(group, one)) group.push_back(one);
    }
    return holds(group, now_) ? group : numbers{};
  }

  [[nodiscard]] numbers of_one_category(const numbers& group, const pattern_need& need) const {
    if (!rule_.same_category) return complete(group, need);
    std::set<category> known;
    for (const auto one : group) known.insert(all_[one].read.categories.begin(), all_[one].read.categories.end());
    if (known.empty()) return complete(group, need);
    for (const auto each : known) {
      numbers alike;
      for (const auto one : group) {
        const auto& marked = all_[one].read.categories;
        if (marked.empty() || std::find(marked.begin(), marked.end(), each) != marked.end()) alike.push_back(one);
      }
      if (auto found = complete(std::move(alike), need); !found.empty()) return found;
    }
    return {};
  }

  [[nodiscard]] numbers together(const pattern_need& need) const {
    numbers list;
    if (rule_.slot_minutes) {
      const auto at = all_[now_].read.at_time;
      if (!at) return {};
      for (const auto one : counted_)
        if (const auto other = all_[one].read.at_time;
            other && std::chrono::abs(*other - *at) <= std::chrono::minutes{*rule_.slot_minutes})
          list.push_back(one);
    } else {
      list = counted_;
    }
    if (rule_.gap_days) return of_one_category(run_without_gap(list), need);
    for (std::size_t first = 0; first < list.size(); ++first) {
      if (first > 0 && time(list[first]) == time(list[first - 1])) continue;
      numbers group;
      for (std::size_t i = first; i < list.size(); ++i)
        if (within(need.within, all_[list[first]], all_[list[i]], calendar_)) group.push_back(list[i]);
      if (auto found = of_one_category(group, need); !found.empty()) return found;
    }
    return {};
  }

  [[nodiscard]] numbers run_without_gap(const numbers& list) const {
    numbers run;
    for (const auto one : list) {
      if (!run.empty() && all_[one].date - all_[run.back()].date > std::chrono::days{*rule_.gap_days}) {
        if (holds(run, now_)) break;
        run.clear();
      }
      run.push_back(one);
    }
    return holds(run, now_) ? run : numbers{};
  }

  [[nodiscard]] numbers then(const pattern_need& need) const {
    for (const auto last : later_) {
      numbers group;
      for (const auto first : counted_)
        if (first != last && time(first) <= time(last) && all_[first].event != all_[last].event &&
            within(need.within, all_[first], all_[last], calendar_))
          group.push_back(first);
      if (group.empty()) continue;
      group.push_back(last);
      if (holds(group, now_) && enough(group, need)) return group;
    }
    return {};
  }

  [[nodiscard]] std::size_t level(std::uint32_t one) const {
    std::size_t highest = 0;
    for (std::size_t i = 0; i < rule_.signs.size(); ++i)
      if (shows_any(all_[one].read, {rule_.signs[i]})) highest = i + 1;
    return highest;
  }

  [[nodiscard]] numbers rising(const pattern_need& need) const {
    numbers list = counted_, best;
    if (list.size() > most_steps) list.erase(list.begin(), list.end() - static_cast<std::ptrdiff_t>(most_steps));
    numbers chain;
    climb(list, 0, need, chain, best);
    return best.size() >= need.reports ? best : numbers{};
  }
  void climb(const numbers& list, std::size_t from, const pattern_need& need, numbers& chain, numbers& best) const {
    if (chain.size() > best.size() && holds(chain, now_) && enough(chain, need)) best = chain;
    for (std::size_t i = from; i < list.size(); ++i) {
      const auto next = list[i];
      if (!chain.empty()) {
        const auto last = chain.back();
        if (time(next) <= time(last) || level(next) <= level(last) ||
            !within(need.within, all_[chain.front()], all_[next], calendar_))
          continue;
        if (rule_.quickening && chain.size() > 1 &&
            time(next) - time(last) > time(last) - time(chain[chain.size() - 2]))
          continue;
      }
      chain.push_back(next);
      climb(list, i + 1, need, chain, best);
      chain.pop_back();
    }
  }

  const pattern& rule_;
  const std::string& about_;
  std::span<const seen_report> all_;
  std::uint32_t now_;
  const school_calendar& calendar_;
  numbers counted_, beside_, later_;
};

}  // namespace

bool shows_any(const pattern_reading& read, const std::vector<std::size_t>& signs) {
  return std::any_of(signs.begin(), signs.end(),
                     [&](std::size_t sign) { return std::binary_search(read.signs.begin(), read.signs.end(), sign); });
}

bool counts(const pattern& rule, const seen_report& one) {
  if (!rule.signs.empty() && !shows_any(one.read, rule.signs)) return false;
  if (!rule.settled_count && one.read.reads_as == matter_is::settled) return false;
  const auto weekday = std::chrono::weekday{one.date}.c_encoding();
  return rule.on_weekdays.empty() ||
         std::find(rule.on_weekdays.begin(), rule.on_weekdays.end(), weekday) != rule.on_weekdays.end();
}

bool within(const pattern_window& window, const seen_report& first, const seen_report& last,
            const school_calendar& calendar) {
  switch (window.unit) {
    case window_unit::none: return true;
    case window_unit::hours: return last.read.happened - first.read.happened <= std::chrono::hours{window.most};
    case window_unit::days: return last.date - first.date <= std::chrono::days{window.most};
    case window_unit::school_days: {
      int passed = 0;
      for (auto date = first.date + std::chrono::days{1}; date <= last.date && passed <= window.most;
           date += std::chrono::days{1})
        passed += (calendar.covers(date) ? calendar.is_school_day(date) : calendar.is_working_day(date)) ? 1 : 0;
      return passed <= window.most;
    }
    case window_unit::term: {
      const auto* const in = calendar.term_of(first.date);
      return in != nullptr && in == calendar.term_of(last.date);
    }
  }
  return false;
}

std::size_t reporters_of(std::span<const seen_report> all, const std::vector<std::uint32_t>& reports,
                         const std::string& about) {
  std::set<std::string> different;
  for (const auto one : reports) {
    const auto& reporter = all[one].read.reporter;
    if (!reporter || reporter->text() != about) different.insert(reporter ? reporter->text() : std::string{});
  }
  return different.size();
}

std::size_t children_of(std::span<const seen_report> all, const std::vector<std::uint32_t>& reports,
                        const std::string& about) {
  std::set<std::string> different;
  for (const auto one : reports)
    for (const auto& child : all[one].read.all_children)
      if (child.text() != about) different.insert(child.text());
  return different.size();
}

bool meets(const pattern& rule, const pattern_need& need, const std::string& about, std::span<const seen_report> all,
           const std::vector<std::uint32_t>& reports) {
  return counting{rule, about, all}.enough(reports, need);
}

std::optional<found_reports> search(const pattern& rule, const std::string& about, std::span<const seen_report> all,
                                    const std::vector<std::uint32_t>& near, std::uint32_t now,
                                    const school_calendar& calendar) {
  return searching{rule, about, all, now, calendar}.run(near);
}

}  // namespace safeguarding::inline v0::detail
