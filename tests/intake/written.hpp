// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_INTAKE_WRITTEN_HPP
#define SAFEGUARDING_TESTS_INTAKE_WRITTEN_HPP

/// \file
/// Holders, terms and actions written as files again, in another order than the formats' own: what is read from them
/// must be what was written.

#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/core/json_writer.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/record/action.hpp>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace intake_test {

namespace sg = safeguarding;

/// A TOML text in quotes.
inline std::string in_quotes(std::string_view text) {
  constexpr char hex[] = "0123456789abcdef";
  std::string to = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') to += std::string{'\\'} + c;
    else if (byte < 0x20 || byte == 0x7F) to += std::string{"\\u00"} + hex[byte >> 4] + hex[byte & 15];
    else to += c;
  }
  return to + '"';
}

inline std::string written(const sg::holders& who) {
  std::string toml;
  for (const auto& held : who.all()) {
    toml += "[[holder]]\nperson = " + in_quotes(held.person.text()) + "\n";
    if (held.until) toml += "until = " + sg::to_text(*held.until) + "\n";
    if (held.from) toml += "from = " + sg::to_text(*held.from) + "\n";
    toml += "role = " + in_quotes(held.role) + "\n";
  }
  return "format = 1\n" + toml;
}

inline std::string written(const sg::school_calendar& school) {
  std::string toml = "format = 1\n";
  for (const auto& [date, name] : school.holidays().changes())
    toml += "[[bank_holiday]]\nname = " + in_quotes(name) + "\ndate = " + sg::to_text(date) + "\n";
  for (const auto& [date, reason] : school.closures())
    toml += "[[closure]]\nreason = " + in_quotes(reason) + "\ndate = " + sg::to_text(date) + "\n";
  for (const auto& each : school.terms())
    toml += "[[term]]\nlast = " + sg::to_text(each.last) + "\nfirst = " + sg::to_text(each.first) +
            "\nname = " + in_quotes(each.name) + "\n";
  toml += "[calendar]\nversion = " + in_quotes(school.version()) + "\n";
  if (school.known_from()) toml += "known_from = " + sg::to_text(*school.known_from()) + "\n";
  const auto opening = sg::to_text(sg::instant{school.opening()});
  return toml + "opening = " + opening.substr(11, 8) + "\n";
}

/// One line. The action is about a report.
inline std::string written(const sg::action& done) {
  sg::json_writer json;
  json.begin_object().key("recorded_at").value(sg::to_text(done.recorded_at));
  json.key("done_at").value(sg::to_text(done.done_at)).key("by").value(done.by.text());
  json.key("kind").value(done.kind.text()).key("report").value(std::get<sg::report_id>(done.about).text());
  json.key("id").value(done.id.text()).end_object();
  return std::move(json).text() + "\n";
}

}  // namespace intake_test

#endif  // SAFEGUARDING_TESTS_INTAKE_WRITTEN_HPP
