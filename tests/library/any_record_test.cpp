// SPDX-License-Identifier: Apache-2.0
#include "small_library.hpp"

#include <safeguarding/library/any_record.hpp>
#include <safeguarding/record/encoding.hpp>

#include <doctest/doctest.h>

using namespace library_test;

TEST_SUITE("library/any_record") {
  TEST_CASE("a record of any kind comes back from its bytes as the kind it was") {
    auto made = about("t-05", {subject("p-01")}, "Words.");
    made.id = sg::report_id{"r-1"};
    const sg::any_record value = made;
    CHECK(sg::kind_of(value) == sg::record_kind::report);
    CHECK(sg::id_of(value) == "r-1");
    CHECK(sg::decode_any(sg::encode_any(value)) == value);
    CHECK(sg::encode_any(value) == sg::encode(made));
    CHECK(sg::validate(value).size() == sg::validate(made).size());
  }

  TEST_CASE("it says which records it is about") {
    sg::action done;
    done.about = sg::case_id{"c-1"};
    CHECK(sg::about(done) == std::vector<sg::record_ref>{{sg::record_kind::case_file, "c-1"}});
    sg::case_file file;
    file.reports = {sg::report_id{"r-1"}, sg::report_id{"r-2"}};
    CHECK(sg::about(file) ==
          std::vector<sg::record_ref>{{sg::record_kind::report, "r-1"}, {sg::record_kind::report, "r-2"}});
    sg::amendment change;
    change.of = {sg::record_kind::action, "a-1"};
    CHECK(sg::about(change) == std::vector<sg::record_ref>{change.of});
    sg::allegation_outcome outcome;
    outcome.allegation = sg::case_id{"c-2"};
    CHECK(sg::about(outcome) == std::vector<sg::record_ref>{{sg::record_kind::case_file, "c-2"}});
    CHECK(sg::about(sg::relationship_declaration{}).empty());
    CHECK(sg::about(sg::report{}).empty());
  }

  TEST_CASE("a person is adopted, not recorded") {
    CHECK_THROWS_AS(static_cast<void>(sg::decode_any(sg::encode(people().front()))), sg::invalid_input);
    CHECK_THROWS_AS(static_cast<void>(sg::decode_any("no record")), sg::invalid_input);
  }
}
