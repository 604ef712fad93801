// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_ACTION_HPP
#define SAFEGUARDING_RECORD_ACTION_HPP

/// \file
/// An action: something that was done about a concern.

#include <safeguarding/core/finding.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/record/detail/findings.hpp>
#include <safeguarding/record/matter.hpp>
#include <safeguarding/record/token.hpp>

#include <optional>
#include <string>
#include <vector>

namespace safeguarding::inline v0 {

/// Something that was done. An action may stop a clock: which kinds stop which clock is said by a pack.
struct action {
  action_id id;
  matter about;
  action_kind kind;
  person_id by;
  instant done_at;
  instant recorded_at;
  std::optional<person_id> told;      ///< the person at the school who was told, if that was the action
  std::optional<agency> agency_told;  ///< the body that was told, if that was the action
  std::string reference;              ///< the number that body gave
  std::string note;

  friend bool operator==(const action&, const action&) = default;
};

/// What is wrong with `done` taken by itself.
[[nodiscard]] inline std::vector<finding> validate(const action& done) {
  detail::finding_list found;
  if (done.id.empty()) found.refuse(errc::missing, "id", "an action needs an id");
  if (!is_named(done.about)) found.refuse(errc::missing, "about", "name the report or the case the action is for");
  if (done.kind.empty()) found.refuse(errc::missing, "kind", "say what was done, for example lado_contacted");
  if (done.by.empty()) found.refuse(errc::missing, "by", "say who did it");
  if (done.done_at > done.recorded_at)
    found.refuse(errc::contradiction, "done_at", "recorded before it was done: one of the two times is wrong",
                 to_text(done.done_at));
  return std::move(found).take();
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_ACTION_HPP
