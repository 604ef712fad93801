// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/policy/policy_case.hpp>

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

using word_set = std::set<std::string, std::less<>>;

word_set words_of(const std::vector<effect>& effects) {
  word_set all;
  for (const auto& each : effects) all.insert(each.what);
  return all;
}

word_set receivers_of(const decision& made) {
  word_set all;
  for (const auto& each : made.notify) all.insert(each.receiver);
  return all;
}

/// "2026-11-23 23:59" on the London clock.
std::string minute(instant at) {
  auto text = london_text(at).substr(0, 16);
  text[10] = ' ';
  return text;
}

/// Collects what differs, one line each.
class comparison {
 public:
  void includes(const char* what, const std::vector<std::string>& wanted, const word_set& there) {
    for (const auto& word : wanted)
      if (!there.contains(word)) say(what, word + " is missing");
  }
  void excludes(const char* what, const std::vector<std::string>& unwanted, const word_set& there) {
    for (const auto& word : unwanted)
      if (there.contains(word)) say(what, word + " is there and should not be");
  }
  void equals(const char* what, const std::optional<std::vector<std::string>>& wanted, const word_set& there) {
    if (!wanted) return;
    includes(what, *wanted, there);
    for (const auto& word : there)
      if (std::find(wanted->begin(), wanted->end(), word) == wanted->end()) say(what, word + " is there as well");
  }
  void say(const char* what, const std::string& text) { found_.push_back(std::string{what} + ": " + text); }

  [[nodiscard]] std::vector<std::string> take() && { return std::move(found_); }

 private:
  std::vector<std::string> found_;
};

void compare_clocks(const expectation& expected, const decision& made, comparison& to) {
  for (const auto& wanted : expected.clocks) {
    const auto same = [&](const started_clock& clock) { return clock.id == wanted.id; };
    const auto found = std::find_if(made.clocks.begin(), made.clocks.end(), same);
    if (found == made.clocks.end()) {
      to.say("clock", wanted.id + " does not run");
    } else if (wanted.due) {
      const auto& due = found->runs_to.due;
      if (!due) to.say("clock", wanted.id + " has no due time");
      else if (minute(*due) != minute(*wanted.due))
        to.say("clock", wanted.id + " is due by " + minute(*due) + " and not by " + minute(*wanted.due));
    }
  }
}

}  // namespace

bool expectation::empty() const { return *this == expectation{}; }

facts ordinary_facts(const vocabulary& words) {
  facts known;
  for (const auto& column : words.facts) {
    const auto& word = column.ordinary;
    if (word.empty()) continue;
    if (column.kind == fact_kind::flag) known.set(column.id, word == "true");
    else if (column.kind == fact_kind::count) known.set(column.id, std::int64_t{*column.index_of(word)});
    else known.set(column.id, word);
  }
  return known;
}

instant ordinary_moment() {
  using namespace std::chrono_literals;
  return from_london(day{std::chrono::year{2026} / 11 / 20}, 9h + 14min, at_overlap::earliest);
}

std::optional<instant> parse_case_moment(std::string_view text) noexcept {
  if (const auto exact = parse_instant(text)) return exact;
  if (text.size() != 16 || text[10] != ' ' || text[13] != ':') return std::nullopt;
  const auto date = parse_day(text.substr(0, 10));
  const auto digits = [&](std::size_t at) {
    const auto tens = text[at] - '0', ones = text[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? 99 : tens * 10 + ones;
  };
  const auto hour = digits(11), min = digits(14);
  if (!date || hour > 23 || min > 59 || *date < first_known_day || *date > last_known_day) return std::nullopt;
  return from_london(*date, std::chrono::hours{hour} + std::chrono::minutes{min}, at_overlap::earliest);
}

std::optional<expected_clock> parse_expected_clock(std::string_view text) {
  const auto by = text.find(" by ");
  expected_clock read{std::string{text.substr(0, by)}, {}};
  if (read.id.empty() || read.id.find(' ') != std::string::npos) return std::nullopt;
  if (by == std::string_view::npos) return read;
  read.due = parse_case_moment(text.substr(by + 4));
  if (!read.due) return std::nullopt;
  return read;
}

std::vector<std::string> differences(const expectation& expected, const decision& made) {
  comparison found;
  const auto told = receivers_of(made), must = words_of(made.must), may = words_of(made.may);
  found.equals("told", expected.told, told);
  found.includes("told at least", expected.told_at_least, told);
  found.excludes("not told", expected.not_told, told);
  found.includes("must", expected.must, must);
  found.includes("may", expected.may, may);
  found.includes("must not", expected.must_not, words_of(made.must_not));
  found.includes("weigh", expected.weigh, words_of(made.consider));
  found.excludes("not asked", expected.not_asked, must);
  found.excludes("not asked", expected.not_asked, may);
  word_set cited{made.cites.begin(), made.cites.end()};
  cited.insert(made.overlay.begin(), made.overlay.end());
  found.includes("cites", expected.cites, cited);
  compare_clocks(expected, made, found);
  word_set open;
  for (const auto& each : made.missing) open.insert(each.fact);
  found.equals("open", expected.open, open);
  if (expected.step && *expected.step != made.step)
    found.say("step", "it is " + (made.step.empty() ? "none" : made.step) + " and not " +
                          (expected.step->empty() ? "none" : *expected.step));
  const bool conflict = std::any_of(made.conflicts.begin(), made.conflicts.end(),
                                    [](const auto& each) { return each.text == both_notified; });
  if (expected.conflict == expected_conflict::recorded && !conflict) found.say("conflict", "none is recorded");
  if (expected.conflict == expected_conflict::none && conflict) found.say("conflict", "one is recorded");
  return std::move(found).take();
}

}  // namespace safeguarding::inline v0
