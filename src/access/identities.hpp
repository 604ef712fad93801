// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_ACCESS_IDENTITIES_HPP
#define SAFEGUARDING_SRC_ACCESS_IDENTITIES_HPP

/// \file
/// Who is the same person as whom, at one moment.

#include <safeguarding/access/ties.hpp>

#include <cstddef>
#include <unordered_map>
#include <vector>

namespace safeguarding::inline v0::detail {

class identities {
 public:
  identities(const ties& known, instant at);

  /// Appends every id that is the same person as `who`, `who` among them.
  void add_all(const person_id& who, std::vector<person_id>& to) const;

 private:
  [[nodiscard]] std::size_t place_of(const person_id& who);
  [[nodiscard]] std::size_t root_of(std::size_t place) const;

  std::unordered_map<person_id, std::size_t> places_;  ///< of those who are joined to anybody
  std::vector<std::size_t> parents_;
  std::vector<std::vector<person_id>> groups_;  ///< at the place of each root
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_ACCESS_IDENTITIES_HPP
