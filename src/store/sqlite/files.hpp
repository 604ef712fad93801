// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_STORE_SQLITE_FILES_HPP
#define SAFEGUARDING_SRC_STORE_SQLITE_FILES_HPP

/// \file
/// What is looked at before a file is opened, and how the tables are made and recognised.

#include "database.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace safeguarding::inline v0::detail {

/// A file of a store: where it is, what the caller called it, the mark and the tables it must have.
struct file_kind {
  std::string path;
  std::string named;
  std::uint32_t mark = 0;
  std::span<const char* const> schema;
};

/// \throws store_error  missing, unsafe_file: the file is not there, is a link or has a second name. failed: it may not
///                      be read and written.
void demand_plain_file(const surroundings& around, const file_kind& file);

/// \throws store_error  unsafe_place, by the file system of the folder.
void demand_safe_place(const surroundings& around, const file_kind& file, place_rule rule);

/// Whether the file begins with no byte but zeros, or has none: as it was made, or emptied since.
[[nodiscard]] bool is_blank(const file_kind& file, const char* vfs);
[[noreturn]] void fail_half_made(const file_kind& file);

/// Reads the first bytes through the engine's own file layer, which changes nothing and touches no lock.
/// \throws store_error  foreign, newer, half_made, damaged.
void demand_own_head(const file_kind& file, const char* vfs);

/// Makes the tables in an empty file, in one commit. `about` inserts the row of that name; ?1 is the store.
void make_tables(const database& into, const file_kind& file, std::span<const char* const> rows, const store_id& store);

/// Whether the tables are exactly ours, and which store they are of.
/// \throws store_error  foreign, damaged.
[[nodiscard]] store_id demand_own_tables(const database& in, const file_kind& file);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_STORE_SQLITE_FILES_HPP
