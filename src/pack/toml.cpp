// SPDX-License-Identifier: Apache-2.0
// The only file that includes toml++. It is compiled with NDEBUG: the library's own assertions abort on some bad input
// that it goes on to report properly.
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

#include <safeguarding/pack/document.hpp>

#include "ascii_text.hpp"

#include <algorithm>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

position at(const toml::source_region& region, const detail::ascii_text& text, const std::string& source) {
  return {source, region.begin.line, text.column(region.begin.line, region.begin.column), {}};
}

class converter {
 public:
  converter(const detail::ascii_text& text, const std::string& source) : text_{text}, source_{source} {}

  [[nodiscard]] node convert(const toml::node& from, std::size_t depth) const {
    node to;
    to.where = at(from.source(), text_, source_);
    if (depth > deepest_document) throw invalid_input{errc::limit_exceeded, detail::too_deep, "", to.where};
    if (const auto* text = from.as_string()) {
      to.value = detail::ascii_text::original(text->get());
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
    for (const auto& [key, value] : table)
      entries.push_back({detail::ascii_text::original(key.str()), convert(value, depth + 1)});
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

  const detail::ascii_text& text_;
  const std::string& source_;
};

}  // namespace

node read_toml(std::string_view text, const std::string& source) {
  if (text.size() > largest_document)
    throw invalid_input{errc::limit_exceeded, "the document is larger than 4 MiB", "", {source, 0, 0, {}}};
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);  // some editors begin UTF-8 with a mark
  const detail::ascii_text ascii{text, source};
  try {
    const toml::table root = toml::parse(ascii.text(), source);
    node document = converter{ascii, source}.convert(root, 0);
    document.where = {source, 1, 1, {}};
    return document;
  } catch (const toml::parse_error& e) {
    const auto why = detail::ascii_text::original(e.description());
    throw invalid_input{errc::syntax, "not TOML 1.0: " + why, "", at(e.source(), ascii, source)};
  }
}

}  // namespace safeguarding::inline v0
