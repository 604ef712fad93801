// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_JIGSAW_CONCERN_GRAPH_HPP
#define SAFEGUARDING_JIGSAW_CONCERN_GRAPH_HPP

/// \file
/// Reports and what stands in them as a graph: who and what leads from one report to another.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/record/role.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

class jigsaw;

/// What a vertex stands for. The numbers are part of the stored format: never change them.
enum class graph_part : int {
  report = 1,
  pupil = 2,  ///< a child, parent or carer: anybody who is not of the school
  adult = 3,  ///< somebody who works or helps at the school
  household = 4,
  handle = 5,  ///< an account on some platform
  phone = 6,
  email = 7,
  vehicle = 8,    ///< a number plate, whole or in part
  reference = 9,  ///< what another body calls the matter
  address = 10,
  place = 11,  ///< where the reporter says it was
};

template <>
struct enum_names<graph_part> {
  static constexpr std::pair<graph_part, std::string_view> table[] = {
      {graph_part::report, "report"},       {graph_part::pupil, "pupil"},     {graph_part::adult, "adult"},
      {graph_part::household, "household"}, {graph_part::handle, "handle"},   {graph_part::phone, "phone"},
      {graph_part::email, "email"},         {graph_part::vehicle, "vehicle"}, {graph_part::reference, "reference"},
      {graph_part::address, "address"},     {graph_part::place, "place"}};
};

/// How two vertices are tied. The numbers are part of the stored format: never change them.
enum class graph_tie : int {
  tagged = 1,  ///< the reporter tagged this person, in the roles given
  holds = 2,   ///< the report speaks of it
  linked = 3,  ///< two reports that may be of one matter
  alike = 4,   ///< two accounts, or two plates, that may be one
};

template <>
struct enum_names<graph_tie> {
  static constexpr std::pair<graph_tie, std::string_view> table[] = {{graph_tie::tagged, "tagged"},
                                                                     {graph_tie::holds, "holds"},
                                                                     {graph_tie::linked, "linked"},
                                                                     {graph_tie::alike, "alike"}};
};

/// A vertex. Its id says nothing of what an account, number, plate, address or place is: those are numbered in the
/// order in which they first appear, as "phone:2". Reports, people and households go by the ids of the school:
/// "report:r-0003", "pupil:p-17".
struct graph_vertex {
  std::string id;
  graph_part part = graph_part::report;
  instant since;      ///< when the first report that has it was recorded
  std::string label;  ///< empty unless labels were asked for; may be personal data

  friend bool operator==(const graph_vertex&, const graph_vertex&) = default;
};

/// An edge, between vertices by their ids. Of a report and something in it, `a` is the report; of two reports, the
/// earlier.
struct graph_edge {
  std::string a;
  std::string b;
  graph_tie tie = graph_tie::holds;
  std::vector<event_role> roles;  ///< of tagged; ascending
  /// In 1/1024 bit. linked: what the link comes to; tagged and holds: how rare it was when the report arrived;
  /// alike: 0.
  std::int32_t bits = 0;
  instant since;  ///< when the later of the two was recorded

  friend bool operator==(const graph_edge&, const graph_edge&) = default;
};

/// Whether what only one report holds stands in the graph. It leads nowhere.
enum class graph_extent { shared, everything };
/// Whether vertices carry what the reports say: accounts, numbers, plates, addresses and places as they are compared.
enum class graph_labels { ids_only, as_compared };

/// What a graph is drawn of.
struct graph_settings {
  /// What was recorded, and judged, by then; nothing is all of it.
  std::optional<instant> as_of = {};
  graph_extent extent = graph_extent::shared;
  graph_labels labels = graph_labels::ids_only;
};

/// Which ways a path may go.
struct path_settings {
  std::int32_t least_bits = 2 * 1024;  ///< what is more common than that leads from no report to another
  /// What it may lead through beside reports: all but places, which by themselves say little.
  std::vector<graph_part> through = {graph_part::pupil,   graph_part::adult,     graph_part::household,
                                     graph_part::handle,  graph_part::phone,     graph_part::email,
                                     graph_part::vehicle, graph_part::reference, graph_part::address};
};

/// How one vertex leads to another.
struct graph_path {
  std::vector<graph_vertex> vertices;  ///< from the one to the other
  std::vector<graph_edge> edges;       ///< the edge at `i` joins the vertices at `i` and `i + 1`

  friend bool operator==(const graph_path&, const graph_path&) = default;
};

/// A path in sentences that hold no label: "r-1 and r-2 share a telephone number (phone:1)."
[[nodiscard]] SAFEGUARDING_API std::vector<std::string> in_words(const graph_path& path);

/// What holds a graph together all alone, in the order of the graph.
struct graph_weak_points {
  std::vector<graph_edge> bridges;               ///< without such an edge, a part of the graph falls in two
  std::vector<std::string> articulation_points;  ///< without such a vertex, a part of the graph falls in two

  friend bool operator==(const graph_weak_points&, const graph_weak_points&) = default;
};

/// What is meant by being in the middle.
enum class graph_centrality {
  degree,       ///< how many edges a vertex has
  betweenness,  ///< on how many shortest paths between two others it lies, shared out where there are several; in
                ///< 1/1000
};

/// A vertex, and how much it is in the middle.
struct graph_rank {
  std::string id;
  std::int64_t value = 0;

  friend bool operator==(const graph_rank&, const graph_rank&) = default;
};

/// A graph of concerns: an immutable value. Vertices stand in the order in which they first appear, edges in that of
/// their later report, so that one record gives one graph on every machine. It holds what the jigsaw it was drawn of
/// holds: give it only to whoever may read all of those reports. Copies share what they hold; any thread may read one.
class SAFEGUARDING_API concern_graph {
 public:
  concern_graph();  ///< empty
  /// Draws what `of` holds. Reports stand as they read now, in the order in which they arrived, which is to be that in
  /// which they were recorded.
  explicit concern_graph(const jigsaw& of, const graph_settings& settings = {});
  /// \throws invalid_input  an id stands twice or is empty, an edge names none of the vertices, one vertex twice, or a
  /// pair that another names.
  concern_graph(std::vector<graph_vertex> vertices, const std::vector<graph_edge>& edges);

  [[nodiscard]] std::vector<graph_vertex> vertices() const;
  [[nodiscard]] std::vector<graph_edge> edges() const;
  /// The vertex with this id, or of the report, person or household with that id; null if there is none.
  [[nodiscard]] const graph_vertex* find(std::string_view said) const;
  /// The same graph with these labels, by the ids of vertices: the one way for a name to come in.
  /// \throws not_found  there is no such vertex.
  [[nodiscard]] concern_graph labelled(const std::vector<std::pair<std::string, std::string>>& labels) const;

  /// What hangs together, in the order of the first of each.
  [[nodiscard]] std::vector<std::vector<std::string>> components() const;
  [[nodiscard]] graph_weak_points weak_points() const;
  /// The highest first, then in the order of the graph. Linear for degree, vertices times edges for betweenness.
  [[nodiscard]] std::vector<graph_rank> centrality(graph_centrality by) const;
  /// The shortest way from one to the other that leads through what they share; a link counts as longer than a thing
  /// shared. Among ways of one length that of the rarest things; nothing if there is none.
  /// \throws not_found  find() finds no such vertex.
  [[nodiscard]] std::optional<graph_path> path(std::string_view from, std::string_view to,
                                               const path_settings& settings = {}) const;

  friend bool operator==(const concern_graph& a, const concern_graph& b) {
    return a.vertices() == b.vertices() && a.edges() == b.edges();
  }

 private:
  struct inside;
  explicit concern_graph(std::shared_ptr<const inside> in) : inside_{std::move(in)} {}
  std::shared_ptr<const inside> inside_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_JIGSAW_CONCERN_GRAPH_HPP
