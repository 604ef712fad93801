// SPDX-License-Identifier: Apache-2.0
#include "kept.hpp"

#include <safeguarding/policy/decision_difference.hpp>
#include <safeguarding/policy/replay.hpp>
#include <safeguarding/policy/replay_json.hpp>

namespace binding {

void bind_replay(nb::module_& m) {
  word_enum<sg::effect_kind>(m, "EffectKind", "What an effect is in a decision.");
  word_enum<sg::telling>(m, "Telling", "How the telling of one person, agency or body differs.");
  result_class<sg::telling_change>(
      m, "TellingChange", "Somebody who is told otherwise in the one decision than in the other.",
      shown("receiver", &sg::telling_change::receiver,
            "in the later decision; in the earlier one where `after` is nothing"),
      shown("person", &sg::telling_change::person, "empty: an agency, or a body without named members"),
      shown("before", &sg::telling_change::before, "nothing: not told as this receiver, nor as `receiver_before`"),
      shown("after", &sg::telling_change::after, "nothing: not told as this receiver, nor as `receiver_before`"),
      shown("how", &sg::telling_change::how),
      held("receiver_before", &sg::telling_change::receiver_before, "another than `receiver`, or empty"),
      held("time", &sg::telling_change::time, "the time words, where both tell and they differ"),
      held("in_place_of", &sg::telling_change::in_place_of, "the roles replaced, where both tell and they differ"));
  result_class<sg::effect_change>(
      m, "EffectChange",
      "Something to do, that may be done, that is forbidden or to be weighed, and not so in the other decision.",
      shown("kind", &sg::effect_change::kind), shown("what", &sg::effect_change::what),
      shown("before", &sg::effect_change::before, "nothing: not there"),
      shown("after", &sg::effect_change::after, "nothing: not there"),
      held("time", &sg::effect_change::time, "the time words, where it is in both and they differ"),
      held("decided_by", &sg::effect_change::decided_by, "who decides, where it is in both and they differ"));
  result_class<sg::clock_change>(
      m, "ClockChange",
      "A clock that starts in one decision only, or runs otherwise. Both hold their arithmetic, in runs_to.",
      shown("id", &sg::clock_change::id), held("before", &sg::clock_change::before),
      held("after", &sg::clock_change::after));
  result_class<sg::lines_change>(m, "LinesChange", "Lines that stand in one decision only.",
                                 held("gone", &sg::lines_change::gone), held("added", &sg::lines_change::added));
  auto difference = result_class<sg::decision_difference>(
      m, "DecisionDifference",
      "How two decisions differ. A plain value; every list is in the order of the earlier decision, what is new after "
      "it.",
      held("told", &sg::decision_difference::told),
      held("excluded", &sg::decision_difference::excluded, "\"headteacher (t-01): is the subject\""),
      held("effects", &sg::decision_difference::effects), held("clocks", &sg::decision_difference::clocks),
      held("step", &sg::decision_difference::step, "of the ladder, before and after"),
      held("clauses", &sg::decision_difference::clauses, "of the school's document and of overlays"),
      held("conflicts", &sg::decision_difference::conflicts, "each with the rules that disagree"),
      held("questions", &sg::decision_difference::questions, "facts whose answer could change the decision"));

  difference.def("none", &sg::decision_difference::none,
                 numpydoc("Whether nothing differs.", {{"-> bool", ""}}).c_str());
  m.def(
      "compare", [](const sg::decision& earlier, const sg::decision& later) { return sg::compare(earlier, later); },
      "earlier"_a, "later"_a,
      numpydoc(
          "What is otherwise in one decision than in another.",
          {{"earlier", "The one."},
           {"later", "The other."},
           {"-> DecisionDifference", ""},
           {">>>",
            ">>> at = datetime(2026, 11, 20, 9, 14, tzinfo=timezone.utc)\n>>> book = sg.shipped_book(\"cleves\")\n>>> "
            "known = sg.Facts({\"event\": \"allegation\", \"subject_role\": \"teacher\", \"reporter_role\": "
            "\"governor\"})\n>>> holders, calendar = sg.Holders.posts(book), sg.shipped_calendar()\n>>> made = "
            "sg.decide(book, known, holders, calendar, at)\n>>> sg.compare(made, made).none()\nTrue"}})
          .c_str());
  nb::enum_<sg::packs_taken>(m, "PacksTaken", "How the packs of a book are taken when a case is decided under them.")
      .value("as_dated", sg::packs_taken::as_dated)
      .value("as_if_in_force", sg::packs_taken::as_if_in_force);
  value_class<sg::past_report>(m, "PastReport",
                               "A report to be decided again: what was known of it, when it was recorded, and how it "
                               "takes the packs of both books.",
                               key("about", &sg::past_report::about), key("at", &sg::past_report::at),
                               may("known", &sg::past_report::known), may("under", &sg::past_report::under));
  auto replayed = result_class<sg::replayed_report>(
      m, "ReplayedReport", "One report that comes out otherwise.", shown("about", &sg::replayed_report::about),
      shown("at", &sg::replayed_report::at), held("change", &sg::replayed_report::change));
  replayed.def(
      "to_json", [](const sg::replayed_report& of) { return sg::to_json(of); },
      numpydoc("The report as `safeguarding replay --json` prints it.",
               {{"-> str", "A line of JSON, without its end."}})
          .c_str());
  auto result = result_class<sg::replay_result>(
      m, "ReplayResult", "What a draft would have changed.", held("different", &sg::replay_result::different),
      held("reports", &sg::replay_result::reports, "decided both ways"),
      held("told_more", &sg::replay_result::told_more, "with somebody told besides"),
      held("told_less", &sg::replay_result::told_less, "with somebody told no longer"),
      held("clocks_changed", &sg::replay_result::clocks_changed),
      held("new_conflicts", &sg::replay_result::new_conflicts),
      held("never_met", &sg::replay_result::never_met,
           "Rules of the draft's own packs that met no report at all, not even possibly, or were always overridden: as "
           "\"pack/rule\". Standing duties are not among them."),
      held("undecided", &sg::replay_result::undecided,
           "reports on which one of the two cannot decide; the others are decided"));

  rows_class<sg::replayed_report>(
      m, "ReplayedReports", "Reports that come out otherwise.",
      {column<sg::replayed_report>("report", &sg::replayed_report::about),
       column<sg::replayed_report>("at", &sg::replayed_report::at),
       column<sg::replayed_report>("told_besides",
                                   [](const sg::replayed_report& of) {
                                     std::vector<std::string> all;
                                     for (const auto& each : of.change.told)
                                       if (each.how == sg::telling::now) all.push_back(each.receiver);
                                     return all;
                                   }),
       column<sg::replayed_report>("told_no_longer",
                                   [](const sg::replayed_report& of) {
                                     std::vector<std::string> all;
                                     for (const auto& each : of.change.told)
                                       if (each.how == sg::telling::no_longer) all.push_back(each.receiver);
                                     return all;
                                   }),
       column<sg::replayed_report>("clocks",
                                   [](const sg::replayed_report& of) {
                                     std::vector<std::string> all;
                                     for (const auto& each : of.change.clocks) all.push_back(each.id);
                                     return all;
                                   }),
       column<sg::replayed_report>("clauses_gone",
                                   [](const sg::replayed_report& of) { return of.change.clauses.gone; }),
       column<sg::replayed_report>("clauses_added",
                                   [](const sg::replayed_report& of) { return of.change.clauses.added; })});
  result.def_prop_ro(
      "different", [](const sg::replay_result& of) { return rows<sg::replayed_report>{of.different}; },
      "In the order given; only those that differ.");
  m.def(
      "replay",
      [](const std::vector<sg::past_report>& reports, const kept_book& current, const kept_book& draft,
         const sg::holders& who, const sg::school_calendar& calendar) {
        const nb::gil_scoped_release free;
        return sg::replay(reports, current, draft, who, calendar);
      },
      "reports"_a, "current"_a, "draft"_a, "holders"_a, "calendar"_a,
      numpydoc("Decides reports under two books and says what would have been otherwise.",
               {{"reports", "Each with its facts and when it was recorded."},
                {"current", "The book in force."},
                {"draft", "The other."},
                {"holders", "Who held which role."},
                {"calendar", "The school's days."},
                {"-> ReplayResult", ""},
                {">>>",
                 ">>> at = datetime(2026, 11, 20, 9, 14, tzinfo=timezone.utc)\n>>> book = "
                 "sg.shipped_book(\"cleves\")\n>>> known = sg.Facts({\"event\": \"allegation\", \"subject_role\": "
                 "\"teacher\", \"reporter_role\": \"governor\"})\n>>> holders, calendar = sg.Holders.posts(book), "
                 "sg.shipped_calendar()\n>>> past = [sg.PastReport(about=\"r-1\", at=at, known=known)]\n>>> "
                 "len(sg.replay(past, book, sg.shipped_book(\"pakeman\"), holders, calendar).different)\n1"}})
          .c_str());
}

}  // namespace binding
