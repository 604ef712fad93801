// SPDX-License-Identifier: Apache-2.0
#include "rooms.hpp"

#include <safeguarding/jigsaw/concern_graph.hpp>
#include <safeguarding/jigsaw/concern_graph_text.hpp>
#include <safeguarding/jigsaw/jigsaw.hpp>

namespace binding {

void bind_graph(nb::module_& m) {
  nb::enum_<sg::graph_extent>(m, "GraphExtent", "Whether what only one report holds stands in the graph.")
      .value("shared", sg::graph_extent::shared)
      .value("everything", sg::graph_extent::everything);
  nb::enum_<sg::graph_labels>(m, "GraphLabels", "Whether vertices carry what the reports say.")
      .value("ids_only", sg::graph_labels::ids_only)
      .value("as_compared", sg::graph_labels::as_compared);
  nb::enum_<sg::graph_centrality>(m, "GraphCentrality", "What is meant by being in the middle.")
      .value("degree", sg::graph_centrality::degree)
      .value("betweenness", sg::graph_centrality::betweenness);
  word_enum<sg::graph_part>(m, "GraphPart", "What a vertex stands for.");
  word_enum<sg::graph_tie>(m, "GraphTie", "How two vertices are tied.");
  value_class<sg::graph_vertex>(
      m, "GraphVertex",
      "A vertex. Its id says nothing of what an account, number, plate, address or place is: those are numbered in the "
      "order in which they first appear, as \"phone:2\". Reports, people and households go by the ids of the school: "
      "\"report:r-0003\", \"pupil:p-17\".",
      kept("id", &sg::graph_vertex::id), kept("part", &sg::graph_vertex::part),
      key("since", &sg::graph_vertex::since, "when the first report that has it was recorded"),
      may("label", &sg::graph_vertex::label, "empty unless labels were asked for; may be personal data"));
  value_class<sg::graph_edge>(m, "GraphEdge",
                              "An edge, between vertices by their ids. Of a report and something in it, `a` is the "
                              "report; of two reports, the earlier.",
                              kept("a", &sg::graph_edge::a), kept("b", &sg::graph_edge::b),
                              kept("tie", &sg::graph_edge::tie),
                              may("roles", &sg::graph_edge::roles, "of tagged; ascending"),
                              may("bits", &sg::graph_edge::bits,
                                  "In 1/1024 bit. linked: what the link comes to; tagged and holds: how rare it was "
                                  "when the report arrived; alike: 0."),
                              key("since", &sg::graph_edge::since, "when the later of the two was recorded"));
  auto path = result_class<sg::graph_path>(
      m, "GraphPath", "How one vertex leads to another.",
      held("vertices", &sg::graph_path::vertices, "from the one to the other"),
      held("edges", &sg::graph_path::edges, "the edge at `i` joins the vertices at `i` and `i + 1`"));
  result_class<sg::graph_weak_points>(
      m, "GraphWeakPoints", "What holds a graph together all alone, in the order of the graph.",
      held("bridges", &sg::graph_weak_points::bridges, "without such an edge, a part of the graph falls in two"),
      held("articulation_points", &sg::graph_weak_points::articulation_points,
           "without such a vertex, a part of the graph falls in two"));
  result_class<sg::graph_rank>(m, "GraphRank", "A vertex, and how much it is in the middle.",
                               shown("id", &sg::graph_rank::id), shown("value", &sg::graph_rank::value));

  path.def(
      "in_words", [](const sg::graph_path& of) { return sg::in_words(of); },
      numpydoc("The path in sentences that hold no label.", {{"-> tuple[str, ...]", "A sentence for each step."}})
          .c_str());
  rows_class<sg::graph_vertex>(
      m, "GraphVertices", "The vertices of a graph. Its table holds no label.",
      {column<sg::graph_vertex>("id", &sg::graph_vertex::id), column<sg::graph_vertex>("part", &sg::graph_vertex::part),
       column<sg::graph_vertex>("since", &sg::graph_vertex::since)});
  rows_class<sg::graph_edge>(
      m, "GraphEdges", "The edges of a graph.",
      {column<sg::graph_edge>("a", &sg::graph_edge::a), column<sg::graph_edge>("b", &sg::graph_edge::b),
       column<sg::graph_edge>("tie", &sg::graph_edge::tie), column<sg::graph_edge>("roles", &sg::graph_edge::roles),
       column<sg::graph_edge>("bits", [](const sg::graph_edge& of) { return of.bits / double{sg::one_bit}; }),
       column<sg::graph_edge>("since", &sg::graph_edge::since)});
  nb::class_<sg::concern_graph>(
      m, "ConcernGraph",
      "Reports and what stands in them as a graph: who and what leads from one report to another. It never "
      "changes. Give it only to whoever may read all of those reports.")
      .def(
          "__init__",
          [](sg::concern_graph* to, const sg::jigsaw& of, std::optional<sg::instant> as_of, sg::graph_extent extent,
             sg::graph_labels labels) {
            const nb::gil_scoped_release free;
            new (to) sg::concern_graph{of, {as_of, extent, labels}};
          },
          "jigsaw"_a, nb::kw_only(), "as_of"_a = nb::none(), "extent"_a = sg::graph_extent::shared,
          "labels"_a = sg::graph_labels::ids_only,
          numpydoc("Makes a graph.", {{"jigsaw", "What was joined."},
                                      {"as_of", "As it stood then; unless given, now."},
                                      {"extent", "Whether what only one report holds stands in it."},
                                      {"labels", "Whether vertices carry what the reports say."}})
              .c_str())
      .def_prop_ro(
          "vertices", [](const sg::concern_graph& of) { return rows<sg::graph_vertex>{of.vertices()}; },
          "in the order in which they appeared")
      .def_prop_ro(
          "edges", [](const sg::concern_graph& of) { return rows<sg::graph_edge>{of.edges()}; },
          "in the order in which they appeared")
      .def(
          "find",
          [](const sg::concern_graph& of, const std::string& said) -> std::optional<sg::graph_vertex> {
            const auto* found = of.find(said);
            if (found == nullptr) return std::nullopt;
            return *found;
          },
          "said"_a,
          numpydoc("A vertex by its id, or by the id of the report, person or household it stands for.",
                   {{"said", "The id."}, {"-> GraphVertex | None", "None where there is none."}})
              .c_str())
      .def(
          "labelled",
          [](const sg::concern_graph& of, const std::map<std::string, std::string>& labels) {
            return of.labelled({labels.begin(), labels.end()});
          },
          "labels"_a,
          numpydoc("The same graph with labels: the one way for a name to come in.",
                   {{"labels", "A label for each id of a vertex."},
                    {"-> ConcernGraph", ""},
                    {"! NotFound", "There is no such vertex."}})
              .c_str())
      .def("components", &sg::concern_graph::components,
           numpydoc("What hangs together.",
                    {{"-> tuple[tuple[str, ...], ...]", "The ids of the vertices of each part."}})
               .c_str())
      .def("weak_points", &sg::concern_graph::weak_points,
           numpydoc("What holds the graph together all alone.", {{"-> GraphWeakPoints", ""}}).c_str())
      .def(
          "centrality",
          [](const sg::concern_graph& of, sg::graph_centrality by) {
            const nb::gil_scoped_release free;
            return of.centrality(by);
          },
          "by"_a,
          numpydoc("How much each vertex is in the middle.",
                   {{"by", "What is meant by that."}, {"-> tuple[GraphRank, ...]", "The highest first."}})
              .c_str())
      .def(
          "path",
          [](const sg::concern_graph& of, const std::string& from, const std::string& to, std::int32_t least_bits,
             std::optional<std::vector<sg::graph_part>> through) {
            sg::path_settings settings;
            settings.least_bits = least_bits;
            if (through) settings.through = *std::move(through);
            return of.path(from, to, settings);
          },
          "start"_a, "end"_a, nb::kw_only(), "least_bits"_a = sg::path_settings{}.least_bits, "through"_a = nb::none(),
          numpydoc("The shortest way from one vertex to another through what they share.",
                   {{"start", "A vertex by its id, or the id of a report, person or household."},
                    {"end", "The same."},
                    {"least_bits", "How rare a thing has to be to lead on, in 1/1024 bit."},
                    {"through", "Kinds of vertices that may lead on."},
                    {"-> GraphPath | None", "None where there is none."},
                    {"! NotFound", "There is no such vertex."}})
              .c_str())
      .def(
          "to_json", [](const sg::concern_graph& of) { return sg::to_json(of); },
          numpydoc("The graph as the command line prints it.",
                   {{"-> str", "A line of JSON; docs/schemas/graph-1.schema.json."}})
              .c_str())
      .def(
          "to_dot", [](const sg::concern_graph& of) { return sg::to_dot(of); },
          numpydoc("The graph in the language of Graphviz.", {{"-> str", ""}}).c_str())
      .def(
          "to_graphml", [](const sg::concern_graph& of) { return sg::to_graphml(of); },
          numpydoc("The graph in GraphML.", {{"-> str", ""}}).c_str())
      .def(
          "to_networkx",
          [](const nb::object& self) {
            return nb::module_::import_("safeguarding._tables").attr("graph_to_networkx")(self);
          },
          numpydoc("The graph for networkx, with what each vertex and edge is as attributes.",
                   {{"-> Any", "A networkx.Graph; it holds no label."}, {"! ImportError", "networkx is not there."}})
              .c_str(),
          nb::sig("def to_networkx(self) -> typing.Any"))
      .def(
          "__eq__", [](const sg::concern_graph& a, const sg::concern_graph& b) { return a == b; }, nb::is_operator(),
          nb::sig("def __eq__(self, arg: object, /) -> bool"))
      .def("__hash__", [](const sg::concern_graph& of) { return of.vertices().size(); })
      .def("__repr__", [](const sg::concern_graph& of) {
        return "ConcernGraph(" + std::to_string(of.vertices().size()) + " vertices, " +
               std::to_string(of.edges().size()) + " edges)";
      });
}

}  // namespace binding
