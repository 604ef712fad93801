// SPDX-License-Identifier: Apache-2.0
#include "keep.hpp"

#include <safeguarding/store/store_error.hpp>

#include <fmt/core.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace cli {
namespace {

constexpr std::array<std::string_view, 13> only_on_a_library{"init",       "record", "amend",   "show", "audit",
                                                             "chronology", "search", "verify",  "read", "act",
                                                             "pictures",   "judge",  "snapshot"};

std::string example_of(std::string_view name) {
  if (name == "verify" || name == "snapshot") return {};
  std::string text = " --as t-02";
  if (name == "init")
    text +=
        " --roll roll.csv --holders holders.toml --pack ./policy.toml --packs-from 2026-09-01 --calendar terms.toml";
  if (name == "record") text += " --reports reports.jsonl";
  if (name == "amend") text += " --amendments amendments.jsonl";
  if (name == "show" || name == "read" || name == "act") text += " r-02";
  if (name == "chronology") text += " p-01";
  if (name == "search") text += " \"hungry\"";
  if (name == "why") text += " r-02 r-05";
  if (name == "judge") text += " r-02 r-05 --no --reason \"two different vans\"";
  return text;
}

CLI::App& command(CLI::App& app, keep_options& asked, const char* name, const char* what) {
  auto& made = *app.add_subcommand(name, what);
  made.footer(std::string{"Example: safeguarding "} + name + " --library school.library" + example_of(name));
  made.add_option("--library", asked.library, "the library file")->required()->type_name("FILE");
  made.add_option("--passphrase-file", asked.passphrase_file,
                  "its first line is the passphrase; without it SAFEGUARDING_PASSPHRASE, else it is asked for")
      ->type_name("FILE");
  made.callback([&asked, name] { asked.command = name; });
  return made;
}

/// A command of one person at work.
CLI::App& desk_command(CLI::App& app, keep_options& asked, const char* name, const char* what) {
  auto& made = command(app, asked, name, what);
  made.add_option("--as", asked.as, "who is at work: their id on the roll")->required()->type_name("PERSON");
  made.add_option("--now", asked.now, "the present, with its offset; without it this machine's clock")->type_name("T");
  made.add_option("--purpose", asked.purpose, "why; kept with every reading")->type_name("WORDS");
  return made;
}

constexpr const char* library_exit_codes =
    "Exit codes: 0 done, 1 nothing is there to read, or nothing that this person may read, 2 the command line is off,\n"
    "3 refused: an input, the passphrase, the file, or what this person may not do, 4 a file cannot be read or "
    "written.";

CLI::App& reading_command(CLI::App& app, keep_options& asked, const char* name, const char* what) {
  auto& made = desk_command(app, asked, name, what);
  made.add_option("--as-of", asked.as_of, "what was known at this instant, of what may be seen now")->type_name("T");
  made.add_flag_callback(
      "--json", [&asked] { asked.how = printed_as::json; }, "one JSON object a line instead of words");
  return made;
}

void add_commands(CLI::App& app, keep_options& asked) {
  auto& init = desk_command(app, asked, "init", "found a library file for a school");
  init.add_option("--roll", asked.roll, "the roll (CSV)")->required()->type_name("R");
  init.add_option("--holders", asked.holders, "who holds which role (TOML)")->required()->type_name("H");
  init.add_option("--pack", asked.pack, "the school's policy: the name of a shipped one, or a file")
      ->required()
      ->type_name("P");
  init.add_option("--overlay", asked.overlays, "a further overlay (a file); \"england\" is always there")
      ->type_name("O")
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  init.add_option("--packs-from", asked.packs_from, "the first day the packs hold for")->required()->type_name("DAY");
  init.add_option("--calendar", asked.calendar, "the school's terms (TOML); without it an invented example")
      ->type_name("C");
  init.add_option("--settings", asked.settings, "how long a notice may lie unread (TOML)")->type_name("N");

  auto& record = desk_command(app, asked, "record", "record reports, declarations and actions, each durable at once");
  record.add_option("--reports", asked.reports, "reports (JSON lines)")->type_name("FILE");
  record.add_option("--declarations", asked.declarations, "declared ties (JSON lines)")->type_name("FILE");
  record.add_option("--actions", asked.actions, "what was done (JSON lines)")->type_name("FILE");
  record.add_flag_callback(
      "--history", [&asked] { asked.tell = told_of::nobody; },
      "they have been dealt with elsewhere: nobody is told of them now");
  record.add_flag_callback(
      "--json", [&asked] { asked.how = printed_as::json; }, "one JSON object a record");

  auto& amend = desk_command(app, asked, "amend", "record corrections, additions, withdrawals and re-decisions");
  amend.add_option("--amendments", asked.amendments, "amendments (JSON lines)")->required()->type_name("FILE");
  amend.add_flag_callback(
      "--json", [&asked] { asked.how = printed_as::json; }, "one JSON object a record");

  reading_command(app, asked, "show", "one record with what stands beside it; the only command that prints its words")
      .add_option("id", asked.id, "its id, or the label it was handed in under")
      ->required();

  auto& chronology = reading_command(app, asked, "chronology", "what is recorded, in the order in which it happened");
  chronology.add_option("of", asked.of, "the id of a person or a household, or a place in words")->required();
  chronology.add_option("--what", asked.what, "child (if nothing is said), household, adult or place")
      ->check(CLI::IsMember({"child", "household", "adult", "place"}));

  auto& search = reading_command(app, asked, "search", "records that hold these words, best first");
  search.add_option("query", asked.query, "the words")->required();
  search.add_option("--most", asked.most, "how many at most")->check(CLI::Range(1, 1000));

  reading_command(app, asked, "pictures", "which reports belong together: pictures to look at, accounts of one event");
  reading_command(app, asked, "why", "why two reports are linked, or are not, line by line, and what was said of them")
      .add_option("pair", asked.pair, "two reports, by id or label")
      ->required()
      ->type_name("A B")
      ->expected(2);
  auto& judge = desk_command(app, asked, "judge", "say whether two reports belong together, for a lead: kept for good");
  judge.add_option("pair", asked.pair, "two reports, by id or label")->required()->type_name("A B")->expected(2);
  judge.add_option("--reason", asked.reason, "why")->required()->type_name("TEXT");
  const auto flag = [&](const char* name, sg::verdict_on_link verdict, const char* what) {
    judge.add_flag_callback(
        name, [&asked, verdict] { asked.said.push_back(verdict); }, what);
  };
  flag("--yes", sg::verdict_on_link::yes, "they belong together");
  flag("--no", sg::verdict_on_link::no, "they do not: no picture holds both again");
  flag("--unsure", sg::verdict_on_link::unsure, "looked at; binds nothing");
  flag("--undo", sg::verdict_on_link::undone, "what was said of them last holds no longer");

  reading_command(app, asked, "notices", "what this person has to read, to act on or to tell others");
  const char* const which = "the report by its label or id, or the notice by its id";
  desk_command(app, asked, "read",
               "say that this person has read what they were told of, so that it goes to nobody else")
      .add_option("id", asked.id, which)
      ->required();
  auto& act =
      desk_command(app, asked, "act", "say that this person has done what a notice asks, or has told whom it names");
  act.add_option("id", asked.id, which)->required();
  act.add_option("--to", asked.to, "where there is more than one: as whom, or whom outside the school")
      ->type_name("RECEIVER");
  reading_command(app, asked, "due", "the clocks of what this person may see");
  reading_command(app, asked, "audit", "who was shown what, for those who oversee it");
  command(app, asked, "snapshot", "leave a sealed snapshot beside the library, so that it opens in less time");
  command(app, asked, "verify", "open every event and hold the history against its signed head");
}

}  // namespace

bool is_for_library(int argc, char** argv) {
  const auto names_library = [](const char* word) {
    return std::string_view{word} == "--library" || std::string_view{word}.starts_with("--library=");
  };
  if (argc < 2) return false;
  return std::find(only_on_a_library.begin(), only_on_a_library.end(), argv[1]) != only_on_a_library.end() ||
         std::any_of(argv + 1, argv + argc, names_library);
}

int run_on_library(int argc, char** argv) {
  CLI::App app{"The commands that work on a library file.", "safeguarding"};
  app.footer(library_exit_codes);
  app.require_subcommand(1);
  keep_options asked;
  add_commands(app, asked);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    return app.exit(e) == 0 ? 0 : static_cast<int>(exit_code::usage);
  }
  try {
    return static_cast<int>(run(asked));
  } catch (const safeguarding::store_error& e) {
    fmt::print(stderr, "refused: {}\n", in_one_line(e.reveal()));
    using fault = safeguarding::store_fault;
    const bool out_of_reach = e.fault() == fault::missing || e.fault() == fault::busy || e.fault() == fault::full ||
                              e.fault() == fault::failed || e.fault() == fault::closed;
    return static_cast<int>(out_of_reach ? exit_code::io : exit_code::refused);
  } catch (const safeguarding::error& e) {
    fmt::print(stderr, "refused: {}\n", in_one_line(e.reveal()));
    return static_cast<int>(e.code() == safeguarding::errc::io ? exit_code::io : exit_code::refused);
  }
}

}  // namespace cli
