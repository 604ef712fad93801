// SPDX-License-Identifier: Apache-2.0
// Whatever is taken as a people schema makes a table that rows can be added to and compared; nothing but invalid_input
// is thrown. The input is a schema, and after the first NUL a table.
#include <safeguarding/intake/people.hpp>
#include <safeguarding/people/merge_proposal.hpp>

#include "promises.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

namespace sg = safeguarding;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input{reinterpret_cast<const char*>(data), size};
  const auto middle = input.find('\0');
  const auto toml = input.substr(0, middle);
  const auto csv = middle == std::string::npos ? std::string{} : input.substr(middle + 1);
  try {
    const auto schema = sg::read_people_schema(toml, "schema.toml");
    const auto reading = sg::read_people(csv, "people.csv", schema);
    const bool refused = std::any_of(reading.findings.begin(), reading.findings.end(),
                                     [](const sg::finding& one) { return one.weight == sg::severity::refusal; });
    hold(reading.people.has_value() != refused);
    if (reading.people && reading.people->size() < 200) {
      const sg::people_comparer people{*reading.people};
      const auto resolved = sg::resolve(people);
      for (const auto& proposal : sg::merge_proposals(people, resolved))
        for (const auto& link : proposal.links) {
          std::int32_t sum = 0;
          for (const auto& line : link.lines) sum += line.bits;
          hold(sum == link.bits);
        }
      hold(resolved.person_of.size() == reading.people->size());
    }
  } catch (const sg::invalid_input& problem) {
    hold_refusal(problem, toml);
  }
  return 0;
}
