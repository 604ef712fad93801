// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_INFORMATION_SHARED_HPP
#define SAFEGUARDING_RECORD_INFORMATION_SHARED_HPP

/// \file
/// Information shared: what was told to whom outside the case, on what basis and why.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/record/consent.hpp>
#include <safeguarding/record/detail/findings.hpp>
#include <safeguarding/record/matter.hpp>
#include <safeguarding/record/token.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// On what basis information was shared.
/// The numbers are part of the stored format: never change them.
enum class sharing_basis : int {
  consent = 1,
  safeguarding_of_a_child = 2,  ///< a recognised legitimate interest; no consent needed
  legal_obligation = 3,         ///< a duty to disclose; `citation` says which
  vital_interests = 4,          ///< somebody's life
  public_task = 5,
  court_order = 6,
  subject_access = 7,  ///< asked for by, or for, the person it is about
};

template <>
struct enum_names<sharing_basis> {
  static constexpr std::pair<sharing_basis, std::string_view> table[] = {
      {sharing_basis::consent, "consent"},
      {sharing_basis::safeguarding_of_a_child, "safeguarding_of_a_child"},
      {sharing_basis::legal_obligation, "legal_obligation"},
      {sharing_basis::vital_interests, "vital_interests"},
      {sharing_basis::public_task, "public_task"},
      {sharing_basis::court_order, "court_order"},
      {sharing_basis::subject_access, "subject_access"},
  };
};

/// The identifier of a disclosure.
using disclosure_id = basic_id<struct disclosure_tag>;

/// One disclosure. Exactly one of `to_agency`, `to_person` and `to_other` says to whom.
struct information_shared {
  disclosure_id id;
  matter about;
  std::string what;  ///< what was shared, in words
  std::optional<agency> to_agency;
  std::optional<person_id> to_person;
  std::string to_other;
  sharing_basis basis = sharing_basis::safeguarding_of_a_child;
  std::string citation;  ///< the provision relied on
  std::string why;
  std::optional<consent> agreed;
  std::string childs_view;
  instant shared_at;
  person_id shared_by;

  friend bool operator==(const information_shared&, const information_shared&) = default;
};

/// What is wrong with `told` taken by itself.
[[nodiscard]] inline std::vector<finding> validate(const information_shared& told) {
  detail::finding_list found;
  if (told.id.empty()) found.refuse(errc::missing, "id", "a disclosure needs an id");
  if (!is_named(told.about)) found.refuse(errc::missing, "about", "name the report or the case it was about");
  if (told.what.empty()) found.refuse(errc::missing, "what", "say what was shared");
  if (told.why.empty()) found.refuse(errc::missing, "why", "say why it was shared");
  const int named = (told.to_agency ? 1 : 0) + (told.to_person ? 1 : 0) + (told.to_other.empty() ? 0 : 1);
  if (named == 0) found.refuse(errc::missing, "to_agency", "say to whom: a body, a person at the school, or words");
  if (named > 1) found.refuse(errc::contradiction, "to_agency", "one disclosure has one receiver; record one for each");
  if (told.shared_by.empty()) found.refuse(errc::missing, "shared_by", "say who shared it");
  if (told.basis == sharing_basis::legal_obligation && told.citation.empty())
    found.refuse(errc::missing, "citation", "name the provision that requires it");
  if (told.basis == sharing_basis::consent && (!told.agreed || told.agreed->state != consent_state::given))
    found.refuse(errc::contradiction, "agreed", "shared by consent, but no consent is recorded as given");
  if (told.agreed && told.agreed->state != consent_state::given && told.agreed->reason.empty())
    found.warn(errc::missing, "agreed.reason", "say why it was shared without consent");
  return std::move(found).take();
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_INFORMATION_SHARED_HPP
