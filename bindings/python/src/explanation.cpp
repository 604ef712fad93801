// SPDX-License-Identifier: Apache-2.0
#include "kept.hpp"

#include <safeguarding/policy/audience_json.hpp>
#include <safeguarding/policy/chart.hpp>
#include <safeguarding/policy/explain.hpp>
#include <safeguarding/policy/explanation_json.hpp>
#include <safeguarding/policy/why.hpp>

namespace nanobind::detail {

template <>
struct type_caster<std::chrono::year> {
  NB_TYPE_CASTER(std::chrono::year, const_name("int"))
  bool from_python(handle from, std::uint32_t flags, cleanup_list* cleanup) {
    make_caster<int> number;
    if (!number.from_python(from, flags, cleanup)) return false;
    value = std::chrono::year{number.value};
    return true;
  }
  static handle from_cpp(std::chrono::year from, rv_policy, cleanup_list*) noexcept {
    return PyLong_FromLong(static_cast<int>(from));
  }
};

}  // namespace nanobind::detail

namespace binding {

void bind_explanation(nb::module_& m) {
  word_enum<sg::requirement_met>(m, "RequirementMet",
                                 "How it came that a receiver asked for by law or guidance is told.");
  word_enum<sg::sentence_about>(m, "SentenceAbout", "What a sentence speaks of.");
  result_class<sg::pin_of_calendar>(
      m, "PinOfCalendar", "The calendar that due times were counted on.",
      held("version", &sg::pin_of_calendar::version, "the school's own label"),
      shown("hash", &sg::pin_of_calendar::hash, "of everything it says: terms, closures, bank holidays"),
      held("first_published", &sg::pin_of_calendar::first_published, "bank holidays are computed before this year"),
      held("last_published", &sg::pin_of_calendar::last_published, "and after this one"));
  result_class<sg::cited_clause>(
      m, "CitedClause",
      "A clause as an explanation cites it: found again by its label, said in the pack's own paraphrase.",
      shown("cited_as", &sg::cited_clause::cited_as, "\"cleves: 8\", \"OV-LADO\""),
      shown("clause", &sg::cited_clause::clause, "\"8\""),
      held("text", &sg::cited_clause::text, "our paraphrase, never the sentence"),
      held("source", &sg::cited_clause::source, "law or guidance, for an overlay"),
      shown("edition", &sg::cited_clause::edition));
  result_class<sg::named_fact>(m, "NamedFact", "One fact, by the name the vocabulary gives it.",
                               shown("name", &sg::named_fact::name), held("known", &sg::named_fact::known));
  result_class<sg::met_cell>(m, "MetCell", "One cell of a rule's condition that the facts met, or could meet.",
                             shown("fact", &sg::met_cell::fact),
                             held("was", &sg::met_cell::was, "of the fact's values, those the rule accepts"),
                             held("needs", &sg::met_cell::needs, "the values the rule accepts, any of which is enough"),
                             shown("certainty", &sg::met_cell::certainty, "possible: the fact is not known"));
  result_class<sg::explained_rule>(
      m, "ExplainedRule", "A rule whose condition the facts met, or could meet.",
      shown("name", &sg::explained_rule::name, "as \"pack/rule\""), shown("pack", &sg::explained_rule::pack),
      shown("kind", &sg::explained_rule::kind),
      held("subject", &sg::explained_rule::subject,
           "the role whose conduct the rule was applied to; empty where that is not known"),
      shown("certainty", &sg::explained_rule::certainty), held("cells", &sg::explained_rule::cells),
      held("cites", &sg::explained_rule::cites), held("tell", &sg::explained_rule::tell, "roles and agencies"),
      shown("manner", &sg::explained_rule::manner), shown("serves", &sg::explained_rule::serves),
      shown("step", &sg::explained_rule::step), held("must", &sg::explained_rule::must),
      held("may", &sg::explained_rule::may), held("must_not", &sg::explained_rule::must_not),
      held("consider", &sg::explained_rule::consider), held("clocks", &sg::explained_rule::clocks),
      held("decided_by", &sg::explained_rule::decided_by),
      held("time", &sg::explained_rule::time, "the clause's own time word"));
  result_class<sg::overridden_rule>(
      m, "OverriddenRule", "A rule that the facts met, and that others of its pack replaced.",
      held("what", &sg::overridden_rule::what), held("by", &sg::overridden_rule::by, "as \"pack/rule\""));
  result_class<sg::requirement>(
      m, "Requirement", "One receiver that a rule of an overlay asks for.", shown("rule", &sg::requirement::rule),
      shown("receiver", &sg::requirement::receiver), shown("how", &sg::requirement::how),
      held("by", &sg::requirement::by, "in_document: the school's rules; stood_in, not_needed: who is told instead"),
      shown("certainty", &sg::requirement::certainty));
  result_class<sg::hanging_rule>(m, "HangingRule", "A rule that applies only for some answers to an open question.",
                                 shown("rule", &sg::hanging_rule::rule),
                                 held("needs", &sg::hanging_rule::needs, "the answers for which it can apply"));
  result_class<sg::explained_question>(m, "ExplainedQuestion", "A question nobody has answered, and what would change.",
                                       held("asked", &sg::explained_question::asked),
                                       held("hangs", &sg::explained_question::hangs));
  result_class<sg::explained_miss>(
      m, "ExplainedMiss", "A rule that failed in one fact alone, with the clauses it cites.",
      held("missed", &sg::explained_miss::missed), held("cites", &sg::explained_miss::cites));
  result_class<sg::closed_to>(m, "ClosedTo",
                              "Somebody to whom the whole of an explanation is closed, in whatever role they ask. "
                              "Where it is not known whose conduct is in question, everybody whose it could be.",
                              shown("person", &sg::closed_to::person),
                              shown("why", &sg::closed_to::why, "subject or conflicted"));
  result_class<sg::sentence>(
      m, "Sentence",
      "One sentence from a fixed template: the same every time for the same thing. Ids stand for people.",
      shown("about", &sg::sentence::about),
      held("of", &sg::sentence::of, "the receiver, role, action, clock, fact or rule it speaks of"),
      held("text", &sg::sentence::text, "ends in a full stop, or in the clauses in brackets and a full stop"),
      held("cites", &sg::sentence::cites, "as cited_as"));
  auto explanation = result_class<sg::explanation>(
      m, "Explanation",
      "Everything a decision rests on. A plain value; the same inputs give the same explanation, byte for byte. It "
      "tells of conflicts, absences and history: only an auditor sees it whole, everybody else a view of it "
      "(audience.hpp).",
      held("made", &sg::explanation::made), held("known", &sg::explanation::known),
      held("calendar", &sg::explanation::calendar),
      held("facts_by_name", &sg::explanation::facts_by_name,
           "in the order of the vocabulary; core facts nobody spoke of are unknown"),
      held("matched", &sg::explanation::matched, "the rules at work, in the order of the packs"),
      held("in_reserve", &sg::explanation::in_reserve, "would have told somebody, had nobody else been"),
      held("overridden", &sg::explanation::overridden), held("near_misses", &sg::explanation::near_misses),
      held("requirements", &sg::explanation::requirements), held("questions", &sg::explanation::questions),
      held("closed", &sg::explanation::closed, "by person id"), held("sentences", &sg::explanation::sentences));

  explanation.def(
      "to_json", [](const sg::explanation& of, const std::string& id) { return sg::to_json(of, id); }, "id"_a,
      numpydoc("The whole explanation as the command line prints it, for an auditor.",
               {{"id", "What it explains the decision on."}, {"-> str", "A line of JSON, without its end."}})
          .c_str());
  word_enum<sg::audience>(m, "Audience", "Who reads.");
  result_class<sg::told_as>(
      m, "ToldAs", "The reader, as told by the decision.", shown("role", &sg::told_as::role, "role or agency"),
      held("stands_in_for", &sg::told_as::stands_in_for, "never why"), held("time", &sg::told_as::time),
      shown("certainty", &sg::told_as::certainty), held("cites", &sg::told_as::cites));
  result_class<sg::shown_fact>(m, "ShownFact",
                               "A fact as far as the reader's duties rest on it: the value tested, never where it "
                               "comes from, a number only as the band that was tested.",
                               shown("name", &sg::shown_fact::name), held("values", &sg::shown_fact::values));
  result_class<sg::shown_duty>(m, "ShownDuty", "Something the reader must, may or must not do, or weighs.",
                               shown("what", &sg::shown_duty::what), held("decided_by", &sg::shown_duty::decided_by),
                               held("time", &sg::shown_duty::time), shown("certainty", &sg::shown_duty::certainty),
                               held("cites", &sg::shown_duty::cites));
  result_class<sg::shown_clock>(m, "ShownClock", "A clock that runs for the reader; `clock.because` is empty.",
                                held("clock", &sg::shown_clock::clock), held("cites", &sg::shown_clock::cites));
  auto view = result_class<sg::audience_view>(
      m, "AudienceView",
      "What one reader may read of one matter. A plain value that holds nothing else: it can be handed out.",
      shown("reader", &sg::audience_view::reader), shown("as_of", &sg::audience_view::as_of),
      held("packs", &sg::audience_view::packs), held("told", &sg::audience_view::told),
      held("facts", &sg::audience_view::facts), shown("step", &sg::audience_view::step),
      held("must", &sg::audience_view::must), held("may", &sg::audience_view::may),
      held("must_not", &sg::audience_view::must_not), held("consider", &sg::audience_view::consider),
      held("clocks", &sg::audience_view::clocks),
      held("conflicts", &sg::audience_view::conflicts, "a duty that is asked for and forbidden, in fixed wording"),
      held("questions", &sg::audience_view::questions, "that the reader may be able to answer"),
      held("clauses", &sg::audience_view::clauses, "every clause cited above, once"),
      held("sentences", &sg::audience_view::sentences));

  view.def(
      "to_json", [](const sg::audience_view& of, const std::string& id) { return sg::to_json(of, id); }, "id"_a,
      numpydoc("The view as the command line prints it.",
               {{"id", "What it explains the decision on."}, {"-> str", "A line of JSON, without its end."}})
          .c_str());
  m.def(
      "explain",
      [](const kept_book& book, const sg::facts& known, const sg::holders& who, const sg::school_calendar& calendar,
         sg::instant at) {
        const nb::gil_scoped_release free;
        return sg::explain(book, known, who, calendar, at);
      },
      "book"_a, "known"_a, "holders"_a, "calendar"_a, "at"_a,
      numpydoc(
          "Decides on one report, and says everything that the decision rests on.",
          {{"book", "The packs."},
           {"known", "The facts of the report."},
           {"holders", "Who holds which role."},
           {"calendar", "The school's days."},
           {"at", "When the report was recorded."},
           {"-> Explanation", "For an auditor alone: everybody else gets a view of it."},
           {"! InvalidInput", "A fact is outside the vocabulary."},
           {">>>",
            ">>> at = datetime(2026, 11, 20, 9, 14, tzinfo=timezone.utc)\n>>> book = sg.shipped_book(\"cleves\")\n>>> "
            "known = sg.Facts({\"event\": \"allegation\", \"subject_role\": \"teacher\", \"reporter_role\": "
            "\"governor\"})\n>>> holders, calendar = sg.Holders.posts(book), sg.shipped_calendar()\n>>> "
            "sg.explain(book, known, holders, calendar, at).sentences[0].text\n'Decided on what was recorded on Fri 20 "
            "Nov 2026 at 09:14, under cleves (as published, read 2026) and england (2025.9, read 2026).'"}})
          .c_str());
  m.def(
      "reporter_view",
      [](const kept_book& book, const sg::facts& said, sg::instant at) { return sg::reporter_view(book, said, at); },
      "book"_a, "said"_a, "at"_a,
      numpydoc(
          "What a reporter may be told at once: what they have to do, by what they themselves said.",
          {{"book", "The packs."},
           {"said", "The facts that the report itself states."},
           {"at", "When it was recorded."},
           {"-> AudienceView", ""},
           {"! NotFound", "By what they said, the matter is about the reporter."},
           {"! InvalidInput", "A fact is outside the vocabulary."},
           {">>>",
            ">>> at = datetime(2026, 11, 20, 9, 14, tzinfo=timezone.utc)\n>>> book = sg.shipped_book(\"cleves\")\n>>> "
            "known = sg.Facts({\"event\": \"allegation\", \"subject_role\": \"teacher\", \"reporter_role\": "
            "\"governor\"})\n>>> holders, calendar = sg.Holders.posts(book), sg.shipped_calendar()\n>>> [each.what for "
            "each in sg.reporter_view(book, known, at).must]\n['follow_reporting_guidance']"}})
          .c_str());
  m.def(
      "recipient_view",
      [](const kept_book& book, const sg::explanation& of, const std::optional<std::string>& role,
         const std::optional<sg::person_id>& person) {
        if (role.has_value() == person.has_value()) throw sg::invalid_input{"name a role or a person, and not both"};
        return role ? sg::recipient_view(book, of, *role) : sg::recipient_view(book, of, *person);
      },
      "book"_a, "explanation"_a, nb::kw_only(), "role"_a = nb::none(), "person"_a = nb::none(),
      numpydoc("What somebody who is told may read of an explanation.",
               {{"book", "The packs it was made under."},
                {"explanation", "The whole."},
                {"role", "The role or agency they are told as, or"},
                {"person", "who they are."},
                {"-> AudienceView", ""},
                {"! NotFound", "They are not told."},
                {">>>",
                 ">>> at = datetime(2026, 11, 20, 9, 14, tzinfo=timezone.utc)\n>>> book = "
                 "sg.shipped_book(\"cleves\")\n>>> known = sg.Facts({\"event\": \"allegation\", \"subject_role\": "
                 "\"teacher\", \"reporter_role\": \"governor\"})\n>>> holders, calendar = sg.Holders.posts(book), "
                 "sg.shipped_calendar()\n>>> whole = sg.explain(book, known, holders, calendar, at)\n>>> "
                 "sg.recipient_view(book, whole, role=\"dsl\").reader\nAudience.recipient"}})
          .c_str());
  word_enum<sg::why_reason>(m, "WhyReason", "The first reason that fits, in this order.");
  result_class<sg::why_answer>(
      m, "WhyAnswer", "The answer about one role, agency or person.", shown("reason", &sg::why_answer::reason),
      held("sentences", &sg::why_answer::sentences, "every reason that fits, the first one first"));

  m.def(
      "why",
      [](const kept_book& book, const sg::explanation& of, const std::string& role) { return sg::why(book, of, role); },
      "book"_a, "explanation"_a, "role_or_agency"_a,
      numpydoc("Why a role or agency is told, or is not.",
               {{"book", "The packs."},
                {"explanation", "Of the decision."},
                {"role_or_agency", "Such as \"dsl\" or \"lado\"."},
                {"-> WhyAnswer", ""},
                {"! NotFound", "The vocabulary has no such role or agency."},
                {">>>",
                 ">>> at = datetime(2026, 11, 20, 9, 14, tzinfo=timezone.utc)\n>>> book = "
                 "sg.shipped_book(\"cleves\")\n>>> known = sg.Facts({\"event\": \"allegation\", \"subject_role\": "
                 "\"teacher\", \"reporter_role\": \"governor\"})\n>>> holders, calendar = sg.Holders.posts(book), "
                 "sg.shipped_calendar()\n>>> sg.why(book, sg.explain(book, known, holders, calendar, at), "
                 "\"dsl\").sentences[0].text\n'The DSL is told [cleves: 2; OV-DSL-CHILD; OV-TWO-STRANDS].'"}})
          .c_str());
  m.def(
      "why_person",
      [](const kept_book& book, const sg::holders& who, const sg::explanation& of, const sg::person_id& person) {
        return sg::why(book, who, of, person);
      },
      "book"_a, "holders"_a, "explanation"_a, "person"_a,
      numpydoc(
          "Why a person is told, or is not.",
          {{"book", "The packs."},
           {"holders", "Who holds which role."},
           {"explanation", "Of the decision."},
           {"person", "Their id."},
           {"-> WhyAnswer", ""},
           {">>>",
            ">>> at = datetime(2026, 11, 20, 9, 14, tzinfo=timezone.utc)\n>>> book = sg.shipped_book(\"cleves\")\n>>> "
            "known = sg.Facts({\"event\": \"allegation\", \"subject_role\": \"teacher\", \"reporter_role\": "
            "\"governor\"})\n>>> holders, calendar = sg.Holders.posts(book), sg.shipped_calendar()\n>>> whole = "
            "sg.explain(book, known, holders, calendar, at)\n>>> sg.why_person(book, holders, whole, "
            "\"post:dsl\").sentences[0].text\n'The DSL is told [cleves: 2; OV-DSL-CHILD; OV-TWO-STRANDS].'"}})
          .c_str());
  nb::enum_<sg::chart_manner>(m, "ChartManner", "How those at the end of an arrow are told.")
      .value("told", sg::chart_manner::told)
      .value("also", sg::chart_manner::also)
      .value("if_nobody", sg::chart_manner::if_nobody);
  result_class<sg::chart_row>(m, "ChartRow", "One situation in which somebody is told.",
                              held("when", &sg::chart_row::when, "in words; after the first, what is any of several"),
                              held("clauses", &sg::chart_row::clauses, "labels as printed"),
                              held("time", &sg::chart_row::time, "the clause's own time word, or empty"));
  result_class<sg::chart_arrow>(
      m, "ChartArrow", "Situations of one pack that end with the same people being told, in the same manner.",
      shown("id", &sg::chart_arrow::id, "made of the words below: stable as long as they are"),
      shown("pack", &sg::chart_arrow::pack, "whose rules these are"),
      shown("of", &sg::chart_arrow::of, "an overlay's arrows are drawn in another line"),
      held("told", &sg::chart_arrow::told, "in words; empty where a clause asks for a report and names nobody"),
      held("told_id", &sg::chart_arrow::told_id, "alike for all arrows to the same people"),
      shown("manner", &sg::chart_arrow::manner), held("rows", &sg::chart_arrow::rows));
  result_class<sg::chart_ladder>(m, "ChartLadder", "A ladder: its steps in rising order.",
                                 shown("id", &sg::chart_ladder::id),
                                 held("about", &sg::chart_ladder::about, "what is counted and how far back"),
                                 held("steps", &sg::chart_ladder::steps));
  result_class<sg::chart_chain>(m, "ChartChain", "Who stands in for somebody, in this order.",
                                shown("role", &sg::chart_chain::role), held("then", &sg::chart_chain::then));
  auto chart = result_class<sg::chart>(
      m, "Chart", "The routes of a rulebook in words. A plain value; names no person.",
      held("title", &sg::chart::title),
      held("under", &sg::chart::under, "edition and hash of each pack: what exactly is approved"),
      held("arrows", &sg::chart::arrows, "those that lead to the same people stand together"),
      held("ladders", &sg::chart::ladders), held("chains", &sg::chart::chains),
      held("notes", &sg::chart::notes, "what holds in every decision"));

  chart.def(
      "to_dot", [](const sg::chart& of) { return sg::to_dot(of); },
      numpydoc("The chart in the language of Graphviz.", {{"-> str", ""}}).c_str());
  chart.def(
      "to_mermaid", [](const sg::chart& of) { return sg::to_mermaid(of); },
      numpydoc("The chart in the language of Mermaid.", {{"-> str", ""}}).c_str());
  m.def(
      "chart_of", [](const kept_book& book) { return sg::chart_of(book); }, "book"_a,
      numpydoc("A policy on one page: every route and ladder step, in words; names no person.",
               {{"book", "The packs."},
                {"-> Chart", ""},
                {">>>", ">>> sg.chart_of(sg.shipped_book(\"cleves\")).to_mermaid().splitlines()[0]\n'flowchart LR'"}})
          .c_str());
}

}  // namespace binding
