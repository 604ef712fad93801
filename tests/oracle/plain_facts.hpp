// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_ORACLE_PLAIN_FACTS_HPP
#define SAFEGUARDING_TESTS_ORACLE_PLAIN_FACTS_HPP

/// \file
/// What facts say, word by word: who the subjects are, what is not known and what it could be, and what holds of it.

#include <safeguarding/policy/facts.hpp>

#include "plain_decision.hpp"
#include "policy_world.hpp"

namespace oracle {

class plain_facts {
 public:
  explicit plain_facts(const sg::vocabulary& words) : words_{words} {}

  /// In how many ways the unknown facts of the vocabulary could be.
  [[nodiscard]] std::size_t worlds(const sg::facts& known) const {
    std::size_t count = ways_of(known).size();
    for (const auto& column : words_.facts)
      if (open(known, column)) count *= could_be(column).size();
    return said_unknown(known, "observed_at") ? 2 * count : count;
  }

  static constexpr const char* lists[] = {"also_events", "subject_also_holds", "second_subject_role", "absent_roles",
                                          "conflicted_roles"};

  static bool said_unknown(const sg::facts& known, const std::string& name) {
    const auto found = known.known.find(name);
    return found != known.known.end() && std::holds_alternative<sg::not_known>(found->second.value);
  }

  /// With unknown lists: without all of them, and with one word of one of them at a time.
  [[nodiscard]] std::vector<sg::facts> ways_of(const sg::facts& known) const {
    auto without = known;
    for (const char* name : lists)
      if (said_unknown(known, name)) without.known.erase(name);
    std::vector<sg::facts> ways{without};
    const auto add = [&](const std::string& name, const std::string& word) {
      auto with = without;
      if (name == "second_subject_role") with.known[name].value = word;
      else with.known[name].value = word_list{word};
      ways.push_back(with);
    };
    for (const std::string name : lists) {
      if (!said_unknown(known, name)) continue;
      if (name == "also_events")
        for (const auto& event : words_.events) add(name, event.id);
      for (const auto& role : words_.roles)
        if (name != "also_events" && (name == "second_subject_role" ? role.subject : role.receiver)) add(name, role.id);
    }
    return ways;
  }

  /// The roles whose conduct is in question, one after the other.
  static word_list subjects(const sg::facts& known) {
    word_list roles{word(known, "subject_role")};
    const auto second = word(known, "second_subject_role");
    if (!second.empty() && second != "none") roles.push_back(second);
    for (const auto& further : list(known, "further_subject_roles"))
      if (further != "none") roles.push_back(further);
    return roles;
  }

  static bool open(const sg::facts& known, const sg::fact_column& column) {
    if (column.kind == sg::fact_kind::derived) return false;
    const auto found = known.known.find(column.id);
    if (found == known.known.end()) return column.core;
    return std::holds_alternative<sg::not_known>(found->second.value);
  }
  static word_list could_be(const sg::fact_column& column) {
    word_list values = column.values;
    if (!values.empty() && values.back() == "absent") values.pop_back();
    return values;
  }

  /// The fact as a value that says `word`, as the vocabulary spells it.
  static sg::fact_value said(const sg::fact_column& column, const std::string& word) {
    switch (column.kind) {
      case sg::fact_kind::flag: return word == "true";
      case sg::fact_kind::count: return std::int64_t{std::stol(word)};  // "2+" reads as 2
      case sg::fact_kind::moment:
      case sg::fact_kind::date: return sg::not_known{};  // nobody has said when: it stays open, and only "given" holds
      default: return word;
    }
  }

  /// `said`: the facts as they were given, before anything unknown was tried out.
  [[nodiscard]] known_world world_of(const setting& in, const sg::facts& said, const sg::facts& known,
                                     std::size_t which, sg::instant at) const {
    known_world world;
    const auto roles = subjects(known);
    world.subject_role = roles[which];
    for (const auto& column : words_.facts) world.holds.push_back(holding(in, known, roles, which, column, at));
    if (!known.reporter.empty()) world.requesters.insert(known.reporter.text());
    else add_holders(in, word(known, "reporter_role"), world.requesters);
    world.requester_roles.insert(word(known.reporter.empty() ? known : said, "reporter_role"));
    world.subjects = texts(known.subjects);
    for (const auto& person : texts(known.about)) world.subjects.insert(person);
    for (const auto& role : said.subjects.empty() ? roles : subjects(said)) world.subject_roles.insert(role);
    for (const auto& role : list(known, "subject_also_holds")) world.subject_roles.insert(role);
    for (const auto& role : world.subject_roles) add_unnamed(in, known, role, world.subjects);
    const auto same = known.known.find("reporter_is_subject");
    if (same != known.known.end() && same->second.value == sg::fact_value{true}) {
      if (!known.reporter.empty()) {
        world.subjects.insert(known.reporter.text());
        world.subject_roles.insert(word(said, "reporter_role"));
      } else if (!word(said, "reporter_role").empty() || !open(said, in.words.fact("reporter_is_subject"))) {
        add_holders(in, word(known, "reporter_role"), world.subjects);
        world.subject_roles.insert(word(known, "reporter_role"));
      }
    }
    world.conflicted = texts(known.conflicted);
    for (const auto& role : list(known, "conflicted_roles")) {
      world.conflicted_roles.insert(role);
      add_holders(in, role, world.conflicted);
    }
    world.absent = texts(known.absent);
    for (const auto& role : list(known, "absent_roles")) {
      world.absent_roles.insert(role);
      add_holders(in, role, world.absent);
    }
    return world;
  }

 private:
  static std::string word(const sg::facts& known, const std::string& name) {
    const auto found = known.known.find(name);
    if (found == known.known.end()) return "";
    const auto* text = std::get_if<std::string>(&found->second.value);
    return text ? *text : "";
  }
  static word_list list(const sg::facts& known, const std::string& name) {
    const auto found = known.known.find(name);
    if (found == known.known.end()) return {};
    const auto* words = std::get_if<word_list>(&found->second.value);
    return words ? *words : word_list{};
  }

  static void add_holders(const setting& in, const std::string& role, word_set& to) {
    for (const auto& person : in.holders_of(role)) to.insert(person);
  }

  /// Everybody in a role said to be a subject's, unless one of them is named as a subject.
  static void add_unnamed(const setting& in, const sg::facts& known, const std::string& role, word_set& to) {
    word_set people;
    add_holders(in, role, people);
    for (const auto& named : texts(known.subjects))
      if (people.contains(named)) return;
    to.insert(people.begin(), people.end());
  }

  /// The words of one fact that hold; all it could be where it is not known.
  [[nodiscard]] word_set holding(const setting& in, const sg::facts& known, const word_list& roles, std::size_t which,
                                 const sg::fact_column& column, sg::instant at) const {
    if (column.id == "subject_kind") {
      if (roles[which].empty()) return {"adult", "child", "none"};
      const auto* role = in.role(roles[which]);
      return {role->child ? "child" : role->nobody ? "none" : "adult"};
    }
    if (column.id == "recorded") {
      if (said_unknown(known, "observed_at") && late_hours(in) != 0) return {"late", "promptly"};
      return {late(in, known, at) ? "late" : "promptly"};
    }
    if (spoken_of_the_other(in, roles, which, column)) return {column.aside};
    word_set words;
    if (column.kind == sg::fact_kind::subject && !roles[which].empty()) {
      words.insert(roles[which]);
      const auto* role = in.role(roles[which]);
      if (!role->child && !role->nobody) also_held(in, known, which, words);
      return words;
    }
    if (open(known, column)) {
      for (const auto& value : could_be(column)) words.insert(value);
    } else if (const auto found = known.known.find(column.id); found == known.known.end()) {
      return {"absent"};
    } else {
      const auto& value = found->second.value;
      if (const auto* text = std::get_if<std::string>(&value)) words.insert(*text);
      if (const auto* flag = std::get_if<bool>(&value)) words.insert(*flag ? "true" : "false");
      if (const auto* number = std::get_if<std::int64_t>(&value)) words.insert(band(column, *number));
      if (column.kind == sg::fact_kind::moment || column.kind == sg::fact_kind::date) words.insert("given");
    }
    if (column.kind == sg::fact_kind::events)
      for (const auto& event : list(known, "also_events")) words.insert(event);
    return words;
  }

  /// Every role that the subject, or without a name anybody in the subject's role, holds besides.
  static void also_held(const setting& in, const sg::facts& known, std::size_t which, word_set& to) {
    word_set people;
    if (which < known.subjects.size()) people.insert(known.subjects[which].text());
    else add_holders(in, *to.begin(), people);
    for (const auto& role : list(known, "subject_also_holds"))
      if (in.role(role)->subject) to.insert(role);
    for (const auto& role : in.words.roles)
      for (const auto& person : in.holders_of(role.id))
        if (role.subject && people.contains(person)) to.insert(role.id);
  }

  static std::string band(const sg::fact_column& column, std::int64_t number) {
    for (const auto& value : could_be(column))
      if (value == std::to_string(number)) return value;
    return could_be(column).back();
  }

  /// After how many hours a record is late; 0 for never.
  [[nodiscard]] static std::int64_t late_hours(const setting& in) {
    std::int64_t hours = 0;
    for (const auto& pack : in.packs) {
      if (pack.late_after_hours == 0 || (pack.from && in.date < *pack.from) || (pack.until && *pack.until <= in.date))
        continue;
      hours = hours == 0 ? pack.late_after_hours : std::min(hours, pack.late_after_hours);
    }
    return hours;
  }
  [[nodiscard]] static bool late(const setting& in, const sg::facts& known, sg::instant at) {
    const auto found = known.known.find("observed_at");
    const auto* seen = found == known.known.end() ? nullptr : std::get_if<sg::instant>(&found->second.value);
    return seen != nullptr && late_hours(in) != 0 && at - *seen > std::chrono::hours{late_hours(in)};
  }

  /// With a child and an adult in question, some facts speak of the child alone and some of the adult alone.
  static bool spoken_of_the_other(const setting& in, const word_list& roles, std::size_t which,
                                  const sg::fact_column& column) {
    const auto* own = in.role(roles[which]);
    if (column.about == sg::speaks_of::either || own == nullptr || own->nobody) return false;
    if ((column.about == sg::speaks_of::child) == own->child) return false;
    for (const auto& each : roles)
      if (const auto* other = in.role(each); other != nullptr && !other->nobody && other->child != own->child)
        return true;
    return false;
  }

  const sg::vocabulary& words_;
};

}  // namespace oracle

#endif  // SAFEGUARDING_TESTS_ORACLE_PLAIN_FACTS_HPP
