// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_STORE_SQLITE_STORE_IN_FILES_HPP
#define SAFEGUARDING_SRC_STORE_SQLITE_STORE_IN_FILES_HPP

/// \file
/// The store that sqlite_store.hpp makes.

#include "files.hpp"
#include "key_file.hpp"

#include <safeguarding/store/detail/turnstile.hpp>

#include <memory>
#include <mutex>
#include <string>

namespace safeguarding::inline v0::detail {

/// A turn among the processes for as long as it lives.
class held_turn {
 public:
  explicit held_turn(process_turns& of) : of_{of} { of_.enter(); }
  ~held_turn() { of_.leave(); }
  held_turn(const held_turn&) = delete;
  held_turn& operator=(const held_turn&) = delete;
  held_turn(held_turn&&) = delete;
  held_turn& operator=(held_turn&&) = delete;

 private:
  process_turns& of_;
};

/// A store in files. Three connections: one for whoever has the turn, one for readers, one for keys; a lock of its own
/// for each but the first.
class store_in_files final : public store {
 public:
  enum class opening { make, open };
  store_in_files(const std::string& path, const store_id& id, opening how, const sqlite_options& options,
                 const sqlite_seams& seams);
  ~store_in_files() override;
  store_in_files(const store_in_files&) = delete;
  store_in_files& operator=(const store_in_files&) = delete;
  store_in_files(store_in_files&&) = delete;
  store_in_files& operator=(store_in_files&&) = delete;

  [[nodiscard]] const store_id& id() const noexcept override { return id_; }
  [[nodiscard]] std::uint64_t size() const override;
  [[nodiscard]] std::vector<event_bytes> read(std::uint64_t from, std::size_t most) const override;
  [[nodiscard]] std::optional<std::uint64_t> find(const write_token& token) const override;
  [[nodiscard]] std::vector<stored_head> heads(std::uint64_t from, std::size_t most) const override;
  [[nodiscard]] std::optional<stored_head> newest_head() const override;
  [[nodiscard]] std::optional<std::string> key(std::string_view id) const override;
  [[nodiscard]] std::vector<stored_key> keys() const override;
  [[nodiscard]] std::unique_ptr<write_section> write() override;
  bool give_up_reserve() override;
  void check() const override;

 private:
  friend class file_section;

  [[nodiscard]] journal_form choose_journal(journal_rule rule) const;
  void make(const store_id& id);
  void open(const sqlite_options& options);
  void demand_nothing_there() const;
  /// \throws store_error  half_made; damaged: one of the files is blank, and the other shows that it once was not.
  void demand_nothing_emptied();
  void compare_with_seen(older_copy_rule rule);
  void take_reserve() noexcept;
  [[nodiscard]] database connect(const file_kind& file, database::use what_for) const;

  [[nodiscard]] bool ours() const noexcept { return around_->process() == process_; }
  void demand_usable() const;
  void close_for_good(const std::string& why) noexcept;
  void remember(const numbered_head& head);
  template <class Look>
  auto looking(const Look& look) const;
  template <class Use>
  auto with_keys(const Use& use) const;

  sqlite_seams seams_;
  std::shared_ptr<surroundings> around_;
  std::string named_;
  std::int64_t process_;
  journal_form journal_;
  file_kind events_, keys_;
  store_id id_;
  std::unique_ptr<process_turns> turns_;
  mutable turnstile threads_;

  std::unique_ptr<event_writer> writer_;  // for whoever has the turn
  mutable std::mutex reading_, key_use_, reason_;
  std::unique_ptr<event_reader> reader_;        // under reading_
  std::unique_ptr<key_file> key_rows_;          // under key_use_
  std::string closed_because_;                  // under reason_; empty while open
  std::optional<numbered_head> seen_, unseen_;  // for whoever has the turn: written to the key file, and not yet
};

template <class Look>
auto store_in_files::looking(const Look& look) const {
  demand_usable();
  const std::scoped_lock lock{reading_};
  if (!reader_) throw store_error{store_fault::closed, "the store was closed after an error; open it anew", named_};
  return look(*reader_);
}

template <class Use>
auto store_in_files::with_keys(const Use& use) const {
  demand_usable();
  const std::scoped_lock lock{key_use_};
  if (!key_rows_) throw store_error{store_fault::closed, "the store was closed after an error; open it anew", named_};
  return use(*key_rows_);
}

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_STORE_SQLITE_STORE_IN_FILES_HPP
