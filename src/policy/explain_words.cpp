// SPDX-License-Identifier: Apache-2.0
#include "explain_words.hpp"

#include "chart_words.hpp"

#include <safeguarding/calendar/london.hpp>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>
#include <variant>

namespace safeguarding::inline v0::detail {
namespace {

constexpr const char* week[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr const char* year[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string two(long number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::string day_words(day date) {
  const std::chrono::year_month_day ymd{date};
  return std::string{week[std::chrono::weekday{date}.c_encoding()]} + " " +
         std::to_string(static_cast<unsigned>(ymd.day())) + " " + year[static_cast<unsigned>(ymd.month()) - 1] + " " +
         std::to_string(static_cast<int>(ymd.year()));
}

std::string moment_words(instant at) {
  const auto local = to_london(at);
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(local.of_day).count();
  return day_words(local.date) + " at " + two(minutes / 60) + ":" + two(minutes % 60);
}

std::string value_words(const vocabulary& words, const fact_value& value) {
  struct {
    const vocabulary& in;
    std::string operator()(const not_known&) const { return "not known"; }
    std::string operator()(const std::string& word) const { return in.in_words(word); }
    std::string operator()(const std::vector<std::string>& all) const { return listed(all_in_words(in, all)); }
    std::string operator()(bool yes) const { return yes ? "yes" : "no"; }
    std::string operator()(std::int64_t n) const { return std::to_string(n); }
    std::string operator()(instant at) const { return moment_words(at); }
    std::string operator()(day date) const { return day_words(date); }
  } said{words};
  return std::visit(said, value);
}

std::string listed(const std::vector<std::string>& parts, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i != 0) text += i + 1 == parts.size() ? " " + std::string{last} + " " : ", ";
    text += parts[i];
  }
  return text;
}

std::string one_of_words(const vocabulary& words, std::string_view fact, const std::vector<std::string>& values) {
  constexpr std::size_t most = 6;
  if (values.size() <= most) return listed(all_in_words(words, values), "or");
  if (const auto column = words.find_fact(fact))
    if (auto group = group_words(words.facts[*column], values, words)) return std::move(*group);
  return "one of " + std::to_string(values.size()) + " others";
}

std::string missed_words(const vocabulary& words, const near_miss& missed) {
  return "would apply if '" + words.in_words(missed.fact) + "' were " + one_of_words(words, missed.fact, missed.needs) +
         "; it is " + listed(all_in_words(words, missed.was));
}

std::string replaced_words(const std::vector<std::string>& clauses, const std::vector<std::string>& by) {
  if (clauses == by) return "is replaced here by another rule under the same clause: " + listed(by);
  return "is replaced here by another of the same document: " + listed(clauses) + " by " + listed(by);
}

std::string reason_words(barred_because why) {
  switch (why) {
    case barred_because::subject: return "the matter is about them";
    case barred_because::conflicted: return "there is a declared conflict of interest";
    case barred_because::requester: return "nobody decides on a request of their own";
    case barred_because::absent: return "cannot be reached in the time needed";
    case barred_because::vacant: return "nobody holds the post on this day";
  }
  return "?";
}

std::string reason_words(barred_because why, const facts& known, const std::vector<person_id>& people) {
  const auto& before = known.named_before;
  const bool corrected = why == barred_because::subject && !people.empty() &&
                         std::all_of(people.begin(), people.end(), [&](const person_id& each) {
                           return std::find(before.begin(), before.end(), each) != before.end();
                         });
  return corrected ? "an earlier version of the report named them" : reason_words(why);
}

std::vector<std::string> all_in_words(const vocabulary& words, const std::vector<std::string>& list) {
  std::vector<std::string> said;
  for (const auto& each : list) said.push_back(words.in_words(each));
  return said;
}

std::string capital(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

bool is_mere_post(const person_id& person) { return person.text().starts_with("post:"); }

std::string person_words(const vocabulary& words, const person_id& person) {
  if (!is_mere_post(person)) return person.text();
  return "whoever is " + words.the_words(std::string_view{person.text()}.substr(std::string_view{"post:"}.size()));
}

std::string conflict_words(const vocabulary& words, std::string_view conflict) {
  constexpr std::string_view recorded = "conflict recorded: ", asked = " is asked for and forbidden";
  if (conflict == both_notified)
    return "the sources name different people to tell: all of them are told, and the disagreement is recorded";
  if (conflict.starts_with(recorded)) conflict.remove_prefix(recorded.size());
  const auto end = conflict.find(asked);
  if (end == std::string_view::npos) return std::string{conflict};
  constexpr std::string_view until = "until the ", lifts = " lifts it";
  auto rest = conflict.substr(end);
  std::string who;
  if (const auto at = rest.find(until); at != std::string_view::npos && rest.ends_with(lifts)) {
    const auto role_id = rest.substr(at + until.size(), rest.size() - lifts.size() - at - until.size());
    who = "until " + (role_id == "recipient" ? "whoever is told" : words.the_words(role_id)) + std::string{lifts};
    rest = rest.substr(0, at);
  }
  return "to " + words.in_words(conflict.substr(0, end)) + std::string{rest} + who;
}

std::string with_cites(std::string text, const std::vector<std::string>& cites) {
  if (cites.empty()) return text.ends_with('?') ? text : text + ".";
  text += " [";
  for (std::size_t i = 0; i < cites.size(); ++i) text += (i == 0 ? "" : "; ") + cites[i];
  return text + "].";
}

std::string until_settled(certainty_of_effect certainty) {
  return certainty == certainty_of_effect::possible ? ", until the open question is settled" : "";
}

std::string how_told(const vocabulary& words, const recipient& told) {
  std::string text;
  if (!told.time.empty()) text += " (" + told.time + ")";
  std::vector<std::string> instead;
  for (const auto& role_id : told.stands_in_for) instead.push_back(words.the_words(role_id));
  if (!instead.empty()) text += ", in place of " + listed(instead);
  return text + until_settled(told.certainty);
}

std::string clock_words(const vocabulary& words, const started_clock& clock) {
  std::string text = capital(words.in_words(clock.id)) + ": " + to_text(clock.limit) + " from ";
  if (const auto* date = std::get_if<day>(&clock.from)) text += day_words(*date);
  else text += moment_words(std::get<instant>(clock.from));
  if (clock.runs_to.due) {
    text += ", so due " + moment_words(*clock.runs_to.due);
    if (clock.runs_to.how_sure == certainty::projected) text += " (on bank holidays that are not published yet)";
  } else {
    text += "; when that is due is not known: " + clock.runs_to.why_unknown;
  }
  text += "; whose duty: " + clock.owner;
  if (clock.basis == clock_basis::local) text += " (local practice)";
  return text + until_settled(clock.certainty);
}

}  // namespace safeguarding::inline v0::detail
