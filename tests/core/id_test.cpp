// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/id.hpp>

#include <doctest/doctest.h>

#include <type_traits>
#include <unordered_set>

namespace sg = safeguarding;

static_assert(!std::is_convertible_v<sg::person_id, sg::report_id>);
static_assert(!std::is_constructible_v<sg::report_id, sg::person_id>);
static_assert(!std::is_convertible_v<std::string, sg::person_id>);

TEST_SUITE("core/id") {
  TEST_CASE("an id keeps its text and compares by it") {
    const sg::person_id amina{"p-0001"};
    CHECK(amina.text() == "p-0001");
    CHECK(amina == sg::person_id{"p-0001"});
    CHECK(amina < sg::person_id{"p-0002"});
    CHECK(std::unordered_set<sg::person_id>{amina}.contains(sg::person_id{"p-0001"}));
  }

  TEST_CASE("the default id refers to nothing") { CHECK(sg::person_id{}.empty()); }

  TEST_CASE("text that cannot be printed safely is refused, and the message does not repeat it") {
    for (const char* bad : {"", "two words", "a,b", "quote\"", "tab\t", "caf\xc3\xa9"}) {
      CAPTURE(bad);
      CHECK_THROWS_AS(sg::person_id{bad}, sg::invalid_input);
    }
    CHECK_THROWS_AS(sg::person_id{std::string(65, 'x')}, sg::invalid_input);
    CHECK(sg::person_id{std::string(64, 'x')}.text().size() == 64);
    try {
      (void)sg::person_id{"Amina Begum"};
      FAIL("accepted");
    } catch (const sg::invalid_input& e) {
      CHECK(std::string{e.what()}.find("Amina") == std::string::npos);
      CHECK(e.fragment() == "Amina Begum");
    }
  }
}
