// SPDX-License-Identifier: Apache-2.0
// Forenames that are given to boys, or to girls, in nineteen of twenty cases or more, written from general knowledge.
#include "indexed_roll.hpp"
#include "words.hpp"

namespace safeguarding::inline v0::detail {

gender gender_of_forename(std::string_view folded) noexcept {
  if (words_of::men(folded)) return gender::male;
  if (words_of::women(folded)) return gender::female;
  return gender::unknown;
}

bool common_forename(std::string_view folded) noexcept {
  return gender_of_forename(folded) != gender::unknown || words_of::either(folded);
}

}  // namespace safeguarding::inline v0::detail
