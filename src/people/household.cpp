// SPDX-License-Identifier: Apache-2.0
#include "household.hpp"

#include <algorithm>
#include <array>

namespace safeguarding::inline v0::detail {

namespace {

// How rare a row's shared names are, were one row to share these marks with another and lose so much by spelling:
// counted over all rows.
struct shared_names {
  std::uint32_t marks;
  rarity lost = 0;
};
std::vector<double> steps_of_names(const prepared_field& field, std::size_t rows, shared_names what) {
  const auto [marks, lost] = what;
  std::vector<double> steps(name_step_count, 0.0);
  double all = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    if (field.lists[row].empty()) continue;
    rarity shared = 0;
    for (const auto entry : field.lists[row])
      if ((entry & 3 & marks) != 0 || (entry & 3) == 3) shared += field.book.rare[entry >> 2];
    ++steps[step_of(std::max(shared - lost, 0), name_steps)];
    ++all;
  }
  for (auto& share : steps) share = (share + 0.01) / (all + 0.07);
  return steps;
}

std::vector<double> steps_of_dates(const prepared_field& field) {
  std::vector<double> steps(4, 0.0);
  double all = 0;
  for (std::size_t row = 0; row < field.dates.size(); ++row) {
    if (field.dates[row] == 0) continue;
    ++steps[step_of(field.date_rarity[row], same_steps)];
    ++all;
  }
  for (auto& share : steps) share = (share + 0.01) / (all + 0.04);
  return steps;
}

}  // namespace

namespace {

// Born on one day: never of one first name. Born on different days: of one first name at times, as a father and his
// son.
enum class born { one_day, different_days };

std::vector<double> shares_of_names(const prepared_field& field, std::size_t rows, born when) {
  // Nothing contradicts; the first names do, the surnames, both; first names are only alike; a junior and a
  // senior; one gives no first name, and brothers and sisters agree as one person does; no surname; an initial.
  const auto kinds = when == born::one_day ? std::array{0.001, 0.79, 0.001, 0.038, 0.05, 0.0005, -1.0, 0.001, 0.12}
                                           : std::array{0.03, 0.69, 0.02, 0.1, 0.03, 0.005, -1.0, 0.03, 0.13};
  static_assert(std::tuple_size_v<decltype(kinds)> == name_contradiction_count);
  constexpr std::array<std::uint32_t, name_contradiction_count> shared{3, 2, 1, 0, 2, 3, 2, 1, 2};
  std::vector<double> of{0};
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    auto steps = steps_of_names(field, rows, {shared[c]});
    if (c == 4) {  // the surname, and a first name as far as it is alike
      const auto slip = steps_of_names(field, rows, {3, 3 * one_bit}),
                 short_form = steps_of_names(field, rows, {3, 2 * one_bit});
      for (std::size_t s = 0; s < steps.size(); ++s) steps[s] = 0.2 * steps[s] + 0.5 * slip[s] + 0.3 * short_form[s];
    }
    if (c == 3) {
      steps.assign(steps.size(), 0.001);
      steps[0] = 0.99;
    }
    for (const auto share : steps) of.push_back(kinds[c] < 0 ? -1 : kinds[c] * share);
  }
  return of;
}

std::vector<std::vector<double>> shares_of(const prepared_people& people, born when) {
  const bool twins = when == born::one_day;
  std::vector<std::vector<double>> shares;
  for (const auto& field : people.fields) {
    auto& of = shares.emplace_back();
    switch (field.kind) {
      case comparison_kind::name: of = shares_of_names(field, people.rows, when); break;
      case comparison_kind::date: {
        of.push_back(0);
        for (const auto share : steps_of_dates(field)) of.push_back((twins ? 0.9 : 0.001) * share);
        for (const double share : {0.06, 0.005, 0.01, 0.015, 0.005, 0.005}) of.push_back(twins ? share : 0.0);
        if (!twins) std::copy_n(std::array{0.01, 0.001, 0.02, 0.07, 0.12, 0.778}.begin(), 6, of.end() - 6);
        break;
      }
      case comparison_kind::year:
        of = twins ? std::vector<double>{0, 0.1, 0.3, 0.3, 0.2, 0.08, 0.02}
                   : std::vector<double>{0, 0.01, 0.02, 0.04, 0.01, 0.3, 0.62};
        break;
      case comparison_kind::place:
      case comparison_kind::phone: of.assign(levels_of(field.kind).size(), -1.0); break;
      case comparison_kind::email: of = {0, 0.06, 0.06, 0.06, 0.07, 0.1, 0.65, -1}; break;
      case comparison_kind::identifier:
        // Two people bear two numbers; brothers and sisters often one after the other.
        of = {0, 0.0005, 0.0005, 0.0005, 0.0005, 0.01, twins ? 0.687 : 0.887, -1, twins ? 0.3 : 0.1};
        break;
      case comparison_kind::category: break;
    }
  }
  return shares;
}

}  // namespace

std::vector<household_shares> household_of(const prepared_people& people) {
  return {{0.05, shares_of(people, born::one_day)}, {0.95, shares_of(people, born::different_days)}};
}

}  // namespace safeguarding::inline v0::detail
