// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/format/all.hpp>
#include <safeguarding/format/finding.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;

namespace {
constexpr const char* secret = "Amina Begum";
const sg::position place{"roll.csv", 12, 5, "dob"};
}  // namespace

TEST_SUITE("format/finding") {
  TEST_CASE("a position prints the parts that are known") {
    CHECK(fmt::format("{}", place) == "roll.csv:12:5, dob");
    CHECK(fmt::format("[{}]", sg::position{}) == "[]");
  }

  TEST_CASE("a finding prints its weight, code, place and message") {
    const sg::finding found{sg::severity::refusal, sg::errc::missing, "a pupil needs a date of birth", {}, place};
    CHECK(fmt::format("{}", found) == "refusal missing, roll.csv:12:5, dob: a pupil needs a date of birth");
    const sg::finding placeless{sg::severity::note, sg::errc::duplicate, "given twice", {}, {}};
    CHECK(fmt::format("{}", placeless) == "note duplicate: given twice");
  }

  TEST_CASE("the fragment is never printed, neither of a finding nor of an error") {
    const sg::finding found{sg::severity::refusal, sg::errc::missing, "not a date", secret, place};
    for (const auto* form : {"{}", "{:>200}", "{:s}", "{:.60}"}) {
      CAPTURE(form);
      CHECK(fmt::format(fmt::runtime(form), found).find("Amina") == std::string::npos);
    }
    const sg::invalid_input error{sg::errc::missing, "not a date", secret, place};
    CHECK(fmt::format("{}", error.what()) == "roll.csv:12:5, dob: not a date");
    CHECK(error.fragment() == secret);
  }
}
