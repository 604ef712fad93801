// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/feature_index.hpp>

#include "pieces.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

namespace {

sg::report_features with(std::vector<std::string> things) {
  sg::report_features made;
  std::sort(things.begin(), things.end());
  for (auto& one : things) made.features.push_back({sg::feature_kind::thing, one, one, sg::feature_part::about});
  return made;
}

}  // namespace

TEST_CASE("how rare a feature was when a report arrived never changes afterwards") {
  sg::feature_index index;
  index.add(with({"van"}));
  const auto second = index.add(with({"van", "knife"}));
  const int then = index.rarity(sg::feature_kind::thing, "van", second);
  for (int i = 0; i < 50; ++i) index.add(with({"van"}));
  CHECK(index.rarity(sg::feature_kind::thing, "van", second) == then);
  CHECK(index.rarity(sg::feature_kind::thing, "van", 51) < then);
  CHECK(index.count(sg::feature_kind::thing, "van", second) == 2);
  CHECK(index.count(sg::feature_kind::thing, "gate", second) == 0);
}

TEST_CASE("candidates share something rare; against all pairs none is missed that shares enough") {
  std::mt19937_64 random{7};
  const char* things[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"};
  sg::feature_index index{sg::candidate_caps{.longest = 1000, .most = 1000, .least_bits = 3 * 1024}};
  std::vector<sg::report_features> all;
  for (std::uint32_t n = 0; n < 60; ++n) {
    std::vector<std::string> picked;
    for (const auto* one : things)
      if (random() % 5 == 0) picked.emplace_back(one);
    all.push_back(with(picked));
    REQUIRE(index.add(all.back()) == n);
    std::vector<std::uint32_t> wanted;
    for (std::uint32_t before = 0; before < n; ++before) {
      int bits = 0;
      for (const auto& x : all[before].features)
        for (const auto& y : all[n].features)
          if (x.key == y.key) bits += index.rarity(x.kind, x.key, n);
      if (bits >= 3 * 1024) wanted.push_back(before);
    }
    CHECK(index.candidates(n) == wanted);
  }
}

TEST_CASE("in a large world a candidate shares what could come to something, and who shares less is counted") {
  std::mt19937_64 random{11};
  const char* things[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"};
  const char* words[] = {"m", "n", "o", "p", "q", "r", "s", "t"};
  sg::kind_worths worth;
  worth[static_cast<std::size_t>(sg::feature_kind::word)].weight = 256;
  worth[static_cast<std::size_t>(sg::feature_kind::thing)].about = 512;
  sg::candidate_caps caps{
      .longest = 1000, .most = 1000, .least_bits = 1024, .left_over = 1024, .small_world = 3 * 1024};
  sg::feature_index index{caps, worth};
  std::vector<sg::report_features> all;
  std::size_t candidates = 0, too_little = 0;
  for (std::uint32_t n = 0; n < 200; ++n) {
    std::vector<std::string> picked;
    for (const auto* one : things)
      if (random() % 5 == 0) picked.emplace_back(one);
    all.push_back(with(picked));
    for (const auto* one : words)
      if (random() % 3 == 0)
        all.back().features.push_back({sg::feature_kind::word, one, one, sg::feature_part::beside});
    REQUIRE(index.add(all.back()) == n);
    const auto world = sg::world_bits(n + std::size_t{1});
    const auto wanted = std::min(world - 1024, 2 * (world - 3 * 1024));
    std::vector<std::uint32_t> expected;
    for (std::uint32_t before = 0; before < n; ++before) {
      int bits = 0, weighed = 0;
      for (const auto& x : all[before].features)
        for (const auto& y : all[n].features)
          if (x.kind == y.kind && x.key == y.key) {
            const auto rare = index.rarity(x.kind, x.key, n);
            bits += rare;
            weighed += x.kind == sg::feature_kind::word ? rare / 4 : rare + 512;
          }
      if (bits >= 1024 && weighed >= wanted) expected.push_back(before);
      else if (bits >= 1024) ++too_little;
    }
    candidates += expected.size();
    REQUIRE(index.candidates(n) == expected);
  }
  CHECK(candidates > 500);
  CHECK(too_little > 500);
  CHECK(index.account().too_little > 0);
  CHECK(index.account().too_little <= too_little);  // most are never found at all
}

TEST_CASE(
    "in a large world reports observed within the hour are candidates however little they share, and others not") {
  const sg::candidate_caps caps{.least_bits = 512, .left_over = 0, .small_world = 1024};
  sg::feature_index index{caps};
  const auto noon = *sg::parse_instant("2026-09-07T12:00:00Z");
  const auto at = [&](std::chrono::minutes after, std::vector<std::string> things) {
    auto made = with(std::move(things));
    made.observed_at = noon + after;
    return index.add(made);
  };
  using std::chrono::minutes;
  for (int i = 0; i < 40; ++i) index.add(with({"gate"}));  // common, and observed nobody knows when
  const auto before = at(minutes{-61}, {"gate"}), just = at(minutes{-60}, {"gate"}), after = at(minutes{60}, {"gate"});
  const auto elsewhere = at(minutes{5}, {"van"});
  const auto now = at(minutes{0}, {"gate"});
  CHECK(index.candidates(now) == std::vector<std::uint32_t>{just, after});
  CHECK(before + 1 == just);
  CHECK(elsewhere + 1 == now);
  CHECK(index.candidates(at(minutes{200}, {"gate"})).empty());
}

TEST_CASE("in a world of a school every pair that shares anything rare is a candidate") {
  sg::feature_index index;
  for (int i = 0; i < 900; ++i) index.add(with({i % 200 == 0 ? "gate" : "thing " + std::to_string(i)}));
  CHECK(index.candidates(index.add(with({"gate"}))).size() == 5);
  CHECK(index.account().too_little == 0);
}

TEST_CASE("what is too common to find anybody, and who is cut off, is counted") {
  sg::feature_index index{sg::candidate_caps{.longest = 3, .most = 2, .least_bits = 1}};
  for (int i = 0; i < 3; ++i) index.add(with({"gate", "van"}));
  const auto fourth = index.add(with({"gate"}));
  CHECK(index.candidates(fourth).size() == 2);
  CHECK(index.account().cut_off == 1);
  CHECK(index.account().too_common == 0);
  const auto fifth = index.add(with({"gate"}));
  CHECK(index.candidates(fifth).empty());
  CHECK(index.account().too_common == 1);
}

TEST_CASE("of many features the rarest are looked at first, and what is left out is counted") {
  sg::feature_index index{sg::candidate_caps{.longest = 1000, .most = 1000, .least_bits = 1, .looked_at = 6}};
  for (int i = 0; i < 5; ++i) index.add(with({"gate"}));
  index.add(with({"van"}));
  index.add(with({"knife"}));
  const auto last = index.add(with({"gate", "knife", "van"}));
  CHECK(index.candidates(last) == std::vector<std::uint32_t>{5, 6});
  CHECK(index.account().too_common == 1);
}

TEST_CASE("two features are looked at however common they are") {
  sg::feature_index index{sg::candidate_caps{.longest = 1000, .most = 1000, .least_bits = 1, .looked_at = 1}};
  for (int i = 0; i < 5; ++i) index.add(with({"gate", "van"}));
  const auto last = index.add(with({"gate", "van"}));
  CHECK(index.candidates(last).size() == 5);
  CHECK(index.account().too_common == 0);
}

TEST_CASE("a feature keeps its kind and key under its number") {
  sg::feature_index index;
  sg::report_features made = with({"gate", "van"});
  made.features.push_back({sg::feature_kind::name, "van", "Van", sg::feature_part::beside});
  for (int i = 0; i < 200; ++i) {  // more than fit at first
    auto one = with({"thing " + std::to_string(i)});
    index.add(one);
  }
  const auto number = index.add(made);
  const auto uses = index.uses(number);
  REQUIRE(uses.size() == 3);
  for (std::size_t i = 0; i < uses.size(); ++i) {
    CHECK(index.kind(uses[i].feature) == made.features[i].kind);
    CHECK(index.key(uses[i].feature) == made.features[i].key);
    CHECK((uses[i].about == 1) == (made.features[i].part == sg::feature_part::about));
    CHECK(index.count(uses[i].feature, number) == 1);
    CHECK(index.count(uses[i].feature, number - 1) == 0);
  }
  for (int i = 0; i < 200; ++i) CHECK(index.count(sg::feature_kind::thing, "thing " + std::to_string(i), number) == 1);
}
