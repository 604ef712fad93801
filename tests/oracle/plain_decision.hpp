// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_ORACLE_PLAIN_DECISION_HPP
#define SAFEGUARDING_TESTS_ORACLE_PLAIN_DECISION_HPP

/// \file
/// A decision as lines of text, so that two of them can be compared and the difference read.

#include <safeguarding/policy/decision.hpp>

#include <string>
#include <vector>

#include "plain_pack.hpp"

namespace oracle {

/// Lines whose order says something, and lines whose order does not.
struct plain_decision {
  word_list ordered;
  word_set others;

  friend bool operator==(const plain_decision&, const plain_decision&) = default;
};

template <class Words>
std::string in_one(const Words& words) {
  std::string text = "[";
  for (const auto& word : words) text += (text.size() == 1 ? "" : " ") + std::string{word};
  return text + "]";
}

inline std::string sure(bool certain) { return certain ? "certain" : "possible"; }

inline word_set texts(const std::vector<sg::person_id>& people) {
  word_set names;
  for (const auto& person : people) names.insert(person.text());
  return names;
}

/// How each part of a decision is written down; used for both sides of a comparison.
namespace line {

inline std::string told(const std::string& receiver, const word_set& people, const word_list& because,
                        const word_set& instead_of, const std::string& time, bool certain) {
  return "tell " + receiver + " " + in_one(people) + " because " + in_one(because) + " for " + in_one(instead_of) +
         " '" + time + "' " + sure(certain);
}
inline std::string effect(const std::string& kind, const std::string& what, const word_list& because,
                          const std::string& decided_by, const std::string& time, bool certain) {
  return kind + " " + what + " because " + in_one(because) + " by " + decided_by + " '" + time + "' " + sure(certain);
}
inline std::string clock(const std::string& id, const std::string& from, const word_list& because, bool certain) {
  return "clock " + id + " from " + from + " because " + in_one(because) + " " + sure(certain);
}
inline std::string waiting(const std::string& id, const word_list& starts, const word_list& because, bool certain) {
  return clock(id, "whichever is said first of " + in_one(starts), because, certain);
}
inline std::string excluded(const std::string& role, const std::string& why, const word_set& people) {
  return "not " + role + " " + in_one(people) + " " + why;
}
inline std::string near_miss(const std::string& rule, const std::string& fact, const word_set& was,
                             const word_set& needs) {
  return "nearly " + rule + " " + fact + " " + in_one(was) + " needs " + in_one(needs);
}
inline std::string conflict(const std::string& text, const word_set& rules) { return text + " " + in_one(rules); }

}  // namespace line

/// The engine's decision in that form; `with_certainty` false leaves out what beyond a number of worlds is not exact.
inline plain_decision plain(const sg::decision& made) {
  const auto certain = [](const auto& each) { return each.certainty == sg::certainty_of_effect::certain; };
  plain_decision to;
  for (const auto& each : made.notify)
    to.ordered.push_back(line::told(each.receiver, texts(each.people), each.because,
                                    {each.stands_in_for.begin(), each.stands_in_for.end()}, each.time, certain(each)));
  const auto effects = [&](const char* kind, const std::vector<sg::effect>& list) {
    for (const auto& each : list)
      to.ordered.push_back(line::effect(kind, each.what, each.because, each.decided_by, each.time, certain(each)));
  };
  effects("must", made.must);
  effects("may", made.may);
  effects("must_not", made.must_not);
  effects("consider", made.consider);
  for (const auto& each : made.clocks) {
    const auto* date = std::get_if<sg::day>(&each.from);
    to.ordered.push_back(line::clock(each.id, date ? sg::to_text(*date) : sg::to_text(std::get<sg::instant>(each.from)),
                                     each.because, certain(each)));
  }
  for (const auto& each : made.waiting)
    to.others.insert(line::waiting(each.id, each.waits_for, each.because, certain(each)));
  for (const auto& each : made.cites) to.ordered.push_back("cites " + each);
  for (const auto& each : made.missing) to.ordered.push_back("missing " + each.fact);
  to.ordered.push_back("step " + made.step);
  for (const auto& each : made.overlay) to.others.insert("law " + each);
  for (const auto& each : made.excluded)
    to.others.insert(line::excluded(each.role, std::string{sg::name(each.why)}, texts(each.people)));
  for (const auto& each : made.conflicts)
    to.others.insert(line::conflict(each.text, {each.rules.begin(), each.rules.end()}));
  for (const auto& each : made.near_misses)
    to.others.insert(line::near_miss(each.rule, each.fact, {each.was.begin(), each.was.end()},
                                     {each.needs.begin(), each.needs.end()}));
  return to;
}

/// The lines that only one of the two has.
inline std::string difference(const plain_decision& engine, const plain_decision& walked) {
  const auto all = [](const plain_decision& from) {
    word_set lines{from.ordered.begin(), from.ordered.end()};
    lines.insert(from.others.begin(), from.others.end());
    return lines;
  };
  const auto one = all(engine), two = all(walked);
  std::string text;
  for (const auto& each : one)
    if (!two.contains(each)) text += "\n  engine: " + each;
  for (const auto& each : two)
    if (!one.contains(each)) text += "\n  oracle: " + each;
  return text.empty() ? "\n  the same lines in another order" : text;
}

}  // namespace oracle

#endif  // SAFEGUARDING_TESTS_ORACLE_PLAIN_DECISION_HPP
