// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_EXAMPLES_SAFEGUARDING_SCHOOL_HPP
#define SAFEGUARDING_EXAMPLES_SAFEGUARDING_SCHOOL_HPP

/// \file
/// What every command needs: packs, holders and calendar, from files or from what the library ships.

#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/policy/as_known.hpp>
#include <safeguarding/policy/derive_facts.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/policy/pinned_case.hpp>
#include <safeguarding/policy/rulebook.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cli {

namespace sg = safeguarding;

/// How a command ended; printed by --help.
enum class exit_code : int {
  done = 0,
  nothing = 1,  ///< there was nothing to look at: a file without a report, a question or a case
  usage = 2,    ///< the command line is off
  refused = 3,  ///< an input, or part of it, was refused; everything refused is named on standard error
  io = 4,       ///< a file cannot be read
};

/// Whether what is due is added to the log of notices.
enum class add_to_log { no, yes };

/// How much is said of what is wrong with the files: all of it; or how many findings there are, to a reader of one view
/// of an explanation, or to somebody who asks for their own list.
enum class findings_shown { all, number, number_for_one };

/// What was asked for on the command line.
struct options {
  std::string batch, cases, reports, roll, school, pack, holders, calendar, actions, declarations, amendments, as_of;
  std::string report, id, audience, role, person, why_not;  ///< of explain
  std::string on;                                           ///< of check
  std::string format = "dot";                               ///< of chart
  std::string log, settings, draft;                         ///< of notices, explain and replay
  std::string schema, people, judgements;                   ///< of resolve
  std::vector<std::string> why_pair;                        ///< of resolve: two ids, or nothing
  std::string truth, output;                                ///< of score
  std::string from, to;                                     ///< of patterns: days
  bool rules = false;                                       ///< of patterns
  std::vector<std::string> goals;                           ///< of score
  std::size_t pupils = 300, report_count = 500;             ///< of generate
  std::uint64_t seed = 1;                                   ///< of generate
  bool gate = false;                                        ///< of score
  add_to_log append = add_to_log::no;
  std::vector<std::string> overlays;
  bool why = false;                    ///< of mentions
  std::string vectors;                 ///< of link and why: a file of what an encoder made of texts
  std::vector<std::string> path_ends;  ///< of graph: two ids, or nothing
  bool labels = false;                 ///< of graph
  bool json = false, coverage = false, arithmetic = false, publish = false, all = false;
};

/// `text` without control characters, so that a piece of a broken file does no harm to a terminal.
[[nodiscard]] std::string in_one_line(std::string text);

/// What a command that finds nothing to look at in `path` says on standard error, and how it ends: `what` is "report".
[[nodiscard]] exit_code nothing_in(const std::string& path, const char* what);

/// The text of a file. \throws sg::error  errc::io.
[[nodiscard]] std::string read_file(const std::string& path);

/// What is wrong with a pack that was read from a file: one thing, though there may be more.
class pack_refused : public sg::error {
 public:
  pack_refused(const sg::error& why, std::string path)
      : sg::error{why.code(), why.message(), why.fragment(), why.where()}, path_{std::move(path)} {}
  [[nodiscard]] const std::string& path() const noexcept { return path_; }

 private:
  std::string path_;
};

/// A pack by the name of a shipped one or by the path of a file (with a dot or a slash in it).
/// \throws pack_refused  what the file says is no pack.
[[nodiscard]] sg::policy_pack pack(const std::string& name_or_path, const sg::vocabulary& words);
/// The pack asked for, else that of the shipped `school`, with the overlays asked for. The shipped "england" is always
/// among them, unless one asked for has that id and so stands in for it.
[[nodiscard]] sg::rulebook book(const options& asked, const std::string& school, const sg::vocabulary& words);
[[nodiscard]] sg::school_calendar calendar(const options& asked);
/// The holders file asked for, or nothing.
[[nodiscard]] std::optional<sg::holders> holders(const options& asked, const sg::vocabulary& words,
                                                 findings_shown shown = findings_shown::all);

/// Names every finding on standard error; the reader of this terminal owns the data, so fragments are shown.
/// `source` is the file of those that name none. Whether there was a refusal.
bool tell(const std::vector<sg::finding>& findings, const std::string& source = {});
/// The same for a reader who may not know of other matters: one line with the number of findings, if there are any.
bool tell_number(const std::vector<sg::finding>& findings, findings_shown shown = findings_shown::number);
/// What that line says.
[[nodiscard]] std::string number_in_words(std::size_t findings, findings_shown shown = findings_shown::number);

/// A school's reports with everything to decide on them.
struct school {
  sg::rulebook book;
  sg::holders who;
  sg::school_calendar terms;
  sg::fact_finder finder;
  std::vector<sg::report> reports;
  std::vector<sg::action> actions;
  std::vector<sg::relationship_declaration> declarations;
  std::vector<sg::report> earlier = {};  ///< versions of reports that were corrected by `as_of`
  /// What the files say, whatever was amended. With amendments, reports, actions and declarations above are as they
  /// were known at `as_of`.
  sg::known_records originals = {};
  std::vector<sg::amendment> amendments = {};
  std::vector<sg::redecision> redecisions = {};
  sg::instant as_of = {};
  std::optional<sg::rulebook> lifted = {};  ///< the book as if it had been in force, where anything was decided again

  /// How the packs are taken for `made`. \throws sg::invalid_input  it is decided under other packs until a
  /// re-decision.
  [[nodiscard]] sg::packs_taken taken_for(const sg::report& made) const;
  /// The book to decide on `made` with; as taken_for().
  [[nodiscard]] const sg::rulebook& book_for(const sg::report& made) const {
    return taken_for(made) == sg::packs_taken::as_dated ? book : *lifted;
  }
  /// The report as it was made.
  [[nodiscard]] const sg::report& original_of(const sg::report& made) const;

  [[nodiscard]] sg::facts facts_of(const sg::report& made) const {
    return finder.find(made, {reports, actions, declarations, earlier});
  }
  /// With what was known at `at`, after the report had been recorded.
  [[nodiscard]] sg::facts facts_at(const sg::report& made, sg::instant at) const {
    return finder.find(made, {reports, actions, declarations, earlier}, at);
  }
};

/// Reads roll, reports, actions, declarations and amendments, which need a moment asked about; nothing when one of them
/// was refused, after telling why.
[[nodiscard]] std::optional<school> read_school(const options& asked, findings_shown shown = findings_shown::all);
/// The demonstration's school, which is built in.
[[nodiscard]] school demo_school();
[[nodiscard]] std::vector<sg::person> demo_roll();

}  // namespace cli

#endif  // SAFEGUARDING_EXAMPLES_SAFEGUARDING_SCHOOL_HPP
