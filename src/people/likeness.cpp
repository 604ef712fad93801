// SPDX-License-Identifier: Apache-2.0
#include "likeness.hpp"

#include <safeguarding/text/fold.hpp>

#include <algorithm>
#include <array>
#include <chrono>

namespace safeguarding::inline v0::detail {

namespace {

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

std::vector<std::string> comparing_words(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : fold(text)) {
    if (is_letter(c) || is_digit(c)) words.back() += c;
    else if (c != '\'' && !words.back().empty()) words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string comparing_code(std::string_view text) {
  std::string code;
  for (const char c : fold(text))
    if (is_letter(c) || is_digit(c)) code += c;
  return code;
}

bool says_unknown(std::string_view code) noexcept {
  constexpr std::array<std::string_view, 9> words{"u",  "unknown", "notknown",  "notstated", "notgiven",
                                                  "na", "none",    "undefined", "null"};
  return code.empty() || std::find(words.begin(), words.end(), code) != words.end();
}

bool one_slip_apart(std::string_view a, std::string_view b) noexcept {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  if (a.size() < b.size()) return a.substr(i) == b.substr(i + 1);
  if (i == a.size()) return true;
  if (a.substr(i + 1) == b.substr(i + 1)) return true;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

namespace {

// Reads up to eight digits into four bits each; wider or narrower numbers are filled on the left.
constexpr std::uint32_t packed(std::uint32_t number, int places) noexcept {
  std::uint32_t digits = 0;
  for (int i = 0; i < places; ++i, number /= 10) digits |= (number % 10) << (4 * i);
  return digits;
}

int month_named(std::string_view word) noexcept {
  constexpr std::string_view months = "janfebmaraprmayjunjulaugsepoctnovdec";
  if (word.size() < 3) return 0;
  const auto at = months.find(word.substr(0, 3));
  return at == std::string_view::npos || at % 3 != 0 ? 0 : static_cast<int>(at / 3) + 1;
}

}  // namespace

std::uint32_t digits_of_date(std::string_view text, month_first order) noexcept {
  std::array<std::uint32_t, 3> numbers{};
  std::array<std::size_t, 3> widths{};
  std::size_t count = 0;
  int named = 0;  // the month given in letters
  std::size_t named_at = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (is_digit(c)) {
      const auto start = i;
      std::uint32_t number = 0;
      while (i < text.size() && is_digit(text[i]) && i - start < 8)
        number = number * 10 + static_cast<std::uint32_t>(text[i++] - '0');
      if (count == 3) break;  // what follows is a time
      numbers[count] = number;
      widths[count++] = i - start;
    } else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') {
      std::array<char, 3> letters{};
      std::size_t length = 0;
      for (; i < text.size() && (text[i] | 0x20) >= 'a' && (text[i] | 0x20) <= 'z'; ++i)
        if (length < 3) letters[length++] = static_cast<char>(text[i] | 0x20);
      if (const int month = month_named({letters.data(), length}); month != 0) {
        named = month;
        named_at = count;
      }
    } else {
      ++i;
    }
  }
  const auto year_of = [](std::uint32_t number, std::size_t width) {
    return width <= 2 ? 0xFF00U | packed(number, 2) : packed(number, 4);
  };
  const auto put = [](std::uint32_t year, std::uint32_t month, std::uint32_t day) {
    return year << 16 | packed(month, 2) << 8 | packed(day, 2);
  };
  if (count == 1 && widths[0] == 8) return packed(numbers[0], 8);
  if (count == 1 && widths[0] == 4) return packed(numbers[0], 4) << 16 | 0xFFFFU;
  if (count == 2 && named != 0) {
    const auto month = static_cast<std::uint32_t>(named);
    if (widths[0] == 4) return put(year_of(numbers[0], 4), month, numbers[1]);
    (void)named_at;
    return put(year_of(numbers[1], widths[1]), month, numbers[0]);
  }
  if (count == 2 && widths[0] == 4) return packed(numbers[0], 4) << 16 | packed(numbers[1], 2) << 8 | 0xFFU;
  if (count != 3) return 0;
  if (widths[0] == 4) return put(year_of(numbers[0], 4), numbers[1], numbers[2]);
  auto month = numbers[1], day = numbers[0];
  if (order == month_first::yes) std::swap(month, day);
  if (month > 12 && day <= 12) std::swap(month, day);
  return put(year_of(numbers[2], widths[2]), month, day);
}

bool can_be_a_day(std::uint32_t digits) noexcept {
  const auto number = [&](unsigned shift, int places) {
    unsigned value = 0;
    for (int i = places; i-- > 0;) {
      const auto digit = digits >> (shift + 4U * static_cast<unsigned>(i)) & 15U;
      if (digit > 9) return 0U;
      value = value * 10 + digit;
    }
    return value;
  };
  if ((digits & 0xFFFF) == 0xFFFF) return true;  // a year alone
  const auto month = number(8, 2);
  if (month < 1 || month > 12) return false;
  if ((digits & 0xFF) == 0xFF) return true;  // no day
  const auto year = number(16, 4);           // 0, a leap year, where its century is not known
  return std::chrono::year_month_day{std::chrono::year{static_cast<int>(year)}, std::chrono::month{month},
                                     std::chrono::day{number(0, 2)}}
      .ok();
}

}  // namespace safeguarding::inline v0::detail
