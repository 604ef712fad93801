// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "link.hpp"
#include "print.hpp"

#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/json_writer.hpp>
#include <safeguarding/jigsaw/pattern_json.hpp>
#include <safeguarding/jigsaw/pattern_replay.hpp>
#include <safeguarding/jigsaw/pattern_watch.hpp>
#include <safeguarding/measure/pattern_score.hpp>
#include <safeguarding/policy/decide.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace cli {

namespace {

struct period {
  std::optional<sg::day> from, to;

  [[nodiscard]] bool holds(sg::instant at) const {
    const auto date = sg::to_london(at).date;
    return (!from || *from <= date) && (!to || date <= *to);
  }
};

std::optional<sg::day> day_asked(const std::string& text, const char* option) {
  const auto date = sg::parse_day(text);
  if (!date) fmt::print(stderr, "{} takes a day, as 2026-11-20 (found: {})\n", option, in_one_line(text));
  return date;
}

sg::pattern_pack pack_of(const std::string& path) {
  if (path.empty()) return sg::pattern_pack::shipped();
  return sg::pattern_pack::read(sg::read_toml(read_file(path), path));
}

std::string date_of(sg::instant at) { return sg::to_text(sg::to_london(at).date); }

const sg::pattern& rule_of(const sg::pattern_hit& hit, const sg::pattern_pack& pack) {
  return *std::find_if(pack.patterns.begin(), pack.patterns.end(), [&](const auto& one) { return one.id == hit.rule; });
}

std::string raised_in_words(const sg::pattern_hit& hit) {
  return hit.raised_by ? fmt::format("raised when {} arrived, {}", hit.raised_by->text(), date_of(hit.raised_at))
                       : fmt::format("raised as time passed, {}", date_of(hit.raised_at));
}

void print_hit(const sg::pattern_hit& hit, const sg::pattern_pack& pack) {
  fmt::print("{}  {}\n", hit.pattern, in_one_line(rule_of(hit, pack).title));
  fmt::print("  {}{}\n", hit.about.empty() ? "" : in_one_line(hit.about) + ", ", raised_in_words(hit));
  for (const auto& line : sg::why(hit, pack)) fmt::print("    {}\n", in_one_line(line));
}

std::string named(const sg::pattern_pack& pack) {
  return fmt::format("{}, edition {}, {}", in_one_line(pack.id), in_one_line(pack.edition),
                     sg::to_text(pack.hash).substr(0, 12));
}

std::string ids_of(const sg::pattern_hit& hit) {
  std::string text;
  for (const auto& one : hit.reports) text += " " + one.report.text();
  return text;
}

void print_change(const sg::pattern_change& change, const sg::pattern_pack& now, const sg::pattern_pack& draft) {
  const auto& either = change.before ? *change.before : *change.after;
  const char* const what = !change.after ? "no longer raised" : !change.before ? "new" : "raised otherwise";
  fmt::print("{}  {}: {}{}\n", either.pattern, what, either.rule,
             either.about.empty() ? "" : ", " + in_one_line(either.about));
  if (change.before) fmt::print("    now:   {};{}\n", raised_in_words(*change.before), ids_of(*change.before));
  if (change.after) fmt::print("    draft: {};{}\n", raised_in_words(*change.after), ids_of(*change.after));
  if (!change.before || !change.after)
    fmt::print("    {}\n", in_one_line(sg::why(either, change.before ? now : draft).front()));
}

void print_rules(const sg::pattern_pack& pack) {
  for (const auto& one : pack.patterns) {
    fmt::print("{}  {}\n", one.number, in_one_line(one.title));
    fmt::print("     {}: {}\n", one.id, in_one_line(sg::in_words(one, pack)));
    fmt::print("     {}\n", in_one_line(one.suggests));
    fmt::print("     source: {}{}\n", in_one_line(one.source), one.mark == "K" ? " (from knowledge)" : "");
  }
  fmt::print("{} rules of {}\n", pack.patterns.size(), named(pack));
}

// What a policy makes of a hit that somebody takes as a fact, as known when it was raised.
void print_as_fact(const sg::pattern_hit& hit, const school& in) {
  if (hit.same == sg::pattern_same::school) return;
  sg::pattern_alert alert{hit.pattern, hit.rule, hit.raised_at, {}, {}, {}};
  for (const auto& one : hit.reports)
    if (!hit.raised_by || one.joined == *hit.raised_by) alert.reports.push_back(one.report);
  if (hit.same == sg::pattern_same::adult || hit.same == sg::pattern_same::named_child)
    alert.conduct_of = sg::person_id{hit.about};
  else if (hit.same == sg::pattern_same::child) alert.children.emplace_back(hit.about);
  const auto known = in.finder.find(alert, {in.reports, in.actions, in.declarations, in.earlier});
  fmt::print("  If somebody takes it as a fact, the policy says\n");
  print_decision(sg::decide(in.book, known, in.who, in.terms, hit.raised_at), known, in.book);
}

void print_scores(const std::vector<sg::pattern_score>& scores) {
  fmt::print("pattern  planted  found  in time   hits  of a story  astray\n");
  for (const auto& one : scores)
    fmt::print("{:<7}  {:>7}  {:>5}  {:>7}  {:>5}  {:>10}  {:>6}\n", one.pattern, one.planted, one.found, one.in_time,
               one.hits, one.of_story, one.astray);
}

std::string json_of(const std::vector<sg::pattern_hit>& hits, const sg::pattern_pack& pack) {
  std::string list;
  for (const auto& hit : hits) list += (list.empty() ? "" : ",") + sg::to_json(hit, pack);
  return "[" + list + "]";
}

std::string json_of(const sg::pattern_pack& pack) {
  sg::json_writer json;
  json.begin_object().key("id").value(pack.id).key("edition").value(pack.edition);
  json.key("hash").value(sg::to_text(pack.hash)).end_object();
  return std::move(json).text();
}

}  // namespace

exit_code patterns(const options& asked) {
  if (asked.rules == !asked.reports.empty()) {
    fmt::print(stderr, "give either --reports or --rules; see --help\n");
    return exit_code::usage;
  }
  if (!asked.school.empty() && (asked.roll.empty() || asked.json || !asked.draft.empty() || !asked.truth.empty())) {
    fmt::print(stderr, "--school needs --roll, and goes with neither --json, --against nor --truth; see --help\n");
    return exit_code::usage;
  }
  if (asked.rules) {
    print_rules(pack_of(asked.pack));
    return exit_code::done;
  }
  period in;
  if (!asked.from.empty() && !(in.from = day_asked(asked.from, "--from"))) return exit_code::usage;
  if (!asked.to.empty() && !(in.to = day_asked(asked.to, "--to"))) return exit_code::usage;
  const auto pack = pack_of(asked.pack);
  std::optional<sg::pattern_pack> draft;
  if (!asked.draft.empty()) draft = pack_of(asked.draft);
  const auto terms = calendar(asked);

  auto both = read_people_and_reports(asked);
  if (!both) return exit_code::refused;
  const auto& people = both->people;
  auto& reports = both->reports;
  if (reports.empty()) return nothing_in(asked.reports, "report");
  if (in.to)
    std::erase_if(reports, [&](const sg::report& one) { return sg::to_london(one.recorded_at).date > *in.to; });
  const auto inputs = sg::pattern_inputs(people, reports);
  const auto until = in.to ? std::optional{sg::end_of_day(*in.to)} : std::nullopt;
  const auto hits_of = [&](const sg::pattern_pack& which) {
    auto hits = sg::find_patterns(which, terms, people, inputs, until);
    std::erase_if(hits, [&](const sg::pattern_hit& hit) { return !in.holds(hit.raised_at); });
    return hits;
  };
  const auto hits = hits_of(pack);

  if (!asked.truth.empty()) {
    const auto labels = sg::read_truth(read_file(asked.truth), asked.truth);
    std::vector<sg::report_id> order;
    for (const auto& one : reports) order.push_back(one.id);
    print_scores(sg::score_patterns(labels, hits, sg::report_order{order}));
    return exit_code::done;
  }
  if (draft) {
    const auto after = hits_of(*draft);
    const auto changes = sg::differences(hits, after);
    if (asked.json) {
      std::string list;
      for (const auto& each : changes)
        list += (list.empty() ? "" : ",") + std::string{"{\"before\":"} +
                (each.before ? sg::to_json(*each.before, pack) : "null") +
                ",\"after\":" + (each.after ? sg::to_json(*each.after, *draft) : "null") + "}";
      fmt::print("{{\"pack\":{},\"draft\":{},\"hits\":{},\"hits_of_draft\":{},\"differences\":[{}]}}\n", json_of(pack),
                 json_of(*draft), hits.size(), after.size(), list);
      return exit_code::done;
    }
    for (const auto& each : changes) print_change(each, pack, *draft);
    fmt::print("hits of {}: {}; of the draft {}: {}; {} differ\n", named(pack), hits.size(), named(*draft),
               after.size(), changes.size());
    return exit_code::done;
  }
  if (asked.json) {
    fmt::print("{{\"pack\":{},\"hits\":{}}}\n", json_of(pack), json_of(hits, pack));
    return exit_code::done;
  }
  std::optional<school> decided_in;
  if (!asked.school.empty()) {
    auto policy = asked;
    policy.pack.clear();  // that of the patterns
    if (!(decided_in = read_school(policy))) return exit_code::refused;
  }
  for (const auto& hit : hits) {
    print_hit(hit, pack);
    if (decided_in) print_as_fact(hit, *decided_in);
  }
  fmt::print("{} reports; hits of {}: {}. A hit is a suggestion to look, and tells nobody.\n", reports.size(),
             named(pack), hits.size());
  return exit_code::done;
}

}  // namespace cli
