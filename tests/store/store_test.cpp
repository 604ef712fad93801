// SPDX-License-Identifier: Apache-2.0
// The contract of a store, run on every back end.
#include <safeguarding/store/store.hpp>

#include "contract.hpp"

#include <safeguarding/store/append.hpp>

#include <doctest/doctest.h>

#include <random>

namespace sg = safeguarding;
using scratch::event;
using scratch::events;
using scratch::fault_of;
using scratch::sealed_of;
using scratch::token;

namespace {

sg::append_result add(sg::store& to, const std::vector<sg::new_event>& batch) {
  return sg::append(to, batch, to.size());
}

}  // namespace

TEST_SUITE("store/store") {
  TEST_CASE_TEMPLATE("a new store is empty and knows its id", Made, every_store) {
    Made made;
    auto& store = made.store();

    CHECK(store.id() == scratch::id());
    CHECK(store.size() == 0);
    CHECK(store.read(0, 10).empty());
    CHECK(store.heads(0, 10).empty());
    CHECK_FALSE(store.newest_head());
    CHECK(store.keys().empty());
    CHECK_FALSE(store.key("a"));
    CHECK_FALSE(store.find(token(1)));
    CHECK_NOTHROW(store.check());
  }

  TEST_CASE_TEMPLATE("events come back as they were, in order, before and after opening again", Made, every_store) {
    Made made;
    const std::string binary{"\0\xFF\x80' ; --\n", 9};
    CHECK(add(made.store(), {event("a"), event("b")}) == sg::append_result{sg::append_outcome::appended, 0, 2});
    CHECK(add(made.store(), {{{binary, binary}, {}}, {{"h", ""}, {}}}) ==
          sg::append_result{sg::append_outcome::appended, 2, 4});

    for (int time = 0; time < 2; ++time) {
      const auto& store = made.store();
      CHECK(store.size() == 4);
      CHECK(store.read(0, 10) ==
            std::vector<sg::event_bytes>{event("a").bytes, event("b").bytes, {binary, binary}, {"h", ""}});
      CHECK(store.read(1, 2) == std::vector<sg::event_bytes>{event("b").bytes, {binary, binary}});
      CHECK(store.read(3, 1) == std::vector<sg::event_bytes>{{"h", ""}});
      CHECK(store.read(0, 0).empty());
      CHECK(store.read(4, 1).empty());
      CHECK(store.read(~std::uint64_t{0}, 1).empty());
      made.reopen();
    }
  }

  TEST_CASE_TEMPLATE("what a section writes is seen in it at once, by others only after its commit", Made,
                     every_store) {
    Made made;
    auto& store = made.store();
    REQUIRE(add(store, {event("old")}).first == 0);

    auto section = store.write();
    CHECK(section->size() == 1);
    CHECK(section->append(std::vector{event("new", 1)}, 1).first == 1);
    CHECK(section->append(std::vector{event("newer")}, 2).first == 2);
    section->put_head({3, "head"});
    CHECK(section->size() == 3);
    CHECK(sealed_of(*section, 0) == "sealed old");
    CHECK(sealed_of(*section, 1) == "sealed new");
    CHECK(sealed_of(*section, 2) == "sealed newer");
    CHECK(section->find(token(1)) == std::optional<std::uint64_t>{1});
    CHECK(section->newest_head() == sg::stored_head{3, "head"});
    CHECK(section->heads(0, 5).size() == 1);
    CHECK(store.size() == 1);
    CHECK(store.read(1, 1).empty());
    CHECK_FALSE(store.find(token(1)));
    CHECK_FALSE(store.newest_head());

    section->commit();
    CHECK(store.size() == 3);
    CHECK(sealed_of(store, 2) == "sealed newer");
    CHECK(store.find(token(1)) == std::optional<std::uint64_t>{1});
    CHECK(store.newest_head() == sg::stored_head{3, "head"});
  }

  TEST_CASE_TEMPLATE("a section that is left without commit leaves no event, no head and no token", Made, every_store) {
    Made made;
    {
      const auto section = made.store().write();
      CHECK(section->append(std::vector{event("lost", 5)}, 0).outcome == sg::append_outcome::appended);
      section->put_head({1, "lost"});
    }
    CHECK(made.store().size() == 0);
    CHECK_FALSE(made.store().newest_head());
    CHECK_FALSE(made.store().find(token(5)));
    CHECK(add(made.store(), {event("kept", 5)}) == sg::append_result{sg::append_outcome::appended, 0, 1});
  }

  TEST_CASE_TEMPLATE("who expects another size is told the present one, and nothing is added", Made, every_store) {
    Made made;
    auto& store = made.store();
    CHECK(sg::append(store, std::vector{event("a")}, 1) == sg::append_result{sg::append_outcome::stale, 0, 0});
    REQUIRE(add(store, {event("a")}).size == 1);
    CHECK(sg::append(store, std::vector{event("b")}, 0) == sg::append_result{sg::append_outcome::stale, 0, 1});
    CHECK(sg::append(store, std::vector{event("b")}, 2) == sg::append_result{sg::append_outcome::stale, 0, 1});
    CHECK(store.size() == 1);
    CHECK(sg::append(store, std::vector{event("b")}, 1) == sg::append_result{sg::append_outcome::appended, 1, 2});
  }

  TEST_CASE_TEMPLATE("a batch tried again is found where it stands, however far the history has grown", Made,
                     every_store) {
    Made made;
    const std::vector batch{event("x", 1), event("y"), event("z", 3)};
    REQUIRE(add(made.store(), {event("first")}).size == 1);
    CHECK(sg::append(made.store(), batch, 1) == sg::append_result{sg::append_outcome::appended, 1, 4});
    REQUIRE(add(made.store(), {event("later")}).size == 5);
    for (int time = 0; time < 2; ++time) {
      CHECK(sg::append(made.store(), batch, 1) == sg::append_result{sg::append_outcome::repeated, 1, 5});
      CHECK(sg::append(made.store(), std::vector{event("other bytes", 1)}, 5) ==
            sg::append_result{sg::append_outcome::repeated, 1, 5});
      CHECK(made.store().size() == 5);
      made.reopen();
    }
    const auto section = made.store().write();
    CHECK(section->append(std::vector{event("q", 9)}, 5).first == 5);
    CHECK(section->append(std::vector{event("q", 9)}, 5) == sg::append_result{sg::append_outcome::repeated, 5, 6});
  }

  TEST_CASE_TEMPLATE("a batch of which only a part is known is another batch, and refused", Made, every_store) {
    Made made;
    auto& store = made.store();
    REQUIRE(add(store, {event("a", 1), event("b", 2), event("c", 3)}).size == 3);
    const auto refused = [&](std::vector<sg::new_event> batch) {
      return fault_of([&] { static_cast<void>(add(store, batch)); });
    };
    CHECK(refused({event("b", 2), event("new", 4)}) == "error contradiction");
    CHECK(refused({event("new", 4), event("a", 1)}) == "error contradiction");
    CHECK(refused({event("b", 2), event("a", 1)}) == "error contradiction");
    CHECK(refused({event("a", 1), event("c", 3)}) == "error contradiction");
    CHECK(refused({event("?"), event("a", 1)}) == "error contradiction");
    CHECK(refused({event("b", 2), event("c", 3)}) == "none");
    CHECK(store.size() == 3);
    CHECK_FALSE(store.find(token(4)));
  }

  TEST_CASE_TEMPLATE("a batch that cannot be is refused, and the section goes on", Made, every_store) {
    Made made;
    auto& store = made.store();
    const auto section = store.write();
    const auto refused = [&](std::vector<sg::new_event> batch) {
      return fault_of([&] { static_cast<void>(section->append(batch, 0)); });
    };
    CHECK(refused({}) == "error invalid_input");
    CHECK(refused({event("a", 1), event("b", 1)}) == "error duplicate");
    CHECK(refused({{{"", "sealed"}, {}}}) == "error limit_exceeded");
    CHECK(refused({{{std::string(sg::longest_header + 1, 'h'), ""}, {}}}) == "error limit_exceeded");
    CHECK(refused({{{std::string(sg::longest_header, 'h'), ""}, {}}}) == "none");
    section->commit();
    CHECK(store.size() == 1);
  }

  TEST_CASE_TEMPLATE("heads follow the history and never go back", Made, every_store) {
    Made made;
    REQUIRE(add(made.store(), events("e", 5)).size == 5);
    {
      const auto section = made.store().write();
      section->put_head({0, "none"});
      section->put_head({2, "two"});
      section->put_head({2, std::string{"two\0again", 9}});
      CHECK(fault_of([&] { section->put_head({1, "one"}); }) == "error contradiction");
      CHECK(fault_of([&] { section->put_head({6, "six"}); }) == "error contradiction");
      CHECK(fault_of([&] { section->put_head({5, ""}); }) == "error limit_exceeded");
      CHECK(fault_of([&] {
              section->put_head({5, std::string(sg::longest_note + 1, 'n')});
            }) == "error limit_exceeded");
      section->commit();
    }
    made.reopen();
    {
      const auto section = made.store().write();
      CHECK(fault_of([&] { section->put_head({1, "one"}); }) == "error contradiction");
      section->put_head({5, "five"});
      CHECK(section->heads(2, 9) == std::vector<sg::stored_head>{{2, std::string{"two\0again", 9}}, {5, "five"}});
      CHECK(section->heads(3, 9) == std::vector<sg::stored_head>{{5, "five"}});
      section->commit();
    }
    made.reopen();
    CHECK(made.store().heads(0, 2) == std::vector<sg::stored_head>{{0, "none"}, {2, "two"}});
    CHECK(made.store().heads(3, 2) == std::vector<sg::stored_head>{{5, "five"}});
    CHECK(made.store().heads(4, 2).empty());
    CHECK(made.store().newest_head() == sg::stored_head{5, "five"});
  }

  TEST_CASE_TEMPLATE("a read stops when it holds much, never before one event", Made, every_store) {
    Made made;
    const std::string large(std::size_t{9} << 20, 'x');
    REQUIRE(add(made.store(), {{{"a", large}, {}}, {{"b", large}, {}}, {{"c", large}, {}}}).size == 3);
    CHECK(made.store().read(0, 3).size() == 2);
    CHECK(made.store().read(2, 3).size() == 1);
    std::size_t seen = 0;
    sg::for_each_event(made.store(), 0, [&](std::uint64_t at, const sg::event_bytes&) { seen += at == seen ? 1 : 0; });
    CHECK(seen == 3);
  }

  TEST_CASE_TEMPLATE("any order of acts gives what a plain list gives", Made, every_store) {
    constexpr std::uint64_t seed = 20261120;
    MESSAGE("seed ", seed);
    std::mt19937_64 draw{seed};
    for (int world = 0; world < 6; ++world) {
      Made made;
      std::vector<sg::event_bytes> events;
      std::map<sg::write_token, std::uint64_t> tokens;
      std::vector<sg::stored_head> heads;
      std::map<std::string, std::string> keys;
      for (int act = 0; act < 40; ++act) {
        auto section = made.store().write();
        auto new_events = events;
        auto new_tokens = tokens;
        auto new_heads = heads;
        for (auto steps = draw() % 4; steps > 0; --steps) {
          switch (draw() % 4) {
            case 0:
            case 1: {
              std::vector<sg::new_event> batch;
              for (auto count = 1 + draw() % 3; count > 0; --count)
                batch.push_back({{"h" + std::to_string(draw() % 100), std::string(draw() % 6000, 's')}, {}});
              const auto number = draw() % 30;
              if (number < 20) batch[0].token = token(number);
              const auto expected = draw() % 5 == 0 ? draw() % 10 : new_events.size();
              const auto result = section->append(batch, expected);
              if (number < 20 && new_tokens.contains(token(number))) {
                CHECK(result ==
                      sg::append_result{sg::append_outcome::repeated, new_tokens[token(number)], new_events.size()});
              } else if (expected != new_events.size()) {
                CHECK(result == sg::append_result{sg::append_outcome::stale, 0, new_events.size()});
              } else {
                CHECK(result == sg::append_result{sg::append_outcome::appended, new_events.size(),
                                                  new_events.size() + batch.size()});
                if (number < 20) new_tokens[token(number)] = new_events.size();
                for (const auto& one : batch) new_events.push_back(one.bytes);
              }
              break;
            }
            case 2: {
              new_heads.push_back({new_events.size(), "note " + std::to_string(draw())});
              section->put_head(new_heads.back());
              break;
            }
            default: {
              const auto id = "key " + std::to_string(draw() % 6);
              if (draw() % 3 == 0) {
                section->erase_keys(std::vector{id});
                keys.erase(id);
              } else {
                keys[id] = std::string(draw() % 300, 'k');
                section->put_keys(std::vector<sg::stored_key>{{id, keys[id]}});
              }
            }
          }
        }
        CHECK(section->size() == new_events.size());
        if (draw() % 4 != 0) {
          section->commit();
          events = new_events;
          tokens = new_tokens;
          heads = new_heads;
        }
        section.reset();
        if (draw() % 8 == 0) made.reopen();
        const auto& store = made.store();
        CHECK(store.size() == events.size());
        CHECK(store.heads(0, 1000) == heads);
        std::vector<sg::event_bytes> read;
        sg::for_each_event(store, 0, [&](std::uint64_t, const sg::event_bytes& row) { read.push_back(row); });
        CHECK(read == events);
        for (std::uint64_t number = 0; number < 20; ++number)
          CHECK(store.find(token(number)) ==
                (tokens.contains(token(number)) ? std::optional{tokens[token(number)]} : std::nullopt));
        std::vector<sg::stored_key> rows;
        for (const auto& [id, bytes] : keys) rows.push_back({id, bytes});
        CHECK(store.keys() == rows);
      }
      CHECK_NOTHROW(made.store().check());
    }
  }
}
