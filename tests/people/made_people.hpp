// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_PEOPLE_MADE_PEOPLE_HPP
#define SAFEGUARDING_TESTS_PEOPLE_MADE_PEOPLE_HPP

/// \file
/// Invented people in invented households, some of them written down more than once, with slips. The same seed gives
/// the same people everywhere.

#include <safeguarding/people/people_table.hpp>

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace made {

namespace sg = safeguarding;

struct settings {
  std::size_t households = 400;
  unsigned again_percent = 0;     ///< of the people: written down a second time
  unsigned slip_percent = 20;     ///< of the cells of a second row: with a slip
  unsigned missing_percent = 10;  ///< of the cells of a second row: empty
  unsigned twins_percent = 4;     ///< of the households: two children born on one day
  unsigned namesake_percent = 4;  ///< of the households: a child with a parent's first name
  std::uint64_t seed = 7;
};

struct row {
  std::string id;
  std::array<std::string, 7> cells;  ///< given name, surname, born, street, postcode, phone, e-mail
  std::size_t person = 0;
};

class maker {
 public:
  explicit maker(const settings& asked) : asked_{asked}, random_{asked.seed} {}

  std::vector<row> rows() {
    for (std::size_t h = 0; h < asked_.households; ++h) household();
    return std::move(rows_);
  }

 private:
  std::uint64_t below(std::uint64_t n) { return random_() % n; }
  bool chance(unsigned percent) { return below(100) < percent; }

  // Few names are common and many are rare, as with real ones: the number drawn is about evenly spread over sizes.
  std::uint64_t skewed(std::uint64_t n) {
    const auto bits = below(64 - static_cast<unsigned>(__builtin_clzll(n)));
    return (below(std::uint64_t{2} << bits) + below(std::uint64_t{1} << bits)) % n;
  }
  static std::string spelled(std::uint64_t number, std::size_t syllables) {
    static constexpr std::array<std::string_view, 24> starts{"ba", "ce", "di", "fo", "gra", "ha",  "jo",  "ke",
                                                             "li", "mo", "na", "os", "pe",  "qui", "ro",  "sa",
                                                             "ti", "ul", "ve", "wi", "ya",  "zo",  "sha", "tre"};
    static constexpr std::array<std::string_view, 24> ends{
        "bert", "cott", "den", "fer",  "gan", "hart", "kin", "lan", "mer", "nel",   "per", "rick",
        "son",  "ton",  "van", "well", "xen", "yard", "zer", "by",  "dow", "field", "ley", "more"};
    number = (number + 1) * 0x9e3779b97f4a7c15U;
    std::string name;
    for (std::size_t i = 0; i < syllables; ++i, number >>= 7) name += starts[number % starts.size()];
    return name + std::string{ends[(number >> 9) % ends.size()]};
  }
  std::string given() { return spelled(skewed(700), 1); }
  std::string surname() { return spelled(1'000'000 + skewed(30'000), 2); }
  std::string date(unsigned first_year, unsigned years) {
    const auto two = [](std::uint64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(first_year + below(years)) + "-" + two(1 + below(12)) + "-" + two(1 + below(28));
  }
  std::string digits(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += static_cast<char>('0' + below(10));
    return text;
  }

  void household() {
    const auto street = std::to_string(1 + below(120)) + " " + spelled(5'000'000 + skewed(6'000), 1) + " road";
    const auto letter = [&] { return static_cast<char>('a' + below(24)); };
    const auto postcode =
        std::string{"q"} + std::to_string(1 + below(60)) + " " + std::to_string(below(10)) + letter() + letter();
    const auto phone = "07" + digits(9);
    const auto family = surname();
    const auto parent = person(given(), family, date(1965, 25), street, postcode, phone);
    const auto children = 1 + below(3);
    std::string born = date(2005, 16);
    for (std::uint64_t c = 0; c < children; ++c) {
      auto name = given();
      if (c == 0 && chance(asked_.namesake_percent)) name = rows_[parent].cells[0];
      for (auto at = parent; at < rows_.size() && c > 0; ++at)
        if (rows_[at].cells[0].substr(0, 2) == name.substr(0, 2)) name = given(), at = parent;
      if (c > 0 && !chance(asked_.twins_percent)) born = date(2005, 16);
      person(name, family, born, street, postcode, phone);
    }
  }

  std::size_t person(const std::string& name, const std::string& family, const std::string& born,
                     const std::string& street, const std::string& postcode, const std::string& phone) {
    const auto at = rows_.size();
    const auto number = std::to_string(people_);
    rows_.push_back({"p-" + number,
                     {name, family, born, street, postcode, phone, name + "." + family + number + "@example.org"},
                     people_});
    if (chance(asked_.again_percent)) {
      auto again = rows_.back();
      again.id += "-again";
      for (auto& cell : again.cells) {
        if (chance(asked_.missing_percent)) cell.clear();
        else if (cell.size() > 3 && chance(asked_.slip_percent)) slip(cell);
      }
      rows_.push_back(std::move(again));
    }
    ++people_;
    return at;
  }

  void slip(std::string& cell) {
    const auto at = static_cast<std::size_t>(below(cell.size() - 1));
    switch (below(3)) {
      case 0: cell.erase(at, 1); break;
      case 1: std::swap(cell[at], cell[at + 1]); break;
      default:
        cell[at] = cell[at] >= '0' && cell[at] <= '9' ? static_cast<char>('0' + below(10))
                                                      : static_cast<char>('a' + below(26));
    }
  }

  settings asked_;
  std::mt19937_64 random_;
  std::vector<row> rows_;
  std::size_t people_ = 0;
};

[[nodiscard]] inline sg::people_schema schema() {
  using enum sg::column_kind;
  return {{{"id", record, {}},
           {"given", given_name, {}},
           {"surname", surname, {}},
           {"born", date, {}},
           {"street", place, {}},
           {"postcode", postcode, {}},
           {"phone", phone, {}},
           {"email", email, {}}}};
}

[[nodiscard]] inline sg::people_table table(const std::vector<row>& rows) {
  sg::people_table all{schema()};
  for (const auto& one : rows) {
    std::array<std::string_view, 8> cells;
    cells[0] = one.id;
    for (std::size_t i = 0; i < one.cells.size(); ++i) cells[i + 1] = one.cells[i];
    all.add(cells);
  }
  return all;
}

}  // namespace made

#endif  // SAFEGUARDING_TESTS_PEOPLE_MADE_PEOPLE_HPP
