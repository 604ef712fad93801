// SPDX-License-Identifier: Apache-2.0
#include "rooms.hpp"

#include <safeguarding/intake/text_vectors.hpp>
#include <safeguarding/jigsaw/jigsaw.hpp>
#include <safeguarding/jigsaw/jigsaw_json.hpp>
#include <safeguarding/jigsaw/meaning.hpp>
#include <safeguarding/jigsaw/pattern_hit.hpp>

#include <unordered_map>

namespace binding {

namespace {

sg::jigsaw_settings settings_with(const sg::candidate_caps& caps) {
  sg::jigsaw_settings settings;
  settings.caps = caps;
  return settings;
}

/// What was read out of a file of vectors, as an encoder that knows those texts and no others.
sg::text_encoder encoder_of(const rows<sg::text_vector>& vectors) {
  sg::text_encoder made;
  std::unordered_map<std::string, std::vector<float>> known;
  for (const auto& each : *vectors.in) known.emplace(each.text, each.vector);
  made.encode = [known = std::move(known)](std::string_view text) {
    const auto found = known.find(std::string{text});
    if (found == known.end())
      throw sg::not_found{"there is no vector for a text of these reports; texts_to_encode() gives what is needed",
                          std::string{text}};
    return found->second;
  };
  return made;
}

/// The numbers of a sequence of Python's, of whatever kind: a list, an array, a tensor.
std::vector<float> numbers_of(const nb::object& given) {
  const auto all = nb::steal(PySequence_List(given.ptr()));
  if (!all.is_valid()) throw nb::python_error{};
  std::vector<float> numbers;
  for (const nb::handle each : nb::borrow<nb::list>(all)) {
    const double number = PyFloat_AsDouble(each.ptr());
    if (number == -1 && PyErr_Occurred() != nullptr) throw nb::python_error{};
    numbers.push_back(static_cast<float>(number));
  }
  return numbers;
}

/// A callable of Python's as an encoder, called from whichever thread reads a report.
sg::text_encoder encoder_of(const nb::object& given, std::int32_t neutral) {
  sg::text_encoder made;
  if (nb::isinstance<rows<sg::text_vector>>(given)) {
    made = encoder_of(nb::cast<const rows<sg::text_vector>&>(given));
  } else if (!given.is_none()) {
    made.encode = [kept = kept_alive(given)](std::string_view text) {
      const nb::gil_scoped_acquire mine;
      return numbers_of((*kept)(nb::str(text.data(), text.size())));
    };
  }
  made.neutral = neutral;
  return made;
}

}  // namespace

void bind_jigsaw(nb::module_& m) {
  word_enum<sg::link_feature>(m, "LinkFeature", "A line of evidence on two reports.");
  auto line = result_class<sg::link_evidence>(
      m, "LinkEvidence",
      "One line. `a` and `b` are the words of the earlier and the later report; empty where the line is about no "
      "words.",
      shown("feature", &sg::link_evidence::feature), held("a", &sg::link_evidence::a), held("b", &sg::link_evidence::b),
      shown("bits", &sg::link_evidence::bits, "in 1/1024 bit; against if negative"));
  result_class<sg::report_link>(m, "ReportLink", "Two reports, the evidence on them, and what it comes to.",
                                shown("a", &sg::report_link::a, "arrived before `b`"), shown("b", &sg::report_link::b),
                                shown("bits", &sg::report_link::bits, "in 1/1024 bit: exactly the sum of `evidence`"),
                                shown("probability", &sg::report_link::probability,
                                      "that they are of one matter, in 1/1,000,000; never 0 and never 1,000,000"),
                                held("evidence", &sg::report_link::evidence, "the prior first"));
  word_enum<sg::verdict_on_link>(m, "VerdictOnLink", "What was said.");
  value_class<sg::link_judgement>(
      m, "LinkJudgement", "A judgement on two reports, either way round. The last one on a pair holds.",
      key("a", &sg::link_judgement::a), key("b", &sg::link_judgement::b), kept("verdict", &sg::link_judgement::verdict),
      key("by", &sg::link_judgement::by), may("why", &sg::link_judgement::why), key("at", &sg::link_judgement::at));
  word_enum<sg::disagreement_on>(m, "DisagreementOn", "What accounts of one event can disagree on.");
  result_class<sg::disagreement>(
      m, "Disagreement", "One thing that two accounts say differently. Neither is right by being first.",
      shown("on", &sg::disagreement::on), shown("a", &sg::disagreement::a), shown("b", &sg::disagreement::b),
      held("a_says", &sg::disagreement::a_says), held("b_says", &sg::disagreement::b_says));
  result_class<sg::same_event>(m, "SameEvent", "Accounts of one event.",
                               held("accounts", &sg::same_event::accounts, "two or more, in the order of arrival"),
                               held("disagreements", &sg::same_event::disagreements));
  result_class<sg::picture_report>(
      m, "PictureReport", "A report of a picture, and since when it is of it.",
      shown("report", &sg::picture_report::report),
      shown("joined", &sg::picture_report::joined, "the report whose arrival made it join: itself, or a later one"));
  result_class<sg::picture_bridge>(m, "PictureBridge",
                                   "Two reports of a picture whose link alone holds it together: if they are not of "
                                   "one matter, the picture falls in two.",
                                   shown("a", &sg::picture_bridge::a, "arrived before `b`"),
                                   shown("b", &sg::picture_bridge::b));
  result_class<sg::picture>(
      m, "Picture", "A picture. It is a suggestion to look, raised when the second of its reports arrived.",
      shown("id", &sg::picture::id, "\"r-0003+r-0019\": the earliest it began with, and whose arrival began it"),
      held("reports", &sg::picture::reports, "in the order of arrival"),
      shown("raised_at", &sg::picture::raised_at, "the report whose arrival raised it"),
      held("independent", &sg::picture::independent, "different reporters; all that are anonymous count as one hand"),
      held("why", &sg::picture::why, "in sentences that hold no name: what its reports share"),
      held("bridges", &sg::picture::bridges, "by the earlier report, then the later"),
      held("articulation_points", &sg::picture::articulation_points,
           "Reports without which what is left falls apart, in the order of arrival: articulation points."));
  value_class<sg::candidate_caps>(
      m, "CandidateCaps", "How far candidates are looked for.",
      may("longest", &sg::candidate_caps::longest, "reports that may share a feature before it finds nobody by itself"),
      may("most", &sg::candidate_caps::most, "candidates kept for one report, those that share most"),
      may("least_bits", &sg::candidate_caps::least_bits, "rarity that a candidate shares at least, in 1/1024 bit"),
      may("looked_at", &sg::candidate_caps::looked_at,
          "Places of the index that are looked at for one report, the rarest features first; the first two in any "
          "case."),
      may("left_over", &sg::candidate_caps::left_over,
          "What a candidate shares, weighed, comes to what the size of the world takes away but for this, in 1/1024 "
          "bit."),
      may("small_world", &sg::candidate_caps::small_world,
          "Up to a world of so many bits, in 1/1024, left_over asks for nothing."));
  result_class<sg::index_account>(
      m, "IndexAccount",
      "What looking for candidates came to, over all reports so far. What was left out is counted, never dropped "
      "silently.",
      held("reports", &sg::index_account::reports, "arrived, whatever became of them since"),
      held("features", &sg::index_account::features, "different ones"),
      held("candidates", &sg::index_account::candidates, "pairs that were compared"),
      held("too_common", &sg::index_account::too_common,
           "times a feature was so common that it found nobody by itself"),
      held("cut_off", &sg::index_account::cut_off, "candidates left out because a report had too many"),
      held("too_little", &sg::index_account::too_little,
           "left out because they share too little for the size of the world"));
  word_enum<sg::link_answer>(m, "LinkAnswer", "Why two reports are linked, or are not.");
  result_class<sg::jigsaw_delta>(
      m, "JigsawDelta",
      "What one step changed: what there is now and was not before, and what is no longer. A thing that changed is in "
      "both.",
      held("links_opened", &sg::jigsaw_delta::links_opened), held("links_closed", &sg::jigsaw_delta::links_closed),
      held("pictures_opened", &sg::jigsaw_delta::pictures_opened),
      held("pictures_closed", &sg::jigsaw_delta::pictures_closed),
      held("events_opened", &sg::jigsaw_delta::events_opened), held("events_closed", &sg::jigsaw_delta::events_closed));
  auto told = result_class<sg::link_explanation>(
      m, "LinkExplanation", "The evidence on two reports, whatever it comes to.",
      held("link", &sg::link_explanation::link), shown("answer", &sg::link_explanation::answer),
      held("company", &sg::link_explanation::company, "earlier reports that belong with both"),
      held("picture_with_both", &sg::link_explanation::picture_with_both, "its id"));

  line.def(
      "sentence", [](const sg::link_evidence& of) { return std::string{sg::sentence_of(of.feature, of.bits)}; },
      numpydoc("What the line says.", {{"-> str", "A sentence that holds no name."}}).c_str());
  told.def(
      "to_json", [](const sg::link_explanation& of) { return sg::to_json(of); },
      numpydoc("The evidence as the command line prints it.",
               {{"-> str", "A line of JSON. It holds words of the reports."}})
          .c_str());
  rows_class<sg::report_link>(
      m, "Links", "Links between reports: suggestions, for a person to judge.",
      {column<sg::report_link>("a", &sg::report_link::a), column<sg::report_link>("b", &sg::report_link::b),
       column<sg::report_link>("bits", [](const sg::report_link& of) { return of.bits / double{sg::one_bit}; }),
       column<sg::report_link>("probability", [](const sg::report_link& of) { return of.probability / 1e6; })});
  rows_class<sg::picture>(
      m, "Pictures", "Groups of reports that a lead should look at together.",
      {column<sg::picture>("id", &sg::picture::id),
       column<sg::picture>("reports",
                           [](const sg::picture& of) {
                             std::vector<sg::report_id> all;
                             for (const auto& each : of.reports) all.push_back(each.report);
                             return all;
                           }),
       column<sg::picture>("raised_at", &sg::picture::raised_at),
       column<sg::picture>("independent", &sg::picture::independent), column<sg::picture>("why", &sg::picture::why)});
  nb::class_<sg::feature_reader>(
      m, "FeatureReader",
      "Reads what reports offer for being joined, against one roll. It never changes; any thread may read with it.")
      .def(
          "__init__",
          [](sg::feature_reader* to, many<sg::person> roll, const nb::object& encoder, std::int32_t neutral) {
            auto made = encoder_of(encoder, neutral);
            const nb::gil_scoped_release free;
            new (to) sg::feature_reader{*roll, std::move(made)};
          },
          "roll"_a = nb::make_tuple(), nb::kw_only(), "encoder"_a = nb::none(),
          "neutral"_a = sg::text_encoder{}.neutral,
          numpydoc("Makes a reader.",
                   {{"roll", "The people reports may speak of."},
                    {"encoder", "Makes numbers of a text, as link() takes it; it is called on whichever thread reads."},
                    {"neutral", "As link() takes it."}})
              .c_str(),
          nb::sig("def __init__(self, roll: collections.abc.Iterable[Person] = (), *, encoder: TextVectors | "
                  "collections.abc.Callable[[str], collections.abc.Iterable[float]] | None = None, neutral: int = ...) "
                  "-> None"))
      .def(
          "mentions",
          [](const sg::feature_reader& with, many<sg::report> reports) {
            const nb::gil_scoped_release free;
            std::vector<sg::mention> all;
            for (const auto& made : *reports)
              for (auto& each : with.mentions(made)) all.push_back(std::move(each));
            return rows<sg::mention>{std::move(all)};
          },
          "reports"_a,
          numpydoc("Who is mentioned in reports.", {{"reports", "The reports."}, {"-> Mentions", ""}}).c_str())
      .def("__repr__", [](const sg::feature_reader&) { return "FeatureReader()"; });
  nb::class_<sg::jigsaw>(
      m, "Jigsaw",
      "What belongs together, kept up to date step by step: the same steps give the same answer. Change one from "
      "one thread at a time.")
      .def(
          "__init__",
          [](sg::jigsaw* to, const sg::feature_reader& reader, const sg::candidate_caps& caps) {
            new (to) sg::jigsaw{reader, settings_with(caps)};
          },
          "reader"_a, "caps"_a = sg::candidate_caps{},
          numpydoc("Makes an empty jigsaw.",
                   {{"reader", "Reads the reports."}, {"caps", "How far candidates are looked for."}})
              .c_str())
      .def(
          "add",
          [](sg::jigsaw& of, const sg::report& made) {
            const nb::gil_scoped_release free;
            return of.add(made);
          },
          "report"_a,
          numpydoc("A report arrives.", {{"report", "The report."},
                                         {"-> JigsawDelta", "What that changed."},
                                         {"! InvalidInput", "It is there already."}})
              .c_str())
      .def(
          "add_all",
          [](sg::jigsaw& of, many<sg::report> reports) {
            const nb::gil_scoped_release free;
            for (const auto& made : *reports) of.add(made);
          },
          "reports"_a,
          numpydoc("Reports arrive one after another, in one call.",
                   {{"reports", "The reports."}, {"! InvalidInput", "One is there already; those before it stay."}})
              .c_str())
      .def(
          "amend",
          [](sg::jigsaw& of, const sg::report& now) {
            const nb::gil_scoped_release free;
            return of.amend(now);
          },
          "now"_a,
          numpydoc("A report now says something else.", {{"now", "The report as it now reads."},
                                                         {"-> JigsawDelta", "What that changed."},
                                                         {"! NotFound", "There is no such report."}})
              .c_str())
      .def("withdraw", &sg::jigsaw::withdraw, "report"_a,
           numpydoc("A report is taken back.", {{"report", "Its id."},
                                                {"-> JigsawDelta", "What that changed."},
                                                {"! NotFound", "There is no such report."}})
               .c_str())
      .def("judge", &sg::jigsaw::judge, "judgement"_a,
           numpydoc("Keeps what a person said about two reports. It outlasts every computation.",
                    {{"judgement", "What was said; `undone` takes it back."},
                     {"-> JigsawDelta", "What that changed."},
                     {"! NotFound", "One of the reports is not there."}})
               .c_str())
      .def_prop_ro(
          "links", [](const sg::jigsaw& of) { return rows<sg::report_link>{of.links()}; },
          "Links that are more likely than not, or that a person confirmed.")
      .def_prop_ro(
          "pictures", [](const sg::jigsaw& of) { return rows<sg::picture>{of.pictures()}; },
          "groups of reports to look at together")
      .def_prop_ro("same_events", &sg::jigsaw::same_events,
                   "Several accounts of one event, kept apart and shown together.")
      .def_prop_ro(
          "judgements", [](const sg::jigsaw& of) { return of.judgements(); }, "the last one on each pair")
      .def_prop_ro(
          "account", [](const sg::jigsaw& of) { return of.account(); }, "What looking for candidates came to.")
      .def("why", &sg::jigsaw::why, "a"_a, "b"_a,
           numpydoc("The evidence on two reports, whatever it comes to.", {{"a", "The id of a report."},
                                                                           {"b", "The id of another."},
                                                                           {"-> LinkExplanation", ""},
                                                                           {"! NotFound", "One of them is not there."},
                                                                           {"! InvalidInput", "Both are one report."}})
               .c_str())
      .def(
          "to_json",
          [](const sg::jigsaw& of, many<sg::mention> mentions, many<sg::pattern_hit> hits) {
            const nb::gil_scoped_release free;
            return sg::to_json(of, *mentions, *hits);
          },
          "mentions"_a = nb::make_tuple(), "hits"_a = nb::make_tuple(),
          numpydoc("Everything that was joined, as the command line prints it.",
                   {{"mentions", "Who is mentioned, to stand in it."},
                    {"hits", "Of patterns, to stand with the pictures."},
                    {"-> str", "A line of JSON. It holds words of the reports."}})
              .c_str())
      .def(
          "to_networkx",
          [](const nb::object& self) { return nb::module_::import_("safeguarding._tables").attr("to_networkx")(self); },
          numpydoc(
              "The links for networkx.",
              {{"-> Any",
                "A networkx.Graph of report ids, with bits and probability on the edges and pictures on the nodes."},
               {"! ImportError", "networkx is not there."}})
              .c_str(),
          nb::sig("def to_networkx(self) -> typing.Any"))
      .def("__copy__", [](const sg::jigsaw& of) { return of; })
      .def(
          "__deepcopy__", [](const sg::jigsaw& of, const nb::dict&) { return of; }, "memo"_a,
          nb::sig("def __deepcopy__(self, memo: dict[int, object], /) -> Jigsaw"))
      .def("__repr__",
           [](const sg::jigsaw& of) { return "Jigsaw(" + std::to_string(of.account().reports) + " reports)"; });
  m.def(
      "link",
      [](many<sg::report> reports, many<sg::person> roll, const nb::object& encoder, std::int32_t neutral) {
        auto reads = encoder_of(encoder, neutral);
        const nb::gil_scoped_release free;
        sg::jigsaw made{sg::feature_reader{*roll, std::move(reads)}};
        for (const auto& each : *reports) made.add(each);
        return made;
      },
      "reports"_a, "roll"_a = nb::make_tuple(), nb::kw_only(), "encoder"_a = nb::none(),
      "neutral"_a = sg::text_encoder{}.neutral,
      numpydoc(
          "What belongs together of some reports, as they arrived.",
          {{"reports", "The reports, in the order of arrival."},
           {"roll", "The people they may speak of."},
           {"encoder",
            "Makes numbers of a text whose directions are near where two texts mean much the same: a callable, or what "
            "read_text_vectors() read. It is called on the thread of the call."},
           {"neutral", "The nearness, in 1/1024, that speaks neither for nor against two reports being of one matter."},
           {"-> Jigsaw", ""},
           {"! InvalidInput", "A report is given twice, or the encoder gives no numbers."},
           {"! NotFound", "`encoder` holds no vector for a text of the reports."},
           {">>>",
            ">>> at = datetime(2026, 11, 20, 9, 14, tzinfo=timezone.utc)\n>>> reports = [sg.Report(id=\"r-1\", "
            "recorded_at=at, text=\"A red van by the gate.\", place=\"gate\")]\n>>> sg.link(reports)\nJigsaw(1 "
            "reports)"}})
          .c_str(),
      nb::sig("def link(reports: collections.abc.Iterable[Report], roll: collections.abc.Iterable[Person] = (), *, "
              "encoder: TextVectors | collections.abc.Callable[[str], collections.abc.Iterable[float]] | None = None, "
              "neutral: int = ...) -> Jigsaw"));
  m.def(
      "texts_to_encode", [](const std::string& text) { return sg::texts_to_encode(text); }, "text"_a,
      numpydoc("The texts of a report that an encoder is asked for.",
               {{"text", "The text of a report."},
                {"-> tuple[str, ...]", "The whole, then each sentence of three words or more, at most the first 64."},
                {">>>",
                 ">>> sg.texts_to_encode(\"A red van waited. It left.\")\n('A red van waited. It left.', 'A red van "
                 "waited.')"}})
          .c_str());
}

}  // namespace binding
