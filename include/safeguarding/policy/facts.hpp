// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_FACTS_HPP
#define SAFEGUARDING_POLICY_FACTS_HPP

/// \file
/// Facts: what is known about a report, each given by somebody, derived by a cited row, or unknown.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/pack/vocabulary.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace safeguarding::inline v0 {

/// How a fact is known.
enum class fact_origin : int {
  given = 1,    ///< somebody said so
  derived = 2,  ///< worked out by a row of the fact table, or counted from history
  unknown = 3,  ///< not known: every value it could have is allowed for
};

template <>
struct enum_names<fact_origin> {
  static constexpr std::pair<fact_origin, std::string_view> table[] = {
      {fact_origin::given, "given"}, {fact_origin::derived, "derived"}, {fact_origin::unknown, "unknown"}};
};

/// Says that a fact is not known: every value it could have is allowed for.
struct not_known {
  constexpr not_known() noexcept = default;
  /// Not trivial on purpose: where every alternative of a variant is trivial, a string or a vector, libstdc++ before 13
  /// destroys what was never made when copying one of them throws.
  constexpr not_known(const not_known&) noexcept {}  // NOLINT(modernize-use-equals-default)
  constexpr not_known(not_known&&) noexcept = default;
  constexpr not_known& operator=(const not_known&) noexcept = default;
  constexpr not_known& operator=(not_known&&) noexcept = default;
  ~not_known() = default;

  friend bool operator==(const not_known&, const not_known&) = default;
};

/// A word, a list of words, yes or no, a count, an instant, a day; or not known.
using fact_value = std::variant<not_known, std::string, std::vector<std::string>, bool, std::int64_t, instant, day>;

/// One fact with where it comes from.
struct fact {
  fact_value value;
  fact_origin origin = fact_origin::given;
  std::string source;        ///< the row, report or person that gives it; ids only
  std::string because = {};  ///< the same as a clause for people: "the category of the report is neglect"; may be empty

  friend bool operator==(const fact&, const fact&) = default;
};

/// Everything a decision is made from, besides packs, holders and calendar. A plain value.
///
/// Names are those of the vocabulary, and besides: `also_events`, `subject_also_holds`, `further_subject_roles`,
/// `absent_roles`, `conflicted_roles` (lists of words) and `second_subject_role` (a word). What is left out: a fact of
/// the vocabulary's core counts as unknown; any other fact of the vocabulary is absent and matches nothing; a list is
/// empty, and there is no second subject.
struct facts {
  std::map<std::string, fact, std::less<>> known;

  /// The people behind the roles, where they are known; roles alone are enough without them. `subjects`: whose conduct
  /// is in question, in the order of subject_role, second_subject_role and further_subject_roles. `about`: everybody
  /// else the report is about, as the child who was harmed or an adult since ruled out; barred like a subject.
  std::vector<person_id> subjects;
  std::vector<person_id> about;
  person_id reporter;
  std::vector<person_id> conflicted;
  std::vector<person_id> absent;
  /// Of `about`, those whom only an earlier version of the report names: a correction took them out, and they stay
  /// barred. It changes nothing but the words in which that is said.
  std::vector<person_id> named_before;

  void set(std::string name, fact_value value, fact_origin origin = fact_origin::given, std::string source = {},
           std::string because = {}) {
    known.insert_or_assign(std::move(name), fact{std::move(value), origin, std::move(source), std::move(because)});
  }

  [[nodiscard]] SAFEGUARDING_API const fact* find(std::string_view name) const noexcept;
  /// The word of `name`, or "" when it is absent, unknown or of another kind.
  [[nodiscard]] SAFEGUARDING_API std::string word(std::string_view name) const;
  [[nodiscard]] SAFEGUARDING_API std::vector<std::string> list(std::string_view name) const;
  [[nodiscard]] SAFEGUARDING_API bool is_unknown(std::string_view name) const noexcept;

  friend bool operator==(const facts&, const facts&) = default;
};

/// The facts in `vocabulary` terms are sound: known names, values of the right kind.
/// \throws invalid_input  errc::unknown_name or errc::invalid_input, naming the fact and what would be right.
SAFEGUARDING_API void check(const facts& what_is_known, const vocabulary& words);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_FACTS_HPP
