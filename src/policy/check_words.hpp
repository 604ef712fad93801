// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_CHECK_WORDS_HPP
#define SAFEGUARDING_SRC_POLICY_CHECK_WORDS_HPP

/// \file
/// Private to policy: what a check found, in words for people and rows for packs.

#include <safeguarding/pack/cell.hpp>
#include <safeguarding/pack/vocabulary.hpp>
#include <safeguarding/policy/rule.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

/// "a", "a and b", "a, b and c".
[[nodiscard]] std::string list_of(const std::vector<std::string>& words, const char* last = "and");

/// Names of the vocabulary as people say them, without articles.
[[nodiscard]] std::vector<std::string> in_words(const vocabulary& words, const std::vector<std::string>& names);
/// Whom a route tells: "the headteacher or the deputy head".
[[nodiscard]] std::string told_by(const vocabulary& words, const route& tell);

/// What a fact says, before its values: "event", "about" for whose conduct it is, "told by".
[[nodiscard]] std::string column_in_words(const fact_column& column, const vocabulary& words);

/// The values of one cell in few words: "any adult but headteacher", "allegation, aup_breach".
[[nodiscard]] std::string values_in_words(const cell& tested, const vocabulary& words);

/// A rule to write into a pack.
struct proposed_rule {
  std::string id;
  condition when;
  std::vector<const rule*> instead_of;  ///< overridden; what they ask for besides telling somebody is kept
  std::vector<std::string> to;
  std::string more;  ///< further keys of the route, such as "also = true"
};

/// The rule in TOML. Which clause it cites is for the author to say.
[[nodiscard]] std::string to_toml(const proposed_rule& row, const vocabulary& words);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_CHECK_WORDS_HPP
