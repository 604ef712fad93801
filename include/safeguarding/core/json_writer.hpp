// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_CORE_JSON_WRITER_HPP
#define SAFEGUARDING_CORE_JSON_WRITER_HPP

/// \file
/// Writes JSON without spaces, in the order it is told: the same calls give the same bytes everywhere.

#include <charconv>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// Builds one JSON text. Numbers are integers only, so no compiler or locale can write them differently.
/// Text must be UTF-8; control characters, quotes and backslashes are escaped, all else is written as it is.
/// Commas are put in by the writer; the caller opens, closes and names in the right order.
class json_writer {
 public:
  json_writer& begin_object() { return open('{'); }
  json_writer& end_object() { return close('}'); }
  json_writer& begin_array() { return open('['); }
  json_writer& end_array() { return close(']'); }

  json_writer& key(std::string_view name) {
    separate();
    quote(name);
    text_ += ':';
    fresh_ = true;
    return *this;
  }

  json_writer& value(std::string_view text) {
    separate();
    quote(text);
    return *this;
  }
  json_writer& value(const char* text) { return value(std::string_view{text}); }
  template <std::same_as<bool> Bool>  // nothing else: a fraction or a pointer would turn into true
  json_writer& value(Bool yes) {
    return raw(yes ? "true" : "false");
  }
  json_writer& null() { return raw("null"); }

  template <std::integral Int>
    requires(!std::same_as<Int, bool>)
  json_writer& value(Int number) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    return raw({digits, static_cast<std::size_t>(end - digits)});
  }

  /// A fraction from 0 to 1 in 1/1,000,000, with six decimals: 731000 is 0.731000.
  json_writer& millionths(std::uint32_t part) {
    std::string digits = std::to_string(part);
    if (digits.size() < 7) digits.insert(0, 7 - digits.size(), '0');
    digits.insert(digits.size() - 6, 1, '.');
    return raw(digits);
  }

  /// Every element of a range, through value().
  template <class Range>
  json_writer& array(const Range& range) {
    begin_array();
    for (const auto& element : range) value(element);
    return end_array();
  }

  [[nodiscard]] const std::string& text() const& noexcept { return text_; }
  [[nodiscard]] std::string text() && noexcept { return std::move(text_); }

 private:
  json_writer& open(char bracket) {
    separate();
    text_ += bracket;
    fresh_ = true;
    return *this;
  }
  json_writer& close(char bracket) {
    text_ += bracket;
    fresh_ = false;
    return *this;
  }
  json_writer& raw(std::string_view token) {
    separate();
    text_ += token;
    return *this;
  }
  void separate() {
    if (!fresh_) text_ += ',';
    fresh_ = false;
  }
  void quote(std::string_view text) {
    constexpr char hex[] = "0123456789abcdef";
    text_ += '"';
    for (const char c : text) {
      switch (c) {
        case '"': text_ += "\\\""; break;
        case '\\': text_ += "\\\\"; break;
        case '\n': text_ += "\\n"; break;
        case '\r': text_ += "\\r"; break;
        case '\t': text_ += "\\t"; break;
        default:
          if (static_cast<unsigned char>(c) < 0x20) {
            text_ += "\\u00";
            text_ += hex[static_cast<unsigned char>(c) >> 4];
            text_ += hex[static_cast<unsigned char>(c) & 15];
          } else {
            text_ += c;
          }
      }
    }
    text_ += '"';
  }

  std::string text_;
  bool fresh_ = true;  // nothing to separate from: at the start, or just after an opening bracket or a key
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_CORE_JSON_WRITER_HPP
