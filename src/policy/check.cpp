// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/check.hpp>
#include <safeguarding/policy/rulebook.hpp>

#include "check_space.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

using detail::check_space;
using detail::findings;

/// The first day on which the document and every overlay are in force.
day first_day_of_all(const check_request& asked) {
  std::optional<day> latest = asked.pack.from;
  for (const auto& overlay : asked.overlays)
    if (overlay.from && (!latest || *overlay.from > *latest)) latest = overlay.from;
  return latest.value_or(day{std::chrono::year{2025} / std::chrono::September / 1});
}

pin_of_pack pin_of(const policy_pack& pack, day on) {
  return {pack.id, pack.edition, pack.pinned, pack.in_force(on) ? pack_force::in_force : pack_force::not_in_force};
}

/// Runs one check with a budget of its own. Half a check might call told who is not: where the budget was not enough
/// nothing it found is kept, and the report says which check it was.
template <class Check>
void run(const check_space& in, check_code code, check_report& to, Check check) {
  in.renew_budget();
  const auto before = to.findings.size();
  if (!in.cut_short()) check();
  if (!in.cut_short() && !in.budget().used_up()) return;
  to.findings.resize(before);
  if (std::find(to.cut_short.begin(), to.cut_short.end(), code) == to.cut_short.end()) to.cut_short.push_back(code);
}

void check_alone(const check_space& in, const check_request& asked, const holders& who, check_report& to) {
  const auto alone = check_scope::pack_alone;
  run(in, check_code::gap, to, [&] { detail::check_gaps(in, alone, to.findings); });
  run(in, check_code::self_role, to, [&] { detail::check_self_roles(in, to.findings); });
  run(in, check_code::self_person, to, [&] { detail::check_self_persons(in, who, to.on, alone, to.findings); });
  run(in, check_code::overlap, to, [&] { detail::check_overlaps(in, asked.pack, to.findings); });
  run(in, check_code::no_recipient, to, [&] { detail::check_no_recipient(in, to.findings); });
  run(in, check_code::dead, to, [&] { detail::check_dead(in, to.findings); });
  run(in, check_code::ladder, to, [&] { detail::check_ladders(in, asked.pack, to.findings); });
}

void check_together(const check_space& in, const check_request& asked, const holders& who,
                    const school_calendar& calendar, check_report& to) {
  const auto together = check_scope::together;
  run(in, check_code::gap, to, [&] { detail::check_gaps(in, together, to.findings); });
  run(in, check_code::self_person, to, [&] { detail::check_self_persons(in, who, to.on, together, to.findings); });
  run(in, check_code::require, to, [&] { detail::check_required(in, asked.pack, to.findings); });
  run(in, check_code::require, to,
      [&] { detail::check_required_together(in, asked, who, calendar, to.on, to.findings); });
  run(in, check_code::chain, to, [&] { detail::check_chains(in, who, to.on, to.findings); });
  if (asked.who) detail::check_unbound(in, who, to.on, to.findings);
}

/// A pack with nothing but the rules that tell somebody and those that override them: all that who is told hangs on.
policy_pack routes_of(const policy_pack& pack) {
  policy_pack made = pack;
  std::erase_if(made.rules, [&](const rule& one) {
    if (one.tell) return false;
    return std::none_of(one.overrides.begin(), one.overrides.end(), [&](const std::string& id) {
      return std::any_of(pack.rules.begin(), pack.rules.end(),
                         [&](const rule& other) { return other.id == id && other.tell; });
    });
  });
  return made;
}

}  // namespace

void detail::sort_by_weight(findings& all) {
  std::stable_sort(all.begin(), all.end(), [](const check_finding& a, const check_finding& b) {
    return std::tuple{-static_cast<int>(a.weight), a.code, a.scope} <
           std::tuple{-static_cast<int>(b.weight), b.code, b.scope};
  });
}

bool check_report::refused() const noexcept {
  return !cut_short.empty() || std::any_of(findings.begin(), findings.end(), [](const check_finding& found) {
    return found.weight == severity::refusal;
  });
}

check_report check_policy(const vocabulary& words, const check_request& asked) {
  std::vector<policy_pack> all{asked.pack};
  all.insert(all.end(), asked.overlays.begin(), asked.overlays.end());
  (void)rulebook{words, all};  // one school, no pack twice, a vocabulary that deciding can rest on

  check_report made;
  made.pack = asked.pack.id;
  made.title = asked.pack.title;
  made.on = asked.on.value_or(first_day_of_all(asked));
  made.with_holders = asked.who.has_value();
  made.clauses = asked.pack.clauses.size();
  made.rules = asked.pack.rules.size();
  for (const auto& pack : all) made.packs.push_back(pin_of(pack, made.on));
  const auto who = asked.who ? *asked.who : holders::posts(words, asked.pack.same_person);

  const check_space alone{words, {&asked.pack}, made.on, asked.most_work};
  made.not_in_force = alone.not_in_force();
  made.cases = alone.count(alone.possible());
  check_alone(alone, asked, who, made);
  detail::check_vague(words, asked.pack, made.findings);
  const auto calendar = asked.calendar.value_or(school_calendar{"no terms", bank_holidays::england(), {}});
  detail::check_tests(words, asked, calendar, made.findings);
  if (!asked.overlays.empty()) {
    std::vector<policy_pack> routes;
    for (const auto& pack : all) routes.push_back(routes_of(pack));
    std::vector<const policy_pack*> packs;
    for (const auto& pack : routes) packs.push_back(&pack);
    check_together({words, packs, made.on, asked.most_work}, asked, who, calendar, made);
  }
  detail::sort_by_weight(made.findings);
  return made;
}

}  // namespace safeguarding::inline v0
