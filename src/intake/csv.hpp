// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_INTAKE_CSV_HPP
#define SAFEGUARDING_SRC_INTAKE_CSV_HPP

/// \file
/// Reads CSV row by row, exactly as RFC 4180 has it, with LF accepted beside CR LF as the end of a row.

#include "reading.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

/// One cell and where it starts.
struct csv_cell {
  std::string text;
  place_in_text at;
};

/// Rows of a table. A row that is not CSV is refused into the findings, and reading goes on at the next line.
class csv_reader {
 public:
  /// `text` must outlive the reader and be UTF-8.
  csv_reader(std::string_view text, const import_limits& limits, reading_findings& found)
      : text_{text}, limits_{limits}, found_{found} {}

  /// The next row that is CSV; false at the end.
  [[nodiscard]] bool next(std::vector<csv_cell>& row);

  /// The line on which the last row started.
  [[nodiscard]] std::size_t line() const noexcept { return row_line_; }

 private:
  enum class outcome { cell, last_cell, broken };

  [[nodiscard]] bool read_row(std::vector<csv_cell>& row);
  [[nodiscard]] outcome read_cell(csv_cell& cell);
  [[nodiscard]] outcome read_quoted(csv_cell& cell);
  [[nodiscard]] outcome end_cell();
  [[nodiscard]] bool append(csv_cell& cell, char c);
  outcome refuse(errc code, place_in_text at, const char* message, std::string_view fragment = {});
  void skip_line() noexcept;
  [[nodiscard]] place_in_text here() const noexcept { return {line_, at_ - line_start_ + 1}; }

  std::string_view text_;
  const import_limits& limits_;
  reading_findings& found_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t line_start_ = 0;
  std::size_t row_line_ = 0;
  std::size_t row_start_ = 0;
  std::size_t rows_ = 0;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_INTAKE_CSV_HPP
