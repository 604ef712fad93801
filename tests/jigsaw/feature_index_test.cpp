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
