// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/pack/table_reader.hpp>

#include <algorithm>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

/// Longer words are no slip of the pen for anything; nor are they any use in a message.
constexpr std::size_t longest_guess = 64;
/// A pack may have thousands of names of its own, and a guess looks at each letter by letter.
constexpr std::size_t most_guessed = 1000;
constexpr std::size_t most_listed = 100;

std::string listing(const std::vector<std::string>& known) {
  std::string text;
  const auto listed = std::min(known.size(), most_listed);
  for (std::size_t i = 0; i < listed; ++i)
    text += (text.empty() ? "" : ", ") +
            (known[i].size() > longest_guess ? known[i].substr(0, longest_guess) + "..." : known[i]);
  if (known.size() > listed) text += " and " + std::to_string(known.size() - listed) + " more";
  return text.empty() ? std::string{"nothing"} : text;
}

/// How many letters must be put in, taken out, changed or swapped with the next to turn one short word into the other;
/// enough to guess at a slip of the pen.
std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before, above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before = std::exchange(above, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.size()];
}

}  // namespace

const std::string* likely_meant(std::string_view word, const std::vector<std::string>& known) {
  if (word.empty() || word.size() > longest_guess) return nullptr;
  const std::string* nearest = nullptr;
  auto best = std::min(1 + word.size() / 4, word.size() - 1) + 1;  // fewer edits than this are a slip
  for (std::size_t i = 0; i < std::min(known.size(), most_guessed); ++i) {
    const auto& each = known[i];
    if (each.size() > longest_guess) continue;
    if (const auto n = edits(word, each); n < best) best = n, nearest = &each;
  }
  return nearest;
}

invalid_input unknown_name(const char* what, const placed_text& found, const std::vector<std::string>& known) {
  std::string message = std::string{"unknown "} + what;
  if (const auto* nearest = likely_meant(found.text, known)) message += "; did you mean " + *nearest + "?";
  else message += "; known are: " + listing(known);
  return {errc::unknown_name, std::move(message), found.text, found.where};
}

void refuse_unknown(const char* what, const placed_text& found, const std::vector<std::string>& known) {
  throw unknown_name(what, found, known);
}

table_reader::table_reader(const node& table, std::string path) : table_{&table}, path_{std::move(path)} {
  if (table_->entries() == nullptr) throw invalid_input{errc::invalid_input, "a table is needed here", "", where()};
}

position table_reader::where(std::string_view key) const {
  position at = table_->where;
  at.field = path_;
  if (!key.empty()) {
    at.field += (path_.empty() ? "" : ".") + std::string{key};
    for (const auto& found : *table_->entries())
      if (found.key == key) at.line = found.value.where.line, at.column = found.value.where.column;
  }
  return at;
}

const node* table_reader::find(std::string_view key) {
  asked_.emplace_back(key);
  for (const auto& found : *table_->entries())
    if (found.key == key) return &found.value;
  return nullptr;
}

const node& table_reader::need(std::string_view key) {
  if (const auto* found = find(key)) return *found;
  throw invalid_input{errc::missing, "the key '" + std::string{key} + "' is required", "", where()};
}

template <class T>
const T* table_reader::as(std::string_view key, const char* what) {
  const node* found = find(key);
  if (found == nullptr) return nullptr;
  if (const T* value = std::get_if<T>(&found->value)) return value;
  throw invalid_input{errc::invalid_input, std::string{what} + " is needed here", "", where(key)};
}

std::optional<std::string> table_reader::text(std::string_view key) {
  const auto* value = as<std::string>(key, "a text in quotes");
  return value ? std::optional{*value} : std::nullopt;
}
std::optional<std::int64_t> table_reader::number(std::string_view key) {
  const auto* value = as<std::int64_t>(key, "a whole number");
  return value ? std::optional{*value} : std::nullopt;
}
std::optional<day> table_reader::date(std::string_view key) {
  const auto* value = as<day>(key, "a date without quotes, for example 2025-09-01,");
  return value ? std::optional{*value} : std::nullopt;
}
bool table_reader::flag(std::string_view key) {
  const auto* value = as<bool>(key, "true or false");
  return value != nullptr && *value;
}
std::string table_reader::need_text(std::string_view key) {
  (void)need(key);
  return *text(key);
}
std::int64_t table_reader::need_number(std::string_view key) {
  (void)need(key);
  return *number(key);
}

std::vector<placed_text> table_reader::texts(std::string_view key) {
  std::vector<placed_text> words;
  const auto* items = as<node::list>(key, "a list in square brackets");
  if (items == nullptr) return words;
  const auto field = where(key).field;
  for (const auto& item : *items) {
    position at = item.where;
    at.field = field;
    const auto* word = item.text();
    if (word == nullptr) throw invalid_input{errc::invalid_input, "a list of texts in quotes is needed here", "", at};
    words.push_back({*word, at});
  }
  return words;
}

std::vector<table_reader> table_reader::tables(std::string_view key) {
  std::vector<table_reader> readers;
  const auto* items = as<node::list>(key, "a list of tables");
  if (items == nullptr) return readers;
  for (const auto& item : *items)
    readers.emplace_back(
        item, (path_.empty() ? "" : path_ + ".") + std::string{key} + " " + std::to_string(readers.size() + 1));
  return readers;
}

std::optional<table_reader> table_reader::table(std::string_view key) {
  const node* found = find(key);
  if (found == nullptr) return std::nullopt;
  return table_reader{*found, (path_.empty() ? "" : path_ + ".") + std::string{key}};
}

void table_reader::finish() const {
  finish([](const invalid_input& mistake) {
    throw mistake;  // NOLINT(cert-err60-cpp): its copy fails only where memory ends
  });
}

void table_reader::finish(const mistake_taker& mistaken) const {
  auto known = asked_;
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  for (const auto& found : *table_->entries())
    if (!std::binary_search(known.begin(), known.end(), found.key)) {
      position at = found.value.where;
      at.field = path_;
      mistaken(unknown_name("key", {found.key, at}, known));
    }
}

}  // namespace safeguarding::inline v0
