// SPDX-License-Identifier: Apache-2.0
#include "school.hpp"

#include <safeguarding/intake/actions.hpp>
#include <safeguarding/intake/declarations.hpp>
#include <safeguarding/intake/holders.hpp>
#include <safeguarding/intake/reports.hpp>
#include <safeguarding/intake/roll.hpp>
#include <safeguarding/intake/terms.hpp>
#include <safeguarding/pack/shipped.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <fmt/core.h>

#include <fstream>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {
std::string_view demo(std::string_view name);  // made by cmake/EmbedFiles.cmake
}

namespace cli {
namespace {

/// What roll, reports, actions and declarations say, before any of it is used.
struct texts {
  std::string_view roll, reports, actions, declarations;
  std::string roll_name, reports_name, actions_name, declarations_name;
};

std::optional<school> school_from(const texts& from, sg::rulebook book, std::optional<sg::holders> who,
                                  sg::school_calendar terms) {
  auto roll = sg::read_roll(from.roll, from.roll_name);
  auto reports = sg::read_reports(from.reports, from.reports_name);
  auto actions = sg::read_actions(from.actions, from.actions_name);
  auto declared = sg::read_declarations(from.declarations, from.declarations_name);
  bool refused = false;
  for (const auto* findings : {&roll.findings, &reports.findings, &actions.findings, &declared.findings})
    if (tell(*findings)) refused = true;
  if (refused) return std::nullopt;
  tell(sg::check_against(reports.reports, roll.people));
  if (!who) who = sg::holders_from_roll(roll.people);
  auto words = book.words();
  auto table = sg::shipped_fact_table(words);
  sg::fact_finder finder{std::move(words), std::move(table), std::move(roll.people), *who};
  return school{std::move(book),
                *std::move(who),
                std::move(terms),
                std::move(finder),
                std::move(reports.reports),
                std::move(actions.actions),
                std::move(declared.declarations)};
}

/// Names on standard error every action that does nothing here: most often a kind that was misspelt.
void tell_idle(const std::vector<sg::action>& actions, const sg::rulebook& book, const std::string& source) {
  std::set<std::string_view> useful{sg::misuse_upheld, sg::misuse_not_upheld, sg::misuse_accidental, "triaged"};
  for (const auto& pack : book.packs())
    for (const auto& clock : pack.clocks) useful.insert(clock.stops.begin(), clock.stops.end());
  for (const auto& done : actions)
    if (!useful.contains(done.kind.text()))
      fmt::print(stderr, "warning: {}: the action {} is of the kind {}, which stops no clock and settles no misuse\n",
                 source, done.id.text(), done.kind.text());
}

}  // namespace

std::string read_file(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  std::string text{std::istreambuf_iterator<char>{file}, {}};
  if (!file) throw sg::error{sg::errc::io, "this file cannot be read", "", {path, 0, 0, {}}};
  return text;
}

sg::policy_pack pack(const std::string& name_or_path, const sg::vocabulary& words) {
  const bool is_path = name_or_path.find_first_of("./\\") != std::string::npos;
  if (!is_path) return sg::shipped_pack(name_or_path, words);
  return sg::policy_pack::read(sg::read_toml(read_file(name_or_path), name_or_path), words);
}

sg::rulebook book(const options& asked, const std::string& school, const sg::vocabulary& words) {
  // `school` may come from a question's JSON: it names what is shipped and opens no file.
  std::vector<sg::policy_pack> packs{asked.pack.empty() ? sg::shipped_pack(school, words) : pack(asked.pack, words)};
  if (asked.overlays.empty()) packs.push_back(pack("england", words));
  for (const auto& overlay : asked.overlays) packs.push_back(pack(overlay, words));
  return {words, std::move(packs)};
}

sg::school_calendar calendar(const options& asked) {
  if (asked.calendar.empty()) return sg::read_terms(sg::shipped("terms"), "terms.toml");
  return sg::read_terms(read_file(asked.calendar), asked.calendar);
}

std::optional<sg::holders> holders(const options& asked, const sg::vocabulary& words) {
  if (asked.holders.empty()) return std::nullopt;
  return sg::read_holders(read_file(asked.holders), asked.holders, words);
}

bool tell(const std::vector<sg::finding>& findings) {
  bool refused = false;
  for (const auto& each : findings) {
    const char* weight = each.weight == sg::severity::refusal   ? "refused"
                         : each.weight == sg::severity::warning ? "warning"
                                                                : "note";
    fmt::print(stderr, "{}: {}: {}{}\n", weight, sg::to_text(each.where), each.message,
               each.fragment.empty() ? std::string{} : " (found: " + each.fragment + ")");
    refused = refused || each.weight == sg::severity::refusal;
  }
  return refused;
}

std::optional<school> read_school(const options& asked) {
  const auto words = sg::shipped_vocabulary();
  const auto roll = read_file(asked.roll), reports = read_file(asked.reports);
  const auto actions = asked.actions.empty() ? std::string{} : read_file(asked.actions);
  const auto declarations = asked.declarations.empty() ? std::string{} : read_file(asked.declarations);
  if (asked.calendar.empty())
    fmt::print(stderr, "note: without --calendar the terms are an invented example: due times may be wrong here\n");
  auto made =
      school_from({roll, reports, actions, declarations, asked.roll, asked.reports, asked.actions, asked.declarations},
                  book(asked, asked.school, words), holders(asked, words), calendar(asked));
  if (made) tell_idle(made->actions, made->book, asked.actions);
  return made;
}

school demo_school() {
  const auto words = sg::shipped_vocabulary();
  return *school_from({sg::demo("roll"),
                       sg::demo("reports"),
                       sg::demo("actions"),
                       {},
                       "roll.csv",
                       "reports.jsonl",
                       "actions.jsonl",
                       {}},
                      sg::shipped_book("beech-green"), sg::read_holders(sg::demo("holders"), "holders.toml", words),
                      calendar({}));
}

}  // namespace cli
