// SPDX-License-Identifier: Apache-2.0
// Whatever the small readers of core accept, they write back so that it reads as the same value.
#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace sg = safeguarding;

namespace {
void hold(bool promise) {
  if (!promise) std::abort();
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text{reinterpret_cast<const char*>(data), size};
  if (const auto day = sg::parse_day(text)) hold(sg::to_text(*day) == text);
  if (const auto at = sg::parse_instant(text)) hold(sg::parse_instant(sg::to_text(*at)) == at);
  if (const auto digest = sg::parse_digest(text)) hold(sg::to_text(*digest) == text);
  try {
    hold(sg::person_id{text}.text() == text);
  } catch (const sg::invalid_input&) {
    hold(!sg::is_id(text));
  }
  return 0;
}
