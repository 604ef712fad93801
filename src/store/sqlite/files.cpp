// SPDX-License-Identifier: Apache-2.0
#include "files.hpp"

#include "schema.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <new>
#include <vector>

namespace safeguarding::inline v0::detail {

namespace {

constexpr std::string_view magic{"SQLite format 3\0", 16};

std::string_view text_of(const store_id& id) {
  const auto* bytes = reinterpret_cast<const char*>(id.bytes.data());  // NOLINT(*-reinterpret-cast): bytes as bytes
  return {bytes, id.bytes.size()};
}

// The first 100 bytes, or fewer where there are no more.
std::string first_bytes(const file_kind& file, const char* vfs_name) {
  sqlite3_vfs* const vfs = sqlite3_vfs_find(vfs_name);
  if (vfs == nullptr) throw store_error{store_fault::unsafe_engine, "SQLite has no such file layer", file.named};
  const std::unique_ptr<const char, decltype(&sqlite3_free_filename)> name{
      sqlite3_create_filename(file.path.c_str(), "", "", 0, nullptr), &sqlite3_free_filename};
  if (!name) throw std::bad_alloc{};
  std::vector<std::max_align_t> room(static_cast<std::size_t>(vfs->szOsFile) / sizeof(std::max_align_t) + 1);
  auto* const opened = reinterpret_cast<sqlite3_file*>(room.data());  // NOLINT(*-reinterpret-cast): as SQLite asks
  int given = 0;
  int code = vfs->xOpen(vfs, name.get(), opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, &given);
  std::string bytes(100, '\0');
  sqlite3_int64 size = 0;
  if (code == SQLITE_OK) {
    code = opened->pMethods->xFileSize(opened, &size);
    if (code == SQLITE_OK) code = opened->pMethods->xRead(opened, bytes.data(), static_cast<int>(bytes.size()), 0);
    if (code == SQLITE_IOERR_SHORT_READ) code = SQLITE_OK;
  }
  if (opened->pMethods != nullptr) opened->pMethods->xClose(opened);
  if (code != SQLITE_OK) fail_with(code, file.named, "looking at its first bytes");
  bytes.resize(static_cast<std::size_t>(std::min<sqlite3_int64>(size, 100)));
  return bytes;
}

bool is_blank(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == '\0'; });
}

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = at; i < at + 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[i]);
  return value;
}

// SQLite takes a last page that was cut in the middle for one that ends in zeros.
void demand_whole_file(const database& in, const file_kind& file) {
  std::uint64_t pages = 0, page_size = 0;
  {
    auto asked = in.prepare("PRAGMA page_count");
    statement::run row{asked};
    if (row.step()) pages = row.number(0);
  }
  {
    auto asked = in.prepare("PRAGMA page_size");
    statement::run row{asked};
    if (row.step()) page_size = row.number(0);
  }
  sqlite3_file* opened = nullptr;
  int code = sqlite3_file_control(in.get(), "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void*>(&opened));
  sqlite3_int64 size = 0;
  if (code == SQLITE_OK) code = opened->pMethods->xFileSize(opened, &size);
  if (code != SQLITE_OK) fail_with(code, file.named, "asking for its length");
  if (pages == 0 || static_cast<std::uint64_t>(size) < pages * page_size)
    throw store_error{store_fault::damaged, "the file is cut short: restore a backup", file.named};
}

}  // namespace

void fail_half_made(const file_kind& file) {
  throw store_error{store_fault::half_made,
                    "nothing is in the file: its making was never finished, or it was emptied since; if anything was "
                    "ever recorded in it, keep the files as they are and restore a backup, else remove them and make "
                    "it anew",
                    file.named};
}

void demand_plain_file(const surroundings& around, const file_kind& file) {
  const auto seen = around.look(file.path);
  if (!seen && file.mark == keys_mark)
    throw store_error{store_fault::missing,
                      "the key file is not there; without it nothing in the store can be read: bring it back from its "
                      "backup",
                      file.named};
  if (!seen)
    throw store_error{store_fault::missing,
                      around.look(file.path + ".keys")
                          ? "the file is not there, and its key file is: bring it back, or restore a backup"
                          : "there is no store here",
                      file.named};
  if (seen->kind == file_look::link)
    throw store_error{store_fault::unsafe_file, "this is a symbolic link: give the name of the file itself",
                      file.named};
  if (seen->kind != file_look::regular) throw store_error{store_fault::unsafe_file, "this is not a file", file.named};
  if (seen->links != 1)
    throw store_error{store_fault::unsafe_file,
                      "the file has a second name (a hard link): opened under both, it would be damaged; remove one",
                      file.named};
  if (!seen->may_be_used)
    throw store_error{store_fault::failed,
                      "whoever runs this may not read and write the file, and both are needed, for whoever reads is "
                      "on record: give them leave to",
                      file.named};
}

void demand_safe_place(const surroundings& around, const file_kind& file, place_rule rule) {
  if (rule == place_rule::any_place) return;
  if (const auto kind = why_not_on(around.file_system_of(file.path)))
    throw store_error{store_fault::unsafe_place,
                      "the folder is on " + *kind +
                          ", whose locks and syncing cannot be relied on: keep the store on a "
                          "local disk, or allow any place if this one is known to keep both",
                      file.named};
}

bool is_blank(const file_kind& file, const char* vfs) { return is_blank(first_bytes(file, vfs)); }

void demand_own_head(const file_kind& file, const char* vfs) {
  const auto bytes = first_bytes(file, vfs);
  if (is_blank(bytes)) fail_half_made(file);
  const bool is_database = bytes.size() == 100 && bytes.starts_with(magic);
  if (!is_database || number_at(bytes, 68) != file.mark)
    throw store_error{
        store_fault::foreign,
        bytes.size() < 100 && magic.starts_with(std::string_view{bytes}.substr(0, magic.size()))
            ? "the file is cut short: restore a backup"
        : is_database && number_at(bytes, 68) == keys_mark
            ? "this is a key file: give the name of the file that it belongs to"
            : "this is not a store of this library: look at the name that was given, or at what is in its place",
        file.named};
  const auto version = number_at(bytes, 60);
  if (version > static_cast<std::uint32_t>(library_file_version))
    throw store_error{store_fault::newer,
                      "the file has version " + std::to_string(version) + ", and this library reads up to version " +
                          std::to_string(library_file_version) + ": use a later one; nothing was changed",
                      file.named};
  if (version == 0) throw store_error{store_fault::damaged, "the file says version 0, which no store has", file.named};
}

void make_tables(const database& into, const file_kind& file, std::span<const char* const> rows,
                 const store_id& store) {
  into.execute("BEGIN IMMEDIATE");
  into.execute(file.mark == keys_mark ? "PRAGMA application_id=1397189497" : "PRAGMA application_id=1397187958");
  into.execute("PRAGMA user_version=1");
  static_assert(keys_mark == 1397189497 && events_mark == 1397187958 && library_file_version == 1);
  for (const auto* table : file.schema) into.execute(table);
  for (const auto* row : rows) {
    auto insert = into.prepare(row);
    statement::run inserted{insert};
    if (std::string_view{row}.find("?1") != std::string_view::npos) inserted.bind(1, text_of(store));
    inserted.finish();
  }
  into.execute("COMMIT");
}

store_id demand_own_tables(const database& in, const file_kind& file) {
  std::vector<std::string> found;
  {
    // Nothing else may be there: a view or a trigger would be a way to make the store answer otherwise. Indexes that
    // SQLite made for a table have no text.
    auto tables = in.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid");
    statement::run row{tables};
    while (row.step()) found.emplace_back(row.bytes(0));
  }
  if (found.empty()) fail_half_made(file);
  if (!std::equal(found.begin(), found.end(), file.schema.begin(), file.schema.end()))
    throw store_error{store_fault::damaged, "the tables in the file are not those of version 1: restore a backup",
                      file.named};
  if (!in.has_log()) demand_whole_file(in, file);  // with a log some pages may stand in it alone
  auto about = in.prepare("SELECT store FROM about");
  statement::run row{about};
  std::optional<store_id> id;
  if (row.step()) id = id_of_bytes<store_id>(row.bytes(0));
  if (!id || id->empty() || row.step())
    throw store_error{store_fault::damaged, "the file does not say which store it is of: restore a backup", file.named};
  return *id;
}

}  // namespace safeguarding::inline v0::detail
