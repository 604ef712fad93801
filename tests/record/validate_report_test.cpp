// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/record/validate_report.hpp>

#include "findings.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("record/validate_report") {
  TEST_CASE("nothing is wrong with a whole report") { CHECK(in_short(validate(samples::report())) == ""); }

  TEST_CASE("a report needs an id and its text") {
    auto made = samples::report();
    made.id = {};
    made.text.clear();
    made.words.clear();
    made.statements.clear();
    CHECK(in_short(validate(made)) == "refusal missing id; refusal missing text");
  }

  TEST_CASE("recorded before it was observed is refused; the same second is not") {
    auto made = samples::report();
    made.observed_at = made.recorded_at;
    CHECK(in_short(validate(made)) == "");
    made.observed_at = made.recorded_at + std::chrono::seconds{1};
    CHECK(in_short(validate(made)) == "refusal contradiction observed_at");
  }

  TEST_CASE("a text over 1 MiB or that is not UTF-8 is refused") {
    auto made = samples::report();
    made.text.assign(sg::longest_text, 'x');
    CHECK(in_short(validate(made)) == "");
    made.text += 'x';
    CHECK(in_short(validate(made)) == "refusal limit_exceeded text");
    made = samples::report();
    made.text += "\xff";
    CHECK(in_short(validate(made)) == "refusal syntax text");
  }

  TEST_CASE("spans are counted in characters and must lie inside the text") {
    auto made = samples::report();
    made.text = "\xc3\xa9t\xc3\xa9";  // three characters, five bytes
    made.statements.clear();
    made.words = {{{1, 2}, {}, {}, {}, {}}};
    CHECK(in_short(validate(made)) == "");
    made.words = {{{1, 3}, {}, {}, {}, {}}};
    CHECK(in_short(validate(made)) == "refusal invalid_input words[0].span");
    made.words = {{{0, 0}, {}, {}, {}, {}}};
    CHECK(in_short(validate(made)) == "refusal invalid_input words[0].span");
    made.words = {{{0xFFFFFFFF, 0xFFFFFFFF}, {}, {}, {}, {}}};
    CHECK(in_short(validate(made)) == "refusal invalid_input words[0].span");
    made.words = {{{0xFFFFFFFF, 2}, {}, {}, {}, {}}};
    CHECK(in_short(validate(made)) == "refusal invalid_input words[0].span");
    made.words.clear();
    made.statements = {{{0, 3}, sg::statement_basis::observed, {}, ""},
                       {{3, 1}, sg::statement_basis::observed, {}, ""}};
    CHECK(in_short(validate(made)) == "refusal invalid_input statements[1].span");
  }

  TEST_CASE("a statement told by somebody says by whom, and no other has a teller") {
    auto made = samples::report();
    made.statements = {{{0, 1}, sg::statement_basis::told_by, {}, ""}};
    CHECK(in_short(validate(made)) == "warning missing statements[0].told_by");
    made.statements = {{{0, 1}, sg::statement_basis::told_by, {}, "a neighbour"}};
    CHECK(in_short(validate(made)) == "");
    made.statements = {{{0, 1}, sg::statement_basis::opinion, sg::person_id{"t-001"}, ""}};
    CHECK(in_short(validate(made)) == "refusal contradiction statements[0].told_by");
  }

  TEST_CASE("one person may have two roles, but not one role twice") {
    auto made = samples::report();
    made.people = {{sg::person_id{"t-016"}, sg::event_role::subject, {}},
                   {sg::person_id{"t-016"}, sg::event_role::alleged, {}}};
    CHECK(in_short(validate(made)) == "");
    made.people.push_back(made.people[0]);
    CHECK(in_short(validate(made)) == "refusal duplicate people[2]");
    made.people = {{sg::person_id{}, sg::event_role::subject, {}}};
    CHECK(in_short(validate(made)) == "refusal missing people[0].person");
  }

  TEST_CASE("who confirms or rules out a role must be named") {
    auto made = samples::report();
    made.people = {{sg::person_id{"t-016"}, sg::event_role::alleged, {sg::standing_state::confirmed, {}, {}, ""}}};
    CHECK(in_short(validate(made)) == "refusal missing people[0].standing.by");
    made.people[0].standing.by = sg::person_id{"t-001"};
    CHECK(in_short(validate(made)) == "");
  }

  TEST_CASE("a category is given once") {
    auto made = samples::report();
    made.categories = {sg::category::online, sg::category::bullying, sg::category::online};
    CHECK(in_short(validate(made)) == "refusal duplicate categories[2]");
  }

  TEST_CASE("a system alert has no reporter") {
    auto made = samples::report();
    made.basis = sg::reporter_basis::system_alert;
    CHECK(in_short(validate(made)) == "refusal contradiction reporter");
    made.reporter.reset();
    CHECK(in_short(validate(made)) == "");
  }

  TEST_CASE("a path in the name of a file is a warning: only the name is meant") {
    auto made = samples::report();
    made.attachments[0].name = "..\\x.png";
    CHECK(in_short(validate(made)) == "warning invalid_input attachments[0].name");
    made.attachments[0].name = "/etc/x";
    CHECK(in_short(validate(made)) == "warning invalid_input attachments[0].name");
  }

  TEST_CASE("a late entry is noted with its reason, and warned of without") {
    auto made = samples::report();
    CHECK_FALSE(sg::late_entry(made, std::chrono::hours{24 * 7}));
    CHECK(sg::late_entry(made, std::chrono::hours{24})->weight == sg::severity::note);
    made.late_reason.clear();
    CHECK(sg::late_entry(made, std::chrono::hours{24})->weight == sg::severity::warning);
    CHECK(sg::late_entry(made, std::chrono::hours{24})->where.field == "late_reason");
  }

  TEST_CASE("no message holds what was written") {
    auto made = samples::report();
    made.text = "Zo\xc3\xab Hartley";
    made.people.push_back(made.people[0]);
    for (const auto& one : validate(made)) {
      CHECK(one.message.find("Hartley") == std::string::npos);
      CHECK(one.message.find("p-0001") == std::string::npos);
    }
  }
}
