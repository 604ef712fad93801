// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_LIBRARY_WALLS_HPP
#define SAFEGUARDING_SRC_LIBRARY_WALLS_HPP

/// \file
/// Behind which wall a record stands, and under whose keys it is sealed.

#include "world.hpp"

#include <safeguarding/vault/seal.hpp>

#include <vector>

namespace safeguarding::inline v0::detail {

/// What a report is about, in any version of it, as the walls see it. It never becomes less: a correction may raise a
/// wall and never takes one down.
struct matter_of_report {
  std::vector<person_id> children;  ///< pupils it tags
  /// Adults of the school who are alleged or the subject; whoever is alleged and not on the roll may be one.
  std::vector<person_id> conduct;
  std::vector<person_id> barred;  ///< everybody tagged alleged or subject: none of them may ever see it
  bool low_level = false;         ///< every version came as a low-level concern
};

[[nodiscard]] matter_of_report matter_of(const world& in, const report& made);
[[nodiscard]] matter_of_report matter_of(const world& in, std::size_t report_at);

/// Whose keys `value` is sealed under: of each child it is about or, where an adult's conduct is in question, of that
/// adult alone; of the school where it is about nobody, or about more children than a record can have keys.
[[nodiscard]] std::vector<scope_owner> scopes_for(const world& in, const any_record& value);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_LIBRARY_WALLS_HPP
