// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_AS_KNOWN_HPP
#define SAFEGUARDING_POLICY_AS_KNOWN_HPP

/// \file
/// What was known at a moment: the records of a school as they stood then, whatever was learned since.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/policy/derive_facts.hpp>
#include <safeguarding/record/action.hpp>
#include <safeguarding/record/amendment.hpp>
#include <safeguarding/record/relationship_declaration.hpp>
#include <safeguarding/record/report.hpp>

#include <span>
#include <vector>

namespace safeguarding::inline v0 {

/// Records as they stood at a moment: copies, so that the originals stay what they are.
struct known_records {
  std::vector<report> reports;
  std::vector<action> actions;
  std::vector<relationship_declaration> declarations;
  std::vector<report> earlier = {};  ///< every version of a report that a later amendment replaced, in order of time

  /// For fact_finder::find(); valid while this lives and is not changed.
  [[nodiscard]] history view() const noexcept { return {reports, actions, declarations, earlier}; }
  friend bool operator==(const known_records&, const known_records&) = default;
};

/// The records of `all` that had been made by `at`, each as the amendments made by then say it should read: the last
/// correction stands, and what was withdrawn is not there. When something happened plays no part, only when the school
/// came to know. A correction keeps the id of what it corrects and the time that was recorded; amendments of other
/// kinds of record, and additions, change nothing here. The versions of a report that no longer stand are kept beside:
/// a correction opens a matter to nobody to whom it was closed. \throws invalid_input  a correction that is no record
/// of its kind, or has another id.
[[nodiscard]] SAFEGUARDING_API known_records as_known_at(const history& all, std::span<const amendment> amendments,
                                                         instant at);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_AS_KNOWN_HPP
