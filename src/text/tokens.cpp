// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/text/tokens.hpp>

#include <algorithm>
#include <iterator>

#include "unicode.hpp"

namespace safeguarding::inline v0 {
namespace {

using detail::character_class;

// A full stop after one of these ends no sentence, nor does one after a single letter.
constexpr std::string_view abbreviations[] = {"approx", "capt", "dr",  "ext", "fr",  "hon", "jr", "mr",  "mrs", "ms",
                                              "mx",     "prof", "rev", "sgt", "snr", "sr",  "st", "tel", "vs"};
static_assert(std::is_sorted(std::begin(abbreviations), std::end(abbreviations)));

struct character {
  char32_t value;  // with the wide forms of @ _ . + - in ASCII
  character_class kind;
  std::size_t byte;
};

char32_t narrow(char32_t value) {
  switch (value) {
    case 0xFF20: return '@';
    case 0xFF3F: return '_';
    case 0xFF0E: return '.';
    case 0xFF0B: return '+';
    default: return value;
  }
}

bool is_apostrophe(char32_t value) {
  return value == '\'' || value == 0x2019 || value == 0x2018 || value == 0x02BC || value == 0x02BB || value == 0x00B4 ||
         value == '`' || value == 0x02B9 || value == 0x2032 || value == 0xFF07 || value == 0x02BE || value == 0x02BF ||
         value == 0x201B;
}
bool is_joining_hyphen(char32_t value) {
  return value == '-' || (value >= 0x2010 && value <= 0x2013) || value == 0x2212 || value == 0xFF0D || value == 0xFE63;
}
bool ends_sentence(char32_t value) {
  return value == '.' || value == '!' || value == '?' || value == 0x2026 || value == 0x3002 || value == 0x061F ||
         value == 0x06D4 || value == 0x0964 || value == 0xFF01 || value == 0xFF1F;
}
bool is_closing(char32_t value) {
  return is_apostrophe(value) || value == '"' || value == 0x201D || value == 0x00BB || value == ')' || value == ']' ||
         value == '}';
}

class reader {
 public:
  explicit reader(std::string_view text) : text_{text} {
    characters_.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
      const auto [value, length] = detail::first_of(text.substr(at));
      characters_.push_back({narrow(value), detail::class_of(value), at});
      at += length;
    }
  }

  std::vector<token> read() {
    while (at_ < characters_.size()) step();
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] bool inside(std::size_t i) const { return i < characters_.size(); }
  [[nodiscard]] char32_t value(std::size_t i) const { return inside(i) ? characters_[i].value : 0; }
  [[nodiscard]] character_class kind(std::size_t i) const {
    return inside(i) ? characters_[i].kind : character_class::space;
  }
  [[nodiscard]] bool is_letter(std::size_t i) const { return kind(i) == character_class::letter; }
  [[nodiscard]] bool is_word(std::size_t i) const { return is_letter(i) || kind(i) == character_class::digit; }
  [[nodiscard]] bool is_hidden(std::size_t i) const {
    return kind(i) == character_class::mark || kind(i) == character_class::invisible;
  }
  [[nodiscard]] std::size_t byte(std::size_t i) const { return inside(i) ? characters_[i].byte : text_.size(); }
  [[nodiscard]] std::size_t past_hidden(std::size_t i) const {
    while (inside(i) && is_hidden(i)) ++i;
    return i;
  }

  void step() {
    switch (kind(at_)) {
      case character_class::line_end: end_line(); return;
      case character_class::space:
      case character_class::mark:
      case character_class::invisible: ++at_; return;
      default: break;
    }
    line_is_empty_ = false;
    if (at_ >= no_handle_before_ && (is_word(at_) || value(at_) == '@' || value(at_) == '_') && read_handle()) return;
    if (is_word(at_)) read_word();
    else read_punctuation();
  }

  void end_line() {
    if (line_is_empty_) sentence_ended_ = true;
    line_is_empty_ = true;
    quoted_ = false;
    joined_ = false;
    ++line_;
    ++at_;
  }

  void emit(token_kind kind, std::size_t begin, std::size_t end) {
    detail::folder folder;
    std::size_t letters = 0, uppers = 0, lowers = 0;
    token made;
    made.kind = kind;
    for (std::size_t i = begin; i < end; ++i) {
      const char32_t c = value(i);
      if (kind != token_kind::punctuation && kind != token_kind::handle && is_apostrophe(c)) continue;
      folder.add(c);
      if (!is_letter(i)) continue;
      if (detail::is_upper(c)) {
        ++uppers;
        if (letters == 0) made.capitalised = true;
      } else if (detail::is_lower(c)) {
        ++lowers;
      }
      ++letters;
    }
    made.folded = folder.take();
    std::erase(made.folded, ' ');
    std::erase(made.folded, '\n');
    if (made.folded.empty()) return;
    made.all_caps = letters >= 2 && lowers == 0 && uppers >= 1;
    made.start = begin;
    made.length = end - begin;
    made.byte_start = byte(begin);
    made.byte_length = byte(end) - byte(begin);
    const bool adjacent = !tokens_.empty() && tokens_.back().start + tokens_.back().length == begin;
    const bool closes =
        kind == token_kind::punctuation && adjacent && (is_closing(value(begin)) || ends_sentence(value(begin)));
    if (sentence_ended_ && !closes) {
      if (!tokens_.empty()) ++sentence_;
      sentence_ended_ = false;
    }
    made.sentence = sentence_;
    made.line = line_;
    made.joined = joined_;
    joined_ = false;
    tokens_.push_back(std::move(made));
  }

  // ---- handles and addresses

  [[nodiscard]] bool begins_with(std::string_view ascii) const {
    for (std::size_t i = 0; i < ascii.size(); ++i) {
      const char32_t c = value(at_ + i);
      if (c != static_cast<char32_t>(ascii[i]) && !(c >= 'A' && c <= 'Z' && c + 32 == static_cast<char32_t>(ascii[i])))
        return false;
    }
    return true;
  }

  // Where a stretch ends that may be one handle or e-mail address; two of . - + in a row end it.
  [[nodiscard]] std::size_t stretch_end() const {
    std::size_t end = at_;
    const auto is_link = [&](std::size_t i) { return value(i) == '.' || value(i) == '-' || value(i) == '+'; };
    while (inside(end) && (is_word(end) || is_hidden(end) || value(end) == '_' || value(end) == '@' ||
                           (is_link(end) && !is_link(end + 1))))
      ++end;
    while (end > at_ && (is_link(end - 1) || value(end - 1) == '@' || is_hidden(end - 1))) --end;
    return end;
  }

  bool read_handle() {
    if (begins_with("http://") || begins_with("https://") || (begins_with("www.") && is_word(at_ + 4)))
      return read_address();
    const std::size_t end = stretch_end();
    bool found = value(at_) == '@' && end - at_ > 1;
    for (std::size_t i = at_ + 1; i + 1 < end && !found; ++i)
      found = (value(i) == '_' || value(i) == '@') && is_word(i + 1) &&
              (is_word(i - 1) || is_hidden(i - 1) || value(i - 1) == '_');
    if (!found) {
      no_handle_before_ = end;
      return false;
    }
    joined_ = false;
    emit(token_kind::handle, at_, end);
    at_ = end;
    return true;
  }

  bool read_address() {
    std::size_t end = at_;
    while (inside(end) && kind(end) != character_class::space && kind(end) != character_class::line_end &&
           kind(end) != character_class::invisible && value(end) != '<' && value(end) != '>' && value(end) != '"')
      ++end;
    while (end > at_ && !is_word(end - 1) && value(end - 1) != '/') --end;
    joined_ = false;
    emit(token_kind::handle, at_, end);
    at_ = end;
    return true;
  }

  // ---- words and numbers

  void read_word() {
    const std::size_t begin = at_;
    std::size_t end = at_, letters = 0, digits = 0;
    char32_t last = 0;
    bool possessive = false;
    while (inside(at_)) {
      if (is_word(at_)) {
        ++(is_letter(at_) ? letters : digits);
        last = value(at_);
        end = ++at_;
      } else if (kind(at_) == character_class::mark) {
        end = ++at_;
      } else if (kind(at_) == character_class::invisible) {
        ++at_;
      } else if (is_apostrophe(value(at_)) && is_letter(past_hidden(at_ + 1))) {
        const std::size_t next = past_hidden(at_ + 1), after = past_hidden(next + 1);
        if ((value(next) == 's' || value(next) == 'S') && !is_word(after) &&
            !(is_apostrophe(value(after)) && is_letter(after + 1))) {
          possessive = true;
          at_ = after;
          break;
        }
        ++at_;
      } else {
        break;
      }
    }
    if (!possessive && is_apostrophe(value(at_)) && (last == 's' || last == 'S') && !quoted_) {
      possessive = true;
      ++at_;
    }
    const auto before = tokens_.size();
    emit(digits == 0 ? token_kind::word : letters == 0 ? token_kind::number : token_kind::word_with_digits, begin, end);
    if (tokens_.size() > before) tokens_.back().possessive = possessive;
    const std::size_t next = past_hidden(at_ + 1);
    if (is_joining_hyphen(value(at_)) && is_word(next)) {
      joined_ = true;
      at_ = next;
    }
  }

  // ---- punctuation and the ends of sentences

  void read_punctuation() {
    const std::size_t begin = at_;
    const char32_t sign = value(at_);
    while (inside(at_) && value(at_) == sign) ++at_;
    while (inside(at_) && kind(at_) == character_class::mark) ++at_;  // an emoji's skin and the like
    if (is_apostrophe(sign)) quoted_ = !quoted_ && is_word(at_) && (begin == 0 || !is_word(begin - 1));
    joined_ = false;
    const bool adjacent = !tokens_.empty() && tokens_.back().start + tokens_.back().length == begin;
    const auto before = tokens_.size();
    emit(token_kind::punctuation, begin, at_);
    if (!ends_sentence(sign)) return;
    const std::size_t next = next_word();
    if (sign == '.' && at_ - begin == 1) {
      if (adjacent && before > 0 && is_abbreviation(tokens_[before - 1])) {
        if (inside(next)) {
          tokens_[before - 1].abbreviated = true;
          return;
        }
      }
      if (next == at_ && !detail::is_upper(value(next))) return;  // 3.15, or a name with dots in it
      sentence_ended_ = true;
    } else {
      sentence_ended_ = !(inside(next) && is_letter(next) && detail::is_lower(value(next)));
    }
  }

  [[nodiscard]] static bool is_abbreviation(const token& word) {
    if (word.kind != token_kind::word) return false;
    return word.length == 1 || std::binary_search(std::begin(abbreviations), std::end(abbreviations), word.folded);
  }

  // The next letter or digit on this line behind spaces and closing signs; past the end if something else comes first.
  [[nodiscard]] std::size_t next_word() const {
    constexpr std::size_t farthest = 64;
    for (std::size_t i = at_; inside(i) && i < at_ + farthest; ++i) {
      if (is_word(i)) return i;
      if (kind(i) != character_class::space && kind(i) != character_class::invisible && !is_closing(value(i))) break;
    }
    return characters_.size();
  }

  std::string_view text_;
  std::vector<character> characters_;
  std::vector<token> tokens_;
  std::size_t at_ = 0;
  std::size_t no_handle_before_ = 0;
  std::size_t sentence_ = 0;
  std::size_t line_ = 0;
  bool sentence_ended_ = false;
  bool line_is_empty_ = false;
  bool quoted_ = false;  // behind an apostrophe that opened a quotation
  bool joined_ = false;
};

}  // namespace

std::vector<token> tokens(std::string_view utf8) { return reader{utf8}.read(); }

}  // namespace safeguarding::inline v0
