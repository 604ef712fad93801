// SPDX-License-Identifier: Apache-2.0
// Whatever bytes come, folding ends, is UTF-8 and stays; tokens stand in order within the text and fold as their piece
// of it does; names compare the same both ways. Bytes behind the first NUL are the second name.
#include <safeguarding/core/utf8.hpp>
#include <safeguarding/text/edit_distance.hpp>
#include <safeguarding/text/fold.hpp>
#include <safeguarding/text/jaro_winkler.hpp>
#include <safeguarding/text/name_likeness.hpp>
#include <safeguarding/text/sound.hpp>
#include <safeguarding/text/tokens.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace sg = safeguarding;

namespace {

void hold(bool promise) {
  if (!promise) std::abort();
}

void hold_text(const std::string& text) {
  const std::string folded = sg::fold(text);
  hold(sg::find_invalid_utf8(folded) == std::string::npos);
  hold(sg::fold(folded) == folded);
  hold(folded.size() <= 11 * text.size());
  std::size_t end = 0, byte_end = 0, sentence = 0, line = 0;
  for (const auto& t : sg::tokens(text)) {
    hold(t.start >= end && t.byte_start >= byte_end && t.length > 0 && t.byte_length >= t.length);
    hold(t.sentence >= sentence && t.line >= line && !t.folded.empty());
    end = t.start + t.length, byte_end = t.byte_start + t.byte_length, sentence = t.sentence, line = t.line;
    hold(byte_end <= text.size());
    auto piece = sg::fold(text.substr(t.byte_start, t.byte_length));
    if (t.kind != sg::token_kind::punctuation && t.kind != sg::token_kind::handle) std::erase(piece, '\'');
    std::erase(piece, ' ');
    std::erase(piece, '\n');
    hold(piece == t.folded);
  }
}

void hold_names(const std::string& a, const std::string& b) {
  const std::size_t edits = sg::edit_distance(a, b), aligned = sg::osa_distance(a, b);
  hold(edits == sg::edit_distance(b, a) && aligned == sg::osa_distance(b, a));
  hold(aligned <= edits && edits <= 2 * aligned && (edits == 0) == (a == b));
  hold(sg::edit_distance(a, b, 2) == std::min<std::size_t>(edits, 3));
  const double similarity = sg::jaro_winkler(a, b);
  hold(similarity >= 0 && similarity <= 1 && sg::jaro_winkler_query{a}.similarity(b) == similarity);
  const std::string all[] = {b, a, ""};
  double found[3];
  sg::jaro_winkler_batch{std::span<const std::string>{all}}.compare(a, found);
  hold(found[0] == similarity && found[1] == 1);
  hold(sg::sound_of(a) == sg::sound_of(a));
  for (const auto part : {sg::name_part::given, sg::name_part::surname})
    hold(sg::likeness(a, b, part) == sg::likeness(b, a, part));
  const auto full = sg::full_name_likeness(a, b);
  hold(full == sg::full_name_likeness(b, a) && full.value > 0 && full.value < 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text{reinterpret_cast<const char*>(data), size};
  hold_text(text);
  if (const auto middle = text.find('\0'); middle != std::string::npos && size <= 400)
    hold_names(text.substr(0, middle), text.substr(middle + 1));
  return 0;
}
