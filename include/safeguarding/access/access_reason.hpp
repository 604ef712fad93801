// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_ACCESS_ACCESS_REASON_HPP
#define SAFEGUARDING_ACCESS_ACCESS_REASON_HPP

/// \file
/// Why somebody may or may not read a record: rule by rule, for an auditor.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// The rules of access, numbered as in docs/access.md. Those below 20 forbid, whatever else holds; those from 20 on
/// permit. The numbers are part of the stored format: never change them.
enum class access_rule : int {
  nobody = 1,   ///< the reader is not known to be anybody
  subject = 2,  ///< the record is about the reader
  declared_relationship =
      3,             ///< the reader has a declared relationship with somebody it is about, or with a child in it
  conflict = 4,      ///< the reader is conflicted in it
  sealed = 5,        ///< it is sealed and the reader is not named
  role = 20,         ///< the reader's post opens the compartment for the purpose stated
  told = 21,         ///< the reader was told by a notice
  own_words = 22,    ///< the reader wrote it
  grant = 23,        ///< the reader was given leave
  break_glass = 24,  ///< the reader broke the glass
};

template <>
struct enum_names<access_rule> {
  static constexpr std::pair<access_rule, std::string_view> table[] = {
      {access_rule::nobody, "nobody"},
      {access_rule::subject, "subject"},
      {access_rule::declared_relationship, "declared_relationship"},
      {access_rule::conflict, "conflict"},
      {access_rule::sealed, "sealed"},
      {access_rule::role, "role"},
      {access_rule::told, "told"},
      {access_rule::own_words, "own_words"},
      {access_rule::grant, "grant"},
      {access_rule::break_glass, "break_glass"},
  };
};

/// Whether `rule` forbids; every other rule permits.
[[nodiscard]] constexpr bool forbids(access_rule rule) noexcept { return static_cast<int>(rule) < 20; }

/// One rule that applies, and by what: ids, posts and times, never a name or free text.
struct access_reason {
  access_rule rule = access_rule::nobody;
  std::string by;  ///< for example "dsl, pupil_file, child_protection" or "p-7, who is p-12"

  friend bool operator==(const access_reason&, const access_reason&) = default;
};

/// Whether a record may be read. The numbers are part of the stored format: never change them.
enum class access_decision : int { refused = 1, permitted = 2 };

template <>
struct enum_names<access_decision> {
  static constexpr std::pair<access_decision, std::string_view> table[] = {{access_decision::refused, "refused"},
                                                                           {access_decision::permitted, "permitted"}};
};

/// The decision on one record with every rule that applies: bars first, then permits. Refused without a reason means
/// that nothing permits it.
struct access_verdict {
  access_decision decision = access_decision::refused;
  std::vector<access_reason> reasons;

  friend bool operator==(const access_verdict&, const access_verdict&) = default;
};

/// The sentence of docs/access.md for `rule`.
[[nodiscard]] SAFEGUARDING_API std::string_view sentence_of(access_rule rule) noexcept;

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_ACCESS_ACCESS_REASON_HPP
