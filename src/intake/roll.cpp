// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/roll.hpp>

#include "csv.hpp"
#include "reading.hpp"

#include <array>
#include <optional>
#include <unordered_map>
#include <utility>

namespace safeguarding::inline v0 {

namespace {

using detail::csv_cell;

// The columns of a roll. The order here is that of the format's own header; a file may have any order.
enum column : std::size_t {
  person_id_column,
  kind,
  forename,
  surname,
  preferred_name,
  dob,
  year,
  form,
  household,
  address,
  postcode,
  phone,
  email,
  start_date,
  end_date,
  note,
  column_count,
};
constexpr std::array<std::string_view, column_count> column_names{
    "person_id", "kind",    "forename", "surname", "preferred_name", "dob",        "year",     "form",
    "household", "address", "postcode", "phone",   "email",          "start_date", "end_date", "note"};

// Which column bears that name; column_count if none does.
std::size_t column_named(std::string_view name) {
  std::size_t index = 0;
  while (index < column_count && column_names[index] != name) ++index;
  return index;
}

// "a, b, c": what would be right.
template <class Words, class Name>
std::string list_of(const Words& words, Name name_of) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + std::string{name_of(word)};
  return text;
}

// Where a finding about a person stands in the file.
column column_of(std::string_view field) {
  constexpr std::pair<std::string_view, column> table[] = {{"id", person_id_column}, {"name", surname},
                                                           {"end_date", end_date},   {"start_date", start_date},
                                                           {"year", year},           {"form", form}};
  for (const auto& [known, where] : table)
    if (known == field) return where;
  return note;
}

class roll_reader {
 public:
  roll_reader(std::string_view text, const import_limits& limits, detail::reading_findings& found)
      : rows_{text, limits, found}, found_{found} {}

  std::vector<person> read() {
    std::vector<person> people;
    std::vector<csv_cell> row;
    if (!read_header(row)) return people;
    while (rows_.next(row)) {
      auto one = read_person(row);
      if (found_.refusals() == 0) people.push_back(std::move(one));
    }
    if (found_.refusals() != 0) people.clear();
    return people;
  }

 private:
  bool read_header(std::vector<csv_cell>& row) {
    const bool there = rows_.next(row);
    if (!there && found_.refusals() == 0)
      found_.refuse(errc::missing, {1, 1}, "", "the file is empty; its first row names the columns");
    if (found_.refusals() != 0) return false;  // the row that follows a broken header is no header
    std::array<bool, column_count> seen{};
    for (const auto& cell : row) {
      const auto index = column_named(cell.text);
      if (index == column_count)
        found_.refuse(errc::unknown_name, cell.at, "",
                      "no such column; the columns are " + list_of(column_names, [](auto word) { return word; }),
                      cell.text);
      else if (std::exchange(seen[index], true))
        found_.refuse(errc::duplicate, cell.at, cell.text, "this column is given twice", cell.text);
      columns_.push_back(index);
    }
    for (std::size_t i = 0; i < column_count; ++i)
      if (!seen[i])
        found_.refuse(errc::missing, {rows_.line(), 0}, std::string{column_names[i]}, "this column is missing");
    return found_.refusals() == 0;
  }

  person read_person(std::vector<csv_cell>& row) {
    person one;
    if (row.size() != columns_.size()) {
      found_.refuse(
          errc::syntax, {rows_.line(), 1}, "",
          "a row of " + std::to_string(row.size()) + " cells; the header has " + std::to_string(columns_.size()));
      return one;
    }
    const auto refused_before = found_.refusals();
    for (std::size_t i = 0; i < row.size(); ++i) cells_[columns_[i]] = &row[i];
    for (std::size_t i = 0; i < column_count; ++i) check_text(static_cast<column>(i));

    one.id = id_of<person_id>(person_id_column);
    one.kind = word_of<person_kind>(kind).value_or(person_kind::other);
    one.name = {text_of(forename), text_of(surname)};
    one.preferred_name = text_of(preferred_name);
    one.born = day_of(dob);
    if (!text_of(year).empty()) one.year = word_of<school_year>(year);
    one.form = text_of(form);
    if (!text_of(household).empty()) one.household = id_of<household_id>(household);
    one.contact.address = text_of(address);
    one.contact.postcode = text_of(postcode);
    if (!text_of(phone).empty()) one.contact.phones = {text_of(phone)};
    if (!text_of(email).empty()) one.contact.emails = {text_of(email)};
    one.start_date = day_of(start_date);
    one.end_date = day_of(end_date);
    one.note = text_of(note);

    check_once(one.id);
    if (found_.refusals() == refused_before)
      for (const auto& doubt : validate(one)) {
        const auto where = column_of(doubt.where.field);
        found_.add(doubt.weight, doubt.code, cells_[where]->at, std::string{column_names[where]}, doubt.message,
                   text_of(where));
      }
    return one;
  }

  [[nodiscard]] const std::string& text_of(column which) const { return cells_[which]->text; }

  void refuse(column which, errc code, std::string message) {
    found_.refuse(code, cells_[which]->at, std::string{column_names[which]}, std::move(message), text_of(which));
  }

  void check_text(column which) {
    const auto& text = text_of(which);
    const bool one_line = which != address && which != note;
    if (detail::find_control(text) != std::string::npos ||
        (one_line && text.find_first_of("\t\r\n") != std::string::npos))
      refuse(which, errc::invalid_input, one_line ? detail::one_line_message : detail::control_message);
    if (!text.empty() && (text.front() == ' ' || text.back() == ' '))
      refuse(which, errc::invalid_input, "spaces at the start or the end of a cell; take them out");
  }

  template <class Id>
  Id id_of(column which) {
    const auto& text = text_of(which);
    if (is_id(text)) return Id{text};
    if (text.empty()) refuse(which, errc::missing, "an id is needed here");
    else refuse(which, errc::invalid_input, detail::id_message);
    return {};
  }

  template <named_enum E>
  std::optional<E> word_of(column which) {
    const auto value = parse<E>(text_of(which));
    if (!value)
      refuse(which, text_of(which).empty() ? errc::missing : errc::unknown_name,
             "write one of " + list_of(enum_names<E>::table, [](const auto& entry) { return entry.second; }));
    return value;
  }

  std::optional<day> day_of(column which) {
    if (text_of(which).empty()) return std::nullopt;
    const auto date = parse_day(text_of(which));
    if (!date) refuse(which, errc::invalid_input, "a date is YYYY-MM-DD, from 1900 to 2199, or nothing");
    return date;
  }

  void check_once(const person_id& id) {
    if (id.empty()) return;
    const auto [first, fresh] = first_line_.emplace(id, rows_.line());
    if (!fresh)
      refuse(person_id_column, errc::duplicate, "this id is already on line " + std::to_string(first->second));
  }

  detail::csv_reader rows_;
  detail::reading_findings& found_;
  std::vector<std::size_t> columns_;  // which column each cell of a row belongs to
  std::array<const csv_cell*, column_count> cells_{};
  std::unordered_map<person_id, std::size_t> first_line_;
};

}  // namespace

roll_reading read_roll(std::string_view csv, const std::string& source, const import_limits& limits) {
  detail::reading_findings found{source, limits.findings};
  roll_reading reading;
  if (const auto text = detail::checked_text(csv, limits, found))
    reading.people = roll_reader{*text, limits, found}.read();
  reading.findings = std::move(found).take();
  return reading;
}

}  // namespace safeguarding::inline v0
