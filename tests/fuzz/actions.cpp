// SPDX-License-Identifier: Apache-2.0
// Whatever is taken from actions can be written as JSON lines that give the same actions, and can be kept.
#include <safeguarding/intake/actions.hpp>
#include <safeguarding/record/encoding.hpp>

#include "../intake/written.hpp"
#include "promises.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace sg = safeguarding;

namespace {

// The last times that can be read lie a little outside the years that can be written.
bool can_be_written(const sg::action& done) {
  const auto inside = [](sg::instant at) { return sg::parse_instant(sg::to_text(at)) == at; };
  return inside(done.recorded_at) && inside(done.done_at);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input{reinterpret_cast<const char*>(data), size};
  const auto reading = sg::read_actions(input, "actions.jsonl");
  hold_reading(reading.actions, reading.findings, input);
  std::string lines;
  for (const auto& done : reading.actions) {
    hold(sg::decode<sg::action>(sg::encode(done)) == done);
    if (!can_be_written(done)) return 0;
    lines += intake_test::written(done);
  }
  hold(reading.actions.empty() || sg::read_actions(lines, "again.jsonl").actions == reading.actions);
  return 0;
}
