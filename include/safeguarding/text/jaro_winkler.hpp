// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TEXT_JARO_WINKLER_HPP
#define SAFEGUARDING_TEXT_JARO_WINKLER_HPP

/// \file
/// Jaro-Winkler similarity: characters in common within half the longer string, out of order or not, and a bonus for a
/// common beginning.
///
/// From 0, nothing in common, to 1, equal; two empty strings are equal. A prefix of up to four characters adds 0.1 each
/// where the similarity without it is above 0.7. The unit is the code point; each byte that is not UTF-8 counts as one
/// and equals only the same byte. Nothing is folded here. The results are the same bits on every machine.

#include <safeguarding/core/export.hpp>

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace safeguarding::inline v0 {

/// The similarity of `a` and `b`; 0 if it is below `cutoff`.
[[nodiscard]] SAFEGUARDING_API double jaro_winkler(std::string_view a, std::string_view b, double cutoff = 0);

/// One string made ready to be compared with many. Keeps its own copy.
class jaro_winkler_query {
 public:
  SAFEGUARDING_API explicit jaro_winkler_query(std::string_view text);

  /// The similarity to `other`; 0 if it is below `cutoff`, which is found sooner where the lengths rule it out.
  [[nodiscard]] SAFEGUARDING_API double similarity(std::string_view other, double cutoff = 0) const;

 private:
  struct prepared;
  std::shared_ptr<const prepared> prepared_;  // never changed, so copies may share it, between threads too
};

/// Many strings made ready to be compared with one after another: many at once, with the vector instructions that are
/// there. The results are those of jaro_winkler(), to the bit.
class jaro_winkler_batch {
 public:
  SAFEGUARDING_API explicit jaro_winkler_batch(std::span<const std::string> texts);
  SAFEGUARDING_API explicit jaro_winkler_batch(std::span<const std::string_view> texts);
  [[nodiscard]] SAFEGUARDING_API std::size_t size() const noexcept;

  /// Writes to `similarities[i]` how like `query` text i is; 0 where that is below `cutoff`.
  /// \throws invalid_input  `similarities` has another size.
  SAFEGUARDING_API void compare(std::string_view query, std::span<double> similarities, double cutoff = 0) const;

 private:
  struct prepared;
  std::shared_ptr<const prepared> prepared_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_TEXT_JARO_WINKLER_HPP
