// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"

#include <safeguarding/calendar/deadline.hpp>
#include <safeguarding/intake/facts.hpp>
#include <safeguarding/intake/notice_log.hpp>
#include <safeguarding/policy/audience_json.hpp>
#include <safeguarding/policy/explain.hpp>
#include <safeguarding/policy/explanation_json.hpp>
#include <safeguarding/policy/shipped_packs.hpp>
#include <safeguarding/policy/view_at.hpp>
#include <safeguarding/policy/why.hpp>
#include <safeguarding/record/encoding.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <optional>
#include <span>
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
  sg::facts said;  ///< of these, what the reporter said
  sg::instant at;
  sg::instant read_at;                  ///< the moment of whoever reads
  const sg::notice_log* log = nullptr;  ///< of a report: what became of the notices
  bool closed = false;  ///< to the person who asks, by what was known when it was recorded or has been recorded since
};

/// What stands above the sentences of one kind.
const char* heading(sg::sentence_about about, sg::audience reader) {
  const bool all = reader == sg::audience::auditor;
  switch (about) {
    case sg::sentence_about::decision: return all ? "The decision" : "Your report";
    case sg::sentence_about::fact: return all ? "What was known" : "What it rests on";
    case sg::sentence_about::recipient: return all ? "Who is told" : "Why you are told";
    case sg::sentence_about::exclusion: return "Who is not told";
    case sg::sentence_about::requirement: return "What law and guidance ask for";
    case sg::sentence_about::step: return "The step";
    case sg::sentence_about::duty: return "What is to be done";
    case sg::sentence_about::clock: return "By when";
    case sg::sentence_about::conflict: return "Where the sources disagree";
    case sg::sentence_about::question: return "What nobody has answered yet";
    case sg::sentence_about::overridden: return "Rules that were replaced";
    case sg::sentence_about::near_miss: return "Rules that did not apply, by one fact";
    case sg::sentence_about::guidance: return "In every matter";
  }
  return "";
}

/// Numbered, each kind under its heading. Near misses are many: the record lists them.
void print_sentences(const std::vector<sg::sentence>& sentences, sg::audience reader) {
  auto before = sg::sentence_about::near_miss;
  std::size_t number = 0;
  for (const auto& each : sentences) {
    if (each.about == sg::sentence_about::near_miss) continue;
    if (each.about != before) fmt::print("\n{}\n", heading(each.about, reader));
    before = each.about;
    fmt::print("  {:>2}. {}\n", ++number, each.text);
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
  if (!asked.person.empty()) (void)sg::auditor_view(all, sg::person_id{asked.person});
  if (asked.json) {
    fmt::print("{}\n", sg::to_json(all, in.id));
    return exit_code::done;
  }
  fmt::print("{}: the whole explanation, for an auditor\n", in.id);
  print_sentences(all.sentences, sg::audience::auditor);
  if (!all.near_misses.empty())
    fmt::print(
        "\n{} rules would apply if one fact were different; --json lists them, --why-not ROLE says whom they name.\n",
        all.near_misses.size());
  print_clauses(clauses_of(all));
  if (asked.arithmetic) print_arithmetic(all.made.clocks);
  return exit_code::done;
}

sg::audience_view view_of(const matter& in, const options& asked) {
  if (asked.audience == "reporter") {
    if (!asked.person.empty() && in.said.reporter.text() != asked.person)
      throw sg::not_found{std::string{sg::nothing_to_read}};
    return sg::reporter_view(in.book, in.said, in.at);
  }
  if (in.log != nullptr) {
    const sg::reading_rules under{in.book, in.who, in.terms};
    const sg::followed_report report{sg::report_id{in.id}, in.at, in.known};
    return asked.role.empty() ? sg::recipient_view_at(under, report, *in.log, sg::person_id{asked.person}, in.read_at)
                              : sg::recipient_view_at(under, report, *in.log, asked.role, in.read_at);
  }
  const auto all = sg::explain(in.book, in.known, in.who, in.terms, in.at);
  return asked.role.empty() ? sg::recipient_view(in.book, all, sg::person_id{asked.person})
                            : sg::recipient_view(in.book, all, asked.role);
}

exit_code print_view(const matter& in, const options& asked) {
  const auto view = view_of(in, asked);
  if (asked.json) {
    fmt::print("{}\n", sg::to_json(view, in.id));
    return exit_code::done;
  }
  fmt::print("{}: for the {}\n", in.id, sg::name(view.reader));
  print_sentences(view.sentences, view.reader);
  print_clauses(view.clauses);
  if (!asked.arithmetic) return exit_code::done;
  std::vector<sg::started_clock> clocks;
  for (const auto& each : view.clocks) clocks.push_back(each.clock);
  print_arithmetic(clocks);
  return exit_code::done;
}

exit_code print_why(const matter& in, const options& asked) {
  const auto all = sg::explain(in.book, in.known, in.who, in.terms, in.at);
  if (!asked.person.empty()) (void)sg::auditor_view(all, sg::person_id{asked.person});
  const bool by_role = in.book.words().find_role(asked.why_not) != nullptr || in.book.words().is_agency(asked.why_not);
  const auto holdings = in.who.all();
  const bool by_person = !by_role && std::any_of(holdings.begin(), holdings.end(), [&](const sg::holding& held) {
    return held.person.text() == asked.why_not;
  });
  const auto answer =
      by_person ? sg::why(in.book, in.who, all, sg::person_id{asked.why_not}) : sg::why(in.book, all, asked.why_not);
  const auto about = by_person ? asked.why_not : in.book.words().the_words(asked.why_not);
  fmt::print("{}: {}, {}\n", in.id, about, answer.reason == sg::why_reason::told ? "who is told" : "who is not told");
  std::size_t number = 0;
  for (const auto& each : answer.sentences) fmt::print("  {:>2}. {}\n", ++number, each.text);
  return exit_code::done;
}

bool for_auditor(const options& asked) { return asked.audience.empty() || asked.audience == "auditor"; }

/// Whether the reader is anybody but an unnamed auditor, who owns the files.
findings_shown shown_to(const options& asked) {
  return for_auditor(asked) && asked.person.empty() && asked.role.empty() ? findings_shown::all
                                                                          : findings_shown::number;
}

exit_code explain_one(const matter& in, const options& asked) {
  // A reporter reads what they wrote, and a refusal would tell them of a conflict: only their own words close it.
  if (in.closed && asked.audience != "reporter") throw sg::not_found{std::string{sg::nothing_to_read}};
  if (!for_auditor(asked)) return print_view(in, asked);
  return asked.why_not.empty() ? print_auditor(in, asked) : print_why(in, asked);
}

/// Explains what was asked for; to anybody but an auditor what they may not read and what is not there are one.
class teller {
 public:
  teller(const options& asked, const std::string& wanted) : asked_{asked}, wanted_{wanted} {}

  [[nodiscard]] bool wants(const std::string& id) const { return wanted_.empty() || wanted_ == id; }

  /// Explains the matter `id`, which `make()` gives; what is wrong with making it is told like what is wrong with it.
  template <class Make>
  void tell(const std::string& id, Make make) {
    found_ = true;
    try {
      (void)explain_one(make(), asked_);
    } catch (const sg::not_found&) {
      if (!wanted_.empty()) throw;  // among all matters, those the reader may not read are passed over
    } catch (const sg::error& e) {  // as a report of a day for which no overlay is in force
      if (shown_to(asked_) == findings_shown::number) return withhold();
      if (!wanted_.empty()) throw;
      fmt::print(stderr, "refused: {}, {}\n", in_one_line(id), in_one_line(e.reveal()));
      refused_ = true;
    }
  }

  /// Counts what is refused and not said to this reader.
  void withhold() {
    found_ = true;
    ++withheld_;
  }

  [[nodiscard]] exit_code finish() const {
    if (withheld_ != 0) {
      fmt::print(stderr, "refused: {}\n", number_in_words(withheld_));
      return exit_code::refused;
    }
    if (refused_) return exit_code::refused;
    if (found_ || wanted_.empty()) return exit_code::done;
    if (shown_to(asked_) == findings_shown::number) throw sg::not_found{std::string{sg::nothing_to_read}};
    const bool batch = !asked_.batch.empty();
    fmt::print(stderr, "refused: {}: there is no {} '{}' in this file{}\n", batch ? asked_.batch : asked_.reports,
               batch ? "question" : "report", in_one_line(wanted_), missing_because_);
    return exit_code::refused;
  }

  /// Why a report that is in the file is not explained, for whoever owns the files.
  void say_missing(std::string because) { missing_because_ = std::move(because); }

 private:
  const options& asked_;
  const std::string& wanted_;
  bool found_ = false, refused_ = false;
  std::size_t withheld_ = 0;
  std::string missing_because_;
};

/// Whether the matter is about `reader`, or `reader` was conflicted when it was recorded or at any moment since: each
/// declaration of a tie and each amendment counts from when it was made, whatever moment is asked about, and whoever
/// once had to be kept out stays out.
bool is_closed(const school& in, const sg::report& made, const sg::person_id& reader) {
  const auto& original = in.original_of(made);
  const auto bars = [&](sg::instant at) {
    const auto then = sg::as_known_at({std::span{&original, 1}, {}, {}}, in.amendments, at);
    if (then.reports.empty()) return false;  // withdrawn
    const auto& all = in.originals;
    const auto known =
        in.finder.find(then.reports.front(), {all.reports, all.actions, all.declarations, then.earlier}, at);
    const auto holds = [&](const auto& list) { return std::find(list.begin(), list.end(), reader) != list.end(); };
    return holds(known.subjects) || holds(known.about) || holds(known.conflicted);
  };
  return bars(made.recorded_at) ||
         std::any_of(in.originals.declarations.begin(), in.originals.declarations.end(),
                     [&](const sg::relationship_declaration& each) {
                       return each.declared_at > made.recorded_at && bars(each.declared_at);
                     }) ||
         std::any_of(in.amendments.begin(), in.amendments.end(),
                     [&](const sg::amendment& each) { return each.of.id == made.id.text() && bars(each.at); });
}

/// What the form of a report says on its own, as it was made. It is nobody's to read as its reporter where a correction
/// names another.
sg::facts said_in(const school& in, const sg::report& made) {
  std::vector<sg::person> named;
  const auto add = [&](const sg::person_id& id) {
    if (const auto* known = in.finder.person_of(id)) named.push_back(*known);
  };
  for (const auto& each : made.people) add(each.person);
  if (made.reporter) add(*made.reporter);
  auto said = sg::said_by_reporter(made, in.book.words(), sg::shipped_fact_table(in.book.words()), named);
  for (const auto& each : in.amendments)
    if (each.of.id == made.id.text() && each.kind == sg::amendment_kind::correction &&
        sg::decode<sg::report>(each.corrected.bytes).reporter != made.reporter)
      said.reporter = {};
  return said;
}

}  // namespace

exit_code explain_batch(const options& asked) {
  if (!asked.person.empty()) (void)sg::person_id{asked.person};  // refused alike whether or not there is a matter
  const auto words = sg::shipped_vocabulary();
  const auto read = sg::read_facts(read_file(asked.batch), asked.batch, words);
  const auto shown = shown_to(asked);
  const bool refused = shown == findings_shown::all ? tell(read.findings) : tell_number(read.findings);
  if (read.questions.empty() && !refused && shown == findings_shown::all) return nothing_in(asked.batch, "question");
  const auto terms = calendar(asked);
  const auto named = holders(asked, words, shown);
  std::map<std::string, sg::rulebook> books;
  teller to{asked, asked.id};
  for (const auto& each : read.questions) {
    if (!to.wants(each.id)) continue;
    auto book = books.find(each.school);
    try {
      if (book == books.end()) book = books.emplace(each.school, cli::book(asked, each.school, words)).first;
    } catch (const sg::error& e) {  // what is wrong may be the question's
      if (shown == findings_shown::all || !asked.pack.empty() || e.code() == sg::errc::io) throw;
      to.withhold();
      continue;
    }
    const auto& under = book->second;
    to.tell(each.id, [&] {
      auto who = named ? *named : sg::holders::posts(words, under.packs().front().same_person);
      return matter{each.id, under,   std::move(who), terms, each.known, sg::said_by_reporter(each.known),
                    each.at, each.at, nullptr};
    });
  }
  const auto end = to.finish();
  return refused ? exit_code::refused : end;
}

exit_code explain_report(const options& asked) {
  if (!asked.person.empty()) (void)sg::person_id{asked.person};  // refused alike whether or not there is a matter
  std::optional<sg::instant> as_of;
  if (!asked.as_of.empty() && !(as_of = moment_asked(asked))) return exit_code::usage;
  const auto in = read_school(asked, shown_to(asked));
  if (!in) return exit_code::refused;
  // To one reader it is the same whether there is no report at all, or none that they may read.
  if (in->originals.reports.empty() && shown_to(asked) == findings_shown::all)
    return nothing_in(asked.reports, "report");
  sg::notice_log_reading log;
  if (!asked.log.empty()) {
    log = sg::read_notice_log(read_file(asked.log), asked.log);
    if (std::any_of(log.findings.begin(), log.findings.end(),
                    [](const sg::finding& each) { return each.weight == sg::severity::refusal; })) {
      fmt::print(stderr, "refused: the log of notices cannot be taken; `safeguarding notices --log` says why\n");
      return exit_code::refused;
    }
  }
  // A reporter reads what they wrote, whatever was amended since.
  const bool of_reporter = asked.audience == "reporter";
  teller to{asked, asked.report};
  for (const auto& made : in->originals.reports)
    if (as_of && made.id.text() == asked.report)
      to.say_missing(made.recorded_at > *as_of ? " that had been recorded by then" : " that stands: it was withdrawn");
  for (const auto& made : of_reporter ? in->originals.reports : in->reports) {
    if (!to.wants(made.id.text()) || (as_of && made.recorded_at > *as_of)) continue;
    to.tell(made.id.text(), [&] {
      const bool closed = !asked.person.empty() && is_closed(*in, made, sg::person_id{asked.person});
      // Under which packs a closed matter is decided must make no difference to the answer.
      return matter{made.id.text(),
                    closed && !of_reporter ? in->book : in->book_for(made),
                    in->who,
                    in->terms,
                    in->facts_at(made, as_of.value_or(made.recorded_at)),
                    said_in(*in, in->original_of(made)),
                    made.recorded_at,
                    as_of.value_or(made.recorded_at),
                    &log.log,
                    closed};
    });
  }
  return to.finish();
}

}  // namespace cli
