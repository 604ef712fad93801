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

const sg::term_of_access today{noon - 1h, noon + 1h};

sg::actor teacher_with(sg::access_grant leave) {
  auto who = small::teacher();
  who.grants = {std::move(leave)};
  return who;
}

sg::access_grant leave_for(sg::access_matter what) {
  return {sg::grant_id{"g-1"},
          std::move(what),
          sg::compartment::pupil_file,
          sg::access_purpose::child_protection,
          person("lead"),
          today};
}

sg::break_glass broken() {
  return {person("pupil"), "nobody else can be reached",        noon - 1h, noon + 1h,
          person("chair"), sg::access_role::chair_of_governors, noon - 1h};
}

sg::actor deputy_with(sg::break_glass glass) {
  auto who = small::holder("deputy-head", sg::access_role::deputy_head);
  who.emergencies = {std::move(glass)};
  return who;
}

}  // namespace

TEST_SUITE("access/visible") {
  TEST_CASE("without a permit nobody sees anything") {
    for (const auto& each : sg::enum_names<sg::compartment>::table) {
      auto where = small::report();
      where.in = each.first;
      CAPTURE(each.second);
      for (const auto role :
           {sg::access_role::teacher, sg::access_role::governor, sg::access_role::safeguarding_governor,
            sg::access_role::senco, sg::access_role::support_staff})
        CHECK_FALSE(sees(small::holder("other", role), where));
    }
  }

  TEST_CASE("a post opens while it is held, to the second") {
    auto who = small::lead();
    who.roles = {{sg::access_role::dsl, {noon - 1h, noon + 1h}}};
    const auto at = [&](sg::instant now) {
      who.now = now;
      return sees(who, small::report());
    };
    CHECK_FALSE(at(noon - 1h - 1s));
    CHECK(at(noon - 1h));
    CHECK(at(noon + 1h - 1s));
    CHECK_FALSE(at(noon + 1h));
  }

  TEST_CASE("there is a wall between a child's file, a low-level concern, an allegation and the audit") {
    auto concern = small::report();
    concern.in = sg::compartment::low_level_concern;
    const auto seen = [&](const sg::actor& who) {
      std::string text;
      for (const auto& each : {small::report(), concern, small::allegation(), sg::audit_entry_of(small::report())})
        text += sees(who, each) ? "y" : "-";
      return text;
    };
    CHECK(seen(small::lead()) == "yy--");
    CHECK(seen(small::holder("deputy", sg::access_role::deputy_dsl)) == "y---");
    CHECK(seen(small::head()) == "yyy-");
    CHECK(seen(small::auditor()) == "---y");
    CHECK(seen(small::holder("chair", sg::access_role::chair_of_governors)) == "---y");
  }

  TEST_CASE("whoever was told reads that record while the notice holds, and nothing else of the file") {
    auto told = small::report();
    told.told = {{person("teacher"), today}};
    CHECK(sees(small::teacher(), told));
    CHECK_FALSE(sees(small::teacher(), small::report()));
    auto later = small::teacher();
    later.now = noon + 1h;
    CHECK_FALSE(sees(later, told));
  }

  TEST_CASE("whoever wrote a report reads what they wrote, and nothing that came of it") {
    const auto writer = small::holder("writer", sg::access_role::teacher);
    for (const auto& each : sg::enum_names<sg::record_kind>::table) {
      const auto kind = each.first;
      CAPTURE(each.second);
      auto where = small::report();
      where.kind = kind;
      using enum sg::record_kind;
      const bool own =
          kind == report || kind == amendment || kind == relationship_declaration || kind == acknowledgement;
      CHECK(sees(writer, where) == own);
      where.written_by = small::person("lead");  // somebody else's words about the report
      CHECK_FALSE(sees(writer, where));
    }
    auto of_another = small::report();
    of_another.kind = sg::record_kind::amendment;
    of_another.reporter = person("other");
    CHECK_FALSE(sees(writer, of_another));
    CHECK_FALSE(sees(small::teacher(), small::report()));
  }

  TEST_CASE("leave opens a case, a report or a child's records, for its purpose, in its compartment, to its end") {
    for (const auto& what : {sg::access_matter{person("pupil")}, sg::access_matter{sg::case_id{"c-1"}},
                             sg::access_matter{sg::report_id{"r-1"}}}) {
      auto who = teacher_with(leave_for(what));
      CHECK(sees(who, small::report()));
      CHECK_FALSE(sees(who, small::allegation()));
      who.now = noon + 1h;
      CHECK_FALSE(sees(who, small::report()));
      who.now = noon - 1h - 1s;
      CHECK_FALSE(sees(who, small::report()));
      who.now = noon;
      who.purposes = {sg::access_purpose::adult_conduct};
      CHECK_FALSE(sees(who, small::report()));
    }
    for (const auto& what : {sg::access_matter{person("other")}, sg::access_matter{sg::case_id{"c-2"}},
                             sg::access_matter{sg::report_id{"r-2"}}})
      CHECK_FALSE(sees(teacher_with(leave_for(what)), small::report()));
    auto endless = leave_for(sg::case_id{"c-1"});
    endless.valid.until.reset();
    CHECK_FALSE(sees(teacher_with(endless), small::report()));
    auto for_allegation = leave_for(sg::case_id{"c-1"});
    for_allegation.in = sg::compartment::allegation;
    CHECK(sees(teacher_with(for_allegation), small::allegation()));
    for_allegation.what = person("pupil");  // a child's leave is for the child's file
    CHECK_FALSE(sees(teacher_with(for_allegation), small::allegation()));
  }

  TEST_CASE("leave from oneself, from nobody, or from somebody with a tie to the record opens nothing") {
    auto leave = leave_for(sg::case_id{"c-1"});
    sg::ties known;
    CHECK(sees(teacher_with(leave), small::report(), known));
    known.declared = {{person("lead"), person("pupil"), always}};
    CHECK_FALSE(sees(teacher_with(leave), small::report(), known));
    known = {};
    known.same = {{person("lead"), person("teacher"), always}};
    CHECK_FALSE(sees(teacher_with(leave), small::report(), known));
    for (const auto& giver : {person("pupil"), person("teacher"), sg::person_id{}}) {
      leave.given_by = giver;
      CHECK_FALSE(sees(teacher_with(leave), small::report()));
    }
  }

  TEST_CASE("a record with two children needs leave for both") {
    auto both = small::report();
    both.children.push_back(person("other-pupil"));
    auto who = teacher_with(leave_for(person("pupil")));
    CHECK_FALSE(sees(who, both));
    who.grants.push_back(leave_for(person("other-pupil")));
    CHECK(sees(who, both));
    who.grants.back().valid.until = noon;
    CHECK_FALSE(sees(who, both));
    auto none = small::report();
    none.children.clear();
    CHECK_FALSE(sees(teacher_with(leave_for(person("pupil"))), none));
  }

  TEST_CASE("in an emergency the glass opens what it names, where the post may, for a time, with a reason") {
    const auto opens = [](auto change) {
      auto glass = broken();
      change(glass);
      return sees(deputy_with(glass), small::report());
    };
    CHECK(opens([](auto&) {}));
    CHECK_FALSE(sees(deputy_with(broken()), small::allegation()));
    auto who = small::teacher();
    who.emergencies = {broken()};
    CHECK_FALSE(sees(who, small::report()));
    CHECK_FALSE(opens([](auto& glass) { glass.what = person("other"); }));
    CHECK(opens([](auto& glass) { glass.what = sg::case_id{"c-1"}; }));
    CHECK_FALSE(opens([](auto& glass) { glass.reason.clear(); }));
    CHECK_FALSE(opens([](auto& glass) { glass.until = noon; }));
    CHECK(opens([](auto& glass) { glass.until = noon + 3h; }));
    CHECK_FALSE(opens([](auto& glass) { glass.until = noon + 3h + 1s; }));
    CHECK_FALSE(opens([](auto& glass) { glass.from = noon + 1s; }));
    CHECK_FALSE(opens([](auto& glass) { glass.from = sg::instant::min(), glass.until = sg::instant::max(); }));
  }

  TEST_CASE(
      "the glass opens only once somebody independent was told, who is neither the reader nor tied to the record") {
    const auto opens = [](auto change, const sg::ties& known = {}) {
      auto glass = broken();
      change(glass);
      return sees(deputy_with(glass), small::report(), known);
    };
    CHECK_FALSE(opens([](auto& glass) { glass.notified = {}; }));
    CHECK_FALSE(opens([](auto& glass) { glass.notified_at = noon + 1s; }));
    CHECK_FALSE(opens([](auto& glass) { glass.notified_as = sg::access_role::headteacher; }));
    CHECK(opens([](auto& glass) { glass.notified_as = sg::access_role::dpo; }));
    CHECK_FALSE(opens([](auto& glass) { glass.notified = person("deputy-head"); }));
    CHECK_FALSE(opens([](auto& glass) { glass.notified = person("pupil"); }));
    sg::ties known;
    known.declared = {{person("chair"), person("pupil"), always}};
    CHECK_FALSE(opens([](auto&) {}, known));
    known = {};
    known.same = {{person("chair"), person("deputy-head"), always}};
    CHECK_FALSE(opens([](auto&) {}, known));
  }

  TEST_CASE("whoever wrote it sees all that anybody else with their permits would, else their own words") {
    auto made = small::report();
    const auto extent_for = [&](const sg::actor& who) {
      return sg::viewer{who, {}, sg::access_table::usual()}.sees_of(made);
    };
    const auto writer = small::holder("writer", sg::access_role::teacher);
    CHECK(extent_for(writer) == sg::how_much::own_words);
    CHECK(extent_for(small::teacher()) == sg::how_much::nothing);
    CHECK(extent_for(small::lead()) == sg::how_much::all);
    made.told = {{person("writer"), today}};
    CHECK(extent_for(writer) == sg::how_much::all);
    made.subjects.push_back(person("writer"));
    CHECK(extent_for(writer) == sg::how_much::nothing);
  }

  TEST_CASE("a list has the places of what a check would open, in order") {
    const sg::viewer eyes{small::lead(), {}, sg::access_table::usual()};
    const std::vector records{small::report(), small::allegation(), small::report()};
    CHECK(eyes.visible(records) == std::vector<std::size_t>{0, 2});
    CHECK(eyes.visible({}).empty());
    CHECK(eyes.who() == small::lead());
  }

  TEST_CASE("an auditor reads by what a record was opened") {
    CHECK(small::why(teacher_with(leave_for(person("pupil"))), small::report()) ==
          "permitted; grant (g-1, given by lead, child_protection, until 2026-11-20T13:00:00+00:00)");
    CHECK(small::why(deputy_with(broken()), small::report()) ==
          "permitted; break_glass (until 2026-11-20T13:00:00+00:00, told chair, chair_of_governors)");
    auto told = small::report();
    told.told = {{person("writer"), today}};
    CHECK(small::why(small::holder("writer", sg::access_role::teacher), told) ==
          "permitted; told (writer); own_words (report)");
  }
}
