// SPDX-License-Identifier: Apache-2.0
#include "weak_points.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>

#include <algorithm>
#include <iterator>

namespace safeguarding::inline v0::detail {

namespace {

struct edge_block {
  std::size_t place = 0;  ///< in the edges handed in
  std::size_t block = 0;  ///< the biconnected component it is of
};

}  // namespace

weak_points find_weak_points(std::size_t vertices, std::span<const number_pair> edges) {
  using graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, edge_block,
                                      boost::no_property, boost::vecS>;
  graph drawn{vertices};
  for (std::size_t i = 0; i < edges.size(); ++i)
    boost::add_edge(edges[i].first, edges[i].second, edge_block{i, 0}, drawn);
  weak_points found;
  const auto [blocks, end] =
      boost::biconnected_components(drawn, boost::get(&edge_block::block, drawn), std::back_inserter(found.joints));
  static_cast<void>(end);
  // A bridge is an edge that is a block by itself.
  std::vector<std::size_t> size_of(blocks, 0);
  for (const auto each : boost::make_iterator_range(boost::edges(drawn))) ++size_of[drawn[each].block];
  for (const auto each : boost::make_iterator_range(boost::edges(drawn)))
    if (size_of[drawn[each].block] == 1) found.bridges.push_back(edges[drawn[each].place]);
  std::sort(found.bridges.begin(), found.bridges.end());
  std::sort(found.joints.begin(), found.joints.end());
  return found;
}

}  // namespace safeguarding::inline v0::detail
