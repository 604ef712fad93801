// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_POLICY_JUDGE_HPP
#define SAFEGUARDING_TESTS_POLICY_JUDGE_HPP

/// \file
/// What a decision must have to be what a scenario expects: the rules of the acceptance vocabulary, one for each key.

#include <safeguarding/policy/decision.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "plain_words.hpp"

namespace policy_test {

/// Compares one decision with the expectations of one scenario; complaints() is empty when it is as expected.
class judge {
 public:
  judge(const nlohmann::json& expect, const sg::decision& made) : expect_{expect}, made_{made} {
    for (const auto& each : made.notify) told_.insert(each.receiver);
    for (const auto& each : made.clocks) clocks_.insert(each.id);
    const auto must = words_of(made.must), may = words_of(made.may), must_not = words_of(made.must_not),
               consider = words_of(made.consider);
    includes("notify_includes", told_);
    includes("must", must);
    includes("may", may);
    includes("must_not", must_not);
    includes("consider", consider);
    includes("cites", {made.cites.begin(), made.cites.end()});
    includes("overlay_cites", {made.overlay.begin(), made.overlay.end()});
    includes("statutory_overlay_adds", united({told_, must, may, must_not, consider, clocks_}));
    excludes("notify_excludes", told_);
    excludes("absent", united({told_, must, may, clocks_}));
    check_step();
    check_clocks();
    check_conflict();
    check_missing();
    for (const auto& [key, value] : expect.items())
      if (!known_.contains(key)) complain(key, "nobody judges this key");
  }

  [[nodiscard]] const std::vector<std::string>& complaints() const noexcept { return complaints_; }

 private:
  using set = std::set<std::string>;

  static set words_of(const std::vector<sg::effect>& effects) {
    set all;
    for (const auto& each : effects) all.insert(each.what);
    return all;
  }
  static set united(const std::vector<set>& sets) {
    set all;
    for (const auto& each : sets) all.insert(each.begin(), each.end());
    return all;
  }
  void complain(const std::string& key, const std::string& text) { complaints_.push_back(key + ": " + text); }

  void each(const std::string& key, const auto& look) {
    known_.insert(key);
    if (expect_.contains(key))
      for (const auto& word : expect_.at(key)) look(word);
  }
  void includes(const std::string& key, const set& pool) {
    each(key, [&](const nlohmann::json& word) {
      if (!pool.contains(word.get<std::string>())) complain(key, word.get<std::string>() + " is not there");
    });
  }
  void excludes(const std::string& key, const set& pool) {
    each(key, [&](const nlohmann::json& word) {
      if (pool.contains(word.get<std::string>())) complain(key, word.get<std::string>() + " is there");
    });
  }

  void check_step() {
    known_.insert("step");
    if (!expect_.contains("step")) return;
    const auto wanted = expect_.at("step").is_null() ? std::string{} : expect_.at("step").get<std::string>();
    if (wanted != made_.step) complain("step", "'" + made_.step + "' and not '" + wanted + "'");
  }

  void check_clocks() {
    each("clocks", [&](const nlohmann::json& wanted) {
      const auto name = wanted.at("name").get<std::string>();
      const bool right = std::any_of(made_.clocks.begin(), made_.clocks.end(), [&](const sg::started_clock& clock) {
        return clock.id == name && clock.runs_to.due == start(wanted.at("due")) &&
               begins(clock) == start(wanted.at("from")) && clock.limit.n == wanted.at("n").get<int>() &&
               sg::name(clock.limit.in) == wanted.at("unit").get<std::string>();
      });
      if (!right) complain("clocks", name + " does not run as expected");
    });
  }
  static sg::instant begins(const sg::started_clock& clock) {
    const auto* date = std::get_if<sg::day>(&clock.from);
    return date ? sg::start_of_day(*date) : std::get<sg::instant>(clock.from);
  }
  /// A date alone means 00:00:00 in London.
  static sg::instant start(const std::string& text) {
    if (const auto date = sg::parse_day(text)) return sg::start_of_day(*date);
    return sg::parse_instant(text).value();
  }

  void check_conflict() {
    known_.insert("conflict");
    if (!expect_.contains("conflict")) return;
    set texts;
    for (const auto& each : made_.conflicts) texts.insert(each.text);
    if (expect_.at("conflict").is_null() != texts.empty()) complain("conflict", "it should be the other way round");
    else if (!texts.empty() && !texts.contains(expect_.at("conflict").get<std::string>()))
      complain("conflict", "another one");
  }

  void check_missing() {
    known_.insert("missing");
    if (!expect_.contains("missing")) return;
    set open;
    for (const auto& each : made_.missing) open.insert(each.fact);
    if (open != expect_.at("missing").get<set>()) complain("missing", "other questions are open");
  }

  const nlohmann::json& expect_;
  const sg::decision& made_;
  set told_, clocks_, known_;
  std::vector<std::string> complaints_;
};

}  // namespace policy_test

#endif  // SAFEGUARDING_TESTS_POLICY_JUDGE_HPP
