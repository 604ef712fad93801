// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"

#include <safeguarding/calendar/deadline.hpp>
#include <safeguarding/intake/facts.hpp>
#include <safeguarding/policy/explain.hpp>
#include <safeguarding/policy/explanation_json.hpp>
#include <safeguarding/policy/shipped_packs.hpp>
#include <safeguarding/policy/why.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace cli {
namespace {

/// One matter with everything to explain it by.
struct matter {
  std::string id;
  sg::rulebook book;
  sg::holders who;
  sg::school_calendar terms;
  sg::facts known;
  sg::instant at;
};

constexpr std::pair<sg::sentence_about, const char*> headings[] = {
    {sg::sentence_about::decision, "The decision"},
    {sg::sentence_about::fact, "What was known"},
    {sg::sentence_about::recipient, "Who is told"},
    {sg::sentence_about::exclusion, "Who is not told"},
    {sg::sentence_about::requirement, "What law and guidance ask for"},
    {sg::sentence_about::step, "The step"},
    {sg::sentence_about::duty, "What is to be done"},
    {sg::sentence_about::clock, "By when"},
    {sg::sentence_about::conflict, "Where the sources disagree"},
    {sg::sentence_about::question, "What nobody has answered yet"},
    {sg::sentence_about::overridden, "Rules that were replaced"},
    {sg::sentence_about::guidance, "In every matter"}};

/// Numbered from `number` on, each kind under its heading.
void print_sentences(const std::vector<sg::sentence>& sentences, std::size_t& number) {
  for (const auto& [about, heading] : headings) {
    const char* said = heading;
    for (const auto& each : sentences) {
      if (each.about != about) continue;
      if (said != nullptr) fmt::print("\n{}\n", said);
      said = nullptr;
      fmt::print("  {:>2}. {}\n", ++number, each.text);
    }
  }
}

void print_clauses(const std::vector<sg::cited_clause>& clauses) {
  if (clauses.empty()) return;
  fmt::print("\nThe clauses, in our words\n");
  for (const auto& each : clauses) {
    const auto source = each.source.empty() ? std::string{} : " (" + each.source + ", " + each.edition + ")";
    fmt::print("  {}: {}{}\n", each.cited_as, each.text, source);
  }
}

std::vector<sg::cited_clause> clauses_of(const sg::explanation& of) {
  std::vector<sg::cited_clause> all;
  for (const auto& rule : of.matched)
    for (const auto& each : rule.cites)
      if (std::find(all.begin(), all.end(), each) == all.end()) all.push_back(each);
  return all;
}

void print_arithmetic(const std::vector<sg::started_clock>& clocks) {
  if (clocks.empty()) return;
  fmt::print("\nHow each due time is counted\n");
  for (const auto& each : clocks) {
    fmt::print("  {}\n", each.id);
    for (const auto& step : sg::arithmetic_text(each.runs_to)) fmt::print("      {}\n", step);
  }
}

exit_code print_auditor(const matter& in, const options& asked) {
  const auto all = sg::explain(in.book, in.known, in.who, in.terms, in.at);
  if (asked.json) {
    fmt::print("{}\n", sg::to_json(all, in.id));
    return exit_code::done;
  }
  fmt::print("{}: the whole explanation, for an auditor\n", in.id);
  std::size_t number = 0;
  print_sentences(all.sentences, number);
  if (!all.near_misses.empty())
    fmt::print(
        "\n{} rules would apply if one fact were different; --json lists them, --why-not ROLE says whom they name.\n",
        all.near_misses.size());
  print_clauses(clauses_of(all));
  if (asked.arithmetic) print_arithmetic(all.made.clocks);
  return exit_code::done;
}

exit_code print_why(const matter& in, const options& asked) {
  const auto all = sg::explain(in.book, in.known, in.who, in.terms, in.at);
  const bool by_role = in.book.words().find_role(asked.why_not) != nullptr || in.book.words().is_agency(asked.why_not);
  const auto holdings = in.who.all();
  const bool by_person = !by_role && std::any_of(holdings.begin(), holdings.end(), [&](const sg::holding& held) {
    return held.person.text() == asked.why_not;
  });
  const auto answer =
      by_person ? sg::why(in.book, in.who, all, sg::person_id{asked.why_not}) : sg::why(in.book, all, asked.why_not);
  fmt::print("{}: {}, {}\n", in.id, asked.why_not,
             answer.reason == sg::why_reason::told ? "who is told" : "who is not told");
  std::size_t number = 0;
  for (const auto& each : answer.sentences) fmt::print("  {:>2}. {}\n", ++number, each.text);
  return exit_code::done;
}

exit_code explain(const std::optional<matter>& in, const options& asked) {
  if (!in) {
    fmt::print(stderr, "there is no report or question '{}' in this file\n",
               in_one_line(asked.report.empty() ? asked.id : asked.report));
    return exit_code::refused;
  }
  return asked.why_not.empty() ? print_auditor(*in, asked) : print_why(*in, asked);
}

}  // namespace

exit_code explain_batch(const options& asked) {
  const auto words = sg::shipped_vocabulary();
  const auto read = sg::read_facts(read_file(asked.batch), asked.batch, words);
  tell(read.findings);
  std::optional<matter> found;
  for (const auto& each : read.questions) {
    if (each.id != asked.id) continue;
    auto book = cli::book(asked, each.school, words);
    const auto named = holders(asked, words);
    auto who = named ? *named : sg::holders::posts(words, book.packs().front().same_person);
    found = matter{each.id, std::move(book), std::move(who), calendar(asked), each.known, each.at};
  }
  return explain(found, asked);
}

exit_code explain_report(const options& asked) {
  const auto in = read_school(asked);
  if (!in) return exit_code::refused;
  std::optional<matter> found;
  for (const auto& made : in->reports)
    if (made.id.text() == asked.report)
      found = matter{asked.report, in->book, in->who, in->terms, in->facts_of(made), made.recorded_at};
  return explain(found, asked);
}

}  // namespace cli
