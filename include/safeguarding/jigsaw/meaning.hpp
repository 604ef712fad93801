// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_JIGSAW_MEANING_HPP
#define SAFEGUARDING_JIGSAW_MEANING_HPP

/// \file
/// A door for a host's own text encoder: how near two reports are in what they mean, in whatever words.

#include <safeguarding/core/export.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// A host's way to turn a text into numbers whose directions are near where two texts mean much the same, as sentence
/// encoders do. The library ships none and works without one. What it says is one more line of evidence, never one that
/// finds candidates.
struct text_encoder {
  /// Gives the numbers of a text in UTF-8, as many for every text, not all 0. Called while a report is read, by the
  /// thread that reads it. Answers hang on it: for one text it must always give the same.
  std::function<std::vector<float>(std::string_view text)> encode;
  /// The nearness, in 1/1024, that speaks neither for nor against two reports being of one matter. The default and
  /// the weight of the line were measured with all-MiniLM-L6-v2: docs/jigsaw.md.
  std::int32_t neutral = 280;
};

/// Where a text points: the numbers of an encoder at unit length, in 1/16384.
using text_direction = std::vector<std::int16_t>;

/// The cosine of the angle between two texts, in 1/1024: 1024 is one direction, 0 a right angle. Whole numbers only, so
/// that one pair of directions gives one answer on every machine. Directions of different lengths: 0.
[[nodiscard]] SAFEGUARDING_API std::int32_t nearness(const text_direction& a, const text_direction& b) noexcept;

/// A sentence of a report and where it points.
struct encoded_sentence {
  std::string words;  ///< as the report has them; personal data
  text_direction direction;

  friend bool operator==(const encoded_sentence&, const encoded_sentence&) = default;
};

/// What an encoder made of one report. Memory: two bytes a number, for the whole and for each sentence.
struct report_meaning {
  std::int32_t neutral = 0;  ///< of the encoder, in 1/1024
  text_direction whole;      ///< empty where there is no encoder or no text
  std::vector<encoded_sentence> sentences;

  friend bool operator==(const report_meaning&, const report_meaning&) = default;
};

/// The texts that read_meaning() asks an encoder for: the whole, then each sentence of three words or more, at most
/// the first 64. A host may encode them beforehand, all at once.
[[nodiscard]] SAFEGUARDING_API std::vector<std::string> texts_to_encode(std::string_view text);

/// What `encoder` makes of `text`; empty where it encodes nothing or the text has no words.
/// \throws invalid_input  the encoder gives no numbers, or other than finite ones, or only 0, or more for one text than
///                        for another.
[[nodiscard]] SAFEGUARDING_API report_meaning read_meaning(const text_encoder& encoder, std::string_view text);

/// The two sentences that are nearest, `a` in the first report and `b` in the second; both empty where one has none.
struct nearest_sentences {
  std::string_view a;  ///< lives as long as the meanings it was asked of
  std::string_view b;
};
[[nodiscard]] SAFEGUARDING_API nearest_sentences nearest(const report_meaning& a, const report_meaning& b) noexcept;

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_JIGSAW_MEANING_HPP
