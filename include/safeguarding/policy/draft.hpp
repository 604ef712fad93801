// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_DRAFT_HPP
#define SAFEGUARDING_POLICY_DRAFT_HPP

/// \file
/// A draft of a policy pack: what can be read of it, and every mistake in it, for whoever is still writing it.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/pack/document.hpp>
#include <safeguarding/pack/vocabulary.hpp>
#include <safeguarding/policy/policy_pack.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace safeguarding::inline v0 {

/// What kind of mistake a draft has.
enum class draft_fault : int {
  format = 1,        ///< not written as a pack is: a key, a value or a part that cannot be
  unknown_name = 2,  ///< a name outside the vocabulary and the pack
  cycle = 3,         ///< rules that override each other in a circle
  uncited = 4,       ///< a binding clause that no rule cites; the fragment is its id
  unciting = 5,      ///< a rule that cites nothing; the fragment is its id
  clock = 6,         ///< a clock that cannot run, be stopped or be explained, or that nobody starts
  test = 7,          ///< a test that cannot be put; whether the others come out, run_tests() says
};

template <>
struct enum_names<draft_fault> {
  static constexpr std::pair<draft_fault, std::string_view> table[] = {
      {draft_fault::format, "format"},   {draft_fault::unknown_name, "unknown_name"}, {draft_fault::cycle, "cycle"},
      {draft_fault::uncited, "uncited"}, {draft_fault::unciting, "unciting"},         {draft_fault::clock, "clock"},
      {draft_fault::test, "test"}};
};

/// One mistake. `what` is always a refusal, with line and column.
struct draft_finding {
  draft_fault fault = draft_fault::format;
  finding what;

  friend bool operator==(const draft_finding&, const draft_finding&) = default;
};

/// What could be read of a draft.
struct pack_draft {
  /// Nothing when the head is refused. Clauses, clocks, ladders, rules and tests that are refused are left out, so with
  /// findings it says less than its author meant: never decide with it.
  std::optional<policy_pack> pack;
  std::vector<draft_finding> findings;  ///< in the order of the file; empty when policy_pack::read() takes it
};

/// So many mistakes are listed; reading stops there, and a last finding says so.
inline constexpr std::size_t most_draft_findings = 200;

/// Reads as policy_pack::read() does, and goes on after a mistake. Never throws for what the document says.
[[nodiscard]] SAFEGUARDING_API pack_draft read_draft(const node& document, const vocabulary& words);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_DRAFT_HPP
