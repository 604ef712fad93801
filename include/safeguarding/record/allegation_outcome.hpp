// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_ALLEGATION_OUTCOME_HPP
#define SAFEGUARDING_RECORD_ALLEGATION_OUTCOME_HPP

/// \file
/// How an allegation against an adult ended: one of five words, dated and owned.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/record/detail/findings.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// The five outcomes of an allegation (Keeping Children Safe in Education, part four).
/// The numbers are part of the stored format: never change them.
enum class outcome_word : int {
  substantiated = 1,     ///< enough evidence to prove it
  malicious = 2,         ///< enough to disprove it, and meant to deceive
  false_allegation = 3,  ///< enough to disprove it
  unsubstantiated = 4,   ///< not enough either way; implies neither guilt nor innocence
  unfounded = 5,         ///< no evidence or proper basis for it
};

template <>
struct enum_names<outcome_word> {
  static constexpr std::pair<outcome_word, std::string_view> table[] = {
      {outcome_word::substantiated, "substantiated"}, {outcome_word::malicious, "malicious"},
      {outcome_word::false_allegation, "false"},      {outcome_word::unsubstantiated, "unsubstantiated"},
      {outcome_word::unfounded, "unfounded"},
  };
};

/// The identifier of an outcome.
using outcome_id = basic_id<struct outcome_tag>;

/// The outcome of an allegation. A later outcome is a new record beside this one.
struct allegation_outcome {
  outcome_id id;
  case_id allegation;
  person_id about;
  outcome_word outcome = outcome_word::unsubstantiated;
  instant decided_at;
  person_id case_manager;
  std::string lado_reference;  ///< the designated officer's number for it
  std::string reason;
  std::string help_considered;  ///< whether the child needs help or is harmed by somebody else, and what was done

  friend bool operator==(const allegation_outcome&, const allegation_outcome&) = default;
};

/// What is wrong with `reached` taken by itself.
[[nodiscard]] inline std::vector<finding> validate(const allegation_outcome& reached) {
  detail::finding_list found;
  if (reached.id.empty()) found.refuse(errc::missing, "id", "an outcome needs an id");
  if (reached.allegation.empty()) found.refuse(errc::missing, "allegation", "name the case of the allegation");
  if (reached.about.empty()) found.refuse(errc::missing, "about", "name the adult the allegation was about");
  if (reached.case_manager.empty()) found.refuse(errc::missing, "case_manager", "say who managed the case");
  if (reached.case_manager == reached.about && !reached.about.empty())
    found.refuse(errc::contradiction, "case_manager", "nobody decides the outcome of an allegation about themselves",
                 reached.about.text());
  if (reached.reason.empty()) found.refuse(errc::missing, "reason", "an outcome needs its reason");
  if (reached.outcome != outcome_word::substantiated && reached.help_considered.empty())
    found.warn(errc::missing, "help_considered",
               "say whether the child needs help, or is being harmed by somebody else");
  return std::move(found).take();
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_ALLEGATION_OUTCOME_HPP
