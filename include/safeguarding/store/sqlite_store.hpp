// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_STORE_SQLITE_STORE_HPP
#define SAFEGUARDING_STORE_SQLITE_STORE_HPP

/// \file
/// A store in files: PATH (events and heads), PATH.keys (rows of keys), PATH.lock (whose turn it is to write) and
/// PATH.reserve (room that is kept free).
/// docs/keeping.md says what each is for, what is refused, and why a copy of the files is no backup.

#include <safeguarding/core/export.hpp>
#include <safeguarding/store/store.hpp>

#include <memory>
#include <string>

namespace safeguarding::inline v0 {

/// Where the files may stand.
enum class place_rule {
  local_disk =
      1,  ///< network and user-space file systems are refused: their locks and their syncing cannot be relied on
  any_place = 2,  ///< whoever sets it knows that the place keeps locks and syncs, as a container's volume may
};

/// What may be opened where the key file knows a later head than the main file holds.
enum class older_copy_rule {
  refuse = 1,  ///< somebody put an older copy in place: nothing is opened
  accept = 2,  ///< a restore that was meant; the next head takes the place of the one that is lost
};

/// How changes reach the file.
enum class journal_rule {
  rollback = 1,     ///< a rollback journal; safe with every version of SQLite that is accepted
  write_ahead = 2,  ///< a write-ahead log: faster, and refused where SQLite has the fault that loses pages of it
};

/// Choices about a store in files; the defaults are the safe ones.
struct sqlite_options {
  place_rule place = place_rule::local_disk;
  older_copy_rule older = older_copy_rule::refuse;
  journal_rule journal = journal_rule::rollback;
};

/// Makes a store at `path`, whose folder is there and where nothing stands yet; whoever makes it draws `id`.
/// The files can be read and written by their owner only. Needs the target safeguarding::sqlite.
/// \throws store_error  exists, missing (the folder), unsafe_place, unsafe_engine, full, failed; then what it had begun
///                      is taken away.
[[nodiscard]] SAFEGUARDING_API std::unique_ptr<store> create_sqlite_store(const std::string& path, const store_id& id,
                                                                          const sqlite_options& options = {});

/// Opens the store at `path`. When it throws, no byte was changed, except that a commit which a dead process left half
/// done is taken back. Needs the target safeguarding::sqlite.
/// \throws store_error  missing, foreign, newer, damaged, half_made, older_copy, unsafe_place, unsafe_file,
///                      unsafe_engine, busy, failed.
[[nodiscard]] SAFEGUARDING_API std::unique_ptr<store> open_sqlite_store(const std::string& path,
                                                                        const sqlite_options& options = {});

/// Version of the files' schema that this library writes; it reads no later one.
inline constexpr int library_file_version = 1;

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_STORE_SQLITE_STORE_HPP
