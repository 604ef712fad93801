// SPDX-License-Identifier: Apache-2.0
#include "prepared_people.hpp"

#include <safeguarding/core/error.hpp>
#include <safeguarding/people/weights.hpp>
#include <safeguarding/text/nicknames.hpp>
#include <safeguarding/text/sound.hpp>

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

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
constexpr std::uint32_t families_of_an_institution = 6;  // surnames that bear one telephone, one e-mail, one number

// The values of one row for one comparison, while it is read.
struct row_values {
  std::vector<std::uint32_t> entries, codes;
  std::uint32_t date = 0;
  generation numbering = generation::unsaid;

  void clear() {
    entries.clear();
    codes.clear();
    date = 0;
    numbering = generation::unsaid;
  }
};

// "Jr", "Senior" and the like stand after a name; as its first word they are one.
generation generation_of(std::string_view word) noexcept {
  if (word == "sr" || word == "snr" || word == "senior") return generation::first;
  if (word == "jr" || word == "jnr" || word == "junior" || word == "ii" || word == "2nd") return generation::second;
  if (word == "iii" || word == "3rd") return generation::third;
  return word == "iv" || word == "4th" ? generation::fourth : generation::unsaid;
}

// What a cell of a name says: its words, and the numbering that stands behind them.
struct name_cell {
  std::vector<std::string> words;
  generation numbering = generation::unsaid;
  bool comma = false;
};
name_cell read_name(std::string_view cell, column_kind is) {
  name_cell read{comparing_words(cell), generation::unsaid, cell.find(',') != std::string_view::npos};
  auto& words = read.words;
  // Senior and Junior are surnames too: in a whole name of two words the second is one.
  for (std::size_t i = is == column_kind::full_name ? 2 : 1; i < words.size(); ++i) {
    read.numbering = generation_of(words[i]);
    if (read.numbering == generation::unsaid) continue;
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
    return read;
  }
  // "Morris I": the first of his name, or an initial; it is kept as the one and remembered as the other.
  if (words.size() > 1 && words.back() == "i") read.numbering = generation::first;
  return read;
}

// The words of one cell of a name, each with its mark.
void add_name_words(const name_cell& cell, column_kind is, value_book& book, row_values& into) {
  const auto& words = cell.words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    auto mark = is == column_kind::given_name ? given_mark : surname_mark;
    if (is == column_kind::full_name && (cell.comma || words.size() == 1 || (i != 0 && i + 1 != words.size())))
      mark = either_mark;
    else if (is == column_kind::full_name && i == 0) mark = given_mark;
    const auto number = book.texts.add(words[i]);
    auto& entries = into.entries;
    const auto known =
        std::find_if(entries.begin(), entries.end(), [&](std::uint32_t entry) { return entry >> 2 == number; });
    if (known == entries.end() && entries.size() < most_words) entries.push_back(number << 2 | mark);
    else if (known != entries.end() && is != column_kind::full_name) *known = number << 2 | mark;
  }
  if (cell.numbering != generation::unsaid && into.numbering == generation::unsaid) into.numbering = cell.numbering;
}

// A telephone number as it is dialled within its country, as far as that can be told.
std::string phone_code(std::string_view cell) {
  auto code = comparing_code(cell);
  code.erase(std::remove_if(code.begin(), code.end(), [](char c) { return c < '0' || c > '9'; }), code.end());
  if (code.starts_with("00")) code.erase(0, 2);
  if (code.starts_with("440")) code.erase(0, 3);  // +44 (0)20 ...
  else if (code.starts_with("44") && code.size() == 12) code.erase(0, 2);
  else if (code.starts_with("0")) code.erase(0, 1);
  return code;
}

// The address within "Ada Okafor <ada@example.org>".
std::string email_code(std::string_view cell) {
  const auto open = cell.rfind('<'), close = cell.rfind('>');
  if (open != std::string_view::npos && close != std::string_view::npos && open < close)
    cell = cell.substr(open + 1, close - open - 1);
  return comparing_code(cell);
}

// Reads the cells of one comparison. Equal cells are read once: what they said is kept by their number.
class cell_reader {
 public:
  cell_reader(const people_table& table, const plan& asked, prepared_field& field)
      : table_{table}, plan_{asked}, field_{field}, names_(asked.columns.size()), read_(asked.columns.size()) {
    for (auto& column : read_) column.resize(table.numbers());
    if (asked.kind == comparison_kind::name)
      for (auto& column : names_) column.resize(table.numbers());
  }

  void read(std::size_t row, row_values& into) {
    into.clear();
    for (std::size_t c = 0; c < plan_.columns.size(); ++c) {
      const auto number = table_.cell_number(row, plan_.columns[c]);
      if (number == 0) continue;
      const auto& column = table_.schema().columns[plan_.columns[c]];
      if (plan_.kind == comparison_kind::name) {
        auto& known = names_[c][number];
        if (known.words.empty()) known = read_name(table_.value(number), column.is);
        add_name_words(known, column.is, field_.book, into);
        continue;
      }
      auto& values = read_[c][number];
      if (!values.done) values = {read_values(table_.value(number), column), true};
      if (plan_.kind == comparison_kind::date) {
        if (into.date == 0) into.date = values.of[0];
        continue;
      }
      auto& list = column.is == column_kind::postcode ? into.codes : into.entries;
      for (const auto value : values.of)
        if (std::find(list.begin(), list.end(), value) == list.end() && list.size() < 4 * most_words)
          list.push_back(value);
    }
    std::sort(into.entries.begin(), into.entries.end());
    std::sort(into.codes.begin(), into.codes.end());
  }

 private:
  struct cell_values {
    std::vector<std::uint32_t> of;
    bool done = false;
  };

  std::vector<std::uint32_t> read_values(std::string_view cell, const people_column& column) {
    std::vector<std::uint32_t> values;
    const auto add = [&](value_book& book, const std::string& text) {
      if (!says_unknown(text)) values.push_back(book.texts.add(text));
    };
    switch (column.is) {
      case column_kind::date:
        return {digits_of_date(cell, column.order == date_order::month_day_year ? month_first::yes : month_first::no)};
      case column_kind::place:
        for (const auto& word : comparing_words(cell)) values.push_back(field_.book.texts.add(word));
        break;
      case column_kind::postcode: add(field_.codes, comparing_code(cell)); break;
      case column_kind::phone: add(field_.book, phone_code(cell)); break;
      case column_kind::email: add(field_.book, email_code(cell)); break;
      default: add(field_.book, comparing_code(cell));
    }
    return values;
  }

  const people_table& table_;
  const plan& plan_;
  prepared_field& field_;
  std::vector<std::vector<name_cell>> names_;
  std::vector<std::vector<cell_values>> read_;
};

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

void count_dates(prepared_field& field, std::size_t rows) {
  auto sorted = field.dates;
  std::sort(sorted.begin(), sorted.end());
  field.date_rarity.reserve(rows);
  const auto dated = static_cast<std::size_t>(sorted.end() - std::upper_bound(sorted.begin(), sorted.end(), 0U));
  for (const auto digits : field.dates) {
    const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), digits);
    field.date_rarity.push_back(rarity_of(dated, static_cast<std::size_t>(last - first)));
  }
}

// How each word of a name sounds, and what it is short for.
void add_words(prepared_field& field) {
  value_pool sounds, formal;
  std::vector<name_word> known;  // by number
  for (std::size_t i = 0; i < field.book.texts.size(); ++i) {
    const auto text = field.book.texts[i];
    const auto sound = sound_of(text);
    auto& word = known.emplace_back();
    word.shape = field.book.shapes[i];
    word.sounds = {sounds.add(sound.first), sounds.add(sound.second)};
    word.rare = static_cast<std::int16_t>(field.book.rare[i]);
    word.foreign = std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    const auto start = static_cast<std::ptrdiff_t>(field.formal.values.size());
    field.formal.values.push_back(formal.add(text));
    for (const auto name : formal_names(text)) field.formal.values.push_back(formal.add(name));
    std::sort(field.formal.values.begin() + start, field.formal.values.end());
    field.formal.end_row();
    word.has_formal = field.formal[i].size() > 1;
  }
  field.words.reserve(field.lists.values.size());
  for (const auto entry : field.lists.values) {
    field.words.push_back(known[entry >> 2]);
    field.words.back().entry = entry;
  }
}

// Telephones, addresses and numbers that people of many families bear are an institution's: an office, a school, or
// what somebody typed where he knew none. Families are told apart by how their names sound.
void find_values_of_many(prepared_field& field, const prepared_field& names, std::size_t rows) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> borne;  // value, sound of the surname
  for (std::size_t row = 0; row < rows; ++row)
    for (const auto value : field.lists[row]) {
      if (field.book.rows[value] < families_of_an_institution) continue;
      for (auto at = names.lists.starts[row]; at < names.lists.starts[row + 1]; ++at)
        if (names.words[at].mark() != given_mark) {
          borne.emplace_back(value, names.words[at].sounds[0]);
          break;
        }
    }
  std::sort(borne.begin(), borne.end());
  borne.erase(std::unique(borne.begin(), borne.end()), borne.end());
  std::vector<std::uint32_t> families(field.book.texts.size(), 0);
  for (const auto& [value, sound] : borne) ++families[value];
  field.book.of_many.reserve(families.size());
  for (const auto count : families) field.book.of_many.push_back(count >= families_of_an_institution);
}

std::vector<std::uint32_t> by_id(const people_table& table) {
  std::vector<std::uint32_t> order(table.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return table.id(a) < table.id(b); });
  for (std::size_t i = 0; i + 1 < order.size(); ++i)
    if (table.id(order[i]) == table.id(order[i + 1]))
      throw invalid_input{
          errc::duplicate, "two rows have one id; each row needs its own", std::string{table.id(order[i])}, {}};
  return order;
}

prepared_field read_field(const people_table& table, const plan& asked, std::span<const std::uint32_t> order) {
  prepared_field field;
  field.kind = asked.kind;
  cell_reader reader{table, asked, field};
  row_values row_has;
  for (const auto row : order) {
    reader.read(row, row_has);
    if (asked.kind == comparison_kind::date) field.dates.push_back(row_has.date);
    if (asked.kind == comparison_kind::name) field.generations.push_back(row_has.numbering);
    field.lists.values.insert(field.lists.values.end(), row_has.entries.begin(), row_has.entries.end());
    field.lists.end_row();
    field.code_lists.values.insert(field.code_lists.values.end(), row_has.codes.begin(), row_has.codes.end());
    field.code_lists.end_row();
  }
  if (asked.kind == comparison_kind::date) {
    count_dates(field, order.size());
  } else {
    count_values(field.book, field.lists, asked.kind == comparison_kind::name ? 2 : 0);
    count_values(field.codes, field.code_lists, 0);
    if (asked.kind == comparison_kind::name) add_words(field);
  }
  return field;
}

quick_value quick_of(const prepared_field& field, std::size_t row) {
  switch (field.kind) {
    case comparison_kind::name: return {field.lists.starts[row], field.lists.starts[row + 1] - field.lists.starts[row]};
    case comparison_kind::place: return {};
    case comparison_kind::date: return {field.dates[row], static_cast<std::uint32_t>(field.date_rarity[row])};
    default: {
      const auto values = field.lists[row];
      if (values.size() == 1) return {values[0], field.book.shapes[values[0]].letters};
      return {values.empty() ? 0 : several_values, 0};
    }
  }
}

}  // namespace

prepared_people::prepared_people(const people_table& table) : rows{table.size()} {
  const auto order = by_id(table);
  ids.reserve(rows);
  for (const auto row : order) ids.emplace_back(table.id(row));
  for (const auto& asked : plans_of(table.schema())) {
    comparisons.push_back({asked.name, levels_of(asked.kind)});
    fields.push_back(read_field(table, asked, order));
  }
  const auto names = std::find_if(fields.begin(), fields.end(),
                                  [](const prepared_field& field) { return field.kind == comparison_kind::name; });
  for (auto& field : fields)
    if (names != fields.end() && (field.kind == comparison_kind::phone || field.kind == comparison_kind::email ||
                                  field.kind == comparison_kind::identifier))
      find_values_of_many(field, *names, rows);
  quick.reserve(rows * fields.size());
  for (std::size_t row = 0; row < rows; ++row)
    for (const auto& field : fields) quick.push_back(quick_of(field, row));
}

std::uint8_t prepared_people::compare_field(std::size_t f, std::size_t a, std::size_t b) const noexcept {
  const auto& field = fields[f];
  const auto quick_a = quick[a * fields.size() + f], quick_b = quick[b * fields.size() + f];
  switch (field.kind) {
    case comparison_kind::name:
      return compare_names(field, quick_a, quick_b, field.generations[a], field.generations[b]);
    case comparison_kind::place: return compare_places(field, a, b);
    case comparison_kind::date: return compare_dates(quick_a, quick_b);
    default: return compare_codes(field, quick_a, quick_b, a, b);
  }
}

agreement prepared_people::compare(std::size_t a, std::size_t b) const noexcept {
  agreement levels{};
  for (std::size_t f = 0; f < fields.size(); ++f) levels[f] = compare_field(f, a, b);
  return levels;
}

}  // namespace safeguarding::inline v0::detail
