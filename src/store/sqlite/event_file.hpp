// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_STORE_SQLITE_EVENT_FILE_HPP
#define SAFEGUARDING_SRC_STORE_SQLITE_EVENT_FILE_HPP

/// \file
/// The file of events and heads, by the statements there are.

#include "database.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace safeguarding::inline v0::detail {

/// A head and its number in the order of heads, from 0.
struct numbered_head {
  std::uint64_t number = 0;
  stored_head head;

  friend bool operator==(const numbered_head&, const numbered_head&) = default;
};

/// A connection that reads events and heads. Not for two threads at once.
class event_reader {
 public:
  explicit event_reader(database opened);

  [[nodiscard]] std::uint64_t size();
  [[nodiscard]] std::vector<event_bytes> read(std::uint64_t from, std::size_t most);
  [[nodiscard]] std::optional<std::uint64_t> find(const write_token& token);
  [[nodiscard]] std::vector<stored_head> heads(std::uint64_t from, std::size_t most);
  [[nodiscard]] std::optional<numbered_head> newest_head();
  [[nodiscard]] std::optional<stored_head> head(std::uint64_t number);
  void check();

 protected:
  [[nodiscard]] database& connection() noexcept { return opened_; }

 private:
  database opened_;
  statement size_, read_, find_, heads_, newest_head_, count_, check_;
};

/// The connection that writes.
class event_writer : public event_reader {
 public:
  explicit event_writer(database opened);

  void begin() { run(begin_); }
  void commit() { run(commit_); }
  void rollback() { run(rollback_); }
  void begin_part() { run(begin_part_); }
  void keep_part() { run(keep_part_); }
  void undo_part();
  void insert(std::uint64_t position, const new_event& event);
  void insert(const numbered_head& head);
  [[nodiscard]] bool in_transaction() { return connection().in_transaction(); }
  /// Carries the write-ahead log over into the file once it is long; nothing where there is none.
  void shorten_log();

 private:
  static void run(statement& what) { statement::run{what}.finish(); }

  statement begin_, commit_, rollback_, begin_part_, keep_part_, undo_part_, insert_event_, insert_head_;
  std::unique_ptr<int> log_pages_ = std::make_unique<int>(0);
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_STORE_SQLITE_EVENT_FILE_HPP
