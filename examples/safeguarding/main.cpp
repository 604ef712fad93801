// SPDX-License-Identifier: Apache-2.0
// EXAMPLE safeguarding: the library on the command line.
// Decides who must be told about reports or bare facts, lists the clocks that run, and shows what the packs cover.
// DEMONSTRATES policy_pack, rulebook, fact_finder, decide, running_clocks, the readers of intake.
// SIMPLER EXAMPLE to look at first: ../06_notices_over_a_day.cpp
#include "commands.hpp"
#include "keep.hpp"

#include <safeguarding/version.hpp>

#include <fmt/core.h>
#include <CLI/CLI.hpp>

#include <string_view>

namespace {

using cli::exit_code;

void add_policy_options(CLI::App& to, cli::options& asked) {
  to.add_option("--pack", asked.pack, "the school's policy: the name of a shipped one, or a file")->type_name("P");
  to.add_option("--overlay", asked.overlays,
                "a further overlay (a file); one with the id \"england\" replaces the shipped")
      ->type_name("O")
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  to.add_option("--holders", asked.holders, "who holds which role (TOML)")->type_name("H");
  to.add_option("--calendar", asked.calendar, "the school's terms (TOML); without it an invented example for 2026-27")
      ->type_name("C");
}

void add_school_options(CLI::App& to, cli::options& asked) {
  to.add_option("--roll", asked.roll, "the roll (CSV)")->type_name("R");
  to.add_option("--school", asked.school, "whose shipped policy applies; or give --pack")->type_name("S");
  to.add_option("--actions", asked.actions, "what was done (JSON lines): stops clocks, settles misuse")->type_name("A");
  to.add_option("--declarations", asked.declarations, "declared ties (JSON lines): whom they bind is not told")
      ->type_name("D");
  to.add_option("--amendments", asked.amendments,
                "what was recorded beside the reports (JSON lines): what was by --as-of counts")
      ->type_name("FILE");
}

constexpr const char* exit_codes =
    "Exit codes: 0 done, 1 nothing to look at, 2 the command line is off, 3 an input or part of it was refused\n"
    "(each refusal is on standard error), 4 a file cannot be read.\n"
    "\n"
    "Commands that keep records in a library file: init, record, amend, show, chronology, search, pictures, why,\n"
    "judge, notices, read, act, due, audit, snapshot and verify, with --library FILE; `safeguarding init --help` "
    "shows\n"
    "how to begin.";

// What is wrong with the options of a command that decides or explains; nothing if they go together.
const char* wrong_together(const cli::options& asked, const CLI::App& explain) {
  const bool explains = explain.parsed(), recipient = asked.audience == "recipient";
  if (asked.batch.empty() == asked.reports.empty()) return "give either --batch or --reports; see --help";
  if (!asked.batch.empty() &&
      !(asked.roll + asked.school + asked.actions + asked.declarations + asked.amendments).empty())
    return "--roll, --school, --actions, --declarations and --amendments go with --reports; each question of --batch "
           "names its school";
  if (!asked.amendments.empty() && asked.as_of.empty())
    return "--amendments needs --as-of: each report is taken as amended by then";
  if (explains && !asked.json && (asked.batch.empty() ? asked.report.empty() : asked.id.empty()))
    return "name what is to be explained: --report with --reports, --id with --batch; with --json all is the default";
  if (explains && recipient && asked.role.empty() == asked.person.empty())
    return "a recipient is named by --role or by --person; see --help";
  if (explains && !recipient && !asked.role.empty()) return "--role goes with --audience recipient; see --help";
  if (explains && !asked.why_not.empty() && (asked.audience == "reporter" || recipient || asked.json))
    return "--why-not answers an auditor, in words; see --help";
  if (explains && !asked.log.empty() && (!recipient || asked.as_of.empty()))
    return "--log goes with --audience recipient, and needs --as-of: who had been told by then";
  if (!asked.batch.empty()) {
    return asked.as_of.empty() ? nullptr : "--as-of goes with --reports; each question of --batch has its own moment";
  }
  if (asked.roll.empty()) return "--reports needs --roll; see --help";
  if (asked.school.empty() == asked.pack.empty()) return "give either --school or --pack; see --help";
  return nullptr;
}

}  // namespace

// NOLINTNEXTLINE(bugprone-exception-escape): what is built before the try block fails only where memory ends
int main(int argc, char** argv) {
  if (cli::is_for_library(argc, argv)) return cli::run_on_library(argc, argv);
  CLI::App app{"Who must be told about a safeguarding concern, by when, and under which clause.", "safeguarding"};
  app.set_version_flag("--version", SAFEGUARDING_VERSION_STRING);
  app.footer(exit_codes);
  app.require_subcommand(1);
  cli::options asked;

  auto& decide = *app.add_subcommand("decide", "who must be told, and what must, may and must not be done");
  decide.add_option("--batch", asked.batch, "a JSON array of facts; prints one JSON object a line")->type_name("FILE");
  decide.add_option("--reports", asked.reports, "reports (JSON lines), with --roll and --school")->type_name("FILE");
  add_school_options(decide, asked);
  add_policy_options(decide, asked);
  decide.add_option("--as-of", asked.as_of, "with what was known at this instant; without it, when each was recorded")
      ->type_name("T");
  decide.add_flag("--json", asked.json, "one JSON object a line instead of words");
  decide.footer(
      "Example: safeguarding decide --reports reports.jsonl --roll roll.csv --school beech-green\n"
      "         safeguarding decide --batch facts.json");

  auto& due = *app.add_subcommand("due", "the clocks that run or are late");
  due.add_option("--reports", asked.reports, "reports (JSON lines)")->required()->type_name("FILE");
  add_school_options(due, asked);
  add_policy_options(due, asked);
  due.add_option("--as-of", asked.as_of, "the instant asked about, with its offset")->required()->type_name("T");
  due.add_flag("--arithmetic", asked.arithmetic, "show how each due time is counted, day by day");
  due.add_flag("--json", asked.json, "one JSON object a line instead of words");
  due.footer(
      "Example: safeguarding due --reports reports.jsonl --roll roll.csv --school beech-green --as-of "
      "2026-11-20T09:00:00+00:00");

  auto& explain = *app.add_subcommand("explain", "why these people are told about one matter, and why not others");
  explain.add_option("--reports", asked.reports, "reports (JSON lines), with --roll and --school")->type_name("FILE");
  explain.add_option("--report", asked.report, "the report to explain")->type_name("ID");
  explain.add_option("--batch", asked.batch, "a JSON array of facts")->type_name("FILE");
  explain.add_option("--id", asked.id, "the question of --batch to explain")->type_name("ID");
  add_school_options(explain, asked);
  add_policy_options(explain, asked);
  explain
      .add_option("--as-of", asked.as_of,
                  "the moment of whoever reads: what was known, which posts they held; without it, when each was "
                  "recorded")
      ->type_name("T");
  explain
      .add_option("--log", asked.log,
                  "what became of the notices (JSON lines): whom it shows as told by --as-of may read as a recipient")
      ->type_name("L");
  explain.add_option("--audience", asked.audience, "who reads: auditor (if nothing is said), reporter or recipient")
      ->type_name("A")
      ->check(CLI::IsMember({"auditor", "reporter", "recipient"}));
  explain.add_option("--role", asked.role, "the recipient, by role or agency")->type_name("ROLE");
  explain.add_option("--person", asked.person, "the reader, by id; refused to whomever the matter is closed to")
      ->type_name("ID");
  explain.add_option("--why-not", asked.why_not, "why this role, agency or holder of a post is told, or is not")
      ->type_name("ROLE");
  explain.add_flag("--arithmetic", asked.arithmetic, "show how each due time is counted, day by day");
  explain.add_flag("--json", asked.json, "the record as one JSON object");
  explain.footer(
      "Example: safeguarding explain --reports reports.jsonl --roll roll.csv --school beech-green --report r-0001\n"
      "         safeguarding explain --batch facts.json --id q-1 --why-not headteacher");

  auto& cases = *app.add_subcommand("cases", "whether a policy does what its readers expect, case by case");
  cases.add_option("file", asked.cases, "cases in plain words")->required()->type_name("FILE");
  add_policy_options(cases, asked);
  cases.remove_option(cases.get_option("--holders"));
  cases.add_flag("--json", asked.json, "one JSON object a case");
  cases.footer("Example: safeguarding cases cases.txt --pack ./policy.toml");

  auto& notices =
      *app.add_subcommand("notices", "who has been told and has read it, and what is passed on to the next");
  notices.add_option("--reports", asked.reports, "reports (JSON lines)")->required()->type_name("FILE");
  add_school_options(notices, asked);
  add_policy_options(notices, asked);
  notices.add_option("--log", asked.log, "what became of the notices so far (JSON lines); without it nothing has")
      ->type_name("L");
  notices.add_option("--settings", asked.settings, "how long a notice may lie unread (TOML): the school's own choice")
      ->type_name("N");
  notices.add_option("--as-of", asked.as_of, "the instant asked about, with its offset")->required()->type_name("T");
  notices.add_option("--for", asked.person, "what this person has to read or to act on, and nothing else")
      ->type_name("PERSON");
  notices.add_flag_callback(
      "--append", [&asked] { asked.append = cli::add_to_log::yes; },
      "add what is due to the log: all of it or nothing");
  notices.add_flag("--json", asked.json, "one JSON object a line instead of words");
  notices.footer(
      "Example: safeguarding notices --reports reports.jsonl --roll roll.csv --school beech-green --log notices.jsonl "
      "--as-of 2026-11-20T09:00:00+00:00");

  auto& mentions = *app.add_subcommand("mentions", "who is meant by the names and words for people in each report");
  mentions.add_option("--reports", asked.reports, "reports (JSON lines)")->required()->type_name("FILE");
  mentions.add_option("--roll", asked.roll, "the roll (CSV)")->required()->type_name("R");
  mentions.add_option("--report", asked.report, "one report only")->type_name("ID");
  mentions.add_flag("--why", asked.why, "what speaks for and against each person, in bits");
  mentions.add_flag("--json", asked.json, "one JSON object instead of words");
  mentions.footer("Example: safeguarding mentions --roll roll.csv --reports reports.jsonl --why");

  auto& replay = *app.add_subcommand("replay", "what would have been otherwise under a draft of the policy");
  replay.add_option("--reports", asked.reports, "reports (JSON lines)")->required()->type_name("FILE");
  add_school_options(replay, asked);
  add_policy_options(replay, asked);
  replay.add_option("--as-of", asked.as_of, "with what was known at this instant; without it, when each was recorded")
      ->type_name("T");
  replay.add_option("--draft", asked.draft, "the draft: a file, or the name of a shipped policy")
      ->required()
      ->type_name("P");
  replay.add_flag("--arithmetic", asked.arithmetic, "show how each due time that moved is counted, day by day");
  replay.add_flag("--json", asked.json, "one JSON object a report that differs");
  replay.footer(
      "Example: safeguarding replay --reports reports.jsonl --roll roll.csv --school beech-green --draft "
      "./policy.toml");

  auto& packs = *app.add_subcommand("packs", "the shipped packs");
  packs.add_flag("--coverage", asked.coverage, "every clause with the rules that cite it, and every clock");
  packs.add_flag("--json", asked.json, "one JSON object a pack");
  packs.footer("Example: safeguarding packs --coverage");

  auto& check = *app.add_subcommand("check", "where a policy fails before anybody needs it");
  check.add_option("--pack", asked.pack, "the policy: the name of a shipped one, or a file")
      ->required()
      ->type_name("P");
  check.add_option("--overlay", asked.overlays, "a further overlay (a file)")
      ->type_name("O")
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  check.add_option("--holders", asked.holders, "who holds which role (TOML)")->type_name("H");
  check.add_option("--on", asked.on, "the day the check speaks of")->type_name("DAY");
  check.add_option("--calendar", asked.calendar, "the school's terms (TOML), for the tests of the pack")
      ->type_name("C");
  check.add_flag("--publish", asked.publish,
                 "ask for what a pack needs before it is put to use: a test for every rule");
  check.add_flag("--all", asked.all, "every case, with what to do and a row to write");
  check.add_flag("--json", asked.json, "one JSON object instead of words");
  check.footer("Example: safeguarding check --pack cleves");

  auto& chart = *app.add_subcommand("chart", "a policy's routes on one page, as a picture in words");
  chart.add_option("--pack", asked.pack, "the policy: the name of a shipped one, or a file")
      ->required()
      ->type_name("P");
  chart.add_option("--overlay", asked.overlays, "an overlay to show beside it: the name of a shipped one, or a file")
      ->type_name("O")
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  chart.add_option("--format", asked.format, "dot (for Graphviz) or mermaid")
      ->type_name("F")
      ->check(CLI::IsMember({"dot", "mermaid"}));
  chart.footer("Example: safeguarding chart --pack cleves --overlay england | dot -Tsvg > cleves.svg");

  auto& resolve = *app.add_subcommand("resolve", "which rows of a table of people are the same person, as proposals");
  resolve.add_option("people", asked.people, "the table (CSV)")->required()->type_name("FILE");
  resolve.add_option("--schema", asked.schema, "what its columns are (TOML)")->required()->type_name("S");
  resolve.add_option("--judgements", asked.judgements, "what people said about pairs of rows (CSV)")->type_name("J");
  resolve.add_option("--why", asked.why_pair, "two ids: why they are, or are not, proposed as one person")
      ->type_name("A B")
      ->expected(2);
  resolve.add_flag("--json", asked.json, "one JSON object instead of words");
  resolve.footer("Example: safeguarding resolve --schema schema.toml people.csv --why p-1 p-2");

  auto& generate = *app.add_subcommand("generate", "an invented school with the truth about it: roll, reports, truth");
  generate.add_option("--pupils", asked.pupils, "how many pupils; 300 if nothing is said")->type_name("N");
  generate.add_option("--reports", asked.report_count, "how many reports; 500 if nothing is said")->type_name("M");
  generate.add_option("--seed", asked.seed, "another seed, another school; 1 if nothing is said")->type_name("S");
  generate.add_option("--out", asked.output, "the folder to write to; it is made")->required()->type_name("FOLDER");
  generate.footer("Example: safeguarding generate --pupils 300 --reports 500 --seed 7 --out school");

  auto& score =
      *app.add_subcommand("score", "how good an output is: mentions, events, links and pictures against a truth");
  score.add_option("output", asked.output, "the output to measure (JSON)")->required()->type_name("OUTPUT");
  score.add_option("--truth", asked.truth, "the truth (JSON)")->required()->type_name("T");
  score.add_option("--reports", asked.reports, "the reports (JSON lines); else reports.jsonl beside the truth")
      ->type_name("FILE");
  score.add_flag("--gate", asked.gate, "refuse an output that misses a goal of this library");
  score.add_option("--goal", asked.goals, "refuse an output that misses this goal: link_precision>=0.9")
      ->type_name("GOAL")
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  score.add_flag("--json", asked.json, "one JSON object instead of words");
  score.footer("Example: safeguarding score --truth school/truth.json output.json --gate");

  auto& link = *app.add_subcommand("link", "which reports belong together: links, accounts of one event, pictures");
  link.add_option("--reports", asked.reports, "reports (JSON lines), in the order they were recorded")
      ->required()
      ->type_name("FILE");
  link.add_option("--roll", asked.roll, "the roll (CSV); without it nobody is recognised")->type_name("R");
  link.add_option("--vectors", asked.vectors, "what a text encoder made of each text that `texts` lists (JSON lines)")
      ->type_name("FILE");
  link.add_flag("--json", asked.json, "one JSON object instead of words");
  link.footer("Example: safeguarding link --roll roll.csv --reports reports.jsonl");

  auto& why = *app.add_subcommand("why", "why two reports are linked, or are not, line by line");
  why.add_option("pair", asked.why_pair, "two ids of reports")->required()->type_name("A B")->expected(2);
  why.add_option("--reports", asked.reports, "reports (JSON lines), in the order they were recorded")
      ->required()
      ->type_name("FILE");
  why.add_option("--roll", asked.roll, "the roll (CSV)")->type_name("R");
  why.add_option("--vectors", asked.vectors, "what a text encoder made of each text that `texts` lists (JSON lines)")
      ->type_name("FILE");
  why.add_flag("--json", asked.json, "one JSON object instead of words");
  why.footer("Example: safeguarding why r-0003 r-0019 --roll roll.csv --reports reports.jsonl");

  auto& texts =
      *app.add_subcommand("texts", "the texts of reports, for a text encoder of your own: see link --vectors");
  texts.add_option("--reports", asked.reports, "reports (JSON lines)")->required()->type_name("FILE");
  texts.footer("Example: safeguarding texts --reports reports.jsonl");

  auto& graph = *app.add_subcommand("graph", "reports and what they share as a graph; how one report leads to another");
  graph.add_option("--reports", asked.reports, "reports (JSON lines), in the order they were recorded")
      ->required()
      ->type_name("FILE");
  graph.add_option("--roll", asked.roll, "the roll (CSV)")->type_name("R");
  graph.add_option("--as-of", asked.as_of, "what was recorded by this instant; without it, everything")->type_name("T");
  graph.add_option("--format", asked.format, "dot (for Graphviz), graphml (for networkx and others) or json")
      ->type_name("F")
      ->check(CLI::IsMember({"dot", "graphml", "json"}));
  graph.add_option("--path", asked.path_ends, "two ids: what leads from the one to the other, in words")
      ->type_name("A B")
      ->expected(2);
  graph.add_flag("--all", asked.all, "also what only one report holds");
  graph.add_flag("--labels", asked.labels, "with the accounts, numbers, plates, addresses and places themselves");
  graph.add_flag("--json", asked.json, "the same as --format json; of a path, one JSON object instead of words");
  graph.footer("Example: safeguarding graph --roll roll.csv --reports reports.jsonl --path r-0003 r-0019");

  auto& patterns = *app.add_subcommand("patterns", "what several reports come to over time, by the rules of a pack");
  patterns.add_option("--reports", asked.reports, "reports (JSON lines), in the order they were recorded")
      ->type_name("FILE");
  patterns.add_option("--roll", asked.roll, "the roll (CSV); without it nobody is recognised")->type_name("R");
  patterns.add_option("--pack", asked.pack, "the pattern pack (TOML); the shipped one if nothing is said")
      ->type_name("FILE");
  patterns.add_option("--against", asked.draft, "a draft of a pack (TOML): prints what it would have raised otherwise")
      ->type_name("FILE");
  patterns
      .add_option("--calendar", asked.calendar, "the school's terms (TOML); without it an invented example for 2026-27")
      ->type_name("C");
  patterns.add_option("--from", asked.from, "only what was raised on this day or later")->type_name("D");
  patterns.add_option("--to", asked.to, "as things stood at the end of this day")->type_name("D");
  patterns
      .add_option("--school", asked.school,
                  "also what this school's shipped policy says where somebody takes a hit as a fact")
      ->type_name("S");
  patterns.add_option("--holders", asked.holders, "who holds which role (TOML), with --school")->type_name("H");
  patterns.add_option("--declarations", asked.declarations, "declared ties (JSON lines), with --school")
      ->type_name("D");
  patterns.add_option("--truth", asked.truth, "the truth (JSON): prints what was found of what was planted")
      ->type_name("T");
  patterns.add_flag("--rules", asked.rules, "what the pack looks for, and where each rule comes from");
  patterns.add_flag("--json", asked.json, "one JSON object instead of words");
  patterns.footer("Example: safeguarding patterns --roll roll.csv --reports reports.jsonl --from 2026-09-01");

  auto& demo = *app.add_subcommand("demo", "the whole of it on a built-in school of invented people");
  demo.footer("Example: safeguarding demo");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    if (app.get_subcommands().empty() && argc > 1 && std::string_view{argv[1]}.substr(0, 1) != "-") {
      fmt::print(
          stderr,
          "there is no command '{}'; the commands are decide, due, explain, mentions, notices, replay, packs, check, "
          "chart, cases, resolve, generate, score, link, why, texts, graph, patterns "
          "and demo; on a library file init, record, amend, show, chronology, search, pictures, why, judge, notices, "
          "read, act, due, audit and verify\n",
          cli::in_one_line(argv[1]));
      return static_cast<int>(exit_code::usage);
    }
    return app.exit(e) == 0 ? 0 : static_cast<int>(exit_code::usage);
  }
  try {
    const std::pair<const CLI::App&, exit_code (*)(const cli::options&)> commands[] = {
        {packs, cli::packs},       {check, cli::check},
        {chart, cli::chart},       {cases, cli::cases},
        {mentions, cli::mentions}, {resolve, cli::resolve},
        {generate, cli::generate}, {score, cli::score},
        {link, cli::link},         {why, cli::why},
        {texts, cli::texts},       {graph, cli::graph},
        {patterns, cli::patterns}, {demo, [](const cli::options&) { return cli::demo(); }}};
    for (const auto& [command, run] : commands)
      if (command.parsed()) return static_cast<int>(run(asked));
    if (const auto* wrong = wrong_together(asked, explain); wrong != nullptr) {
      fmt::print(stderr, "{}\n", wrong);
      return static_cast<int>(exit_code::usage);
    }
    exit_code end = exit_code::usage;
    if (!asked.batch.empty()) end = explain.parsed() ? cli::explain_batch(asked) : cli::decide_batch(asked);
    else if (notices.parsed()) end = cli::notices(asked);
    else if (replay.parsed()) end = cli::replay(asked);
    else
      end = due.parsed() ? cli::due(asked) : explain.parsed() ? cli::explain_report(asked) : cli::decide_reports(asked);
    return static_cast<int>(end);
  } catch (const cli::pack_refused& e) {
    fmt::print(stderr, "refused: {}\n", cli::in_one_line(e.reveal()));
    fmt::print(stderr, "note: `safeguarding check --pack {}` names everything that is wrong with this policy\n",
               cli::in_one_line(e.path()));
    return static_cast<int>(exit_code::refused);
  } catch (const safeguarding::error& e) {
    fmt::print(stderr, "refused: {}\n", cli::in_one_line(e.reveal()));
    return static_cast<int>(e.code() == safeguarding::errc::io ? exit_code::io : exit_code::refused);
  }
}
