// SPDX-License-Identifier: Apache-2.0
#include "keep_print.hpp"

#include "print.hpp"

#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/json_writer.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <fmt/core.h>

#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <variant>

namespace cli {
namespace {

std::string words_of(const sg::record_ref& what) {
  std::string kind{sg::name(what.kind)};
  for (char& c : kind)
    if (c == '_') c = ' ';
  return kind + " " + what.id;
}

std::string joined(const std::vector<sg::person_id>& people) {
  std::string text;
  for (const auto& each : people) text += (text.empty() ? "" : ", ") + each.text();
  return text;
}

sg::json_writer& put(sg::json_writer& json, const sg::record_ref& what) {
  return json.key("kind").value(sg::name(what.kind)).key("id").value(what.id);
}

void line(const sg::json_writer& json) { fmt::print("{}\n", json.text()); }

/// What is said where there is nothing: the same whether nothing is there or nothing may be seen.
exit_code nothing_found(printed_as how) {
  if (how == printed_as::words) fmt::print("{}\n", sg::nothing_to_read);
  return exit_code::nothing;
}

}  // namespace

void print_receipt(const sg::receipt& made, printed_as how) {
  if (how == printed_as::json) {
    sg::json_writer json;
    put(json.begin_object(), made.what).key("recorded_at").value(sg::london_text(made.recorded_at)).end_object();
    line(json);
    return;
  }
  fmt::print("kept {}, {}\n", words_of(made.what), when(made.recorded_at));
  tell(made.findings);
  if (!made.advice) return;
  const auto words = sg::shipped_vocabulary();
  for (const auto& each : made.advice->must) fmt::print("  you must: {}\n", words.in_words(each.what));
  for (const auto& each : made.advice->must_not) fmt::print("  you must not: {}\n", words.in_words(each.what));
}

void print_record(const sg::record_view& found, printed_as how) {
  const sg::record_ref what{sg::kind_of(found.value), sg::id_of(found.value)};
  const auto* made = std::get_if<sg::report>(&found.value);
  if (how == printed_as::json) {
    sg::json_writer json;
    put(json.begin_object(), what).key("label").value(found.label);
    json.key("recorded_at").value(sg::london_text(found.recorded_at)).key("by").value(found.by.text());
    if (made != nullptr) json.key("place").value(made->place).key("text").value(made->text);
    json.key("amendments").begin_array();
    for (const auto& each : found.amendments)
      json.begin_object()
          .key("id")
          .value(each.id.text())
          .key("kind")
          .value(sg::name(each.kind))
          .key("at")
          .value(sg::london_text(each.at))
          .key("by")
          .value(each.by.text())
          .key("reason")
          .value(each.reason)
          .end_object();
    json.end_array().end_object();
    line(json);
    return;
  }
  fmt::print("{}{}, recorded {} by {}\n", words_of(what), found.label.empty() ? "" : " (" + found.label + ")",
             when(found.recorded_at), found.by.text());
  if (made != nullptr) {
    for (const auto& each : made->people) fmt::print("  {}: {}\n", sg::name(each.role), each.person.text());
    if (!made->place.empty()) fmt::print("  place: {}\n", in_one_line(made->place));
    fmt::print("  {}\n", in_one_line(made->text));
  }
  for (const auto& each : found.amendments)
    fmt::print("  {} {} by {}: {}\n", sg::name(each.kind), when(each.at), each.by.text(), in_one_line(each.reason));
}

exit_code print_chronology(const std::vector<sg::chronology_line>& lines, printed_as how) {
  if (lines.empty()) return nothing_found(how);
  for (const auto& each : lines) {
    if (how == printed_as::json) {
      sg::json_writer json;
      put(json.begin_object().key("happened_at").value(sg::london_text(each.happened_at)), each.what);
      json.key("recorded_at").value(sg::london_text(each.recorded_at)).key("people").begin_array();
      for (const auto& who : each.people) json.value(who.text());
      json.end_array().key("withdrawn").value(each.withdrawn).end_object();
      line(json);
      continue;
    }
    fmt::print("{}  {}{}{}\n", when(each.happened_at), words_of(each.what),
               each.people.empty() ? "" : " - " + joined(each.people), each.withdrawn ? " [withdrawn]" : "");
  }
  return exit_code::done;
}

exit_code print_hits(const std::vector<sg::search_hit>& hits, printed_as how) {
  if (hits.empty()) return nothing_found(how);
  for (const auto& each : hits) {
    if (how == printed_as::json) {
      sg::json_writer json;
      put(json.begin_object(), each.what).key("score").value(each.score).end_object();
      line(json);
      continue;
    }
    fmt::print("{:>6.2f} bits  {}, {}\n", each.score / 1024.0, words_of(each.what), when(each.recorded_at));
  }
  return exit_code::done;
}

exit_code print_notices(const std::vector<sg::due_item>& list, printed_as how) {
  if (list.empty()) return nothing_found(how);
  for (const auto& each : list) {
    if (how == printed_as::json) {
      sg::json_writer json;
      json.begin_object().key("notice").value(each.what.id.text()).key("report").value(each.what.about.text());
      json.key("due").value(sg::name(each.due)).key("receiver").value(each.what.receiver).end_object();
      line(json);
      continue;
    }
    fmt::print("{:<10} report {}, as {}", sg::name(each.due), each.what.about.text(), each.what.receiver);
    if (each.what.limit && !each.read_at) fmt::print(", to be read by {}", when(each.what.limit->by));
    if (each.tell_by) fmt::print(", to be told by {}", when(*each.tell_by));
    fmt::print("  [{}]\n", each.what.id.text());
  }
  return exit_code::done;
}

exit_code print_due(const std::vector<sg::due_clock>& clocks, sg::instant now, printed_as how) {
  if (clocks.empty()) return nothing_found(how);
  if (how == printed_as::words) {
    std::vector<sg::running_clock> all;
    for (const auto& each : clocks) all.push_back(each.clock);
    print_clocks(all, now, sg::shipped_vocabulary(), detail_of_clocks::due_only);
    return exit_code::done;
  }
  for (const auto& each : clocks) {
    sg::json_writer json;
    json.begin_object().key("report").value(each.about.text()).key("clock").value(each.clock.started.id);
    json.key("state").value(sg::name(each.clock.state)).key("due");
    if (each.clock.runs_to.due) json.value(sg::london_text(*each.clock.runs_to.due));
    else json.null();
    json.end_object();
    line(json);
  }
  return exit_code::done;
}

exit_code print_audit(const std::vector<sg::reading_line>& lines, printed_as how) {
  if (lines.empty()) return nothing_found(how);
  for (const auto& each : lines) {
    if (how == printed_as::json) {
      sg::json_writer json;
      put(json.begin_object().key("at").value(sg::london_text(each.at)).key("by").value(each.by.text()), each.what);
      json.key("how").value(sg::name(each.how)).key("purpose").value(each.purpose).end_object();
      line(json);
      continue;
    }
    fmt::print("{}  {} was shown {} ({}; {})\n", when(each.at), each.by.text(), words_of(each.what), sg::name(each.how),
               in_one_line(each.purpose));
  }
  return exit_code::done;
}

std::string ask_on_terminal(const char* question) {
  if (isatty(STDIN_FILENO) == 0) return {};
  termios before{};
  if (tcgetattr(STDIN_FILENO, &before) != 0) return {};
  auto silent = before;
  silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
  fmt::print(stderr, "{}", question);
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
  std::string text;
  std::getline(std::cin, text);
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
  fmt::print(stderr, "\n");
  return text;
}

}  // namespace cli
