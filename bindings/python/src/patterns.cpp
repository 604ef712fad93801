// SPDX-License-Identifier: Apache-2.0
#include "kept.hpp"

#include <safeguarding/jigsaw/pattern_hit.hpp>
#include <safeguarding/jigsaw/pattern_json.hpp>
#include <safeguarding/jigsaw/pattern_pack.hpp>
#include <safeguarding/jigsaw/pattern_replay.hpp>
#include <safeguarding/jigsaw/pattern_watch.hpp>
#include <safeguarding/measure/pattern_score.hpp>
#include <safeguarding/pack/document.hpp>
#include <safeguarding/pack/shipped.hpp>

namespace binding {

namespace {

/// Reports with everything that patterns are looked for in: made once, for any number of packs.
struct kept_inputs {
  std::shared_ptr<const std::vector<sg::pattern_input>> reports;
  many<sg::person> roll;
};

/// A pattern pack with the text it was read from.
struct kept_patterns : sg::pattern_pack {
  std::shared_ptr<const written> from;

  kept_patterns(std::string toml, std::string source)
      : sg::pattern_pack{sg::pattern_pack::read(sg::read_toml(toml, source))},
        from{std::make_shared<const written>(written{std::move(toml), std::move(source)})} {}
};

}  // namespace

void bind_patterns(nb::module_& m) {
  word_enum<sg::pattern_same>(m, "PatternSame", "What the reports of a pattern share.");
  word_enum<sg::pattern_shape>(m, "PatternShape", "How the reports of a pattern stand in time.");
  word_enum<sg::window_unit>(m, "WindowUnit", "What the days of a window are counted in.");
  result_class<sg::pattern_window>(m, "PatternWindow",
                                   "How far the first and the last report may be apart, that far included.",
                                   shown("unit", &sg::pattern_window::unit), held("most", &sg::pattern_window::most));
  result_class<sg::pattern_need>(
      m, "PatternNeed", "What is enough for a hit. All of it must be there; 0 asks for nothing.",
      held("reports", &sg::pattern_need::reports, "accounts of one event count once"),
      held("reporters", &sg::pattern_need::reporters, "different ones; all that are anonymous count as one hand"),
      held("children", &sg::pattern_need::children, "different ones in the reports, beside the one they share"),
      held("signs", &sg::pattern_need::signs, "different ones, each shown by a report of its own"),
      held("weeks", &sg::pattern_need::weeks, "different ones"), held("within", &sg::pattern_need::within));
  result_class<sg::pattern>(
      m, "Pattern", "One pattern. Signs are named by their place in the pack's list.",
      shown("id", &sg::pattern::id, "of the rule, for example \"neglect-adding-up\""),
      shown("number", &sg::pattern::number, "of the pattern it is a rule for, \"P4\"; several rules may be for one"),
      held("title", &sg::pattern::title), shown("same", &sg::pattern::same), shown("shape", &sg::pattern::shape),
      held("enough", &sg::pattern::enough, "any of them will do"),
      held("suggests", &sg::pattern::suggests, "what a lead might do"),
      held("source", &sg::pattern::source, "the clause, guidance or review it comes from"),
      held("mark", &sg::pattern::mark, "how far the source was checked: V in a secondary page, K from knowledge"));

  nb::class_<kept_patterns> pack(m, "PatternPack",
                                 "Signs that a report can show, places, and the patterns that are looked for.");
  pack.def_static(
          "shipped",
          [] {
            return kept_patterns{std::string{sg::shipped("patterns")}, "patterns.toml"};
          },
          "The pack that comes with the library.")
      .def_prop_ro("id", [](const kept_patterns& of) { return of.id; })
      .def_prop_ro("title", [](const kept_patterns& of) { return of.title; })
      .def_prop_ro("edition", [](const kept_patterns& of) { return of.edition; })
      .def_prop_ro(
          "hash", [](const kept_patterns& of) { return of.hash; },
          "Of the canonical form: what an answer names the pack by.")
      .def_prop_ro("patterns", [](const kept_patterns& of) { return of.patterns; })
      .def_prop_ro(
          "signs",
          [](const kept_patterns& of) {
            std::vector<std::string> all;
            for (const auto& each : of.signs) all.push_back(each.id);
            return all;
          },
          "The ids of what a report can show.")
      .def(
          "in_words", [](const kept_patterns& of, const sg::pattern& rule) { return sg::in_words(rule, of); },
          "pattern"_a, "What a rule asks for, in one sentence.")
      .def(
          "__eq__", [](const kept_patterns& a, const kept_patterns& b) { return a.hash == b.hash; }, nb::is_operator(),
          nb::sig("def __eq__(self, arg: object, /) -> bool"))
      .def("__hash__", [](const kept_patterns& of) { return of.hash.bytes[0]; })
      .def("__repr__", [](const kept_patterns& of) { return "PatternPack('" + of.id + "', '" + of.edition + "')"; });
  pickled_as(
      pack,
      +[](const kept_patterns& of) {
        return std::tuple{of.from->toml, of.from->source};
      },
      [](std::string toml, std::string source) {
        return kept_patterns{std::move(toml), std::move(source)};
      });
  m.def(
      "parse_pattern_pack",
      [](const nb::object& toml, const std::string& source) {
        return kept_patterns{text_of(toml), source};
      },
      "toml"_a, "source"_a = "patterns.toml", "Reads a pattern pack (TOML). Raises InvalidInput.",
      nb::sig("def parse_pattern_pack(toml: str | bytes, source: str = ...) -> PatternPack"));
  result_class<sg::hit_report>(
      m, "HitReport", "A report of a hit.", shown("report", &sg::hit_report::report),
      shown("joined", &sg::hit_report::joined, "the report whose arrival made it join: itself, or a later one"),
      shown("happened", &sg::hit_report::happened, "when it was observed, else recorded"),
      held("signs", &sg::hit_report::signs, "of the pattern, that it shows"));
  auto hit = result_class<sg::pattern_hit>(
      m, "PatternHit",
      "A hit. It is a suggestion to look, and tells nobody: only a fact that somebody takes from it reaches a "
      "decision.",
      shown("pattern", &sg::pattern_hit::pattern, "its number, \"P4\""),
      held("rule", &sg::pattern_hit::rule, "the id of the rule within the pack"), shown("same", &sg::pattern_hit::same),
      held("about", &sg::pattern_hit::about,
           "the id of the child, adult or home; the account, plate or place; may be empty"),
      held("reports", &sg::pattern_hit::reports, "in the order of arrival; of a silence that nothing began: none"),
      shown("raised_by", &sg::pattern_hit::raised_by, "the report whose arrival raised it; none: time passed"),
      shown("raised_at", &sg::pattern_hit::raised_at,
            "when that was recorded, or when the silence had lasted too long"),
      held("row", &sg::pattern_hit::row, "which row of `enough` was met first"),
      held("reporters", &sg::pattern_hit::reporters, "different ones; all that are anonymous count as one hand"),
      held("children", &sg::pattern_hit::children, "different ones in its reports"));

  hit.def(
      "why", [](const sg::pattern_hit& of, const kept_patterns& pack) { return sg::why(of, pack); }, "pack"_a,
      "Why, in sentences that hold no name, no account and no place. Raises NotFound where the pack has no such rule.");
  hit.def(
      "to_json", [](const sg::pattern_hit& of, const kept_patterns& pack) { return sg::to_json(of, pack); }, "pack"_a,
      "As the command line prints it. `about` may be words of a report.");
  rows_class<sg::pattern_hit>(
      m, "PatternHits",
      "Hits of patterns: suggestions to look, which tell nobody. Its table leaves out what they are about.",
      {column<sg::pattern_hit>("pattern", &sg::pattern_hit::pattern),
       column<sg::pattern_hit>("rule", &sg::pattern_hit::rule), column<sg::pattern_hit>("same", &sg::pattern_hit::same),
       column<sg::pattern_hit>("reports",
                               [](const sg::pattern_hit& of) {
                                 std::vector<sg::report_id> all;
                                 for (const auto& each : of.reports) all.push_back(each.report);
                                 return all;
                               }),
       column<sg::pattern_hit>("raised_by", &sg::pattern_hit::raised_by),
       column<sg::pattern_hit>("raised_at", &sg::pattern_hit::raised_at),
       column<sg::pattern_hit>("reporters", &sg::pattern_hit::reporters),
       column<sg::pattern_hit>("children", &sg::pattern_hit::children)});
  nb::class_<kept_inputs>(m, "PatternInputs",
                          "Reports read and linked for patterns to be looked for in them, with any pack.")
      .def(
          "__init__",
          [](kept_inputs* to, many<sg::report> reports, many<sg::person> roll) {
            const nb::gil_scoped_release free;
            auto all = std::make_shared<const std::vector<sg::pattern_input>>(sg::pattern_inputs(*roll, *reports));
            new (to) kept_inputs{std::move(all), std::move(roll)};
          },
          "reports"_a, "roll"_a = nb::make_tuple())
      .def("__len__", [](const kept_inputs& of) { return of.reports->size(); })
      .def("__repr__",
           [](const kept_inputs& of) { return "PatternInputs(" + std::to_string(of.reports->size()) + " reports)"; });
  m.def(
      "find_patterns",
      [](const kept_patterns& pack, const sg::school_calendar& calendar, const kept_inputs& in,
         const std::optional<sg::instant>& until) {
        const nb::gil_scoped_release free;
        return rows<sg::pattern_hit>{sg::find_patterns(pack, calendar, *in.roll, *in.reports, until)};
      },
      "pack"_a, "calendar"_a, "reports"_a, "until"_a = nb::none(),
      "The hits of a pack over reports; with `until`, silences that have lasted too long by then as well.");
  result_class<sg::pattern_change>(m, "PatternChange",
                                   "A hit of one pack or of both. Where there are both, they are of one rule and share "
                                   "a report or, being silences, the moment.",
                                   held("before", &sg::pattern_change::before, "with the pack in force"),
                                   held("after", &sg::pattern_change::after, "with the draft"));

  m.def(
      "pattern_differences",
      [](many<sg::pattern_hit> before, many<sg::pattern_hit> after) { return sg::differences(*before, *after); },
      "before"_a, "after"_a, "Hits of one pack and of a draft that differ: raised by one of them only, or otherwise.");
  result_class<sg::pattern_score>(
      m, "PatternScore", "What was measured of one pattern.", held("pattern", &sg::pattern_score::pattern, "\"P4\""),
      held("planted", &sg::pattern_score::planted, "stories whose truth names it"),
      held("found", &sg::pattern_score::found, "of those, with a hit of it that holds two of their reports or more"),
      held("in_time", &sg::pattern_score::in_time,
           "of those, with such a hit raised by the story's next report after see_it_at"),
      held("hits", &sg::pattern_score::hits, "of all its rules; of those without a report, none"),
      held("of_story", &sg::pattern_score::of_story,
           "hits of which half or more, and two or more, are of one story, whatever its pattern"),
      held("astray", &sg::pattern_score::astray,
           "the others: what a lead looked at for nothing, if the truth tells of everything"));

  m.def(
      "score_patterns",
      [](const sg::truth& labels, many<sg::pattern_hit> hits, many<sg::report> reports) {
        std::vector<sg::report_id> order;
        for (const auto& each : *reports) order.push_back(each.id);
        return sg::score_patterns(labels, *hits, sg::report_order{order});
      },
      "truth"_a, "hits"_a, "reports"_a, "How good hits are, pattern by pattern, measured against the truth.");
}

}  // namespace binding
