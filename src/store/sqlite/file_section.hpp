// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_STORE_SQLITE_FILE_SECTION_HPP
#define SAFEGUARDING_SRC_STORE_SQLITE_FILE_SECTION_HPP

/// \file
/// A write section of a store in files: one transaction, under the turn.

#include "store_in_files.hpp"

namespace safeguarding::inline v0::detail {

/// The writer's turn and its transaction.
class file_section final : public write_section {
 public:
  explicit file_section(store_in_files& of);
  ~file_section() override;
  file_section(const file_section&) = delete;
  file_section& operator=(const file_section&) = delete;
  file_section(file_section&&) = delete;
  file_section& operator=(file_section&&) = delete;

  [[nodiscard]] std::uint64_t size() const override;
  [[nodiscard]] std::vector<event_bytes> read(std::uint64_t from, std::size_t most) const override;
  [[nodiscard]] std::optional<std::uint64_t> find(const write_token& token) const override;
  [[nodiscard]] std::vector<stored_head> heads(std::uint64_t from, std::size_t most) const override;
  [[nodiscard]] std::optional<stored_head> newest_head() const override;
  [[nodiscard]] std::optional<std::string> key(std::string_view id) const override;
  [[nodiscard]] std::vector<stored_key> keys() const override;

  [[nodiscard]] append_result append(std::span<const new_event> batch, std::uint64_t expected_size) override;
  void put_head(const stored_head& head) override;
  void put_keys(std::span<const stored_key> rows) override;
  void erase_keys(std::span<const std::string> ids) override;
  void begin_part() override;
  void keep_part() override;
  void undo_part() override;
  void commit() override;

 private:
  template <class Use>
  auto guarded(const Use& use) const;
  void roll_back() noexcept;
  void make_sure_of_old_state() noexcept;
  void end() noexcept;

  store_in_files& store_;
  std::optional<numbered_head> newest_;       // of this section's own heads
  std::optional<numbered_head> before_part_;  // what newest_ was
  mutable std::uint64_t size_ = 0;
  std::uint64_t size_at_first_ = 0, size_before_part_ = 0;
  mutable bool spoilt_ = false;  // something failed half way: only undo_part() or the end is left
  bool open_ = true, part_ = false;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_STORE_SQLITE_FILE_SECTION_HPP
