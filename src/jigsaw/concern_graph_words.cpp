// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/concern_graph.hpp>

#include <cstdlib>

namespace safeguarding::inline v0 {

namespace {

std::string in_bits(std::int32_t bits) {
  const auto hundredths = (std::abs(bits) * 100 + 512) / 1024;
  const auto rest = std::to_string(hundredths % 100);
  return (bits < 0 ? "-" : "+") + std::to_string(hundredths / 100) + (rest.size() < 2 ? ".0" : ".") + rest;
}

const char* shared_as(graph_part part) {
  switch (part) {
    case graph_part::report: return "a report";
    case graph_part::pupil: return "a child, parent or carer";
    case graph_part::adult: return "a member of staff";
    case graph_part::household: return "a household";
    case graph_part::handle: return "an account";
    case graph_part::phone: return "a telephone number";
    case graph_part::email: return "an e-mail address";
    case graph_part::vehicle: return "a number plate";
    case graph_part::reference: return "a reference of another body";
    case graph_part::address: return "an address";
    case graph_part::place: return "a place";
  }
  return "";
}

// A report by its own id; all else by that of the vertex, which says what it is.
std::string named(const graph_vertex& one) {
  constexpr std::string_view before = "report:";
  return one.id.substr(one.part == graph_part::report ? before.size() : 0);
}

std::string one_edge(const graph_vertex& a, const graph_vertex& b, const graph_edge& edge) {
  if (edge.tie == graph_tie::linked)
    return named(a) + " and " + named(b) + " are linked: " + in_bits(edge.bits) + " bits.";
  if (edge.tie == graph_tie::alike)
    return named(a) + " and " + named(b) +
           (a.part == graph_part::vehicle ? " can be plates of one vehicle." : " may be one account.");
  const auto& report = a.part == graph_part::report ? a : b;
  return named(report) + " speaks of " + named(&report == &a ? b : a) + ".";
}

}  // namespace

std::vector<std::string> in_words(const graph_path& path) {
  std::vector<std::string> lines;
  const auto is_report = [&](std::size_t i) { return path.vertices[i].part == graph_part::report; };
  for (std::size_t i = 0; i < path.edges.size(); ++i) {
    const auto& from = path.vertices[i];
    if (i + 1 < path.edges.size() && is_report(i) && !is_report(i + 1) && is_report(i + 2)) {
      const auto& shared = path.vertices[i + 1];
      lines.push_back(named(from) + " and " + named(path.vertices[i + 2]) + " share " + shared_as(shared.part) + " (" +
                      shared.id + ").");
      ++i;
    } else {
      lines.push_back(one_edge(from, path.vertices[i + 1], path.edges[i]));
    }
  }
  return lines;
}

}  // namespace safeguarding::inline v0
