// SPDX-License-Identifier: Apache-2.0
#include "prepared_people.hpp"

#include <algorithm>
#include <array>

namespace safeguarding::inline v0::detail {

namespace {

constexpr int bit = 1024;

// ---- names: 9 ways to agree or not x 7 steps of what is shared

constexpr std::array<std::string_view, name_step_count> name_step_words{
    "nothing shared",        "hardly anything shared", "a common name shared",  "names shared",
    "uncommon names shared", "rare names shared",      "very rare names shared"};
constexpr std::array<int, name_step_count> name_step_bits{-4, 1, 4, 7, 10, 14, 18};
constexpr std::array<double, name_step_count> name_step_usual{0.01, 0.01, 0.05, 0.13, 0.3, 0.3, 0.2};
constexpr std::array<std::string_view, name_contradiction_count> name_contradictions{
    "no name contradicts the other",
    "first names differ",
    "surnames differ",
    "first names and surnames differ",
    "first names alike, not the same",
    "a junior and a senior, or another numbering",
    "no name contradicts the other, one gives no first name",
    "no name contradicts the other, one gives no surname",
    "first names begin alike, one gives an initial only"};
constexpr std::array<int, name_contradiction_count> contradiction_bits{0, -5, -4, -8, -1, -8, -1, -1, -2};
constexpr std::array<double, name_contradiction_count> contradiction_usual{0.64,  0.06, 0.07, 0.02, 0.16,
                                                                           0.001, 0.01, 0.01, 0.03};
// A numbering that differs is there to tell two people of one name apart. Two first names that differ are never
// for one person where hardly anything else of the name is shared: a table of families must not teach otherwise.
constexpr int no_cap = 64;
constexpr std::array<int, name_contradiction_count> contradiction_most{no_cap, no_cap, no_cap, no_cap, no_cap,
                                                                       -6,     no_cap, no_cap, no_cap};

// ---- places: 6 steps of the words x 6 of the postcodes

constexpr std::array<std::string_view, 6> place_words{"no place",       "another place",  "part of the place",
                                                      "the same place", "the same place", "the same place"};
constexpr std::array<std::string_view, 6> place_rarity{"", "", "", "a common one", "not a common one", "a rare one"};
constexpr std::array<int, 6> place_bits{0, -2, 1, 3, 6, 9};
constexpr std::array<double, 6> place_usual{0.1, 0.1, 0.1, 0.2, 0.3, 0.2};
constexpr std::array<std::string_view, 6> code_words{"no postcode",
                                                     "the same postcode",
                                                     "postcodes one slip apart",
                                                     "the same first half of the postcode",
                                                     "the same postcode area",
                                                     "another postcode"};
constexpr std::array<int, 6> code_bits{0, 10, 6, 4, 1, -3};
constexpr std::array<double, 6> code_usual{0.1, 0.6, 0.06, 0.08, 0.05, 0.11};

// ---- whatever is the same or not

constexpr std::array<std::string_view, 4> same_rarity{"a common one", "not a common one", "a rare one",
                                                      "a very rare one"};

void add_same(std::vector<comparison_level>& levels, double usual, int lowest) {
  constexpr std::array<double, 4> shares{0.2, 0.3, 0.3, 0.2};
  for (std::size_t i = 0; i < same_rarity.size(); ++i)
    levels.push_back({"the same", std::string{same_rarity[i]}, level_sense::agrees, 1, usual * shares[i],
                      (lowest + 4 * static_cast<int>(i)) * bit});
}

}  // namespace

std::vector<comparison_level> levels_of(comparison_kind kind) {
  std::vector<comparison_level> levels{{"one says nothing", "", level_sense::absent, 0, 0, 0}};
  switch (kind) {
    case comparison_kind::name:
      for (std::size_t c = 0; c < name_contradiction_count; ++c)
        for (std::size_t s = 0; s < name_step_count; ++s) {
          const int usual = std::min(name_step_bits[s] + contradiction_bits[c], contradiction_most[c]);
          levels.push_back({std::string{name_contradictions[c]}, std::string{name_step_words[s]},
                            c == 3 || c == 5 || (c != 0 && s < 2) ? level_sense::differs
                            : c == 0 || c >= 6                    ? level_sense::agrees
                                                                  : level_sense::close,
                            1 + c, name_step_usual[s] * contradiction_usual[c], usual * bit, false,
                            ((c == 1 || c == 3) && s < 2 ? 0 : contradiction_most[c]) * bit});
        }
      break;
    case comparison_kind::place:
      for (std::size_t code = 0; code < 6; ++code)
        for (std::size_t place = code == 0 ? 1 : 0; place < 6; ++place) {
          const int sum = place_bits[place] + code_bits[code];
          levels.push_back(
              {std::string{place_words[place]} + ", " + std::string{code_words[code]}, std::string{place_rarity[place]},
               sum >= 4  ? level_sense::agrees
               : sum > 0 ? level_sense::close
                         : level_sense::differs,
               1 + 6 * code + std::min<std::size_t>(place, 3), place_usual[place] * code_usual[code],
               (code > 0 && code < 5 ? std::max(place_bits[place] / 2, -1) + code_bits[code] : sum) * bit});
        }
      break;
    case comparison_kind::date:
      add_same(levels, 0.8, 5);
      levels.push_back({"one slip apart", "", level_sense::close, 2, 0.08, 6 * bit});
      levels.push_back({"day and month exchanged", "", level_sense::close, 3, 0.01, 7 * bit});
      levels.push_back({"the same year, one gives no day", "", level_sense::close, 4, 0.02, 3 * bit});
      levels.push_back({"the same year or two slips apart", "", level_sense::close, 5, 0.04, 1 * bit});
      levels.push_back({"a year or two apart", "", level_sense::differs, 6, 0.01, -3 * bit, true});
      levels.push_back({"another date", "", level_sense::differs, 7, 0.02, -6 * bit, true});
      break;
    case comparison_kind::year:
      add_same(levels, 0.9, 2);
      levels.push_back({"one or two apart", "", level_sense::close, 2, 0.05, -1 * bit});
      levels.push_back({"another year", "", level_sense::differs, 3, 0.05, -4 * bit, true});
      break;
    case comparison_kind::phone:
    case comparison_kind::email:
      add_same(levels, 0.6, 3);
      levels.push_back({kind == comparison_kind::email ? "one slip apart" : "one slip apart, or one within the other",
                        "", level_sense::close, 2, 0.1, 5 * bit});
      levels.push_back({"another", "", level_sense::differs, 3, 0.29, -1 * bit});
      levels.push_back({"the same, but one that many bear", "", level_sense::close, 4, 0.01, 0, false, 0});
      break;
    case comparison_kind::identifier:
      add_same(levels, 0.8, 6);
      levels.push_back({"one slip apart", "", level_sense::close, 2, 0.07, 4 * bit});
      levels.push_back({"another", "", level_sense::differs, 3, 0.1, -4 * bit, true});
      levels.push_back({"the same, but one that many bear", "", level_sense::close, 4, 0.01, 0, false, 0});
      // Brothers and sisters are often numbered one after the other.
      levels.push_back({"near each other, as numbers given in turn", "", level_sense::close, 5, 0.02, 0});
      break;
    case comparison_kind::category:
      add_same(levels, 0.85, 1);
      levels.push_back({"another", "", level_sense::differs, 2, 0.15, -2 * bit});
      break;
  }
  return levels;
}

}  // namespace safeguarding::inline v0::detail
