// SPDX-License-Identifier: Apache-2.0
// Whatever is taken as a term calendar can be written as a file that gives the same calendar; nothing but invalid_input
// is thrown.
#include <safeguarding/intake/terms.hpp>

#include "../intake/written.hpp"
#include "promises.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace sg = safeguarding;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input{reinterpret_cast<const char*>(data), size};
  try {
    const auto school = sg::read_terms(input, "terms.toml");
    hold(sg::read_terms(intake_test::written(school), "again.toml") == school);
  } catch (const sg::invalid_input& problem) {
    hold_refusal(problem, input);
  }
  return 0;
}
