// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_POLICY_CASE_HPP
#define SAFEGUARDING_POLICY_POLICY_CASE_HPP

/// \file
/// A case: what somebody who knows a policy expects of it. A test inside a pack and a case in a text file are the same.

#include <safeguarding/core/error.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/pack/vocabulary.hpp>
#include <safeguarding/policy/decision.hpp>
#include <safeguarding/policy/facts.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// A clock that is expected to run.
struct expected_clock {
  std::string id;
  std::optional<instant> due;  ///< the minute it is due in; without it, that it runs is enough

  friend bool operator==(const expected_clock&, const expected_clock&) = default;
};

/// Whether two sources are expected to name different receivers.
enum class expected_conflict : int { unsaid = 1, recorded = 2, none = 3 };

/// What a decision must have. What is left out may be anything.
struct expectation {
  std::optional<std::vector<std::string>> told;  ///< exactly these receivers
  std::vector<std::string> told_at_least, not_told;
  std::vector<std::string> must, may, must_not, weigh;  ///< these among others
  std::vector<std::string> not_asked;                   ///< actions neither asked for nor offered
  std::optional<std::string> step;                      ///< empty: no step
  std::vector<std::string> cites;  ///< clauses as a decision cites them, "cleves: 8" or "OV-LADO", among others
  std::vector<expected_clock> clocks;
  expected_conflict conflict = expected_conflict::unsaid;
  std::optional<std::vector<std::string>> open;  ///< exactly these facts are still to be asked

  /// Nothing is expected at all, so that any decision would do.
  [[nodiscard]] SAFEGUARDING_API bool empty() const;

  friend bool operator==(const expectation&, const expectation&) = default;
};

/// One case.
struct policy_case {
  std::string school;             ///< the pack it is about; empty in a test that stands in its pack
  std::string name;               ///< what it is about, in a few words
  std::string because;            ///< the clause, or how a doubt was settled
  facts given;                    ///< what is not said is ordinary: ordinary_facts()
  std::optional<instant> at;      ///< when it was recorded; without it, ordinary_moment()
  std::vector<std::string> with;  ///< ids of overlays that it is decided with
  expectation expect;
  position where;

  friend bool operator==(const policy_case&, const policy_case&) = default;
};

/// What a case takes for granted: the value that the vocabulary calls ordinary for each fact that has one.
[[nodiscard]] SAFEGUARDING_API facts ordinary_facts(const vocabulary& words);

/// When a case is recorded that does not say: Friday 20 November 2026, 09:14 in London.
[[nodiscard]] SAFEGUARDING_API instant ordinary_moment();

/// "2026-11-20 09:14" on the London clock, or RFC 3339 with its offset.
[[nodiscard]] SAFEGUARDING_API std::optional<instant> parse_case_moment(std::string_view text) noexcept;

/// "lado_contact", or "lado_contact by 2026-11-23 23:59".
[[nodiscard]] SAFEGUARDING_API std::optional<expected_clock> parse_expected_clock(std::string_view text);

/// What is expected and `made` does not have, one plain line each; empty when it comes out.
[[nodiscard]] SAFEGUARDING_API std::vector<std::string> differences(const expectation& expected, const decision& made);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_POLICY_CASE_HPP
