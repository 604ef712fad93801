// SPDX-License-Identifier: Apache-2.0
// Whatever is taken from amendments is a change that nothing is wrong with, can be kept, and can be checked beside its
// reports.
#include <safeguarding/intake/amendments.hpp>
#include <safeguarding/record/encoding.hpp>

#include "promises.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace sg = safeguarding;

namespace {

// The last times that can be read lie a little outside the years that can be written.
bool can_be_kept(sg::instant at) { return sg::parse_instant(sg::to_text(at)) == at; }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input{reinterpret_cast<const char*>(data), size};
  const auto reading = sg::read_amendments(input, "amendments.jsonl");
  hold_reading(reading.changes, reading.findings, input);
  std::vector<sg::report> reports;
  for (const auto& each : reading.amendments()) {
    hold(sg::validate(each).empty());
    if (can_be_kept(each.at)) hold(sg::decode<sg::amendment>(sg::encode(each)) == each);
    if (each.kind == sg::amendment_kind::correction) {
      reports.push_back(sg::decode<sg::report>(each.corrected.bytes));
      hold(reports.back().id.text() == each.of.id);
    }
  }
  for (const auto& each : reading.redecisions()) {
    hold(sg::validate(each).empty());
    if (can_be_kept(each.at)) hold(sg::decode<sg::redecision>(sg::encode(each)) == each);
  }
  for (const auto& one : sg::check_against(reading.changes, reports, {}))
    hold(one.where.line >= 1 && one.where.line <= reading.changes.size());
  return 0;
}
