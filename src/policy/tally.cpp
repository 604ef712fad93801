// SPDX-License-Identifier: Apache-2.0
#include "tally.hpp"

#include <algorithm>
#include <tuple>

namespace safeguarding::inline v0::detail {

void tally::clear() {
  for (const auto what : there_) {
    entries_[what] = {};
    std::fill_n(rules_.begin() + static_cast<std::ptrdiff_t>(what * width_), width_, 0);
  }
  there_.clear();
}

void tally::add(place what, std::uint32_t rule, bool sure, std::uint32_t world) {
  auto& known = entries_[what];
  if (known.first_rule == no_rule) there_.push_back(what);
  known.first_rule = std::min(known.first_rule, rule);
  rules_[what * width_ + rule / 64] |= std::uint64_t{1} << (rule % 64);
  if (!sure || known.last_world == world) return;
  known.last_world = world;
  ++known.sure_worlds;
}

void tally::settle(std::uint32_t worlds) {
  for (const auto what : there_) {
    auto& known = entries_[what];
    known.certain = known.certain || known.sure_worlds == worlds;
    known.sure_worlds = 0;
  }
}

std::span<const place> tally::in_order() {
  std::sort(there_.begin(), there_.end(), [&](place a, place b) {
    return std::tie(entries_[a].first_rule, a) < std::tie(entries_[b].first_rule, b);
  });
  return there_;
}

void barred_tally::add(const not_told& who, std::span<const person_place> people, std::uint32_t world) {
  std::size_t at = 0;
  while (at < used_ && (entries_[at].role != who.role || entries_[at].why != who.why)) ++at;
  if (at == used_) {
    if (used_ == entries_.size()) entries_.emplace_back();
    auto& fresh = entries_[used_++];
    static_cast<count&>(fresh) = {};
    fresh.role = who.role, fresh.why = who.why;
    fresh.people.clear();
  }
  auto& known = entries_[at];
  for (const auto person : people) {
    auto found = std::find_if(known.people.begin(), known.people.end(),
                              [&](const barred_person& each) { return each.who == person; });
    if (found == known.people.end()) {
      found = known.people.emplace(known.people.end());
      found->who = person;
    }
    found->add(world);
  }
  known.add(world);
}

void barred_tally::settle(std::uint32_t worlds) {
  for (auto& known : std::span{entries_}.first(used_)) {
    known.settle(worlds);
    for (auto& each : known.people) each.settle(worlds);
  }
}

}  // namespace safeguarding::inline v0::detail
