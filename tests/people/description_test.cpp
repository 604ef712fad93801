// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/description.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace sg = safeguarding;

namespace {

sg::description only(std::string_view text) {
  const auto all = sg::find_descriptions(text);
  REQUIRE(all.size() == 1);
  return all[0];
}

int bits(const sg::description& a, const sg::description& b) {
  int sum = 0;
  for (const auto& line : sg::compare(a, b)) sum += line.bits;
  return sum;
}

bool has(const sg::description& who, const sg::trait& one) {
  return std::find(who.traits.begin(), who.traits.end(), one) != who.traits.end();
}

}  // namespace

TEST_CASE("what is said of looks becomes traits, colours in words that people do not confuse") {
  const auto woman = only("A woman at the fence. Forty odd, mustard coat, scruffy little white dog on a pink lead.");
  CHECK(woman.surface == "A woman");
  CHECK(has(woman, {sg::trait_kind::sex, "female", ""}));
  CHECK(has(woman, {sg::trait_kind::age, "40-49", ""}));
  CHECK(has(woman, {sg::trait_kind::clothing, "coat", "yellow"}));
  CHECK(has(woman, {sg::trait_kind::animal, "dog", "white"}));
}

TEST_CASE("two descriptions match, or contradict each other, trait by trait") {
  const auto woman = only("A woman at the fence. Forty odd, mustard coat, scruffy little white dog on a pink lead.");
  const auto again = only("Female in her forties, ochre coat, small terrier.");
  const auto other = only("A man in his twenties with a yellow coat and a dog.");
  const auto coat = only("A lady in a blue coat.");
  CHECK(bits(woman, again) > 4 * 1024);
  CHECK(bits(woman, other) < 0);
  CHECK(bits(woman, coat) < 0);
  CHECK(bits(woman, again) == bits(again, woman));
  CHECK(sg::compare(coat, {}).empty());
}

TEST_CASE("whoever is not described has no profile") {
  CHECK(sg::find_descriptions("A girl told me that she was sad.").empty());
  CHECK(sg::find_descriptions("").empty());
}
