// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/access/visible.hpp>

#include "small_school.hpp"

namespace sg = safeguarding;
using namespace std::chrono_literals;
using small::always;
using small::noon;
using small::person;
using small::sees;

namespace {

/// The reader with every permit there is.
sg::actor with_everything(const std::string& id) {
  auto who = small::holder(id, sg::access_role::headteacher);
  for (const auto& [role, word] : sg::enum_names<sg::access_role>::table) who.roles.push_back({role, always});
  for (const auto& [place, word] : sg::enum_names<sg::compartment>::table)
    who.grants.push_back({sg::grant_id{"g"},
                          sg::case_id{"c-1"},
                          place,
                          sg::access_purpose::child_protection,
                          person("giver"),
                          {noon - 1h, noon + 1h}});
  who.emergencies.push_back({sg::case_id{"c-1"}, "nobody else can be reached", noon - 1h, noon + 1h, person("chair"),
                             sg::access_role::chair_of_governors, noon - 1h});
  return who;
}

sg::record_standing told_to(const std::string& id, sg::record_standing where) {
  where.told.push_back({person(id), always});
  where.written_by = where.reporter = person(id);
  return where;
}

}  // namespace

TEST_SUITE("access/visible, bars") {
  TEST_CASE(
      "whom a record is about never sees it, in whichever post, told of it, having written it, or in an emergency") {
    for (const auto* id : {"pupil", "adult"})
      for (const auto& [place, word] : sg::enum_names<sg::compartment>::table) {
        auto where = told_to(id, small::allegation());
        where.in = place;
        CHECK_FALSE(sees(with_everything(id), where));
        CHECK(sees(with_everything("other"), told_to("other", where)));
      }
    auto child_only = small::report();
    child_only.subjects.clear();
    CHECK_FALSE(sees(with_everything("pupil"), child_only));
  }

  TEST_CASE("an alias and a merged identity are the person, from the moment it is recorded until it is taken back") {
    sg::ties known;
    known.same = {{person("adult"), person("old-id"), always}, {person("old-id"), person("head"), {noon, noon + 1h}}};
    auto head = small::head();
    const auto at = [&](sg::instant now) {
      head.now = now;
      return sees(head, small::allegation(), known);
    };
    CHECK(at(noon - 1s));
    CHECK_FALSE(at(noon));
    CHECK_FALSE(at(noon + 1h - 1s));
    CHECK(at(noon + 1h));
  }

  TEST_CASE("a merge takes sight away and gives none: permits go by the very id they were given to") {
    sg::ties known;
    known.same = {{person("teacher"), person("writer"), always}, {person("teacher"), person("told"), always}};
    auto where = small::report();
    where.told = {{person("told"), always}};
    CHECK_FALSE(sees(small::teacher(), where, known));
    CHECK(sees(small::holder("writer", sg::access_role::teacher), where, known));
    CHECK(sees(small::holder("told", sg::access_role::teacher), where, known));
  }

  TEST_CASE(
      "a declared relationship bars both, with a subject or with a child, under any of their ids, while it holds") {
    const auto tie = [](const std::string& one, const std::string& other, sg::term_of_access held = always) {
      sg::ties known;
      known.declared = {{person(one), person(other), held}};
      return known;
    };
    CHECK_FALSE(sees(small::head(), small::allegation(), tie("head", "adult")));
    CHECK_FALSE(sees(small::head(), small::allegation(), tie("adult", "head")));
    CHECK_FALSE(sees(small::head(), small::allegation(), tie("head", "pupil")));
    CHECK(sees(small::head(), small::allegation(), tie("head", "writer")));
    CHECK(sees(small::head(), small::allegation(), tie("lead", "adult")));
    CHECK(sees(small::head(), small::allegation(), tie("head", "adult", {noon + 1s, {}})));
    CHECK(sees(small::head(), small::allegation(), tie("head", "adult", {noon - 1h, noon})));
    CHECK_FALSE(sees(small::head(), small::allegation(), tie("head", "adult", {noon, noon + 1s})));
    auto aliases = tie("head-too", "adult-too");
    aliases.same = {{person("head-too"), person("head"), always}, {person("adult"), person("adult-too"), always}};
    CHECK_FALSE(sees(small::head(), small::allegation(), aliases));
    // The tie is of two people, not of their friends.
    auto chain = tie("head", "friend");
    chain.declared.push_back({person("friend"), person("adult"), always});
    CHECK(sees(small::head(), small::allegation(), chain));
    auto by_witness = small::report();
    by_witness.children.push_back(person("other-pupil"));
    CHECK_FALSE(sees(small::lead(), by_witness, tie("lead", "other-pupil")));
  }

  TEST_CASE("a conflict bars in what concerns a person, a case or a report, and elsewhere not") {
    const auto conflict = [](sg::access_matter in, sg::term_of_access held = always) {
      sg::ties known;
      known.conflicts = {{person("head"), std::move(in), held}};
      return known;
    };
    CHECK_FALSE(sees(small::head(), small::allegation(), conflict(person("adult"))));
    CHECK_FALSE(sees(small::head(), small::allegation(), conflict(person("pupil"))));
    CHECK_FALSE(sees(small::head(), small::allegation(), conflict(sg::case_id{"c-1"})));
    CHECK_FALSE(sees(small::head(), small::allegation(), conflict(sg::report_id{"r-1"})));
    CHECK(sees(small::head(), small::allegation(), conflict(sg::case_id{"c-2"})));
    CHECK(sees(small::head(), small::allegation(), conflict(sg::report_id{"r-2"})));
    CHECK(sees(small::head(), small::allegation(), conflict(person("adult"), {noon - 1h, noon})));
    CHECK(sees(small::lead(), small::report(), conflict(person("pupil"))));
    auto alias = conflict(person("adult-too"));
    alias.same = {{person("adult"), person("adult-too"), always}};
    CHECK_FALSE(sees(small::head(), small::allegation(), alias));
  }

  TEST_CASE("what is sealed opens only to those named, and only if a permit opens it to them") {
    auto where = told_to("other", small::report());
    where.seal = sg::sealing::sealed;
    CHECK_FALSE(sees(small::lead(), where));
    CHECK_FALSE(sees(with_everything("other"), where));
    where.sealed_to = {person("lead"), person("teacher")};
    CHECK(sees(small::lead(), where));
    CHECK_FALSE(sees(small::teacher(), where));
    CHECK_FALSE(sees(with_everything("other"), where));
  }

  TEST_CASE("sight that depends on time is decided by the host's present, each time anew") {
    auto where = small::report();
    const sg::viewer eyes{small::lead(), {}, sg::access_table::usual()};
    CHECK(eyes.sees(where));
    where.subjects.push_back(person("lead"));
    CHECK_FALSE(eyes.sees(where));
  }
}
