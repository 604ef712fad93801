// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/error.hpp>
#include <safeguarding/policy/as_known.hpp>
#include <safeguarding/policy/audience.hpp>
#include <safeguarding/policy/explain.hpp>
#include <safeguarding/policy/why.hpp>
#include <safeguarding/record/encoding.hpp>

#include <doctest/doctest.h>

#include "small_school.hpp"

namespace sg = safeguarding;
using policy_test::done;
using policy_test::filled;
using policy_test::finder;
using policy_test::form;
using policy_test::ids;
using policy_test::moment;

namespace {

sg::report made(const char* id, const char* at, const char* people = "ana subject") {
  return filled({.id = id, .at = at, .people = people, .categories = "neglect"});
}

sg::amendment change(const char* id, const char* of, sg::amendment_kind kind, const char* at) {
  sg::amendment made;
  made.id = sg::amendment_id{id};
  made.of = {sg::record_kind::report, of};
  made.kind = kind;
  made.at = moment(at);
  made.by = sg::person_id{"lead"};
  made.reason = "the wrong child was tagged";
  return made;
}

sg::amendment correction(const char* id, const sg::report& as, const char* at) {
  auto made = change(id, as.id.text().c_str(), sg::amendment_kind::correction, at);
  made.fields = {"people"};
  made.corrected.bytes = sg::encode(as);
  return made;
}

std::string known(const std::vector<sg::report>& reports, const std::vector<sg::amendment>& amendments,
                  const char* at) {
  const auto found = sg::as_known_at({reports, {}, {}}, amendments, moment(at));
  return policy_test::joined(found.reports, [](const sg::report& each) {
    return each.id.text() + " " + (each.people.empty() ? "-" : each.people[0].person.text());
  });
}

}  // namespace

TEST_SUITE("policy/as_known") {
  TEST_CASE("what was recorded later was not known, whenever it happened") {
    const std::vector reports{made("1", "2026-11-02 09:00"), made("2", "2026-11-03 09:00")};
    CHECK(known(reports, {}, "2026-11-02 08:59") == "");
    CHECK(known(reports, {}, "2026-11-02 09:00") == "1 ana");
    CHECK(known(reports, {}, "2026-11-03 09:00") == "1 ana, 2 ana");
    sg::action late;
    late.id = sg::action_id{"a"};
    late.done_at = moment("2026-11-02 09:00");
    late.recorded_at = moment("2026-11-04 09:00");
    sg::relationship_declaration declared;
    declared.declared_at = moment("2026-11-04 09:00");
    const std::vector actions{late};
    const std::vector declarations{declared};
    CHECK(sg::as_known_at({{}, actions, declarations}, {}, moment("2026-11-04 08:59")) == sg::known_records{});
    CHECK(sg::as_known_at({{}, actions, declarations}, {}, moment("2026-11-04 09:00")) ==
          sg::known_records{{}, actions, declarations});
  }

  TEST_CASE("a correction holds from when it was made, and the last one stands, in whatever order they are given") {
    const std::vector reports{made("1", "2026-11-02 09:00")};
    const std::vector amendments{correction("c", made("1", "2026-11-09 09:00", "cem subject"), "2026-11-06 09:00"),
                                 correction("b", made("1", "2026-11-02 09:00", "ben subject"), "2026-11-04 09:00")};
    CHECK(known(reports, amendments, "2026-11-04 08:59") == "1 ana");
    CHECK(known(reports, amendments, "2026-11-04 09:00") == "1 ben");
    CHECK(known(reports, amendments, "2026-11-06 09:00") == "1 cem");
    // It was recorded when it was recorded, whatever a correction says.
    CHECK(sg::as_known_at({reports, {}, {}}, amendments, moment("2026-11-06 09:00")).reports[0].recorded_at ==
          moment("2026-11-02 09:00"));
    const std::vector at_once{correction("b", made("1", "2026-11-02 09:00", "ben subject"), "2026-11-04 09:00"),
                              correction("c", made("1", "2026-11-02 09:00", "cem subject"), "2026-11-04 09:00")};
    CHECK(known(reports, at_once, "2026-11-04 09:00") == "1 cem");
  }

  TEST_CASE("what was withdrawn is not there; an addition, and what amends another kind of record, changes nothing") {
    const std::vector reports{made("1", "2026-11-02 09:00")};
    const auto gone = change("w", "1", sg::amendment_kind::withdrawal, "2026-11-04 09:00");
    CHECK(known(reports, {gone}, "2026-11-04 08:59") == "1 ana");
    CHECK(known(reports, {gone}, "2026-11-04 09:00") == "");
    auto of_action = gone;
    of_action.of.kind = sg::record_kind::action;
    CHECK(known(reports, {of_action, change("a", "1", sg::amendment_kind::addition, "2026-11-03 09:00")},
                "2026-11-05 09:00") == "1 ana");
  }

  TEST_CASE("a correction that is another record is refused") {
    const std::vector reports{made("1", "2026-11-02 09:00")};
    auto other = correction("c", made("2", "2026-11-02 09:00"), "2026-11-04 09:00");
    other.of.id = "1";
    CHECK_THROWS_AS(known(reports, {other}, "2026-11-05 09:00"), sg::invalid_input);
    CHECK(known(reports, {other}, "2026-11-03 09:00") == "1 ana");
    auto broken = other;
    broken.corrected.bytes = "no record";
    CHECK_THROWS_AS(known(reports, {broken}, "2026-11-05 09:00"), sg::invalid_input);
  }

  TEST_CASE("the versions of a report that no longer stand are kept beside it, in order of time") {
    const std::vector reports{made("1", "2026-11-02 09:00"), made("2", "2026-11-02 10:00")};
    const std::vector amendments{correction("c", made("1", "2026-11-02 09:00", "cem subject"), "2026-11-06 09:00"),
                                 correction("b", made("1", "2026-11-09 09:00", "ben subject"), "2026-11-04 09:00"),
                                 change("w", "1", sg::amendment_kind::withdrawal, "2026-11-05 09:00")};
    const auto earlier = [&](const char* at) {
      const auto found = sg::as_known_at({reports, {}, {}}, amendments, moment(at));
      CHECK(found.view().earlier.size() == found.earlier.size());
      return policy_test::joined(found.earlier, [](const sg::report& each) {
        CHECK(each.recorded_at == moment("2026-11-02 09:00"));
        return each.id.text() + " " + each.people[0].person.text();
      });
    };
    CHECK(earlier("2026-11-04 08:59") == "");
    CHECK(earlier("2026-11-04 09:00") == "1 ana");
    CHECK(earlier("2026-11-05 09:00") == "1 ana, 1 ben");
    CHECK(earlier("2026-11-06 09:00") == "1 ana, 1 ben");
  }

  TEST_CASE("whom a correction takes out of a report stays barred, and so does whoever is tied to them") {
    const auto school = finder();
    const auto now = made("1", "2026-11-10 10:00", "cem subject");
    const std::vector versions{made("1", "2026-11-10 10:00", "cem subject, lead alleged, ana subject"),
                               made("1", "2026-11-10 10:00", "cem alleged, tea witness"),
                               made("2", "2026-11-10 10:00", "head alleged")};
    const auto known = school.find(now, {{}, {}, {}, versions});
    CHECK(ids(known.subjects) == "");
    CHECK(ids(known.about) == "cem, lead, ana");
    CHECK(ids(known.named_before) == "lead, ana");
    CHECK(ids(known.conflicted) == "deputy");  // lives with ana
    CHECK(ids(school.find(now, {{}, {}, {}}).about) == "cem");
    // Whoever the report is about now is not said to have been taken out of it.
    CHECK(ids(school.find(versions[0], {{}, {}, {}, versions}).named_before) == "");
    sg::relationship_declaration tie;
    tie.declared_by = sg::person_id{"head"};
    tie.with = {sg::person_id{"lead"}};
    tie.declared_at = moment("2026-11-10 09:00");
    const std::vector ties{tie};
    CHECK(ids(school.find(now, {{}, {}, ties, versions}).conflicted) == "deputy, head");
  }

  TEST_CASE("no decision tells somebody whom a correction has taken out, and the explanation says why") {
    const auto school = finder();
    const std::vector reports{made("1", "2026-11-10 10:00", "cem subject, lead alleged")};
    const std::vector amendments{correction("c", made("1", "2026-11-10 10:00", "cem subject"), "2026-11-11 09:00")};
    const auto at = moment("2026-11-12 09:00");
    const auto records = sg::as_known_at({reports, {}, {}}, amendments, at);
    const auto known = school.find(records.reports.at(0), records.view(), at);
    const auto& book = policy_test::book("cleves");
    const auto who = policy_test::holders_of(policy_test::small_holders);
    const auto all = sg::explain(book, known, who, calendar_test::school_2026_27(), records.reports[0].recorded_at);
    CHECK(policy_test::joined(all.made.notify, [](const auto& each) {
            return each.receiver + " " + ids(each.people);
          }).find("lead") == std::string::npos);
    CHECK(all.made.notify.front().receiver == "deputy_dsl");
    REQUIRE(all.closed.size() == 2);
    CHECK_THROWS_AS((void)sg::auditor_view(all, sg::person_id{"lead"}), sg::not_found);
    CHECK_THROWS_AS((void)sg::recipient_view(book, all, sg::person_id{"lead"}), sg::not_found);
    const auto said = policy_test::joined(all.sentences, [](const auto& each) { return each.text; });
    CHECK(said.find("The DSL (lead) is not told: an earlier version of the report named them.") != std::string::npos);
    CHECK(sg::why(book, who, all, sg::person_id{"lead"}).sentences.front().text ==
          "lead is told nothing of this matter, in whatever post: an earlier version of the report named them.");
    CHECK(sg::why(book, who, all, sg::person_id{"cem"}).sentences.front().text ==
          "cem is told nothing of this matter, in whatever post: the matter is about them.");
  }

  TEST_CASE("facts found later know what was declared and settled since, and count nothing that happened since") {
    const auto school = finder();
    const auto now = filled({.id = "2", .at = "2026-11-10 10:00", .people = "ana subject", .categories = "aup_misuse"});
    const std::vector reports{
        filled({.id = "1", .at = "2026-11-02 10:00", .people = "ana subject", .categories = "aup_misuse"}), now,
        filled({.id = "3", .at = "2026-11-12 10:00", .people = "ana subject", .categories = "aup_misuse"})};
    sg::relationship_declaration tie;
    tie.declared_by = sg::person_id{"lead"};
    tie.with = {sg::person_id{"ana"}};
    tie.declared_at = moment("2026-11-11 09:00");
    tie.ended_on = sg::parse_day("2026-11-20");
    auto settled = done("1", "misuse_upheld", "2026-11-13 09:00");
    const std::vector declarations{tie};
    const std::vector actions{settled, done("3", "misuse_upheld", "2026-11-14 09:00")};
    const sg::history all{reports, actions, declarations};
    const auto at = [&](const char* when) { return school.find(now, all, moment(when)); };
    const auto without = ids(school.find(now, {reports, actions, {}}).conflicted);  // those who live with ana
    CHECK(school.find(now, all) == at("2026-11-10 10:00"));
    CHECK(at("2026-11-01 10:00") == at("2026-11-10 10:00"));  // nothing is known before it is recorded
    CHECK(ids(at("2026-11-10 10:00").conflicted) == without);
    CHECK(ids(at("2026-11-11 09:00").conflicted) == without + ", lead");
    CHECK(ids(at("2026-11-21 09:00").conflicted) == without + ", lead");  // ending a tie opens nothing it closed
    CHECK(at("2026-11-12 10:00").is_unknown("prior_upheld_misuse_count"));
    CHECK(policy_test::shown(at("2026-11-15 10:00"), "prior_upheld_misuse_count") == "1");
  }
}
