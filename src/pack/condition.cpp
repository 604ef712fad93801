// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/pack/condition.hpp>

#include <algorithm>
#include <string>

namespace safeguarding::inline v0 {
namespace {

std::vector<std::string> ids(const std::vector<fact_column>& facts) {
  std::vector<std::string> names;
  for (const auto& fact : facts) names.push_back(fact.id);
  return names;
}

std::uint64_t value_bits(const node& item, const fact_column& fact, const vocabulary& words, const position& at) {
  std::string word;
  if (const auto* text = item.text()) word = *text;
  else if (const auto* flag = item.flag()) word = *flag ? "true" : "false";
  else throw invalid_input{errc::invalid_input, "a condition lists words, true or false", "", at};
  if (fact.kind == fact_kind::subject && word.starts_with('@')) {
    std::vector<std::string> known;
    for (const auto& [name, members] : words.groups) {
      known.push_back("@" + name);
      if (known.back() != word) continue;
      std::uint64_t bits = 0;
      for (const auto& member : members) bits |= std::uint64_t{1} << *fact.index_of(member);
      return bits;
    }
    refuse_unknown("group of roles", {word, at}, known);
  }
  const auto index = fact.index_of(word);
  if (!index) refuse_unknown(("value of " + fact.id).c_str(), {word, at}, fact.values);
  return std::uint64_t{1} << *index;
}

enum class reading { these, all_but_these };

/// The values of one fact, as they stand; nothing where there is a mistake among them.
std::uint64_t bits_of(const node& value, const position& at, const fact_column& fact, const vocabulary& words,
                      const mistake_taker& mistaken) {
  const auto* items = value.items();
  if (items == nullptr || items->empty()) {
    mistaken({errc::invalid_input, "a condition needs a list of values, for example [\"yes\"]", fact.id, at});
    return 0;
  }
  std::uint64_t bits = 0;
  bool sound = true;
  for (const auto& item : *items) {
    position item_at = item.where;
    item_at.field = at.field;
    try {
      bits |= value_bits(item, fact, words, item_at);
    } catch (const invalid_input& mistake) {
      sound = false;
      mistaken(mistake);
    }
  }
  return sound ? bits : 0;
}

void read_cells(table_reader& table, const char* key, reading how, const vocabulary& words,
                const mistake_taker& mistaken, condition& to) {
  const auto cells = table.table(key);
  if (!cells) return;
  const auto field = cells->where().field + ".";
  for (const auto& [name, value] : *cells->source().entries()) {
    position at = value.where;
    at.field = field + name;
    const auto fact = words.find_fact(name);
    if (!fact) {
      mistaken(unknown_name("fact", {name, at}, ids(words.facts)));
      continue;
    }
    const auto& column = words.facts[*fact];
    auto bits = bits_of(value, at, column, words, mistaken);
    if (bits == 0) continue;  // a mistake, and said so
    if (how == reading::all_but_these) {
      const auto count = column.values.size();
      bits = ~bits & (count == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1);
    }
    if (bits == 0)
      mistaken({errc::contradiction, "nothing is left of this fact, so the rule could never apply", name, at});
    else if (std::any_of(to.begin(), to.end(), [&](const cell& known) { return known.fact == *fact; }))
      mistaken({errc::duplicate, "a fact stands once in a condition: put all its values in one list", name, at});
    else to.push_back({*fact, bits});
  }
}

}  // namespace

condition read_condition(table_reader& table, const vocabulary& words) {
  return read_condition(table, words, [](const invalid_input& mistake) {
    throw mistake;  // NOLINT(cert-err60-cpp): its copy fails only where memory ends
  });
}

condition read_condition(table_reader& table, const vocabulary& words, const mistake_taker& mistaken) {
  condition read;
  read_cells(table, "when", reading::these, words, mistaken, read);
  read_cells(table, "when_not", reading::all_but_these, words, mistaken, read);
  std::sort(read.begin(), read.end(), [](const cell& a, const cell& b) { return a.fact < b.fact; });
  return read;
}

}  // namespace safeguarding::inline v0
