// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/error.hpp>
#include <safeguarding/jigsaw/meaning.hpp>

#include "pieces.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

namespace sg = safeguarding;

namespace {

// An encoder for tests: one number says how much a text speaks of money, the other how much of anything else, of which
// there are two sorts.
std::vector<float> of_money(std::string_view text) {
  const bool money = text.find("coins") != text.npos || text.find("paid") != text.npos;
  if (money) return {1, 0.25F};
  return {0, text.front() < 'S' ? 1.0F : -1.0F};
}

sg::jigsaw joined(const std::vector<sg::report>& reports, sg::text_encoder encoder) {
  sg::jigsaw made{sg::feature_reader{pieces::roll(), std::move(encoder)}};
  for (const auto& one : reports) made.add(one);
  return made;
}

std::vector<sg::report> two_of_one_child() {
  return pieces::then(
      pieces::noise(30),
      {pieces::report("a", 1, "Sat alone at lunch. Counted coins under the desk.", {pieces::subject("p-3")}),
       pieces::report("b", 2, "Rain all day. Says he was paid again.", {pieces::subject("p-3")}, "t-8")});
}

const sg::report_id a{"a"}, b{"b"};

}  // namespace

TEST_SUITE("jigsaw/meaning") {
  TEST_CASE("nearness is the cosine in 1/1024, and nothing where two texts cannot be compared") {
    const sg::text_encoder plain{[](std::string_view text) {
                                   return text == "x y" ? std::vector<float>{3, 4} : std::vector<float>{-4, 3};
                                 },
                                 0};
    const auto x = sg::read_meaning(plain, "x y").whole, y = sg::read_meaning(plain, "other").whole;
    CHECK(sg::nearness(x, x) == 1024);
    CHECK(sg::nearness(x, y) == 0);
    CHECK(sg::nearness(x, {static_cast<std::int16_t>(-x[0]), static_cast<std::int16_t>(-x[1])}) == -1024);
    CHECK(sg::nearness({16384, 0}, {8192, 14189}) == 512);
    CHECK(sg::nearness(x, {16384}) == 0);
  }

  TEST_CASE("how long the numbers are does not matter, only where they point") {
    const auto times = [](float by) {
      return sg::text_encoder{[by](std::string_view) {
                                return std::vector<float>{0.3F * by, -0.7F * by, 0.1F * by};
                              },
                              0};
    };
    CHECK(sg::read_meaning(times(1), "a text").whole == sg::read_meaning(times(1'024), "a text").whole);
    CHECK(sg::read_meaning(times(1), "a text").whole == sg::read_meaning(times(1.0F / 4'096), "a text").whole);
  }

  TEST_CASE("an encoder is asked for the whole text and then for each sentence of three words or more") {
    CHECK(sg::texts_to_encode("Seen at the gate. Why? He did not say, he ran.") ==
          std::vector<std::string>{"Seen at the gate. Why? He did not say, he ran.", "Seen at the gate.",
                                   "He did not say, he ran."});
    CHECK(sg::texts_to_encode("").empty());
    CHECK(sg::texts_to_encode(" ... !").empty());
    std::string long_one;
    for (int i = 0; i < 100; ++i) long_one += "This is one more sentence. ";
    CHECK(sg::texts_to_encode(long_one).size() == 65);
    CHECK(sg::read_meaning({}, "Seen at the gate.") == sg::report_meaning{});
  }

  TEST_CASE("what an encoder may not give is refused") {
    const auto giving = [](std::vector<float> numbers) {
      return sg::text_encoder{[numbers](std::string_view) { return numbers; }, 0};
    };
    const auto infinite = std::numeric_limits<float>::infinity();
    CHECK_THROWS_AS((void)sg::read_meaning(giving({}), "a text"), sg::invalid_input);
    CHECK_THROWS_AS((void)sg::read_meaning(giving({0, 0}), "a text"), sg::invalid_input);
    CHECK_THROWS_AS((void)sg::read_meaning(giving({1, infinite}), "a text"), sg::invalid_input);
    CHECK_THROWS_AS((void)sg::read_meaning(giving({1, std::numeric_limits<float>::quiet_NaN()}), "a text"),
                    sg::invalid_input);
    const sg::text_encoder uneven{[](std::string_view text) { return std::vector<float>(text.size(), 1.0F); }, 0};
    CHECK_THROWS_AS((void)sg::read_meaning(uneven, "One is here. And another one."), sg::invalid_input);
  }

  TEST_CASE("a refused report leaves the jigsaw as it was") {
    int asked = 0;
    sg::jigsaw made{sg::feature_reader{pieces::roll(),
                                       {[&](std::string_view text) {
                                          if (++asked > 2) throw std::runtime_error{"no memory"};
                                          return of_money(text);
                                        },
                                        328}}};
    made.add(pieces::report("a", 1, "Counted coins"));
    CHECK_THROWS_AS(made.add(pieces::report("b", 2, "Counted coins in the hall. And then he left.")),
                    std::runtime_error);
    CHECK(made.account().reports == 1);
    asked = 0;
    made.add(pieces::report("b", 2, "Counted coins"));
    CHECK(made.account().reports == 2);
  }

  TEST_CASE(
      "nearness is a line of evidence with the two sentences that are nearest, and without an encoder there is none") {
    const auto without = joined(two_of_one_child(), {}).why(a, b).link;
    const auto with = joined(two_of_one_child(), {of_money, 328}).why(a, b).link;
    CHECK(pieces::line(without, sg::link_feature::meaning) == nullptr);
    const auto* line = pieces::line(with, sg::link_feature::meaning);
    REQUIRE(line != nullptr);
    CHECK(line->bits > 0);
    CHECK(line->a == "Counted coins under the desk.");
    CHECK(line->b == "Says he was paid again.");
    CHECK(with.bits == std::accumulate(with.evidence.begin(), with.evidence.end(), 0,
                                       [](int sum, const auto& one) { return sum + one.bits; }));
    CHECK(with.bits == without.bits + line->bits);
    CHECK(sg::sentence_of(sg::link_feature::meaning, 1) != sg::sentence_of(sg::link_feature::meaning, -1));
  }

  TEST_CASE("texts that are far apart in meaning speak against a link, and never by more than a measured amount") {
    auto reports = two_of_one_child();
    reports.back().text = "Rain all day. Nobody went out to play.";
    const auto link = joined(reports, {of_money, 328}).why(a, b).link;
    const auto* line = pieces::line(link, sg::link_feature::meaning);
    REQUIRE(line != nullptr);
    CHECK(line->bits < 0);
    const auto weight = sg::link_model::shipped().weight[static_cast<std::size_t>(sg::link_feature::meaning) - 1];
    CHECK(line->bits >= -weight / 2);
  }

  TEST_CASE("nearness alone never makes two reports candidates") {
    const sg::text_encoder all_alike{[](std::string_view) { return std::vector<float>{1, 2}; }, 328};
    const auto made =
        joined({pieces::report("a", 1, "Quiet morning"), pieces::report("b", 2, "Loud evening", {}, "t-8")}, all_alike);
    CHECK(made.links().empty());
    CHECK(made.why(a, b).answer == sg::link_answer::never_compared);
  }
}
