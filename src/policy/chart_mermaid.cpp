// SPDX-License-Identifier: Apache-2.0
#include "chart_words.hpp"

#include <safeguarding/policy/chart.hpp>

#include <set>
#include <string_view>

namespace safeguarding::inline v0 {
namespace {

/// Text inside quotes: Mermaid writes special characters as #name;.
std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '#') safe += "#35;";
    else if (c == '"') safe += "#quot;";
    else if (c == '<') safe += "#lt;";
    else if (c == '>') safe += "#gt;";
    else if (c == '&') safe += "#amp;";
    else if (c == '`' || c == '\\') safe += '\'';  // they would begin another language
    else safe += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
  }
  return safe;
}

std::string row(const chart_row& of) {
  std::string text;
  for (std::size_t i = 0; i < of.when.size(); ++i)
    for (const auto& line : detail::wrapped(i == 0 ? of.when[i] : "- " + of.when[i], 72))
      text += (text.empty() ? "" : "<br/>") + escaped(line);
  std::string clauses;
  for (const auto& each : of.clauses) clauses += (clauses.empty() ? "" : ", ") + each;
  text += " [" + escaped(clauses) + "]";
  if (!of.time.empty()) text += " - " + escaped(of.time);
  return text;
}

std::string rows(const std::vector<chart_row>& all) {
  std::string text;
  for (const auto& each : all) text += (text.empty() ? "" : "<br/>") + row(each);
  return text;
}

std::string_view label(chart_manner manner) {
  if (manner == chart_manner::also) return "|as well|";
  if (manner == chart_manner::if_nobody) return "|if nobody else is told|";
  return "";
}

}  // namespace

std::string to_mermaid(const chart& drawn) {
  std::string text = "flowchart LR\n";
  std::string about = escaped(drawn.title);
  for (const auto& each : drawn.under) about += "<br/>" + escaped(each);
  text += "  about[\"" + about + "\"]\n";
  std::set<std::string> receivers;
  for (const auto& each : drawn.arrows) {
    const bool overlay = each.of == pack_kind::overlay;
    text += "  " + each.id + "[\"" + rows(each.rows) + "\"]" + (overlay ? ":::overlay" : "") + "\n";
    if (receivers.insert(each.told_id).second)
      text += "  " + each.told_id + "([\"" + (each.told.empty() ? "nobody is named" : escaped(each.told)) + "\"])" +
              (each.told.empty() ? ":::nobody" : "") + "\n";
    text += "  " + each.id + (overlay ? " -.->" : " -->") + std::string{label(each.manner)} + " " + each.told_id + "\n";
  }
  for (const auto& ladder : drawn.ladders) {
    text += "  subgraph ladder_" + ladder.id + " [\"" + escaped(ladder.about) + "\"]\n";
    std::string before;
    for (const auto& step : ladder.steps) {
      text += "    " + step.id + "[\"" + escaped(step.told) + (step.rows.empty() ? "" : "<br/>") + rows(step.rows) +
              "\"]\n";
      if (!before.empty()) text += "    " + before + " --> " + step.id + "\n";
      before = step.id;
    }
    text += "  end\n";
  }
  std::string notes;
  for (const auto& each : drawn.chains) {
    std::string then;
    for (const auto& next : each.then) then += (then.empty() ? "" : ", then ") + next;
    notes += escaped(each.role + " is replaced by: " + then) + "<br/>";
  }
  for (const auto& each : drawn.notes) notes += escaped(each) + "<br/>";
  if (!notes.empty()) notes.resize(notes.size() - 5);
  text += "  notes[\"" + notes + "\"]\n";
  text += "  classDef overlay stroke-dasharray: 5 5\n  classDef nobody stroke:#a00000\n";
  return text;
}

}  // namespace safeguarding::inline v0
