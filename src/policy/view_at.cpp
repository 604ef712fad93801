// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/explain.hpp>
#include <safeguarding/policy/notice_state.hpp>
#include <safeguarding/policy/view_at.hpp>

#include "later_moment.hpp"
#include "notice_parts.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {
namespace {

[[noreturn]] void refuse() { throw not_found{std::string{nothing_to_read}}; }

/// The matter as it stands at the moment of the reader.
struct as_it_stands {
  detail::later_moment now;
  std::vector<notice_state> notices;
  explanation whole;
};

as_it_stands look(const reading_rules& under, const followed_report& report, const notice_log& log, instant as_of) {
  if (as_of < report.recorded_at) refuse();
  detail::later_moment now{report.known, under.who, report.recorded_at, as_of};
  auto notices = states_at(log, report.id, as_of);
  const auto asked = now.without(detail::silent_in(notices), notices);
  auto whole = explain(under.book, asked.known, asked.who, under.calendar, report.recorded_at);
  return {std::move(now), std::move(notices), std::move(whole)};
}

/// Of the rules of a notice, those that name `role_id`; for the receiver itself those besides that name none of its
/// roles, as the rules for whom it stands in.
std::vector<std::string> rules_for(const rulebook& book, const notice& made, const std::string& role_id) {
  const auto roles = detail::told_as(made);
  std::vector<std::string> found;
  for (const auto& name : made.because) {
    const auto place = book.find_rule(name);
    const auto names = [&](const std::string& one) {
      return place && book.rules()[*place].what->tell && detail::holds(book.rules()[*place].what->tell->to, one);
    };
    if (names(role_id) || (role_id == made.receiver && std::none_of(roles.begin(), roles.end(), names)))
      found.push_back(name);
  }
  return found;
}

/// Lets the reader of `made` be told by `whole`, in each role that does not have them yet.
void add(const rulebook& book, const notice& made, const person_id& reader, explanation& whole) {
  for (const auto& role_id : detail::told_as(made)) {
    const auto same = std::find_if(whole.made.notify.begin(), whole.made.notify.end(), [&](const recipient& each) {
      return each.receiver == role_id &&
             (each.people.empty() || std::find(each.people.begin(), each.people.end(), reader) != each.people.end());
    });
    if (same != whole.made.notify.end()) {
      if (same->people.empty() && !reader.empty()) same->people = {reader};  // a body, told without naming anybody
      continue;
    }
    recipient one;
    one.receiver = role_id;
    if (!reader.empty()) one.people = {reader};
    one.because = rules_for(book, made, role_id);
    if (role_id == made.receiver) one.stands_in_for = made.stands_in_for;
    one.time = made.time;
    one.certainty = made.certainty;
    whole.made.notify.push_back(std::move(one));
  }
}

/// Whether the notice is `reader`'s to read at this moment: a body's is whose who has read it.
bool is_theirs(const detail::later_moment& now, const notice_state& each, const person_id& reader) {
  if (!is_live(each)) return false;
  if (each.what.person.empty()) return each.what.limit && each.read_by == reader;
  const auto roles = detail::told_as(each.what);
  return each.what.person == reader && std::any_of(roles.begin(), roles.end(), [&](const std::string& role_id) {
           return now.is_held(role_id, reader);
         });
}

bool is_named(const explanation& whole, const person_id& reader) {
  return std::any_of(whole.made.notify.begin(), whole.made.notify.end(), [&](const recipient& each) {
    return std::find(each.people.begin(), each.people.end(), reader) != each.people.end();
  });
}

/// Whether a decision that does not name the reader keeps them out, perhaps only.
bool is_kept_out(const explanation& whole, const person_id& reader) {
  return std::any_of(whole.made.excluded.begin(), whole.made.excluded.end(), [&](const exclusion& each) {
    const bool barred = each.why == barred_because::subject || each.why == barred_because::conflicted ||
                        each.why == barred_because::requester;
    return barred && std::find(each.people.begin(), each.people.end(), reader) != each.people.end();
  });
}

}  // namespace

audience_view recipient_view_at(const reading_rules& under, const followed_report& report, const notice_log& log,
                                const person_id& reader, instant as_of) {
  auto [now, notices, whole] = look(under, report, log, as_of);
  if (!is_named(whole, reader) && is_kept_out(whole, reader)) refuse();
  for (const auto& each : notices)
    if (is_theirs(now, each, reader)) add(under.book, each.what, reader, whole);
  return recipient_view(under.book, whole, reader);
}

audience_view recipient_view_at(const reading_rules& under, const followed_report& report, const notice_log& log,
                                std::string_view role_or_agency, instant as_of) {
  auto [now, notices, whole] = look(under, report, log, as_of);
  const bool named = std::any_of(whole.made.notify.begin(), whole.made.notify.end(),
                                 [&](const recipient& each) { return each.receiver == role_or_agency; });
  for (const auto& each : notices)
    if (!named && is_live(each) && detail::holds(detail::told_as(each.what), role_or_agency) &&
        (each.what.person.empty() || now.is_held(role_or_agency, each.what.person)))
      add(under.book, each.what, each.what.person, whole);
  return recipient_view(under.book, whole, role_or_agency);
}

}  // namespace safeguarding::inline v0
