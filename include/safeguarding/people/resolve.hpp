// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PEOPLE_RESOLVE_HPP
#define SAFEGUARDING_PEOPLE_RESOLVE_HPP

/// \file
/// Finds the rows of a table that are the same person, without being told any.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/people/candidates.hpp>
#include <safeguarding/people/compare_people.hpp>
#include <safeguarding/people/weights.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// What a person said about two rows. The numbers are part of the stored format: never change them.
enum class verdict_on_pair : int {
  same = 1,       ///< one person
  different = 2,  ///< two people: nothing joins them, not even through others
  unsure = 3,     ///< looked at; binds nothing
};

template <>
struct enum_names<verdict_on_pair> {
  static constexpr std::pair<verdict_on_pair, std::string_view> table[] = {
      {verdict_on_pair::same, "same"}, {verdict_on_pair::different, "different"}, {verdict_on_pair::unsure, "unsure"}};
};

/// A judgement on two rows, by their ids. Taking it out of the list undoes it.
struct pair_judgement {
  std::string a;
  std::string b;
  verdict_on_pair verdict = verdict_on_pair::unsure;

  friend bool operator==(const pair_judgement&, const pair_judgement&) = default;
};

/// How a table is resolved. The defaults are what was measured; they hold for any table.
struct resolve_settings {
  candidate_limits candidates;
  std::int32_t bar = 0;  ///< evidence with the prior, in 1/1024 bit, that joining asks for; 0 is more likely than not
};

/// Two rows that look like one person. a < b, rows of the comparer.
struct person_link {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::int32_t bits = 0;  ///< evidence with the prior, in 1/1024 bit

  friend bool operator==(const person_link&, const person_link&) = default;
};

/// What resolving a table came to. Rows are rows of the comparer.
struct resolution {
  std::vector<std::vector<std::uint32_t>> people;  ///< every row once; ascending within a person, persons by first row
  std::vector<std::uint32_t> person_of;            ///< by row: where it stands in `people`
  std::vector<person_link> links;                  ///< what was at hand for joining, strongest first
  std::vector<person_link> judged;                 ///< joined because somebody said so, whatever they weigh
  people_weights weights;
  candidate_account candidates;
  std::uint64_t compared = 0;     ///< pairs of rows
  std::vector<finding> findings;  ///< what was not compared, and judgements that contradict each other
};

/// Resolves a table. The same rows in any order, and the same judgements in any order, give the same answer.
/// Rows joined by a judgement `same` are one person whatever the evidence; a judgement `different` wins over evidence
/// and over `same` of others further away, and a contradiction between the two is a finding. \throws invalid_input  a
/// judgement names a row that is not there.
[[nodiscard]] SAFEGUARDING_API resolution resolve(const people_comparer& people,
                                                  std::span<const pair_judgement> judgements = {},
                                                  const resolve_settings& settings = {});

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PEOPLE_RESOLVE_HPP
