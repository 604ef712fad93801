// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/measure/gate.hpp>

#include <safeguarding/core/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>

namespace safeguarding::inline v0 {

namespace {

constexpr std::string_view figures[] = {"mention_precision",
                                        "mention_recall",
                                        "ambiguous_guessed",
                                        "same_event_precision",
                                        "same_event_recall",
                                        "same_event_f1",
                                        "same_event_bcubed_precision",
                                        "same_event_bcubed_recall",
                                        "same_event_bcubed_f1",
                                        "link_precision",
                                        "link_recall",
                                        "tempting_linked",
                                        "tempting_in_one_picture",
                                        "stories_seen_in_time",
                                        "false_pictures_per_25",
                                        "pictures",
                                        "stories_bcubed_precision",
                                        "stories_bcubed_recall",
                                        "stories_bcubed_f1",
                                        "links_whose_bits_do_not_add_up"};

std::string_view sign(bound_kind kind) { return kind == bound_kind::at_least ? ">=" : "<="; }

}  // namespace

std::vector<goal> own_goals() {
  using enum bound_kind;
  return {
      {"mention_precision", at_least, .97},  {"mention_recall", at_least, .85},       {"ambiguous_guessed", at_most, 0},
      {"same_event_f1", at_least, .90},      {"stories_seen_in_time", at_least, .90}, {"tempting_linked", at_most, 0},
      {"false_pictures_per_25", at_most, 1}, {"link_precision", at_least, .85},       {"link_recall", at_least, .50}};
}

goal read_goal(std::string_view words) {
  const auto wrong = [&](errc code, const char* why) { return invalid_input{code, why, std::string{words}, {}}; };
  const auto at = std::min(words.find(">="), words.find("<="));
  if (at == std::string_view::npos)
    throw wrong(errc::syntax, "a goal is a figure, >= or <=, and a number: link_precision>=0.9");
  goal read{std::string{words.substr(0, at)}, words[at] == '>' ? bound_kind::at_least : bound_kind::at_most, 0};
  if (std::find(std::begin(figures), std::end(figures), read.figure) == std::end(figures))
    throw wrong(errc::unknown_name, "no figure has this name; `safeguarding score` prints their names");
  const auto number = words.substr(at + 2);
  const auto* const end = number.data() + number.size();
  const auto [stop, problem] = std::from_chars(number.data(), end, read.bound, std::chars_format::fixed);
  if (problem != std::errc{} || stop != end || number.empty() || !(read.bound >= 0))
    throw wrong(errc::invalid_input, "the bound is a number such as 0.9 or 0");
  return read;
}

std::vector<std::string> missed(const scores& measured, std::span<const goal> goals) {
  std::vector<std::string> all;
  for (const auto& each : goals) {
    const auto value = measured.value(each.figure);
    if (!value)
      all.push_back(fmt::format("{} was not measured (goal {} {:.3g})", each.figure, sign(each.kind), each.bound));
    else if (each.kind == bound_kind::at_least ? !(*value >= each.bound) : !(*value <= each.bound))
      all.push_back(fmt::format("{} {:.3g} (goal {} {:.3g})", each.figure, *value, sign(each.kind), each.bound));
  }
  if (measured.value("links_whose_bits_do_not_add_up").value_or(0) > 0) all.emplace_back("bits do not add up");
  return all;
}

}  // namespace safeguarding::inline v0
