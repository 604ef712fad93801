// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_JIGSAW_CONCERN_GRAPH_INSIDE_HPP
#define SAFEGUARDING_SRC_JIGSAW_CONCERN_GRAPH_INSIDE_HPP

#include <safeguarding/jigsaw/concern_graph.hpp>

#include <boost/graph/adjacency_list.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace safeguarding::inline v0 {

namespace detail {

/// An edge, but for its ends.
struct tie_between {
  graph_tie tie = graph_tie::holds;
  std::vector<event_role> roles = {};
  std::int32_t bits = 0;
  instant since = {};
  std::size_t a = 0;        ///< which end comes first
  std::int64_t length = 0;  ///< for paths: first how many steps it stands for, then how little it says
};

using drawn_graph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, graph_vertex, tie_between, boost::no_property>;

/// A graph that is being drawn: the ends of an edge are places in the vertices.
struct sketch {
  struct line {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    tie_between tie;
  };
  std::vector<graph_vertex> vertices;
  std::vector<line> lines;
};

/// What a jigsaw holds, as a graph.
[[nodiscard]] sketch sketch_of(const struct linked_world& world, const graph_settings& settings);

}  // namespace detail

struct concern_graph::inside {
  detail::drawn_graph drawn;
  std::unordered_map<std::string, std::size_t> at;  ///< by id: its vertex

  explicit inside(detail::sketch from);
  /// Of what find() finds.
  [[nodiscard]] std::optional<std::size_t> place(std::string_view said) const;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_SRC_JIGSAW_CONCERN_GRAPH_INSIDE_HPP
