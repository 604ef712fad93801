// SPDX-License-Identifier: Apache-2.0
// Resolving invented people, for tests/bench/people_side_by_side.py.
//   people_table made HOUSEHOLDS        makes, resolves and judges them against who they are; one line
//   people_table csv HOUSEHOLDS         writes them as CSV, with the column `person`
//   people_table retrain PAIRS          learns the weights anew from that many compared pairs; one line
#include <safeguarding/people/resolve.hpp>

#include "../../src/people/agreement_counts.hpp"
#include "../people/made_people.hpp"

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sg = safeguarding;

namespace {

double seconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

std::vector<made::row> rows_of(std::size_t households) {
  return made::maker{{.households = households, .again_percent = 10}}.rows();
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
      for (std::size_t j = i + 1; j < rows.size(); ++j)
        ++(person[std::string{people.id(rows[i])}] == person[std::string{people.id(rows[j])}] ? right : wrong);
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

}  // namespace

int main(int count, char** arguments) {
  const std::string_view verb = count == 3 ? arguments[1] : "";
  const auto number = count == 3 ? std::strtoull(arguments[2], nullptr, 10) : 0;
  if (verb == "made") resolve_made(number);
  else if (verb == "csv") write_csv(number);
  else if (verb == "retrain") retrain(number);
  else {
    std::fputs("usage: people_table made|csv|retrain NUMBER\n", stderr);
    return 2;
  }
  return 0;
}
