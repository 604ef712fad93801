// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_PACK_TESTS_HPP
#define SAFEGUARDING_POLICY_PACK_TESTS_HPP

/// \file
/// Runs the tests that stand in a pack, and says which of its rules no test reaches.

#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/core/error.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/pack/vocabulary.hpp>
#include <safeguarding/policy/policy_case.hpp>
#include <safeguarding/policy/policy_pack.hpp>
#include <safeguarding/policy/rulebook.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace safeguarding::inline v0 {

/// How one test or case came out.
struct case_outcome {
  std::string name;
  position where;
  std::vector<std::string> differs;  ///< what is expected and not so, one plain line each; empty when it comes out
  std::vector<std::string> rules;    ///< the rules that stand, or may stand where a fact is unknown, as "pack/rule"

  [[nodiscard]] bool passes() const noexcept { return differs.empty(); }
};

/// How all tests of a pack came out.
struct pack_tests_run {
  std::vector<case_outcome> outcomes;  ///< in the order of the pack
  std::size_t decisive_rules = 0;      ///< rules of the pack that can be part of a decision: all but standing duties
  std::vector<const rule*> never_reached;  ///< decisive rules that stand in no test; they point into the pack

  [[nodiscard]] SAFEGUARDING_API bool passes() const noexcept;
};

/// Decides each test of `tested` by itself, with no other pack than those among `others` that it names under `with`.
/// Every post is filled by somebody of its own, but one person for each group in same_person. `tested` must outlive the
/// result. Tests that a draft refuses are not run, and rules it refuses are neither decisive nor reached.
[[nodiscard]] SAFEGUARDING_API pack_tests_run run_tests(const policy_pack& tested, std::span<const policy_pack> others,
                                                        const vocabulary& words, const school_calendar& calendar);

/// The same as findings, each a refusal: a test that does not come out, a decisive rule that no test reaches, a pack
/// without tests.
[[nodiscard]] SAFEGUARDING_API std::vector<finding> findings_of(const pack_tests_run& run, const policy_pack& tested);

/// Decides one case by `book`, whatever the case says under `school` and `with`, with the posts filled as for
/// run_tests(). Where the case does not say when, and a pack of the book is not in force on the ordinary day, it is put
/// on the nearest day on which it is.
[[nodiscard]] SAFEGUARDING_API case_outcome run_case(const policy_case& put, const rulebook& book,
                                                     const school_calendar& calendar);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_PACK_TESTS_HPP
