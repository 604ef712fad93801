// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/error.hpp>
#include <safeguarding/policy/check.hpp>
#include <safeguarding/policy/rulebook.hpp>

#include "check_space.hpp"

#include <algorithm>
#include <map>
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

/// What can change from one day to the next.
enum class changed { holders, rules };

void check_alone(const check_space& in, const check_request& asked, const holders& who, changed what,
                 check_report& to) {
  const auto alone = check_scope::pack_alone;
  run(in, check_code::self_person, to,
      [&] { detail::check_self_persons(in, asked.pack, who, to.on, alone, to.findings); });
  if (what == changed::holders) return;
  run(in, check_code::gap, to, [&] { detail::check_gaps(in, asked.pack, who, to.on, alone, to.findings); });
  run(in, check_code::self_role, to, [&] { detail::check_self_roles(in, asked.pack, who, to.on, to.findings); });
  run(in, check_code::overlap, to, [&] { detail::check_overlaps(in, asked.pack, to.findings); });
  run(in, check_code::no_recipient, to, [&] { detail::check_no_recipient(in, to.findings); });
  run(in, check_code::dead, to, [&] { detail::check_dead(in, to.findings); });
  run(in, check_code::ladder, to, [&] { detail::check_ladders(in, asked.pack, to.findings); });
}

void check_together(const check_space& in, const check_request& asked, const holders& who,
                    const school_calendar& calendar, changed what, check_report& to) {
  const auto together = check_scope::together;
  if (what == changed::rules) {
    run(in, check_code::gap, to, [&] { detail::check_gaps(in, asked.pack, who, to.on, together, to.findings); });
    run(in, check_code::require, to, [&] { detail::check_required(in, asked.pack, who, to.on, to.findings); });
  }
  run(in, check_code::self_person, to,
      [&] { detail::check_self_persons(in, asked.pack, who, to.on, together, to.findings); });
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

/// Whether a check asks who holds a post: then a change among the holders can change what it finds.
bool hangs_on_holders(const check_finding& found) {
  return found.code == check_code::self_person || found.code == check_code::chain ||
         found.code == check_code::unbound || (found.code == check_code::require && found.weight == severity::refusal);
}

bool same_matter(const check_finding& a, const check_finding& b) {
  return std::tie(a.code, a.scope, a.weight, a.message, a.rules) ==
         std::tie(b.code, b.scope, b.weight, b.message, b.rules);
}

/// Whether every box of `inner` lies in one of `outer`.
bool within(const std::vector<condition>& inner, const std::vector<condition>& outer) {
  const auto in_box = [](const condition& small, const condition& large) {
    return std::all_of(large.begin(), large.end(), [&](const cell& tested) {
      return std::any_of(small.begin(), small.end(), [&](const cell& known) {
        return known.fact == tested.fact && (known.values & ~tested.values) == 0;
      });
    });
  };
  return std::all_of(inner.begin(), inner.end(), [&](const condition& box) {
    return std::any_of(outer.begin(), outer.end(), [&](const condition& other) { return in_box(box, other); });
  });
}

/// Days on which something changes, and whether it is rules or holders alone.
using edges = std::map<day, changed>;

void add_edge(edges& to, std::optional<day> date, day after, changed what) {
  if (!date || *date <= after) return;
  auto& known = to.try_emplace(*date, what).first->second;
  known = std::max(known, what);
}

edges later_days(const std::vector<policy_pack>& packs, const std::optional<holders>& who, day on) {
  edges found;
  for (const auto& pack : packs) {
    for (const auto& date : {pack.from, pack.until}) add_edge(found, date, on, changed::rules);
    for (const auto& one : pack.rules)
      for (const auto& date : {one.from, one.until}) add_edge(found, date, on, changed::rules);
  }
  if (who)
    for (const auto& held : who->all())
      for (const auto& date : {held.from, held.until}) add_edge(found, date, on, changed::holders);
  return found;
}

/// The document, and of the overlays at least one where there are any: without them nothing can be looked at.
bool can_be_checked(const check_request& asked, day on) {
  return asked.pack.in_force(on) &&
         (asked.overlays.empty() || std::any_of(asked.overlays.begin(), asked.overlays.end(),
                                                [&](const policy_pack& overlay) { return overlay.in_force(on); }));
}

std::string dates_of(const policy_pack& pack) {
  return pack.id + (pack.from ? " from " + to_text(*pack.from) : "") +
         (pack.until ? " until the day before " + to_text(*pack.until) : "");
}

[[noreturn]] void refuse_day(const check_request& asked, day on) {
  std::string dates = dates_of(asked.pack);
  for (const auto& overlay : asked.overlays) dates += ", " + dates_of(overlay);
  throw invalid_input{errc::contradiction,
                      std::string{asked.pack.in_force(on) ? "no overlay is" : "the document is not"} +
                          " in force on this day; name one on which it is (" + dates + ")",
                      to_text(on),
                      {}};
}

/// One document with its overlays, looked at day by day.
class checked_days {
 public:
  checked_days(const vocabulary& words, const check_request& asked, const std::vector<policy_pack>& all)
      : words_{words},
        asked_{asked},
        who_{asked.who ? *asked.who : holders::posts(words, asked.pack.same_person)},
        calendar_{asked.calendar.value_or(school_calendar{"no terms", bank_holidays::england(), {}})} {
    for (const auto& pack : all) routes_.push_back(routes_of(pack));
  }

  /// Adds what is found on `on`, where `what` has changed since the day before.
  void look_at(day on, changed what, check_report& to) {
    to.on = on;
    if (what == changed::rules) {
      alone_.emplace(words_, std::vector{&asked_.pack}, on, asked_.most_work);
      std::vector<const policy_pack*> packs;
      for (const auto& pack : routes_) packs.push_back(&pack);
      if (!asked_.overlays.empty()) together_.emplace(words_, packs, on, asked_.most_work);
    }
    check_alone(*alone_, asked_, who_, what, to);
    if (together_) check_together(*together_, asked_, who_, calendar_, what, to);
  }

  [[nodiscard]] const check_space& alone() const { return *alone_; }
  [[nodiscard]] const school_calendar& calendar() const noexcept { return calendar_; }

 private:
  const vocabulary& words_;
  const check_request& asked_;
  holders who_;
  school_calendar calendar_;
  std::vector<policy_pack> routes_;
  std::optional<check_space> alone_, together_;
};

/// Takes what was found on a later day: a matter known before goes on, ends, or has cases that it did not have.
void add_later(check_report& to, check_report later, changed what) {
  for (auto& known : to.findings) {
    if (known.until || (what == changed::holders && !hangs_on_holders(known))) continue;
    const bool goes_on = std::any_of(later.findings.begin(), later.findings.end(),
                                     [&](const check_finding& fresh) { return same_matter(known, fresh); });
    if (!goes_on) known.until = later.on;
  }
  for (auto& fresh : later.findings) {
    const bool known = std::any_of(to.findings.begin(), to.findings.end(), [&](const check_finding& other) {
      return !other.until && same_matter(other, fresh) && within(fresh.cases, other.cases);
    });
    fresh.from = later.on;
    if (!known) to.findings.push_back(std::move(fresh));
  }
  for (const auto code : later.cut_short)
    if (std::find(to.cut_short.begin(), to.cut_short.end(), code) == to.cut_short.end()) to.cut_short.push_back(code);
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
  if (!can_be_checked(asked, made.on)) refuse_day(asked, made.on);
  made.with_holders = asked.who.has_value();
  made.clauses = asked.pack.clauses.size();
  made.rules = asked.pack.rules.size();
  for (const auto& pack : all) made.packs.push_back(pin_of(pack, made.on));

  checked_days days{words, asked, all};
  days.look_at(made.on, changed::rules, made);
  made.not_in_force = days.alone().not_in_force();
  made.cases = days.alone().count(days.alone().possible());
  for (auto& found : made.findings) found.from = made.on;
  for (const auto& [on, what] : later_days(all, asked.who, made.on)) {
    if (!can_be_checked(asked, on)) {
      made.until = on;
      break;
    }
    ++made.changes;
    check_report later;
    days.look_at(on, what, later);
    add_later(made, std::move(later), what);
  }
  findings always;
  detail::check_vague(words, asked.pack, always);
  detail::check_tests(words, asked, days.calendar(), always);
  for (auto& found : always) {
    found.from = made.on;
    made.findings.push_back(std::move(found));
  }
  detail::sort_by_weight(made.findings);
  return made;
}

}  // namespace safeguarding::inline v0
