// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/ledger/signer.hpp>

#include <safeguarding/core/error.hpp>

#include <doctest/doctest.h>

#include <string>
#include <type_traits>

#include "made_leaves.hpp"
#include "small_history.hpp"

namespace sg = safeguarding;

namespace {

static_assert(!std::is_copy_constructible_v<sg::signer> && !std::is_copy_assignable_v<sg::signer>);
static_assert(std::is_nothrow_move_constructible_v<sg::signer>);

std::string lent(const sg::signer& of) {
  std::string seed;
  of.lend_seed([&](std::string_view bytes) { seed = bytes; });
  return seed;
}

/// What the refusal says, or "signed" or "followed".
std::string sign(sg::signer& by, const small::rows& meant, const small::rows& stored) {
  const auto before = by.last();
  try {
    (void)by.sign(small::leaves(meant, before.size, meant.size()), small::reader(stored, before.size));
    return "signed";
  } catch (const sg::invalid_input& problem) {
    CHECK(by.last() == before);
    return problem.what();
  }
}

std::string follow(sg::signer& by, const sg::checkpoint& head, const small::rows& stored) {
  const auto before = by.last();
  try {
    by.follow(head, small::reader(stored, before.size));
    return "followed";
  } catch (const sg::invalid_input& problem) {
    CHECK(by.last() == before);
    return problem.what();
  }
}

}  // namespace

TEST_SUITE("ledger/signer") {
  TEST_CASE("the public key of a seed is the one that RFC 8032 prints (section 7.1, test 1)") {
    const sg::signer key{small::store(), from_hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")};
    std::string bytes;
    for (const auto byte : key.key().key) bytes += static_cast<char>(byte);
    CHECK(bytes == from_hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
    CHECK(lent(key) == from_hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
  }

  TEST_CASE("two new keys differ, and a key goes on from its seed") {
    const auto one = sg::signer::generate(small::store());
    const auto two = sg::signer::generate(small::store());
    CHECK(one.key() != two.key());
    CHECK(lent(one) != lent(two));
    CHECK(sg::signer{small::store(), lent(one)}.key() == one.key());
    CHECK(one.key().name == sg::origin_of(small::store()));
    CHECK_THROWS_AS((sg::signer{small::store(), "short"}), sg::invalid_input);
    CHECK_THROWS_AS((sg::signer{sg::store_id{}, small::seed()}), sg::invalid_input);
  }

  TEST_CASE("each head is the head of the tree of all events so far, signed with the store's key") {
    const auto all = small::events(9);
    sg::hash_tree tree;
    for (const auto& event : all) tree.append(sg::leaf_hash(event));
    const auto heads = small::heads(all, {1, 2, 5, 9});
    const auto key = sg::signer{small::store(), small::seed()}.key();
    for (const auto& note : heads) {
      CHECK(note.head == tree.head(note.head.size));
      CHECK(sg::check_signature(note, key) == sg::signature_check::good);
    }
    CHECK(heads.back().head.size == 9);
  }

  TEST_CASE("a bit that changed on the way to the disk is found before anything is signed, and its event is named") {
    const auto meant = small::events(6);
    for (std::size_t at = 0; at < meant.size(); ++at)
      for (int part = 0; part < 2; ++part)
        for (std::size_t byte = 0; byte < (part == 0 ? meant[at].header.size() : meant[at].sealed.size()); ++byte) {
          auto stored = meant;
          auto& changed = part == 0 ? stored[at].header[byte] : stored[at].sealed[byte];
          changed = static_cast<char>(changed ^ (1 << (byte % 8)));
          sg::signer key{small::store(), small::seed()};
          const auto said = sign(key, meant, stored);
          CHECK(said != "signed");
          if (part == 1) CHECK(said.starts_with("event " + std::to_string(at) + ": "));
        }
  }

  TEST_CASE("a missing, doubled or exchanged event is not signed over") {
    const auto meant = small::events(4);
    sg::signer key{small::store(), small::seed()};
    auto stored = meant;
    stored.pop_back();
    CHECK(sign(key, meant, stored) == "event 3: it cannot be read back: there are fewer events than were written");
    stored = meant;
    std::swap(stored[1], stored[2]);
    CHECK(sign(key, meant, stored) == "event 1: its header says position 2");
    stored = meant;
    stored[2] = small::event(2, "", small::store(2));
    CHECK(sign(key, meant, stored) == "event 2: its header names another store");
    stored = meant;
    stored[3] = small::event(3, "another");
    CHECK(sign(key, meant, stored) ==
          "event 3: what the storage gives back is not what was written; nothing was signed");
    CHECK_THROWS_AS((void)key.sign({}, small::reader(meant)), sg::invalid_input);
    CHECK(sign(key, meant, meant) == "signed");
  }

  TEST_CASE("a signer follows the heads of its own key, and goes on from there") {
    const auto all = small::events(8);
    const auto heads = small::heads(all, {3, 5, 8});
    sg::signer key{small::store(), small::seed()};
    CHECK(follow(key, heads[0], all) == "followed");
    CHECK(follow(key, heads[1], all) == "followed");
    CHECK(follow(key, heads[1], all) == "followed");  // nothing new
    CHECK(key.last() == heads[1].head);
    const auto next = key.sign(small::leaves(all, 5, 8), small::reader(all, 5));
    CHECK(next.head == heads[2].head);
  }

  TEST_CASE(
      "a signer goes on from an edge that was kept, without reading what it holds, if its own head vouches for it") {
    const auto all = small::events(8);
    const auto heads = small::heads(all, {3, 5, 8});
    sg::signer one{small::store(), small::seed()}, other{small::store(), small::seed()};
    REQUIRE(follow(one, heads[1], all) == "followed");
    const sg::frontier kept{5, one.edge().subtrees()};
    other.resume(heads[1], kept);
    CHECK(other.last() == heads[1].head);
    CHECK(other.sign(small::leaves(all, 5, 8), small::reader(all, 5)).head == heads[2].head);
    CHECK_THROWS_AS(other.resume(heads[1], kept), sg::invalid_input);  // it has signed more since

    sg::signer third{small::store(), small::seed()};
    auto changed = kept.subtrees();
    changed.back().bytes[3] ^= 1;
    CHECK_THROWS_AS(third.resume(heads[1], sg::frontier{5, changed}), sg::invalid_input);
    CHECK_THROWS_AS(third.resume(heads[2], kept), sg::invalid_input);
    CHECK_THROWS_AS(third.resume(small::heads(all, {5}, 'x').front(), kept), sg::invalid_input);
    CHECK(third.last().size == 0);
  }

  TEST_CASE("a signer follows no head that takes back, replaces or does not belong to what it has signed") {
    const auto all = small::events(8);
    const auto heads = small::heads(all, {3, 5, 8});
    sg::signer key{small::store(), small::seed()};
    REQUIRE(follow(key, heads[1], all) == "followed");
    CHECK(follow(key, heads[0], all) ==
          "this head has 3 events and a newer one with 5 was signed: the store was put back to an older state, or part "
          "of it was");
    auto rewritten = all;
    rewritten[4] = small::event(4, "rewritten");
    const auto fork = small::heads(rewritten, {5, 8});
    CHECK(follow(key, fork[0], rewritten) == "the events up to 5 are not those that were signed");
    CHECK(follow(key, fork[1], rewritten) == "the events up to 8 are not those that were signed");
    CHECK(follow(key, small::heads(all, {8}, 'x').front(), all) ==
          "this head was not signed with the key of this store");
    auto forged = heads[2];
    forged.head.size = 7;
    CHECK(follow(key, forged, all) == "this head was not signed with the key of this store");
    auto shorter = all;
    shorter.pop_back();
    CHECK(follow(key, heads[2], shorter) ==
          "event 7: it cannot be read back: there are fewer events than were written");
    small::rows others;
    for (std::uint64_t i = 0; i < 8; ++i) others.push_back(small::event(i, "", small::store(2)));
    CHECK(follow(key, small::heads(others, {8}, 's', small::store(2)).front(), others) ==
          "this head is of another store");
    CHECK(follow(key, heads[2], all) == "followed");
  }
}
