// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/form_reader.hpp>

#include "audience_parts.hpp"

#include <utility>

namespace safeguarding::inline v0 {

form_reader::form_reader(vocabulary words, fact_table table, std::vector<person> roll)
    : finder_{std::move(words), std::move(table), std::move(roll), holders{}} {}

facts form_reader::read(const report& made) const { return detail::only_sayable(finder_.find(made, {})); }

}  // namespace safeguarding::inline v0
