// SPDX-License-Identifier: Apache-2.0
#include "prepared_people.hpp"

#include <safeguarding/core/error.hpp>
#include <safeguarding/people/weights.hpp>
#include <safeguarding/text/nicknames.hpp>
#include <safeguarding/text/sound.hpp>

#include <algorithm>
#include <numeric>

namespace safeguarding::inline v0::detail {

namespace {

comparison_kind kind_of(column_kind column) {
  switch (column) {
    case column_kind::given_name:
    case column_kind::surname:
    case column_kind::full_name: return comparison_kind::name;
    case column_kind::place:
    case column_kind::postcode: return comparison_kind::place;
    case column_kind::date: return comparison_kind::date;
    case column_kind::year: return comparison_kind::year;
    case column_kind::phone: return comparison_kind::phone;
    case column_kind::email: return comparison_kind::email;
    case column_kind::identifier: return comparison_kind::identifier;
    default: return comparison_kind::category;
  }
}

// Kinds whose columns, however many, make one comparison: what they say hangs together.
bool folds(comparison_kind kind) {
  return kind == comparison_kind::name || kind == comparison_kind::place || kind == comparison_kind::phone ||
         kind == comparison_kind::email;
}

std::string_view folded_name(comparison_kind kind) {
  switch (kind) {
    case comparison_kind::name: return "name";
    case comparison_kind::place: return "place";
    case comparison_kind::phone: return "phone";
    default: return "email";
  }
}

// Which columns each comparison reads, in the order of the schema.
struct plan {
  comparison_kind kind;
  std::string name;
  std::vector<std::size_t> columns;
};

std::vector<plan> plans_of(const people_schema& schema) {
  std::vector<plan> plans;
  for (std::size_t i = 0; i < schema.columns.size(); ++i) {
    const auto& column = schema.columns[i];
    if (column.is == column_kind::record || column.is == column_kind::ignored) continue;
    const auto kind = kind_of(column.is);
    const auto known =
        std::find_if(plans.begin(), plans.end(), [&](const plan& p) { return p.kind == kind && folds(kind); });
    if (known != plans.end()) known->columns.push_back(i);
    else plans.push_back({kind, folds(kind) ? std::string{folded_name(kind)} : column.name, {i}});
  }
  return plans;
}

rarity rarity_of(std::size_t rows, std::size_t with) noexcept {
  const std::int32_t bits = log2_bits(static_cast<double>(rows) / static_cast<double>(std::max<std::size_t>(with, 1)));
  return std::clamp(bits / (1024 / one_bit), 0, 24 * one_bit);
}

constexpr std::uint32_t given_mark = 1, surname_mark = 2, either_mark = 3;
constexpr std::size_t most_words = 12;

// The words of one cell of a name, each with its mark.
void add_name_words(std::string_view cell, column_kind is, value_book& book, std::vector<std::uint32_t>& into) {
  const auto words = comparing_words(cell);
  const bool comma = cell.find(',') != std::string_view::npos;
  for (std::size_t i = 0; i < words.size(); ++i) {
    auto mark = is == column_kind::given_name ? given_mark : surname_mark;
    if (is == column_kind::full_name && (comma || words.size() == 1 || (i != 0 && i + 1 != words.size())))
      mark = either_mark;
    else if (is == column_kind::full_name && i == 0) mark = given_mark;
    const auto number = book.texts.add(words[i]);
    const auto known =
        std::find_if(into.begin(), into.end(), [&](std::uint32_t entry) { return entry >> 2 == number; });
    if (known == into.end() && into.size() < most_words) into.push_back(number << 2 | mark);
    else if (known != into.end() && is != column_kind::full_name) *known = number << 2 | mark;
  }
}

// How many rows have each value, and how rare that makes it among the rows that have any.
void count_values(value_book& book, const value_lists& lists, unsigned shift) {
  book.rows.assign(book.texts.size(), 0);
  for (const auto entry : lists.values) ++book.rows[entry >> shift];
  std::size_t speaking = 0;
  for (std::size_t row = 0; row + 1 < lists.starts.size(); ++row) speaking += lists[row].empty() ? 0U : 1U;
  for (const auto with : book.rows) book.rare.push_back(rarity_of(speaking, with));
  for (std::size_t i = 0; i < book.texts.size(); ++i) {
    const auto text = book.texts[i];
    text_shape shape;
    for (const char c : text) shape.letters |= 1U << (static_cast<unsigned char>(c) & 31U);
    for (std::size_t at = 0; at < 3 && at < text.size(); ++at)
      shape.head |= static_cast<std::uint32_t>(static_cast<unsigned char>(text[at])) << (8 * at);
    if (text.size() > 1) shape.head |= 1U << 24;
    book.shapes.push_back(shape);
  }
}

}  // namespace

prepared_people::prepared_people(const people_table& table) : rows{table.size()} {
  std::vector<std::uint32_t> order(rows);
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return table.id(a) < table.id(b); });
  for (std::size_t i = 0; i + 1 < rows; ++i)
    if (table.id(order[i]) == table.id(order[i + 1]))
      throw invalid_input{
          errc::duplicate, "two rows have one id; each row needs its own", std::string{table.id(order[i])}, {}};
  ids.reserve(rows);
  for (const auto row : order) ids.emplace_back(table.id(row));

  for (const auto& p : plans_of(table.schema())) {
    comparisons.push_back({p.name, levels_of(p.kind)});
    auto& field = fields.emplace_back();
    field.kind = p.kind;
    std::vector<std::uint32_t> entries;
    std::vector<std::uint32_t> codes;
    // Equal cells are read once: the values of each cell number, column by column.
    std::vector<std::vector<std::vector<std::uint32_t>>> read(p.columns.size());
    for (auto& column : read) column.resize(table.numbers());
    std::vector<std::vector<bool>> done(p.columns.size(), std::vector<bool>(table.numbers(), false));
    if (p.kind == comparison_kind::date) field.dates.reserve(rows);
    for (const auto row : order) {
      entries.clear();
      codes.clear();
      std::uint32_t date = 0;
      for (std::size_t c = 0; c < p.columns.size(); ++c) {
        const auto& column = table.schema().columns[p.columns[c]];
        const auto number = table.cell_number(row, p.columns[c]);
        if (number == 0) continue;
        auto& values = read[c][number];
        const auto cell = table.value(number);
        switch (p.kind) {
          case comparison_kind::name: add_name_words(cell, column.is, field.book, entries); continue;
          case comparison_kind::date:
            if (!done[c][number]) {
              const auto order_of_parts =
                  column.order == date_order::month_day_year ? month_first::yes : month_first::no;
              values = {digits_of_date(cell, order_of_parts)};
              done[c][number] = true;
            }
            date = values[0];
            continue;
          default: break;
        }
        const bool code = column.is == column_kind::postcode;
        if (!done[c][number]) {
          done[c][number] = true;
          if (code) {
            if (const auto text = comparing_code(cell); !text.empty()) values.push_back(field.codes.texts.add(text));
          } else if (p.kind == comparison_kind::place) {
            for (const auto& word : comparing_words(cell)) values.push_back(field.book.texts.add(word));
          } else if (const auto text = comparing_code(cell); !text.empty()) {
            values.push_back(field.book.texts.add(text));
          }
        }
        auto& into = code ? codes : entries;
        for (const auto value : values)
          if (std::find(into.begin(), into.end(), value) == into.end() && into.size() < 4 * most_words)
            into.push_back(value);
      }
      if (p.kind == comparison_kind::date) field.dates.push_back(date);
      std::sort(entries.begin(), entries.end());
      field.lists.values.insert(field.lists.values.end(), entries.begin(), entries.end());
      field.lists.end_row();
      std::sort(codes.begin(), codes.end());
      field.code_lists.values.insert(field.code_lists.values.end(), codes.begin(), codes.end());
      field.code_lists.end_row();
    }
    if (p.kind == comparison_kind::date) {
      auto sorted = field.dates;
      std::sort(sorted.begin(), sorted.end());
      field.date_rarity.reserve(rows);
      const auto dated = static_cast<std::size_t>(sorted.end() - std::upper_bound(sorted.begin(), sorted.end(), 0U));
      for (const auto digits : field.dates) {
        const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), digits);
        field.date_rarity.push_back(rarity_of(dated, static_cast<std::size_t>(last - first)));
      }
      continue;
    }
    count_values(field.book, field.lists, p.kind == comparison_kind::name ? 2 : 0);
    count_values(field.codes, field.code_lists, 0);
    if (p.kind != comparison_kind::name && p.kind != comparison_kind::place)
      for (std::size_t row = 0; row < rows; ++row) {
        const auto values = field.lists[row];
        if (values.size() == 1) field.only.push_back({values[0], field.book.shapes[values[0]].letters});
        else field.only.push_back({values.empty() ? 0 : several_values, 0});
      }
    if (p.kind == comparison_kind::name) {
      value_pool sounds, formal;
      for (std::size_t i = 0; i < field.book.texts.size(); ++i) {
        const auto word = field.book.texts[i];
        const auto sound = sound_of(word);
        field.sounds.push_back({sounds.add(sound.first), sounds.add(sound.second)});
        const auto start = static_cast<std::ptrdiff_t>(field.formal.values.size());
        field.formal.values.push_back(formal.add(word));
        for (const auto name : formal_names(word)) field.formal.values.push_back(formal.add(name));
        std::sort(field.formal.values.begin() + start, field.formal.values.end());
        field.formal.end_row();
      }
    }
  }
}

agreement prepared_people::compare(std::size_t a, std::size_t b) const noexcept {
  agreement levels{};
  for (std::size_t f = 0; f < fields.size(); ++f) {
    const auto& field = fields[f];
    switch (field.kind) {
      case comparison_kind::name: levels[f] = compare_names(field, a, b); break;
      case comparison_kind::place: levels[f] = compare_places(field, a, b); break;
      case comparison_kind::date: levels[f] = compare_dates(field, a, b); break;
      default: levels[f] = compare_codes(field, a, b);
    }
  }
  return levels;
}

}  // namespace safeguarding::inline v0::detail
