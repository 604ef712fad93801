// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_JIGSAW_PATTERN_PACK_HPP
#define SAFEGUARDING_JIGSAW_PATTERN_PACK_HPP

/// \file
/// A pattern pack: signs that a report can show, places, and the patterns that are looked for.

#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/jigsaw/pattern.hpp>
#include <safeguarding/pack/document.hpp>
#include <safeguarding/record/category.hpp>
#include <safeguarding/record/channel.hpp>
#include <safeguarding/record/threshold.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// Words that stand for something in a text.
struct pattern_phrase {
  std::vector<std::string> words;  ///< folded
  bool any_ending = false;         ///< of the last word

  friend bool operator==(const pattern_phrase&, const pattern_phrase&) = default;
};

/// A place, under the words that people use for it.
struct pattern_place {
  std::string id;
  std::vector<pattern_phrase> words;

  friend bool operator==(const pattern_place&, const pattern_place&) = default;
};

/// What a report can show. Any one of words, things, categories, severities and thresholds is enough; channels alone
/// are as well.
struct pattern_sign {
  std::string id;
  std::string meaning;                   ///< in words that hold no name: "hunger"
  std::vector<report_channel> channels;  ///< only reports that came by one of these; empty: any
  std::vector<category> categories;
  std::vector<concern_severity> severities;
  std::vector<threshold_level> thresholds;
  std::vector<std::string> things;  ///< of the library's table of things
  std::vector<pattern_phrase> words;

  friend bool operator==(const pattern_sign&, const pattern_sign&) = default;
};

/// The pack. Immutable once read; share it freely between threads.
struct pattern_pack {
  std::string id;
  std::string title;
  std::string edition;
  digest hash;  ///< of the canonical form: what an answer names the pack by
  std::vector<pattern_place> places;
  std::vector<pattern_sign> signs;
  std::vector<pattern> patterns;

  /// \throws invalid_input  unknown keys, signs, things, words or units; windows that are missing, contradict each
  /// other
  ///                        or can never be met; with line, column and fragment.
  [[nodiscard]] static SAFEGUARDING_API pattern_pack read(const node& document);
  /// The pack that comes with the library.
  [[nodiscard]] static SAFEGUARDING_API pattern_pack shipped();

  [[nodiscard]] SAFEGUARDING_API std::optional<std::size_t> find_sign(std::string_view wanted) const noexcept;

  friend bool operator==(const pattern_pack&, const pattern_pack&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_JIGSAW_PATTERN_PACK_HPP
