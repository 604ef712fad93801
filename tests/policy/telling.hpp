// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_POLICY_TELLING_HPP
#define SAFEGUARDING_TESTS_POLICY_TELLING_HPP

/// \file
/// One report whose notices are followed, in plain words: what was due, and how things stand.

#include <safeguarding/policy/follow.hpp>

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "plain_words.hpp"

namespace policy_test {

/// Holders for holders_of(): each post one person.
inline constexpr const char* everybody =
    "dsl = a, deputy_dsl = b, headteacher = h, deputy_head = d, chair_of_governors = c";

/// "dsl a", or "lado" for an agency.
inline std::string whom(const sg::notice& made) {
  return made.person.empty() ? made.receiver : made.receiver + " " + made.person.text();
}

/// A school in which one report is told of. Everything but the book may change between two questions.
struct telling {
  sg::rulebook book;
  sg::holders who;
  sg::facts known;
  sg::notice_settings settings{};
  sg::school_calendar calendar = calendar_test::school_2026_27();
  sg::report_id about{"r-1"};
  sg::instant recorded_at = moment("2026-11-20 09:00");
  sg::notice_log log{};
  int said = 0;

  [[nodiscard]] sg::following seen(std::string_view at) const {
    return sg::follow({book, who, calendar, settings}, {about, recorded_at, known}, log, moment(at));
  }

  /// What is due at `at`, appended to the log: "made dsl a; passed_on dsl a to deputy_dsl b: unread".
  std::string follow(std::string_view at) {
    const auto found = seen(at);
    log.append(found.due);
    std::string text;
    for (const auto& event : found.due) {
      text += (text.empty() ? "" : "; ") + std::string{sg::name(event.what)} + " " + whom(*log.find(event.of));
      for (std::size_t i = 0; i < event.to.size(); ++i)
        text += (i == 0 ? " to " : " and ") + whom(*log.find(event.to[i]));
      if (event.why) text += ": " + std::string{sg::name(*event.why)};
    }
    return text;
  }

  /// The last notice to somebody: "dsl a".
  [[nodiscard]] const sg::notice& last(std::string_view somebody) const {
    const sg::notice* found = nullptr;
    for (const auto& event : log.events())
      if (event.made && whom(*event.made) == somebody) found = &*event.made;
    if (found == nullptr) throw std::invalid_argument{"no notice to " + std::string{somebody}};
    return *found;
  }

  [[nodiscard]] sg::notice_event step(sg::notice_step what, std::string_view somebody, std::string_view at,
                                      std::string_view recorded = {}) const {
    sg::notice_event event;
    event.id = sg::notice_event_id{"e-" + std::to_string(said)};
    event.what = what;
    event.of = last(somebody).id;
    event.happened_at = moment(at);
    event.recorded_at = recorded.empty() ? event.happened_at : moment(recorded);
    event.by = last(somebody).person;
    return event;
  }

  void say(sg::notice_step what, std::string_view somebody, std::string_view at, std::string_view recorded = {}) {
    log.append(step(what, somebody, at, recorded));
    ++said;
  }
  void read(std::string_view somebody, std::string_view at, std::string_view recorded = {}) {
    say(sg::notice_step::read, somebody, at, recorded);
  }

  /// "dsl a: read; deputy_dsl b: made".
  [[nodiscard]] std::string standing(std::string_view at) const {
    std::string text;
    for (const auto& each : seen(at).notices)
      text += (text.empty() ? "" : "; ") + whom(each.what) + ": " + std::string{sg::name(each.standing)};
    return text;
  }
};

}  // namespace policy_test

#endif  // SAFEGUARDING_TESTS_POLICY_TELLING_HPP
