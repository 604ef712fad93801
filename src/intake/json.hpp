// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_INTAKE_JSON_HPP
#define SAFEGUARDING_SRC_INTAKE_JSON_HPP

/// \file
/// Reads one JSON document within limits and remembers where each value stood.

#include "reading.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

struct json_member;

/// What a JSON value is.
enum class json_type { null, boolean, number, string, array, object };

/// One JSON value and the column it starts at. Numbers are kept as they were written.
struct json_value {
  json_type type = json_type::null;
  std::size_t column = 0;         ///< in bytes, from 1
  std::string text;               ///< of a string, without quotes and escapes; of a number, as written; true or false
  std::vector<json_value> items;  ///< of an array
  std::vector<json_member> members;  ///< of an object, in the order of the text; no key twice
};

/// One key of an object and its value.
struct json_member {
  std::string key;
  std::size_t column = 0;
  json_value value;
};

/// "a string", "a number", ...: for messages.
[[nodiscard]] std::string_view in_words(json_type type) noexcept;

/// Reads `document`. Anything after the value, a key given twice, or more than the limits allow is refused.
/// \throws invalid_input  with the column, and the line given.
[[nodiscard]] json_value parse_json(std::string_view document, std::size_t line, const import_limits& limits);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_INTAKE_JSON_HPP
