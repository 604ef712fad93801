// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_MEASURE_REFUSED_HPP
#define SAFEGUARDING_TESTS_MEASURE_REFUSED_HPP

/// \file
/// What a reader refused, as one line to compare.

#include <safeguarding/core/error.hpp>

#include <string>

namespace measure_test {

/// "t.json:3, stories[0].id: what is wrong", or "taken".
template <class Read>
std::string refused(const Read& read) {
  try {
    static_cast<void>(read());
  } catch (const safeguarding::invalid_input& problem) {
    return problem.what();
  }
  return "taken";
}

}  // namespace measure_test

#endif  // SAFEGUARDING_TESTS_MEASURE_REFUSED_HPP
