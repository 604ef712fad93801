// SPDX-License-Identifier: Apache-2.0
#include "chart_words.hpp"

#include <safeguarding/policy/chart.hpp>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

constexpr std::size_t width_of_when = 72;
constexpr std::size_t width_of_clause = 32;
constexpr std::size_t width_of_time = 18;
constexpr std::size_t width_of_note = 62;

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '&') safe += "&amp;";
    else if (c == '<') safe += "&lt;";
    else if (c == '>') safe += "&gt;";
    else if (c == '"') safe += "&quot;";
    else safe += c;
  }
  return safe;
}

/// Lines of one cell, all at the left.
std::string lines(std::string_view text, std::size_t width) {
  std::string cell;
  for (const auto& line : detail::wrapped(text, width)) cell += escaped(line) + "<BR ALIGN=\"LEFT\"/>";
  return cell;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const auto& each : parts) text += (text.empty() ? std::string{} : std::string{between}) + each;
  return text;
}

std::vector<std::string> when_lines(const chart_row& of) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < of.when.size(); ++i)
    for (auto& line : detail::wrapped(i == 0 ? of.when[i] : "- " + of.when[i], width_of_when))
      all.push_back(std::move(line));
  return all;
}

/// How wide each column is in all boxes, in points: boxes stand in line, and nothing is wider than its words.
struct columns {
  std::size_t when = 0, clause = 0, time = 0;

  static void widen(std::size_t& column, const std::vector<std::string>& lines) {
    for (const auto& line : lines) {
      std::size_t tenths = 0;  // capitals and digits are wider; a guess that fits the usual fonts
      for (const char c : line) tenths += (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? 68 : 49;
      column = std::max(column, tenths / 10);
    }
  }
  void look_at(const std::vector<chart_row>& rows) {
    for (const auto& each : rows) {
      widen(when, when_lines(each));
      widen(clause, detail::wrapped(joined(each.clauses, ", "), width_of_clause));
      widen(time, detail::wrapped(each.time, width_of_time));
    }
  }
};

std::string cell(std::size_t width, const std::vector<std::string>& all, std::string_view begin, std::string_view end) {
  std::string text =
      R"(<TD ALIGN="LEFT" BALIGN="LEFT" VALIGN="TOP" WIDTH=")" + std::to_string(width) + "\">" + std::string{begin};
  for (const auto& line : all) text += escaped(line) + "<BR ALIGN=\"LEFT\"/>";
  return text + std::string{end} + "</TD>";
}

std::string row(const chart_row& of, const columns& wide) {
  std::string cells = "<TR>" + cell(wide.when, when_lines(of), "", "");
  cells += cell(wide.clause, detail::wrapped(joined(of.clauses, ", "), width_of_clause), "<FONT COLOR=\"#444444\">",
                "</FONT>");
  if (of.time.empty()) cells += cell(wide.time, {}, "", "");
  else cells += cell(wide.time, detail::wrapped(of.time, width_of_time), "<I>", "</I>");
  return cells + "</TR>\n";
}

std::string table(const std::vector<chart_row>& rows, pack_kind of, const columns& wide) {
  const std::string look = of == pack_kind::overlay ? R"(STYLE="DASHED" COLOR="#1F4E79")" : "COLOR=\"black\"";
  std::string text = "<TABLE BORDER=\"1\" " + look + R"( CELLBORDER="0" CELLSPACING="0" CELLPADDING="1">)";
  for (const auto& each : rows) text += row(each, wide);
  return text + "</TABLE>";
}

std::string table_node(const std::string& id, const std::string& html) {
  return "  " + id + " [shape=plain, label=<" + html + ">];\n";
}

std::string receiver(const chart_arrow& to) {
  std::string look = "fillcolor=\"#E8EEF4\"", label;
  if (to.told.empty()) look = R"(fillcolor="#F8D7DA", color="#A00000")";
  for (const auto& line : detail::wrapped(to.told.empty() ? "nobody is named" : to.told, 20))
    label += (label.empty() ? "<B>" : "<BR/>") + escaped(line);
  return "  " + to.told_id + " [shape=box, style=\"rounded,filled\", " + look + ", label=<" + label + "</B>>];\n";
}

/// What stands under the arrows: who stands in at the left, what always holds at the right.
std::string notes(const chart& of) {
  constexpr std::string_view cell = R"(<TD ALIGN="LEFT" BALIGN="LEFT" VALIGN="TOP">)";
  std::string text = R"(<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="4"><TR>)";
  text += std::string{cell} + "<B>Who stands in</B><BR ALIGN=\"LEFT\"/>";
  for (const auto& each : of.chains)
    text += lines("for the " + each.role + ": " + joined(each.then, ", then "), width_of_note);
  text += "</TD>" + std::string{cell} + "<B>In every decision</B><BR ALIGN=\"LEFT\"/>";
  for (const auto& each : of.notes) text += lines(each, width_of_note);
  text +=
      "</TD></TR>\n<TR><TD COLSPAN=\"2\" ALIGN=\"LEFT\"><BR/>Approved by ______________________________   on "
      "______________";
  return text + "</TD></TR></TABLE>";
}

std::string ladder_table(const chart_ladder& of, const columns& wide) {
  std::string text = R"(<TABLE BORDER="1" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2">)";
  text += R"(<TR><TD COLSPAN="3" ALIGN="LEFT"><B>)" + escaped(of.about) + "</B></TD></TR>\n";
  for (const auto& step : of.steps)
    for (auto shown : step.rows) {
      shown.when.front() = step.told + ": " + shown.when.front();
      text += row(shown, wide);
    }
  return text + "</TABLE>";
}

std::string heading(const chart& of) {
  std::string text = R"(<TABLE BORDER="0" CELLSPACING="0"><TR><TD><FONT POINT-SIZE="15"><B>)" + escaped(of.title) +
                     "</B></FONT></TD></TR>";
  for (const auto& each : of.under) text += "<TR><TD>" + escaped(each) + "</TD></TR>";
  bool overlays = false, schools = false, also = false;
  for (const auto& each : of.arrows) {
    (each.of == pack_kind::overlay ? overlays : schools) = true;
    also = also || each.manner == chart_manner::also;
  }
  text += "<TR><TD>A box: when; the clause; how soon, in its own words. An arrow: who is told then.";
  if (also) text += " A hollow tip: besides whoever else is told.";
  if (overlays && schools)
    text += "</TD></TR><TR><TD>Solid lines: the school's document. Dashed lines: added by law and guidance.";
  return text + "</TD></TR></TABLE>";
}

/// Solid is the school's own, dashed an overlay's; the tip says whether others are told besides.
std::string line_of(const chart_arrow& of) {
  std::string look = "color=\"black\"";
  if (of.of == pack_kind::overlay) look = "style=dashed, color=\"#1F4E79\"";
  if (of.told.empty()) look = "color=\"#A00000\"";
  if (of.manner == chart_manner::also) look += ", arrowhead=onormal";
  if (of.manner == chart_manner::if_nobody) look += ", arrowhead=onormal, label=\"if nobody else is told\"";
  return look;
}

}  // namespace

std::string to_dot(const chart& drawn) {
  std::string text =
      "digraph policy {\n  graph [rankdir=LR, nodesep=0.06, ranksep=0.35, size=\"7.9,11.3\", margin=0.1, splines=true, "
      "fontname=\"Helvetica\", "
      "fontsize=9, labelloc=t, label=<" +
      heading(drawn) + ">];\n";
  text += "  node [fontname=\"Helvetica\", fontsize=9, margin=\"0.08,0.05\", height=0];\n";
  text += "  edge [fontname=\"Helvetica\", fontsize=8, arrowsize=0.7];\n\n";
  columns wide;
  for (const auto& each : drawn.arrows) wide.look_at(each.rows);
  std::string order;
  const auto below = [&](const std::string& id) { order += (order.empty() ? "" : " -> ") + id; };
  std::set<std::string> receivers;
  for (const auto& each : drawn.arrows) {
    text += table_node(each.id, table(each.rows, each.of, wide));
    if (receivers.insert(each.told_id).second) text += receiver(each);
    text += "  " + each.id + ":e -> " + each.told_id + " [" + line_of(each) + "];\n";
    below(each.id);
  }
  for (const auto& each : drawn.ladders) {
    text += table_node("ladder_" + each.id, ladder_table(each, wide));
    below("ladder_" + each.id);
  }
  text += table_node("notes", notes(drawn));
  below("notes");
  return text + "\n  { rank=same; " + order + " [style=invis]; }\n}\n";
}

}  // namespace safeguarding::inline v0
