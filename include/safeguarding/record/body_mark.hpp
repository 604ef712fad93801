// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_BODY_MARK_HPP
#define SAFEGUARDING_RECORD_BODY_MARK_HPP

/// \file
/// A mark on a body map: what was seen, in place of a photograph.

#include <safeguarding/core/enum_names.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// Where on the body.
/// The numbers are part of the stored format: never change them.
enum class body_region : int {
  head = 1,
  face = 2,
  eye = 3,
  ear = 4,
  nose = 5,
  mouth = 6,
  neck = 7,
  shoulder = 8,
  upper_arm = 9,
  elbow = 10,
  forearm = 11,
  wrist = 12,
  hand = 13,
  chest = 14,
  abdomen = 15,
  back = 16,
  buttock = 17,
  genital_area = 18,
  hip = 19,
  thigh = 20,
  knee = 21,
  lower_leg = 22,
  ankle = 23,
  foot = 24,
};

template <>
struct enum_names<body_region> {
  static constexpr std::pair<body_region, std::string_view> table[] = {
      {body_region::head, "head"},
      {body_region::face, "face"},
      {body_region::eye, "eye"},
      {body_region::ear, "ear"},
      {body_region::nose, "nose"},
      {body_region::mouth, "mouth"},
      {body_region::neck, "neck"},
      {body_region::shoulder, "shoulder"},
      {body_region::upper_arm, "upper_arm"},
      {body_region::elbow, "elbow"},
      {body_region::forearm, "forearm"},
      {body_region::wrist, "wrist"},
      {body_region::hand, "hand"},
      {body_region::chest, "chest"},
      {body_region::abdomen, "abdomen"},
      {body_region::back, "back"},
      {body_region::buttock, "buttock"},
      {body_region::genital_area, "genital_area"},
      {body_region::hip, "hip"},
      {body_region::thigh, "thigh"},
      {body_region::knee, "knee"},
      {body_region::lower_leg, "lower_leg"},
      {body_region::ankle, "ankle"},
      {body_region::foot, "foot"},
  };
};

/// The child's own left or right.
/// The numbers are part of the stored format: never change them.
enum class body_side : int {
  left = 1,
  right = 2,
  middle = 3,
};

template <>
struct enum_names<body_side> {
  static constexpr std::pair<body_side, std::string_view> table[] = {
      {body_side::left, "left"},
      {body_side::right, "right"},
      {body_side::middle, "middle"},
  };
};

/// From where a mark is seen.
/// The numbers are part of the stored format: never change them.
enum class body_view : int {
  front = 1,
  back = 2,
  inner = 3,  ///< the inner side of a limb
  outer = 4,  ///< the outer side of a limb
};

template <>
struct enum_names<body_view> {
  static constexpr std::pair<body_view, std::string_view> table[] = {
      {body_view::front, "front"},
      {body_view::back, "back"},
      {body_view::inner, "inner"},
      {body_view::outer, "outer"},
  };
};

/// One mark, described and not explained.
struct body_mark {
  body_region region = body_region::head;
  std::optional<body_side> side;
  std::optional<body_view> view;
  std::optional<std::uint16_t> length_mm;
  std::optional<std::uint16_t> width_mm;
  std::string colour;
  std::string shape;
  std::string age_claimed;  ///< how old the child or an adult says it is, in their words
  std::string note;

  friend bool operator==(const body_mark&, const body_mark&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_BODY_MARK_HPP
