// SPDX-License-Identifier: Apache-2.0
#include "database.hpp"

#include <array>
#include <limits>
#include <new>
#include <thread>
#include <utility>

namespace safeguarding::inline v0::detail {

namespace {

// What the statements of a store do, and nothing else.
struct allowed_act {
  std::string_view table;
  int act;
  database::use what_for;
};
constexpr allowed_act allowed[] = {
    {"event", SQLITE_READ, database::use::events},  {"head", SQLITE_READ, database::use::events},
    {"about", SQLITE_READ, database::use::events},  {"event", SQLITE_INSERT, database::use::events},
    {"head", SQLITE_INSERT, database::use::events}, {"event", SQLITE_READ, database::use::reading},
    {"head", SQLITE_READ, database::use::reading},  {"about", SQLITE_READ, database::use::reading},
    {"key", SQLITE_READ, database::use::keys},      {"seen", SQLITE_READ, database::use::keys},
    {"about", SQLITE_READ, database::use::keys},    {"key", SQLITE_INSERT, database::use::keys},
    {"key", SQLITE_UPDATE, database::use::keys},    {"key", SQLITE_DELETE, database::use::keys},
    {"seen", SQLITE_UPDATE, database::use::keys},   {"about", SQLITE_UPDATE, database::use::keys}};

template <database::use For>
int judge_act(void* open_set, int act, const char* first, const char* second, const char*, const char*) {
  if (*static_cast<const bool*>(open_set)) return SQLITE_OK;
  const std::string_view table = first == nullptr ? "" : first;
  switch (act) {
    case SQLITE_SELECT:
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT: return SQLITE_OK;
    case SQLITE_PRAGMA: return table == "integrity_check" && second == nullptr ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_FUNCTION: return second != nullptr && std::string_view{second} == "count" ? SQLITE_OK : SQLITE_DENY;
    default: break;
  }
  for (const auto& one : allowed)
    if (one.act == act && one.what_for == For && one.table == table) return SQLITE_OK;
  return SQLITE_DENY;
}

// Another program holds the file: another reader for a moment, or somebody who does not let go.
int wait_a_little(void*, int times) {
  constexpr int most = 30'000;
  if (times >= most) return 0;
  std::this_thread::sleep_for(std::chrono::microseconds{times < 20 ? 100 : 1000});
  return 1;
}

}  // namespace

void fail_with(int code, const std::string& file, const char* doing) {
  const std::string number = " (SQLite's code " + std::to_string(code) + ")";
  switch (code & 0xFF) {
    case SQLITE_NOMEM: throw std::bad_alloc{};
    case SQLITE_FULL:
      throw store_error{store_fault::full, std::string{"the disk is full; nothing was kept while "} + doing + number,
                        file};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw store_error{store_fault::busy,
                        std::string{"another program holds the file and did not let go while "} + doing + number, file};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      throw store_error{store_fault::damaged,
                        std::string{"the file is not as it was written, found while "} + doing +
                            "; keep it as it is, and restore a backup" + number,
                        file};
    default:
      if (code == SQLITE_IOERR_NOMEM) throw std::bad_alloc{};
      throw store_error{store_fault::failed,
                        std::string{"the disk or the system reported an error while "} + doing + number, file};
  }
}

statement::statement(sqlite3* of, const std::string& file, const char* sql) : connection_{of}, file_{file} {
  sqlite3_stmt* made = nullptr;
  const int code = sqlite3_prepare_v3(of, sql, -1, SQLITE_PREPARE_PERSISTENT, &made, nullptr);
  made_.reset(made);
  if (code != SQLITE_OK) fail_with(code, file, "getting ready");
}

statement::run& statement::run::bind(int place, std::uint64_t number) {
  constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<sqlite3_int64>::max());
  const auto value = static_cast<sqlite3_int64>(number < most ? number : most);
  if (const int code = sqlite3_bind_int64(of_.made_.get(), place, value); code != SQLITE_OK)
    fail_with(code, of_.file_, "handing over a number");
  return *this;
}

statement::run& statement::run::bind(int place, std::string_view bytes) {
  const char* data = bytes.data() == nullptr ? "" : bytes.data();
  if (const int code = sqlite3_bind_blob64(of_.made_.get(), place, data, bytes.size(), SQLITE_STATIC);
      code != SQLITE_OK)
    fail_with(code, of_.file_, "handing over bytes");
  return *this;
}

bool statement::run::step() {
  const int code = sqlite3_step(of_.made_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  fail_with(sqlite3_extended_errcode(of_.connection_) == SQLITE_OK ? code : sqlite3_extended_errcode(of_.connection_),
            of_.file_, sqlite3_stmt_readonly(of_.made_.get()) != 0 ? "reading" : "writing");
}

void statement::run::finish() {
  while (step()) {
  }
}

std::uint64_t statement::run::number(int column) const {
  return static_cast<std::uint64_t>(sqlite3_column_int64(of_.made_.get(), column));
}

std::string_view statement::run::bytes(int column) const {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(of_.made_.get(), column));
  const int size = sqlite3_column_bytes(of_.made_.get(), column);
  if (data == nullptr && sqlite3_errcode(of_.connection_) == SQLITE_NOMEM) throw std::bad_alloc{};
  return data == nullptr ? std::string_view{} : std::string_view{data, static_cast<std::size_t>(size)};
}

database::database(const std::string& path, std::string named, const sqlite_seams& seams, journal_form journal,
                   use what_for)
    : file_{std::move(named)}, has_log_{journal == journal_form::write_ahead} {
  sqlite3* made = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &made,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE |
                                       SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE,
                                   seams.vfs);
  made_.reset(made);
  if (code != SQLITE_OK) fail_with(code, file_, "opening it");
  harden();
  const auto judge = what_for == use::events    ? &judge_act<use::events>
                     : what_for == use::reading ? &judge_act<use::reading>
                                                : &judge_act<use::keys>;
  if (sqlite3_set_authorizer(get(), judge, open_set_.get()) != SQLITE_OK)
    fail_with(SQLITE_ERROR, file_, "closing the set of statements");

  set("trusted_schema", "OFF", "0");
  set("cell_size_check", "ON", "1");
  set("temp_store", "MEMORY", "2");
  set("foreign_keys", "ON", "1");
  set("cache_spill", "OFF", "0");
  set("locking_mode", "NORMAL", "normal");
  set("secure_delete", "ON", "1");
  set("recursive_triggers", "OFF", "0");
  // With a rollback journal EXTRA is FULL that syncs the folder too where the journal is removed: otherwise a power cut
  // could bring the journal back, and with it the state before a commit that was acknowledged.
  set("synchronous", "EXTRA", "3");
  set("fullfsync", "ON", "1");
  set("checkpoint_fullfsync", "ON", "1");
  set("wal_autocheckpoint", "0", "0");
  if (const auto mapped = ask("PRAGMA mmap_size=0"); !mapped.empty() && mapped != "0")
    throw store_error{store_fault::unsafe_engine, "SQLite does not turn off the mapping of the file", file_};
  set("journal_mode",
      has_log_                          ? "WAL"
      : journal == journal_form::remove ? "DELETE"
                                        : "PERSIST",
      has_log_                          ? "wal"
      : journal == journal_form::remove ? "delete"
                                        : "persist");
  if (what_for == use::reading) set("query_only", "ON", "1");
}

void database::harden() const {
  sqlite3* const db = get();
  constexpr std::array<std::pair<int, int>, 7> settings{{{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                                         {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                                         {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                                         {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                                         {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                                         {SQLITE_DBCONFIG_DQS_DML, 0},
                                                         {SQLITE_DBCONFIG_DQS_DDL, 0}}};
  for (const auto& [what, wanted] : settings) {
    int now = -1;
    if (sqlite3_db_config(db, what, wanted, &now) != SQLITE_OK || now != wanted)
      throw store_error{store_fault::unsafe_engine,
                        "SQLite does not take the setting " + std::to_string(what) + " that a store needs", file_};
  }
  sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 1);  // one, which cleaning the key file takes for a moment
  sqlite3_limit(db, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
  sqlite3_busy_handler(db, &wait_a_little, nullptr);
}

std::string database::ask(const std::string& pragma) const {
  statement asked{get(), file_, pragma.c_str()};
  statement::run row{asked};
  std::string answer;
  if (row.step()) answer = row.bytes(0);
  row.finish();
  return answer;
}

void database::set(const char* pragma, const char* value, const char* read_back) const {
  const std::string name = std::string{"PRAGMA "} + pragma;
  static_cast<void>(ask(name + "=" + value));
  if (ask(name) == read_back) return;
  if (std::string_view{pragma} == "journal_mode")
    throw store_error{store_fault::busy,
                      "the journal cannot be changed while another program has the file open with another kind of "
                      "journal: open it everywhere with the same",
                      file_};
  throw store_error{store_fault::unsafe_engine, std::string{"SQLite does not take the setting "} + pragma + "=" + value,
                    file_};
}

void database::execute(const char* sql) const {
  statement made{get(), file_, sql};
  statement::run{made}.finish();
}

}  // namespace safeguarding::inline v0::detail
