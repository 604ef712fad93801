// SPDX-License-Identifier: Apache-2.0
#include "print.hpp"

#include <safeguarding/calendar/london.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <map>

namespace cli {
namespace {

void line(const char* label, const std::string& text) { fmt::print("  {:<9} {}\n", label, text); }

std::string joined(const std::vector<std::string>& list, const char* between = ", ") {
  std::string text;
  for (const auto& each : list) text += (text.empty() ? "" : between) + each;
  return text;
}

std::string ids(const std::vector<sg::person_id>& people) {
  std::string text;
  for (const auto& each : people) text += (text.empty() ? "" : ", ") + each.text();
  return text;
}

/// The clauses behind rules, once each, as a reader of the documents would cite them.
std::string clauses(const std::vector<std::string>& rules, const sg::rulebook& book) {
  std::vector<std::string> cited;
  for (const auto& place : book.rules())
    if (std::find(rules.begin(), rules.end(), place.name) != rules.end())
      for (const auto& id : place.what->cite) {
        auto text = place.pack->cited_as(id);
        if (std::find(cited.begin(), cited.end(), text) == cited.end()) cited.push_back(std::move(text));
      }
  return joined(cited, "; ");
}

std::string value_text(const sg::fact_value& value, const sg::vocabulary& vocabulary) {
  struct {
    const sg::vocabulary& in;
    std::string operator()(const sg::not_known&) const { return "?"; }
    std::string operator()(const std::string& word) const { return in.in_words(word); }
    std::string operator()(const std::vector<std::string>& list) const { return in_words(list, in); }
    std::string operator()(bool yes) const { return yes ? "yes" : "no"; }
    std::string operator()(std::int64_t n) const { return std::to_string(n); }
    std::string operator()(sg::instant at) const { return when(at); }
    std::string operator()(sg::day date) const { return sg::to_text(date); }
  } said{vocabulary};
  return std::visit(said, value);
}

void print_effects(const char* label, const std::vector<sg::effect>& effects, const sg::rulebook& book) {
  const char* first = label;
  for (const auto& each : effects) {
    std::string text = book.words().in_words(each.what);
    if (!each.time.empty()) text += " (" + each.time + ")";
    if (each.certainty == sg::certainty_of_effect::possible) text += " [until the question is settled]";
    line(first, text + " - " + clauses(each.because, book));
    first = "";
  }
}

const char* until_settled(sg::certainty_of_effect certainty) {
  return certainty == sg::certainty_of_effect::possible ? " [until the question is settled]" : "";
}

/// "is the subject"; of somebody whom only an earlier version of the report names, that it does.
std::string why_not_told(const sg::exclusion& each, const std::vector<sg::person_id>& named_before) {
  const bool corrected = each.why == sg::barred_because::subject && !each.people.empty() &&
                         std::all_of(each.people.begin(), each.people.end(), [&](const sg::person_id& person) {
                           return std::find(named_before.begin(), named_before.end(), person) != named_before.end();
                         });
  return corrected ? "was named in an earlier version of the report" : std::string{sg::name(each.why)};
}

std::string due_text(const sg::deadline& runs_to) {
  if (!runs_to.due) return "not known: " + runs_to.why_unknown;
  return when(*runs_to.due) + (runs_to.how_sure == sg::certainty::projected ? " (on projected bank holidays)" : "");
}

}  // namespace

std::string when(sg::instant at) {
  constexpr const char* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto local = sg::to_london(at);
  const std::chrono::year_month_day date{local.date};
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(local.of_day).count();
  return fmt::format("{} {} {} {} {:02}:{:02}", days[std::chrono::weekday{local.date}.c_encoding()],
                     static_cast<unsigned>(date.day()), months[static_cast<unsigned>(date.month()) - 1],
                     static_cast<int>(date.year()), minutes / 60, minutes % 60);
}

std::string in_words(const std::vector<std::string>& names, const sg::vocabulary& words) {
  std::string text;
  for (const auto& each : names) text += (text.empty() ? "" : ", ") + words.in_words(each);
  return text;
}

std::string with_words(std::string_view text, const sg::vocabulary& words) {
  const auto in_name = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  std::string said;
  while (!text.empty()) {
    std::size_t end = 0;
    while (end < text.size() && in_name(text[end])) ++end;
    const auto name = text.substr(0, end);
    const bool known = words.is_receiver(name) || words.find_role(name) != nullptr || words.is_action(name);
    said += known ? words.in_words(name) : std::string{name};
    while (end < text.size() && !in_name(text[end])) said += text[end++];
    text.remove_prefix(end);
  }
  return said;
}

std::string_view in_words(sg::notice_standing standing) {
  switch (standing) {
    case sg::notice_standing::made: return "open";
    case sg::notice_standing::passed_on: return "passed on";
    case sg::notice_standing::to_tell: return "to tell";
    default: return sg::name(standing);
  }
}

std::string_view in_words(sg::notice_reason why) {
  switch (why) {
    case sg::notice_reason::unread: return "was not read in time";
    case sg::notice_reason::undeliverable: return "could not be delivered";
    case sg::notice_reason::subject: return "the matter is about this person";
    case sg::notice_reason::conflicted: return "has a declared conflict of interest";
    case sg::notice_reason::left_post: return "does not hold the post any more";
    case sg::notice_reason::not_asked_for: return "nothing asks for it any more";
  }
  return "?";
}

void print_report(const sg::report& made, const sg::facts& known, const sg::vocabulary& words) {
  fmt::print("{}  {}  {}  by {}\n", made.id.text(), when(made.recorded_at), sg::name(made.channel),
             made.reporter ? made.reporter->text() : "nobody named");
  // The facts that say something, in the vocabulary's order; the rest is in the JSON.
  std::string text;
  for (const auto& column : words.facts) {
    const auto* found = known.find(column.id);
    if (found == nullptr) continue;
    const auto* word = std::get_if<std::string>(&found->value);
    const auto value = word != nullptr ? *word : value_text(found->value, words);
    if (value == "no" || value == "0" || value == "none" || value == "not_applicable" || value == "ordinary" ||
        value == "?")
      continue;
    text += (text.empty() ? "" : "; ") + words.in_words(column.id) + ": " + value_text(found->value, words);
    if (column.id == "event" && !known.list("also_events").empty())
      text += " and " + in_words(known.list("also_events"), words);
    if (found->origin == sg::fact_origin::derived && column.id == "event") text += " [" + found->source + "]";
    if (column.id == "subject_role" && !known.subjects.empty()) text += " (" + ids(known.subjects) + ")";
  }
  line("known", text);
}

void print_decision(const sg::decision& made, const sg::facts& known, const sg::rulebook& book) {
  const auto& words = book.words();
  const char* label = "tell";
  for (const auto& each : made.notify) {
    std::string text = words.in_words(each.receiver);
    if (!each.people.empty()) text += " (" + ids(each.people) + ")";
    if (!each.stands_in_for.empty()) text += " in place of " + in_words(each.stands_in_for, words);
    if (!each.time.empty()) text += ", " + each.time;
    text += until_settled(each.certainty);
    line(label, text + " - " + clauses(each.because, book));
    label = "";
  }
  if (made.notify.empty()) line("tell", "nobody: the matter is recorded");
  label = "not tell";
  for (const auto& each : made.excluded) {
    line(label, words.in_words(each.role) + (each.people.empty() ? "" : " (" + ids(each.people) + ")") + ": " +
                    why_not_told(each, known.named_before));
    label = "";
  }
  for (const auto& pin : made.packs)
    if (pin.force == sg::pack_force::not_in_force)
      line("warning",
           "the pack " + pin.pack + " (" + pin.edition + ") is not in force on this day: nothing of it is applied");
  if (!made.step.empty()) line("step", words.in_words(made.step));
  print_effects("must", made.must, book);
  print_effects("may", made.may, book);
  print_effects("must not", made.must_not, book);
  print_effects("weigh", made.consider, book);
  label = "by";
  for (const auto& clock : made.clocks) {
    line(label, fmt::format("{}: {}, {}{}{} - {}", words.in_words(clock.id), due_text(clock.runs_to),
                            sg::to_text(clock.limit), clock.basis == sg::clock_basis::local ? " (local practice)" : "",
                            until_settled(clock.certainty), clauses(clock.because, book)));
    label = "";
  }
  for (const auto& each : made.conflicts)
    line("conflict", with_words(each.text, words) + " - " + clauses(each.rules, book));
  label = "ask";
  for (const auto& each : made.missing) {
    if (each.matters == sg::bearing::changes_nothing) continue;
    line(label, each.question + " (" + each.fact + ")");
    label = "";
  }
  fmt::print("\n");
}

void print_clocks(const std::vector<sg::running_clock>& clocks, sg::instant as_of, const sg::vocabulary& words,
                  detail_of_clocks how) {
  std::map<sg::clock_state, std::size_t> count;
  for (const auto& each : clocks) ++count[each.state];
  std::string text;
  for (const auto& [state, n] : count)
    text += (text.empty() ? "" : ", ") + std::to_string(n) + " " + std::string{sg::name(state)};
  fmt::print("Clocks at {}: {}\n", when(as_of), text.empty() ? "none" : text);
  for (const auto& each : clocks) {
    if (each.state == sg::clock_state::met || each.state == sg::clock_state::met_late) continue;
    fmt::print("  {:<9} {:<8} {:<22} due {:<24} {}, {}{}\n", sg::name(each.state), each.about.text(),
               words.in_words(each.started.id), due_text(each.runs_to), each.started.owner, each.started.source,
               until_settled(each.started.certainty));
    if (how == detail_of_clocks::day_by_day)
      for (const auto& step : sg::arithmetic_text(each.runs_to)) fmt::print("              {}\n", step);
  }
}

void print_waiting(const std::vector<sg::clock_in_waiting>& waiting, const sg::vocabulary& words) {
  if (waiting.empty()) return;
  fmt::print("Clocks that wait for something nobody has said yet: {}\n", waiting.size());
  for (const auto& each : waiting) {
    std::string starts;
    for (const auto& fact : each.what.waits_for) starts += (starts.empty() ? "" : " or ") + words.in_words(fact);
    fmt::print("  {:<9} {:<8} {:<22} waits for: {}; {} from then; {}, {}{}\n", "waiting", each.about.text(),
               words.in_words(each.what.id), starts, sg::to_text(each.what.limit), each.what.owner, each.what.source,
               until_settled(each.what.certainty));
  }
}

}  // namespace cli
