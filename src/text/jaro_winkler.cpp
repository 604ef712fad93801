// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/text/jaro_winkler.hpp>

#include <bit>

#include "jaro_score.hpp"
#include "masks.hpp"

namespace safeguarding::inline v0 {
namespace {

template <class A, class B>
std::size_t common_prefix(const A& a, const B& b) {
  const std::size_t most = std::min({a.size(), b.size(), detail::longest_prefix});
  std::size_t same = 0;
  while (same < most && detail::unit(a[same]) == detail::unit(b[same])) ++same;
  return same;
}

// Both at most 64 characters: the matches of each side are the bits of one word.
template <class Masks, class Pattern, class Text>
double short_similarity(const Masks& masks, const Pattern& pattern, const Text& text) {
  const std::size_t window = detail::jaro_window(pattern.size(), text.size());
  std::uint64_t reach = window >= 63 ? ~std::uint64_t{0} : (std::uint64_t{1} << (window + 1)) - 1;
  std::uint64_t of_pattern = 0, of_text = 0;
  std::size_t matched = 0;
  for (std::size_t j = 0; j < text.size(); ++j) {
    const std::uint64_t free = masks.at(text[j], 0) & reach & ~of_pattern;
    of_pattern |= free & (~free + 1);
    of_text |= static_cast<std::uint64_t>(free != 0) << j;
    matched += static_cast<std::size_t>(free != 0);
    reach = reach << 1 | static_cast<std::uint64_t>(j < window);
  }
  std::size_t displaced = 0;
  for (std::uint64_t left = of_text; left != 0; left &= left - 1) {
    const std::uint64_t partner = of_pattern & (~of_pattern + 1);
    if ((masks.at(text[static_cast<std::size_t>(std::countr_zero(left))], 0) & partner) == 0) ++displaced;
    of_pattern ^= partner;
  }
  return detail::jaro_winkler_score(matched, displaced, pattern.size(), text.size(), common_prefix(pattern, text));
}

// Any length: the pattern's matches in blocks of 64, the text's in a list.
double long_similarity(const detail::long_masks& masks, std::u32string_view pattern, std::u32string_view text) {
  const std::size_t window = detail::jaro_window(pattern.size(), text.size());
  std::vector<std::uint64_t> of_pattern(masks.words());
  std::u32string of_text;
  for (std::size_t j = 0; j < text.size(); ++j) {
    const std::uint64_t* const row = masks.row(text[j]);
    const std::size_t first = j > window ? j - window : 0, last = std::min(j + window + 1, pattern.size());
    if (row == nullptr || first >= last) continue;
    for (std::size_t word = first / 64; word * 64 < last; ++word) {
      std::uint64_t reach = ~std::uint64_t{0};
      if (word == first / 64) reach &= ~std::uint64_t{0} << first % 64;
      if (last - word * 64 < 64) reach &= (std::uint64_t{1} << (last - word * 64)) - 1;
      const std::uint64_t free = row[word] & reach & ~of_pattern[word];
      if (free == 0) continue;
      of_pattern[word] |= free & (~free + 1);
      of_text += text[j];
      break;
    }
  }
  std::size_t displaced = 0, turn = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i)
    if ((of_pattern[i / 64] >> i % 64 & 1) != 0 && pattern[i] != of_text[turn++]) ++displaced;
  return detail::jaro_winkler_score(turn, displaced, pattern.size(), text.size(), common_prefix(pattern, text));
}

double at_least(double cutoff, double similarity) { return similarity < cutoff ? 0 : similarity; }

}  // namespace

struct jaro_winkler_query::prepared {
  explicit prepared(std::string_view from) : text{detail::units(from)}, masks{text} {
    if (from.size() == text.size() && from.size() <= 64 && detail::is_ascii(from)) ascii = from;
    short_ones = detail::short_masks{ascii};
  }

  std::u32string text;
  detail::long_masks masks;
  std::string ascii;  // the text, if it is at most 64 ASCII characters
  detail::short_masks short_ones{{}};
};

double jaro_winkler(std::string_view a, std::string_view b, double cutoff) {
  if (detail::is_ascii(a) && detail::is_ascii(b)) {
    if (cutoff > 0 && detail::out_of_reach(a.size(), b.size(), cutoff)) return 0;
    if (a.size() <= 64 && b.size() <= 64) return at_least(cutoff, short_similarity(detail::short_masks{a}, a, b));
  }
  const std::u32string left = detail::units(a), right = detail::units(b);
  return at_least(cutoff, long_similarity(detail::long_masks{left}, left, right));
}

jaro_winkler_query::jaro_winkler_query(std::string_view text) : prepared_{std::make_shared<const prepared>(text)} {}

double jaro_winkler_query::similarity(std::string_view other, double cutoff) const {
  const auto& [text, masks, ascii, short_ones] = *prepared_;
  if (other.size() <= 64 && ascii.size() == text.size() && detail::is_ascii(other)) {
    if (cutoff > 0 && detail::out_of_reach(ascii.size(), other.size(), cutoff)) return 0;
    return at_least(cutoff, short_similarity(short_ones, ascii, other));
  }
  const std::u32string right = detail::units(other);
  if (cutoff > 0 && detail::out_of_reach(text.size(), right.size(), cutoff)) return 0;
  if (text.size() <= 64 && right.size() <= 64 && masks.words() == 1)
    return at_least(cutoff, short_similarity(masks, text, right));
  return at_least(cutoff, long_similarity(masks, text, right));
}

}  // namespace safeguarding::inline v0
