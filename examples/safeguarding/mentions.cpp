// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"

#include <safeguarding/intake/reports.hpp>
#include <safeguarding/intake/roll.hpp>
#include <safeguarding/people/find_mentions.hpp>
#include <safeguarding/people/mention_json.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace cli {

namespace {

// A bit to two places, from integers, so that no machine rounds otherwise.
std::string in_bits(int bits) {
  const int hundredths = (std::abs(bits) * 100 + sg::one_bit / 2) / sg::one_bit;
  return fmt::format("{}{}.{:02}", bits < 0 ? "-" : "+", hundredths / 100, hundredths % 100);
}

void print_candidate(const sg::mention_candidate& one) {
  fmt::print("      {} {}\n", one.person.text(), in_bits(one.bits));
  for (const auto& line : one.evidence)
    fmt::print("        {:>7}  {}\n", in_bits(line.bits), sg::sentence_of(line.clue, line.bits));
}

}  // namespace

void print_mentions(const std::vector<sg::mention>& found, reasons shown) {
  const sg::report_id* report = nullptr;
  for (const auto& each : found) {
    if (!report || *report != each.report) fmt::print("{}\n", each.report.text());
    report = &each.report;
    std::string who;
    if (each.person) who = each.person->text();
    else if (each.verdict == sg::mention_verdict::not_on_roll) who = "nobody on the roll";
    else if (each.candidates.empty()) who = "open";
    else {
      for (std::size_t i = 0; i < std::min<std::size_t>(each.candidates.size(), 3); ++i)
        who += (i == 0 ? "open: " : ", ") + each.candidates[i].person.text();
      if (each.candidates.size() > 3) who += fmt::format(" and {} more", each.candidates.size() - 3);
    }
    fmt::print("  {:<28} {}\n", '"' + in_one_line(each.surface) + '"', who);
    if (shown == reasons::yes)
      for (std::size_t i = 0; i < std::min<std::size_t>(each.candidates.size(), 3); ++i)
        print_candidate(each.candidates[i]);
  }
}

void print_people(const std::vector<sg::person>& roll, const std::vector<sg::report>& reports) {
  const sg::roll_index index{roll};
  for (const auto& made : reports) {
    std::string line, open;
    std::size_t undecided = 0;
    std::vector<sg::person_id> seen;
    for (const auto& each : sg::find_mentions(index, made)) {
      undecided += each.verdict == sg::mention_verdict::ambiguous ? 1U : 0U;
      if (!each.person || std::find(seen.begin(), seen.end(), *each.person) != seen.end()) continue;
      seen.push_back(*each.person);
      line += (line.empty() ? "" : ", ") + each.person->text();
    }
    if (undecided > 0) open = fmt::format("{}{} open", line.empty() ? "" : "; ", undecided);
    if (!line.empty() || undecided > 0) fmt::print("  {}: {}{}\n", made.id.text(), line, open);
  }
}

exit_code mentions(const options& asked) {
  const auto roll = sg::read_roll(read_file(asked.roll), asked.roll);
  const bool roll_refused = tell(roll.findings, asked.roll);
  const auto reports = sg::read_reports(read_file(asked.reports), asked.reports);
  if (tell(reports.findings, asked.reports) || roll_refused) return exit_code::refused;
  const sg::roll_index index{roll.people};
  const auto asked_for = [&](const sg::report& made) { return asked.report.empty() || made.id.text() == asked.report; };
  if (std::none_of(reports.reports.begin(), reports.reports.end(), asked_for) && !asked.report.empty()) {
    fmt::print(stderr, "there is no report '{}' in this file\n", in_one_line(asked.report));
    return exit_code::usage;
  }
  std::vector<sg::mention> found;
  for (const auto& made : reports.reports) {
    if (!asked_for(made)) continue;
    auto here = sg::find_mentions(index, made);
    std::move(here.begin(), here.end(), std::back_inserter(found));
  }
  if (asked.json) fmt::print("{}\n", sg::to_json(found));
  else print_mentions(found, asked.why ? reasons::yes : reasons::no);
  return exit_code::done;
}

}  // namespace cli
