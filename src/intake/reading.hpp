// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_INTAKE_READING_HPP
#define SAFEGUARDING_SRC_INTAKE_READING_HPP

/// \file
/// What every reader of this room needs: a list of findings with a cap, and the checks on raw text.

#include <safeguarding/core/finding.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/intake/limits.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

/// Where something stands in the input that is being read.
struct place_in_text {
  std::size_t line = 0;
  std::size_t column = 0;
};

/// Collects findings about one input. Refusals and the rest have a cap each, so that warnings never hide a refusal;
/// what goes over is counted and said at the end.
class reading_findings {
 public:
  reading_findings(std::string source, std::size_t cap) : source_{std::move(source)}, cap_{cap} {}

  void refuse(errc code, place_in_text at, std::string field, std::string message, std::string_view fragment = {}) {
    add(severity::refusal, code, at, std::move(field), std::move(message), fragment);
  }
  void warn(errc code, place_in_text at, std::string field, std::string message, std::string_view fragment = {}) {
    add(severity::warning, code, at, std::move(field), std::move(message), fragment);
  }
  void add(severity weight, errc code, place_in_text at, std::string field, std::string message,
           std::string_view fragment);

  [[nodiscard]] std::size_t refusals() const noexcept { return refusals_; }

  /// The findings in the order of the lines, and what was left out.
  [[nodiscard]] std::vector<finding> take() &&;

 private:
  std::string source_;
  std::size_t cap_;
  std::vector<finding> found_;
  std::size_t refusals_ = 0;
  std::size_t others_ = 0;
};

/// `text` without a byte order mark; nothing, and a refusal, if it is too large or not UTF-8.
[[nodiscard]] std::optional<std::string_view> checked_text(std::string_view text, const import_limits& limits,
                                                           reading_findings& found);

/// The offset of the first control character other than tab and line ends; npos if there is none.
[[nodiscard]] std::size_t find_control(std::string_view text) noexcept;

/// What the refusal of a control character says.
inline constexpr const char* control_message = "a control character; take it out, or save the file as UTF-8";

/// What it says where there may be no line end or tab either.
inline constexpr const char* one_line_message =
    "a control character, tab or line end; take it out, or save the file as UTF-8";

/// What the refusal of an identifier says.
inline constexpr const char* id_message =
    "an id is 1 to 64 printable ASCII characters without spaces, quotes or commas";

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_INTAKE_READING_HPP
