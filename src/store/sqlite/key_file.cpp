// SPDX-License-Identifier: Apache-2.0
#include "key_file.hpp"

#include <utility>

namespace safeguarding::inline v0::detail {

namespace {

void run(statement& what) { statement::run{what}.finish(); }

}  // namespace

// Begun here, taken back at the end unless committed before.
class key_file::in_one_commit {
 public:
  explicit in_one_commit(key_file& file) : file_{file} { run(file_.begin_); }
  ~in_one_commit() {
    if (!file_.opened_.in_transaction()) return;
    try {
      run(file_.rollback_);
    } catch (...) {  // the connection is of no more use, and says so at the next call
    }
  }
  in_one_commit(const in_one_commit&) = delete;
  in_one_commit& operator=(const in_one_commit&) = delete;
  in_one_commit(in_one_commit&&) = delete;
  in_one_commit& operator=(in_one_commit&&) = delete;

  void commit() { run(file_.commit_); }

 private:
  key_file& file_;
};

key_file::key_file(database opened)
    : opened_{std::move(opened)},
      begin_{opened_.prepare("BEGIN IMMEDIATE")},
      commit_{opened_.prepare("COMMIT")},
      rollback_{opened_.prepare("ROLLBACK")},
      find_{opened_.prepare("SELECT bytes FROM key WHERE id = ?1")},
      all_{opened_.prepare("SELECT id, bytes FROM key ORDER BY id")},
      put_{opened_.prepare(
          "INSERT INTO key(id, bytes) VALUES(?1, ?2) ON CONFLICT(id) DO UPDATE SET bytes = excluded.bytes")},
      erase_{opened_.prepare("DELETE FROM key WHERE id = ?1")},
      seen_{opened_.prepare("SELECT number, size, note FROM seen")},
      see_{opened_.prepare("UPDATE seen SET number = ?1, size = ?2, note = ?3")},
      unclean_{opened_.prepare("SELECT unclean FROM about")},
      mark_{opened_.prepare("UPDATE about SET unclean = ?1")},
      check_{opened_.prepare("PRAGMA integrity_check")} {
  opened_.close_the_set();
}

std::optional<std::string> key_file::find(std::string_view id) {
  statement::run row{find_};
  row.bind(1, id);
  return row.step() ? std::optional{std::string{row.bytes(0)}} : std::nullopt;
}

std::vector<stored_key> key_file::all() {
  std::vector<stored_key> found;
  statement::run row{all_};
  while (row.step()) found.push_back({std::string{row.bytes(0)}, std::string{row.bytes(1)}});
  return found;
}

void key_file::put(std::span<const stored_key> rows) {
  in_one_commit change{*this};
  for (const auto& one : rows) {
    statement::run row{put_};
    row.bind(1, std::string_view{one.id}).bind(2, std::string_view{one.bytes});
    row.finish();
  }
  change.commit();
}

void key_file::erase(std::span<const std::string> ids) {
  {
    in_one_commit change{*this};
    for (const auto& id : ids) {
      statement::run row{erase_};
      row.bind(1, std::string_view{id});
      row.finish();
    }
    statement::run mark{mark_};
    mark.bind(1, std::uint64_t{1}).finish();
    change.commit();
  }
  clean();
}

std::optional<numbered_head> key_file::seen() {
  statement::run row{seen_};
  if (!row.step()) throw store_error{store_fault::damaged, "the key file has lost its last head", opened_.file()};
  if (row.number(0) == 0) return std::nullopt;
  return numbered_head{row.number(0) - 1, {row.number(1), std::string{row.bytes(2)}}};
}

void key_file::see(const numbered_head& head) {
  in_one_commit change{*this};
  if (const auto before = seen(); before && before->number >= head.number) return;
  write_seen(head.number + 1, head.head);
  change.commit();
}

void key_file::see_instead(const std::optional<numbered_head>& head) {
  in_one_commit change{*this};
  write_seen(head ? head->number + 1 : 0, head ? head->head : stored_head{});
  change.commit();
}

void key_file::write_seen(std::uint64_t next, const stored_head& head) {
  statement::run row{see_};
  row.bind(1, next).bind(2, head.size).bind(3, std::string_view{head.note});
  row.finish();
}

void key_file::finish_cleaning() {
  {
    statement::run row{unclean_};
    if (!row.step() || row.number(0) == 0) return;
  }
  clean();
}

// SQLite overwrites what is deleted, but pages that were divided before may hold a copy in their unused part: so the
// file is written anew.
void key_file::clean() {
  opened_.open_the_set();
  try {
    opened_.execute("VACUUM");
  } catch (...) {
    opened_.close_the_set();
    throw;
  }
  opened_.close_the_set();
  in_one_commit change{*this};
  statement::run mark{mark_};
  mark.bind(1, std::uint64_t{0}).finish();
  change.commit();
}

void key_file::check() {
  statement::run row{check_};
  const bool sound = row.step() && row.bytes(0) == "ok";
  row.finish();
  if (!sound) throw store_error{store_fault::damaged, "the key file is damaged: restore a backup", opened_.file()};
}

}  // namespace safeguarding::inline v0::detail
