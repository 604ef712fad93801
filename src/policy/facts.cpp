// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/pack/table_reader.hpp>
#include <safeguarding/policy/facts.hpp>

#include <algorithm>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

position named(std::string_view fact_name) { return {{}, 0, 0, std::string{fact_name}}; }

[[noreturn]] void wrong_kind(std::string_view fact_name, const char* right) {
  throw invalid_input{errc::invalid_input, std::string{"this fact needs "} + right, "", named(fact_name)};
}

void check_words(std::string_view name, const fact_value& value, const std::vector<std::string>& known) {
  if (std::holds_alternative<not_known>(value)) return;
  const auto* words = std::get_if<std::vector<std::string>>(&value);
  if (words == nullptr) wrong_kind(name, "a list of words");
  for (const auto& word : *words)
    if (std::find(known.begin(), known.end(), word) == known.end()) refuse_unknown("value", {word, named(name)}, known);
}

void check_column(std::string_view name, const fact_column& column, const fact_value& value) {
  if (column.kind == fact_kind::derived)
    throw invalid_input{errc::invalid_input, "this fact is worked out from others and cannot be given", "",
                        named(name)};
  if (std::holds_alternative<not_known>(value)) return;
  switch (column.kind) {
    case fact_kind::words:
    case fact_kind::events:
    case fact_kind::subject:
    case fact_kind::reporter: {
      const auto* word = std::get_if<std::string>(&value);
      if (word == nullptr) wrong_kind(name, "a word");
      if (column.index_of(*word) && *word != "absent") return;
      auto known = column.values;
      std::erase(known, "absent");
      refuse_unknown("value", {*word, named(name)}, known);
    }
    case fact_kind::flag:
      if (!std::holds_alternative<bool>(value)) wrong_kind(name, "true or false");
      return;
    case fact_kind::count:
      if (const auto* n = std::get_if<std::int64_t>(&value); n == nullptr || *n < 0)
        wrong_kind(name, "a whole number, 0 or more");
      return;
    case fact_kind::moment:
      if (!std::holds_alternative<instant>(value))
        wrong_kind(name, "an instant with its offset, for example 2026-11-20T09:14:00Z");
      return;
    case fact_kind::date:
      if (!std::holds_alternative<day>(value)) wrong_kind(name, "a date, for example 2026-11-20");
      return;
    case fact_kind::derived: return;
  }
}

}  // namespace

const fact* facts::find(std::string_view name) const noexcept {
  const auto found = known.find(name);
  return found == known.end() ? nullptr : &found->second;
}

std::string facts::word(std::string_view name) const {
  const auto* found = find(name);
  const auto* text = found ? std::get_if<std::string>(&found->value) : nullptr;
  return text ? *text : std::string{};
}

std::vector<std::string> facts::list(std::string_view name) const {
  const auto* found = find(name);
  const auto* words = found ? std::get_if<std::vector<std::string>>(&found->value) : nullptr;
  return words ? *words : std::vector<std::string>{};
}

bool facts::is_unknown(std::string_view name) const noexcept {
  const auto* found = find(name);
  return found != nullptr && std::holds_alternative<not_known>(found->value);
}

void check(const facts& what_is_known, const vocabulary& words) {
  for (const auto& [name, known] : what_is_known.known) {
    if (name == "also_events") {
      check_words(name, known.value, words.fact("event").values);
    } else if (name == "subject_also_holds" || name == "absent_roles" || name == "conflicted_roles") {
      std::vector<std::string> roles;
      for (const auto& each : words.roles) roles.push_back(each.id);
      check_words(name, known.value, roles);
    } else if (name == "further_subject_roles") {
      check_words(name, known.value, words.fact("subject_role").values);
    } else if (name == "second_subject_role") {
      check_column(name, words.fact("subject_role"), known.value);
    } else if (const auto column = words.find_fact(name)) {
      check_column(name, words.facts[*column], known.value);
    } else {
      std::vector<std::string> names{"also_events",  "subject_also_holds", "further_subject_roles",
                                     "absent_roles", "conflicted_roles",   "second_subject_role"};
      for (const auto& each : words.facts) names.push_back(each.id);
      refuse_unknown("fact", {name, named(name)}, names);
    }
  }
}

}  // namespace safeguarding::inline v0
