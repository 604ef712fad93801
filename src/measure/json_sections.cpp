// SPDX-License-Identifier: Apache-2.0
#include "json_sections.hpp"

#include <safeguarding/measure/truth.hpp>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <set>
#include <utility>

namespace safeguarding::inline v0::detail {

namespace {

using nlohmann::json;

constexpr int deepest = 16;

// Hands the document to the parser and counts lines, so that an element can say where it ends.
class line_counter {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  line_counter(const char* at, std::size_t& line) : at_{at}, line_{&line} {}
  reference operator*() const { return *at_; }
  line_counter& operator++() {
    if (*at_ == '\n') ++*line_;
    ++at_;
    return *this;
  }
  line_counter operator++(int) {
    auto before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const line_counter& a, const line_counter& b) { return a.at_ == b.at_; }

 private:
  const char* at_;
  std::size_t* line_;
};

bool must_not_stand(char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r'; }

position place_of(std::string_view document, std::size_t offset, const std::string& source) {
  const auto before = document.substr(0, std::min(offset, document.size()));
  const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  const auto start = before.rfind('\n');
  return {source, line, before.size() - (start == std::string_view::npos ? 0 : start + 1) + 1, ""};
}

// The parser takes a NUL for the end of the text and passes over a byte order mark; neither is JSON.
void refuse_stray_bytes(std::string_view document, const std::string& source) {
  const auto stray = std::find_if(document.begin(), document.end(), must_not_stand);
  if (document.substr(0, 3) == "\xEF\xBB\xBF" || stray != document.end()) {
    const auto at = document.substr(0, 3) == "\xEF\xBB\xBF" ? 0 : static_cast<std::size_t>(stray - document.begin());
    throw invalid_input{errc::syntax, "not JSON from here on: a control character or a byte order mark", "",
                        place_of(document, at, source)};
  }
}

// Follows the parser's events; every element is handed on and forgotten.
class walk {
 public:
  using on = json::parse_event_t;

  walk(const std::string& source, const section_events& events, const std::size_t& line)
      : source_{source}, events_{events}, line_{line} {}

  bool operator()(int depth, on event, json& parsed) {
    switch (event) {
      case on::object_start:
      case on::array_start:
        if (depth == 0 && event == on::array_start)
          refuse(errc::syntax, "an array, where an object of arrays should be");
        if (depth == 1 && mine_ && event == on::object_start)
          refuse(errc::syntax, "an object, where an array should be");
        if (depth >= deepest) refuse(errc::limit_exceeded, "nested deeper than is accepted");
        if (keys_.size() <= static_cast<std::size_t>(depth)) keys_.resize(static_cast<std::size_t>(depth) + 1);
        keys_[static_cast<std::size_t>(depth)].clear();
        return true;
      case on::key: return take_key(depth, parsed.get_ref<const std::string&>());
      case on::object_end:
      case on::array_end:
      case on::value:
        if (depth == 2) {
          if (mine_) events_.element(section_, {parsed, here(section_ + "[" + std::to_string(count_++) + "]")});
          return false;
        }
        if (depth < 2 && event == on::value && (depth == 0 || mine_))
          refuse(errc::syntax,
                 depth == 0 ? "no object, where an object of arrays should be" : "no array, where an array should be");
        return depth != 1;
    }
    return true;
  }

 private:
  bool take_key(int depth, const std::string& name) {
    if (!keys_[static_cast<std::size_t>(depth) - 1].insert(name).second)
      throw invalid_input{errc::duplicate, "this key is given twice in one object", name,
                          here(depth == 1 ? "" : section_)};
    if (depth == 1) {
      section_ = name;
      count_ = 0;
      mine_ = events_.begin(section_, here(section_));
    }
    return true;
  }
  [[nodiscard]] position here(std::string field) const { return {source_, line_, 0, std::move(field)}; }
  [[noreturn]] void refuse(errc code, const char* message) const {
    throw invalid_input{code, message, "", here(section_)};
  }

  const std::string& source_;
  const section_events& events_;
  const std::size_t& line_;
  std::string section_;
  std::size_t count_ = 0;
  bool mine_ = false;
  std::vector<std::set<std::string>> keys_;  // of each open object
};

}  // namespace

json_element json_element::at(const char* key) const {
  auto found = find(key);
  if (!found) refuse(errc::missing, "the field \"" + std::string{key} + "\" is missing");
  return *std::move(found);
}

std::optional<json_element> json_element::find(const char* key) const {
  if (!value_->is_object()) refuse(errc::invalid_input, "no object, where an object should be");
  const auto found = value_->find(key);
  if (found == value_->end() || found->is_null()) return std::nullopt;
  auto where = where_;
  where.field += "." + std::string{key};
  return json_element{*found, std::move(where)};
}

void json_element::only(std::initializer_list<std::string_view> keys) const {
  if (!value_->is_object()) refuse(errc::invalid_input, "no object, where an object should be");
  for (const auto& each : value_->items())
    if (std::find(keys.begin(), keys.end(), each.key()) == keys.end())
      refuse(errc::unknown_name, "a field that is not part of the format", each.key());
}

std::string json_element::text() const {
  if (!value_->is_string()) refuse(errc::invalid_input, "no text, where text should be");
  return value_->get<std::string>();
}

std::string json_element::words() const {
  auto written = text();
  if (written.empty()) refuse(errc::missing, "the text is empty");
  return written;
}

double json_element::number() const {
  if (!value_->is_number()) refuse(errc::invalid_input, "no number, where a number should be");
  return value_->get<double>();
}

std::int64_t json_element::whole_number() const {
  if (!value_->is_number_integer() || (value_->is_number_unsigned() && value_->get<std::uint64_t>() > INT64_MAX))
    refuse(errc::invalid_input, "no whole number, where a whole number should be");
  return value_->get<std::int64_t>();
}

std::vector<json_element> json_element::items() const {
  if (!value_->is_array()) refuse(errc::invalid_input, "no array, where an array should be");
  std::vector<json_element> all;
  for (std::size_t i = 0; i < value_->size(); ++i) {
    auto where = where_;
    where.field += "[" + std::to_string(i) + "]";
    all.emplace_back((*value_)[i], std::move(where));
  }
  return all;
}

std::vector<std::pair<std::string, json_element>> json_element::members() const {
  if (!value_->is_object()) refuse(errc::invalid_input, "no object, where an object should be");
  std::vector<std::pair<std::string, json_element>> all;
  for (const auto& each : value_->items()) {
    auto where = where_;
    where.field += "." + each.key();
    all.emplace_back(each.key(), json_element{each.value(), std::move(where)});
  }
  return all;
}

std::vector<report_id> json_element::reports() const {
  const auto all = items();
  if (all.size() > most_reports_in_a_group)
    refuse(errc::limit_exceeded, "a group of more than " + std::to_string(most_reports_in_a_group) + " reports");
  std::vector<report_id> ids;
  std::set<report_id> seen;
  for (const auto& each : all) {
    ids.push_back(each.id<report_id>());
    if (!seen.insert(ids.back()).second)
      each.refuse(errc::duplicate, "a report that the list already has", ids.back().text());
  }
  return ids;
}

void read_sections(std::string_view document, const std::string& source, const section_events& events) {
  refuse_stray_bytes(document, source);
  std::size_t line = 1, at_end = 0;
  try {
    const auto left = json::parse(line_counter{document.data(), line},
                                  line_counter{document.data() + document.size(), at_end}, walk{source, events, line});
    static_cast<void>(left);  // every element was handed on
  } catch (const json::parse_error& problem) {
    throw invalid_input{errc::syntax, "not JSON from here on", "",
                        place_of(document, problem.byte == 0 ? 0 : problem.byte - 1, source)};
  } catch (const json::exception&) {
    throw invalid_input{errc::syntax, "not JSON from here on: a number too large to be one", "", {source, line, 0, ""}};
  }
}

nlohmann::json read_line(std::string_view line, const position& where) {
  try {
    refuse_stray_bytes(line, where.source);
    return json::parse(line.begin(), line.end());
  } catch (const std::exception&) {
    throw invalid_input{errc::syntax, "this line is not JSON", "", where};
  }
}

}  // namespace safeguarding::inline v0::detail
