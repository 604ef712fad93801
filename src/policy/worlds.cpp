// SPDX-License-Identifier: Apache-2.0
#include "worlds.hpp"

#include <bit>
#include <chrono>
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
bool set_aside(const rulebook& book, const facts& known, std::size_t which, const fact_column& column) {
  const auto all = subjects_of(known);
  if (column.about == speaks_of::either || all.size() < 2 || is_nobody(book, all[0]) || is_nobody(book, all[1]))
    return false;
  const bool child = is_child(book, all[which]);
  return child != is_child(book, all[1 - which]) && child != (column.about == speaks_of::child);
}

/// subject_kind follows from subject_role.
std::uint64_t kinds_of(const vocabulary& words, std::uint64_t subject_roles) {
  const auto& roles = words.fact("subject_role");
  const auto& kinds = words.fact("subject_kind");
  std::uint64_t mask = 0;
  for (unsigned i = 0; i < roles.values.size(); ++i) {
    if ((subject_roles & bit(i)) == 0) continue;
    const auto* found = words.find_role(roles.values[i]);
    mask |= bit(*kinds.index_of(found->child ? "child" : found->nobody ? "none" : "adult"));
  }
  return mask;
}

std::uint64_t mask_of(const fact_column& column, const fact_value& value) {
  if (const auto* word = std::get_if<std::string>(&value)) return bit(*column.index_of(*word));
  if (const auto* flag = std::get_if<bool>(&value)) return bit(*flag ? 1 : 0);
  if (const auto* count = std::get_if<std::int64_t>(&value)) return bit(column.band_of(*count));
  return bit(0);  // moment or date: "given"
}

}  // namespace

std::vector<std::string> subjects_of(const facts& known) {
  std::vector<std::string> roles{known.word("subject_role")};
  if (const auto second = known.word("second_subject_role"); !second.empty() && second != "none")
    roles.push_back(second);
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

int late_after(const rulebook& book) noexcept {
  int hours = 0;
  for (const auto& pack : book.packs())
    if (pack.late_after_hours != 0 && (hours == 0 || pack.late_after_hours < hours)) hours = pack.late_after_hours;
  return hours;
}

std::uint64_t roles_of_subject(const rulebook& book, const facts& known, const holders& who, const std::string& role_id,
                               day date) {
  const auto& column = book.words().fact("subject_role");
  std::uint64_t mask = bit(*column.index_of(role_id));
  if (is_nobody(book, role_id) || is_child(book, role_id)) return mask;
  const auto add = [&](const std::string& also) {
    if (const auto index = column.index_of(also)) mask |= bit(*index);
  };
  for (const auto& also : known.list("subject_also_holds")) add(also);
  if (known.subjects.empty())
    for (const auto& person : who.of(role_id, date))
      for (const auto& also : who.roles_of(person, date)) add(also);
  return mask;
}

encoded encode(const rulebook& book, const facts& known, const holders& who, std::size_t which, instant at, day date) {
  const auto& words = book.words();
  const auto roles = subjects_of(known);
  encoded to;
  to.values.resize(words.facts.size());
  for (const auto& event : known.list("also_events")) to.further_events |= bit(*words.fact("event").index_of(event));
  for (std::size_t f = 0; f < words.facts.size(); ++f) {
    const auto& column = words.facts[f];
    if (column.kind == fact_kind::derived) continue;
    if (set_aside(book, known, which, column)) {
      to.values[f] = bit(*column.index_of(column.aside));
      continue;
    }
    if (column.kind == fact_kind::subject && !roles[which].empty()) {
      to.subject_role = roles[which];
      to.values[f] = roles_of_subject(book, known, who, roles[which], date);
      continue;
    }
    const auto* found = known.find(column.id);
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
  to.values[*words.find_fact("subject_kind")] = kinds_of(words, to.values[*words.find_fact("subject_role")]);

  const auto* observed = known.find("observed_at");
  const auto* seen = observed ? std::get_if<instant>(&observed->value) : nullptr;
  const int hours = late_after(book);
  const bool late = seen != nullptr && hours != 0 && at - *seen > std::chrono::hours{hours};
  to.values[*words.find_fact("recorded")] = bit(*words.fact("recorded").index_of(late ? "late" : "promptly"));
  return to;
}

std::vector<world> worlds(const rulebook& book, const facts& known, const holders& who, day date, const encoded& from,
                          std::size_t most) {
  const auto& words = book.words();
  const auto subject = *words.find_fact("subject_role");
  const auto kind = *words.find_fact("subject_kind");
  std::vector<world> all{{from.values, from.subject_role, {}}};
  for (const auto f : from.unknown) {
    // Each role of a subject is a world of its own, because who may be told depends on it and not on rules alone.
    auto choices = book.classes(f);
    if (f == subject) {
      choices.clear();
      for (unsigned v = 0; v < words.facts[f].values.size(); ++v) choices.push_back(bit(v));
    }
    if (choices.size() == 1) continue;
    if (all.size() * choices.size() > most) {
      for (auto& each : all) each.open.push_back(f);
      continue;
    }
    std::vector<world> more;
    more.reserve(all.size() * choices.size());
    for (const auto& each : all)
      for (const auto choice : choices) {
        more.push_back(each);
        // One value stands for its class; further events stay beside an unknown main event.
        more.back().values[f] =
            (choice & (~choice + 1)) | (words.facts[f].kind == fact_kind::events ? from.further_events : 0);
        if (f == subject) {
          more.back().subject_role = words.facts[f].values[static_cast<std::size_t>(std::countr_zero(choice))];
          more.back().values[f] = roles_of_subject(book, known, who, more.back().subject_role, date);
          more.back().values[kind] = kinds_of(words, choice);
        }
      }
    all = std::move(more);
  }
  return all;
}

}  // namespace safeguarding::inline v0::detail
