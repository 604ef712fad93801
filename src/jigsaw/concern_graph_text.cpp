// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/concern_graph_text.hpp>

#include <safeguarding/core/json_writer.hpp>

#include <set>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

namespace {

// Whether a vertex or an edge holds something together all alone.
class marks {
 public:
  explicit marks(const concern_graph& graph) {
    auto found = graph.weak_points();
    for (auto& each : found.bridges) bridges_.emplace(std::move(each.a), std::move(each.b));
    points_.insert(found.articulation_points.begin(), found.articulation_points.end());
  }
  [[nodiscard]] bool of(const graph_vertex& one) const { return points_.contains(one.id); }
  [[nodiscard]] bool of(const graph_edge& one) const { return bridges_.contains({one.a, one.b}); }

 private:
  std::set<std::pair<std::string, std::string>> bridges_;
  std::set<std::string> points_;
};

std::string roles_of(const graph_edge& edge) {
  std::string all;
  for (const auto each : edge.roles) all += (all.empty() ? "" : " ") + std::string{name(each)};
  return all;
}

std::string quoted(std::string_view text) {
  std::string safe = "\"";
  for (const char each : text) {
    if (each == '"' || each == '\\') safe += '\\';
    safe += static_cast<unsigned char>(each) < 0x20 ? ' ' : each;
  }
  return safe + '"';
}

const char* shape_of(graph_part part) {
  switch (part) {
    case graph_part::report: return "box";
    case graph_part::pupil:
    case graph_part::adult:
    case graph_part::household: return "ellipse";
    default: return "hexagon";
  }
}

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char each : text) {
    if (each == '&') safe += "&amp;";
    else if (each == '<') safe += "&lt;";
    else if (each == '>') safe += "&gt;";
    else if (each == '"') safe += "&quot;";
    else safe += static_cast<unsigned char>(each) < 0x20 || each == 0x7f ? ' ' : each;
  }
  return safe;
}

std::string data(std::string_view key, std::string_view value) {
  return "<data key=\"" + std::string{key} + "\">" + escaped(value) + "</data>";
}

void put(json_writer& json, const graph_vertex& one) {
  json.begin_object().key("id").value(one.id).key("part").value(name(one.part)).key("since").value(to_text(one.since));
  if (!one.label.empty()) json.key("label").value(one.label);
  json.end_object();
}

void put(json_writer& json, const graph_edge& one) {
  json.begin_object().key("a").value(one.a).key("b").value(one.b).key("tie").value(name(one.tie));
  json.key("roles").begin_array();
  for (const auto each : one.roles) json.value(name(each));
  json.end_array().key("bits").value(one.bits).key("since").value(to_text(one.since)).end_object();
}

template <class All>
void put_all(json_writer& json, std::string_view key, const All& all) {
  json.key(key).begin_array();
  for (const auto& each : all) put(json, each);
  json.end_array();
}

}  // namespace

std::string to_dot(const concern_graph& graph) {
  const marks marked{graph};
  std::string text = "graph concerns {\n";
  for (const auto& each : graph.vertices())
    text += "  " + quoted(each.id) + " [shape=" + shape_of(each.part) + (marked.of(each) ? ", peripheries=2" : "") +
            (each.label.empty() ? "" : ", label=" + quoted(each.id + ": " + each.label)) + "];\n";
  for (const auto& each : graph.edges()) {
    std::string looks;
    if (each.tie == graph_tie::linked) looks = "style=dashed";
    if (each.tie == graph_tie::alike) looks = "style=dotted";
    if (marked.of(each)) looks += (looks.empty() ? "" : ", ") + std::string{"penwidth=3"};
    if (!each.roles.empty()) looks += (looks.empty() ? "" : ", ") + ("label=" + quoted(roles_of(each)));
    text += "  " + quoted(each.a) + " -- " + quoted(each.b) + (looks.empty() ? "" : " [" + looks + "]") + ";\n";
  }
  return text + "}\n";
}

std::string to_graphml(const concern_graph& graph) {
  const marks marked{graph};
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  const auto key = [&](const char* id, const char* of, const char* type) {
    text += std::string{"  <key id=\""} + id + "\" for=\"" + of + "\" attr.name=\"" + (id + 2) + "\" attr.type=\"" +
            type + "\"/>\n";
  };
  for (const char* each : {"n_part", "n_since", "n_label"}) key(each, "node", "string");
  key("n_articulation_point", "node", "boolean");
  for (const char* each : {"e_tie", "e_roles", "e_since"}) key(each, "edge", "string");
  key("e_bits", "edge", "int");
  key("e_bridge", "edge", "boolean");
  text += "  <graph id=\"concerns\" edgedefault=\"undirected\">\n";
  for (const auto& each : graph.vertices())
    text += "    <node id=\"" + escaped(each.id) + "\">" + data("n_part", name(each.part)) +
            data("n_since", to_text(each.since)) + (each.label.empty() ? "" : data("n_label", each.label)) +
            data("n_articulation_point", marked.of(each) ? "true" : "false") + "</node>\n";
  for (const auto& each : graph.edges())
    text += "    <edge source=\"" + escaped(each.a) + "\" target=\"" + escaped(each.b) + "\">" +
            data("e_tie", name(each.tie)) + (each.roles.empty() ? "" : data("e_roles", roles_of(each))) +
            data("e_since", to_text(each.since)) + data("e_bits", std::to_string(each.bits)) +
            data("e_bridge", marked.of(each) ? "true" : "false") + "</edge>\n";
  return text + "  </graph>\n</graphml>\n";
}

std::string to_json(const concern_graph& graph) {
  json_writer json;
  json.begin_object().key("format").value(1);
  put_all(json, "vertices", graph.vertices());
  put_all(json, "edges", graph.edges());
  json.key("components").begin_array();
  for (const auto& each : graph.components()) json.array(each);
  json.end_array();
  const auto weak = graph.weak_points();
  json.key("bridges").begin_array();
  for (const auto& each : weak.bridges) json.begin_array().value(each.a).value(each.b).end_array();
  json.end_array().key("articulation_points").array(weak.articulation_points).end_object();
  return std::move(json).text();
}

std::string to_json(const graph_path& path) {
  json_writer json;
  json.begin_object();
  put_all(json, "vertices", path.vertices);
  put_all(json, "edges", path.edges);
  json.key("words").array(in_words(path)).end_object();
  return std::move(json).text();
}

}  // namespace safeguarding::inline v0
