// SPDX-License-Identifier: Apache-2.0
#include "store_in_files.hpp"

#include "file_section.hpp"
#include "last_head.hpp"
#include "schema.hpp"

#include <safeguarding/store/engine.hpp>

#include <utility>

namespace safeguarding::inline v0::detail {

namespace {

// How far the key file's last head may lag behind: writing it down costs as much as a commit.
constexpr std::uint64_t events_unseen_at_most = 64;

// What an erasure takes, with its journal and the file written anew, for some thousand keys; and many events.
constexpr std::size_t bytes_in_reserve = std::size_t{1} << 20;

}  // namespace

store_in_files::store_in_files(const std::string& path, const store_id& id, opening how, const sqlite_options& options,
                               const sqlite_seams& seams)
    : seams_{seams},
      around_{seams.around ? seams.around : real_surroundings()},
      named_{path},
      process_{around_->process()},
      journal_{choose_journal(options.journal)} {
  const auto full = around_->full_path(path);
  events_ = {full, path, events_mark, events_schema};
  keys_ = {full + ".keys", path + ".keys", keys_mark, keys_schema};
  demand_safe_place(*around_, events_, options.place);
  if (how == opening::make) make(id);
  else open(options);
}

journal_form store_in_files::choose_journal(journal_rule rule) const {
  const auto trust = trust_in_sqlite(sqlite3_libversion_number());
  if (trust == engine_trust::refused || sqlite3_threadsafe() == 0)
    throw store_error{store_fault::unsafe_engine,
                      std::string{"SQLite "} + sqlite3_libversion() +
                          " cannot keep a store: it takes version 3.37.0 or later, made for threads, and not 3.52.0, "
                          "which its authors withdrew",
                      named_};
  if (seams_.journal) return *seams_.journal;
  if (rule == journal_rule::rollback) return journal_form::persist;
  if (trust == engine_trust::rollback_only)
    throw store_error{store_fault::unsafe_engine,
                      std::string{"the write-ahead log of SQLite "} + sqlite3_libversion() +
                          " can lose what was written: use a rollback journal, or version 3.51.3 or later",
                      named_};
  return journal_form::write_ahead;
}

database store_in_files::connect(const file_kind& file, database::use what_for) const {
  return {file.path, file.named, seams_, what_for == database::use::keys ? journal_form::remove : journal_, what_for};
}

void store_in_files::demand_nothing_there() const {
  for (const auto* ending : {"", ".keys", "-journal", "-wal", ".keys-journal", ".reserve"})
    if (around_->look(events_.path + ending))
      throw store_error{store_fault::exists,
                        "something stands here already, and a store is never made over it: open it, or choose another "
                        "name",
                        named_ + ending};
}

void store_in_files::make(const store_id& id) {
  if (id.empty()) throw invalid_input{"a store needs an id: 16 random bytes"};
  demand_nothing_there();
  around_->demand_leave_in_folder_of(events_.path);
  turns_ = around_->turns_at(events_.path + ".lock");
  const held_turn turn{*turns_};
  demand_nothing_there();
  const auto take_away = [&] {
    writer_.reset();
    reader_.reset();
    key_rows_.reset();
    for (const auto* ending : {"", ".keys", "-journal", "-wal", "-shm", ".keys-journal", ".reserve"})
      around_->remove(events_.path + ending);
  };
  around_->create_private(events_.path);
  try {
    around_->create_private(keys_.path);
    around_->sync_folder_of(events_.path);
    {
      auto keys = connect(keys_, database::use::keys);
      constexpr const char* rows[] = {"INSERT INTO about(store, unclean) VALUES(?1, 0)",
                                      "INSERT INTO seen(number, size, note) VALUES(0, 0, x'')"};
      make_tables(keys, keys_, rows, id);
      key_rows_ = std::make_unique<key_file>(std::move(keys));
    }
    {
      // With a rollback journal, whatever is used later: turning to a log writes to the file before any table is in it.
      const database events{events_.path, events_.named, seams_,
                            journal_ == journal_form::write_ahead ? journal_form::remove : journal_,
                            database::use::events};
      constexpr const char* rows[] = {"INSERT INTO about(store) VALUES(?1)"};
      make_tables(events, events_, rows, id);  // last: a store is made when this is durable
    }
    auto events = connect(events_, database::use::events);
    writer_ = std::make_unique<event_writer>(std::move(events));
    reader_ = std::make_unique<event_reader>(connect(events_, database::use::reading));
    id_ = id;
    take_reserve();
  } catch (...) {
    take_away();
    throw;
  }
}

// The tables of the key file are made before those of the events, and rows are put there later.
void store_in_files::demand_nothing_emptied() {
  const bool no_events = is_blank(events_, seams_.vfs);
  if (!no_events) demand_own_head(events_, seams_.vfs);
  else if (!around_->look(keys_.path)) fail_half_made(events_);
  demand_plain_file(*around_, keys_);
  if (is_blank(keys_, seams_.vfs)) {
    if (no_events) fail_half_made(events_);
    throw store_error{store_fault::damaged,
                      "the key file is empty; without it nothing in the store can be read: bring it back from its "
                      "backup",
                      keys_.named};
  }
  if (!no_events) return;
  demand_own_head(keys_, seams_.vfs);
  turns_ = around_->turns_at(events_.path + ".lock");
  const held_turn turn{*turns_};
  auto opened = connect(keys_, database::use::keys);
  static_cast<void>(demand_own_tables(opened, keys_));
  key_file rows{std::move(opened)};
  if (rows.all().empty() && !rows.seen() && turns_->line().empty()) fail_half_made(events_);
  throw store_error{store_fault::damaged,
                    "nothing is in the file, and the files beside it are those of one in which something was recorded: "
                    "keep them as they are, and restore a backup",
                    events_.named};
}

void store_in_files::open(const sqlite_options& options) {
  demand_plain_file(*around_, events_);
  demand_nothing_emptied();
  demand_own_head(keys_, seams_.vfs);
  around_->demand_leave_in_folder_of(events_.path);  // for the journal, and whose turn it is
  turns_ = around_->turns_at(events_.path + ".lock");
  const held_turn turn{*turns_};
  auto keys = connect(keys_, database::use::keys);
  id_ = demand_own_tables(keys, keys_);
  auto events = connect(events_, database::use::events);
  if (demand_own_tables(events, events_) != id_)
    throw store_error{store_fault::foreign, "the key file belongs to another store: bring back the right one",
                      keys_.named};
  auto reading = connect(events_, database::use::reading);
  key_rows_ = std::make_unique<key_file>(std::move(keys));
  writer_ = std::make_unique<event_writer>(std::move(events));
  reader_ = std::make_unique<event_reader>(std::move(reading));
  compare_with_seen(options.older);
  key_rows_->finish_cleaning();
  take_reserve();
}

// Where there is no room for it now, the next opening tries again.
void store_in_files::take_reserve() noexcept {
  try {
    const auto path = events_.path + ".reserve";
    if (!around_->look(path)) around_->create_reserve(path, bytes_in_reserve);
  } catch (const std::exception&) {
  }
}

bool store_in_files::give_up_reserve() {
  demand_usable();
  const auto path = events_.path + ".reserve";
  if (!around_->look(path)) return false;
  around_->remove(path);
  return true;
}

void store_in_files::compare_with_seen(older_copy_rule rule) {
  seen_ = key_rows_->seen();
  const auto newest = writer_->newest_head();
  const auto line = turns_->line();
  const auto last = read_line(id_, line);  // of a head that the key file may not know yet
  const auto same = last ? writer_->head(last->number) : std::nullopt;
  const bool fits = (!seen_ || writer_->head(seen_->number) == seen_->head) &&
                    (!last || (same && line_about(id_, {last->number, *same}) == line)) &&
                    (!newest || newest->head.size <= writer_->size());
  if (fits) return;
  if (rule == older_copy_rule::refuse) {
    const auto known = last ? last->size : seen_ ? seen_->head.size : newest->head.size;
    throw store_error{
        store_fault::older_copy,
        "the file holds " + std::to_string(writer_->size()) +
            " events, and the files beside it know a signed head of " + std::to_string(known) + " that is not in it: " +
            (known == writer_->size() ? "the head in it was changed, or this is another branch; restore a backup"
                                      : "this is an older copy, or another branch; find the newest one"),
        named_};
  }
  key_rows_->see_instead(newest);
  turns_->leave_line(newest ? line_about(id_, *newest) : std::string{});
  seen_ = newest;
}

store_in_files::~store_in_files() {
  if (!ours()) {  // a child made by fork(): closing would touch files and locks that are the parent's
    static_cast<void>(writer_.release());
    static_cast<void>(reader_.release());
    static_cast<void>(key_rows_.release());
    return;
  }
  if (!unseen_ || !key_rows_) return;
  try {
    key_rows_->see(*unseen_);
  } catch (...) {  // the head is in the main file; only its copy lags behind
  }
}

void store_in_files::demand_usable() const {
  if (!ours())
    throw store_error{store_fault::forked, "a store cannot be used in a child made by fork(): open it there anew",
                      named_};
  const std::scoped_lock lock{reason_};
  if (!closed_because_.empty())
    throw store_error{store_fault::closed, "the store was closed after an error: " + closed_because_ + "; open it anew",
                      named_};
}

void store_in_files::close_for_good(const std::string& why) noexcept {
  try {
    const std::scoped_lock lock{reason_};
    if (closed_because_.empty()) closed_because_ = why.empty() ? "unknown" : why;
  } catch (...) {  // no memory for the words: what follows makes every call fail all the same
  }
  writer_.reset();
  {
    const std::scoped_lock lock{reading_};
    reader_.reset();
  }
  const std::scoped_lock lock{key_use_};
  key_rows_.reset();
}

void store_in_files::remember(const numbered_head& head) {
  unseen_ = head;
  turns_->leave_line(line_about(id_, head));
  if (seen_ && head.head.size < seen_->head.size + events_unseen_at_most) return;
  const std::scoped_lock lock{key_use_};
  key_rows_->see(head);
  seen_ = head;
  unseen_.reset();
}

std::uint64_t store_in_files::size() const {
  return looking([](event_reader& in) { return in.size(); });
}
std::vector<event_bytes> store_in_files::read(std::uint64_t from, std::size_t most) const {
  return looking([&](event_reader& in) { return in.read(from, most); });
}
std::optional<std::uint64_t> store_in_files::find(const write_token& token) const {
  return looking([&](event_reader& in) { return in.find(token); });
}
std::vector<stored_head> store_in_files::heads(std::uint64_t from, std::size_t most) const {
  return looking([&](event_reader& in) { return in.heads(from, most); });
}
std::optional<stored_head> store_in_files::newest_head() const {
  const auto found = looking([](event_reader& in) { return in.newest_head(); });
  return found ? std::optional{found->head} : std::nullopt;
}
std::optional<std::string> store_in_files::key(std::string_view id) const {
  return with_keys([&](key_file& in) { return in.find(id); });
}
std::vector<stored_key> store_in_files::keys() const {
  return with_keys([](key_file& in) { return in.all(); });
}
void store_in_files::check() const {
  looking([](event_reader& in) { in.check(); });
  with_keys([](key_file& in) { in.check(); });
}

std::unique_ptr<write_section> store_in_files::write() {
  demand_usable();
  return std::make_unique<file_section>(*this);
}

std::unique_ptr<store> create_sqlite_store(const std::string& path, const store_id& id, const sqlite_options& options,
                                           const sqlite_seams& seams) {
  return std::make_unique<store_in_files>(path, id, store_in_files::opening::make, options, seams);
}

std::unique_ptr<store> open_sqlite_store(const std::string& path, const sqlite_options& options,
                                         const sqlite_seams& seams) {
  return std::make_unique<store_in_files>(path, store_id{}, store_in_files::opening::open, options, seams);
}

}  // namespace safeguarding::inline v0::detail

namespace safeguarding::inline v0 {

std::unique_ptr<store> create_sqlite_store(const std::string& path, const store_id& id, const sqlite_options& options) {
  return detail::create_sqlite_store(path, id, options, {});
}

std::unique_ptr<store> open_sqlite_store(const std::string& path, const sqlite_options& options) {
  return detail::open_sqlite_store(path, options, {});
}

}  // namespace safeguarding::inline v0
