// SPDX-License-Identifier: Apache-2.0
#include "receivers.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace safeguarding::inline v0::detail {
namespace {

bool holds(const std::vector<person_id>& list, const person_id& person) {
  return std::find(list.begin(), list.end(), person) != list.end();
}

const invariants none{};

}  // namespace

std::set<std::string> resolved::people() const {
  std::set<std::string> names;
  for (const auto& each : tell) {
    if (each.people.empty()) names.insert(each.receiver);
    for (const auto& person : each.people) names.insert(person.text());
  }
  return names;
}

receivers::receivers(const rulebook& book, const holders& who, day date, bars barred,
                     std::map<std::string, bool> case_managers, std::string last_resort)
    : book_{book},
      who_{who},
      date_{date},
      barred_{std::move(barred)},
      case_managers_{std::move(case_managers)},
      last_resort_{std::move(last_resort)} {}

const invariants& receivers::keeps() const {
  for (const auto& pack : book_.packs())
    if (!pack.keeps.never_subject.empty()) return pack.keeps;
  return none;
}

receivers::standing receivers::look(const std::string& role_id, rule_kind kind) const {
  const auto all = who_.of(role_id, date_);
  if (const auto* known = book_.words().find_role(role_id); all.empty() && known != nullptr && known->many)
    return look_at_body(*known, kind);
  standing found;
  const bool own_request = kind == rule_kind::approve || kind == rule_kind::declare;
  for (const auto& person : all) {
    std::optional<barred_because> why;
    if (holds(barred_.subjects, person)) why = barred_because::subject;
    else if (own_request && holds(barred_.requesters, person)) why = barred_because::requester;
    else if (holds(barred_.conflicted, person)) why = barred_because::conflicted;
    else if (holds(barred_.absent, person)) why = barred_because::absent;
    if (!why) {
      found.free.push_back(person);
      continue;
    }
    auto same =
        std::find_if(found.barred.begin(), found.barred.end(), [&](const auto& known) { return known.why == *why; });
    if (same == found.barred.end()) found.barred.push_back({role_id, {person}, *why});
    else same->people.push_back(person);
  }
  // One order of reasons, in whatever order the holders were given.
  std::sort(found.barred.begin(), found.barred.end(), [](const auto& a, const auto& b) { return a.why < b.why; });
  found.reachable = !found.free.empty();
  if (all.empty()) found.barred.push_back({role_id, {}, barred_because::vacant});
  found.only_subject = !all.empty() && std::all_of(all.begin(), all.end(),
                                                   [&](const auto& person) { return holds(barred_.subjects, person); });
  return found;
}

/// A body whose members nobody has named is told as a body, unless somebody barred sits on it: then it cannot be told
/// without telling that person. On a request for leave, whoever asks or has declared an interest withdraws, and the
/// body decides without them; but nobody who leads it, the first of its chain, can be left out so.
receivers::standing receivers::look_at_body(const role& body, rule_kind kind) const {
  standing found;
  found.reachable = true;
  const auto seat = [&](const std::string& role_id) {
    return role_id == body.id || std::find(body.includes.begin(), body.includes.end(), role_id) != body.includes.end();
  };
  const auto head = [&](const std::string& role_id) {
    return role_id == body.id || (seat(role_id) && !body.chain.empty() && role_id == body.chain.front());
  };
  const auto any = [](const std::vector<std::string>& roles, const auto& of) {
    return std::any_of(roles.begin(), roles.end(), of);
  };
  const auto look_for = [&](const std::vector<person_id>& people, const std::vector<std::string>& said,
                            barred_because why, const auto& closing) {
    exclusion out{body.id, {}, why};
    bool closes = any(said, closing);
    for (const auto& person : people) {
      const auto held = who_.roles_of(person, date_);
      closes = closes || any(held, closing);
      if (any(held, seat) && !holds(out.people, person)) out.people.push_back(person);
    }
    if (closes || !out.people.empty()) found.barred.push_back(std::move(out));
    if (closes) found.reachable = false;
  };
  const bool leave = kind == rule_kind::approve || kind == rule_kind::declare;
  look_for(barred_.subjects, barred_.subject_roles, barred_because::subject, seat);
  if (leave) {
    look_for(barred_.conflicted, barred_.conflicted_roles, barred_because::conflicted, head);
    look_for(barred_.requesters, barred_.requester_roles, barred_because::requester, head);
  } else {
    look_for(barred_.conflicted, barred_.conflicted_roles, barred_because::conflicted, seat);
  }
  const auto& away = barred_.absent_roles;
  if (std::find(away.begin(), away.end(), body.id) != away.end()) {
    found.barred.push_back({body.id, {}, barred_because::absent});
    found.reachable = false;
  }
  return found;
}

void receivers::take(told somebody, resolved& to) const {
  if (somebody.receiver.empty()) return;  // no overlay says who the last resort is
  // A child's matter that no lead in the school can take: the reporter goes to the last resort directly.
  if (!somebody.stands_in_for.empty() && somebody.receiver == keeps().direct_to) {
    somebody.direct = true;
    to.invariants.insert(keeps().direct);
  }
  to.tell.push_back(std::move(somebody));
}

/// The next present, unconflicted person in the chain who is not the subject; nobody is asked twice, and the chain of
/// the last role goes on, until it ends outside the school.
void receivers::stand_in(const std::string& role_id, const standing& why, rule_kind kind, resolved& to) const {
  const bool conflicted = std::any_of(why.barred.begin(), why.barred.end(),
                                      [](const auto& known) { return known.why == barred_because::conflicted; });
  const auto manager = case_managers_.find(role_id);
  const bool outside = conflicted && manager != case_managers_.end();
  const bool perhaps = outside && !manager->second;  // then both ways are gone
  if (outside) {
    take({keeps().conflict_goes_to, {}, role_id, perhaps}, to);
    to.invariants.insert(keeps().conflict_of_interest);
    if (!perhaps) return;
  }
  to.invariants.insert(keeps().stand_in);
  std::set<std::string> asked{role_id};
  const auto* at = book_.words().find_role(role_id);
  while (at != nullptr) {
    const role* last = nullptr;
    const auto* chain = &at->chain;
    if (chain->empty() && !at->continues_as.empty()) chain = &book_.words().find_role(at->continues_as)->chain;
    for (const auto& next : *chain) {
      last = book_.words().find_role(next);
      if (book_.words().is_agency(next)) return take({next, {}, role_id, perhaps}, to);
      if (!asked.insert(next).second) continue;
      auto found = look(next, kind);
      if (found.reachable) return take({next, std::move(found.free), role_id, perhaps}, to);
    }
    if (last == nullptr || !asked.insert(last->id + " chain").second) break;
    at = last->continues_as.empty() ? last : book_.words().find_role(last->continues_as);
  }
  take({last_resort_, {}, role_id, perhaps}, to);
}

resolved receivers::resolve(const rule& what) const {
  resolved to;
  const auto& tell = *what.tell;
  std::vector<std::pair<std::string, standing>> unreachable;
  for (const auto& name : tell.to) {
    if (tell.alternatives && !to.tell.empty()) break;
    if (book_.words().is_agency(name)) {
      take({name, {}, ""}, to);
      continue;
    }
    auto found = look(name, what.kind);
    to.excluded.insert(to.excluded.end(), found.barred.begin(), found.barred.end());
    if (std::any_of(found.barred.begin(), found.barred.end(),
                    [](const auto& known) { return known.why == barred_because::subject; }))
      to.invariants.insert(keeps().never_subject);
    if (std::any_of(found.barred.begin(), found.barred.end(),
                    [](const auto& known) { return known.why == barred_because::requester; }))
      to.invariants.insert(keeps().no_self_approval);
    if (found.reachable) take({name, std::move(found.free), ""}, to);
    else unreachable.emplace_back(name, std::move(found));
  }
  const bool somebody = !to.tell.empty();
  for (const auto& [name, why] : unreachable) {
    const bool requested = std::any_of(why.barred.begin(), why.barred.end(),
                                       [](const auto& known) { return known.why == barred_because::requester; });
    if (somebody && (tell.alternatives || requested)) continue;  // the others decide
    if (why.only_subject && tell.serves != strand::welfare) {
      to.removed.push_back(
          name);  // in a matter of conduct nobody under the subject steps in; an overlay names the receiver
    } else {
      stand_in(name, why, what.kind, to);
    }
    if (tell.alternatives) break;
  }
  return to;
}

resolved receivers::go_up(const std::string& role_id, bool perhaps) const {
  resolved to;
  to.invariants.insert(keeps().never_subject);
  std::set<std::string> asked{role_id};
  for (const auto* at = book_.words().find_role(role_id); at != nullptr && !at->under.empty();) {
    at = book_.words().find_role(at->under);
    if (at == nullptr || !asked.insert(at->id).second) break;
    auto found = look(at->id, rule_kind::route);
    if (found.reachable) {
      take({at->id, std::move(found.free), role_id, perhaps}, to);
      return to;
    }
  }
  take({last_resort_, {}, role_id, perhaps}, to);
  return to;
}

std::vector<exclusion> receivers::always_excluded() const {
  std::vector<exclusion> all;
  for (const auto& known : book_.words().roles) {
    if (!known.receiver || (known.many && who_.of(known.id, date_).empty())) continue;
    for (auto& barred : look(known.id, rule_kind::route).barred)
      if (barred.why == barred_because::subject || barred.why == barred_because::conflicted)
        all.push_back(std::move(barred));
  }
  return all;
}

}  // namespace safeguarding::inline v0::detail
