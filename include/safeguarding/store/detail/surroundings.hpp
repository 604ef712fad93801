// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_STORE_DETAIL_SURROUNDINGS_HPP
#define SAFEGUARDING_STORE_DETAIL_SURROUNDINGS_HPP

/// \file
/// What a store in files asks of the operating system beside its database engine. Tests put a disk that fails in its
/// place.

#include <safeguarding/core/export.hpp>
#include <safeguarding/store/sqlite_store.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace safeguarding::inline v0::detail {

/// Whose turn it is, among processes.
class process_turns {
 public:
  virtual ~process_turns() = default;
  process_turns(const process_turns&) = delete;
  process_turns& operator=(const process_turns&) = delete;
  process_turns(process_turns&&) = delete;
  process_turns& operator=(process_turns&&) = delete;
  virtual void enter() = 0;
  virtual void leave() noexcept = 0;
  /// A line that whoever has the turn leaves for those who come later. It outlives the process, is not synced, and may
  /// be lost at any time: it may only ever make somebody more careful. Here, and where it cannot be read, it is empty.
  [[nodiscard]] virtual std::string line() const { return {}; }
  virtual void leave_line(std::string_view /*text*/) noexcept {}

 protected:
  process_turns() = default;
};

/// What stands at a path.
struct file_look {
  enum { regular, link, other } kind = regular;
  std::uint64_t links = 1;
  bool may_be_used = true;  ///< whoever runs this may read and write it
};

/// The calls. Paths are those that full_path() gave, or such with an ending added.
class surroundings {
 public:
  virtual ~surroundings() = default;
  surroundings(const surroundings&) = delete;
  surroundings& operator=(const surroundings&) = delete;
  surroundings(surroundings&&) = delete;
  surroundings& operator=(surroundings&&) = delete;

  /// The path with its folder followed to where it really is; its last part is kept as it is.
  /// \throws store_error  missing: there is no such folder.
  [[nodiscard]] virtual std::string full_path(const std::string& path) const = 0;
  [[nodiscard]] virtual std::optional<file_look> look(const std::string& path) const = 0;
  /// \throws store_error  failed: whoever runs this may make no files in the folder of `path`.
  virtual void demand_leave_in_folder_of(const std::string& /*path*/) const {}
  /// The number of the file system that holds the folder of `path`, as statfs() numbers them.
  [[nodiscard]] virtual std::uint64_t file_system_of(const std::string& path) const = 0;
  /// Makes an empty file that nobody but its owner may read. \throws store_error  exists, full, failed.
  virtual void create_private(const std::string& path) = 0;
  /// The same, holding `bytes` zeros, synced.
  virtual void create_reserve(const std::string& path, std::size_t bytes) = 0;
  /// Makes the entries of the folder of `path` durable.
  virtual void sync_folder_of(const std::string& path) = 0;
  virtual void remove(const std::string& path) noexcept = 0;
  [[nodiscard]] virtual std::unique_ptr<process_turns> turns_at(const std::string& path) = 0;
  /// A number of this process that a child made by fork() does not share.
  [[nodiscard]] virtual std::int64_t process() const noexcept = 0;

 protected:
  surroundings() = default;
};

/// The operating system itself.
[[nodiscard]] SAFEGUARDING_API std::shared_ptr<surroundings> real_surroundings();

/// Turns kept by a file at `path`; see docs/keeping.md, "Whose turn it is to write".
[[nodiscard]] SAFEGUARDING_API std::unique_ptr<process_turns> make_process_turns(const std::string& path);

/// The kind of a file system on which a store must not stand, or nothing. Linux's numbers.
[[nodiscard]] SAFEGUARDING_API std::optional<std::string> why_not_on(std::uint64_t file_system);

/// How a rollback journal ends.
enum class journal_form {
  persist = 1,      ///< its head is overwritten
  remove = 2,       ///< the file is removed, and its folder synced
  write_ahead = 3,  ///< no rollback journal, but a write-ahead log
};

/// What tests may put in another's place. The journal is not held against the version of SQLite.
struct sqlite_seams {
  std::shared_ptr<surroundings> around;  ///< none for the real ones
  const char* vfs = nullptr;             ///< the engine's file layer; none for its own
  std::optional<journal_form> journal;
};

[[nodiscard]] SAFEGUARDING_API std::unique_ptr<store> create_sqlite_store(const std::string& path, const store_id& id,
                                                                          const sqlite_options& options,
                                                                          const sqlite_seams& seams);
[[nodiscard]] SAFEGUARDING_API std::unique_ptr<store> open_sqlite_store(const std::string& path,
                                                                        const sqlite_options& options,
                                                                        const sqlite_seams& seams);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_STORE_DETAIL_SURROUNDINGS_HPP
