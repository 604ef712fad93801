// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_EXPLAIN_WORDS_HPP
#define SAFEGUARDING_SRC_POLICY_EXPLAIN_WORDS_HPP

/// \file
/// Private to policy: the words of explanations. Everything said is put together here, so that it is said alike.

#include <safeguarding/core/instant.hpp>
#include <safeguarding/pack/vocabulary.hpp>
#include <safeguarding/policy/explanation.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

/// "Fri 20 Nov 2026 at 09:14", on the London clock.
[[nodiscard]] std::string moment_words(instant at);
/// "Fri 20 Nov 2026".
[[nodiscard]] std::string day_words(day date);
/// A value of a fact; "not known" where it is not.
[[nodiscard]] std::string value_words(const vocabulary& words, const fact_value& value);
/// "a, b and c".
[[nodiscard]] std::string listed(const std::vector<std::string>& parts, std::string_view last = "and");
/// `list` through vocabulary::in_words().
[[nodiscard]] std::vector<std::string> all_in_words(const vocabulary& words, const std::vector<std::string>& list);
/// Values of a fact: "a, b or c", or a group of roles or events by its name; else, of many, how many: the record lists
/// them.
[[nodiscard]] std::string one_of_words(const vocabulary& words, std::string_view fact,
                                       const std::vector<std::string>& values);
/// "would apply if 'harm threshold' were yes; it is no".
[[nodiscard]] std::string missed_words(const vocabulary& words, const near_miss& missed);
/// "is replaced here by another of the same document: a by b", by the labels of clauses.
[[nodiscard]] std::string replaced_words(const std::vector<std::string>& clauses, const std::vector<std::string>& by);
/// Why somebody is not told, behind a colon.
[[nodiscard]] std::string reason_words(barred_because why);
/// The same of some people; of those whom only an earlier version of the report names, that it does.
[[nodiscard]] std::string reason_words(barred_because why, const facts& known, const std::vector<person_id>& people);
[[nodiscard]] std::string capital(std::string text);
/// Whether the id stands for whoever holds a post, because no holders file names anybody.
[[nodiscard]] bool is_mere_post(const person_id& person);
/// A person by the id the school gave; "whoever is the DSL" where only posts are known.
[[nodiscard]] std::string person_words(const vocabulary& words, const person_id& person);
/// What the sources disagree about: an action by its words.
[[nodiscard]] std::string conflict_words(const vocabulary& words, std::string_view conflict);
/// "text [a; b]." - or "text." where nothing is cited.
[[nodiscard]] std::string with_cites(std::string text, const std::vector<std::string>& cites);

/// The sentences of an explanation, in the order in which they are read.
[[nodiscard]] std::vector<sentence> sentences_of(const vocabulary& words, const explanation& of);

/// " (without delay), in place of the DSL", and the like: what every audience reads of somebody told.
[[nodiscard]] std::string how_told(const vocabulary& words, const recipient& told);
/// "reply: due Thu 5 Nov 2026 at 23:59, 2 working days from ...".
[[nodiscard]] std::string clock_words(const vocabulary& words, const started_clock& clock);
/// ", until the question is settled" where it is only possible.
[[nodiscard]] std::string until_settled(certainty_of_effect certainty);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_EXPLAIN_WORDS_HPP
