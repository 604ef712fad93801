// SPDX-License-Identifier: Apache-2.0
#include "kept.hpp"

#include <safeguarding/calendar/clock.hpp>
#include <safeguarding/calendar/london.hpp>

namespace binding {

namespace {

std::chrono::seconds time_of_day(nb::handle time) {
  return std::chrono::hours{nb::cast<int>(time.attr("hour"))} +
         std::chrono::minutes{nb::cast<int>(time.attr("minute"))} +
         std::chrono::seconds{nb::cast<int>(time.attr("second"))};
}

nb::object time_from(std::chrono::seconds of_day) {
  const auto count = static_cast<int>(of_day.count());
  return nb::module_::import_("datetime").attr("time")(count / 3600, count / 60 % 60, count % 60);
}

void bind_calendars(nb::module_& m) {
  nb::class_<sg::bank_holidays> holidays(
      m, "BankHolidays", "The bank holidays of England and Wales: a published list, computed beyond it and marked so.");
  holidays
      .def_static("england", &sg::bank_holidays::england,
                  numpydoc("The shipped list, 1970 to 2028.",
                           {{"-> BankHolidays", "Those of England and Wales."},
                            {">>>", ">>> sg.BankHolidays.england().name_of(date(2026, 12, 25))\n'Christmas Day'"}})
                      .c_str())
      .def("is_holiday", &sg::bank_holidays::is_holiday, "date"_a,
           numpydoc("Whether a day is a bank holiday.",
                    {{"date", "A day."}, {"-> bool", "True where the list or, beyond it, the rules say so."}})
               .c_str())
      .def("is_projected", &sg::bank_holidays::is_projected, "date"_a,
           numpydoc("Whether the answer about a day is computed, because its year is not published.",
                    {{"date", "A day."}, {"-> bool", ""}})
               .c_str())
      .def("name_of", &sg::bank_holidays::name_of, "date"_a,
           numpydoc("The name of the holiday on a day.", {{"date", "A day."}, {"-> str", "Empty where it is none."}})
               .c_str())
      .def("with_day", &sg::bank_holidays::with, "date"_a, "name"_a,
           numpydoc("The same with one day more: one that was proclaimed after the list was published.",
                    {{"date", "A day."},
                     {"name", "What the holiday is called."},
                     {"-> BankHolidays", ""},
                     {"! InvalidInput", "It is a holiday already, or at a weekend, or the name is empty."}})
               .c_str())
      .def("without_day", &sg::bank_holidays::without, "date"_a,
           numpydoc("The same with one day less.",
                    {{"date", "A day."}, {"-> BankHolidays", ""}, {"! InvalidInput", "It is no holiday."}})
               .c_str())
      .def_prop_ro("published", &sg::bank_holidays::published, "the published list, in order of date")
      .def(
          "__eq__", [](const sg::bank_holidays& a, const sg::bank_holidays& b) { return a == b; }, nb::is_operator(),
          nb::sig("def __eq__(self, arg: object, /) -> bool"))
      .def("__hash__", [](const sg::bank_holidays& of) { return of.published().size(); })
      .def("__repr__", [](const sg::bank_holidays& of) {
        return "BankHolidays(" + std::to_string(static_cast<int>(of.first_published_year())) + " to " +
               std::to_string(static_cast<int>(of.last_published_year())) + ")";
      });
  pickled_as(
      holidays,
      +[](const sg::bank_holidays& of) {
        return std::tuple{static_cast<int>(of.first_published_year()), static_cast<int>(of.last_published_year()),
                          of.published(), of.changes()};
      },
      [](int first, int last, std::vector<sg::bank_holiday> published, const std::vector<sg::bank_holiday>& changes) {
        sg::bank_holidays made{std::chrono::year{first}, std::chrono::year{last}, std::move(published)};
        for (const auto& each : changes) {
          if (made.is_holiday(each.date)) made = made.without(each.date);
          if (!each.name.empty()) made = made.with(each.date, each.name);
        }
        return made;
      });
  nb::class_<sg::school_calendar> school(
      m, "SchoolCalendar", "One school's days: its terms and closures over the bank holidays. It never changes.");
  school
      .def(
          "__init__",
          [](sg::school_calendar* to, std::string version, std::vector<sg::term> terms,
             std::vector<sg::closure> closures, std::optional<sg::bank_holidays> holidays, const nb::object& opening,
             std::optional<sg::day> known_from) {
            new (to) sg::school_calendar{
                std::move(version),
                holidays ? *std::move(holidays) : sg::bank_holidays::england(),
                std::move(terms),
                std::move(closures),
                opening.is_none() ? std::chrono::seconds{std::chrono::minutes{8 * 60 + 30}} : time_of_day(opening),
                known_from};
          },
          nb::kw_only(), "version"_a, "terms"_a = nb::make_tuple(), "closures"_a = nb::make_tuple(),
          "holidays"_a = nb::none(), "opening"_a = nb::none(), "known_from"_a = nb::none(),
          numpydoc("Makes a calendar.",
                   {{"version", "The school's own label for this edition."},
                    {"terms", "In order; without any, only working days are known."},
                    {"closures", "Weekdays on which pupils do not come."},
                    {"holidays", "Unless given, those of England and Wales."},
                    {"opening", "When school begins; 08:30 unless given."},
                    {"known_from", "From this day to the first term the school is known not to meet."},
                    {"! InvalidInput", "Terms overlap, a closure is at a weekend, the version is empty."}})
              .c_str(),
          nb::sig("def __init__(self, *, version: str, terms: collections.abc.Iterable[Term] = (), "
                  "closures: collections.abc.Iterable[Closure] = (), holidays: BankHolidays | None = None, "
                  "opening: datetime.time | None = None, known_from: datetime.date | None = None) -> None"))
      .def("is_working_day", &sg::school_calendar::is_working_day, "date"_a,
           numpydoc("Whether a day is Monday to Friday and no bank holiday. School holidays are working days.",
                    {{"date", "A day."},
                     {"-> bool", ""},
                     {">>>", ">>> sg.shipped_calendar().is_working_day(date(2026, 12, 25))\nFalse"}})
               .c_str())
      .def(
          "is_school_day", &sg::school_calendar::is_school_day, "date"_a,
          numpydoc("Whether the school is known to meet.",
                   {{"date", "A day."}, {"-> bool", "Where covers() is False this is False too, and means not known."}})
              .c_str())
      .def("covers", &sg::school_calendar::covers, "date"_a,
           numpydoc("Whether the terms reach a day.", {{"date", "A day."}, {"-> bool", ""}}).c_str())
      .def("standing", &sg::school_calendar::standing, "date"_a,
           numpydoc("What a day is to the school.",
                    {{"date", "A day."},
                     {"-> DayStanding", "The first that fits of weekend, bank holiday, closure and the terms."}})
               .c_str())
      .def("reason", &sg::school_calendar::reason, "date"_a,
           numpydoc(
               "Why the school does not meet.",
               {{"date", "A day."},
                {"-> str", "The name of the bank holiday, else the reason of the closure; empty for every other day."}})
               .c_str())
      .def("with_holiday", &sg::school_calendar::with_holiday, "date"_a, "name"_a,
           numpydoc("The same with one bank holiday more.",
                    {{"date", "A day."},
                     {"name", "What the holiday is called."},
                     {"-> SchoolCalendar", ""},
                     {"! InvalidInput", "It is a holiday already, or at a weekend."}})
               .c_str())
      .def("without_holiday", &sg::school_calendar::without_holiday, "date"_a,
           numpydoc("The same with one bank holiday less.",
                    {{"date", "A day."}, {"-> SchoolCalendar", ""}, {"! InvalidInput", "It is no holiday."}})
               .c_str())
      .def("with_closure", &sg::school_calendar::with_closure, "date"_a, "reason"_a,
           numpydoc("The same with one day more on which pupils do not come.",
                    {{"date", "A day."},
                     {"reason", "Why: INSET, snow."},
                     {"-> SchoolCalendar", ""},
                     {"! InvalidInput", "It is at a weekend or a closure already."}})
               .c_str())
      .def("with_terms", &sg::school_calendar::with_terms, "later"_a,
           numpydoc("The same with further terms.", {{"later", "Terms after those that are there."},
                                                     {"-> SchoolCalendar", ""},
                                                     {"! InvalidInput", "They are not in order or overlap."}})
               .c_str())
      .def_prop_ro("version", &sg::school_calendar::version, "the school's own label for this edition")
      .def_prop_ro("holidays", &sg::school_calendar::holidays, nb::rv_policy::copy, "what it lies over")
      .def_prop_ro("terms", &sg::school_calendar::terms, "in order")
      .def_prop_ro("closures", &sg::school_calendar::closures, "in order of date")
      .def_prop_ro("known_from", &sg::school_calendar::known_from,
                   "from this day to the first term the school is known not to meet")
      .def_prop_ro(
          "opening", [](const sg::school_calendar& of) { return time_from(of.opening()); },
          nb::sig("def opening(self) -> datetime.time"), "when school begins")
      .def(
          "to_json", &sg::school_calendar::identity,
          numpydoc("Everything this calendar says.", {{"-> str", "JSON: the same bytes for equal calendars."}}).c_str())
      .def(
          "__eq__", [](const sg::school_calendar& a, const sg::school_calendar& b) { return a == b; },
          nb::is_operator(), nb::sig("def __eq__(self, arg: object, /) -> bool"))
      .def("__hash__", [](const sg::school_calendar& of) { return sg::text_hash(of.identity()) >> 1; })
      .def("__repr__", [](const sg::school_calendar& of) { return "SchoolCalendar('" + of.version() + "')"; });
  pickled_as(
      school,
      +[](const sg::school_calendar& of) {
        return std::tuple{of.version(),
                          of.holidays(),
                          std::vector<sg::term>{of.terms().begin(), of.terms().end()},
                          std::vector<sg::closure>{of.closures().begin(), of.closures().end()},
                          static_cast<std::int64_t>(of.opening().count()),
                          of.known_from()};
      },
      [](std::string version, sg::bank_holidays days, std::vector<sg::term> terms, std::vector<sg::closure> closures,
         std::int64_t opening, std::optional<sg::day> known_from) {
        return sg::school_calendar{
            std::move(version), std::move(days), std::move(terms), std::move(closures), std::chrono::seconds{opening},
            known_from};
      });
}

}  // namespace

void bind_calendar(nb::module_& m) {
  word_enum<sg::unit>(m, "Unit",
                      "What a limit counts. Every unit of days ends at 23:59:59 Europe/London on its last day.");
  auto budget = value_class<sg::budget>(
      m, "Budget", "How much time a limit gives. A plain value; is_sound() says whether it means something.",
      shown("n", &sg::budget::n, "how many: 1 to longest_budget, and 0 only for `immediate`"),
      kept("in_", &sg::budget::in, "of what"));
  value_class<sg::suspension>(
      m, "Suspension", "One stretch of standing still: from `from` up to, not including, `until`.",
      key("from_", &sg::suspension::from),
      kept("until", &sg::suspension::until, "empty: still suspended, nobody knows for how long"),
      may("reason", &sg::suspension::reason, "why; may be printed, so it names nobody"));
  word_enum<sg::day_standing>(m, "DayStanding", "What a day is to the school.");
  value_class<sg::term>(
      m, "Term", "A stretch of school from its first to its last day, both included. A half-term makes two of a term.",
      need("first", &sg::term::first), need("last", &sg::term::last), may("name", &sg::term::name));
  value_class<sg::closure>(m, "Closure", "A weekday on which pupils do not come: INSET, polling, snow.",
                           need("date", &sg::closure::date), may("reason", &sg::closure::reason));
  value_class<sg::bank_holiday>(
      m, "BankHoliday", "One bank holiday, on the weekday it is kept.", need("date", &sg::bank_holiday::date),
      may("name", &sg::bank_holiday::name, "as published, for example \"Boxing Day (substitute day)\""));
  word_enum<sg::certainty>(m, "Certainty", "How far a deadline can be trusted.");
  word_enum<sg::unknown_cause>(m, "UnknownCause", "Why a deadline has no due time.");
  word_enum<sg::day_mark>(m, "DayMark", "What became of one day in the counting.");
  result_class<sg::day_step>(
      m, "DayStep", "One day of the arithmetic.", held("date", &sg::day_step::date),
      held("number", &sg::day_step::number, "running number of a counted day, from 1; 0 for every other"),
      shown("mark", &sg::day_step::mark), shown("how_sure", &sg::day_step::how_sure),
      held("reason", &sg::day_step::reason, "see day_mark"));
  auto deadline = result_class<sg::deadline>(
      m, "Deadline",
      "When a budget runs out. A value to be shown and thrown away: what is kept is the clock, never this.",
      held("limit", &sg::deadline::limit), shown("from_", &sg::deadline::from, "the trigger"),
      shown("due", &sg::deadline::due, "the last moment that is in time"), shown("how_sure", &sg::deadline::how_sure),
      shown("cause", &sg::deadline::cause),
      held("why_unknown", &sg::deadline::why_unknown, "in words; empty when there is a due time"),
      held("paused", &sg::deadline::paused, "suspended time that moved a deadline of elapsed hours"),
      held("arithmetic", &sg::deadline::arithmetic,
           "in order of date; empty for hours and `immediate`, which count no days"));
  word_enum<sg::clock_state>(m, "ClockState", "How a clock stands.");

  budget.def("__str__", [](const sg::budget& of) { return sg::to_text(of); });
  deadline.def("arithmetic_text", &sg::arithmetic_text,
               numpydoc("The arithmetic in plain words.", {{"-> tuple[str, ...]", "A line for each step."}}).c_str());
  bind_calendars(m);
  nb::class_<sg::suspension_ledger>(m, "SuspensionLedger",
                                    "Every suspension of one clock, in order; only ever added to.")
      .def(
          "__init__",
          [](sg::suspension_ledger* to, const std::vector<sg::suspension>& entries) {
            new (to) sg::suspension_ledger{entries};
          },
          "entries"_a = nb::make_tuple(),
          numpydoc("Makes a ledger.",
                   {{"entries", "In order; only the last may be open."}, {"! InvalidInput", "Two overlap."}})
              .c_str())
      .def_prop_ro("entries", &sg::suspension_ledger::entries, "in order")
      .def(
          "with_entry",
          [](sg::suspension_ledger of, sg::suspension entry) {
            of.append(std::move(entry));
            return of;
          },
          "entry"_a,
          numpydoc("The ledger with one entry more.", {{"entry", "The stretch of standing still."},
                                                       {"-> SuspensionLedger", ""},
                                                       {"! InvalidInput", "It overlaps another, or one is open."}})
              .c_str())
      .def(
          "closed",
          [](sg::suspension_ledger of, sg::instant until) {
            of.close(until);
            return of;
          },
          "until"_a,
          numpydoc("The ledger with its open entry ended.", {{"until", "When the clock went on."},
                                                             {"-> SuspensionLedger", ""},
                                                             {"! InvalidInput", "None is open, or it began later."}})
              .c_str())
      .def("suspended", &sg::suspension_ledger::suspended, "at"_a,
           numpydoc("Whether the clock stands still at a moment.", {{"at", "The moment."}, {"-> bool", ""}}).c_str())
      .def(
          "__eq__", [](const sg::suspension_ledger& a, const sg::suspension_ledger& b) { return a == b; },
          nb::is_operator(), nb::sig("def __eq__(self, arg: object, /) -> bool"))
      .def("__hash__", [](const sg::suspension_ledger& of) { return of.entries().size(); })
      .def(
          "__getstate__", [](const sg::suspension_ledger& of) { return nb::cast(of.entries()); },
          nb::sig("def __getstate__(self) -> tuple[object, ...]"))
      .def(
          "__setstate__",
          [](sg::suspension_ledger& to, const std::vector<sg::suspension>& entries) {
            new (&to) sg::suspension_ledger{entries};
          },
          nb::sig("def __setstate__(self, state: tuple[object, ...], /) -> None"))
      .def("__repr__", [](const sg::suspension_ledger& of) {
        return "SuspensionLedger(" + std::to_string(of.entries().size()) + " entries)";
      });
  auto clock = value_class<sg::clock>(
      m, "Clock", "A limit that runs from a trigger until something stops it. A plain value.",
      may("name", &sg::clock::name, "what it is called in the pack, for example \"lado_contact\""),
      may("limit", &sg::clock::limit), key("from_", &sg::clock::from, "the trigger"),
      may("suspensions", &sg::clock::suspensions, "when it stood still"),
      kept("stopped_at", &sg::clock::stopped_at, "when what it waits for was done"));
  result_class<sg::reprojection>(
      m, "Reprojection", "A clock under two calendars.", held("before", &sg::reprojection::before),
      held("after", &sg::reprojection::after),
      held("reason", &sg::reprojection::reason,
           "which days made the difference, in words; empty when due and certainty stayed as they were"));

  clock.def(
      "state",
      [](const sg::clock& of, const sg::school_calendar& calendar, sg::instant as_of) {
        return sg::state(of, calendar, as_of);
      },
      "calendar"_a, "as_of"_a,
      numpydoc("How the clock stands at a moment.",
               {{"calendar", "The days it is counted in."},
                {"as_of", "The moment asked about."},
                {"-> ClockState", "Running, late, met, met late, suspended or unknown."}})
          .c_str());
  clock.def(
      "project", [](const sg::clock& of, const sg::school_calendar& calendar) { return sg::project(of, calendar); },
      "calendar"_a,
      numpydoc("When the clock is due on a calendar.",
               {{"calendar", "The days it is counted in."}, {"-> Deadline", "With the arithmetic."}})
          .c_str());
  clock.def(
      "elapsed", [](const sg::clock& of, sg::instant as_of) { return sg::elapsed(of, as_of); }, "as_of"_a,
      numpydoc("How long the clock has run, without the time it stood still.",
               {{"as_of", "The moment asked about."}, {"-> timedelta", ""}})
          .c_str());
  clock.def(
      "reproject",
      [](const sg::clock& of, const sg::school_calendar& before, const sg::school_calendar& after) {
        return sg::reproject(of, before, after);
      },
      "old"_a, "new"_a,
      numpydoc("What a change of calendar does to the clock, and why.",
               {{"old", "The calendar before."}, {"new", "The calendar after."}, {"-> Reprojection", ""}})
          .c_str());
  m.def(
      "project",
      [](const sg::budget& limit, sg::instant from, const sg::school_calendar& calendar,
         const std::vector<sg::suspension>& pauses) { return sg::project(limit, from, calendar, pauses); },
      "limit"_a, "start"_a, "calendar"_a, "pauses"_a = nb::make_tuple(),
      numpydoc("When a budget of time runs out.",
               {{"limit", "How much time there is."},
                {"start", "When it begins."},
                {"calendar", "The days it is counted in."},
                {"pauses", "When it stood still."},
                {"-> Deadline", "The last moment in time, how sure it is, and the count day by day."},
                {"! InvalidInput", "The budget means nothing, such as 0 working days."},
                {">>>",
                 ">>> limit = sg.Budget(n=1, in_=sg.Unit.working_day)\n>>> at = datetime(2026, 11, 20, 9, 14, "
                 "tzinfo=timezone.utc)\n>>> sg.project(limit, at, sg.shipped_calendar()).due\ndatetime.datetime(2026, "
                 "11, 23, 23, 59, 59, tzinfo=datetime.timezone.utc)"}})
          .c_str());
  m.def("london_text", &sg::london_text, "at"_a,
        numpydoc(
            "A moment as a clock in London shows it.",
            {{"at", "An aware datetime."},
             {"-> str", "In RFC 3339."},
             {">>>", ">>> sg.london_text(datetime(2026, 7, 1, 8, tzinfo=timezone.utc))\n'2026-07-01T09:00:00+01:00'"}})
            .c_str());
  m.def("start_of_day", &sg::start_of_day, "date"_a,
        numpydoc("00:00:00 in London on a day.",
                 {{"date", "A day."},
                  {"-> datetime", "In UTC."},
                  {">>>", ">>> sg.start_of_day(date(2026, 7, 1)).isoformat()\n'2026-06-30T23:00:00+00:00'"}})
            .c_str());
  m.def("end_of_day", &sg::end_of_day, "date"_a,
        numpydoc("23:59:59 in London on a day: when a limit of days ends.",
                 {{"date", "A day."},
                  {"-> datetime", "In UTC."},
                  {">>>", ">>> sg.end_of_day(date(2026, 7, 1)).isoformat()\n'2026-07-01T22:59:59+00:00'"}})
            .c_str());
}

}  // namespace binding
