// SPDX-License-Identifier: Apache-2.0
#include "small_library.hpp"

#include <safeguarding/library/desk.hpp>
#include <safeguarding/record/encoding.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace library_test;

TEST_SUITE("library/desk") {
  TEST_CASE("a report is kept under an id of the library's, and its reporter is told what they have to do") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {subject("p-01")}, "Came in hungry again.")});
    CHECK(kept.what.kind == sg::record_kind::report);
    CHECK(kept.what.id.size() == 32);
    CHECK(kept.recorded_at == morning);
    REQUIRE(kept.advice);
    CHECK(kept.advice->reader == sg::audience::reporter);
  }

  TEST_CASE("the DSL sees it, its reporter what they wrote, and another teacher nothing") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {subject("p-01")}, "Came in hungry again.")});
    const auto seen = school.as("t-02").find(kept.what);
    REQUIRE(seen);
    CHECK(std::get<sg::report>(seen->value).text == "Came in hungry again.");
    CHECK(school.as("t-05").find(kept.what));
    CHECK_FALSE(school.as("t-04").find(kept.what));
  }

  TEST_CASE("nobody whom a report is about sees it, whatever their role") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {alleged("t-02"), subject("p-01")}, "Was rough.")});
    CHECK_FALSE(school.as("t-02").find(kept.what));
    CHECK(school.as("t-02").records().empty());
    CHECK(school.as("t-02").search("rough").empty());
    CHECK(school.as("t-01").find(kept.what));
  }

  TEST_CASE("a second try under the same key answers as the first did and keeps nothing more") {
    const small_library school;
    const auto made = about("t-05", {subject("p-01")}, "Came in hungry again.");
    const auto first = school.as("t-05").record({made}, "tray-17");
    const auto second = school.as("t-05").record({made}, "tray-17");
    CHECK(first.what == second.what);
    CHECK(school.as("t-02").records().size() == 1);
    const auto other = school.as("t-04").record({about("t-04", {subject("p-01")}, "Late.")}, "tray-17");
    CHECK(other.what != first.what);
  }

  TEST_CASE("what is refused leaves nothing") {
    const small_library school;
    auto made = about("t-05", {subject("p-01")}, "From tomorrow.");
    made.recorded_at = morning + std::chrono::hours{24};
    CHECK_THROWS_AS(school.as("t-05").record({made}), sg::invalid_input);
    CHECK(school.as("t-02").records().empty());
    const auto kept = school.as("t-05").record({about("t-05", {subject("p-01")}, "Today.")});
    CHECK(school.as("t-02").find(kept.what));
  }

  TEST_CASE("whoever becomes the subject loses sight of it at once") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {subject("p-01")}, "Marks on the arm.")});
    CHECK(school.as("t-02").find(kept.what));
    auto corrected = std::get<sg::report>(school.as("t-02").find(kept.what)->value);
    corrected.people.push_back(alleged("t-02"));
    sg::amendment change;
    change.of = kept.what;
    change.kind = sg::amendment_kind::correction;
    change.fields = {"people"};
    change.at = morning;
    change.by = sg::person_id{"t-03"};
    change.reason = "The child named the adult.";
    change.corrected.bytes = sg::encode(corrected);
    school.as("t-03").record({change});
    CHECK_FALSE(school.as("t-02").find(kept.what));
    CHECK(school.as("t-02").notices().empty());
    CHECK(school.as("t-01").find(kept.what));
  }

  TEST_CASE("the DSL is told, and once it is read nothing is left to read") {
    const small_library school;
    school.as("t-05").record({about("t-05", {subject("p-01")}, "Came in hungry again.")});
    const auto list = school.as("t-02").notices();
    REQUIRE(list.size() == 1);
    CHECK(list.front().due == sg::what_is_due::read);
    school.as("t-02").acknowledge(list.front().what.id, sg::notice_step::read);
    const auto after = school.as("t-02").notices();
    REQUIRE(after.size() == 1);
    CHECK(after.front().due == sg::what_is_due::act);
  }

  TEST_CASE("what is not read in time goes to the next, and the silence is recorded") {
    const small_library school;
    school.as("t-05").record({about("t-05", {subject("p-01")}, "Came in hungry again.")});
    CHECK(school.as("t-03").notices().empty());
    const auto later = morning + std::chrono::hours{24 * 4};
    CHECK_FALSE(school.as("t-03", later).notices().empty());
  }

  TEST_CASE("a child's chronology holds what happened in its order, with withdrawn reports marked") {
    const small_library school;
    auto second = about("t-05", {subject("p-01")}, "Second.");
    auto first = about("t-04", {subject("p-01")}, "First.");
    first.observed_at = morning - std::chrono::hours{48};
    const auto b = school.as("t-05").record({second});
    const auto a = school.as("t-04").record({first});
    school.as("t-05").record({about("t-05", {subject("p-03")}, "Another child.")});
    const auto lines = school.as("t-02").chronology(sg::chronology_of::child, "p-01");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].what == a.what);
    CHECK(lines[1].what == b.what);
    CHECK(school.as("t-02").chronology(sg::chronology_of::household, "h-1").size() == 2);
    CHECK(school.as("t-04").chronology(sg::chronology_of::child, "p-01").size() == 1);
  }

  TEST_CASE("as of a moment only what had been recorded by then is there") {
    const small_library school;
    school.as("t-05").record({about("t-05", {subject("p-01")}, "First.")});
    const auto later = morning + std::chrono::hours{30};
    school.as("t-05", later).record({about("t-05", {subject("p-01")}, "Second.", later)});
    CHECK(school.as("t-02", later).records().size() == 2);
    CHECK(school.as("t-02", later).as_of(morning).records().size() == 1);
  }

  TEST_CASE("every reading is on record, for those who may see what was read") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {subject("p-01")}, "Came in hungry again.")});
    static_cast<void>(school.as("t-03").find(kept.what));
    const auto lines = school.as("g-01").audit();
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().by == sg::person_id{"t-03"});
    CHECK(lines.front().what == kept.what);
    CHECK(lines.front().how == sg::read_surface::record);
    CHECK(school.as("t-04").audit().empty());
  }

  TEST_CASE("history that is brought in is told to nobody") {
    const small_library school;
    const std::vector<sg::to_record> history{{about("t-05", {subject("p-01")}, "Long ago.")},
                                             {about("t-05", {subject("p-01")}, "Also long ago.")}};
    CHECK(school.as("t-02").bring_in(history).size() == 2);
    CHECK(school.as("t-02").records().size() == 2);
    CHECK(school.as("t-02").notices().empty());
  }
}
