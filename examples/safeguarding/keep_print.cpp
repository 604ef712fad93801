// SPDX-License-Identifier: Apache-2.0
#include "keep_print.hpp"

#include "print.hpp"

#include <safeguarding/library/views_json.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <fmt/core.h>

#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <variant>

namespace cli {
namespace {

/// "read late" for read_late.
std::string spaced(std::string_view word) {
  std::string text{word};
  for (char& c : text)
    if (c == '_') c = ' ';
  return text;
}

std::string joined(const std::vector<sg::person_id>& people) {
  std::string text;
  for (const auto& each : people) text += (text.empty() ? "" : ", ") + each.text();
  return text;
}

void line(const std::string& json) { fmt::print("{}\n", json); }

void print_words(const sg::action& done) {
  fmt::print("  {}, {}, by {}\n", spaced(done.kind.text()), when(done.done_at), done.by.text());
  if (done.told) fmt::print("  told: {}\n", done.told->text());
  if (!done.reference.empty()) fmt::print("  reference: {}\n", in_one_line(done.reference));
  if (!done.note.empty()) fmt::print("  {}\n", in_one_line(done.note));
}

void print_words(const sg::relationship_declaration& made) {
  fmt::print("  {}, declared by {}: {}{}{}\n", spaced(sg::name(made.kind)), made.declared_by.text(), joined(made.with),
             made.with.empty() || !made.household ? "" : ", ",
             made.household ? "household " + made.household->text() : std::string{});
  if (!made.note.empty()) fmt::print("  {}\n", in_one_line(made.note));
}

void print_words(const sg::amendment& made) {
  std::string fields;
  for (const auto& each : made.fields) fields += (fields.empty() ? " of " : ", ") + each;
  fmt::print("  {}{}, {}, by {}: {}\n", sg::name(made.kind), fields, when(made.at), made.by.text(),
             in_one_line(made.reason));
  if (!made.added.empty()) fmt::print("    {}\n", in_one_line(made.added));
}

}  // namespace

std::string short_name(const std::string& id, const std::string& label) {
  constexpr std::size_t shown_of_an_id = 8;
  return label.empty() ? id : in_one_line(label) + " (" + id.substr(0, shown_of_an_id) + ")";
}

exit_code nothing_found(printed_as how) {
  if (how == printed_as::words) fmt::print("{}\n", sg::nothing_to_read);
  return exit_code::nothing;
}

std::string in_short(const sg::record_ref& what, const std::string& label) {
  return spaced(sg::name(what.kind)) + " " + short_name(what.id, label);
}

void print_receipt(const sg::receipt& made, const std::string& label, sg::instant now, printed_as how) {
  if (how == printed_as::json) return line(sg::to_json(made, label));
  if (made.recorded_at != now) {
    fmt::print("kept already {}, since {}: nothing was added\n", in_short(made.what, label), when(made.recorded_at));
    return;
  }
  fmt::print("kept {}, {}\n", in_short(made.what, label), when(made.recorded_at));
  tell(made.findings);
  print_belonging(made.belongs, made.what);
  if (!made.advice) return;
  const auto words = sg::shipped_vocabulary();
  for (const auto& each : made.advice->must) fmt::print("  you must: {}\n", words.in_words(each.what));
  for (const auto& each : made.advice->must_not) fmt::print("  you must not: {}\n", words.in_words(each.what));
}

void print_record(const sg::record_view& found, printed_as how) {
  if (how == printed_as::json) return line(sg::to_json(found));
  const sg::record_ref what{sg::kind_of(found.value), sg::id_of(found.value)};
  const auto* made = std::get_if<sg::report>(&found.value);
  fmt::print("{}, recorded {} by {}\n", in_short(what, found.label), when(found.recorded_at), found.by.text());
  if (made != nullptr) {
    for (const auto& each : made->people) fmt::print("  {}: {}\n", sg::name(each.role), each.person.text());
    if (!made->place.empty()) fmt::print("  place: {}\n", in_one_line(made->place));
    fmt::print("  {}\n", in_one_line(made->text));
  }
  if (const auto* done = std::get_if<sg::action>(&found.value)) print_words(*done);
  if (const auto* declared = std::get_if<sg::relationship_declaration>(&found.value)) print_words(*declared);
  if (const auto* change = std::get_if<sg::amendment>(&found.value)) print_words(*change);
  for (const auto& each : found.amendments) print_words(each);
}

exit_code print_chronology(const std::vector<sg::chronology_line>& lines, printed_as how) {
  if (lines.empty()) return nothing_found(how);
  for (const auto& each : lines) {
    if (how == printed_as::json) {
      line(sg::to_json(each));
      continue;
    }
    fmt::print("{}  {}{}{}\n", when(each.happened_at), in_short(each.what, each.label),
               each.people.empty() ? "" : " - " + joined(each.people), each.withdrawn ? " [withdrawn]" : "");
  }
  return exit_code::done;
}

exit_code print_hits(const std::vector<sg::search_hit>& hits, printed_as how) {
  if (hits.empty()) return nothing_found(how);
  for (const auto& each : hits) {
    if (how == printed_as::json) {
      line(sg::to_json(each));
      continue;
    }
    fmt::print("{:>6.2f} bits  {}, {}\n", each.score / 1024.0, in_short(each.what, each.label), when(each.recorded_at));
  }
  return exit_code::done;
}

exit_code print_notices(const std::vector<sg::due_notice>& list, printed_as how) {
  if (list.empty()) return nothing_found(how);
  const auto words = sg::shipped_vocabulary();
  for (const auto& each : list) {
    if (how == printed_as::json) {
      line(sg::to_json(each));
      continue;
    }
    fmt::print("{:<10} report {}, as {}", spaced(sg::name(each.due)), short_name(each.what.about.text(), each.label),
               words.in_words(each.what.receiver));
    if (each.what.limit && !each.read_at) fmt::print(", to be read by {}", when(each.what.limit->by));
    if (each.tell_by) fmt::print(", to be told by {}", when(*each.tell_by));
    fmt::print("\n");
  }
  return exit_code::done;
}

void print_acknowledged(const sg::due_notice& which, sg::instant now) {
  const auto whom = sg::shipped_vocabulary().in_words(which.what.receiver);
  const auto about = "report " + short_name(which.what.about.text(), which.label);
  using due = sg::what_is_due;
  if (which.due == due::tell || which.due == due::tell_late) fmt::print("told {}: {}, {}\n", whom, about, when(now));
  else fmt::print("{}: {}, as {}, {}\n", which.due == due::act ? "done" : "read", about, whom, when(now));
}

exit_code print_due(const std::vector<sg::due_clock>& clocks, sg::instant now, printed_as how) {
  if (clocks.empty()) return nothing_found(how);
  if (how == printed_as::words) {
    std::vector<sg::running_clock> all;
    for (const auto& each : clocks) {
      all.push_back(each.clock);
      // The clocks are a table of short names.
      all.back().about = sg::report_id{sg::is_id(each.label) ? each.label : each.about.text().substr(0, 8)};
    }
    print_clocks(all, now, sg::shipped_vocabulary(), detail_of_clocks::due_only);
    return exit_code::done;
  }
  for (const auto& each : clocks) line(sg::to_json(each));
  return exit_code::done;
}

exit_code print_audit(const std::vector<sg::reading_line>& lines, printed_as how) {
  if (lines.empty()) return nothing_found(how);
  for (const auto& each : lines) {
    if (how == printed_as::json) {
      line(sg::to_json(each));
      continue;
    }
    fmt::print("{}  {} was shown {} ({}; {})\n", when(each.at), each.by.text(), in_short(each.what, each.label),
               spaced(sg::name(each.how)), in_one_line(each.purpose));
  }
  return exit_code::done;
}

std::string ask_on_terminal(const char* question) {
  if (isatty(STDIN_FILENO) == 0) return {};
  termios before{};
  if (tcgetattr(STDIN_FILENO, &before) != 0) return {};
  auto silent = before;
  silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);  // before the question, or an early answer would be shown and lost
  fmt::print(stderr, "{}", question);
  std::string text;
  std::getline(std::cin, text);
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
  fmt::print(stderr, "\n");
  return text;
}

}  // namespace cli
