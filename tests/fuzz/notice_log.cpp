// SPDX-License-Identifier: Apache-2.0
// Whatever is taken from a log of notices is written as the lines it came from say, and can be followed to its end.
#include <safeguarding/intake/notice_log.hpp>
#include <safeguarding/policy/notice_state.hpp>

#include "promises.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace sg = safeguarding;

namespace {

// The last times that can be read lie a little outside the years that can be written.
bool can_be_written(const sg::notice_event& event) {
  const auto inside = [](sg::instant at) { return sg::parse_instant(sg::to_text(at)) == at; };
  return inside(event.recorded_at) && inside(event.happened_at) &&
         (!event.made || !event.made->limit || inside(event.made->limit->by));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input{reinterpret_cast<const char*>(data), size};
  const auto reading = sg::read_notice_log(input, "notices.jsonl");
  hold_reading(reading.log.events(), reading.findings, input);
  std::size_t followed = 0;
  for (const auto& report : reading.log.reports()) {
    const auto states = sg::states_at(reading.log, report, sg::instant::max());
    for (const auto& state : states) hold(reading.log.find(state.what.id) != nullptr && state.what.about == report);
    followed += reading.log.of(report).size();
  }
  hold(followed == reading.log.events().size());
  for (const auto& event : reading.log.events())
    if (!can_be_written(event)) return 0;
  const auto lines = sg::write_notice_events(reading.log.events());
  hold(sg::read_notice_log(lines, "again.jsonl").log == reading.log);
  return 0;
}
