// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_POLICY_PLAIN_WORDS_HPP
#define SAFEGUARDING_TESTS_POLICY_PLAIN_WORDS_HPP

/// \file
/// Facts, holders and decisions in plain words, for tests that people can read.

#include <safeguarding/calendar/london.hpp>
#include <safeguarding/policy/decide.hpp>

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "../calendar/school_for_tests.hpp"
#include "books.hpp"

namespace policy_test {

inline std::string trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return std::string{text};
}

/// The parts of `text` between `between`, trimmed; an empty text has none.
inline std::vector<std::string> split(std::string_view text, std::string_view between) {
  std::vector<std::string> parts;
  if (trimmed(text).empty()) return parts;
  for (auto at = text.find(between); at != std::string_view::npos; at = text.find(between)) {
    parts.push_back(trimmed(text.substr(0, at)));
    text.remove_prefix(at + between.size());
  }
  parts.push_back(trimmed(text));
  return parts;
}

/// "2026-11-20 09:14" on the London clock, or RFC 3339.
inline sg::instant moment(std::string_view text) {
  if (const auto exact = sg::parse_instant(text)) return *exact;
  const auto date = sg::parse_day(text.substr(0, 10));
  if (!date || text.size() != 16) throw std::invalid_argument{"a moment is written 2026-11-20 09:14"};
  const auto of_day = std::chrono::hours{std::stoi(std::string{text.substr(11, 2)})} +
                      std::chrono::minutes{std::stoi(std::string{text.substr(14, 2)})};
  return sg::from_london(*date, of_day, sg::at_overlap::earliest);
}

inline std::vector<sg::person_id> people(std::string_view text) {
  std::vector<sg::person_id> list;
  for (auto& name : split(text, " and ")) list.emplace_back(std::move(name));
  return list;
}

inline sg::fact_value value_in(const std::string& name, const std::string& text) {
  if (text == "unknown") return sg::not_known{};
  if (name == "also_events" || name == "subject_also_holds" || name == "absent_roles" || name == "conflicted_roles")
    return split(text, " and ");
  if (name == "second_subject_role") return text;
  switch (words().fact(name).kind) {
    case sg::fact_kind::flag:
      if (text != "yes" && text != "no") throw std::invalid_argument{name + " is yes, no or unknown"};
      return text == "yes";
    case sg::fact_kind::count: return std::int64_t{std::stol(text)};
    case sg::fact_kind::moment: return moment(text);
    case sg::fact_kind::date: return sg::parse_day(text).value();
    default: return text;
  }
}

/// Changes `known` by "name = value, name = value and value"; `subjects`, `reporter`, `conflicted` and `absent` are
/// people; a value left empty takes the fact out.
inline void say(sg::facts& known, std::string_view text) {
  for (const auto& part : split(text, ",")) {
    if (part.empty()) continue;
    const auto equals = part.find('=');
    if (equals == std::string::npos) throw std::invalid_argument{"a fact is written name = value: " + part};
    const auto name = trimmed(std::string_view{part}.substr(0, equals));
    const auto value = trimmed(std::string_view{part}.substr(equals + 1));
    if (name == "subjects") known.subjects = people(value);
    else if (name == "reporter") known.reporter = people(value).at(0);
    else if (name == "conflicted") known.conflicted = people(value);
    else if (name == "absent") known.absent = people(value);
    else if (value.empty()) known.known.erase(name);
    else known.set(name, value_in(name, value));
  }
}

/// What holds unless a test says otherwise: nobody's conduct, no harm, no danger; a teacher reports.
inline sg::facts ordinary() {
  sg::facts known;
  say(known,
      "subject_role = none, reporter_role = teacher, reporter_is_subject = no, deliberate = not_applicable,"
      "seriousness = ordinary, abuse_or_unlawful = no, significant_harm = no, harm_threshold = not_applicable,"
      "immediate_danger = no, child_identified = no, prior_upheld_misuse_count = 0");
  return known;
}

/// ordinary() with what `text` says.
inline sg::facts facts_of(std::string_view text) {
  auto known = ordinary();
  say(known, text);
  return known;
}

/// "dsl = a and b, headteacher = c from 2026-09-01 until 2027-01-01".
inline sg::holders holders_of(std::string_view text) {
  std::vector<sg::holding> all;
  for (const auto& part : split(text, ",")) {
    const auto equals = part.find('=');
    for (const auto& one : split(std::string_view{part}.substr(equals + 1), " and ")) {
      const auto word = split(one, " ");
      sg::holding held{trimmed(part.substr(0, equals)), sg::person_id{word.at(0)}, {}, {}};
      for (std::size_t i = 1; i + 1 < word.size(); i += 2)
        (word[i] == "from" ? held.from : held.until) = sg::parse_day(word[i + 1]).value();
      all.push_back(std::move(held));
    }
  }
  return sg::holders{std::move(all)};
}

/// The words of `list`, joined: what a check can be compared with, and read.
template <class List, class Word>
std::string joined(const List& list, Word word) {
  std::string text;
  for (const auto& each : list) text += (text.empty() ? "" : ", ") + std::string{word(each)};
  return text;
}

inline std::string told(const sg::decision& made) {
  return joined(made.notify, [](const auto& each) { return each.receiver; });
}

inline std::string actions(const std::vector<sg::effect>& effects) {
  return joined(effects, [](const auto& each) { return each.what; });
}

inline std::string joined(const std::vector<std::string>& list) {
  return joined(list, [](const auto& each) { return each; });
}

/// The people told under one receiver; "-" when the receiver is not told.
inline std::string people_of(const sg::decision& made, std::string_view receiver) {
  for (const auto& each : made.notify)
    if (each.receiver == receiver) return joined(each.people, [](const auto& person) { return person.text(); });
  return "-";
}

/// "dsl: is the subject; headteacher: cannot be reached".
inline std::string excluded(const sg::decision& made) {
  std::string text;
  for (const auto& each : made.excluded)
    text += (text.empty() ? "" : "; ") + each.role + ": " + std::string{sg::name(each.why)};
  return text;
}

inline constexpr std::string_view an_autumn_morning = "2026-11-20T09:14:00Z";

/// Decides in the school year of the tests, with every post filled unless `who` says otherwise.
inline sg::decision decided(const sg::rulebook& in, const sg::facts& known, const sg::holders& who,
                            std::string_view at = an_autumn_morning) {
  return sg::decide(in, known, who, calendar_test::school_2026_27(), moment(at));
}
inline sg::decision decided(const sg::rulebook& in, const sg::facts& known, std::string_view at = an_autumn_morning) {
  return decided(in, known, posts(in), at);
}
inline sg::decision decided(std::string_view school, std::string_view facts, std::string_view at = an_autumn_morning) {
  return decided(book(school), facts_of(facts), at);
}

}  // namespace policy_test

#endif  // SAFEGUARDING_TESTS_POLICY_PLAIN_WORDS_HPP
