// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_ACCESS_SMALL_SCHOOL_HPP
#define SAFEGUARDING_TESTS_ACCESS_SMALL_SCHOOL_HPP

/// \file
/// A few readers and records for the tests of access.

#include <safeguarding/access/visible.hpp>

#include <doctest/doctest.h>

#include <string>

namespace small {

namespace sg = safeguarding;
using namespace std::chrono_literals;

inline constexpr sg::instant noon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + 12h};
inline constexpr sg::term_of_access always{noon - 24h * 300, {}};

inline sg::person_id person(const std::string& id) { return sg::person_id{id}; }

/// Somebody who holds `role` and states every purpose.
inline sg::actor holder(const std::string& id, sg::access_role role) {
  sg::actor who;
  who.person = person(id);
  who.roles = {{role, always}};
  who.purposes = {sg::access_purpose::child_protection, sg::access_purpose::adult_conduct,
                  sg::access_purpose::oversight, sg::access_purpose::administration};
  who.now = noon;
  return who;
}

inline sg::actor lead() { return holder("lead", sg::access_role::dsl); }
inline sg::actor head() { return holder("head", sg::access_role::headteacher); }
inline sg::actor teacher() { return holder("teacher", sg::access_role::teacher); }
inline sg::actor auditor() { return holder("auditor", sg::access_role::auditor); }

/// A report about the child "pupil", written by "writer", filed in the case "c-1".
inline sg::record_standing report() {
  sg::record_standing where;
  where.subjects = {person("pupil")};
  where.children = {person("pupil")};
  where.written_by = where.reporter = person("writer");
  where.cases = {sg::case_id{"c-1"}};
  where.reports = {sg::report_id{"r-1"}};
  return where;
}

/// A report that "adult" did harm to "pupil".
inline sg::record_standing allegation() {
  auto where = report();
  where.in = sg::compartment::allegation;
  where.subjects = {person("pupil"), person("adult")};
  return where;
}

inline bool sees(const sg::actor& who, const sg::record_standing& record, const sg::ties& known = {},
                 const sg::access_table& table = sg::access_table::usual()) {
  return sg::viewer{who, known, table}.sees(record);
}

/// "decision: rule (by); rule (by)", as the auditor is told.
inline std::string why(const sg::actor& who, const sg::record_standing& record, const sg::ties& known = {}) {
  const auto table = sg::access_table::usual();
  const auto verdict = sg::why_visible({auditor(), known, table}, {who, known, table}, record);
  if (!verdict) return "not shown";
  std::string text{sg::name(verdict->decision)};
  for (const auto& each : verdict->reasons) text += "; " + std::string{sg::name(each.rule)} + " (" + each.by + ")";
  return text;
}

}  // namespace small

#endif  // SAFEGUARDING_TESTS_ACCESS_SMALL_SCHOOL_HPP
