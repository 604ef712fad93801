// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_LIBRARY_HOW_MANY_HPP
#define SAFEGUARDING_TESTS_LIBRARY_HOW_MANY_HPP

/// \file
/// How many pairs of worlds are compared, and from which seed they are drawn: set once by main().

#include <cstdint>

namespace library_test {

struct how_many {
  std::uint64_t worlds = 84;  ///< pairs, each compared several times while it grows
  std::uint64_t seed = 1;     ///< of the first
};

inline how_many& asked_for() {
  static how_many one;
  return one;
}

}  // namespace library_test

#endif  // SAFEGUARDING_TESTS_LIBRARY_HOW_MANY_HPP
