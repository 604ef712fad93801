// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"

#include <safeguarding/core/json_writer.hpp>
#include <safeguarding/intake/cases.hpp>
#include <safeguarding/policy/pack_tests.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <fmt/core.h>

#include <map>
#include <string>

namespace cli {
namespace {

void print_json(const sg::policy_case& put, const sg::case_outcome& outcome) {
  sg::json_writer json;
  json.begin_object().key("case").value(put.name).key("school").value(put.school);
  json.key("line").value(static_cast<std::int64_t>(put.where.line)).key("passes").value(outcome.passes());
  json.key("differs").array(outcome.differs).key("rules").array(outcome.rules).end_object();
  fmt::print("{}\n", json.text());
}

/// Only what does not come out is worth a reader's time.
void print_words(const sg::policy_case& put, const sg::case_outcome& outcome) {
  if (outcome.passes()) return;
  fmt::print("{}:{}  {}{}{}\n", put.where.source, put.where.line, put.school, put.school.empty() ? "" : ": ", put.name);
  for (const auto& differs : outcome.differs) fmt::print("    {}\n", in_one_line(differs));
  fmt::print("    expected because: {}\n", put.because);
}

/// The policy of a case; what is wrong with its school is wrong where the case stands.
sg::rulebook book_of(const options& asked, const sg::policy_case& put, const sg::vocabulary& words) {
  try {
    return book(asked, put.school, words);
  } catch (const sg::error& e) {
    if (!asked.pack.empty()) throw;  // what is wrong is the pack's
    throw sg::invalid_input{e.code(), e.message(), put.school, put.where};
  }
}

}  // namespace

exit_code cases(const options& asked) {
  const auto words = sg::shipped_vocabulary();
  const auto reading = sg::read_cases(read_file(asked.cases), asked.cases, words);
  if (tell(reading.findings)) return exit_code::refused;
  if (reading.cases.empty()) {
    fmt::print(stderr, "refused: {}: there is no case in this file, so nothing was put to the policy\n",
               in_one_line(asked.cases));
    return exit_code::nothing;
  }
  const auto terms = calendar(asked);
  std::map<std::string, sg::rulebook> books;
  std::size_t come_out = 0;
  for (const auto& put : reading.cases) {
    auto found = books.find(put.school);
    if (found == books.end()) found = books.emplace(put.school, book_of(asked, put, words)).first;
    const auto& policy = found->second.packs().front().id;
    if (!put.school.empty() && put.school != policy)
      throw sg::invalid_input{sg::errc::contradiction, "this case is about another school than the policy, " + policy,
                              put.school, put.where};
    const auto outcome = sg::run_case(put, found->second, terms);
    if (outcome.passes()) ++come_out;
    if (asked.json) print_json(put, outcome);
    else print_words(put, outcome);
  }
  if (!asked.json) fmt::print("{} of {} cases come out\n", come_out, reading.cases.size());
  return come_out == reading.cases.size() ? exit_code::done : exit_code::refused;
}

}  // namespace cli
