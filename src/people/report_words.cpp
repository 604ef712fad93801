// SPDX-License-Identifier: Apache-2.0
#include "report_words.hpp"

#include <utility>

namespace safeguarding::inline v0::detail {

std::string report_words::between(std::size_t first, std::size_t last) const {
  const auto from = words[first].is.byte_start, to = words[last].is.byte_start + words[last].is.byte_length;
  return std::string{text.substr(from, to - from)};
}

report_words read_words(std::string_view text) {
  report_words read{text, {}, lettering::ordinary};
  std::string signs;
  bool quoted = false, opened = false;
  std::size_t starts = 0, capital_starts = 0, shouted = 0, letters = 0;
  for (auto& one : tokens(text)) {
    if (one.kind == token_kind::punctuation) {
      const char sign = one.folded[0];
      if (sign == '"') {
        quoted = !quoted;
        opened = quoted;
      }
      if (sign == '.' && !read.words.empty() && read.words.back().is.abbreviated) continue;
      if (signs.empty() || signs.back() != sign) signs += sign;
      continue;
    }
    report_word word{std::move(one), std::exchange(signs, {}), false, quoted};
    const auto* last = read.words.empty() ? nullptr : &read.words.back().is;
    word.first =
        !last || last->sentence != word.is.sentence || last->line != word.is.line || std::exchange(opened, false);
    if (word.is.kind == token_kind::word) {
      if (word.first) {
        ++starts;
        capital_starts += word.is.capitalised ? 1 : 0;
      }
      if (word.is.length > 1) {
        ++letters;
        shouted += word.is.all_caps ? 1 : 0;
      }
    }
    read.words.push_back(std::move(word));
  }
  if (letters >= 4 && 4 * shouted >= 3 * letters) read.letters = lettering::shouted;
  else if (starts > 0 && 2 * capital_starts <= starts) read.letters = lettering::hurried;
  return read;
}

}  // namespace safeguarding::inline v0::detail
