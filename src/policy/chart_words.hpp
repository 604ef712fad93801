// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_CHART_WORDS_HPP
#define SAFEGUARDING_SRC_POLICY_CHART_WORDS_HPP

/// \file
/// Private to policy: conditions in words, and words in lines.

#include <safeguarding/pack/condition.hpp>
#include <safeguarding/pack/vocabulary.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

/// A role or agency as a chart has room for.
[[nodiscard]] std::string short_words(const vocabulary& words, std::string_view id);

/// Roles or events as a set that people have a name for, with few exceptions and additions; nothing where there is
/// none.
[[nodiscard]] std::optional<std::string> group_words(const fact_column& column, const std::vector<std::string>& values,
                                                     const vocabulary& words);

/// The situations in which any of `conditions` holds: what they share first, then each by itself.
[[nodiscard]] std::vector<std::string> situation_words(const std::vector<condition>& conditions,
                                                       const vocabulary& words);

/// `text` in lines of at most `width` characters where its words allow; control characters become spaces.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_CHART_WORDS_HPP
