// SPDX-License-Identifier: Apache-2.0
#include "file_section.hpp"

#include "../batch.hpp"

#include <new>

namespace safeguarding::inline v0::detail {

// What the disk or the file itself is to blame for closes the store: nothing that is tried again in place can be
// trusted after that. Any other failure half way leaves the section to be undone.
template <class Use>
auto file_section::guarded(const Use& use) const {
  demand_open(open_);
  store_.demand_usable();
  try {
    return use();
  } catch (const store_error& failed) {
    if (failed.fault() == store_fault::failed || failed.fault() == store_fault::damaged)
      store_.close_for_good(failed.message());
    if (failed.fault() != store_fault::misuse) spoilt_ = true;
    throw;
  } catch (const invalid_input&) {  // refused before anything was done
    throw;
  } catch (...) {
    spoilt_ = true;
    throw;
  }
}

file_section::file_section(store_in_files& of) : store_{of} {
  store_.threads_.enter();
  try {
    store_.demand_usable();  // whoever had the turn before may have closed it
    store_.turns_->enter();
  } catch (...) {
    store_.threads_.leave();
    throw;
  }
  try {
    guarded([&] {
      store_.writer_->begin();
      size_ = size_at_first_ = store_.writer_->size();
      return 0;
    });
  } catch (...) {
    roll_back();
    end();
    throw;
  }
}

file_section::~file_section() {
  if (!open_ || !store_.ours()) return;  // in a child made by fork() the turn and the transaction are the parent's
  roll_back();
  end();
}

void file_section::roll_back() noexcept {
  try {
    if (store_.writer_ && store_.writer_->in_transaction()) store_.writer_->rollback();
  } catch (const std::exception& failed) {
    store_.close_for_good(failed.what());
  }
}

// After a commit that failed for want of room, memory or a lock SQLite has taken the transaction back, or it still can.
// Unless the old state can be read after that, nobody here knows the outcome, and whoever opens the store next will.
void file_section::make_sure_of_old_state() noexcept {
  roll_back();
  try {
    if (!store_.writer_) return;
    const auto head = store_.writer_->newest_head();
    if (store_.writer_->size() == size_at_first_ && (!newest_ || !head || head->number < newest_->number)) return;
    store_.close_for_good("a commit failed and its outcome is unknown");
  } catch (const std::exception& failed) {
    store_.close_for_good(failed.what());
  }
}

void file_section::end() noexcept {
  open_ = false;
  store_.turns_->leave();
  store_.threads_.leave();
}

std::uint64_t file_section::size() const {
  return guarded([&] { return size_; });
}
std::vector<event_bytes> file_section::read(std::uint64_t from, std::size_t most) const {
  return guarded([&] { return store_.writer_->read(from, most); });
}
std::optional<std::uint64_t> file_section::find(const write_token& token) const {
  return guarded([&] { return store_.writer_->find(token); });
}
std::vector<stored_head> file_section::heads(std::uint64_t from, std::size_t most) const {
  return guarded([&] { return store_.writer_->heads(from, most); });
}
std::optional<stored_head> file_section::newest_head() const {
  return guarded([&]() -> std::optional<stored_head> {
    if (newest_) return newest_->head;
    const auto found = store_.writer_->newest_head();
    return found ? std::optional{found->head} : std::nullopt;
  });
}
std::optional<std::string> file_section::key(std::string_view id) const {
  demand_open(open_);
  return store_.key(id);
}
std::vector<stored_key> file_section::keys() const {
  demand_open(open_);
  return store_.keys();
}

append_result file_section::append(std::span<const new_event> batch, std::uint64_t expected_size) {
  return guarded([&]() -> append_result {
    demand_open(!spoilt_);
    if (const auto known = judge_batch(*this, batch, expected_size)) return *known;
    const auto first = size_;
    for (const auto& event : batch) {
      store_.writer_->insert(size_, event);
      ++size_;
    }
    return {append_outcome::appended, first, size_};
  });
}

void file_section::put_head(const stored_head& head) {
  guarded([&] {
    demand_open(!spoilt_);
    judge_head(*this, head);
    const auto before = newest_ ? newest_ : store_.writer_->newest_head();
    const numbered_head next{before ? before->number + 1 : 0, head};
    store_.writer_->insert(next);
    newest_ = next;
    return 0;
  });
}

void file_section::put_keys(std::span<const stored_key> rows) {
  judge_keys(rows);
  guarded([&] {
    store_.with_keys([&](key_file& in) {
      in.put(rows);
      return 0;
    });
    return 0;
  });
}

void file_section::erase_keys(std::span<const std::string> ids) {
  guarded([&] {
    const auto erase = [&] {
      store_.with_keys([&](key_file& in) {
        in.erase(ids);
        return 0;
      });
    };
    try {
      erase();
    } catch (const store_error& failed) {
      // Disposal must not fail for want of room; what was erased before the room ended is erased once more in vain.
      if (failed.fault() != store_fault::full || !store_.give_up_reserve()) throw;
      erase();
      store_.take_reserve();
    }
    return 0;
  });
}

void file_section::begin_part() {
  guarded([&] {
    demand_open(!spoilt_);
    demand_part(!part_);
    store_.writer_->begin_part();
    part_ = true;
    size_before_part_ = size_;
    before_part_ = newest_;
    return 0;
  });
}

void file_section::keep_part() {
  guarded([&] {
    demand_open(!spoilt_);
    demand_part(part_);
    store_.writer_->keep_part();
    part_ = false;
    return 0;
  });
}

void file_section::undo_part() {
  guarded([&] {
    demand_part(part_);
    demand_open(store_.writer_->in_transaction());
    store_.writer_->undo_part();
    part_ = false;
    size_ = size_before_part_;
    newest_ = before_part_;
    spoilt_ = false;
    return 0;
  });
}

void file_section::commit() {
  guarded([&] {
    demand_open(!spoilt_);
    demand_part(!part_);
    try {
      store_.writer_->commit();
    } catch (const store_error& failed) {
      if (failed.fault() != store_fault::failed && failed.fault() != store_fault::damaged) make_sure_of_old_state();
      throw;
    } catch (...) {
      make_sure_of_old_state();
      throw;
    }
    return 0;
  });
  // Durable. What follows may fail, and what was acknowledged stays: so it does not throw.
  try {
    store_.writer_->shorten_log();
    if (newest_) store_.remember(*newest_);
  } catch (const store_error& failed) {
    if (failed.fault() == store_fault::failed || failed.fault() == store_fault::damaged)
      store_.close_for_good(failed.message());
  } catch (...) {  // the key file's copy of the head lags behind for a while
  }
  end();
}

}  // namespace safeguarding::inline v0::detail
