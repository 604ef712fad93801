// SPDX-License-Identifier: Apache-2.0
// Turns among processes: first come, first served, and no dead process in the way.
#include <safeguarding/store/detail/surroundings.hpp>

#include "scratch.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <thread>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sg = safeguarding;

namespace {

// A child that runs `act` and ends.
template <class Act>
pid_t child(const Act& act) {
  const auto made = ::fork();
  if (made != 0) return made;
  int status = 1;
  try {
    act();
    status = 0;
  } catch (...) {
  }
  ::_exit(status);
}

int end_of(pid_t one) {
  int status = 0;
  ::waitpid(one, &status, 0);
  return status;
}

void note(const std::string& path, char what) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  CHECK(::write(file, &what, 1) == 1);
  ::close(file);
}

// Until somebody holds or waits with that ticket.
void wait_for_ticket(const std::string& path, off_t ticket) {
  const int file = ::open(path.c_str(), O_RDWR);
  for (;;) {
    struct flock held {};
    held.l_type = F_RDLCK;  // finds who owns the ticket, not those who look at it
    held.l_whence = SEEK_SET;
    held.l_start = ticket;
    held.l_len = 1;
    REQUIRE(::fcntl(file, F_OFD_GETLK, &held) == 0);
    if (held.l_type == F_WRLCK) break;
    std::this_thread::sleep_for(std::chrono::milliseconds{1});
  }
  ::close(file);
}

struct place {
  scratch::folder folder;
  std::string lock = folder.path("turns"), notes = folder.path("notes");

  pid_t waiter(char name) const {
    return child([&] {
      const auto turns = sg::detail::make_process_turns(lock);
      turns->enter();
      note(notes, name);
      turns->leave();
    });
  }
};

}  // namespace

TEST_SUITE("store/process_turns") {
  TEST_CASE("those who wait are served in the order in which they came") {
    const place here;
    const auto turns = sg::detail::make_process_turns(here.lock);
    turns->enter();
    std::vector<pid_t> waiters;
    for (int i = 0; i < 8; ++i) {
      waiters.push_back(here.waiter(static_cast<char>('a' + i)));
      wait_for_ticket(here.lock, 2 + i);
    }
    note(here.notes, '!');
    turns->leave();
    for (const auto one : waiters) CHECK(end_of(one) == 0);
    CHECK(scratch::bytes_of(here.notes) == "!abcdefgh");
  }

  TEST_CASE("a holder that is killed gives its turn to the next") {
    const place here;
    const auto holder = child([&] {
      const auto turns = sg::detail::make_process_turns(here.lock);
      turns->enter();
      for (;;) ::pause();
    });
    while (!std::filesystem::exists(here.lock)) std::this_thread::yield();
    wait_for_ticket(here.lock, 1);
    const auto next = here.waiter('n');
    wait_for_ticket(here.lock, 2);
    ::kill(holder, SIGKILL);
    end_of(holder);
    CHECK(end_of(next) == 0);
    CHECK(scratch::bytes_of(here.notes) == "n");
  }

  TEST_CASE("a waiter that is killed is passed over, and those behind it still wait for who was before") {
    const place here;
    const auto turns = sg::detail::make_process_turns(here.lock);
    turns->enter();
    const auto first = here.waiter('1');
    wait_for_ticket(here.lock, 2);
    const auto killed = here.waiter('2');
    wait_for_ticket(here.lock, 3);
    const auto third = here.waiter('3');
    wait_for_ticket(here.lock, 4);
    ::kill(killed, SIGKILL);
    end_of(killed);
    note(here.notes, '!');
    turns->leave();
    CHECK(end_of(first) == 0);
    CHECK(end_of(third) == 0);
    CHECK(scratch::bytes_of(here.notes) == "!13");
  }

  TEST_CASE("two in one process exclude each other as two processes do") {
    const place here;
    std::atomic<int> inside{0}, wrong{0};
    std::vector<std::thread> all;
    for (int thread = 0; thread < 4; ++thread)
      all.emplace_back([&] {
        const auto turns = sg::detail::make_process_turns(here.lock);
        for (int i = 0; i < 200; ++i) {
          turns->enter();
          if (++inside != 1) ++wrong;
          --inside;
          turns->leave();
        }
      });
    for (auto& one : all) one.join();
    CHECK(wrong == 0);
  }

  TEST_CASE("who waits on a file that was removed goes on to the one in its place") {
    const place here;
    const auto turns = sg::detail::make_process_turns(here.lock);
    turns->enter();
    const auto waits = here.waiter('w');
    wait_for_ticket(here.lock, 2);
    std::filesystem::remove(here.lock);
    const auto other = sg::detail::make_process_turns(here.lock);
    other->enter();
    turns->leave();
    wait_for_ticket(here.lock, 2);  // of the new file
    note(here.notes, '!');
    other->leave();
    CHECK(end_of(waits) == 0);
    CHECK(scratch::bytes_of(here.notes) == "!w");
  }

  TEST_CASE("the file of turns stays empty, belongs to its owner and is closed when another program is run") {
    const place here;
    const auto turns = sg::detail::make_process_turns(here.lock);
    turns->enter();
    CHECK(std::filesystem::file_size(here.lock) == 0);
    CHECK(std::filesystem::status(here.lock).permissions() ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    turns->leave();
    scratch::write_bytes(here.folder.path("aside"), "");
    std::filesystem::create_symlink(here.folder.path("aside"), here.folder.path("link"));
    CHECK(scratch::fault_of([&] { static_cast<void>(sg::detail::make_process_turns(here.folder.path("link"))); }) ==
          "failed");
  }
}
