// SPDX-License-Identifier: Apache-2.0
// What somebody with a desk of their own might try, each found by trying.
#include "small_library.hpp"

#include <safeguarding/library/desk.hpp>
#include <safeguarding/record/encoding.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace library_test;

namespace {

sg::person_id id(const char* text) { return sg::person_id{text}; }

sg::relationship_declaration tie(const char* by, std::vector<sg::person_id> with) {
  sg::relationship_declaration told;
  told.declared_by = id(by);
  told.with = std::move(with);
  told.kind = sg::relationship::family_friend;
  told.declared_at = morning;
  return told;
}

bool is_told(const small_library& school, const char* who, sg::instant now = morning) {
  return !school.as(who, now).notices().empty();
}

}  // namespace

TEST_SUITE("library/misuse") {
  TEST_CASE("whoever is merged with the subject cannot take the merge back, and is not told") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {alleged("t-04"), subject("p-01")}, "Was rough.")}).what;
    school.as("t-03").judge({id("t-01"), id("t-04"), sg::same_person_verdict::same, "one person on two contracts"});
    CHECK_FALSE(school.as("t-01").find(kept));
    CHECK_FALSE(is_told(school, "t-01"));
    CHECK_THROWS_AS(school.as("t-01").judge({id("t-01"), id("t-04"), sg::same_person_verdict::different, "no"}),
                    sg::not_found);
    CHECK_FALSE(school.as("t-01").find(kept));
    school.as("t-03").judge({id("t-01"), id("t-04"), sg::same_person_verdict::different, "a slip"});
    CHECK(school.as("t-01").find(kept));
  }

  TEST_CASE("a merge bars from being told") {
    const small_library school;
    school.as("t-03").judge({id("t-01"), id("t-04"), sg::same_person_verdict::same, "one person on two contracts"});
    school.as("t-05").record({about("t-05", {alleged("t-04"), subject("p-01")}, "Was rough.")});
    CHECK_FALSE(is_told(school, "t-01"));
    CHECK(is_told(school, "t-02"));
  }

  TEST_CASE("nobody blinds the leads of a school by declaring ties with all of them") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {alleged("t-04"), subject("p-01")}, "Was rough.")}).what;
    CHECK(school.as("t-01").find(kept));
    school.as("t-04").record({tie("t-04", {id("t-01"), id("t-02"), id("t-03"), id("g-01")})});
    CHECK(school.as("t-01").find(kept));
    // A tie that somebody else has put on record bars both ways, and whoever declares one is barred by it.
    school.as("t-02").record({tie("t-04", {id("t-01")})});
    CHECK_FALSE(school.as("t-01").find(kept));
    const auto other = school.as("t-05").record({about("t-05", {subject("p-03")}, "Hungry.")}).what;
    school.as("t-03").record({tie("t-03", {id("p-03")})});
    CHECK_FALSE(school.as("t-03").find(other));
  }

  TEST_CASE("a correction changes no time of recording") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {subject("p-01")}, "Hungry.")}).what;
    auto corrected = std::get<sg::report>(school.as("t-02").find(kept)->value);
    corrected.recorded_at = at("2090-01-01T00:00:00+00:00");
    corrected.text = "Hungry and cold.";
    sg::amendment change;
    change.of = kept;
    change.kind = sg::amendment_kind::correction;
    change.fields = {"text"};
    change.at = morning;
    change.by = id("t-02");
    change.reason = "More was said.";
    change.corrected.bytes = sg::encode(corrected);
    school.as("t-02").record({change});
    const auto seen = school.as("t-02").find(kept);
    REQUIRE(seen);
    REQUIRE(seen->amendments.size() == 1);
    CHECK(sg::decode<sg::report>(seen->amendments.front().corrected.bytes).recorded_at == morning);
    CHECK(is_told(school, "t-02"));
  }

  TEST_CASE("a key that was used for another record is refused, and says that this one is not kept") {
    const small_library school;
    school.as("t-05").record({about("t-05", {subject("p-01")}, "First.")}, "tray");
    CHECK_THROWS_AS(school.as("t-05").record({about("t-05", {subject("p-01")}, "Second.")}, "tray"), sg::invalid_input);
    CHECK(school.as("t-02").records().size() == 1);
  }

  TEST_CASE("whoever alone was told of a report does not silence it by withdrawing it: the next in the chain is told") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {subject("p-01")}, "Marks on the arm.")}).what;
    REQUIRE(is_told(school, "t-02"));
    REQUIRE_FALSE(is_told(school, "t-03"));
    const auto withdraw = [&](const char* who) {
      sg::amendment change;
      change.of = kept;
      change.kind = sg::amendment_kind::withdrawal;
      change.at = morning;
      change.by = sg::person_id{who};
      change.reason = "Recorded twice.";
      school.as(who).record({change});
    };
    withdraw("t-02");
    CHECK(is_told(school, "t-03"));
    CHECK(school.as("t-03").find(kept));
    CHECK(school.as("t-03").chronology(sg::chronology_of::child, "p-01").front().withdrawn);
    REQUIRE_FALSE(is_told(school, "t-01"));
    withdraw("t-03");  // nor does the next alone
    CHECK(is_told(school, "t-01"));
  }

  TEST_CASE("a report that its reporter withdraws is still told of") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {subject("p-01")}, "Marks on the arm.")}).what;
    sg::amendment change;
    change.of = kept;
    change.kind = sg::amendment_kind::withdrawal;
    change.at = morning;
    change.by = sg::person_id{"t-05"};
    change.reason = "I was told to.";
    CHECK_THROWS_AS(school.as("t-05").record({change}), sg::not_found);  // a lead withdraws, nobody else
    CHECK(is_told(school, "t-02"));
  }

  TEST_CASE(
      "whoever is alleged and not on the roll may be an adult of the school: the wall stands until the roll says") {
    const small_library school;
    const std::vector<sg::to_record> history{{about("t-05", {alleged("x-1"), subject("p-01")}, "Was rough.")}};
    const auto kept = school.as("t-02").bring_in(history).front().what;
    CHECK_FALSE(school.as("t-02").find(kept));
    CHECK_FALSE(school.as("t-03").find(kept));
    CHECK(school.as("t-01").find(kept));
    const auto say = [&](sg::person_kind kind) {
      school.as("t-01").adopt_roll(std::vector<sg::person>{somebody("x-1", kind, "Noa", "Quill")});
    };
    SUBCASE("a parent: it belongs in the child's file") {
      say(sg::person_kind::parent);
      CHECK(school.as("t-03").find(kept));
    }
    SUBCASE("a teacher: it is an allegation") {
      say(sg::person_kind::teacher);
      CHECK_FALSE(school.as("t-03").find(kept));
      CHECK(school.as("t-01").find(kept));
    }
  }

  TEST_CASE("history that is sent again under its key goes on where the first try ended") {
    const small_library school;
    std::vector<sg::to_record> history;
    for (int i = 0; i < 1100; ++i)
      history.push_back({about("t-05", {subject("p-01")}, ("Long ago, " + std::to_string(i)).c_str()), "h"});
    const auto late =
        std::exchange(std::get<sg::report>(history[1050].value).recorded_at, morning + std::chrono::hours{1});
    CHECK_THROWS_AS(school.as("t-02").bring_in(history, "move"), sg::invalid_input);
    CHECK(school.as("t-02").records({}, 2000).size() == 1000);
    std::get<sg::report>(history[1050].value).recorded_at = late;
    const auto kept = school.as("t-02").bring_in(history, "move");
    REQUIRE(kept.size() == 1100);
    const auto again = school.as("t-02").bring_in(history, "move");
    for (std::size_t i = 0; i < kept.size(); ++i) CHECK(again[i].what == kept[i].what);
    CHECK(school.as("t-02").records({}, 2000).size() == 1100);
    CHECK(school.as("t-02").notices().empty());
    SUBCASE("another key is another history, and so is another sender's") {
      const std::vector<sg::to_record> one{history.front()};
      CHECK(school.as("t-02").bring_in(one, "another").front().what != kept.front().what);
      CHECK(school.as("t-03").bring_in(one, "move").front().what != kept.front().what);
    }
    SUBCASE("the same key for other records keeps none of them") {
      std::get<sg::report>(history.front().value).text = "Something else.";
      CHECK_THROWS_AS(school.as("t-02").bring_in(history, "move"), sg::invalid_input);
      CHECK(school.as("t-02").records({}, 2000).size() == 1100);
    }
    SUBCASE("a key for more records than it was used for is refused, whatever stands after them") {
      const std::vector<sg::to_record> one{{about("t-05", {subject("p-01")}, "Alone.")}};
      const auto alone = school.as("t-02").bring_in(one, "one").front().what;
      school.as("t-03").bring_in(one);
      CHECK_THROWS_AS(school.as("t-02").bring_in(std::vector{one.front(), one.front()}, "one"), sg::invalid_input);
      CHECK(school.as("t-02").bring_in(one, "one").front().what == alone);
    }
    CHECK_THROWS_AS(school.as("t-02").bring_in(history, std::string(129, 'k')), sg::invalid_input);
  }

  TEST_CASE("the glass is broken only when somebody else who holds a post was told, and they see that it was") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {alleged("t-04"), subject("p-01")}, "Was rough.")}).what;
    sg::break_glass glass{sg::report_id{kept.id},
                          "the child is missing",
                          morning,
                          morning + std::chrono::hours{1},
                          id("t-04"),
                          sg::access_role::chair_of_governors,
                          morning};
    CHECK_THROWS_AS(school.as("t-03").break_the_glass(glass), sg::invalid_input);
    glass.notified = id("g-01");
    glass.notified_at = morning + std::chrono::hours{1};
    CHECK_THROWS_AS(school.as("t-03").break_the_glass(glass), sg::invalid_input);
    glass.notified_at = morning;
    school.as("t-03").break_the_glass(glass);
    const auto lines = school.as("g-01").audit();
    CHECK(std::any_of(lines.begin(), lines.end(), [](const auto& each) { return each.by == id("t-03"); }));
  }

  TEST_CASE("a changed roll takes down no wall and unties nobody") {
    const small_library school;
    const auto conduct =
        school.as("t-05").record({about("t-05", {alleged("t-04"), subject("p-01")}, "Was rough.")}).what;
    REQUIRE_FALSE(school.as("t-03").find(conduct));
    auto declared = tie("t-03", {});
    declared.household = sg::household_id{"h-2"};
    school.as("t-03").record({declared});
    const auto child = school.as("t-05").record({about("t-05", {subject("p-03")}, "Hungry.")}).what;
    REQUIRE_FALSE(school.as("t-03").find(child));
    auto moved = somebody("p-03", sg::person_kind::pupil, "Wren", "Oduya", "h-9");
    auto left = somebody("t-04", sg::person_kind::other, "Colm", "Tranter");
    school.as("t-03").adopt_roll(std::vector<sg::person>{moved, left});
    CHECK_FALSE(school.as("t-03").find(conduct));
    CHECK_FALSE(school.as("t-03").find(child));
  }

  TEST_CASE("only its receiver says what became of a notice") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {subject("p-01")}, "Hungry.")}).what;
    const auto list = school.as("t-02").notices();
    REQUIRE_FALSE(list.empty());
    const auto notice = list.front().what.id;
    for (const char* who : {"t-05", "t-03", "t-04"})
      for (const auto step : {sg::notice_step::read, sg::notice_step::undeliverable, sg::notice_step::acted}) {
        CAPTURE(who);
        CHECK_THROWS_AS(school.as(who).acknowledge(notice, step), sg::not_found);
      }
    school.as("t-02").acknowledge(notice, sg::notice_step::read);
  }

  TEST_CASE("nobody adopts a post for themselves, and no school is left without a DSL") {
    const small_library school;
    auto all = posts().all();
    all.push_back({"headteacher", id("t-03"), {}, {}});
    CHECK_THROWS_AS(school.as("t-03").adopt_holders(sg::holders{all}), sg::invalid_input);
    CHECK_THROWS_AS(school.as("t-03").adopt_holders(sg::holders{std::vector<sg::holding>{}}), sg::invalid_input);
    school.as("t-02").adopt_holders(sg::holders{all});
  }

  TEST_CASE("only a lead brings in history") {
    const small_library school;
    const std::vector<sg::to_record> history{{about("t-04", {subject("p-01")}, "Long ago.")}};
    CHECK_THROWS_AS(static_cast<void>(school.as("t-04").bring_in(history)), sg::not_found);
    CHECK(school.as("t-02").records().empty());
  }

  TEST_CASE("who read what is for those who oversee it") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {subject("p-01")}, "Hungry.")}).what;
    static_cast<void>(school.as("t-03").find(kept));
    CHECK_FALSE(school.as("g-01").audit().empty());
    CHECK(school.as("t-03").audit().empty());
    CHECK(school.as("t-04").audit().empty());
  }

  TEST_CASE("one call under a clock that is years ahead puts off nobody's telling") {
    const small_library school;
    school.as("t-05").record({about("t-05", {subject("p-03")}, "Before.")});
    static_cast<void>(school.as("t-02", at("2099-01-01T09:00:00+00:00")).notices());
    const auto later = morning + std::chrono::hours{1};
    const auto kept =
        school.as("t-05", later).record({about("t-05", {alleged("t-01"), subject("p-01")}, "Was rough.", later)});
    CHECK(kept.findings.empty());
    auto list = school.as("g-01", later).notices();
    std::erase_if(list, [&](const auto& each) { return each.what.about.text() != kept.what.id; });
    REQUIRE_FALSE(list.empty());
    for (const auto& each : list) CHECK(each.what.made_at == later);
    school.as("g-01", later).acknowledge(list.front().what.id, sg::notice_step::read);
    CHECK(school.as("g-01", later).find(kept.what));
  }

  TEST_CASE("a report about more children than a record can have keys is kept, and somebody is told") {
    const small_library school;
    std::vector<sg::person> many;
    std::vector<sg::involvement> tags;
    for (int i = 0; i < 80; ++i) {
      const auto name = "p-9" + std::to_string(i);
      many.push_back(somebody(name.c_str(), sg::person_kind::pupil, "Ash", "Tamm"));
      tags.push_back(subject(name.c_str()));
    }
    school.as("t-02").adopt_roll(many);
    const auto kept = school.as("t-05").record({about("t-05", tags, "All of the choir.")}).what;
    CHECK(school.as("t-02").find(kept));
    CHECK(is_told(school, "t-02"));
  }

  TEST_CASE("a judgement needs a reason, and makes no adult a child") {
    const small_library school;
    CHECK_THROWS_AS(school.as("t-02").judge({id("p-01"), id("p-02"), sg::same_person_verdict::same, ""}),
                    sg::invalid_input);
    CHECK_THROWS_AS(school.as("t-02").judge({id("t-01"), id("p-02"), sg::same_person_verdict::same, "x"}),
                    sg::invalid_input);
  }
}
