// SPDX-License-Identifier: Apache-2.0
#include "chart_words.hpp"

#include "explain_words.hpp"

#include <algorithm>
#include <bit>
#include <optional>
#include <set>
#include <utility>

namespace safeguarding::inline v0::detail {
namespace {

std::vector<std::string> values_of(const fact_column& column, std::uint64_t mask) {
  std::vector<std::string> values;
  for (std::size_t i = 0; i < column.values.size(); ++i)
    if ((mask >> i & 1U) != 0) values.push_back(column.values[i]);
  return values;
}

/// A set of words as a known set with exceptions and additions, if that is shorter.
struct known_set {
  std::string name;
  std::uint64_t values = 0;
};

std::string set_words(const fact_column& column, std::uint64_t mask, const std::vector<known_set>& known,
                      const vocabulary& words) {
  const known_set* best = nullptr;
  int cost = std::popcount(mask);
  for (const auto& each : known) {
    const int with_it = 1 + std::popcount(each.values & ~mask) + std::popcount(mask & ~each.values);
    if (each.values == 0 || with_it >= cost) continue;
    best = &each;
    cost = with_it;
  }
  if (best == nullptr) return listed(all_in_words(words, values_of(column, mask)), "or");
  auto base = best->name;
  if (const auto but = best->values & ~mask; but != 0)
    base += " (but not " + listed(all_in_words(words, values_of(column, but)), "or") + ")";
  auto parts = all_in_words(words, values_of(column, mask & ~best->values));
  parts.insert(parts.begin(), std::move(base));
  return listed(parts, "or");
}

std::uint64_t mask_of(const fact_column& column, const std::vector<std::string>& names) {
  std::uint64_t mask = 0;
  for (const auto& name : names)
    if (const auto at = column.index_of(name)) mask |= std::uint64_t{1} << *at;
  return mask;
}

std::vector<known_set> sets_of_roles(const fact_column& column, const vocabulary& words) {
  std::vector<known_set> sets;
  std::uint64_t adults = 0;
  for (const auto& each : words.roles)
    if (const auto at = column.index_of(each.id); at && !each.child && !each.nobody) adults |= std::uint64_t{1} << *at;
  sets.push_back({"anyone", column.known_values()});
  sets.push_back({"any adult", adults});
  for (const auto& [name, members] : words.groups) sets.push_back({words.in_words(name), mask_of(column, members)});
  return sets;
}

std::vector<known_set> sets_of_events(const fact_column& column, const vocabulary& words) {
  std::vector<std::string> concerns;
  for (const auto& each : words.events)
    if (each.concern) concerns.push_back(each.id);
  return {{"any event", column.known_values()}, {"any concern", mask_of(column, concerns)}};
}

std::string fact_words(std::string_view id, const vocabulary& words) {
  if (id == "request_item") return "for";
  if (id == "review_item") return "of";
  return words.in_words(id);
}

std::string cell_words(const cell& of, const vocabulary& words) {
  const auto& column = words.facts[of.fact];
  auto subject = fact_words(column.id, words);
  switch (column.kind) {
    case fact_kind::events: return set_words(column, of.values, sets_of_events(column, words), words);
    case fact_kind::subject: return "about: " + set_words(column, of.values, sets_of_roles(column, words), words);
    case fact_kind::reporter:
      return "reported by: " + set_words(column, of.values, sets_of_roles(column, words), words);
    case fact_kind::flag: {
      const auto values = values_of(column, of.values);
      if (values == std::vector<std::string>{"true"}) return subject;
      if (values == std::vector<std::string>{"false"}) return subject + ": no";
      break;
    }
    case fact_kind::derived:
      if (column.id == "subject_kind")
        return "about: " + listed(all_in_words(words, values_of(column, of.values)), "or");
      break;
    default: break;
  }
  const auto all = column.values.size() >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << column.values.size()) - 1;
  if (const auto left = all & ~of.values; std::popcount(of.values) > 4 && std::popcount(left) < 3)
    return subject + ": not " + listed(all_in_words(words, values_of(column, left)), "or");
  return subject + ": " + listed(all_in_words(words, values_of(column, of.values)), "or");
}

std::string condition_words(const condition& of, const vocabulary& words) {
  std::string text;
  for (const auto& each : of) text += (text.empty() ? "" : "; ") + cell_words(each, words);
  return text;
}

/// Two conditions that differ in one cell only are one condition with the values of both.
std::optional<condition> united(const condition& a, const condition& b) {
  if (a.size() != b.size()) return std::nullopt;
  condition both = a;
  int differing = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].fact != b[i].fact) return std::nullopt;
    if (a[i].values != b[i].values) ++differing;
    both[i].values |= b[i].values;
  }
  if (differing > 1) return std::nullopt;
  return both;
}

}  // namespace

std::optional<std::string> group_words(const fact_column& column, const std::vector<std::string>& values,
                                       const vocabulary& words) {
  std::vector<known_set> sets;
  if (column.kind == fact_kind::subject || column.kind == fact_kind::reporter) sets = sets_of_roles(column, words);
  else if (column.kind == fact_kind::events) sets = sets_of_events(column, words);
  const auto mask = mask_of(column, values);
  constexpr int most = 6;
  const bool near = std::any_of(sets.begin(), sets.end(), [&](const known_set& each) {
    return each.values != 0 && 1 + std::popcount(each.values ^ mask) <= most;
  });
  if (!near) return std::nullopt;
  return set_words(column, mask, sets, words);
}

std::string short_words(const vocabulary& words, std::string_view id) {
  if (id == "lado") return "LADO";
  if (id == "hirer_lead") return "hirer's safeguarding lead";
  if (id == "slt") return "senior leaders";
  return words.in_words(id);
}

std::vector<std::string> situation_words(const std::vector<condition>& conditions, const vocabulary& words) {
  std::vector<condition> left;
  for (const auto& each : conditions) {
    auto added = each;
    for (auto at = left.begin(); at != left.end();) {
      if (auto both = united(*at, added)) {
        added = std::move(*both);
        left.erase(at);
        at = left.begin();
      } else {
        ++at;
      }
    }
    left.push_back(std::move(added));
  }
  condition shared;
  for (const auto& each : left.front())
    if (std::all_of(left.begin(), left.end(),
                    [&](const auto& other) { return std::find(other.begin(), other.end(), each) != other.end(); }))
      shared.push_back(each);
  const auto text = condition_words(shared, words);
  std::vector<std::string> lines{text.empty() ? "any of these:" : text};
  if (left.size() == 1) return text.empty() ? std::vector<std::string>{"always"} : lines;
  for (const auto& each : left) {
    condition own;
    for (const auto& tested : each)
      if (std::find(shared.begin(), shared.end(), tested) == shared.end()) own.push_back(tested);
    if (own.empty()) return {lines.front()};  // what is shared is enough
    lines.push_back(condition_words(own, words));
  }
  if (!text.empty()) lines.front() += "; and any of these:";
  return lines;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t length = 0;  // in characters, not bytes
  std::string word;
  std::size_t letters = 0;
  const auto flush = [&] {
    if (word.empty()) return;
    if (!line.empty() && length + 1 + letters > width) {
      lines.push_back(std::move(line));
      line.clear();
      length = 0;
    }
    length += letters + (line.empty() ? 0 : 1);
    line += (line.empty() ? "" : " ") + word;
    word.clear();
    letters = 0;
  };
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7F) {
      flush();
      continue;
    }
    word += c;
    if ((byte & 0xC0U) != 0x80U) ++letters;
  }
  flush();
  if (!line.empty() || lines.empty()) lines.push_back(std::move(line));
  return lines;
}

}  // namespace safeguarding::inline v0::detail
