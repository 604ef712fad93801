// SPDX-License-Identifier: Apache-2.0
// Run by tests/bench/graph_side_by_side.py: reads edges (two ids a line) from standard input, prints what it finds and
// how long each took, in seconds of processor time, as one JSON object.
#include <safeguarding/jigsaw/concern_graph.hpp>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <string>
#include <unordered_set>
#include <vector>

namespace sg = safeguarding;

namespace {

template <class Work>
double seconds(const Work& work) {
  const auto begin = std::clock();
  work();
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

}  // namespace

int main(int count, char** arguments) {
  const bool betweenness = count > 1 && std::string{arguments[1]} == "betweenness";
  std::vector<sg::graph_vertex> vertices;
  std::vector<sg::graph_edge> edges;
  std::unordered_set<std::string> known;
  for (std::string a, b; std::cin >> a >> b;) {
    for (const auto& each : {a, b})
      if (known.insert(each).second) vertices.push_back({each, sg::graph_part::report, {}, {}});
    edges.push_back({a, b, sg::graph_tie::linked, {}, 0, {}});
  }
  sg::concern_graph graph;
  std::size_t parts = 0, bridges = 0, points = 0, steps = 0;
  long long between = 0;
  const auto from = vertices.front().id, to = vertices.back().id;
  const auto made = seconds([&] { graph = sg::concern_graph{vertices, edges}; });
  const auto components = seconds([&] { parts = graph.components().size(); });
  const auto weak = seconds([&] {
    const auto found = graph.weak_points();
    bridges = found.bridges.size();
    points = found.articulation_points.size();
  });
  const auto way = seconds([&] {
    const auto found = graph.path(from, to);
    steps = found ? found->edges.size() : 0;
  });
  double centre = 0;
  if (betweenness)
    centre = seconds([&] {
      for (const auto& each : graph.centrality(sg::graph_centrality::betweenness)) between += each.value;
    });
  std::printf(
      "{\"components\":%zu,\"bridges\":%zu,\"articulation_points\":%zu,\"steps\":%zu,\"betweenness\":%lld,\"times\":"
      "{\"building\":%.6f,\"components\":%.6f,\"bridges and articulation points\":%.6f,\"one path\":%.6f,"
      "\"betweenness\":%.6f}}\n",
      parts, bridges, points, steps, between, made, components, weak, way, centre);
}
