// SPDX-License-Identifier: Apache-2.0
#include "sight.hpp"
#include "writing.hpp"

#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/error.hpp>
#include <safeguarding/pack/document.hpp>
#include <safeguarding/policy/audience.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <algorithm>
#include <utility>
#include <variant>

namespace safeguarding::inline v0::detail {

namespace {

/// Nobody adopts a post for themselves, and no school is left without those who must be told.
void check_holders(const sight& by, const holders& next) {
  const auto today = to_london(by.who().now).date;
  for (const auto& each : next.all()) {
    if (!by.is_self(each.person) || (each.until && *each.until <= today)) continue;
    const auto held = by.rules().who().roles_of(each.person, today);
    if (std::find(held.begin(), held.end(), each.role) == held.end())
      throw invalid_input{
          errc::contradiction, "nobody adopts a post for themselves: somebody else has to", each.role, {}};
  }
  for (const char* role : {"headteacher", "dsl"})
    if (next.of(role, today).empty())
      throw invalid_input{errc::missing, "a school has a headteacher and a DSL on every day", role, {}};
}

/// Whether two people are one is not for either of them to say, needs a reason, and no child is an adult.
void check_judgement(const sight& by, const same_person_judgement& verdict) {
  if (verdict.reason.empty() || verdict.one == verdict.other)
    throw invalid_input{errc::missing, "a judgement is about two ids and needs its reason", "", {"", 0, 0, "reason"}};
  const auto* one = by.in().find_person(verdict.one);
  const auto* other = by.in().find_person(verdict.other);
  if (one != nullptr && other != nullptr && is_pupil(one->kind) != is_pupil(other->kind))
    throw invalid_input{errc::contradiction, "a pupil and an adult are not the same person", verdict.other.text(), {}};
  if (by.is_self(verdict.one) || by.is_self(verdict.other))
    throw not_found{"nobody judges whether they are somebody else: somebody else has to"};
}

}  // namespace

void write_adoption(turn& at, const presence& who, entry_content what) {
  {
    const sight by{at.in(), at.rules(), who};
    if (!by.may_adopt()) throw not_found{"only a headteacher, a DSL or a deputy DSL adopts what a school goes by"};
    if (const auto* next = std::get_if<adopted_holders>(&what)) check_holders(by, holders{next->all});
    if (const auto* verdict = std::get_if<same_person_judgement>(&what)) check_judgement(by, *verdict);
  }
  const bool changes_decisions = !std::holds_alternative<same_person_judgement>(what);
  at.add({who.person, who.reason, {}, std::move(what)}, {{scope_kind::school, std::string{}}});
  if (changes_decisions) follow_up(at, all_told(at));  // else the time of a judgement would show in everybody's notices
}

void write_broken_glass(turn& at, const presence& who, const break_glass& what) {
  const sight by{at.in(), at.rules(), who};
  const auto held = at.rules().who().roles_of(what.notified, to_london(who.now).date);
  if (by.is_self(what.notified) || std::find(held.begin(), held.end(), name(what.notified_as)) == held.end())
    throw invalid_input{errc::contradiction,
                        "somebody else who holds this post today has to be told of it",
                        what.notified.text(),
                        {"", 0, 0, "notified"}};
  if (what.notified_at > who.now || what.from < what.notified_at)
    throw invalid_input{errc::contradiction, "they are told before anything is read", "", {"", 0, 0, "notified_at"}};
  at.add({who.person, who.reason, {}, glass_broken{who.person, what}}, {{scope_kind::audit, std::string{}}});
}

grant_id write_grant(turn& at, const presence& who, const person_id& to, access_grant what) {
  const sight by{at.in(), at.rules(), who};
  if (!by.may_lead()) throw not_found{"only a headteacher, a DSL or a deputy DSL gives leave to read"};
  if (!by.may_give(what.what, what.in)) not_here(std::visit([](const auto& id) { return id.text(); }, what.what));
  what.id = grant_id{at.new_id()};
  what.given_by = who.person;
  what.valid.from = std::max(what.valid.from, who.now);
  if (!what.valid.until || *what.valid.until <= what.valid.from)
    throw invalid_input{errc::missing, "leave to read has an end, after it begins", "", {"", 0, 0, "valid.until"}};
  auto id = what.id;
  at.add({who.person, who.reason, {}, granted{to, std::move(what)}}, {{scope_kind::audit, std::string{}}});
  return id;
}

void write_revocation(turn& at, const presence& who, revoked what) {
  const auto& all = at.in().grants();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.what.what.id == what.what; });
  const sight by{at.in(), at.rules(), who};
  if (found == all.end() || (found->what.what.given_by != who.person && !by.may_lead())) not_here(what.what.text());
  at.add({who.person, who.reason, {}, std::move(what)}, {{scope_kind::audit, std::string{}}});
}

adopted_people changed_people(const world& in, std::span<const person> people) {
  adopted_people changed;
  for (const auto& each : people) {
    stop_at_refusal(validate(each));
    const auto* before = in.find_person(each.id);
    if (before == nullptr || !(*before == each)) changed.people.push_back(each);
  }
  return changed;
}

adopted_packs checked_packs(day from, std::span<const pack_text> packs) {
  const auto words = shipped_vocabulary();
  std::vector<policy_pack> read;
  adopted_packs what{from, {}};
  for (const auto& each : packs) {
    read.push_back(policy_pack::read(read_toml(each.toml, each.name), words));
    what.packs.push_back({each.name, {each.toml}});
  }
  if (std::none_of(read.begin(), read.end(), [](const auto& each) { return each.kind == pack_kind::school; }))
    throw invalid_input{errc::missing, "a school goes by a policy of its own: none of these packs is one", "", {}};
  static_cast<void>(rulebook{words, std::move(read)});
  return what;
}

std::vector<entry_content> founding_entries(const founding& first) {
  std::vector<entry_content> all;
  all.emplace_back(changed_people({}, first.roll));
  all.emplace_back(checked_packs(first.packs_from, first.packs));
  all.emplace_back(adopted_holders{first.who.all()});
  all.emplace_back(adopted_calendar{{first.calendar}});
  all.emplace_back(adopted_settings{first.settings});
  return all;
}

}  // namespace safeguarding::inline v0::detail
