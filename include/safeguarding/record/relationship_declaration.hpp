// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_RELATIONSHIP_DECLARATION_HPP
#define SAFEGUARDING_RECORD_RELATIONSHIP_DECLARATION_HPP

/// \file
/// A declaration: an adult tells the school of a tie to a pupil or a family.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/record/detail/findings.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// What ties an adult to a child or a family.
/// The numbers are part of the stored format: never change them.
enum class relationship : int {
  parent_or_carer = 1,
  sibling = 2,
  grandparent = 3,
  other_family = 4,
  partner_of_family = 5,  ///< lives with or is the partner of somebody in the family
  family_friend = 6,
  godparent = 7,
  paid_outside_school = 8,  ///< tutor, childminder, coach
  other = 9,                ///< the note says what
};

template <>
struct enum_names<relationship> {
  static constexpr std::pair<relationship, std::string_view> table[] = {
      {relationship::parent_or_carer, "parent_or_carer"},
      {relationship::sibling, "sibling"},
      {relationship::grandparent, "grandparent"},
      {relationship::other_family, "other_family"},
      {relationship::partner_of_family, "partner_of_family"},
      {relationship::family_friend, "family_friend"},
      {relationship::godparent, "godparent"},
      {relationship::paid_outside_school, "paid_outside_school"},
      {relationship::other, "other"},
  };
};

/// The identifier of a declaration.
using declaration_id = basic_id<struct declaration_tag>;

/// A declared relationship. It explains conduct and never clears it; while it holds, whoever declared it sees
/// nothing about the people it names.
struct relationship_declaration {
  declaration_id id;
  person_id declared_by;
  std::vector<person_id> with;            ///< the children or adults it names
  std::optional<household_id> household;  ///< or the whole family
  relationship kind = relationship::other;
  instant declared_at;
  std::optional<person_id> received_by;
  std::optional<day> began_on;
  std::optional<day> ended_on;  ///< last day it held; empty while it holds
  std::string note;

  friend bool operator==(const relationship_declaration&, const relationship_declaration&) = default;
};

/// What is wrong with `made` taken by itself.
[[nodiscard]] inline std::vector<finding> validate(const relationship_declaration& made) {
  detail::finding_list found;
  if (made.id.empty()) found.refuse(errc::missing, "id", "a declaration needs an id");
  if (made.declared_by.empty()) found.refuse(errc::missing, "declared_by", "say who declares it");
  if (made.with.empty() && !made.household) found.refuse(errc::missing, "with", "name the people or the household");
  for (std::size_t i = 0; i < made.with.size(); ++i)
    if (made.with[i] == made.declared_by)
      found.refuse(errc::contradiction, detail::element("with", i), "nobody has a relationship with themselves",
                   made.with[i].text());
  if (made.began_on && made.ended_on && *made.ended_on < *made.began_on)
    found.refuse(errc::contradiction, "ended_on", "ended before it began", to_text(*made.ended_on));
  if (made.kind == relationship::other && made.note.empty())
    found.warn(errc::missing, "note", "say what the relationship is");
  return std::move(found).take();
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_RELATIONSHIP_DECLARATION_HPP
