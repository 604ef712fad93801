// SPDX-License-Identifier: Apache-2.0
// Asked what is due, a library follows the reports whose notices may stand otherwise than before, and no others: it
// misses nothing that one would find which follows them all.
#include "deeds.hpp"
#include "failing_store.hpp"
#include "observation.hpp"

#include <safeguarding/calendar/london.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

using namespace library_test;

namespace {

sg::root_key same_key() {
  return sg::root_key::from_host([](auto to) { std::fill(to.begin(), to.end(), static_cast<std::uint8_t>(9)); });
}

/// A library, and others opened anew on what it keeps: those follow every report.
struct watched {
  std::shared_ptr<sg::store> files = sg::make_memory_store(some_store());
  sg::case_library in = sg::case_library::create(over_files(), same_key(), first_events());

  [[nodiscard]] std::unique_ptr<sg::store> over_files() const {
    return std::make_unique<failing_store>(files, std::make_shared<fault>());
  }
  [[nodiscard]] sg::case_library anew() const { return sg::case_library::open(over_files(), same_key()); }
  [[nodiscard]] sg::desk as(const char* who, sg::instant now = morning) const {
    return in.as({sg::person_id{who}, now, "test"});
  }
};

std::string list_of(const sg::case_library& in, const char* who, sg::instant now) {
  return observe(in.as({sg::person_id{who}, now, "test"}), sg::read_surface::notices, {});
}

/// The DSL's post, theirs for some days, and the deputy's before and after.
sg::holders posts_around(sg::day first, int days) {
  const auto until = first + std::chrono::days{days};
  return sg::holders{{{"headteacher", sg::person_id{"t-01"}, {}, {}},
                      {"dsl", sg::person_id{"t-03"}, {}, first},
                      {"dsl", sg::person_id{"t-02"}, first, until},
                      {"dsl", sg::person_id{"t-03"}, until, {}},
                      {"deputy_dsl", sg::person_id{"t-03"}, {}, {}},
                      {"chair_of_governors", sg::person_id{"g-01"}, {}, {}}}};
}

}  // namespace

TEST_SUITE("library/notice_watch") {
  TEST_CASE("whatever is done, and however the clock jumps, nothing that is due is missed and every list is the same") {
    std::size_t compared = 0, later = 0, earlier = 0;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
      dice draw{seed};
      const auto all = draw_deeds(lookers()[seed % lookers().size()], 30, draw);
      const watched files;
      twin open{all.size(), sg::case_library::open(files.over_files(), same_key())};
      auto now = morning;
      for (std::size_t i = 0; i < all.size(); ++i) {
        now += std::chrono::minutes{static_cast<int>(draw() % 500)};
        if (i == 4)
          open.school.as("t-01", now)
              .adopt_holders(posts_around(sg::to_london(now).date, 1 + static_cast<int>(draw() % 4)));
        static_cast<void>(done(open, open.made, all[i], i, now));
        if (draw() % 3 == 0) continue;
        // Some days on or back, or an hour, or the next second.
        const std::vector<std::int64_t> jumps{0, 0, 1, -1, 3600, -3600, 86'400, -86'400, 5 * 86'400, -5 * 86'400};
        const auto jump = one_of(jumps, draw);
        (jump < 0 ? earlier : later) += jump != 0 ? 1U : 0U;
        const auto then = now + std::chrono::seconds{jump};
        CAPTURE(seed);
        CAPTURE(i);
        CAPTURE(jump);
        static_cast<void>(open.school.in.follow_up(then));
        auto anew = files.anew();
        CHECK(anew.follow_up(then) == 0);
        for (const char* who : {"t-01", "t-02", "t-03", "t-05", "g-01"}) {
          CAPTURE(who);
          const auto told = list_of(open.school.in, who, then);
          CHECK(told == list_of(anew, who, then));
          if (jump >= 0) {  // as of a moment every report is followed
            const auto by = open.school.in.as({sg::person_id{who}, then, "test"}).as_of(then);
            CHECK(told == observe(by, sg::read_surface::notices, {}));
          }
          ++compared;
        }
      }
    }
    MESSAGE(compared << " lists compared, of " << later << " later and " << earlier << " earlier moments");
    CHECK(compared > 800);
    CHECK(earlier > 30);
  }

  TEST_CASE("a notice is late in the second after its time, and not before, though nothing was recorded since") {
    watched school;
    static_cast<void>(school.as("t-05").record({about("t-05", {subject("p-01")}, "Marks on the arm.")}));
    const auto lists = school.as("t-02").notices();
    REQUIRE(lists.size() == 1);
    const auto by = lists[0].what.limit.value().by;
    CHECK(school.in.follow_up(by) == 0);
    CHECK(school.as("t-03", by).notices().empty());
    CHECK(school.in.follow_up(by + std::chrono::seconds{1}) > 0);
    CHECK(school.as("t-03", by + std::chrono::seconds{1}).notices().size() == 1);
  }

  TEST_CASE("who holds a post from a day on is told when that day begins, though nothing was recorded since") {
    watched school;
    static_cast<void>(school.as("t-05").record({about("t-05", {subject("p-01")}, "Marks on the arm.")}));
    school.as("t-01").adopt_holders(posts_around(sg::parse_day("2026-11-16").value(), 1));
    REQUIRE(school.as("t-02").notices().size() == 1);
    const auto before = school.as("t-03", at("2026-11-16T23:59:59+00:00")).notices().size();
    CHECK(school.as("t-03", at("2026-11-17T00:00:00+00:00")).notices().size() == before + 1);
  }

  TEST_CASE("under a clock that went back a list is that of the earlier moment, whatever was worked out since") {
    watched school;
    static_cast<void>(school.as("t-05").record({about("t-05", {subject("p-01")}, "Marks on the arm.")}));
    school.as("t-01").adopt_holders(posts_around(sg::parse_day("2026-11-16").value(), 1));
    REQUIRE(school.as("t-02").notices().size() == 1);
    const auto next = morning + std::chrono::hours{24};
    REQUIRE(school.in.follow_up(next) > 0);
    REQUIRE(school.as("t-02", next).notices().empty());
    CHECK(school.as("t-02").notices().size() == 1);
  }

  TEST_CASE("what another process recorded of a notice is followed here too") {
    watched school;
    static_cast<void>(school.as("t-05").record({about("t-05", {subject("p-01")}, "Marks on the arm.")}));
    const auto list = school.as("t-02").notices();
    REQUIRE(list.size() == 1);
    REQUIRE(school.as("t-03").notices().empty());
    const auto other = school.anew();
    other.as({sg::person_id{"t-02"}, morning, "test"}).acknowledge(list[0].what.id, sg::notice_step::undeliverable);
    CHECK(school.as("t-03").notices().size() == 1);
  }

  TEST_CASE("a declaration that is corrected bars from what was recorded before") {
    watched school;
    sg::relationship_declaration told;
    told.declared_by = sg::person_id{"t-02"};
    told.with = {sg::person_id{"p-03"}};
    told.kind = sg::relationship::family_friend;
    told.declared_at = morning;
    const auto kept = school.as("t-02").record({told}).what;
    static_cast<void>(school.as("t-05").record({about("t-05", {subject("p-01")}, "Marks on the arm.")}));
    REQUIRE(school.as("t-02").notices().size() == 1);
    told.with.push_back(sg::person_id{"p-01"});
    static_cast<void>(school.as("t-02").record({correction(kept, told, "t-02", "with")}));
    CHECK(school.in.follow_up(morning) > 0);
    CHECK(school.as("t-03").notices().size() == 1);
  }

  TEST_CASE("what another process adopted counts here, on the day from which it does") {
    watched school;
    static_cast<void>(school.as("t-05").record({about("t-05", {subject("p-01")}, "Marks on the arm.")}));
    const auto list = school.as("t-02").notices();
    REQUIRE(list.size() == 1);
    school.as("t-02").acknowledge(list[0].what.id, sg::notice_step::read);  // so that no time of its own runs out
    const auto other = school.anew();
    other.as({sg::person_id{"t-01"}, morning, "test"})
        .adopt_holders(posts_around(sg::parse_day("2026-11-16").value(), 1));
    CHECK(school.in.follow_up(at("2026-11-16T23:59:59+00:00")) == 0);
    CHECK(school.in.follow_up(at("2026-11-17T00:00:00+00:00")) > 0);
  }

  TEST_CASE("whose task it is to tell somebody outside has it on their list when all else is done") {
    const watched school;
    auto made = about("t-05", {alleged("t-04"), subject("p-01")}, "Took him by the arm and shook him.");
    made.categories = {sg::category::allegation_staff};
    static_cast<void>(school.as("t-05").record({made}));
    for (const auto step : {sg::notice_step::read, sg::notice_step::acted})
      for (const auto& each : school.as("t-01").notices())
        if (each.what.person == sg::person_id{"t-01"}) school.as("t-01").acknowledge(each.what.id, step);
    const auto left = school.as("t-01").notices();
    REQUIRE(left.size() == 1);
    CHECK(left.front().due == sg::what_is_due::tell);
  }

  TEST_CASE("what was settled of an earlier incident by now counts for the reports after it") {
    watched school;
    const auto misuse = [](const char* text, sg::instant when) {
      auto made = about("t-05", {subject("p-01")}, text, when);
      made.categories = {sg::category::aup_misuse};
      return made;
    };
    const auto first = school.as("t-05").record({misuse("Sent a picture round.", morning)}).what;
    const auto next = morning + std::chrono::hours{30};
    static_cast<void>(school.as("t-05", next).record({misuse("Sent a picture round again.", next)}));
    const auto then = next + std::chrono::hours{1};
    static_cast<void>(school.in.follow_up(then));
    sg::action settled;
    settled.about = sg::report_id{first.id};
    settled.kind = sg::action_kind{"misuse_upheld"};
    settled.by = sg::person_id{"t-02"};
    settled.done_at = settled.recorded_at = then;
    static_cast<void>(school.as("t-02", then).record({settled}));
    static_cast<void>(school.in.follow_up(then));
    CHECK(school.anew().follow_up(then) == 0);
  }
}
