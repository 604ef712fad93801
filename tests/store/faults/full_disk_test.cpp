// SPDX-License-Identifier: Apache-2.0
// The disk is full at any byte: nothing acknowledged is lost, reading goes on, a disposal and its record still find
// room, and writing goes on once there is room.
#include "processes.hpp"
#include "script.hpp"

#include "../scratch.hpp"

#include <safeguarding/store/append.hpp>

#include <doctest/doctest.h>

#include <array>

#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <csignal>

namespace sg = safeguarding;
using paper::planted;
using sg::detail::journal_form;

namespace {

struct filled {
  std::string wrong;
  std::uint64_t full = 0;
};

// Appends until the disk is full, with `room` bytes beyond what the store holds at first, then reads, then makes room.
void fill(journal_form journal, const script::scene& base, std::uint64_t room, planted mistake, filled& all) {
  paper::disk on{base.start, mistake};
  auto told = script::outcome{true, base.held, {}, {}, {}};
  {
    const auto store = sg::detail::open_sqlite_store(script::path, {}, on.seams(journal));
    on.limit(on.used() + room);
    for (std::uint64_t i = 0; i < 60; ++i) {
      const auto next = i % 5 == 4 ? script::put_keys(i, 2) : script::append(2000 + i, 1 + i % 4, 700, i % 3 == 0);
      const auto fault = scratch::fault_of([&] { next.run(*store); });
      if (fault == "none") {
        next.effect(told.known);
        continue;
      }
      ++all.full;
      if (fault != "full") all.wrong = "with room for " + std::to_string(room) + " it says " + fault;
      if (scratch::fault_of([&] { return store->size(); }) != "none" || store->size() != told.known.events.size() ||
          store->read(0, 1000) != told.known.events)
        all.wrong = "with room for " + std::to_string(room) + " it cannot be read";
      break;
    }
    on.limit(on.used());
    const auto disposal = script::erase_keys(2);
    if (const auto fault = scratch::fault_of([&] { disposal.run(*store); }); fault != "none")
      all.wrong = "without room a disposal says " + fault;
    disposal.effect(told.known);
    const auto record = script::append(3000, 1, 500, true);
    auto recorded = scratch::fault_of([&] { record.run(*store); });
    if (recorded == "full" && store->give_up_reserve()) recorded = scratch::fault_of([&] { record.run(*store); });
    if (recorded != "none") all.wrong = "without room the record of a disposal says " + recorded;
    record.effect(told.known);
    on.limit(~std::uint64_t{0});
    const auto more = script::append(4000, 2, 100, true);
    if (const auto fault = scratch::fault_of([&] { more.run(*store); }); fault != "none")
      all.wrong = "with room again it says " + fault;
    more.effect(told.known);
  }
  if (!all.wrong.empty()) return;
  if (const auto wrong = script::complaint(on.as_it_is(), journal, told); !wrong.empty()) all.wrong = wrong;
}

filled fill_at_many(journal_form journal, planted mistake = planted::nothing) {
  filled all;
  const auto base = script::scenes(journal)[1];
  std::mt19937_64 draw{20261120};
  for (std::uint64_t i = 0; i < script::runs(150, 5000) && all.wrong.empty(); ++i)
    fill(journal, base, draw() % 90'000, mistake, all);
  return all;
}

/// What a child found out about a real file system without room.
struct found_out {
  std::atomic<bool> own_file_system{false};  // else the longest file that the system let the child write
  std::atomic<std::uint64_t> acknowledged{0};
  std::array<char, 200> wrong{};
};

constexpr std::uint64_t room_there_is = std::uint64_t{3} << 20;

/// A file system in memory of 3 MiB over `folder`, which this process alone sees.
bool mount_small(const std::string& folder) {
  if (::unshare(CLONE_NEWNS) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
  if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return false;
  return ::mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=3m") == 0;
}

void longest_file(std::uint64_t bytes) {
  static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
  rlimit limit{};
  ::getrlimit(RLIMIT_FSIZE, &limit);
  limit.rlim_cur = bytes;
  ::setrlimit(RLIMIT_FSIZE, &limit);
}

sg::new_event large(std::uint64_t number) {
  auto made = scratch::event(std::to_string(number), number);
  made.bytes.sealed += std::string(3000, 's');
  return made;
}

enum class caller { honest, acknowledges_early };

/// Fills a real file system, reads, makes room and goes on. What is wrong, or empty.
std::string fill_for_real(const std::string& path, found_out& told, caller who) {
  std::uint64_t next = 0;
  const auto write_on = [&](sg::store& to, std::uint64_t most) {
    for (; next < most; ++next) {
      const auto fault = scratch::fault_of([&] { return sg::append(to, std::vector{large(next)}, next); });
      if (fault != "none") {
        if (who == caller::acknowledges_early) told.acknowledged = next + 1;
        return fault;
      }
      told.acknowledged = next + 1;
    }
    return std::string{"none"};
  };
  const auto all_there = [&](const sg::store& in) {
    std::uint64_t seen = 0;
    bool right = true;
    sg::for_each_event(in, 0, [&](std::uint64_t at, const sg::event_bytes& row) {
      right = right && row == large(at).bytes;
      ++seen;
    });
    return right && seen == told.acknowledged;
  };
  {
    const auto store = sg::create_sqlite_store(path, scratch::id(), scratch::anywhere());
    if (!told.own_file_system) longest_file(room_there_is / 3);
    const auto fault = write_on(*store, 100'000);
    if (fault != (told.own_file_system ? "full" : "failed")) return "without room it says " + fault;
    if (told.own_file_system) {
      if (!all_there(*store)) return "without room it cannot be read";
      if (!store->give_up_reserve()) return "there was no room kept";
      if (const auto more = write_on(*store, next + 5); more != "none") return "with room given up it says " + more;
    }
  }
  if (!told.own_file_system) longest_file(RLIM_INFINITY);
  const auto again = sg::open_sqlite_store(path, scratch::anywhere());
  if (!all_there(*again)) return "opened again it is another";
  again->check();
  if (told.own_file_system) return {};
  const auto more = write_on(*again, next + 5);
  return more == "none" ? "" : "with room again it says " + more;
}

std::string fill_for_real(found_out& told, caller who = caller::honest) {
  const scratch::folder folder;
  const auto under = folder.path("small");
  std::filesystem::create_directory(under);
  const auto child = processes::start([&] {
    told.own_file_system = mount_small(under);
    const auto wrong = fill_for_real(under + "/library", told, who);
    wrong.copy(told.wrong.data(), told.wrong.size() - 1);
  });
  if (processes::end_of(child) != 0) return "the trial ended badly";
  return told.wrong.data();
}

}  // namespace

TEST_SUITE("store/faults/full_disk") {
  TEST_CASE(
      "a full disk loses nothing that was acknowledged; reading and disposal go on, and writing once there is room") {
    for (const auto journal : {journal_form::persist, journal_form::remove, journal_form::write_ahead}) {
      const auto all = fill_at_many(journal);
      MESSAGE("journal ", static_cast<int>(journal), ": the disk was full ", all.full, " times");
      CHECK(all.wrong == "");
      CHECK(all.full > 100);
    }
  }

  TEST_CASE("a disk that does not say that it is full is seen: the trial can fail") {
    CHECK(fill_at_many(journal_form::persist, planted::full_unsaid).wrong != "");
  }

  TEST_CASE("a real file system that is full loses nothing either") {
    const processes::shared<found_out> told;
    CHECK(fill_for_real(*told.operator->()) == "");
    MESSAGE(
        told->acknowledged.load(), " events acknowledged; ",
        std::string{told->own_file_system ? "a file system of its own" : "no leave to mount one: a limit on files"});
    CHECK(told->acknowledged > 100);
    const processes::shared<found_out> early;
    CHECK(fill_for_real(*early.operator->(), caller::acknowledges_early) != "");
  }
}
