// SPDX-License-Identifier: Apache-2.0
#include "kept.hpp"

#include <safeguarding/policy/arrangements.hpp>
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/derive_facts.hpp>
#include <safeguarding/policy/explain.hpp>
#include <safeguarding/policy/running_clocks.hpp>
#include <safeguarding/policy/running_clocks_json.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <algorithm>

namespace binding {

namespace {

/// Calls `each` with every decision and its report, of what was recorded by `as_of`.
template <class Each>
void with_reports(const many<sg::decision>& made, const many<sg::report>& reports, sg::instant as_of, Each each) {
  if ((*made).size() != (*reports).size()) throw sg::invalid_input{"one decision is needed for each report"};
  for (std::size_t i = 0; i < (*made).size(); ++i)
    if ((*reports)[i].recorded_at <= as_of) each((*made)[i], (*reports)[i].id);
}

/// What was recorded before, kept alive for as long as facts are found in it.
struct kept_history {
  many<sg::report> reports;
  many<sg::action> actions;
  many<sg::relationship_declaration> declarations;
  many<sg::report> earlier;
  [[nodiscard]] sg::history view() const { return {*reports, *actions, *declarations, *earlier}; }
};

void bind_finder(nb::module_& m) {
  nb::class_<kept_history> past(m, "History",
                                "What was recorded: reports, what was done about them, ties that were declared.");
  past.def(
          "__init__",
          [](kept_history* to, many<sg::report> reports, many<sg::action> actions,
             many<sg::relationship_declaration> declarations, many<sg::report> earlier) {
            new (to) kept_history{std::move(reports), std::move(actions), std::move(declarations), std::move(earlier)};
          },
          "reports"_a, "actions"_a = nb::make_tuple(), "declarations"_a = nb::make_tuple(),
          "earlier"_a = nb::make_tuple(),
          numpydoc("Makes a history.", {{"reports", "In the order they were recorded."},
                                        {"actions", "What was done about them."},
                                        {"declarations", "Ties that were declared."},
                                        {"earlier", "Versions of reports that an amendment replaced."}})
              .c_str())
      .def("__repr__", [](const kept_history& of) {
        return "History(" + std::to_string((*of.reports).size()) + " reports, " + std::to_string((*of.actions).size()) +
               " actions, " + std::to_string((*of.declarations).size()) + " declarations)";
      });
  pickled_as(
      past,
      +[](const kept_history& of) {
        return std::tuple{rows<sg::report>{*of.reports}, rows<sg::action>{*of.actions},
                          rows<sg::relationship_declaration>{*of.declarations}, rows<sg::report>{*of.earlier}};
      },
      [](rows<sg::report> reports, rows<sg::action> actions, rows<sg::relationship_declaration> declarations,
         rows<sg::report> earlier) {
        return kept_history{{reports.in}, {actions.in}, {declarations.in}, {earlier.in}};
      });
  nb::class_<sg::fact_finder>(m, "FactFinder", "Turns the reports of one school into facts, by the shipped fact table.")
      .def(
          "__init__",
          [](sg::fact_finder* to, many<sg::person> roll, const sg::holders& who) {
            auto known = sg::shipped_vocabulary();
            auto table = sg::shipped_fact_table(known);
            new (to) sg::fact_finder{std::move(known), std::move(table), *roll, who};
          },
          "roll"_a, "holders"_a,
          numpydoc("Makes a finder.", {{"roll", "The people."}, {"holders", "Who holds which role."}}).c_str())
      .def(
          "find",
          [](const sg::fact_finder& with, const sg::report& made, const kept_history& before,
             const std::optional<sg::instant>& known_by) {
            return with.find(made, before.view(), known_by.value_or(made.recorded_at));
          },
          "report"_a, "history"_a, "known_by"_a = nb::none(),
          numpydoc("The facts of a report.",
                   {{"report", "The report."},
                    {"history", "What was recorded before."},
                    {"known_by", "As known then; unless given, as known when the report was recorded."},
                    {"-> Facts", ""}})
              .c_str())
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
          numpydoc("The facts of every report of a history.",
                   {{"history", "The reports and what goes with them."},
                    {"known_by", "As in find()."},
                    {"-> tuple[tuple[Facts, datetime], ...]",
                     "With when each was recorded, as Arrangements.decide_all() takes them."}})
              .c_str())
      .def("__repr__", [](const sg::fact_finder&) { return "FactFinder()"; });
}

void bind_arrangements(nb::module_& m) {
  nb::class_<kept_arrangements> ready(
      m, "Arrangements",
      "Packs, holders and calendar made ready, for deciding many times. They never change, "
      "and any thread may use them.");
  ready
      .def(nb::init<kept_book, sg::holders, sg::school_calendar>(), "book"_a, "holders"_a, "calendar"_a,
           numpydoc("Makes arrangements.",
                    {{"book", "The packs."}, {"holders", "Who holds which role."}, {"calendar", "The school's days."}})
               .c_str())
      .def(
          "decide",
          [](const kept_arrangements& under, const sg::facts& known, sg::instant at) {
            const nb::gil_scoped_release free;
            return under.decide(known, at);
          },
          "known"_a, "at"_a,
          numpydoc("Who must be told, by when and under which clause; the same as the function decide().",
                   {{"known", "The facts."},
                    {"at", "When the report was recorded."},
                    {"-> Decision", ""},
                    {"! InvalidInput", "A fact is outside the vocabulary."}})
              .c_str())
      .def(
          "decide_all",
          [](const kept_arrangements& under, const std::vector<std::pair<sg::facts, sg::instant>>& asked) {
            const nb::gil_scoped_release free;
            std::vector<sg::decision> all;
            all.reserve(asked.size());
            for (const auto& [known, at] : asked) all.push_back(under.decide(known, at));
            return rows<sg::decision>{std::move(all)};
          },
          "asked"_a,
          numpydoc("Decides on many in one call.", {{"asked", "Facts, each with the moment its report was recorded."},
                                                    {"-> Decisions", "In their order."},
                                                    {"! InvalidInput", "A fact is outside the vocabulary."}})
              .c_str())
      .def(
          "decide_reports",
          [](const kept_arrangements& under, const sg::fact_finder& with, const kept_history& before,
             const std::optional<sg::instant>& known_by) {
            const nb::gil_scoped_release free;
            std::vector<sg::decision> all;
            for (const auto& made : *before.reports)
              all.push_back(
                  under.decide(with.find(made, before.view(), known_by.value_or(made.recorded_at)), made.recorded_at));
            return rows<sg::decision>{std::move(all)};
          },
          "finder"_a, "history"_a, "known_by"_a = nb::none(),
          numpydoc("Decides on every report of a history in one call: facts are found and decided on without crossing "
                   "into Python.",
                   {{"finder", "Finds the facts."},
                    {"history", "The reports and what goes with them."},
                    {"known_by", "As in FactFinder.find()."},
                    {"-> Decisions", "In their order."}})
              .c_str())
      .def(
          "explain",
          [](const kept_arrangements& under, const sg::facts& known, const sg::decision& made) {
            const nb::gil_scoped_release free;
            return sg::explain(under, known, made);
          },
          "known"_a, "decision"_a,
          numpydoc("Everything that a decision made under these arrangements rests on.",
                   {{"known", "The facts it was made on."},
                    {"decision", "The decision."},
                    {"-> Explanation", "For an auditor alone: everybody else gets a view of it."}})
              .c_str())
      .def_prop_ro(
          "book", [](const kept_arrangements& of) { return of.of; }, "the packs")
      .def_prop_ro("holders", &kept_arrangements::who, nb::rv_policy::copy, "who holds which role")
      .def_prop_ro("calendar", &kept_arrangements::calendar, nb::rv_policy::copy, "the school's days")
      .def("__repr__", [](const kept_arrangements&) { return "Arrangements()"; });
  pickled_as(
      ready,
      +[](const kept_arrangements& of) {
        return std::tuple{of.of, of.who(), of.sg::arrangements::calendar()};
      },
      [](kept_book book, sg::holders who, sg::school_calendar days) {
        return kept_arrangements{std::move(book), std::move(who), std::move(days)};
      });
  m.def(
      "decide",
      [](const kept_book& book, const sg::facts& known, const sg::holders& who, const sg::school_calendar& calendar,
         sg::instant at) {
        const nb::gil_scoped_release free;
        return sg::decide(book, known, who, calendar, at);
      },
      "book"_a, "known"_a, "holders"_a, "calendar"_a, "at"_a,
      numpydoc("Decides on one report: who must be told, by when and under which clause. No clock is read.",
               {{"book", "The packs."},
                {"known", "The facts of the report."},
                {"holders", "Who holds which role."},
                {"calendar", "The school's days."},
                {"at", "When the report was recorded."},
                {"-> Decision", ""},
                {"! InvalidInput", "A fact is outside the vocabulary; no school pack is in force then."},
                {">>>",
                 ">>> at = datetime(2026, 11, 20, 9, 14, tzinfo=timezone.utc)\n>>> book = "
                 "sg.shipped_book(\"cleves\")\n>>> known = sg.Facts({\"event\": \"allegation\", \"subject_role\": "
                 "\"teacher\", \"reporter_role\": \"governor\"})\n>>> holders, calendar = sg.Holders.posts(book), "
                 "sg.shipped_calendar()\n>>> [each.receiver for each in sg.decide(book, known, holders, calendar, "
                 "at).notify]\n['dsl', 'childrens_social_care', 'police', 'headteacher', 'lado']"}})
          .c_str());
}

}  // namespace

void bind_policy(nb::module_& m) {
  bind_finder(m);
  bind_arrangements(m);
  auto clock = result_class<sg::running_clock>(
      m, "RunningClock", "One clock of one report at one moment.", shown("about", &sg::running_clock::about),
      held("started", &sg::running_clock::started),
      held("runs", &sg::running_clock::runs, "with the action that stopped it, if one has"),
      held("runs_to", &sg::running_clock::runs_to, "projected on the calendar given"),
      shown("state", &sg::running_clock::state));
  auto waiting = result_class<sg::clock_in_waiting>(
      m, "ClockInWaiting", "One clock of one report whose start is not known yet.",
      shown("about", &sg::clock_in_waiting::about), held("what", &sg::clock_in_waiting::what));

  clock.def(
      "to_json", [](const sg::running_clock& of) { return sg::to_json(of); },
      numpydoc("The clock as `safeguarding due --json` prints it.", {{"-> str", "A line of JSON, without its end."}})
          .c_str());
  waiting.def(
      "to_json", [](const sg::clock_in_waiting& of) { return sg::to_json(of); },
      numpydoc("The clock as `safeguarding due --json` prints it.", {{"-> str", "A line of JSON, without its end."}})
          .c_str());

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
      numpydoc("The clocks that a decision started, as they stand at a moment.",
               {{"decision", "The decision."},
                {"report", "The id of the report it is on."},
                {"actions", "What was done."},
                {"calendar", "The school's days."},
                {"as_of", "The moment."},
                {"-> RunningClocks", ""},
                {">>>",
                 ">>> at = datetime(2026, 11, 20, 9, 14, tzinfo=timezone.utc)\n>>> book = "
                 "sg.shipped_book(\"cleves\")\n>>> known = sg.Facts({\"event\": \"allegation\", \"subject_role\": "
                 "\"teacher\", \"reporter_role\": \"governor\"})\n>>> holders, calendar = sg.Holders.posts(book), "
                 "sg.shipped_calendar()\n>>> made = sg.decide(book, known, holders, calendar, at)\n>>> "
                 "sg.running_clocks(made, \"r-1\", [], calendar, at)[0].state\nClockState.running"}})
          .c_str());
  m.def(
      "running_clocks_of_all",
      [](many<sg::decision> made, many<sg::report> reports, many<sg::action> actions,
         const sg::school_calendar& calendar, sg::instant as_of) {
        const nb::gil_scoped_release free;
        std::vector<sg::running_clock> all;
        with_reports(made, reports, as_of, [&](const sg::decision& decided, const sg::report_id& about) {
          for (auto& each : sg::running_clocks(decided, about, *actions, calendar, as_of))
            all.push_back(std::move(each));
        });
        std::stable_sort(all.begin(), all.end(), sg::listed_before);
        return rows<sg::running_clock>{std::move(all)};
      },
      "decisions"_a, "reports"_a, "actions"_a, "calendar"_a, "as_of"_a,
      numpydoc("The clocks of many decisions in one call.",
               {{"decisions", "One for each report."},
                {"reports", "The reports."},
                {"actions", "What was done."},
                {"calendar", "The school's days."},
                {"as_of", "The moment; reports recorded later are left out."},
                {"-> RunningClocks", "Late ones first, then by when they are due."},
                {"! InvalidInput", "There is not one decision for each report."},
                {">>>",
                 ">>> at = datetime(2026, 11, 20, 9, 14, tzinfo=timezone.utc)\n>>> book = "
                 "sg.shipped_book(\"cleves\")\n>>> known = sg.Facts({\"event\": \"allegation\", \"subject_role\": "
                 "\"teacher\", \"reporter_role\": \"governor\"})\n>>> holders, calendar = sg.Holders.posts(book), "
                 "sg.shipped_calendar()\n>>> reports = [sg.Report(id=\"r-1\", recorded_at=at, text=\"A red van by the "
                 "gate.\", place=\"gate\")]\n>>> made = [sg.decide(book, known, holders, calendar, at)]\n>>> "
                 "sg.running_clocks_of_all(made, reports, [], calendar, at)[0].about\n'r-1'"}})
          .c_str());
  m.def(
      "clocks_in_waiting_of_all",
      [](many<sg::decision> made, many<sg::report> reports, many<sg::action> actions, sg::instant as_of) {
        const nb::gil_scoped_release free;
        std::vector<sg::clock_in_waiting> all;
        with_reports(made, reports, as_of, [&](const sg::decision& decided, const sg::report_id& about) {
          for (auto& each : sg::clocks_in_waiting(decided, about, *actions, as_of)) all.push_back(std::move(each));
        });
        return all;
      },
      "decisions"_a, "reports"_a, "actions"_a, "as_of"_a,
      numpydoc(
          "The clocks of many decisions that wait for their start, and for which nothing that stops them is known.",
          {{"decisions", "One for each report."},
           {"reports", "The reports."},
           {"actions", "What was done."},
           {"as_of", "The moment; reports recorded later are left out."},
           {"-> tuple[ClockInWaiting, ...]", ""},
           {"! InvalidInput", "There is not one decision for each report."},
           {">>>", ">>> sg.clocks_in_waiting_of_all([], [], [], datetime(2026, 11, 20, tzinfo=timezone.utc))\n()"}})
          .c_str());
}

}  // namespace binding
