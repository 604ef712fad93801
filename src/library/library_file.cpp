// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/error.hpp>
#include <safeguarding/library/library_file.hpp>

#include "library_body.hpp"
#include "writing.hpp"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

store_id random_store_id() {
  store_id id;
  const auto drawn = secret::random(id.bytes.size());
  std::copy(drawn.reveal().begin(), drawn.reveal().end(), id.bytes.begin());
  return id;
}

/// Founds in new files and takes them away again where that fails.
case_library found_in(const std::string& path, root_key key, const founding& first, const sqlite_options& options,
                      const std::string& settings, heads_elsewhere heads) {
  static_cast<void>(detail::founding_entries(first));  // refused before a file is made
  auto files = create_sqlite_store(path, random_store_id(), options);
  try {
    auto made = case_library::create(std::move(files), std::move(key), first, settings, std::move(heads));
    return made;
  } catch (...) {
    for (const char* part : {"", "-journal", ".keys", ".keys-journal", ".lock", ".reserve"})
      static_cast<void>(std::remove((path + part).c_str()));
    throw;
  }
}

}  // namespace

case_library create_library_file(const std::string& path, const secret& passphrase, const founding& first,
                                 const passphrase_settings& settings, const sqlite_options& options,
                                 heads_elsewhere heads) {
  return found_in(path, root_key::from_passphrase(passphrase, settings), first, options, to_bytes(settings),
                  std::move(heads));
}

case_library create_library_file(const std::string& path, const secret& passphrase, const founding& first) {
  return create_library_file(path, passphrase, first, new_passphrase_settings());
}

case_library create_library_file(const std::string& path, root_key key, const founding& first,
                                 const sqlite_options& options, heads_elsewhere heads) {
  return found_in(path, std::move(key), first, options, {}, std::move(heads));
}

case_library open_library_file(const std::string& path, const secret& passphrase, const sqlite_options& options,
                               heads_elsewhere heads) {
  auto files = open_sqlite_store(path, options);
  const auto settings = files->key(detail::passphrase_row);
  if (!settings)
    throw invalid_input{
        errc::missing, "this library was founded under a key of the host's, not a passphrase", "", {path, 0, 0, {}}};
  auto key = root_key::from_passphrase(passphrase, read_passphrase_settings(*settings));
  return case_library::open(std::move(files), std::move(key), std::move(heads));
}

case_library open_library_file(const std::string& path, root_key key, const sqlite_options& options,
                               heads_elsewhere heads) {
  return case_library::open(open_sqlite_store(path, options), std::move(key), std::move(heads));
}

}  // namespace safeguarding::inline v0
