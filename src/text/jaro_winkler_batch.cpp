// SPDX-License-Identifier: Apache-2.0
// Strings of one length lie side by side, one a lane, so that each step of the comparison is made for all lanes at
// once.
#include <safeguarding/core/error.hpp>
#include <safeguarding/text/jaro_winkler.hpp>

#include <bit>
#include <cstring>
#include <map>

#include "jaro_score.hpp"
#include "masks.hpp"

namespace safeguarding::inline v0 {
namespace {

constexpr std::size_t longest = 64;
constexpr std::size_t vector_bytes = 32;
constexpr std::uint8_t no_row = 0;  // the row of characters that no string here holds: all zero

// The strings of one length, in packs of `lanes` beside each other.
struct length_class {
  std::size_t length = 0;
  std::vector<std::uint32_t> places;  // where each string stood in what was given
  std::vector<unsigned char> masks;   // pack after pack: for each row of the alphabet a vector of one mask a lane
};

// What is asked of all packs of a class.
struct question {
  const std::uint8_t* rows;  // per character of the query its row of the alphabet
  std::size_t size;
  double cutoff;
};

// How many characters matched, were displaced and stand in the common prefix, lane by lane.
template <class Lane>
struct counts {
  Lane matched[vector_bytes / sizeof(Lane)], displaced[vector_bytes / sizeof(Lane)],
      prefix[vector_bytes / sizeof(Lane)];
};

// GCC's vectors, which clang has too: without such instructions the compiler takes them apart.
template <class Lane>
[[gnu::always_inline]] inline void compare_pack(const unsigned char* pack, std::size_t length, const question& asked,
                                                counts<Lane>& out) {
  using vector [[gnu::vector_size(vector_bytes)]] = Lane;
  const std::size_t window = detail::jaro_window(length, asked.size);
  vector of_pattern{}, matched{}, displaced{}, prefix{}, starts{}, row{};
  vector hits[longest];  // all ones where the query's character met a partner
  starts -= 1;
  auto reach =
      static_cast<Lane>(window + 1 >= sizeof(Lane) * 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (window + 1)) - 1);
  for (std::size_t j = 0; j < asked.size; ++j) {
    std::memcpy(&row, pack + asked.rows[j] * vector_bytes, vector_bytes);
    const vector free = row & reach & ~of_pattern;
    of_pattern |= free & -free;
    const auto hit = static_cast<vector>(free != 0);
    hits[j] = hit;
    matched -= hit;
    if (j < detail::longest_prefix) {
      const auto place = static_cast<Lane>(Lane{1} << j);
      starts &= static_cast<vector>((row & place) != 0);
      prefix -= starts;
    }
    reach = static_cast<Lane>(static_cast<std::uint64_t>(reach) << 1 | (j < window ? 1 : 0));
  }
  for (std::size_t j = 0; j < asked.size; ++j) {
    std::memcpy(&row, pack + asked.rows[j] * vector_bytes, vector_bytes);
    const vector partner = of_pattern & -of_pattern & hits[j];
    displaced -= static_cast<vector>((row & partner) == 0) & hits[j];
    of_pattern ^= partner;
  }
  std::memcpy(out.matched, &matched, sizeof matched);
  std::memcpy(out.displaced, &displaced, sizeof displaced);
  std::memcpy(out.prefix, &prefix, sizeof prefix);
}

template <class Lane>
[[gnu::always_inline]] inline void compare_class(const length_class& strings, std::size_t rows, const question& asked,
                                                 std::span<double> similarities) {
  constexpr std::size_t lanes = vector_bytes / sizeof(Lane);
  const std::size_t least = std::min(strings.length, asked.size);
  // The parts of the score that depend on few small numbers, with the operations of jaro_winkler_score().
  double of_matched[longest + 1];
  for (std::size_t m = 0; m <= least; ++m)
    of_matched[m] = static_cast<double>(m) / static_cast<double>(strings.length) +
                    static_cast<double>(m) / static_cast<double>(asked.size);
  counts<Lane> found{};
  for (std::size_t first = 0; first < strings.places.size(); first += lanes) {
    const unsigned char* const pack = strings.masks.data() + first / lanes * rows * vector_bytes;
    compare_pack<Lane>(pack, strings.length, asked, found);
    const std::size_t filled = std::min(lanes, strings.places.size() - first);
    for (std::size_t lane = 0; lane < filled; ++lane) {
      double score = 0;
      if (const std::size_t m = found.matched[lane]; m != 0) {
        const std::size_t in_order = m - found.displaced[lane] / 2U;
        score = detail::with_prefix((of_matched[m] + static_cast<double>(in_order) / static_cast<double>(m)) / 3.0,
                                    found.prefix[lane]);
      }
      similarities[strings.places[first + lane]] = score < asked.cutoff ? 0 : score;
    }
  }
}

[[gnu::always_inline]] inline void compare_any(const length_class& strings, std::size_t rows, const question& asked,
                                               std::span<double> similarities) {
  if (strings.length <= 16) compare_class<std::uint16_t>(strings, rows, asked, similarities);
  else if (strings.length <= 32) compare_class<std::uint32_t>(strings, rows, asked, similarities);
  else compare_class<std::uint64_t>(strings, rows, asked, similarities);
}

void compare_plain(const length_class& strings, std::size_t rows, const question& asked,
                   std::span<double> similarities) {
  compare_any(strings, rows, asked, similarities);
}

#if defined(__GNUC__) && defined(__x86_64__)
[[gnu::target("avx2")]] void compare_avx2(const length_class& strings, std::size_t rows, const question& asked,
                                          std::span<double> similarities) {
  compare_any(strings, rows, asked, similarities);
}
#endif

std::size_t lane_bytes(std::size_t length) { return length <= 16 ? 2 : length <= 32 ? 4 : 8; }

}  // namespace

struct jaro_winkler_batch::prepared {
  // The byte of the masks that holds whether character `i` of string `k` is that of `row`.
  [[nodiscard]] std::size_t byte_of(const length_class& strings, std::size_t k, std::size_t row, std::size_t i) const {
    const std::size_t width = lane_bytes(strings.length), lanes = vector_bytes / width;
    const std::size_t in_lane = std::endian::native == std::endian::little ? i / 8 : width - 1 - i / 8;
    return ((k / lanes * rows + row) * lanes + k % lanes) * width + in_lane;
  }

  template <class Text>
  explicit prepared(std::span<const Text> texts) : size{texts.size()} {
    std::map<std::size_t, std::vector<std::uint32_t>> by_length;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::string_view text = texts[i];
      if (text.empty() || text.size() > longest || !detail::is_ascii(text)) {
        others.emplace_back(i, text);
        continue;
      }
      by_length[text.size()].push_back(static_cast<std::uint32_t>(i));
      for (const char c : text)
        if (auto& row = row_of[static_cast<unsigned char>(c)]; row == no_row) row = static_cast<std::uint8_t>(rows++);
    }
    for (auto& [length, places] : by_length) {
      auto& made = classes.emplace_back();
      made.length = length;
      made.places = std::move(places);
      const std::size_t lanes = vector_bytes / lane_bytes(length);
      made.masks.resize((made.places.size() + lanes - 1) / lanes * rows * vector_bytes);
      for (std::size_t k = 0; k < made.places.size(); ++k) {
        const std::string_view text = texts[made.places[k]];
        for (std::size_t i = 0; i < length; ++i) {
          auto& byte = made.masks[byte_of(made, k, row_of[static_cast<unsigned char>(text[i])], i)];
          byte = static_cast<unsigned char>(byte | 1U << i % 8);
        }
      }
    }
  }

  // String `k` again: the strings themselves are not kept.
  [[nodiscard]] std::string text_of(const length_class& strings, std::size_t k) const {
    std::string text(strings.length, ' ');
    for (std::size_t c = 0; c < row_of.size(); ++c)
      for (std::size_t i = 0; row_of[c] != no_row && i < strings.length; ++i)
        if (const unsigned byte = strings.masks[byte_of(strings, k, row_of[c], i)]; (byte >> i % 8 & 1U) != 0)
          text[i] = static_cast<char>(c);
    return text;
  }

  std::size_t size;
  std::size_t rows = 1;
  std::array<std::uint8_t, 128> row_of{};
  std::vector<length_class> classes;
  std::vector<std::pair<std::size_t, std::string>> others;  // too long, empty or not ASCII: one by one
};

jaro_winkler_batch::jaro_winkler_batch(std::span<const std::string> texts)
    : prepared_{std::make_shared<const prepared>(texts)} {}
jaro_winkler_batch::jaro_winkler_batch(std::span<const std::string_view> texts)
    : prepared_{std::make_shared<const prepared>(texts)} {}

std::size_t jaro_winkler_batch::size() const noexcept { return prepared_->size; }

void jaro_winkler_batch::compare(std::string_view query, std::span<double> similarities, double cutoff) const {
  if (similarities.size() != size())
    throw invalid_input{"there must be room for as many similarities as there are texts"};
  const jaro_winkler_query one{query};
  const std::u32string units = detail::units(query);
  std::uint8_t rows[longest] = {};
  for (std::size_t j = 0; j < std::min(units.size(), longest); ++j)
    rows[j] = units[j] < 128 ? prepared_->row_of[units[j]] : no_row;
  const question asked{rows, units.size(), cutoff};
  auto* compare_them = &compare_plain;
#if defined(__GNUC__) && defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) compare_them = &compare_avx2;
#endif
  for (const auto& strings : prepared_->classes) {
    if (units.empty() || detail::out_of_reach(strings.length, units.size(), cutoff)) {
      for (const auto place : strings.places) similarities[place] = 0;
    } else if (units.size() <= longest) {
      compare_them(strings, prepared_->rows, asked, similarities);
    } else {
      for (std::size_t k = 0; k < strings.places.size(); ++k)
        similarities[strings.places[k]] = one.similarity(prepared_->text_of(strings, k), cutoff);
    }
  }
  for (const auto& [place, text] : prepared_->others) similarities[place] = one.similarity(text, cutoff);
}

}  // namespace safeguarding::inline v0
