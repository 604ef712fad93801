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
  holidays.def_static("england", &sg::bank_holidays::england, "The shipped list, 1970 to 2028.")
      .def("is_holiday", &sg::bank_holidays::is_holiday, "date"_a)
      .def("is_projected", &sg::bank_holidays::is_projected, "date"_a,
           "Whether the answer about that day is computed, because its year is not published.")
      .def("name_of", &sg::bank_holidays::name_of, "date"_a,
           "The name of the holiday on that day; empty if it is none.")
      .def("with_day", &sg::bank_holidays::with, "date"_a, "name"_a, "The same with one day more.")
      .def("without_day", &sg::bank_holidays::without, "date"_a, "The same with one day less.")
      .def_prop_ro("published", &sg::bank_holidays::published)
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
          nb::sig("def __init__(self, *, version: str, terms: collections.abc.Iterable[Term] = (), "
                  "closures: collections.abc.Iterable[Closure] = (), holidays: BankHolidays | None = None, "
                  "opening: datetime.time | None = None, known_from: datetime.date | None = None) -> None"))
      .def("is_working_day", &sg::school_calendar::is_working_day, "date"_a)
      .def("is_school_day", &sg::school_calendar::is_school_day, "date"_a,
           "Whether the school is known to meet; where covers() is false this is false, and means not known.")
      .def("covers", &sg::school_calendar::covers, "date"_a, "Whether the terms reach that day.")
      .def("standing", &sg::school_calendar::standing, "date"_a)
      .def("reason", &sg::school_calendar::reason, "date"_a)
      .def("with_holiday", &sg::school_calendar::with_holiday, "date"_a, "name"_a)
      .def("without_holiday", &sg::school_calendar::without_holiday, "date"_a)
      .def("with_closure", &sg::school_calendar::with_closure, "date"_a, "reason"_a)
      .def("with_terms", &sg::school_calendar::with_terms, "later"_a)
      .def_prop_ro("version", &sg::school_calendar::version)
      .def_prop_ro("holidays", &sg::school_calendar::holidays, nb::rv_policy::copy)
      .def_prop_ro("terms", &sg::school_calendar::terms)
      .def_prop_ro("closures", &sg::school_calendar::closures)
      .def_prop_ro("known_from", &sg::school_calendar::known_from)
      .def_prop_ro(
          "opening", [](const sg::school_calendar& of) { return time_from(of.opening()); },
          nb::sig("def opening(self) -> datetime.time"))
      .def("to_json", &sg::school_calendar::identity,
           "Everything this calendar says: the same bytes for equal calendars.")
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
  deadline.def("arithmetic_text", &sg::arithmetic_text, "The arithmetic in plain words, a line each.");
  bind_calendars(m);
  nb::class_<sg::suspension_ledger>(m, "SuspensionLedger",
                                    "Every suspension of one clock, in order; only ever added to.")
      .def(
          "__init__",
          [](sg::suspension_ledger* to, const std::vector<sg::suspension>& entries) {
            new (to) sg::suspension_ledger{entries};
          },
          "entries"_a = nb::make_tuple())
      .def_prop_ro("entries", &sg::suspension_ledger::entries)
      .def(
          "with_entry",
          [](sg::suspension_ledger of, sg::suspension entry) {
            of.append(std::move(entry));
            return of;
          },
          "entry"_a, "The ledger with one entry more. Raises InvalidInput where the two overlap or one is open.")
      .def(
          "closed",
          [](sg::suspension_ledger of, sg::instant until) {
            of.close(until);
            return of;
          },
          "until"_a, "The ledger with its open entry ended.")
      .def("suspended", &sg::suspension_ledger::suspended, "at"_a, "Whether the clock stands still then.")
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
      "How the clock stands at that moment: running, late, met, met late, suspended or unknown.");
  clock.def(
      "project", [](const sg::clock& of, const sg::school_calendar& calendar) { return sg::project(of, calendar); },
      "calendar"_a, "When it is due on that calendar, with the arithmetic.");
  clock.def(
      "elapsed", [](const sg::clock& of, sg::instant as_of) { return sg::elapsed(of, as_of); }, "as_of"_a);
  clock.def(
      "reproject",
      [](const sg::clock& of, const sg::school_calendar& before, const sg::school_calendar& after) {
        return sg::reproject(of, before, after);
      },
      "old"_a, "new"_a, "What a change of calendar does to it, and why.");
  m.def(
      "project",
      [](const sg::budget& limit, sg::instant from, const sg::school_calendar& calendar,
         const std::vector<sg::suspension>& pauses) { return sg::project(limit, from, calendar, pauses); },
      "limit"_a, "start"_a, "calendar"_a, "pauses"_a = nb::make_tuple(),
      "When a budget runs out that starts then: the last moment in time, how sure it is, and the count day by day.");
  m.def("london_text", &sg::london_text, "at"_a, "The moment as a clock in London shows it, in RFC 3339.");
  m.def("start_of_day", &sg::start_of_day, "date"_a, "00:00:00 in London on that day, in UTC.");
  m.def("end_of_day", &sg::end_of_day, "date"_a, "23:59:59 in London on that day, in UTC: when a limit of days ends.");
}

}  // namespace binding
