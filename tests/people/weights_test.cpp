// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/weights.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

namespace sg = safeguarding;

namespace {

sg::comparison field(std::string name) {
  return {std::move(name),
          {{"absent", "", sg::level_sense::absent, 0, 0, 0},
           {"same", "", sg::level_sense::agrees, 1, 0.9, 6 * 1024},
           {"other", "", sg::level_sense::differs, 2, 0.1, -3 * 1024}}};
}

// Pairs drawn from known shares, of which `same` of `all` are one person.
struct world {
  std::vector<sg::comparison> comparisons{field("x"), field("y"), field("z")};
  std::vector<sg::agreement> pairs;
  double rows = 0;

  world(std::size_t same, std::size_t all) {
    std::mt19937_64 random{5};
    constexpr std::array<double, 3> m{0.95, 0.8, 0.9}, u{0.01, 0.002, 0.05};
    for (std::size_t i = 0; i < all; ++i) {
      sg::agreement levels{};
      for (std::size_t c = 0; c < 3; ++c) {
        const auto draw = static_cast<double>(random() >> 11) / 9007199254740992.0;
        levels[c] = random() % 10 == 0 ? 0 : draw < (i < same ? m[c] : u[c]) ? 1 : 2;
      }
      pairs.push_back(levels);
    }
    rows = 0.5 + std::sqrt(0.25 + 2.0 * static_cast<double>(all));
  }

  [[nodiscard]] std::vector<sg::agreement_count> counts() const {
    std::map<sg::agreement, std::uint64_t> count;
    for (const auto& levels : pairs) ++count[levels];
    std::vector<sg::agreement_count> all;
    for (const auto& [levels, n] : count) all.push_back({levels, n});
    return all;
  }
  [[nodiscard]] sg::level_pairs everywhere() const {
    sg::level_pairs all(3, std::vector<double>(3, 0.0));
    for (const auto& levels : pairs)
      for (std::size_t c = 0; c < 3; ++c) all[c][levels[c]] += 1;
    return all;
  }
  [[nodiscard]] sg::people_weights learned() const {
    return sg::learn_weights(comparisons, counts(), everywhere(), rows, {});
  }
};

}  // namespace

TEST_SUITE("people/weights") {
  TEST_CASE("bits are the rounded logarithm, whole powers exactly") {
    CHECK(sg::log2_bits(1) == 0);
    CHECK(sg::log2_bits(8) == 3 * 1024);
    CHECK(sg::log2_bits(0.25) == -2 * 1024);
    CHECK(sg::log2_bits(0) == -24 * 1024);
    CHECK(sg::log2_bits(1e300) == 24 * 1024);
    for (double ratio = 1e-6; ratio < 1e6; ratio *= 1.0371) {
      CAPTURE(ratio);
      CHECK(std::abs(sg::log2_bits(ratio) - std::log2(ratio) * 1024) <= 1.0);
    }
  }

  TEST_CASE("a probability is never certain") {
    CHECK(sg::probability_of(0) == 500'000);
    CHECK(sg::probability_of(1024) == 666'667);
    CHECK(sg::probability_of(-1024) == 333'333);
    CHECK(sg::probability_of(1'000'000) == 999'999);
    CHECK(sg::probability_of(-1'000'000) == 1);
  }

  TEST_CASE("what was put into a world is learned from it without labels") {
    const world made{2'000, 200'000};
    const auto learned = made.learned();
    CHECK(learned.same[0][1] == doctest::Approx(0.95).epsilon(0.03));
    CHECK(learned.same[1][1] == doctest::Approx(0.80).epsilon(0.03));
    CHECK(learned.same[2][1] == doctest::Approx(0.90).epsilon(0.03));
    CHECK(learned.prior == doctest::Approx(std::log2(0.01) * 1024).epsilon(0.02));
    for (std::size_t c = 0; c < 3; ++c) CHECK(learned.bits[c][0] == 0);  // absence weighs nothing
  }

  // The same calculation as plainly as it can be written: over pairs, one by one, with the logarithms of the library.
  TEST_CASE("learning from counts equals learning from every pair") {
    const world made{300, 20'000};
    const auto learned = made.learned();
    const auto everywhere = made.everywhere();
    const double pairs = made.rows * (made.rows - 1) / 2;
    std::vector<std::array<double, 3>> m(3), u(3), usual_u(3);
    for (std::size_t c = 0; c < 3; ++c) {
      const double sum = 0.9 / 64 + 0.1 * 8;
      usual_u[c] = {0, 0.9 / 64 / sum, 0.1 * 8 / sum};
      m[c] = {1, 64 * 1.0, 0.125};  // as ratios to begin with
      u[c] = {1, 1, 1};
    }
    double odds = made.rows / 4 / (pairs + 1);
    for (int round = 0; round < learned.rounds; ++round) {
      std::vector<std::array<double, 3>> sums(3, {0, 0, 0});
      double all = 0;
      for (const auto& levels : made.pairs) {
        double same = odds;
        for (std::size_t c = 0; c < 3; ++c) same *= levels[c] == 0 ? 1 : m[c][levels[c]] / u[c][levels[c]];
        const double expected = same / (1 + same);
        all += expected;
        for (std::size_t c = 0; c < 3; ++c) sums[c][levels[c]] += expected;
      }
      for (std::size_t c = 0; c < 3; ++c) {
        double same = 100, others = 5'000;
        for (std::size_t l = 1; l < 3; ++l) {
          same += sums[c][l];
          others += everywhere[c][l] - sums[c][l];
        }
        for (std::size_t l = 1; l < 3; ++l) {
          m[c][l] = (sums[c][l] + 100 * made.comparisons[c].levels[l].usual) / same;
          u[c][l] = (everywhere[c][l] - sums[c][l] + 5'000 * usual_u[c][l]) / others;
        }
      }
      odds = all / (pairs + 1);
    }
    for (std::size_t c = 0; c < 3; ++c)
      for (std::size_t l = 1; l < 3; ++l)
        CHECK(std::abs(learned.bits[c][l] - std::log2(m[c][l] / u[c][l]) * 1024) <= 8);
    CHECK(std::abs(learned.prior - std::log2(odds) * 1024) <= 8);
  }

  TEST_CASE("a probability is the share of one person among the pairs that come to a score") {
    const world made{2'000, 200'000};
    const auto learned = made.learned();
    REQUIRE(!learned.likely.empty());
    CHECK(std::is_sorted(learned.likely.begin(), learned.likely.end()));
    std::array<double, 10> said{}, same{}, pairs{};
    for (std::size_t i = 0; i < made.pairs.size(); ++i) {
      const double p = learned.probability(learned.score(made.pairs[i])) / 1e6;
      const auto bin = std::min<std::size_t>(9, static_cast<std::size_t>(p * 10));
      said[bin] += p;
      same[bin] += i < 2'000 ? 1 : 0;
      ++pairs[bin];
    }
    for (std::size_t bin = 0; bin < 10; ++bin)
      if (pairs[bin] > 50) CHECK(std::abs(said[bin] - same[bin]) / pairs[bin] < 0.05);
  }

  TEST_CASE("a score that is cautious about households still says how likely one person is") {
    const world made{2'000, 200'000};
    // One way of a household that looks like one person throughout, as common as a hundredth of the rows.
    const std::vector<sg::household_shares> household{{1.0, {{0, -1, -1}, {0, -1, -1}, {0, -1, -1}}}};
    const auto learned = sg::learn_weights(made.comparisons, made.counts(), made.everywhere(), made.rows, household);
    const sg::agreement same{1, 1, 1};
    CHECK(learned.probability(learned.score(same)) > sg::probability_of(learned.score(same)));
  }

  TEST_CASE("judgements draw the probabilities and leave the weights alone; a few do nothing") {
    const world made{2'000, 200'000};
    auto learned = made.learned();
    const auto before = learned;
    std::vector<sg::judged_score> judged;
    for (int i = 0; i < 9; ++i) judged.insert(judged.end(), {{-2 * 1024, true}, {-9 * 1024, false}});
    sg::calibrate(learned, judged);
    CHECK(learned == before);
    for (int i = 0; i < 30; ++i) judged.insert(judged.end(), {{-2 * 1024, true}, {-9 * 1024, false}});
    sg::calibrate(learned, judged);
    CHECK(learned.bits == before.bits);
    CHECK(learned.probability(-2 * 1024) > before.probability(-2 * 1024));
    CHECK(learned.probability(-2 * 1024) > 700'000);
    CHECK(learned.probability(-9 * 1024) < 100'000);
    CHECK(std::is_sorted(learned.likely.begin(), learned.likely.end()));
  }

  TEST_CASE("learning twice gives the same bits") {
    const world made{500, 50'000};
    CHECK(made.learned() == made.learned());
  }

  TEST_CASE("nothing seen leaves the usual weights, near enough") {
    const std::vector<sg::comparison> comparisons{field("x")};
    const auto learned = sg::learn_weights(comparisons, {}, {{0, 0, 0}}, 10, {});
    CHECK(learned.bits[0][1] > 4 * 1024);
    CHECK(learned.bits[0][2] < -2 * 1024);
  }

  TEST_CASE("a level that may only be learned downwards stays at its usual share") {
    auto only = field("born");
    only.levels[2].at_most_usual = true;
    const std::vector<sg::comparison> comparisons{only, field("x"), field("y")};
    // Most of those who agree otherwise differ in this: namesakes, not proof that one person has two birthdays.
    std::vector<sg::agreement_count> compared{{{2, 1, 1}, 900}, {{1, 1, 1}, 100}};
    const sg::level_pairs everywhere{{0, 1'000, 999'000}, {0, 1'000, 999'000}, {0, 1'000, 999'000}};
    const auto learned = sg::learn_weights(comparisons, compared, everywhere, 1'414, {});
    CHECK(learned.same[0][2] <= 0.1);
  }
}
