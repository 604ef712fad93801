// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_EXPLAIN_WORDS_HPP
#define SAFEGUARDING_SRC_POLICY_EXPLAIN_WORDS_HPP

/// \file
/// Private to policy: the words of explanations. Everything said is put together here, so that it is said alike.

#include <safeguarding/core/instant.hpp>
#include <safeguarding/policy/explanation.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

/// A name of the vocabulary in words: "harm_threshold" as "harm threshold", "dsl" as "DSL".
[[nodiscard]] std::string in_words(std::string_view id);
/// A role or agency with its article: "the DSL", "children's social care".
[[nodiscard]] std::string the_words(std::string_view role_or_agency);
/// "Fri 20 Nov 2026 at 09:14", on the London clock.
[[nodiscard]] std::string moment_words(instant at);
/// "Fri 20 Nov 2026".
[[nodiscard]] std::string day_words(day date);
/// A value of a fact; "not known" where it is not.
[[nodiscard]] std::string value_words(const fact_value& value);
/// "a, b and c".
[[nodiscard]] std::string listed(const std::vector<std::string>& parts, std::string_view last = "and");
/// `list` through in_words().
[[nodiscard]] std::vector<std::string> all_in_words(const std::vector<std::string>& list);
/// "a, b or c"; where there are many, how many: the record lists them.
[[nodiscard]] std::string one_of_words(const std::vector<std::string>& values);
[[nodiscard]] std::string capital(std::string text);
/// "text [a; b]." - or "text." where nothing is cited.
[[nodiscard]] std::string with_cites(std::string text, const std::vector<std::string>& cites);

/// The sentences of an explanation, in the order in which they are read.
[[nodiscard]] std::vector<sentence> sentences_of(const explanation& of);

/// " (without delay), in place of the DSL", and the like: what every audience reads of somebody told.
[[nodiscard]] std::string how_told(const recipient& told);
/// "reply: due Thu 5 Nov 2026 at 23:59, 2 working days from ...".
[[nodiscard]] std::string clock_words(const started_clock& clock);
/// ", until the question is settled" where it is only possible.
[[nodiscard]] std::string until_settled(certainty_of_effect certainty);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_EXPLAIN_WORDS_HPP
