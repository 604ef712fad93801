// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/error.hpp>
#include <safeguarding/intake/notice_settings.hpp>

#include <doctest/doctest.h>

#include <string>

namespace sg = safeguarding;

namespace {

const std::string head = "format = 1\n[notices]\nversion = \"v\"\n";

sg::notice_settings read(const std::string& toml) { return sg::read_notice_settings(toml, "notices.toml"); }

std::string problem(const std::string& toml) {
  try {
    (void)read(toml);
  } catch (const sg::invalid_input& e) {
    return e.reveal();
  }
  return "";
}

}  // namespace

TEST_SUITE("intake/notice_settings") {
  TEST_CASE("a school says how long a notice may lie unread, where a clock runs at once and otherwise") {
    const auto settings = read(
        head + "[at_once]\nn = 30\nunit = \"elapsed_hour\"\n[otherwise]\nn = 1\nunit = \"school_day_inclusive\"\n");
    CHECK(settings == sg::notice_settings{"v", {30, sg::unit::elapsed_hour}, {1, sg::unit::school_day_inclusive}});
    CHECK(read(head + "[at_once]\nunit = \"immediate\"\n").at_once == sg::budget{0, sg::unit::immediate});
  }

  TEST_CASE("what is left out keeps the library's suggestion: an hour, and a working day") {
    CHECK(read(head) == sg::notice_settings{"v", {1, sg::unit::elapsed_hour}, {1, sg::unit::working_day}});
    CHECK(sg::notice_settings{}.version == "default");
  }

  TEST_CASE("what cannot be is refused with its place") {
    CHECK(problem("[notices]\nversion = \"v\"\n").find("format") != std::string::npos);
    CHECK(problem("format = 2\n[notices]\nversion = \"v\"\n").find("notice settings of format 1") != std::string::npos);
    CHECK(problem("format = 1\n").find("notices") != std::string::npos);
    CHECK(problem("format = 1\n[notices]\n").find("version") != std::string::npos);
    CHECK(problem(head + "[later]\nn = 1\n").find("notices.toml:4") != std::string::npos);
    CHECK(problem(head + "[otherwise]\nn = 1\nunit = \"workingday\"\n").find("notices.toml:6:8, otherwise.unit") == 0);
    CHECK(problem(head + "[otherwise]\nn = 1\nunit = \"calendar_month\"\n").find("unknown unit") != std::string::npos);
    for (const char* n : {"0", "-1", "241", "9223372036854775807"})
      CHECK(problem(head + "[otherwise]\nunit = \"working_day\"\nn = " + n + "\n") ==
            "notices.toml:6:5, otherwise.n: write how many: 1 to 240, and 0 only for 'immediate' (found: " +
                std::string{n} + ")");
    CHECK(problem(head + "[at_once]\nunit = \"immediate\"\nn = 1\n").find("at_once.n") != std::string::npos);
    CHECK(problem(head + "[otherwise]\nunit = \"working_day\"\n").find("otherwise") != std::string::npos);
    CHECK(problem(head + "[otherwise]\nn = 1\nunit = \"working_day\"\nwhy = 1\n").find("why") != std::string::npos);
  }
}
