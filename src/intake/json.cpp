// SPDX-License-Identifier: Apache-2.0
#include "json.hpp"

#include <safeguarding/core/error.hpp>
#include <safeguarding/core/utf8.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>

namespace safeguarding::inline v0::detail {

namespace {

// Hands the document to the parser byte by byte, so that its events know how far it has read.
class counting_iterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  counting_iterator(const char* at, std::size_t& read) : at_{at}, read_{&read} {}
  reference operator*() const { return *at_; }
  counting_iterator& operator++() {
    ++at_;
    ++*read_;
    return *this;
  }
  counting_iterator operator++(int) {
    auto before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const counting_iterator& a, const counting_iterator& b) { return a.at_ == b.at_; }

 private:
  const char* at_;
  std::size_t* read_;
};

// Builds the value from the parser's events; false from an event stops the parser.
class builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  builder(std::string_view document, std::size_t line, const import_limits& limits, const std::size_t& read)
      : document_{document}, line_{line}, limits_{limits}, read_{read} {}

  bool null() override { return add(json_type::null, "", read_ - 4) != nullptr; }
  bool boolean(bool yes) override {
    return add(json_type::boolean, yes ? "true" : "false", read_ - (yes ? 4 : 5)) != nullptr;
  }
  bool number_integer(number_integer_t) override { return number(); }
  bool number_unsigned(number_unsigned_t) override { return number(); }
  bool number_float(number_float_t, const string_t&) override { return number(); }
  bool binary(binary_t&) override { return refuse(errc::syntax, "no binary values here", read_); }

  bool string(string_t& text) override {
    const auto start = string_start();
    if (text.size() > limits_.string_bytes)
      return refuse(errc::limit_exceeded, "a string longer than is accepted", start);
    return add(json_type::string, std::move(text), start) != nullptr;
  }

  bool key(string_t& text) override {
    const auto start = string_start();
    auto& members = open_.back()->members;
    if (text.size() > limits_.string_bytes) return refuse(errc::limit_exceeded, "a key longer than is accepted", start);
    if (members.size() == limits_.json_keys)
      return refuse(errc::limit_exceeded, "more keys in one object than are accepted", start);
    if (std::any_of(members.begin(), members.end(), [&](const json_member& m) { return m.key == text; }))
      return refuse(errc::duplicate, "this key is given twice in one object", start, text);
    members.push_back({std::move(text), start + 1, {}});
    return true;
  }

  bool start_object(std::size_t) override { return open(json_type::object); }
  bool start_array(std::size_t) override { return open(json_type::array); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool parse_error(std::size_t read, const std::string&, const nlohmann::json::exception&) override {
    // The parser stops at the first byte it cannot take, which in UTF-8 is never inside a character; but where it looks
    // for a byte order mark, it has read three bytes.
    auto at = std::min(read == 0 ? 0 : read - 1, document_.size());
    while (at > 0 && at < document_.size() && (static_cast<unsigned char>(document_[at]) & 0xC0) == 0x80) --at;
    return refuse(errc::syntax, "not JSON from here on", at, excerpt(document_.substr(at), 20));
  }

  json_value take() {
    if (problem_) throw *std::move(problem_);
    return std::move(root_);
  }

 private:
  bool refuse(errc code, const char* message, std::size_t offset, std::string fragment = {}) {
    problem_.emplace(code, message, std::move(fragment), position{"", line_, offset + 1, ""});
    return false;
  }

  // The next value goes into the open array or under the last key of the open object.
  json_value* add(json_type type, std::string text, std::size_t start) {
    if (++values_ > limits_.json_values) {
      refuse(errc::limit_exceeded, "more values than are accepted", start);
      return nullptr;
    }
    json_value* value = &root_;
    if (!open_.empty() && open_.back()->type == json_type::array) value = &open_.back()->items.emplace_back();
    if (!open_.empty() && open_.back()->type == json_type::object) value = &open_.back()->members.back().value;
    value->type = type;
    value->column = start + 1;
    value->text = std::move(text);
    return value;
  }

  bool open(json_type type) {
    if (open_.size() == limits_.json_depth)
      return refuse(errc::limit_exceeded, "nested deeper than is accepted", read_ - 1);
    auto* const value = add(type, "", read_ - 1);
    if (value != nullptr) open_.push_back(value);
    return value != nullptr;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  // A number ends one byte before what has been read, unless the document ends with it.
  bool number() {
    const auto part = [](char c) {
      return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    };
    std::size_t end = read_;
    if (end > 0 && !part(document_[end - 1])) --end;
    std::size_t start = end;
    while (start > 0 && part(document_[start - 1])) --start;
    return add(json_type::number, std::string{document_.substr(start, end - start)}, start) != nullptr;
  }

  // The offset of the quote that opened the string just read: quotes inside it follow an odd number of backslashes.
  [[nodiscard]] std::size_t string_start() const {
    std::size_t at = read_ - 1;
    while (at > 0) {
      --at;
      if (document_[at] != '"') continue;
      std::size_t slashes = 0;
      while (slashes < at && document_[at - slashes - 1] == '\\') ++slashes;
      if (slashes % 2 == 0) return at;
      at -= slashes;
    }
    return 0;
  }

  std::string_view document_;
  std::size_t line_;
  const import_limits& limits_;
  const std::size_t& read_;
  json_value root_;
  std::vector<json_value*> open_;
  std::size_t values_ = 0;
  std::optional<invalid_input> problem_;
};

// The offset of the first byte that may not stand in JSON at all; npos if there is none.
std::size_t raw_control(std::string_view document) noexcept {
  for (std::size_t at = 0; at < document.size(); ++at) {
    const char c = document[at];
    if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') return at;
  }
  return std::string_view::npos;
}

}  // namespace

std::string_view in_words(json_type type) noexcept {
  switch (type) {
    case json_type::null: return "null";
    case json_type::boolean: return "true or false";
    case json_type::number: return "a number";
    case json_type::string: return "a string";
    case json_type::array: return "an array";
    case json_type::object: return "an object";
  }
  return "?";
}

json_value parse_json(std::string_view document, std::size_t line, const import_limits& limits) {
  if (document.size() > limits.document_bytes)
    throw invalid_input{errc::limit_exceeded, "a document longer than is accepted", "", {"", line, 1, ""}};
  // The parser takes a NUL for the end of the text and passes over a byte order mark; neither is JSON.
  const auto stray = document.substr(0, 3) == "\xEF\xBB\xBF" ? 0 : raw_control(document);
  if (stray != std::string_view::npos)
    throw invalid_input{
        errc::syntax, "not JSON from here on: a control character or a byte order mark", "", {"", line, stray + 1, ""}};
  std::size_t read = 0, at_end = 0;
  builder events{document, line, limits, read};
  nlohmann::json::sax_parse(counting_iterator{document.data(), read},
                            counting_iterator{document.data() + document.size(), at_end}, &events);
  return events.take();
}

}  // namespace safeguarding::inline v0::detail
