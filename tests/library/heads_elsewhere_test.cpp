// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/library/heads_elsewhere.hpp>

#include "failing_store.hpp"
#include "own_folder.hpp"
#include "small_library.hpp"

#include <safeguarding/ledger/checkpoint.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

using namespace library_test;

namespace {

std::unique_ptr<sg::store> over(const std::shared_ptr<sg::store>& files) {
  return std::make_unique<failing_store>(files, std::make_shared<fault>());
}

void record_in(const sg::case_library& in, const char* text) {
  in.as({sg::person_id{"t-05"}, morning, "test"}).record({about("t-05", {subject("p-01")}, text)});
}

sg::errc refusal(const std::shared_ptr<sg::store>& files, const std::string& known) {
  try {
    static_cast<void>(sg::case_library::open(over(files), host_key(), {.known = known}));
  } catch (const sg::error& refused) {
    return refused.code();
  }
  return {};
}

}  // namespace

TEST_SUITE("library/heads_elsewhere") {
  TEST_CASE("every head is handed out once it is durable, from the founding on") {
    const std::shared_ptr<sg::store> files = sg::make_memory_store(some_store());
    std::vector<std::string> kept;
    const auto keep = [&](const std::string& head) {
      CHECK(files->newest_head()->note == head);
      kept.push_back(head);
    };
    const auto in = sg::case_library::create(over(files), host_key(), first_events(), {}, {.hand_out = keep});
    CHECK(kept == std::vector{in.head()});
    record_in(in, "Marks.");
    CHECK(kept.size() == 2);
    const auto again = sg::case_library::open(over(files), host_key(), {.hand_out = keep});
    CHECK(kept.size() == 2);
    record_in(again, "More marks.");
    CHECK(kept.size() == 3);
    CHECK(kept.back() == again.head());
  }

  TEST_CASE("a place for heads that cannot be reached stops no record from being kept") {
    const std::shared_ptr<sg::store> files = sg::make_memory_store(some_store());
    const auto fail = [](const std::string&) { throw std::runtime_error{"not reached"}; };
    const auto in = sg::case_library::create(over(files), host_key(), first_events(), {}, {.hand_out = fail});
    record_in(in, "Marks.");
    record_in(in, "More marks.");
    CHECK(in.as({sg::person_id{"t-02"}, morning, "test"}).records().size() == 2);
  }

  TEST_CASE("a library that does not extend the head kept elsewhere is not opened") {
    const std::shared_ptr<sg::store> files = sg::make_memory_store(some_store());
    const std::shared_ptr<sg::store> other = sg::make_memory_store(some_store());
    std::vector<std::string> kept;
    const auto keep = [&](const std::string& head) { kept.push_back(head); };
    const auto in = sg::case_library::create(over(files), host_key(), first_events(), {}, {.hand_out = keep});
    record_in(in, "Marks.");
    record_in(in, "More marks.");
    for (const auto& each : kept) CHECK(refusal(files, each) == sg::errc{});  // every head that it extends
    CHECK(refusal(files, "no head") != sg::errc{});
    CHECK(refusal(files, kept.back() + "x") != sg::errc{});

    SUBCASE("the history is shorter than the head") {
      const std::shared_ptr<sg::store> older = sg::make_memory_store(some_store());
      {  // the same events and keys up to the first report: an older copy
        const auto section = older->write();
        const auto first = sg::parse_checkpoint(kept[1]).head.size;
        std::vector<sg::new_event> events;
        for (auto& each : files->read(0, first)) events.push_back({std::move(each), {}});
        REQUIRE(section->append(events, 0).outcome == sg::append_outcome::appended);
        section->put_keys(files->keys());
        section->put_head({first, kept[1]});
        section->commit();
      }
      CHECK(refusal(older, kept[1]) == sg::errc{});
      CHECK(refusal(older, kept[2]) == sg::errc::contradiction);
    }
    SUBCASE("the history is as long and another one") {
      const auto forged = sg::case_library::create(over(other), host_key(), first_events());
      while (other->size() < files->size()) record_in(forged, "Nothing happened.");
      CHECK(refusal(other, "") == sg::errc{});
      CHECK(refusal(other, kept.back()) == sg::errc::contradiction);
    }
  }
}
