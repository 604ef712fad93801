// SPDX-License-Identifier: Apache-2.0
#include "rooms.hpp"

#include <safeguarding/pack/document.hpp>
#include <safeguarding/policy/arrangements.hpp>
#include <safeguarding/policy/check.hpp>
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/decision_difference.hpp>
#include <safeguarding/policy/derive_facts.hpp>
#include <safeguarding/policy/draft.hpp>
#include <safeguarding/policy/explain.hpp>
#include <safeguarding/policy/replay.hpp>
#include <safeguarding/policy/running_clocks.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

namespace binding {

namespace {

/// What was recorded before, kept alive for as long as facts are found in it.
struct kept_history {
  many<sg::report> reports;
  many<sg::action> actions;
  many<sg::relationship_declaration> declarations;
  many<sg::report> earlier;
  [[nodiscard]] sg::history view() const { return {*reports, *actions, *declarations, *earlier}; }
};

void bind_finder(nb::module_& m) {
  nb::class_<kept_history>(m, "History",
                           "What was recorded: reports, what was done about them, ties that were declared.")
      .def(
          "__init__",
          [](kept_history* to, many<sg::report> reports, many<sg::action> actions,
             many<sg::relationship_declaration> declarations, many<sg::report> earlier) {
            new (to) kept_history{std::move(reports), std::move(actions), std::move(declarations), std::move(earlier)};
          },
          "reports"_a, "actions"_a = nb::make_tuple(), "declarations"_a = nb::make_tuple(),
          "earlier"_a = nb::make_tuple())
      .def("__repr__", [](const kept_history& of) {
        return "History(" + std::to_string((*of.reports).size()) + " reports, " + std::to_string((*of.actions).size()) +
               " actions, " + std::to_string((*of.declarations).size()) + " declarations)";
      });
  nb::class_<sg::fact_finder>(m, "FactFinder", "Turns the reports of one school into facts, by the shipped fact table.")
      .def(
          "__init__",
          [](sg::fact_finder* to, many<sg::person> roll, const sg::holders& who,
             const std::optional<sg::vocabulary>& words) {
            auto known = words ? *words : sg::shipped_vocabulary();
            auto table = sg::shipped_fact_table(known);
            new (to) sg::fact_finder{std::move(known), std::move(table), *roll, who};
          },
          "roll"_a, "holders"_a, "words"_a = nb::none())
      .def(
          "find",
          [](const sg::fact_finder& with, const sg::report& made, const kept_history& before,
             const std::optional<sg::instant>& known_by) {
            return with.find(made, before.view(), known_by.value_or(made.recorded_at));
          },
          "report"_a, "history"_a, "known_by"_a = nb::none(),
          "The facts of a report as known when it was recorded or, with `known_by`, as known then.")
      .def(
          "find_all",
          [](const sg::fact_finder& with, const kept_history& before, const std::optional<sg::instant>& known_by) {
            const nb::gil_scoped_release free;
            std::vector<std::pair<sg::facts, sg::instant>> all;
            for (const auto& made : *before.reports)
              all.emplace_back(with.find(made, before.view(), known_by.value_or(made.recorded_at)), made.recorded_at);
            return all;
          },
          "history"_a, "known_by"_a = nb::none(),
          "Of every report of `history`: its facts, and when it was recorded, as Arrangements.decide_all() takes them.")
      .def("__repr__", [](const sg::fact_finder&) { return "FactFinder()"; });
}

void bind_arrangements(nb::module_& m) {
  nb::class_<sg::arrangements>(m, "Arrangements",
                               "Packs, holders and calendar made ready, for deciding many times. They never change, "
                               "and any thread may use them.")
      .def(nb::init<sg::rulebook, sg::holders, sg::school_calendar>(), "book"_a, "holders"_a, "calendar"_a)
      .def(
          "decide",
          [](const sg::arrangements& under, const sg::facts& known, sg::instant at) {
            const nb::gil_scoped_release free;
            return under.decide(known, at);
          },
          "known"_a, "at"_a, "Who must be told, by when and under which clause; the same as decide().")
      .def(
          "decide_all",
          [](const sg::arrangements& under, const std::vector<std::pair<sg::facts, sg::instant>>& asked) {
            const nb::gil_scoped_release free;
            std::vector<sg::decision> all;
            all.reserve(asked.size());
            for (const auto& [known, at] : asked) all.push_back(under.decide(known, at));
            return rows<sg::decision>{std::move(all)};
          },
          "asked"_a, "Decides on all of them in one call, each given as its facts and the moment it was recorded.")
      .def(
          "decide_reports",
          [](const sg::arrangements& under, const sg::fact_finder& with, const kept_history& before,
             const std::optional<sg::instant>& known_by) {
            const nb::gil_scoped_release free;
            std::vector<sg::decision> all;
            for (const auto& made : *before.reports)
              all.push_back(
                  under.decide(with.find(made, before.view(), known_by.value_or(made.recorded_at)), made.recorded_at));
            return rows<sg::decision>{std::move(all)};
          },
          "finder"_a, "history"_a, "known_by"_a = nb::none(),
          "Decides on every report of `history` in one call, in their order: facts are found and decided on without "
          "crossing into Python.")
      .def(
          "explain",
          [](const sg::arrangements& under, const sg::facts& known, const sg::decision& made) {
            const nb::gil_scoped_release free;
            return sg::explain(under, known, made);
          },
          "known"_a, "decision"_a)
      .def_prop_ro("book", &sg::arrangements::book, nb::rv_policy::copy)
      .def_prop_ro("holders", &sg::arrangements::who, nb::rv_policy::copy)
      .def_prop_ro("calendar", &sg::arrangements::calendar, nb::rv_policy::copy)
      .def("__repr__", [](const sg::arrangements&) { return "Arrangements()"; });
  m.def(
      "decide",
      [](const sg::rulebook& book, const sg::facts& known, const sg::holders& who, const sg::school_calendar& calendar,
         sg::instant at) {
        const nb::gil_scoped_release free;
        return sg::decide(book, known, who, calendar, at);
      },
      "book"_a, "known"_a, "holders"_a, "calendar"_a, "at"_a,
      "Decides on one report, recorded at `at`: who must be told, by when and under which clause. A pure function: no "
      "clock is read.");
}

}  // namespace

void bind_policy(nb::module_& m) {
  bind_finder(m);
  bind_arrangements(m);
  result_class<sg::running_clock>(m, "RunningClock", "One clock of one report at one moment.",
                                  shown("about", &sg::running_clock::about),
                                  held("started", &sg::running_clock::started),
                                  held("runs", &sg::running_clock::runs, "with the action that stopped it, if one has"),
                                  held("runs_to", &sg::running_clock::runs_to, "projected on the calendar given"),
                                  shown("state", &sg::running_clock::state));
  result_class<sg::clock_in_waiting>(m, "ClockInWaiting", "One clock of one report whose start is not known yet.",
                                     shown("about", &sg::clock_in_waiting::about),
                                     held("what", &sg::clock_in_waiting::what));

  rows_class<sg::running_clock>(
      m, "RunningClocks", "Clocks of reports and how they stand.",
      {column<sg::running_clock>("report", &sg::running_clock::about),
       column<sg::running_clock>("clock", [](const sg::running_clock& of) { return of.started.id; }),
       column<sg::running_clock>("state", &sg::running_clock::state),
       column<sg::running_clock>("started", [](const sg::running_clock& of) { return of.runs.from; }),
       column<sg::running_clock>("due", [](const sg::running_clock& of) { return of.runs_to.due; }),
       column<sg::running_clock>("stopped", [](const sg::running_clock& of) { return of.runs.stopped_at; }),
       column<sg::running_clock>("how_sure", [](const sg::running_clock& of) { return of.runs_to.how_sure; }),
       column<sg::running_clock>("limit", [](const sg::running_clock& of) { return sg::to_text(of.started.limit); }),
       column<sg::running_clock>("owner", [](const sg::running_clock& of) { return of.started.owner; }),
       column<sg::running_clock>("source", [](const sg::running_clock& of) { return of.started.source; }),
       column<sg::running_clock>("basis", [](const sg::running_clock& of) { return of.started.basis; }),
       column<sg::running_clock>("certainty", [](const sg::running_clock& of) { return of.started.certainty; })});
  m.def(
      "running_clocks",
      [](const sg::decision& made, const sg::report_id& about, many<sg::action> actions,
         const sg::school_calendar& calendar, sg::instant as_of) {
        return rows<sg::running_clock>{sg::running_clocks(made, about, *actions, calendar, as_of)};
      },
      "decision"_a, "report"_a, "actions"_a, "calendar"_a, "as_of"_a,
      "The clocks that a decision started, as they stand then.");
  m.def(
      "running_clocks_of_all",
      [](many<sg::decision> made, many<sg::report> reports, many<sg::action> actions,
         const sg::school_calendar& calendar, sg::instant as_of) {
        const nb::gil_scoped_release free;
        if ((*made).size() != (*reports).size()) throw sg::invalid_input{"one decision is needed for each report"};
        std::vector<sg::running_clock> all;
        for (std::size_t i = 0; i < (*made).size(); ++i) {
          if ((*reports)[i].recorded_at > as_of) continue;
          for (auto& each : sg::running_clocks((*made)[i], (*reports)[i].id, *actions, calendar, as_of))
            all.push_back(std::move(each));
        }
        return rows<sg::running_clock>{std::move(all)};
      },
      "decisions"_a, "reports"_a, "actions"_a, "calendar"_a, "as_of"_a,
      "The clocks of many decisions in one call; of what was recorded by then.");
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

  difference.def("none", &sg::decision_difference::none, "Whether nothing differs.");
  m.def(
      "compare", [](const sg::decision& earlier, const sg::decision& later) { return sg::compare(earlier, later); },
      "earlier"_a, "later"_a, "What is otherwise in the later decision.");
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
  auto result = plain_class<sg::replay_result>(
      m, "ReplayResult", "What a draft would have changed.",
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
      [](const std::vector<sg::past_report>& reports, const sg::rulebook& current, const sg::rulebook& draft,
         const sg::holders& who, const sg::school_calendar& calendar) {
        const nb::gil_scoped_release free;
        return sg::replay(reports, current, draft, who, calendar);
      },
      "reports"_a, "current"_a, "draft"_a, "holders"_a, "calendar"_a,
      "Decides every report under both books and says what would have been otherwise.");
  nb::enum_<sg::check_purpose>(m, "CheckPurpose", "What a check is for.")
      .value("review", sg::check_purpose::review, "to look where the document fails")
      .value("publish", sg::check_purpose::publish,
             "to put it to use: every rule must be reached by a test of the pack");
  word_enum<sg::check_code>(m, "CheckCode", "What a check found. In the order in which a report lists them.");
  word_enum<sg::check_scope>(m, "CheckScope", "What a finding speaks of.");
  result_class<sg::check_finding>(
      m, "CheckFinding", "One thing found.", shown("code", &sg::check_finding::code),
      shown("weight", &sg::check_finding::weight), shown("scope", &sg::check_finding::scope),
      held("where", &sg::check_finding::where, "of the first rule or clause concerned"),
      held("rules", &sg::check_finding::rules, "as \"pack/rule\""),
      held("clauses", &sg::check_finding::clauses, "as \"cleves: 8\""),
      held("count", &sg::check_finding::count, "how many cases, as the packs tell them apart"),
      held("message", &sg::check_finding::message, "what is wrong, in a sentence"),
      held("fragment", &sg::check_finding::fragment,
           "the words of the document that it is about, where it cannot be read; or empty"),
      held("advice", &sg::check_finding::advice, "what to do about it, in a sentence"),
      held("row", &sg::check_finding::row,
           "a row to write into the pack, in TOML, where one can be proposed; or empty"),
      held("from_", &sg::check_finding::from, "the first day looked at on which it is so"),
      held("until", &sg::check_finding::until, "the first day looked at on which it is no longer so"));
  auto report = plain_class<sg::check_report>(
      m, "CheckReport", "What a check has found, most serious first. A plain value.",
      shown("pack", &sg::check_report::pack), held("title", &sg::check_report::title),
      held("packs", &sg::check_report::packs, "the document first, then the overlays"),
      held("on", &sg::check_report::on, "the first day it speaks of"),
      held("changes", &sg::check_report::changes,
           "later days on which something begins or ends, all of them looked at"),
      held("until", &sg::check_report::until,
           "nothing is looked at from this day on: the document or the overlays end"),
      held("with_holders", &sg::check_report::with_holders, "whether it was said who holds which post"),
      held("clauses", &sg::check_report::clauses), held("rules", &sg::check_report::rules),
      held("not_in_force", &sg::check_report::not_in_force, "rules that are not in force on the first day"),
      held("cases", &sg::check_report::cases,
           "different cases the document can tell apart on the first day, all looked at"),
      held("findings", &sg::check_report::findings),
      held("cut_short", &sg::check_report::cut_short,
           "checks that were too much work: nothing is known of what they look for"));

  report.def("refused", &sg::check_report::refused, "Whether something is refused, or could not be looked at.");
  report.def(
      "to_json", [](const sg::check_report& of) { return sg::to_json(of, sg::shipped_vocabulary()); },
      "The report as one line of JSON.");
  m.def(
      "check_policy",
      [](const sg::policy_pack& pack, const std::vector<sg::policy_pack>& overlays,
         const std::optional<sg::holders>& who, const std::optional<sg::school_calendar>& calendar,
         const std::optional<sg::day>& on, sg::check_purpose purpose) {
        const nb::gil_scoped_release free;
        sg::check_request asked{pack};
        asked.overlays = overlays;
        asked.who = who;
        asked.calendar = calendar;
        asked.on = on;
        asked.purpose = purpose;
        return sg::check_policy(sg::shipped_vocabulary(), asked);
      },
      "pack"_a, "overlays"_a = nb::make_tuple(), "holders"_a = nb::none(), "calendar"_a = nb::none(),
      "on"_a = nb::none(), "purpose"_a = sg::check_purpose::review,
      "Where a policy fails before a child needs it: who would not be told, would be told about themself, or told two "
      "different things. Exact: every case is looked at.",
      nb::sig("def check_policy(pack: PolicyPack, overlays: collections.abc.Iterable[PolicyPack] = (), "
              "holders: Holders | None = None, calendar: SchoolCalendar | None = None, "
              "on: datetime.date | None = None, purpose: CheckPurpose = ...) -> CheckReport"));
  m.def(
      "check_draft",
      [](const nb::object& toml, const std::string& source) {
        return sg::report_on(sg::read_draft(sg::read_toml(text_of(toml), source), sg::shipped_vocabulary()));
      },
      "toml"_a, "source"_a = "pack.toml",
      "Every mistake of a draft of a pack, with line and column; no finding where parse_pack() takes it.",
      nb::sig("def check_draft(toml: str | bytes, source: str = ...) -> CheckReport"));
}

}  // namespace binding
