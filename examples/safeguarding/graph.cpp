// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "link.hpp"

#include <safeguarding/jigsaw/concern_graph.hpp>
#include <safeguarding/jigsaw/concern_graph_text.hpp>

#include <fmt/core.h>

#include <optional>
#include <string>

namespace cli {

namespace {

exit_code print_path(const sg::concern_graph& graph, const options& asked) {
  const auto& from = asked.path_ends.at(0);
  const auto& to = asked.path_ends.at(1);
  const auto found = graph.path(from, to);
  if (asked.json) {
    fmt::print("{{\"path\":{}}}\n", found ? sg::to_json(*found) : "null");
  } else if (!found) {
    fmt::print("Nothing leads from {} to {}.\n", in_one_line(from), in_one_line(to));
  } else {
    for (const auto& line : sg::in_words(*found)) fmt::print("{}\n", line);
  }
  return exit_code::done;
}

}  // namespace

exit_code graph(const options& asked) {
  sg::graph_settings settings;
  if (!asked.as_of.empty()) {
    settings.as_of = moment_asked(asked);
    if (!settings.as_of) return exit_code::usage;
  }
  if (asked.all) settings.extent = sg::graph_extent::everything;
  if (asked.labels) settings.labels = sg::graph_labels::as_compared;
  const auto made = read_and_link(asked);
  if (!made) return exit_code::refused;
  const sg::concern_graph drawn{made->pieces, settings};
  if (!asked.path_ends.empty()) return print_path(drawn, asked);
  if (asked.format == "graphml") fmt::print("{}", sg::to_graphml(drawn));
  else if (asked.format == "json" || asked.json) fmt::print("{}\n", sg::to_json(drawn));
  else fmt::print("{}", sg::to_dot(drawn));
  return exit_code::done;
}

}  // namespace cli
