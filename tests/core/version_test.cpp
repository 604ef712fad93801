// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/version.hpp>

#include <doctest/doctest.h>

#include <string>

TEST_SUITE("version") {
  TEST_CASE("the header and CMake state the same version") {
    const std::string numbers = std::to_string(SAFEGUARDING_VERSION_MAJOR) + "." +
                                std::to_string(SAFEGUARDING_VERSION_MINOR) + "." +
                                std::to_string(SAFEGUARDING_VERSION_PATCH);
    CHECK(numbers == SAFEGUARDING_PROJECT_VERSION);
    CHECK(std::string{SAFEGUARDING_VERSION_STRING} == SAFEGUARDING_PROJECT_VERSION);
  }
}
