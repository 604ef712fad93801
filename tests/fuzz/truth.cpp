// SPDX-License-Identifier: Apache-2.0
// Whatever is taken for a truth or an output can be measured, and every share is a share; what is refused can be shown.
#include <safeguarding/core/error.hpp>
#include <safeguarding/measure/linker_output.hpp>
#include <safeguarding/measure/report_order.hpp>
#include <safeguarding/measure/score.hpp>
#include <safeguarding/measure/truth.hpp>

#include "promises.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace sg = safeguarding;

namespace {

void hold_shown(const sg::invalid_input& problem, std::string_view input) {
  const auto lines = static_cast<std::size_t>(std::count(input.begin(), input.end(), '\n')) + 1;
  hold(!problem.message().empty());
  hold(problem.where().line <= lines && problem.where().column <= input.size() + 1);
  hold(sg::find_invalid_utf8(problem.fragment()) == std::string_view::npos);
  hold(sg::find_invalid_utf8(problem.where().field) == std::string_view::npos);
}

template <class Read>
auto read(const Read& reader, std::string_view input) -> decltype(reader(input, "")) {
  try {
    return reader(input, "fuzz.json");
  } catch (const sg::invalid_input& problem) {
    hold_shown(problem, input);
    return {};
  }
}

// Every report that is named, in an order of its own.
sg::report_order order_of(const sg::truth& labels, const sg::linker_output& output) {
  std::set<sg::report_id> ids;
  for (const auto& each : labels.stories) ids.insert(each.reports.begin(), each.reports.end());
  for (const auto& each : labels.tempting) ids.insert(each.reports.begin(), each.reports.end());
  for (const auto& each : labels.same_event) ids.insert(each.begin(), each.end());
  for (const auto& each : labels.mentions) ids.insert(each.report);
  if (output.mentions)
    for (const auto& each : *output.mentions) ids.insert(each.report);
  if (output.same_event)
    for (const auto& each : *output.same_event) ids.insert(each.begin(), each.end());
  if (output.links)
    for (const auto& each : *output.links) ids.insert({each.a, each.b});
  if (output.pictures)
    for (const auto& each : *output.pictures) {
      ids.insert(each.reports.begin(), each.reports.end());
      ids.insert(each.raised_at);
      for (const auto& [report, at] : each.joined) ids.insert({report, at});
    }
  return sg::report_order{{ids.begin(), ids.end()}};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

// The input is a truth and an output, divided by the first line that is "--".
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input{reinterpret_cast<const char*>(data), size};
  static_cast<void>(read(sg::read_report_order, input));
  const auto middle = input.find("\n--\n");
  const auto labels = read(sg::read_truth, std::string_view{input}.substr(0, middle));
  const auto output = middle == std::string::npos
                          ? sg::linker_output{}
                          : read(sg::read_linker_output, std::string_view{input}.substr(middle + 4));
  for (const auto& each : sg::score(labels, output, order_of(labels, output)).figures) {
    hold(each.value >= 0);
    hold(each.kind == sg::figure_kind::count || each.value <= 25.000001);
  }
  return 0;
}
