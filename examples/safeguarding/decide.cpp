// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "print.hpp"

#include <safeguarding/intake/facts.hpp>
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/decision_json.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <fmt/core.h>

#include <functional>
#include <map>
#include <optional>

namespace cli {

exit_code decide_batch(const options& asked) {
  const auto words = sg::shipped_vocabulary();
  const auto read = sg::read_facts(read_file(asked.batch), asked.batch, words);
  bool refused = tell(read.findings);
  if (read.questions.empty() && !refused) return nothing_in(asked.batch, "question");
  const auto terms = calendar(asked);
  const auto named = holders(asked, words);
  std::map<std::string, sg::rulebook> books;
  // A pack or an overlay that cannot be used is told once, and nothing is decided.
  if (!asked.pack.empty() || !asked.overlays.empty())
    (void)book(asked, std::string{sg::shipped_schools().front()}, words);
  for (const auto& each : read.questions) {
    try {
      auto found = books.find(each.school);
      if (found == books.end()) found = books.emplace(each.school, book(asked, each.school, words)).first;
      // Without a holders file every post is filled, by different people unless the document itself says otherwise.
      const auto who = named ? *named : sg::holders::posts(words, found->second.packs().front().same_person);
      fmt::print("{}\n", sg::to_json(sg::decide(found->second, each.known, who, terms, each.at), each.id));
    } catch (const sg::error& e) {
      fmt::print(stderr, "refused: {}, {}\n", in_one_line(each.id), in_one_line(e.reveal()));
      refused = true;
    }
  }
  return refused ? exit_code::refused : exit_code::done;
}

exit_code for_each_report(const school& in, const std::function<void(const sg::report&)>& look) {
  auto end = exit_code::done;
  for (const auto& made : in.reports) {
    try {
      look(made);
    } catch (const sg::error& e) {  // as a report of a day for which no overlay is in force
      fmt::print(stderr, "refused: report {}, {}\n", made.id.text(), in_one_line(e.reveal()));
      end = exit_code::refused;
    }
  }
  return end;
}

exit_code print_decisions(const school& in, std::optional<sg::instant> as_of) {
  return for_each_report(in, [&](const sg::report& made) {
    if (as_of && made.recorded_at > *as_of) return;
    const auto known = in.facts_at(made, as_of.value_or(made.recorded_at));
    const auto& book = in.book_for(made);
    const auto decided = sg::decide(book, known, in.who, in.terms, made.recorded_at);
    print_report(made, known, book.words());
    print_decision(decided, known, book);
  });
}

exit_code decide_reports(const options& asked) {
  std::optional<sg::instant> as_of;
  if (!asked.as_of.empty() && !(as_of = moment_asked(asked))) return exit_code::usage;
  const auto in = read_school(asked);
  if (!in) return exit_code::refused;
  if (in->originals.reports.empty()) return nothing_in(asked.reports, "report");
  if (!asked.json) return print_decisions(*in, as_of);
  return for_each_report(*in, [&](const sg::report& made) {
    if (as_of && made.recorded_at > *as_of) return;
    const auto known = in->facts_at(made, as_of.value_or(made.recorded_at));
    const auto decided = sg::decide(in->book_for(made), known, in->who, in->terms, made.recorded_at);
    fmt::print("{}\n", sg::to_json(decided, made.id.text()));
  });
}

}  // namespace cli
