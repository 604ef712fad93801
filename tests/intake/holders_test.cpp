// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/intake/holders.hpp>

#include <safeguarding/pack/shipped.hpp>

#include <doctest/doctest.h>

#include "../pack/refused.hpp"
#include "files.hpp"
#include "written.hpp"

namespace sg = safeguarding;
using namespace std::string_literals;

namespace {

constexpr const char* small = R"(# Who holds which role.
format = 1

[[holder]]
role = "dsl"
person = "t-002"
from = 2019-09-01
until = 2026-11-01

[[holder]]
role = "dsl"
person = "t-003"
from = 2026-11-01

[[holder]]
role = "governing_body"
person = "t-040"
)";

const sg::vocabulary& words() {
  static const auto shipped = sg::vocabulary::read(sg::read_toml(sg::shipped("vocabulary"), "vocabulary.toml"));
  return shipped;
}

sg::holders read(const std::string& text) { return sg::read_holders(text, "holders.toml", words()); }

sg::day on(const char* text) { return sg::parse_day(text).value(); }

sg::person somebody(const char* id, sg::person_kind kind) {
  sg::person one;
  one.id = sg::person_id{id};
  one.kind = kind;
  return one;
}

}  // namespace

TEST_SUITE("intake/holders") {
  TEST_CASE("somebody whom the roll does not know is named with line, id and what would be right") {
    const std::vector<sg::person> roll{somebody("t-002", sg::person_kind::dsl),
                                       somebody("t-003", sg::person_kind::teacher)};
    const auto reading = sg::read_holders(small, "holders.toml", words(), roll);
    CHECK(reading.who.all() == read(small).all());
    REQUIRE(reading.findings.size() == 1);
    const auto& one = reading.findings[0];
    CHECK(one.weight == sg::severity::warning);
    CHECK(one.code == sg::errc::not_found);
    CHECK(sg::to_text(one.where) == "holders.toml:17:10, holder 3.person");
    CHECK(one.fragment == "t-040");
    CHECK(one.message ==
          "nobody on the roll has this id: notices to them reach nobody if it is mistyped; "
          "write the id that the roll has");
  }

  TEST_CASE("every seat of a body can be held, as a governor's, and no other role that is not told") {
    CHECK(read("format = 1\n[[holder]]\nrole = \"governor\"\nperson = \"g-1\"\n").of("governor", on("2026-11-20")) ==
          std::vector{sg::person_id{"g-1"}});
    CHECK_THROWS_AS(read("format = 1\n[[holder]]\nrole = \"teacher\"\nperson = \"g-1\"\n"), sg::invalid_input);
  }

  TEST_CASE("a holders file gives who holds which role from which day until which") {
    const std::vector<sg::holding> wanted{
        {"dsl", sg::person_id{"t-002"}, on("2019-09-01"), on("2026-11-01")},
        {"dsl", sg::person_id{"t-003"}, on("2026-11-01"), {}},
        {"governing_body", sg::person_id{"t-040"}, {}, {}},
    };
    const auto who = read(small);
    CHECK(who.all() == wanted);
    CHECK(who.of("dsl", on("2026-10-31")) == std::vector{sg::person_id{"t-002"}});
    CHECK(who.of("dsl", on("2026-11-01")) == std::vector{sg::person_id{"t-003"}});
  }

  TEST_CASE("what was read, written again, reads as the same") {
    const auto example = read(bytes_of(source_dir() / "examples/data/holders.toml"));
    for (const auto& who : {read(small), read("format = 1\n"), example})
      CHECK(read(intake_test::written(who)).all() == who.all());
  }

  TEST_CASE("a file without holders is in order: every post is vacant") {
    CHECK(read("format = 1\n").all().empty());
    CHECK(read("\xEF\xBB\xBF"s + "format = 1\n").all().empty());  // a byte order mark is passed over
  }

  TEST_CASE("comments, order of keys and inline tables do not matter") {
    CHECK(read("format = 1\nholder = [{ person = \"t-002\", role = \"dsl\" }]\n").all() ==
          read("format = 1\n[[holder]]\nrole = \"dsl\"  # for now\nperson = \"t-002\"\n").all());
  }

  TEST_CASE("every role that can be told can be held, and every seat on a body, and no other") {
    for (const auto& role : words().roles) {
      CAPTURE(role.id);
      const auto found =
          refused([&] { (void)read("format = 1\n[[holder]]\nrole = \"" + role.id + "\"\nperson = \"t\"\n"); });
      CHECK(found.at ==
            (role.receiver || role.id == "governor" ? "taken" : "unknown_name 3:8 holder 1.role '" + role.id + "'"));
    }
  }

  TEST_CASE("anything else is refused at its place, with what would be right") {
    const spoiled cases[] = {
        {"format = 1", "", "missing 1:1", "the key 'format' is required"},
        {"format = 1", "format = 2", "unsupported_version 2:10 format", "holders of format 1"},
        {"format = 1", "format = \"1\"", "invalid_input 2:10 format", "a whole number is needed here"},
        {"format = 1", "format = 1\nschool = \"x\"", "unknown_name 3:10 'school'", "known are: format, holder"},
        {"[[holder]]", "[[holders]]", "unknown_name 4:1 'holders'", "did you mean holder?"},
        {"[[holder]]\nrole", "[holder]\nrole", "syntax 10:1", "not TOML 1.0"},
        {"role = \"dsl\"\n", "", "missing 4:1 holder 1", "the key 'role' is required"},
        {"role = \"dsl\"", "role = 3", "invalid_input 5:8 holder 1.role", "a text in quotes"},
        {"role = \"dsl\"", "role = \"dls\"", "unknown_name 5:8 holder 1.role 'dls'", "did you mean dsl?"},
        {"role = \"dsl\"", "role = \"deputy_dsls\"", "unknown_name 5:8 holder 1.role 'deputy_dsls'",
         "did you mean deputy_dsl?"},
        {"role = \"dsl\"", "role = \"lado\"", "unknown_name 5:8 holder 1.role 'lado'", "known are"},
        {"role = \"governing_body\"", "role = \"pupil\"", "unknown_name 16:8 holder 3.role 'pupil'", "known are"},
        {"person = \"t-002\"\n", "", "missing 4:1 holder 1", "the key 'person' is required"},
        {"\"t-002\"", "\"t 002\"", "invalid_input 6:10 holder 1.person 't 002'", "1 to 64 printable ASCII"},
        {"\"t-002\"", "\"\"", "invalid_input 6:10 holder 1.person", "1 to 64 printable ASCII"},
        {"\"t-002\"", "[\"t-002\", \"t-003\"]", "invalid_input 6:10 holder 1.person", "a text in quotes"},
        {"from = 2019-09-01", "from = \"2019-09-01\"", "invalid_input 7:8 holder 1.from",
         "a date without quotes, for example 2025-09-01"},
        {"from = 2019-09-01", "from = 1.9.2019", "syntax", "not TOML 1.0"},
        {"from = 2019-09-01", "from = 2019-02-29", "syntax", "not TOML 1.0"},
        {"from = 2019-09-01", "from = 1899-09-01", "invalid_input 7:8", "between 1900 and 2199"},
        {"from = 2019-09-01", "from = 2019-09-01T00:00:00Z", "invalid_input 7:8 holder 1.from",
         "a date without quotes"},
        {"until = 2026-11-01", "until = 2019-09-01", "contradiction 8:9 holder 1.until '2019-09-01'",
         "must be after 'from'"},
        {"until = 2026-11-01", "until = 2019-08-31", "contradiction 8:9 holder 1.until '2019-08-31'",
         "must be after 'from'"},
        {"until = 2026-11-01", "to = 2026-11-01", "unknown_name 8:6 holder 1 'to'",
         "known are: from, person, role, until"},
        {"until = 2026-11-01", "note = \xC3\xA9", "syntax 8:8 '\xC3\xA9'", "only ASCII may stand outside quotes"},
    };
    for (const auto& each : cases) {
      CAPTURE(each.put);
      const auto found = refused([&] { (void)read(spoil(small, each)); });
      // Where TOML itself is broken, the line is what a reader needs; the column is the parser's.
      if (each.at == "syntax") CHECK(found.at.substr(0, 9) == "syntax 7:");
      else CHECK(found.at == each.at);
      CHECK_MESSAGE(says(found.message, each.message), found.message);
    }
  }

  TEST_CASE("what is refused names the file") {
    try {
      (void)read("format = 3\n");
      FAIL("taken");
    } catch (const sg::invalid_input& e) {
      CHECK(e.where().source == "holders.toml");
      CHECK(std::string{e.what()} == "holders.toml:1:10, format: this library reads holders of format 1");
    }
  }

  TEST_CASE("a roll itself states the leads, for as long as they are at the school") {
    auto lead = somebody("d", sg::person_kind::dsl);
    lead.start_date = on("2020-09-01");
    lead.end_date = on("2026-08-31");
    const std::vector<sg::person> roll{
        somebody("p", sg::person_kind::pupil),       somebody("t", sg::person_kind::teacher),
        somebody("h", sg::person_kind::headteacher), lead,
        somebody("x", sg::person_kind::deputy_dsl),  somebody("c", sg::person_kind::chair_of_governors),
        somebody("g", sg::person_kind::governor),    somebody("o", sg::person_kind::other),
    };
    const std::vector<sg::holding> wanted{
        {"headteacher", sg::person_id{"h"}, {}, {}},
        {"dsl", sg::person_id{"d"}, on("2020-09-01"), on("2026-09-01")},  // the last day is still theirs
        {"deputy_dsl", sg::person_id{"x"}, {}, {}},
        {"chair_of_governors", sg::person_id{"c"}, {}, {}},
    };
    const auto who = sg::holders_from_roll(roll);
    CHECK(who.all() == wanted);
    CHECK(who.of("dsl", on("2026-08-31")).size() == 1);
    CHECK(who.of("dsl", on("2026-09-01")).empty());
    for (const auto& each : who.all()) CHECK(words().find_role(each.role)->receiver);
    CHECK(sg::holders_from_roll({}).all().empty());
  }

  TEST_CASE("the example's holders are taken whole") {
    CHECK(read(bytes_of(source_dir() / "examples/data/holders.toml")).all().size() == 14);
  }

  TEST_CASE("a holders file may name so many holdings, and one more is refused where it stands") {
    sg::import_limits two;
    two.holdings = 2;
    const auto found = refused([&] { (void)sg::read_holders(small, "holders.toml", words(), two); });
    CHECK(found.at.find("limit_exceeded 15:1") == 0);
    CHECK(found.message == "a holders file holds at most 2 holdings");
    two.holdings = 3;
    CHECK(sg::read_holders(small, "holders.toml", words(), two).all().size() == 3);
    std::string many = "format = 1\n";
    for (int i = 0; i <= 10'000; ++i) many += "[[holder]]\nrole = \"dsl\"\nperson = \"p" + std::to_string(i) + "\"\n";
    CHECK(refused([&] { (void)read(many); }).at.find("limit_exceeded 30002:1") == 0);
  }
}
