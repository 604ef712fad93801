// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_ACCESS_TIES_HPP
#define SAFEGUARDING_ACCESS_TIES_HPP

/// \file
/// What ties people to each other and to matters: the same person twice, declared relationships, conflicts of interest.

#include <safeguarding/access/actor.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>

#include <vector>

namespace safeguarding::inline v0 {

/// That two ids are one person: a merge that somebody confirmed, or an alias. It joins whatever else each is joined to.
struct same_person {
  person_id one, other;
  term_of_access held;

  friend bool operator==(const same_person&, const same_person&) = default;
};

/// A declared relationship, in both directions. A household is given as its people, each of whom stands here.
struct declared_tie {
  person_id declared_by;
  person_id with;
  term_of_access held;

  friend bool operator==(const declared_tie&, const declared_tie&) = default;
};

/// That somebody is conflicted in what concerns a person, a case or a report.
struct conflict_of_interest {
  person_id who;
  access_matter in;
  term_of_access held;

  friend bool operator==(const conflict_of_interest&, const conflict_of_interest&) = default;
};

/// All ties on record. A plain value.
struct ties {
  std::vector<same_person> same;
  std::vector<declared_tie> declared;
  std::vector<conflict_of_interest> conflicts;

  friend bool operator==(const ties&, const ties&) = default;
};

/// Every id that is the same person as `who` at `at`, `who` among them, in order.
[[nodiscard]] SAFEGUARDING_API std::vector<person_id> identities_of(const person_id& who, const ties& known,
                                                                    instant at);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_ACCESS_TIES_HPP
