// SPDX-License-Identifier: Apache-2.0
#include "surface_words.hpp"

#include <algorithm>
#include <utility>

namespace safeguarding::inline v0::detail {

namespace {

// The code points of a text; what is not UTF-8 counts as a sign.
std::u32string code_points(std::string_view text) {
  std::u32string to;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xC2 ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    char32_t value = length <= 1 ? lead : lead & (0xFFU >> (length + 1));
    bool good = length != 0 && at + length <= text.size();
    for (std::size_t i = 1; good && i < length; ++i) {
      const auto next = static_cast<unsigned char>(text[at + i]);
      good = (next & 0xC0U) == 0x80;
      value = (value << 6U) | (next & 0x3FU);
    }
    to += good ? value : U'\uFFFD';
    at += good ? length : 1;
  }
  return to;
}

char32_t lower(char32_t c) {
  const auto inside = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  if (inside(U'A', U'Z') || (inside(0xC0, 0xDE) && c != 0xD7) || inside(0x391, 0x3A9) || inside(0x410, 0x42F))
    return c + 32;
  if (inside(0x400, 0x40F)) return c + 80;
  const bool even_is_upper = inside(0x100, 0x137) || inside(0x14A, 0x177) || inside(0x1DE, 0x1EE) ||
                             inside(0x1F8, 0x21E) || inside(0x222, 0x232) || inside(0x460, 0x480) ||
                             inside(0x48A, 0x4BE) || inside(0x4D0, 0x52E) || inside(0x1E00, 0x1E94) ||
                             inside(0x1EA0, 0x1EFE);
  if (even_is_upper && c != 0x130 && c != 0x131) return c % 2 == 0 ? c + 1 : c;
  if (inside(0x139, 0x148) || inside(0x179, 0x17E) || inside(0x1CD, 0x1DC) || inside(0x4C1, 0x4CE))
    return c % 2 == 1 ? c + 1 : c;
  switch (c) {
    case 0x178: return 0xFF;
    case 0x18F: return 0x259;
    case 0x386: return 0x3AC;
    case 0x388:
    case 0x389:
    case 0x38A: return c + 37;
    case 0x38C: return 0x3CC;
    case 0x38E:
    case 0x38F: return c + 63;
    default: return c;
  }
}

bool is_word(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') || c == U'_';
  constexpr std::pair<char32_t, char32_t> signs[] = {
      {0x80, 0xA9},     {0xAB, 0xB1},     {0xB4, 0xB4},       {0xB6, 0xB8},       {0xBB, 0xBB},       {0xBF, 0xBF},
      {0xD7, 0xD7},     {0xF7, 0xF7},     {0x2C2, 0x2C5},     {0x2D2, 0x2DF},     {0x2E5, 0x2EB},     {0x300, 0x36F},
      {0x375, 0x375},   {0x37E, 0x37E},   {0x384, 0x385},     {0x387, 0x387},     {0x482, 0x489},     {0x591, 0x5CF},
      {0x600, 0x61F},   {0x64B, 0x65F},   {0x66A, 0x66D},     {0x670, 0x670},     {0x6D4, 0x6D4},     {0x2000, 0x206F},
      {0x20A0, 0x2101}, {0x2190, 0x245F}, {0x2500, 0x2775},   {0x2794, 0x2BFF},   {0x3000, 0x3004},   {0x3008, 0x3020},
      {0xFE00, 0xFE6F}, {0xFFFC, 0xFFFD}, {0x1F000, 0x1F0FF}, {0x1F10D, 0x1FAFF}, {0xE0000, 0x10FFFF}};
  return std::none_of(std::begin(signs), std::end(signs),
                      [c](const auto& range) { return c >= range.first && c <= range.second; });
}

}  // namespace

surface_words words_of(std::string_view surface) {
  const auto text = code_points(surface);
  surface_words words;
  std::u32string word;
  const auto end_word = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = text[i];
    const bool possessive = (c == U'\'' || c == U'\u2019') && i + 1 < text.size() && lower(text[i + 1]) == U's' &&
                            (i + 2 == text.size() || !is_word(text[i + 2]));
    if (possessive) ++i;  // what stands before and after it is joined, as if it were not there
    else if (is_word(c)) word += lower(c);
    else end_word();
  }
  end_word();
  return words;
}

bool stands_in(const surface_words& a, const surface_words& b) {
  return !a.empty() && std::search(b.begin(), b.end(), a.begin(), a.end()) != b.end();
}

}  // namespace safeguarding::inline v0::detail
