// SPDX-License-Identifier: Apache-2.0
#include "hearing.hpp"

#include <algorithm>
#include <iterator>

namespace safeguarding::inline v0::detail {

hearing::hearing(const rulebook& book, std::size_t people)
    : book_{book},
      index_{book.index()},
      find_{index_, people},
      told_{index_.receivers.size(), index_.table.width},
      must_{index_.actions.size(), index_.table.width},
      may_{index_.actions.size(), index_.table.width},
      must_not_{index_.actions.size(), index_.table.width},
      consider_{index_.agencies.size(), index_.table.width},
      clocks_{index_.clocks.size(), index_.table.width},
      people_told_(index_.receivers.size()),
      stood_in_for_(index_.receivers.size()),
      at_work_{index_.table.none()},
      open_{at_work_},
      disagreeing_{at_work_},
      matched_{at_work_},
      missed_{at_work_},
      standing_{at_work_},
      overridden_{at_work_} {}

const ruling& hearing::decide(const fact_sheet& known, const posts& today, instant at) {
  said_ = &known, today_ = &today, at_ = at;
  for (auto* each : {&told_, &must_, &may_, &must_not_, &consider_, &clocks_}) each->clear();
  barred_.clear();
  for (auto* each : {&at_work_, &disagreeing_, &standing_, &overridden_}) std::fill(each->begin(), each->end(), 0);
  made_.invariants = 0;
  made_.step = no_place;
  made_.near_misses.clear();
  world_ = 0;
  encoded_for_ = nullptr;
  ways_ = {&known, 1};
  if (known.unknown_lists != 0) {
    some_ways_ = variants(book_, known);
    ways_ = some_ways_;
  }
  std::size_t subjects = 0;
  for (const auto& way : ways_) subjects = std::max(subjects, way.subject_roles.size());
  for (std::size_t which = 0; which < subjects; ++which) decide_for(which);
  write();
  return made_;
}

/// Decides for one subject: looks at every world, but at those that no rule and no person tells apart only once.
void hearing::decide_for(std::size_t which) {
  worlds_ = 0, worlds_with_step_ = 0;
  only_step_ = no_place, several_steps_ = false;
  if (ways_.size() == 1 && !subject_is_open(index_, ways_.front())) {
    decide_variant(ways_.front(), which, most_worlds);
  } else {
    std::vector<fact_sheet> all;
    for (const auto& way : ways_) {
      auto more = with_subject(book_, way);
      std::move(more.begin(), more.end(), std::back_inserter(all));
    }
    for (const auto& known : all) decide_variant(known, which, std::max<std::size_t>(1, most_worlds / all.size()));
  }
  for (auto* each : {&told_, &must_, &may_, &must_not_, &consider_, &clocks_}) each->settle(worlds_);
  barred_.settle(worlds_);
  if (only_step_ != no_place && !several_steps_ && worlds_with_step_ == worlds_)
    made_.step = made_.step == no_place ? only_step_ : std::max(made_.step, only_step_);
  if (which < ways_.front().subject_roles.size()) {
    if (encoded_for_ != &ways_.front() || encoded_which_ != which) {
      encode({book_, index_, *today_, at_}, ways_.front(), which, from_);
      index_.table.sweep(from_.values, matched_, missed_);
    }
    near_misses();
  }
  encoded_for_ = nullptr;
}

void hearing::decide_variant(const fact_sheet& known, std::size_t which, std::size_t most) {
  if (which >= known.subject_roles.size()) {
    ++world_, ++worlds_;  // there may be no such subject: a world in which nothing follows
    return;
  }
  const matter in{book_, index_, *today_, at_};
  encode(in, known, which, from_);
  index_.table.sweep(from_.values, matched_, missed_);
  encoded_for_ = &known, encoded_which_ = which;
  const auto stands = [&](world& each) {
    auto& active = each.active;
    auto& certain = each.certain;
    const auto& in_force = today_->in_force();
    for (std::size_t w = 0; w < active.size(); ++w) {
      active[w] &= in_force[w], certain[w] &= in_force[w];
      overridden_[w] |= active[w];
    }
    index_.table.overrule(active, certain);
    for (std::size_t w = 0; w < active.size(); ++w) {
      certain[w] &= active[w];
      standing_[w] |= active[w];
    }
  };
  if (from_.unknown.empty()) {
    one_world_.reporter_role = known.reporter_role;
    one_world_.events = from_.values[index_.event];
    one_world_.active = one_world_.certain = matched_;
    stands(one_world_);
    walk(known, which, one_world_);
    return;
  }
  auto all = worlds(in, known, from_, matched_, most);
  for (auto& each : all) stands(each);
  const auto& words = book_.words();
  std::sort(all.begin(), all.end(), [&](const world& a, const world& b) { return before(words, a, b); });
  all.erase(std::unique(all.begin(), all.end()), all.end());
  for (const auto& each : all) walk(known, which, each);
}

/// Rules in force that fail in one cell. A rule about something else altogether did not nearly apply.
void hearing::near_misses() {
  const auto& in_force = today_->in_force();
  for (std::size_t w = 0; w < missed_.size(); ++w) missed_[w] &= in_force[w];
  const auto of_others = static_cast<std::ptrdiff_t>(made_.near_misses.size());  // for one subject no rule comes twice
  each_of(missed_, [&](std::size_t r) {
    for (const auto& tested : book_.rules()[r].what->when) {
      const auto was = from_.values[tested.fact];
      if ((tested.values & was) != 0) continue;
      if (book_.words().facts[tested.fact].kind == fact_kind::events) continue;
      const ruling::near_miss miss{static_cast<std::uint32_t>(r), static_cast<place>(tested.fact), was};
      const auto own = made_.near_misses.begin() + of_others;
      if (std::find(made_.near_misses.begin(), own, miss) == own) made_.near_misses.push_back(miss);
    }
  });
}

void hearing::bar_holders(place role, barred_because why) {
  if (role == no_place) return;
  for (const auto person : today_->holders_of(role)) find_.bar(person, why);
}

/// The holders of a role that is said to be a subject's, unless it is known which of them the subject is.
void hearing::bar_unnamed(const fact_sheet& known, place role) {
  if (role == no_place) return;
  find_.bar_role(role, barred_because::subject);
  const auto holders = today_->holders_of(role);
  const auto& named = known.subjects;
  if (std::none_of(holders.begin(), holders.end(),
                   [&](person_place person) { return std::find(named.begin(), named.end(), person) != named.end(); }))
    bar_holders(role, barred_because::subject);
}

/// Who may not be told when the reporter has this role. Every subject is barred whoever is looked at. Where the name is
/// known and the role is not, no role is barred on a guess.
void hearing::bar(const fact_sheet& known, place reporter_role) {
  using enum barred_because;
  if (known.reporter_named) find_.bar(known.reporter, requester);
  else bar_holders(reporter_role, requester);
  find_.bar_role(known.reporter_named ? said_->reporter_role : reporter_role, requester);
  for (const auto person : known.subjects) find_.bar(person, subject);
  for (const auto person : known.about) find_.bar(person, subject);
  for (const auto role : (said_->subjects.empty() ? known : *said_).subject_roles) bar_unnamed(known, role);
  for (const auto role : known.also_holds) bar_unnamed(known, role);
  if (known.reporter_is_subject == sameness::yes) {
    if (known.reporter_named) find_.bar(known.reporter, subject);
    else bar_holders(known.reporter_role, subject);
    find_.bar_role((known.reporter_named ? *said_ : known).reporter_role, subject);
  }
  for (const auto person : known.conflicted) find_.bar(person, conflicted);
  for (const auto role : known.conflicted_roles) {
    find_.bar_role(role, conflicted);
    bar_holders(role, conflicted);
  }
  for (const auto person : known.absent) find_.bar(person, absent);
  for (const auto role : known.absent_roles) {
    find_.bar_role(role, absent);
    bar_holders(role, absent);
  }
}

/// One world: everything that its rules lead to is counted.
void hearing::walk(const fact_sheet& known, std::size_t which, const world& in) {
  ++world_, ++worlds_;
  const auto* role = index_.role(known.subject_roles[which]);
  const bool adult = role != nullptr && !role->child && !role->nobody;
  find_.start(*today_, adult ? index_.last_resort_adult : index_.last_resort);
  bar(known, in.reporter_role);
  each_of(in.active, [&](std::size_t r) {
    const auto& what = index_.rules[r];
    if (!what.routes || what.serves != strand::allegation) return;
    for (const auto name : what.to)
      if (const auto managing = index_.receivers[name].role; managing != no_place)
        find_.manages_case(managing, in_set(in.certain, r));
  });
  leads_ = leads::nobody;
  primaries_used_ = 0;
  removed_.clear(), in_reserve_.clear();
  std::fill(open_.begin(), open_.end(), 0);
  bool some_step = false, sure_step = false;
  each_of(in.active, [&](std::size_t i) {
    const auto r = static_cast<std::uint32_t>(i);
    const auto& what = index_.rules[r];
    if (what.routes && what.manner == receiver_manner::if_nobody) {
      in_reserve_.push_back(r);
      return;
    }
    if (!in_set(in.certain, r)) add_to(open_, r);
    note_rule(r);
    if (what.step != no_place) {
      some_step = true;
      sure_step = sure_step || in_set(in.certain, r);
      if (only_step_ == no_place) only_step_ = what.step;
      several_steps_ = several_steps_ || only_step_ != what.step;
    }
    if (what.routes) resolve(r);
  });
  if (some_step) ++worlds_with_step_;
  several_steps_ = several_steps_ || (some_step && !sure_step);
  for (const auto r : in_reserve_) {
    if (leads_ == leads::surely) break;
    if (!in_set(in.certain, r) || leads_ == leads::perhaps) add_to(open_, r);
    note_rule(r);
    resolve(r);
  }
  // Upwards from the first removed receiver; from the next as well where the first is perhaps not one.
  for (const auto& [r, from] : removed_) {
    if (leads_ == leads::surely) break;
    find_.go_up(from, leads_ == leads::perhaps);
    take(r);
    leads_ = in_set(open_, r) ? leads::perhaps : leads::surely;
  }
  note_clashes(in.events);
  find_.always_excluded();
  take(0);
}

/// Finds the people for one rule, and remembers what else depends on them.
void hearing::resolve(std::uint32_t rule) {
  const auto& what = index_.rules[rule];
  find_.resolve(what);
  take(rule);
  for (const auto role : find_.found().removed) removed_.emplace_back(rule, role);
  if (what.manner != receiver_manner::primary || find_.found().tell.empty()) return;
  if (primaries_used_ == primaries_.size()) primaries_.emplace_back();
  auto& one = primaries_[primaries_used_++];
  one.rule = rule;
  one.people.clear();
  for (const auto& each : find_.found().tell) {
    for (const auto person : find_.people(each.people)) one.people.push_back(person);
    if (each.people.empty()) one.people.push_back(std::uint64_t{no_person} + each.receiver);
  }
  std::sort(one.people.begin(), one.people.end());
  one.people.erase(std::unique(one.people.begin(), one.people.end()), one.people.end());
}

void hearing::note_rule(std::uint32_t rule) {
  const auto& what = index_.rules[rule];
  const bool sure = !in_set(open_, rule);
  add_to(at_work_, rule);
  const auto note = [&](tally& to, const std::vector<place>& list) {
    for (const auto each : list) to.add(each, rule, sure, world_);
  };
  note(must_, what.must);
  note(may_, what.may);
  note(must_not_, what.must_not);
  note(consider_, what.consider);
  note(clocks_, what.clocks);
}

/// Counts what find_ has found for one rule.
void hearing::take(std::uint32_t rule) {
  const auto& found = find_.found();
  made_.invariants |= found.kept;
  for (const auto& each : found.tell) note_told(rule, each);
  for (const auto& each : found.excluded) barred_.add(each, find_.people(each.people), world_);
}

void hearing::note_told(std::uint32_t rule, const told& who) {
  const bool sure = !who.perhaps && !in_set(open_, rule);
  if (index_.receivers[who.receiver].leads) leads_ = sure ? leads::surely : std::max(leads_, leads::perhaps);
  auto& people = people_told_[who.receiver];
  auto& roles = stood_in_for_[who.receiver];
  if (!told_.has(who.receiver)) people.clear(), roles.clear();
  told_.add(who.receiver, rule, sure, world_);
  if (who.stands_in_for != no_place && std::find(roles.begin(), roles.end(), who.stands_in_for) == roles.end())
    roles.push_back(who.stands_in_for);
  for (const auto person : find_.people(who.people))
    if (std::find(people.begin(), people.end(), person) == people.end()) people.push_back(person);
  if (who.direct)
    for (const auto action : index_.direct_actions) must_.add(action, rule, sure, world_);
}

/// Two sources name different primary receivers for the same event about the same subject, and neither set of people
/// contains the other. Two overlays never clash, and an overlay clashes only with a clause that routes a report.
bool hearing::clash(const primary& a, const primary& b, std::uint64_t events) const {
  const auto& one = index_.rules[a.rule];
  const auto& two = index_.rules[b.rule];
  if (one.overlay && two.overlay) return false;
  if (one.overlay && two.kind != rule_kind::route) return false;
  if (two.overlay && one.kind != rule_kind::route) return false;
  // The overlay's strands speak of the child or the adult as such, whichever event of the report brought them up.
  if (!one.overlay && !two.overlay && (one.events & two.events & events) == 0) return false;
  return !std::includes(a.people.begin(), a.people.end(), b.people.begin(), b.people.end()) &&
         !std::includes(b.people.begin(), b.people.end(), a.people.begin(), a.people.end());
}

void hearing::note_clashes(std::uint64_t events) {
  const auto all = std::span{primaries_}.first(primaries_used_);
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = i + 1; j < all.size(); ++j)
      if (clash(all[i], all[j], events)) {
        add_to(disagreeing_, all[i].rule);
        add_to(disagreeing_, all[j].rule);
      }
}

}  // namespace safeguarding::inline v0::detail
