// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/people.hpp>

#include "csv.hpp"
#include "reading.hpp"

#include <safeguarding/pack/table_reader.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace safeguarding::inline v0 {

namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

constexpr std::size_t absent = static_cast<std::size_t>(-1);

// Where each of `wanted` stands in a header row; refuses what is missing or there twice.
std::vector<std::size_t> find_columns(detail::csv_reader& rows, detail::reading_findings& found,
                                      const std::vector<std::string>& wanted) {
  std::vector<detail::csv_cell> header;
  std::vector<std::size_t> at(wanted.size(), absent);
  const bool there = rows.next(header);
  if (!there && found.refusals() == 0)
    found.refuse(errc::missing, {1, 1}, "", "the file is empty; its first row names the columns");
  if (found.refusals() != 0) return at;
  for (std::size_t i = 0; i < header.size(); ++i)
    for (std::size_t w = 0; w < wanted.size(); ++w) {
      if (trimmed(header[i].text) != wanted[w]) continue;
      if (at[w] != absent)
        found.refuse(errc::duplicate, header[i].at, wanted[w], "this column is given twice", header[i].text);
      at[w] = i;
    }
  for (std::size_t w = 0; w < wanted.size(); ++w)
    if (at[w] == absent) found.refuse(errc::missing, {rows.line(), 0}, wanted[w], "this column is missing");
  return at;
}

bool right_length(const std::vector<detail::csv_cell>& row, const std::vector<std::size_t>& at, std::size_t line,
                  detail::reading_findings& found) {
  const auto needed = *std::max_element(at.begin(), at.end()) + 1;
  if (row.size() >= needed) return true;
  found.refuse(errc::syntax, {line, 1}, "",
               "a row of " + std::to_string(row.size()) + " cells; at least " + std::to_string(needed) + " are needed");
  return false;
}

}  // namespace

people_schema read_people_schema(std::string_view toml, const std::string& source) {
  const node document = read_toml(toml, source);
  table_reader root{document, ""};
  if (root.need_number("format") != 1)
    throw invalid_input{errc::unsupported_version, "this library reads people schemas of format 1", "",
                        root.where("format")};
  people_schema schema;
  for (auto& table : root.tables("column")) {
    people_column column;
    column.name = table.need_text("name");
    column.is = value_of<column_kind>({table.need_text("is"), table.where("is")}, "kind of column");
    if (const auto order = table.text("order")) {
      if (column.is != column_kind::date)
        throw invalid_input{errc::contradiction, "'order' is for columns that are dates", *order, table.where("order")};
      column.order = value_of<date_order>({*order, table.where("order")}, "order of a date");
    }
    table.finish();
    schema.columns.push_back(std::move(column));
  }
  root.finish();
  try {
    const people_table tried{schema};
  } catch (const invalid_input& e) {
    throw invalid_input{e.code(), e.message(), e.fragment(), root.where("column")};
  }
  return schema;
}

people_reading read_people(std::string_view csv, const std::string& source, const people_schema& schema,
                           const import_limits& limits) {
  people_reading reading;
  detail::reading_findings found{source, limits.findings};
  if (const auto text = detail::checked_text(csv, limits, found)) {
    detail::csv_reader rows{*text, limits, found};
    std::vector<std::string> wanted;
    std::size_t id_column = absent;
    for (const auto& column : schema.columns) {
      if (column.is == column_kind::record) id_column = wanted.size();
      wanted.push_back(column.name);
    }
    const auto at = find_columns(rows, found, wanted);
    people_table people{schema};
    std::vector<detail::csv_cell> row;
    std::vector<std::string_view> cells(wanted.size());
    std::set<std::string, std::less<>> ids;
    while (found.refusals() == 0 && rows.next(row)) {
      if (!right_length(row, at, rows.line(), found)) continue;
      for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = trimmed(row[at[i]].text);
      if (id_column != absent) {
        if (!is_id(cells[id_column])) {
          found.refuse(errc::invalid_input, row[at[id_column]].at, wanted[id_column], detail::id_message,
                       cells[id_column]);
          continue;
        }
        if (!ids.emplace(cells[id_column]).second) {
          found.refuse(errc::duplicate, row[at[id_column]].at, wanted[id_column], "this id is given twice",
                       cells[id_column]);
          continue;
        }
      }
      for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto sense = sense_of(cells[i], schema.columns[i]);
        if (sense == cell_sense::unread)
          found.warn(errc::invalid_input, row[at[i]].at, wanted[i],
                     schema.columns[i].is == column_kind::year
                         ? "no year stands here, so it says nothing"
                         : "no date that can be read, so it says nothing; write 2012-05-01 or 01/05/2012",
                     cells[i]);
        if (sense == cell_sense::no_such)
          found.warn(errc::invalid_input, row[at[i]].at, wanted[i],
                     "there is no such day; it is compared digit by digit, as a slip", cells[i]);
      }
      people.add(cells);
    }
    if (found.refusals() == 0 && people.size() == 0)
      found.warn(errc::missing, {rows.line(), 0}, "", "the table ends with its header: there is nobody in it");
    if (found.refusals() == 0) reading.people = std::move(people);
  }
  reading.findings = std::move(found).take();
  return reading;
}

namespace {

judgements_reading read_judgements(std::string_view csv, const std::string& source, const people_comparer* people,
                                   const import_limits& limits) {
  judgements_reading reading;
  detail::reading_findings found{source, limits.findings};
  if (const auto text = detail::checked_text(csv, limits, found)) {
    detail::csv_reader rows{*text, limits, found};
    const auto at = find_columns(rows, found, {"a", "b", "verdict"});
    std::vector<detail::csv_cell> row;
    while (found.refusals() == 0 && rows.next(row)) {
      if (!right_length(row, at, rows.line(), found)) continue;
      const auto verdict = parse<verdict_on_pair>(trimmed(row[at[2]].text));
      for (const auto i : {at[0], at[1]}) {
        const auto id = trimmed(row[i].text);
        if (!is_id(id))
          found.refuse(errc::invalid_input, row[i].at, i == at[0] ? "a" : "b", detail::id_message, row[i].text);
        else if (people != nullptr && people->find(id) == people->size())
          found.refuse(errc::not_found, row[i].at, i == at[0] ? "a" : "b", "no row of the table has this id", id);
      }
      if (trimmed(row[at[0]].text) == trimmed(row[at[1]].text))
        found.refuse(errc::contradiction, row[at[1]].at, "b", "a row and itself; a judgement names two rows",
                     row[at[1]].text);
      if (!verdict)
        found.refuse(errc::unknown_name, row[at[2]].at, "verdict", "a verdict is one of same, different, unsure",
                     row[at[2]].text);
      if (found.refusals() == 0)
        reading.judgements.push_back(
            {std::string{trimmed(row[at[0]].text)}, std::string{trimmed(row[at[1]].text)}, *verdict});
    }
    if (found.refusals() != 0) reading.judgements.clear();
  }
  reading.findings = std::move(found).take();
  return reading;
}

}  // namespace

judgements_reading read_pair_judgements(std::string_view csv, const std::string& source, const import_limits& limits) {
  return read_judgements(csv, source, nullptr, limits);
}

judgements_reading read_pair_judgements(std::string_view csv, const std::string& source, const people_comparer& people,
                                        const import_limits& limits) {
  return read_judgements(csv, source, &people, limits);
}

}  // namespace safeguarding::inline v0
