// SPDX-License-Identifier: Apache-2.0
// Learns what changes of spelling keep a name the same name from judged pairs, and says how well on clusters it has not
// seen.
//
//   learn_spelling DATA            prints each pair with its score, from five folds by name cluster, out of sample
//   learn_spelling DATA --write F  writes F/given_name_rules.cpp and F/surname_rules.cpp, learned from all pairs
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

#include "../../src/text/spelling.hpp"

namespace {

struct pair_of_names {
  std::string a, b;
  double same = 0;
  double weight = 1;
  unsigned fold = 0;        // of the cluster's head name
  unsigned other_fold = 0;  // of the other name
  bool judged = true;
  std::vector<std::uint32_t> keys;
};

constexpr unsigned folds = 5;

unsigned fold_of(const std::string& cluster) {
  std::uint32_t hash = 2166136261U;
  for (const char c : cluster) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return (hash >> 8) % folds;
}

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> made(1);
  for (const char c : line) {
    if (c == ',') made.emplace_back();
    else if (c != '"' && c != '\r' && c != ' ') made.back() += c;
  }
  return made;
}

// Judged good: nothing in the first column; judged bad: 1. Questions (Q, ?) are left out.
std::vector<pair_of_names> read(const std::string& file) {
  std::vector<pair_of_names> all;
  std::ifstream in{file};
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    const auto row = cells(line);
    const std::size_t first = file.find("given") != std::string::npos ? 2 : 1;
    if (row.size() < first + 2) continue;
    const std::string &a = row[first], &b = row[first + 1], &bad = row.front();
    const auto plain = [](const std::string& s) {
      return !s.empty() && s.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
    };
    if (!plain(a) || !plain(b) || a == b || !(bad.empty() || bad == "1" || bad == "11")) continue;
    all.push_back({a, b, bad.empty() ? 1.0 : 0.0, 1, fold_of(a), fold_of(b), true, {}});
  }
  return all;
}

// As many pairs of names that nobody proposed: they are different names, and the model is to know that too.
void add_random_pairs(std::vector<pair_of_names>& all) {
  const std::size_t judged = all.size();
  std::mt19937_64 random{1};
  for (std::size_t i = 0; i < judged; ++i) {
    const auto &x = all[random() % judged], &y = all[random() % judged];
    if (x.a != y.b && x.fold == y.fold) all.push_back({x.a, y.b, 0, 1, x.fold, y.other_fold, false, {}});
  }
}

struct model {
  std::vector<double> weights;
  double base = 0;
  [[nodiscard]] double score(const std::vector<std::uint32_t>& keys) const {
    double sum = base;
    for (const auto key : keys) sum += weights[key];
    return sum;
  }
};

// Logistic regression, L1 and L2, by coordinate descent with Newton steps.
model learn(const std::vector<pair_of_names>& all, std::size_t keys, unsigned left_out, bool strict, double l1) {
  constexpr double l2 = 2;
  constexpr int rounds = 25;
  std::vector<std::vector<std::uint32_t>> rows(keys);
  std::vector<const pair_of_names*> used;
  for (const auto& pair : all)
    if (pair.fold != left_out && !(strict && pair.other_fold == left_out)) {
      for (const auto key : pair.keys) rows[key].push_back(static_cast<std::uint32_t>(used.size()));
      used.push_back(&pair);
    }
  model made{std::vector<double>(keys), 0};
  std::vector<double> margin(used.size());
  const auto slope = [&](std::uint32_t i, double& g, double& h) {
    const double p = 1 / (1 + std::exp(-margin[i]));
    g += used[i]->weight * (p - used[i]->same);
    h += used[i]->weight * std::max(p * (1 - p), 1e-4);
  };
  for (int round = 0; round < rounds; ++round) {
    double g = 0, h = 0;
    for (std::uint32_t i = 0; i < used.size(); ++i) slope(i, g, h);
    const double step = -g / h;
    made.base += step;
    for (auto& m : margin) m += step;
    for (std::size_t key = 0; key < keys; ++key) {
      if (rows[key].size() < 4) continue;
      if (round > 3 && round % 3 != 0 && made.weights[key] == 0) continue;
      g = 0, h = 0;
      for (const auto i : rows[key]) slope(i, g, h);
      double& w = made.weights[key];
      const double curve = h + l2, target = w * curve - (g + l2 * w);
      const double next = target > l1 ? (target - l1) / curve : target < -l1 ? (target + l1) / curve : 0;
      const double move = std::clamp(next - w, -1.0, 1.0);
      if (move == 0) continue;
      w += move;
      for (const auto i : rows[key]) margin[i] += move;
    }
  }
  return made;
}

// Bits in steps of a sixteenth: the tables stay small, and no answer depends on how a compiler rounds.
void write(const model& made, const std::map<std::uint32_t, std::string>& names, const std::string& kind,
           const std::string& file) {
  std::map<int, std::vector<std::string>> by_weight;
  const auto sixteenths = [](double nats) { return static_cast<int>(std::lround(nats / std::log(2.0) * 16)); };
  for (std::size_t key = 0; key < made.weights.size(); ++key)
    if (const int weight = sixteenths(made.weights[key]); weight != 0)
      by_weight[weight].push_back(names.at(static_cast<std::uint32_t>(key)));
  std::ofstream out{file};
  out << "// SPDX-License-Identifier: Apache-2.0\n// Written by tests/bench/learn_spelling.cpp: change that, not "
         "this.\n#include \"spelling_rules.hpp\"\n\n"
      << "namespace safeguarding::inline v0::detail {\nnamespace {\n\n// clang-format off\nconstexpr weighted_keys "
         "rows[] = {\n";
  for (auto& [weight, keys] : by_weight) {
    std::sort(keys.begin(), keys.end());
    std::string line = "    {" + std::to_string(weight) + ", \"";
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (line.size() + keys[i].size() + 4 > 120) out << line << "\"\n", line = "         \"";
      line += keys[i] + (i + 1 < keys.size() ? " " : "");
    }
    out << line << "\"},\n";
  }
  out << "};\n// clang-format on\n\n}  // namespace\n\nspelling_table " << kind << "_rules() noexcept { return {"
      << std::lround(made.base / std::log(2.0) * 16)
      << ", rows}; }\n\n}  // namespace safeguarding::inline v0::detail\n";
}

// The score of each judged pair by what was learned without its fold; `strict` also keeps every name of the fold out of
// what is learned from, whichever cluster it stands in.
void print_out_of_sample(const std::vector<pair_of_names>& all, std::size_t keys, bool strict, double l1,
                         const std::string& kind) {
  for (unsigned fold = 0; fold < folds; ++fold) {
    const auto made = learn(all, keys, fold, strict, l1);
    for (const auto& pair : all)
      if (pair.fold == fold && !(strict && pair.other_fold != fold))
        std::printf("%s %s %s %s %s %d %.6f\n", kind.c_str(), strict ? "by_name" : "by_cluster",
                    pair.judged ? "judged" : "random", pair.a.c_str(), pair.b.c_str(), pair.same > 0.5 ? 1 : 0,
                    made.score(pair.keys));
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::fputs("usage: learn_spelling DATA [--write FOLDER]\n", stderr), 2;
  const std::string data = argv[1];
  const bool writing = argc == 4 && std::string_view{argv[2]} == "--write";
  for (const auto& [kind, l1] :
       std::initializer_list<std::pair<std::string, double>>{{"given_name", 1.1}, {"surname", 1.1}}) {
    auto all = read(data + "/" + kind + "_variants.csv");
    if (all.empty())
      return std::fprintf(stderr, "learn_spelling: no %s_variants.csv in the folder given\n", kind.c_str()), 1;
    add_random_pairs(all);
    std::unordered_map<std::string, std::uint32_t> ids;
    for (auto& pair : all)
      safeguarding::detail::spelling_features::of(pair.a, pair.b, [&](const std::string& key) {
        pair.keys.push_back(ids.emplace(key, static_cast<std::uint32_t>(ids.size())).first->second);
      });
    if (writing) {
      std::map<std::uint32_t, std::string> names;
      for (const auto& [key, id] : ids) names[id] = key;
      const auto made = learn(all, ids.size(), folds, false, l1);
      write(made, names, kind, std::string{argv[3]} + "/" + kind + "_rules.cpp");
      continue;
    }
    for (const bool strict : {false, true}) print_out_of_sample(all, ids.size(), strict, l1, kind);
  }
}
