// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/text/edit_distance.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "random_words.hpp"

namespace sg = safeguarding;

namespace {

using letters = std::vector<std::string>;

enum class rule { levenshtein, alignment };

// The table of the textbook, cell by cell.
std::size_t by_table(const letters& a, const letters& b, rule which) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (which == rule::alignment && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[a.size()][b.size()];
}

// The fewest steps by breadth-first search over all strings: slow, and plainly what Damerau-Levenshtein means.
std::size_t by_search(const std::string& from, const std::string& to) {
  std::map<std::string, std::size_t> seen{{from, 0}};
  std::vector<std::string> queue{from};
  const std::size_t longest = std::max(from.size(), to.size()) + 1;
  for (std::size_t at = 0; at < queue.size(); ++at) {
    const std::string now = queue[at];
    const std::size_t steps = seen[now];
    if (now == to) return steps;
    const auto meet = [&](std::string next) {
      if (next.size() <= longest && seen.emplace(next, steps + 1).second) queue.push_back(std::move(next));
    };
    for (std::size_t i = 0; i <= now.size(); ++i) {
      for (const char c : std::string_view{"ab"}) {
        meet(now.substr(0, i) + c + now.substr(i));
        if (i < now.size()) meet(now.substr(0, i) + c + now.substr(i + 1));
      }
      if (i < now.size()) meet(now.substr(0, i) + now.substr(i + 1));
      if (i + 1 < now.size()) meet(now.substr(0, i) + now[i + 1] + now[i] + now.substr(i + 2));
    }
  }
  return 0;
}

void check_pairs(random_words words, int pairs, std::size_t longest) {
  for (int round = 0; round < pairs; ++round) {
    const auto a = words.word(longest);
    const auto b = round % 3 == 0 ? words.word(longest) : words.misspelt(a);
    const auto x = random_words::text(a), y = random_words::text(b);
    CAPTURE(x);
    CAPTURE(y);
    const std::size_t edit = by_table(a, b, rule::levenshtein), osa = by_table(a, b, rule::alignment);
    REQUIRE(sg::edit_distance(x, y) == edit);
    REQUIRE(sg::osa_distance(x, y) == osa);
    const std::size_t cutoff = words.below(6);
    REQUIRE(sg::edit_distance(y, x, cutoff) == std::min(edit, cutoff + 1));
    REQUIRE(sg::osa_distance(y, x, cutoff) == std::min(osa, cutoff + 1));
    REQUIRE(sg::damerau_distance(x, y) <= osa);
  }
}

}  // namespace

TEST_SUITE("text/edit_distance") {
  TEST_CASE("slips of the pen are counted") {
    CHECK(sg::edit_distance("", "") == 0);
    CHECK(sg::edit_distance("Olivia", "Oliver") == 2);
    CHECK(sg::edit_distance("", "mia") == 3);
    CHECK(sg::edit_distance("Zo\u00EB", "Zoe") == 1);
    CHECK(sg::edit_distance("brain", "brian") == 2);
    CHECK(sg::osa_distance("brain", "brian") == 1);
    CHECK(sg::osa_distance("ca", "abc") == 3);
    CHECK(sg::damerau_distance("ca", "abc") == 2);
  }

  TEST_CASE("a cutoff gives the next number, however far the strings are apart") {
    CHECK(sg::edit_distance("abcdef", "uvwxyz", 2) == 3);
    CHECK(sg::edit_distance("abcdef", "a", 2) == 3);
    CHECK(sg::edit_distance("abc", "abd", 0) == 1);
    CHECK(sg::edit_distance("abc", "abc", 0) == 0);
  }

  TEST_CASE("60,000 random pairs of plain letters have the distances of the table") {
    check_pairs(random_words{1, few_ascii}, 60'000, 14);
  }

  TEST_CASE("60,000 random pairs of any letters and broken bytes have the distances of the table") {
    // A broken lead byte must not meet a byte that would complete it.
    check_pairs(random_words{2, {"a", "b", "\u00E9", "\u0436", "\u738B", "\U0001F600", "\xFF", "\xC0"}}, 60'000, 12);
  }

  TEST_CASE("pairs of one and of several machine words have the distances of the table") {
    check_pairs(random_words{3, few_ascii}, 400, 70);
    check_pairs(random_words{4, few_ascii}, 300, 210);
    check_pairs(random_words{5, {"a", "b", "\u00E9", "\u738B"}}, 300, 140);
  }

  TEST_CASE("swapping and editing again is what a search over all strings finds") {
    random_words words{6, {"a", "b"}};
    for (int round = 0; round < 150; ++round) {
      const auto a = random_words::text(words.word(4)), b = random_words::text(words.word(4));
      CAPTURE(a);
      CAPTURE(b);
      REQUIRE(sg::damerau_distance(a, b) == by_search(a, b));
    }
  }
}
