// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PEOPLE_MERGE_PROPOSAL_HPP
#define SAFEGUARDING_PEOPLE_MERGE_PROPOSAL_HPP

/// \file
/// Why two rows are proposed as one person, or why not: evidence in bits that adds up exactly.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/people/resolve.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// One step of a waterfall.
struct evidence_line {
  std::string what;       ///< "prior", the name of a comparison, "household"
  std::string words;      ///< what was seen; never a value of the table
  std::int32_t bits = 0;  ///< for (above 0) or against, in 1/1024 bit

  friend bool operator==(const evidence_line&, const evidence_line&) = default;
};

/// The evidence on two rows.
struct pair_evidence {
  std::string a;
  std::string b;
  std::int32_t bits = 0;         ///< the sum of the lines, exactly
  std::int32_t probability = 0;  ///< that they are one person, in 1/1,000,000
  std::vector<evidence_line> lines;

  friend bool operator==(const pair_evidence&, const pair_evidence&) = default;
};

/// Why two rows are, or are not, in one proposal. The numbers are part of the stored format: never change them.
enum class pair_reason : int {
  evidence = 1,          ///< together: the evidence on the two and on the groups they stand in bears it out
  through_others = 2,    ///< together: each hangs together with rows between them
  judged_same = 3,       ///< together: somebody said so
  judged_different = 4,  ///< apart: somebody said so of them, or of rows that hang together with them
  too_little = 5,        ///< apart: the evidence on the two is below the bar
  group_too_little = 6,  ///< apart: the evidence on the two would do, that on the rows around them speaks against it
  another_claim = 7,     ///< apart: somebody else, who cannot be the same, has as good a claim
  never_compared = 8,    ///< apart: they share nothing rare enough to be looked at
  one_thing_only = 9,    ///< apart: a single comparison speaks for it, as a name alone; two are needed
};

template <>
struct enum_names<pair_reason> {
  static constexpr std::pair<pair_reason, std::string_view> table[] = {
      {pair_reason::evidence, "evidence"},
      {pair_reason::through_others, "through_others"},
      {pair_reason::judged_same, "judged_same"},
      {pair_reason::judged_different, "judged_different"},
      {pair_reason::too_little, "too_little"},
      {pair_reason::group_too_little, "group_too_little"},
      {pair_reason::another_claim, "another_claim"},
      {pair_reason::never_compared, "never_compared"},
      {pair_reason::one_thing_only, "one_thing_only"}};
};

/// The answer to "why?" and "why not?" about two rows.
struct pair_answer {
  bool together = false;
  pair_reason reason = pair_reason::too_little;
  pair_evidence evidence;
  std::int32_t group_bits = 0;    ///< the mean evidence between the groups the two stand in; of the pair, if together
  std::vector<std::string> path;  ///< together: the rows from one to the other along the strongest links
  std::vector<pair_evidence> steps;  ///< the evidence along that path

  friend bool operator==(const pair_answer&, const pair_answer&) = default;
};

/// Rows proposed as one person. It is a suggestion: only a person confirms it; a judgement `different` undoes it.
struct merge_proposal {
  std::vector<std::string> rows;      ///< ids, in byte order; two or more
  std::vector<pair_evidence> judged;  ///< pairs joined because somebody said so, with what they weigh
  std::vector<pair_evidence> links;   ///< the strongest links that hold the others together, strongest first
  std::int32_t weakest = 0;           ///< the bits of the weakest of these links; 0 if there are none

  friend bool operator==(const merge_proposal&, const merge_proposal&) = default;
};

/// The evidence on two rows as a waterfall: prior, each comparison, and what a household would explain as well.
/// Where the value that is shared is common or rare, that is a line of its own.
[[nodiscard]] SAFEGUARDING_API pair_evidence evidence_on(const people_comparer& people, const people_weights& weights,
                                                         std::size_t a, std::size_t b);

/// Why rows `a` and `b` are, or are not, together in `resolved`; `judgements` as they were when it was made.
/// \throws not_found  there is no row of that id. \throws invalid_input  `a` is `b`.
[[nodiscard]] SAFEGUARDING_API pair_answer why(const people_comparer& people, const resolution& resolved,
                                               std::span<const pair_judgement> judgements, std::string_view a,
                                               std::string_view b, const resolve_settings& settings = {});

/// Every person of two rows or more, in the order of `resolved.people`.
[[nodiscard]] SAFEGUARDING_API std::vector<merge_proposal> merge_proposals(const people_comparer& people,
                                                                           const resolution& resolved);

/// The answer as one JSON object; docs/schemas/resolution-1.schema.json describes it.
[[nodiscard]] SAFEGUARDING_API std::string to_json(const pair_answer& answer);

/// Everybody and every proposal as one JSON object; docs/schemas/resolution-1.schema.json describes it.
[[nodiscard]] SAFEGUARDING_API std::string to_json(const people_comparer& people, const resolution& resolved);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PEOPLE_MERGE_PROPOSAL_HPP
