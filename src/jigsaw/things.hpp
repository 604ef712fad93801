// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_JIGSAW_THINGS_HPP
#define SAFEGUARDING_SRC_JIGSAW_THINGS_HPP

#include <safeguarding/text/tokens.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0::detail {

/// A thing said in a text: which, and at which of its words.
struct thing_found {
  std::string_view thing;
  std::size_t at = 0;     ///< index into the words
  std::size_t words = 1;  ///< how many it takes up
};

/// The things among `words` (folded), in the order of the text.
[[nodiscard]] std::vector<thing_found> find_things(std::span<const std::string> words);

/// One row of the table of things: what it is called, and the words for it, parted by spaces; words that belong
/// together are joined by hyphens.
using thing_row = std::pair<std::string_view, std::string_view>;
[[nodiscard]] std::span<const thing_row> thing_table() noexcept;
/// More of them, of everyday English at large; of its single words the endings do not count.
[[nodiscard]] std::span<const thing_row> everyday_table() noexcept;

/// Whether a word is so common in what schools write that it says nothing.
[[nodiscard]] bool is_common(std::string_view folded);

/// A word without its ending: "tied" and "ties" are one.
[[nodiscard]] std::string stem(std::string_view folded);

/// How many different turns of phrase of harm, and of matters that are explained, stand in `words`.
[[nodiscard]] int count_worries(std::span<const std::string> words);
[[nodiscard]] int count_settled(std::span<const std::string> words);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_JIGSAW_THINGS_HPP
