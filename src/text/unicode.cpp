// SPDX-License-Identifier: Apache-2.0
#include "unicode.hpp"

#include <safeguarding/core/utf8.hpp>

#include <utf8proc.h>

#include <algorithm>
#include <iterator>

#include "transliteration.hpp"

namespace safeguarding::inline v0::detail {
namespace {

struct range {
  char32_t first, last;
};

bool within(const range* begin, const range* end, char32_t value) noexcept {
  const auto* const after = std::upper_bound(begin, end, value, [](char32_t v, const range& r) { return v < r.first; });
  return after != begin && value <= std::prev(after)->last;
}

// Characters that show nothing: default ignorable ones, bidi controls, fillers. All are dropped.
constexpr range invisible[] = {
    {0x00AD, 0x00AD}, {0x034F, 0x034F}, {0x061C, 0x061C},   {0x115F, 0x1160},   {0x17B4, 0x17B5},  {0x180B, 0x180F},
    {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F},   {0x3164, 0x3164},   {0xFE00, 0xFE0F},  {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFF8}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}};

// Marks that are dropped: accents of Latin, Greek and Cyrillic, points of Hebrew, Arabic and Syriac, and the Arabic
// stretch.
constexpr range dropped_marks[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x05BF, 0x05BF}, {0x05C1, 0x05C2}, {0x05C4, 0x05C5},
    {0x05C7, 0x05C7}, {0x0610, 0x061A}, {0x0640, 0x0640}, {0x064B, 0x065F}, {0x0670, 0x0670}, {0x06D6, 0x06DC},
    {0x06DF, 0x06E4}, {0x06E7, 0x06E8}, {0x06EA, 0x06ED}, {0x0711, 0x0711}, {0x0730, 0x074A}, {0x1AB0, 0x1ACE},
    {0x1DC0, 0x1DFF}, {0x20D0, 0x20F0}, {0xFE20, 0xFE2F}};

// The zeros of decimal digits, each followed by its nine.
constexpr char32_t zeros[] = {0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6,
                              0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090,
                              0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40,
                              0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0};

// Looked at before decomposition, which would take some of these apart wrongly. 0 for none.
char32_t plain_punctuation(char32_t value) noexcept {
  switch (value) {
    case 0x0060:
    case 0x00B4:
    case 0x02B9:
    case 0x02BB:
    case 0x02BC:
    case 0x02BD:
    case 0x02BE:
    case 0x02BF:
    case 0x02C8:
    case 0x02CA:
    case 0x02CB:
    case 0x055A:
    case 0x05F3:
    case 0x07F4:
    case 0x07F5:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x2035:
    case 0x2039:
    case 0x203A:
    case 0xA78B:
    case 0xA78C:
    case 0xFF07:
    case 0xFF40: return '\'';
    case 0x00AB:
    case 0x00BB:
    case 0x02BA:
    case 0x05F4:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0x2036:
    case 0x301D:
    case 0x301E:
    case 0x301F:
    case 0xFF02: return '"';
    case 0x058A:
    case 0x05BE:
    case 0x1806:
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2043:
    case 0x2212:
    case 0x2E3A:
    case 0x2E3B:
    case 0xFE31:
    case 0xFE32:
    case 0xFE58:
    case 0xFE63:
    case 0xFF0D: return '-';
    case 0x2044: return '/';
    default: return 0;
  }
}

// One letter written in two ways across the languages of a script.
char32_t same_letter(char32_t value) noexcept {
  switch (value) {
    case 0x0671: return 0x0627;  // Arabic alef wasla
    case 0x0629:
    case 0x06C1:
    case 0x06D5: return 0x0647;  // teh marbuta and other hehs
    case 0x0649:
    case 0x06CC: return 0x064A;  // yeh
    case 0x06A9: return 0x0643;  // kaf
    default: return value;
  }
}

bool is_invisible(char32_t value) noexcept { return within(std::begin(invisible), std::end(invisible), value); }
bool is_dropped_mark(char32_t value) noexcept {
  return within(std::begin(dropped_marks), std::end(dropped_marks), value);
}

bool is_line_end(char32_t value) noexcept {
  return value == 0x0A || value == 0x0B || value == 0x0C || value == 0x85 || value == 0x2028 || value == 0x2029;
}

utf8proc_category_t category(char32_t value) noexcept {
  return utf8proc_category(static_cast<utf8proc_int32_t>(value));
}

}  // namespace

code_point first_of(std::string_view text) noexcept {
  const std::size_t length = utf8_length(text);
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  switch (length) {
    case 1: return {byte(0), 1};
    case 2: return {(byte(0) & 0x1F) << 6 | (byte(1) & 0x3F), 2};
    case 3: return {(byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
    case 4: return {(byte(0) & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
    default: return {replacement, 1};
  }
}

void append_utf8(std::string& out, char32_t value) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | value >> 6), put(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    put(0xE0 | value >> 12), put(0x80 | (value >> 6 & 0x3F)), put(0x80 | (value & 0x3F));
  } else {
    put(0xF0 | value >> 18), put(0x80 | (value >> 12 & 0x3F)), put(0x80 | (value >> 6 & 0x3F)),
        put(0x80 | (value & 0x3F));
  }
}

std::u32string code_points(std::string_view utf8) {
  std::u32string result;
  result.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const auto [value, length] = first_of(utf8.substr(at));
    result += value;
    at += length;
  }
  return result;
}

character_class class_of(char32_t value) noexcept {
  if (value < 0x80) {
    if ((value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z')) return character_class::letter;
    if (value >= '0' && value <= '9') return character_class::digit;
    if (is_line_end(value)) return character_class::line_end;
    return value <= ' ' || value == 0x7F ? character_class::space : character_class::other;
  }
  if (is_line_end(value)) return character_class::line_end;
  if (is_invisible(value)) return character_class::invisible;
  if (plain_punctuation(value) != 0) return character_class::other;
  switch (category(value)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO: return character_class::letter;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO: return character_class::digit;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME: return character_class::mark;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_CC: return character_class::space;
    default: break;
  }
  // Letters in circles and squares read as letters.
  if ((value >= 0x24B6 && value <= 0x24E9) || (value >= 0x1F130 && value <= 0x1F149)) return character_class::letter;
  return character_class::other;
}

bool is_upper(char32_t value) noexcept {
  if (value < 0x80) return value >= 'A' && value <= 'Z';
  const auto found = category(value);
  return found == UTF8PROC_CATEGORY_LU || found == UTF8PROC_CATEGORY_LT;
}

bool is_lower(char32_t value) noexcept {
  if (value < 0x80) return value >= 'a' && value <= 'z';
  return category(value) == UTF8PROC_CATEGORY_LL;
}

void folder::order_marks() {
  if (marks_.empty()) return;
  std::stable_sort(marks_.begin(), marks_.end(),
                   [](const mark& a, const mark& b) { return a.combining < b.combining; });
  for (const auto& [value, combining] : marks_) append_utf8(out_, value);
  marks_.clear();
}

void folder::put(char32_t value) {
  const int combining = value < 0x80 ? 0 : utf8proc_get_property(static_cast<utf8proc_int32_t>(value))->combining_class;
  if (combining != 0) {
    marks_.push_back({value, combining});
    return;
  }
  order_marks();
  append_utf8(out_, value);
}

void folder::put(std::string_view ascii) {
  order_marks();
  out_ += ascii;
}

void folder::add_decomposed(char32_t value) {
  if (is_invisible(value) || is_dropped_mark(value)) return;
  value = same_letter(value);
  const char32_t before = before_;
  before_ = value;
  if (value == 0x03C5 && (before == 0x03B1 || before == 0x03B5 || before == 0x03BF)) return put(std::string_view{"u"});
  if (const auto* const row = transliteration(value)) return put(row->ascii);
  if (const char32_t plain = plain_punctuation(value); plain != 0) return put(plain);
  for (const char32_t zero : zeros)
    if (value >= zero && value < zero + 10) return put(U'0' + (value - zero));
  put(value);
}

void folder::add(char32_t value) {
  if (value < 0x80) {
    before_ = 0;
    if (value >= 'A' && value <= 'Z') return put(value + ('a' - 'A'));
    if (value == '`') return put(U'\'');
    if (value == 0x0B || value == 0x0C) return put(U'\n');
    if ((value < ' ' && value != '\n') || value == 0x7F) return put(U' ');
    return put(value);
  }
  if (is_invisible(value)) return;
  if (const char32_t plain = plain_punctuation(value); plain != 0) {
    before_ = 0;
    return put(plain);
  }
  if (is_line_end(value)) return put(U'\n');
  const auto kind = category(value);
  if (kind == UTF8PROC_CATEGORY_ZS || kind == UTF8PROC_CATEGORY_CC) return put(U' ');
  utf8proc_int32_t parts[32];
  int boundary = 0;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(value), parts, 32, options, &boundary);
  if (count < 0 || count > 32) return put(replacement);
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    const auto part = static_cast<char32_t>(parts[i]);
    if (part < 0x80) add(part);
    else add_decomposed(part);
  }
}

std::string folder::take() {
  order_marks();
  before_ = 0;
  std::string result;
  result.swap(out_);
  return result;
}

}  // namespace safeguarding::inline v0::detail
