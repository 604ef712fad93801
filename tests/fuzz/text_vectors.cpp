// SPDX-License-Identifier: Apache-2.0
// Whatever is taken from vectors has a text and numbers that an encoder may give.
#include <safeguarding/intake/text_vectors.hpp>

#include "promises.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>

namespace sg = safeguarding;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input{reinterpret_cast<const char*>(data), size};
  const auto reading = sg::read_text_vectors(input, "vectors.jsonl");
  hold_reading(reading.vectors, reading.findings, input);
  for (const auto& one : reading.vectors) {
    hold(one.vector.size() == reading.vectors.front().vector.size());
    hold(std::all_of(one.vector.begin(), one.vector.end(), [](float each) { return std::isfinite(each); }));
    hold(std::any_of(one.vector.begin(), one.vector.end(), [](float each) { return each != 0; }));
  }
  return 0;
}
