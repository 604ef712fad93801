// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PACK_DOCUMENT_HPP
#define SAFEGUARDING_PACK_DOCUMENT_HPP

/// \file
/// A TOML document as a plain tree in which every value knows its line and column.

#include <safeguarding/core/error.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/instant.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace safeguarding::inline v0 {

/// Largest document read_toml() accepts, in bytes (a pack of five hundred rules is about 200 KB).
inline constexpr std::size_t largest_document = std::size_t{4} << 20;

/// Deepest nesting of tables and arrays read_toml() accepts.
inline constexpr std::size_t deepest_document = 16;

struct entry;

/// One value of a document. Floating-point numbers do not exist here: nothing in a policy is a fraction.
struct node {
  using list = std::vector<node>;
  using table = std::vector<entry>;  ///< in the order of the file

  std::variant<std::string, std::int64_t, bool, day, std::chrono::seconds, instant, list, table> value;
  position where;

  [[nodiscard]] const std::string* text() const noexcept { return std::get_if<std::string>(&value); }
  [[nodiscard]] const std::int64_t* number() const noexcept { return std::get_if<std::int64_t>(&value); }
  [[nodiscard]] const bool* flag() const noexcept { return std::get_if<bool>(&value); }
  [[nodiscard]] const day* date() const noexcept { return std::get_if<day>(&value); }
  /// A time of day, from midnight.
  [[nodiscard]] const std::chrono::seconds* time() const noexcept { return std::get_if<std::chrono::seconds>(&value); }
  [[nodiscard]] const instant* moment() const noexcept { return std::get_if<instant>(&value); }
  [[nodiscard]] const list* items() const noexcept { return std::get_if<list>(&value); }
  [[nodiscard]] const table* entries() const noexcept { return std::get_if<table>(&value); }
};

/// A key of a table with its value.
struct entry {
  std::string key;
  node value;
};

/// Reads TOML 1.0. `source` names the text in errors, usually its file name.
/// \throws invalid_input  syntax error, floating-point number, non-ASCII outside quotes and comments, or a document
///                        over the limits; with line and column.
[[nodiscard]] SAFEGUARDING_API node read_toml(std::string_view text, const std::string& source);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PACK_DOCUMENT_HPP
