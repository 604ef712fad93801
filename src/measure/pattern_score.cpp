// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/measure/pattern_score.hpp>

#include <safeguarding/core/error.hpp>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace safeguarding::inline v0 {

namespace {

using places = std::vector<std::size_t>;

class measuring {
 public:
  measuring(const truth& labels, const report_order& order) : labels_{labels}, order_{order} {
    for (const auto& story : labels.stories) groups_.push_back(placed(story.reports));
    for (const auto& event : labels.same_event) groups_.push_back(placed(event));
    for (std::size_t group = 0; group < groups_.size(); ++group)
      for (const auto report : groups_[group]) in_[report].push_back(group);
  }

  std::vector<pattern_score> take(std::span<const pattern_hit> hits) {
    struct told {
      bool found = false, in_time = false;
    };
    std::map<std::pair<std::size_t, std::string>, pattern_score> by_number;  // P2 before P10
    const auto row = [&](const std::string& number) -> pattern_score& {
      auto& made = by_number[{number.size(), number}];
      made.pattern = number;
      return made;
    };
    std::vector<told> stories(labels_.stories.size());
    for (const auto& hit : hits) {
      auto& to = row(hit.pattern);
      if (hit.reports.empty()) continue;
      ++to.hits;
      places reports;
      for (const auto& one : hit.reports) reports.push_back(place(one.report));
      std::map<std::size_t, std::size_t> shared;  // by group
      for (const auto report : reports)
        if (const auto at = in_.find(report); at != in_.end())
          for (const auto group : at->second) ++shared[group];
      bool of_story = false;
      for (const auto& [group, count] : shared) {
        const bool mostly = count >= std::min<std::size_t>(2, reports.size()) && 2 * count >= reports.size();
        of_story = of_story || mostly;
        if (group >= stories.size() || labels_.stories[group].pattern != hit.pattern ||
            count < std::min<std::size_t>(2, reports.size()))
          continue;
        stories[group].found = true;
        if (raised(hit) <= last_in_time(group)) stories[group].in_time = true;
      }
      ++(of_story ? to.of_story : to.astray);
    }
    for (std::size_t i = 0; i < stories.size(); ++i) {
      if (labels_.stories[i].pattern.empty()) continue;
      auto& to = row(labels_.stories[i].pattern);
      ++to.planted;
      to.found += stories[i].found ? 1U : 0U;
      to.in_time += stories[i].in_time ? 1U : 0U;
    }
    std::vector<pattern_score> all;
    for (auto& [number, made] : by_number) all.push_back(std::move(made));
    return all;
  }

 private:
  [[nodiscard]] std::size_t place(const report_id& id) const {
    const auto found = order_.place(id);
    if (!found)
      throw invalid_input{errc::not_found,
                          "a report that is not among the reports is named: do the files belong together?",
                          id.text(),
                          {}};
    return *found;
  }
  [[nodiscard]] places placed(const std::vector<report_id>& ids) const {
    places to;
    for (const auto& id : ids) to.push_back(place(id));
    std::sort(to.begin(), to.end());
    return to;
  }
  // A silence is raised by no report: it counts as raised with the last of its own.
  [[nodiscard]] std::size_t raised(const pattern_hit& hit) const {
    return place(hit.raised_by ? *hit.raised_by : hit.reports.back().report);
  }
  // The story's next report after the one at which it can be seen, else its last.
  [[nodiscard]] std::size_t last_in_time(std::size_t story) const {
    const auto& reports = groups_[story];
    const auto next = std::upper_bound(reports.begin(), reports.end(), place(labels_.stories[story].see_it_at));
    return next == reports.end() ? reports.back() : *next;
  }

  const truth& labels_;
  const report_order& order_;
  std::vector<places> groups_;  // the stories, then the events
  std::unordered_map<std::size_t, places> in_;
};

}  // namespace

std::vector<pattern_score> score_patterns(const truth& labels, std::span<const pattern_hit> hits,
                                          const report_order& order) {
  return measuring{labels, order}.take(hits);
}

}  // namespace safeguarding::inline v0
