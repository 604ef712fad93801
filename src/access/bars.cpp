// SPDX-License-Identifier: Apache-2.0
#include "bars.hpp"

#include <algorithm>

namespace safeguarding::inline v0::detail {
namespace {

template <class Id>
void sort(std::vector<Id>& all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

/// Whether any of `wanted` is in `barred`, which is sorted. With `why`, each that is adds its reason.
template <class Id>
bool meet(const std::vector<Id>& barred, const std::vector<Id>& wanted, access_rule rule,
          std::vector<access_reason>* why) {
  if (barred.empty()) return false;
  bool met = false;
  for (const auto& each : wanted) {
    if (!std::binary_search(barred.begin(), barred.end(), each)) continue;
    met = true;
    if (why == nullptr) return true;
    const access_reason reason{rule, each.text()};
    if (std::find(why->begin(), why->end(), reason) == why->end()) why->push_back(reason);
  }
  return met;
}

}  // namespace

bars::bars(const person_id& who, const ties& known, const identities& same, instant at) {
  same.add_all(who, self_);
  sort(self_);
  for (const auto& each : known.declared) {
    if (!in_force(each.held, at)) continue;
    if (is_self(each.declared_by)) same.add_all(each.with, tied_);
    if (is_self(each.with)) same.add_all(each.declared_by, tied_);
  }
  for (const auto& each : known.conflicts) {
    if (!in_force(each.held, at) || !is_self(each.who)) continue;
    if (const auto* person = std::get_if<person_id>(&each.in)) same.add_all(*person, conflicted_);
    if (const auto* file = std::get_if<case_id>(&each.in)) cases_.push_back(*file);
    if (const auto* made = std::get_if<report_id>(&each.in)) reports_.push_back(*made);
  }
  sort(tied_);
  sort(conflicted_);
  sort(cases_);
  sort(reports_);
}

bool bars::close(const record_standing& record, std::vector<access_reason>* why) const {
  bool closed = false;
  const auto people = [&](const std::vector<person_id>& barred, access_rule rule) {
    for (const auto* group : {&record.subjects, &record.children})
      if (why != nullptr || !closed) closed = meet(barred, *group, rule, why) || closed;
  };
  people(self_, access_rule::subject);
  people(tied_, access_rule::declared_relationship);
  people(conflicted_, access_rule::conflict);
  if (why != nullptr || !closed) closed = meet(cases_, record.cases, access_rule::conflict, why) || closed;
  if (why != nullptr || !closed) closed = meet(reports_, record.reports, access_rule::conflict, why) || closed;
  return closed;
}

bool bars::is_self(const person_id& other) const { return std::binary_search(self_.begin(), self_.end(), other); }

}  // namespace safeguarding::inline v0::detail
