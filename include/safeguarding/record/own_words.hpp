// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_OWN_WORDS_HPP
#define SAFEGUARDING_RECORD_OWN_WORDS_HPP

/// \file
/// A child's own words, marked in the text and kept apart from the telling.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/text_span.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// How faithfully words were written down.
/// The numbers are part of the stored format: never change them.
enum class wording : int {
  verbatim = 1,    ///< written down as they were said
  remembered = 2,  ///< written down later, as near as the writer could
  written = 3,     ///< the child wrote or drew them
};

template <>
struct enum_names<wording> {
  static constexpr std::pair<wording, std::string_view> table[] = {
      {wording::verbatim, "verbatim"},
      {wording::remembered, "remembered"},
      {wording::written, "written"},
  };
};

/// A stretch of a report's text that is what a child said.
struct own_words {
  text_span span;
  wording how = wording::verbatim;
  std::optional<person_id> speaker;
  std::string question;            ///< what was asked just before, in the words used; empty if nothing was
  std::vector<person_id> present;  ///< who else heard it

  friend bool operator==(const own_words&, const own_words&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_OWN_WORDS_HPP
