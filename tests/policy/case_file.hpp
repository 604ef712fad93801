// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_POLICY_CASE_FILE_HPP
#define SAFEGUARDING_TESTS_POLICY_CASE_FILE_HPP

/// \file
/// Reads the cases of tests/policy/cases; the top of each file says how they are written.

#include <safeguarding/core/enum_names.hpp>

#include <algorithm>
#include <istream>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "plain_words.hpp"

namespace policy_test {

/// One case: the words of each line under its key.
struct text_case {
  std::string school;
  std::string title;
  std::size_t line = 0;
  std::map<std::string, std::vector<std::string>> said;  ///< key -> what follows it, once for each such line

  [[nodiscard]] std::string one(const std::string& key) const {
    const auto found = said.find(key);
    return found == said.end() ? "" : found->second.front();
  }
  [[nodiscard]] bool says(const std::string& key) const { return said.contains(key); }
};

/// The lines a case can have.
inline const std::set<std::string>& case_keys() {
  static const std::set<std::string> keys{"at",  "facts",    "told",  "told at least", "not told", "must",
                                          "may", "must not", "weigh", "not asked",     "step",     "clauses",
                                          "law", "conflict", "clock", "open",          "because"};
  return keys;
}

/// \throws std::invalid_argument  a line that is none of these, a case without facts or reason; with its number.
inline std::vector<text_case> read_cases(std::istream& in) {
  std::vector<text_case> cases;
  std::string school, line, key;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    const auto wrong = [&](const std::string& what) {
      throw std::invalid_argument{"line " + std::to_string(number) + ": " + what};
    };
    if (trimmed(line).empty() || line.front() == '#') continue;
    if (line.starts_with("  ") && !key.empty()) {  // goes on with the line before
      cases.back().said[key].back() += " " + trimmed(line);
      continue;
    }
    const auto colon = line.find(':');
    if (colon == std::string::npos) wrong("a line is written 'key: words'");
    key = trimmed(line.substr(0, colon));
    const auto words = trimmed(line.substr(colon + 1));
    if (words.empty()) wrong("nothing is said after '" + key + ":'");
    if (key == "school" || key == "case") {
      if (key == "school") school = words;
      else cases.push_back({school, words, number, {}});
      key.clear();
      continue;
    }
    if (cases.empty()) wrong("'" + key + "' before the first case");
    if (!case_keys().contains(key)) wrong("'" + key + "' is not a line of a case");
    cases.back().said[key].push_back(words);
  }
  for (const auto& each : cases)
    for (const char* needed : {"facts", "because"})
      if (!each.says(needed))
        throw std::invalid_argument{"line " + std::to_string(each.line) + ": the case has no '" + needed + ":' line"};
  return cases;
}

/// What a case expects and a decision does not have; empty when it comes out.
inline std::vector<std::string> complaints(const text_case& expected, const sg::decision& made) {
  using set = std::set<std::string>;
  std::vector<std::string> found;
  const auto words_of = [](const std::vector<sg::effect>& effects) {
    set all;
    for (const auto& each : effects) all.insert(each.what);
    return all;
  };
  set told_set, clocks, open;
  for (const auto& each : made.notify) told_set.insert(each.receiver);
  for (const auto& each : made.missing) open.insert(each.fact);
  for (const auto& each : made.clocks)
    if (each.runs_to.due)
      clocks.insert(each.id + " by " + sg::london_text(*each.runs_to.due).replace(10, 1, " ").substr(0, 16));
  const auto must = words_of(made.must), may = words_of(made.may);

  const auto wanted = [&](const char* key, const char* between) {
    set all;
    for (const auto& text : expected.said.contains(key) ? expected.said.at(key) : std::vector<std::string>{})
      for (auto& word : split(text, between))
        if (word != "nobody" && word != "nothing") all.insert(std::move(word));
    return all;
  };
  const auto includes = [&](const char* key, const set& pool, const char* between = ",") {
    for (const auto& word : wanted(key, between))
      if (!pool.contains(word)) found.push_back(std::string{key} + ": " + word + " is not there");
  };
  const auto excludes = [&](const char* key, const set& pool) {
    for (const auto& word : wanted(key, ","))
      if (pool.contains(word)) found.push_back(std::string{key} + ": " + word + " is there");
  };
  const auto equals = [&](const char* key, const set& pool) {
    includes(key, pool);
    for (const auto& word : pool)
      if (expected.says(key) && !wanted(key, ",").contains(word))
        found.push_back(std::string{key} + ": " + word + " as well");
  };
  equals("told", told_set);
  includes("told at least", told_set);
  excludes("not told", told_set);
  includes("must", must);
  includes("may", may);
  includes("must not", words_of(made.must_not));
  includes("weigh", words_of(made.consider));
  excludes("not asked", must);
  excludes("not asked", may);
  includes("clauses", {made.cites.begin(), made.cites.end()}, ";");
  includes("law", {made.overlay.begin(), made.overlay.end()});
  includes("clock", clocks);
  equals("open", open);
  if (expected.says("step") && (made.step.empty() ? "none" : made.step) != expected.one("step"))
    found.push_back("step: it is '" + made.step + "'");
  const bool conflict = std::any_of(made.conflicts.begin(), made.conflicts.end(),
                                    [](const auto& each) { return each.text == sg::both_notified; });
  if (expected.says("conflict") && (expected.one("conflict") == "yes") != conflict)
    found.push_back("conflict: it is the other way round");
  return found;
}

}  // namespace policy_test

#endif  // SAFEGUARDING_TESTS_POLICY_CASE_FILE_HPP
