// SPDX-License-Identifier: Apache-2.0
// Resolving invented people, for tests/bench/people_side_by_side.py.
//   people_table made HOUSEHOLDS        makes, resolves and judges them against who they are; one line
//   people_table csv HOUSEHOLDS         writes them as CSV, with the column `person`
//   people_table retrain PAIRS          learns the weights anew from that many compared pairs; one line
//   people_table people SCHEMA TABLE        the ids of one person on each line
//   people_table weights SCHEMA TABLE       what was learned
//   people_table pairs SCHEMA TABLE PAIRS [JUDGEMENTS]
//                                           for each pair of ids of a CSV without header: what it weighs and how likely
//   people_table gates SCHEMA TABLE TRUTH   what is lost where: by candidates, by scores, by joining; TRUTH is the
//   column
//                                           of the table that says who a row is, `ignored` in the schema
#include <safeguarding/intake/people.hpp>
#include <safeguarding/people/merge_proposal.hpp>
#include <safeguarding/people/resolve.hpp>

#include "../../src/people/agreement_counts.hpp"
#include "../people/made_people.hpp"

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <numeric>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sg = safeguarding;

namespace {

double seconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

std::vector<made::row> rows_of(std::size_t households) {
  return made::maker{{.households = households, .again_percent = 10}}.rows();
}

void show(const sg::pair_evidence& evidence) {
  std::fprintf(stderr, "%s and %s, joined wrongly: %.1f bits\n", evidence.a.c_str(), evidence.b.c_str(),
               evidence.bits / 1024.0);
  for (const auto& line : evidence.lines)
    std::fprintf(stderr, "  %+6.1f %s: %s\n", line.bits / 1024.0, line.what.c_str(), line.words.c_str());
}

void resolve_made(std::size_t households) {
  std::unordered_map<std::string, std::size_t> person;
  std::size_t twice = 0;
  auto table = [&] {
    const auto rows = rows_of(households);
    for (const auto& one : rows) {
      person[one.id] = one.person;
      twice += one.id.ends_with("-again") ? 1U : 0U;
    }
    return made::table(rows);
  }();
  const double begin = seconds();
  const sg::people_comparer people{table};
  const auto resolved = sg::resolve(people);
  const double end = seconds();
  std::size_t right = 0, wrong = 0;
  for (const auto& rows : resolved.people)
    for (std::size_t i = 0; i < rows.size(); ++i)
      for (std::size_t j = i + 1; j < rows.size(); ++j) {
        const bool same = person[std::string{people.id(rows[i])}] == person[std::string{people.id(rows[j])}];
        ++(same ? right : wrong);
        if (!same && wrong <= 10) show(sg::evidence_on(people, resolved.weights, rows[i], rows[j]));
      }
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  std::printf("%zu rows, %zu people there twice: %.1f s, %ld MB, %llu pairs compared; %zu found, %zu joined wrongly\n",
              people.size(), twice, end - begin, used.ru_maxrss / 1024,
              static_cast<unsigned long long>(resolved.compared), right, wrong);
}

void write_csv(std::size_t households) {
  std::puts("id,given,surname,born,street,postcode,phone,email,person");
  for (const auto& one : rows_of(households)) {
    std::printf("%s", one.id.c_str());
    for (const auto& cell : one.cells) std::printf(",%s", cell.c_str());
    std::printf(",%zu\n", one.person);
  }
}

void retrain(std::uint64_t pairs) {
  const sg::people_comparer people{made::table(rows_of(2'000))};
  sg::detail::agreement_counter counter;
  sg::level_pairs everywhere;
  for (const auto& compared : people.comparisons()) everywhere.emplace_back(compared.levels.size(), 0.0);
  std::uint64_t seen = 0;
  std::vector<sg::agreement> all;
  for (std::size_t a = 0; a < people.size() && seen < pairs; ++a)
    for (std::size_t b = a + 1; b < people.size() && seen < pairs; ++b, ++seen) all.push_back(people.compare(a, b));
  const double begin = seconds();
  for (const auto& levels : all) counter.add(levels, 1);
  for (const auto& levels : all)
    for (std::size_t c = 0; c < everywhere.size(); ++c) everywhere[c][levels[c]] += 1;
  const auto counts = counter.sorted();
  const auto learned =
      sg::learn_weights(people.comparisons(), counts, everywhere, static_cast<double>(people.size()), {});
  std::printf("%llu compared pairs, %zu agreements, %d rounds: %.3f s\n", static_cast<unsigned long long>(seen),
              counts.size(), learned.rounds, seconds() - begin);
}

std::string whole(const char* path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

sg::people_table table_of(const char* schema, const char* table) {
  auto reading = sg::read_people(whole(table), table, sg::read_people_schema(whole(schema), schema));
  if (!reading.people) std::fputs("the table was refused\n", stderr), std::exit(1);
  return *std::move(reading.people);
}

void print_people(const char* schema, const char* table) {
  const sg::people_comparer people{table_of(schema, table)};
  for (const auto& rows : sg::resolve(people).people)
    for (const auto row : rows)
      std::printf("%s%c", std::string{people.id(row)}.c_str(), row == rows.back() ? '\n' : ' ');
}

void print_weights(const char* schema, const char* table) {
  const sg::people_comparer people{table_of(schema, table)};
  const auto learned = sg::resolve(people).weights;
  std::printf("prior %.2f, %d rounds", learned.prior / 1024.0, learned.rounds);
  for (const auto& way : learned.kin) std::printf(", kin %.2f", way.prior / 1024.0);
  std::puts("");
  for (std::size_t c = 0; c < people.comparisons().size(); ++c)
    for (std::size_t l = 1; l < people.comparisons()[c].levels.size(); ++l) {
      const auto& level = people.comparisons()[c].levels[l];
      std::printf("%-10s %2zu %7.2f", people.comparisons()[c].name.c_str(), l, learned.bits[c][l] / 1024.0);
      for (const auto& way : learned.kin) std::printf(" %7.2f", way.bits[c][l] / 1024.0);
      std::printf("  %.6f %.9f  %s; %s\n", learned.same[c][l], learned.others[c][l], level.words.c_str(),
                  level.rarity.c_str());
    }
}

void weigh_pairs(const char* schema, const char* table, const char* pairs, const char* judgements) {
  const sg::people_comparer people{table_of(schema, table)};
  std::vector<sg::pair_judgement> judged;
  if (judgements != nullptr) judged = sg::read_pair_judgements(whole(judgements), judgements, people).judgements;
  const auto resolved = sg::resolve(people, judged);
  std::ifstream lines{pairs};
  for (std::string line; std::getline(lines, line);) {
    const auto comma = line.find(',');
    const auto a = people.find(line.substr(0, comma)), b = people.find(line.substr(comma + 1));
    const auto evidence = sg::evidence_on(people, resolved.weights, a, b);
    std::printf("%d %d %d\n", evidence.bits, evidence.probability,
                resolved.person_of[a] == resolved.person_of[b] ? 1 : 0);
  }
}

// Pairs by who made them: how many are right, how many wrong.
struct judged_pairs {
  double right = 0, wrong = 0;
  void print(const char* what, double same) const {
    const double p = right + wrong == 0 ? 1 : right / (right + wrong), r = right / same;
    std::printf("  %-58s %12.0f pairs  P %.4f R %.4f F1 %.4f\n", what, right + wrong, p, r, 2 * p * r / (p + r));
  }
};

void gates(const char* schema, const char* table, std::string_view truth) {
  const auto all = table_of(schema, table);
  std::size_t column = 0;
  while (all.schema().columns[column].name != truth) ++column;
  const sg::people_comparer people{all};
  std::map<std::string_view, std::uint32_t> row_of;
  for (std::uint32_t row = 0; row < all.size(); ++row) row_of[all.id(row)] = row;
  std::vector<std::uint32_t> person(all.size());
  for (std::size_t row = 0; row < people.size(); ++row) person[row] = all.cell_number(row_of[people.id(row)], column);
  std::map<std::uint32_t, double> rows;
  for (const auto one : person) ++rows[one];
  double same = 0;
  for (const auto& [one, n] : rows) same += n * (n - 1) / 2;

  judged_pairs candidates, links, closure, joined;
  const auto judge = [&](judged_pairs& count, std::size_t a, std::size_t b) {
    ++(person[a] == person[b] ? count.right : count.wrong);
  };
  const auto judge_groups = [&](judged_pairs& count, const std::vector<std::vector<std::uint32_t>>& groups) {
    for (const auto& group : groups) {
      std::map<std::uint32_t, double> inside;
      for (const auto row : group) ++inside[person[row]];
      double right = 0;
      for (const auto& [one, n] : inside) right += n * (n - 1) / 2;
      const auto n = static_cast<double>(group.size());
      count.right += right;
      count.wrong += n * (n - 1) / 2 - right;
    }
  };
  const sg::candidate_index index{people, {}};
  sg::candidate_index::walker walk{index};
  for (std::size_t row = 0; row < people.size(); ++row)
    for (const auto other : walk.of(row)) judge(candidates, row, other);
  const auto resolved = sg::resolve(people);
  std::vector<std::uint32_t> root(people.size());
  std::iota(root.begin(), root.end(), 0U);
  const auto top = [&](std::uint32_t row) {
    while (root[row] != row) row = root[row] = root[root[row]];
    return row;
  };
  for (const auto& link : resolved.links) {
    if (link.bits < 0) break;
    judge(links, link.a, link.b);
    root[top(link.a)] = top(link.b);
  }
  std::vector<std::vector<std::uint32_t>> connected(people.size());
  for (std::uint32_t row = 0; row < people.size(); ++row) connected[top(row)].push_back(row);
  judge_groups(closure, connected);
  judge_groups(joined, resolved.people);
  candidates.print("candidates, before anything is weighed", same);
  links.print("links that more likely than not are one person", same);
  closure.print("were all that hang together by links joined", same);
  joined.print("joined where the groups bear it out", same);
}

}  // namespace

int main(int count, char** arguments) {
  const std::string_view verb = count > 1 ? arguments[1] : "";
  const auto number = count == 3 ? std::strtoull(arguments[2], nullptr, 10) : 0;
  if (verb == "made" && count == 3) resolve_made(number);
  else if (verb == "csv" && count == 3) write_csv(number);
  else if (verb == "retrain" && count == 3) retrain(number);
  else if (verb == "people" && count == 4) print_people(arguments[2], arguments[3]);
  else if (verb == "weights" && count == 4) print_weights(arguments[2], arguments[3]);
  else if (verb == "pairs" && (count == 5 || count == 6))
    weigh_pairs(arguments[2], arguments[3], arguments[4], count == 6 ? arguments[5] : nullptr);
  else if (verb == "gates" && count == 5) gates(arguments[2], arguments[3], arguments[4]);
  else {
    std::fputs("usage: people_table made|csv|retrain NUMBER, people|weights|pairs|gates SCHEMA TABLE [PAIRS|TRUTH]\n",
               stderr);
    return 2;
  }
  return 0;
}
