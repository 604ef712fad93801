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

/// Puts what `each` is told for into a notice to one of its people.
void merge(const recipient& each, notice& to) {
  const auto add = [](const std::vector<std::string>& from, std::vector<std::string>& list) {
    for (const auto& word : from)
      if (!detail::holds(list, word)) list.push_back(word);
  };
  if (each.receiver != to.receiver) add({each.receiver}, to.also_as);
  add(each.because, to.because);
  add(each.stands_in_for, to.stands_in_for);
  if (to.time.empty()) to.time = each.time;
  else if (!each.time.empty() && ("; " + to.time + "; ").find("; " + each.time + "; ") == std::string::npos)
    to.time += "; " + each.time;
  if (each.certainty == certainty_of_effect::certain) to.certainty = certainty_of_effect::certain;
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

bool is_urgent(const notice& made) noexcept {
  if (!made.limit) return false;
  return made.limit->setting == reading_setting::at_once ||
         (made.limit->setting == reading_setting::fallback && made.limit->within == notice_settings{}.at_once);
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
  limit.within = urgent ? notice_settings{}.at_once : notice_settings{}.otherwise;
  limit.by = project(limit.within, as_of, calendar).due.value_or(as_of + std::chrono::hours{urgent ? 1 : 24});
  return limit;
}

std::vector<notice> notices_of(const rulebook& book, const decision& made, const report_id& about,
                               const notice_settings& settings, const school_calendar& calendar, instant as_of,
                               std::span<const notice> already) {
  std::vector<notice> all;
  std::optional<reading_limit> limit;
  const auto add = [&](const recipient& each, const person_id& person) {
    const auto& whom = person.empty() ? each.receiver : person.text();
    auto known = std::find_if(all.begin(), all.end(), [&](const notice& other) { return asked(other) == whom; });
    if (known == all.end()) {
      notice one;
      one.about = about;
      one.receiver = each.receiver;
      one.person = person;
      one.certainty = each.certainty;
      one.made_at = as_of;
      all.push_back(std::move(one));
      known = all.end() - 1;
    }
    merge(each, *known);
    if (!known->limit && (!person.empty() || !detail::is_outside(book.words(), each.receiver))) {
      if (!limit) limit = limit_for(made, settings, calendar, as_of);
      known->limit = limit;
    }
  };
  for (const auto& each : made.notify) {
    if (each.people.empty()) add(each, {});
    for (const auto& person : each.people) add(each, person);
  }
  std::erase_if(all, [&](const notice& one) { return !detail::brings_news(one, already); });
  for (auto& one : all) {
    for (const auto& before : already)
      if (before.about == about && before.receiver == one.receiver && before.person == one.person)
        one.sequence = std::max(one.sequence, before.sequence + 1);
    one.id = notice_id_for(about, one.receiver, one.person, one.sequence);
    one.clauses = clauses_of(book, one.because);
  }
  return all;
}

}  // namespace safeguarding::inline v0
