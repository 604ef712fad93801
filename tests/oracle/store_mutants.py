#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plants one mistake at a time in the room `store` and expects its tests to see it.

usage: store_mutants.py [--scratch FOLDER] [--only TEXT] [--jobs N] [--stale]

Works as mutants.py does, which holds the machinery, with other mistakes and other programs.
"""
import sys

import mutants

mutants.PROGRAMS = {"test_store": ["--abort-after=1"], "test_store_faults": ["--abort-after=1"]}

SQLITE = "src/store/sqlite/"

# (what goes wrong, file, the text that is there once, the text that takes its place)
mutants.MUTANTS = [
    ("a writer does not wait for those before it", SQLITE + "process_turns.cpp",
     "if (ticket > 1) lock(", "if (ticket < 1) lock("),
    ("a writer waits only for the one just before it, who may have died", SQLITE + "process_turns.cpp",
     "lock(wait_for_lock, F_RDLCK, 1, ticket - 1);", "lock(wait_for_lock, F_RDLCK, ticket - 1, 1);"),
    ("a file of turns that was removed is waited on", SQLITE + "process_turns.cpp",
     "while (!still_there());", "while (false);"),
    ("the file of turns may be a link", SQLITE + "process_turns.cpp", "O_CLOEXEC | O_NOFOLLOW", "O_CLOEXEC"),
    ("the folder is not synced where a journal is removed", SQLITE + "database.cpp",
     'set("synchronous", "EXTRA", "3");', 'set("synchronous", "FULL", "2");'),
    ("settings are not read back", SQLITE + "database.cpp", "if (ask(name) == read_back) return;", "return;"),
    ("any statement may be made", SQLITE + "database.cpp",
     "if (*static_cast<const bool*>(open_set)) return SQLITE_OK;", "if (open_set != nullptr) return SQLITE_OK;"),
    ("a link is opened", SQLITE + "files.cpp", "seen->kind == file_look::link", "false"),
    ("a file with a second name is opened", SQLITE + "files.cpp", "if (seen->links != 1)", "if (seen->links == 0)"),
    ("a network file system is taken", SQLITE + "files.cpp",
     "if (rule == place_rule::any_place) return;", "if (rule != place_rule{}) return;"),
    ("a later version is read", SQLITE + "files.cpp",
     "if (version > static_cast<std::uint32_t>(library_file_version))", "if (version > 99)"),
    ("another program's database is taken for a store", SQLITE + "files.cpp", "number_at(bytes, 68) != file.mark", "false"),
    ("tables with a trigger beside them are taken", SQLITE + "files.cpp",
     "if (!std::equal(found.begin(), found.end(), file.schema.begin(), file.schema.end()))", "if (found.size() < file.schema.size())"),
    ("a last page that is cut in the middle is read as zeros", SQLITE + "files.cpp",
     "static_cast<std::uint64_t>(size) < pages * page_size", "static_cast<std::uint64_t>(size) + page_size <= pages * page_size"),
    ("the key file of another store is taken", SQLITE + "store_in_files.cpp",
     "if (demand_own_tables(events, events_) != id_)", "if (demand_own_tables(events, events_).empty())"),
    ("an older copy is opened", SQLITE + "store_in_files.cpp", "if (fits) return;", "if (fits || !fits) return;"),
    ("the last head is written down only when the store is closed", SQLITE + "store_in_files.cpp",
     "events_unseen_at_most = 64;", "events_unseen_at_most = 640000;"),
    ("a child made by fork() may use the store", SQLITE + "store_in_files.cpp", "if (!ours())\n    throw", "if (process_ == 0)\n    throw"),
    ("what stands at the place of a store is overwritten", SQLITE + "store_in_files.cpp",
     "if (around_->look(events_.path + ending))", "if (around_->look(events_.path + ending) && *ending == '?')"),
    ("what was begun stays when a store cannot be made", SQLITE + "store_in_files.cpp", "    take_away();\n    throw;", "    throw;"),
    ("a missing event is passed over", SQLITE + "event_file.cpp", "if (row.number(0) != from + found.size())", "if (row.number(0) < from)"),
    ("a count of events that is too small is no damage", SQLITE + "event_file.cpp",
     "if (!row.step() || row.number(0) < places)", "if (!row.step())"),
    ("heads are numbered anew", SQLITE + "file_section.cpp", "before ? before->number + 1 : 0", "before ? before->number : 0"),
    ("an error of the disk does not close the store", SQLITE + "file_section.cpp",
     "    if (failed.fault() == store_fault::failed || failed.fault() == store_fault::damaged)\n      store_.close_for_good(failed.message());\n    if",
     "    if"),
    ("a section that failed half way is committed", SQLITE + "file_section.cpp",
     "    if (failed.fault() != store_fault::misuse) spoilt_ = true;\n    throw;", "    throw;"),
    ("a full disk closes the store", SQLITE + "file_section.cpp",
     "    if (store_.writer_->size() == size_at_first_ &&", "    if (store_.writer_->size() > size_at_first_ &&"),
    ("a disposal does not take the room that is kept free", SQLITE + "file_section.cpp",
     "failed.fault() != store_fault::full || !store_.give_up_reserve()", "failed.fault() != store_fault::closed"),
    ("an erased key stays in the unused part of a page", SQLITE + "key_file.cpp", 'opened_.execute("VACUUM");', ""),
    ("an earlier head takes the place of a later one", SQLITE + "key_file.cpp", "before && before->number >= head.number", "false"),
    ("who expects another size is not told", "src/store/batch.cpp", "size != expected_size", "size < expected_size"),
    ("growth is asked before the tokens", "src/store/batch.cpp", "  judge_events(batch);\n  std::optional",
     "  judge_events(batch);\n  if (section.size() != expected_size) return append_result{append_outcome::stale, 0, section.size()};\n  std::optional"),
    ("a batch of which a part is known is taken for the same", "src/store/batch.cpp", "known != tokens || !in_place", "known > tokens"),
    ("a head may go back", "src/store/batch.cpp", "newest && head.size < newest->size", "newest && head.size > section.size()"),
    ("a head may cover what is not there", "src/store/batch.cpp", "head.size > section.size())", "head.size > section.size() + 9)"),
    ("a job that fails leaves what it wrote", "src/store/group_commit.cpp", "section->undo_part();", "section->keep_part();"),
    ("a group whose head cannot be signed is told it was kept", "src/store/group_commit.cpp",
     "all_failed = std::current_exception();", ""),
    ("events of a section that was left are kept in memory", "src/store/memory_store.cpp",
     "    if (open_) store_.turns_.leave();", "    if (open_) commit();"),
    ("a token of an undone part is remembered", "src/store/memory_store.cpp", "token.second >= base_ + events;", "token.second > base_ + events + 99;"),
    ("no line is left about the newest head", SQLITE + "store_in_files.cpp", "  turns_->leave_line(line_about(id_, head));\n", ""),
    ("the line about the newest head is not looked at", SQLITE + "store_in_files.cpp",
     "(!last || (same && line_about(id_, {last->number, *same}) == line)) &&", ""),
    ("a line about another store counts", SQLITE + "last_head.cpp", "if (!line.starts_with(begins)) return std::nullopt;",
     "if (line.size() < begins.size()) return std::nullopt;"),
    ("an older copy that was accepted is refused the next time", SQLITE + "store_in_files.cpp",
     "turns_->leave_line(newest ? line_about(id_, *newest) : std::string{});", ""),
]

if __name__ == "__main__":
    sys.exit(mutants.main())
