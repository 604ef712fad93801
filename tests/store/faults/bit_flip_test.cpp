// SPDX-License-Identifier: Apache-2.0
// Any bit of the file of events is turned over: the change is found, or it changed nothing that the store answers.
#include "script.hpp"

#include "../scratch.hpp"

#include <safeguarding/ledger/event.hpp>
#include <safeguarding/store/append.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;
using sg::detail::journal_form;

namespace {

enum class hashed { whole_events, headers_only };

struct tried {
  std::uint64_t refused = 0, found_by_hash = 0, found_by_check = 0, without_effect = 0, missed = 0;
};

struct answers {
  std::vector<sg::event_bytes> events;
  std::vector<sg::stored_head> heads;
  std::vector<std::optional<std::uint64_t>> tokens;
  friend bool operator==(const answers&, const answers&) = default;
};

answers ask(const sg::store& in) {
  answers all;
  sg::for_each_event(in, 0, [&](std::uint64_t, const sg::event_bytes& row) { all.events.push_back(row); });
  all.heads = in.heads(0, 1000);
  for (std::uint64_t i = 0; i < 64; ++i) all.tokens.push_back(in.find(scratch::token(i)));
  return all;
}

std::vector<sg::digest> leaves(const answers& of, hashed what) {
  std::vector<sg::digest> all;
  for (const auto& event : of.events)
    all.push_back(what == hashed::whole_events ? sg::leaf_hash(event) : sg::leaf_hash(event.header, ""));
  for (const auto& head : of.heads) all.push_back(sg::leaf_hash(head.note, std::to_string(head.size)));
  return all;
}

tried flip(std::uint64_t times, hashed what) {
  tried all;
  const auto base = script::scenes(journal_form::persist)[1];
  answers right;
  {
    paper::disk on{base.start};
    right = ask(*sg::detail::open_sqlite_store(script::path, {}, on.seams(journal_form::persist)));
  }
  const auto right_leaves = leaves(right, what);
  std::mt19937_64 draw{20261120};
  const script::progress so_far{"bits", times};
  for (std::uint64_t i = 0; i < times; ++i) {
    so_far.at(i);
    auto left = base.start;
    auto& bytes = left.at(script::path);
    const auto at = draw() % bytes.size();
    bytes[at] = static_cast<char>(bytes[at] ^ 1 << draw() % 8);
    paper::disk on{left};
    try {
      const auto store = sg::detail::open_sqlite_store(script::path, {}, on.seams(journal_form::persist));
      const auto answered = ask(*store);
      if (answered == right) ++all.without_effect;
      else if (leaves(answered, what) != right_leaves) ++all.found_by_hash;
      else if (scratch::fault_of([&] { store->check(); }) != "none") ++all.found_by_check;
      else ++all.missed;
    } catch (const sg::store_error&) {
      ++all.refused;
    }
  }
  return all;
}

}  // namespace

TEST_SUITE("store/faults/bit_flip") {
  TEST_CASE("a bit that is turned over is found by the engine or by the hashes, or changed nothing") {
    const auto bits = script::runs(3000, 1'000'000);
    const auto all = flip(bits, hashed::whole_events);
    MESSAGE(bits, " bits: refused ", all.refused, ", found by hash ", all.found_by_hash, ", found by check ",
            all.found_by_check, ", without effect ", all.without_effect);
    CHECK(all.missed == 0);
    CHECK(all.found_by_hash > 100);
    CHECK(all.refused > 10);
  }

  TEST_CASE("hashes that leave out the sealed bytes are seen: the trial can fail") {
    CHECK(flip(1000, hashed::headers_only).missed > 0);
  }
}
