// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/decision_difference.hpp>

#include <algorithm>
#include <tuple>
#include <utility>

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

std::optional<text_change> changed(const std::string& before, const std::string& after) {
  if (before == after) return std::nullopt;
  return text_change{before, after};
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const auto& each : parts) text += (text.empty() ? "" : ", ") + each;
  return text;
}

/// One person told under one post, or a receiver without people.
struct told_one {
  std::string receiver;
  person_id person;
  certainty_of_effect certainty;
  std::string time, in_place_of;

  friend bool operator==(const told_one&, const told_one&) = default;
};

std::vector<told_one> told_in(const decision& made) {
  std::vector<told_one> all;
  for (const auto& each : made.notify) {
    const auto add = [&](const person_id& person) {
      all.push_back({each.receiver, person, each.certainty, each.time, joined(each.stands_in_for)});
    };
    if (each.people.empty()) add({});
    for (const auto& person : each.people) add(person);
  }
  return all;
}

telling_change change_of(const told_one& before, const told_one& after) {
  const bool same_post = before.receiver == after.receiver;
  return {after.receiver,
          after.person,
          before.certainty,
          after.certainty,
          same_post ? telling::otherwise : telling::in_another_role,
          same_post ? std::string{} : before.receiver,
          changed(before.time, after.time),
          changed(before.in_place_of, after.in_place_of)};
}

/// Post by post; what is left of a person who is told in both is another post of theirs, not a loss and a gain.
std::vector<telling_change> compare_told(const decision& earlier, const decision& later) {
  const auto before = told_in(earlier), after = told_in(later);
  const auto same_post = [](const told_one& a, const told_one& b) {
    return a.receiver == b.receiver && a.person == b.person;
  };
  const auto is_told = [](const std::vector<told_one>& in, const person_id& person) {
    return !person.empty() &&
           std::any_of(in.begin(), in.end(), [&](const told_one& each) { return each.person == person; });
  };
  std::vector<telling_change> all;
  std::vector<const told_one*> paired;
  std::vector<const told_one*> left;  // told in the later decision only, under this post
  for (const auto& each : after)
    if (std::none_of(before.begin(), before.end(), [&](const auto& one) { return same_post(one, each); }))
      left.push_back(&each);
  for (const auto& each : before) {
    const auto other = std::find_if(after.begin(), after.end(), [&](const auto& one) { return same_post(each, one); });
    if (other != after.end()) {
      if (each != *other) all.push_back(change_of(each, *other));
      continue;
    }
    const auto elsewhere = std::find_if(left.begin(), left.end(), [&](const told_one* one) {
      return !each.person.empty() && one->person == each.person &&
             std::find(paired.begin(), paired.end(), one) == paired.end();
    });
    if (elsewhere != left.end()) {
      paired.push_back(*elsewhere);
      all.push_back(change_of(each, **elsewhere));
    } else {
      all.push_back({each.receiver, each.person, each.certainty, std::nullopt,
                     is_told(after, each.person) ? telling::in_another_role : telling::no_longer});
    }
  }
  for (const auto* each : left)
    if (std::find(paired.begin(), paired.end(), each) == paired.end())
      all.push_back({each->receiver, each->person, std::nullopt, each->certainty,
                     is_told(before, each->person) ? telling::in_another_role : telling::now});
  return all;
}

void compare_effects(effect_kind kind, const std::vector<effect>& before, const std::vector<effect>& after,
                     std::vector<effect_change>& to) {
  pair_up(
      before, after, [](const effect& a, const effect& b) { return a.what == b.what; },
      [](const effect& a, const effect& b) {
        return std::tie(a.certainty, a.time, a.decided_by) == std::tie(b.certainty, b.time, b.decided_by);
      },
      [&](const effect* a, const effect* b) {
        effect_change one{kind, (a != nullptr ? a : b)->what, certainty_of(a), certainty_of(b)};
        if (a != nullptr && b != nullptr) {
          one.time = changed(a->time, b->time);
          one.decided_by = changed(a->decided_by, b->decided_by);
        }
        to.push_back(std::move(one));
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
    const auto why = ": " + std::string{name(each.why)} +
                     (each.certainty == certainty_of_effect::possible ? ", until a question is settled" : "");
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
    lines.push_back(each.text + ": " + joined(each.rules));
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
  all.told = compare_told(earlier, later);
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
