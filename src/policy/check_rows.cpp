// SPDX-License-Identifier: Apache-2.0
// Rows to write into a pack: what would mend a finding.
#include "check_space.hpp"

#include <algorithm>
#include <bit>
#include <optional>

namespace safeguarding::inline v0::detail {
namespace {

constexpr std::size_t most_rows = 40;  // nobody pastes more

const std::string& role_at(const check_space& in, std::uint64_t values) {
  return in.words().facts[in.subject_column()].values[static_cast<std::size_t>(std::countr_zero(values))];
}

std::string id_in(const policy_pack& pack, const std::string& wanted, std::size_t& number) {
  while (true) {
    auto id = ++number == 1 ? wanted : wanted + "-" + std::to_string(number);
    if (std::none_of(pack.rules.begin(), pack.rules.end(), [&](const rule& known) { return known.id == id; }))
      return id;
  }
}

/// Whether rule `r` overrides `other`, by way of further rules too.
bool overrides_at_last(const check_space& in, std::size_t r, std::size_t other) {
  indices left{other};
  for (std::size_t i = 0; i < left.size(); ++i)
    for (const auto over : in.rules()[left[i]].over) {
      if (over == r) return true;
      if (std::find(left.begin(), left.end(), over) == left.end()) left.push_back(over);
    }
  return false;
}

/// The part of `cases` whose subject is one of `subjects`.
std::vector<condition> about_some(const check_space& in, const std::vector<condition>& cases, std::uint64_t subjects) {
  std::vector<condition> found;
  const auto whole = in.whole()[in.subject_column()];
  for (auto box : cases) {
    const auto known =
        std::find_if(box.begin(), box.end(), [&](const cell& tested) { return tested.fact == in.subject_column(); });
    const auto values = (known == box.end() ? whole : known->values) & subjects;
    if (values == 0) continue;
    if (known != box.end()) known->values = values;
    else box.push_back({in.subject_column(), values});
    found.push_back(std::move(box));
  }
  return found;
}

}  // namespace

std::uint64_t held_with(const check_space& in, const holders& who, day on, std::uint64_t roles) {
  auto all = roles;
  for (auto left = roles; left != 0; left &= left - 1)
    for (const auto& person : who.of(role_at(in, left), on)) all |= in.subjects(who.roles_of(person, on));
  return all;
}

std::string free_of(const check_space& in, const holders& who, day on, std::uint64_t posts) {
  const auto& words = in.words();
  std::vector<std::string> asked;
  for (auto left = posts; left != 0; left &= left - 1) asked.push_back(role_at(in, left));
  const auto barred = held_with(in, who, on, posts);
  const auto is_free = [&](const std::string& name) {
    if (words.is_agency(name)) return true;
    const auto* known = words.find_role(name);
    return known != nullptr && known->receiver && !known->many && (in.subjects({name}) & barred) == 0 &&
           std::none_of(asked.begin(), asked.end(), [&](const std::string& post) {
             const auto people = who.of(name, on), own = who.of(post, on);
             return people.empty() ||
                    std::find_first_of(people.begin(), people.end(), own.begin(), own.end()) != people.end();
           });
  };
  // Upwards and along the chains, nobody twice; bodies outside the school come last.
  std::string outside;
  for (std::size_t i = 0; i < asked.size() && i < words.roles.size(); ++i) {
    const auto* at = words.find_role(asked[i]);
    if (at == nullptr) continue;
    std::vector<std::string> next;
    if (!at->under.empty()) next.push_back(at->under);
    next.insert(next.end(), at->chain.begin(), at->chain.end());
    for (const auto& name : next) {
      if (words.is_agency(name)) {
        if (outside.empty()) outside = name;
        continue;
      }
      if (is_free(name)) return name;
      if (std::find(asked.begin(), asked.end(), name) == asked.end()) asked.push_back(name);
    }
  }
  return outside;
}

std::string rows_for(const check_space& in, const policy_pack& pack, const std::vector<condition>& cases,
                     const indices& rules, const row_for& row) {
  if (cases.size() > most_rows || row.to.empty() || row.to.front().empty()) return {};
  std::string text;
  std::size_t number = 0;
  for (const auto& when : cases) {
    if (when.empty()) return {};  // a rule needs a condition
    proposed_rule made{id_in(pack, row.id, number), when, {}, row.to, row.more};
    for (const auto r : rules)
      if (in.rules()[r].pack->id == pack.id && meet(in.rules()[r].box, in.box_of(when)))
        made.instead_of.push_back(in.rules()[r].what);
    text += to_toml(made, in.words());
  }
  return text;
}

std::string rows_for_gap(const check_space& in, const policy_pack& pack, const holders& who, day on,
                         const std::vector<condition>& cases) {
  const std::string first = "dsl";
  const auto own = in.subjects({first});
  if (own == 0 || !in.words().is_receiver(first)) return {};
  const auto posts = held_with(in, who, on, own);
  const auto others = about_some(in, cases, ~posts), about = about_some(in, cases, posts);
  // A body may be told already, and nobody is told in its stead.
  const auto text = rows_for(in, pack, others, {}, {"not-yet-said", {first}, "also = true"});
  const auto more =
      rows_for(in, pack, about, {}, {"not-yet-said-about-the-dsl", {free_of(in, who, on, posts)}, "also = true"});
  if ((text.empty() && !others.empty()) || (more.empty() && !about.empty())) return {};
  return text + more;
}

std::string row_for_overlap(const check_space& in, const indices& rules) {
  if (rules.size() != 2) return {};
  for (const auto& [yields, counts] : {std::pair{rules[0], rules[1]}, std::pair{rules[1], rules[0]}}) {
    const auto &less = in.rules()[yields], &more = in.rules()[counts];
    const auto cases = within_any(in.possible(), in.standing(yields), in.budget());
    if (overrides_at_last(in, yields, counts) || without(cases, {more.box}, in.budget()).empty()) continue;
    std::string ids;
    for (const auto& id : more.what->overrides) ids += '"' + id + "\", ";
    return "overrides = [" + ids + '"' + less.what->id + "\"]  # in rule " + more.what->id +
           ", if it is the one that counts\n";
  }
  return {};
}

std::string rows_for_required(const check_space& in, const policy_pack& pack, const holders& who, day on,
                              const std::vector<condition>& cases, row_for row) {
  const auto own = held_with(in, who, on, in.subjects(row.to));
  if (own == 0) return rows_for(in, pack, cases, {}, row);
  const auto others = about_some(in, cases, ~own), about = about_some(in, cases, own);
  if (about.empty()) return rows_for(in, pack, cases, {}, row);
  auto text = rows_for(in, pack, others, {}, row);
  const auto more = free_of(in, who, on, own);
  row.id += "-about-themselves";
  row.to.push_back(more);
  const auto last = more.empty() ? std::string{} : rows_for(in, pack, about, {}, row);
  if ((text.empty() && !others.empty()) || last.empty()) return {};
  return text + last;
}

}  // namespace safeguarding::inline v0::detail
