// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/identifier.hpp>
#include <safeguarding/text/fold.hpp>

#include "concern_graph_inside.hpp"
#include "world.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <utility>

namespace safeguarding::inline v0::detail {

namespace {

constexpr std::size_t shortest_alike = 6;  // letters from which one slip between two accounts is forgiven
constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

bool goes_by_its_id(graph_part part) {
  return part == graph_part::report || part == graph_part::pupil || part == graph_part::adult ||
         part == graph_part::household;
}

class drawing {
 public:
  drawing(const linked_world& world, const graph_settings& settings) : world_{world}, settings_{settings} {
    const auto by = settings.as_of.value_or(instant::max());
    for (const auto& said : world.judgements) {
      if (said.at > by) continue;
      const auto a = world.number_of.find(said.a.text()), b = world.number_of.find(said.b.text());
      if (a == world.number_of.end() || b == world.number_of.end()) continue;
      verdicts_[{std::max(a->second, b->second), std::min(a->second, b->second)}] = said.verdict;
    }
    vertex_of_.assign(world.reports.size(), nowhere);
    for (std::uint32_t i = 0; i < world.reports.size(); ++i)
      if (world.there[i] && world.reports[i].features.recorded_at <= by) take(i);
  }

  sketch finished() && {
    if (settings_.extent == graph_extent::shared) leave_out_what_one_report_holds();
    return std::move(made_);
  }

 private:
  struct place_in {
    std::uint32_t vertex;
    bool fresh;
  };

  place_in vertex(graph_part part, const std::string& key) {
    const auto next = static_cast<std::uint32_t>(made_.vertices.size());
    const auto [at, fresh] = places_.try_emplace({part, key}, next);
    if (fresh) {
      const auto own = goes_by_its_id(part) ? key : std::to_string(++numbered_[part]);
      const bool shown = settings_.labels == graph_labels::as_compared && !goes_by_its_id(part);
      made_.vertices.push_back({std::string{name(part)} + ":" + own, part, now_, shown ? key : std::string{}});
    }
    return {at->second, fresh};
  }

  void tie(std::uint32_t a, std::uint32_t b, graph_tie how, std::int32_t bits, std::vector<event_role> roles = {}) {
    made_.lines.push_back({a, b, {how, std::move(roles), bits, now_}});
  }

  void take(std::uint32_t number) {
    const auto features = world_.offered(number);
    now_ = features.recorded_at;
    const auto me = vertex_of_[number] = vertex(graph_part::report, features.id.text()).vertex;
    for (const auto& each : features.features) {
      const auto bits = world_.index.rarity(each.kind, each.key, number);
      switch (each.kind) {
        case feature_kind::pupil: take_person(number, graph_part::pupil, each.key, bits); break;
        case feature_kind::adult: take_person(number, graph_part::adult, each.key, bits); break;
        case feature_kind::household: hold(me, graph_part::household, each.key, bits); break;
        case feature_kind::handle: take_handle(me, each, bits); break;
        case feature_kind::contact:
          hold(me, each.key.find('@') == std::string::npos ? graph_part::phone : graph_part::email, each.key, bits);
          break;
        case feature_kind::reference: hold(me, graph_part::reference, each.key, bits); break;
        case feature_kind::address: hold(me, graph_part::address, each.key, bits); break;
        default: break;  // words and things lead by links
      }
    }
    for (const auto& plate : features.plates) take_plate(me, number, plate);
    take_place(me, number);
    take_links(me, number);
  }

  void hold(std::uint32_t report, graph_part part, const std::string& key, std::int32_t bits) {
    tie(report, vertex(part, key).vertex, graph_tie::holds, bits);
  }

  void take_person(std::uint32_t number, graph_part part, const std::string& key, std::int32_t bits) {
    std::vector<event_role> roles;
    for (const auto& [who, role] : world_.reports[number].tagged)
      if (who == key && (roles.empty() || roles.back() != role)) roles.push_back(role);
    const auto how = roles.empty() ? graph_tie::holds : graph_tie::tagged;
    tie(vertex_of_[number], vertex(part, key).vertex, how, bits, std::move(roles));
  }

  // Words that only look like an account are one once a report has it as an account.
  void take_handle(std::uint32_t report, const report_feature& one, std::int32_t bits) {
    const bool known = places_.contains({graph_part::handle, one.key});
    if (one.part != feature_part::about && !known) {
      only_words_[one.key].emplace_back(report, bits);
      return;
    }
    const auto at = vertex(graph_part::handle, one.key);
    if (at.fresh) {
      for (const auto& [earlier, rarity] : only_words_[one.key]) tie(earlier, at.vertex, graph_tie::holds, rarity);
      only_words_.erase(one.key);
      tie_to_alike_handles(at.vertex, one.key);
    }
    tie(report, at.vertex, graph_tie::holds, bits);
  }

  void tie_to_alike_handles(std::uint32_t vertex, const std::string& key) {
    if (key.size() < shortest_alike) return;
    std::vector<std::string> spellings{key};
    for (std::size_t i = 0; i < key.size(); ++i) spellings.push_back(key.substr(0, i) + key.substr(i + 1));
    tie_alike(vertex, spellings, handle_spellings_, [](std::uint32_t) { return true; });
  }

  void take_plate(std::uint32_t report, std::uint32_t number, const std::string& plate) {
    std::vector<std::string> parts;
    std::int32_t bits = 0;
    for (std::size_t i = 0; i + 3 <= plate.size(); ++i) {
      auto part = plate.substr(i, 3);
      if (part.find('?') != std::string::npos) continue;
      part.insert(0, std::to_string(i));
      bits = std::max(bits, world_.index.rarity(feature_kind::plate, part, number));
      parts.push_back(std::move(part));
    }
    const auto at = vertex(graph_part::vehicle, plate);
    if (at.fresh) {
      plates_.emplace(at.vertex, plate);
      tie_alike(at.vertex, parts, plate_parts_,
                [&](std::uint32_t other) { return plates_agree(plate, plates_.at(other)); });
    }
    tie(report, at.vertex, graph_tie::holds, bits);
  }

  template <class Agree>
  void tie_alike(std::uint32_t vertex, const std::vector<std::string>& keys,
                 std::map<std::string, std::vector<std::uint32_t>>& known, const Agree& agree) {
    std::vector<std::uint32_t> others;
    for (const auto& key : keys) {
      auto& all = known[key];
      others.insert(others.end(), all.begin(), all.end());
      all.push_back(vertex);
    }
    std::sort(others.begin(), others.end());
    others.erase(std::unique(others.begin(), others.end()), others.end());
    for (const auto other : others)
      if (other != vertex && agree(other)) tie(other, vertex, graph_tie::alike, 0);
  }

  void take_place(std::uint32_t report, std::uint32_t number) {
    const auto place = fold(world_.reports[number].place);
    if (place.empty()) return;
    std::int32_t bits = 0;
    for (const auto use : world_.index.uses(number))
      if (world_.index.kind(use.feature) == feature_kind::place)
        bits = std::max(bits, world_.index.rarity(feature_kind::place, world_.index.key(use.feature), number));
    hold(report, graph_part::place, place, bits);
  }

  void take_links(std::uint32_t me, std::uint32_t number) {
    std::map<std::uint32_t, std::int32_t> without_judgement;
    for (const auto& [earlier, sum] : world_.close_sums(number)) without_judgement[earlier] = sum.bits - sum.judgement;
    const auto first = verdicts_.lower_bound({number, 0});
    for (auto at = first; at != verdicts_.end() && at->first.first == number; ++at)
      if (!without_judgement.contains(at->first.second)) {
        const auto sum = world_.sum_of(number, {at->first.second, not_compared, false});
        without_judgement[at->first.second] = sum.bits - sum.judgement;
      }
    for (const auto& [earlier, bits] : without_judgement) {
      if (vertex_of_[earlier] == nowhere) continue;
      const auto said = verdicts_.find({number, earlier});
      auto all = bits + (said == verdicts_.end() ? 0 : bits_of(said->second));
      if (all < 0) continue;
      // A pair that only a judgement ties was never measured.
      if (!world_.pair(earlier, number)) all += measured(earlier, number) - not_compared;
      tie(vertex_of_[earlier], me, graph_tie::linked, all);
    }
  }

  [[nodiscard]] std::int32_t measured(std::uint32_t earlier, std::uint32_t later) const {
    const auto found = measure(world_.index, world_.offered(earlier), later, world_.offered(later));
    return total(found, world_.settings.model, later + std::size_t{1});
  }

  void leave_out_what_one_report_holds() {
    std::vector<std::uint32_t> edges(made_.vertices.size(), 0), becomes(made_.vertices.size(), nowhere);
    for (const auto& line : made_.lines) ++edges[line.a], ++edges[line.b];
    std::vector<graph_vertex> kept;
    for (std::size_t i = 0; i < made_.vertices.size(); ++i) {
      if (made_.vertices[i].part != graph_part::report && edges[i] < 2) continue;
      becomes[i] = static_cast<std::uint32_t>(kept.size());
      kept.push_back(std::move(made_.vertices[i]));
    }
    made_.vertices = std::move(kept);
    std::erase_if(made_.lines, [&](const sketch::line& line) { return becomes[line.b] == nowhere; });
    for (auto& line : made_.lines) line.a = becomes[line.a], line.b = becomes[line.b];
  }

  const linked_world& world_;
  const graph_settings& settings_;
  sketch made_;
  instant now_;
  std::map<std::pair<graph_part, std::string>, std::uint32_t> places_;
  std::map<graph_part, std::size_t> numbered_;
  std::vector<std::uint32_t> vertex_of_;                                         // by report
  std::map<std::pair<std::uint32_t, std::uint32_t>, verdict_on_link> verdicts_;  // later, earlier
  std::map<std::string, std::vector<std::pair<std::uint32_t, std::int32_t>>> only_words_;
  std::map<std::string, std::vector<std::uint32_t>> handle_spellings_, plate_parts_;
  std::map<std::uint32_t, std::string> plates_;
};

}  // namespace

sketch sketch_of(const linked_world& world, const graph_settings& settings) {
  return drawing{world, settings}.finished();
}

}  // namespace safeguarding::inline v0::detail
