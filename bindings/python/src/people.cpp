// SPDX-License-Identifier: Apache-2.0
#include "rooms.hpp"

#include <safeguarding/intake/people.hpp>
#include <safeguarding/people/find_mentions.hpp>
#include <safeguarding/people/mention_json.hpp>
#include <safeguarding/people/merge_proposal.hpp>
#include <safeguarding/people/report_reading.hpp>
#include <safeguarding/people/resolve.hpp>
#include <safeguarding/people/times_in_words.hpp>

namespace binding {

namespace {

/// A table of people with all that resolving it came to.
struct kept_resolution {
  std::shared_ptr<const sg::people_comparer> people;
  std::shared_ptr<const sg::resolution> resolved;
  std::vector<sg::pair_judgement> judgements;
};

void bind_mentions(nb::module_& m) {
  nb::enum_<sg::half_of_day>(m, "HalfOfDay", "Which half of the day a time is of.")
      .value("morning", sg::half_of_day::morning)
      .value("afternoon", sg::half_of_day::afternoon)
      .value("unsaid", sg::half_of_day::unsaid);
  word_enum<sg::identifier_kind>(m, "IdentifierKind", "What an identifier is of.");
  result_class<sg::identifier>(
      m, "Identifier", "An identifier as it stands in a text, and in the form in which two spellings of it are equal.",
      shown("kind", &sg::identifier::kind),
      held("normal", &sg::identifier::normal,
           "handle: without signs, look-alike figures as letters, a number at the end left out; phone: national "
           "digits; plate: seven places, ? where one is not known; else folded."),
      held("surface", &sg::identifier::surface), held("start", &sg::identifier::start, "in code points of the text"));
  word_enum<sg::trait_kind>(m, "TraitKind", "What a trait is of.");
  result_class<sg::trait>(
      m, "Trait", "One thing that is said: a coat, and that it is yellow.", shown("kind", &sg::trait::kind),
      held("thing", &sg::trait::thing, "coat, plait, tall; for age and sex the value itself"),
      held("colour", &sg::trait::colour,
           "one word for colours that people do not tell apart: mustard and ochre are \"yellow\"; empty if not said"));
  result_class<sg::description>(
      m, "Description", "Somebody whom a text describes and does not name.",
      held("surface", &sg::description::surface, "the words for the person: \"a lady\", \"Gentleman\""),
      held("start", &sg::description::start, "in code points of the text"),
      held("traits", &sg::description::traits, "in the order of the text, each once"));
  result_class<sg::trait_comparison>(
      m, "TraitComparison", "One trait of two profiles compared.", shown("kind", &sg::trait_comparison::kind),
      held("bits", &sg::trait_comparison::bits, "in 1/1024 bit; negative where they contradict each other"));
  result_class<sg::place_mention>(m, "PlaceMention", "Words of a text that stand for a place of a list.",
                                  held("place", &sg::place_mention::place, "index in place_list::names()"),
                                  held("surface", &sg::place_mention::surface),
                                  held("start", &sg::place_mention::start, "in code points of the text"));
  result_class<sg::time_in_words>(
      m, "TimeInWords",
      "A time of day in a text. Where nothing says which half of the day it is, it is given as the school day has it: "
      "from 7:00 to 18:59, and `half` says that it was not said.",
      held("surface", &sg::time_in_words::surface),
      held("start", &sg::time_in_words::start, "in code points of the text"),
      held("after_midnight", &sg::time_in_words::after_midnight), shown("half", &sg::time_in_words::half));
  word_enum<sg::mention_verdict>(m, "MentionVerdict",
                                 "What is said of a mention. A mention is never turned into a record, and nobody is "
                                 "named where two could be meant.");
  word_enum<sg::mention_form>(m, "MentionForm", "In which form somebody is mentioned.");
  word_enum<sg::mention_clue>(m, "MentionClue", "What speaks for or against one candidate.");
  auto clue = result_class<sg::mention_evidence>(
      m, "MentionEvidence", "One line of a candidate's account.", shown("clue", &sg::mention_evidence::clue),
      shown("bits", &sg::mention_evidence::bits, "in 1/1024 bit; against the candidate if negative"));
  result_class<sg::mention_candidate>(
      m, "MentionCandidate", "Somebody of the roll who could be meant.",
      shown("person", &sg::mention_candidate::person),
      shown("bits", &sg::mention_candidate::bits, "in 1/1024 bit: exactly the sum of `evidence`"),
      held("evidence", &sg::mention_candidate::evidence));
  result_class<sg::mention>(
      m, "Mention", "Words of a report that stand for a person.", shown("report", &sg::mention::report),
      held("surface", &sg::mention::surface, "the words as they stand in the report"),
      held("start", &sg::mention::start, "where they begin, in code points of the report's text"),
      held("length", &sg::mention::length, "in code points"), shown("form", &sg::mention::form),
      shown("verdict", &sg::mention::verdict),
      shown("person", &sg::mention::person, "exactly where `verdict` is resolved"),
      held("candidates", &sg::mention::candidates, "the likeliest first, equals in the order of the roll"));
  value_class<sg::mention_settings>(
      m, "MentionSettings", "How sure one must be before somebody is named. All in 1/1024 bit.",
      may("least", &sg::mention_settings::least, "a candidate below this is never named"),
      may("margin", &sg::mention_settings::margin, "by how much the likeliest must lead the next"),
      may("least_put_right", &sg::mention_settings::least_put_right,
          "the same where only the surroundings speak for a name that sounds or is spelt alike"),
      may("margin_put_right", &sg::mention_settings::margin_put_right,
          "by how much more it must lead somebody whose name sounds or is spelt alike"),
      may("most_candidates", &sg::mention_settings::most_candidates, "kept with a mention, the likeliest first"));
  result_class<sg::described_person>(
      m, "DescribedPerson",
      "Somebody whom a report describes and does not name, and who of the roll could be meant by what is said of their "
      "post, class and sex. Never more than a suggestion: looks are not on a roll, and nobody is resolved by them.",
      held("said", &sg::described_person::said),
      held("could_be", &sg::described_person::could_be, "the likeliest first; none where too many could be"));
  auto reading = result_class<sg::report_reading>(
      m, "ReportReading", "What one report says, each in the order of the text.",
      shown("report", &sg::report_reading::report), held("people", &sg::report_reading::people),
      held("identifiers", &sg::report_reading::identifiers),
      held("aliases", &sg::report_reading::aliases, "indices of `identifiers` that are likely one account"),
      held("described", &sg::report_reading::described),
      held("place", &sg::report_reading::place, "of the list: what the report gives as its place"),
      held("places", &sg::report_reading::places), held("times", &sg::report_reading::times));

  clue.def(
      "sentence", [](const sg::mention_evidence& of) { return std::string{sg::sentence_of(of.clue, of.bits)}; },
      numpydoc("What the clue says.", {{"-> str", "A sentence that holds no name."}}).c_str());
  rows_class<sg::mention>(
      m, "Mentions", "Mentions in the order of the reports. Its table holds who is meant and none of the words.",
      {column<sg::mention>("report", &sg::mention::report), column<sg::mention>("start", &sg::mention::start),
       column<sg::mention>("length", &sg::mention::length), column<sg::mention>("form", &sg::mention::form),
       column<sg::mention>("verdict", &sg::mention::verdict), column<sg::mention>("person", &sg::mention::person),
       column<sg::mention>("candidates",
                           [](const sg::mention& of) {
                             std::vector<sg::person_id> all;
                             for (const auto& each : of.candidates) all.push_back(each.person);
                             return all;
                           }),
       column<sg::mention>("bits", [](const sg::mention& of) -> std::optional<int> {
         if (of.candidates.empty()) return std::nullopt;
         return of.candidates.front().bits;
       })});
  m.def(
      "mentions_json", [](many<sg::mention> all) { return sg::to_json(*all); }, "mentions"_a,
      numpydoc("Mentions as the command line prints them.",
               {{"mentions", "The mentions."},
                {"-> str", "A line of JSON. It holds words of the reports."},
                {">>>", ">>> sg.mentions_json([])\n'{\"format\":1,\"mentions\":[]}'"}})
          .c_str());
  nb::class_<sg::roll_index>(
      m, "RollIndex",
      "The roll made ready for finding the people whom reports mention. It never changes; any thread may read it.")
      .def(
          "__init__",
          [](sg::roll_index* to, many<sg::person> roll) {
            const nb::gil_scoped_release free;
            new (to) sg::roll_index{*roll};
          },
          "roll"_a, numpydoc("Makes a roll ready.", {{"roll", "The people."}}).c_str())
      .def("__len__", &sg::roll_index::size)
      .def(
          "mentions",
          [](const sg::roll_index& roll, const sg::report& made, const sg::mention_settings& settings) {
            const nb::gil_scoped_release free;
            return rows<sg::mention>{sg::find_mentions(roll, made, settings)};
          },
          "report"_a, "settings"_a = sg::mention_settings{},
          numpydoc("Who is meant by the names and words for people in one report.",
                   {{"report", "The report."},
                    {"settings", "How sure one must be before somebody is named."},
                    {"-> Mentions", ""}})
              .c_str())
      .def(
          "mentions_of_all",
          [](const sg::roll_index& roll, many<sg::report> reports, const sg::mention_settings& settings) {
            const nb::gil_scoped_release free;
            std::vector<sg::mention> all;
            for (const auto& made : *reports)
              for (auto& each : sg::find_mentions(roll, made, settings)) all.push_back(std::move(each));
            return rows<sg::mention>{std::move(all)};
          },
          "reports"_a, "settings"_a = sg::mention_settings{},
          numpydoc("Who is meant in many reports, in one call.",
                   {{"reports", "The reports."},
                    {"settings", "How sure one must be before somebody is named."},
                    {"-> Mentions", ""}})
              .c_str());
  nb::class_<sg::place_list>(m, "PlaceList", "A school's places, learned from what its staff typed before.")
      .def_static(
          "learn", [](const std::vector<std::string>& typed) { return sg::place_list::learn(typed); }, "typed"_a,
          numpydoc("Learns a school's places from what its staff typed.",
                   {{"typed", "What stood in the field for the place, report by report."}, {"-> PlaceList", ""}})
              .c_str())
      .def_prop_ro("names", &sg::place_list::names, "the places that were learned")
      .def(
          "find",
          [](const sg::place_list& of, const std::string& typed) -> std::optional<std::string> {
            const auto at = of.find(typed);
            if (!at) return std::nullopt;
            return of.names()[*at];
          },
          "typed"_a,
          numpydoc("The place that was typed.",
                   {{"typed", "The words."}, {"-> str | None", "Its name; None if there is none, or several fit."}})
              .c_str());
  m.def(
      "read_everything",
      [](const sg::roll_index& roll, const sg::place_list& places, many<sg::report> reports) {
        const nb::gil_scoped_release free;
        std::vector<sg::report_reading> all;
        for (const auto& made : *reports) all.push_back(sg::read_report(roll, places, made));
        return rows<sg::report_reading>{std::move(all)};
      },
      "roll"_a, "places"_a, "reports"_a,
      numpydoc("All that can be read out of the texts of reports: people, accounts, numbers, places, times, people who "
               "are described.",
               {{"roll", "The people."},
                {"places", "The places."},
                {"reports", "The reports."},
                {"-> ReportReadings", ""},
                {">>>",
                 ">>> at = datetime(2026, 11, 20, 9, 14, tzinfo=timezone.utc)\n>>> reports = [sg.Report(id=\"r-1\", "
                 "recorded_at=at, text=\"A red van by the gate.\", place=\"gate\")]\n>>> roll = [sg.Person(id=\"t-1\", "
                 "kind=sg.PersonKind.dsl, name=sg.PersonName(forename=\"Joe\", surname=\"Dunn\"))]\n>>> places = "
                 "sg.PlaceList.learn([\"gate\"])\n>>> sg.read_everything(sg.RollIndex(roll), places, "
                 "reports)\nReportReadings(1 row)"}})
          .c_str());
  rows_class<sg::report_reading>(m, "ReportReadings", "What was read out of reports.", {});
  m.def(
      "readings_json",
      [](many<sg::report_reading> all, const sg::place_list& places) { return sg::to_json(*all, places); },
      "readings"_a, "places"_a,
      numpydoc("Readings as the command line prints them.",
               {{"readings", "What read_everything() gave."},
                {"places", "The places it was given."},
                {"-> str", "A line of JSON. It holds words of the reports."},
                {">>>",
                 ">>> sg.readings_json([], "
                 "sg.PlaceList.learn([]))\n'{\"format\":1,\"mentions\":[],\"identifiers\":[],\"accounts\":[],"
                 "\"described\":[],\"places\":[],\"times\":[]}'"}})
          .c_str());
}

void bind_resolution(nb::module_& m) {
  rows_class<sg::merge_proposal>(
      m, "MergeProposals", "Rows proposed as one person, for a person to confirm.",
      {column<sg::merge_proposal>("rows", &sg::merge_proposal::rows),
       column<sg::merge_proposal>("weakest_bits", &sg::merge_proposal::weakest),
       column<sg::merge_proposal>("judged", [](const sg::merge_proposal& of) { return of.judged.size(); })});
  nb::class_<kept_resolution>(m, "Resolution",
                              "What resolving a table of people came to: suggestions, for a person to confirm.")
      .def_prop_ro(
          "proposals",
          [](const kept_resolution& of) {
            return rows<sg::merge_proposal>{sg::merge_proposals(*of.people, *of.resolved)};
          },
          "Every person of two rows or more.")
      .def_prop_ro(
          "people",
          [](const kept_resolution& of) {
            std::vector<std::vector<std::string>> all;
            for (const auto& person : of.resolved->people) {
              auto& ids = all.emplace_back();
              for (const auto row : person) ids.emplace_back(of.people->id(row));
            }
            return all;
          },
          "Everybody, each as the ids of their rows.")
      .def_prop_ro(
          "compared", [](const kept_resolution& of) { return of.resolved->compared; },
          "Pairs of rows that were compared.")
      .def_prop_ro(
          "findings", [](const kept_resolution& of) { return of.resolved->findings; }, "warnings about the table")
      .def(
          "why",
          [](const kept_resolution& of, const std::string& a, const std::string& b) {
            return sg::why(*of.people, *of.resolved, of.judgements, a, b);
          },
          "a"_a, "b"_a,
          numpydoc("Why two rows are, or are not, proposed as one person.",
                   {{"a", "The id of a row."},
                    {"b", "The id of another."},
                    {"-> PairAnswer", ""},
                    {"! NotFound", "One of them is not there."},
                    {"! InvalidInput", "Both are one row."}})
              .c_str())
      .def(
          "to_json", [](const kept_resolution& of) { return sg::to_json(*of.people, *of.resolved); },
          numpydoc("Everybody, as the command line prints it.", {{"-> str", "A line of JSON, without its end."}})
              .c_str())
      .def("__repr__", [](const kept_resolution& of) {
        return "Resolution(" + std::to_string(of.people->size()) + " rows, " +
               std::to_string(of.resolved->people.size()) + " people)";
      });
  m.def(
      "resolve",
      [](const nb::object& csv, const std::vector<sg::people_column>& columns,
         const std::vector<sg::pair_judgement>& judgements, const std::string& source, std::int32_t bar) {
        const auto text = text_of(csv);
        const nb::gil_scoped_release free;
        const auto read = sg::read_people(text, source, sg::people_schema{columns});
        if (!read.people) {
          for (const auto& each : read.findings)
            if (each.weight == sg::severity::refusal)
              throw sg::invalid_input{each.code, each.message, each.fragment, each.where};
          throw sg::invalid_input{"this table of people was refused"};
        }
        kept_resolution made{std::make_shared<const sg::people_comparer>(*read.people), nullptr, judgements};
        sg::resolve_settings settings;
        settings.bar = bar;
        made.resolved = std::make_shared<const sg::resolution>(sg::resolve(*made.people, judgements, settings));
        return made;
      },
      "csv"_a, "columns"_a, "judgements"_a = nb::make_tuple(), "source"_a = "people.csv", "bar"_a = 0,
      numpydoc("Finds the rows of a table that are the same person, without being told any.",
               {{"csv", "The table, with a header row."},
                {"columns", "What the columns hold."},
                {"judgements", "What people said about pairs of rows."},
                {"source", "What errors call the table."},
                {"bar", "The evidence that joining asks for, in 1/1024 bit."},
                {"-> Resolution", "Suggestions, for a person to confirm."},
                {"! InvalidInput", "The table is refused."},
                {"! NotFound", "A judgement is on a row that is not there."},
                {">>>",
                 ">>> columns = [sg.PeopleColumn(name=\"id\", is_=sg.ColumnKind.record), "
                 "sg.PeopleColumn(name=\"surname\", is_=sg.ColumnKind.surname)]\n>>> "
                 "sg.resolve(\"id,surname\\na,Bell\\nb,Dunn\\n\", columns).people\n(('a',), ('b',))"}})
          .c_str(),
      nb::sig("def resolve(csv: str | bytes, columns: collections.abc.Iterable[PeopleColumn], "
              "judgements: collections.abc.Iterable[PairJudgement] = (), source: str = ..., bar: int = 0) -> "
              "Resolution"));
  m.def(
      "parse_people_schema",
      [](const nb::object& toml, const std::string& source) {
        return sg::read_people_schema(text_of(toml), source).columns;
      },
      "toml"_a, "source"_a = "schema.toml",
      numpydoc(
          "Reads what the columns of a table of people hold (TOML; docs/formats/people.md).",
          {{"toml", "The text."},
           {"source", "What errors call it."},
           {"-> tuple[PeopleColumn, ...]", ""},
           {"! InvalidInput", "With line and column."},
           {">>>",
            ">>> toml = 'format = 1\\n[[column]]\\nname = \"id\"\\nis = \"record\"\\n[[column]]\\nname = \"born\"\\nis "
            "= \"date\"\\n'\n>>> [each.name for each in sg.parse_people_schema(toml)]\n['id', 'born']"}})
          .c_str(),
      nb::sig("def parse_people_schema(toml: str | bytes, source: str = ...) -> tuple[PeopleColumn, ...]"));
}

}  // namespace

void bind_people(nb::module_& m) {
  bind_mentions(m);
  word_enum<sg::column_kind>(m, "ColumnKind", "What a column holds.");
  word_enum<sg::date_order>(m, "DateOrder", "In which order a written date has its parts, where that cannot be seen.");
  value_class<sg::people_column>(
      m, "PeopleColumn", "One column of a table of people.",
      may("name", &sg::people_column::name, "as the first row of the table has it"),
      kept("is_", &sg::people_column::is),
      kept("order", &sg::people_column::order, "read for dates only; 2012-05-01 and 20120501 need no order"));
  word_enum<sg::verdict_on_pair>(m, "VerdictOnPair", "What a person said about two rows.");
  value_class<sg::pair_judgement>(m, "PairJudgement",
                                  "A judgement on two rows, by their ids. Taking it out of the list undoes it.",
                                  may("a", &sg::pair_judgement::a), may("b", &sg::pair_judgement::b),
                                  kept("verdict", &sg::pair_judgement::verdict));
  result_class<sg::candidate_account>(
      m, "CandidateAccount", "What looking for candidates came to. Pairs are counted once for each key they share.",
      held("blocks", &sg::candidate_account::blocks, "keys that 2 rows or more share, and few enough"),
      held("narrowed", &sg::candidate_account::narrowed,
           "keys too common by themselves; their rows were looked at two and three keys at a time"),
      held("left_out", &sg::candidate_account::left_out,
           "groups of rows too large even so: their pairs are no candidates by that group"),
      held("left_out_pairs", &sg::candidate_account::left_out_pairs,
           "pairs in them, at most; most are candidates by another key"));
  word_enum<sg::pair_reason>(m, "PairReason", "Why two rows are, or are not, in one proposal.");
  result_class<sg::evidence_line>(
      m, "EvidenceLine", "One step of a waterfall.",
      held("what", &sg::evidence_line::what, "\"prior\", the name of a comparison, \"household\""),
      held("words", &sg::evidence_line::words, "what was seen; never a value of the table"),
      shown("bits", &sg::evidence_line::bits, "for (above 0) or against, in 1/1024 bit"));
  result_class<sg::pair_evidence>(
      m, "PairEvidence", "The evidence on two rows.", held("a", &sg::pair_evidence::a),
      held("b", &sg::pair_evidence::b), shown("bits", &sg::pair_evidence::bits, "the sum of the lines, exactly"),
      shown("probability", &sg::pair_evidence::probability, "that they are one person, in 1/1,000,000"),
      held("lines", &sg::pair_evidence::lines));
  auto answer = result_class<sg::pair_answer>(
      m, "PairAnswer", "The answer to \"why?\" and \"why not?\" about two rows.",
      held("together", &sg::pair_answer::together), shown("reason", &sg::pair_answer::reason),
      held("evidence", &sg::pair_answer::evidence),
      held("group_bits", &sg::pair_answer::group_bits,
           "the mean evidence between the groups the two stand in; of the pair, if together"),
      held("path", &sg::pair_answer::path, "together: the rows from one to the other along the strongest links"),
      held("steps", &sg::pair_answer::steps, "the evidence along that path"));
  result_class<sg::merge_proposal>(
      m, "MergeProposal",
      "Rows proposed as one person. It is a suggestion: only a person confirms it; a judgement `different` undoes it.",
      held("rows", &sg::merge_proposal::rows, "ids, in byte order; two or more"),
      held("judged", &sg::merge_proposal::judged, "pairs joined because somebody said so, with what they weigh"),
      held("links", &sg::merge_proposal::links, "the strongest links that hold the others together, strongest first"),
      held("weakest", &sg::merge_proposal::weakest, "the bits of the weakest of these links; 0 if there are none"));

  answer.def(
      "to_json", [](const sg::pair_answer& of) { return sg::to_json(of); },
      numpydoc("The answer as the command line prints it.", {{"-> str", "A line of JSON, without its end."}}).c_str());
  bind_resolution(m);
}

}  // namespace binding
