// SPDX-License-Identifier: Apache-2.0
#include "csv.hpp"

namespace safeguarding::inline v0::detail {

bool csv_reader::next(std::vector<csv_cell>& row) {
  while (at_ < text_.size()) {
    row_line_ = line_;
    row_start_ = at_;
    if (++rows_ > limits_.rows) {
      refuse(errc::limit_exceeded, here(), "more rows than are accepted in one file; split it");
      at_ = text_.size();
      return false;
    }
    if (read_row(row)) return true;
    skip_line();
  }
  return false;
}

bool csv_reader::read_row(std::vector<csv_cell>& row) {
  row.clear();
  while (true) {
    if (row.size() == limits_.columns) {
      refuse(errc::limit_exceeded, here(), "more columns than are accepted");
      return false;
    }
    row.emplace_back();
    switch (read_cell(row.back())) {
      case outcome::cell: break;
      case outcome::last_cell: return true;
      case outcome::broken: return false;
    }
  }
}

csv_reader::outcome csv_reader::read_cell(csv_cell& cell) {
  cell.at = here();
  if (at_ < text_.size() && text_[at_] == '"') return read_quoted(cell);
  while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '\n' && text_[at_] != '\r') {
    if (text_[at_] == '"')
      return refuse(errc::syntax, here(), "a quote inside a cell; put the whole cell in quotes and double the quote",
                    cell.text);
    if (!append(cell, text_[at_++])) return outcome::broken;
  }
  return end_cell();
}

csv_reader::outcome csv_reader::read_quoted(csv_cell& cell) {
  ++at_;
  while (at_ < text_.size()) {
    const char c = text_[at_++];
    if (c == '"') {
      if (at_ == text_.size() || text_[at_] != '"') return end_cell();
      ++at_;
    } else if (c == '\n') {
      ++line_;
      line_start_ = at_;
    }
    if (!append(cell, c)) return outcome::broken;
  }
  return refuse(errc::syntax, cell.at, "this quote is never closed", cell.text);
}

// After a cell: a comma, the end of the row, or the end of the text.
csv_reader::outcome csv_reader::end_cell() {
  if (at_ == text_.size()) return outcome::last_cell;
  if (text_[at_] == ',') {
    ++at_;
    return outcome::cell;
  }
  if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
  if (text_[at_] == '\n') {
    ++at_;
    ++line_;
    line_start_ = at_;
    return outcome::last_cell;
  }
  return refuse(errc::syntax, here(),
                text_[at_] == '\r' ? "a carriage return alone; end rows with LF or CR LF"
                                   : "text after the closing quote; a comma or the end of the row must follow it");
}

bool csv_reader::append(csv_cell& cell, char c) {
  if (cell.text.size() == limits_.cell_bytes) {
    refuse(errc::limit_exceeded, cell.at, "a cell longer than is accepted", cell.text);
    return false;
  }
  if (at_ - row_start_ > limits_.row_bytes) {
    refuse(errc::limit_exceeded, cell.at, "a row longer than is accepted", cell.text);
    return false;
  }
  cell.text += c;
  return true;
}

csv_reader::outcome csv_reader::refuse(errc code, place_in_text at, const char* message, std::string_view fragment) {
  found_.refuse(code, at, "", message, fragment);
  return outcome::broken;
}

void csv_reader::skip_line() noexcept {
  const auto end = text_.find('\n', at_);
  if (end == std::string_view::npos) {
    at_ = text_.size();
    return;
  }
  at_ = end + 1;
  ++line_;
  line_start_ = at_;
}

}  // namespace safeguarding::inline v0::detail
