// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_JIGSAW_CONCERN_GRAPH_TEXT_HPP
#define SAFEGUARDING_JIGSAW_CONCERN_GRAPH_TEXT_HPP

/// \file
/// A graph of concerns in the forms that other programs read. Bridges and articulation points are marked in each.

#include <safeguarding/core/export.hpp>
#include <safeguarding/jigsaw/concern_graph.hpp>

#include <string>

namespace safeguarding::inline v0 {

/// For Graphviz. Bridges are thick, articulation points have a second line around them, links are dashed.
[[nodiscard]] SAFEGUARDING_API std::string to_dot(const concern_graph& graph);
/// GraphML, for networkx, igraph, Gephi and yEd. UTF-8; control characters that XML cannot hold become spaces.
[[nodiscard]] SAFEGUARDING_API std::string to_graphml(const concern_graph& graph);
/// docs/schemas/graph-1.schema.json, in one line.
[[nodiscard]] SAFEGUARDING_API std::string to_json(const concern_graph& graph);
/// `{"vertices":[...],"edges":[...],"words":[...]}` in one line, as in the graph.
[[nodiscard]] SAFEGUARDING_API std::string to_json(const graph_path& path);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_JIGSAW_CONCERN_GRAPH_TEXT_HPP
