// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_STORE_GROUP_COMMIT_HPP
#define SAFEGUARDING_STORE_GROUP_COMMIT_HPP

/// \file
/// Many threads, one commit: whoever waits for the disk takes along all who came meanwhile.

#include <safeguarding/core/export.hpp>
#include <safeguarding/store/store.hpp>

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>

namespace safeguarding::inline v0 {

/// Shares commits of one store among threads. A commit costs the disk the same for one event and for a hundred.
class SAFEGUARDING_API group_commit {
 public:
  using job = std::function<void(write_section&)>;

  /// `before_commit`, if given, runs once in each shared section when its jobs are done, to sign one head for all.
  explicit group_commit(store& into, job before_commit = {});
  group_commit(const group_commit&) = delete;
  group_commit& operator=(const group_commit&) = delete;
  group_commit(group_commit&&) = delete;
  group_commit& operator=(group_commit&&) = delete;
  ~group_commit() = default;

  /// Runs `work` in a section, perhaps on another thread that is waiting here too, and returns when what it wrote is
  /// durable. `work` must neither commit nor call this group. What it throws undoes its own events and heads alone, and
  /// is thrown here.
  /// \throws what `work`, `before_commit` or the commit threw; in the latter two cases nothing of the group was kept,
  ///         or its outcome is unknown as write_section::commit() says.
  void run(const job& work);

 private:
  struct waiting {
    const job* work;
    std::exception_ptr failed;
    enum { queued, running, done } state = queued;
  };

  void lead();

  store& store_;
  job before_commit_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<waiting*> queue_;
  bool led_ = false;  // a thread is running jobs
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_STORE_GROUP_COMMIT_HPP
