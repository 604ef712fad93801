// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/utf8.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("core/utf8") {
  TEST_CASE("well-formed text of every length is taken, from the first to the last code point") {
    for (const char* good : {"", "a", "\x7f", "\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf", "\xee\x80\x80",
                             "\xef\xbf\xbf", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf", "caf\xc3\xa9 \xf0\x9f\x98\x80"}) {
      CAPTURE(good);
      CHECK(sg::find_invalid_utf8(good) == std::string_view::npos);
    }
  }

  TEST_CASE("overlong forms, surrogates, loose and missing bytes are found where they stand") {
    for (const char* bad : {"\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xc3", "\xc3(", "\xe0\x9f\xbf", "\xe2\x82",
                            "\xed\xa0\x80", "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff"}) {
      CAPTURE(bad);
      CHECK(sg::find_invalid_utf8(bad) == 0);
      CHECK(sg::find_invalid_utf8(std::string{"\xc3\xa9"} + bad) == 2);
    }
  }

  TEST_CASE("code points are counted, not bytes") {
    CHECK(sg::count_code_points("") == 0);
    CHECK(sg::count_code_points("caf\xc3\xa9 \xf0\x9f\x98\x80") == 6);
  }

  TEST_CASE("an excerpt is cut between characters and says that it was cut") {
    CHECK(sg::excerpt("caf\xc3\xa9", 5) == "caf\xc3\xa9");
    CHECK(sg::excerpt("caf\xc3\xa9s", 4) == "caf...");
    CHECK(sg::excerpt("caf\xc3\xa9s", 5) == "caf\xc3\xa9...");
  }
}
