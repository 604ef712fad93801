// SPDX-License-Identifier: Apache-2.0
// What an overlay asks for, looked at by deciding: is the receiver, or whoever stands in, told in the end?
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/rulebook.hpp>

#include "check_space.hpp"

#include <algorithm>
#include <bit>
#include <chrono>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace safeguarding::inline v0::detail {
namespace {

constexpr std::uint64_t bit(std::size_t i) { return std::uint64_t{1} << i; }

/// Cases that agree so far in what applies to them.
struct alike {
  std::set<std::size_t> routes, overriders;  ///< rules still alive
  std::set<std::size_t> possible;            ///< boxes of cases that can be, still alive
  cube values;                               ///< one such case, and the facts not yet settled
};

/// Whether wherever the cases of `b` can be those of `a` can, and fewer rules tell somebody: then a requirement that
/// holds for `a` holds for `b`. `reporter`: the column of reporters, where who asks for leave plays a part.
bool tells_no_more(const alike& a, const alike& b, std::optional<std::size_t> reporter) {
  return (!reporter || (b.values[*reporter] & ~a.values[*reporter]) == 0) && a.overriders == b.overriders &&
         std::includes(b.routes.begin(), b.routes.end(), a.routes.begin(), a.routes.end()) &&
         std::includes(a.possible.begin(), a.possible.end(), b.possible.begin(), b.possible.end());
}

void keep_fewest_told(std::vector<alike>& states, std::optional<std::size_t> reporter, cube_budget& budget) {
  std::vector<alike> kept;
  std::stable_sort(states.begin(), states.end(), [](const alike& a, const alike& b) {
    return std::pair{a.routes.size(), b.possible.size()} < std::pair{b.routes.size(), a.possible.size()};
  });
  for (auto& each : states) {
    if (!budget.take(kept.size() + 1)) return;
    if (std::none_of(kept.begin(), kept.end(),
                     [&](const alike& other) { return tells_no_more(other, each, reporter); }))
      kept.push_back(std::move(each));
  }
  states = std::move(kept);
}

bool asks_leave(const rule& what) { return what.kind == rule_kind::approve || what.kind == rule_kind::declare; }

std::optional<std::size_t> reporter_column(const vocabulary& words) {
  for (std::size_t c = 0; c < words.facts.size(); ++c)
    if (words.facts[c].kind == fact_kind::reporter) return c;
  return std::nullopt;
}

/// The cases about `subject` in which rule `q` stands and fewest others tell somebody. Who is told by one rule does not
/// hang on how many others there are, and each of them only adds somebody: what holds here holds in every case. Nobody
/// gives leave to themselves, so where leave is asked for each reporter is a case of its own, told apart by rules or
/// not.
std::vector<cube> hardest_cases(const check_space& in, std::size_t q, std::size_t subject) {
  const auto& rules = in.rules();
  alike start;
  start.values = rules[q].box;
  start.values[in.subject_column()] &= bit(subject);
  if (is_empty(start.values)) return {};
  for (std::size_t r = 0; r < rules.size(); ++r) {
    if (!meet(rules[r].box, start.values)) continue;
    if (rules[r].what->tell) start.routes.insert(r);
    if (!rules[r].what->overrides.empty()) start.overriders.insert(r);
  }
  for (std::size_t i = 0; i < in.possible().size(); ++i)
    if (meet(in.possible()[i], start.values)) start.possible.insert(i);
  std::optional<std::size_t> reporter;
  if (asks_leave(*rules[q].what)) reporter = reporter_column(in.words());
  std::vector<alike> states{std::move(start)};
  for (std::size_t c = 0; c < in.whole().size(); ++c) {
    if (in.classes()[c].size() < 2 || c == in.subject_column()) continue;
    std::vector<alike> more;
    for (const auto& state : states)
      for (const auto values : in.classes()[c]) {
        auto next = state;
        next.values[c] &= values;
        if (next.values[c] == 0) continue;
        const auto gone = [&](const cube& box) { return (box[c] & next.values[c]) == 0; };
        std::erase_if(next.routes, [&](std::size_t r) { return gone(rules[r].box); });
        std::erase_if(next.overriders, [&](std::size_t r) { return gone(rules[r].box); });
        std::erase_if(next.possible, [&](std::size_t i) { return gone(in.possible()[i]); });
        if (!next.possible.empty()) more.push_back(std::move(next));
      }
    keep_fewest_told(more, reporter, in.budget());
    states = std::move(more);
    if (in.budget().used_up()) return {};
  }
  std::vector<cube> found;
  for (auto& state : states) {
    const bool overridden = std::any_of(rules[q].over.begin(), rules[q].over.end(),
                                        [&](std::size_t other) { return state.overriders.contains(other); });
    if (overridden) continue;
    if (!reporter) {
      found.push_back(std::move(state.values));
      continue;
    }
    for (auto left = state.values[*reporter]; left != 0; left &= left - 1) {
      found.push_back(state.values);
      found.back()[*reporter] = left & (~left + 1);
    }
  }
  return found;
}

/// One case out of `values` as facts: what plays no part is absent, or the first value where it may not be.
facts facts_of(const vocabulary& words, const cube& values, instant at) {
  facts known;
  for (std::size_t c = 0; c < words.facts.size(); ++c) {
    const auto& column = words.facts[c];
    const auto absent = column.index_of("absent");
    if (column.kind == fact_kind::derived || (absent && (values[c] & bit(*absent)) != 0)) continue;
    const auto index = static_cast<std::size_t>(std::countr_zero(values[c]));
    switch (column.kind) {
      case fact_kind::flag: known.set(column.id, index == 1); break;
      case fact_kind::count: known.set(column.id, static_cast<std::int64_t>(index)); break;
      case fact_kind::moment: known.set(column.id, at - std::chrono::minutes{1}); break;
      case fact_kind::date: known.set(column.id, to_london(at).date); break;
      default: known.set(column.id, column.values[index]);
    }
  }
  const auto recorded = *words.find_fact("recorded");
  const auto late = words.facts[recorded].index_of("late");
  if (values[recorded] == bit(*late) && words.find_fact("observed_at"))
    known.set("observed_at", at - std::chrono::days{400});
  return known;
}

/// Whether the receiver is told, or somebody lawfully in its place; or is the subject, and somebody else is told.
bool answered(const decision& made, const std::string& receiver) {
  const auto told = [&](const recipient& each) {
    return each.receiver == receiver ||
           std::find(each.stands_in_for.begin(), each.stands_in_for.end(), receiver) != each.stands_in_for.end();
  };
  if (std::any_of(made.notify.begin(), made.notify.end(), told)) return true;
  const auto lawfully_left_out = [&](const exclusion& each) {
    return each.role == receiver && (each.why == barred_because::subject || each.why == barred_because::requester);
  };
  return !made.notify.empty() && std::any_of(made.excluded.begin(), made.excluded.end(), lawfully_left_out);
}

}  // namespace

void check_required_together(const check_space& in, const check_request& asked, const holders& who,
                             const school_calendar& calendar, day on, findings& to) {
  std::vector<policy_pack> packs{asked.pack};
  packs.insert(packs.end(), asked.overlays.begin(), asked.overlays.end());
  const rulebook book{in.words(), std::move(packs)};
  const auto at = from_london(on, std::chrono::hours{12}, at_overlap::earliest);
  const auto& subjects = in.words().facts[in.subject_column()].values;
  for (const auto q : in.routes()) {
    const auto& one = in.rules()[q];
    if (one.pack->id == asked.pack.id || one.what->tell->manner == receiver_manner::if_nobody) continue;
    std::vector<cube> failing;
    std::vector<std::string> missed;
    for (std::size_t s = 0; s < subjects.size(); ++s)
      for (const auto& values : hardest_cases(in, q, s)) {
        if (!in.budget().take(1000)) return;  // a decision costs about as much
        const auto made = decide(book, facts_of(in.words(), values, at), who, calendar, at);
        std::vector<std::string> here;
        for (const auto& receiver : one.what->tell->to)
          if (!answered(made, receiver)) here.push_back(receiver);
        if (here.empty() || (one.what->tell->alternatives && here.size() < one.what->tell->to.size())) continue;
        failing.push_back(values);
        for (auto& receiver : here)
          if (std::find(missed.begin(), missed.end(), receiver) == missed.end()) missed.push_back(std::move(receiver));
      }
    if (failing.empty()) continue;
    auto found = finding_about(in, {q}, check_code::require);
    found.scope = check_scope::together;
    found.weight = severity::refusal;
    // The cases were looked at where fewest are told: it may fail in more, and is said of the whole of the rule there.
    for (const auto& values : failing) {
      condition cells;
      for (unsigned c = 0; c < values.size(); ++c)
        if (values[c] != in.whole()[c]) cells.push_back({c, values[c]});
      found.cases.push_back(std::move(cells));
    }
    found.count = failing.size();
    std::vector<std::string> names;
    for (const auto& receiver : missed) names.push_back(the(receiver));
    found.message = one.pack->cited_as(one.what->cite.front()) + " asks that " + list_of(names) +
                    " be told; with these overlays and holders neither they nor anybody in their place are.";
    found.advice = "Fill the post, or let its chain lead to somebody who can be told.";
    to.push_back(std::move(found));
  }
}

}  // namespace safeguarding::inline v0::detail
