// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_LIBRARY_LIBRARY_FILE_HPP
#define SAFEGUARDING_LIBRARY_LIBRARY_FILE_HPP

/// \file
/// A library in files, opened with a passphrase or with a key of the host's.

#include <safeguarding/core/export.hpp>
#include <safeguarding/library/case_library.hpp>
#include <safeguarding/library/founding.hpp>
#include <safeguarding/store/sqlite_store.hpp>
#include <safeguarding/vault/passphrase.hpp>
#include <safeguarding/vault/root_key.hpp>
#include <safeguarding/vault/secret.hpp>

#include <string>

namespace safeguarding::inline v0 {

/// Founds a library at `path` (sqlite_store.hpp says which files), under a key made from `passphrase`; its settings are
/// kept in the key file, and are not secret. Where it throws, nothing is left at `path`.
/// \throws as create_sqlite_store(), root_key::from_passphrase() and case_library::create().
[[nodiscard]] SAFEGUARDING_API case_library create_library_file(const std::string& path, const secret& passphrase,
                                                                const founding& first,
                                                                const passphrase_settings& settings,
                                                                const sqlite_options& options = {},
                                                                heads_elsewhere heads = {});
/// \overload  with new_passphrase_settings()
[[nodiscard]] SAFEGUARDING_API case_library create_library_file(const std::string& path, const secret& passphrase,
                                                                const founding& first);
/// The same under a key that the host keeps.
[[nodiscard]] SAFEGUARDING_API case_library create_library_file(const std::string& path, root_key key,
                                                                const founding& first,
                                                                const sqlite_options& options = {},
                                                                heads_elsewhere heads = {});

/// Whether a snapshot that lies beside a library is used.
enum class snapshot_rule {
  use = 1,           ///< opening is quick, and does not look at the events that the snapshot holds
  read_history = 2,  ///< every event is read and opened, as where there is no snapshot
};

/// Opens the library at `path`, quicker where save_snapshot() left a snapshot beside it.
/// \throws invalid_input  the library was founded under a host's key. cannot_open  the passphrase is another one.
/// \throws as open_sqlite_store() and case_library::open().
[[nodiscard]] SAFEGUARDING_API case_library open_library_file(const std::string& path, const secret& passphrase,
                                                              const sqlite_options& options = {},
                                                              heads_elsewhere heads = {},
                                                              snapshot_rule beside = snapshot_rule::use);
/// The same under a key that the host keeps.
[[nodiscard]] SAFEGUARDING_API case_library open_library_file(const std::string& path, root_key key,
                                                              const sqlite_options& options = {},
                                                              heads_elsewhere heads = {},
                                                              snapshot_rule beside = snapshot_rule::use);

/// Leaves what `in`, the library at `path`, holds in memory in the file PATH.snapshot, in the place of an earlier one,
/// for its owner alone. It is sealed, and may be taken away at any time. Whoever opens the library next reads only what
/// was recorded since. \throws error  errc::io: it cannot be written.
SAFEGUARDING_API void save_snapshot(const case_library& in, const std::string& path);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_LIBRARY_LIBRARY_FILE_HPP
