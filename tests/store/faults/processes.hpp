// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_STORE_FAULTS_PROCESSES_HPP
#define SAFEGUARDING_TESTS_STORE_FAULTS_PROCESSES_HPP

/// \file
/// Child processes that write to one store, and what they tell their parent.

#include <atomic>
#include <cstddef>
#include <new>
#include <stdexcept>

#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace processes {

/// Memory that parent and children share.
template <class T>
class shared {
 public:
  shared() {
    void* const given = ::mmap(nullptr, sizeof(T), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (given == MAP_FAILED) throw std::bad_alloc{};
    held_ = new (given) T{};
  }
  ~shared() { ::munmap(held_, sizeof(T)); }
  shared(const shared&) = delete;
  shared& operator=(const shared&) = delete;
  T* operator->() const { return held_; }

 private:
  T* held_;
};

/// A child that runs `act` and ends: 0, or 1 when it threw.
template <class Act>
pid_t start(const Act& act) {
  const auto made = ::fork();
  if (made < 0) throw std::runtime_error{"no process could be made"};
  if (made != 0) return made;
  int status = 1;
  try {
    act();
    status = 0;
  } catch (...) {
  }
  ::_exit(status);
}

/// What waitpid() says of its end.
inline int end_of(pid_t one) {
  int status = 0;
  ::waitpid(one, &status, 0);
  return status;
}

/// Whether it has ended; end_of() is still to be asked.
inline bool ended(pid_t one) {
  siginfo_t told{};
  return ::waitid(P_PID, static_cast<id_t>(one), &told, WEXITED | WNOHANG | WNOWAIT) == 0 && told.si_pid == one;
}

inline int kill_and_end(pid_t one) {
  ::kill(one, SIGKILL);
  return end_of(one);
}

}  // namespace processes

#endif  // SAFEGUARDING_TESTS_STORE_FAULTS_PROCESSES_HPP
