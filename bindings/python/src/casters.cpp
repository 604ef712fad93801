// SPDX-License-Identifier: Apache-2.0
#include "casters.hpp"

#include <chrono>
#include <cstdint>

namespace binding {

namespace {

/// The parts of a date, time or datetime, as nanobind unpacks them.
struct parts {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, micro = 0;
};

std::optional<parts> parts_of(nb::handle given) {
  parts p;
  const int read =
      nb::detail::unpack_datetime(given.ptr(), &p.year, &p.month, &p.day, &p.hour, &p.minute, &p.second, &p.micro);
  if (read < 0) throw nb::python_error{};
  if (read == 0 || !nb::hasattr(given, "toordinal")) return std::nullopt;  // a bare time of day is neither
  return p;
}

sg::day date_of(const parts& p) {
  return sg::day{std::chrono::year_month_day{std::chrono::year{p.year},
                                             std::chrono::month{static_cast<unsigned>(p.month)},
                                             std::chrono::day{static_cast<unsigned>(p.day)}}};
}

nb::object of_datetime(const char* name) { return nb::module_::import_("datetime").attr(name); }

}  // namespace

void refuse_time(nb::handle given) {
  const auto kind = nb::inst_name(given);
  if (nb::hasattr(given, "utcoffset"))
    throw nb::type_error(
        "this datetime says no time zone, so nobody knows which moment it is: give an aware one, such as "
        "datetime(2026, 11, 20, 9, 14, tzinfo=ZoneInfo('Europe/London'))");
  throw nb::type_error(("an aware datetime is needed here, and this is: " + std::string{kind.c_str()}).c_str());
}

void refuse_day(nb::handle given) {
  const auto kind = nb::inst_name(given);
  throw nb::type_error(
      ("a date is needed here, such as date(2026, 11, 20), and this is: " + std::string{kind.c_str()}).c_str());
}

sg::instant instant_of(nb::handle given) {
  const auto p = parts_of(given);
  if (!p || !nb::hasattr(given, "utcoffset")) refuse_time(given);
  const nb::object offset = given.attr("utcoffset")();
  if (offset.is_none()) refuse_time(given);
  int days = 0, seconds = 0, micros = 0;
  if (nb::detail::unpack_timedelta(offset.ptr(), &days, &seconds, &micros) != 1) throw nb::python_error{};
  const auto local = date_of(*p).time_since_epoch() + std::chrono::hours{p->hour} + std::chrono::minutes{p->minute} +
                     std::chrono::seconds{p->second} + std::chrono::microseconds{p->micro};
  const auto utc = local - std::chrono::days{days} - std::chrono::seconds{seconds} - std::chrono::microseconds{micros};
  return sg::instant{std::chrono::floor<std::chrono::seconds>(utc)};
}

sg::day day_of(nb::handle given) {
  const auto p = parts_of(given);
  if (!p || nb::hasattr(given, "hour")) refuse_day(given);
  return date_of(*p);
}

nb::object to_python(sg::instant at) {
  const auto date = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::year_month_day ymd{date};
  const std::chrono::hh_mm_ss time{at - date};
  return of_datetime("datetime")(static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                                 static_cast<unsigned>(ymd.day()), time.hours().count(), time.minutes().count(),
                                 time.seconds().count(), 0, of_datetime("timezone").attr("utc"));
}

nb::object to_python(sg::day date) {
  const std::chrono::year_month_day ymd{date};
  return of_datetime("date")(static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                             static_cast<unsigned>(ymd.day()));
}

sg::fact_value fact_value_of(nb::handle given) {
  if (nb::isinstance<sg::not_known>(given)) return sg::not_known{};
  if (PyBool_Check(given.ptr())) return nb::cast<bool>(given);
  if (PyLong_Check(given.ptr())) return nb::cast<std::int64_t>(given);
  if (PyUnicode_Check(given.ptr())) return nb::cast<std::string>(given);
  if (nb::hasattr(given, "utcoffset")) return instant_of(given);
  if (nb::hasattr(given, "toordinal")) return day_of(given);
  if (!PyBytes_Check(given.ptr()) && nb::hasattr(given, "__iter__")) {
    std::vector<std::string> words;
    for (const nb::handle each : given) {
      if (!PyUnicode_Check(each.ptr())) throw nb::type_error("a list that is a fact holds words");
      words.push_back(nb::cast<std::string>(each));
    }
    return words;
  }
  throw nb::type_error(
      "a fact is a word, True or False, a whole number, an aware datetime, a date, a list of words, or UNKNOWN");
}

nb::object to_python(const sg::fact_value& value) {
  return std::visit(
      [](const auto& each) -> nb::object {
        using T = std::decay_t<decltype(each)>;
        if constexpr (std::is_same_v<T, sg::instant> || std::is_same_v<T, sg::day>) return to_python(each);
        else return nb::cast(each);
      },
      value);
}

sg::record_ref ref_of(const sg::matter& about) {
  if (const auto* report = std::get_if<sg::report_id>(&about)) return {sg::record_kind::report, report->text()};
  return {sg::record_kind::case_file, std::get<sg::case_id>(about).text()};
}

sg::record_ref ref_of(const sg::access_matter& about) {
  if (const auto* who = std::get_if<sg::person_id>(&about)) return {sg::record_kind::person, who->text()};
  if (const auto* report = std::get_if<sg::report_id>(&about)) return {sg::record_kind::report, report->text()};
  return {sg::record_kind::case_file, std::get<sg::case_id>(about).text()};
}

sg::matter matter_of(const sg::record_ref& which) {
  if (which.kind == sg::record_kind::report) return sg::report_id{which.id};
  if (which.kind == sg::record_kind::case_file) return sg::case_id{which.id};
  throw sg::invalid_input{"this is about a report or a case file", std::string{sg::name(which.kind)}};
}

sg::access_matter access_matter_of(const sg::record_ref& which) {
  if (which.kind == sg::record_kind::person) return sg::person_id{which.id};
  if (which.kind == sg::record_kind::report) return sg::report_id{which.id};
  if (which.kind == sg::record_kind::case_file) return sg::case_id{which.id};
  throw sg::invalid_input{"this is about a person, a report or a case file", std::string{sg::name(which.kind)}};
}

}  // namespace binding
