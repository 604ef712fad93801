// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/text/tokens.hpp>

#include <safeguarding/text/fold.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

namespace sg = safeguarding;

namespace {

// The folded tokens with a space between; what a flag says stands behind as ^ capitalised, ^^ all caps, 's possessive,
// + joined.
std::string line_of(std::string_view text) {
  std::string out;
  for (const auto& t : sg::tokens(text)) {
    if (!out.empty()) out += ' ';
    if (t.joined) out += '+';
    out += t.folded;
    if (t.all_caps) out += "^^";
    else if (t.capitalised) out += '^';
    if (t.possessive) out += "'s";
  }
  return out;
}

std::string kinds_of(std::string_view text) {
  std::string out;
  for (const auto& t : sg::tokens(text)) out += (out.empty() ? "" : " ") + std::string{sg::name(t.kind)};
  return out;
}

std::string sentences_of(std::string_view text) {
  std::string out;
  std::size_t sentence = 0;
  for (const auto& t : sg::tokens(text)) {
    out += t.sentence != sentence ? " | " : out.empty() ? "" : " ";
    sentence = t.sentence;
    out += t.folded;
  }
  return out;
}

}  // namespace

TEST_SUITE("text/tokens") {
  TEST_CASE("words know how they were written") {
    CHECK(line_of("JB in 7C told Mr Okafor his sister wasn't in") ==
          "jb^^ in 7c^ told mr^ okafor^ his sister wasnt in");
    CHECK(line_of("I saw \u0141ucja MCDONALD and \u0391\u03BD\u03BD\u03B1") == "i^ saw lucja^ mcdonald^^ and anna^");
    CHECK(line_of("McKay's") == "mckay^'s");
  }

  TEST_CASE("an apostrophe within a name is part of it, and a possessive is marked and cut off") {
    CHECK(line_of("O'Brien and O\u2019Brien's mum") == "obrien^ and obrien^'s mum");
    CHECK(line_of("MIA'S bag, James' coat") == "mia^^'s bag , james^'s coat");
    CHECK(line_of("'Mia's here' and 'the boys' said") == "' mia^'s here ' and ' the boys ' said");
    CHECK(line_of("rock'n'roll Sa'ad D'Souza") == "rocknroll saad^ dsouza^");
    const auto found = sg::tokens("Mia's");
    REQUIRE(found.size() == 1);
    CHECK(found[0].length == 3);
  }

  TEST_CASE("the parts of a double-barrelled name have places of their own and say that they are joined") {
    CHECK(line_of("Ana Smith-Jones's, al-Masri, Mary\u2013Kate") ==
          "ana^ smith^ +jones^'s , al +masri^ , mary^ +kate^");
    CHECK(line_of("left - Mia, then\u2014Tom -- x-") == "left - mia^ , then - tom^ -- x -");
    const auto found = sg::tokens("Smith-Jones");
    REQUIRE(found.size() == 2);
    CHECK(found[1].start == 6);
    CHECK(found[1].length == 5);
  }

  TEST_CASE("numbers, classes, plates and handles are told apart") {
    CHECK(kinds_of("7C 7 AB12 word 07700 900123") == "word_with_digits number word_with_digits word number number");
    CHECK(line_of("on @mia_x.09. and jake_b, mail j.b@school.example!") ==
          "on @mia_x.09 . and jake_b , mail j.b@school.example !");
    CHECK(kinds_of("@mia jake_b _x_ a@b.example www.site.example/x?y=1. https://a.example/b)") ==
          "handle handle punctuation word punctuation handle handle punctuation handle punctuation");
    CHECK(line_of("2024-05-01") == "2024 +05 +01");
    CHECK(line_of("home.Then jake.b") == "home . then^ jake . b");
  }

  TEST_CASE("places are counted in code points and in bytes") {
    const auto found = sg::tokens("\u00C9a \U0001F600 Zo\u00EB\u200B's\xFF x");
    REQUIRE(found.size() == 5);
    CHECK(found[1].folded == "\U0001F600");
    CHECK(found[1].start == 3);
    CHECK(found[2].start == 5);
    CHECK(found[2].length == 3);
    CHECK(found[2].byte_start == 9);
    CHECK(found[2].byte_length == 4);
    CHECK(found[2].possessive);
    CHECK(found[3].folded == "\uFFFD");
    CHECK(found[4].start == 13);
    CHECK(found[4].byte_start == 20);
  }

  TEST_CASE("sentences end at stops and empty lines, not after initials, titles and within numbers") {
    CHECK(sentences_of("Mr. Okafor saw J. Bell. He left at 3.15 today! ok? \"Stop!\" he said. Then") ==
          "mr . okafor saw j . bell . | he left at 3 . 15 today ! ok ? | \" stop ! \" he said . | then");
    CHECK(sentences_of("one\ntwo\n \nthree") == "one two | three");
    CHECK(sentences_of("he hit him. then he ran... and hid.Then home") ==
          "he hit him . | then he ran ... and hid . | then home");
    CHECK(sentences_of("he said \"no.\" She left") == "he said \" no . \" | she left");
    const auto found = sg::tokens("J. Bell\nDr. X");
    CHECK(found[0].abbreviated);
    CHECK_FALSE(found[2].abbreviated);
    CHECK(found[2].line == 0);
    CHECK(found[3].line == 1);
    CHECK(found[3].abbreviated);
  }

  TEST_CASE("invisible characters split no word and bound none") {
    CHECK(line_of("M\u200Bi\u00ADa \u202Ekate\u202C \u200Dtom\u200D") == "mia^ kate tom");
    const auto found = sg::tokens("\u202Ekate\u202C");
    REQUIRE(found.size() == 1);
    CHECK(found[0].start == 1);
    CHECK(found[0].length == 4);
    CHECK(sg::tokens("\u200B\u044C \u0301").empty());
    const auto ligature = sg::tokens("\uFDFA");
    REQUIRE(ligature.size() == 1);
    CHECK(ligature[0].folded.find(' ') == std::string::npos);
  }

  TEST_CASE("tokens stand in order, overlap nowhere, and fold as their text does, for random text") {
    std::mt19937_64 random{7};
    const std::string_view pieces[] = {"Mia",    "'s",         "'",      "\u2019",   "-",
                                       "\u2013", " ",          "\n",     ".",        "..",
                                       "!",      "@",          "_",      "7C",       "12",
                                       "\u0301", "\u200B",     "\u202E", "O",        "\xFF",
                                       "\u0416", "\U0001F600", "www.",   "https://", "\u0645\u062D",
                                       "\u24C2", "\"",         "\r\n"};
    for (int round = 0; round < 30'000; ++round) {
      std::string text;
      for (std::size_t n = random() % 14; n > 0; --n) text += pieces[random() % std::size(pieces)];
      CAPTURE(text);
      std::size_t end = 0, byte_end = 0;
      for (const auto& t : sg::tokens(text)) {
        REQUIRE(t.start >= end);
        REQUIRE(t.byte_start >= byte_end);
        REQUIRE(t.length > 0);
        end = t.start + t.length;
        byte_end = t.byte_start + t.byte_length;
        REQUIRE(byte_end <= text.size());
        auto folded = sg::fold(text.substr(t.byte_start, t.byte_length));
        if (t.kind != sg::token_kind::punctuation && t.kind != sg::token_kind::handle) std::erase(folded, '\'');
        std::erase(folded, ' ');
        REQUIRE(folded == t.folded);
        REQUIRE_FALSE(t.folded.empty());
      }
    }
  }

  TEST_CASE("no word is lost: each letter of plain text stands in a token, but for a possessive s") {
    std::mt19937_64 random{8};
    for (int round = 0; round < 20'000; ++round) {
      std::string text;
      for (std::size_t n = random() % 20; n > 0; --n) text += "abcXYZ019 .-@_!,/\n"[random() % 18];
      std::string covered(text.size(), ' ');
      for (const auto& t : sg::tokens(text))
        for (std::size_t i = 0; i < t.byte_length; ++i) covered[t.byte_start + i] = text[t.byte_start + i];
      CAPTURE(text);
      REQUIRE(std::equal(text.begin(), text.end(), covered.begin(), [](char a, char b) {
        const bool may_be_left_out = a == ' ' || a == '\n' || a == '-';
        return may_be_left_out || a == b;
      }));
    }
  }
}
