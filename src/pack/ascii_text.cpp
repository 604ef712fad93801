// SPDX-License-Identifier: Apache-2.0
#include "ascii_text.hpp"

#include <safeguarding/core/utf8.hpp>
#include <safeguarding/pack/document.hpp>

#include <algorithm>

namespace safeguarding::inline v0::detail {
namespace {

constexpr char hex[] = "0123456789abcdef";

int value_of(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  const char lower = static_cast<char>(digit | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// How long the escape at the start of `text` is if it stands for "~", which is a mark here; else 0.
std::size_t escaped_mark(std::string_view text) {
  for (const std::string_view zeros : {"\\u00", "\\U000000"})
    if (text.substr(0, zeros.size()) == zeros && text.size() >= zeros.size() + 2 && text[zeros.size()] == '7' &&
        value_of(text[zeros.size() + 1]) == 14)
      return zeros.size() + 2;
  return 0;
}

}  // namespace

/// Goes through the text once and knows whether it is inside quotes or a comment.
class ascii_text::scanner {
 public:
  scanner(std::string_view text, const std::string& source, ascii_text& to) : text_{text}, source_{source}, to_{to} {}

  void run() {
    to_.lines_.emplace_back(0, 0);
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\0') refuse(errc::syntax, "a zero byte has no place in TOML", "");
      if (c == '\n') {
        if (state_ != inside::long_basic && state_ != inside::long_literal) state_ = inside::nothing;
        dots_ = 0;
        keep(1);
        to_.lines_.emplace_back(to_.ascii_.size(), at_);
        continue;
      }
      switch (state_) {
        case inside::nothing: outside(c); break;
        case inside::comment: write(c); break;
        case inside::basic: in_basic(c, 1); break;
        case inside::literal: in_literal(c, 1); break;
        case inside::long_basic: in_basic(c, 3); break;
        case inside::long_literal: in_literal(c, 3); break;
      }
    }
  }

 private:
  enum class inside { nothing, comment, basic, literal, long_basic, long_literal };

  [[noreturn]] void refuse(errc code, const char* message, std::string fragment) const {
    throw invalid_input{
        code, message, std::move(fragment), {source_, to_.lines_.size(), at_ - to_.lines_.back().second + 1, {}}};
  }

  void keep(std::size_t count) {
    to_.ascii_.append(text_.substr(at_, count));
    at_ += count;
  }

  /// Writes `byte` so that it can be known again, for `count` bytes of the original.
  void mark(char byte, std::size_t count) {
    const auto bits = static_cast<unsigned char>(byte);
    to_.ascii_ += {'~', hex[bits >> 4], hex[bits & 15]};
    at_ += count;
    to_.moved_.emplace_back(to_.ascii_.size(), at_);
  }

  void write(char c) { c == '~' || static_cast<unsigned char>(c) >= 0x80 ? mark(c, 1) : keep(1); }

  [[nodiscard]] bool quotes(char quote, std::size_t count) const {
    return text_.substr(at_, count) == std::string(count, quote);
  }

  void outside(char c) {
    if (static_cast<unsigned char>(c) >= 0x80)
      refuse(errc::syntax, "only ASCII may stand outside quotes and comments; put the text in quotes",
             std::string{text_.substr(at_, utf8_length(text_.substr(at_)))});
    if (c == '=' || c == ',' || c == '[' || c == '{') dots_ = 0;
    // A key of very many dotted parts nests so deeply that letting go of it runs out of stack.
    if (c == '.' && ++dots_ > deepest_document) refuse(errc::limit_exceeded, too_deep, "");
    if (c == '#') state_ = inside::comment;
    const bool basic = c == '"', literal = c == '\'';
    if (!basic && !literal) return keep(1);
    const bool longer = quotes(c, 3);
    state_ = basic ? (longer ? inside::long_basic : inside::basic) : (longer ? inside::long_literal : inside::literal);
    keep(longer ? 3 : 1);
  }

  void in_basic(char c, std::size_t closing) {
    if (c == '\\') {
      if (const auto length = escaped_mark(text_.substr(at_))) return mark('~', length);
      keep(1);
      if (at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\\')) keep(1);
      return;
    }
    c == '"' ? close(c, closing) : write(c);
  }

  void in_literal(char c, std::size_t closing) { c == '\'' ? close(c, closing) : write(c); }

  void close(char quote, std::size_t closing) {
    if (!quotes(quote, closing)) return keep(1);
    keep(closing);
    state_ = inside::nothing;
    for (int more = 0; closing == 3 && more < 2 && quotes(quote, 1); ++more) keep(1);  // they end the text itself
  }

  std::string_view text_;
  const std::string& source_;
  ascii_text& to_;
  std::size_t at_ = 0;
  std::size_t dots_ = 0;
  inside state_ = inside::nothing;
};

ascii_text::ascii_text(std::string_view text, const std::string& source) {
  ascii_.reserve(text.size());
  const auto bad = find_invalid_utf8(text);
  scanner{text.substr(0, bad), source, *this}.run();
  if (bad == std::string_view::npos) return;
  const auto byte = static_cast<unsigned char>(text[bad]);
  throw invalid_input{errc::syntax,
                      "not UTF-8; save the file as UTF-8",
                      std::string{"byte 0x"} + hex[byte >> 4] + hex[byte & 15],
                      {source, lines_.size(), bad - lines_.back().second + 1, {}}};
}

std::size_t ascii_text::column(std::size_t line, std::size_t ascii_column) const noexcept {
  if (line == 0 || line > lines_.size() || ascii_column == 0) return ascii_column;
  const auto [ascii_start, start] = lines_[line - 1];
  const auto wanted = ascii_start + ascii_column - 1;
  auto next = std::upper_bound(moved_.begin(), moved_.end(), wanted,
                               [](std::size_t offset, const auto& each) { return offset < each.first; });
  if (next == moved_.begin() || (--next)->first < ascii_start) return ascii_column;
  return next->second + (wanted - next->first) - start + 1;
}

std::string ascii_text::original(std::string_view piece) {
  std::string text;
  for (std::size_t i = 0; i < piece.size(); ++i) {
    const bool marked =
        piece[i] == '~' && i + 2 < piece.size() && value_of(piece[i + 1]) >= 0 && value_of(piece[i + 2]) >= 0;
    text += marked ? static_cast<char>(value_of(piece[i + 1]) * 16 + value_of(piece[i + 2])) : piece[i];
    if (marked) i += 2;
  }
  return text;
}

}  // namespace safeguarding::inline v0::detail
