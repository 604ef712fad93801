// SPDX-License-Identifier: Apache-2.0
// The only file that includes toml++. It is compiled with NDEBUG: the library's own assertions abort on some bad input
// that it goes on to report properly.
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

#include <safeguarding/core/utf8.hpp>
#include <safeguarding/pack/document.hpp>

#include <algorithm>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

position at(const toml::source_region& region, const std::string& source) {
  return {source, region.begin.line, region.begin.column, {}};
}

constexpr const char* too_deep = "nested too deeply; at most 16 levels";

/// The first character of `text`, or its first byte in words where that is no character.
std::string shown(std::string_view text) {
  if (const auto length = utf8_length(text); length != 0) return std::string{text.substr(0, length)};
  constexpr char hex[] = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(text.front());
  return std::string{"byte 0x"} + hex[byte >> 4] + hex[byte & 15];
}

/// Looks before toml++ 3.3 does: it misbehaves on some invalid UTF-8 in bare places, where TOML 1.0 allows ASCII only,
/// and a key of very many dotted parts nests so deeply that letting go of it runs out of stack.
// NOLINTNEXTLINE(readability-function-cognitive-complexity): one state a case, one question a byte
void refuse_stray_bytes(std::string_view text, const std::string& source) {
  enum class inside { nothing, comment, basic, literal, long_basic, long_literal } state = inside::nothing;
  std::size_t line = 1, column = 1, dots = 0;
  for (std::size_t i = 0; i < text.size(); ++i, ++column) {
    const char c = text[i];
    const auto triple = [&](char quote) { return text.substr(i, 3) == std::string(3, quote); };
    if (c == '\0')
      throw invalid_input{errc::syntax, "a zero byte has no place in TOML", "", {source, line, column, {}}};
    switch (state) {
      case inside::nothing:
        if (static_cast<unsigned char>(c) >= 0x80)
          throw invalid_input{errc::syntax,
                              "only ASCII may stand outside quotes and comments; put the text in quotes",
                              shown(text.substr(i)),
                              {source, line, column, {}}};
        if (c == '\n' || c == '=' || c == ',' || c == '[' || c == '{') dots = 0;
        if (c == '.' && ++dots > deepest_document)
          throw invalid_input{errc::limit_exceeded, too_deep, "", {source, line, column, {}}};
        if (c == '#') state = inside::comment;
        if (c == '"') state = triple('"') ? (i += 2, column += 2, inside::long_basic) : inside::basic;
        if (c == '\'') state = triple('\'') ? (i += 2, column += 2, inside::long_literal) : inside::literal;
        break;
      case inside::comment: break;
      case inside::basic:
        if (c == '\\') ++i, ++column;
        else if (c == '"') state = inside::nothing;
        break;
      case inside::literal:
        if (c == '\'') state = inside::nothing;
        break;
      case inside::long_basic:
        if (c == '\\') ++i, ++column;
        else if (c == '"' && triple('"')) {
          i += 2, column += 2, state = inside::nothing;
          while (i + 1 < text.size() && text[i + 1] == '"') ++i, ++column;  // up to two quotes may end the text itself
        }
        break;
      case inside::long_literal:
        if (c == '\'' && triple('\'')) {
          i += 2, column += 2, state = inside::nothing;
          while (i + 1 < text.size() && text[i + 1] == '\'') ++i, ++column;
        }
        break;
    }
    if (i < text.size() && text[i] == '\n') {
      ++line, column = 0;
      if (state == inside::comment || state == inside::basic || state == inside::literal) state = inside::nothing;
    }
  }
}

class converter {
 public:
  explicit converter(const std::string& source) : source_{source} {}

  [[nodiscard]] node convert(const toml::node& from, std::size_t depth) const {
    node to;
    to.where = at(from.source(), source_);
    if (depth > deepest_document) throw invalid_input{errc::limit_exceeded, too_deep, "", to.where};
    if (const auto* text = from.as_string()) {
      to.value = text->get();
    } else if (const auto* number = from.as_integer()) {
      to.value = number->get();
    } else if (const auto* flag = from.as_boolean()) {
      to.value = flag->get();
    } else if (const auto* date = from.as_date()) {
      to.value = as_day(date->get(), to.where);
    } else if (const auto* time = from.as_time()) {
      to.value = as_seconds(time->get(), to.where);
    } else if (const auto* moment = from.as_date_time()) {
      to.value = as_instant(moment->get(), to.where);
    } else if (const auto* list = from.as_array()) {
      node::list items;
      for (const auto& item : *list) items.push_back(convert(item, depth + 1));
      to.value = std::move(items);
    } else if (const auto* table = from.as_table()) {
      to.value = entries(*table, depth);
    } else {
      throw invalid_input{errc::invalid_input, "a number with a fraction; policies count in whole numbers only", "",
                          to.where};
    }
    return to;
  }

 private:
  [[nodiscard]] node::table entries(const toml::table& table, std::size_t depth) const {
    node::table entries;
    for (const auto& [key, value] : table) entries.push_back({std::string{key.str()}, convert(value, depth + 1)});
    // toml++ keeps keys sorted; the file's own order is what a reader of errors expects.
    std::stable_sort(entries.begin(), entries.end(), [](const entry& a, const entry& b) {
      return std::pair{a.value.where.line, a.value.where.column} < std::pair{b.value.where.line, b.value.where.column};
    });
    return entries;
  }

  static day as_day(const toml::date& date, const position& where) {
    const auto found = parse_day(to_text(day{std::chrono::year_month_day{
        std::chrono::year{date.year}, std::chrono::month{date.month}, std::chrono::day{date.day}}}));
    if (!found) throw invalid_input{errc::invalid_input, "a date must lie between 1900 and 2199", "", where};
    return *found;
  }

  static std::chrono::seconds as_seconds(const toml::time& time, const position& where) {
    if (time.nanosecond != 0) throw invalid_input{errc::invalid_input, "times are whole seconds", "", where};
    return std::chrono::hours{time.hour} + std::chrono::minutes{time.minute} + std::chrono::seconds{time.second};
  }

  static instant as_instant(const toml::date_time& moment, const position& where) {
    if (!moment.offset)
      throw invalid_input{errc::invalid_input, "a date with a time needs its offset, for example 2026-11-20T09:14:00Z",
                          "", where};
    return instant{as_day(moment.date, where).time_since_epoch() + as_seconds(moment.time, where) -
                   std::chrono::minutes{moment.offset->minutes}};
  }

  const std::string& source_;
};

}  // namespace

node read_toml(std::string_view text, const std::string& source) {
  if (text.size() > largest_document)
    throw invalid_input{errc::limit_exceeded, "the document is larger than 4 MiB", "", {source, 0, 0, {}}};
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);  // some editors begin UTF-8 with a mark
  refuse_stray_bytes(text, source);
  try {
    const toml::table root = toml::parse(text, source);
    node document = converter{source}.convert(root, 0);
    document.where = {source, 1, 1, {}};
    return document;
  } catch (const toml::parse_error& e) {
    throw invalid_input{errc::syntax, "not TOML 1.0: " + std::string{e.description()}, "", at(e.source(), source)};
  }
}

}  // namespace safeguarding::inline v0
