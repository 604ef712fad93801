// SPDX-License-Identifier: Apache-2.0
// The disk is full at any byte: nothing acknowledged is lost, reading goes on, a disposal and its record still find
// room, and writing goes on once there is room.
#include "script.hpp"

#include "../scratch.hpp"

#include <safeguarding/store/append.hpp>

#include <doctest/doctest.h>

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

}  // namespace

TEST_SUITE("store/faults/full_disk") {
  TEST_CASE(
      "a full disk loses nothing that was acknowledged; reading and disposal go on, and writing once there is room") {
    for (const auto journal : {journal_form::persist, journal_form::remove, journal_form::write_ahead}) {
      const auto all = fill_at_many(journal);
      CHECK(all.wrong == "");
      CHECK(all.full > 100);
    }
  }

  TEST_CASE("a disk that does not say that it is full is seen: the trial can fail") {
    CHECK(fill_at_many(journal_form::persist, planted::full_unsaid).wrong != "");
  }
}
