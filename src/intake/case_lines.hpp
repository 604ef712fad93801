// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_INTAKE_CASE_LINES_HPP
#define SAFEGUARDING_SRC_INTAKE_CASE_LINES_HPP

/// \file
/// Private to intake: the lines of a file of cases, sorted into cases, before their words are understood.

#include <safeguarding/intake/limits.hpp>

#include "reading.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0::detail {

/// `text` without the blanks and tabs around it.
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;

/// A word or a few, and where they stand.
struct placed {
  std::string text;
  place_in_text at;
};

/// Refuses, until so much has been refused that reading on helps nobody.
class refusals {
 public:
  refusals(detail::reading_findings& found, std::size_t most) : found_{found}, most_{most} {}

  [[nodiscard]] bool full() const noexcept { return found_.refusals() >= most_; }
  void add(errc code, place_in_text at, const std::string& key, std::string message, std::string_view fragment = {}) {
    if (!full()) found_.refuse(code, at, key, std::move(message), fragment);
  }
  void add(const invalid_input& mistake, place_in_text at, const std::string& key) {
    add(mistake.code(), at, key, mistake.message(), mistake.fragment());
  }

 private:
  detail::reading_findings& found_;
  std::size_t most_;
};

/// What follows a key: its own line and those that go on with it, each with its place.
class said {
 public:
  [[nodiscard]] bool empty() const noexcept { return parts_.empty(); }

  void add(std::string_view part, place_in_text at) {
    if (!text_.empty()) text_ += ' ';
    parts_.emplace_back(text_.size(), at);
    text_ += part;
  }

  [[nodiscard]] placed whole() const { return {text_, parts_.front().second}; }

  /// The pieces between `between`, without the blanks around them.
  [[nodiscard]] std::vector<placed> split(std::string_view between) const;

 private:
  [[nodiscard]] place_in_text place(std::size_t offset) const;

  std::string text_;
  std::vector<std::pair<std::size_t, place_in_text>> parts_;  ///< where each begins in the text, and in the file
};

/// One line of a case with what goes on with it.
struct raw_line {
  std::string key;
  place_in_text at;
  said words;
};

/// The lines of one case, before they are understood.
struct raw_case {
  placed name;
  std::string school;
  std::vector<raw_line> lines;
  std::vector<std::string> once_said;  ///< of the lines that a case has once, those it has
};

/// Every case of the file with its lines; what is no line of a case is refused.
[[nodiscard]] std::vector<raw_case> sort_lines(std::string_view text, refusals& found, const import_limits& limits);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_INTAKE_CASE_LINES_HPP
