// SPDX-License-Identifier: Apache-2.0
#include "gather.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <optional>

namespace safeguarding::inline v0::detail {
namespace {

/// A primary receiver named by a rule, as people.
struct primary {
  std::size_t rule;
  std::set<std::string> people;
};

std::vector<std::size_t> indices(const rule_set& set) {
  std::vector<std::size_t> list;
  for (std::size_t w = 0; w < set.size(); ++w)
    for (std::uint64_t left = set[w]; left != 0; left &= left - 1)
      list.push_back(w * 64 + static_cast<std::size_t>(std::countr_zero(left)));
  return list;
}

bool in_set(const rule_set& set, std::size_t i) { return (set[i / 64] >> (i % 64) & 1) != 0; }

std::uint64_t events_of(const rulebook& book, std::size_t index) {
  const auto column = *book.words().find_fact("event");
  for (const auto& tested : book.rules()[index].what->when)
    if (tested.fact == column) return tested.values;
  return ~std::uint64_t{0};
}

/// Two sources name different primary receivers for the same event about the same subject, and neither set of people
/// contains the other. Two overlays never clash, and an overlay clashes only with a clause that routes a report.
bool clash(const rulebook& book, const primary& a, const primary& b, std::uint64_t events) {
  const auto& one = book.rules()[a.rule];
  const auto& two = book.rules()[b.rule];
  const bool overlay_one = one.pack->kind == pack_kind::overlay, overlay_two = two.pack->kind == pack_kind::overlay;
  if (overlay_one && overlay_two) return false;
  if (overlay_one && two.what->kind != rule_kind::route) return false;
  if (overlay_two && one.what->kind != rule_kind::route) return false;
  // The overlay's strands speak of the child or the adult as such, whichever event of the report brought them up.
  if (!overlay_one && !overlay_two && (events_of(book, a.rule) & events_of(book, b.rule) & events) == 0) return false;
  return !std::includes(a.people.begin(), a.people.end(), b.people.begin(), b.people.end()) &&
         !std::includes(b.people.begin(), b.people.end(), a.people.begin(), a.people.end());
}

enum class leads { nobody, perhaps, surely };

/// Whether anybody told so far can take the matter on: a post in the school, or an agency at the end of a chain.
leads who_leads(const rulebook& book, const outcome& so_far) {
  const auto& words = book.words();
  auto found = leads::nobody;
  for (const auto& told : so_far.tell) {
    const auto r = told.first;  // by name: clang 14 captures no structured binding
    const auto& each = told.second;
    const auto* post = words.is_agency(each.receiver) ? nullptr : words.find_role(each.receiver);
    const bool can_lead =
        post != nullptr ? !post->many : std::any_of(words.roles.begin(), words.roles.end(), [&](const role& known) {
          return std::find(known.chain.begin(), known.chain.end(), each.receiver) != known.chain.end();
        });
    if (!can_lead) continue;
    if (!each.perhaps && !so_far.open_rules.contains(r)) return leads::surely;
    found = leads::perhaps;
  }
  return found;
}

void take(outcome& to, std::size_t rule_index, const resolved& from) {
  for (const auto& each : from.tell) to.tell.emplace_back(rule_index, each);
  to.invariants.insert(from.invariants.begin(), from.invariants.end());
  for (const auto& each : from.excluded)
    if (std::find(to.excluded.begin(), to.excluded.end(), each) == to.excluded.end()) to.excluded.push_back(each);
}

/// The roles that receive the allegation strand; true where that hangs on no open fact.
std::map<std::string, bool> case_managers(const rulebook& book, const std::vector<std::size_t>& rules,
                                          const rule_set& certain) {
  std::map<std::string, bool> roles;
  for (const auto r : rules) {
    const auto& tell = book.rules()[r].what->tell;
    if (!tell || tell->serves != strand::allegation) continue;
    for (const auto& role_id : tell->to) roles[role_id] = roles[role_id] || in_set(certain, r);
  }
  return roles;
}

std::string last_resort(const rulebook& book, const std::string& subject_role) {
  const auto* found = book.words().find_role(subject_role);
  const bool adult = found != nullptr && !found->child && !found->nobody;
  for (const auto& pack : book.packs())
    if (!pack.keeps.direct_to.empty()) return adult ? pack.keeps.conflict_goes_to : pack.keeps.direct_to;
  return {};
}

}  // namespace

outcome outcome_of(const rulebook& book, const holders& who, day date, bars barred, const world& in) {
  outcome to;
  const auto rules = indices(in.active);
  const receivers find{
      book, who, date, std::move(barred), case_managers(book, rules, in.certain), last_resort(book, in.subject_role)};
  std::vector<primary> primaries;
  std::vector<std::pair<std::size_t, std::string>> removed;
  std::vector<std::size_t> in_reserve;
  std::set<std::string> sure_steps;
  const auto resolve = [&](std::size_t r) {
    const auto found = find.resolve(*book.rules()[r].what);
    take(to, r, found);
    for (const auto& role_id : found.removed) removed.emplace_back(r, role_id);
    return found;
  };
  for (const auto r : rules) {
    const rule& what = *book.rules()[r].what;
    if (what.tell && what.tell->manner == receiver_manner::if_nobody) {
      in_reserve.push_back(r);
      continue;
    }
    to.rules.push_back(r);
    if (!in_set(in.certain, r)) to.open_rules.insert(r);
    if (!what.step.empty()) {
      to.steps.insert(what.step);
      if (in_set(in.certain, r)) sure_steps.insert(what.step);
    }
    if (!what.tell) continue;
    const auto found = resolve(r);
    if (what.tell->manner == receiver_manner::primary && !found.tell.empty()) primaries.push_back({r, found.people()});
  }
  if (!to.steps.empty() && sure_steps.empty()) to.steps.insert("");
  for (const auto r : in_reserve) {
    const auto so_far = who_leads(book, to);
    if (so_far == leads::surely) break;
    to.rules.push_back(r);
    if (!in_set(in.certain, r) || so_far == leads::perhaps) to.open_rules.insert(r);
    resolve(r);
  }
  // Upwards from the first removed receiver; from the next as well where the first is perhaps not one.
  auto so_far = who_leads(book, to);
  for (const auto& [r, role_id] : removed) {
    if (so_far == leads::surely) break;
    take(to, r, find.go_up(role_id, so_far == leads::perhaps));
    so_far = to.open_rules.contains(r) ? leads::perhaps : leads::surely;
  }
  for (std::size_t i = 0; i < primaries.size(); ++i)
    for (std::size_t j = i + 1; j < primaries.size(); ++j)
      if (clash(book, primaries[i], primaries[j], in.events))
        to.clashes.emplace_back(primaries[i].rule, primaries[j].rule);
  for (auto& each : find.always_excluded()) {
    if (each.why == barred_because::subject) to.invariants.insert(find.keeps().never_subject);
    if (std::find(to.excluded.begin(), to.excluded.end(), each) == to.excluded.end())
      to.excluded.push_back(std::move(each));
  }
  return to;
}

}  // namespace safeguarding::inline v0::detail
