// SPDX-License-Identifier: Apache-2.0
#include "check_space.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace safeguarding::inline v0::detail {
namespace {

constexpr std::uint64_t bit(std::size_t i) { return std::uint64_t{1} << i; }

constexpr std::size_t most_boxes = 5000;  // of one finding

std::uint64_t all_values(const fact_column& column) {
  return column.values.size() == 64 ? ~std::uint64_t{0} : bit(column.values.size()) - 1;
}

/// The roles of a subject of these kinds: "child", "adult", "none".
std::uint64_t roles_of_kinds(const vocabulary& words, const fact_column& kinds, std::uint64_t values,
                             const fact_column& roles) {
  std::uint64_t mask = 0;
  for (std::size_t i = 0; i < roles.values.size(); ++i) {
    const auto* known = words.find_role(roles.values[i]);
    const auto kind = kinds.index_of(known->child ? "child" : known->nobody ? "none" : "adult");
    if (kind && (values & bit(*kind)) != 0) mask |= bit(i);
  }
  return mask;
}

}  // namespace

check_space::check_space(const vocabulary& words, const std::vector<const policy_pack*>& packs, day on,
                         std::uint64_t most_work)
    : words_{words},
      budget_{most_work},
      most_work_{most_work},
      event_{*words.find_fact("event")},
      subject_{*words.find_fact("subject_role")},
      kind_{*words.find_fact("subject_kind")} {
  for (const auto& column : words.facts) whole_.push_back(all_values(column));
  for (const auto* pack : packs)
    for (const auto& what : pack->rules) {
      if (what.standing) continue;
      if (!what.in_force(on) || !pack->in_force(on)) ++not_in_force_;
      else rules_.push_back({pack, &what, box_of(what.when), {}});
    }
  for (auto& one : rules_)
    for (std::size_t other = 0; other < rules_.size(); ++other) {
      const auto& ids = rules_[other].what->overrides;
      if (rules_[other].pack == one.pack && std::find(ids.begin(), ids.end(), one.what->id) != ids.end())
        one.over.push_back(other);
    }
  // Facts that no rule tests play no part: whatever can be for one of their values can be.
  cube tested(whole_.size(), 0);
  for (const auto& one : rules_)
    for (std::size_t c = 0; c < whole_.size(); ++c) tested[c] |= whole_[c] & ~one.box[c];
  tested[event_] = tested[subject_] = ~std::uint64_t{0};
  for (const auto& row : words.impossible) impossible_.push_back(box_of(row.when));
  for (auto& box : without({whole_}, impossible_, budget_)) {
    for (std::size_t c = 0; c < whole_.size(); ++c)
      if (tested[c] == 0) box[c] = whole_[c];
    for (auto& fresh : without({std::move(box)}, possible_, budget_)) possible_.push_back(std::move(fresh));
  }
  for (std::size_t c = 0; c < whole_.size(); ++c) {
    if (tested[c] == 0) classes_.push_back({whole_[c]});
    else classes_.emplace_back();
  }
  classify();
  cut_short_ = budget_.used_up();
}

/// Values of a tested fact that no rule tells apart, and nothing that a check asks about them.
void check_space::classify() {
  for (std::size_t c = 0; c < whole_.size(); ++c) {
    if (!classes_[c].empty()) continue;
    std::map<std::vector<std::uint64_t>, std::uint64_t> alike;
    for (std::size_t v = 0; v < words_.facts[c].values.size(); ++v) {
      std::vector<std::uint64_t> sign;
      for (const auto& one : rules_) sign.push_back(one.box[c] >> v & 1);
      for (const auto& box : impossible_) sign.push_back(box[c] >> v & 1);
      if (c == event_) sign.push_back(words_.events[v].concern ? 1 : 0);
      if (c == subject_) sign.push_back(words_.is_receiver(words_.facts[c].values[v]) ? v + 1 : 0);
      alike[std::move(sign)] |= bit(v);
    }
    for (const auto& [sign, mask] : alike) classes_[c].push_back(mask);
    std::sort(classes_[c].begin(), classes_[c].end(),
              [](auto a, auto b) { return std::countr_zero(a) < std::countr_zero(b); });
  }
}

cube check_space::box_of(const condition& when) const {
  cube box = whole_;
  for (const auto& tested : when) {
    if (tested.fact == kind_)
      box[subject_] &= roles_of_kinds(words_, words_.facts[kind_], tested.values, words_.facts[subject_]);
    else box[tested.fact] &= tested.values;
  }
  return box;
}

std::vector<cube> check_space::standing(std::size_t r) const {
  std::vector<cube> over;
  for (const auto other : rules_[r].over) over.push_back(rules_[other].box);
  return without({rules_[r].box}, over, budget_);
}

std::vector<cube> check_space::standing_any(const indices& rules) const {
  std::vector<cube> all;
  for (const auto r : rules)
    for (auto& box : standing(r)) all.push_back(std::move(box));
  return all;
}

std::vector<cube> check_space::events(bool concern) const {
  cube box = whole_;
  for (std::size_t v = 0; v < words_.events.size(); ++v)
    if (words_.events[v].concern != concern) box[event_] &= ~bit(v);
  return within_any(possible_, {box}, budget_);
}

std::vector<cube> check_space::about(const std::vector<cube>& cases, const std::string& role_id) const {
  const auto value = words_.facts[subject_].index_of(role_id);
  if (!value) return {};
  cube box = whole_;
  box[subject_] = bit(*value);
  return within_any(cases, {box}, budget_);
}

std::vector<condition> check_space::for_people(const std::vector<cube>& cases) const {
  // Joining boxes is for the reader alone: where it is too much work they are shown as they were found.
  cube_budget reading{most_work_ / 10};
  auto boxes = in_few_boxes(cases, without(possible_, cases, reading), whole_, reading);
  if (reading.used_up()) boxes = cases;
  if (boxes.size() > most_boxes) {
    (void)budget_.take(most_work_ + 1);  // nobody reads so many: the check counts as not made
    return {};
  }
  std::vector<condition> few;
  for (const auto& box : boxes) {
    condition cells;
    for (unsigned c = 0; c < box.size(); ++c)
      if (box[c] != whole_[c]) cells.push_back({c, box[c]});
    few.push_back(std::move(cells));
  }
  return few;
}

std::uint64_t check_space::subjects(const std::vector<std::string>& roles) const {
  std::uint64_t values = 0;
  for (const auto& role_id : roles)
    if (const auto index = words_.facts[subject_].index_of(role_id)) values |= bit(*index);
  return values;
}

rules_about rules_about_person(const check_space& in, std::uint64_t posts) {
  rules_about made{posts, {}};
  const auto column = in.subject_column();
  for (const auto& one : in.rules()) {
    auto& box = made.box.emplace_back(one.box);
    box[column] = (box[column] & posts) != 0 ? posts : 0;
  }
  return made;
}

std::vector<cube> standing(const check_space& in, const rules_about& person, const indices& rules) {
  std::vector<cube> all;
  for (const auto r : rules) {
    std::vector<cube> over;
    for (const auto other : in.rules()[r].over) over.push_back(person.box[other]);
    for (auto& box : without({person.box[r]}, over, in.budget())) all.push_back(std::move(box));
  }
  return all;
}

indices check_space::telling(const std::string& receiver) const {
  indices found;
  for (std::size_t r = 0; r < rules_.size(); ++r) {
    const auto& tell = rules_[r].what->tell;
    if (tell && std::find(tell->to.begin(), tell->to.end(), receiver) != tell->to.end()) found.push_back(r);
  }
  return found;
}

indices check_space::routes() const {
  indices found;
  for (std::size_t r = 0; r < rules_.size(); ++r)
    if (rules_[r].what->tell) found.push_back(r);
  return found;
}

bool check_space::can_lead(const std::string& receiver) const {
  const auto* post = words_.is_agency(receiver) ? nullptr : words_.find_role(receiver);
  if (post != nullptr) return !post->many;
  return std::any_of(words_.roles.begin(), words_.roles.end(), [&](const role& known) {
    return std::find(known.chain.begin(), known.chain.end(), receiver) != known.chain.end();
  });
}

std::vector<std::string> subject_roles(const vocabulary& words) {
  std::vector<std::string> found;
  for (const auto& known : words.roles)
    if (known.subject && known.receiver) found.push_back(known.id);
  return found;
}

check_finding finding_about(const check_space& in, const indices& rules, check_code code) {
  check_finding made;
  made.code = code;
  for (const auto r : rules) {
    const auto& one = in.rules()[r];
    made.rules.push_back(one.name());
    for (const auto& id : one.what->cite) {
      const auto cited = one.pack->cited_as(id);
      if (std::find(made.clauses.begin(), made.clauses.end(), cited) == made.clauses.end())
        made.clauses.push_back(cited);
    }
  }
  if (!rules.empty()) made.where = in.rules()[rules.front()].what->where;
  return made;
}

void put_cases(check_finding& to, const check_space& in, const std::vector<cube>& cases) {
  to.cases = in.for_people(cases);
  to.count = in.count(cases);
}

}  // namespace safeguarding::inline v0::detail
