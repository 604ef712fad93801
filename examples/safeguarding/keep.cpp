// SPDX-License-Identifier: Apache-2.0
#include "keep.hpp"

#include "print.hpp"

#include <safeguarding/core/digest.hpp>
#include <safeguarding/intake/actions.hpp>
#include <safeguarding/intake/amendments.hpp>
#include <safeguarding/intake/declarations.hpp>
#include <safeguarding/intake/holders.hpp>
#include <safeguarding/intake/notice_settings.hpp>
#include <safeguarding/intake/reports.hpp>
#include <safeguarding/intake/roll.hpp>
#include <safeguarding/intake/terms.hpp>
#include <safeguarding/library/library_file.hpp>
#include <safeguarding/pack/shipped.hpp>
#include <safeguarding/policy/shipped_packs.hpp>
#include <safeguarding/store/sqlite_store.hpp>
#include <safeguarding/store/store_error.hpp>
#include <safeguarding/vault/cannot_open.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <utility>
#include <vector>

namespace cli {
namespace {

constexpr std::size_t most_history = 1000;  // one commit

/// How often somebody at a terminal types the passphrase: of a new library twice, because a slip would lock it for
/// good.
enum class typed { once, twice };

/// The passphrase: from the file named, else from the environment, else from the terminal. The library reads none of
/// them.
sg::secret passphrase(const keep_options& asked, typed how = typed::once) {
  std::string text;
  if (!asked.passphrase_file.empty()) {
    text = read_file(asked.passphrase_file);
    text.erase(std::min(text.find('\n'), text.size()));
  } else if (const char* given = std::getenv("SAFEGUARDING_PASSPHRASE")) {  // NOLINT(concurrency-mt-unsafe): one thread
    text = given;
  } else {
    text = ask_on_terminal("Passphrase of the library: ");
    if (how == typed::twice && ask_on_terminal("The same again: ") != text)
      throw sg::invalid_input{"the two are not the same, so nothing was founded"};
  }
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
  if (text.empty())
    throw sg::invalid_input{sg::errc::missing,
                            "a library needs its passphrase: --passphrase-file, or SAFEGUARDING_PASSPHRASE, or type it",
                            "",
                            {}};
  return sg::secret::take(text);
}

/// The host's present: what was given, else the clock of this machine, in whole seconds.
sg::instant present(const keep_options& asked) {
  if (asked.now.empty()) return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
  if (const auto at = sg::parse_instant(asked.now)) return *at;
  throw sg::invalid_input{"--now needs an instant with its offset, for example 2026-11-20T09:00:00+00:00", asked.now};
}

sg::presence who(const keep_options& asked) {
  return {sg::person_id{asked.as}, present(asked), asked.purpose.empty() ? "command line" : asked.purpose};
}

sg::case_library open_library(const keep_options& asked, sg::snapshot_rule beside = sg::snapshot_rule::use) {
  try {
    return sg::open_library_file(asked.library, passphrase(asked), {}, {}, beside);
  } catch (const sg::cannot_open& e) {
    throw sg::invalid_input{
        e.code() == sg::errc::not_found
            ? "this is not the passphrase the library was founded with, or the key file beside it was changed"
            : "the key file beside the library is not as it was written, whatever the passphrase: keep the files "
              "as they are, and bring it back from its backup",
        "",
        {asked.library, 0, 0, {}}};
  } catch (const sg::store_error& e) {
    const auto folder = std::filesystem::absolute(asked.library).parent_path();
    if (e.fault() == sg::store_fault::missing && std::filesystem::exists(folder) &&
        !std::filesystem::exists(asked.library) && !std::filesystem::exists(asked.library + ".keys"))
      throw sg::store_error{e.fault(), e.message() + "; `safeguarding init` founds a library", asked.library};
    throw;
  } catch (const sg::error& e) {  // of the history: which file it is, nobody below knows
    if (!e.where().source.empty()) throw;
    throw sg::error{e.code(), e.message(), e.fragment(), {asked.library, 0, 0, e.where().field}};
  }
}

/// The desk asked for, at the moment asked about.
sg::desk desk_of(const sg::case_library& in, const keep_options& asked) {
  auto desk = in.as(who(asked));
  if (asked.as_of.empty()) return desk;
  const auto then = sg::parse_instant(asked.as_of);
  if (!then)
    throw sg::invalid_input{"--as-of needs an instant with its offset, for example 2026-11-20T09:00:00+00:00",
                            asked.as_of};
  return desk.as_of(*then);
}

/// What a reader of a file made of it; refuses it whole where any of it was refused.
template <class Reading>
Reading whole(Reading read, const std::string& file) {
  if (tell(read.findings, file)) throw sg::invalid_input{"nothing of this file was recorded", file};
  return read;
}

sg::founding founding_of(const keep_options& asked) {
  const auto words = sg::shipped_vocabulary();
  auto roll = whole(sg::read_roll(read_file(asked.roll), asked.roll), asked.roll);
  sg::founding first{sg::person_id{asked.as},
                     present(asked),
                     std::move(roll.people),
                     {},
                     {},
                     sg::read_holders(read_file(asked.holders), asked.holders, words),
                     sg::read_terms(asked.calendar.empty() ? sg::shipped("terms") : read_file(asked.calendar),
                                    asked.calendar.empty() ? "terms.toml" : asked.calendar)};
  const auto from = sg::parse_day(asked.packs_from);
  if (!from) throw sg::invalid_input{"--packs-from needs a day, for example 2026-09-01", asked.packs_from};
  first.packs_from = *from;
  const auto add = [&](const std::string& named) {
    const bool is_path = named.find_first_of("./\\") != std::string::npos;
    first.packs.push_back({named, is_path ? read_file(named) : std::string{sg::shipped(named)}});
  };
  add(asked.pack);
  bool law = false;
  for (const auto& each : asked.overlays) {
    add(each);
    law = law || sg::policy_pack::read(sg::read_toml(first.packs.back().toml, each), words).id == "england";
  }
  if (!law) add("england");
  if (!asked.settings.empty()) first.settings = sg::read_notice_settings(read_file(asked.settings), asked.settings);
  return first;
}

exit_code init(const keep_options& asked) {
  const auto first = founding_of(asked);
  auto library = sg::create_library_file(asked.library, passphrase(asked, typed::twice), first);
  fmt::print("{} is founded: {} people, {} packs, {} posts.\n", asked.library, first.roll.size(), first.packs.size(),
             first.who.all().size());
  fmt::print("Its public key, to check it with: {}\n", library.public_key());
  return exit_code::done;
}

/// Hands in everything of one file, each record under a key made of its kind and of the file's own id for it, so that a
/// second run after a failure records nothing twice. History is taken whole or not at all, under a key made of the
/// file.
template <class Records>
void hand_in(sg::desk& at, const Records& all, const std::string& file, const keep_options& asked) {
  if (asked.tell == told_of::nobody) {
    std::vector<sg::to_record> history;
    for (const auto& each : all) history.push_back({each, {}});
    if (history.size() > most_history)
      throw sg::invalid_input{sg::errc::limit_exceeded,
                              "with --history at most 1,000 records stand in one file; divide it",
                              "",
                              {file, 0, 0, {}}};
    const auto kept = at.bring_in(history, "history:" + sg::to_text(sg::sha256(read_file(file))));
    for (std::size_t i = 0; i < kept.size(); ++i) print_receipt(kept[i], all[i].id.text(), at.who().now, asked.how);
    return;
  }
  std::size_t kept = 0;
  try {
    for (const auto& each : all) {
      const sg::any_record value{each};
      const auto key = "file:" + std::string{sg::name(sg::kind_of(value))} + ":" + each.id.text();
      print_receipt(at.record({value, {}}, key), each.id.text(), at.who().now, asked.how);
      ++kept;
    }
  } catch (const sg::error& e) {
    if (e.code() == sg::errc::not_found)
      fmt::print(stderr, "note: what {} speaks of is not in the library, or {} may not see it\n", all[kept].id.text(),
                 asked.as);
    fmt::print(stderr,
               "note: {}: {} of {} records are kept; {} is refused for the reason below, and what stands after it was "
               "not looked at. Put it right and run this again: nothing is recorded twice\n",
               file, kept, all.size(), all[kept].id.text());
    throw;
  }
}

exit_code record(const keep_options& asked) {
  if ((asked.reports + asked.declarations + asked.actions).empty()) {
    fmt::print(stderr, "there is nothing to record: give --reports, --declarations or --actions; see --help\n");
    return exit_code::usage;
  }
  auto library = open_library(asked);
  auto desk = library.as(who(asked));
  if (!asked.reports.empty())
    hand_in(desk, whole(sg::read_reports(read_file(asked.reports), asked.reports), asked.reports).reports,
            asked.reports, asked);
  if (!asked.declarations.empty())
    hand_in(desk,
            whole(sg::read_declarations(read_file(asked.declarations), asked.declarations), asked.declarations)
                .declarations,
            asked.declarations, asked);
  if (!asked.actions.empty())
    hand_in(desk, whole(sg::read_actions(read_file(asked.actions), asked.actions), asked.actions).actions,
            asked.actions, asked);
  return exit_code::done;
}

exit_code amend(const keep_options& asked) {
  auto library = open_library(asked);
  auto desk = library.as(who(asked));
  const auto read = whole(sg::read_amendments(read_file(asked.amendments), asked.amendments), asked.amendments);
  hand_in(desk, read.amendments(), asked.amendments, asked);
  hand_in(desk, read.redecisions(), asked.amendments, asked);
  return exit_code::done;
}

exit_code show(const keep_options& asked) {
  const auto library = open_library(asked);
  const auto desk = desk_of(library, asked);
  for (const auto kind : {sg::record_kind::report, sg::record_kind::case_file, sg::record_kind::action,
                          sg::record_kind::relationship_declaration, sg::record_kind::amendment,
                          sg::record_kind::redecision, sg::record_kind::referral, sg::record_kind::decision,
                          sg::record_kind::allegation_outcome, sg::record_kind::information_shared}) {
    const auto found = desk.find({kind, asked.id});
    if (!found) continue;
    print_record(*found, asked.how);
    return exit_code::done;
  }
  fmt::print("{}\n", sg::nothing_to_read);
  return exit_code::nothing;
}

exit_code chronology(const keep_options& asked) {
  const auto library = open_library(asked);
  const auto what = *sg::parse<sg::chronology_of>(asked.what);
  return print_chronology(desk_of(library, asked).chronology(what, asked.of), asked.how);
}

exit_code search(const keep_options& asked) {
  const auto library = open_library(asked);
  return print_hits(desk_of(library, asked).search(asked.query, asked.most), asked.how);
}

exit_code pictures(const keep_options& asked) {
  const auto library = open_library(asked);
  const auto desk = desk_of(library, asked);
  return print_pictures(desk.pictures(), desk.same_events(), asked.how);
}

exit_code why(const keep_options& asked) {
  const auto library = open_library(asked);
  return print_why(desk_of(library, asked).why(sg::report_id{asked.pair.at(0)}, sg::report_id{asked.pair.at(1)}),
                   asked.how);
}

exit_code judge(const keep_options& asked) {
  if (asked.said.size() != 1) {
    fmt::print(stderr, "say one of --yes, --no, --unsure and --undo; see --help\n");
    return exit_code::usage;
  }
  auto library = open_library(asked);
  library.as(who(asked))
      .judge(sg::report_id{asked.pair.at(0)}, sg::report_id{asked.pair.at(1)}, asked.said.front(), asked.reason);
  fmt::print("kept: of {} and {}, {}\n", in_one_line(asked.pair.at(0)), in_one_line(asked.pair.at(1)),
             in_words(asked.said.front()));
  return exit_code::done;
}

exit_code notices(const keep_options& asked) {
  const auto library = open_library(asked);
  return print_notices(desk_of(library, asked).notices(), asked.how);
}

/// The notices of what `asked` names that are this person's to read, or to act on.
std::vector<sg::due_notice> named(const sg::desk& at, const keep_options& asked) {
  const bool reads = asked.command == "read";
  auto list = at.notices();
  std::erase_if(list, [&](const sg::due_notice& each) {
    const bool is_read = each.due == sg::what_is_due::read || each.due == sg::what_is_due::read_late;
    const bool meant = each.label == asked.id || each.what.about.text() == asked.id || each.what.id.text() == asked.id;
    return is_read != reads || !meant || (!asked.to.empty() && each.what.receiver != asked.to);
  });
  return list;
}

/// That this person has read, or acted on, what they were told of.
exit_code acknowledge(const keep_options& asked) {
  auto library = open_library(asked);
  auto desk = library.as(who(asked));
  const auto list = named(desk, asked);
  if (list.empty()) {
    fmt::print("{}\n", sg::nothing_to_read);
    return exit_code::nothing;
  }
  const bool reads = asked.command == "read";
  if (!reads && list.size() > 1) {
    std::string receivers;
    for (const auto& each : list) receivers += (receivers.empty() ? "" : ", ") + each.what.receiver;
    throw sg::invalid_input{
        sg::errc::missing, "there is more than one thing to do: say which with --to", receivers, {}};
  }
  for (const auto& each : list) {
    desk.acknowledge(each.what.id, reads ? sg::notice_step::read : sg::notice_step::acted);
    print_acknowledged(each, desk.who().now);
  }
  return exit_code::done;
}

exit_code due(const keep_options& asked) {
  const auto library = open_library(asked);
  return print_due(desk_of(library, asked).due(), present(asked), asked.how);
}

exit_code audit(const keep_options& asked) {
  const auto library = open_library(asked);
  return print_audit(desk_of(library, asked).audit(), asked.how);
}

exit_code snapshot(const keep_options& asked) {
  const auto library = open_library(asked);
  sg::save_snapshot(library, asked.library);
  fmt::print("{}.snapshot holds what the library holds now, sealed: the library opens in less time with it.\n",
             asked.library);
  return exit_code::done;
}

exit_code verify(const keep_options& asked) {
  const auto library = open_library(asked, sg::snapshot_rule::read_history);
  sg::open_sqlite_store(asked.library)->check();  // of what no event stands in, but the next writing would meet
  fmt::print("Every event opens, and the history is the one that was signed.\nPublic key: {}\n{}", library.public_key(),
             library.head());
  return exit_code::done;
}

}  // namespace

exit_code run(const keep_options& asked) {
  if (asked.command == "init") return init(asked);
  if (asked.command == "record") return record(asked);
  if (asked.command == "amend") return amend(asked);
  if (asked.command == "show") return show(asked);
  if (asked.command == "chronology") return chronology(asked);
  if (asked.command == "search") return search(asked);
  if (asked.command == "pictures") return pictures(asked);
  if (asked.command == "why") return why(asked);
  if (asked.command == "judge") return judge(asked);
  if (asked.command == "notices") return notices(asked);
  if (asked.command == "read" || asked.command == "act") return acknowledge(asked);
  if (asked.command == "due") return due(asked);
  if (asked.command == "audit") return audit(asked);
  if (asked.command == "snapshot") return snapshot(asked);
  return verify(asked);
}

}  // namespace cli
