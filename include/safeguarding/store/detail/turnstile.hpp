// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_STORE_DETAIL_TURNSTILE_HPP
#define SAFEGUARDING_STORE_DETAIL_TURNSTILE_HPP

/// \file
/// Turns among the threads of one process, first come, first served.

#include <safeguarding/store/store_error.hpp>

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>

namespace safeguarding::inline v0::detail {

/// One thread at a time, in the order in which they came.
class turnstile {
 public:
  /// \throws store_error  misuse: this thread has the turn already, and would wait for itself.
  void enter() {
    std::unique_lock lock{mutex_};
    if (held_ && holder_ == std::this_thread::get_id())
      throw store_error{store_fault::misuse, "this thread has a write section open: commit or drop it before the next"};
    const auto mine = next_++;
    turn_.wait(lock, [&] { return now_ == mine; });
    held_ = true;
    holder_ = std::this_thread::get_id();
  }

  void leave() noexcept {
    {
      const std::scoped_lock lock{mutex_};
      held_ = false;
      ++now_;
    }
    turn_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable turn_;
  std::uint64_t next_ = 0, now_ = 0;
  bool held_ = false;
  std::thread::id holder_;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_STORE_DETAIL_TURNSTILE_HPP
