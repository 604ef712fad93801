// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_LIBRARY_FAILING_STORE_HPP
#define SAFEGUARDING_TESTS_LIBRARY_FAILING_STORE_HPP

/// \file
/// A store that fails at the nth call of it, before or after the call has done its work.

#include <safeguarding/store/store.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace library_test {

namespace sg = safeguarding;

/// When a store fails, shared by whoever sets it and the store.
struct fault {
  enum class side { before, after } at = side::before;
  std::int64_t in = -1;  ///< calls from now; negative: never
  bool happened = false;

  void arm(std::int64_t calls, side which) { *this = {which, calls, false}; }
  void disarm() { in = -1; }

  /// Runs one call of the store.
  template <class Call>
  auto run(Call call) {
    const bool now = in >= 0 && in-- == 0;
    happened = happened || now;
    if (now && at == side::before) fail();
    if constexpr (std::is_void_v<decltype(call())>) {
      call();
      if (now) fail();
    } else {
      auto result = call();
      if (now) fail();
      return result;
    }
  }

 private:
  [[noreturn]] static void fail() { throw sg::store_error{sg::store_fault::failed, "the disk failed, as was asked"}; }
};

class failing_section final : public sg::write_section {
 public:
  failing_section(std::unique_ptr<sg::write_section> in, fault& when) : in_{std::move(in)}, when_{when} {}

  [[nodiscard]] std::uint64_t size() const override {
    return when_.run([&] { return in_->size(); });
  }
  [[nodiscard]] std::vector<sg::event_bytes> read(std::uint64_t from, std::size_t most) const override {
    return when_.run([&] { return in_->read(from, most); });
  }
  [[nodiscard]] std::optional<std::uint64_t> find(const sg::write_token& token) const override {
    return when_.run([&] { return in_->find(token); });
  }
  [[nodiscard]] std::vector<sg::stored_head> heads(std::uint64_t from, std::size_t most) const override {
    return when_.run([&] { return in_->heads(from, most); });
  }
  [[nodiscard]] std::optional<sg::stored_head> newest_head() const override {
    return when_.run([&] { return in_->newest_head(); });
  }
  [[nodiscard]] std::optional<std::string> key(std::string_view id) const override {
    return when_.run([&] { return in_->key(id); });
  }
  [[nodiscard]] std::vector<sg::stored_key> keys() const override {
    return when_.run([&] { return in_->keys(); });
  }
  [[nodiscard]] sg::append_result append(std::span<const sg::new_event> batch, std::uint64_t size) override {
    return when_.run([&] { return in_->append(batch, size); });
  }
  void put_head(const sg::stored_head& head) override {
    when_.run([&] { in_->put_head(head); });
  }
  void put_keys(std::span<const sg::stored_key> rows) override {
    when_.run([&] { in_->put_keys(rows); });
  }
  void erase_keys(std::span<const std::string> ids) override {
    when_.run([&] { in_->erase_keys(ids); });
  }
  void begin_part() override { in_->begin_part(); }
  void keep_part() override { in_->keep_part(); }
  void undo_part() override { in_->undo_part(); }
  void commit() override {
    when_.run([&] { in_->commit(); });
  }

 private:
  std::unique_ptr<sg::write_section> in_;
  fault& when_;
};

/// Over a store that outlives it, so that another library can be opened on what is left.
class failing_store final : public sg::store {
 public:
  failing_store(std::shared_ptr<sg::store> in, std::shared_ptr<fault> when)
      : in_{std::move(in)}, when_{std::move(when)} {}

  [[nodiscard]] std::uint64_t size() const override {
    return when_->run([&] { return in_->size(); });
  }
  [[nodiscard]] std::vector<sg::event_bytes> read(std::uint64_t from, std::size_t most) const override {
    return when_->run([&] { return in_->read(from, most); });
  }
  [[nodiscard]] std::optional<std::uint64_t> find(const sg::write_token& token) const override {
    return when_->run([&] { return in_->find(token); });
  }
  [[nodiscard]] std::vector<sg::stored_head> heads(std::uint64_t from, std::size_t most) const override {
    return when_->run([&] { return in_->heads(from, most); });
  }
  [[nodiscard]] std::optional<sg::stored_head> newest_head() const override {
    return when_->run([&] { return in_->newest_head(); });
  }
  [[nodiscard]] std::optional<std::string> key(std::string_view id) const override {
    return when_->run([&] { return in_->key(id); });
  }
  [[nodiscard]] std::vector<sg::stored_key> keys() const override {
    return when_->run([&] { return in_->keys(); });
  }
  [[nodiscard]] const sg::store_id& id() const noexcept override { return in_->id(); }
  [[nodiscard]] std::unique_ptr<sg::write_section> write() override {
    return when_->run([&]() -> std::unique_ptr<sg::write_section> {
      return std::make_unique<failing_section>(in_->write(), *when_);
    });
  }
  bool give_up_reserve() override { return in_->give_up_reserve(); }
  void check() const override { in_->check(); }

 private:
  std::shared_ptr<sg::store> in_;
  std::shared_ptr<fault> when_;
};

}  // namespace library_test

#endif  // SAFEGUARDING_TESTS_LIBRARY_FAILING_STORE_HPP
