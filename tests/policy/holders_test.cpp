// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/holders.hpp>

#include <doctest/doctest.h>

#include "plain_words.hpp"

namespace sg = safeguarding;
using calendar_test::on;
using policy_test::holders_of;

namespace {

std::string of(const sg::holders& who, const char* role, const char* date) {
  return policy_test::joined(who.of(role, on(date)), [](const auto& person) { return person.text(); });
}

}  // namespace

TEST_SUITE("policy/holders") {
  TEST_CASE("a role is held from its first day until the day it ends, which is the next holder's") {
    const auto who = holders_of("dsl = a until 2026-11-01 and b from 2026-11-01 until 2027-01-01, headteacher = a");
    CHECK(of(who, "dsl", "2026-10-31") == "a");
    CHECK(of(who, "dsl", "2026-11-01") == "b");
    CHECK(of(who, "dsl", "2026-12-31") == "b");
    CHECK(of(who, "dsl", "2027-01-01") == "");
    CHECK(of(who, "headteacher", "1970-01-01") == "a");
    CHECK(of(who, "chair_of_governors", "2026-11-01") == "");
  }

  TEST_CASE("several people may hold a role, in the order given, nobody twice") {
    const auto who = holders_of("dsl = b and a and b from 2026-01-01");
    CHECK(of(who, "dsl", "2026-11-01") == "b, a");
    CHECK(of(sg::holders{}, "dsl", "2026-11-01") == "");
  }

  TEST_CASE("the roles of a person on a day, none twice") {
    const auto who = holders_of("dsl = a, headteacher = a from 2026-09-01, dsl = a from 2026-09-01, slt = b");
    CHECK(policy_test::joined(who.roles_of(sg::person_id{"a"}, on("2026-10-01"))) == "dsl, headteacher");
    CHECK(policy_test::joined(who.roles_of(sg::person_id{"a"}, on("2026-08-31"))) == "dsl");
    CHECK(who.roles_of(sg::person_id{"c"}, on("2026-10-01")).empty());
  }

  TEST_CASE("many holders and many posts of one person are found without looking at each pair") {
    std::vector<sg::holding> all;
    for (int i = 0; i < 200'000; ++i) {
      all.push_back({"slt", sg::person_id{"p" + std::to_string(i)}, {}, {}});
      all.push_back({"role" + std::to_string(i), sg::person_id{"a"}, {}, {}});
    }
    const sg::holders who{std::move(all)};
    CHECK(who.of("slt", on("2026-10-01")).size() == 200'000);  // each pair of them would take minutes
    CHECK(who.of("slt", on("2026-10-01")).back() == sg::person_id{"p199999"});
    CHECK(who.roles_of(sg::person_id{"a"}, on("2026-10-01")).size() == 200'000);
  }

  TEST_CASE("posts: every post that can be told has a holder of its own, a group of posts one person, a body nobody") {
    const auto who = sg::holders::posts(policy_test::words(), {{"headteacher", "dsl"}});
    const auto date = on("2026-10-01");
    std::size_t receivers = 0;
    for (const auto& role : policy_test::words().roles) {
      CAPTURE(role.id);
      const bool post = role.receiver && !role.many;
      CHECK(who.of(role.id, date).size() == (post ? 1 : 0));
      receivers += post;
    }
    CHECK(who.all().size() == receivers);
    CHECK(of(who, "dsl", "2026-10-01") == "post:headteacher");
    CHECK(of(who, "deputy_dsl", "2026-10-01") == "post:deputy_dsl");
    CHECK(policy_test::joined(who.roles_of(sg::person_id{"post:headteacher"}, date)) == "dsl, headteacher");
  }
}
