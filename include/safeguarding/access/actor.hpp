// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_ACCESS_ACTOR_HPP
#define SAFEGUARDING_ACCESS_ACTOR_HPP

/// \file
/// An actor: who wants to read, as what, what for, and at which moment.

#include <safeguarding/access/access_role.hpp>
#include <safeguarding/access/compartment.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace safeguarding::inline v0 {

/// From `from` on, and at `until` no longer; without `until`, with no end.
struct term_of_access {
  instant from;
  std::optional<instant> until;

  friend bool operator==(const term_of_access&, const term_of_access&) = default;
};

/// Whether `at` is within `term`.
[[nodiscard]] constexpr bool in_force(const term_of_access& term, instant at) noexcept {
  return term.from <= at && (!term.until || at < *term.until);
}

/// A post and how long it is held.
struct held_role {
  access_role role = access_role::teacher;
  term_of_access held;

  friend bool operator==(const held_role&, const held_role&) = default;
};

/// What a grant, a break of the glass or a conflict of interest is about: a person, a case, a report.
/// The order of the alternatives is part of the stored format: it may be added to, never changed.
using access_matter = std::variant<person_id, case_id, report_id>;

using grant_id = basic_id<struct grant_tag>;

/// Leave to read one child's records, one case or one report in one compartment, for a purpose, to a time.
/// It opens nothing where it has no end, or where its giver is the reader or may not read the record themselves
/// because of a tie to it. A grant for a child opens only records whose every child the reader has a grant for.
struct access_grant {
  grant_id id;
  access_matter what;
  compartment in = compartment::pupil_file;
  access_purpose purpose = access_purpose::child_protection;
  person_id given_by;
  term_of_access valid;

  friend bool operator==(const access_grant&, const access_grant&) = default;
};

/// Reading in an emergency without a permit. It opens nothing without a reason, for longer than the access table
/// allows, before somebody independent has been told, or where whom they told is the reader or has a tie to the record.
struct break_glass {
  access_matter what;
  std::string reason;  ///< free text
  instant from;
  instant until;
  person_id notified;  ///< who was told of it, at once
  access_role notified_as = access_role::chair_of_governors;
  instant notified_at;

  friend bool operator==(const break_glass&, const break_glass&) = default;
};

/// Who reads. A plain value, made by the host from whom it has authenticated and by the library from what is on record.
/// Without `person` it sees nothing.
struct actor {
  person_id person;
  std::vector<held_role> roles;
  std::vector<access_purpose> purposes;  ///< stated now; a role and a grant open nothing without theirs
  std::vector<access_grant> grants;
  std::vector<break_glass> emergencies;
  instant now;  ///< the host's present; `as_of` is another matter

  friend bool operator==(const actor&, const actor&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_ACCESS_ACTOR_HPP
