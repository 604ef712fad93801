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
      held("signs", &sg::pattern::signs, "any of them makes a report count; none: every report does"),
      held("then_signs", &sg::pattern::then_signs, "of the later report of then and returning"),
      held("on_weekdays", &sg::pattern::on_weekdays, "0 is Sunday; none: any"),
      held("beside_signs", &sg::pattern::beside_signs,
           "of a further report, `beside_days` from one that counts, or fewer"),
      held("beside_days", &sg::pattern::beside_days),
      held("gap_days", &sg::pattern::gap_days, "between one report and the next, at most; then there is no window"),
      held("slot_minutes", &sg::pattern::slot_minutes, "how far times of day may be from that of the newest"),
      held("longer_than_days", &sg::pattern::longer_than_days, "of returning and silence"),
      held("quickening", &sg::pattern::quickening, "of rising: no step takes longer than the one before"),
      held("same_category", &sg::pattern::same_category, "reports that bear a category have one in common"),
      held("settled_count", &sg::pattern::settled_count, "reports that explain the matter themselves count too"),
      held("broken_by", &sg::pattern::broken_by, "of silence: signs that end it; none: any report"),
      held("not_broken_by", &sg::pattern::not_broken_by, "of silence: signs of a report that does not end it"),
      held("ended_by", &sg::pattern::ended_by, "of silence: signs after which none is waited for"),
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
          numpydoc("The pack that comes with the library.", {{"-> PatternPack", ""}}).c_str())
      .def_prop_ro(
          "id", [](const kept_patterns& of) { return of.id; }, "its name")
      .def_prop_ro(
          "title", [](const kept_patterns& of) { return of.title; }, "in words")
      .def_prop_ro(
          "edition", [](const kept_patterns& of) { return of.edition; }, "as its author calls it")
      .def_prop_ro(
          "hash", [](const kept_patterns& of) { return of.hash; },
          "Of the canonical form: what an answer names the pack by.")
      .def_prop_ro(
          "patterns", [](const kept_patterns& of) { return of.patterns; }, "in the order of the pack")
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
          "pattern"_a,
          numpydoc("What a rule asks for.", {{"pattern", "A rule of this pack."}, {"-> str", "One sentence."}}).c_str())
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
      "toml"_a, "source"_a = "patterns.toml",
      numpydoc(
          "Reads a pattern pack (TOML; docs/patterns.md).",
          {{"toml", "The text."},
           {"source", "What errors call it."},
           {"-> PatternPack", ""},
           {"! InvalidInput", "With line and column."},
           {">>>", ">>> sg.parse_pattern_pack(sg.shipped_pack_text(\"patterns\")) == sg.PatternPack.shipped()\nTrue"}})
          .c_str(),
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
      numpydoc("Why it is a hit.", {{"pack", "The pack it is a hit of."},
                                    {"-> tuple[str, ...]", "Sentences that hold no name, no account and no place."},
                                    {"! NotFound", "The pack has no such rule."}})
          .c_str());
  hit.def(
      "to_json", [](const sg::pattern_hit& of, const kept_patterns& pack) { return sg::to_json(of, pack); }, "pack"_a,
      numpydoc("The hit as the command line prints it.",
               {{"pack", "The pack it is a hit of."},
                {"-> str", "A line of JSON. What it is about may be words of a report."},
                {"! NotFound", "The pack has no such rule."}})
          .c_str());
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
          "reports"_a, "roll"_a = nb::make_tuple(),
          numpydoc("Reads and links reports.",
                   {{"reports", "In the order of arrival."}, {"roll", "The people they may speak of."}})
              .c_str())
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
      numpydoc("The hits of a pack over reports.",
               {{"pack", "The patterns."},
                {"calendar", "The school's days."},
                {"reports", "Made ready once for any number of packs."},
                {"until", "With it, silences that have lasted too long by then as well."},
                {"-> PatternHits", "In the order in which they were raised."},
                {">>>",
                 ">>> at = datetime(2026, 11, 20, 9, 14, tzinfo=timezone.utc)\n>>> reports = [sg.Report(id=\"r-1\", "
                 "recorded_at=at, text=\"A red van by the gate.\", place=\"gate\")]\n>>> "
                 "sg.find_patterns(sg.PatternPack.shipped(), sg.shipped_calendar(), "
                 "sg.PatternInputs(reports))\nPatternHits(0 rows)"}})
          .c_str());
  result_class<sg::pattern_change>(m, "PatternChange",
                                   "A hit of one pack or of both. Where there are both, they are of one rule and share "
                                   "a report or, being silences, the moment.",
                                   held("before", &sg::pattern_change::before, "with the pack in force"),
                                   held("after", &sg::pattern_change::after, "with the draft"));

  m.def(
      "pattern_differences",
      [](many<sg::pattern_hit> before, many<sg::pattern_hit> after) { return sg::differences(*before, *after); },
      "before"_a, "after"_a,
      numpydoc("What a draft of a pack would raise otherwise.",
               {{"before", "Hits of the pack in force."},
                {"after", "Hits of the draft."},
                {"-> tuple[PatternChange, ...]", "Raised by one of them only, or otherwise."},
                {">>>", ">>> sg.pattern_differences([], [])\n()"}})
          .c_str());
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
      "truth"_a, "hits"_a, "reports"_a,
      numpydoc("How good hits are, pattern by pattern, measured against the truth.",
               {{"truth", "The truth."},
                {"hits", "The hits."},
                {"reports", "In the order of arrival."},
                {"-> tuple[PatternScore, ...]", ""},
                {">>>",
                 ">>> sg.score_patterns(sg.parse_truth('{\"stories\": [], \"tempting_but_wrong\": [], \"same_event\": "
                 "[], \"mentions\": []}'), [], [])\n()"}})
          .c_str());
}

}  // namespace binding
