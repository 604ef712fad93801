// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_TEXT_SPELLING_RULES_HPP
#define SAFEGUARDING_SRC_TEXT_SPELLING_RULES_HPP

#include <span>
#include <string_view>

namespace safeguarding::inline v0::detail {

// Keys of spelling_features that weigh the same.
struct weighted_keys {
  int weight;             // in sixteenths of a bit
  std::string_view keys;  // with a space between
};

// What is learned about one kind of name: the weight of each key, all others weighing nothing, and what is added
// always.
struct spelling_table {
  int base;  // in sixteenths of a bit
  std::span<const weighted_keys> rows;
};

[[nodiscard]] spelling_table given_name_rules() noexcept;
[[nodiscard]] spelling_table surname_rules() noexcept;

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_TEXT_SPELLING_RULES_HPP
