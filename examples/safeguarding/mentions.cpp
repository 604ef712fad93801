// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"

#include <safeguarding/intake/reports.hpp>
#include <safeguarding/intake/roll.hpp>
#include <safeguarding/people/find_mentions.hpp>
#include <safeguarding/people/mention_json.hpp>
#include <safeguarding/people/report_reading.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace cli {

namespace {

// A bit to two places, from integers, so that no machine rounds otherwise.
int hundredths(int bits) {
  const int size = (std::abs(bits) * 100 + sg::one_bit / 2) / sg::one_bit;
  return bits < 0 ? -size : size;
}

std::string in_hundredths(int count) {
  return fmt::format("{}{}.{:02}", count < 0 ? "-" : "+", std::abs(count) / 100, std::abs(count) % 100);
}

// Lines are rounded so that what is shown adds up to what is shown: each sum so far is rounded, and a line is the step.
void print_candidate(const sg::mention_candidate& one) {
  fmt::print("      {} {}\n", one.person.text(), in_hundredths(hundredths(one.bits)));
  int sum = 0;
  for (const auto& line : one.evidence) {
    const auto before = hundredths(sum);
    sum += line.bits;
    fmt::print("        {:>7}  {}\n", in_hundredths(hundredths(sum) - before), sg::sentence_of(line.clue, line.bits));
  }
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

namespace {

void print_found(const std::string& surface, std::string_view what) {
  fmt::print("  {:<28} {}\n", '"' + in_one_line(surface) + '"', what);
}

std::string_view word_for(sg::identifier_kind kind) {
  switch (kind) {
    case sg::identifier_kind::handle: return "account";
    case sg::identifier_kind::phone: return "telephone";
    case sg::identifier_kind::email: return "e-mail";
    case sg::identifier_kind::plate: return "number plate";
    case sg::identifier_kind::reference: return "reference";
  }
  return "";
}

// Accounts, places, times and people who are described: what is no name.
void print_rest(const sg::report_reading& read, const sg::place_list& places) {
  if (read.people.empty() &&
      !(read.identifiers.empty() && read.described.empty() && read.places.empty() && read.times.empty()))
    fmt::print("{}\n", read.report.text());
  for (const auto& one : read.identifiers)
    print_found(one.surface, fmt::format("{} {}", word_for(one.kind), one.normal));
  for (const auto& group : read.aliases) {
    std::string spellings;
    for (const auto at : group)
      spellings += (spellings.empty() ? "" : ", ") + in_one_line(read.identifiers[at].surface);
    fmt::print("  likely one account: {}\n", spellings);
  }
  for (const auto& [said, could_be] : read.described) {
    std::string traits, people;
    for (const auto& one : said.traits)
      traits += (traits.empty() ? "" : ", ") + (one.colour.empty() ? "" : one.colour + ' ') + one.thing;
    for (const auto& one : could_be) people += (people.empty() ? "; could be " : ", ") + one.person.text();
    print_found(said.surface, fmt::format("described: {}{}", traits, people));
  }
  for (const auto& one : read.places) print_found(one.surface, "place " + in_one_line(places.names()[one.place]));
  for (const auto& one : read.times)
    print_found(one.surface,
                fmt::format("time {:02}:{:02}{}", one.after_midnight.count() / 60, one.after_midnight.count() % 60,
                            one.half == sg::half_of_day::unsaid ? ", as a school day has it" : ""));
}

}  // namespace

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
  std::vector<std::string> typed;  // the school's places, as these reports give them
  for (const auto& made : reports.reports)
    if (!made.place.empty()) typed.push_back(made.place);
  const auto places = sg::place_list::learn(typed);
  std::vector<sg::report_reading> found;
  for (const auto& made : reports.reports)
    if (asked_for(made)) found.push_back(sg::read_report(index, places, made));
  if (asked.json) {
    fmt::print("{}\n", sg::to_json(found, places));
    return exit_code::done;
  }
  for (const auto& read : found) {
    print_mentions(read.people, asked.why ? reasons::yes : reasons::no);
    print_rest(read, places);
  }
  return exit_code::done;
}

}  // namespace cli
