// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/access/access_reason.hpp>

#include "small_school.hpp"

#include <fstream>
#include <sstream>

namespace sg = safeguarding;

TEST_SUITE("access/access_reason") {
  TEST_CASE("each rule is on the page for leads, with its number, its word and the sentence that auditors are given") {
    std::ifstream file{std::string{SAFEGUARDING_SOURCE_DIR} + "/docs/access.md"};
    REQUIRE(file);
    std::stringstream page;
    page << file.rdbuf();
    for (const auto& [rule, word] : sg::enum_names<sg::access_rule>::table) {
      const auto row = "\n| " + std::to_string(static_cast<int>(rule)) + " `" + std::string{word} + "` | " +
                       std::string{sg::sentence_of(rule)} + " |";
      CAPTURE(row);
      CHECK_FALSE(sg::sentence_of(rule).empty());
      CHECK(page.str().find(row) != std::string::npos);
    }
  }

  TEST_CASE("an auditor is told each rule that applied and by what; whom the record is about is told nothing") {
    const auto record = small::allegation();
    CHECK(small::why(small::head(), record) == "permitted; role (headteacher, allegation, adult_conduct)");
    CHECK(small::why(small::teacher(), record) == "refused");
    CHECK(small::why(small::holder("adult", sg::access_role::headteacher), record) ==
          "refused; subject (adult); role (headteacher, allegation, adult_conduct)");

    const auto table = sg::access_table::usual();
    const sg::viewer head{small::head(), {}, table};
    const auto asked_by = [&](const sg::actor& who, const sg::ties& known = {}) {
      return sg::why_visible({who, known, table}, head, record).has_value();
    };
    CHECK(asked_by(small::auditor()));
    CHECK(asked_by(small::holder("chair", sg::access_role::chair_of_governors)));
    CHECK_FALSE(asked_by(small::head()));
    CHECK_FALSE(asked_by(small::lead()));
    CHECK_FALSE(asked_by(small::holder("adult", sg::access_role::auditor)));
    sg::ties known;
    known.same = {{sg::person_id{"auditor"}, sg::person_id{"adult"}, small::always}};
    CHECK_FALSE(asked_by(small::auditor(), known));
  }

  TEST_CASE("an entry of the audit opens neither to who wrote the report nor to who was told of it") {
    auto record = small::report();
    record.told = {{sg::person_id{"told"}, small::always}};
    const auto entry = sg::audit_entry_of(record);
    CHECK(entry.in == sg::compartment::audit);
    CHECK(entry.subjects == record.subjects);
    CHECK(entry.children == record.children);
    CHECK(entry.cases == record.cases);
    CHECK_FALSE(small::sees(small::holder("writer", sg::access_role::teacher), entry));
    CHECK_FALSE(small::sees(small::holder("told", sg::access_role::teacher), entry));
    CHECK_FALSE(small::sees(small::lead(), entry));
    CHECK(small::sees(small::auditor(), entry));
  }
}
