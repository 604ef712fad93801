// SPDX-License-Identifier: Apache-2.0
// Bad days: a store that fails at every single call of it, memory that runs out at every single point, tries again over
// and over, clocks that jump, several processes at work.
#include "failing_store.hpp"
#include "memory.hpp"
#include "observation.hpp"
#include "own_folder.hpp"
#include "small_library.hpp"

#include <safeguarding/library/library_file.hpp>

#include <doctest/doctest.h>

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <new>
#include <optional>
#include <random>
#include <string>
#include <vector>

using namespace library_test;

namespace {

/// A library over a store that can be made to fail.
struct shaky {
  std::shared_ptr<sg::store> files = sg::make_memory_store(some_store());
  std::shared_ptr<fault> when = std::make_shared<fault>();
  sg::case_library in =
      sg::case_library::create(std::make_unique<failing_store>(files, when), host_key(), first_events());

  [[nodiscard]] sg::desk as(const char* who) const { return in.as({sg::person_id{who}, morning, "test"}); }
  /// What is in the store, opened by somebody else.
  [[nodiscard]] sg::case_library reopened() const {
    return sg::case_library::open(std::make_unique<failing_store>(files, std::make_shared<fault>()), host_key());
  }
};

sg::desk desk_in(const sg::case_library& in, const char* who, sg::instant now = morning) {
  return in.as({sg::person_id{who}, now, "test"});
}

/// From one allocation that fails to the next: the first few hundred, then some; each of them before a release.
std::int64_t memory_step(std::int64_t n) {
  const char* const scale = std::getenv("SAFEGUARDING_FAULTS");
  return n < 256 || (scale != nullptr && std::string_view{scale} == "release") ? 1 : 23;
}

/// How many readings of records `who` is on record with.
std::size_t readings_of(const sg::case_library& in, const char* who) {
  std::size_t found = 0;
  for (const auto& each : desk_in(in, "g-01").audit()) found += each.by == sg::person_id{who} ? 1U : 0U;
  return found;
}

}  // namespace

TEST_SUITE("library/bad_days") {
  TEST_CASE(
      "whatever call of the store fails, a report is kept whole or not at all, and once however often it is sent") {
    std::size_t points = 0, kept_all_the_same = 0;
    for (const auto side : {fault::side::before, fault::side::after})
      for (std::int64_t n = 0;; ++n) {
        const shaky school;
        school.when->arm(n, side);
        std::optional<sg::receipt> given;
        try {
          given = school.as("t-05").record({marks()}, "tray-1");
        } catch (const sg::store_error&) {
        }
        const bool failed = school.when->happened;
        school.when->disarm();
        CAPTURE(n);
        CHECK(given.has_value() == !failed);
        const auto found = desk_in(school.reopened(), "t-02").records().size();
        CHECK(found <= 1);
        if (given) CHECK(found == 1);
        kept_all_the_same += failed && found == 1 ? 1U : 0U;
        const auto again = school.as("t-05").record({marks()}, "tray-1");
        if (given) CHECK(again.what == given->what);
        CHECK(school.as("t-02").records().size() == 1);
        CHECK(school.as("t-02").notices().size() == 1);
        CHECK(desk_in(school.reopened(), "t-02").records() == std::vector{again.what});
        if (!failed) break;
        ++points;
      }
    MESSAGE(points << " points of failure of one record; " << kept_all_the_same
                   << " in which it was kept all the same");
    CHECK(points > 20);
  }

  TEST_CASE("whatever call of the store fails, nothing is read that is not on record") {
    std::size_t points = 0;
    for (const auto& named : sg::enum_names<sg::read_surface>::table)
      for (const auto side : {fault::side::before, fault::side::after}) {
        const auto surface = named.first;
        const std::string word{named.second};
        if (surface == sg::read_surface::receipt || surface == sg::read_surface::due) continue;
        shaky school;
        const auto kept = school.as("t-05").record({marks()}).what;
        questions asked;
        asked.records = {kept};
        if (surface >= sg::read_surface::links)  // another account of the same
          asked.records.push_back(school.as("t-04").record({marks()}).what);
        asked.people = {"p-01"};
        asked.words = {"marks"};
        if (surface == sg::read_surface::audit) static_cast<void>(school.as("t-03").find(kept));
        // Only whoever oversees readings is shown them, and counting readings is one of theirs.
        const bool oversees = surface == sg::read_surface::audit;
        const char* const reader = oversees ? "g-01" : "t-02";
        for (std::int64_t n = 0;; ++n) {
          const auto before = readings_of(school.reopened(), reader);
          school.when->arm(n, side);
          const auto told = observe(school.as(reader), surface, asked);
          const bool failed = school.when->happened;
          school.when->disarm();
          const auto after = readings_of(school.reopened(), reader);
          CAPTURE(word);
          CAPTURE(n);
          const bool something = told.find(kept.id) != std::string::npos || told.find("arm") != std::string::npos ||
                                 told.find("clauses") != std::string::npos;
          if (something) CHECK(after > before);
          if (!failed) CHECK(something);
          // A list, a chronology and why are asked for more than once: one of them may have been answered.
          const bool once = surface != sg::read_surface::chronology && surface != sg::read_surface::records &&
                            surface != sg::read_surface::why && !oversees;
          if (failed && side == fault::side::before && once) CHECK(after == before);
          if (!failed) break;
          ++points;
        }
      }
    MESSAGE(points << " points of failure of readings");
    CHECK(points > 100);
  }

  TEST_CASE("wherever memory runs out, an action is kept whole or not at all, and the next call works") {
    std::size_t points = 0;
    const shaky school;
    const std::vector<sg::to_record> history{{marks()}};
    const auto about = school.as("t-02").bring_in(history).front().what;
    for (std::int64_t n = 0;; n += n < 256 ? 1 : 5) {
      sg::action act;
      act.about = sg::report_id{about.id};
      act.kind = sg::action_kind{"spoke_to_child"};
      act.by = sg::person_id{"t-02"};
      act.done_at = act.recorded_at = morning;
      sg::to_record what{act};
      const auto again = what;
      const auto key = "tray-" + std::to_string(n);
      auto by = school.as("t-02");
      bool failed = false;
      allocations_left = n;
      try {
        static_cast<void>(by.record(std::move(what), key));
      } catch (const std::bad_alloc&) {
        failed = true;
      }
      allocations_left = -1;
      if (n % 16 == 0 || !failed) {
        const auto kept = by.record(again, key);
        CHECK(desk_in(school.reopened(), "t-02").find(kept.what));
        CHECK(school.as("t-02").find(kept.what));
      }
      if (!failed) break;
      ++points;
    }
    CHECK(desk_in(school.reopened(), "t-02").records({}, 100'000) == school.as("t-02").records({}, 100'000));
    MESSAGE(points << " points at which memory ran out during one action");
    CHECK(points > 100);
  }

  TEST_CASE("wherever memory runs out, a report is kept whole or not at all, and somebody is told of it once") {
    std::size_t points = 0;
    const shaky school;
    for (std::int64_t n = 0;; n += memory_step(n)) {
      sg::to_record what{marks()};
      const auto again = what;
      const auto key = "tray-" + std::to_string(n);
      auto by = school.as("t-05");
      bool failed = false;
      allocations_left = n;
      try {
        static_cast<void>(by.record(std::move(what), key));
      } catch (const std::bad_alloc&) {
        failed = true;
      }
      allocations_left = -1;
      if (points % 16 == 0 || !failed) {
        const auto kept = by.record(again, key);
        CHECK(desk_in(school.reopened(), "t-02").find(kept.what));
        CHECK(school.as("t-02").find(kept.what));
        CHECK(by.record(again, key).what == kept.what);
      }
      if (!failed) break;
      ++points;
    }
    const auto all = school.as("t-02").records({}, 100'000);
    CHECK(desk_in(school.reopened(), "t-02").records({}, 100'000) == all);
    CHECK(school.as("t-02").notices().size() == all.size());
    MESSAGE(points << " points at which memory ran out during one report");
    CHECK(points > 100);
  }

  TEST_CASE("what is sent again is kept once, through every reopening, and for each sender by itself") {
    auto files = sg::make_memory_store(some_store());
    const std::shared_ptr<sg::store> shared{std::move(files)};
    const auto open = [&] {
      return sg::case_library::open(std::make_unique<failing_store>(shared, std::make_shared<fault>()), host_key());
    };
    auto in = sg::case_library::create(std::make_unique<failing_store>(shared, std::make_shared<fault>()), host_key(),
                                       first_events());
    std::mt19937_64 draw{20'261'120};
    std::map<std::string, sg::record_ref> kept;
    for (int i = 0; i < 400; ++i) {
      if (i % 20 == 19) in = open();
      const auto who = draw() % 2 == 0 ? "t-04" : "t-05";
      const auto key = "tray-" + std::to_string(draw() % 60);
      const auto made = desk_in(in, who).record({about(who, {subject("p-03")}, "Sent.")}, key).what;
      const auto [found, first] = kept.emplace(std::string{who} + key, made);
      CHECK(found->second == made);
    }
    CHECK(desk_in(in, "t-02").records({}, 1000).size() == kept.size());
  }

  TEST_CASE("ten thousand jumps of the clock lose nothing and change no order") {
    auto files = sg::make_memory_store(some_store());
    const std::shared_ptr<sg::store> shared{std::move(files)};
    const auto in = sg::case_library::create(std::make_unique<failing_store>(shared, std::make_shared<fault>()),
                                             host_key(), first_events());
    std::mt19937_64 draw{20'261'120};
    const auto first = at("1970-01-01T00:00:00+00:00"), last = at("2100-01-01T00:00:00+00:00");
    std::vector<sg::record_ref> kept;
    while (kept.size() < 10'000) {
      const auto now =
          first +
          std::chrono::seconds{static_cast<std::int64_t>(draw() % static_cast<std::uint64_t>((last - first).count()))};
      auto by = desk_in(in, "t-05", now);
      const auto child = "x-" + std::to_string(kept.size());
      if (kept.size() % 10 == 0) kept.push_back(by.record({about("t-05", {subject(child.c_str())}, "Now.", now)}).what);
      std::vector<sg::to_record> more;
      for (int i = 0; i < 9; ++i) more.push_back({about("t-05", {subject(child.c_str())}, "Before.", now)});
      for (const auto& each : desk_in(in, "t-02", now).bring_in(more)) kept.push_back(each.what);
    }
    CHECK(desk_in(in, "t-02").records({}, 100'000) == kept);
    const auto again =
        sg::case_library::open(std::make_unique<failing_store>(shared, std::make_shared<fault>()), host_key());
    CHECK(desk_in(again, "t-02", last).records({}, 100'000) == kept);
  }

  TEST_CASE("processes at work in one file lose nothing, and whoever is barred by another sees nothing later") {
    const auto path =
        std::filesystem::temp_directory_path() / ("safeguarding-processes-" + std::to_string(std::random_device{}()));
    const auto remove = [&] {
      for (const char* part : {"", ".keys", ".lock", "-journal", ".keys-journal"})
        std::filesystem::remove(path.string() + part);
    };
    void* page = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    REQUIRE(page != MAP_FAILED);
    auto* barred = new (page) std::atomic<int>{0};
    const sg::sqlite_options anywhere{.place = sg::place_rule::any_place};
    {
      const auto first = sg::create_library_file(path.string(), host_key(), first_events(), anywhere);
      auto made = marks();
      made.id = {};
      const auto kept = desk_in(first, "t-05").record({made}).what;
      std::vector<pid_t> children;
      for (int child = 0; child < 4; ++child) {
        const auto pid = ::fork();
        REQUIRE(pid >= 0);
        if (pid == 0) {
          int code = 0;
          try {
            const auto in = sg::open_library_file(path.string(), host_key(), anywhere);
            for (int i = 0; i < 10 && code == 0; ++i) {
              const bool before = *barred != 0;
              if (desk_in(in, "t-02").find(kept) && before) code = 1;
              desk_in(in, "t-04").record({about("t-04", {subject("p-03")}, "More.")});
            }
          } catch (const std::exception&) {
            code = 2;
          }
          ::_exit(code);
        }
        children.push_back(pid);
      }
      const auto parent = sg::open_library_file(path.string(), host_key(), anywhere);
      made.people.push_back(alleged("t-02"));
      desk_in(parent, "t-03").record({correction(kept, made, "t-03", "people")});
      *barred = 1;
      for (const auto pid : children) {
        int status = 0;
        REQUIRE(::waitpid(pid, &status, 0) == pid);
        CHECK(WIFEXITED(status));
        CHECK(WEXITSTATUS(status) == 0);
      }
      CHECK_FALSE(desk_in(first, "t-02").find(kept));
      CHECK(desk_in(first, "t-01").records({}, 1000).size() == 42);
    }
    ::munmap(page, 4096);
    remove();
  }
}
