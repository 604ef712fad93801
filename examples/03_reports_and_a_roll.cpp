// SPDX-License-Identifier: Apache-2.0
// EXAMPLE reports and a roll: a school's own files in, and for each report who is told and who is not.
// DEMONSTRATES read_roll, read_reports, read_holders, fact_finder, history, decide.
// SIMPLER EXAMPLE to look at first: 02_a_deadline.cpp
//
// usage: 03_reports_and_a_roll FOLDER, with roll.csv, reports.jsonl, holders.toml and terms.toml in it
#include <safeguarding/intake/holders.hpp>
#include <safeguarding/intake/reports.hpp>
#include <safeguarding/intake/roll.hpp>
#include <safeguarding/intake/terms.hpp>
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/derive_facts.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace sg = safeguarding;

namespace {

std::string text_of(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

/// What a reader refused comes back as findings: the rest was read.
void show(const std::vector<sg::finding>& findings) {
  for (const auto& each : findings) std::printf("%s: %s\n", sg::to_text(each.where).c_str(), each.message.c_str());
}

std::string ids(const std::vector<sg::person_id>& people) {
  std::string text;
  for (const auto& each : people) text += " " + each.text();
  return text;
}

void decide_all(const std::string& folder) {
  const auto book = sg::shipped_book("cleves");
  const auto roll = sg::read_roll(text_of(folder + "/roll.csv"), "roll.csv");
  const auto reports = sg::read_reports(text_of(folder + "/reports.jsonl"), "reports.jsonl");
  const auto who = sg::read_holders(text_of(folder + "/holders.toml"), "holders.toml", book.words());
  const auto terms = sg::read_terms(text_of(folder + "/terms.toml"), "terms.toml");
  show(roll.findings);
  show(reports.findings);

  // From a form to facts: each has a row of the shipped table, or the history, as its source.
  const sg::fact_finder finder{book.words(), sg::shipped_fact_table(book.words()), roll.people, who};
  for (const auto& report : reports.reports) {
    const auto known = finder.find(report, {reports.reports, {}, {}});
    const auto made = sg::decide(book, known, who, terms, report.recorded_at);
    std::printf("%s %s\n", report.id.text().c_str(), known.word("event").c_str());
    for (const auto& told : made.notify)
      if (told.certainty == sg::certainty_of_effect::certain)
        std::printf("  tell %s%s\n", told.receiver.c_str(), ids(told.people).c_str());
    for (const auto& barred : made.excluded)
      std::printf("  not  %s%s: %s\n", barred.role.c_str(), ids(barred.people).c_str(),
                  std::string{sg::name(barred.why)}.c_str());
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  try {
    decide_all(argv[1]);
  } catch (const sg::error& e) {
    std::printf("%s\n", e.what());  // names file, line and column, and nobody; e.reveal() adds the piece found
    return 3;
  }
}
