// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PACK_TABLE_READER_HPP
#define SAFEGUARDING_PACK_TABLE_READER_HPP

/// \file
/// Reads one table of a document strictly: a key nobody asked for is an error, not a silent nothing.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/pack/document.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// A word of a document together with the place it stands at.
struct placed_text {
  std::string text;
  position where;
};

/// The words without their places.
[[nodiscard]] inline std::vector<std::string> plain(const std::vector<placed_text>& words) {
  std::vector<std::string> list;
  for (const auto& word : words) list.push_back(word.text);
  return list;
}

/// Is handed a mistake where reading goes on after it.
using mistake_taker = std::function<void(const invalid_input&)>;

/// Takes keys out of a table one by one; finish() refuses whatever is left.
/// Holds a reference to the table: keep the document alive. Not shared between threads.
/// Every reader throws invalid_input (errc::missing, errc::invalid_input) with line, column and the key's path.
class SAFEGUARDING_API table_reader {
 public:
  /// `path` is how errors name this table, for example "rule 3".
  /// \throws invalid_input  `table` is not a table.
  table_reader(const node& table, std::string path);

  /// The value of `key`, or nullptr.
  const node* find(std::string_view key);
  const node& need(std::string_view key);

  std::optional<std::string> text(std::string_view key);
  std::string need_text(std::string_view key);
  std::optional<std::int64_t> number(std::string_view key);
  std::int64_t need_number(std::string_view key);
  std::optional<day> date(std::string_view key);
  bool flag(std::string_view key);  ///< absent means false

  /// A list of words; absent means empty; a single word is refused, so that lists always look like lists.
  std::vector<placed_text> texts(std::string_view key);

  /// Every element of a list of tables; absent means empty.
  std::vector<table_reader> tables(std::string_view key);
  /// A table under `key`, if there is one.
  std::optional<table_reader> table(std::string_view key);

  /// Refuses the first key that was never asked for, saying which keys there are.
  void finish() const;
  /// Hands every key that was never asked for to `mistaken`, until that throws.
  void finish(const mistake_taker& mistaken) const;

  [[nodiscard]] position where(std::string_view key = {}) const;
  [[nodiscard]] const node& source() const noexcept { return *table_; }

 private:
  template <class T>
  const T* as(std::string_view key, const char* what);

  const node* table_;
  std::string path_;
  std::vector<std::string> asked_;
};

/// The name in `known` that `word` is a slip of the pen for, or nullptr.
[[nodiscard]] SAFEGUARDING_API const std::string* likely_meant(std::string_view word,
                                                               const std::vector<std::string>& known);

/// What is wrong with a word at the place it was found at; `known` names what would be right.
[[nodiscard]] SAFEGUARDING_API invalid_input unknown_name(const char* what, const placed_text& found,
                                                          const std::vector<std::string>& known);

/// \throws invalid_input  always: unknown_name().
[[noreturn]] SAFEGUARDING_API void refuse_unknown(const char* what, const placed_text& found,
                                                  const std::vector<std::string>& known);

/// All words of an enum, in the order of its table.
template <named_enum E>
[[nodiscard]] std::vector<std::string> words_of() {
  std::vector<std::string> words;
  for (const auto& [value, word] : enum_names<E>::table) words.emplace_back(word);
  return words;
}

/// What a word stands for; `what` names the enum in the error.
/// \throws invalid_input  unknown_name(): no value has that word.
template <named_enum E>
[[nodiscard]] E value_of(const placed_text& word, const char* what) {
  if (const auto value = parse<E>(word.text)) return *value;
  refuse_unknown(what, word, words_of<E>());
}

/// What the words under `key` stand for; none where the key is not there.
/// \throws invalid_input  as value_of() and table_reader::texts().
template <named_enum E>
[[nodiscard]] std::vector<E> values_of(table_reader& table, std::string_view key, const char* what) {
  std::vector<E> values;
  for (const auto& word : table.texts(key)) values.push_back(value_of<E>(word, what));
  return values;
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PACK_TABLE_READER_HPP
