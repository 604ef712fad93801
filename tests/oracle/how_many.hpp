// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_ORACLE_HOW_MANY_HPP
#define SAFEGUARDING_TESTS_ORACLE_HOW_MANY_HPP

/// \file
/// How many decisions the oracle compares, and from which seed they are drawn: set once by main().

#include <cstdint>

namespace oracle {

struct how_many {
  std::uint64_t decisions = 100'000;  ///< on random packs
  std::uint64_t seed = 20'261'120;
};

inline how_many& asked() {
  static how_many one;
  return one;
}

}  // namespace oracle

#endif  // SAFEGUARDING_TESTS_ORACLE_HOW_MANY_HPP
