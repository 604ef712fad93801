// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_BENCH_SQLITE_ALONE_HPP
#define SAFEGUARDING_TESTS_BENCH_SQLITE_ALONE_HPP

/// \file
/// SQLite by itself, writing the very rows that a library wrote, with the same tables and settings.

#include <sqlite3.h>

#include <chrono>
#include <cstddef>
#include <ctime>
#include <stdexcept>
#include <string>
#include <vector>

namespace bench {

/// The rows that one record came to: its events, and the signed head.
struct rows_of_record {
  struct row {
    sqlite3_int64 position = 0;
    std::string header, sealed, token;
  };
  std::vector<row> events;
  sqlite3_int64 number = 0, size = 0;
  std::string note;

  [[nodiscard]] std::size_t bytes() const {
    auto all = note.size();
    for (const auto& each : events) all += each.header.size() + each.sealed.size() + each.token.size();
    return all;
  }
};

inline void demand(int code) {
  if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) throw std::runtime_error{"SQLite alone failed"};
}

/// A connection of SQLite and its statements, kept.
class connection {
 public:
  explicit connection(const std::string& path) { demand(sqlite3_open(path.c_str(), &db_)); }
  ~connection() {
    for (auto* each : made_) sqlite3_finalize(each);
    sqlite3_close(db_);
  }
  connection(const connection&) = delete;
  connection& operator=(const connection&) = delete;

  void run(const char* sql) { demand(sqlite3_exec(db_, sql, nullptr, nullptr, nullptr)); }
  sqlite3_stmt* prepare(const char* sql) {
    sqlite3_stmt* one = nullptr;
    demand(sqlite3_prepare_v2(db_, sql, -1, &one, nullptr));
    made_.push_back(one);
    return one;
  }

 private:
  sqlite3* db_ = nullptr;
  std::vector<sqlite3_stmt*> made_;
};

inline bool step(sqlite3_stmt* one) {
  const int code = sqlite3_step(one);
  demand(code);
  if (code == SQLITE_ROW) return true;
  demand(sqlite3_reset(one));
  return false;
}

inline std::string bytes_of(sqlite3_stmt* row, int column) {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(row, column));
  return data == nullptr ? std::string{}
                         : std::string{data, static_cast<std::size_t>(sqlite3_column_bytes(row, column))};
}

/// Looks into the file of a library for what a record added.
class look_into {
 public:
  explicit look_into(const std::string& library)
      : in_{library},
        events_{
            in_.prepare("SELECT position, header, sealed, token FROM event WHERE position >= ?1 ORDER BY position")},
        head_{in_.prepare("SELECT number, size, note FROM head ORDER BY number DESC LIMIT 1")} {
    static_cast<void>(added());
  }

  rows_of_record added() {
    rows_of_record all;
    sqlite3_bind_int64(events_, 1, next_);
    while (step(events_))
      all.events.push_back(
          {sqlite3_column_int64(events_, 0), bytes_of(events_, 1), bytes_of(events_, 2), bytes_of(events_, 3)});
    while (step(head_)) {
      all.number = sqlite3_column_int64(head_, 0);
      all.size = next_ = sqlite3_column_int64(head_, 1);
      all.note = bytes_of(head_, 2);
    }
    return all;
  }

 private:
  connection in_;
  sqlite3_stmt *events_, *head_;
  sqlite3_int64 next_ = 0;
};

/// SQLite alone, with the settings and the tables of a store, writing rows that are made already.
class sqlite_alone {
 public:
  explicit sqlite_alone(const std::string& path) : db_{path} {
    for (const auto* sql :
         {"PRAGMA journal_mode=PERSIST", "PRAGMA synchronous=EXTRA", "PRAGMA secure_delete=ON",
          "CREATE TABLE event(position INTEGER PRIMARY KEY, header BLOB NOT NULL, sealed BLOB NOT NULL, "
          "token BLOB UNIQUE) STRICT",
          "CREATE TABLE head(number INTEGER PRIMARY KEY, size INTEGER NOT NULL, note BLOB NOT NULL) STRICT"})
      db_.run(sql);
    begin_ = db_.prepare("BEGIN IMMEDIATE");
    insert_ = db_.prepare("INSERT INTO event VALUES(?1, ?2, ?3, ?4)");
    head_ = db_.prepare("INSERT INTO head VALUES(?1, ?2, ?3)");
    commit_ = db_.prepare("COMMIT");
  }

  void add(const rows_of_record& all) {
    step(begin_);
    for (const auto& row : all.events) {
      sqlite3_bind_int64(insert_, 1, row.position);
      bind(insert_, 2, row.header);
      bind(insert_, 3, row.sealed);
      if (row.token.empty()) sqlite3_bind_null(insert_, 4);
      else bind(insert_, 4, row.token);
      step(insert_);
    }
    if (!all.note.empty()) {
      sqlite3_bind_int64(head_, 1, all.number);
      sqlite3_bind_int64(head_, 2, all.size);
      bind(head_, 3, all.note);
      step(head_);
    }
    step(commit_);
  }

 private:
  static void bind(sqlite3_stmt* to, int place, const std::string& bytes) {
    demand(sqlite3_bind_blob(to, place, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC));
  }

  connection db_;
  sqlite3_stmt *begin_ = nullptr, *insert_ = nullptr, *head_ = nullptr, *commit_ = nullptr;
};

/// What something took, by the clock on the wall and of the processor.
class spent {
 public:
  template <class Work>
  void add(const Work& work) {
    const auto wall = std::chrono::steady_clock::now();
    const auto processor = processor_now();
    work();
    processor_ += processor_now() - processor;
    wall_ += std::chrono::steady_clock::now() - wall;
  }
  [[nodiscard]] double wall() const { return std::chrono::duration<double>(wall_).count(); }
  [[nodiscard]] double processor() const { return processor_; }

 private:
  static double processor_now() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
  }
  std::chrono::steady_clock::duration wall_{};
  double processor_ = 0;
};

}  // namespace bench

#endif  // SAFEGUARDING_TESTS_BENCH_SQLITE_ALONE_HPP
