// SPDX-License-Identifier: Apache-2.0
// A library that begins from a snapshot is the library that reads its history, and no byte of a snapshot that anybody
// changed is ever read.
#include "deeds.hpp"
#include "failing_store.hpp"
#include "observation.hpp"
#include "own_folder.hpp"
#include "small_library.hpp"
#include "van_school.hpp"

#include "../../src/library/library_body.hpp"
#include "../../src/library/world_snapshot.hpp"

#include <safeguarding/library/library_file.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <string>

using namespace library_test;
namespace detail = safeguarding::detail;

namespace {

/// A store that several libraries of one test have open, one after another.
struct shared_store {
  std::shared_ptr<sg::store> files = sg::make_memory_store(some_store());
  [[nodiscard]] std::unique_ptr<sg::store> open() const {
    return std::make_unique<failing_store>(files, std::make_shared<fault>());
  }
  [[nodiscard]] std::shared_ptr<detail::library_body> body(std::string_view snapshot = {},
                                                           sg::heads_elsewhere heads = {}) const {
    return detail::library_body::open(open(), host_key(), std::move(heads), snapshot);
  }
};

/// Everything in memory, as bytes.
std::string memory_of(detail::library_body& body) {
  std::string bytes;
  body.take_turn(morning, {}, [&](detail::turn& at) {
    sg::write_snapshot(
        detail::world_keeper::all_but_records(at.in()),
        [&](std::size_t i) { return detail::world_keeper::record(at.in(), i); },
        [&](std::string_view chunk, sg::chunk_place) { bytes += chunk; });
  });
  return bytes;
}

struct grown {
  shared_store store;
  std::string snapshot;  ///< left when `after` deeds were done
};

/// Deeds of every kind, drawn; a snapshot is left in the middle.
grown grow(std::uint64_t seed, std::size_t deeds, std::size_t after) {
  dice draw{seed};
  const auto& by = lookers()[seed % lookers().size()];
  const auto all = draw_deeds(by, deeds, draw);
  grown made;
  twin in{all.size(), sg::case_library::create(made.store.open(), host_key(), first_events())};
  auto now = morning;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i == after) made.snapshot = in.school.in.snapshot();
    now += std::chrono::minutes{30 + static_cast<int>(draw() % 300)};
    static_cast<void>(done(in, in.made, all[i], i, now));
  }
  if (made.snapshot.empty()) made.snapshot = in.school.in.snapshot();
  return made;
}

}  // namespace

TEST_SUITE("library/snapshot") {
  TEST_CASE("a library that begins from a snapshot holds what one holds that reads its history") {
    for (std::uint64_t seed = 1; seed <= 14; ++seed) {
      const auto made = grow(seed, 30, 5 + seed * 2);
      const auto read = made.store.body(), resumed = made.store.body(made.snapshot);
      REQUIRE_FALSE(read->resumed());
      REQUIRE(resumed->resumed());
      REQUIRE(memory_of(*read) == memory_of(*resumed));
      REQUIRE(read->head() == resumed->head());
      resumed->take_turn(morning, {}, [&](detail::turn& in) {
        const auto& records = in.in().records();
        for (std::size_t i = 0; i < records.size(); ++i) REQUIRE(in.in().at(records[i].position) == i);
      });
    }
  }

  TEST_CASE("it answers alike, and goes on recording") {
    const auto made = grow(3, 40, 25);
    const auto by_reading = sg::case_library::open(made.store.open(), host_key());
    const auto by_snapshot = sg::case_library::open(made.store.open(), host_key(), {}, made.snapshot);
    questions asked;
    asked.people = {"p-01", "p-02", "p-03", "t-05"};
    asked.words = {"hungry again"};
    for (const char* who : {"t-01", "t-02", "t-05"}) {
      const auto at = [&](const sg::case_library& in) {
        return in.as({sg::person_id{who}, morning + std::chrono::days{30}, "test"});
      };
      for (const auto& each : at(by_reading).records()) asked.records.push_back(each);
      for (const auto surface : {sg::read_surface::record, sg::read_surface::records, sg::read_surface::case_file,
                                 sg::read_surface::chronology, sg::read_surface::search, sg::read_surface::notices,
                                 sg::read_surface::links, sg::read_surface::same_events, sg::read_surface::pictures})
        CHECK(observe(at(by_reading), surface, asked) == observe(at(by_snapshot), surface, asked));
    }
    const auto kept =
        by_snapshot.as({sg::person_id{"t-05"}, morning + std::chrono::days{31}, "test"})
            .record({about("t-05", {subject("p-01")}, "Later.", morning + std::chrono::days{31}), "later"})
            .what;
    CHECK(by_reading.as({sg::person_id{"t-02"}, morning + std::chrono::days{31}, "test"}).find(kept));
    const auto again = made.store.body(), resumed = made.store.body(made.snapshot);
    CHECK(resumed->resumed());
    CHECK(memory_of(*again) == memory_of(*resumed));
  }

  TEST_CASE("what was said of two reports, and what belongs together because of it, comes back with a snapshot") {
    const shared_store store;
    const school_with_a_van in{small_library{sg::case_library::create(store.open(), host_key(), first_events())}};
    const sg::report_id one{"n-0"}, other{"n-2"}, third{"n-1"};
    in.dsl().judge(in.vans[0], in.vans[1], verdict::no, "two different vans");
    in.dsl().judge(one, other, verdict::yes, "the same lorry");
    in.dsl().judge(one, third, verdict::yes, "the same lorry");
    in.dsl().judge(one, third, verdict::undone, "another lorry");
    const auto snapshot = in.school.in.snapshot();
    REQUIRE(store.body(snapshot)->resumed());
    in.dsl().judge(in.vans[1], in.vans[2], verdict::yes, "one van");  // after it, so read from the history
    const small_library again{sg::case_library::open(store.open(), host_key(), {}, snapshot)};
    CHECK(all_of(again.as("t-02")) == all_of(in.dsl()));
    for (const auto& [a, b] :
         {std::pair{in.vans[0], in.vans[1]}, {one, other}, {one, third}, {in.vans[1], in.vans[2]}}) {
      const auto told = again.as("t-02").why(a, b);
      REQUIRE(told);
      CHECK_FALSE(told->judgements.empty());
      CHECK(told->judgements == in.dsl().why(a, b)->judgements);
      CHECK(told->answer == in.dsl().why(a, b)->answer);
    }
  }

  TEST_CASE("whatever byte of a snapshot is changed, and wherever it ends, the history is read instead") {
    const auto made = grow(5, 12, 12);
    const auto wanted = memory_of(*made.store.body());
    const auto& good = made.snapshot;
    REQUIRE(made.store.body(good)->resumed());
    const auto is_passed_over = [&](const std::string& bad) {
      const auto body = made.store.body(bad);
      REQUIRE_FALSE(body->resumed());
      REQUIRE(memory_of(*body) == wanted);
    };
    std::mt19937_64 draw{6};
    for (std::size_t i = 0; i < good.size(); i += i < 200 ? 1 : 1 + draw() % 499) {
      auto bad = good;
      bad[i] = static_cast<char>(bad[i] ^ static_cast<char>(1 << draw() % 8));
      is_passed_over(bad);
    }
    for (std::size_t i = 0; i < good.size(); i += i < 60 ? 1 : 1 + draw() % 1999) is_passed_over(good.substr(0, i));
    is_passed_over(good + "x");
    is_passed_over(good + good);
  }

  TEST_CASE("only the snapshot that was left last can be opened") {
    const auto made = grow(7, 12, 6);
    const auto body = made.store.body();
    const auto first = body->snapshot(), second = body->snapshot();
    CHECK_FALSE(made.store.body(made.snapshot)->resumed());
    CHECK_FALSE(made.store.body(first)->resumed());
    CHECK(made.store.body(second)->resumed());
  }

  TEST_CASE("each snapshot leaves one row of keys more and takes one away") {
    const auto made = grow(7, 12, 6);
    const auto body = made.store.body();
    const auto before = made.store.files->keys();
    static_cast<void>(body->snapshot());
    const auto after = made.store.files->keys();
    CHECK(after.size() == before.size());
    CHECK(after != before);
  }

  TEST_CASE("a snapshot of another library, or one newer than the history, is passed over") {
    const auto made = grow(8, 12, 12);
    shared_store other;
    static_cast<void>(sg::case_library::create(other.open(), host_key(), first_events()));
    const auto foreign = other.body()->snapshot();
    CHECK_FALSE(made.store.body(foreign)->resumed());
    CHECK_FALSE(other.body(made.snapshot)->resumed());
    CHECK(other.body(foreign)->resumed());
  }

  TEST_CASE("a snapshot stands in the way of no head that is kept elsewhere") {
    const auto made = grow(9, 20, 10);
    const auto body = made.store.body();
    const auto early = body->head();
    const auto record = [&](const char* text) {
      static_cast<void>(sg::case_library::open(made.store.open(), host_key())
                            .as({sg::person_id{"t-05"}, morning + std::chrono::days{30}, "test"})
                            .record({about("t-05", {subject("p-01")}, text, morning + std::chrono::days{30})}));
    };
    record("One more.");
    const auto snapshot = made.store.body()->snapshot();
    const auto same = made.store.body()->head();
    record("And one more.");
    const auto late = made.store.body()->head();
    CHECK(made.store.body(snapshot, {late, {}})->resumed());
    CHECK(made.store.body(snapshot, {same, {}})->resumed());
    CHECK_FALSE(made.store.body(snapshot, {early, {}})->resumed());  // cannot be proved: the history is read
    shared_store other;
    static_cast<void>(sg::case_library::create(other.open(), host_key(), first_events()));
    CHECK_THROWS_AS(static_cast<void>(made.store.body(snapshot, {other.body()->head(), {}})), sg::error);
  }

  TEST_CASE("a library in files begins from the snapshot that lies beside it, if it is its own") {
    const folder in;
    const auto path = in.file("s");
    {
      const auto library = sg::create_library_file(path, host_key(), first_events());
      static_cast<void>(library.as({sg::person_id{"t-05"}, morning, "test"})
                            .record({about("t-05", {subject("p-01")}, "Came in hungry again."), "form-1"}));
      sg::save_snapshot(library, path);
    }
    const auto bytes = [&] {
      std::ifstream file{path + ".snapshot", std::ios::binary};
      return std::string{std::istreambuf_iterator<char>{file}, {}};
    }();
    CHECK(detail::library_body::open(sg::open_sqlite_store(path), host_key(), {}, bytes)->resumed());
    CHECK(bytes.find("hungry") == std::string::npos);
    namespace files = std::filesystem;
    CHECK((files::status(path + ".snapshot").permissions() & (files::perms::group_all | files::perms::others_all)) ==
          files::perms::none);
    CHECK_FALSE(files::exists(path + ".snapshot.new"));
    const auto found = [&] {
      const auto library = sg::open_library_file(path, host_key());
      return library.as({sg::person_id{"t-02"}, morning, "test"}).find({sg::record_kind::report, "form-1"}).has_value();
    };
    CHECK(found());
    const auto reading = sg::open_library_file(path, host_key(), {}, {}, sg::snapshot_rule::read_history);
    CHECK(reading.as({sg::person_id{"t-02"}, morning, "test"}).find({sg::record_kind::report, "form-1"}));
    std::ofstream{path + ".snapshot", std::ios::binary} << "nothing of it";
    CHECK(found());
    files::remove(path + ".snapshot");
    CHECK(found());
    CHECK_THROWS_AS(sg::save_snapshot(sg::open_library_file(path, host_key()), in.file("no/such/folder")), sg::error);
  }
}
