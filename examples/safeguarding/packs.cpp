// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"

#include <safeguarding/core/json_writer.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace cli {
namespace {

/// How a clause is accounted for: the rules that cite it, or why it needs none; empty for a clause left over.
std::string accounted(const sg::policy_pack& pack, const sg::clause& known) {
  std::string rules;
  for (const auto& each : pack.rules)
    if (std::find(each.cite.begin(), each.cite.end(), known.id) != each.cite.end())
      rules += (rules.empty() ? "" : ", ") + each.id + (each.standing ? " (at all times)" : "");
  if (rules.empty() && known.kind != sg::clause_kind::binding) return "[" + std::string{sg::name(known.kind)} + "]";
  return rules;
}

void print_summary(const sg::policy_pack& pack) {
  fmt::print("{:<16} {:<8} {:>3} {:<7} {:>3} {:<5} {:>2} {:<6}  {}  {} ({})\n", pack.id, sg::name(pack.kind),
             pack.clauses.size(), pack.clauses.size() == 1 ? "clause" : "clauses", pack.rules.size(),
             pack.rules.size() == 1 ? "rule" : "rules", pack.clocks.size(),
             pack.clocks.size() == 1 ? "clock" : "clocks", sg::to_text(pack.pinned).substr(0, 12), pack.title,
             pack.edition);
}

void print_json(const sg::policy_pack& pack) {
  sg::json_writer json;
  json.begin_object()
      .key("id")
      .value(pack.id)
      .key("kind")
      .value(sg::name(pack.kind))
      .key("edition")
      .value(pack.edition);
  json.key("sha256").value(sg::to_text(pack.pinned)).key("clauses").begin_array();
  for (const auto& known : pack.clauses)
    json.begin_object()
        .key("ref")
        .value(pack.cited_as(known.id))
        .key("kind")
        .value(sg::name(known.kind))
        .key("rules")
        .value(accounted(pack, known))
        .end_object();
  json.end_array().key("clocks").begin_array();
  for (const auto& clock : pack.clocks)
    json.begin_object()
        .key("id")
        .value(clock.id)
        .key("unit")
        .value(sg::name(clock.limit.in))
        .key("n")
        .value(clock.limit.n)
        .key("starts")
        .array(clock.starts)
        .key("stops")
        .array(clock.stops)
        .key("owner")
        .value(clock.owner)
        .key("source")
        .value(clock.source)
        .key("edition")
        .value(clock.edition)
        .key("basis")
        .value(sg::name(clock.basis))
        .end_object();
  json.end_array().end_object();
  fmt::print("{}\n", json.text());
}

/// Where a clock comes from, with its year where the source does not say it.
std::string source_of(const sg::clock_rule& clock) {
  const bool says_more = clock.edition != "local" && clock.source.find(clock.edition) == std::string::npos;
  return clock.source + (says_more ? " " + clock.edition : "");
}

void print_coverage(const sg::policy_pack& pack) {
  fmt::print("\n{}: {}\n", pack.id, pack.title);
  std::size_t cited = 0, others = 0, left_over = 0;
  for (const auto& known : pack.clauses) {
    const auto text = accounted(pack, known);
    ++(text.empty() ? left_over : text.starts_with('[') ? others : cited);
    fmt::print("  {:<66} {}\n", pack.cited_as(known.id), text);
  }
  fmt::print("  = {} clauses: {} cited by a rule, {} reference or invariant, {} left over\n", pack.clauses.size(),
             cited, others, left_over);
  if (!pack.clocks.empty()) fmt::print("  clocks:\n");
  for (const auto& clock : pack.clocks)
    fmt::print("    {:<26} {:<34} from {:<28} owner {:<22} {} ({})\n", clock.id, sg::to_text(clock.limit),
               clock.starts.front(), clock.owner, source_of(clock), sg::name(clock.basis));
}

}  // namespace

exit_code packs(const options& asked) {
  const auto words = sg::shipped_vocabulary();
  const auto schools = sg::shipped_schools();
  std::vector<std::string_view> ids{schools.begin(), schools.end()};
  ids.emplace_back("england");
  for (const auto id : ids) {
    const auto known = sg::shipped_pack(id, words);
    if (asked.json) print_json(known);
    else if (asked.coverage) print_coverage(known);
    else print_summary(known);
  }
  return exit_code::done;
}

}  // namespace cli
