// SPDX-License-Identifier: Apache-2.0
// jigsaw_fit FOLDER... [--weights] [--measure]: fits the weights of the jigsaw on labelled schools, each left out in
// turn, and prints what they do on the school that was left out beside what they do where they were fitted
// and what the shipped ones do. FOLDER holds reports.jsonl, truth.json and, if there is one, roll.csv; a folder that is
// not there is skipped by name. --weights prints the weights fitted on all of them, with where each comes from;
// --measure fits nothing. Above the table stands what looking for candidates loses, before anything is weighed.
#include <safeguarding/intake/reports.hpp>
#include <safeguarding/intake/roll.hpp>
#include <safeguarding/jigsaw/jigsaw.hpp>
#include <safeguarding/measure/score.hpp>
#include <safeguarding/measure/truth.hpp>
#include <safeguarding/people/mention.hpp>
#include <safeguarding/people/weights.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace sg = safeguarding;

namespace {

constexpr auto lines = sg::link_features;

std::size_t at(sg::link_feature of) { return static_cast<std::size_t>(of) - 1; }

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

struct pair_case {
  std::uint32_t earlier = 0, later = 0;
  sg::pair_measures measures;
  bool same = false;   // of one story or event
  bool event = false;  // accounts of one event
};

struct school {
  std::string name;
  sg::feature_reader reader{{}};
  std::vector<sg::report> reports;
  std::vector<sg::report_features> offered;  // by report: what it offers, read once
  sg::truth labels;
  sg::report_order order;
  std::vector<pair_case> pairs;
  std::size_t related = 0;  // pairs of one story or event
  std::size_t found = 0;    // of them, those that were candidates
};

school read_school(const std::filesystem::path& folder) {
  school read;
  read.name = folder.filename().string();
  const auto roll_file = (folder / "roll.csv").string(), reports_file = (folder / "reports.jsonl").string();
  if (std::filesystem::exists(roll_file))
    read.reader = sg::feature_reader{sg::read_roll(read_file(roll_file), roll_file).people};
  const auto reports = read_file(reports_file);
  read.reports = sg::read_reports(reports, reports_file).reports;
  read.order = sg::read_report_order(reports, reports_file);
  const auto truth_file = (folder / "truth.json").string();
  if (std::filesystem::exists(truth_file)) read.labels = sg::read_truth(read_file(truth_file), truth_file);
  std::set<std::pair<std::size_t, std::size_t>> related, one_event;
  const auto pairs_of = [&](const std::vector<sg::report_id>& group, auto& into) {
    for (const auto& a : group)
      for (const auto& b : group)
        if (const auto x = *read.order.place(a), y = *read.order.place(b); x < y) into.insert({x, y});
  };
  for (const auto& story : read.labels.stories) pairs_of(story.reports, related);
  for (const auto& event : read.labels.same_event) pairs_of(event, related), pairs_of(event, one_event);
  read.related = related.size();
  sg::feature_index index;
  auto& before = read.offered;
  for (const auto& made : read.reports) {
    auto features = read.reader.read(made);
    const auto later = index.add(features);
    for (const auto earlier : index.candidates(later)) {
      read.pairs.push_back({earlier, later, sg::measure(index, before[earlier], later, features),
                            related.contains({earlier, later}), one_event.contains({earlier, later})});
      if (read.pairs.back().same) ++read.found;
    }
    before.push_back(std::move(features));
  }
  return read;
}

sg::scores score_with(const school& on, const sg::link_model& model) {
  sg::jigsaw pieces{on.reader, {model, {}}};
  for (std::size_t i = 0; i < on.reports.size(); ++i) pieces.add(on.reports[i], on.offered[i]);
  sg::linker_output output;
  output.same_event.emplace();
  output.links.emplace();
  output.pictures.emplace();
  for (const auto& one : pieces.same_events()) output.same_event->push_back(one.accounts);
  for (const auto& one : pieces.links()) {
    sg::found_link link{one.a, one.b, one.probability / 1e6, static_cast<double>(one.bits), {}};
    for (const auto& line : one.evidence) link.evidence.push_back(line.bits);
    output.links->push_back(std::move(link));
  }
  for (const auto& one : pieces.pictures()) {
    sg::found_picture found{one.id, {}, {}, one.raised_at};
    for (const auto& each : one.reports) {
      found.reports.push_back(each.report);
      found.joined[each.report] = each.joined;
    }
    output.pictures->push_back(std::move(found));
  }
  return sg::score(on.labels, output, on.order);
}

// Weights w >= 0 or <= 0 as `sign` says, drawn towards `towards`: logistic regression by coordinate steps (Newton on
// one weight at a time), the same on every run.
struct example {
  std::array<double, lines + 1> x{};  // the last is always 1
  double offset = 0;
  bool yes = false;
};

std::array<double, lines + 1> fit(const std::vector<example>& from, const std::array<int, lines + 1>& sign,
                                  const std::array<double, lines + 1>& towards,
                                  const std::array<double, lines + 1>& pull,
                                  const std::array<double, lines + 1>& most) {
  auto w = towards;
  std::vector<double> z(from.size());
  for (std::size_t i = 0; i < from.size(); ++i) {
    z[i] = from[i].offset;
    for (std::size_t j = 0; j <= lines; ++j) z[i] += w[j] * from[i].x[j];
  }
  for (int round = 0; round < 60; ++round) {
    double moved = 0;
    for (std::size_t j = 0; j <= lines; ++j) {
      if (sign[j] == 0) continue;
      double slope = pull[j] * (w[j] - towards[j]), curve = pull[j];
      for (std::size_t i = 0; i < from.size(); ++i) {
        if (from[i].x[j] == 0) continue;
        const double p = 1 / (1 + std::exp2(-z[i]));
        slope += (p - (from[i].yes ? 1 : 0)) * from[i].x[j];
        curve += p * (1 - p) * from[i].x[j] * from[i].x[j] * std::log(2.0);
      }
      if (curve <= 0) continue;
      double next = w[j] - std::clamp(slope / curve, -1.0, 1.0);
      if (sign[j] == 1) next = std::clamp(next, 0.0, most[j]);
      if (sign[j] == -1) next = std::min(0.0, next);
      const double step = next - w[j];
      if (step == 0) continue;
      w[j] = next;
      moved += std::abs(step);
      for (std::size_t i = 0; i < from.size(); ++i) z[i] += step * from[i].x[j];
    }
    if (moved < 1e-3) break;
  }
  return w;
}

std::int32_t in_bits(double w) { return static_cast<std::int32_t>(std::lround(w * sg::one_bit)); }

// Which way a line may speak: 1 for, -1 against, 2 either, 0 not fitted here.
int sign_of(sg::link_feature feature) {
  using enum sg::link_feature;
  switch (feature) {
    case prior:
    case company:
    case judgement:
    case meaning:  // there is none without an encoder of the host
    case alike:    // set by hand on long texts: hardly two reports of a school are so alike, and all are short
    case handle:   // of two reports with one account most are of one matter, however large the world
    case length: return 0;
    case only_people:
    case other_child:
    case other_plate:
    case other_address:
    case settled:
    case reporter: return -1;
    default: return 1;
  }
}

// Rarity grows with a world as the prior falls: a line of it that weighed more than 1 would link ever more, the larger
// the world.
double most_of(sg::link_feature feature) {
  using enum sg::link_feature;
  switch (feature) {
    case person:
    case adult:
    case household:
    case handle:
    case contact:
    case reference:
    case address:
    case things:
    case together:
    case words:
    case names:
    case place:
    case category: return 1;
    default: return 99;
  }
}

// What a line weighs before anything is seen: rarity counts as it is, as log2(m/u) would have it for m near 1, words
// and things that many share by chance less.
double towards_of(sg::link_feature feature) {
  using enum sg::link_feature;
  switch (feature) {
    case person:
    case adult:
    case handle:
    case contact:
    case reference:
    case address: return 1;
    case plate: return 3;
    case other_plate:
    case other_address: return -2;
    case only_people: return -3;
    case household:
    case stranger: return .7;
    case things: return .5;
    default: return 0;
  }
}

double pull_of(sg::link_feature feature) { return towards_of(feature) != 0 ? 4 : 2; }

// A school that was not fitted on has more that is alike by chance than those that were.
constexpr std::int32_t caution = sg::one_bit;

void fit_links(sg::link_model& model, const std::vector<const school*>& from) {
  std::vector<example> examples;
  for (const auto* one : from)
    for (const auto& pair : one->pairs) {
      example made;
      for (std::size_t i = 0; i < lines; ++i) made.x[i] = pair.measures.raw[i] / 1024.0;
      made.x[lines] = 1;
      made.offset = -sg::world_bits(pair.later + std::size_t{1}) / 1024.0;
      for (std::size_t i = 0; i < lines; ++i)
        if (sign_of(static_cast<sg::link_feature>(i + 1)) == 0) made.offset += made.x[i] * model.weight[i] / 1024.0;
      made.yes = pair.same;
      examples.push_back(made);
    }
  std::array<int, lines + 1> sign{};
  std::array<double, lines + 1> towards{}, pull{}, most;
  most.fill(99);
  for (std::size_t i = 0; i < lines; ++i) {
    const auto feature = static_cast<sg::link_feature>(i + 1);
    sign[i] = sign_of(feature), towards[i] = sign[i] == 0 ? 0 : towards_of(feature), pull[i] = pull_of(feature);
    most[i] = most_of(feature);
  }
  sign[lines] = 2, pull[lines] = .01;
  const auto w = fit(examples, sign, towards, pull, most);
  model.prior = in_bits(w[lines]) - caution;
  for (std::size_t i = 0; i < lines; ++i)
    if (sign[i] != 0) model.weight[i] = in_bits(w[i]);
}

// Company is known only once the pairs have their bits: a second regression, with those as they are.
void fit_company(sg::link_model& model, const std::vector<const school*>& from) {
  model.company_least = 0;
  model.weight[at(sg::link_feature::company)] = sg::one_bit;
  std::vector<example> examples;
  for (const auto* one : from) {
    sg::jigsaw pieces{one->reader, {model, {}}};
    for (std::size_t i = 0; i < one->reports.size(); ++i) pieces.add(one->reports[i], one->offered[i]);
    for (const auto& pair : one->pairs) {
      const auto told = pieces.why(one->reports[pair.earlier].id, one->reports[pair.later].id);
      example made;
      made.offset = told.link.bits;
      for (const auto& line : told.link.evidence)
        if (line.feature == sg::link_feature::company) made.x[0] = line.bits / 1024.0;
      made.offset = (told.link.bits / 1024.0) - made.x[0];
      if (made.offset < -12) continue;
      made.x[lines] = 1;
      made.yes = pair.same;
      examples.push_back(made);
    }
  }
  std::array<int, lines + 1> sign{};
  std::array<double, lines + 1> towards{}, pull{}, most;
  most.fill(99);
  sign[0] = 1, towards[0] = 1, pull[0] = 1, sign[lines] = 2, pull[lines] = .01;
  const auto w = fit(examples, sign, towards, pull, most);
  model.weight[at(sg::link_feature::company)] = in_bits(w[0]);
  model.company_least = std::min(0, in_bits(w[lines]) - caution);
}

void fit_events(sg::link_model& model, const std::vector<const school*>& from) {
  using enum sg::link_feature;
  std::vector<example> examples;
  sg::link_model anything;
  for (const auto* one : from)
    for (const auto& pair : one->pairs) {
      if (!sg::event_bits(pair.measures, anything)) continue;
      example made;
      for (std::size_t i = 0; i < lines; ++i) made.x[i] = pair.measures.raw[i] / 1024.0;
      made.x[lines] = 1;
      made.yes = pair.event;
      examples.push_back(made);
    }
  std::array<int, lines + 1> sign{};
  std::array<double, lines + 1> towards{}, pull{}, most;
  most.fill(99);
  const std::pair<sg::link_feature, double> used[] = {{person, .9}, {adult, .5},     {things, .7},  {words, .5},
                                                      {names, .5},  {place, .4},     {moment, 2.5}, {category, .4},
                                                      {handle, .5}, {household, .3}, {reporter, -1}};
  for (const auto& [feature, weight] : used)
    sign[at(feature)] = weight > 0 ? 1 : -1, towards[at(feature)] = weight, pull[at(feature)] = 2;
  sign[lines] = 2, towards[lines] = -6.5, pull[lines] = .1;
  const auto w = fit(examples, sign, towards, pull, most);
  model.event_prior = in_bits(w[lines]);
  model.event_weight = {};
  for (std::size_t i = 0; i < lines; ++i)
    if (sign[i] != 0) model.event_weight[i] = in_bits(w[i]);
}

sg::link_model fit_all(const std::vector<const school*>& from) {
  auto model = sg::link_model::shipped();
  fit_links(model, from);
  fit_company(model, from);
  fit_events(model, from);
  return model;
}

// How well the bits of pairs alone part those that belong together from others, whatever the threshold.
double average_precision(const school& on, const sg::link_model& model) {
  std::vector<std::pair<std::int32_t, bool>> ranked;
  for (const auto& pair : on.pairs)
    ranked.emplace_back(-sg::total(pair.measures, model, pair.later + std::size_t{1}), pair.same);
  std::sort(ranked.begin(), ranked.end());
  double sum = 0;
  std::size_t right = 0;
  for (std::size_t i = 0; i < ranked.size(); ++i)
    if (ranked[i].second) sum += static_cast<double>(++right) / static_cast<double>(i + 1);
  return on.related == 0 ? 1 : sum / static_cast<double>(on.related);
}

void print_row(const school& on, const std::string& how, const sg::link_model& model) {
  const auto found = score_with(on, model);
  const auto& name = on.name;
  const auto value = [&](const char* of) { return *found.value(of); };
  fmt::print("{:<12} {:<10} {:>7.3f} {:>7.3f} {:>7.3f} {:>7.3f} {:>8.3f} {:>8.2f} {:>9.0f} {:>9.0f}", name, how,
             average_precision(on, model), value("same_event_f1"), value("link_precision"), value("link_recall"),
             value("stories_seen_in_time"), value("false_pictures_per_25"), value("tempting_linked"),
             value("tempting_in_one_picture"));
  std::string missed;
  for (const auto& one : found.unseen) missed += " " + one;
  for (const auto& one : found.late) missed += " late:" + one;
  fmt::print("  {}\n", missed);
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<school> schools, also;
  bool weights = false, only_measure = false;
  for (int i = 1; i < argc; ++i) {
    const std::string given = argv[i];
    if (given == "--weights") weights = true;
    else if (given == "--also" && i + 1 < argc) also.push_back(read_school(argv[++i]));
    else if (given == "--measure") only_measure = true;
    else if (std::filesystem::exists(std::filesystem::path{given} / "reports.jsonl"))
      schools.push_back(read_school(given));
    else fmt::print("skipped: {} has no reports.jsonl\n", given);
  }
  fmt::print("candidates, before anything is weighed\n");
  for (const auto& one : schools)
    fmt::print("{:<12} {} reports, {} pairs compared, recall of pairs that belong together {:.3f}\n", one.name,
               one.reports.size(), one.pairs.size(),
               one.related == 0 ? 1.0 : static_cast<double>(one.found) / static_cast<double>(one.related));
  fmt::print("{:<12} {:<10} {:>7} {:>7} {:>7} {:>7} {:>8} {:>8} {:>9} {:>9}\n", "school", "weights", "AP", "event",
             "link P", "link R", "stories", "false/25", "tempting", "in a pict");
  for (const auto& one : schools) print_row(one, "shipped", sg::link_model::shipped());
  if (only_measure) return 0;
  std::vector<const school*> all;
  for (const auto& one : schools) all.push_back(&one);
  if (schools.size() > 2)
    for (const auto* one : all) {
      auto others = all;
      others.erase(std::find(others.begin(), others.end(), one));
      print_row(*one, "left out", fit_all(others));
    }
  if (schools.empty()) return 0;
  const auto model = fit_all(all);
  for (const auto* one : all) print_row(*one, "in sample", model);
  for (const auto& one : also) print_row(one, "unseen", model);
  if (!weights) return 0;
  fmt::print("\nline          true pairs  others  log2(m/u)  weight\n");
  for (std::size_t i = 0; i < lines; ++i) {
    std::size_t with = 0, with_of = 0, other = 0, other_of = 0;
    for (const auto* one : all)
      for (const auto& pair : one->pairs) {
        ++(pair.same ? with_of : other_of);
        if (pair.measures.raw[i] != 0) ++(pair.same ? with : other);
      }
    const double m = (static_cast<double>(with) + .5) / (static_cast<double>(with_of) + 1),
                 u = (static_cast<double>(other) + .5) / (static_cast<double>(other_of) + 1);
    fmt::print("{:<14} {:>8.4f} {:>8.4f} {:>8.2f} {:>8} {:>8}\n", sg::name(static_cast<sg::link_feature>(i + 1)), m, u,
               std::log2(m / u), model.weight[i], model.event_weight[i]);
  }
  fmt::print("prior {} company_least {} event prior {}\n", model.prior, model.company_least, model.event_prior);
}
