// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_REDECISION_HPP
#define SAFEGUARDING_RECORD_REDECISION_HPP

/// \file
/// A re-decision: a case is decided again under other packs than those it was decided under.

#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/record/detail/findings.hpp>
#include <safeguarding/record/matter.hpp>

#include <string>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// The identifier of a re-decision.
using redecision_id = basic_id<struct redecision_tag>;

/// That a case is decided under other packs from now on. What was decided before stays what it was.
struct redecision {
  redecision_id id;
  matter about;
  std::vector<digest> earlier;  ///< the packs it was decided under until then
  std::vector<digest> later;    ///< the packs it is decided under from then on
  std::string reason;
  person_id by;
  instant at;

  friend bool operator==(const redecision&, const redecision&) = default;
};

/// What is wrong with `made` taken by itself.
[[nodiscard]] inline std::vector<finding> validate(const redecision& made) {
  detail::finding_list found;
  if (made.id.empty()) found.refuse(errc::missing, "id", "a re-decision needs an id");
  if (!is_named(made.about)) found.refuse(errc::missing, "about", "name the report or the case that is decided again");
  if (made.earlier.empty()) found.refuse(errc::missing, "earlier", "name the packs it was decided under");
  if (made.later.empty()) found.refuse(errc::missing, "later", "name the packs it is decided under now");
  const auto all_in = [](const std::vector<digest>& packs, const std::vector<digest>& others) {
    for (const auto& each : packs) {
      bool there = false;
      for (const auto& other : others) there = there || each == other;
      if (!there) return false;
    }
    return true;
  };
  if (!made.later.empty() && all_in(made.earlier, made.later) && all_in(made.later, made.earlier))
    found.refuse(errc::contradiction, "later",
                 "these are the packs it was decided under: there is nothing to decide again");
  if (made.reason.empty()) found.refuse(errc::missing, "reason", "a re-decision needs its reason");
  if (made.by.empty()) found.refuse(errc::missing, "by", "a re-decision is a person's; name whose");
  return std::move(found).take();
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_REDECISION_HPP
