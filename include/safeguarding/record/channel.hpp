// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_CHANNEL_HPP
#define SAFEGUARDING_RECORD_CHANNEL_HPP

/// \file
/// By which way a report came in.

#include <safeguarding/core/enum_names.hpp>

#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// The way by which a report came in. The way says who wrote it and how it is to be read, not how grave it is.
/// The numbers are part of the stored format: never change them.
enum class report_channel : int {
  concern_form = 1,       ///< the ordinary cause for concern form
  low_level_concern = 2,  ///< about an adult, below the harm threshold
  issue_log = 3,          ///< the log of a live lesson or of the day: not yet a concern
  monitoring_alert = 4,   ///< raised by filtering or monitoring
  pupil_self_report = 5,  ///< written by the child
  parent_contact = 6,     ///< a parent or carer spoke or wrote to the school
  agency_message = 7,     ///< police, social care or another agency told the school
};

template <>
struct enum_names<report_channel> {
  static constexpr std::pair<report_channel, std::string_view> table[] = {
      {report_channel::concern_form, "concern_form"},
      {report_channel::low_level_concern, "low_level_concern"},
      {report_channel::issue_log, "issue_log"},
      {report_channel::monitoring_alert, "monitoring_alert"},
      {report_channel::pupil_self_report, "pupil_self_report"},
      {report_channel::parent_contact, "parent_contact"},
      {report_channel::agency_message, "agency_message"},
  };
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_CHANNEL_HPP
