// SPDX-License-Identifier: Apache-2.0
#include "event_file.hpp"

#include "../batch.hpp"

#include <utility>

namespace safeguarding::inline v0::detail {

namespace {

std::string_view text_of(const write_token& token) {
  const auto* bytes = reinterpret_cast<const char*>(token.bytes.data());  // NOLINT(*-reinterpret-cast): bytes as bytes
  return {bytes, token.bytes.size()};
}

}  // namespace

event_reader::event_reader(database opened)
    : opened_{std::move(opened)},
      size_{opened_.prepare("SELECT position FROM event ORDER BY position DESC LIMIT 1")},
      read_{opened_.prepare(
          "SELECT position, header, sealed FROM event WHERE position >= ?1 ORDER BY position LIMIT ?2")},
      find_{opened_.prepare("SELECT position FROM event WHERE token = ?1")},
      heads_{opened_.prepare("SELECT number, size, note FROM head WHERE number >= ?1 ORDER BY number LIMIT ?2")},
      newest_head_{opened_.prepare("SELECT number, size, note FROM head ORDER BY number DESC LIMIT 1")},
      count_{opened_.prepare("SELECT count(*) FROM event")},
      check_{opened_.prepare("PRAGMA integrity_check")} {
  opened_.close_the_set();  // the writer's own statements, made after this, are in it
}

std::uint64_t event_reader::size() {
  statement::run row{size_};
  return row.step() ? row.number(0) + 1 : 0;
}

std::vector<event_bytes> event_reader::read(std::uint64_t from, std::size_t most) {
  std::vector<event_bytes> found;
  if (most == 0) return found;
  statement::run row{read_};
  row.bind(1, from).bind(2, std::uint64_t{most});
  for (std::size_t bytes = 0; bytes < most_read && row.step();) {
    if (row.number(0) != from + found.size())
      throw store_error{store_fault::damaged,
                        "the event at position " + std::to_string(from + found.size()) +
                            " is missing, and later ones are there: restore a backup",
                        opened_.file()};
    found.push_back({std::string{row.bytes(1)}, std::string{row.bytes(2)}});
    bytes += found.back().sealed.size();
  }
  return found;
}

std::optional<std::uint64_t> event_reader::find(const write_token& token) {
  statement::run row{find_};
  row.bind(1, text_of(token));
  return row.step() ? std::optional{row.number(0)} : std::nullopt;
}

std::vector<stored_head> event_reader::heads(std::uint64_t from, std::size_t most) {
  std::vector<stored_head> found;
  statement::run row{heads_};
  row.bind(1, from).bind(2, std::uint64_t{most});
  while (row.step()) found.push_back({row.number(1), std::string{row.bytes(2)}});
  return found;
}

std::optional<numbered_head> event_reader::newest_head() {
  statement::run row{newest_head_};
  if (!row.step()) return std::nullopt;
  return numbered_head{row.number(0), {row.number(1), std::string{row.bytes(2)}}};
}

std::optional<stored_head> event_reader::head(std::uint64_t number) {
  statement::run row{heads_};
  row.bind(1, number).bind(2, std::uint64_t{1});
  if (!row.step() || row.number(0) != number) return std::nullopt;
  return stored_head{row.number(1), std::string{row.bytes(2)}};
}

void event_reader::check() {
  std::string found;
  {
    statement::run row{check_};
    if (row.step()) found = row.bytes(0);
    row.finish();
  }
  if (found != "ok") throw store_error{store_fault::damaged, "the file is damaged: restore a backup", opened_.file()};
  // Another process may append between the two looks, so only fewer rows than there were places is a fault.
  const auto places = size();
  statement::run row{count_};
  if (!row.step() || row.number(0) < places)
    throw store_error{store_fault::damaged, "events are missing between others: restore a backup", opened_.file()};
}

event_writer::event_writer(database opened)
    : event_reader{std::move(opened)},
      begin_{connection().prepare("BEGIN IMMEDIATE")},
      commit_{connection().prepare("COMMIT")},
      rollback_{connection().prepare("ROLLBACK")},
      begin_part_{connection().prepare("SAVEPOINT part")},
      keep_part_{connection().prepare("RELEASE part")},
      undo_part_{connection().prepare("ROLLBACK TO part")},
      insert_event_{connection().prepare("INSERT INTO event(position, header, sealed, token) VALUES(?1, ?2, ?3, ?4)")},
      insert_head_{connection().prepare("INSERT INTO head(number, size, note) VALUES(?1, ?2, ?3)")} {
  const auto count_pages = [](void* pages, sqlite3*, const char*, int in_log) {
    *static_cast<int*>(pages) = in_log;
    return SQLITE_OK;
  };
  sqlite3_wal_hook(connection().get(), count_pages, log_pages_.get());
}

void event_writer::undo_part() {
  run(undo_part_);
  run(keep_part_);  // SQLite keeps the mark after going back to it
}

void event_writer::insert(std::uint64_t position, const new_event& event) {
  statement::run row{insert_event_};
  row.bind(1, position).bind(2, std::string_view{event.bytes.header}).bind(3, std::string_view{event.bytes.sealed});
  if (event.token) row.bind(4, text_of(*event.token));
  row.finish();
}

void event_writer::insert(const numbered_head& head) {
  statement::run row{insert_head_};
  row.bind(1, head.number).bind(2, head.head.size).bind(3, std::string_view{head.head.note});
  row.finish();
}

void event_writer::shorten_log() {
  constexpr int long_log = 1000;
  if (*log_pages_ < long_log) return;
  *log_pages_ = 0;
  const int code = sqlite3_wal_checkpoint_v2(connection().get(), "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
  if (code != SQLITE_OK && code != SQLITE_BUSY) fail_with(code, connection().file(), "carrying the log over");
}

}  // namespace safeguarding::inline v0::detail
