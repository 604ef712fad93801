// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/text/fold.hpp>

#include <safeguarding/core/utf8.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>

namespace sg = safeguarding;

namespace {

std::string utf8(char32_t value) {
  std::string out;
  const auto put = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (value < 0x80) put(value);
  else if (value < 0x800) put(0xC0 | value >> 6), put(0x80 | (value & 0x3F));
  else if (value < 0x10000) put(0xE0 | value >> 12), put(0x80 | (value >> 6 & 0x3F)), put(0x80 | (value & 0x3F));
  else
    put(0xF0 | value >> 18), put(0x80 | (value >> 12 & 0x3F)), put(0x80 | (value >> 6 & 0x3F)),
        put(0x80 | (value & 0x3F));
  return out;
}

}  // namespace

TEST_SUITE("text/fold") {
  TEST_CASE("case and accents do not matter, composed or not") {
    CHECK(sg::fold("Zo\u00EB N\u00FA\u00F1ez") == "zoe nunez");
    CHECK(sg::fold("Zoe\u0308 Nu\u0301n\u0303ez") == "zoe nunez");
    CHECK(sg::fold("\u0130brahim I\u015F\u0131k") == "ibrahim isik");
    CHECK(sg::fold("Stra\u00DFe \u1E9E") == "strasse ss");
  }

  TEST_CASE("letters that carry no accent but are one's own get their usual English spelling") {
    CHECK(sg::fold("\u0141ukasz \u00D8stergaard \u00DE\u00F3ra \u00D0or\u0111e \u00C6gir \u0152uvre") ==
          "lukasz ostergaard thora dorde aegir oeuvre");
    CHECK(sg::fold("\u018Fliyev \u014Ba\u0254\u025B \u0199\u0257\u0253") == "eliyev ngaoe kdb");
    CHECK(sg::fold("\u1ECC\u0300\u1E63un") == "osun");
  }

  TEST_CASE("Greek and Cyrillic become Latin letters") {
    CHECK(sg::fold("\u0413\u0435\u043E\u0440\u0433\u0438\u0439 \u0416\u0443\u043A\u043E\u0432") == "georgii zhukov");
    CHECK(sg::fold("\u0429\u0435\u0440\u0431\u0430\u043A \u041E\u043B\u044C\u0433\u0430") == "shcherbak olga");
    CHECK(sg::fold("\u0393\u03B5\u03CE\u03C1\u03B3\u03B9\u03BF\u03C2 "
                   "\u03A0\u03B1\u03C0\u03B1\u03B4\u03CC\u03C0\u03BF\u03C5\u03BB\u03BF\u03C2") ==
          "georgios papadopoulos");
    CHECK(sg::fold("\u039E\u03C5\u03B4\u03AC\u03BA\u03B7\u03C2") == "xydakis");
  }

  TEST_CASE("quotes, dashes, spaces and line ends are the plain ones") {
    CHECK(sg::fold("O\u2019Brien \u201CB\u201D a\u2013b \u2014 c\u00A0d\te\u2028f") == "o'brien \"b\" a-b - c d e\nf");
    CHECK(sg::fold("`x\u00B4 \u2026 \u00BD") == "'x' ... 1/2");
    CHECK(sg::fold("a\r\nb\x01"
                   "c") == "a \nb c");
  }

  TEST_CASE("what cannot be seen is taken out: zero width, soft hyphens, bidi controls, tags") {
    CHECK(sg::fold("M\u200Bi\u00ADa\u202E \u2066K\u2069\uFEFF\U000E0041") == "mia k");
    CHECK(sg::fold("a\uFE0Fb\u3164") == "ab");
  }

  TEST_CASE("wide, circled and mathematical letters and the digits of other scripts are the plain ones") {
    CHECK(sg::fold("\uFF2D\uFF49\uFF41 \u24C2\u24D8\u24D0 \U0001D4DC\U0001D4F2\U0001D4EA") == "mia mia mia");
    CHECK(sg::fold("\u0660\u0661\u06F9\u096A\uFF15\u00B2") == "019452");
    CHECK(sg::fold("\uFB01nn") == "finn");
  }

  TEST_CASE("other scripts keep their letters; points go, vowel signs stay") {
    CHECK(sg::fold("\u0645\u064F\u062D\u064E\u0645\u0651\u062F\u0640") == "\u0645\u062D\u0645\u062F");
    CHECK(sg::fold("\u0623\u062D\u0645\u062F \u0639\u0644\u06CC") == "\u0627\u062D\u0645\u062F \u0639\u0644\u064A");
    CHECK(sg::fold("\u09AE\u09CB\u09B9\u09BE") == "\u09AE\u09C7\u09BE\u09B9\u09BE");
    CHECK(sg::fold("\u06A9\u0645\u0627\u0644") == sg::fold("\u0643\u0645\u0627\u0644"));
    CHECK(sg::fold("\u0641\u0627\u0637\u0645\u0629") == sg::fold("\u0641\u0627\u0637\u0645\u06C1"));
    CHECK(sg::fold("\u738B\u82B3") == "\u738B\u82B3");
  }

  TEST_CASE("a byte that is not UTF-8 becomes the replacement character and nothing is thrown") {
    CHECK(sg::fold("M\xFF"
                   "ia\xC3") == "m\uFFFDia\uFFFD");
    CHECK(sg::fold("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
    CHECK(sg::fold("").empty());
  }

  TEST_CASE("folding a code point again changes nothing, for every code point there is") {
    std::size_t wrong = 0, longest = 0;
    for (char32_t value = 0; value < 0x110000; ++value) {
      if (value >= 0xD800 && value < 0xE000) continue;
      const auto once = sg::fold(utf8(value));
      if (sg::fold(once) != once || sg::find_invalid_utf8(once) != std::string::npos) ++wrong;
      longest = std::max(longest, once.size() / utf8(value).size());
    }
    CHECK(wrong == 0);
    CHECK(longest <= 11);
  }

  TEST_CASE("folding again changes nothing for random text, marks in any order and broken bytes included") {
    std::mt19937_64 random{4};
    const char32_t spots[] = {0x20,  0x300,  0x3A0,  0x430,  0x590,  0x640,  0x900,   0x9B0,
                              0xE30, 0x1100, 0x200B, 0x2F00, 0xAC00, 0xFB00, 0x1D400, 0x3099};
    for (int round = 0; round < 20'000; ++round) {
      std::string text;
      for (std::size_t n = random() % 12; n > 0; --n) {
        if (random() % 16 == 0) text += static_cast<char>(random() % 256);
        else text += utf8(spots[random() % std::size(spots)] + static_cast<char32_t>(random() % 96));
      }
      const auto once = sg::fold(text);
      CAPTURE(text);
      REQUIRE(sg::fold(once) == once);
      REQUIRE(sg::find_invalid_utf8(once) == std::string::npos);
    }
  }

  TEST_CASE("marks that stay stand in one order whichever way they were typed") {
    CHECK(sg::fold("\u0915\u094D\u093C") == sg::fold("\u0915\u093C\u094D"));
    CHECK(sg::fold("\u1100\u1161\u11A8") == sg::fold("\uAC01"));
  }
}
