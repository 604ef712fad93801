// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"

#include <safeguarding/core/json_writer.hpp>
#include <safeguarding/measure/gate.hpp>
#include <safeguarding/measure/linker_output.hpp>
#include <safeguarding/measure/report_order.hpp>
#include <safeguarding/measure/score.hpp>
#include <safeguarding/measure/truth.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <vector>

namespace cli {
namespace {

// reports.jsonl in the folder of the truth file.
std::string beside(const std::string& truth) {
  const auto slash = truth.rfind('/');
  return (slash == std::string::npos ? "" : truth.substr(0, slash + 1)) + "reports.jsonl";
}

// The library's own goals, or none, with those asked for in the place of those of the same figure.
std::vector<sg::goal> goals_of(const options& asked) {
  std::vector<sg::goal> goals;
  if (asked.gate) goals = sg::own_goals();
  for (const auto& words : asked.goals) {
    auto wanted = sg::read_goal(words);
    const auto same = std::find_if(goals.begin(), goals.end(), [&](const auto& own) {
      return own.figure == wanted.figure && own.kind == wanted.kind;
    });
    if (same == goals.end()) goals.push_back(std::move(wanted));
    else *same = std::move(wanted);
  }
  return goals;
}

std::string in_words(const sg::figure& figure) {
  return figure.kind == sg::figure_kind::count ? fmt::format("{:.0f}", figure.value)
                                               : fmt::format("{:.3f}", figure.value);
}

std::string list(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += " " + in_one_line(word);
  return text;
}

// A share in as many digits as it takes to read the same number back.
void print_json(const sg::scores& measured, const std::vector<std::string>& missed) {
  std::string figures;
  for (const auto& each : measured.figures)
    figures += fmt::format("{}\"{}\":{}", figures.empty() ? "" : ",", each.name, each.value);
  sg::json_writer rest;
  rest.begin_object().key("late").array(measured.late).key("unseen").array(measured.unseen);
  rest.key("not_given").array(measured.not_given).key("missed").array(missed).end_object();
  fmt::print("{{\"figures\":{{{}}},{}\n", figures, rest.text().substr(1));
}

}  // namespace

exit_code score(const options& asked) {
  const auto goals = goals_of(asked);
  const auto labels = sg::read_truth(read_file(asked.truth), asked.truth);
  const auto reports = asked.reports.empty() ? beside(asked.truth) : asked.reports;
  const auto order = sg::read_report_order(read_file(reports), reports);
  const auto measured = sg::score(labels, sg::read_linker_output(read_file(asked.output), asked.output), order);
  const auto missed = sg::missed(measured, goals);
  const bool gated = !goals.empty();
  if (asked.json) {
    print_json(measured, gated ? missed : std::vector<std::string>{});
  } else {
    for (const auto& each : measured.figures) fmt::print("{}: {}\n", each.name, in_words(each));
    fmt::print("late:{} unseen:{}\n", list(measured.late), list(measured.unseen));
    if (!measured.not_given.empty()) fmt::print("not given:{}\n", list(measured.not_given));
    if (gated && missed.empty()) fmt::print("all goals met\n");
    for (std::size_t i = 0; gated && i < missed.size(); ++i)
      fmt::print("{}{}", missed[i], i + 1 == missed.size() ? "\n" : "; ");
  }
  return gated && !missed.empty() ? exit_code::refused : exit_code::done;
}

}  // namespace cli
