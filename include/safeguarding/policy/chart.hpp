// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_CHART_HPP
#define SAFEGUARDING_POLICY_CHART_HPP

/// \file
/// A policy on one page: who is told of what, under which clause, and who stands in. For governors to read and approve.

#include <safeguarding/core/export.hpp>
#include <safeguarding/policy/rulebook.hpp>

#include <string>
#include <vector>

namespace safeguarding::inline v0 {

/// One situation in which somebody is told.
struct chart_row {
  std::vector<std::string> when;     ///< in words; after the first, what is any of several
  std::vector<std::string> clauses;  ///< labels as printed
  std::string time;                  ///< the clause's own time word, or empty

  friend bool operator==(const chart_row&, const chart_row&) = default;
};

/// How those at the end of an arrow are told.
enum class chart_manner : int {
  told = 1,       ///< they are the ones to be told
  also = 2,       ///< besides whoever else is told
  if_nobody = 3,  ///< only if nobody else is told
};

/// Situations of one pack that end with the same people being told, in the same manner.
struct chart_arrow {
  std::string id;       ///< made of the words below: stable as long as they are
  std::string pack;     ///< whose rules these are
  pack_kind of;         ///< an overlay's arrows are drawn in another line
  std::string told;     ///< in words; empty where a clause asks for a report and names nobody
  std::string told_id;  ///< alike for all arrows to the same people
  chart_manner manner = chart_manner::told;
  std::vector<chart_row> rows;

  friend bool operator==(const chart_arrow&, const chart_arrow&) = default;
};

/// A ladder: its steps in rising order.
struct chart_ladder {
  std::string id;
  std::string about;  ///< what is counted and how far back
  std::vector<chart_arrow> steps;

  friend bool operator==(const chart_ladder&, const chart_ladder&) = default;
};

/// Who stands in for somebody, in this order.
struct chart_chain {
  std::string role;
  std::vector<std::string> then;

  friend bool operator==(const chart_chain&, const chart_chain&) = default;
};

/// The routes of a rulebook in words. A plain value; names no person.
struct chart {
  std::string title;
  std::vector<std::string> under;   ///< edition and hash of each pack: what exactly is approved
  std::vector<chart_arrow> arrows;  ///< those that lead to the same people stand together
  std::vector<chart_ladder> ladders;
  std::vector<chart_chain> chains;
  std::vector<std::string> notes;  ///< what holds in every decision

  friend bool operator==(const chart&, const chart&) = default;
};

/// Every route and ladder step of `book`, whatever the day; where a rule or pack is dated, the words say so. Rules of
/// an overlay stand in full in the chart of the overlay alone; beside a school's rules they are named by their clauses.
[[nodiscard]] SAFEGUARDING_API chart chart_of(const rulebook& book);

/// The chart in the language of Graphviz. The same chart gives the same text, byte for byte.
[[nodiscard]] SAFEGUARDING_API std::string to_dot(const chart& drawn);
/// The chart in the language of Mermaid, as a flowchart.
[[nodiscard]] SAFEGUARDING_API std::string to_mermaid(const chart& drawn);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_CHART_HPP
