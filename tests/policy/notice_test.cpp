// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/notice.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace sg = safeguarding;

namespace {

std::string id(const std::string& about, const char* receiver, const std::string& person, std::uint32_t sequence = 1) {
  return sg::notice_id_for(sg::report_id{about}, receiver, person.empty() ? sg::person_id{} : sg::person_id{person},
                           sequence)
      .text();
}

}  // namespace

TEST_SUITE("policy/notice") {
  TEST_CASE("the id of a notice says whom it is for") {
    CHECK(id("r-1", "dsl", "t-02") == "r-1/dsl/t-02/1");
    CHECK(id("r-1", "dsl", "t-02", 2) == "r-1/dsl/t-02/2");
    CHECK(id("r-1", "lado", "") == "r-1/lado//1");
  }

  TEST_CASE("no two notices have one id, whatever the ids in them are made of") {
    const std::set<std::string> all{id("a/dsl/b", "dsl", "c"), id("a", "dsl", "b/dsl/c"), id("a%2Fdsl", "dsl", "c"),
                                    id("a/dsl", "dsl", "c"),   id("a", "dsl", "c", 11),   id("a", "dsl", "c/1")};
    CHECK(all.size() == 6);
  }

  TEST_CASE("an id that would be too long becomes a digest") {
    const std::string longest(sg::longest_id, 'x');
    const auto long_id = id(longest, "chair_of_governors", longest);
    CHECK(long_id == "n-a419cbb049de0266e6e4a5e172c07749");
    CHECK(long_id != id(longest, "chair_of_governors", longest, 2));
    for (std::size_t n = 1; n <= sg::longest_id; ++n) {
      const sg::notice_id one{id(std::string(n, 'x'), "chair_of_governors", "t-02")};
      CHECK(one.text().size() <= sg::longest_notice_id);
    }
  }

  TEST_CASE("a notice is for its person, or for its receiver where nobody is named") {
    sg::notice made;
    made.receiver = "slt";
    CHECK(sg::asked(made) == "slt");
    made.person = sg::person_id{"t-02"};
    CHECK(sg::asked(made) == "t-02");
  }

  TEST_CASE("urgent is the time at once, and what the library puts in its place; what has no time is not") {
    sg::notice made;
    CHECK_FALSE(sg::is_urgent(made));
    const auto with = [&](sg::reading_setting setting, sg::budget within) {
      made.limit = {sg::instant{}, setting, within, sg::clock_basis::local};
      return sg::is_urgent(made);
    };
    CHECK(with(sg::reading_setting::at_once, {2, sg::unit::school_day}));
    CHECK_FALSE(with(sg::reading_setting::otherwise, {1, sg::unit::elapsed_hour}));
    CHECK(with(sg::reading_setting::fallback, {1, sg::unit::elapsed_hour}));
    CHECK_FALSE(with(sg::reading_setting::fallback, {1, sg::unit::working_day}));
  }
}
