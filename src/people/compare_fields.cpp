// SPDX-License-Identifier: Apache-2.0
#include "prepared_people.hpp"

#include <algorithm>
#include <array>

namespace safeguarding::inline v0::detail {

namespace {

constexpr int bit = 1024;

// Where a number of shared bits falls, given the upper ends of all steps but the last.
template <std::size_t N>
constexpr std::uint8_t step_of(rarity shared, const std::array<int, N>& ends) noexcept {
  std::uint8_t step = 0;
  while (step < N && shared >= ends[step] * one_bit) ++step;
  return step;
}

// ---- names: 5 ways to agree or not x 7 steps of what is shared

constexpr std::array<int, 6> name_steps{2, 5, 8, 11, 15, 20};
constexpr std::array<std::string_view, 7> name_step_words{
    "nothing shared",        "hardly anything shared", "a common name shared",  "names shared",
    "uncommon names shared", "rare names shared",      "very rare names shared"};
constexpr std::array<int, 7> name_step_bits{-4, 1, 4, 7, 10, 14, 18};
constexpr std::array<double, 7> name_step_usual{0.01, 0.01, 0.05, 0.13, 0.3, 0.3, 0.2};
constexpr std::array<std::string_view, 5> name_contradictions{"no name contradicts the other", "first names differ",
                                                              "surnames differ", "first names and surnames differ",
                                                              "first names alike, not the same"};
constexpr std::array<int, 5> contradiction_bits{0, -5, -4, -8, -1};
constexpr std::array<double, 5> contradiction_usual{0.68, 0.06, 0.07, 0.02, 0.17};

// ---- places: 6 steps of the words x 6 of the postcodes

constexpr std::array<int, 2> place_steps{5, 9};
constexpr std::array<std::string_view, 6> place_words{"no place",       "another place",  "part of the place",
                                                      "the same place", "the same place", "the same place"};
constexpr std::array<std::string_view, 6> place_rarity{"", "", "", "a common one", "not a common one", "a rare one"};
constexpr std::array<int, 6> place_bits{0, -2, 1, 3, 6, 9};
constexpr std::array<double, 6> place_usual{0.1, 0.1, 0.1, 0.2, 0.3, 0.2};
constexpr std::array<std::string_view, 6> code_words{"no postcode",
                                                     "the same postcode",
                                                     "postcodes one slip apart",
                                                     "the same first half of the postcode",
                                                     "the same postcode area",
                                                     "another postcode"};
constexpr std::array<int, 6> code_bits{0, 10, 6, 4, 1, -3};
constexpr std::array<double, 6> code_usual{0.1, 0.6, 0.06, 0.08, 0.05, 0.11};

// ---- whatever is the same or not

constexpr std::array<int, 3> same_steps{5, 9, 13};
constexpr std::array<std::string_view, 4> same_rarity{"a common one", "not a common one", "a rare one",
                                                      "a very rare one"};

void add_same(std::vector<comparison_level>& levels, double usual, int lowest) {
  constexpr std::array<double, 4> shares{0.2, 0.3, 0.3, 0.2};
  for (std::size_t i = 0; i < same_rarity.size(); ++i)
    levels.push_back({"the same", std::string{same_rarity[i]}, level_sense::agrees, 1, usual * shares[i],
                      (lowest + 4 * static_cast<int>(i)) * bit});
}

}  // namespace

std::vector<comparison_level> levels_of(comparison_kind kind) {
  std::vector<comparison_level> levels{{"one says nothing", "", level_sense::absent, 0, 0, 0}};
  switch (kind) {
    case comparison_kind::name:
      for (std::size_t c = 0; c < 5; ++c)
        for (std::size_t s = 0; s < 7; ++s)
          levels.push_back({std::string{name_contradictions[c]}, std::string{name_step_words[s]},
                            c == 3 || (c != 0 && s < 2) ? level_sense::differs
                            : c == 0                    ? level_sense::agrees
                                                        : level_sense::close,
                            1 + c, name_step_usual[s] * contradiction_usual[c],
                            (name_step_bits[s] + contradiction_bits[c]) * bit});
      break;
    case comparison_kind::place:
      for (std::size_t code = 0; code < 6; ++code)
        for (std::size_t place = code == 0 ? 1 : 0; place < 6; ++place) {
          const int sum = place_bits[place] + code_bits[code];
          levels.push_back(
              {std::string{place_words[place]} + ", " + std::string{code_words[code]}, std::string{place_rarity[place]},
               sum >= 4  ? level_sense::agrees
               : sum > 0 ? level_sense::close
                         : level_sense::differs,
               1 + 6 * code + std::min<std::size_t>(place, 3), place_usual[place] * code_usual[code],
               (code > 0 && code < 5 ? std::max(place_bits[place] / 2, -1) + code_bits[code] : sum) * bit});
        }
      break;
    case comparison_kind::date:
      add_same(levels, 0.8, 5);
      levels.push_back({"one slip apart", "", level_sense::close, 2, 0.08, 6 * bit});
      levels.push_back({"day and month exchanged", "", level_sense::close, 3, 0.01, 7 * bit});
      levels.push_back({"the same year, one gives no day", "", level_sense::close, 4, 0.02, 3 * bit});
      levels.push_back({"the same year or two slips apart", "", level_sense::close, 5, 0.04, 1 * bit});
      levels.push_back({"a year or two apart", "", level_sense::differs, 6, 0.01, -3 * bit, true});
      levels.push_back({"another date", "", level_sense::differs, 7, 0.02, -6 * bit, true});
      break;
    case comparison_kind::year:
      add_same(levels, 0.9, 2);
      levels.push_back({"one or two apart", "", level_sense::close, 2, 0.05, -1 * bit});
      levels.push_back({"another year", "", level_sense::differs, 3, 0.05, -4 * bit, true});
      break;
    case comparison_kind::phone:
    case comparison_kind::email:
      add_same(levels, 0.6, 3);
      levels.push_back({"one slip apart, or one within the other", "", level_sense::close, 2, 0.1, 5 * bit});
      levels.push_back({"another", "", level_sense::differs, 3, 0.3, -1 * bit});
      break;
    case comparison_kind::identifier:
      add_same(levels, 0.8, 6);
      levels.push_back({"one slip apart", "", level_sense::close, 2, 0.1, 1 * bit});  // numbers are often given in turn
      levels.push_back({"another", "", level_sense::differs, 3, 0.1, -4 * bit, true});
      break;
    case comparison_kind::category:
      add_same(levels, 0.85, 1);
      levels.push_back({"another", "", level_sense::differs, 2, 0.15, -2 * bit});
      break;
  }
  return levels;
}

std::uint8_t name_step(rarity shared) noexcept { return step_of(shared, name_steps); }
std::uint8_t same_step(rarity shared) noexcept { return step_of(shared, same_steps); }

namespace {

// How many bits two different words of names share: -1 if they are nothing to each other.
rarity shared_by_words(const prepared_field& field, std::uint32_t x, std::uint32_t y) noexcept {
  const auto least = std::min(field.book.rare[x], field.book.rare[y]);  // of the commoner: a slip is always rare
  const auto less = [least](int bits) { return std::max(least - bits * one_bit, one_bit); };
  const auto head_x = field.book.shapes[x].head, head_y = field.book.shapes[y].head;
  if (head_x >> 24 == 0 || head_y >> 24 == 0)
    return (head_x & 0xFF) == (head_y & 0xFF) ? 2 * one_bit : -1;  // an initial
  if (field.book.slip(x, y)) return less(3);
  if (head_x == head_y) {
    auto a = field.book.texts[x], b = field.book.texts[y];
    if (a.size() > b.size()) std::swap(a, b);
    if (a.size() >= 3 && b.substr(0, a.size()) == a) return less(2);
  }
  const auto formal_x = field.formal[x], formal_y = field.formal[y];
  if (formal_x.size() > 1 || formal_y.size() > 1)
    for (std::size_t i = 0, j = 0; i < formal_x.size() && j < formal_y.size();) {
      if (formal_x[i] == formal_y[j]) return less(2);
      formal_x[i] < formal_y[j] ? ++i : ++j;
    }
  for (const auto sound : field.sounds[x])
    if (sound != 0 && (sound == field.sounds[y][0] || sound == field.sounds[y][1])) return less(4);
  return -1;
}

}  // namespace

std::uint8_t compare_names(const prepared_field& field, std::size_t row_a, std::size_t row_b) noexcept {
  const auto a = field.lists[row_a], b = field.lists[row_b];
  if (a.empty() || b.empty()) return 0;
  const auto& rare = field.book.rare;
  std::array<bool, 16> used_a{}, used_b{};
  rarity shared = 0;
  bool first_name_same = false, first_name_alike = false;
  int exchanged = 0, in_place = 0;
  // Equal words first; both lists are sorted by word.
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const auto x = a[i] >> 2, y = b[j] >> 2;
    if (x == y) {
      used_a[i] = used_b[j] = true;
      const auto mark_a = a[i] & 3, mark_b = b[j] & 3;
      if ((mark_a & mark_b & 1) != 0) first_name_same = true;
      if ((mark_a ^ mark_b) == 3) ++exchanged;  // a first name here, a surname there
      else if (mark_a == mark_b) ++in_place;
      shared += rare[x];
      ++i, ++j;
    } else if (x < y) {
      ++i;
    } else {
      ++j;
    }
  }
  // Then what is alike, best first.
  struct alike {
    rarity gain;
    std::uint32_t less, more;  // the two words, so that the order of the rows settles no tie
    std::uint8_t i, j;
  };
  std::array<alike, 144> found;
  std::size_t count = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (used_a[i]) continue;
    for (std::size_t j = 0; j < b.size(); ++j) {
      if (used_b[j]) continue;
      const auto x = a[i] >> 2, y = b[j] >> 2;
      const auto gain = shared_by_words(field, x, y);
      if (gain < 0) continue;
      found[count++] = {gain, std::min(x, y), std::max(x, y), static_cast<std::uint8_t>(i),
                        static_cast<std::uint8_t>(j)};
    }
  }
  std::sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), [](const alike& x, const alike& y) {
    return x.gain != y.gain ? x.gain > y.gain : x.less != y.less ? x.less < y.less : x.more < y.more;
  });
  for (std::size_t k = 0; k < count; ++k) {
    if (used_a[found[k].i] || used_b[found[k].j]) continue;
    used_a[found[k].i] = used_b[found[k].j] = true;
    shared += found[k].gain;
    if ((a[found[k].i] & 3) == 1 || (b[found[k].j] & 3) == 1) first_name_alike = true;
  }
  // A contradiction needs something left on both sides.
  std::uint32_t left_a = 0, left_b = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (!used_a[i] && (a[i] & 3) != 3) left_a |= a[i] & 3;
  for (std::size_t j = 0; j < b.size(); ++j)
    if (!used_b[j] && (b[j] & 3) != 3) left_b |= b[j] & 3;
  if (exchanged > in_place) {
    left_b = (left_b & 1) << 1 | (left_b & 2) >> 1;
    first_name_same = exchanged > 1;
  }
  auto contradiction = left_a & left_b;
  if (contradiction == 0 && first_name_alike && !first_name_same) contradiction = 4;
  return static_cast<std::uint8_t>(1 + 7 * contradiction + step_of(shared, name_steps));
}

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

std::uint8_t compare_dates(const prepared_field& field, std::size_t row_a, std::size_t row_b) noexcept {
  const auto a = field.dates[row_a], b = field.dates[row_b];
  if (a == 0 || b == 0) return 0;
  if (a == b) return static_cast<std::uint8_t>(1 + step_of(field.date_rarity[row_a], same_steps));
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

std::uint8_t compare_codes(const prepared_field& field, std::size_t row_a, std::size_t row_b) noexcept {
  const auto only_a = field.only[row_a], only_b = field.only[row_b];
  if (only_a.number == 0 || only_b.number == 0) return 0;
  if (only_a.number != several_values && only_b.number != several_values && only_a.number != only_b.number &&
      field.kind != comparison_kind::year) {
    if (field.kind == comparison_kind::category) return 5;
    // Where each has letters that the other has not, and one of them two, they are neither one slip apart nor within
    // each other.
    const auto here = only_a.letters & ~only_b.letters, there = only_b.letters & ~only_a.letters;
    if (here != 0 && there != 0 && ((here & (here - 1)) != 0 || (there & (there - 1)) != 0)) return 6;
  }
  const auto a = field.lists[row_a], b = field.lists[row_b];
  if (a.empty() || b.empty()) return 0;
  rarity best = -1;
  for (const auto x : a)
    for (const auto y : b)
      if (x == y) best = std::max(best, field.book.rare[x]);
  if (best >= 0) return static_cast<std::uint8_t>(1 + step_of(best, same_steps));
  if (field.kind == comparison_kind::category) return 5;
  for (const auto x : a)
    for (const auto y : b) {
      if (field.kind == comparison_kind::year) {
        const auto s = field.book.texts[x], t = field.book.texts[y];
        int apart = 0;
        for (std::size_t i = 0; i < 4; ++i) {
          const auto digit = [&](std::string_view v) { return i < v.size() ? v[i] - '0' : 0; };
          apart = apart * 10 + digit(s) - digit(t);
        }
        if (apart >= -2 && apart <= 2) return 5;
        continue;
      }
      if (field.book.slip(x, y)) return 5;
      if (field.kind != comparison_kind::phone && field.kind != comparison_kind::email) continue;
      const auto only_x = field.book.shapes[x].letters & ~field.book.shapes[y].letters;
      const auto only_y = field.book.shapes[y].letters & ~field.book.shapes[x].letters;
      if (only_x != 0 && only_y != 0) continue;  // neither within the other
      auto s = field.book.texts[x], t = field.book.texts[y];
      if (s.size() > t.size()) std::swap(s, t);
      if (s.size() >= 7 && t.find(s) != std::string_view::npos) return 5;
    }
  return 6;
}

}  // namespace safeguarding::inline v0::detail
