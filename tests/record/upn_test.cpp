// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/record/upn.hpp>

#include "findings.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("record/upn") {
  TEST_CASE("the check letter is the sum of weighted characters, 2 to 13, modulo 23") {
    CHECK(sg::is_upn("B801200005001"));
    CHECK(sg::upn_check_letter("A801200005001") == 'B');
    CHECK_FALSE(sg::is_upn("A801200005001"));
    CHECK(sg::upn_check_letter("?80120000500A") == 'M');  // a temporary number: the last letter counts as its place, 0
    CHECK_FALSE(sg::is_upn("B80120000500I"));             // I, O and S are no letters of a UPN
  }

  TEST_CASE("letters are those without I, O and S, each worth its place") {
    const std::string letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
    REQUIRE(letters.size() == 23);
    // The sum of B801200005001 without its last character is 1 less 13, that is 11, modulo 23.
    for (std::size_t place = 0; place < 23; ++place) {
      CAPTURE(letters[place]);
      CHECK(sg::upn_check_letter("?80120000500" + letters.substr(place, 1)) == letters[(11 + 13 * place) % 23]);
    }
    for (const char* no_letter : {"I", "O", "S", "a"})
      CHECK_FALSE(sg::upn_check_letter("?80120000500" + std::string{no_letter}));
  }

  TEST_CASE("every wrong digit and every swap of neighbours is caught") {
    const std::string good = "B801200005001";
    for (std::size_t i = 1; i < good.size(); ++i)
      for (char digit = '0'; digit <= '9'; ++digit) {
        auto bad = good;
        bad[i] = digit;
        CHECK(sg::is_upn(bad) == (bad == good));
      }
    for (std::size_t i = 1; i + 1 < good.size(); ++i) {
      auto bad = good;
      std::swap(bad[i], bad[i + 1]);
      CHECK(sg::is_upn(bad) == (bad == good));
    }
  }

  TEST_CASE("what has not the shape of a UPN has no check letter") {
    for (const char* bad : {"", "B80120000500", "B8012000050011", "B8O1200005001", "B8A1200005001", "B801200005A01",
                            "B 01200005001", "B801200005001 "}) {
      CAPTURE(bad);
      CHECK_FALSE(sg::upn_check_letter(bad));
      CHECK_FALSE(sg::is_upn(bad));
    }
  }

  TEST_CASE("a wrong UPN is a warning that says which letter would be right, never a refusal") {
    CHECK_FALSE(sg::check_upn("B801200005001"));
    const auto doubt = sg::check_upn("A801200005001");
    REQUIRE(doubt);
    CHECK(doubt->weight == sg::severity::warning);
    CHECK(doubt->message == "the check letter of this UPN should be B");
    CHECK(doubt->fragment == "A801200005001");
    CHECK(sg::check_upn("nonsense")->weight == sg::severity::warning);
  }
}
