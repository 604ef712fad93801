// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_VALIDATE_REPORT_HPP
#define SAFEGUARDING_RECORD_VALIDATE_REPORT_HPP

/// \file
/// The rules a report must keep as a whole.

#include <safeguarding/record/detail/findings.hpp>
#include <safeguarding/record/limits.hpp>
#include <safeguarding/record/report.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace safeguarding::inline v0 {

namespace detail {

/// Whether a span is not empty and lies inside a text of `length` code points.
constexpr bool lies_inside(text_span span, std::size_t length) noexcept {
  return span.length != 0 && std::size_t{span.start} + span.length <= length;
}

inline void validate_people(const report& made, finding_list& found) {
  for (std::size_t i = 0; i < made.people.size(); ++i) {
    const auto& one = made.people[i];
    if (one.person.empty()) found.refuse(errc::missing, element("people", i, "person"), "a tag needs a person's id");
    for (std::size_t j = 0; j < i; ++j)
      if (made.people[j].person == one.person && made.people[j].role == one.role)
        found.refuse(errc::duplicate, element("people", i), "the same person is tagged twice in the same role",
                     one.person.text());
    if (one.standing.state != standing_state::alleged && !one.standing.by)
      found.refuse(errc::missing, element("people", i, "standing.by"),
                   "a standing that is no longer alleged needs who found it so");
  }
}

inline void validate_spans(const report& made, finding_list& found) {
  const std::size_t length = count_code_points(made.text);
  for (std::size_t i = 0; i < made.words.size(); ++i)
    if (!lies_inside(made.words[i].span, length))
      found.refuse(errc::invalid_input, element("words", i, "span"),
                   "a span must lie inside the text and not be empty");
  for (std::size_t i = 0; i < made.statements.size(); ++i) {
    const auto& one = made.statements[i];
    if (!lies_inside(one.span, length))
      found.refuse(errc::invalid_input, element("statements", i, "span"),
                   "a span must lie inside the text and not be empty");
    if (one.basis == statement_basis::told_by && !one.told_by && one.grounds.empty())
      found.warn(errc::missing, element("statements", i, "told_by"), "say who told it: an id, or words in grounds");
    if (one.basis != statement_basis::told_by && one.told_by)
      found.refuse(errc::contradiction, element("statements", i, "told_by"),
                   "only a statement told by somebody has a teller");
  }
}

}  // namespace detail

/// What is wrong with `made` taken by itself: nothing is looked up on a roll.
[[nodiscard]] inline std::vector<finding> validate(const report& made) {
  detail::finding_list found;
  if (made.id.empty()) found.refuse(errc::missing, "id", "a report needs an id");
  if (made.observed_at && *made.observed_at > made.recorded_at)
    found.refuse(errc::contradiction, "observed_at", "recorded before it was observed: one of the two times is wrong",
                 to_text(*made.observed_at));
  if (made.text.empty()) found.refuse(errc::missing, "text", "a report needs its text");
  if (made.text.size() > longest_text) found.refuse(errc::limit_exceeded, "text", "a text may have 1 MiB at most");
  if (const auto bad = find_invalid_utf8(made.text); bad != std::string::npos)
    found.refuse(errc::syntax, "text", "the text is not UTF-8 at byte " + std::to_string(bad + 1));
  for (auto it = made.categories.begin(); it != made.categories.end(); ++it)
    if (std::find(made.categories.begin(), it, *it) != it)
      found.refuse(errc::duplicate,
                   detail::element("categories", static_cast<std::size_t>(it - made.categories.begin())),
                   "a category is given twice", name(*it));
  if (made.reporter && made.basis == reporter_basis::system_alert)
    found.refuse(errc::contradiction, "reporter", "a system alert has no reporter; leave one of the two out");
  detail::validate_people(made, found);
  detail::validate_spans(made, found);
  for (std::size_t i = 0; i < made.attachments.size(); ++i)
    if (made.attachments[i].name.find_first_of("/\\") != std::string::npos)
      found.warn(errc::invalid_input, detail::element("attachments", i, "name"),
                 "a file name with a path in it; only the name is meant", made.attachments[i].name);
  return std::move(found).take();
}

/// A finding if `made` was written down more than `allowed` after it was observed:
/// a note if it says why, a warning if it does not. How long is allowed is the school's to say.
[[nodiscard]] inline std::optional<finding> late_entry(const report& made, std::chrono::hours allowed) {
  if (!is_late(made, allowed)) return std::nullopt;
  const bool explained = !made.late_reason.empty();
  return finding{explained ? severity::note : severity::warning,
                 explained ? errc::invalid_input : errc::missing,
                 explained ? "a late entry, with its reason" : "a late entry; say why it was written down late",
                 "",
                 {"", 0, 0, "late_reason"}};
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_VALIDATE_REPORT_HPP
