// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_STORE_SQLITE_SCHEMA_HPP
#define SAFEGUARDING_SRC_STORE_SQLITE_SCHEMA_HPP

/// \file
/// The tables of the two files, as they stand in docs/formats/library-file.md. They are part of the stored format: a
/// change of a letter is a new version.

#include <cstdint>
#include <span>
#include <string_view>

namespace safeguarding::inline v0::detail {

/// What a file says of itself in its first 100 bytes: "SGev" for events, "SGky" for keys.
inline constexpr std::uint32_t events_mark = 0x53476576, keys_mark = 0x53476B79;

// docs: tables
inline constexpr const char* events_schema[] = {
    "CREATE TABLE about(store BLOB NOT NULL CHECK(length(store)=16)) STRICT",
    ("CREATE TABLE event(position INTEGER PRIMARY KEY, header BLOB NOT NULL, sealed BLOB NOT NULL, "
     "token BLOB UNIQUE CHECK(token IS NULL OR length(token)=32)) STRICT"),
    "CREATE TABLE head(number INTEGER PRIMARY KEY, size INTEGER NOT NULL, note BLOB NOT NULL) STRICT"};

inline constexpr const char* keys_schema[] = {
    "CREATE TABLE about(store BLOB NOT NULL CHECK(length(store)=16), unclean INTEGER NOT NULL) STRICT",
    "CREATE TABLE key(id BLOB PRIMARY KEY, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE seen(number INTEGER NOT NULL, size INTEGER NOT NULL, note BLOB NOT NULL) STRICT"};
// docs: end

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_STORE_SQLITE_SCHEMA_HPP
