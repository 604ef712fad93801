// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "print.hpp"

#include <safeguarding/calendar/london.hpp>
#include <safeguarding/policy/replay.hpp>
#include <safeguarding/policy/replay_json.hpp>

#include <fmt/core.h>

#include <string>
#include <utility>
#include <vector>

namespace cli {
namespace {

using certainty = std::optional<sg::certainty_of_effect>;

/// "now told", "no longer told", "told for certain now", "told only until a question is settled".
std::string change_in_words(const certainty& before, const certainty& after) {
  if (!before) return *after == sg::certainty_of_effect::certain ? "new" : "new, until a question is settled";
  if (!after) return "gone";
  return *after == sg::certainty_of_effect::certain ? "certain now" : "only until a question is settled";
}

void add_change(std::string& text, std::string_view what, const std::optional<sg::text_change>& change) {
  if (!change) return;
  const auto or_none = [](const std::string& part) { return part.empty() ? std::string{"none"} : part; };
  text += fmt::format("{}{}: {} becomes {}", text.empty() ? "" : "; ", what, or_none(change->first),
                      or_none(change->second));
}

/// A change of roles, in words.
std::optional<sg::text_change> said(std::optional<sg::text_change> change, const sg::vocabulary& words) {
  if (change) *change = {with_words(change->first, words), with_words(change->second, words)};
  return change;
}

/// Whether somebody is told, or how otherwise than before.
std::string telling_in_words(const sg::telling_change& told, const sg::vocabulary& words) {
  std::string text;
  if (told.how != sg::telling::in_another_role) {
    if (told.before != told.after) text = change_in_words(told.before, told.after);
  } else if (told.before && told.after) {
    text = "told in another role, before as " + words.in_words(told.receiver_before);
    if (told.before != told.after) text += "; " + change_in_words(told.before, told.after);
  } else {
    text = told.after ? "told in this role as well" : "told no longer in this role, still in another";
  }
  add_change(text, "time", told.time);
  add_change(text, "in place of", said(told.in_place_of, words));
  return text;
}

std::string effect_in_words(const sg::effect_change& effect, const sg::vocabulary& words) {
  auto text = effect.before != effect.after ? change_in_words(effect.before, effect.after) : std::string{};
  add_change(text, "time", effect.time);
  add_change(text, "who decides", said(effect.decided_by, words));
  return text;
}

/// - what was, + what would be, ~ what is there both times and not the same.
template <class Item>
const char* mark(const std::optional<Item>& before, const std::optional<Item>& after) {
  return before && after ? "~" : before ? "-" : "+";
}

std::string due_of(const sg::started_clock& clock) {
  return clock.runs_to.due ? when(*clock.runs_to.due) : "not known: " + clock.runs_to.why_unknown;
}

std::string clock_in_words(const sg::clock_change& each) {
  if (!each.before) return "new, " + sg::to_text(each.after->limit) + ", due " + due_of(*each.after);
  if (!each.after) return "gone; was " + sg::to_text(each.before->limit) + ", due " + due_of(*each.before);
  if (each.before->limit == each.after->limit && each.before->runs_to.due == each.after->runs_to.due)
    return "runs as before, under another source or certainty";
  return sg::to_text(each.before->limit) + ", due " + due_of(*each.before) + "; becomes " +
         sg::to_text(each.after->limit) + ", due " + due_of(*each.after);
}

void print_lines(const char* label, const sg::lines_change& change) {
  for (const auto& each : change.gone) fmt::print("  {:<9} - {}\n", label, each);
  for (const auto& each : change.added) fmt::print("  {:<9} + {}\n", label, each);
}
/// The same of lines in which roles and actions stand by their names.
void print_lines(const char* label, sg::lines_change change, const sg::vocabulary& words) {
  for (auto* lines : {&change.gone, &change.added})
    for (auto& each : *lines) each = with_words(each, words);
  print_lines(label, change);
}

void print_change(const sg::replayed_report& each, const sg::vocabulary& words, detail_of_clocks how) {
  const auto& change = each.change;
  fmt::print("{}  {}\n", each.about.text(), when(each.at));
  for (const auto& told : change.told)
    fmt::print("  {:<9} {} {}{}: {}\n", "tell", mark(told.before, told.after), words.in_words(told.receiver),
               told.person.empty() ? "" : " (" + told.person.text() + ")", telling_in_words(told, words));
  print_lines("not tell", change.excluded, words);
  if (change.step)
    fmt::print("  {:<9} {} becomes {}\n", "step",
               change.step->first.empty() ? "none" : words.in_words(change.step->first),
               change.step->second.empty() ? "none" : words.in_words(change.step->second));
  for (const auto& effect : change.effects)
    fmt::print("  {:<9} {} {}: {}\n", effect.kind == sg::effect_kind::must_not ? "must not" : sg::name(effect.kind),
               mark(effect.before, effect.after), words.in_words(effect.what), effect_in_words(effect, words));
  for (const auto& clock : change.clocks) {
    fmt::print("  {:<9} {} {}: {}\n", "by", mark(clock.before, clock.after), words.in_words(clock.id),
               clock_in_words(clock));
    if (how == detail_of_clocks::due_only) continue;
    if (clock.before)
      for (const auto& step : sg::arithmetic_text(clock.before->runs_to))
        fmt::print("              before: {}\n", step);
    if (clock.after)
      for (const auto& step : sg::arithmetic_text(clock.after->runs_to)) fmt::print("              then: {}\n", step);
  }
  print_lines("conflict", change.conflicts, words);
  print_lines("ask", change.questions);
  print_lines("clause", change.clauses);
}

}  // namespace

exit_code replay(const options& asked) {
  std::optional<sg::instant> as_of;
  if (!asked.as_of.empty() && !(as_of = moment_asked(asked))) return exit_code::usage;
  const auto in = read_school(asked);
  if (!in) return exit_code::refused;
  if (in->originals.reports.empty()) return nothing_in(asked.reports, "report");
  auto with_draft = asked;
  with_draft.pack = asked.draft;
  const auto words = in->book.words();
  if (pack(asked.draft, words).kind != sg::pack_kind::school)
    throw sg::invalid_input{"--draft needs a school's policy, and this is an overlay", asked.draft};
  const auto draft = book(with_draft, {}, words);
  std::vector<sg::past_report> reports;
  const auto end = for_each_report(*in, [&](const sg::report& made) {
    if (as_of && made.recorded_at > *as_of) return;
    reports.push_back(
        {made.id, made.recorded_at, in->facts_at(made, as_of.value_or(made.recorded_at)), in->taken_for(made)});
  });
  const auto found = sg::replay(reports, in->book, draft, in->who, in->terms);
  const bool refused = tell(found.undecided, asked.reports);
  if (asked.json) {
    for (const auto& each : found.different) fmt::print("{}\n", sg::to_json(each));
  } else {
    fmt::print(
        "{} of {} reports come out otherwise: in {} somebody is told besides, in {} somebody no longer; {} clock{} "
        "and {} new conflict{}\n",
        found.different.size(), found.reports, found.told_more, found.told_less, found.clocks_changed,
        found.clocks_changed == 1 ? "" : "s", found.new_conflicts, found.new_conflicts == 1 ? "" : "s");
    for (const auto& each : found.different)
      print_change(each, in->book.words(),
                   asked.arithmetic ? detail_of_clocks::day_by_day : detail_of_clocks::due_only);
    if (!found.never_met.empty()) fmt::print("Rules of the draft that met none of these reports:\n");
    for (const auto& name : found.never_met) fmt::print("  {}\n", name);
  }
  return refused ? exit_code::refused : end;
}

}  // namespace cli
