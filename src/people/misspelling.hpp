// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_PEOPLE_MISSPELLING_HPP
#define SAFEGUARDING_SRC_PEOPLE_MISSPELLING_HPP

/// \file
/// Which words could be another spelling, or a mishearing, of a name.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

/// How one word could have come out of another.
enum class alike : int {
  no = 0,
  same = 1,
  sounds = 2,  ///< sounds alike
  near = 3,    ///< one slip of the pen away
  far = 4,     ///< two slips away, or sounds roughly alike
};

/// Edits between two folded words, a swap of neighbours being one; more than `most` is `most` + 1.
[[nodiscard]] int slips(std::string_view a, std::string_view b, int most);

/// What a folded word sounds like, in at most three ways: as it is spelt, and as such a name is said where that
/// differs.
[[nodiscard]] std::vector<std::string> heard(std::string_view folded);

/// Whether they are one word but for letters written twice and an h that is not heard: harriett, harriet.
[[nodiscard]] bool same_letters(std::string_view a, std::string_view b);

/// Symmetric: alike_names(a, b) is alike_names(b, a).
[[nodiscard]] alike alike_names(std::string_view a, std::string_view b);

/// Keys such that two words which are alike share one at least.
[[nodiscard]] std::vector<std::string> likeness_keys(std::string_view folded);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PEOPLE_MISSPELLING_HPP
