// SPDX-License-Identifier: Apache-2.0
#include "kept.hpp"

#include <safeguarding/policy/decision_json.hpp>
#include <safeguarding/policy/facts.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/policy/rulebook.hpp>

namespace binding {

namespace {

/// Facts as scripts write them: a plain value was said by somebody, a Fact says where it comes from.
sg::facts facts_from(const nb::handle& known, std::vector<sg::person_id> subjects, std::vector<sg::person_id> about,
                     sg::person_id reporter, std::vector<sg::person_id> conflicted, std::vector<sg::person_id> absent,
                     std::vector<sg::person_id> named_before) {
  sg::facts made;
  const nb::object items = known.attr("items")();
  for (const nb::handle item : items) {
    auto name = nb::cast<std::string>(item[0]);
    const nb::object value = item[1];
    if (nb::isinstance<sg::fact>(value)) made.known.insert_or_assign(std::move(name), nb::cast<sg::fact>(value));
    else made.set(std::move(name), fact_value_of(value));
  }
  made.subjects = std::move(subjects);
  made.about = std::move(about);
  made.reporter = std::move(reporter);
  made.conflicted = std::move(conflicted);
  made.absent = std::move(absent);
  made.named_before = std::move(named_before);
  return made;
}

void bind_facts(nb::module_& m) {
  nb::class_<sg::not_known>(m, "NotKnown", "Says that a fact is not known: every value it could have is allowed for.")
      .def(nb::init<>())
      .def("__repr__", [](const sg::not_known&) { return "UNKNOWN"; })
      .def(
          "__eq__", [](const sg::not_known&, const sg::not_known&) { return true; }, nb::is_operator(),
          nb::sig("def __eq__(self, arg: object, /) -> bool"))
      .def("__hash__", [](const sg::not_known&) { return 0; })
      .def(
          "__getstate__", [](const sg::not_known&) { return nb::tuple(); },
          nb::sig("def __getstate__(self) -> tuple[object, ...]"))
      .def(
          "__setstate__", [](sg::not_known& to, const nb::tuple&) { new (&to) sg::not_known{}; },
          nb::sig("def __setstate__(self, state: tuple[object, ...], /) -> None"));
  m.attr("UNKNOWN") = sg::not_known{};
  word_enum<sg::fact_origin>(m, "FactOrigin", "How a fact is known.");
  value_class<sg::fact>(
      m, "Fact", "One fact with where it comes from.", may("value", &sg::fact::value),
      kept("origin", &sg::fact::origin),
      may("source", &sg::fact::source, "the row, report or person that gives it; ids only"),
      may("because", &sg::fact::because,
          "the same as a clause for people: \"the category of the report is neglect\"; may be empty"));

  auto facts = plain_class<sg::facts>(
      m, "Facts",
      "Everything a decision is made from, besides packs, holders and calendar. Names are those of the vocabulary; a "
      "fact of its core that is left out counts as not known, any other is absent.",
      held("known", &sg::facts::known), held("subjects", &sg::facts::subjects, "Whose conduct is in question."),
      held("about", &sg::facts::about, "Everybody else the report is about; barred like a subject."),
      held("reporter", &sg::facts::reporter), held("conflicted", &sg::facts::conflicted),
      held("absent", &sg::facts::absent), held("named_before", &sg::facts::named_before));
  facts.def(
      "__init__",
      [](sg::facts* to, const nb::object& known, std::vector<sg::person_id> subjects, std::vector<sg::person_id> about,
         sg::person_id reporter, std::vector<sg::person_id> conflicted, std::vector<sg::person_id> absent,
         std::vector<sg::person_id> named_before) {
        new (to) sg::facts{facts_from(known, std::move(subjects), std::move(about), std::move(reporter),
                                      std::move(conflicted), std::move(absent), std::move(named_before))};
      },
      "known"_a, nb::kw_only(), "subjects"_a = nb::make_tuple(), "about"_a = nb::make_tuple(), "reporter"_a = "",
      "conflicted"_a = nb::make_tuple(), "absent"_a = nb::make_tuple(), "named_before"_a = nb::make_tuple(),
      numpydoc("Makes facts.", {{"known",
                                 "By their names in the vocabulary: a word, a number, a moment, a day, a list of "
                                 "words, UNKNOWN, or a Fact."},
                                {"subjects", "Whose conduct is in question."},
                                {"about", "Everybody else the report is about."},
                                {"reporter", "Who reports."},
                                {"conflicted", "Who else may not be told because of a tie."},
                                {"absent", "Who is not there."},
                                {"named_before", "Who was named in earlier reports."},
                                {"! TypeError", "A value is none of these."}})
          .c_str(),
      nb::sig("def __init__(self, known: collections.abc.Mapping[str, Fact | NotKnown | str | bool | int | "
              "datetime.datetime | datetime.date | collections.abc.Sequence[str]], *, "
              "subjects: collections.abc.Iterable[str] = (), about: collections.abc.Iterable[str] = (), "
              "reporter: str = '', conflicted: collections.abc.Iterable[str] = (), "
              "absent: collections.abc.Iterable[str] = (), named_before: collections.abc.Iterable[str] = ()) -> None"));
  pickled_by_field(facts, held("known", &sg::facts::known), held("subjects", &sg::facts::subjects),
                   held("about", &sg::facts::about), held("reporter", &sg::facts::reporter),
                   held("conflicted", &sg::facts::conflicted), held("absent", &sg::facts::absent),
                   held("named_before", &sg::facts::named_before));
  facts.def(
      "check", [](const sg::facts& of, const sg::vocabulary& words) { sg::check(of, words); }, "words"_a,
      numpydoc("Whether the facts keep to a vocabulary.",
               {{"words", "The vocabulary."},
                {"! InvalidInput", "One is outside it: the fact is named, with what would be right."}})
          .c_str());
}

void bind_holders(nb::module_& m) {
  value_class<sg::holding>(m, "Holding", "One person in one role for a stretch of days.",
                           kept("role", &sg::holding::role), key("person", &sg::holding::person),
                           may("from_", &sg::holding::from, "first day, or since ever"),
                           may("until", &sg::holding::until, "first day no longer, or open"));

  nb::class_<sg::holders>(m, "Holders", "Who holds which role on which day.")
      .def(
          "__init__", [](sg::holders* to, std::vector<sg::holding> all) { new (to) sg::holders{std::move(all)}; },
          "all"_a = nb::make_tuple(),
          numpydoc("Makes holders.", {{"all", "Who holds which role, from when until when."}}).c_str())
      .def_static(
          "posts",
          [](const kept_book& book) {
            const auto& packs = book.packs();
            return sg::holders::posts(
                book.words(), packs.empty() ? std::vector<std::vector<std::string>>{} : packs.front().same_person);
          },
          "book"_a,
          numpydoc("Every post filled by somebody of its own (\"post:dsl\"), but where the pack gives several to one "
                   "person: for deciding on roles alone, before anybody is named.",
                   {{"book", "The packs whose posts they are."}, {"-> Holders", ""}})
              .c_str())
      .def(
          "of", [](const sg::holders& who, const std::string& role, sg::day date) { return who.of(role, date); },
          "role"_a, "date"_a,
          numpydoc("The people who hold a role on a day.", {{"role", "A role of the vocabulary, such as \"dsl\"."},
                                                            {"date", "A day."},
                                                            {"-> tuple[str, ...]", "Their ids."}})
              .c_str())
      .def("roles_of", &sg::holders::roles_of, "person"_a, "date"_a,
           numpydoc("The roles that somebody holds on a day.",
                    {{"person", "Their id."}, {"date", "A day."}, {"-> tuple[str, ...]", "Roles of the vocabulary."}})
               .c_str())
      .def_prop_ro("all", &sg::holders::all, "every holding")
      .def(
          "__eq__", [](const sg::holders& a, const sg::holders& b) { return a.all() == b.all(); }, nb::is_operator(),
          nb::sig("def __eq__(self, arg: object, /) -> bool"))
      .def("__hash__", [](const sg::holders& of) { return of.all().size(); })
      .def(
          "__getstate__", [](const sg::holders& of) { return nb::cast(of.all()); },
          nb::sig("def __getstate__(self) -> tuple[object, ...]"))
      .def(
          "__setstate__", [](sg::holders& to, std::vector<sg::holding> all) { new (&to) sg::holders{std::move(all)}; },
          nb::sig("def __setstate__(self, state: tuple[object, ...], /) -> None"))
      .def("__repr__",
           [](const sg::holders& of) { return "Holders(" + std::to_string(of.all().size()) + " holdings)"; });
}

}  // namespace

void bind_decision(nb::module_& m) {
  bind_facts(m);
  bind_holders(m);
  word_enum<sg::certainty_of_effect>(
      m, "CertaintyOfEffect", "Whether something follows from what is known, or only from something that might be so.");
  word_enum<sg::barred_because>(m, "BarredBecause", "Why somebody who would be told is not.");
  nb::enum_<sg::bearing>(m, "Bearing", "Whether settling an open question could change the decision at hand.")
      .value("changes_answer", sg::bearing::changes_answer)
      .value("changes_nothing", sg::bearing::changes_nothing);
  nb::enum_<sg::pack_force>(m, "PackForce", "Whether a pack applies on the day of a decision.")
      .value("in_force", sg::pack_force::in_force)
      .value("not_in_force", sg::pack_force::not_in_force);
  result_class<sg::recipient>(m, "Recipient", "Somebody who is told.",
                              shown("receiver", &sg::recipient::receiver, "role or agency"),
                              held("people", &sg::recipient::people, "who holds the role; empty for an agency"),
                              held("because", &sg::recipient::because, "the rules, as \"pack/rule\""),
                              held("stands_in_for", &sg::recipient::stands_in_for, "roles this one replaces"),
                              held("time", &sg::recipient::time, "the clauses' own time words, or empty"),
                              shown("certainty", &sg::recipient::certainty));
  result_class<sg::exclusion>(
      m, "Exclusion",
      "Somebody who is not told. A body without named members is not told because of the people who sit on it: the "
      "reason is theirs.",
      shown("role", &sg::exclusion::role), held("people", &sg::exclusion::people), shown("why", &sg::exclusion::why),
      shown("certainty", &sg::exclusion::certainty, "possible: for some values, or not all of them"));
  result_class<sg::effect>(m, "Effect", "An action asked for, offered or forbidden; or an agency to be weighed.",
                           shown("what", &sg::effect::what, "action or agency"),
                           held("because", &sg::effect::because, "the rules, as \"pack/rule\""),
                           held("decided_by", &sg::effect::decided_by, "who decides, for options and what is weighed"),
                           held("time", &sg::effect::time, "the clauses' own time words, or empty"),
                           shown("certainty", &sg::effect::certainty));
  result_class<sg::started_clock>(
      m, "StartedClock", "A clock that starts.", shown("id", &sg::started_clock::id),
      held("limit", &sg::started_clock::limit),
      held("from_", &sg::started_clock::from, "a day where only the date is known: runs from 00:00:00 London"),
      held("runs_to", &sg::started_clock::runs_to, "projected on the calendar of the decision, with its arithmetic"),
      held("owner", &sg::started_clock::owner), held("source", &sg::started_clock::source),
      shown("edition", &sg::started_clock::edition), shown("basis", &sg::started_clock::basis),
      held("stops", &sg::started_clock::stops, "kinds of action that stop it"),
      held("because", &sg::started_clock::because), shown("certainty", &sg::started_clock::certainty));
  result_class<sg::waiting_clock>(
      m, "WaitingClock",
      "A clock that a rule asks for and that cannot start, because nobody has said when what starts it happened.",
      shown("id", &sg::waiting_clock::id), held("limit", &sg::waiting_clock::limit),
      held("waits_for", &sg::waiting_clock::waits_for, "facts: the first that becomes known starts it"),
      held("owner", &sg::waiting_clock::owner), held("source", &sg::waiting_clock::source),
      shown("edition", &sg::waiting_clock::edition), shown("basis", &sg::waiting_clock::basis),
      held("stops", &sg::waiting_clock::stops, "kinds of action that stop it"),
      held("because", &sg::waiting_clock::because), shown("certainty", &sg::waiting_clock::certainty));
  result_class<sg::conflict>(m, "Conflict", "Something the sources disagree about, and what was done.",
                             held("text", &sg::conflict::text, "fixed wording"),
                             held("rules", &sg::conflict::rules, "the rules that disagree"));
  result_class<sg::open_question>(m, "OpenQuestion", "A fact that is not known, and the question that would settle it.",
                                  shown("fact", &sg::open_question::fact),
                                  held("question", &sg::open_question::question),
                                  shown("matters", &sg::open_question::matters));
  result_class<sg::near_miss>(
      m, "NearMiss", "A rule about this event that failed in exactly one cell: why it does not apply.",
      shown("rule", &sg::near_miss::rule, "as \"pack/rule\""), shown("fact", &sg::near_miss::fact),
      held("was", &sg::near_miss::was), held("needs", &sg::near_miss::needs));
  result_class<sg::pin_of_pack>(m, "PinOfPack", "The pack a decision was made under.",
                                shown("pack", &sg::pin_of_pack::pack), shown("edition", &sg::pin_of_pack::edition),
                                shown("hash", &sg::pin_of_pack::hash), shown("force", &sg::pin_of_pack::force));
  auto decision = result_class<sg::decision>(
      m, "Decision",
      "A decision on one report at one instant. A plain value; the same inputs give the same decision, byte for byte.",
      shown("at", &sg::decision::at), held("notify", &sg::decision::notify, "in the order of the rules that name them"),
      held("excluded", &sg::decision::excluded), shown("step", &sg::decision::step, "of the ladder, or empty"),
      held("must", &sg::decision::must), held("may", &sg::decision::may), held("must_not", &sg::decision::must_not),
      held("consider", &sg::decision::consider),
      held("cites", &sg::decision::cites, "clauses of the school's document, \"cleves: 8\""),
      held("overlay", &sg::decision::overlay, "clauses of overlays, \"OV-LADO\""),
      held("clocks", &sg::decision::clocks), held("waiting", &sg::decision::waiting),
      held("conflicts", &sg::decision::conflicts), held("missing", &sg::decision::missing),
      held("near_misses", &sg::decision::near_misses), held("packs", &sg::decision::packs));

  decision.def(
      "to_json", [](const sg::decision& of, const std::string& id) { return sg::to_json(of, id); }, "id"_a,
      numpydoc("The decision as the command line prints it.",
               {{"id", "What it is a decision on."},
                {"-> str", "A line of JSON: roles, agencies, actions and clauses, and no person."}})
          .c_str());
  rows_class<sg::decision>(
      m, "Decisions", "Decisions in the order they were asked for.",
      {column<sg::decision>("at", &sg::decision::at),
       column<sg::decision>("told",
                            [](const sg::decision& of) {
                              std::vector<std::string> all;
                              for (const auto& each : of.notify) all.push_back(each.receiver);
                              return all;
                            }),
       column<sg::decision>("step", &sg::decision::step),
       column<sg::decision>("must",
                            [](const sg::decision& of) {
                              std::vector<std::string> all;
                              for (const auto& each : of.must) all.push_back(each.what);
                              return all;
                            }),
       column<sg::decision>("clocks",
                            [](const sg::decision& of) {
                              std::vector<std::string> all;
                              for (const auto& each : of.clocks) all.push_back(each.id);
                              return all;
                            }),
       column<sg::decision>("cites", &sg::decision::cites), column<sg::decision>("overlay", &sg::decision::overlay),
       column<sg::decision>("conflicts", [](const sg::decision& of) { return of.conflicts.size(); }),
       column<sg::decision>("missing", [](const sg::decision& of) {
         std::vector<std::string> all;
         for (const auto& each : of.missing) all.push_back(each.fact);
         return all;
       })});
}

}  // namespace binding
