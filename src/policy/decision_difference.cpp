// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/decision_difference.hpp>

#include <algorithm>
#include <tuple>

namespace safeguarding::inline v0 {
namespace {

/// Pairs what stands in both by `same`, and hands on each pair that is not `alike`: nullptr where there is no other.
template <class Item, class Same, class Alike, class Add>
void pair_up(const std::vector<Item>& before, const std::vector<Item>& after, Same same, Alike alike, Add add) {
  for (const auto& each : before) {
    const auto other = std::find_if(after.begin(), after.end(), [&](const Item& one) { return same(each, one); });
    if (other == after.end()) add(&each, nullptr);
    else if (!alike(each, *other)) add(&each, &*other);
  }
  for (const auto& each : after)
    if (std::none_of(before.begin(), before.end(), [&](const Item& one) { return same(one, each); }))
      add(nullptr, &each);
}

template <class Item>
std::optional<certainty_of_effect> certainty_of(const Item* item) {
  return item == nullptr ? std::nullopt : std::optional{item->certainty};
}

struct told_one {
  std::string receiver;
  person_id person;
  certainty_of_effect certainty;
};

std::vector<told_one> told_in(const decision& made) {
  std::vector<told_one> all;
  for (const auto& each : made.notify) {
    if (each.people.empty()) all.push_back({each.receiver, {}, each.certainty});
    for (const auto& person : each.people) all.push_back({each.receiver, person, each.certainty});
  }
  return all;
}

void compare_effects(effect_kind kind, const std::vector<effect>& before, const std::vector<effect>& after,
                     std::vector<effect_change>& to) {
  pair_up(
      before, after, [](const effect& a, const effect& b) { return a.what == b.what; },
      [](const effect& a, const effect& b) { return a.certainty == b.certainty; },
      [&](const effect* a, const effect* b) {
        to.push_back({kind, (a != nullptr ? a : b)->what, certainty_of(a), certainty_of(b)});
      });
}

bool alike(const started_clock& a, const started_clock& b) {
  return std::tie(a.limit, a.from, a.runs_to, a.owner, a.source, a.edition, a.basis, a.stops, a.certainty) ==
         std::tie(b.limit, b.from, b.runs_to, b.owner, b.source, b.edition, b.basis, b.stops, b.certainty);
}

lines_change compare_lines(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  lines_change change;
  const auto only = [](const std::vector<std::string>& in, const std::vector<std::string>& not_in,
                       std::vector<std::string>& to) {
    for (const auto& each : in)
      if (std::find(not_in.begin(), not_in.end(), each) == not_in.end() &&
          std::find(to.begin(), to.end(), each) == to.end())
        to.push_back(each);
  };
  only(before, after, change.gone);
  only(after, before, change.added);
  return change;
}

std::vector<std::string> exclusions(const decision& made) {
  std::vector<std::string> lines;
  for (const auto& each : made.excluded) {
    const auto why = ": " + std::string{name(each.why)};
    if (each.people.empty()) lines.push_back(each.role + why);
    for (const auto& person : each.people) lines.push_back(each.role + " (" + person.text() + ")" + why);
  }
  return lines;
}

std::vector<std::string> clauses(const decision& made) {
  auto lines = made.cites;
  lines.insert(lines.end(), made.overlay.begin(), made.overlay.end());
  return lines;
}

std::vector<std::string> conflicts(const decision& made) {
  std::vector<std::string> lines;
  for (const auto& each : made.conflicts) {
    std::string rules;
    for (const auto& rule : each.rules) rules += (rules.empty() ? "" : ", ") + rule;
    lines.push_back(each.text + ": " + rules);
  }
  return lines;
}

std::vector<std::string> questions(const decision& made) {
  std::vector<std::string> lines;
  for (const auto& each : made.missing)
    if (each.matters == bearing::changes_answer) lines.push_back(each.fact);
  return lines;
}

}  // namespace

bool decision_difference::none() const noexcept {
  return told.empty() && excluded.none() && effects.empty() && clocks.empty() && !step && clauses.none() &&
         conflicts.none() && questions.none();
}

decision_difference compare(const decision& earlier, const decision& later) {
  decision_difference all;
  pair_up(
      told_in(earlier), told_in(later),
      [](const told_one& a, const told_one& b) { return a.receiver == b.receiver && a.person == b.person; },
      [](const told_one& a, const told_one& b) { return a.certainty == b.certainty; },
      [&](const told_one* a, const told_one* b) {
        const auto& who = a != nullptr ? *a : *b;
        all.told.push_back({who.receiver, who.person, certainty_of(a), certainty_of(b)});
      });
  compare_effects(effect_kind::must, earlier.must, later.must, all.effects);
  compare_effects(effect_kind::may, earlier.may, later.may, all.effects);
  compare_effects(effect_kind::must_not, earlier.must_not, later.must_not, all.effects);
  compare_effects(effect_kind::consider, earlier.consider, later.consider, all.effects);
  pair_up(
      earlier.clocks, later.clocks, [](const started_clock& a, const started_clock& b) { return a.id == b.id; }, alike,
      [&](const started_clock* a, const started_clock* b) {
        all.clocks.push_back({(a != nullptr ? a : b)->id, a != nullptr ? std::optional{*a} : std::nullopt,
                              b != nullptr ? std::optional{*b} : std::nullopt});
      });
  if (earlier.step != later.step) all.step = {earlier.step, later.step};
  all.excluded = compare_lines(exclusions(earlier), exclusions(later));
  all.clauses = compare_lines(clauses(earlier), clauses(later));
  all.conflicts = compare_lines(conflicts(earlier), conflicts(later));
  all.questions = compare_lines(questions(earlier), questions(later));
  return all;
}

}  // namespace safeguarding::inline v0
