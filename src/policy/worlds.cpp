// SPDX-License-Identifier: Apache-2.0
#include "worlds.hpp"

#include <algorithm>
#include <bit>
#include <chrono>
#include <set>
#include <tuple>
#include <utility>

namespace safeguarding::inline v0::detail {
namespace {

constexpr std::uint64_t bit(std::size_t i) { return std::uint64_t{1} << i; }

bool is_child(const book_index& index, place role) { return role != no_place && index.roles[role].child; }
bool is_nobody(const book_index& index, place role) { return role == no_place || index.roles[role].nobody; }

/// With a child and an adult both in question, what is said of misuse is said of the child and what is said of the harm
/// threshold is said of the adult: the fact of the other one is set aside.
bool set_aside(const book_index& index, const fact_sheet& known, std::size_t which, speaks_of about) {
  const auto& all = known.subject_roles;
  if (all.size() < 2 || about == speaks_of::either || is_nobody(index, all[which])) return false;
  const bool child = is_child(index, all[which]);
  const bool both = std::any_of(
      all.begin(), all.end(), [&](place other) { return !is_nobody(index, other) && is_child(index, other) != child; });
  return both && child != (about == speaks_of::child);
}

/// The role, and every other role that the subject holds or, where nobody is named, that any holder of it has.
std::uint64_t roles_of_subject(const matter& in, const fact_sheet& known, std::size_t which) {
  const auto role = known.subject_roles[which];
  auto mask = in.index.roles[role].subject_bit;
  if (is_nobody(in.index, role) || is_child(in.index, role)) return mask;
  for (const auto also : known.also_holds) mask |= in.index.roles[also].subject_bit;
  if (which < known.subjects.size()) {
    if (known.subjects[which] != no_person) mask |= in.today.subject_roles_of(known.subjects[which]);
  } else {
    for (const auto person : in.today.holders_of(role)) mask |= in.today.subject_roles_of(person);
  }
  return mask;
}

/// subject_kind follows from the role.
std::uint64_t kind_of(const book_index& index, place role) {
  if (role == no_place) return index.child | index.adult | index.nobody;
  return index.roles[role].child ? index.child : index.roles[role].nobody ? index.nobody : index.adult;
}

/// Whether the record was late follows from when it was seen; where that is not known, it may have been.
std::uint64_t recorded(const matter& in, const fact_sheet& known) {
  const auto& index = in.index;
  const int hours = in.today.late_after();
  if (hours == 0 || index.observed_at == no_place) return index.promptly;
  for (const auto& seen : known.moments)
    if (seen.fact == index.observed_at)
      return seen.whole_day                                ? index.late | index.promptly
             : in.at - seen.at > std::chrono::hours{hours} ? index.late
                                                           : index.promptly;
  const auto& open = known.unknown;
  return std::find(open.begin(), open.end(), index.observed_at) == open.end() ? index.promptly
                                                                              : index.late | index.promptly;
}

/// Some values of one fact, and the reporter they stand for.
struct choice {
  std::uint64_t values = 0;
  place reporter_role = no_place;
};

/// The values of an unknown fact, those together that neither rules nor people tell apart.
std::vector<choice> choices_of(const matter& in, const fact_sheet& known, std::size_t f, const rule_set& active,
                               const encoded& from) {
  const auto kind = in.book.words().facts[f].kind;
  std::vector<choice> all;
  for (const auto alike : in.index.table.classes[f]) {
    const auto values = alike & from.values[f];
    if (values == 0) continue;
    if (kind == fact_kind::events) {
      all.push_back({(values & (~values + 1)) | from.further_events, no_place});  // one event stands for its class
    } else if (kind == fact_kind::reporter && !known.reporter_named && share_a_rule(active, in.index.asking_leave)) {
      // Whoever sits on a body matters by the role as well, also where nobody is known to hold it.
      std::set<std::pair<std::vector<person_place>, place>> seen;
      each_of(std::span{&values, 1}, [&](std::size_t v) {
        const auto role = in.index.role_of_reporter[v];
        if (role == no_place) return;
        const auto holders = in.today.holders_of(role);
        if (seen.emplace(std::vector(holders.begin(), holders.end()), in.index.roles[role].sits ? role : no_place)
                .second)
          all.push_back({bit(v), role});
      });
    } else {
      all.push_back({values, no_place});
    }
  }
  return all;
}

rule_set both(rule_set a, const rule_set& b) {
  for (std::size_t w = 0; w < a.size(); ++w) a[w] &= b[w];
  return a;
}

void settle(fact_sheet& known, std::size_t f, std::uint64_t values) {
  known.values[f] = values;
  std::erase(known.unknown, static_cast<place>(f));
}

}  // namespace

std::vector<std::string> subjects_of(const facts& known) {
  std::vector<std::string> roles{known.word("subject_role")};
  if (const auto second = known.word("second_subject_role"); !second.empty() && second != "none")
    roles.push_back(second);
  for (auto& further : known.list("further_subject_roles"))
    if (further != "none") roles.push_back(std::move(further));
  return roles;
}

std::vector<fact_sheet> variants(const rulebook& book, const fact_sheet& known) {
  const auto& index = book.index();
  std::vector<fact_sheet> all{known};
  // One unknown list at a time, value by value: two at once differ only in who steps in for two people.
  for (std::size_t list = 0; list < std::size(core_lists); ++list) {
    if ((known.unknown_lists >> list & 1) == 0) continue;
    const std::string_view name{core_lists[list]};
    const auto add = [&](auto change) { change(all.emplace_back(known)); };
    if (name == "also_events") {
      for (std::size_t v = 0; v < book.words().fact("event").values.size(); ++v)
        add([&](fact_sheet& with) {
          with.further_events = bit(v);
          with.values[index.event] |= bit(v);
        });
    } else if (name == "second_subject_role") {
      for (const auto role : index.role_of_subject)
        add([&](fact_sheet& with) {
          if (role != no_place && book.words().roles[role].id != "none")
            with.subject_roles.insert(with.subject_roles.begin() + 1, role);
        });
    } else {
      auto fact_sheet::*member = name == "subject_also_holds" ? &fact_sheet::also_holds
                                 : name == "absent_roles"     ? &fact_sheet::absent_roles
                                                              : &fact_sheet::conflicted_roles;
      for (std::size_t r = 0; r < index.roles.size(); ++r)
        if (index.roles[r].receiver) add([&](fact_sheet& with) { with.*member = {static_cast<place>(r)}; });
    }
  }
  return all;
}

bool subject_is_open(const book_index& index, const fact_sheet& known) {
  const bool reporter = known.reporter_named || known.reporter_role != no_place;
  const bool same = known.reporter_is_subject == sameness::open
                        ? index.reporter_is_subject != no_place && reporter
                        : known.reporter_is_subject == sameness::yes && !reporter;
  return same || known.subject_roles.front() == no_place;
}

std::vector<fact_sheet> with_subject(const rulebook& book, const fact_sheet& known) {
  const auto& index = book.index();
  std::vector<fact_sheet> all{known};
  const bool reporter = known.reporter_named || known.reporter_role != no_place;
  // Whether the reporter is the subject decides who is barred, so where it is not known both are looked at.
  if (known.reporter_is_subject == sameness::open && index.reporter_is_subject != no_place && reporter) {
    all.push_back(known);
    all[0].reporter_is_subject = sameness::no;
    all[1].reporter_is_subject = sameness::yes;
    settle(all[0], index.reporter_is_subject, bit(0));
    settle(all[1], index.reporter_is_subject, bit(1));
  }
  if (known.reporter_is_subject == sameness::yes && !reporter) {
    all.clear();
    for (std::size_t v = 0; v < index.role_of_reporter.size(); ++v) {
      auto& with = all.emplace_back(known);
      with.reporter_role = index.role_of_reporter[v];
      settle(with, index.reporter_role, bit(v));
    }
  }
  if (known.subject_roles.front() != no_place) return all;
  std::vector<fact_sheet> each_role;
  for (const auto& one : all)
    for (std::size_t v = 0; v < index.role_of_subject.size(); ++v) {
      auto& with = each_role.emplace_back(one);
      with.subject_roles.front() = index.role_of_subject[v];
      settle(with, index.subject_role, bit(v));
    }
  return each_role;
}

void encode(const matter& in, const fact_sheet& known, std::size_t which, encoded& to) {
  const auto& facts = in.book.words().facts;
  const auto role = known.subject_roles[which];
  to.values = known.values;
  to.further_events = known.further_events;
  to.unknown.clear();
  const auto aside = [&](std::size_t f) { return set_aside(in.index, known, which, facts[f].about); };
  for (const auto f : known.unknown)
    if (!aside(f) && (facts[f].kind != fact_kind::subject || role == no_place)) to.unknown.push_back(f);
  for (const auto& [f, value] : in.index.asides)
    if (aside(f)) to.values[f] = value;
  if (role != no_place)
    for (const auto f : in.index.subject_facts)
      if (!aside(f)) to.values[f] = roles_of_subject(in, known, which);
  to.values[in.index.subject_kind] = kind_of(in.index, role);
  to.values[in.index.recorded] = recorded(in, known);
  if (!std::has_single_bit(to.values[in.index.recorded])) to.unknown.push_back(in.index.recorded);
}

encoded encode(const inputs& in, std::size_t which) {
  const people_index people{in.who, in.date};
  const posts today{in.book, in.who, people, in.date};
  encoded to;
  encode({in.book, in.book.index(), today, in.at}, sheet_of(in.book, people, in.known), which, to);
  return to;
}

bool before(const vocabulary& words, const world& a, const world& b) {
  const auto id = [&](place role) {
    return role == no_place ? std::string_view{} : std::string_view{words.roles[role].id};
  };
  if (a.reporter_role != b.reporter_role) return id(a.reporter_role) < id(b.reporter_role);
  return std::tie(a.events, a.active, a.certain) < std::tie(b.events, b.active, b.certain);
}

std::vector<world> worlds(const matter& in, const fact_sheet& known, const encoded& from, const rule_set& matched,
                          std::size_t most) {
  const auto& words = in.book.words();
  struct sooner {
    const vocabulary* words;
    bool operator()(const world& a, const world& b) const { return before(*words, a, b); }
  };
  std::set<world, sooner> all{sooner{&words}};
  all.insert({known.reporter_role, from.values[in.index.event], matched, {}});
  // The event is settled first and then who reports: they decide about people, not about rules alone.
  const auto rank = [&](std::size_t f) {
    const auto kind = words.facts[f].kind;
    return kind == fact_kind::events ? 0 : kind == fact_kind::reporter ? 1 : 2;
  };
  auto order = from.unknown;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  std::vector<std::size_t> open;
  for (const auto f : order) {
    if (rank(f) == 2 && in.index.table.classes[f].size() == 1) continue;  // no rule tells its values apart
    std::set<world, sooner> more{sooner{&words}};
    for (const auto& each : all) {
      for (const auto& chosen : choices_of(in, known, f, each.active, from)) {
        world next = each;
        next.active = both(std::move(next.active), in.book.accept_any(f, chosen.values));
        if (rank(f) == 0) next.events = chosen.values;
        if (chosen.reporter_role != no_place) next.reporter_role = chosen.reporter_role;
        more.insert(std::move(next));
      }
      if (more.size() > most && rank(f) != 1) break;  // who reports is never left open: somebody may be barred
    }
    if (more.size() > most && rank(f) != 1) open.push_back(f);
    else all = std::move(more);
  }
  std::vector<world> list{all.begin(), all.end()};
  for (auto& each : list) {
    each.certain = each.active;
    for (const auto f : open) each.certain = both(std::move(each.certain), in.book.accept_each(f, from.values[f]));
  }
  return list;
}

}  // namespace safeguarding::inline v0::detail
