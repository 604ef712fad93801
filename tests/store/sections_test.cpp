// SPDX-License-Identifier: Apache-2.0
// The contract of a write section: keys, parts, turns. Run on every back end, as store_test.cpp is.
#include <safeguarding/store/store.hpp>

#include "contract.hpp"

#include <safeguarding/store/append.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <set>
#include <thread>

namespace sg = safeguarding;
using scratch::event;
using scratch::fault_of;
using scratch::sealed_of;
using scratch::token;

TEST_SUITE("store/sections") {
  TEST_CASE_TEMPLATE("keys are there at once, stay when the section is left, and are erased", Made, every_store) {
    Made made;
    const std::string odd{"\0\xFFk", 3};
    {
      const auto section = made.store().write();
      section->put_keys(std::vector<sg::stored_key>{{"b", "second"}, {odd, ""}, {"a", "first"}});
      CHECK(made.store().key("a") == std::optional<std::string>{"first"});
      CHECK(section->key("b") == std::optional<std::string>{"second"});
      section->put_keys(std::vector<sg::stored_key>{{"a", "rewrapped"}});
    }
    made.reopen();
    CHECK(made.store().keys() == std::vector<sg::stored_key>{{odd, ""}, {"a", "rewrapped"}, {"b", "second"}});
    CHECK(made.store().key(odd) == std::optional<std::string>{""});
    {
      const auto section = made.store().write();
      section->erase_keys(std::vector<std::string>{"a", "not there", odd});
      CHECK_FALSE(made.store().key("a"));
      CHECK(section->keys() == std::vector<sg::stored_key>{{"b", "second"}});
    }
    made.reopen();
    CHECK(made.store().keys() == std::vector<sg::stored_key>{{"b", "second"}});
    CHECK_NOTHROW(made.store().check());
  }

  TEST_CASE_TEMPLATE("keys beyond their limits are refused, all of them or none", Made, every_store) {
    Made made;
    const auto section = made.store().write();
    const auto refused = [&](std::vector<sg::stored_key> rows) { return fault_of([&] { section->put_keys(rows); }); };
    CHECK(refused({{"good", "1"}, {"", "2"}}) == "error limit_exceeded");
    CHECK(refused({{"good", "1"}, {std::string(sg::longest_key_id + 1, 'k'), ""}}) == "error limit_exceeded");
    CHECK(refused({{"good", "1"}, {"k", std::string(sg::longest_key_bytes + 1, 'b')}}) == "error limit_exceeded");
    CHECK(refused({{"good", "1"}, {"good", "2"}}) == "error duplicate");
    CHECK(section->keys().empty());
    CHECK(refused({{std::string(sg::longest_key_id, 'k'), std::string(sg::longest_key_bytes, 'b')}}) == "none");
  }

  TEST_CASE_TEMPLATE("a part of a section can be undone alone", Made, every_store) {
    Made made;
    auto& store = made.store();
    const auto section = store.write();
    CHECK(section->append(std::vector{event("before", 1)}, 0).first == 0);
    section->put_head({1, "before"});

    section->begin_part();
    CHECK(section->append(std::vector{event("undone", 2)}, 1).first == 1);
    section->put_head({2, "undone"});
    CHECK(fault_of([&] { section->begin_part(); }) == "misuse");
    CHECK(fault_of([&] { section->commit(); }) == "misuse");
    section->undo_part();
    CHECK(section->size() == 1);
    CHECK_FALSE(section->find(token(2)));
    CHECK(section->newest_head() == sg::stored_head{1, "before"});
    CHECK(fault_of([&] { section->undo_part(); }) == "misuse");
    CHECK(fault_of([&] { section->keep_part(); }) == "misuse");

    section->begin_part();
    CHECK(section->append(std::vector{event("kept", 3)}, 1).first == 1);
    section->put_head({2, "kept"});
    section->keep_part();
    section->commit();
    CHECK(store.size() == 2);
    CHECK(sealed_of(store, 1) == "sealed kept");
    CHECK(store.heads(0, 9) == std::vector<sg::stored_head>{{1, "before"}, {2, "kept"}});
  }

  TEST_CASE_TEMPLATE("a thread that has the turn cannot wait for itself, nor go on after its commit", Made,
                     every_store) {
    Made made;
    auto& store = made.store();
    const auto section = store.write();
    CHECK(fault_of([&] { static_cast<void>(store.write()); }) == "misuse");
    section->commit();
    CHECK(fault_of([&] { section->commit(); }) == "misuse");
    CHECK(fault_of([&] { static_cast<void>(section->size()); }) == "misuse");
    CHECK(fault_of([&] { static_cast<void>(section->append(std::vector{event("late")}, 0)); }) == "misuse");
    CHECK(fault_of([&] { section->put_keys({}); }) == "misuse");
    CHECK(fault_of([&] { static_cast<void>(section->key("a")); }) == "misuse");
    CHECK_NOTHROW(store.write()->commit());
  }

  TEST_CASE_TEMPLATE("threads write one after the other and none is lost, while others read", Made, every_store) {
    Made made;
    auto& store = made.store();
    constexpr std::size_t writers = 4, each = 25;
    std::atomic<bool> writing{true};
    std::atomic<int> wrong{0};
    std::thread reader{[&] {
      for (std::uint64_t before = 0; writing;) {
        const auto now = store.size();
        const auto rows = store.read(0, writers * each);
        if (now < before || rows.size() < now) ++wrong;
        before = now;
      }
    }};
    {
      std::vector<std::thread> all;
      for (std::size_t writer = 0; writer < writers; ++writer)
        all.emplace_back([&, writer] {
          for (std::size_t i = 0; i < each; ++i) {
            const auto section = store.write();
            const auto size = section->size();
            const auto result =
                section->append(std::vector{event(std::to_string(writer * each + i), writer * each + i)}, size);
            if (result.outcome != sg::append_outcome::appended) ++wrong;
            section->commit();
          }
        });
      for (auto& one : all) one.join();
    }
    writing = false;
    reader.join();
    CHECK(wrong == 0);
    CHECK(store.size() == writers * each);
    std::set<std::string> seen;
    sg::for_each_event(store, 0, [&](std::uint64_t, const sg::event_bytes& row) { seen.insert(row.sealed); });
    CHECK(seen.size() == writers * each);
  }
}
