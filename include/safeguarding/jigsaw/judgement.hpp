// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_JIGSAW_JUDGEMENT_HPP
#define SAFEGUARDING_JIGSAW_JUDGEMENT_HPP

/// \file
/// What a person said about two reports. It outlasts every computation, and can be undone.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// What was said. The numbers are part of the stored format: never change them.
enum class verdict_on_link : int {
  yes = 1,     ///< they belong together
  no = 2,      ///< they do not: no picture ever holds both, and nothing suggests them again
  unsure = 3,  ///< looked at; binds nothing
  undone = 4,  ///< what was said before no longer holds
};

template <>
struct enum_names<verdict_on_link> {
  static constexpr std::pair<verdict_on_link, std::string_view> table[] = {{verdict_on_link::yes, "yes"},
                                                                           {verdict_on_link::no, "no"},
                                                                           {verdict_on_link::unsure, "unsure"},
                                                                           {verdict_on_link::undone, "undone"}};
};

/// A judgement on two reports, either way round. The last one on a pair holds.
struct link_judgement {
  report_id a;
  report_id b;
  verdict_on_link verdict = verdict_on_link::unsure;
  person_id by;
  std::string why;
  instant at;

  friend bool operator==(const link_judgement&, const link_judgement&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_JIGSAW_JUDGEMENT_HPP
