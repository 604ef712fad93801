// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_LIBRARY_SAME_PERSON_HPP
#define SAFEGUARDING_LIBRARY_SAME_PERSON_HPP

/// \file
/// A judgement that two people on the roll are one, or are not. It is never the library's own.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/id.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// What somebody judged.
/// The numbers are part of the stored format: never change them.
enum class same_person_verdict : int {
  same = 1,
  different = 2,  ///< takes an earlier `same` back
};

template <>
struct enum_names<same_person_verdict> {
  static constexpr std::pair<same_person_verdict, std::string_view> table[] = {
      {same_person_verdict::same, "same"}, {same_person_verdict::different, "different"}};
};

/// Two people, judged by a person with a reason. Of several about one pair the last counts.
struct same_person_judgement {
  person_id one, other;
  same_person_verdict verdict = same_person_verdict::same;
  std::string reason;

  friend bool operator==(const same_person_judgement&, const same_person_judgement&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_LIBRARY_SAME_PERSON_HPP
