// SPDX-License-Identifier: Apache-2.0
// A writer is killed at any moment, again and again; the next tries again what was not acknowledged, with the same
// token. Nothing acknowledged is lost, and nothing is there twice.
#include "processes.hpp"
#include "script.hpp"

#include "../scratch.hpp"

#include <safeguarding/store/append.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <thread>

namespace sg = safeguarding;

namespace {

enum class mistake { none, no_token, acknowledged_early };

struct told {
  std::atomic<std::uint64_t> acknowledged{0};  // writes 0 to this - 1 are
};

sg::new_event write_of(std::uint64_t number) { return scratch::event("write " + std::to_string(number), number); }

// Goes on from where the writer before it was killed, each write tried one to five times.
void write_on(const std::string& path, told& to, std::uint64_t most, mistake planted) {
  const auto store = sg::open_sqlite_store(path, scratch::anywhere());
  for (auto next = to.acknowledged.load(); next < most; ++next) {
    auto event = write_of(next);
    if (planted == mistake::no_token) event.token.reset();
    if (planted == mistake::acknowledged_early) to.acknowledged = next + 1;
    for (auto times = 1 + next % 5; times > 0; --times) {
      const auto section = store->write();
      const auto result = section->append(std::vector{event}, section->size());
      if (result.outcome != sg::append_outcome::appended) {
        if (result.outcome != sg::append_outcome::repeated || result.first != next) throw std::logic_error{"order"};
        continue;
      }
      if (next % 4 == 0) section->put_keys(std::vector<sg::stored_key>{{"key", std::to_string(next)}});
      section->put_head({result.size, "head " + std::to_string(result.size)});
      section->commit();
      if (planted == mistake::no_token) break;
    }
    to.acknowledged = next + 1;
  }
}

// Kills `kills` writers of one store; what is wrong in the end, or empty.
std::string try_kills_of_one(std::mt19937_64& draw, const std::string& which, std::uint64_t kills, mistake planted) {
  const scratch::folder folder;
  const auto path = folder.path();
  sg::create_sqlite_store(path, scratch::id(), scratch::anywhere()).reset();
  const processes::shared<told> told;
  for (std::uint64_t i = 0; i < kills; ++i) {
    const auto before = told->acknowledged.load(), wanted = before + draw() % 6;
    const auto writer = processes::start([&] { write_on(path, *told.operator->(), ~std::uint64_t{0}, planted); });
    while (told->acknowledged.load() < wanted && !processes::ended(writer)) std::this_thread::yield();
    for (auto spins = draw() % 4000; spins > 0; --spins) std::atomic_signal_fence(std::memory_order_seq_cst);
    processes::kill_and_end(writer);
    const auto acknowledged = told->acknowledged.load();
    if (i % 16 != 0 && i + 1 != kills) continue;

    const auto store = sg::open_sqlite_store(path, scratch::anywhere());
    const auto size = store->size();
    const auto at = which + ", kill " + std::to_string(i) + ": ";
    if (size < acknowledged)
      return at + "lost: " + std::to_string(acknowledged) + " acknowledged, " + std::to_string(size) + " there";
    if (size > acknowledged + 1) return at + "more than was written";
    std::string wrong;
    sg::for_each_event(*store, 0, [&](std::uint64_t position, const sg::event_bytes& row) {
      if (row != write_of(position).bytes) wrong = at + "not the write that belongs at " + std::to_string(position);
    });
    if (!wrong.empty()) return wrong;
    const auto head = store->newest_head();
    if (acknowledged > 0 && (!head || head->size < acknowledged)) return at + "a head is lost";
    store->check();
  }
  return {};
}

// A store of its own for each thousand: every look reads all of it.
std::string try_kills(std::uint64_t seed, std::uint64_t kills, mistake planted) {
  constexpr std::uint64_t of_one = 1000;
  std::mt19937_64 draw{seed};
  const script::progress so_far{"kills", kills};
  for (std::uint64_t done = 0; done < kills; done += of_one) {
    so_far.at(done);
    const auto which = "seed " + std::to_string(seed) + ", store " + std::to_string(done / of_one);
    if (auto wrong = try_kills_of_one(draw, which, std::min(of_one, kills - done), planted); !wrong.empty())
      return wrong;
  }
  return {};
}

constexpr std::uint64_t seed = 20261120;

}  // namespace

TEST_SUITE("store/faults/kills") {
  TEST_CASE("writers are killed, writes are tried again: nothing acknowledged is lost and nothing is there twice") {
    MESSAGE("seed ", seed);
    const auto kills = script::runs(150, 100'000);
    MESSAGE(kills, " kills");
    CHECK(try_kills(seed, kills, mistake::none) == "");
  }

  TEST_CASE("a caller without tokens, and one that acknowledges early, are seen: the trial can fail") {
    CHECK(try_kills(seed, 2000, mistake::no_token) != "");
    CHECK(try_kills(seed, 2000, mistake::acknowledged_early) != "");
  }
}
