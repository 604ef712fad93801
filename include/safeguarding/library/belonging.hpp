// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_LIBRARY_BELONGING_HPP
#define SAFEGUARDING_LIBRARY_BELONGING_HPP

/// \file
/// What a desk says of reports that belong together. All of it is drawn from the reports that its actor may see: what
/// is hidden joins nothing, makes nothing rarer or commoner and is counted nowhere. Labels are what the host calls the
/// reports, in the order in which they are named; empty where it gave none.

#include <safeguarding/jigsaw/jigsaw.hpp>
#include <safeguarding/jigsaw/judgement.hpp>
#include <safeguarding/jigsaw/link.hpp>
#include <safeguarding/jigsaw/picture.hpp>
#include <safeguarding/jigsaw/same_event.hpp>

#include <optional>
#include <string>
#include <vector>

namespace safeguarding::inline v0 {

/// Two reports that may be of one matter.
struct link_view : report_link {
  std::string a_label, b_label;

  friend bool operator==(const link_view&, const link_view&) = default;
};

/// Accounts of one event.
struct event_view : same_event {
  std::vector<std::string> labels;

  friend bool operator==(const event_view&, const event_view&) = default;
};

/// A group of reports to look at together.
struct picture_view : picture {
  std::vector<std::string> labels;

  friend bool operator==(const picture_view&, const picture_view&) = default;
};

/// Why two reports are linked, or are not, and what was said of them.
struct why_view : link_explanation {
  std::string a_label, b_label;
  std::vector<std::string> company_labels;
  std::optional<picture_view> picture;     ///< that holds both
  std::vector<link_judgement> judgements;  ///< of these two, in the order they were made; the last one holds
};

/// What one report belongs with.
struct belonging {
  std::vector<link_view> links;  ///< with reports that came before it
  std::vector<event_view> events;
  std::vector<picture_view> pictures;

  friend bool operator==(const belonging&, const belonging&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_LIBRARY_BELONGING_HPP
