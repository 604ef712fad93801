// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_FUZZ_PROMISES_HPP
#define SAFEGUARDING_TESTS_FUZZ_PROMISES_HPP

/// \file
/// What the fuzz targets of the readers hold of every input, whatever it is.

#include <safeguarding/core/error.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/core/utf8.hpp>

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <vector>

/// Ends the program, which the fuzzer reports, unless `promise` holds.
inline void hold(bool promise) {
  if (!promise) std::abort();
}

/// A reading is whole or empty, and its findings point into the input and can be shown.
template <class Taken>
void hold_reading(const std::vector<Taken>& taken, const std::vector<safeguarding::finding>& findings,
                  std::string_view input) {
  namespace sg = safeguarding;
  const auto lines = static_cast<std::size_t>(std::count(input.begin(), input.end(), '\n')) + 1;
  for (const auto& one : findings) {
    if (one.weight == sg::severity::refusal) hold(taken.empty());
    hold(one.where.line <= lines);
    hold(one.where.column <= input.size() + 1);
    hold(!one.message.empty());
    hold(sg::find_invalid_utf8(one.fragment) == std::string_view::npos);
  }
}

/// A refusal says what is wrong, points into the input, and can be shown.
inline void hold_refusal(const safeguarding::invalid_input& problem, std::string_view input) {
  const auto lines = static_cast<std::size_t>(std::count(input.begin(), input.end(), '\n')) + 1;
  hold(!problem.message().empty());
  hold(problem.where().line >= 1 && problem.where().line <= lines);
  hold(problem.where().column >= 1 && problem.where().column <= input.size() + 1);
  hold(safeguarding::find_invalid_utf8(problem.fragment()) == std::string_view::npos);
}

#endif  // SAFEGUARDING_TESTS_FUZZ_PROMISES_HPP
