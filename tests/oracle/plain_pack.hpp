// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_ORACLE_PLAIN_PACK_HPP
#define SAFEGUARDING_TESTS_ORACLE_PLAIN_PACK_HPP

/// \file
/// A policy pack as plain words: its TOML taken apart again, without the reader, bitsets and indices of the policy
/// room.

#include <safeguarding/pack/document.hpp>
#include <safeguarding/pack/vocabulary.hpp>

#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace oracle {

namespace sg = safeguarding;
using word_list = std::vector<std::string>;

/// Words in alphabetical order, each once: like std::set, and quicker where there are few.
class word_set {
 public:
  word_set() = default;
  word_set(std::initializer_list<std::string> words) { insert(words.begin(), words.end()); }
  template <class At>
  word_set(At first, At last) {
    insert(first, last);
  }

  /// Whether the word was not there yet.
  bool insert(const std::string& word) {
    const auto at = std::lower_bound(words_.begin(), words_.end(), word);
    if (at != words_.end() && *at == word) return false;
    words_.insert(at, word);
    return true;
  }
  template <class At>
  void insert(At first, At last) {
    for (; first != last; ++first) insert(*first);
  }
  void erase(const std::string& word) { std::erase(words_, word); }
  [[nodiscard]] bool contains(const std::string& word) const {
    return std::binary_search(words_.begin(), words_.end(), word);
  }
  [[nodiscard]] bool empty() const { return words_.empty(); }
  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] auto begin() const { return words_.begin(); }
  [[nodiscard]] auto end() const { return words_.end(); }

  friend bool operator==(const word_set&, const word_set&) = default;

 private:
  word_list words_;
};

struct plain_rule {
  std::string name;  ///< "pack/rule"
  std::string pack;
  std::string id;
  std::string kind;
  word_list cite;
  std::map<std::size_t, word_set> when;  ///< place of the fact in the vocabulary -> the words that satisfy it
  word_list overrides;
  bool routes = false, also = false, if_nobody = false, alternatives = false;
  word_list to;
  std::string strand;
  std::string step;
  word_list must, may, must_not, consider, clocks;
  std::string decided_by = "recipient";
  std::string time;
  std::optional<sg::day> from, until;
};

struct plain_pack {
  std::string id;
  bool overlay = false;
  std::optional<sg::day> from, until;
  std::int64_t late_after_hours = 0;
  std::map<std::string, std::string> keeps;       ///< the invariants
  std::map<std::string, word_list> clock_starts;  ///< clock -> what it runs from
  std::vector<plain_rule> rules;                  ///< without the standing duties
};

/// Reads what is known to be sound; anything else is a mistake of the test.
class plain_reader {
 public:
  explicit plain_reader(const sg::vocabulary& words) : words_{words} {}

  [[nodiscard]] plain_pack read(const sg::node& document) const {
    plain_pack pack;
    const auto& head = *find(document, "pack");
    pack.id = text(head, "id");
    pack.overlay = text(head, "kind") == "overlay";
    pack.from = date(head, "effective_from");
    pack.until = date(head, "effective_until");
    if (const auto* hours = find(head, "late_after_hours")) pack.late_after_hours = *hours->number();
    if (const auto* kept = find(document, "invariants"))
      for (const auto& [key, value] : *kept->entries()) pack.keeps[key] = *value.text();
    if (const auto* clocks = find(document, "clock"))
      for (const auto& clock : *clocks->items()) pack.clock_starts[text(clock, "id")] = list(clock, "starts");
    if (const auto* rules = find(document, "rule"))
      for (const auto& each : *rules->items())
        if (!flag(each, "standing")) pack.rules.push_back(rule(each, pack.id));
    return pack;
  }

 private:
  static const sg::node* find(const sg::node& table, const std::string& key) {
    for (const auto& [name, value] : *table.entries())
      if (name == key) return &value;
    return nullptr;
  }
  static std::string text(const sg::node& table, const std::string& key) {
    const auto* found = find(table, key);
    return found ? *found->text() : "";
  }
  static bool flag(const sg::node& table, const std::string& key) {
    const auto* found = find(table, key);
    return found != nullptr && *found->flag();
  }
  static std::optional<sg::day> date(const sg::node& table, const std::string& key) {
    const auto* found = find(table, key);
    return found ? std::optional{*found->date()} : std::nullopt;
  }
  static word_list list(const sg::node& table, const std::string& key) {
    word_list words;
    if (const auto* found = find(table, key))
      for (const auto& item : *found->items()) words.push_back(*item.text());
    return words;
  }

  [[nodiscard]] plain_rule rule(const sg::node& from, const std::string& pack) const {
    plain_rule to;
    to.pack = pack;
    to.id = text(from, "id");
    to.name = pack + "/" + to.id;
    to.kind = text(from, "kind");
    to.cite = list(from, "cite");
    cells(from, "when", to);
    cells(from, "when_not", to);
    to.overrides = list(from, "overrides");
    if (const auto* route = find(from, "route")) {
      to.routes = true;
      to.to = list(*route, "to");
      to.also = flag(*route, "also");
      to.if_nobody = flag(*route, "if_nobody");
      to.alternatives = flag(*route, "alternatives");
      to.strand = text(*route, "strand");
    }
    to.step = text(from, "step");
    to.must = list(from, "must");
    to.may = list(from, "may");
    to.must_not = list(from, "must_not");
    to.consider = list(from, "consider");
    to.clocks = list(from, "clocks");
    if (const auto who = text(from, "decided_by"); !who.empty()) to.decided_by = who;
    to.time = text(from, "time");
    to.from = date(from, "effective_from");
    to.until = date(from, "effective_until");
    return to;
  }

  void cells(const sg::node& from, const std::string& key, plain_rule& to) const {
    const auto* table = find(from, key);
    if (table == nullptr) return;
    for (const auto& [fact, values] : *table->entries()) {
      word_set words;
      for (const auto& item : *values.items()) {
        const auto word = item.text() ? *item.text() : *item.flag() ? "true" : "false";
        if (!word.starts_with('@')) words.insert(word);
        for (const auto& [group, members] : words_.groups)
          if (word == "@" + group) words.insert(members.begin(), members.end());
      }
      if (key == "when_not") {
        word_set others;
        for (const auto& word : words_.fact(fact).values)
          if (!words.contains(word)) others.insert(word);
        words = others;
      }
      to.when[words_.find_fact(fact).value()] = words;
    }
  }

  const sg::vocabulary& words_;
};

}  // namespace oracle

#endif  // SAFEGUARDING_TESTS_ORACLE_PLAIN_PACK_HPP
