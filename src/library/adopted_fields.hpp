// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_LIBRARY_ADOPTED_FIELDS_HPP
#define SAFEGUARDING_SRC_LIBRARY_ADOPTED_FIELDS_HPP

/// \file
/// The numbers of the fields of what a school adopts: people, packs, posts, calendar and settings.

#include "entry.hpp"

#include <safeguarding/calendar/budget.hpp>
#include <safeguarding/record/encoding.hpp>

#include <chrono>
#include <cstdint>
#include <utility>

namespace safeguarding::inline v0::detail {

/// An array of the number and its unit.
template <>
struct codec<budget> {
  static void write(cbor_writer& out, const budget& value) {
    out.array(2);
    out.integer(value.n);
    codec<unit>::write(out, value.in);
  }
  static budget read(cbor_reader& in) {
    const auto start = in.offset();
    if (in.open_array() != 2) in.fail(errc::syntax, "a budget has a number and a unit", start);
    budget value;
    value.n = static_cast<int>(codec<std::uint16_t>::read(in));
    value.in = codec<unit>::read(in);
    in.close();
    if (!is_sound(value)) in.fail(errc::invalid_input, "no limit has this number of its unit", start);
    return value;
  }
};

template <>
struct field_list<adopted_people> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    visit(1, "people", value.people);
  }
};

template <>
struct field_list<adopted_packs::text> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [name, toml] = value;
    visit(1, "name", name);
    visit(2, "toml", toml);
  }
};

template <>
struct field_list<adopted_packs> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [from, packs] = value;
    visit(1, "from", from);
    visit(2, "packs", packs);
  }
};

template <>
struct field_list<holding> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [role, person, from, until] = value;
    visit(1, "role", role);
    visit(2, "person", person);
    visit(3, "from", from);
    visit(4, "until", until);
  }
};

template <>
struct field_list<adopted_holders> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    visit(1, "all", value.all);
  }
};

template <>
struct field_list<bank_holiday> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [date, name] = value;
    visit(1, "date", date);
    visit(2, "name", name);
  }
};

template <>
struct field_list<term> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [first, last, name] = value;
    visit(1, "first", first);
    visit(2, "last", last);
    visit(3, "name", name);
  }
};

template <>
struct field_list<closure> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [date, reason] = value;
    visit(1, "date", date);
    visit(2, "reason", reason);
  }
};

/// A school_calendar has no empty value and no setters, so its parts are stored.
struct calendar_parts {
  std::string version;
  std::uint32_t first_year = 0, last_year = 0;  ///< that are published
  std::vector<bank_holiday> published, changes;
  std::vector<term> terms;
  std::vector<closure> closures;
  std::uint32_t opening = 0;  ///< seconds after midnight
  std::optional<day> known_from;

  friend bool operator==(const calendar_parts&, const calendar_parts&) = default;
};

template <>
struct field_list<calendar_parts> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [version, first_year, last_year, published, changes, terms, closures, opening, known_from] = value;
    visit(1, "version", version);
    visit(2, "first_year", first_year);
    visit(3, "last_year", last_year);
    visit(4, "published", published);
    visit(5, "changes", changes);
    visit(6, "terms", terms);
    visit(7, "closures", closures);
    visit(8, "opening", opening);
    visit(9, "known_from", known_from);
  }
};

inline calendar_parts parts_of(const school_calendar& value) {
  const auto& days = value.holidays();
  return {value.version(),
          static_cast<std::uint32_t>(int{days.first_published_year()}),
          static_cast<std::uint32_t>(int{days.last_published_year()}),
          days.published(),
          days.changes(),
          value.terms(),
          value.closures(),
          static_cast<std::uint32_t>(value.opening().count()),
          value.known_from()};
}

template <>
struct codec<school_calendar> {
  static void write(cbor_writer& out, const school_calendar& value) {
    codec<calendar_parts>::write(out, parts_of(value));
  }
  static school_calendar read(cbor_reader& in) {
    const auto start = in.offset();
    const auto parts = codec<calendar_parts>::read(in);
    bank_holidays days{std::chrono::year{static_cast<int>(parts.first_year)},
                       std::chrono::year{static_cast<int>(parts.last_year)}, parts.published};
    for (const auto& each : parts.changes)
      days = each.name.empty() ? days.without(each.date) : days.with(each.date, each.name);
    school_calendar value{
        parts.version,   std::move(days), parts.terms, parts.closures, std::chrono::seconds{parts.opening},
        parts.known_from};
    if (!(parts_of(value) == parts)) in.fail(errc::syntax, "the days of a calendar stand in their order", start);
    return value;
  }
};

template <>
struct field_list<adopted_calendar> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    visit(1, "one", value.one);
  }
};

template <>
struct field_list<notice_settings> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    auto& [version, at_once, otherwise] = value;
    visit(1, "version", version);
    visit(2, "at_once", at_once);
    visit(3, "otherwise", otherwise);
  }
};

template <>
struct field_list<adopted_settings> {
  template <class Value, class Visit>
  static void each(Value& value, Visit&& visit) {
    visit(1, "settings", value.settings);
  }
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_LIBRARY_ADOPTED_FIELDS_HPP
