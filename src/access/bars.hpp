// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_ACCESS_BARS_HPP
#define SAFEGUARDING_SRC_ACCESS_BARS_HPP

/// \file
/// The people and matters that close records to one person.

#include <safeguarding/access/access_reason.hpp>
#include <safeguarding/access/record_standing.hpp>
#include <safeguarding/access/ties.hpp>

#include <vector>

#include "identities.hpp"

namespace safeguarding::inline v0::detail {

class bars {
 public:
  bars(const person_id& who, const ties& known, const identities& same, instant at);

  /// Whether a bar that nobody can lift closes `record`. With `why`, every such bar is added there.
  [[nodiscard]] bool close(const record_standing& record, std::vector<access_reason>* why = nullptr) const;
  /// Whether `other` is this very person, by whatever id.
  [[nodiscard]] bool is_self(const person_id& other) const;

 private:
  std::vector<person_id> self_, tied_, conflicted_;  ///< all sorted
  std::vector<case_id> cases_;
  std::vector<report_id> reports_;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_ACCESS_BARS_HPP
