// SPDX-License-Identifier: Apache-2.0
#include "kept.hpp"

#include <safeguarding/intake/terms.hpp>
#include <safeguarding/pack/shipped.hpp>

#include <algorithm>

namespace binding {

namespace {

bool is_school(const std::string& name) {
  const auto all = sg::shipped_schools();
  return std::find(all.begin(), all.end(), name) != all.end();
}

kept_pack shipped_kept(const std::string& name) {
  if (name != "england" && !is_school(name)) (void)sg::shipped_pack(name, sg::shipped_vocabulary());  // which throws
  return {std::string{sg::shipped(name)}, name + ".toml"};
}

}  // namespace

void bind_pack(nb::module_& m) {
  word_enum<sg::fact_kind>(m, "FactKind", "Where the values of a fact come from.");
  word_enum<sg::speaks_of>(m, "SpeaksOf", "Whom a fact speaks of where a child and an adult are both in question.");
  word_enum<sg::receiver_kind>(m, "ReceiverKind", "What a receiver is.");
  result_class<sg::fact_column>(
      m, "FactColumn", "One fact a condition can test: at most 64 values, so that a set of them is one machine word.",
      shown("id", &sg::fact_column::id), shown("kind", &sg::fact_column::kind),
      held("core", &sg::fact_column::core, "always known, or said to be unknown; every other fact may be \"absent\""),
      held("values", &sg::fact_column::values, "\"absent\" stands last where the fact may be absent"),
      shown("about", &sg::fact_column::about),
      held("aside", &sg::fact_column::aside, "its value for the other of the two"),
      held("ordinary", &sg::fact_column::ordinary,
           "its value in a test or case that does not speak of it; may be empty"),
      held("question", &sg::fact_column::question, "the question that settles the fact when it is unknown"),
      held("meaning", &sg::fact_column::meaning));
  result_class<sg::role>(m, "Role", "A role that people hold.", shown("id", &sg::role::id),
                         held("subject", &sg::role::subject, "where the role may be named"),
                         held("reporter", &sg::role::reporter, "where the role may be named"),
                         held("receiver", &sg::role::receiver, "where the role may be named"),
                         held("child", &sg::role::child, "a pupil: never an adult"),
                         held("nobody", &sg::role::nobody, "\"none\": nobody's conduct is in question"),
                         held("many", &sg::role::many, "a body of people, not a post with a holder"),
                         held("includes", &sg::role::includes, "of a body: posts that sit on it"),
                         held("chain", &sg::role::chain, "who stands in, in this order; roles and agencies"),
                         held("continues_as", &sg::role::continues_as, "the role whose chain goes on after this one"),
                         held("under", &sg::role::under, "the role this one answers to"));
  result_class<sg::event_kind>(m, "EventKind", "An event a report can be about.", shown("id", &sg::event_kind::id),
                               held("concern", &sg::event_kind::concern, "a decision on it always tells somebody"));
  word_enum<sg::clause_kind>(m, "ClauseKind", "What a clause does.");
  result_class<sg::clause>(
      m, "Clause", "One clause, found again by its label in the document it stands in.",
      shown("id", &sg::clause::id, "the label as printed: \"2\", \"Misuse by teachers, paragraph 3\", \"OV-LADO\""),
      held("text", &sg::clause::text, "our own short paraphrase, never the sentence"), shown("kind", &sg::clause::kind),
      held("time", &sg::clause::time, "every time word of the clause, for example \"without delay\""),
      held("source", &sg::clause::source, "law or guidance, for an overlay: \"KCSIE part four\""),
      shown("edition", &sg::clause::edition, "the edition the source was read in: \"2025\""),
      held("mark", &sg::clause::mark,
           "how far it was checked: V seen in a secondary page, K from knowledge, I kept by the engine"),
      held("where", &sg::clause::where));
  word_enum<sg::clock_basis>(m, "ClockBasis", "Whose rule a clock's length is.");
  result_class<sg::clock_rule>(
      m, "ClockRule", "The definition of one clock.", shown("id", &sg::clock_rule::id),
      held("limit", &sg::clock_rule::limit),
      held("starts", &sg::clock_rule::starts,
           "facts of kind moment or date, or \"at\" (the report); the first that is given"),
      held("stops", &sg::clock_rule::stops, "kinds of action that stop it"),
      held("owner", &sg::clock_rule::owner, "whose duty it is, in words"),
      held("source", &sg::clock_rule::source, "law, guidance or clause"), shown("edition", &sg::clock_rule::edition),
      held("mark", &sg::clock_rule::mark, "V seen in a secondary page, K from knowledge, S in the school's document"),
      shown("basis", &sg::clock_rule::basis), held("meaning", &sg::clock_rule::meaning),
      held("where", &sg::clock_rule::where));
  word_enum<sg::rule_kind>(m, "RuleKind", "What the clause behind a rule is.");
  nb::enum_<sg::receiver_manner>(m, "ReceiverManner",
                                 "How a receiver named by one rule stands to the receivers named by others.")
      .value("primary", sg::receiver_manner::primary)
      .value("also", sg::receiver_manner::also)
      .value("if_nobody", sg::receiver_manner::if_nobody);
  word_enum<sg::strand>(m, "Strand",
                        "Which of the two strands of an allegation against an adult a route serves (KCSIE part four).");
  result_class<sg::route>(m, "Route", "Who is told.", held("to", &sg::route::to, "roles and agencies"),
                          shown("manner", &sg::route::manner), shown("serves", &sg::route::serves),
                          held("alternatives", &sg::route::alternatives,
                               "the first of `to` who is free of the matter and present is enough"));
  result_class<sg::cell>(m, "Cell",
                         "One tested fact of a condition: bit i of `values` stands for value i of the fact's column.",
                         shown("fact", &sg::cell::fact, "its place among the facts of the vocabulary"),
                         shown("values", &sg::cell::values, "the values that meet it"));
  result_class<sg::rule>(
      m, "Rule", "One rule of a pack. All of its effects happen together.",
      shown("id", &sg::rule::id, "unique within its pack"), shown("kind", &sg::rule::kind),
      held("cite", &sg::rule::cite, "clause ids of the same pack, at least one"),
      held("standing", &sg::rule::standing,
           "a duty at all times: listed with the pack, never part of a decision on an event"),
      held("overrides", &sg::rule::overrides, "ids of rules of the same pack that do not apply where this one does"),
      held("when", &sg::rule::when, "a rule applies where every cell is met"), held("tell", &sg::rule::tell),
      shown("step", &sg::rule::step, "a step of the pack's ladder, or empty"), held("must", &sg::rule::must, "actions"),
      held("may", &sg::rule::may, "actions"), held("must_not", &sg::rule::must_not, "actions"),
      held("consider", &sg::rule::consider, "agencies to be weighed"),
      held("decided_by", &sg::rule::decided_by, "who decides an option or what is weighed: \"recipient\" or a role"),
      held("clocks", &sg::rule::clocks, "ids of clocks of the same pack that start"),
      held("time", &sg::rule::time, "the clause's own time word, never turned into a number"),
      held("from_", &sg::rule::from, "in force from (inclusive) until (exclusive)"),
      held("until", &sg::rule::until, "in force from (inclusive) until (exclusive)"), held("where", &sg::rule::where));
  result_class<sg::ladder>(
      m, "Ladder",
      "The steps of a ladder in rising order. Which step applies is decided by rules; what is counted, by facts.",
      shown("id", &sg::ladder::id), held("steps", &sg::ladder::steps),
      held("counts", &sg::ladder::counts, "the fact that holds the number of earlier incidents"),
      held("look_back", &sg::ladder::look_back,
           "how far back incidents count; \"unstated\" where the document does not say"),
      held("where", &sg::ladder::where));
  word_enum<sg::pack_kind>(m, "PackKind", "Whose document a pack is.");
  auto words = plain_class<sg::vocabulary>(
      m, "Vocabulary", "The vocabulary: immutable once read, freely shared between threads.",
      shown("id", &sg::vocabulary::id), held("events", &sg::vocabulary::events), held("roles", &sg::vocabulary::roles),
      held("agencies", &sg::vocabulary::agencies), held("actions", &sg::vocabulary::actions),
      held("acts", &sg::vocabulary::acts, "kinds of action that are written down as done: what stops a clock"),
      held("facts", &sg::vocabulary::facts),
      held("vague_words", &sg::vocabulary::vague_words,
           "words that say when or how far without a number: \"immediately\""));

  words.def("in_words", &sg::vocabulary::in_words, "name"_a,
            numpydoc("A name as people say it.", {{"name", "A role, agency, action, fact or event."},
                                                  {"-> str", "\"deputy DSL\" for \"deputy_dsl\"."}})
                .c_str());
  words.def("the_words", &sg::vocabulary::the_words, "role_or_agency"_a,
            numpydoc("The same with its article.",
                     {{"role_or_agency", "Such as \"deputy_dsl\"."}, {"-> str", "\"the deputy DSL\"."}})
                .c_str());
  words.def("is_agency", &sg::vocabulary::is_agency, "name"_a,
            numpydoc("Whether a name is that of an agency.", {{"name", "Any word."}, {"-> bool", ""}}).c_str());
  words.def("is_action", &sg::vocabulary::is_action, "name"_a,
            numpydoc("Whether a name is that of an action.", {{"name", "Any word."}, {"-> bool", ""}}).c_str());
  words.def("is_receiver", &sg::vocabulary::is_receiver, "name"_a,
            numpydoc("Whether a name is that of somebody who can be told.", {{"name", "Any word."}, {"-> bool", ""}})
                .c_str());
  words.def("receivers", &sg::vocabulary::receivers,
            numpydoc("Everybody who can be told.", {{"-> tuple[str, ...]", "Roles, and agencies."}}).c_str());
  pickled_as(
      words, +[](const sg::vocabulary& of) { return std::tuple{of.id}; },
      [](const std::string& id) {
        auto shipped = sg::shipped_vocabulary();
        if (shipped.id != id)
          throw sg::invalid_input{
              sg::errc::unsupported_version, "this vocabulary is not the one that is shipped", id, {}};
        return shipped;
      });
  m.def("shipped_vocabulary", &sg::shipped_vocabulary,
        numpydoc("The vocabulary that packs speak in.",
                 {{"-> Vocabulary", ""}, {">>>", ">>> sg.shipped_vocabulary().in_words(\"deputy_dsl\")\n'deputy DSL'"}})
            .c_str());
  auto pack = plain_class<kept_pack>(
      m, "PolicyPack", "A pack, as read. Immutable in use; share it freely between threads.",
      shown("id", &sg::policy_pack::id, "\"cleves\", \"england\": also how its clauses are cited, as \"cleves: 8\""),
      shown("kind", &sg::policy_pack::kind), held("title", &sg::policy_pack::title),
      shown("edition", &sg::policy_pack::edition),
      held("from_", &sg::policy_pack::from, "in force from (inclusive) until (exclusive)"),
      held("until", &sg::policy_pack::until, "in force from (inclusive) until (exclusive)"),
      held("same_person", &sg::policy_pack::same_person, "posts that the document itself gives to one person"),
      held("late_after_hours", &sg::policy_pack::late_after_hours,
           "overlays only: when a record counts as late; 0 is never"),
      held("clauses", &sg::policy_pack::clauses), held("rules", &sg::policy_pack::rules),
      held("clocks", &sg::policy_pack::clocks), held("ladders", &sg::policy_pack::ladders),
      shown("pinned", &sg::policy_pack::pinned,
            "hash of the canonical form without the tests: what a decision names the pack by"));
  pack.def("in_force", &sg::policy_pack::in_force, "date"_a,
           numpydoc("Whether the pack applies on a day.", {{"date", "A day."}, {"-> bool", ""}}).c_str());
  pack.def(
      "cited_as", [](const kept_pack& of, const std::string& clause) { return of.cited_as(clause); }, "clause"_a,
      numpydoc("How a clause is cited.",
               {{"clause", "Its label."}, {"-> str", "\"cleves: 8\"; of an overlay, the label alone."}})
          .c_str());
  m.def(
      "parse_pack",
      [](const nb::object& toml, const std::string& source) {
        return kept_pack{text_of(toml), source};
      },
      "toml"_a, "source"_a = "pack.toml",
      numpydoc("Reads a policy pack (TOML; docs/policy-packs.md).",
               {{"toml", "The text."},
                {"source", "What errors call it."},
                {"-> PolicyPack", ""},
                {"! InvalidInput", "For the first mistake, with line and column; check_draft() lists them all."},
                {">>>", ">>> sg.parse_pack(sg.shipped_pack_text(\"cleves\")).kind\nPackKind.school"}})
          .c_str(),
      nb::sig("def parse_pack(toml: str | bytes, source: str = ...) -> PolicyPack"));
  m.def("shipped_pack", &shipped_kept, "name"_a,
        numpydoc("A shipped pack.", {{"name", "One of shipped_schools(), or the overlay \"england\"."},
                                     {"-> PolicyPack", ""},
                                     {"! NotFound", "None of that name is shipped."},
                                     {">>>", ">>> sg.shipped_pack(\"england\").kind\nPackKind.overlay"}})
            .c_str());
  m.def(
      "shipped_pack_text", [](const std::string& name) { return std::string{sg::shipped(name)}; }, "name"_a,
      numpydoc("The TOML of a shipped file, to begin a pack of one's own from.",
               {{"name", "A school, \"england\", \"patterns\", \"terms\" or another that is shipped."},
                {"-> str", ""},
                {"! NotFound", "None of that name is shipped."},
                {">>>", ">>> \"[[rule]]\" in sg.shipped_pack_text(\"cleves\")\nTrue"}})
          .c_str());
  m.def(
      "shipped_schools",
      [] {
        std::vector<std::string> all;
        for (const auto name : sg::shipped_schools()) all.emplace_back(name);
        return all;
      },
      numpydoc("The schools whose packs are shipped.",
               {{"-> tuple[str, ...]", ""}, {">>>", ">>> \"cleves\" in sg.shipped_schools()\nTrue"}})
          .c_str());
  m.def(
      "shipped_calendar", [] { return sg::read_terms(sg::shipped("terms"), "terms.toml"); },
      numpydoc(
          "An invented calendar for 2026-27, to try things with: a school's own terms differ.",
          {{"-> SchoolCalendar", ""}, {">>>", ">>> sg.shipped_calendar().is_school_day(date(2026, 11, 20))\nTrue"}})
          .c_str());
  pickled_as(
      pack,
      +[](const kept_pack& of) {
        return std::tuple{of.from->toml, of.from->source};
      },
      [](std::string toml, std::string source) {
        return kept_pack{std::move(toml), std::move(source)};
      });
  nb::class_<kept_book> book(
      m, "Rulebook",
      "A school's pack and its overlays, made ready to decide with. It never changes; copies share their insides.");
  book.def(nb::init<std::vector<kept_pack>>(), "packs"_a,
           numpydoc("Makes a book.", {{"packs", "One school's pack and any number of overlays, or overlays alone."},
                                      {"! InvalidInput", "There are two schools' packs, or one twice."}})
               .c_str())
      .def_prop_ro("words", &kept_book::words, nb::rv_policy::copy, "the vocabulary its packs speak in")
      .def_prop_ro(
          "packs", [](const kept_book& of) { return *of.kept; }, "the school's own first")
      .def("__repr__", [](const kept_book& of) {
        std::string text = "Rulebook(";
        for (const auto& each : of.packs()) text += (text.back() == '(' ? "" : ", ") + each.id + " " + each.edition;
        return text + ")";
      });
  known_by(book, [](const kept_book& of) {
    std::string all;
    for (const auto& each : of.packs()) all += to_text(each.pinned);
    return all;
  });
  pickled_as(
      book, +[](const kept_book& of) { return std::tuple{*of.kept}; },
      [](std::vector<kept_pack> packs) { return kept_book{std::move(packs)}; });
  m.def(
      "shipped_book",
      [](const std::string& school) {
        if (!is_school(school)) (void)sg::shipped_book(school);  // which throws
        return kept_book{{shipped_kept(school), shipped_kept("england")}};
      },
      "school"_a,
      numpydoc("A shipped school's pack together with the overlay \"england\".",
               {{"school", "One of shipped_schools()."},
                {"-> Rulebook", ""},
                {"! NotFound", "None of that name is shipped."},
                {">>>", ">>> [pack.id for pack in sg.shipped_book(\"cleves\").packs]\n['cleves', 'england']"}})
          .c_str());
}

}  // namespace binding
