// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/error.hpp>
#include <safeguarding/library/library_file.hpp>

#include "library_body.hpp"
#include "writing.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <system_error>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

store_id random_store_id() {
  store_id id;
  const auto drawn = secret::random(id.bytes.size());
  std::copy(drawn.reveal().begin(), drawn.reveal().end(), id.bytes.begin());
  return id;
}

/// The snapshot beside a library; empty where there is none that can be read.
std::string snapshot_of(const std::string& path, snapshot_rule beside) {
  if (beside == snapshot_rule::read_history) return {};
  std::ifstream file{path + ".snapshot", std::ios::binary | std::ios::ate};
  if (!file) return {};
  std::string bytes(static_cast<std::size_t>(std::max<std::streamoff>(0, file.tellg())), '\0');
  file.seekg(0);
  if (!file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) return {};
  return bytes;
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
    for (const char* part : {"", "-journal", ".keys", ".keys-journal", ".lock", ".reserve", ".snapshot"})
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
                               heads_elsewhere heads, snapshot_rule beside) {
  auto files = open_sqlite_store(path, options);
  const auto settings = files->key(detail::passphrase_row);
  if (!settings)
    throw invalid_input{
        errc::missing, "this library was founded under a key of the host's, not a passphrase", "", {path, 0, 0, {}}};
  auto key = root_key::from_passphrase(passphrase, read_passphrase_settings(*settings));
  return case_library::open(std::move(files), std::move(key), std::move(heads), snapshot_of(path, beside));
}

case_library open_library_file(const std::string& path, root_key key, const sqlite_options& options,
                               heads_elsewhere heads, snapshot_rule beside) {
  return case_library::open(open_sqlite_store(path, options), std::move(key), std::move(heads),
                            snapshot_of(path, beside));
}

void save_snapshot(const case_library& in, const std::string& path) {
  namespace files = std::filesystem;
  const auto bytes = in.snapshot();
  const files::path aim{path + ".snapshot"}, made{path + ".snapshot.new"};
  std::error_code failed;
  files::remove(made, failed);
  {
    std::ofstream file{made, std::ios::binary};
    files::permissions(made, files::perms::owner_read | files::perms::owner_write, failed);
    if (!failed) file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file && !failed) failed = std::make_error_code(std::errc::io_error);
  }
  if (!failed) files::rename(made, aim, failed);
  if (!failed) return;
  std::error_code ignored;
  files::remove(made, ignored);
  throw error{errc::io, "the snapshot of a library cannot be written", {}, {aim.string(), 0, 0, {}}};
}

}  // namespace safeguarding::inline v0
