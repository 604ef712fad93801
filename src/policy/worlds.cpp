// SPDX-License-Identifier: Apache-2.0
#include "worlds.hpp"

#include <algorithm>
#include <chrono>
#include <set>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0::detail {
namespace {

constexpr std::uint64_t bit(unsigned i) { return std::uint64_t{1} << i; }

bool is_child(const rulebook& book, const std::string& role_id) {
  const auto* found = book.words().find_role(role_id);
  return found != nullptr && found->child;
}

bool is_nobody(const rulebook& book, const std::string& role_id) {
  const auto* found = book.words().find_role(role_id);
  return found == nullptr || found->nobody;
}

/// With a child and an adult both in question, what is said of misuse is said of the child and what is said of the harm
/// threshold is said of the adult: the fact of the other one is set aside.
bool set_aside(const inputs& in, std::size_t which, const fact_column& column) {
  const auto all = subjects_of(in.known);
  if (column.about == speaks_of::either || is_nobody(in.book, all[which])) return false;
  const bool child = is_child(in.book, all[which]);
  const bool both = std::any_of(all.begin(), all.end(), [&](const std::string& other) {
    return !is_nobody(in.book, other) && is_child(in.book, other) != child;
  });
  return both && child != (column.about == speaks_of::child);
}

/// The role, and every other role that the subject holds or, where nobody is named, that any holder of it has.
std::uint64_t roles_of_subject(const inputs& in, std::size_t which, const std::string& role_id) {
  const auto& column = in.book.words().fact("subject_role");
  std::uint64_t mask = bit(*column.index_of(role_id));
  if (is_nobody(in.book, role_id) || is_child(in.book, role_id)) return mask;
  const auto add = [&](const std::vector<std::string>& roles) {
    for (const auto& also : roles)
      if (const auto index = column.index_of(also)) mask |= bit(*index);
  };
  add(in.known.list("subject_also_holds"));
  if (which < in.known.subjects.size()) {
    add(in.who.roles_of(in.known.subjects[which], in.date));
  } else {
    for (const auto& person : in.who.of(role_id, in.date)) add(in.who.roles_of(person, in.date));
  }
  return mask;
}

/// subject_kind follows from the role that was given.
std::uint64_t kind_of(const inputs& in, const std::string& role_id) {
  const auto& kinds = in.book.words().fact("subject_kind");
  if (role_id.empty()) return kinds.known_values();
  return bit(*kinds.index_of(is_child(in.book, role_id) ? "child" : is_nobody(in.book, role_id) ? "none" : "adult"));
}

std::uint64_t mask_of(const fact_column& column, const fact_value& value) {
  if (const auto* word = std::get_if<std::string>(&value)) return bit(*column.index_of(*word));
  if (const auto* flag = std::get_if<bool>(&value)) return bit(*flag ? 1 : 0);
  if (const auto* count = std::get_if<std::int64_t>(&value)) return bit(column.band_of(*count));
  return bit(0);  // moment or date: "given"
}

/// Hours between observation and record that make it late: the smallest any pack in force sets, 0 for never.
int late_after(const inputs& in) {
  int hours = 0;
  for (const auto& pack : in.book.packs())
    if (pack.in_force(in.date) && pack.late_after_hours != 0 && (hours == 0 || pack.late_after_hours < hours))
      hours = pack.late_after_hours;
  return hours;
}

/// Whether the record was late follows from when it was seen; where that is not known, it may have been.
std::uint64_t recorded(const inputs& in, const fact_column& column) {
  const int hours = late_after(in);
  const auto late = bit(*column.index_of("late")), promptly = bit(*column.index_of("promptly"));
  const auto* observed = in.known.find("observed_at");
  if (hours == 0 || observed == nullptr) return promptly;
  const auto* seen = std::get_if<instant>(&observed->value);
  if (seen == nullptr) return late | promptly;
  return in.at - *seen > std::chrono::hours{hours} ? late : promptly;
}

/// Some values of one fact, and the reporter they stand for.
struct choice {
  std::uint64_t values = 0;
  std::string reporter_role;
};

/// Whether some active rule asks for leave: then it matters who asks, besides what rules say of the reporter.
bool somebody_asks_leave(const rulebook& book, const rule_set& active) {
  for (std::size_t r = 0; r < book.rules().size(); ++r) {
    const rule& what = *book.rules()[r].what;
    if ((active[r / 64] >> (r % 64) & 1) != 0 && what.tell &&
        (what.kind == rule_kind::approve || what.kind == rule_kind::declare))
      return true;
  }
  return false;
}

/// Whether some body includes the role: then it matters whether somebody has it, also where nobody is known to hold it.
bool sits_on_a_body(const rulebook& book, const std::string& role_id) {
  const auto& roles = book.words().roles;
  return std::any_of(roles.begin(), roles.end(), [&](const role& body) {
    return std::find(body.includes.begin(), body.includes.end(), role_id) != body.includes.end();
  });
}

/// The values of an unknown fact, those together that neither rules nor people tell apart.
std::vector<choice> choices_of(const inputs& in, std::size_t f, const rule_set& active, const encoded& from) {
  const auto& column = in.book.words().facts[f];
  std::vector<choice> all;
  for (const auto alike : in.book.classes(f)) {
    const auto values = alike & from.values[f];
    if (values == 0) continue;
    if (column.kind == fact_kind::events) {
      all.push_back({(values & (~values + 1)) | from.further_events, {}});  // one event stands for its class
    } else if (column.kind == fact_kind::reporter && in.known.reporter.empty() &&
               somebody_asks_leave(in.book, active)) {
      std::set<std::pair<std::vector<person_id>, std::string>> seen;
      for (unsigned v = 0; v < column.values.size(); ++v) {
        const auto& role_id = column.values[v];
        if ((values & bit(v)) != 0 &&
            seen.emplace(in.who.of(role_id, in.date), sits_on_a_body(in.book, role_id) ? role_id : "").second)
          all.push_back({bit(v), role_id});
      }
    } else {
      all.push_back({values, {}});
    }
  }
  return all;
}

rule_set both(rule_set a, const rule_set& b) {
  for (std::size_t w = 0; w < a.size(); ++w) a[w] &= b[w];
  return a;
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

std::vector<facts> variants(const rulebook& book, const facts& known) {
  facts without = known;
  for (const char* name : core_lists)
    if (known.is_unknown(name)) without.known.erase(name);
  std::vector<facts> all{without};
  // One unknown list at a time, value by value: two at once differ only in who steps in for two people.
  for (const char* name : core_lists) {
    if (!known.is_unknown(name)) continue;
    std::vector<std::string> values;
    const bool second = std::string_view{name} == "second_subject_role";
    if (std::string_view{name} == "also_events") values = book.words().fact("event").values;
    else if (second) values = book.words().fact("subject_role").values;
    else
      for (const auto& each : book.words().roles)
        if (each.receiver) values.push_back(each.id);
    for (const auto& value : values) {
      facts with = without;
      if (second) with.set(name, value);
      else with.set(name, std::vector<std::string>{value});
      all.push_back(std::move(with));
    }
  }
  return all;
}

std::vector<facts> with_subject(const rulebook& book, const facts& known) {
  std::vector<facts> all{known};
  // Whether the reporter is the subject decides who is barred, so where it is not known both are looked at.
  const auto* same = known.find("reporter_is_subject");
  const bool open = same == nullptr || std::holds_alternative<not_known>(same->value);
  if (open && book.words().find_fact("reporter_is_subject") &&
      (!known.reporter.empty() || !known.word("reporter_role").empty())) {
    all.front().set("reporter_is_subject", false);
    all.emplace_back(known).set("reporter_is_subject", true);
  }
  if (!open && same->value == fact_value{true} && known.reporter.empty() && known.word("reporter_role").empty()) {
    all.clear();
    for (const auto& role_id : book.words().fact("reporter_role").values)
      all.emplace_back(known).set("reporter_role", role_id);
  }
  if (!known.word("subject_role").empty()) return all;
  std::vector<facts> each_role;
  for (const auto& one : all)
    for (const auto& role_id : book.words().fact("subject_role").values)
      each_role.emplace_back(one).set("subject_role", role_id);
  return each_role;
}

encoded encode(const inputs& in, std::size_t which) {
  const auto& words = in.book.words();
  const auto role_id = subjects_of(in.known)[which];
  encoded to;
  to.values.resize(words.facts.size());
  for (const auto& event : in.known.list("also_events")) to.further_events |= bit(*words.fact("event").index_of(event));
  for (std::size_t f = 0; f < words.facts.size(); ++f) {
    const auto& column = words.facts[f];
    if (column.kind == fact_kind::derived) continue;
    if (set_aside(in, which, column)) {
      to.values[f] = bit(*column.index_of(column.aside));
      continue;
    }
    if (column.kind == fact_kind::subject && !role_id.empty()) {
      to.values[f] = roles_of_subject(in, which, role_id);
      continue;
    }
    const auto* found = in.known.find(column.id);
    if (found == nullptr && !column.core) {
      to.values[f] = bit(*column.index_of("absent"));
    } else if (found == nullptr || std::holds_alternative<not_known>(found->value)) {
      to.values[f] = column.known_values();
      to.unknown.push_back(f);
    } else {
      to.values[f] = mask_of(column, found->value);
    }
    if (column.kind == fact_kind::events) to.values[f] |= to.further_events;
  }
  to.values[*words.find_fact("subject_kind")] = kind_of(in, role_id);
  const auto late = *words.find_fact("recorded");
  to.values[late] = recorded(in, words.facts[late]);
  if ((to.values[late] & (to.values[late] - 1)) != 0) to.unknown.push_back(late);
  return to;
}

std::vector<world> worlds(const inputs& in, std::size_t which, std::size_t most) {
  const auto from = encode(in, which);
  std::set<world> all;
  all.insert({subjects_of(in.known)[which],
              in.known.word("reporter_role"),
              from.values[*in.book.words().find_fact("event")],
              in.book.match(from.values),
              {}});
  // The event is settled first and then who reports: they decide about people, not about rules alone.
  const auto rank = [&](std::size_t f) {
    const auto kind = in.book.words().facts[f].kind;
    return kind == fact_kind::events ? 0 : kind == fact_kind::reporter ? 1 : 2;
  };
  auto order = from.unknown;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  std::vector<std::size_t> open;
  for (const auto f : order) {
    if (rank(f) == 2 && in.book.classes(f).size() == 1) continue;  // no rule tells its values apart
    std::set<world> more;
    for (const auto& each : all) {
      for (const auto& chosen : choices_of(in, f, each.active, from)) {
        world next = each;
        next.active = both(std::move(next.active), in.book.accept_any(f, chosen.values));
        if (rank(f) == 0) next.events = chosen.values;
        if (!chosen.reporter_role.empty()) next.reporter_role = chosen.reporter_role;
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
