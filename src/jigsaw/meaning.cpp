// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/error.hpp>
#include <safeguarding/jigsaw/meaning.hpp>
#include <safeguarding/text/tokens.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace safeguarding::inline v0 {

namespace {

constexpr double unit = 16'384;
constexpr std::size_t most_sentences = 64;  // of a report: a host's encoder may cost a millisecond for each
constexpr std::size_t fewest_words = 3;

// An encoder's numbers come from outside: the sum is taken in their order, so that it rounds alike everywhere.
text_direction direction_of(const std::vector<float>& numbers, std::optional<std::size_t> as_many) {
  if (numbers.empty() || (as_many && *as_many != numbers.size()))
    throw invalid_input{"a text encoder must give one or more numbers, and as many for every text",
                        std::to_string(numbers.size())};
  double squares = 0;
  for (const float each : numbers) squares += static_cast<double>(each) * static_cast<double>(each);
  if (!std::isfinite(squares) || squares == 0)
    throw invalid_input{"a text encoder must give finite numbers that are not all 0"};
  const double length = std::sqrt(squares);
  text_direction made(numbers.size());
  std::transform(numbers.begin(), numbers.end(), made.begin(), [&](float each) {
    return static_cast<std::int16_t>(std::lround(static_cast<double>(each) / length * unit));
  });
  return made;
}

std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> found;
  const auto all = tokens(text);
  for (auto at = all.begin(); at != all.end() && found.size() < most_sentences;) {
    const auto end = std::find_if(at, all.end(), [&](const token& one) { return one.sentence != at->sentence; });
    const auto words = std::count_if(at, end, [](const token& one) { return one.kind != token_kind::punctuation; });
    const auto last = std::prev(end);
    if (static_cast<std::size_t>(words) >= fewest_words)
      found.emplace_back(text.substr(at->byte_start, last->byte_start + last->byte_length - at->byte_start));
    at = end;
  }
  return found;
}

}  // namespace

std::int32_t nearness(const text_direction& a, const text_direction& b) noexcept {
  if (a.size() != b.size()) return 0;
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += static_cast<std::int64_t>(a[i]) * b[i];
  constexpr std::int64_t scale = static_cast<std::int64_t>(unit) * static_cast<std::int64_t>(unit) / 1'024;
  return static_cast<std::int32_t>((sum + (sum < 0 ? -scale / 2 : scale / 2)) / scale);
}

std::vector<std::string> texts_to_encode(std::string_view text) {
  const auto all = tokens(text);
  if (std::all_of(all.begin(), all.end(), [](const token& one) { return one.kind == token_kind::punctuation; }))
    return {};
  auto sentences = sentences_of(text);
  sentences.insert(sentences.begin(), std::string{text});
  return sentences;
}

report_meaning read_meaning(const text_encoder& encoder, std::string_view text) {
  report_meaning read;
  if (!encoder.encode) return read;
  read.neutral = encoder.neutral;
  std::optional<std::size_t> as_many;
  for (auto& each : texts_to_encode(text)) {
    auto direction = direction_of(encoder.encode(each), as_many);
    if (as_many) {
      read.sentences.push_back({std::move(each), std::move(direction)});
    } else {
      as_many = direction.size();
      read.whole = std::move(direction);
    }
  }
  return read;
}

nearest_sentences nearest(const report_meaning& a, const report_meaning& b) noexcept {
  nearest_sentences found;
  auto best = std::numeric_limits<std::int32_t>::min();
  for (const auto& one : a.sentences)
    for (const auto& other : b.sentences)
      if (const auto here = nearness(one.direction, other.direction); here > best) {
        best = here;
        found = {one.words, other.words};
      }
  return found;
}

}  // namespace safeguarding::inline v0
