// SPDX-License-Identifier: Apache-2.0
#include "rooms.hpp"

#include <safeguarding/measure/gate.hpp>
#include <safeguarding/measure/school_generator.hpp>
#include <safeguarding/measure/score.hpp>
#include <safeguarding/measure/truth_json.hpp>

namespace binding {

namespace {

const char* kind_of(sg::figure_kind kind) { return kind == sg::figure_kind::count ? "count" : "share"; }

}  // namespace

void bind_measure(nb::module_& m) {
  result_class<sg::labelled_story>(
      m, "LabelledStory", "Reports that tell one story which a lead should see.", may("id", &sg::labelled_story::id),
      may("title", &sg::labelled_story::title),
      may("reports", &sg::labelled_story::reports, "in order of recording; none twice"),
      may("ties", &sg::labelled_story::ties, "what the reports have in common"),
      key("see_it_at", &sg::labelled_story::see_it_at, "the first of them at which the story can reasonably be seen"),
      may("alert", &sg::labelled_story::alert, "what a good lead would conclude"),
      may("pattern", &sg::labelled_story::pattern, "the pattern it fulfils, \"P4\"; empty: none, or nobody said"));
  result_class<sg::tempting_reports>(
      m, "TemptingReports", "Reports that look as if they belonged together, and do not.",
      may("reports", &sg::tempting_reports::reports), may("why", &sg::tempting_reports::why, "why they do not"));
  result_class<sg::labelled_mention>(
      m, "LabelledMention", "Words of a report that speak of a person.", key("report", &sg::labelled_mention::report),
      may("surface", &sg::labelled_mention::surface, "the words as they stand in the text"),
      kept("person", &sg::labelled_mention::person, "absent where nobody may be named"),
      may("note", &sg::labelled_mention::note, "why nobody may be named"));
  auto truth = result_class<sg::truth>(
      m, "Truth",
      "A truth file. Labels of mentions are not exhaustive: words without a label are neither right nor wrong.",
      held("stories", &sg::truth::stories), held("tempting", &sg::truth::tempting),
      held("same_event", &sg::truth::same_event), held("mentions", &sg::truth::mentions));

  truth.def(
      "to_json", [](const sg::truth& of) { return sg::to_json(of); },
      numpydoc("The truth as a truth file has it.", {{"-> str", ""}}).c_str());
  m.def(
      "parse_truth",
      [](const nb::object& json, const std::string& source) { return sg::read_truth(text_of(json), source); }, "json"_a,
      "source"_a = "truth.json",
      numpydoc("Reads a truth file (docs/measuring.md).",
               {{"json", "The text."},
                {"source", "What errors call it."},
                {"-> Truth", ""},
                {"! InvalidInput", "With line and column."},
                {">>>",
                 ">>> len(sg.parse_truth('{\"stories\": [], \"tempting_but_wrong\": [], \"same_event\": [], "
                 "\"mentions\": []}').stories)\n0"}})
          .c_str(),
      nb::sig("def parse_truth(json: str | bytes, source: str = ...) -> Truth"));
  nb::class_<sg::scores>(m, "Scores", "How good an output is, measured against the truth.")
      .def_prop_ro(
          "figures",
          [](const sg::scores& of) {
            nb::dict all;
            for (const auto& each : of.figures) all[nb::str(each.name.data(), each.name.size())] = each.value;
            return all;
          },
          "Each figure by its name.", nb::sig("def figures(self) -> dict[str, float]"))
      .def_prop_ro(
          "counts",
          [](const sg::scores& of) {
            std::vector<std::string> all;
            for (const auto& each : of.figures)
              if (std::string_view{kind_of(each.kind)} == "count") all.emplace_back(each.name);
            return all;
          },
          "Which of them count things; the others are shares.")
      .def_prop_ro(
          "late", [](const sg::scores& of) { return of.late; }, "Stories that some picture holds, but not in time.")
      .def_prop_ro(
          "unseen", [](const sg::scores& of) { return of.unseen; }, "Stories that no picture holds.")
      .def_prop_ro(
          "not_given", [](const sg::scores& of) { return of.not_given; }, "The parts that the output does not have.")
      .def(
          "missed",
          [](const sg::scores& of, const std::vector<std::string>& goals) {
            std::vector<sg::goal> all;
            for (const auto& each : goals) all.push_back(sg::read_goal(each));
            return sg::missed(of, all);
          },
          "goals"_a,
          numpydoc("Which goals are missed.", {{"goals", "Such as \"link_precision>=0.9\"."},
                                               {"-> tuple[str, ...]", "A sentence for each."},
                                               {"! InvalidInput", "A goal names no figure."}})
              .c_str());
  m.def(
      "score",
      [](const sg::truth& labels, const nb::object& output, const nb::object& reports, const std::string& source) {
        const auto found = text_of(output), lines = text_of(reports);
        const nb::gil_scoped_release free;
        return sg::score(labels, sg::read_linker_output(found, source), sg::read_report_order(lines, "reports.jsonl"));
      },
      "truth"_a, "output"_a, "reports"_a, "source"_a = "output.json",
      numpydoc("Measures what a program joined against the truth.",
               {{"truth", "The truth."},
                {"output", "JSON, as Jigsaw.to_json() gives it."},
                {"reports", "The text of reports.jsonl."},
                {"source", "What errors call the output."},
                {"-> Scores", ""},
                {"! InvalidInput", "The output or the reports cannot be read."},
                {">>>",
                 ">>> school = sg.SchoolGenerator(pupils=60, reports=20)\n>>> lines, labels = zip(*school)\n>>> text = "
                 "\"\".join(line + \"\\n\" for line in lines)\n>>> found = sg.link(sg.parse_reports(text).require(), "
                 "sg.parse_roll(school.roll()).require())\n>>> \"link_precision\" in sg.score(labels[-1], "
                 "found.to_json(), text).figures\nTrue"}})
          .c_str(),
      nb::sig("def score(truth: Truth, output: str | bytes, reports: str | bytes, source: str = ...) -> Scores"));
  nb::class_<sg::school_generator>(m, "SchoolGenerator",
                                   "Invents a school: a roll, reports and the truth about them, report by report.")
      .def(
          "__init__",
          [](sg::school_generator* to, std::size_t pupils, std::size_t reports, std::uint64_t seed) {
            new (to) sg::school_generator{{pupils, reports, seed}};
          },
          nb::kw_only(), "pupils"_a = 300, "reports"_a = 500, "seed"_a = 1,
          numpydoc("Makes a generator.",
                   {{"pupils", "How many."}, {"reports", "How many."}, {"seed", "One seed gives one school."}})
              .c_str())
      .def("roll", &sg::school_generator::roll, numpydoc("The roll.", {{"-> str", "As CSV."}}).c_str())
      .def(
          "__iter__", [](const nb::object& self) { return self; },
          nb::sig("def __iter__(self) -> collections.abc.Iterator[tuple[str, Truth]]"))
      .def(
          "__next__",
          [](sg::school_generator& of) {
            auto next = of.next();
            if (!next) throw nb::stop_iteration();
            return std::pair{std::move(next->line), std::move(next->labels)};
          },
          "The next report as a line of JSON, with what became certain with it.");
}

}  // namespace binding
