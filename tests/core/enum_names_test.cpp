// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/enum_names.hpp>

#include <doctest/doctest.h>

namespace {
enum class colour : int { red = 1, green = 2 };
}  // namespace

template <>
struct safeguarding::enum_names<colour> {
  static constexpr std::pair<colour, std::string_view> table[] = {{colour::red, "red"}, {colour::green, "green"}};
};

TEST_SUITE("core/enum_names") {
  TEST_CASE("a word is read back as its value, and an unknown word as nothing") {
    CHECK(safeguarding::name(colour::green) == "green");
    CHECK(safeguarding::parse<colour>("red") == colour::red);
    CHECK_FALSE(safeguarding::parse<colour>("Red"));
    CHECK(safeguarding::name(static_cast<colour>(9)) == "?");
  }
}
