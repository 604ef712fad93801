// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_POLICY_EXPLAIN_JSON_HPP
#define SAFEGUARDING_SRC_POLICY_EXPLAIN_JSON_HPP

/// \file
/// Private to policy: parts of the record that every audience's JSON has.

#include <safeguarding/core/json_writer.hpp>
#include <safeguarding/policy/explanation.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

[[nodiscard]] std::string_view certainty_word(certainty_of_effect how);
[[nodiscard]] std::string_view manner_word(receiver_manner how);
[[nodiscard]] std::string_view strand_word(strand which);

/// null where the text is empty.
void write_text_or_null(json_writer& json, std::string_view text);
void write(json_writer& json, const cited_clause& each);
void write(json_writer& json, const pin_of_pack& each);
/// `cites`: the clauses in place of the names of rules, for readers who see only some of them.
void write(json_writer& json, const started_clock& each, const std::vector<std::string>* cites = nullptr);
void write(json_writer& json, const sentence& each);

/// A key with an array: `write_one(json, each)` for each of `list`.
template <class T, class Write>
json_writer& write_list(json_writer& json, std::string_view key, const std::vector<T>& list, Write write_one) {
  json.key(key).begin_array();
  for (const auto& each : list) write_one(json, each);
  return json.end_array();
}

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_POLICY_EXPLAIN_JSON_HPP
