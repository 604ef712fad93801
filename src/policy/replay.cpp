// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/error.hpp>
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/pinned_case.hpp>
#include <safeguarding/policy/replay.hpp>

#include "worlds.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

bool is_new(const policy_pack& pack, const rulebook& current) {
  return std::none_of(current.packs().begin(), current.packs().end(),
                      [&](const policy_pack& known) { return known.pinned == pack.pinned; });
}

/// The draft with its own packs in force on every day; what it shares with the current book keeps its dates.
rulebook draft_in_force(const rulebook& current, const rulebook& draft) {
  auto packs = draft.packs();
  const auto lifted = as_if_in_force(draft);
  for (std::size_t i = 0; i < packs.size(); ++i)
    if (is_new(packs[i], current)) packs[i] = lifted.packs()[i];
  return {draft.words(), std::move(packs)};
}

/// Adds the rules that apply to one report for one value at least of what is unknown of it.
void note_met(const rulebook& book, const past_report& made, const holders& who, rule_set& met) {
  auto known = made.known;
  // What else it could be about, and whom, could be anything.
  if (known.is_unknown("also_events")) known.set("event", not_known{}, fact_origin::unknown);
  if (known.is_unknown("subject_also_holds") || known.is_unknown("second_subject_role"))
    known.set("subject_role", not_known{}, fact_origin::unknown);
  const day date = to_london(made.at).date;
  for (std::size_t which = 0; which < detail::subjects_of(known).size(); ++which) {
    const auto encoded = detail::encode({book, known, who, made.at, date}, which);
    const auto active = book.match(encoded.values);
    const auto certain = encoded.unknown.empty() ? active : rule_set(active.size(), 0);
    const auto standing = book.standing(active, certain, date);
    for (std::size_t w = 0; w < met.size() && w < standing.size(); ++w) met[w] |= standing[w];
  }
}

}  // namespace

replay_result replay(std::span<const past_report> reports, const rulebook& current, const rulebook& draft,
                     const holders& who, const school_calendar& calendar) {
  const auto tried = draft_in_force(current, draft);
  const auto lifted = [&](const rulebook& book) -> std::optional<rulebook> {
    if (std::none_of(reports.begin(), reports.end(),
                     [](const auto& made) { return made.under == packs_taken::as_if_in_force; }))
      return std::nullopt;
    return as_if_in_force(book);
  };
  const auto lifted_current = lifted(current), lifted_tried = lifted(tried);
  rule_set met(tried.rules().size() / 64 + 1, 0);
  replay_result all;
  for (const auto& made : reports) {
    try {
      const bool again = made.under == packs_taken::as_if_in_force;
      const rulebook& now = again ? *lifted_current : current;
      const rulebook& then = again ? *lifted_tried : tried;
      const auto before = decide(now, made.known, who, calendar, made.at);
      const auto after = decide(then, made.known, who, calendar, made.at);
      note_met(then, made, who, met);
      ++all.reports;
      auto change = compare(before, after);
      if (change.none()) continue;
      const auto& told = change.told;
      if (std::any_of(told.begin(), told.end(), [](const auto& each) { return each.how == telling::now; }))
        ++all.told_more;
      if (std::any_of(told.begin(), told.end(), [](const auto& each) { return each.how == telling::no_longer; }))
        ++all.told_less;
      all.clocks_changed += change.clocks.size();
      all.new_conflicts += change.conflicts.added.size();
      all.different.push_back({made.about, made.at, std::move(change)});
    } catch (const invalid_input& problem) {  // as a report of a day for which no overlay is in force
      all.undecided.push_back({severity::refusal, problem.code(),
                               "report " + made.about.text() + ": " + problem.message(), problem.fragment(),
                               problem.where()});
    }
  }
  for (std::size_t r = 0; r < tried.rules().size(); ++r) {
    const auto& entry = tried.rules()[r];
    if (entry.what->standing || !is_new(*entry.pack, current)) continue;
    if ((met[r / 64] >> (r % 64) & 1) == 0) all.never_met.push_back(entry.name);
  }
  return all;
}

}  // namespace safeguarding::inline v0
