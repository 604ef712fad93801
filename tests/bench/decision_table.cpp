// SPDX-License-Identifier: Apache-2.0
// Times matching and deciding on random tables of 16 to 1,024 rules and prints one line a row: name, rules, how many a
// second of processor time. With a folder as argument it also writes the table of 64 rules, the questions put to it and
// the rules that match each, as JSON, for other engines to be asked the same.
#include <safeguarding/calendar/deadline.hpp>
#include <safeguarding/intake/terms.hpp>
#include <safeguarding/policy/arrangements.hpp>
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/explain.hpp>
#include <safeguarding/policy/notices_of.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

#include "random_table.hpp"

namespace sg = safeguarding;
using nlohmann::json;

namespace {

constexpr std::size_t questions = 256;

volatile std::size_t kept;  ///< so that nothing is worked out in vain

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// Runs `round`, which does `each` things, for at least 0.4 s three times; the best of the three, as things a second.
template <class Round>
double per_second(std::size_t each, Round round) {
  double best = 0;
  round();
  for (int i = 0; i < 3; ++i) {
    std::size_t done = 0;
    const auto begin = processor_seconds();
    auto spent = 0.0;
    do {
      round();
      done += each;
      spent = processor_seconds() - begin;
    } while (spent < 0.4);
    best = std::max(best, static_cast<double>(done) / spent);
  }
  return best;
}

void row(const char* name, std::size_t rules, double per_second) {
  std::printf("%s\t%zu\t%.0f\n", name, rules, per_second);
  std::fflush(stdout);
}

/// The table for other engines: for each rule its cells, column -> values.
json as_json(const sg::rulebook& book) {
  json table = json::array();
  for (const auto& place : book.rules()) {
    json cells = json::object();
    for (const auto& cell : place.what->when) {
      const auto& column = book.words().facts[cell.fact];
      json values = json::array();
      for (std::size_t v = 0; v < column.values.size(); ++v)
        if ((cell.values >> v & 1) != 0) values.push_back(column.values[v]);
      cells[column.id] = std::move(values);
    }
    table.push_back({{"rule", place.name}, {"when", std::move(cells)}});
  }
  return table;
}

struct asked {
  std::vector<sg::facts> facts;
  std::vector<sg::fact_sheet> sheets;
  std::vector<std::vector<std::uint64_t>> masks;
};

void write(const std::string& folder, const sg::rulebook& book, const asked& all) {
  json list = json::array();
  for (std::size_t i = 0; i < all.facts.size(); ++i) {
    json facts = json::object(), matched = json::array();
    for (const char* id : bench::columns) {
      const auto column = *book.words().find_fact(id);
      const auto mask = all.masks[i][column];
      facts[id] = book.words().facts[column].values[static_cast<std::size_t>(std::countr_zero(mask))];
    }
    const auto set = book.match(all.masks[i]);
    for (std::size_t r = 0; r < book.rules().size(); ++r)
      if ((set[r / 64] >> (r % 64) & 1) != 0) matched.push_back(book.rules()[r].name);
    list.push_back({{"facts", std::move(facts)}, {"matched", std::move(matched)}});
  }
  std::ofstream{folder + "/table.json"} << as_json(book);
  std::ofstream{folder + "/questions.json"} << list;
}

void measure(std::size_t rules, const std::string& folder) {
  bench::random_table random{20261120 + rules};
  const sg::rulebook book{bench::words(), {random.pack(rules)}};
  const auto posts = sg::holders::posts(book.words(), {});
  const auto calendar = sg::read_terms(sg::shipped("terms"), "terms.toml");
  const sg::arrangements ready{book, posts, calendar};
  sg::sitting sits{ready};
  const auto at = *sg::parse_instant("2026-11-20T09:14:00+00:00");
  asked all;
  for (std::size_t i = 0; i < questions; ++i) {
    all.facts.push_back(random.question());
    all.sheets.push_back(ready.sheet(all.facts.back()));
    all.masks.push_back(all.sheets.back().values);
  }
  if (!folder.empty()) write(folder, book, all);

  sg::rule_set matched, missed;
  row("match, with near misses", rules, per_second(questions, [&] {
        std::size_t sum = 0;
        for (const auto& values : all.masks) {
          book.sweep(values, matched, missed);
          sum += matched[0] ^ missed[0];
        }
        kept = sum;
      }));
  std::size_t at_work = 0;
  for (const auto& sheet : all.sheets) at_work += sits.decide(sheet, at).at_work.size();
  row("rules at work in 256 decisions", rules, static_cast<double>(at_work));
  row("decide: fact sheet to ruling", rules, per_second(questions, [&] {
        std::size_t sum = 0;
        for (const auto& sheet : all.sheets) sum += sits.decide(sheet, at).notify.size();
        kept = sum;
      }));
  row("facts in words to ruling", rules, per_second(questions, [&] {
        std::size_t sum = 0;
        for (const auto& facts : all.facts) sum += sits.decide(ready.sheet(facts), at).notify.size();
        kept = sum;
      }));
  row("facts in words to decision in words, deadlines projected", rules, per_second(questions, [&] {
        std::size_t sum = 0;
        for (const auto& facts : all.facts) sum += ready.write_out(sits.decide(ready.sheet(facts), at)).notify.size();
        kept = sum;
      }));
  row("the same by decide() alone, nothing kept ready", rules, per_second(16, [&] {
        std::size_t sum = 0;
        for (std::size_t i = 0; i < 16; ++i) sum += sg::decide(book, all.facts[i], posts, calendar, at).notify.size();
        kept = sum;
      }));
  const sg::report_id about{"r-1"};
  row("facts in words to decision and notices in words", rules, per_second(questions, [&] {
        std::size_t sum = 0;
        for (const auto& facts : all.facts) {
          const auto made = ready.write_out(sits.decide(ready.sheet(facts), at));
          sum += sg::notices_of(book, made, about, {}, calendar, at).size();
        }
        kept = sum;
      }));
  row("facts in words to decision, notices and explanation in words", rules, per_second(16, [&] {
        std::size_t sum = 0;
        for (std::size_t i = 0; i < 16; ++i) {
          auto made = ready.write_out(sits.decide(ready.sheet(all.facts[i]), at));
          sum += sg::notices_of(book, made, about, {}, calendar, at).size();
          sum += sg::explain(ready, all.facts[i], std::move(made)).sentences.size();
        }
        kept = sum;
      }));
}

void measure_deadlines() {
  const auto calendar = sg::read_terms(sg::shipped("terms"), "terms.toml");
  const auto at = *sg::parse_instant("2026-11-20T09:14:00+00:00");
  for (const auto limit : {sg::budget{24, sg::unit::elapsed_hour}, sg::budget{2, sg::unit::working_day},
                           sg::budget{15, sg::unit::school_day}})
    row(("deadline: " + sg::to_text(limit)).c_str(), 0, per_second(256, [&] {
          std::size_t sum = 0;
          for (int i = 0; i < 256; ++i) sum += sg::project(limit, at + std::chrono::hours{i}, calendar).due ? 1U : 0U;
          kept = sum;
        }));
}

}  // namespace

int main(int count, char** arguments) {
  const std::string folder = count > 1 ? arguments[1] : "";
  for (const std::size_t rules : {16U, 64U, 256U, 1024U}) measure(rules, rules == 64 ? folder : "");
  measure_deadlines();
}
