// SPDX-License-Identifier: Apache-2.0
#include "school.hpp"

#include "print.hpp"

#include <safeguarding/intake/actions.hpp>
#include <safeguarding/intake/amendments.hpp>
#include <safeguarding/intake/declarations.hpp>
#include <safeguarding/intake/holders.hpp>
#include <safeguarding/intake/reports.hpp>
#include <safeguarding/intake/roll.hpp>
#include <safeguarding/intake/terms.hpp>
#include <safeguarding/pack/shipped.hpp>
#include <safeguarding/pack/table_reader.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <fstream>
#include <ios>
#include <iterator>
#include <utility>
#include <variant>

namespace safeguarding::inline v0 {
std::string_view demo(std::string_view name);  // made by cmake/EmbedFiles.cmake
}

namespace cli {
namespace {

/// What roll, reports, actions, declarations and amendments say, before any of it is used.
struct texts {
  std::string_view roll, reports, actions, declarations, amendments, holders;
  std::string roll_name, reports_name, actions_name, declarations_name, amendments_name, holders_name;
};

/// A warning for every action of a kind that the vocabulary does not know: more often than not a slip of the pen.
std::vector<sg::finding> check_kinds(const std::vector<sg::action>& actions, const sg::vocabulary& words) {
  std::vector<sg::finding> found;
  for (const auto& done : actions) {
    if (words.is_act(done.kind.text())) continue;
    const auto mistake = sg::unknown_name("kind of action, which stops no clock", {done.kind.text(), {}}, words.acts);
    found.push_back({sg::severity::warning,
                     mistake.code(),
                     "action " + done.id.text() + ": " + mistake.message(),
                     mistake.fragment(),
                     {"", 0, 0, "kind"}});
  }
  return found;
}

std::optional<school> school_from(const texts& from, sg::rulebook book, std::optional<sg::holders> who,
                                  sg::school_calendar terms, findings_shown shown = findings_shown::all) {
  auto roll = sg::read_roll(from.roll, from.roll_name);
  auto reports = sg::read_reports(from.reports, from.reports_name);
  auto actions = sg::read_actions(from.actions, from.actions_name);
  auto declared = sg::read_declarations(from.declarations, from.declarations_name);
  auto amended = sg::read_amendments(from.amendments, from.amendments_name);
  std::vector<sg::finding> all;
  for (const auto* findings :
       {&roll.findings, &reports.findings, &actions.findings, &declared.findings, &amended.findings})
    all.insert(all.end(), findings->begin(), findings->end());
  const auto any_refused = [&] {
    return std::any_of(all.begin(), all.end(), [](const auto& each) { return each.weight == sg::severity::refusal; });
  };
  if (!any_refused()) {
    const auto add = [&](std::vector<sg::finding> found, const std::string& source) {
      for (auto& each : found) {
        if (each.where.source.empty()) each.where.source = source;
        all.push_back(std::move(each));
      }
    };
    add(sg::check_against(reports.reports, roll.people), from.reports_name);
    add(sg::check_against(actions.actions, reports.reports, roll.people), from.actions_name);
    add(sg::check_against(amended.changes, reports.reports, roll.people), from.amendments_name);
    add(check_kinds(actions.actions, book.words()), from.actions_name);
    if (!from.holders.empty())
      add(sg::read_holders(from.holders, from.holders_name, book.words(), roll.people).findings, from.holders_name);
  }
  if (shown == findings_shown::all) tell(all);
  else tell_number(all, shown);
  if (any_refused()) return std::nullopt;
  if (!who) who = sg::holders_from_roll(roll.people);
  auto words = book.words();
  auto table = sg::shipped_fact_table(words);
  sg::fact_finder finder{std::move(words), std::move(table), std::move(roll.people), *who};
  school made{std::move(book),
              *std::move(who),
              std::move(terms),
              std::move(finder),
              std::move(reports.reports),
              std::move(actions.actions),
              std::move(declared.declarations)};
  made.originals = {made.reports, made.actions, made.declarations};
  made.amendments = amended.amendments();
  made.redecisions = amended.redecisions();
  if (!made.redecisions.empty()) made.lifted = sg::as_if_in_force(made.book);
  return made;
}

/// Says of everything recorded beside a report by the moment asked about what it does.
void tell_of(const sg::amendment& made) {
  std::string fields;
  for (const auto& each : made.fields) fields += (fields.empty() ? "" : ", ") + each;
  const auto what = made.kind == sg::amendment_kind::correction ? "reads as corrected (" + fields + ")"
                    : made.kind == sg::amendment_kind::withdrawal
                        ? std::string{"was withdrawn and no longer counts"}
                        : std::string{"was added to, which changes no decision"};
  fmt::print(stderr, "note: {} {}: amendment {}, {}, by {}\n", made.of.id, what, made.id.text(), when(made.at),
             made.by.text());
}

void tell_of(const sg::redecision& made) {
  fmt::print(stderr, "note: {} is decided under other packs: re-decision {}, {}, by {}\n",
             std::visit([](const auto& id) { return id.text(); }, made.about), made.id.text(), when(made.at),
             made.by.text());
}

/// Says of every corrected report who stays out of it although it names them no more.
void tell_of_barred(const school& in) {
  const auto named = [](const sg::report& version) {
    std::vector<std::string> people;
    for (const auto& each : version.people)
      if (each.role == sg::event_role::subject || each.role == sg::event_role::alleged)
        people.push_back(each.person.text());
    return people;
  };
  for (const auto& made : in.reports) {
    auto said = named(made);
    for (const auto& version : in.earlier)
      for (const auto& person : version.id == made.id ? named(version) : std::vector<std::string>{}) {
        if (std::find(said.begin(), said.end(), person) != said.end()) continue;
        fmt::print(stderr, "note: {}: {}, whom an earlier version is about, is kept out of it all the same\n",
                   made.id.text(), person);
        said.push_back(person);
      }
  }
}

/// `in` with what had been recorded by `at`, each report as amended by then.
void bring_to(sg::instant at, findings_shown shown, school& in) {
  auto known = sg::as_known_at(in.originals.view(), in.amendments, at);
  in.reports = std::move(known.reports);
  in.actions = std::move(known.actions);
  in.declarations = std::move(known.declarations);
  in.earlier = std::move(known.earlier);
  in.as_of = at;
  if (shown != findings_shown::all) return;  // that something was amended is no business of one reader
  for (const auto& each : in.amendments)
    if (each.at <= at) tell_of(each);
  for (const auto& each : in.redecisions)
    if (each.at <= at) tell_of(each);
  tell_of_barred(in);
}

}  // namespace

sg::packs_taken school::taken_for(const sg::report& made) const {
  const sg::redecision* first = nullptr;
  for (const auto& each : redecisions)
    if (each.about == sg::matter{made.id} && (first == nullptr || each.at < first->at)) first = &each;
  if (first == nullptr) return sg::packs_taken::as_dated;
  sg::pinned_case start{first->about, first->earlier};
  std::sort(start.packs.begin(), start.packs.end());
  start.packs.erase(std::unique(start.packs.begin(), start.packs.end()), start.packs.end());
  return sg::taken_for(sg::pinned_at(std::move(start), redecisions, as_of), book, made.recorded_at);
}

const sg::report& school::original_of(const sg::report& made) const {
  const auto found = std::find_if(originals.reports.begin(), originals.reports.end(),
                                  [&](const sg::report& each) { return each.id == made.id; });
  return found == originals.reports.end() ? made : *found;
}

std::string in_one_line(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  return text;
}

exit_code nothing_in(const std::string& path, const char* what) {
  fmt::print(stderr, "refused: {}: there is no {} in this file, so there is nothing to look at\n", path, what);
  return exit_code::nothing;
}

std::string read_file(const std::string& path) {
  const auto unreadable = [&] { return sg::error{sg::errc::io, "this file cannot be read", "", {path, 0, 0, {}}}; };
  try {
    std::ifstream file{path, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    if (!file) throw unreadable();
    return text;
  } catch (const std::ios_base::failure&) {  // a directory
    throw unreadable();
  }
}

sg::policy_pack pack(const std::string& name_or_path, const sg::vocabulary& words) {
  const bool is_path = name_or_path.find_first_of("./\\") != std::string::npos;
  if (is_path) {
    const auto text = read_file(name_or_path);
    try {
      return sg::policy_pack::read(sg::read_toml(text, name_or_path), words);
    } catch (const sg::error& e) {
      throw pack_refused{e, name_or_path};
    }
  }
  try {
    return sg::shipped_pack(name_or_path, words);
  } catch (const sg::not_found& e) {
    throw sg::not_found{e.message() + "; a file is named with its ending or its folder, as in ./policy.toml",
                        e.fragment()};
  }
}

sg::rulebook book(const options& asked, const std::string& school, const sg::vocabulary& words) {
  std::vector<sg::policy_pack> packs;
  if (!asked.pack.empty()) {
    packs.push_back(pack(asked.pack, words));
    if (packs.front().kind != sg::pack_kind::school)
      throw sg::invalid_input{"--pack needs a school's policy, and this is an overlay", packs.front().id};
  } else {
    // A school is named by the data, so that it is never taken for the path of a file.
    if (school.empty())
      throw sg::invalid_input{sg::errc::missing,
                              "no school is named, so no policy applies; name it under 'school', or give --pack",
                              "",
                              {}};
    packs = sg::shipped_book(school).packs();
    std::erase_if(packs, [](const auto& each) { return each.kind != sg::pack_kind::school; });
  }
  bool law = false;
  for (const auto& overlay : asked.overlays) {
    packs.push_back(pack(overlay, words));
    if (packs.back().kind != sg::pack_kind::overlay)
      throw sg::invalid_input{"--overlay needs an overlay, and this is a school's policy", packs.back().id};
    law = law || packs.back().id == "england";
  }
  if (!law) packs.push_back(sg::shipped_pack("england", words));
  return {words, std::move(packs)};
}

sg::school_calendar calendar(const options& asked) {
  if (asked.calendar.empty()) return sg::read_terms(sg::shipped("terms"), "terms.toml");
  return sg::read_terms(read_file(asked.calendar), asked.calendar);
}

std::optional<sg::holders> holders(const options& asked, const sg::vocabulary& words, findings_shown shown) {
  if (asked.holders.empty()) return std::nullopt;
  const auto text = read_file(asked.holders);
  try {
    return sg::read_holders(text, asked.holders, words);
  } catch (const sg::error& e) {
    if (shown == findings_shown::all) throw;
    throw sg::error{e.code(), number_in_words(1, shown)};
  }
}

bool tell(const std::vector<sg::finding>& findings, const std::string& source) {
  bool refused = false;
  for (auto each : findings) {
    if (each.where.source.empty()) each.where.source = source;
    const char* weight = each.weight == sg::severity::refusal   ? "refused"
                         : each.weight == sg::severity::warning ? "warning"
                                                                : "note";
    fmt::print(stderr, "{}: {}: {}{}\n", weight, sg::to_text(each.where), each.message,
               each.fragment.empty() ? std::string{} : " (found: " + in_one_line(each.fragment) + ")");
    refused = refused || each.weight == sg::severity::refusal;
  }
  return refused;
}

std::string number_in_words(std::size_t findings, findings_shown shown) {
  return fmt::format("the files given have {} {} without {}", findings,
                     findings == 1 ? "finding; see it" : "findings; see them",
                     shown == findings_shown::number_for_one ? "--for" : "--person, --role or --audience");
}

bool tell_number(const std::vector<sg::finding>& findings, findings_shown shown) {
  if (findings.empty()) return false;
  const auto any = [&](sg::severity weight) {
    return std::any_of(findings.begin(), findings.end(), [&](const auto& each) { return each.weight == weight; });
  };
  const bool refused = any(sg::severity::refusal);
  fmt::print(stderr, "{}: {}\n",
             refused                      ? "refused"
             : any(sg::severity::warning) ? "warning"
                                          : "note",
             number_in_words(findings.size(), shown));
  return refused;
}

std::optional<school> read_school(const options& asked, findings_shown shown) {
  const auto words = sg::shipped_vocabulary();
  const auto roll = read_file(asked.roll), reports = read_file(asked.reports);
  const auto actions = asked.actions.empty() ? std::string{} : read_file(asked.actions);
  const auto declarations = asked.declarations.empty() ? std::string{} : read_file(asked.declarations);
  const auto amendments = asked.amendments.empty() ? std::string{} : read_file(asked.amendments);
  const auto posts = asked.holders.empty() ? std::string{} : read_file(asked.holders);
  auto in = school_from({roll, reports, actions, declarations, amendments, posts, asked.roll, asked.reports,
                         asked.actions, asked.declarations, asked.amendments, asked.holders},
                        book(asked, asked.school, words), holders(asked, words, shown), calendar(asked), shown);
  if (!in) return in;
  if (!asked.amendments.empty()) bring_to(sg::parse_instant(asked.as_of).value(), shown, *in);
  if (asked.holders.empty())
    fmt::print(stderr,
               "note: without --holders only the posts that the roll states are filled: headteacher, DSL, "
               "deputy DSL, chair of governors\n");
  if (asked.calendar.empty())
    fmt::print(stderr,
               "note: without --calendar the terms are an invented example of 2026-27: due times may be wrong here\n");
  return in;
}

school demo_school() {
  const auto words = sg::shipped_vocabulary();
  return *school_from({sg::demo("roll"),
                       sg::demo("reports"),
                       sg::demo("actions"),
                       {},
                       {},
                       sg::demo("holders"),
                       "roll.csv",
                       "reports.jsonl",
                       "actions.jsonl",
                       {},
                       {},
                       "holders.toml"},
                      sg::shipped_book("beech-green"), sg::read_holders(sg::demo("holders"), "holders.toml", words),
                      calendar({}));
}

std::vector<sg::person> demo_roll() { return sg::read_roll(sg::demo("roll"), "roll.csv").people; }

}  // namespace cli
