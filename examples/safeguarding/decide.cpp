// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "print.hpp"

#include <safeguarding/intake/facts.hpp>
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/decision_json.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <fmt/core.h>

#include <map>

namespace cli {

exit_code decide_batch(const options& asked) {
  const auto words = sg::shipped_vocabulary();
  const auto read = sg::read_facts(read_file(asked.batch), asked.batch, words);
  bool refused = tell(read.findings);
  const auto terms = calendar(asked);
  const auto named = holders(asked, words);
  std::map<std::string, sg::rulebook> books;
  for (const auto& each : read.questions) {
    try {
      auto found = books.find(each.school);
      if (found == books.end()) found = books.emplace(each.school, book(asked, each.school, words)).first;
      // Without a holders file every post is filled, by different people unless the document itself says otherwise.
      const auto who = named ? *named : sg::holders::posts(words, found->second.packs().front().same_person);
      fmt::print("{}\n", sg::to_json(sg::decide(found->second, each.known, who, terms, each.at), each.id));
    } catch (const sg::error& e) {
      fmt::print(stderr, "refused: {}, {}\n", each.id, e.reveal());
      refused = true;
    }
  }
  return refused ? exit_code::refused : exit_code::done;
}

void print_decisions(const school& in) {
  for (const auto& made : in.reports) {
    const auto known = in.facts_of(made);
    print_report(made, known, in.book.words());
    print_decision(sg::decide(in.book, known, in.who, in.terms, made.recorded_at), in.book);
  }
}

exit_code decide_reports(const options& asked) {
  const auto in = read_school(asked);
  if (!in) return exit_code::refused;
  if (!asked.json) {
    print_decisions(*in);
    return exit_code::done;
  }
  for (const auto& made : in->reports)
    fmt::print("{}\n", sg::to_json(sg::decide(in->book, in->facts_of(made), in->who, in->terms, made.recorded_at),
                                   made.id.text()));
  return exit_code::done;
}

}  // namespace cli
