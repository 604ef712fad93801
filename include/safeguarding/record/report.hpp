// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_REPORT_HPP
#define SAFEGUARDING_RECORD_REPORT_HPP

/// \file
/// A report: what somebody wrote down about something that worried them, and when.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/record/attachment.hpp>
#include <safeguarding/record/body_mark.hpp>
#include <safeguarding/record/category.hpp>
#include <safeguarding/record/channel.hpp>
#include <safeguarding/record/own_words.hpp>
#include <safeguarding/record/role.hpp>
#include <safeguarding/record/standing.hpp>
#include <safeguarding/record/statement.hpp>
#include <safeguarding/record/threshold.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// How the reporter comes to know.
/// The numbers are part of the stored format: never change them.
enum class reporter_basis : int {
  direct = 1,        ///< saw, heard or was told it by the child
  hearsay = 2,       ///< was told it by somebody who was
  third_party = 3,   ///< passes on what another body or family says
  anonymous = 4,     ///< does not wish to be known
  system_alert = 5,  ///< no person: filtering or monitoring
};

template <>
struct enum_names<reporter_basis> {
  static constexpr std::pair<reporter_basis, std::string_view> table[] = {
      {reporter_basis::direct, "direct"},
      {reporter_basis::hearsay, "hearsay"},
      {reporter_basis::third_party, "third_party"},
      {reporter_basis::anonymous, "anonymous"},
      {reporter_basis::system_alert, "system_alert"},
  };
};

/// A person in a report. One person may have several roles, each once.
struct involvement {
  person_id person;
  event_role role = event_role::mentioned;
  person_standing standing;

  friend bool operator==(const involvement&, const involvement&) = default;
};

/// A report as it was made. It is never edited: what turns out otherwise is an amendment beside it.
/// Categories, severity and threshold are three separate judgements; none is drawn from another.
struct report {
  report_id id;
  std::optional<school_id> school;
  report_channel channel = report_channel::concern_form;
  instant recorded_at;                  ///< when it was written down
  std::optional<instant> observed_at;   ///< when it happened or was seen or heard, if known
  std::string late_reason;              ///< why it was written down late, if it was
  std::optional<person_id> reporter;    ///< empty: anonymous, or no person at all
  std::optional<reporter_basis> basis;  ///< empty: nobody said
  std::vector<involvement> people;      ///< as the reporter tagged them; the text may name more
  std::vector<category> categories;
  std::optional<concern_severity> severity;
  std::optional<threshold_level> threshold;
  std::string place;  ///< as the reporter put it
  std::string text;   ///< what the reporter wrote, untouched
  std::vector<own_words> words;
  std::vector<statement> statements;
  std::vector<body_mark> marks;
  std::string immediate_action;     ///< what was done at once, and who was told
  std::string wishes_and_feelings;  ///< the child's, as told
  std::vector<attachment> attachments;

  friend bool operator==(const report&, const report&) = default;
};

/// How long after it was observed a report was written down; nothing if that is not known.
[[nodiscard]] inline std::optional<std::chrono::seconds> lateness(const report& made) noexcept {
  if (!made.observed_at) return std::nullopt;
  return made.recorded_at - *made.observed_at;
}

/// Whether a report was written down more than `allowed` after it was observed; exactly `allowed` is in time.
[[nodiscard]] inline bool is_late(const report& made, std::chrono::hours allowed) noexcept {
  const auto delay = lateness(made);
  return delay && *delay > allowed;
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_REPORT_HPP
