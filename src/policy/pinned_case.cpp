// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/error.hpp>
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/pinned_case.hpp>

#include <algorithm>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

std::vector<digest> in_order(std::vector<digest> packs) {
  std::sort(packs.begin(), packs.end());
  packs.erase(std::unique(packs.begin(), packs.end()), packs.end());
  return packs;
}

}  // namespace

pinned_case pin(const matter& about, const decision& made) {
  std::vector<digest> packs;
  for (const auto& each : made.packs)
    if (each.force == pack_force::in_force) packs.push_back(each.hash);
  return {about, in_order(std::move(packs))};
}

pinned_case pinned_at(pinned_case first, std::span<const redecision> recorded, instant as_of) {
  std::vector<const redecision*> about;
  for (const auto& each : recorded)
    if (each.about == first.about && each.at <= as_of) about.push_back(&each);
  std::stable_sort(about.begin(), about.end(), [](const auto* a, const auto* b) { return a->at < b->at; });
  for (const auto* each : about) {
    if (in_order(each->earlier) != first.packs)
      throw invalid_input{errc::contradiction,
                          "re-decision " + each->id.text() + " starts from other packs than the case was decided under",
                          "",
                          {{}, 0, 0, "earlier"}};
    first.packs = in_order(each->later);
  }
  return first;
}

rulebook as_if_in_force(const rulebook& book) {
  auto packs = book.packs();
  for (auto& pack : packs) {
    pack.from = pack.until = std::nullopt;
    for (auto& each : pack.rules) each.from = std::nullopt;
  }
  return {book.words(), std::move(packs)};
}

packs_taken taken_for(const pinned_case& under, const rulebook& book, instant at) {
  const day date = to_london(at).date;
  std::vector<digest> in_force, all;
  for (const auto& pack : book.packs()) {
    all.push_back(pack.pinned);
    if (pack.in_force(date)) in_force.push_back(pack.pinned);
  }
  if (in_order(std::move(in_force)) == under.packs) return packs_taken::as_dated;
  if (in_order(std::move(all)) == under.packs) return packs_taken::as_if_in_force;
  throw invalid_input{errc::contradiction,
                      "this case was decided under other packs; they apply until a re-decision is recorded, with its "
                      "reason and by whom",
                      "",
                      {{}, 0, 0, "packs"}};
}

decision decide_pinned(const pinned_case& under, const rulebook& book, const facts& known, const holders& who,
                       const school_calendar& calendar, instant at) {
  return taken_for(under, book, at) == packs_taken::as_dated ? decide(book, known, who, calendar, at)
                                                             : decide(as_if_in_force(book), known, who, calendar, at);
}

}  // namespace safeguarding::inline v0
