// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_POLICY_SMALL_SCHOOL_HPP
#define SAFEGUARDING_TESTS_POLICY_SMALL_SCHOOL_HPP

/// \file
/// An invented school of a few people, and reports about them in a line each.

#include <safeguarding/pack/shipped.hpp>
#include <safeguarding/policy/derive_facts.hpp>

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plain_words.hpp"

namespace policy_test {

template <class E>
E word_as(std::string_view word) {
  if (const auto value = sg::parse<E>(word)) return *value;
  throw std::invalid_argument{"no such word: " + std::string{word}};
}

/// "ana pupil 5 home-1": an id, a kind, and for those who have them a year and a household ("-" for no year).
inline sg::person somebody(std::string_view text) {
  const auto words = split(text, " ");
  sg::person one;
  one.id = sg::person_id{words.at(0)};
  one.kind = word_as<sg::person_kind>(words.at(1));
  one.name = {"Forename", "Surname"};
  if (words.size() > 2 && words[2] != "-") one.year = word_as<sg::school_year>(words[2]);
  if (words.size() > 3) one.household = sg::household_id{words[3]};
  return one;
}

inline std::vector<sg::person> small_roll() {
  std::vector<sg::person> roll;
  for (const char* text :
       {"ana pupil 5 home-1", "ben pupil R home-2", "cem pupil 8", "dot pupil", "head headteacher - home-3", "lead dsl",
        "deputy deputy_dsl - home-1", "chair chair_of_governors", "gov governor", "tea teacher", "tim teacher - home-4",
        "ass teaching_assistant", "sue support_staff", "sup supply", "vol volunteer", "con contractor",
        "pat parent - home-1", "oth other"})
    roll.push_back(somebody(text));
  return roll;
}

inline constexpr const char* small_holders =
    "headteacher = head, dsl = lead, deputy_dsl = deputy, chair_of_governors = chair, slt = head and lead";

inline sg::fact_table shipped_table() {
  return sg::fact_table::read(sg::read_toml(sg::shipped("facts"), "facts.toml"), words());
}

inline sg::fact_finder finder(std::string_view who = small_holders) {
  return {words(), shipped_table(), small_roll(), holders_of(who)};
}

/// A report in plain words. People: "ana subject, tea alleged, tim alleged ruled_out".
struct form {
  std::string id = "r";
  std::string at = "2026-11-20 09:14";
  std::string people = {};
  std::string categories = {};  ///< "physical and missing"
  std::string channel = "concern_form";
  std::string by = "ass";  ///< "" for nobody
  std::string threshold = {};
  std::string seen = {};
};

inline sg::report filled(const form& in) {
  sg::report made;
  made.id = sg::report_id{in.id};
  made.recorded_at = moment(in.at);
  made.channel = word_as<sg::report_channel>(in.channel);
  if (!in.by.empty()) made.reporter = sg::person_id{in.by};
  if (!in.seen.empty()) made.observed_at = moment(in.seen);
  if (!in.threshold.empty()) made.threshold = word_as<sg::threshold_level>(in.threshold);
  for (const auto& word : split(in.categories, " and ")) made.categories.push_back(word_as<sg::category>(word));
  for (const auto& each : split(in.people, ",")) {
    const auto part = split(each, " ");
    sg::involvement one{sg::person_id{part.at(0)}, word_as<sg::event_role>(part.at(1)), {}};
    if (part.size() > 2) one.standing.state = word_as<sg::standing_state>(part[2]);
    made.people.push_back(std::move(one));
  }
  made.text = "What was written.";
  return made;
}

/// What the headteacher did about a report, recorded when it was done.
inline sg::action done(std::string about, std::string kind, std::string_view at) {
  sg::action one;
  one.id = sg::action_id{"a"};
  one.about = sg::report_id{std::move(about)};
  one.kind = sg::action_kind{std::move(kind)};
  one.by = sg::person_id{"head"};
  one.done_at = one.recorded_at = moment(at);
  return one;
}

/// A fact in plain words: "yes", "physical", "a+b", "3", "?" for unknown, "-" for absent.
inline std::string shown(const sg::facts& known, std::string_view name) {
  const auto* found = known.find(name);
  if (found == nullptr) return "-";
  struct {
    std::string operator()(const sg::not_known&) const { return "?"; }
    std::string operator()(const std::string& word) const { return word; }
    std::string operator()(const std::vector<std::string>& list) const {
      std::string text;
      for (const auto& each : list) text += (text.empty() ? "" : "+") + each;
      return text;
    }
    std::string operator()(bool yes) const { return yes ? "yes" : "no"; }
    std::string operator()(std::int64_t n) const { return std::to_string(n); }
    std::string operator()(sg::instant at) const { return sg::to_text(at); }
    std::string operator()(sg::day date) const { return sg::to_text(date); }
  } in_words;
  return std::visit(in_words, found->value);
}

inline std::string ids(const std::vector<sg::person_id>& people) {
  return joined(people, [](const auto& id) { return id.text(); });
}

}  // namespace policy_test

#endif  // SAFEGUARDING_TESTS_POLICY_SMALL_SCHOOL_HPP
