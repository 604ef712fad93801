// SPDX-License-Identifier: Apache-2.0
// Whatever is read as the header of an event is written back as the same bytes; every other input is refused with a
// place.
#include <safeguarding/ledger/event.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

#include "promises.hpp"

namespace sg = safeguarding;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes{reinterpret_cast<const char*>(data), size};
  try {
    hold(sg::encode(sg::parse_event_header(bytes)) == bytes);
  } catch (const sg::invalid_input& problem) {
    hold(!problem.message().empty() && problem.where().column >= 1 && problem.where().column <= sg::event_header_size);
  }
  return 0;
}
