// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/text/jaro_winkler.hpp>

#include <safeguarding/core/error.hpp>

#include <doctest/doctest.h>

#include <algorithm>

#include "random_words.hpp"

namespace sg = safeguarding;

namespace {

using letters = std::vector<std::string>;

// The definition, step by step.
double by_definition(const letters& a, const letters& b) {
  if (a.empty() && b.empty()) return 1;
  const std::size_t half = std::max(a.size(), b.size()) / 2, window = half == 0 ? 0 : half - 1;
  std::vector<bool> used(b.size());
  letters from_a;
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = i > window ? i - window : 0; j < std::min(b.size(), i + window + 1); ++j)
      if (!used[j] && a[i] == b[j]) {
        used[j] = true;
        from_a.push_back(a[i]);
        break;
      }
  if (from_a.empty()) return 0;
  std::size_t displaced = 0, turn = 0, prefix = 0;
  for (std::size_t j = 0; j < b.size(); ++j)
    if (used[j] && from_a[turn++] != b[j]) ++displaced;
  const auto m = static_cast<double>(from_a.size()), t = static_cast<double>(displaced / 2);
  const double jaro = (m / static_cast<double>(b.size()) + m / static_cast<double>(a.size()) + (m - t) / m) / 3;
  while (prefix < std::min({a.size(), b.size(), std::size_t{4}}) && a[prefix] == b[prefix]) ++prefix;
  return jaro > 0.7 ? jaro + static_cast<double>(prefix) * 0.1 * (1 - jaro) : jaro;
}

// The greedy matching goes through the text: here the second string is the text.
void check_pairs(random_words words, int pairs, std::size_t longest) {
  for (int round = 0; round < pairs; ++round) {
    const auto a = words.word(longest);
    const auto b = round % 3 == 0 ? words.word(longest) : words.misspelt(a);
    const auto x = random_words::text(a), y = random_words::text(b);
    CAPTURE(x);
    CAPTURE(y);
    const double right = by_definition(b, a);
    REQUIRE(sg::jaro_winkler(x, y) == right);
    const sg::jaro_winkler_query query{x};
    REQUIRE(query.similarity(y) == right);
    const double cutoff = static_cast<double>(words.below(11)) / 10;
    REQUIRE(query.similarity(y, cutoff) == (right < cutoff ? 0 : right));
    REQUIRE(sg::jaro_winkler(x, y, right) == right);
  }
}

void check_batch(random_words words, std::size_t texts, int queries, std::size_t longest) {
  std::vector<std::string> all;
  std::vector<letters> kept;
  for (std::size_t i = 0; i < texts; ++i) {
    kept.push_back(words.word(longest));
    all.push_back(random_words::text(kept.back()));
  }
  const sg::jaro_winkler_batch batch{std::span<const std::string>{all}};
  REQUIRE(batch.size() == texts);
  std::vector<double> found(texts);
  for (int round = 0; round < queries; ++round) {
    const auto asked =
        round % 4 == 0 || kept.empty() ? words.word(longest + 10) : words.misspelt(kept[words.below(kept.size())]);
    const auto query = random_words::text(asked);
    CAPTURE(query);
    const double cutoff = static_cast<double>(words.below(11)) / 10;
    batch.compare(query, found, cutoff);
    for (std::size_t i = 0; i < texts; ++i) {
      const double right = by_definition(asked, kept[i]);
      CAPTURE(all[i]);
      REQUIRE(found[i] == (right < cutoff ? 0 : right));
    }
  }
}

}  // namespace

TEST_SUITE("text/jaro_winkler") {
  TEST_CASE("the pairs of the literature have their known similarities") {
    CHECK(sg::jaro_winkler("MARTHA", "MARHTA") == doctest::Approx(0.9611).epsilon(0.0001));
    CHECK(sg::jaro_winkler("DIXON", "DICKSONX") == doctest::Approx(0.8133).epsilon(0.0001));
    CHECK(sg::jaro_winkler("DWAYNE", "DUANE") == doctest::Approx(0.84).epsilon(0.0001));
    CHECK(sg::jaro_winkler("mia", "mia") == 1);
    CHECK(sg::jaro_winkler("", "") == 1);
    CHECK(sg::jaro_winkler("", "mia") == 0);
    CHECK(sg::jaro_winkler("a", "b") == 0);
    CHECK(sg::jaro_winkler("Zo\u00EB", "Zo\u00EB") == 1);
  }

  TEST_CASE("60,000 random pairs of plain letters are as the definition has it, to the bit") {
    check_pairs(random_words{11, few_ascii}, 60'000, 16);
  }

  TEST_CASE("60,000 random pairs of any letters are as the definition has it, to the bit") {
    check_pairs(random_words{12, {"a", "b", "n", "\u00E9", "\u0436", "\u738B", "\U0001F600", "\xFF", "\xC0"}}, 60'000,
                12);
  }

  TEST_CASE("strings about and beyond 64 characters are as the definition has it") {
    check_pairs(random_words{13, few_ascii}, 3'000, 70);
    check_pairs(random_words{14, few_ascii}, 300, 300);
    check_pairs(random_words{15, {"a", "b", "\u00E9", "\u738B"}}, 500, 140);
  }

  TEST_CASE("many at once give what each gives alone, to the bit") {
    check_batch(random_words{21, few_ascii}, 300, 200, 12);
    check_batch(random_words{22, {"a", "e", "i", "m", "n", "'", "7"}}, 700, 100, 40);
    check_batch(random_words{23, few_ascii}, 200, 60, 80);
    check_batch(random_words{24, {"a", "b", "n", "\u00E9", "\u0436", "\xFF"}}, 200, 100, 20);
    check_batch(random_words{25, few_ascii}, 1, 20, 5);
    check_batch(random_words{26, few_ascii}, 0, 2, 5);
  }

  TEST_CASE("a place of the wrong size for the results is refused") {
    const std::vector<std::string> texts{"mia", "tom"};
    const sg::jaro_winkler_batch batch{std::span<const std::string>{texts}};
    std::vector<double> room(1);
    CHECK_THROWS_AS(batch.compare("mia", room), sg::invalid_input);
  }
}
