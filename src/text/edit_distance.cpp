// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/text/edit_distance.hpp>

#include <unordered_map>
#include <utility>

#include "masks.hpp"

namespace safeguarding::inline v0 {
namespace {

enum class swaps { none, neighbours };

// Myers' algorithm in Hyyro's form: a column of the table of distances is kept as the bits of its differences
// downwards.
template <swaps Swaps, class Masks, class Text>
std::size_t short_distance(const Masks& masks, std::size_t length, const Text& text) {
  std::uint64_t up = ~std::uint64_t{0}, down = 0, zero = 0, masks_before = 0;
  const std::uint64_t last = std::uint64_t{1} << (length - 1);
  std::size_t distance = length;
  for (const auto c : text) {
    const std::uint64_t match = masks.at(c, 0);
    std::uint64_t swapped = 0;
    if constexpr (Swaps == swaps::neighbours) swapped = ((~zero & match) << 1) & masks_before;
    zero = (((match & up) + up) ^ up) | match | down | swapped;
    std::uint64_t right_up = down | ~(zero | up);
    std::uint64_t right_down = zero & up;
    distance += (right_up & last) != 0 ? 1 : 0;
    distance -= (right_down & last) != 0 ? 1 : 0;
    right_up = right_up << 1 | 1;
    right_down <<= 1;
    up = right_down | ~(zero | right_up);
    down = right_up & zero;
    masks_before = match;
  }
  return distance;
}

// The same in blocks of 64 rows, each handing what crosses its lower edge to the next.
template <swaps Swaps>
std::size_t long_distance(const detail::long_masks& masks, std::size_t length, std::u32string_view text) {
  struct block {
    std::uint64_t up = ~std::uint64_t{0}, down = 0, zero = 0, match = 0;
  };
  std::vector<block> blocks(masks.words());
  const std::uint64_t last = std::uint64_t{1} << (length - 1) % 64;
  std::size_t distance = length;
  for (const char32_t c : text) {
    std::uint64_t up_in = 1, down_in = 0, swap_in = 0;
    for (std::size_t word = 0; word < blocks.size(); ++word) {
      auto& [up, down, zero, match_before] = blocks[word];
      const std::uint64_t match = masks.at(c, word);
      std::uint64_t swapped = 0;
      if constexpr (Swaps == swaps::neighbours) {
        const std::uint64_t reach = ~zero & match;
        swapped = (reach << 1 | swap_in) & match_before;
        swap_in = reach >> 63;
      }
      const std::uint64_t seed = match | down_in;
      zero = (((seed & up) + up) ^ up) | seed | down | swapped;
      std::uint64_t right_up = down | ~(zero | up);
      std::uint64_t right_down = zero & up;
      if (word + 1 == blocks.size()) {
        distance += (right_up & last) != 0 ? 1 : 0;
        distance -= (right_down & last) != 0 ? 1 : 0;
      }
      const std::uint64_t up_out = right_up >> 63, down_out = right_down >> 63;
      right_up = right_up << 1 | up_in;
      right_down = right_down << 1 | down_in;
      up = right_down | ~(zero | right_up);
      down = right_up & zero;
      match_before = match;
      up_in = up_out;
      down_in = down_out;
    }
  }
  return distance;
}

// What both begin or end with changes no distance.
template <class View>
void trim(View& a, View& b) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
  while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
}

std::size_t limited(std::size_t distance, std::size_t cutoff) { return distance > cutoff ? cutoff + 1 : distance; }

template <swaps Swaps>
std::size_t distance(std::string_view a, std::string_view b, std::size_t cutoff) {
  if (a == b) return 0;
  if (detail::is_ascii(a) && detail::is_ascii(b)) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > cutoff) return cutoff + 1;
    trim(a, b);
    if (a.empty()) return limited(b.size(), cutoff);
    if (a.size() <= 64) return limited(short_distance<Swaps>(detail::short_masks{a}, a.size(), b), cutoff);
  }
  const std::u32string left = detail::units(a), right = detail::units(b);
  std::u32string_view shorter = left, longer = right;
  if (shorter.size() > longer.size()) std::swap(shorter, longer);
  if (longer.size() - shorter.size() > cutoff) return cutoff + 1;
  trim(shorter, longer);
  if (shorter.empty()) return limited(longer.size(), cutoff);
  return limited(long_distance<Swaps>(detail::long_masks{shorter}, shorter.size(), longer), cutoff);
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t cutoff) {
  return distance<swaps::none>(a, b, cutoff);
}

std::size_t osa_distance(std::string_view a, std::string_view b, std::size_t cutoff) {
  return distance<swaps::neighbours>(a, b, cutoff);
}

std::size_t damerau_distance(std::string_view a, std::string_view b) {
  const std::u32string left = detail::units(a), right = detail::units(b);
  const std::size_t rows = left.size() + 2, columns = right.size() + 2, never = left.size() + right.size();
  std::vector<std::size_t> table(rows * columns);
  const auto cell = [&](std::size_t i, std::size_t j) -> std::size_t& { return table[i * columns + j]; };
  std::unordered_map<char32_t, std::size_t> last_row;  // where a character was last seen in `left`
  cell(0, 0) = never;
  for (std::size_t i = 0; i + 1 < rows; ++i) cell(i + 1, 0) = never, cell(i + 1, 1) = i;
  for (std::size_t j = 0; j + 1 < columns; ++j) cell(0, j + 1) = never, cell(1, j + 1) = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    std::size_t last_column = 0;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const auto found = last_row.find(right[j - 1]);
      const std::size_t row = found == last_row.end() ? 0 : found->second, column = last_column;
      const bool same = left[i - 1] == right[j - 1];
      if (same) last_column = j;
      cell(i + 1, j + 1) = std::min({cell(i, j) + (same ? 0 : 1), cell(i + 1, j) + 1, cell(i, j + 1) + 1,
                                     cell(row, column) + (i - row - 1) + 1 + (j - column - 1)});
    }
    last_row[left[i - 1]] = i;
  }
  return cell(left.size() + 1, right.size() + 1);
}

}  // namespace safeguarding::inline v0
