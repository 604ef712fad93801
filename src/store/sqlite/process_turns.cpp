// SPDX-License-Identifier: Apache-2.0
// Turns among processes, first come, first served, by locks on bytes of a file.
//
// Byte 0 is the door: who holds it draws a ticket. A ticket is a byte above all that are locked, and its owner locks
// it. Then the owner asks for a shared lock on all bytes below: the system grants it when every earlier ticket is given
// back, and not before. Whoever dies gives back, because the system drops a dead process's locks; a waiter that dies
// lets those behind it look further down. No lock is written down, so a full disk stops nobody and nothing can be left
// stale. What is written is one line for whoever opens the store next; where there is no room for it, it is missing.
#include <safeguarding/store/detail/surroundings.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace safeguarding::inline v0::detail {

namespace {

// A lock that belongs to the open file, not to the process: two stores of one process wait for each other too.
#if defined(F_OFD_SETLK)
constexpr int set_lock = F_OFD_SETLK, wait_for_lock = F_OFD_SETLKW, see_lock = F_OFD_GETLK;
#else
constexpr int set_lock = F_SETLK, wait_for_lock = F_SETLKW, see_lock = F_GETLK;
#endif

struct flock bytes(short type, off_t first, off_t count) {
  struct flock lock {};
  lock.l_type = type;
  lock.l_whence = SEEK_SET;
  lock.l_start = first;
  lock.l_len = count;  // 0: to the end of all bytes
  return lock;
}

constexpr std::size_t longest_line = 256;  // within a sector: it is there whole or not at all

class file_turns final : public process_turns {
 public:
  explicit file_turns(std::string path) : path_{std::move(path)} { reopen(); }
  ~file_turns() override { ::close(file_); }
  file_turns(const file_turns&) = delete;
  file_turns& operator=(const file_turns&) = delete;
  file_turns(file_turns&&) = delete;
  file_turns& operator=(file_turns&&) = delete;

  void enter() override {
    do {
      wait_for_turn();
    } while (!still_there());
  }

  void leave() noexcept override {
    auto all = bytes(F_UNLCK, 0, 0);
    ::fcntl(file_, set_lock, &all);
  }

  [[nodiscard]] std::string line() const override {
    std::string text(longest_line, '\0');
    const auto read = ::pread(file_, text.data(), text.size(), 0);
    text.resize(read > 0 ? static_cast<std::size_t>(read) : 0);
    const auto end = text.find('\n');
    return end == std::string::npos ? std::string{} : text.substr(0, end);
  }

  void leave_line(std::string_view text) noexcept override {
    std::array<char, longest_line> bytes{};
    if (text.size() >= bytes.size()) return;
    *std::copy(text.begin(), text.end(), bytes.begin()) = '\n';
    static_cast<void>(::pwrite(file_, bytes.data(), bytes.size(), 0) == 0);  // where it fails, the line is lost
  }

 private:
  void wait_for_turn() {
    lock(wait_for_lock, F_WRLCK, 0, 1);
    off_t ticket = 1;
    for (;;) {
      auto held = bytes(F_WRLCK, ticket, 0);
      if (::fcntl(file_, see_lock, &held) != 0) fail("could not be asked for its locks");
      if (held.l_type == F_UNLCK) break;
      ticket = held.l_start + held.l_len;
    }
    lock(set_lock, F_WRLCK, ticket, 1);
    lock(set_lock, F_UNLCK, 0, 1);
    if (ticket > 1) lock(wait_for_lock, F_RDLCK, 1, ticket - 1);
  }

  void lock(int how, short type, off_t first, off_t count) {
    auto wanted = bytes(type, first, count);
    while (::fcntl(file_, how, &wanted) != 0) {
      if (errno != EINTR) fail("could not be locked");
    }
  }

  // Whoever removes the file while others wait on it would let two write at once.
  bool still_there() {
    struct stat held {
    }, named{};
    if (::fstat(file_, &held) == 0 && ::stat(path_.c_str(), &named) == 0 && held.st_dev == named.st_dev &&
        held.st_ino == named.st_ino)
      return true;
    ::close(std::exchange(file_, -1));
    reopen();
    return false;
  }

  void reopen() {
    file_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (file_ < 0) fail("could not be opened");
  }

  [[noreturn]] void fail(const char* what) {
    const std::string why = std::generic_category().message(errno);
    leave();
    throw store_error{store_fault::failed, std::string{"the file of turns "} + what + ": " + why, path_};
  }

  std::string path_;
  int file_ = -1;
};

}  // namespace

std::unique_ptr<process_turns> make_process_turns(const std::string& path) {
  return std::make_unique<file_turns>(path);
}

}  // namespace safeguarding::inline v0::detail
