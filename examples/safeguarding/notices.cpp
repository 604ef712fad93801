// SPDX-License-Identifier: Apache-2.0
#include "append.hpp"
#include "commands.hpp"
#include "print.hpp"

#include <safeguarding/intake/notice_log.hpp>
#include <safeguarding/intake/notice_settings.hpp>
#include <safeguarding/policy/due_list.hpp>
#include <safeguarding/policy/follow.hpp>
#include <safeguarding/policy/notice_json.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace cli {
namespace {

/// Everything followed, and what of it could not be.
struct followed {
  std::vector<sg::following> all;
  std::vector<sg::notice_event> due;
  exit_code end = exit_code::done;
};

std::string whom(const sg::notice& made, const sg::vocabulary& words) {
  return words.in_words(made.receiver) + (made.person.empty() ? "" : " (" + made.person.text() + ")");
}

std::string joined(const std::vector<std::string>& list, const char* between) {
  std::string text;
  for (const auto& each : list) text += (text.empty() ? "" : between) + each;
  return text;
}

/// "1 event", "2 events".
std::string counted(std::size_t n, const char* what) { return fmt::format("{} {}{}", n, what, n == 1 ? "" : "s"); }

/// "by Mon 23 Nov 2026 23:59 (1 working day, local practice)".
std::string by_when(const sg::reading_limit& limit) {
  return fmt::format("by {} ({}, local practice{})", when(limit.by), sg::to_text(limit.within),
                     limit.setting == sg::reading_setting::fallback ? "; the terms are not known" : "");
}

/// Why somebody is told: clauses, the document's own time words, and whom they replace.
std::string because(const sg::notice& made, const sg::vocabulary& words) {
  std::string text;
  if (!made.also_as.empty()) text += " and " + in_words(made.also_as, words);
  if (!made.stands_in_for.empty()) text += " in place of " + in_words(made.stands_in_for, words);
  if (!made.time.empty()) text += ", " + made.time;
  if (made.certainty == sg::certainty_of_effect::possible) text += " [until the question is settled]";
  return text + " - " + joined(made.clauses, "; ");
}

std::string others(const sg::notice_state& each, const sg::following& matter, const sg::vocabulary& words) {
  std::string text;
  for (const auto& id : each.passed_on_to)
    for (const auto& other : matter.notices)
      if (other.what.id == id) text += (text.empty() ? "" : ", ") + whom(other.what, words);
  return text;
}

/// Why a silence led to nobody new. Whether a reading by somebody else was enough, or the next had been told, is not
/// recorded; where nobody else had read, it can only be the second.
std::string why_nobody_new(const sg::notice_state& each, const sg::following& matter) {
  const bool read = std::any_of(matter.notices.begin(), matter.notices.end(), [&](const sg::notice_state& other) {
    return other.what.id != each.what.id && ((other.read_at && *other.read_at <= *each.passed_on_at) ||
                                             (other.acted_at && *other.acted_at <= *each.passed_on_at));
  });
  return std::string{"nobody new is told: "} + (read ? "somebody else has read theirs, or " : "") +
         "the next in the chain already has a notice of this matter";
}

/// Whose task it is to tell somebody outside the school, and by when.
std::string to_be_told(const sg::notice_state& each, const sg::vocabulary& words) {
  const auto duty = each.telling.value_or(sg::telling_duty{});
  if (duty.people.empty()) return "nobody at the school is left to tell them: tell them, and record it";
  std::string who;
  for (const auto& person : duty.people) who += (who.empty() ? "" : ", ") + person.text();
  return "to be told by " + (duty.as.empty() ? who : words.in_words(duty.as) + " (" + who + ")") +
         (duty.by ? ", " + words.in_words(duty.clock) + " due " + when(*duty.by) : ", no clock runs");
}

std::string course(const sg::notice_state& each, const sg::following& matter, const sg::vocabulary& words) {
  std::string text;
  const auto add = [&](const std::string& part) { text += (text.empty() ? "" : "; ") + part; };
  if (each.passed_on_at) {
    const bool lost = each.what.limit && *each.passed_on_at <= each.what.limit->by;
    const auto to = others(each, matter, words);
    add((lost ? "could not be delivered" : "not read " + by_when(*each.what.limit)) +
        (to.empty() ? ", recorded " : ", passed on to " + to + " ") + when(*each.passed_on_at));
    if (to.empty()) add(why_nobody_new(each, matter));
  }
  if (each.read_at) add("read " + when(*each.read_at) + (each.what.person.empty() ? " by " + each.read_by.text() : ""));
  if (each.acted_at) add((each.what.limit ? "acted on " : "told ") + when(*each.acted_at));
  if (each.replaced_at) add("replaced " + when(*each.replaced_at) + ": there was more to tell, or less time");
  if (each.withdrawn_at) add("withdrawn " + when(*each.withdrawn_at) + ": " + std::string{in_words(*each.why)});
  if (each.no_longer_asked_at) add("no longer asked for since " + when(*each.no_longer_asked_at));
  if (!text.empty()) return text;
  if (!each.what.limit) return to_be_told(each, words);
  return "to be read " + by_when(*each.what.limit) +
         (each.delivered_at ? ", delivered " + when(*each.delivered_at) : "");
}

void print_audit(const followed& found, const sg::notice_log& log, sg::instant as_of, const sg::vocabulary& words,
                 const options& asked) {
  std::map<sg::notice_standing, std::size_t> count;
  std::size_t silences = 0;
  for (const auto& matter : found.all)
    for (const auto& each : matter.notices) {
      ++count[each.standing];
      if (each.passed_on_at) ++silences;
    }
  std::string text;
  for (const auto& [standing, n] : count)
    text += (text.empty() ? "" : ", ") + std::to_string(n) + " " + std::string{in_words(standing)};
  fmt::print("Notices at {}: {}; {} not read in time\n", when(as_of), text.empty() ? "none" : text, silences);
  for (const auto& matter : found.all) {
    if (matter.notices.empty()) continue;
    fmt::print("{}\n", matter.about.text());
    for (const auto& each : matter.notices) {
      fmt::print("  {:<11} {}{}\n", in_words(each.standing), whom(each.what, words), because(each.what, words));
      fmt::print("              made {}; {}\n", when(each.what.made_at), course(each, matter, words));
    }
  }
  if (found.due.empty()) fmt::print("Nothing is due to be recorded.\n");
  else if (asked.append == add_to_log::yes)
    fmt::print("Added to {}: {}.\n", asked.log, counted(found.due.size(), "event"));
  else if (const auto end = log.worked_out_until(); end && as_of < *end)
    fmt::print(
        "Due to be recorded then: {}, of which the list above is the outcome; the log goes on until {}, so nothing "
        "can be added as of then.\n",
        counted(found.due.size(), "event"), when(*end));
  else
    fmt::print("Due to be recorded now: {}, of which the list above is the outcome; --append adds them.\n",
               counted(found.due.size(), "event"));
}

void print_list(const sg::person_id& person, const std::vector<sg::due_item>& list, sg::instant as_of,
                const sg::vocabulary& words) {
  if (list.empty()) {
    fmt::print("Nothing to read, to act on or to tell for {} at {}.\n", person.text(), when(as_of));
    return;
  }
  fmt::print("For {} at {}:\n", person.text(), when(as_of));
  for (const auto& each : list) {
    const bool tell = each.due == sg::what_is_due::tell || each.due == sg::what_is_due::tell_late;
    const bool late = each.due == sg::what_is_due::read_late || each.due == sg::what_is_due::tell_late;
    const auto word = late ? "late" : sg::name(each.due);
    fmt::print("  {:<5} {}  {}{}{}\n", word, each.what.about.text(),
               !tell  ? "as "
               : late ? "to tell "
                      : "",
               words.in_words(each.what.receiver), because(each.what, words));
    if (tell)
      fmt::print("        {}\n", each.tell_by ? "due " + when(*each.tell_by) + " (" + words.in_words(each.clock) + ")"
                                              : "no clock runs");
    else if (each.read_at) fmt::print("        read {}\n", when(*each.read_at));
    else if (each.what.limit) fmt::print("        to be read {}\n", by_when(*each.what.limit));
  }
}

followed follow_all(const school& in, const sg::notice_log& log, const sg::notice_settings& settings, sg::instant as_of,
                    const options& asked) {
  followed found;
  const auto look = [&](const sg::report& made) {
    if (made.recorded_at > as_of) return;
    found.all.push_back(sg::follow({in.book_for(made), in.who, in.terms, settings},
                                   {made.id, made.recorded_at, in.facts_at(made, as_of), in.actions}, log, as_of));
    const auto& due = found.all.back().due;
    found.due.insert(found.due.end(), due.begin(), due.end());
  };
  if (asked.person.empty()) {
    found.end = for_each_report(in, look);
    return found;
  }
  std::size_t refused = 0;  // which they are is not for this reader
  for (const auto& made : in.reports) {
    try {
      look(made);
    } catch (const sg::error&) {
      ++refused;
    }
  }
  if (refused == 0) return found;
  fmt::print(stderr,
             "refused: {} could not be followed, so something may be missing here; without --for each is named\n",
             counted(refused, "report"));
  found.end = exit_code::refused;
  return found;
}

/// Tells what is wrong with the log; to somebody who asks for their own list, only how much. Whether it was refused.
bool tell_of_log(const std::vector<sg::finding>& findings, const options& asked) {
  if (asked.person.empty()) return tell(findings);
  const auto refused = std::count_if(findings.begin(), findings.end(),
                                     [](const sg::finding& each) { return each.weight == sg::severity::refusal; });
  if (refused == 0) return false;
  fmt::print(stderr, "refused: {}: {} refused; without --for each is named\n", asked.log,
             counted(static_cast<std::size_t>(refused), "thing") + (refused == 1 ? " is" : " are"));
  return true;
}

/// Whether the log knows of a report that was not given, after saying so: its notices would be passed over in silence.
bool lacks_reports(const school& in, const sg::notice_log& log, const options& asked) {
  std::unordered_set<sg::report_id> given;
  for (const auto& made : in.originals.reports) given.insert(made.id);  // a withdrawn one is no lack
  bool lacks = false;
  for (const auto& id : log.reports()) {
    if (given.contains(id)) continue;
    lacks = true;
    if (!asked.person.empty()) {
      fmt::print(
          stderr,
          "refused: {}: notices were made about a report that is not among the reports given; give all reports\n",
          asked.log);
      break;
    }
    fmt::print(stderr,
               "refused: {}: notices were made about {}, which is not among the reports given; give all reports\n",
               asked.log, id.text());
  }
  return lacks;
}

/// Whether somebody is on the roll, or holds a post without being on it, as a governor may.
bool is_known(const school& in, const sg::person_id& person) {
  const auto& held = in.who.all();
  return in.finder.person_of(person) != nullptr ||
         std::any_of(held.begin(), held.end(), [&](const sg::holding& each) { return each.person == person; });
}

/// The log, with the text it was read from; empty where there is none yet.
struct read_log {
  std::string text;
  sg::notice_log log;
};

std::optional<read_log> log_of(const options& asked, const growing_file* file) {
  read_log found;
  if (asked.log.empty()) return found;
  if (file != nullptr && !file->was_there()) {
    fmt::print(stderr, "note: there is no {} yet: it is begun\n", asked.log);
    return found;
  }
  found.text = read_file(file != nullptr ? file->path() : asked.log);
  auto reading = sg::read_notice_log(found.text, asked.log);
  if (tell_of_log(reading.findings, asked)) return std::nullopt;
  found.log = std::move(reading.log);
  return found;
}

/// Names the lines that say they were recorded after the moment asked about: a wrong clock, more often than not.
void tell_of_later_lines(const sg::notice_log& log, sg::instant as_of, const std::string& source) {
  std::vector<sg::finding> found;
  for (std::size_t i = 0; i < log.events().size(); ++i)
    if (const auto& each = log.events()[i]; each.recorded_at > as_of)
      found.push_back({sg::severity::warning,
                       sg::errc::contradiction,
                       "recorded after the moment asked about, so it does not count until then; if its time is wrong, "
                       "add what happened once more, with another id",
                       sg::to_text(each.recorded_at),
                       {source, i + 1, 0, "recorded_at"}});
  tell(found);
}

}  // namespace

exit_code notices(const options& asked) {
  const auto as_of = moment_asked(asked);
  if (!as_of) return exit_code::usage;
  if (asked.append == add_to_log::yes && asked.log.empty()) {
    fmt::print(stderr, "--append needs --log: the file that is added to\n");
    return exit_code::usage;
  }
  if (!asked.person.empty() && !sg::is_id(asked.person)) {
    fmt::print(stderr, "--for needs the id of a person (found: {})\n", in_one_line(asked.person));
    return exit_code::usage;
  }
  if (!asked.person.empty() && asked.append == add_to_log::yes) {
    fmt::print(stderr, "--for shows one person's list, and --append records for the whole school: give one of them\n");
    return exit_code::usage;
  }
  const auto settings = asked.settings.empty() ? sg::notice_settings{}
                                               : sg::read_notice_settings(read_file(asked.settings), asked.settings);
  const auto in = read_school(asked, asked.person.empty() ? findings_shown::all : findings_shown::number_for_one);
  if (!in) return exit_code::refused;
  if (!asked.person.empty() && !is_known(*in, sg::person_id{asked.person})) {
    fmt::print(stderr, "refused: --for: this person is not on the roll (found: {})\n", asked.person);
    return exit_code::refused;
  }
  std::optional<growing_file> file;  // from here on no other run adds to it
  if (asked.append == add_to_log::yes) file.emplace(asked.log);
  const auto before = log_of(asked, file ? &*file : nullptr);
  if (!before || lacks_reports(*in, before->log, asked)) return exit_code::refused;
  // To one reader it is the same whether there is no report at all, or none that is theirs.
  if (in->originals.reports.empty() && asked.person.empty()) return nothing_in(asked.reports, "report");
  if (const auto end = before->log.worked_out_until(); file && end && *as_of < *end) {
    fmt::print(stderr, "refused: {} ends at {}; --append needs an --as-of from then on\n", asked.log,
               sg::to_text(*end));
    return exit_code::refused;
  }
  if (file) tell_of_later_lines(before->log, *as_of, asked.log);
  const auto found = follow_all(*in, before->log, settings, *as_of, asked);
  if (file && !found.due.empty()) {
    auto grown = before->log;
    grown.append(found.due);  // what is written can be read again
    file->replace(before->text, sg::write_notice_events(found.due));
  }
  if (!asked.person.empty()) {
    const sg::person_id person{asked.person};
    const auto list = sg::due_list(person, found.all, *as_of);
    if (asked.json)
      for (const auto& each : list) fmt::print("{}\n", sg::to_json(each));
    else print_list(person, list, *as_of, in->book.words());
  } else if (asked.json) {
    for (const auto& matter : found.all)
      for (const auto& each : matter.notices) fmt::print("{}\n", sg::to_json(each));
  } else {
    print_audit(found, before->log, *as_of, in->book.words(), asked);
  }
  return found.end;
}

}  // namespace cli
