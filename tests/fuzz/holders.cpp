// SPDX-License-Identifier: Apache-2.0
// Whatever is taken as holders can be written as a file that gives the same holders; nothing but invalid_input is
// thrown.
#include <safeguarding/intake/holders.hpp>
#include <safeguarding/pack/shipped.hpp>

#include "../intake/written.hpp"
#include "promises.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace sg = safeguarding;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto words = sg::vocabulary::read(sg::read_toml(sg::shipped("vocabulary"), "vocabulary.toml"));
  const std::string input{reinterpret_cast<const char*>(data), size};
  try {
    const auto who = sg::read_holders(input, "holders.toml", words);
    hold(sg::read_holders(intake_test::written(who), "again.toml", words).all() == who.all());
  } catch (const sg::invalid_input& problem) {
    hold_refusal(problem, input);
  }
  return 0;
}
