// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_CORE_ERROR_HPP
#define SAFEGUARDING_CORE_ERROR_HPP

/// \file
/// Errors: a code for programs, a position and a fragment for people, and a message that holds no one's name.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// What went wrong, for programs. Stable: numbers are never reused.
enum class errc : int {
  invalid_input = 1,        ///< a value that cannot be
  syntax = 2,               ///< text that cannot be read at all
  unknown_name = 3,         ///< a key, column, value, role or clause outside the closed vocabulary
  missing = 4,              ///< something required is not there
  duplicate = 5,            ///< a name or id given twice
  limit_exceeded = 6,       ///< larger, deeper or longer than this library accepts
  not_found = 7,            ///< a reference to something that does not exist
  unsupported_version = 8,  ///< a format or encoding newer than this library
  contradiction = 9,        ///< two statements that cannot both hold
  io = 10,                  ///< a file that cannot be read
};

template <>
struct enum_names<errc> {
  static constexpr std::pair<errc, std::string_view> table[] = {
      {errc::invalid_input, "invalid_input"}, {errc::syntax, "syntax"},
      {errc::unknown_name, "unknown_name"},   {errc::missing, "missing"},
      {errc::duplicate, "duplicate"},         {errc::limit_exceeded, "limit_exceeded"},
      {errc::not_found, "not_found"},         {errc::unsupported_version, "unsupported_version"},
      {errc::contradiction, "contradiction"}, {errc::io, "io"}};
};

/// Where in an input something stands. Lines and columns count from 1; 0 means "not known".
struct position {
  std::string source;      ///< file name or other name of the input, as the caller gave it
  std::size_t line = 0;    ///< line, from 1
  std::size_t column = 0;  ///< column in bytes, from 1
  std::string field;       ///< field or key, for example "dob" or "rule.route.to"

  friend bool operator==(const position&, const position&) = default;
};

/// "roll.csv:12:5, dob" - the parts that are known, in that order; empty when nothing is known.
[[nodiscard]] inline std::string to_text(const position& where) {
  std::string text = where.source;
  if (where.line != 0) text += (text.empty() ? "line " : ":") + std::to_string(where.line);
  if (where.line != 0 && where.column != 0) text += ":" + std::to_string(where.column);
  if (!where.field.empty()) text += (text.empty() ? "" : ", ") + where.field;
  return text;
}

/// Base of everything the library throws.
/// what() never holds the offending fragment, because in a school's data that may be a name or a child's words;
/// whoever may read it asks for fragment() or reveal() explicitly.
class SAFEGUARDING_API error : public std::runtime_error {
 public:
  error(errc code, std::string message, std::string fragment = {}, position where = {})
      : std::runtime_error{compose(message, where)},
        code_{code},
        message_{std::move(message)},
        fragment_{std::move(fragment)},
        where_{std::move(where)} {}

  [[nodiscard]] errc code() const noexcept { return code_; }
  /// What is wrong and what would be right.
  [[nodiscard]] const std::string& message() const noexcept { return message_; }
  /// The offending piece; may be personal data.
  [[nodiscard]] const std::string& fragment() const noexcept { return fragment_; }
  [[nodiscard]] const position& where() const noexcept { return where_; }

  /// what() with the fragment added: for the person who owns the data, never for a log.
  [[nodiscard]] std::string reveal() const {
    return fragment_.empty() ? std::string{what()} : std::string{what()} + " (found: " + fragment_ + ")";
  }

 private:
  static std::string compose(const std::string& message, const position& where) {
    const std::string at = to_text(where);
    return at.empty() ? message : at + ": " + message;
  }

  errc code_;
  std::string message_;
  std::string fragment_;
  position where_;
};

/// A value that cannot be, or an input that cannot be read: the caller's to mend.
class SAFEGUARDING_API invalid_input : public error {
 public:
  explicit invalid_input(std::string message, std::string fragment = {}, position where = {})
      : error{errc::invalid_input, std::move(message), std::move(fragment), std::move(where)} {}
  invalid_input(errc code, std::string message, std::string fragment, position where)
      : error{code, std::move(message), std::move(fragment), std::move(where)} {}
};

/// A reference to something that is not there.
class SAFEGUARDING_API not_found : public error {
 public:
  explicit not_found(std::string message, std::string fragment = {}, position where = {})
      : error{errc::not_found, std::move(message), std::move(fragment), std::move(where)} {}
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_CORE_ERROR_HPP
