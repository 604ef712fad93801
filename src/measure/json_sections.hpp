// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_MEASURE_JSON_SECTIONS_HPP
#define SAFEGUARDING_SRC_MEASURE_JSON_SECTIONS_HPP

/// \file
/// Reads one JSON object whose values are arrays, element by element: a file of any length needs the memory of one
/// element.

#include <safeguarding/core/error.hpp>
#include <safeguarding/core/id.hpp>

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0::detail {

/// One value of the file, with where it stands: reads its fields and says what is wrong with them.
class json_element {
 public:
  json_element(const nlohmann::json& value, position where) : value_{&value}, where_{std::move(where)} {}

  [[noreturn]] void refuse(errc code, const std::string& message, const std::string& fragment = {}) const {
    throw invalid_input{code, message, fragment, where_};
  }
  /// The field, which must be there.
  [[nodiscard]] json_element at(const char* key) const;
  /// The field, unless it is missing or null.
  [[nodiscard]] std::optional<json_element> find(const char* key) const;
  /// Refuses a key that is not one of these.
  void only(std::initializer_list<std::string_view> keys) const;

  [[nodiscard]] std::string text() const;
  /// As text(), and not empty.
  [[nodiscard]] std::string words() const;
  [[nodiscard]] double number() const;
  [[nodiscard]] std::int64_t whole_number() const;
  [[nodiscard]] std::vector<json_element> items() const;
  [[nodiscard]] std::vector<std::pair<std::string, json_element>> members() const;
  template <class Id>
  [[nodiscard]] Id id() const {
    auto written = text();
    if (!is_id(written)) refuse(errc::invalid_input, "an id is 1 to 64 printable ASCII characters", written);
    return Id{std::move(written)};
  }
  /// A list of reports, none twice.
  [[nodiscard]] std::vector<report_id> reports() const;

 private:
  const nlohmann::json* value_;
  position where_;
};

/// Tells of each element of each array, in the order of the file.
struct section_events {
  /// Told of before its first element; false passes over it, whatever it holds.
  std::function<bool(std::string_view section, const position& where)> begin;
  std::function<void(std::string_view section, const json_element& element)> element;
};

/// Reads `document`. \throws invalid_input  it is not JSON, not an object whose sections are arrays, or a key is given
/// twice.
void read_sections(std::string_view document, const std::string& source, const section_events& events);

/// Reads one JSON object that stands on one line. \throws invalid_input  it is none.
[[nodiscard]] nlohmann::json read_line(std::string_view line, const position& where);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_MEASURE_JSON_SECTIONS_HPP
