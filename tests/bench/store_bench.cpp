// SPDX-License-Identifier: Apache-2.0
// What keeping costs beside SQLite itself: the same rows, the same journal, the same syncing, one after the other in
// one run, on the disk that holds the folder in which it is started.
#include "../store/scratch.hpp"

#include <safeguarding/store/append.hpp>
#include <safeguarding/store/sqlite_store.hpp>

#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace sg = safeguarding;

namespace {

/// On the disk that is measured.
struct folder : scratch::folder {
  folder() : scratch::folder{std::filesystem::current_path()} {}
};

using steady = std::chrono::steady_clock;

double seconds(steady::duration spent) { return std::chrono::duration<double>(spent).count(); }

std::vector<sg::new_event> rows_of(std::size_t count, std::uint64_t& token) {
  std::vector<sg::new_event> rows(count);
  for (auto& row : rows) {
    row.bytes = {std::string(64, 'h'), std::string(1024, 's')};
    row.token.emplace();
    ++token;
    for (std::size_t i = 0; i < 8; ++i)
      row.token->bytes[i] = static_cast<std::uint8_t>(token * 0x9E3779B97F4A7C15U >> 8 * i);
  }
  return rows;
}

// SQLite alone: one table, one statement, the settings of a store.
class raw {
 public:
  explicit raw(const std::string& path) {
    demand(sqlite3_open(path.c_str(), &db_));
    for (const auto* sql :
         {"PRAGMA journal_mode=PERSIST", "PRAGMA synchronous=EXTRA", "PRAGMA secure_delete=ON",
          "CREATE TABLE event(position INTEGER PRIMARY KEY, header BLOB NOT NULL, sealed BLOB NOT NULL, "
          "token BLOB UNIQUE) STRICT"})
      demand(sqlite3_exec(db_, sql, nullptr, nullptr, nullptr));
    demand(sqlite3_prepare_v2(db_, "BEGIN IMMEDIATE", -1, &begin_, nullptr));
    demand(sqlite3_prepare_v2(db_, "INSERT INTO event VALUES(?1, ?2, ?3, ?4)", -1, &insert_, nullptr));
    demand(sqlite3_prepare_v2(db_, "COMMIT", -1, &commit_, nullptr));
  }
  ~raw() {
    for (auto* one : {begin_, insert_, commit_}) sqlite3_finalize(one);
    sqlite3_close(db_);
  }
  raw(const raw&) = delete;
  raw& operator=(const raw&) = delete;

  void add(const std::vector<sg::new_event>& rows) {
    step(begin_);
    for (const auto& row : rows) {
      sqlite3_bind_int64(insert_, 1, size_++);
      bind(2, row.bytes.header.data(), row.bytes.header.size());
      bind(3, row.bytes.sealed.data(), row.bytes.sealed.size());
      bind(4, row.token->bytes.data(), row.token->bytes.size());
      step(insert_);
    }
    step(commit_);
  }

 private:
  static void demand(int code) {
    if (code != SQLITE_OK && code != SQLITE_DONE) throw std::runtime_error{"SQLite alone failed"};
  }
  static void step(sqlite3_stmt* one) {
    demand(sqlite3_step(one));
    demand(sqlite3_reset(one));
  }
  void bind(int place, const void* data, std::size_t size) {
    demand(sqlite3_bind_blob(insert_, place, data, static_cast<int>(size), SQLITE_STATIC));
  }

  sqlite3* db_ = nullptr;
  sqlite3_stmt *begin_ = nullptr, *insert_ = nullptr, *commit_ = nullptr;
  sqlite3_int64 size_ = 0;
};

void append_durably(benchmark::State& state) {
  const auto per_commit = static_cast<std::size_t>(state.range(0));
  const folder here;
  const auto store = sg::create_sqlite_store(here.path("store"), {{1}}, {.place = sg::place_rule::any_place});
  raw alone{here.path("raw")};
  std::uint64_t token = 0, size = 0;
  steady::duration ours{}, theirs{};
  for (auto _ : state) {
    const auto rows = rows_of(per_commit, token);
    const auto begin = steady::now();
    alone.add(rows);
    const auto middle = steady::now();
    if (sg::append(*store, rows, size).outcome != sg::append_outcome::appended)
      throw std::runtime_error{"not appended"};
    ours += steady::now() - middle;
    theirs += middle - begin;
    size += per_commit;
  }
  const auto events = static_cast<double>(size);
  state.counters["events/s"] = events / seconds(ours);
  state.counters["SQLite alone/s"] = events / seconds(theirs);
  state.counters["ratio"] = seconds(theirs) / seconds(ours);
}

void read_all(benchmark::State& state) {
  const folder here;
  const auto store = sg::create_sqlite_store(here.path("store"), {{1}}, {.place = sg::place_rule::any_place});
  std::uint64_t token = 0;
  for (std::uint64_t size = 0; size < 100'000; size += sg::events_per_commit)
    static_cast<void>(sg::append(*store, rows_of(sg::events_per_commit, token), size));
  std::size_t bytes = 0;
  for (auto _ : state)
    sg::for_each_event(*store, 0, [&](std::uint64_t, const sg::event_bytes& row) { bytes += row.sealed.size(); });
  benchmark::DoNotOptimize(bytes);
  state.counters["events/s"] =
      benchmark::Counter(100'000.0 * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

BENCHMARK(append_durably)
    ->Name("durable appends, one event of 1 KiB a commit")
    ->Arg(1)
    ->Iterations(2000)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(append_durably)
    ->Name("import, 1,000 events of 1 KiB a commit")
    ->Arg(1000)
    ->Iterations(60)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(read_all)->Name("reading 100,000 events of 1 KiB")->Unit(benchmark::kMillisecond);

}  // namespace
