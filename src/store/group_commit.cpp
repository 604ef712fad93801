// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/store/group_commit.hpp>

#include <utility>

namespace safeguarding::inline v0 {

group_commit::group_commit(store& into, job before_commit) : store_{into}, before_commit_{std::move(before_commit)} {}

void group_commit::run(const job& work) {
  waiting mine{&work, nullptr};
  std::unique_lock lock{mutex_};
  queue_.push_back(&mine);
  changed_.wait(lock, [&] { return mine.state == waiting::done || (!led_ && mine.state == waiting::queued); });
  if (mine.state != waiting::done) {
    led_ = true;
    lock.unlock();
    lead();
    lock.lock();
    led_ = false;
    lock.unlock();
    changed_.notify_all();
  }
  if (mine.failed) std::rethrow_exception(mine.failed);
}

// Runs all that wait, this thread's own job among them.
void group_commit::lead() {
  std::deque<waiting*> group;
  const auto take_those_who_wait = [&] {
    const std::scoped_lock lock{mutex_};
    group.swap(queue_);
    for (auto* one : group) one->state = waiting::running;
  };
  std::exception_ptr all_failed;
  try {
    const auto section = store_.write();  // while it waits for its turn, more come
    take_those_who_wait();
    bool kept = false;
    for (auto* one : group) {
      section->begin_part();
      try {
        (*one->work)(*section);
        section->keep_part();
        kept = true;
      } catch (...) {
        one->failed = std::current_exception();
        section->undo_part();
      }
    }
    if (kept) {
      if (before_commit_) before_commit_(*section);
      section->commit();
    }
  } catch (...) {
    all_failed = std::current_exception();
    if (group.empty()) take_those_who_wait();
  }
  {
    const std::scoped_lock lock{mutex_};
    for (auto* one : group) {
      if (all_failed && !one->failed) one->failed = all_failed;
      one->state = waiting::done;
    }
  }
  changed_.notify_all();
}

}  // namespace safeguarding::inline v0
