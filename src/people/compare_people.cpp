// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/compare_people.hpp>

#include "prepared_people.hpp"

#include <safeguarding/core/error.hpp>
#include <safeguarding/core/id.hpp>

#include <algorithm>

namespace safeguarding::inline v0 {

people_comparer::people_comparer(const people_table& table)
    : prepared_{std::make_unique<const detail::prepared_people>(table)} {}
people_comparer::people_comparer(people_comparer&&) noexcept = default;
people_comparer& people_comparer::operator=(people_comparer&&) noexcept = default;
people_comparer::~people_comparer() = default;

const std::vector<comparison>& people_comparer::comparisons() const noexcept { return prepared_->comparisons; }
std::size_t people_comparer::size() const noexcept { return prepared_->rows; }
std::string_view people_comparer::id(std::size_t row) const noexcept { return prepared_->ids[row]; }

std::size_t people_comparer::find(std::string_view id) const noexcept {
  const auto& ids = prepared_->ids;
  const auto at =
      std::lower_bound(ids.begin(), ids.end(), id, [](const std::string& x, std::string_view y) { return x < y; });
  return at != ids.end() && *at == id ? static_cast<std::size_t>(at - ids.begin()) : ids.size();
}

agreement people_comparer::compare(std::size_t a, std::size_t b) const noexcept { return prepared_->compare(a, b); }

}  // namespace safeguarding::inline v0
