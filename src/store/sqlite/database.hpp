// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_STORE_SQLITE_DATABASE_HPP
#define SAFEGUARDING_SRC_STORE_SQLITE_DATABASE_HPP

/// \file
/// A connection to SQLite with everything off that a store does not need, and a fixed set of statements.

#include <safeguarding/store/detail/surroundings.hpp>

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace safeguarding::inline v0::detail {

/// A prepared statement of a connection.
class statement {
 public:
  statement() = default;
  statement(sqlite3* of, const std::string& file, const char* sql);

  /// One run of it: bind, step, read; ready for the next run when it ends.
  class run {
   public:
    explicit run(statement& of) : of_{of} {}
    ~run() {
      sqlite3_reset(of_.made_.get());
      sqlite3_clear_bindings(of_.made_.get());
    }
    run(const run&) = delete;
    run& operator=(const run&) = delete;
    run(run&&) = delete;
    run& operator=(run&&) = delete;

    run& bind(int place, std::uint64_t number);
    run& bind(int place, std::string_view bytes);  ///< which must live as long as the run
    bool step();                                   ///< whether there is a row
    void finish();                                 ///< steps to the end

    [[nodiscard]] std::uint64_t number(int column) const;
    [[nodiscard]] std::string_view bytes(int column) const;

   private:
    statement& of_;
  };

 private:
  struct finalizer {
    void operator()(sqlite3_stmt* made) const noexcept { sqlite3_finalize(made); }
  };

  sqlite3* connection_ = nullptr;
  std::string file_;
  std::unique_ptr<sqlite3_stmt, finalizer> made_;
};

/// A connection. Not for two threads at once.
class database {
 public:
  enum class use { events, reading, keys };

  /// `path` as full_path() gave it, `named` as the caller did.
  database(const std::string& path, std::string named, const sqlite_seams& seams, journal_form journal, use what_for);

  [[nodiscard]] sqlite3* get() const noexcept { return made_.get(); }
  [[nodiscard]] const std::string& file() const noexcept { return file_; }
  [[nodiscard]] bool has_log() const noexcept { return has_log_; }
  [[nodiscard]] statement prepare(const char* sql) const { return {made_.get(), file_, sql}; }
  void execute(const char* sql) const;  ///< a fixed text, never one that was put together from data

  /// From here on nothing but the statements of a store can be made.
  void close_the_set() noexcept { *open_set_ = false; }
  void open_the_set() noexcept { *open_set_ = true; }

  [[nodiscard]] bool in_transaction() const noexcept { return sqlite3_get_autocommit(made_.get()) == 0; }

 private:
  void harden() const;
  void set(const char* pragma, const char* value, const char* read_back) const;
  [[nodiscard]] std::string ask(const std::string& pragma) const;

  struct closer {
    void operator()(sqlite3* made) const noexcept { sqlite3_close_v2(made); }
  };

  std::string file_;
  bool has_log_;
  std::unique_ptr<bool> open_set_ = std::make_unique<bool>(true);
  std::unique_ptr<sqlite3, closer> made_;
};

/// Throws what `code` of SQLite stands for. \throws store_error; std::bad_alloc.
[[noreturn]] void fail_with(int code, const std::string& file, const char* doing);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_STORE_SQLITE_DATABASE_HPP
