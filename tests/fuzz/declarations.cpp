// SPDX-License-Identifier: Apache-2.0
// Whatever is taken from declarations is sound and can be kept.
#include <safeguarding/intake/declarations.hpp>
#include <safeguarding/record/encoding.hpp>

#include "promises.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace sg = safeguarding;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input{reinterpret_cast<const char*>(data), size};
  const auto reading = sg::read_declarations(input, "declarations.jsonl");
  hold_reading(reading.declarations, reading.findings, input);
  for (const auto& made : reading.declarations)
    hold(sg::decode<sg::relationship_declaration>(sg::encode(made)) == made);
  return 0;
}
