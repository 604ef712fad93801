// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/concern_graph.hpp>

#include <safeguarding/core/error.hpp>
#include <safeguarding/jigsaw/jigsaw.hpp>
#include <safeguarding/people/weights.hpp>

#include "concern_graph_inside.hpp"
#include "weak_points.hpp"

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/filtered_graph.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <exception>
#include <functional>
#include <limits>
#include <set>

namespace safeguarding::inline v0 {

using detail::drawn_graph;
using vertex_place = boost::graph_traits<drawn_graph>::vertex_descriptor;
using edge_place = boost::graph_traits<drawn_graph>::edge_descriptor;

namespace {

graph_edge edge_at(const drawn_graph& drawn, edge_place at) {
  const auto& tie = drawn[at];
  const auto b = boost::source(at, drawn) == tie.a ? boost::target(at, drawn) : boost::source(at, drawn);
  return {drawn[tie.a].id, drawn[b].id, tie.tie, tie.roles, tie.bits, tie.since};
}

std::vector<detail::number_pair> number_pairs(const drawn_graph& drawn) {
  std::vector<detail::number_pair> all;
  all.reserve(boost::num_edges(drawn));
  for (const auto each : boost::make_iterator_range(boost::edges(drawn)))
    all.emplace_back(static_cast<std::uint32_t>(boost::source(each, drawn)),
                     static_cast<std::uint32_t>(boost::target(each, drawn)));
  return all;
}

std::int64_t length_of(const detail::tie_between& tie) {
  constexpr std::int64_t one_step = std::int64_t{1} << 32, through_a_thing = 2, by_a_link = 5;
  const std::int64_t weak = std::clamp(32 * one_bit - tie.bits, 0, 64 * one_bit);
  return tie.tie == graph_tie::linked ? by_a_link * one_step + 2 * weak : through_a_thing * one_step + weak;
}

// The part of a graph that a path may use.
struct may_use_edge {
  const drawn_graph* drawn = nullptr;
  std::int32_t least_bits = 0;
  bool operator()(edge_place at) const {
    const auto& tie = (*drawn)[at];
    return tie.tie == graph_tie::linked || tie.tie == graph_tie::alike || tie.bits >= least_bits;
  }
};
struct may_use_vertex {
  const drawn_graph* drawn = nullptr;
  const std::vector<graph_part>* through = nullptr;
  vertex_place from = 0, to = 0;
  bool operator()(vertex_place at) const {
    const auto part = (*drawn)[at].part;
    return at == from || at == to || part == graph_part::report ||
           std::find(through->begin(), through->end(), part) != through->end();
  }
};

struct arrived : std::exception {};  // thrown to end a search at its aim

class until : public boost::dijkstra_visitor<> {
 public:
  explicit until(vertex_place aim) : aim_{aim} {}
  template <class Graph>
  void examine_vertex(vertex_place at, const Graph&) const {
    if (at == aim_) throw arrived{};
  }

 private:
  vertex_place aim_;
};

std::size_t place_or_throw(const std::optional<std::size_t>& found, std::string_view said) {
  if (!found) throw not_found{"there is no such vertex in this graph", std::string{said}};
  return *found;
}

// Ids as they are handed in, as places.
detail::sketch sketch_from(std::vector<graph_vertex> vertices, const std::vector<graph_edge>& edges) {
  std::unordered_map<std::string, std::uint32_t> at;
  for (const auto& each : vertices) {
    if (each.id.empty()) throw invalid_input{errc::missing, "a vertex of a graph has an id", {}, {}};
    if (!at.emplace(each.id, static_cast<std::uint32_t>(at.size())).second)
      throw invalid_input{errc::duplicate, "each vertex of a graph stands once", each.id, {}};
  }
  const auto find = [&](const std::string& id) {
    const auto found = at.find(id);
    if (found == at.end()) throw invalid_input{errc::not_found, "an edge is between vertices of the graph", id, {}};
    return found->second;
  };
  std::set<detail::number_pair> pairs;
  std::vector<detail::sketch::line> lines;
  for (const auto& each : edges) {
    const auto a = find(each.a), b = find(each.b);
    if (a == b) throw invalid_input{"an edge is between two different vertices", each.a};
    if (!pairs.insert(std::minmax(a, b)).second)
      throw invalid_input{errc::duplicate, "two vertices have one edge at most", each.a + " " + each.b, {}};
    lines.push_back({a, b, {each.tie, each.roles, each.bits, each.since}});
  }
  return {std::move(vertices), std::move(lines)};
}

}  // namespace

concern_graph::inside::inside(detail::sketch from) : drawn{from.vertices.size()} {
  for (std::size_t i = 0; i < from.vertices.size(); ++i) {
    at.emplace(from.vertices[i].id, i);
    drawn[i] = std::move(from.vertices[i]);
  }
  for (auto& each : from.lines) {
    each.tie.a = each.a;
    each.tie.length = length_of(each.tie);
    boost::add_edge(each.a, each.b, each.tie, drawn);
  }
}

std::optional<std::size_t> concern_graph::inside::place(std::string_view said) const {
  for (const char* before : {"", "report:", "pupil:", "adult:", "household:"})
    if (const auto found = at.find(before + std::string{said}); found != at.end()) return found->second;
  return std::nullopt;
}

concern_graph::concern_graph() : concern_graph{std::vector<graph_vertex>{}, {}} {}
concern_graph::concern_graph(const jigsaw& of, const graph_settings& settings)
    : inside_{std::make_shared<const inside>(detail::sketch_of(of.inside(), settings))} {}
concern_graph::concern_graph(std::vector<graph_vertex> vertices, const std::vector<graph_edge>& edges)
    : inside_{std::make_shared<const inside>(sketch_from(std::move(vertices), edges))} {}

std::vector<graph_vertex> concern_graph::vertices() const {
  std::vector<graph_vertex> all;
  for (const auto each : boost::make_iterator_range(boost::vertices(inside_->drawn)))
    all.push_back(inside_->drawn[each]);
  return all;
}

std::vector<graph_edge> concern_graph::edges() const {
  std::vector<graph_edge> all;
  for (const auto each : boost::make_iterator_range(boost::edges(inside_->drawn)))
    all.push_back(edge_at(inside_->drawn, each));
  return all;
}

const graph_vertex* concern_graph::find(std::string_view said) const {
  const auto found = inside_->place(said);
  return found ? &inside_->drawn[*found] : nullptr;
}

concern_graph concern_graph::labelled(const std::vector<std::pair<std::string, std::string>>& labels) const {
  auto made = std::make_shared<inside>(*inside_);
  for (const auto& [id, label] : labels) made->drawn[place_or_throw(made->place(id), id)].label = label;
  return concern_graph{std::move(made)};
}

std::vector<std::vector<std::string>> concern_graph::components() const {
  const auto& drawn = inside_->drawn;
  std::vector<std::size_t> of(boost::num_vertices(drawn));
  const auto count = boost::connected_components(drawn, of.data());
  std::vector<std::vector<std::string>> all(count);
  for (std::size_t i = 0; i < of.size(); ++i) all[of[i]].push_back(drawn[i].id);
  return all;
}

graph_weak_points concern_graph::weak_points() const {
  const auto& drawn = inside_->drawn;
  const auto found = detail::find_weak_points(boost::num_vertices(drawn), number_pairs(drawn));
  graph_weak_points all;
  for (const auto each : boost::make_iterator_range(boost::edges(drawn))) {
    const detail::number_pair pair{boost::source(each, drawn), boost::target(each, drawn)};
    if (std::binary_search(found.bridges.begin(), found.bridges.end(), pair))
      all.bridges.push_back(edge_at(drawn, each));
  }
  for (const auto one : found.joints) all.articulation_points.push_back(drawn[one].id);
  return all;
}

std::vector<graph_rank> concern_graph::centrality(graph_centrality by) const {
  const auto& drawn = inside_->drawn;
  std::vector<graph_rank> all;
  if (by == graph_centrality::degree) {
    for (const auto each : boost::make_iterator_range(boost::vertices(drawn)))
      all.push_back({drawn[each].id, static_cast<std::int64_t>(boost::out_degree(each, drawn))});
  } else {
    std::vector<double> between(boost::num_vertices(drawn), 0.0);
    boost::brandes_betweenness_centrality(
        drawn, boost::make_iterator_property_map(between.begin(), boost::get(boost::vertex_index, drawn)));
    for (std::size_t i = 0; i < between.size(); ++i) all.push_back({drawn[i].id, std::llround(between[i] * 1000.0)});
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.value > b.value; });
  return all;
}

std::optional<graph_path> concern_graph::path(std::string_view from, std::string_view to,
                                              const path_settings& settings) const {
  const auto& drawn = inside_->drawn;
  const auto begin = place_or_throw(inside_->place(from), from), end = place_or_throw(inside_->place(to), to);
  using usable = boost::filtered_graph<drawn_graph, may_use_edge, may_use_vertex>;
  const usable ways{drawn, {&drawn, settings.least_bits}, {&drawn, &settings.through, begin, end}};
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  const auto count = boost::num_vertices(drawn);
  std::vector<vertex_place> before(count);
  std::vector<std::int64_t> far(count);
  std::vector<boost::default_color_type> seen(count);  // the analyzer misreads the one that Boost would make
  try {
    boost::dijkstra_shortest_paths(
        ways, begin, before.data(), far.data(), boost::get(&detail::tie_between::length, ways),
        boost::get(boost::vertex_index, ways), std::less<>{}, boost::closed_plus<std::int64_t>{most}, most,
        std::int64_t{0}, until{end}, seen.data());
    return std::nullopt;
  } catch (const arrived&) {
  }
  graph_path made;
  for (auto at = end; at != begin; at = before[at]) {
    made.vertices.push_back(drawn[at]);
    made.edges.push_back(edge_at(drawn, boost::edge(before[at], at, drawn).first));
  }
  made.vertices.push_back(drawn[begin]);
  std::reverse(made.vertices.begin(), made.vertices.end());
  std::reverse(made.edges.begin(), made.edges.end());
  return made;
}

}  // namespace safeguarding::inline v0
