// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/vault/secret.hpp>

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <type_traits>

namespace sg = safeguarding;

namespace {

template <class T>
concept printable = requires(std::ostream& out, const T& value) {
  out << value;
};
template <class T>
concept comparable = requires(const T& value) {
  value == value;
};

static_assert(!std::is_copy_constructible_v<sg::secret> && !std::is_copy_assignable_v<sg::secret>);
static_assert(std::is_nothrow_move_constructible_v<sg::secret> && std::is_nothrow_move_assignable_v<sg::secret>);
static_assert(!printable<sg::secret> && !comparable<sg::secret>);

sg::secret made_of(std::string text) { return sg::secret::take(text); }

}  // namespace

TEST_SUITE("vault/secret") {
  TEST_CASE("taking a secret over leaves only zeros where it stood") {
    std::string text = "an invented passphrase";
    const auto taken = sg::secret::take(text);
    CHECK(text == std::string(22, '\0'));
    CHECK(taken.size() == 22);
    CHECK(sg::same_bytes(taken, made_of("an invented passphrase")));
  }

  TEST_CASE("two secrets are the same if every byte is") {
    CHECK(sg::same_bytes(made_of("abc"), made_of("abc")));
    CHECK_FALSE(sg::same_bytes(made_of("abc"), made_of("abd")));
    CHECK_FALSE(sg::same_bytes(made_of("abc"), made_of("xbc")));
    CHECK_FALSE(sg::same_bytes(made_of("abc"), made_of("ab")));
    CHECK(sg::same_bytes({}, made_of("")));
  }

  TEST_CASE("a secret that was moved away is empty, and the place it is moved into lets its own go") {
    auto one = made_of("one");
    auto two = made_of("two");
    two = std::move(one);
    CHECK(one.empty());  // NOLINT(bugprone-use-after-move): that is what is promised
    CHECK(sg::same_bytes(two, made_of("one")));
    const sg::secret three{std::move(two)};
    CHECK(two.empty());  // NOLINT(bugprone-use-after-move)
    CHECK(sg::same_bytes(three, made_of("one")));
  }

  TEST_CASE("a new secret is zeros, a random one is not, and no two are the same") {
    const sg::secret zeros{32};
    CHECK(sg::same_bytes(zeros, made_of(std::string(32, '\0'))));
    CHECK_FALSE(sg::same_bytes(sg::secret::random(32), zeros));
    CHECK_FALSE(sg::same_bytes(sg::secret::random(32), sg::secret::random(32)));
  }
}
