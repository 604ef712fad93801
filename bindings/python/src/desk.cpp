// SPDX-License-Identifier: Apache-2.0
#include "library.hpp"

#include <nanobind/stl/variant.h>

namespace binding {

namespace {

/// The records a desk may see, page by page.
struct record_pages {
  kept_desk from;
  std::vector<sg::record_ref> page;
  std::size_t at = 0;
  std::string cursor;
  bool ended = false;
};

void bind_writing(nb::class_<kept_desk>& desk) {
  desk.def(
      "record",
      [](const kept_desk& of, const sg::any_record& value, const std::string& label, const std::string& key) {
        return of.use([&](sg::desk& at) { return at.record({value, label}, key); });
      },
      "value"_a, nb::kw_only(), "label"_a = "", "key"_a = "",
      numpydoc("Keeps something; it is durable when this returns.",
               {{"value", "A record of any kind."},
                {"label", "What the host calls it; its id where none is given."},
                {"key", "With it, a second try answers as the first did; 1 to 128 bytes."},
                {"-> Receipt", ""},
                {"! InvalidInput", "It is refused, with its field."},
                {"! NotFound", "This person may not write it here, or it speaks of what they may not see."},
                {"! StoreError", "It could not be kept; nothing was."}})
          .c_str());
  desk.def(
      "bring_in",
      [](const kept_desk& of, const std::vector<sg::any_record>& all, const std::string& key) {
        return of.use([&](sg::desk& at) {
          std::vector<sg::to_record> records;
          for (const auto& each : all) records.push_back({each, sg::id_of(each)});
          return at.bring_in(records, key);
        });
      },
      "records"_a, nb::kw_only(), "key"_a = "",
      numpydoc("Brings in history from elsewhere: nobody is told of it. The ids that records bear are kept as labels.",
               {{"records", "The records, oldest first."},
                {"key", "With it, a second try with the same records goes on where the first ended."},
                {"-> tuple[Receipt, ...]", ""},
                {"! InvalidInput", "One is refused; those before it stay."}})
          .c_str());
  desk.def(
      "close_case",
      [](const kept_desk& of, const sg::case_id& which, const std::string& reason, const std::string& lessons) {
        return of.use([&](sg::desk& at) { return at.close(which, reason, lessons); });
      },
      "case"_a, "reason"_a, "lessons"_a = "",
      numpydoc("Ends a case.", {{"case", "Its id."},
                                {"reason", "Why."},
                                {"lessons", "What was learned."},
                                {"-> Receipt", ""},
                                {"! NotFound", "There is none that this person may close."}})
          .c_str());
  desk.def(
      "acknowledge",
      [](const kept_desk& of, const sg::notice_id& which, sg::notice_step what) {
        of.use([&](sg::desk& at) { at.acknowledge(which, what); });
      },
      "notice"_a, "step"_a,
      numpydoc("Records that a notice was delivered, read or acted on, by this person.",
               {{"notice", "Its id."}, {"step", "Which of the three."}, {"! NotFound", "There is none of theirs."}})
          .c_str());
  desk.def(
      "adopt_roll",
      [](const kept_desk& of, many<sg::person> people) { of.use([&](sg::desk& at) { at.adopt_roll(*people); }); },
      "people"_a,
      numpydoc("Takes people onto the roll. Those who are not named stay as they were.",
               {{"people", "As they are now."}, {"! NotFound", "This person may not."}})
          .c_str());
  desk.def(
      "adopt_packs",
      [](const kept_desk& of, sg::day from, const std::vector<sg::pack_text>& packs) {
        of.use([&](sg::desk& at) { at.adopt_packs(from, packs); });
      },
      "start"_a, "packs"_a,
      numpydoc("Puts packs to use from a day on.", {{"start", "The day."},
                                                    {"packs", "The school's own, and overlays."},
                                                    {"! InvalidInput", "One cannot be read."},
                                                    {"! NotFound", "This person may not."}})
          .c_str());
  desk.def(
      "adopt_holders",
      [](const kept_desk& of, const sg::holders& who) { of.use([&](sg::desk& at) { at.adopt_holders(who); }); },
      "holders"_a,
      numpydoc("Says who holds which role from now on.",
               {{"holders", "All of them."}, {"! NotFound", "This person may not."}})
          .c_str());
  desk.def(
      "adopt_calendar",
      [](const kept_desk& of, const sg::school_calendar& days) {
        of.use([&](sg::desk& at) { at.adopt_calendar(days); });
      },
      "calendar"_a,
      numpydoc("Puts a calendar to use.", {{"calendar", "The school's days."}, {"! NotFound", "This person may not."}})
          .c_str());
  desk.def(
      "adopt_settings",
      [](const kept_desk& of, const sg::notice_settings& settings) {
        of.use([&](sg::desk& at) { at.adopt_settings(settings); });
      },
      "settings"_a,
      numpydoc("Puts the school's settings for notices to use.",
               {{"settings", "The settings."}, {"! NotFound", "This person may not."}})
          .c_str());
  const auto about_judging = numpydoc(
      "Keeps what this person judged: that two people on the roll are one, or that two reports belong together.",
      {{"judgement", "On two people of the roll."},
       {"a", "A report by its id or its label."},
       {"b", "Another."},
       {"verdict", "They do, they do not, or nobody can say; `undone` takes back what was said last."},
       {"reason", "Why."},
       {"key", "As in record()."},
       {"! InvalidInput", "No reason is given, both are one, or there is nothing to undo."},
       {"! NotFound", "This person may not judge them."}});
  desk.def(
      "judge",
      [](const kept_desk& of, const sg::same_person_judgement& said) { of.use([&](sg::desk& at) { at.judge(said); }); },
      "judgement"_a, about_judging.c_str());
  desk.def(
      "judge",
      [](const kept_desk& of, const sg::report_id& a, const sg::report_id& b, sg::verdict_on_link verdict,
         const std::string& reason,
         const std::string& key) { of.use([&](sg::desk& at) { at.judge(a, b, verdict, reason, key); }); },
      "a"_a, "b"_a, "verdict"_a, nb::kw_only(), "reason"_a, "key"_a = "", about_judging.c_str());
  desk.def(
      "grant",
      [](const kept_desk& of, const sg::person_id& to, const sg::access_grant& what) {
        return of.use([&](sg::desk& at) { return at.grant(to, what); });
      },
      "to"_a, "grant"_a,
      numpydoc("Gives somebody leave to read. Its id, giver and first moment are filled in here.",
               {{"to", "The reader."},
                {"grant", "What, for which purpose, until when."},
                {"-> str", "Its id."},
                {"! NotFound", "This person may not give it."}})
          .c_str());
  desk.def(
      "revoke",
      [](const kept_desk& of, const sg::grant_id& which, const std::string& reason) {
        of.use([&](sg::desk& at) { at.revoke(which, reason); });
      },
      "grant"_a, "reason"_a,
      numpydoc(
          "Takes leave back.",
          {{"grant", "Its id."}, {"reason", "Why."}, {"! NotFound", "There is none that this person may take back."}})
          .c_str());
  desk.def(
      "break_the_glass",
      [](const kept_desk& of, const sg::break_glass& what) { of.use([&](sg::desk& at) { at.break_the_glass(what); }); },
      "what"_a,
      numpydoc("Reads in an emergency without a permit. That somebody asked is on record.",
               {{"what", "What, why, for how long, and who was told."},
                {"! InvalidInput", "It lacks what the access table asks for."}})
          .c_str());
}

void bind_reading(nb::class_<kept_desk>& desk) {
  desk.def(
      "find",
      [](const kept_desk& of, const sg::record_ref& which) {
        return of.use([&](sg::desk& at) { return at.find(which); });
      },
      "which"_a,
      numpydoc("A record with what stands beside it.",
               {{"which", "Its kind and id."},
                {"-> RecordView | None", "None where there is none that this person may see."}})
          .c_str());
  desk.def(
      "records",
      [](const kept_desk& of, const std::string& cursor, std::size_t most) {
        return of.use([&](sg::desk& at) { return at.records(cursor, most); });
      },
      "cursor"_a = "", "most"_a = 100,
      numpydoc("Records this person may see, oldest first, a page at a time. Iterating over a desk gives all.",
               {{"cursor", "The id of the last one seen; empty: from the beginning."},
                {"most", "How many at most."},
                {"-> tuple[RecordRef, ...]", ""}})
          .c_str());
  desk.def(
      "__iter__",
      [](const kept_desk& of) {
        return record_pages{of, {}, 0, {}, false};
      },
      "Every record this person may see, oldest first, fetched page by page.",
      nb::sig("def __iter__(self) -> collections.abc.Iterator[RecordRef]"));
  desk.def(
      "file_of",
      [](const kept_desk& of, const sg::person_id& who) {
        return of.use([&](sg::desk& at) { return at.file_of(who); });
      },
      "person"_a,
      numpydoc(
          "What the school holds together about one person.",
          {{"person", "Their id."}, {"-> FileView | None", "None where there is nothing that this person may see."}})
          .c_str());
  desk.def(
      "chronology",
      [](const kept_desk& of, sg::chronology_of what, const std::string& whom) {
        return of.use([&](sg::desk& at) { return rows<sg::chronology_line>{at.chronology(what, whom)}; });
      },
      "what"_a, "of"_a,
      numpydoc("What happened, oldest first.", {{"what", "What it is a chronology of."},
                                                {"of", "The id of a person or of a household, or a place in words."},
                                                {"-> Chronology", ""}})
          .c_str());
  desk.def(
      "search",
      [](const kept_desk& of, const std::string& query, std::size_t most) {
        return of.use([&](sg::desk& at) { return rows<sg::search_hit>{at.search(query, most)}; });
      },
      "query"_a, "most"_a = 20,
      numpydoc("Records whose words are those of a query, best first.",
               {{"query", "Words; each counts by how rare it is among what this person may see."},
                {"most", "How many at most."},
                {"-> SearchHits", ""}})
          .c_str());
  desk.def(
      "notices", [](const kept_desk& of) { return of.use([](sg::desk& at) { return at.notices(); }); },
      numpydoc("What this person has to read, to act on or to tell others.",
               {{"-> tuple[DueNotice, ...]", "What is late first."}})
          .c_str());
  desk.def(
      "due", [](const kept_desk& of) { return of.use([](sg::desk& at) { return rows<sg::due_clock>{at.due()}; }); },
      numpydoc("Clocks of what this person may see.", {{"-> DueClocks", "The first due first."}}).c_str());
  desk.def(
      "explain",
      [](const kept_desk& of, const sg::report_id& which) {
        return of.use([&](sg::desk& at) { return at.explain(which); });
      },
      "report"_a,
      numpydoc("Why this person was told of a report or, as its reporter, what they have to do.",
               {{"report", "Its id."}, {"-> AudienceView | None", "None where there is nothing to say to them."}})
          .c_str());
  desk.def(
      "links", [](const kept_desk& of) { return of.use([](sg::desk& at) { return rows<sg::link_view>{at.links()}; }); },
      numpydoc("Reports that more likely than not are of one matter, or were judged so, of what this person may see.",
               {{"-> LinkViews", "Suggestions, until a person judges."}})
          .c_str());
  desk.def(
      "same_events", [](const kept_desk& of) { return of.use([](sg::desk& at) { return at.same_events(); }); },
      numpydoc("Accounts of one event, and what they disagree on.", {{"-> tuple[EventView, ...]", ""}}).c_str());
  desk.def(
      "pictures",
      [](const kept_desk& of) { return of.use([](sg::desk& at) { return rows<sg::picture_view>{at.pictures()}; }); },
      numpydoc("Groups of reports to look at together, of what this person may see.", {{"-> PictureViews", ""}})
          .c_str());
  desk.def(
      "why",
      [](const kept_desk& of, const sg::report_id& a, const sg::report_id& b) {
        return of.use([&](sg::desk& at) { return at.why(a, b); });
      },
      "a"_a, "b"_a,
      numpydoc("The evidence on two reports, linked or not.",
               {{"a", "A report by its id or its label."},
                {"b", "Another."},
                {"-> WhyView | None", "None where one is not there or may not be seen."},
                {"! InvalidInput", "Both are one report."}})
          .c_str());
  desk.def(
      "audit",
      [](const kept_desk& of) { return of.use([](sg::desk& at) { return rows<sg::reading_line>{at.audit()}; }); },
      numpydoc("Who was shown what, for those who oversee readings.", {{"-> Readings", "Newest last."}}).c_str());
  desk.def(
      "as_of",
      [](const kept_desk& of, sg::instant then) {
        return kept_desk{of.in, of.who, then};
      },
      "then"_a,
      numpydoc("The same desk, reading the library as it was known at a moment.",
               {{"then", "The moment."}, {"-> Desk", ""}})
          .c_str());
  desk.def_prop_ro(
      "person", [](const kept_desk& of) { return of.who.person; }, "whose desk it is");
  desk.def("__repr__", [](const kept_desk& of) { return "Desk('" + of.who.person.text() + "')"; });
}

}  // namespace

void bind_desk(nb::module_& m) {
  nb::class_<record_pages>(m, "RecordPages", "Records, fetched page by page.")
      .def(
          "__iter__", [](const nb::object& self) { return self; },
          nb::sig("def __iter__(self) -> collections.abc.Iterator[RecordRef]"))
      .def("__next__", [](record_pages& of) {
        if (of.at == of.page.size() && !of.ended) {
          of.page = of.from.use([&](sg::desk& at) { return at.records(of.cursor, 100); });
          of.at = 0;
          of.ended = of.page.size() < 100;
          if (!of.page.empty()) of.cursor = of.page.back().id;
        }
        if (of.at == of.page.size()) throw nb::stop_iteration();
        return of.page[of.at++];
      });
  nb::class_<kept_desk> desk(
      m, "Desk",
      "One person at work in a library. What is hidden is absent; every reading is recorded before anything "
      "is returned. For one thread; the library behind it may be shared.");
  bind_writing(desk);
  bind_reading(desk);
}

}  // namespace binding
