// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_DRAFT_READING_HPP
#define SAFEGUARDING_SRC_POLICY_DRAFT_READING_HPP

/// \file
/// Private to policy: reads the rows of a pack one value at a time, and goes on after a mistake.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/pack/table_reader.hpp>
#include <safeguarding/policy/draft.hpp>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace safeguarding::inline v0::detail {

/// More rows of one kind than any document has; with them, what compares rows with rows stays quick.
inline constexpr std::size_t most_rows = 4096;

/// Thrown when there are so many mistakes that reading on helps nobody; read_draft() catches it.
struct enough : std::exception {};

/// The mistakes of one draft, until there are too many.
class mistakes {
 public:
  /// \throws enough  this was the last that is listed.
  void add(draft_fault fault, const invalid_input& mistake);

  [[nodiscard]] std::size_t count() const noexcept { return found_.size(); }

  /// In the order of the file, and, if there were too many, that there are more.
  [[nodiscard]] std::vector<draft_finding> take() &&;

 private:
  std::vector<draft_finding> found_;
};

/// A list of names with a quick answer to whether one is among them.
class names {
 public:
  void add(std::string name) {
    if (known_.insert(name).second) listed_.push_back(std::move(name));
  }
  [[nodiscard]] bool has(const std::string& name) const { return known_.contains(name); }
  [[nodiscard]] const std::vector<std::string>& listed() const noexcept { return listed_; }

 private:
  std::unordered_set<std::string> known_;
  std::vector<std::string> listed_;
};

/// One table of a draft. Every reader leaves a mistake with `found` and gives what a missing value would give.
class draft_row {
 public:
  /// `fault`: what a mistake in this table is, unless it is a name that nobody knows in a table of faults of form.
  draft_row(table_reader table, mistakes& found, draft_fault fault)
      : table_{std::move(table)}, found_{found}, fault_{fault}, before_{found.count()} {}

  /// What `read` gives, or `otherwise` where it finds a mistake. Nothing is assigned inside the try block: g++ 12 then
  /// leaves a std::optional<day> half written when the right-hand side throws.
  template <class T, class Read>
  T got(T otherwise, Read read) {
    try {
      return read();
    } catch (const invalid_input& mistake) {
      add(mistake);
    }
    return otherwise;
  }

  /// Calls `read`; whether it made no mistake.
  template <class Read>
  bool attempt(Read read) {
    try {
      read();
      return true;
    } catch (const invalid_input& mistake) {
      add(mistake);
      return false;
    }
  }
  void add(const invalid_input& mistake) { add(mistake, fault_); }
  void add(const invalid_input& mistake, draft_fault fault);

  std::string need_text(std::string_view key);
  std::optional<std::string> maybe_text(std::string_view key);
  std::string text(std::string_view key, std::string otherwise = "") {
    return maybe_text(key).value_or(std::move(otherwise));
  }
  std::optional<day> date(std::string_view key);
  std::int64_t number(std::string_view key);  ///< absent means 0
  bool flag(std::string_view key);
  std::vector<placed_text> texts(std::string_view key);  ///< each word once, however often it is said
  std::optional<draft_row> table(std::string_view key);

  /// The words under `key` that satisfy `known`; `what` and `right` make the mistake about the others. `meant`, if it
  /// is given, is told of every word, as it was probably meant.
  template <class Known>
  std::vector<std::string> words(std::string_view key, const char* what, Known known,
                                 const std::vector<std::string>& right, names* meant = nullptr) {
    std::vector<std::string> taken;
    for (const auto& word : texts(key)) {
      if (known(word.text)) {
        if (meant != nullptr) meant->add(word.text);
        taken.push_back(word.text);
      } else {
        if (const auto* guess = likely_meant(word.text, right); guess != nullptr && meant != nullptr)
          meant->add(*guess);
        add(unknown_name(what, word, right));
      }
    }
    return taken;
  }

  template <named_enum E>
  E one_of(std::string_view key, const char* what, E otherwise) {
    const auto word = maybe_text(key);
    if (!word) return otherwise;
    if (const auto value = parse<E>(*word)) return *value;
    add(unknown_name(what, {*word, table_.where(key)}, words_of<E>()));
    return otherwise;
  }

  /// Looks for keys that nobody asked for.
  void finish() {
    table_.finish([this](const invalid_input& mistake) { add(mistake); });
  }

  [[nodiscard]] bool sound() const noexcept { return found_.count() == before_; }
  [[nodiscard]] position where(std::string_view key = {}) const { return table_.where(key); }
  [[nodiscard]] table_reader& reader() noexcept { return table_; }
  [[nodiscard]] mistakes& found() noexcept { return found_; }

 private:
  table_reader table_;
  mistakes& found_;
  draft_fault fault_;
  std::size_t before_;
};

/// Calls `take` with each table of the list under `key`, until there are too many mistakes or rows.
template <class Take>
void each_row(draft_row& root, const char* key, draft_fault fault, Take take) {
  const node* list = root.reader().find(key);
  if (list == nullptr) return;
  if (list->items() == nullptr)
    return root.add({errc::invalid_input, "a list of tables is needed here", "", root.where(key)}, fault);
  std::size_t number = 0;
  for (const auto& item : *list->items()) {
    const auto path = std::string{key} + " " + std::to_string(++number);
    if (number > most_rows) {
      position at = item.where;
      at.field = path;
      return root.add(
          {errc::limit_exceeded, "a pack has at most " + std::to_string(most_rows) + " of these", "", std::move(at)},
          fault);
    }
    std::optional<table_reader> table;
    if (root.attempt([&] { table.emplace(item, path); })) take(draft_row{std::move(*table), root.found(), fault});
  }
}

/// The day something ends is the first on which it is no longer in force, so it comes after the day it begins. The
/// mistake is put at `effective_until`.
void check_days(draft_row& row, const std::optional<day>& from, const std::optional<day>& until, const std::string& id);

/// What a rule overrides, whether or not the rest of it is in order.
struct overriding {
  std::string id;
  std::vector<placed_text> overrides;
  position where;
};

/// What rows of the pack may name: also what stands in rows that are refused, so that one slip is named once.
struct pack_names {
  names clauses, clocks, steps, rules;
  names idle_clocks;  ///< not in force: listed, never started
  names cited, started;
  std::vector<overriding> overridings;  ///< one for each rule, in the order of the file
  std::vector<std::string> moments;     ///< what a clock can run from
};

void read_clauses(draft_row& root, policy_pack& to, pack_names& named);
void read_clocks(draft_row& root, const vocabulary& words, policy_pack& to, pack_names& named);
void read_ladders(draft_row& root, const vocabulary& words, policy_pack& to, pack_names& named);
void read_rules(draft_row& root, const vocabulary& words, policy_pack& to, pack_names& named);
void read_tests(draft_row& root, const vocabulary& words, policy_pack& to, const pack_names& named);
void read_invariants(draft_row& root, const vocabulary& words, policy_pack& to, const pack_names& named);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_DRAFT_READING_HPP
