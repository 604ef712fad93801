// SPDX-License-Identifier: Apache-2.0
#include "prepared_people.hpp"

#include <algorithm>
#include <array>

namespace safeguarding::inline v0::detail {

namespace {

std::uint8_t step_of_words(const value_book& book, std::span<const std::uint32_t> a,
                           std::span<const std::uint32_t> b) noexcept {
  if (a.empty() || b.empty()) return 0;
  rarity all_a = 0, all_b = 0, shared = 0;
  for (const auto word : a) all_a += book.rare[word];
  for (const auto word : b) all_b += book.rare[word];
  for (const auto x : a)
    for (const auto y : b) {
      if (x == y) shared += book.rare[x];
      else if (book.slip(x, y)) shared += std::max(std::min(book.rare[x], book.rare[y]) - 3 * one_bit, 0);
    }
  if (shared * 2 < std::min(all_a, all_b)) return shared < 2 * one_bit ? 1 : 2;
  return static_cast<std::uint8_t>(3 + step_of(shared, place_steps));
}

std::uint8_t step_of_postcodes(const value_book& book, std::span<const std::uint32_t> a,
                               std::span<const std::uint32_t> b) noexcept {
  if (a.empty() || b.empty()) return 0;
  std::uint8_t nearest = 5;
  for (const auto x : a)
    for (const auto y : b) {
      if (x == y) return 1;
      if ((book.shapes[x].head & 0xFF) != (book.shapes[y].head & 0xFF)) {
        if (nearest > 2 && book.slip(x, y)) nearest = 2;
        continue;  // another area
      }
      const auto s = book.texts[x], t = book.texts[y];
      if (s.size() < 4 || t.size() < 4) continue;
      const auto half = [](std::string_view v) { return v.substr(0, v.size() >= 5 ? v.size() - 3 : 2); };
      const auto area = [](std::string_view v) { return v.substr(0, v[1] >= '0' && v[1] <= '9' ? 1 : 2); };
      if (one_slip_apart(s, t)) nearest = std::min<std::uint8_t>(nearest, 2);
      else if (half(s) == half(t)) nearest = std::min<std::uint8_t>(nearest, 3);
      else if (area(s) == area(t)) nearest = std::min<std::uint8_t>(nearest, 4);
    }
  return nearest;
}

}  // namespace

std::uint8_t compare_places(const prepared_field& field, std::size_t a, std::size_t b) noexcept {
  return static_cast<std::uint8_t>(6 * step_of_postcodes(field.codes, field.code_lists[a], field.code_lists[b]) +
                                   step_of_words(field.book, field.lists[a], field.lists[b]));
}

std::uint8_t compare_dates(quick_value of_a, quick_value of_b) noexcept {
  const auto a = of_a.number, b = of_b.number;
  if (a == 0 || b == 0) return 0;
  if (a == b) return static_cast<std::uint8_t>(1 + step_of(static_cast<rarity>(of_a.more), same_steps));
  int different = 0;
  std::array<int, 8> at{};
  for (int i = 0; i < 8; ++i) {
    const auto x = a >> (28 - 4 * i) & 15, y = b >> (28 - 4 * i) & 15;
    if (x != y && x != 15 && y != 15) at[static_cast<std::size_t>(different++)] = i;
  }
  constexpr std::uint8_t slip = 5, exchanged = 6, no_day = 7, near = 8, near_year = 9, other = 10;
  if (different == 0) return (a & 0xFFFF) == 0xFFFF || (b & 0xFFFF) == 0xFFFF ? no_day : 2;
  const auto year_a = a >> 16, year_b = b >> 16;
  const bool same_year = different > 0 && at[0] >= 4;
  if (same_year && ((a & 0xFFFF) == 0x0101 || (b & 0xFFFF) == 0x0101)) return no_day;
  if (different == 1) return slip;
  if (same_year && (a >> 8 & 0xFF) == (b & 0xFF) && (b >> 8 & 0xFF) == (a & 0xFF)) return exchanged;
  if (different == 2 && at[1] == at[0] + 1) {
    const auto shift = static_cast<unsigned>(24 - 4 * at[0]);
    if ((a >> (shift + 4) & 15) == (b >> shift & 15) && (a >> shift & 15) == (b >> (shift + 4) & 15)) return slip;
  }
  if (different == 2 || same_year) return near;
  const auto number = [](std::uint32_t year) {
    return static_cast<int>((year >> 12) * 1000 + (year >> 8 & 15) * 100 + (year >> 4 & 15) * 10 + (year & 15));
  };
  const int apart = number(year_a) - number(year_b);
  return apart >= -2 && apart <= 2 ? near_year : other;
}

namespace {

// Two numbers of one length that differ by less than ten: "A1004" and "A1007", "099" and "101".
bool in_turn(std::string_view s, std::string_view t) noexcept {
  if (s.size() != t.size()) return false;
  std::size_t first = 0;
  while (first < s.size() && s[first] == t[first]) ++first;
  if (s.size() - first > 9) return false;
  std::int64_t apart = 0;
  for (auto i = first; i < s.size(); ++i) {
    if (s[i] < '0' || s[i] > '9' || t[i] < '0' || t[i] > '9') return false;
    apart = apart * 10 + (s[i] - t[i]);
  }
  return apart > -10 && apart < 10;
}

// Whether the first place at which two texts differ is a digit: ada1@example.org and ada2@example.org are two
// addresses.
bool by_a_digit(std::string_view s, std::string_view t) noexcept {
  const auto digit = [](std::string_view v, std::size_t i) { return i < v.size() && v[i] >= '0' && v[i] <= '9'; };
  std::size_t first = 0;
  while (first < s.size() && first < t.size() && s[first] == t[first]) ++first;
  return digit(s, first) || digit(t, first);
}

bool years_near(std::string_view s, std::string_view t) noexcept {
  int apart = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const auto digit = [i](std::string_view v) { return i < v.size() ? v[i] - '0' : 0; };
    apart = apart * 10 + digit(s) - digit(t);
  }
  return apart >= -2 && apart <= 2;
}

// How near two values come that are not the same: by a slip, by being given in turn, by standing within each other.
std::uint8_t near_codes(const prepared_field& field, std::uint32_t x, std::uint32_t y) noexcept {
  const auto& book = field.book;
  if (field.kind == comparison_kind::year) return years_near(book.texts[x], book.texts[y]) ? codes_close : codes_differ;
  if (field.kind == comparison_kind::identifier && in_turn(book.texts[x], book.texts[y])) return codes_in_turn;
  if (book.slip(x, y) && (field.kind != comparison_kind::email || !by_a_digit(book.texts[x], book.texts[y])))
    return codes_close;
  if (field.kind != comparison_kind::phone) return codes_differ;
  auto s = book.texts[x], t = book.texts[y];
  if (s.size() > t.size()) std::swap(s, t);
  return s.size() >= 7 && t.ends_with(s) ? codes_close : codes_differ;
}

template <class Values>
std::uint8_t nearest_codes(const prepared_field& field, const Values& a, const Values& b) noexcept {
  std::uint8_t nearest = codes_differ;
  for (const auto x : a)
    for (const auto y : b) {
      const auto near = near_codes(field, x, y);
      if (near == codes_close) return codes_close;
      if (near == codes_in_turn) nearest = codes_in_turn;
    }
  return nearest;
}

}  // namespace

std::uint8_t compare_codes(const prepared_field& field, quick_value quick_a, quick_value quick_b, std::size_t row_a,
                           std::size_t row_b) noexcept {
  const auto number_a = quick_a.number, number_b = quick_b.number;
  if (number_a == 0 || number_b == 0) return 0;
  const auto& book = field.book;
  if (number_a != several_values && number_b != several_values && number_a != number_b) {
    if (field.kind == comparison_kind::category) return categories_differ;
    // Where each has letters that the other has not, and one of them two, they are neither one slip apart nor within
    // each other; nor are they numbers given in turn, unless those are all there is.
    const auto here = quick_a.more & ~quick_b.more, there = quick_b.more & ~quick_a.more;
    const bool far = here != 0 && there != 0 && ((here & (here - 1)) != 0 || (there & (there - 1)) != 0);
    if (far && field.kind != comparison_kind::year && field.kind != comparison_kind::identifier) return codes_differ;
  }
  const auto a = field.lists[row_a], b = field.lists[row_b];
  rarity best = -1;
  bool of_many = false;
  for (const auto x : a)
    for (const auto y : b) {
      if (x != y) continue;
      if (!book.of_many.empty() && book.of_many[x]) of_many = true;
      else best = std::max(best, book.rare[x]);
    }
  if (best >= 0) return static_cast<std::uint8_t>(1 + step_of(best, same_steps));
  if (of_many) return codes_of_many;
  if (field.kind == comparison_kind::category) return categories_differ;
  return nearest_codes(field, a, b);
}

}  // namespace safeguarding::inline v0::detail
