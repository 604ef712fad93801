// SPDX-License-Identifier: Apache-2.0
#include "history.hpp"

#include <sqlite3.h>

#include <fstream>
#include <limits>
#include <memory>
#include <stdexcept>

namespace verify {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t header_size = 64;
constexpr std::uint64_t longest_sealed = 256u << 20, longest_note = 1u << 20;

std::uint64_t big_endian(std::string_view bytes) {
  std::uint64_t value = 0;
  for (const char c : bytes) value = value << 8 | static_cast<unsigned char>(c);
  return value;
}

/// Reads a file from its beginning to its end, and knows where it is.
class file {
 public:
  explicit file(const std::string& path) : in_{path, std::ios::binary | std::ios::ate} {
    if (!in_) throw std::runtime_error{path + ": cannot be opened"};
    size_ = static_cast<std::uint64_t>(in_.tellg());
    go_to(0);
  }

  void go_to(std::uint64_t at) {
    in_.seekg(static_cast<std::streamoff>(at));
    at_ = at;
  }

  /// The next `count` bytes.
  void take(std::string& into, std::size_t count, const char* what) {
    need(count, what);
    into.resize(count);
    if (!in_.read(into.data(), static_cast<std::streamsize>(count)))
      throw std::runtime_error{"the history file cannot be read"};
    at_ += count;
  }

  void skip(std::uint64_t count, const char* what) {
    need(count, what);
    go_to(at_ + count);
  }

  std::uint64_t number(std::size_t size, const char* what) {
    take(number_, size, what);
    return big_endian(number_);
  }

  [[noreturn]] void refuse(const std::string& message) const {
    throw std::runtime_error{"the history file cannot be read: " + message + " (byte " + std::to_string(at_) + ")"};
  }

  [[nodiscard]] bool ended() const { return at_ == size_; }

 private:
  void need(std::uint64_t count, const char* what) const {
    if (size_ - at_ < count)
      throw std::runtime_error{"the history file ends at byte " + std::to_string(size_) + ", within " + what};
  }

  std::ifstream in_;
  std::uint64_t at_ = 0, size_ = 0;
  std::string number_;
};

/// The length of the sealed part that follows the header.
std::uint64_t length_after(const std::string& header, const file& in) {
  const auto length = big_endian(std::string_view{header}.substr(60));
  if (length > longest_sealed) in.refuse("the sealed part of an event is longer than 256 MiB");
  return length;
}

std::string read_history_file(const std::string& path, const visit_note& note, const visit_event& event) {
  file in{path};
  std::string begin, store, header, sealed;
  in.take(begin, 8, "its first eight bytes");
  if (begin != "sgHist\0\1"sv) in.refuse("it is of a version that this program does not know");
  in.take(store, 16, "the id of the store");
  const auto count = in.number(8, "the number of events");
  for (auto left = count; left > 0; --left) {
    in.take(header, header_size, "the header of an event");
    in.skip(length_after(header, in), "the sealed part of an event");
  }
  for (auto left = in.number(4, "the number of heads"); left > 0; --left) {
    const auto length = in.number(4, "the length of a head");
    if (length == 0 || length > longest_note) in.refuse("a head is 1 byte to 1 MiB long");
    in.take(sealed, length, "a head");
    note(sealed);
  }
  if (!in.ended()) in.refuse("bytes follow its end");
  in.go_to(32);
  for (auto left = count; left > 0; --left) {
    in.take(header, header_size, "the header of an event");
    in.take(sealed, length_after(header, in), "the sealed part of an event");
    event(header, sealed);
  }
  return store;
}

struct close_database {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
};
struct close_statement {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using database = std::unique_ptr<sqlite3, close_database>;
using statement = std::unique_ptr<sqlite3_stmt, close_statement>;

[[noreturn]] void refuse(sqlite3* of) {
  std::string why = of == nullptr ? "out of memory" : sqlite3_errmsg(of);
  if (of != nullptr && (sqlite3_errcode(of) & 0xff) == SQLITE_READONLY)
    why += "; a program that wrote to it has ended half way: open the library once, or check a copy of its files";
  throw std::runtime_error{"the library file cannot be read: " + why};
}

void run(sqlite3* on, const char* statements) {
  if (sqlite3_exec(on, statements, nullptr, nullptr, nullptr) != SQLITE_OK) refuse(on);
}

database open_for_reading(const std::string& path) {
  sqlite3* opened = nullptr;
  const int result = sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
  database owned{opened};
  if (result != SQLITE_OK) refuse(opened);
  sqlite3_db_config(opened, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(opened, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_busy_timeout(opened, 10'000);
  sqlite3_limit(opened, SQLITE_LIMIT_LENGTH, static_cast<int>(longest_sealed + longest_note));
  run(opened, "PRAGMA query_only=1; PRAGMA mmap_size=0; PRAGMA cell_size_check=1; BEGIN");
  return owned;
}

statement prepare(sqlite3* on, const char* text) {
  sqlite3_stmt* made = nullptr;
  if (sqlite3_prepare_v2(on, text, -1, &made, nullptr) != SQLITE_OK) refuse(on);
  return statement{made};
}

bool next(sqlite3* on, sqlite3_stmt* of) {
  const int result = sqlite3_step(of);
  if (result != SQLITE_ROW && result != SQLITE_DONE) refuse(on);
  return result == SQLITE_ROW;
}

std::string_view bytes_of(sqlite3_stmt* row, int column) {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(row, column));
  return {bytes == nullptr ? "" : bytes, static_cast<std::size_t>(sqlite3_column_bytes(row, column))};
}

sqlite3_int64 number_of(sqlite3* on, const char* query) {
  const auto row = prepare(on, query);
  if (!next(on, row.get())) refuse(on);
  return sqlite3_column_int64(row.get(), 0);
}

void read_library_file(const std::string& path, const visit_note& note, const visit_event& event) {
  const auto library = open_for_reading(path);
  auto* const on = library.get();
  // Tables, not views and not tables of an extension: those could go on for ever.
  if (number_of(on,
                "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%' AND "
                "name IN ('event', 'head')") != 2)
    throw std::runtime_error{"this database has no tables 'event' and 'head': it is not a library file"};
  auto left = number_of(on, "SELECT count(*) FROM event");
  {
    const auto heads = prepare(on, "SELECT note FROM head ORDER BY size");
    while (next(on, heads.get())) note(bytes_of(heads.get(), 0));
  }
  run(on, "COMMIT");
  // What there was at that moment is read a part at a time: a program that is writing to the library is not held up
  // meanwhile. Events are only ever added, so nothing is lost by it.
  sqlite3_int64 from = std::numeric_limits<sqlite3_int64>::min();
  while (left > 0) {
    const auto events =
        prepare(on, "SELECT header, sealed, position FROM event WHERE position >= ?1 ORDER BY position LIMIT 1000");
    sqlite3_bind_int64(events.get(), 1, from);
    bool any = false;
    while (left > 0 && next(on, events.get())) {
      event(bytes_of(events.get(), 0), bytes_of(events.get(), 1));
      from = sqlite3_column_int64(events.get(), 2);
      --left;
      any = true;
    }
    if (!any || from == std::numeric_limits<sqlite3_int64>::max()) break;
    ++from;
  }
}

}  // namespace

header_fields read_header(std::string_view bytes) {
  header_fields fields;
  if (bytes.size() != header_size || bytes.substr(0, 4) != "sgE\1"sv) return fields;
  fields.store = bytes.substr(4, 16);
  fields.position = big_endian(bytes.substr(20, 8));
  fields.recorded_at = static_cast<std::int64_t>(big_endian(bytes.substr(50, 8)));
  fields.sealed_length = big_endian(bytes.substr(60, 4));
  constexpr std::int64_t year_0 = -62'167'219'200, year_10000 = 253'402'300'800;
  fields.readable = fields.store != std::string(16, '\0') && fields.position < std::uint64_t{1} << 62 &&
                    fields.recorded_at >= year_0 && fields.recorded_at < year_10000 &&
                    fields.sealed_length <= longest_sealed;
  return fields;
}

std::string read_history(const std::string& path, const visit_note& note, const visit_event& event) {
  std::string begin;
  {
    std::ifstream in{path, std::ios::binary};
    if (!in) throw std::runtime_error{path + ": cannot be opened"};
    begin.resize(16);
    in.read(begin.data(), 16);
    begin.resize(static_cast<std::size_t>(in.gcount()));
  }
  if (begin.starts_with("sgHist")) return read_history_file(path, note, event);
  if (begin == "SQLite format 3\0"sv) {
    read_library_file(path, note, event);
    return {};
  }
  throw std::runtime_error{path + ": this is neither a history file nor a library file"};
}

std::string read_text(const std::string& path) {
  std::ifstream in{path, std::ios::binary};
  if (!in) throw std::runtime_error{path + ": cannot be opened"};
  std::string text(longest_note + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (text.size() > longest_note) throw std::runtime_error{path + ": too long to be a head or a key"};
  return text;
}

}  // namespace verify
