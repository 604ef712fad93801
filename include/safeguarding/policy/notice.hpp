// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_NOTICE_HPP
#define SAFEGUARDING_POLICY_NOTICE_HPP

/// \file
/// A notice: one receiver is told of one report, and has a time to have read it by.

#include <safeguarding/calendar/budget.hpp>
#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/policy/clock_rule.hpp>
#include <safeguarding/policy/decision.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// The identifier of a notice.
using notice_id = basic_id<struct notice_tag>;

/// Longest identifier that notice_id_for() gives, so that the ids of its events fit as well.
inline constexpr std::size_t longest_notice_id = 46;

/// Which of the school's own times a notice has to be read in.
/// The numbers are part of the stored format: never change them.
enum class reading_setting : int {
  at_once = 1,    ///< the decision starts a clock that runs at once
  otherwise = 2,  ///< every other decision
  fallback = 3,   ///< the school's setting has no due time, as its terms are not known: the library's own
};

template <>
struct enum_names<reading_setting> {
  static constexpr std::pair<reading_setting, std::string_view> table[] = {{reading_setting::at_once, "at_once"},
                                                                           {reading_setting::otherwise, "otherwise"},
                                                                           {reading_setting::fallback, "fallback"}};
};

/// By when a notice has to be read. A setting of the school: no clause stands behind it, and none is ever cited for it.
struct reading_limit {
  instant by;  ///< the last moment that is in time
  reading_setting setting = reading_setting::otherwise;
  budget within;  ///< what the setting was when the notice was made
  clock_basis basis = clock_basis::local;

  friend bool operator==(const reading_limit&, const reading_limit&) = default;
};

/// One notice. A plain value; what became of it is told by events (notice_event.hpp).
struct notice {
  notice_id id;
  report_id about;
  std::string receiver;                    ///< role or agency
  std::vector<std::string> also_as;        ///< further roles this person is told in
  person_id person;                        ///< empty: an agency, or a body whose members the holders do not name
  std::uint32_t sequence = 1;              ///< from 1: how often this person was told of this report under `receiver`
  std::vector<std::string> because;        ///< the rules, as "pack/rule"
  std::vector<std::string> clauses;        ///< the clauses behind them, as they are cited
  std::vector<std::string> stands_in_for;  ///< roles this receiver replaces
  std::string time;                        ///< the clauses' own time words, joined by "; ", or empty
  certainty_of_effect certainty = certainty_of_effect::certain;
  instant made_at;
  std::optional<reading_limit> limit;  ///< nothing for whoever is outside the school: there is no receipt to wait for

  friend bool operator==(const notice&, const notice&) = default;
};

/// The id that follows from what a notice is: the same for everybody who works it out, another for every other notice.
[[nodiscard]] SAFEGUARDING_API notice_id notice_id_for(const report_id& about, std::string_view receiver,
                                                       const person_id& person, std::uint32_t sequence);

/// Whether its time is the one for a matter in which a clock runs at once.
[[nodiscard]] SAFEGUARDING_API bool is_urgent(const notice& made) noexcept;

/// Whom a notice is for, in one word: the person, or the receiver where nobody is named. Nobody is asked twice.
[[nodiscard]] inline const std::string& asked(const notice& made) noexcept {
  return made.person.empty() ? made.receiver : made.person.text();
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_NOTICE_HPP
