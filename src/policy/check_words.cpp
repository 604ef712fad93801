// SPDX-License-Identifier: Apache-2.0
#include "check_words.hpp"

#include <safeguarding/policy/check.hpp>

#include <algorithm>
#include <bit>
#include <cctype>
#include <cstddef>
#include <iterator>

namespace safeguarding::inline v0 {
namespace detail {
namespace {

constexpr std::uint64_t bit(std::size_t i) { return std::uint64_t{1} << i; }

std::vector<std::string> names_of(const fact_column& column, std::uint64_t values) {
  std::vector<std::string> names;
  for (std::size_t v = 0; v < column.values.size(); ++v)
    if ((values & bit(v)) != 0) names.push_back(column.values[v]);
  return names;
}

/// A set of roles that has a name of its own.
struct named_roles {
  std::string name;
  std::uint64_t values;
};

std::vector<named_roles> known_sets(const fact_column& roles, const vocabulary& words) {
  std::vector<named_roles> sets;
  std::uint64_t adults = 0, school = 0;
  for (std::size_t v = 0; v < roles.values.size(); ++v)
    if (const auto* known = words.find_role(roles.values[v]); known != nullptr && !known->child && !known->nobody)
      adults |= bit(v);
  sets.push_back({"any adult", adults});
  for (const auto& [name, members] : words.groups) {
    school = 0;
    for (const auto& member : members)
      if (const auto index = roles.index_of(member)) school |= bit(*index);
    sets.push_back({words.in_words("@" + name), school});
  }
  return sets;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

/// Whatever takes the fewest words: the values, all but some, or a named set with what is added and left out.
std::string shortest(const fact_column& column, std::uint64_t values, const vocabulary& words) {
  const auto whole = column.values.size() == 64 ? ~std::uint64_t{0} : bit(column.values.size()) - 1;
  const auto said = [&](std::uint64_t some) { return in_words(words, names_of(column, some)); };
  std::string best = joined(said(values));
  auto fewest = std::popcount(values);
  const auto offer = [&](const std::string& name, std::uint64_t set) {
    const auto missing = set & ~values, added = values & ~set;
    const auto need = 1 + std::popcount(missing) + std::popcount(added);
    if (need >= fewest || (missing & set) == set) return;
    fewest = need;
    best =
        name + (missing != 0 ? " but " + list_of(said(missing)) : "") + (added != 0 ? ", " + joined(said(added)) : "");
  };
  if (column.kind == fact_kind::events) {
    std::uint64_t concerns = 0;
    for (std::size_t v = 0; v < words.events.size(); ++v)
      if (words.events[v].concern) concerns |= bit(v);
    offer("any concern", concerns);
    offer("anything that is no concern", whole & ~concerns);
  }
  offer(column.kind == fact_kind::subject || column.kind == fact_kind::reporter ? "anybody" : "any", whole);
  if (column.kind == fact_kind::subject)
    for (const auto& set : known_sets(column, words)) offer(set.name, set.values);
  return best;
}

std::string quoted(const std::string& text) { return '"' + text + '"'; }

}  // namespace

std::string list_of(const std::vector<std::string>& words, const char* last) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i)
    text += (i == 0 ? "" : i + 1 == words.size() ? " " + std::string{last} + " " : ", ") + words[i];
  return text;
}

std::vector<std::string> in_words(const vocabulary& words, const std::vector<std::string>& names) {
  std::vector<std::string> list;
  for (const auto& name : names) list.push_back(words.in_words(name));
  return list;
}

std::string told_by(const vocabulary& words, const route& tell) {
  std::vector<std::string> names;
  for (const auto& to : tell.to) names.push_back(words.the_words(to));
  return list_of(names, tell.alternatives ? "or" : "and");
}

std::string column_in_words(const fact_column& column, const vocabulary& words) {
  if (column.kind == fact_kind::events) return "event";
  if (column.id == "subject_role") return "about";
  return column.kind == fact_kind::reporter ? "told by" : words.in_words(column.id);
}

std::string values_in_words(const cell& tested, const vocabulary& words) {
  return shortest(words.facts[tested.fact], tested.values, words);
}

std::string to_toml(const proposed_rule& row, const vocabulary& words) {
  std::string text = "[[rule]]\nid = " + quoted(row.id) + "\nkind = \"route\"\ncite = [\"...\"]\n";
  for (const auto& tested : row.when) {
    const auto& column = words.facts[tested.fact];
    const auto whole = column.values.size() == 64 ? ~std::uint64_t{0} : bit(column.values.size()) - 1;
    const bool inverse = std::popcount(tested.values) > 6 && std::popcount(whole & ~tested.values) < 6;
    std::string values;
    for (const auto& value : names_of(column, inverse ? whole & ~tested.values : tested.values))
      values +=
          (values.empty() ? "" : ", ") + (column.kind == fact_kind::flag && value != "absent" ? value : quoted(value));
    text += std::string{inverse ? "when_not." : "when."} + column.id + " = [" + values + "]\n";
  }
  const auto list = [&](const char* key, const std::vector<std::string>& ids) {
    std::vector<std::string> once;
    for (const auto& id : ids)
      if (std::find(once.begin(), once.end(), quoted(id)) == once.end()) once.push_back(quoted(id));
    if (!once.empty()) text += std::string{key} + " = [" + joined(once) + "]\n";
  };
  const auto all = [&](std::vector<std::string> rule::*of) {
    std::vector<std::string> ids;
    for (const auto* each : row.instead_of) ids.insert(ids.end(), (each->*of).begin(), (each->*of).end());
    return ids;
  };
  std::vector<std::string> overrides, to;
  for (const auto* each : row.instead_of) overrides.push_back(each->id);
  list("overrides", overrides);
  for (const auto& each : row.to) to.push_back(quoted(each));
  text += "route = { to = [" + joined(to) + "]" + (row.more.empty() ? "" : ", " + row.more) + " }\n";
  list("must", all(&rule::must));
  list("may", all(&rule::may));
  list("must_not", all(&rule::must_not));
  list("consider", all(&rule::consider));
  list("clocks", all(&rule::clocks));
  return text;
}

}  // namespace detail

std::string to_words(const condition& cases, const vocabulary& words) {
  std::string text;
  for (const auto& tested : cases)
    text += (text.empty() ? "" : "; ") + detail::column_in_words(words.facts[tested.fact], words) + ": " +
            detail::values_in_words(tested, words);
  return text.empty() ? "every case" : text;
}

}  // namespace safeguarding::inline v0
