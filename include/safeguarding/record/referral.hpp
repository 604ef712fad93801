// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_REFERRAL_HPP
#define SAFEGUARDING_RECORD_REFERRAL_HPP

/// \file
/// A referral: a concern passed to a body outside the school, and what came back.

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

/// How a referral was made.
/// The numbers are part of the stored format: never change them.
enum class referral_means : int {
  telephone = 1,
  in_writing = 2,  ///< form, letter or secure mail
  in_person = 3,
};

template <>
struct enum_names<referral_means> {
  static constexpr std::pair<referral_means, std::string_view> table[] = {
      {referral_means::telephone, "telephone"},
      {referral_means::in_writing, "in_writing"},
      {referral_means::in_person, "in_person"},
  };
};

/// What the body that received a referral answered.
struct referral_response {
  instant at;
  std::string decision;  ///< what it will do, in its words
  std::string by;        ///< who answered for it

  friend bool operator==(const referral_response&, const referral_response&) = default;
};

/// A referral.
struct referral {
  referral_id id;
  matter about;
  agency to;
  instant made_at;
  person_id made_by;
  referral_means means = referral_means::telephone;
  std::optional<instant> confirmed_in_writing_at;  ///< where it was first made by word of mouth
  std::string received_by;                         ///< who took it
  std::string reference;                           ///< the number the body gave
  std::string reason;
  std::optional<parents_informed> parents;
  std::string parents_reason;  ///< why they were not told, if they were not
  std::optional<consent> agreed;
  std::optional<referral_response> response;

  friend bool operator==(const referral&, const referral&) = default;
};

/// What is wrong with `made` taken by itself.
[[nodiscard]] inline std::vector<finding> validate(const referral& made) {
  detail::finding_list found;
  if (made.id.empty()) found.refuse(errc::missing, "id", "a referral needs an id");
  if (!is_named(made.about)) found.refuse(errc::missing, "about", "name the report or the case that is referred");
  if (made.to.empty())
    found.refuse(errc::missing, "to", "name the body it was made to, for example childrens_social_care");
  if (made.made_by.empty()) found.refuse(errc::missing, "made_by", "say who made the referral");
  if (made.reason.empty()) found.refuse(errc::missing, "reason", "a referral needs its reason");
  if (made.confirmed_in_writing_at && *made.confirmed_in_writing_at < made.made_at)
    found.refuse(errc::contradiction, "confirmed_in_writing_at", "confirmed before it was made",
                 to_text(*made.confirmed_in_writing_at));
  if (made.response && made.response->at < made.made_at)
    found.refuse(errc::contradiction, "response.at", "answered before it was made", to_text(made.response->at));
  if (made.parents == parents_informed::not_told && made.parents_reason.empty())
    found.refuse(errc::missing, "parents_reason", "say why the parents were not told");
  if (made.agreed && made.agreed->state != consent_state::given && made.agreed->reason.empty())
    found.refuse(errc::missing, "agreed.reason", "say why it went ahead without consent");
  return std::move(found).take();
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_REFERRAL_HPP
