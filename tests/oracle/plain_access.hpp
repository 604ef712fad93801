// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_ORACLE_PLAIN_ACCESS_HPP
#define SAFEGUARDING_TESTS_ORACLE_PLAIN_ACCESS_HPP

/// \file
/// Who may read a record, by docs/access.md, rule by rule and in no hurry. Shares the values with the library and no
/// code.

#include <safeguarding/access/actor.hpp>
#include <safeguarding/access/record_standing.hpp>
#include <safeguarding/access/ties.hpp>

#include <chrono>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plain {

namespace sg = safeguarding;

using people = std::set<std::string>;

/// A school's table as it is printed: "dsl pupil_file child_protection", "dsl pupil_file", hours in seconds.
struct table {
  std::set<std::string> opens;
  std::set<std::string> breaks;
  long long longest = 4 * 3600;

  static table usual() {
    return {{"dsl pupil_file child_protection", "deputy_dsl pupil_file child_protection",
             "headteacher pupil_file child_protection", "headteacher low_level_concern adult_conduct",
             "dsl low_level_concern adult_conduct", "headteacher allegation adult_conduct",
             "chair_of_governors audit oversight", "auditor audit oversight", "dpo audit oversight",
             "dsl school administration", "deputy_dsl school administration", "headteacher school administration",
             "headteacher declarations adult_conduct", "dsl declarations child_protection"},
            {"dsl pupil_file", "deputy_dsl pupil_file", "headteacher pupil_file", "deputy_head pupil_file",
             "chair_of_governors allegation", "vice_chair allegation"},
            4 * 3600};
  }
};

inline long long seconds(sg::instant at) { return at.time_since_epoch().count(); }

inline bool holds_at(const sg::term_of_access& term, sg::instant at) {
  if (seconds(at) < seconds(term.from)) return false;
  return !term.until.has_value() || seconds(at) < seconds(*term.until);
}

inline std::string words(sg::access_role role) { return std::string{sg::name(role)}; }

class evaluator {
 public:
  evaluator(const sg::actor& reader, const sg::ties& known, const table& school)
      : reader_{reader}, known_{known}, school_{school} {}

  bool may_read(const sg::record_standing& record) const {
    // The bars.
    if (reader_.person.empty()) return false;
    if (barred(reader_.person, record)) return false;
    if (record.seal == sg::sealing::sealed) {
      bool named = false;
      for (const auto& each : record.sealed_to)
        if (each.text() == reader_.person.text()) named = true;
      if (!named) return false;
    }
    // The permits.
    for (const auto& post : reader_.roles)
      if (holds_at(post.held, reader_.now))
        for (const auto purpose : reader_.purposes)
          if (school_.opens.count(words(post.role) + " " + std::string{sg::name(record.in)} + " " +
                                  std::string{sg::name(purpose)}) != 0)
            return true;
    for (const auto& each : record.told)
      if (each.person.text() == reader_.person.text() && holds_at(each.held, reader_.now)) return true;
    if (wrote(record)) return true;
    if (has_leave(record)) return true;
    return broke_the_glass(record);
  }

 private:
  /// All names of one person at this moment.
  people names_of(const std::string& who) const {
    people all{who};
    for (bool grew = true; grew;) {
      grew = false;
      for (const auto& each : known_.same) {
        if (!holds_at(each.held, reader_.now)) continue;
        const auto one = each.one.text(), other = each.other.text();
        if (all.count(one) != all.count(other)) {
          all.insert(one);
          all.insert(other);
          grew = true;
        }
      }
    }
    return all;
  }

  static people everybody_in(const sg::record_standing& record) {
    people all;
    for (const auto& each : record.subjects) all.insert(each.text());
    for (const auto& each : record.children) all.insert(each.text());
    return all;
  }

  static bool share(const people& some, const people& others) {
    for (const auto& each : some)
      if (others.count(each) != 0) return true;
    return false;
  }

  /// Rules 2, 3 and 4.
  bool barred(const sg::person_id& who, const sg::record_standing& record) const {
    const people self = names_of(who.text());
    const people about = everybody_in(record);
    if (share(self, about)) return true;
    for (const auto& tie : known_.declared) {
      if (!holds_at(tie.held, reader_.now)) continue;
      const people one = names_of(tie.declared_by.text()), other = names_of(tie.with.text());
      if (share(self, one) && share(other, about)) return true;
      if (share(self, other) && share(one, about)) return true;
    }
    for (const auto& each : known_.conflicts) {
      if (!holds_at(each.held, reader_.now) || !share(self, names_of(each.who.text()))) continue;
      switch (each.in.index()) {
        case 0:
          if (share(names_of(std::get<0>(each.in).text()), about)) return true;
          break;
        case 1:
          for (const auto& file : record.cases)
            if (file.text() == std::get<1>(each.in).text()) return true;
          break;
        default:
          for (const auto& made : record.reports)
            if (made.text() == std::get<2>(each.in).text()) return true;
      }
    }
    return false;
  }

  bool wrote(const sg::record_standing& record) const {
    if (!record.written_by.has_value() || record.written_by->text() != reader_.person.text()) return false;
    const auto kind = sg::name(record.kind);
    if (kind == "report" || kind == "relationship_declaration" || kind == "acknowledgement") return true;
    return kind == "amendment" && record.reporter.has_value() && record.reporter->text() == reader_.person.text();
  }

  bool same_names(const sg::person_id& one, const sg::person_id& other) const {
    return names_of(one.text()).count(other.text()) != 0;
  }

  /// Whether a grant holds for this record as far as its time, purpose, wall and giver go.
  bool is_good(const sg::access_grant& leave, const sg::record_standing& record) const {
    if (!leave.valid.until.has_value() || !holds_at(leave.valid, reader_.now)) return false;
    bool stated = false;
    for (const auto purpose : reader_.purposes) stated = stated || purpose == leave.purpose;
    if (!stated || leave.in != record.in) return false;
    if (leave.given_by.empty() || same_names(reader_.person, leave.given_by)) return false;
    return !barred(leave.given_by, record);
  }

  bool has_leave(const sg::record_standing& record) const {
    for (const auto& leave : reader_.grants) {
      if (!is_good(leave, record)) continue;
      if (leave.what.index() == 1)
        for (const auto& file : record.cases)
          if (file.text() == std::get<1>(leave.what).text()) return true;
      if (leave.what.index() == 2)
        for (const auto& made : record.reports)
          if (made.text() == std::get<2>(leave.what).text()) return true;
    }
    if (sg::name(record.in) != "pupil_file" || record.children.empty()) return false;
    for (const auto& child : record.children) {
      bool leave_for_child = false;
      for (const auto& leave : reader_.grants)
        if (leave.what.index() == 0 && std::get<0>(leave.what).text() == child.text() && is_good(leave, record))
          leave_for_child = true;
      if (!leave_for_child) return false;
    }
    return true;
  }

  bool broke_the_glass(const sg::record_standing& record) const {
    bool leave = false;
    for (const auto& post : reader_.roles)
      if (holds_at(post.held, reader_.now) &&
          school_.breaks.count(words(post.role) + " " + std::string{sg::name(record.in)}) != 0)
        leave = true;
    if (!leave) return false;
    for (const auto& glass : reader_.emergencies) {
      if (glass.reason.empty() || glass.notified.empty()) continue;
      if (seconds(reader_.now) < seconds(glass.from) || seconds(reader_.now) >= seconds(glass.until)) continue;
      if (seconds(glass.until) - seconds(glass.from) > school_.longest) continue;
      if (seconds(glass.notified_at) > seconds(reader_.now)) continue;
      const auto told_as = words(glass.notified_as);
      if (told_as != "chair_of_governors" && told_as != "vice_chair" && told_as != "dpo") continue;
      if (same_names(reader_.person, glass.notified) || barred(glass.notified, record)) continue;
      bool named = false;
      if (glass.what.index() == 0) named = everybody_in(record).count(std::get<0>(glass.what).text()) != 0;
      if (glass.what.index() == 1)
        for (const auto& file : record.cases) named = named || file.text() == std::get<1>(glass.what).text();
      if (glass.what.index() == 2)
        for (const auto& made : record.reports) named = named || made.text() == std::get<2>(glass.what).text();
      if (named) return true;
    }
    return false;
  }

  const sg::actor& reader_;
  const sg::ties& known_;
  const table& school_;
};

}  // namespace plain

#endif  // SAFEGUARDING_TESTS_ORACLE_PLAIN_ACCESS_HPP
