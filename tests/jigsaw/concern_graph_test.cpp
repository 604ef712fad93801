// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/concern_graph.hpp>
#include <safeguarding/jigsaw/concern_graph_text.hpp>

#include "pieces.hpp"

#include <safeguarding/core/error.hpp>

#include <doctest/doctest.h>

#include <map>
#include <set>

namespace sg = safeguarding;

namespace {

using texts = std::vector<std::string>;

sg::graph_vertex vertex(const std::string& id) { return {id, sg::graph_part::report, {}, {}}; }
sg::graph_edge edge(const std::string& a, const std::string& b) {
  return {a, b, sg::graph_tie::holds, {}, 5 * 1024, {}};
}

// A random graph as pairs of numbers, and as the library has it.
struct random_graph {
  std::size_t vertices;
  std::vector<std::pair<std::size_t, std::size_t>> edges;

  random_graph(std::uint64_t seed, std::size_t size, std::size_t lines) : vertices{size} {
    std::mt19937_64 random{seed};
    std::set<std::pair<std::size_t, std::size_t>> all;
    for (std::size_t i = 0; i < lines; ++i) {
      const std::size_t a = random() % size, b = random() % size;
      if (a != b && all.insert(std::minmax(a, b)).second) edges.emplace_back(a, b);
    }
  }
  [[nodiscard]] sg::concern_graph drawn() const {
    std::vector<sg::graph_vertex> all;
    std::vector<sg::graph_edge> lines;
    for (std::size_t i = 0; i < vertices; ++i) all.push_back(vertex(std::to_string(i)));
    for (const auto& [a, b] : edges) lines.push_back(edge(std::to_string(a), std::to_string(b)));
    return {all, lines};
  }
  // How many parts there are without an edge, or without a vertex and its edges.
  [[nodiscard]] std::size_t parts(std::size_t but_edge, std::size_t but_vertex) const {
    std::vector<bool> seen(vertices, false);
    std::size_t count = 0;
    const auto visit = [&](const auto& self, std::size_t at) -> void {
      seen[at] = true;
      for (std::size_t i = 0; i < edges.size(); ++i) {
        const auto [a, b] = edges[i];
        if (i == but_edge || (a != at && b != at)) continue;
        const auto next = a == at ? b : a;
        if (next != but_vertex && !seen[next]) self(self, next);
      }
    };
    for (std::size_t i = 0; i < vertices; ++i)
      if (i != but_vertex && !seen[i]) visit(visit, i), ++count;
    return count;
  }
};

constexpr std::size_t none = static_cast<std::size_t>(-1);

// A world in which accounts, numbers, plates, people and places are shared.
std::vector<sg::report> shared_world(std::uint64_t seed, int count) {
  std::mt19937_64 random{seed};
  const char* more[] = {" Account @shadow_lynx.",
                        " Account @shadow_lymx.",
                        " They said shadow_lynx again.",
                        " Call 07700 900123.",
                        " Write to kai@example.org.",
                        " Plate AB12 CDE.",
                        " Plate AB12 C.",
                        " Orla Fenwick was there.",
                        " Lives at 14 Quarry Rise.",
                        "",
                        ""};
  const char* places[] = {"bus stop", "field", "", "", ""};
  auto all = pieces::random_library(seed, count);
  for (auto& one : all) {
    one.text += ".";
    one.text += more[random() % std::size(more)];
    one.text += more[random() % std::size(more)];
    one.place = places[random() % std::size(places)];
  }
  return all;
}

std::vector<sg::link_judgement> some_judgements(const std::vector<sg::report>& on, std::uint64_t seed) {
  std::mt19937_64 random{seed};
  std::vector<sg::link_judgement> all;
  for (int i = 0; i < 12; ++i) {
    const auto a = random() % on.size(), b = random() % on.size();
    if (a == b) continue;
    constexpr sg::verdict_on_link verdicts[] = {sg::verdict_on_link::yes, sg::verdict_on_link::no,
                                                sg::verdict_on_link::undone};
    for (int again = 0; again < 2; ++again)
      all.push_back({on[a].id, on[b].id, verdicts[random() % 3], sg::person_id{"t-9"}, "looked",
                     on[std::max(a, b)].recorded_at + std::chrono::hours{static_cast<long>(random() % 200)}});
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
  return all;
}

// Built of what was recorded, and judged, by a moment.
sg::jigsaw known_by(const std::vector<sg::report>& reports, const std::vector<sg::link_judgement>& judgements,
                    sg::instant by) {
  sg::jigsaw made{sg::feature_reader{pieces::roll()}};
  for (const auto& one : reports)
    if (one.recorded_at <= by) made.add(one);
  for (const auto& said : judgements)
    if (said.at <= by) made.judge(said);
  return made;
}

sg::report phone_report(const char* id, int day, const char* text) { return pieces::report(id, day, text); }

// Three reports: the first two share a telephone number, the last two a number plate.
sg::jigsaw chain() {
  auto all = pieces::noise(40);
  all.push_back(phone_report("r-1", 31, "Number on the note was 07700 900456."));
  all.push_back(phone_report("r-2", 32, "Rang 07700 900456, a car came, AB12 CDE on it."));
  all.push_back(phone_report("r-3", 33, "Seen at lunch again: AB12 CDE."));
  return pieces::made_of(all);
}

}  // namespace

TEST_CASE("bridges and articulation points are those whose loss makes one part more") {
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    const random_graph drawn{seed, 4 + seed % 20, 2 + seed % 31};
    const auto whole = drawn.parts(none, none);
    texts bridges, points;
    for (std::size_t i = 0; i < drawn.edges.size(); ++i)
      if (drawn.parts(i, none) > whole)
        bridges.push_back(std::to_string(drawn.edges[i].first) + "-" + std::to_string(drawn.edges[i].second));
    for (std::size_t i = 0; i < drawn.vertices; ++i)
      if (drawn.parts(none, i) > whole) points.push_back(std::to_string(i));
    const auto found = drawn.drawn().weak_points();
    texts found_bridges;
    for (const auto& each : found.bridges) found_bridges.push_back(each.a + "-" + each.b);
    REQUIRE(found_bridges == bridges);
    REQUIRE(found.articulation_points == points);
    REQUIRE(drawn.drawn().components().size() == whole);
  }
}

TEST_CASE("betweenness counts the shortest paths that lead through a vertex") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const random_graph drawn{seed, 4 + seed % 9, 3 + seed % 17};
    const auto size = drawn.vertices;
    // Steps from each to each, and in how many ways, by lengthening walks.
    std::vector<std::vector<double>> ways(size, std::vector<double>(size, 0)),
        steps(size, std::vector<double>(size, -1));
    for (std::size_t s = 0; s < size; ++s) {
      ways[s][s] = 1, steps[s][s] = 0;
      for (double length = 1; length < static_cast<double>(size); ++length)
        for (std::size_t v = 0; v < size; ++v) {
          if (steps[s][v] >= 0 && steps[s][v] < length) continue;
          double sum = 0;
          for (const auto& [a, b] : drawn.edges) {
            if (b == v && steps[s][a] == length - 1) sum += ways[s][a];
            if (a == v && steps[s][b] == length - 1) sum += ways[s][b];
          }
          if (sum > 0) ways[s][v] = sum, steps[s][v] = length;
        }
    }
    std::map<std::string, double> between;
    for (std::size_t s = 0; s < size; ++s)
      for (std::size_t t = s + 1; t < size; ++t)
        for (std::size_t v = 0; v < size; ++v)
          if (v != s && v != t && steps[s][t] > 0 && steps[s][v] > 0 && steps[v][t] > 0 &&
              steps[s][v] + steps[v][t] == steps[s][t])
            between[std::to_string(v)] += ways[s][v] * ways[v][t] / ways[s][t];
    for (const auto& each : drawn.drawn().centrality(sg::graph_centrality::betweenness))
      REQUIRE(std::abs(static_cast<double>(each.value) - 1000 * between[each.id]) <= 0.51);
  }
}

TEST_CASE("the highest stands first, and of equals the one that appeared first") {
  const sg::concern_graph star{{vertex("a"), vertex("b"), vertex("c"), vertex("d")},
                               {edge("a", "c"), edge("b", "c"), edge("c", "d")}};
  const std::vector<sg::graph_rank> degree{{"c", 3}, {"a", 1}, {"b", 1}, {"d", 1}};
  CHECK(star.centrality(sg::graph_centrality::degree) == degree);
  const std::vector<sg::graph_rank> between{{"c", 3000}, {"a", 0}, {"b", 0}, {"d", 0}};
  CHECK(star.centrality(sg::graph_centrality::betweenness) == between);
}

TEST_CASE("a path says what leads from one report to another") {
  const sg::concern_graph graph{chain()};
  const auto found = graph.path("r-1", "r-3");
  REQUIRE(found);
  CHECK(sg::in_words(*found) ==
        texts{"r-1 and r-2 share a telephone number (phone:1).", "r-2 and r-3 share a number plate (vehicle:1)."});
  CHECK(found->vertices.size() == 5);
  CHECK(found->edges.size() == 4);
  const auto all = graph.edges();
  for (const auto& each : found->edges) CHECK(std::find(all.begin(), all.end(), each) != all.end());
  CHECK(sg::in_words(*graph.path("phone:1", "r-3")) ==
        texts{"r-2 speaks of phone:1.", "r-2 and r-3 share a number plate (vehicle:1)."});
  CHECK_FALSE(graph.path("r-1", "n-1"));
  CHECK(graph.path("r-1", "r-1")->edges.empty());
  CHECK_THROWS_AS((void)graph.path("r-1", "r-99"), sg::not_found);
}

TEST_CASE("what is in very many reports leads nowhere, and neither does a place unless it is asked for") {
  std::vector<sg::report> all;
  for (int i = 0; i < 60; ++i) {
    auto one = pieces::report("r-" + std::to_string(i), i, "Nothing much.", {pieces::subject("p-3")});
    if (i < 2) one.place = "old pump house";
    all.push_back(std::move(one));
  }
  const sg::concern_graph graph{pieces::made_of(all)};
  const sg::path_settings by_child{.through = {sg::graph_part::pupil}};
  const auto late = graph.path("r-58", "r-59", by_child);
  for (const auto& each : late ? late->edges : std::vector<sg::graph_edge>{}) CHECK(each.tie == sg::graph_tie::linked);
  const sg::path_settings by_place{.through = {sg::graph_part::place}};
  const auto by = graph.path("r-0", "r-1", by_place);
  REQUIRE(by);
  CHECK(sg::in_words(*by).front() == "r-0 and r-1 share a place (place:1).");
  const auto without = graph.path("r-0", "r-1");
  for (const auto& each : without ? without->vertices : std::vector<sg::graph_vertex>{})
    CHECK(each.part != sg::graph_part::place);
}

TEST_CASE("a thing shared comes before a link, and of two things the rarer") {
  auto four = [](const std::string& id, sg::graph_part part) { return sg::graph_vertex{id, part, {}, {}}; };
  const std::vector<sg::graph_vertex> vertices{vertex("report:a"), vertex("report:b"),
                                               four("phone:1", sg::graph_part::phone),
                                               four("phone:2", sg::graph_part::phone)};
  const auto tie = [](const char* a, const char* b, sg::graph_tie how, std::int32_t bits) {
    return sg::graph_edge{a, b, how, {}, bits, {}};
  };
  const sg::concern_graph graph{vertices,
                                {tie("report:a", "report:b", sg::graph_tie::linked, 30 * 1024),
                                 tie("report:a", "phone:1", sg::graph_tie::holds, 4 * 1024),
                                 tie("report:b", "phone:1", sg::graph_tie::holds, 4 * 1024),
                                 tie("report:a", "phone:2", sg::graph_tie::holds, 5 * 1024),
                                 tie("report:b", "phone:2", sg::graph_tie::holds, 4 * 1024)}};
  CHECK(sg::in_words(*graph.path("a", "b")) == texts{"a and b share a telephone number (phone:2)."});
  CHECK(sg::in_words(*graph.path("a", "b", {.through = {}})) == texts{"a and b are linked: +30.00 bits."});
  CHECK(sg::in_words(*graph.path("a", "b", {.least_bits = 5 * 1024})) == texts{"a and b are linked: +30.00 bits."});
}

TEST_CASE("a graph as of a moment is the graph of what was recorded and judged by then") {
  for (const std::uint64_t seed : {3U, 4U, 5U}) {
    const auto library = shared_world(seed, 36);
    const auto judgements = some_judgements(library, seed);
    const auto whole = known_by(library, judgements, sg::instant::max());
    for (const auto extent : {sg::graph_extent::shared, sg::graph_extent::everything})
      for (std::size_t i = 0; i < library.size(); i += 5) {
        const auto by = library[i].recorded_at + std::chrono::hours{1};
        const sg::concern_graph then{whole, {.as_of = by, .extent = extent}};
        REQUIRE(then == sg::concern_graph{known_by(library, judgements, by), {.extent = extent}});
        for (const auto& each : then.vertices()) CHECK(each.since <= by);
        for (const auto& each : then.edges()) CHECK(each.since <= by);
      }
  }
}

TEST_CASE("the links of a graph are those of the jigsaw, bit by bit") {
  const auto library = shared_world(9, 40);
  const auto made = known_by(library, some_judgements(library, 9), sg::instant::max());
  std::map<std::pair<std::string, std::string>, std::int32_t> expected, found;
  for (const auto& each : made.links()) expected[{"report:" + each.a.text(), "report:" + each.b.text()}] = each.bits;
  for (const auto& each : sg::concern_graph{made}.edges())
    if (each.tie == sg::graph_tie::linked) found[{each.a, each.b}] = each.bits;
  CHECK(expected == found);
  CHECK_FALSE(found.empty());
}

TEST_CASE("accounts one slip apart and parts of one plate are tied, and words count once they are an account") {
  auto all = pieces::noise(30);
  all.push_back(pieces::report("a-1", 31, "They talked about glimmerfox all day."));
  all.push_back(pieces::report("a-2", 32, "New account @glimmer_fox wrote to her."));
  all.push_back(pieces::report("a-3", 33, "Another one, @glimmerfxx, wrote as well."));
  all.push_back(pieces::report("a-4", 34, "Car, AB12 CDE."));
  all.push_back(pieces::report("a-5", 35, "Car, plate began AB12 C."));
  const sg::concern_graph graph{pieces::made_of(all)};
  const auto tied = [&](const char* a, const char* b) {
    const auto edges = graph.edges();
    const auto at = std::find_if(edges.begin(), edges.end(), [&](const auto& e) { return e.a == a && e.b == b; });
    return at == edges.end() ? std::string{"no"} : std::string{sg::name(at->tie)};
  };
  CHECK(tied("report:a-1", "handle:1") == "holds");
  CHECK(tied("report:a-2", "handle:1") == "holds");
  CHECK(tied("handle:1", "handle:2") == "alike");
  CHECK(tied("vehicle:1", "vehicle:2") == "alike");
  CHECK(graph.find("handle:1")->since == *sg::parse_instant("2026-10-09T15:00:00Z"));
}

TEST_CASE("an edge to a person carries the roles in which the report has them") {
  auto one = pieces::report("r-1", 1, "Said at lunch.",
                            {pieces::subject("p-1"), {sg::person_id{"p-3"}, sg::event_role::witness, {}}});
  auto two = pieces::report("r-2", 2, "Said again. Senara Okafor heard it.", {pieces::subject("p-1")});
  const sg::concern_graph graph{pieces::made_of({one, two}), {.extent = sg::graph_extent::everything}};
  std::map<std::string, std::vector<sg::event_role>> roles;
  for (const auto& each : graph.edges()) roles[each.a + " " + each.b] = each.roles;
  CHECK(roles.at("report:r-1 pupil:p-1") == std::vector{sg::event_role::subject});
  CHECK(roles.at("report:r-1 pupil:p-3") == std::vector{sg::event_role::witness});
  CHECK(roles.at("report:r-2 pupil:p-4").empty());
}

TEST_CASE("what only one report holds stands in a graph of everything") {
  auto alone = pieces::made_of({phone_report("r-1", 1, "Number 07700 900456.")});
  CHECK(sg::concern_graph{alone}.find("phone:1") == nullptr);
  CHECK(sg::concern_graph(alone, {.extent = sg::graph_extent::everything}).find("phone:1") != nullptr);
}

TEST_CASE("no account, number, plate, address, place or name stands in a graph unless it is asked for") {
  const auto made = known_by(shared_world(5, 30), {}, sg::instant::max());
  const auto text = sg::to_json(sg::concern_graph{made, {.extent = sg::graph_extent::everything}});
  for (const char* word : {"lynx", "900123", "kai", "AB12", "ab12", "quarry", "bus", "Orla", "Fenwick"})
    CHECK(text.find(word) == std::string::npos);
  const sg::concern_graph shown{made, {.labels = sg::graph_labels::as_compared}};
  CHECK(sg::to_json(shown).find("900123") != std::string::npos);
  CHECK(sg::to_json(shown).find("Fenwick") == std::string::npos);
  const auto named = shown.labelled({{"p-1", "Orla F."}});
  CHECK(named.find("pupil:p-1")->label == "Orla F.");
  CHECK(shown.find("pupil:p-1")->label.empty());
  CHECK_THROWS_AS((void)shown.labelled({{"p-99", "Nobody"}}), sg::not_found);
}

TEST_CASE("a graph is handed in whole or not at all") {
  using graph = sg::concern_graph;
  CHECK(graph{}.vertices().empty());
  CHECK(graph{}.components().empty());
  CHECK_THROWS_AS((graph{{vertex("")}, {}}), sg::invalid_input);
  CHECK_THROWS_AS((graph{{vertex("a"), vertex("a")}, {}}), sg::invalid_input);
  CHECK_THROWS_AS((graph{{vertex("a")}, {edge("a", "b")}}), sg::invalid_input);
  CHECK_THROWS_AS((graph{{vertex("a")}, {edge("a", "a")}}), sg::invalid_input);
  CHECK_THROWS_AS((graph{{vertex("a"), vertex("b")}, {edge("a", "b"), edge("b", "a")}}), sg::invalid_input);
}
