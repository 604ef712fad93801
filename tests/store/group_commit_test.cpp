// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/store/group_commit.hpp>

#include "contract.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <set>
#include <thread>

namespace sg = safeguarding;
using scratch::event;

namespace {

void add(sg::write_section& section, const std::string& text) {
  const auto result = section.append(std::vector{event(text)}, section.size());
  if (result.outcome != sg::append_outcome::appended) throw std::logic_error{"not appended"};
}

}  // namespace

TEST_SUITE("store/group_commit") {
  TEST_CASE_TEMPLATE("what a job wrote is durable when run returns", Made, every_store) {
    Made made;
    {
      sg::group_commit group{made.store()};
      group.run([](sg::write_section& section) { add(section, "a"); });
      CHECK(made.store().size() == 1);
    }
    made.reopen();
    CHECK(scratch::sealed_of(made.store(), 0) == "sealed a");
  }

  TEST_CASE_TEMPLATE("jobs of many threads share commits, and each head covers its group", Made, every_store) {
    Made made;
    std::atomic<int> commits{0};
    sg::group_commit group{made.store(), [&](sg::write_section& section) {
                             ++commits;
                             section.put_head({section.size(), "head"});
                           }};
    constexpr int threads = 8, each = 10;
    std::vector<std::thread> all;
    std::atomic<int> wrong{0};
    {
      auto held = made.store().write();  // so that all but the first gather
      for (int thread = 0; thread < threads; ++thread)
        all.emplace_back([&, thread] {
          for (int i = 0; i < each; ++i)
            group.run([&](sg::write_section& section) { add(section, std::to_string(thread * each + i)); });
        });
    }
    for (auto& one : all) one.join();
    CHECK(wrong == 0);
    CHECK(made.store().size() == threads * each);
    CHECK(commits <= threads * each);
    CHECK(made.store().heads(0, 1000).size() == static_cast<std::size_t>(commits));
    std::set<std::string> seen;
    for (const auto& row : made.store().read(0, 1000)) seen.insert(row.sealed);
    CHECK(seen.size() == threads * each);
  }

  TEST_CASE_TEMPLATE("a job that fails undoes itself alone", Made, every_store) {
    Made made;
    sg::group_commit group{made.store()};
    std::atomic<int> failed{0};
    std::vector<std::thread> all;
    {
      const auto held = made.store().write();
      for (int thread = 0; thread < 6; ++thread)
        all.emplace_back([&, thread] {
          try {
            group.run([&](sg::write_section& section) {
              add(section, std::to_string(thread));
              if (thread % 2 == 1) throw std::runtime_error{"odd"};
            });
          } catch (const std::runtime_error&) {
            ++failed;
          }
        });
    }
    for (auto& one : all) one.join();
    CHECK(failed == 3);
    CHECK(made.store().size() == 3);
    for (const auto& row : made.store().read(0, 9)) CHECK((row.sealed.back() - '0') % 2 == 0);
  }

  TEST_CASE_TEMPLATE("what signs the head for a group and cannot, fails the group, and the next goes on", Made,
                     every_store) {
    Made made;
    bool may = false;
    sg::group_commit group{made.store(), [&](sg::write_section&) {
                             if (!may) throw std::runtime_error{"no key"};
                           }};
    CHECK_THROWS_WITH(group.run([](sg::write_section& section) { add(section, "lost"); }), "no key");
    CHECK(made.store().size() == 0);
    may = true;
    group.run([](sg::write_section& section) { add(section, "kept"); });
    CHECK(scratch::sealed_of(made.store(), 0) == "sealed kept");
  }
}
