// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/deadline.hpp>
#include <safeguarding/core/digest.hpp>
#include <safeguarding/policy/notices_of.hpp>

#include "notice_parts.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

/// `part` with everything written out that could be taken for a separator.
void append_escaped(std::string& to, std::string_view part) {
  for (const char c : part) {
    if (c == '/') to += "%2F";
    else if (c == '%') to += "%25";
    else to += c;
  }
}

/// The rules that a decision names, as the book has them.
std::vector<std::string> clauses_of(const rulebook& book, const std::vector<std::string>& because) {
  std::vector<std::string> cited;
  for (const auto& entry : book.rules()) {
    if (std::find(because.begin(), because.end(), entry.name) == because.end()) continue;
    for (const auto& id : entry.what->cite) {
      auto text = entry.pack->cited_as(id);
      if (std::find(cited.begin(), cited.end(), text) == cited.end()) cited.push_back(std::move(text));
    }
  }
  return cited;
}

}  // namespace

notice_id notice_id_for(const report_id& about, std::string_view receiver, const person_id& person,
                        std::uint32_t sequence) {
  std::string text;
  append_escaped(text, about.text());
  text += '/';
  append_escaped(text, receiver);
  text += '/';
  append_escaped(text, person.text());
  text += '/';
  text += std::to_string(sequence);
  if (text.size() <= longest_notice_id) return notice_id{std::move(text)};
  return notice_id{"n-" + to_text(sha256(text)).substr(0, 32)};  // holds no separator, so it is none of the others
}

reading_limit limit_for(const decision& made, const notice_settings& settings, const school_calendar& calendar,
                        instant as_of) {
  const bool urgent = std::any_of(made.clocks.begin(), made.clocks.end(), [](const started_clock& started) {
    return started.limit.in == unit::immediate && started.basis != clock_basis::not_in_force;
  });
  reading_limit limit;
  limit.setting = urgent ? reading_setting::at_once : reading_setting::otherwise;
  limit.within = urgent ? settings.at_once : settings.otherwise;
  if (const auto due = project(limit.within, as_of, calendar).due) {
    limit.by = *due;
    return limit;
  }
  // A notice without a time would be waited for for ever.
  limit.setting = reading_setting::fallback;
  limit.within = notice_settings{}.otherwise;
  limit.by = project(limit.within, as_of, calendar).due.value_or(as_of + std::chrono::hours{24});
  return limit;
}

std::vector<notice> notices_of(const rulebook& book, const decision& made, const report_id& about,
                               const notice_settings& settings, const school_calendar& calendar, instant as_of,
                               std::span<const notice> already) {
  std::vector<notice> all;
  const auto told = [&](const std::string& whom) {
    const auto same = [&](const notice& known) { return asked(known) == whom && known.about == about; };
    return std::any_of(already.begin(), already.end(), same) || std::any_of(all.begin(), all.end(), same);
  };
  std::optional<reading_limit> limit;
  for (const auto& each : made.notify) {
    const auto add = [&](const person_id& person) {
      if (told(person.empty() ? each.receiver : person.text())) return;
      notice one{{},
                 about,
                 each.receiver,
                 person,
                 1,
                 each.because,
                 clauses_of(book, each.because),
                 each.stands_in_for,
                 each.time,
                 each.certainty,
                 as_of,
                 {}};
      one.id = notice_id_for(about, one.receiver, person, one.sequence);
      if (!person.empty() || !detail::is_outside(book.words(), each.receiver)) {
        if (!limit) limit = limit_for(made, settings, calendar, as_of);
        one.limit = limit;
      }
      all.push_back(std::move(one));
    };
    if (each.people.empty()) add({});
    for (const auto& person : each.people) add(person);
  }
  return all;
}

}  // namespace safeguarding::inline v0
