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
      "Records something; durable when it returns. With `key`, a second try answers as the first did. Raises "
      "InvalidInput, or NotFound where this person may not write it.");
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
      "History brought in from elsewhere: nobody is told of it. The ids they bear are kept as labels. With `key`, a "
      "second try with the same records goes on where the first ended.");
  desk.def(
      "close_case",
      [](const kept_desk& of, const sg::case_id& which, const std::string& reason, const std::string& lessons) {
        return of.use([&](sg::desk& at) { return at.close(which, reason, lessons); });
      },
      "case"_a, "reason"_a, "lessons"_a = "");
  desk.def(
      "acknowledge",
      [](const kept_desk& of, const sg::notice_id& which, sg::notice_step what) {
        of.use([&](sg::desk& at) { at.acknowledge(which, what); });
      },
      "notice"_a, "step"_a, "That a notice was delivered, read or acted on, by this person.");
  desk.def(
      "adopt_roll",
      [](const kept_desk& of, many<sg::person> people) { of.use([&](sg::desk& at) { at.adopt_roll(*people); }); },
      "people"_a, "People who are not named stay as they were.");
  desk.def(
      "adopt_packs",
      [](const kept_desk& of, sg::day from, const std::vector<sg::pack_text>& packs) {
        of.use([&](sg::desk& at) { at.adopt_packs(from, packs); });
      },
      "start"_a, "packs"_a);
  desk.def(
      "adopt_holders",
      [](const kept_desk& of, const sg::holders& who) { of.use([&](sg::desk& at) { at.adopt_holders(who); }); },
      "holders"_a);
  desk.def(
      "adopt_calendar",
      [](const kept_desk& of, const sg::school_calendar& days) {
        of.use([&](sg::desk& at) { at.adopt_calendar(days); });
      },
      "calendar"_a);
  desk.def(
      "adopt_settings",
      [](const kept_desk& of, const sg::notice_settings& settings) {
        of.use([&](sg::desk& at) { at.adopt_settings(settings); });
      },
      "settings"_a);
  desk.def(
      "judge",
      [](const kept_desk& of, const sg::same_person_judgement& said) { of.use([&](sg::desk& at) { at.judge(said); }); },
      "judgement"_a, "That two people on the roll are one, or are not after all.");
  desk.def(
      "judge",
      [](const kept_desk& of, const sg::report_id& a, const sg::report_id& b, sg::verdict_on_link verdict,
         const std::string& reason,
         const std::string& key) { of.use([&](sg::desk& at) { at.judge(a, b, verdict, reason, key); }); },
      "a"_a, "b"_a, "verdict"_a, nb::kw_only(), "reason"_a, "key"_a = "",
      "That two reports belong together, or do not, or that this person looked and cannot say; `undone` takes back "
      "what "
      "was said last. Each is named by its id or its label. It holds for everybody who may see both.");
  desk.def(
      "grant",
      [](const kept_desk& of, const sg::person_id& to, const sg::access_grant& what) {
        return of.use([&](sg::desk& at) { return at.grant(to, what); });
      },
      "to"_a, "grant"_a, "Leave for somebody to read; its id, giver and first moment are filled in here.");
  desk.def(
      "revoke",
      [](const kept_desk& of, const sg::grant_id& which, const std::string& reason) {
        of.use([&](sg::desk& at) { at.revoke(which, reason); });
      },
      "grant"_a, "reason"_a);
  desk.def(
      "break_the_glass",
      [](const kept_desk& of, const sg::break_glass& what) { of.use([&](sg::desk& at) { at.break_the_glass(what); }); },
      "what"_a);
}

void bind_reading(nb::class_<kept_desk>& desk) {
  desk.def(
      "find",
      [](const kept_desk& of, const sg::record_ref& which) {
        return of.use([&](sg::desk& at) { return at.find(which); });
      },
      "which"_a, "A record with what stands beside it; None where there is none that this person may see.");
  desk.def(
      "records",
      [](const kept_desk& of, const std::string& cursor, std::size_t most) {
        return of.use([&](sg::desk& at) { return at.records(cursor, most); });
      },
      "cursor"_a = "", "most"_a = 100, "At most so many, oldest first, after the record with that id.");
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
      "person"_a);
  desk.def(
      "chronology",
      [](const kept_desk& of, sg::chronology_of what, const std::string& whom) {
        return of.use([&](sg::desk& at) { return rows<sg::chronology_line>{at.chronology(what, whom)}; });
      },
      "what"_a, "of"_a, "`of` is the id of a person or of a household, or a place in words.");
  desk.def(
      "search",
      [](const kept_desk& of, const std::string& query, std::size_t most) {
        return of.use([&](sg::desk& at) { return rows<sg::search_hit>{at.search(query, most)}; });
      },
      "query"_a, "most"_a = 20);
  desk.def(
      "notices", [](const kept_desk& of) { return of.use([](sg::desk& at) { return at.notices(); }); },
      "What this person has to read, to act on or to tell others.");
  desk.def(
      "due", [](const kept_desk& of) { return of.use([](sg::desk& at) { return rows<sg::due_clock>{at.due()}; }); },
      "Clocks of what this person may see, the first due first.");
  desk.def(
      "explain",
      [](const kept_desk& of, const sg::report_id& which) {
        return of.use([&](sg::desk& at) { return at.explain(which); });
      },
      "report"_a, "Why this person was told of a report or, as its reporter, what they have to do.");
  desk.def(
      "links", [](const kept_desk& of) { return of.use([](sg::desk& at) { return rows<sg::link_view>{at.links()}; }); },
      "Reports that more likely than not are of one matter, or were judged so, of what this person may see.");
  desk.def(
      "same_events", [](const kept_desk& of) { return of.use([](sg::desk& at) { return at.same_events(); }); },
      "Accounts of one event, and what they disagree on.");
  desk.def(
      "pictures",
      [](const kept_desk& of) { return of.use([](sg::desk& at) { return rows<sg::picture_view>{at.pictures()}; }); },
      "Groups of reports to look at together.");
  desk.def(
      "why",
      [](const kept_desk& of, const sg::report_id& a, const sg::report_id& b) {
        return of.use([&](sg::desk& at) { return at.why(a, b); });
      },
      "a"_a, "b"_a,
      "The evidence on two reports, linked or not, each named by its id or its label; None where either is not there "
      "or "
      "may not be seen.");
  desk.def(
      "audit",
      [](const kept_desk& of) { return of.use([](sg::desk& at) { return rows<sg::reading_line>{at.audit()}; }); },
      "Who was shown what, for those who oversee readings.");
  desk.def(
      "as_of",
      [](const kept_desk& of, sg::instant then) {
        return kept_desk{of.in, of.who, then};
      },
      "then"_a, "The same desk, reading the library as it was known then.");
  desk.def_prop_ro("person", [](const kept_desk& of) { return of.who.person; });
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
