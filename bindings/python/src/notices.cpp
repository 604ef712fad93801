// SPDX-License-Identifier: Apache-2.0
#include "kept.hpp"

#include <safeguarding/intake/notice_log.hpp>
#include <safeguarding/policy/due_list.hpp>
#include <safeguarding/policy/follow.hpp>
#include <safeguarding/policy/notice_json.hpp>

namespace binding {

void bind_notices(nb::module_& m) {
  word_enum<sg::reading_setting>(m, "ReadingSetting", "Which of the school's own times a notice has to be read in.");
  result_class<sg::reading_limit>(
      m, "ReadingLimit",
      "By when a notice has to be read. A setting of the school: no clause stands behind it, and none is ever cited "
      "for it.",
      shown("by", &sg::reading_limit::by, "the last moment that is in time"),
      shown("setting", &sg::reading_limit::setting),
      held("within", &sg::reading_limit::within, "what the setting was when the notice was made"),
      shown("basis", &sg::reading_limit::basis));
  result_class<sg::notice>(
      m, "Notice", "One notice. A plain value; what became of it is told by events (notice_event.hpp).",
      shown("id", &sg::notice::id), shown("about", &sg::notice::about),
      shown("receiver", &sg::notice::receiver, "role or agency"),
      held("also_as", &sg::notice::also_as, "further roles this person is told in"),
      shown("person", &sg::notice::person, "empty: an agency, or a body whose members the holders do not name"),
      held("sequence", &sg::notice::sequence, "from 1: how often this person was told of this report under `receiver`"),
      held("because", &sg::notice::because, "the rules, as \"pack/rule\""),
      held("clauses", &sg::notice::clauses, "the clauses behind them, as they are cited"),
      held("stands_in_for", &sg::notice::stands_in_for, "roles this receiver replaces"),
      held("time", &sg::notice::time, "the clauses' own time words, joined by \"; \", or empty"),
      shown("certainty", &sg::notice::certainty), shown("made_at", &sg::notice::made_at),
      held("limit", &sg::notice::limit, "nothing for whoever is outside the school: there is no receipt to wait for"));
  word_enum<sg::notice_step>(m, "NoticeStep", "What happened to a notice.");
  word_enum<sg::notice_reason>(m, "NoticeReason", "Why a notice was passed on or withdrawn.");
  auto event = value_class<sg::notice_event>(
      m, "NoticeEvent",
      "One event. Two times are kept: when it happened, and when the school came to know; only the second decides what "
      "could be known at a moment.",
      key("id", &sg::notice_event::id), kept("what", &sg::notice_event::what), key("of", &sg::notice_event::of),
      key("happened_at", &sg::notice_event::happened_at), key("recorded_at", &sg::notice_event::recorded_at),
      key("by", &sg::notice_event::by, "empty: worked out by follow(), or a machine's receipt"),
      may("made", &sg::notice_event::made, "of made, and nothing else"),
      kept("why", &sg::notice_event::why, "of passed_on and withdrawn, and nothing else"),
      may("to", &sg::notice_event::to, "of passed_on: the notices made instead; empty where others have it already"));
  value_class<sg::notice_settings>(
      m, "NoticeSettings",
      "The school's settings. No law gives these numbers: they are marked local wherever they show, and never cited to "
      "a clause. The defaults are the library's suggestion.",
      may("version", &sg::notice_settings::version, "the school's own name for this edition"),
      may("at_once", &sg::notice_settings::at_once, "where the decision starts a clock that runs at once"),
      may("otherwise", &sg::notice_settings::otherwise, "every other notice"));
  word_enum<sg::notice_standing>(m, "NoticeStanding", "How a notice stands.");
  result_class<sg::telling_duty>(
      m, "TellingDuty", "Whose task it is to tell somebody outside the school, and by when.",
      held("people", &sg::telling_duty::people, "empty: nobody at the school is left who may know of it"),
      held("as_", &sg::telling_duty::as,
           "the role that makes it theirs, or \"reporter\"; empty: they are those who are left"),
      shown("by", &sg::telling_duty::by,
            "when the first clock is late that telling them stops; nothing: no clock runs"),
      shown("clock", &sg::telling_duty::clock, "its id"));
  auto state = result_class<sg::notice_state>(
      m, "NoticeState",
      "A notice with what became of it. For the auditor: it shows what its receiver may no longer see.",
      held("what", &sg::notice_state::what), shown("delivered_at", &sg::notice_state::delivered_at, "the last of each"),
      shown("undeliverable_at", &sg::notice_state::undeliverable_at, "the last of each"),
      shown("read_at", &sg::notice_state::read_at), shown("acted_at", &sg::notice_state::acted_at),
      shown("read_by", &sg::notice_state::read_by, "who read it or, that not being said, acted on it first"),
      shown("passed_on_at", &sg::notice_state::passed_on_at),
      held("passed_on_to", &sg::notice_state::passed_on_to, "empty although passed on: others had it already"),
      shown("withdrawn_at", &sg::notice_state::withdrawn_at),
      shown("why", &sg::notice_state::why, "of the withdrawal, else of the passing on"),
      shown("no_longer_asked_at", &sg::notice_state::no_longer_asked_at),
      shown("replaced_at", &sg::notice_state::replaced_at),
      held("telling", &sg::notice_state::telling, "of somebody outside who is yet to be told; worked out by follow()"),
      shown("standing", &sg::notice_state::standing));
  word_enum<sg::what_is_due>(m, "WhatIsDue", "What is asked of somebody now.");
  auto item = result_class<sg::due_item>(
      m, "DueItem", "One line of somebody's list.", held("what", &sg::due_item::what), shown("due", &sg::due_item::due),
      shown("read_at", &sg::due_item::read_at, "of what is to be acted on"),
      shown("tell_by", &sg::due_item::tell_by, "of what is to be told, where a clock runs"),
      held("clock", &sg::due_item::clock, "its id"));
  result_class<sg::following>(
      m, "Following", "How the notices of one report stand.", shown("about", &sg::following::about),
      held("notices", &sg::following::notices, "as they stand once `due` is recorded, in the order they were made"),
      held("due", &sg::following::due, "what is to be appended to the log now; once there, nothing more is due"),
      held("decided", &sg::following::decided, "with whoever was waited for in vain counted as out of reach"));

  event.def(
      "to_json", [](const sg::notice_event& of) { return sg::to_json(of); },
      numpydoc("The event as a line of a log of notices.", {{"-> str", "A line of JSON, without its end."}}).c_str());
  item.def(
      "to_json", [](const sg::due_item& of) { return sg::to_json(of); },
      numpydoc("The item as the command line prints it.", {{"-> str", "A line of JSON, without its end."}}).c_str());
  state.def(
      "to_json", [](const sg::notice_state& of) { return sg::to_json(of); },
      numpydoc("The notice with all that became of it, for an auditor.",
               {{"-> str", "A line of JSON, without its end."}})
          .c_str());
  rows_class<sg::due_item>(m, "DueItems", "What one person has to read, to act on or to tell others.",
                           {column<sg::due_item>("notice", [](const sg::due_item& of) { return of.what.id; }),
                            column<sg::due_item>("report", [](const sg::due_item& of) { return of.what.about; }),
                            column<sg::due_item>("receiver", [](const sg::due_item& of) { return of.what.receiver; }),
                            column<sg::due_item>("due", &sg::due_item::due),
                            column<sg::due_item>("made_at", [](const sg::due_item& of) { return of.what.made_at; }),
                            column<sg::due_item>("read_by",
                                                 [](const sg::due_item& of) -> std::optional<sg::instant> {
                                                   if (!of.what.limit) return std::nullopt;
                                                   return of.what.limit->by;
                                                 }),
                            column<sg::due_item>("tell_by", &sg::due_item::tell_by)});
  nb::class_<sg::notice_log> log(
      m, "NoticeLog", "The events of a school's notices, in the order they were recorded. It is only ever added to.");
  log.def(
         "__init__",
         [](sg::notice_log* to, const std::vector<sg::notice_event>& events) {
           new (to) sg::notice_log{};
           to->append(events);
         },
         "events"_a = nb::make_tuple(),
         numpydoc("Makes a log.", {{"events", "In the order they were recorded."},
                                   {"! InvalidInput", "One does not follow from those before it."}})
             .c_str())
      .def(
          "append", [](sg::notice_log& of, const std::vector<sg::notice_event>& next) { of.append(next); }, "events"_a,
          numpydoc("Adds events at the end, all or none.",
                   {{"events", "The events."}, {"! InvalidInput", "One does not follow from those before it."}})
              .c_str())
      .def_prop_ro("events", &sg::notice_log::events, "in the order they were recorded")
      .def("__len__", [](const sg::notice_log& of) { return of.events().size(); })
      .def(
          "__eq__", [](const sg::notice_log& a, const sg::notice_log& b) { return a == b; }, nb::is_operator(),
          nb::sig("def __eq__(self, arg: object, /) -> bool"))
      .def("__hash__", [](const sg::notice_log& of) { return of.events().size(); })
      .def("__repr__",
           [](const sg::notice_log& of) { return "NoticeLog(" + std::to_string(of.events().size()) + " events)"; });
  pickled_as(
      log, +[](const sg::notice_log& of) { return std::tuple{of.events()}; },
      [](const std::vector<sg::notice_event>& events) {
        sg::notice_log made;
        made.append(events);
        return made;
      });
  m.def(
      "parse_notice_log",
      [](const nb::object& text, const std::string& source) {
        auto read = sg::read_notice_log(text_of(text), source);
        for (const auto& each : read.findings)
          if (each.weight == sg::severity::refusal)
            throw sg::invalid_input{each.code, each.message, each.fragment, each.where};
        return std::move(read.log);
      },
      "text"_a, "source"_a = "notices.jsonl",
      numpydoc("Reads a log of notices (JSON lines; docs/formats/notices.md).",
               {{"text", "The text."},
                {"source", "What errors call it."},
                {"-> NoticeLog", ""},
                {"! InvalidInput", "With line and column."},
                {">>>", ">>> len(sg.parse_notice_log(\"\"))\n0"}})
          .c_str(),
      nb::sig("def parse_notice_log(text: str | bytes, source: str = ...) -> NoticeLog"));
  m.def(
      "follow",
      [](const kept_book& book, const sg::holders& who, const sg::school_calendar& calendar,
         const sg::notice_settings& settings, const sg::report& made, const sg::facts& known, many<sg::action> done,
         const sg::notice_log& log, sg::instant as_of) {
        const nb::gil_scoped_release free;
        return sg::follow({book, who, calendar, settings}, {made.id, made.recorded_at, known, *done}, log, as_of);
      },
      "book"_a, "holders"_a, "calendar"_a, "settings"_a, "report"_a, "known"_a, "done"_a, "log"_a, "as_of"_a,
      numpydoc("Told means read: what is due to be recorded about the notices of one report, and how each then stands.",
               {{"book", "The packs."},
                {"holders", "Who holds which role."},
                {"calendar", "The school's days."},
                {"settings", "By when notices are to be read."},
                {"report", "The report."},
                {"known", "Its facts."},
                {"done", "What was done about it."},
                {"log", "What became of notices so far."},
                {"as_of", "The present."},
                {"-> Following", "`due` is what to append to the log."},
                {"! InvalidInput", "A fact is outside the vocabulary, or the log contradicts itself."},
                {">>>",
                 ">>> at = datetime(2026, 11, 20, 9, 14, tzinfo=timezone.utc)\n>>> book = "
                 "sg.shipped_book(\"cleves\")\n>>> known = sg.Facts({\"event\": \"allegation\", \"subject_role\": "
                 "\"teacher\", \"reporter_role\": \"governor\"})\n>>> holders, calendar = sg.Holders.posts(book), "
                 "sg.shipped_calendar()\n>>> reports = [sg.Report(id=\"r-1\", recorded_at=at, text=\"A red van by the "
                 "gate.\", place=\"gate\")]\n>>> found = sg.follow(book, holders, calendar, sg.NoticeSettings(), "
                 "reports[0], known, [], sg.NoticeLog(), at)\n>>> found.notices[0].what.receiver\n'dsl'"}})
          .c_str());
  m.def(
      "due_list",
      [](const sg::person_id& person, const std::vector<sg::following>& all, sg::instant as_of) {
        return rows<sg::due_item>{sg::due_list(person, all, as_of)};
      },
      "person"_a, "all"_a, "as_of"_a,
      numpydoc(
          "What one person has to read, to act on or to tell others, and nothing else.",
          {{"person", "Their id."},
           {"all", "How the notices of every report stand."},
           {"as_of", "The present."},
           {"-> DueItems", "What is late first."},
           {">>>",
            ">>> at = datetime(2026, 11, 20, 9, 14, tzinfo=timezone.utc)\n>>> book = sg.shipped_book(\"cleves\")\n>>> "
            "known = sg.Facts({\"event\": \"allegation\", \"subject_role\": \"teacher\", \"reporter_role\": "
            "\"governor\"})\n>>> holders, calendar = sg.Holders.posts(book), sg.shipped_calendar()\n>>> reports = "
            "[sg.Report(id=\"r-1\", recorded_at=at, text=\"A red van by the gate.\", place=\"gate\")]\n>>> found = "
            "sg.follow(book, holders, calendar, sg.NoticeSettings(), reports[0], known, [], sg.NoticeLog(), at)\n>>> "
            "sg.due_list(\"post:dsl\", [found], at)[0].due\nWhatIsDue.tell"}})
          .c_str());
}

}  // namespace binding
