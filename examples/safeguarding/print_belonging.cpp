// SPDX-License-Identifier: Apache-2.0
#include "print_belonging.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>

namespace cli {

namespace {

void print_waterfall(const sg::report_link& link, const report_namer& called) {
  for (const auto& line : link.evidence) {
    fmt::print("  {:>7}  {}\n", in_bits(line.bits), sg::sentence_of(line.feature, line.bits));
    if (!line.a.empty())
      fmt::print("           {}: {} | {}: {}\n", called(link.a), in_one_line(line.a), called(link.b),
                 in_one_line(line.b));
  }
  fmt::print("  {:>7}  together, in bits: {} likely to be of one matter\n", in_bits(link.bits),
             in_percent(link.probability));
}

const char* in_words(sg::link_answer answer) {
  switch (answer) {
    case sg::link_answer::linked:
      return "Linked: more likely than not of one matter. A suggestion, for a person to judge.";
    case sg::link_answer::judged_yes: return "Linked: somebody judged that they belong together.";
    case sg::link_answer::judged_no: return "Not linked: somebody judged that they do not belong together.";
    case sg::link_answer::too_little: return "Not linked: the evidence is too little.";
    case sg::link_answer::never_compared: return "Not linked: they share nothing rare enough to be looked at.";
  }
  return "";
}

}  // namespace

std::string in_bits(std::int32_t bits) {
  const int hundredths = (std::abs(bits) * 100 + sg::one_bit / 2) / sg::one_bit;
  return fmt::format("{}{}.{:02}", bits < 0 ? "-" : "+", hundredths / 100, hundredths % 100);
}

std::string in_percent(std::int32_t probability) {
  return fmt::format("{} %", std::clamp((probability + 5'000) / 10'000, 1, 99));
}

std::string picture_name(const std::string& id, const report_namer& called) {
  const auto cut = id.find('+');
  if (cut == std::string::npos) return id;
  return called(sg::report_id{id.substr(0, cut)}) + "+" + called(sg::report_id{id.substr(cut + 1)});
}

void print_weak_points(const sg::picture& one, const report_namer& called) {
  if (one.reports.size() < 3) return;
  for (const auto& each : one.bridges)
    fmt::print("    rests on {} and {}: if these two do not belong together, the picture falls in two\n",
               called(each.a), called(each.b));
  for (const auto& each : one.articulation_points)
    fmt::print("    rests on {}: without this report, the others fall apart\n", called(each));
}

void print_explanation(const sg::link_explanation& told, const report_namer& called) {
  fmt::print("{} and {}\n{}\n", called(told.link.a), called(told.link.b), in_words(told.answer));
  print_waterfall(told.link, called);
  if (!told.company.empty()) {
    fmt::print("Earlier reports that may belong with both:");
    for (const auto& one : told.company) fmt::print(" {}", called(one));
    fmt::print("\n");
  }
  if (told.picture_with_both)
    fmt::print("Both are in the picture {}.\n", picture_name(*told.picture_with_both, called));
}

}  // namespace cli
