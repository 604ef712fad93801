// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/pattern_hit.hpp>

#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/error.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace safeguarding::inline v0 {

namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string{count == 1 ? one : many};
}

std::string days(int count) { return counted(static_cast<std::size_t>(count), "day", "days"); }

std::string in_words(const pattern_window& window) {
  const auto most = static_cast<std::size_t>(window.most);
  switch (window.unit) {
    case window_unit::none: return {};
    case window_unit::hours: return " within " + counted(most, "hour", "hours");
    case window_unit::days: return " within " + days(window.most);
    case window_unit::school_days: return " within " + counted(most, "school day", "school days");
    case window_unit::term: return " within one term";
  }
  return {};
}

std::string_view shared(pattern_same same) {
  switch (same) {
    case pattern_same::child: return "about one child";
    case pattern_same::named_child: return "naming one child";
    case pattern_same::adult: return "about one adult of the school";
    case pattern_same::household: return "about children of one home";
    case pattern_same::account: return "with one online account";
    case pattern_same::vehicle: return "with plates that can be of one vehicle";
    case pattern_same::place: return "at one place";
    case pattern_same::linked: return "that are linked";
    case pattern_same::school: return "in the whole school";
  }
  return {};
}

std::string listed(const std::vector<std::size_t>& signs, const pattern_pack& pack, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < signs.size(); ++i)
    text += (i == 0                  ? ""
             : i + 1 == signs.size() ? std::string{" "} + std::string{last} + " "
                                     : std::string{", "}) +
            pack.signs[signs[i]].meaning;
  return text;
}

std::string in_words(const pattern_need& need) {
  auto text = counted(need.reports, "report", "reports");
  if (need.reporters > 0) text += " by " + counted(need.reporters, "person", "different people");
  if (need.children > 0) text += " with " + counted(need.children, "child", "different children");
  if (need.signs > 0) text += " showing " + counted(need.signs, "sign", "different signs");
  if (need.weeks > 0) text += " in " + counted(need.weeks, "week", "different weeks");
  return text + in_words(need.within);
}

}  // namespace

std::string in_words(const pattern& rule, const pattern_pack& pack) {
  if (rule.shape == pattern_shape::silence) {
    const bool whole_school = rule.same == pattern_same::school;
    return (whole_school ? "no report of " + listed(rule.broken_by, pack, "or")
                         : "after " + listed(rule.signs, pack, "or") + ", no report of the child being seen") +
           " for longer than " + days(rule.longer_than_days);
  }
  std::string text;
  for (const auto& row : rule.enough) text += (text.empty() ? "" : ", or ") + in_words(row);
  if (rule.shape == pattern_shape::returning)
    return text + ", with nothing between them for longer than " + days(rule.longer_than_days) +
           (rule.signs.empty() ? "" : "; first " + listed(rule.signs, pack, "or")) + "; at last " +
           listed(rule.then_signs, pack, "or");
  if (rule.shape == pattern_shape::rising) text += ", each graver than the one before";
  if (rule.quickening) text += " and none after a longer time than the one before";
  if (rule.gap_days) text += ", none more than " + days(*rule.gap_days) + " after the one before";
  if (rule.slot_minutes)
    text += ", no more than " + counted(static_cast<std::size_t>(*rule.slot_minutes), "minute", "minutes") +
            " from the time of day of the newest";
  if (!rule.signs.empty()) text += "; what counts: " + listed(rule.signs, pack, "or");
  if (!rule.on_weekdays.empty()) {
    constexpr std::string_view names[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
    for (const auto each : rule.on_weekdays)
      text += (each == rule.on_weekdays.front() ? " on a " : " or a ") + std::string{names[each]};
  }
  if (!rule.then_signs.empty()) text += ", and after it " + listed(rule.then_signs, pack, "or");
  if (!rule.beside_signs.empty())
    text += "; and " + listed(rule.beside_signs, pack, "or") + " in another report, " + days(rule.beside_days) +
            " from one of them at most";
  if (rule.same_category) text += "; of one category, where categories are marked";
  return text;
}

std::vector<std::string> why(const pattern_hit& hit, const pattern_pack& pack) {
  const auto rule =
      std::find_if(pack.patterns.begin(), pack.patterns.end(), [&](const pattern& one) { return one.id == hit.rule; });
  if (rule == pack.patterns.end()) throw not_found{"this pack has no such rule", hit.rule};
  const auto date = [](instant at) { return to_text(to_london(at).date); };
  std::vector<std::string> lines;
  if (rule->shape == pattern_shape::silence) {
    lines.push_back("by " + date(hit.raised_at) + " there had been nothing for longer than " +
                    days(rule->longer_than_days) + ", " + std::string{shared(hit.same)});
  } else {
    auto first = hit.reports.front().happened, last = first;
    for (const auto& one : hit.reports) first = std::min(first, one.happened), last = std::max(last, one.happened);
    lines.push_back(counted(hit.reports.size(), "report", "reports") + " " + std::string{shared(hit.same)} + ", " +
                    (date(first) == date(last) ? "on " + date(first) : "from " + date(first) + " to " + date(last)) +
                    ", by " + counted(hit.reporters, "reporter", "different reporters") +
                    (hit.children > 1 ? ", with " + counted(hit.children, "child", "different children") : ""));
  }
  for (const auto& one : hit.reports) {
    const auto shown = listed(one.signs, pack, "and");
    lines.push_back(one.report.text() + ", " + date(one.happened) + (shown.empty() ? "" : ": " + shown));
  }
  lines.push_back("the rule " + rule->id + " asks for " + in_words(*rule, pack));
  lines.push_back(rule->suggests);
  lines.push_back("source: " + rule->source + (rule->mark == "K" ? " (from knowledge: check the wording)" : ""));
  return lines;
}

std::optional<std::string> pattern_of(const picture& shown, std::span<const pattern_hit> hits) {
  const auto holds = [&](const report_id& id) {
    return std::any_of(shown.reports.begin(), shown.reports.end(),
                       [&](const picture_report& one) { return one.report == id; });
  };
  const pattern_hit* best = nullptr;
  std::ptrdiff_t most = 0;
  for (const auto& hit : hits) {
    if (!hit.raised_by || hit.reports.size() < 2) continue;
    const bool raised = std::all_of(hit.reports.begin(), hit.reports.end(), [&](const hit_report& one) {
      return one.joined != *hit.raised_by || holds(one.report);
    });
    const auto held =
        std::count_if(hit.reports.begin(), hit.reports.end(), [&](const hit_report& one) { return holds(one.report); });
    if (raised && held > most) best = &hit, most = held;
  }
  return best ? std::optional{best->pattern} : std::nullopt;
}

}  // namespace safeguarding::inline v0
