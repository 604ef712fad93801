// SPDX-License-Identifier: Apache-2.0
// Cases are read whole or not at all, refusals point into the input, and whatever is read can be put to a policy.
#include <safeguarding/intake/cases.hpp>
#include <safeguarding/policy/pack_tests.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include "promises.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace sg = safeguarding;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto book = sg::shipped_book("cleves");
  static const sg::school_calendar calendar{"fuzz", sg::bank_holidays::england(), {}};
  const std::string input{reinterpret_cast<const char*>(data), size};
  const auto reading = sg::read_cases(input, "cases.txt", book.words());
  hold_reading(reading.cases, reading.findings, input);
  hold(reading == sg::read_cases(input, "cases.txt", book.words()));
  std::size_t most = 5;  // deciding takes longer than reading
  for (const auto& each : reading.cases) {
    hold(!each.name.empty() && !each.because.empty() && each.where.line != 0);
    if (most-- == 0) break;
    const auto outcome = sg::run_case(each, book, calendar);
    for (const auto& differs : outcome.differs) hold(!differs.empty());
  }
  return 0;
}
