// SPDX-License-Identifier: Apache-2.0
#include "kept.hpp"

#include <safeguarding/intake/actions.hpp>
#include <safeguarding/intake/amendments.hpp>
#include <safeguarding/intake/declarations.hpp>
#include <safeguarding/intake/facts.hpp>
#include <safeguarding/intake/holders.hpp>
#include <safeguarding/intake/reports.hpp>
#include <safeguarding/intake/roll.hpp>
#include <safeguarding/intake/terms.hpp>
#include <safeguarding/intake/text_vectors.hpp>
#include <safeguarding/policy/as_known.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <nanobind/stl/variant.h>

#include <algorithm>

namespace binding {

std::string text_of(nb::handle given) {
  if (PyUnicode_Check(given.ptr())) return nb::cast<std::string>(given);
  if (PyBytes_Check(given.ptr())) {
    const auto bytes = nb::cast<nb::bytes>(given);
    return {bytes.c_str(), bytes.size()};
  }
  throw nb::type_error("the text itself is needed here, as str or bytes; the functions called read_... take a path");
}

namespace {

/// What a file said. It is taken whole or not at all.
template <class T>
struct reading {
  rows<T> items;
  std::vector<sg::finding> findings;
};

bool is_refusal(const sg::finding& each) { return each.weight == sg::severity::refusal; }

template <class T>
void reading_class(nb::module_& m, const char* name, const char* items, const char* doc) {
  nb::class_<reading<T>> made{m, name, doc};
  made.def_prop_ro(
          items, [](const reading<T>& of) { return of.items; }, "What was read; empty where anything was refused.")
      .def_prop_ro(
          "findings", [](const reading<T>& of) { return of.findings; },
          "What is wrong, in the order of the lines; each names line, column, field and fragment.")
      .def_prop_ro(
          "refused",
          [](const reading<T>& of) { return std::any_of(of.findings.begin(), of.findings.end(), is_refusal); },
          "Whether the file was refused.")
      .def(
          "require",
          [](const reading<T>& of) {
            for (const auto& each : of.findings)
              if (is_refusal(each)) throw sg::invalid_input{each.code, each.message, each.fragment, each.where};
            return of.items;
          },
          numpydoc("What was read, where nothing was refused.",
                   {{"-> " + name_of<rows<T>>(), ""}, {"! InvalidInput", "The first refusal, with its place."}})
              .c_str())
      .def("__repr__", [name = std::string{name}](const reading<T>& of) {
        return name + "(" + std::to_string(of.items.in->size()) + " read, " + std::to_string(of.findings.size()) +
               " findings)";
      });
  made.def(
      "__eq__", [](const reading<T>& a, const reading<T>& b) { return a.items == b.items && a.findings == b.findings; },
      nb::is_operator(), nb::arg().none(), nb::sig("def __eq__(self, arg: object, /) -> bool"));
  made.def("__hash__", [](const reading<T>& of) { return of.items.in->size(); });
  pickled_as(
      made,
      +[](const reading<T>& of) {
        return std::tuple{of.items, of.findings};
      },
      [](rows<T> items, std::vector<sg::finding> findings) {
        return reading<T>{std::move(items), std::move(findings)};
      });
}

/// A reader of one kind of file, under parse_NAME(text, source).
template <class T, class Read>
void parser(nb::module_& m, const std::string& name, const std::string& kind, const char* source, Read read,
            const char* doc) {
  m.def(("parse_" + name).c_str(),
        [read](const nb::object& text, const std::string& from) {
          const auto bytes = text_of(text);
          const nb::gil_scoped_release free;
          auto [items, findings] = read(bytes, from);
          return reading<T>{rows<T>{std::move(items)}, std::move(findings)};
        },
        "text"_a, "source"_a = source,
        numpydoc(doc, {{"text", "The text itself; read_" + name + "() takes a path."},
                       {"source", "What findings call it."},
                       {"-> " + kind, "`require()` gives what was read, or raises what refused it."},
                       {">>>", ">>> sg.parse_" + name + "(" + (name == "roll" ? "\"person_id\"" : "\"{\"") +
                                   ").refused\nTrue"}})
            .c_str(),
        nb::sig(("def parse_" + name + "(text: str | bytes, source: str = ...) -> " + kind).c_str()));
}

void bind_rows(nb::module_& m) {
  rows_class<sg::person>(
      m, "People", "People of a roll. Its table holds ids, kinds and dates of belonging, and no names.",
      {column<sg::person>("id", &sg::person::id), column<sg::person>("kind", &sg::person::kind),
       column<sg::person>("school", &sg::person::school), column<sg::person>("year", &sg::person::year),
       column<sg::person>("form", &sg::person::form), column<sg::person>("household", &sg::person::household),
       column<sg::person>("start_date", &sg::person::start_date),
       column<sg::person>("end_date", &sg::person::end_date)});
  rows_class<sg::report>(
      m, "Reports", "Reports in the order they were recorded. Its table holds what was marked, and none of the words.",
      {column<sg::report>("id", &sg::report::id), column<sg::report>("school", &sg::report::school),
       column<sg::report>("channel", &sg::report::channel), column<sg::report>("recorded_at", &sg::report::recorded_at),
       column<sg::report>("observed_at", &sg::report::observed_at),
       column<sg::report>("reporter", &sg::report::reporter), column<sg::report>("basis", &sg::report::basis),
       column<sg::report>("categories", &sg::report::categories), column<sg::report>("severity", &sg::report::severity),
       column<sg::report>("threshold", &sg::report::threshold),
       column<sg::report>("subjects",
                          [](const sg::report& of) {
                            std::vector<sg::person_id> all;
                            for (const auto& each : of.people)
                              if (each.role == sg::event_role::subject) all.push_back(each.person);
                            return all;
                          }),
       column<sg::report>("alleged", [](const sg::report& of) {
         std::vector<sg::person_id> all;
         for (const auto& each : of.people)
           if (each.role == sg::event_role::alleged) all.push_back(each.person);
         return all;
       })});
  rows_class<sg::action>(
      m, "Actions", "What was done, in the order of the lines.",
      {column<sg::action>("id", &sg::action::id),
       column<sg::action>("about", [](const sg::action& of) { return ref_of(of.about).id; }),
       column<sg::action>("kind", &sg::action::kind), column<sg::action>("by", &sg::action::by),
       column<sg::action>("done_at", &sg::action::done_at), column<sg::action>("recorded_at", &sg::action::recorded_at),
       column<sg::action>("told", &sg::action::told), column<sg::action>("agency_told", &sg::action::agency_told)});
  rows_class<sg::relationship_declaration>(
      m, "Declarations", "Ties that were declared.",
      {column<sg::relationship_declaration>("id", &sg::relationship_declaration::id),
       column<sg::relationship_declaration>("declared_by", &sg::relationship_declaration::declared_by),
       column<sg::relationship_declaration>("with_", &sg::relationship_declaration::with),
       column<sg::relationship_declaration>("kind", &sg::relationship_declaration::kind),
       column<sg::relationship_declaration>("declared_at", &sg::relationship_declaration::declared_at)});
  rows_class<sg::recorded_change>(m, "Changes", "Amendments and re-decisions, in the order of the lines.", {});
}

}  // namespace

void bind_intake(nb::module_& m) {
  bind_rows(m);
  value_class<sg::question>(
      m, "Question", "One question: what must be done about these facts, recorded at this instant, at this school?",
      kept("id", &sg::question::id),
      kept("school", &sg::question::school, "id of the school's pack; may be empty where the caller names the pack"),
      may("known", &sg::question::known), key("at", &sg::question::at));

  value_class<sg::text_vector>(m, "TextVector", "A text and what an encoder made of it.",
                               need("text", &sg::text_vector::text, "may be personal data"),
                               need("vector", &sg::text_vector::vector, "finite numbers, not all 0"));

  rows_class<sg::text_vector>(
      m, "TextVectors", "Texts that an encoder has read beforehand: what link() and FeatureReader take as an encoder.",
      {});
  rows_class<sg::question>(
      m, "Questions", "Questions put to the engine as facts.",
      {column<sg::question>("id", &sg::question::id), column<sg::question>("school", &sg::question::school),
       column<sg::question>("at", &sg::question::at)});
  reading_class<sg::person>(m, "RollReading", "people", "What a roll said.");
  reading_class<sg::report>(m, "ReportsReading", "reports", "What a file of reports said.");
  reading_class<sg::action>(m, "ActionsReading", "actions", "What a file of actions said.");
  reading_class<sg::relationship_declaration>(m, "DeclarationsReading", "declarations",
                                              "What a file of declarations said.");
  reading_class<sg::recorded_change>(m, "AmendmentsReading", "changes", "What a file of amendments said.");
  reading_class<sg::question>(m, "FactsReading", "questions",
                              "What a file of questions said; a refused one is left out, the others are kept.");
  reading_class<sg::text_vector>(m, "TextVectorsReading", "vectors", "What a file of vectors said.");
  parser<sg::text_vector>(
      m, "text_vectors", "TextVectorsReading", "vectors.jsonl",
      [](std::string_view text, const std::string& from) {
        auto read = sg::read_text_vectors(text, from);
        return std::pair{std::move(read.vectors), std::move(read.findings)};
      },
      "Reads texts with their vectors (JSON lines).");
  parser<sg::person>(
      m, "roll", "RollReading", "roll.csv",
      [](std::string_view text, const std::string& from) {
        auto read = sg::read_roll(text, from);
        return std::pair{std::move(read.people), std::move(read.findings)};
      },
      "Reads a roll (CSV).");
  parser<sg::report>(
      m, "reports", "ReportsReading", "reports.jsonl",
      [](std::string_view text, const std::string& from) {
        auto read = sg::read_reports(text, from);
        return std::pair{std::move(read.reports), std::move(read.findings)};
      },
      "Reads reports (JSON lines).");
  parser<sg::action>(
      m, "actions", "ActionsReading", "actions.jsonl",
      [](std::string_view text, const std::string& from) {
        auto read = sg::read_actions(text, from);
        return std::pair{std::move(read.actions), std::move(read.findings)};
      },
      "Reads actions (JSON lines).");
  parser<sg::relationship_declaration>(
      m, "declarations", "DeclarationsReading", "declarations.jsonl",
      [](std::string_view text, const std::string& from) {
        auto read = sg::read_declarations(text, from);
        return std::pair{std::move(read.declarations), std::move(read.findings)};
      },
      "Reads declarations of ties (JSON lines).");
  parser<sg::recorded_change>(
      m, "amendments", "AmendmentsReading", "amendments.jsonl",
      [](std::string_view text, const std::string& from) {
        auto read = sg::read_amendments(text, from);
        return std::pair{std::move(read.changes), std::move(read.findings)};
      },
      "Reads amendments and re-decisions (JSON lines).");
  parser<sg::question>(
      m, "facts", "FactsReading", "facts.json",
      [](std::string_view text, const std::string& from) {
        auto read = sg::read_facts(text, from, sg::shipped_vocabulary());
        return std::pair{std::move(read.questions), std::move(read.findings)};
      },
      "Reads questions put to the engine as facts (JSON).");
  m.def(
      "parse_holders",
      [](const nb::object& toml, const std::string& source) {
        return sg::read_holders(text_of(toml), source, sg::shipped_vocabulary());
      },
      "toml"_a, "source"_a = "holders.toml",
      numpydoc("Reads who holds which role (TOML; docs/formats/holders.md).",
               {{"toml", "The text."},
                {"source", "What errors call it."},
                {"-> Holders", ""},
                {"! InvalidInput", "With line and column."},
                {">>>",
                 ">>> sg.parse_holders('format = 1\\n[[holder]]\\nrole = \"dsl\"\\nperson = \"t-1\"\\n').of(\"dsl\", "
                 "date(2026, 11, 20))\n('t-1',)"}})
          .c_str(),
      nb::sig("def parse_holders(toml: str | bytes, source: str = ...) -> Holders"));
  m.def(
      "parse_terms",
      [](const nb::object& toml, const std::string& source) { return sg::read_terms(text_of(toml), source); }, "toml"_a,
      "source"_a = "terms.toml",
      numpydoc("Reads a school's calendar (TOML; docs/formats/terms.md).",
               {{"toml", "The text."},
                {"source", "What errors call it."},
                {"-> SchoolCalendar", ""},
                {"! InvalidInput", "With line and column."},
                {">>>", ">>> sg.parse_terms(sg.shipped_pack_text(\"terms\")) == sg.shipped_calendar()\nTrue"}})
          .c_str(),
      nb::sig("def parse_terms(toml: str | bytes, source: str = ...) -> SchoolCalendar"));
  m.def(
      "holders_from_roll", [](many<sg::person> roll) { return sg::holders_from_roll(*roll); }, "roll"_a,
      numpydoc("The posts that a roll itself states: headteacher, DSL, deputy DSL, chair of governors.",
               {{"roll", "The people."},
                {"-> Holders", ""},
                {">>>",
                 ">>> roll = [sg.Person(id=\"t-1\", kind=sg.PersonKind.dsl, name=sg.PersonName(forename=\"Joe\", "
                 "surname=\"Dunn\"))]\n>>> sg.holders_from_roll(roll).of(\"dsl\", date(2026, 11, 20))\n('t-1',)"}})
          .c_str());
  m.def(
      "check_against",
      [](many<sg::report> reports, many<sg::person> roll) { return sg::check_against(*reports, *roll); }, "reports"_a,
      "roll"_a,
      numpydoc("Whether reports name people who are not on the roll.",
               {{"reports", "The reports."},
                {"roll", "The people."},
                {"-> tuple[Finding, ...]", "A warning for every reporter and every tag that does."},
                {">>>",
                 ">>> at = datetime(2026, 11, 20, 9, 14, tzinfo=timezone.utc)\n>>> reports = [sg.Report(id=\"r-1\", "
                 "recorded_at=at, text=\"A red van by the gate.\", place=\"gate\")]\n>>> sg.check_against(reports, "
                 "[])\n()"}})
          .c_str());
  nb::class_<sg::known_records> stood{m, "KnownRecords", "Records as they stood at a moment."};
  stood
      .def_prop_ro(
          "reports", [](const sg::known_records& of) { return rows<sg::report>{of.reports}; }, "as they read then")
      .def_prop_ro(
          "actions", [](const sg::known_records& of) { return rows<sg::action>{of.actions}; }, "made by then")
      .def_prop_ro(
          "declarations",
          [](const sg::known_records& of) { return rows<sg::relationship_declaration>{of.declarations}; },
          "made by then")
      .def_prop_ro(
          "earlier", [](const sg::known_records& of) { return rows<sg::report>{of.earlier}; },
          "Every version of a report that a later amendment replaced.")
      .def(
          "__eq__", [](const sg::known_records& a, const sg::known_records& b) { return a == b; }, nb::is_operator(),
          nb::arg().none(), nb::sig("def __eq__(self, arg: object, /) -> bool"))
      .def("__hash__", [](const sg::known_records& of) { return of.reports.size(); })
      .def("__repr__", [](const sg::known_records& of) {
        return "KnownRecords(" + std::to_string(of.reports.size()) + " reports, " + std::to_string(of.actions.size()) +
               " actions, " + std::to_string(of.declarations.size()) + " declarations)";
      });
  pickled_as(
      stood,
      +[](const sg::known_records& of) {
        return std::tuple{of.reports, of.actions, of.declarations, of.earlier};
      },
      [](std::vector<sg::report> reports, std::vector<sg::action> actions,
         std::vector<sg::relationship_declaration> declarations, std::vector<sg::report> earlier) {
        return sg::known_records{std::move(reports), std::move(actions), std::move(declarations), std::move(earlier)};
      });
  m.def(
      "as_known_at",
      [](many<sg::report> reports, many<sg::action> actions, many<sg::relationship_declaration> declarations,
         many<sg::recorded_change> changes, sg::instant at) {
        std::vector<sg::amendment> amendments;
        for (const auto& each : *changes)
          if (const auto* one = std::get_if<sg::amendment>(&each)) amendments.push_back(*one);
        return sg::as_known_at({*reports, *actions, *declarations}, amendments, at);
      },
      "reports"_a, "actions"_a, "declarations"_a, "changes"_a, "at"_a,
      numpydoc("Records as they stood at a moment.",
               {{"reports", "All of them, as they were first recorded."},
                {"actions", "All of them."},
                {"declarations", "All of them."},
                {"changes", "Amendments and re-decisions."},
                {"at", "The moment."},
                {"-> KnownRecords",
                 "Those that had been made by then, each as the amendments made by then say it should read."},
                {">>>",
                 ">>> at = datetime(2026, 11, 20, 9, 14, tzinfo=timezone.utc)\n>>> reports = [sg.Report(id=\"r-1\", "
                 "recorded_at=at, text=\"A red van by the gate.\", place=\"gate\")]\n>>> len(sg.as_known_at(reports, "
                 "[], [], [], at).reports)\n1"}})
          .c_str());
}

}  // namespace binding
