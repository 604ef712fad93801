// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_LIBRARY_VAN_SCHOOL_HPP
#define SAFEGUARDING_TESTS_LIBRARY_VAN_SCHOOL_HPP

/// \file
/// A small library in which three reports are of one van.

#include "observation.hpp"
#include "small_library.hpp"

#include <safeguarding/core/error.hpp>
#include <safeguarding/library/belonging.hpp>

#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace library_test {

using verdict = sg::verdict_on_link;

inline const std::vector<std::string> van{
    "Maroon van with a taped rear light by the gate, a lad was handed a parcel. Plate ends JWD, 07700 900123 on the "
    "door.",
    "That wine coloured Berlingo again, the driver gave one of ours a package through the window. Plate ends JWD, "
    "07700 900123 on the door.",
    "Red van parked near the fence. A boy took an envelope and cash from the driver. Plate ends JWD, 07700 900123 on "
    "the door."};
inline const std::vector<std::string> noise{"Tap left running in the science block, floor mopped by Jan.",
                                            "Lovely assembly today, the choir sang and nobody forgot a verse.",
                                            "Bus eleven minutes behind again because of roadworks near the bridge.",
                                            "Two pupils argued over a chessboard and made up before registration.",
                                            "New fish in the tank, named by vote, sign put up by the caretaker.",
                                            "Recorder practice moved to the music cupboard while the hall is painted."};

inline sg::report_id id(const sg::record_ref& of) { return sg::report_id{of.id}; }

inline sg::report said(const char* reporter, const std::string& text, std::vector<sg::involvement> people = {}) {
  return about(reporter, std::move(people), text.c_str());
}

/// Some reports of nothing in particular and three of a van, by different people; the DSL sees all of them.
struct school_with_a_van {
  small_library school;
  std::vector<sg::receipt> receipts;
  std::vector<sg::report_id> vans;

  explicit school_with_a_van(small_library in = {}) : school{std::move(in)} {
    for (std::size_t i = 0; i < noise.size(); ++i) keep("t-05", "n-" + std::to_string(i), said("t-05", noise[i]));
    const char* who[] = {"t-04", "t-05", "t-03"};
    for (std::size_t i = 0; i < van.size(); ++i) {
      keep("t-02", "v-" + std::to_string(i), said(who[i], van[i]));
      vans.push_back(id(receipts.back().what));
    }
  }
  void keep(const char* who, const std::string& label, const sg::report& made) {
    receipts.push_back(school.as(who).record({made, label}, label));
  }
  [[nodiscard]] sg::desk dsl(sg::instant now = morning) const { return school.as("t-02", now); }
};

inline std::vector<std::string> labels_of(const std::vector<sg::picture_view>& pictures) {
  std::vector<std::string> all;
  for (const auto& each : pictures)
    all.push_back(
        std::accumulate(each.labels.begin(), each.labels.end(), std::string{},
                        [](std::string to, const std::string& label) { return std::move(to) + label + " "; }));
  return all;
}

/// All that a desk says of what belongs together.
inline std::string all_of(const sg::desk& by) {
  return said_of(sg::belonging{by.links(), by.same_events(), by.pictures()});
}

template <class Do>
std::string refused(Do attempt) {
  try {
    attempt();
  } catch (const sg::error& e) {
    return std::to_string(static_cast<int>(e.code())) + " " + e.reveal();
  }
  return {};
}

inline sg::amendment change(const sg::record_ref& of, sg::amendment_kind kind, const char* by,
                            sg::instant when = morning) {
  sg::amendment made;
  made.of = of;
  made.kind = kind;
  made.at = when;
  made.by = sg::person_id{by};
  made.reason = "more is known";
  return made;
}

}  // namespace library_test

#endif  // SAFEGUARDING_TESTS_LIBRARY_VAN_SCHOOL_HPP
