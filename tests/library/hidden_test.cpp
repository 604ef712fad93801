// SPDX-License-Identifier: Apache-2.0
// Ways in which a hidden record could show, one by one; twin_worlds_test.cpp looks for them at random.
#include "memory.hpp"
#include "small_library.hpp"

#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/error.hpp>
#include <safeguarding/library/desk.hpp>
#include <safeguarding/pack/document.hpp>
#include <safeguarding/policy/notice.hpp>
#include <safeguarding/policy/policy_pack.hpp>
#include <safeguarding/policy/shipped_packs.hpp>
#include <safeguarding/record/encoding.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace library_test;

namespace {

const auto day_after = morning + std::chrono::hours{24};

/// What is thrown, as text; empty if nothing is.
template <class Do>
std::string refused(Do attempt) {
  try {
    attempt();
  } catch (const sg::error& e) {
    return std::to_string(static_cast<int>(e.code())) + " " + e.reveal();
  }
  return {};
}

std::vector<std::string> ids_in(const std::vector<sg::case_id>& list) {
  std::vector<std::string> all;
  for (const auto& each : list) all.push_back(each.text());
  return all;
}

/// The fewest allocations that asking took; now and then a list grows.
template <class Ask>
std::int64_t cost_of(Ask ask) {
  constexpr std::int64_t many = std::int64_t{1} << 40;
  auto least = many;
  for (int i = 0; i < 8; ++i) {
    allocations_left = many;
    ask();
    least = std::min(least, many - std::exchange(allocations_left, -1));
  }
  return least;
}

}  // namespace

TEST_SUITE("library/hidden") {
  TEST_CASE("what is hidden is asked for at the cost of what is not there") {
    const small_library school;
    const auto made = about("t-05", {alleged("t-04"), subject("p-01")}, "Was rough.");
    const auto kept = school.as("t-05").record({made, "a label that is longer than a short string"}).what;
    school.as("t-05").record({about("t-05", {subject("p-03")}, "Hungry.")});
    const auto desk = school.as("t-04");
    REQUIRE_FALSE(desk.find(kept));
    const auto absent = std::string(kept.id.size(), '0');
    const auto costs = [&](const std::string& id) {
      const sg::record_ref which{kept.kind, id};
      const auto quiet = [](auto attempt) {
        try {
          attempt();
        } catch (const sg::error&) {
        }
      };
      return std::vector<std::int64_t>{
          cost_of([&] { static_cast<void>(desk.find(which)); }),
          cost_of([&] { static_cast<void>(desk.explain(sg::report_id{id})); }),
          cost_of([&] { quiet([&] { static_cast<void>(desk.records(id)); }); }),
          cost_of([&] { static_cast<void>(desk.why(sg::report_id{id}, sg::report_id{absent + "1"})); })};
    };
    CHECK(costs(kept.id) == costs(absent));
    const auto by_label = [&](const char* label) {
      return cost_of([&] { static_cast<void>(desk.find({kept.kind, label})); });
    };
    CHECK(by_label("a label that is longer than a short string") ==
          by_label("another that is as long as that label is"));
    CHECK(costs(kept.id).front() > 10);
  }

  TEST_CASE("what is hidden keeps nobody from their own label") {
    const small_library school;
    const auto hidden = school.as("t-05").record({about("t-05", {alleged("t-04"), subject("p-01")}, "Rough.")}).what;
    const auto own = school.as("t-04").record({about("t-04", {subject("p-03")}, "Hungry."), hidden.id}).what;
    const auto found = school.as("t-04").find(hidden);
    REQUIRE(found);
    CHECK(sg::id_of(found->value) == own.id);
  }

  TEST_CASE("whoever gave up a post reads nothing with it, as of no moment at which they held it") {
    const small_library school;
    const auto kept = school.as("t-03")
                          .bring_in(std::vector<sg::to_record>{{about("t-05", {subject("p-01")}, "Before.")}})
                          .front()
                          .what;
    CHECK(school.as("t-02").find(kept));
    auto later = posts().all();
    later[1].person = sg::person_id{"t-03"};
    school.as("t-01", day_after).adopt_holders(sg::holders{later});
    CHECK_FALSE(school.as("t-02", day_after).find(kept));
    CHECK_FALSE(school.as("t-02", day_after).as_of(morning).find(kept));
    CHECK(school.as("t-02", day_after).as_of(morning).records().empty());
    CHECK(school.as("t-03", day_after).as_of(morning).find(kept));
  }

  TEST_CASE("a child who joins a declared household is closed, as of every moment") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {subject("p-03")}, "Marks.")}).what;
    sg::relationship_declaration tie;
    tie.declared_by = sg::person_id{"t-02"};
    tie.household = sg::household_id{"h-1"};
    tie.kind = sg::relationship::other_family;
    tie.declared_at = morning;
    school.as("t-02").record({tie});
    CHECK(school.as("t-02").find(kept));
    auto moved = somebody("p-03", sg::person_kind::pupil, "Wren", "Oduya", "h-1");
    school.as("t-01", day_after).adopt_roll(std::vector{moved});
    CHECK_FALSE(school.as("t-02", day_after).find(kept));
    CHECK_FALSE(school.as("t-02", day_after).as_of(morning).find(kept));
  }

  TEST_CASE("a corrected declaration bars from whom it names now, and from whom it named before") {
    const small_library school;
    const auto one = school.as("t-05").record({about("t-05", {subject("p-01")}, "Marks.")}).what;
    const auto three = school.as("t-05").record({about("t-05", {subject("p-03")}, "Marks.")}).what;
    sg::relationship_declaration tie;
    tie.declared_by = sg::person_id{"t-03"};
    tie.with = {sg::person_id{"p-01"}};
    tie.kind = sg::relationship::godparent;
    tie.declared_at = morning;
    const auto declared = school.as("t-03").record({tie}).what;
    CHECK_FALSE(school.as("t-03").find(one));
    CHECK(school.as("t-03").find(three));
    tie.id = sg::declaration_id{declared.id};
    tie.with = {sg::person_id{"p-03"}};
    school.as("t-02").record({correction(declared, tie, "t-02", "with")});
    CHECK_FALSE(school.as("t-03").find(one));
    CHECK_FALSE(school.as("t-03").find(three));
  }

  TEST_CASE("a reporter learns of no correction: not by the file, the household or the chronology") {
    const small_library school;
    const auto made = about("t-05", {subject("p-02")}, "Marks.");
    const auto kept = school.as("t-05").record({made}).what;
    auto corrected = made;
    corrected.people = {subject("p-03"), subject("p-01")};
    school.as("t-02").record({correction(kept, corrected, "t-02", "people")});
    CHECK(school.as("t-02").file_of(sg::person_id{"p-03"}));
    CHECK_FALSE(school.as("t-05").file_of(sg::person_id{"p-03"}));
    CHECK(school.as("t-05").chronology(sg::chronology_of::child, "p-03").empty());
    const auto file = school.as("t-05").file_of(sg::person_id{"p-02"});
    REQUIRE(file);
    CHECK(file->see_also.empty());
    CHECK(school.as("t-02").file_of(sg::person_id{"p-02"})->see_also.size() == 1);
  }

  TEST_CASE("as of a moment the audit ends with what had been read by then") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {subject("p-01")}, "Marks.")}).what;
    static_cast<void>(school.as("t-03").find(kept));
    static_cast<void>(school.as("t-03", day_after).find(kept));
    CHECK(school.as("g-01", day_after).as_of(morning).audit().size() == 1);
    CHECK(school.as("g-01", day_after).audit().size() > 2);
  }

  TEST_CASE("clocks that run for those who were told are not the reporter's to see") {
    const small_library school;
    school.as("t-05").record({about("t-05", {subject("p-01")}, "Marks.")});
    CHECK_FALSE(school.as("t-02").due().empty());
    CHECK(school.as("t-05").due().empty());
  }

  TEST_CASE("a reporter is not told that their report was withdrawn") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {subject("p-01")}, "Marks.")}).what;
    sg::amendment change;
    change.of = kept;
    change.kind = sg::amendment_kind::withdrawal;
    change.at = morning;
    change.by = sg::person_id{"t-02"};
    change.reason = "Another child was meant.";
    school.as("t-02").record({change});
    const auto lines = school.as("t-05").chronology(sg::chronology_of::child, "p-01");
    REQUIRE(lines.size() == 1);
    CHECK_FALSE(lines.front().withdrawn);
    CHECK(school.as("t-02").chronology(sg::chronology_of::child, "p-01").front().withdrawn);
    CHECK(school.as("t-05").find(kept)->amendments.empty());
  }

  TEST_CASE("as of a moment a file holds whom a report named then") {
    const small_library school;
    const auto made = about("t-05", {subject("p-01")}, "Marks.");
    const auto kept = school.as("t-05").record({made}).what;
    auto corrected = made;
    corrected.people.push_back(subject("p-03"));
    school.as("t-03", day_after).record({correction(kept, corrected, "t-03", "people", day_after)});
    CHECK(school.as("t-02", day_after).file_of(sg::person_id{"p-03"}));
    CHECK_FALSE(school.as("t-02", day_after).as_of(morning).file_of(sg::person_id{"p-03"}));
    CHECK(school.as("t-02", day_after).as_of(morning).chronology(sg::chronology_of::child, "p-03").empty());
  }

  TEST_CASE("a case file that a correction files a report in stands behind the walls of that report") {
    const small_library school;
    const auto open = school.as("t-05").record({about("t-05", {subject("p-01")}, "Marks.")}).what;
    const auto closed = school.as("t-05").record({about("t-05", {subject("p-01"), alleged("t-02")}, "Rough.")}).what;
    auto file = file_about("p-01", "t-01");
    file.reports = {sg::report_id{open.id}};
    const auto kept = school.as("t-01").record({file}).what;
    CHECK(school.as("t-02").find(kept));
    file.reports.push_back(sg::report_id{closed.id});
    school.as("t-01").record({correction(kept, file, "t-01", "reports")});
    CHECK_FALSE(school.as("t-02").find(kept));
    CHECK(school.as("t-02").find(open));
    CHECK(school.as("t-01").find(kept));
  }

  TEST_CASE("a file does not name the files it refers to that may not be seen, and a correction leaves them there") {
    const small_library school;
    const auto secret = school.as("t-01").record({file_about("t-04", "t-01", sg::case_class::allegation)}).what;
    CHECK_FALSE(school.as("t-02").find(secret));
    auto file = file_about("p-01", "t-01");
    file.see_also = {sg::case_id{secret.id}};
    const auto kept = school.as("t-01").record({file}).what;
    const auto seen = school.as("t-02").find(kept);
    REQUIRE(seen);
    auto as_known = std::get<sg::case_file>(seen->value);
    CHECK(as_known.see_also.empty());
    school.as("t-02").close(sg::case_id{kept.id}, "Help is in place.");
    const auto by_dsl = school.as("t-02").file_of(sg::person_id{"p-01"}),
               by_head = school.as("t-01").file_of(sg::person_id{"p-01"});
    REQUIRE(by_dsl);
    REQUIRE(by_head);
    CHECK(by_dsl->cases.front().see_also.empty());
    CHECK(ids_in(by_head->cases.front().see_also) == std::vector{secret.id});
    const auto again = school.as("t-02").find(kept);
    REQUIRE(again->amendments.size() == 1);
    CHECK(sg::decode<sg::case_file>(again->amendments.front().corrected.bytes).see_also.empty());
  }

  TEST_CASE("a correction that speaks of a hidden record is refused as one that speaks of none") {
    const small_library school;
    const auto secret = school.as("t-01").record({file_about("t-04", "t-01", sg::case_class::allegation)}).what;
    auto file = file_about("p-01", "t-02");
    const auto kept = school.as("t-02").record({file}).what;
    const auto attempt = [&](const std::string& id) {
      file.see_also = {sg::case_id{id}};
      return refused([&] { school.as("t-02").record({correction(kept, file, "t-02", "see_also")}); });
    };
    const std::string absent(32, 'a');
    auto hidden = attempt(secret.id);
    CHECK_FALSE(hidden.empty());
    hidden.replace(hidden.find(secret.id), 32, absent);
    CHECK(hidden == attempt(absent));
  }

  TEST_CASE("a hidden case is closed as one that is not there") {
    const small_library school;
    const auto secret = school.as("t-01").record({file_about("t-04", "t-01", sg::case_class::allegation)}).what;
    const std::string absent(32, 'a');
    const auto attempt = [&](const std::string& id) {
      return refused([&] { school.as("t-02").close(sg::case_id{id}, "Done."); });
    };
    auto hidden = attempt(secret.id);
    REQUIRE_FALSE(hidden.empty());
    hidden.replace(hidden.find(secret.id), 32, absent);
    CHECK(hidden == attempt(absent));
  }

  TEST_CASE("nobody gives leave to read what they may not read themselves") {
    const small_library school;
    const auto secret = school.as("t-05").record({about("t-05", {subject("p-01"), alleged("t-04")}, "Rough.")}).what;
    sg::access_grant leave;
    leave.purpose = sg::access_purpose::adult_conduct;
    leave.in = sg::compartment::allegation;
    leave.valid = {morning, day_after};
    const auto attempt = [&](const char* who, const sg::access_matter& what) {
      leave.what = what;
      return refused([&] { static_cast<void>(school.as(who).grant(sg::person_id{"t-05"}, leave)); });
    };
    CHECK_FALSE(school.as("t-03").find(secret));
    auto hidden = attempt("t-03", sg::report_id{secret.id});
    CHECK_FALSE(hidden.empty());
    const std::string absent(32, 'a');
    hidden.replace(hidden.find(secret.id), 32, absent);
    CHECK(hidden == attempt("t-03", sg::report_id{absent}));
    CHECK_FALSE(attempt("t-03", sg::person_id{"p-01"}).empty());
    CHECK(attempt("t-01", sg::report_id{secret.id}).empty());
  }

  TEST_CASE("leave to read one report opens no case that holds others as well") {
    const small_library school;
    const auto one = school.as("t-05").record({about("t-05", {subject("p-01")}, "Marks.")}).what;
    const auto two = school.as("t-05").record({about("t-05", {subject("p-01")}, "More marks.")}).what;
    auto file = file_about("p-01", "t-01");
    file.reports = {sg::report_id{one.id}, sg::report_id{two.id}};
    const auto kept = school.as("t-01").record({file}).what;
    sg::access_grant leave;
    leave.what = sg::report_id{one.id};
    leave.valid = {morning, day_after};
    static_cast<void>(school.as("t-02").grant(sg::person_id{"t-04"}, leave));
    CHECK(school.as("t-04").find(one));
    CHECK_FALSE(school.as("t-04").find(two));
    CHECK_FALSE(school.as("t-04").find(kept));
  }

  TEST_CASE("a reporter cannot find out whom their report was told to") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {subject("p-01")}, "Marks.")}).what;
    const auto list = school.as("t-02").notices();
    REQUIRE(list.size() == 1);
    const auto never = sg::notice_id_for(sg::report_id{kept.id}, "headteacher", sg::person_id{"t-04"}, 1);
    for (const auto step : {sg::notice_step::delivered, sg::notice_step::undeliverable, sg::notice_step::read}) {
      auto told = refused([&] { school.as("t-05").acknowledge(list.front().what.id, step); });
      const auto absent = refused([&] { school.as("t-05").acknowledge(never, step); });
      REQUIRE_FALSE(told.empty());
      told.replace(told.find(list.front().what.id.text()), list.front().what.id.text().size(), never.text());
      CHECK(told == absent);
    }
    CHECK(school.as("t-02").notices().size() == 1);
  }

  TEST_CASE("a reporter does not learn that their report was decided again") {
    const small_library school;
    const auto kept = school.as("t-05").record({about("t-05", {subject("p-01")}, "Marks.")}).what;
    const auto before = school.as("t-05").explain(sg::report_id{kept.id});
    const std::vector<sg::pack_text> others{{"cleves", std::string{sg::shipped("cleves")}},
                                            {"england", std::string{sg::shipped("england")}}};
    school.as("t-01").adopt_packs(sg::day{std::chrono::year{2030} / 1 / 1}, others);
    sg::redecision again;
    again.about = sg::report_id{kept.id};
    again.earlier = {sg::digest{}};
    again.later = {sg::sha256("packs that were never adopted")};
    const auto attempt = [&] { school.as("t-02").record({again}); };
    CHECK_FALSE(refused(attempt).empty());  // it would stop all telling
    for (auto& each : again.later)
      each = sg::policy_pack::read(sg::read_toml(others[0].toml, "cleves"), sg::shipped_vocabulary()).pinned;
    again.reason = "The policy changed.";
    again.by = sg::person_id{"t-02"};
    again.at = morning;
    school.as("t-02").record({again});
    REQUIRE(before);
    const auto after = school.as("t-05").explain(sg::report_id{kept.id});
    REQUIRE(after);
    CHECK(after->packs == before->packs);
  }
}
