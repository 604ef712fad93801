// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/pattern_pack.hpp>

#include <safeguarding/pack/shipped.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "../pack/refused.hpp"

namespace sg = safeguarding;

namespace {

constexpr const char* small = R"(format = 1

[patterns]
id = "small"
title = "A small pack"
edition = "1"

[[place]]
id = "toilets"
words = ["toilet", "loo*"]

[[sign]]
id = "hunger"
meaning = "hunger"
words = ["no lunch", "starv*"]
things = ["hunger"]

[[sign]]
id = "late"
meaning = "lateness"
categories = ["attendance"]

[[pattern]]
id = "adds-up"
number = "P4"
title = "It adds up"
same = "child"
shape = "together"
signs = ["hunger", "late"]
enough = [{ reports = 2, signs = 2, days = 14 }]
suggests = "Look."
source = "the school's own practice"
mark = "K"

[[pattern]]
id = "quiet"
number = "P12"
title = "Nothing heard"
same = "child"
shape = "silence"
signs = ["late"]
longer_than_days = 10
suggests = "Look."
source = "the school's own practice"
mark = "V"
)";

sg::pattern_pack read(const std::string& text) { return sg::pattern_pack::read(sg::read_toml(text, "patterns.toml")); }

}  // namespace

TEST_SUITE("jigsaw/pattern_pack") {
  TEST_CASE("a small pack is read as it stands") {
    const auto pack = read(small);
    CHECK(pack.id == "small");
    REQUIRE(pack.signs.size() == 2);
    CHECK(pack.signs[0].words[1] == sg::pattern_phrase{{"starv"}, true});
    CHECK(pack.find_sign("late") == 1U);
    CHECK_FALSE(pack.find_sign("hungry"));
    REQUIRE(pack.patterns.size() == 2);
    CHECK(pack.patterns[0].enough[0].within == sg::pattern_window{sg::window_unit::days, 14});
    CHECK(pack.patterns[1].longer_than_days == 10);
  }

  TEST_CASE("comments and spacing do not show in the hash; a window does") {
    std::string other = small;
    other.replace(other.find("days = 14"), 9, "days =   14");
    CHECK(read("# a comment\n" + other).hash == read(small).hash);
    other.replace(other.find("days =   14"), 11, "days = 15");
    CHECK(read(other).hash != read(small).hash);
  }

  TEST_CASE("the shipped pack has every pattern P1 to P16, each with its source, and every sign is used") {
    const auto pack = sg::pattern_pack::shipped();
    std::set<std::string> numbers;
    std::set<std::size_t> used;
    for (const auto& one : pack.patterns) {
      numbers.insert(one.number);
      CHECK_MESSAGE(one.source.size() > 20, one.id);
      for (const auto* list :
           {&one.signs, &one.then_signs, &one.beside_signs, &one.broken_by, &one.not_broken_by, &one.ended_by})
        used.insert(list->begin(), list->end());
    }
    CHECK(numbers.size() == 16);
    for (int i = 1; i <= 16; ++i) CHECK(numbers.contains("P" + std::to_string(i)));
    for (std::size_t i = 0; i < pack.signs.size(); ++i) CHECK_MESSAGE(used.contains(i), pack.signs[i].id);
  }

  TEST_CASE("no pattern about an adult blames: its words are neutral") {
    for (const auto& one : sg::pattern_pack::shipped().patterns) {
      if (one.same != sg::pattern_same::adult) continue;
      for (const char* word : {"perpetrator", "abuser", "offender", "guilty", "suspect", "culprit", "accused"})
        CHECK_MESSAGE((one.title + one.suggests).find(word) == std::string::npos, one.id);
    }
  }

  TEST_CASE("what is wrong is refused with its line, column and fragment") {
    const spoiled cases[] = {
        {"format = 1", "format = 2", "unsupported_version 1:10 format", "format 1"},
        {"edition = \"1\"", "editoin = \"1\"", "missing 3:1 patterns", "'edition'"},
        {"words = [\"toilet\", \"loo*\"]", "words = [\"*\"]", "invalid_input 10:10 place 1.words '*'",
         "words are needed"},
        {"\"starv*\"", "\"st*rv\"", "invalid_input 15:22 sign 1.words 'st*rv'", "at their end"},
        {"things = [\"hunger\"]", "things = [\"hungr\"]", "unknown_name 16:11 sign 1.things 'hungr'",
         "did you mean hunger?"},
        {"id = \"late\"", "id = \"hunger\"", "duplicate 19:6 sign 2.id 'hunger'", "given before"},
        {"categories = [\"attendance\"]", "", "missing 18:1 sign 2 'late'", "a sign is shown by"},
        {"categories = [\"attendance\"]", "categories = [\"atendance\"]",
         "unknown_name 21:15 sign 2.categories 'atendance'", "did you mean attendance?"},
        {"number = \"P4\"", "number = \"P17\"", "unknown_name 25:10 pattern 1.number 'P17'", "number of a pattern"},
        {"same = \"child\"", "same = \"pupil\"", "unknown_name 27:8 pattern 1.same 'pupil'", "known are: child"},
        {"shape = \"together\"", "shape = \"apart\"", "unknown_name 28:9 pattern 1.shape 'apart'", "together"},
        {"signs = [\"hunger\", \"late\"]", "signs = [\"hunger\", \"latte\"]",
         "unknown_name 29:20 pattern 1.signs 'latte'", "did you mean late?"},
        {"signs = [\"hunger\", \"late\"]", "signs = [\"late\", \"late\"]", "duplicate 29:18 pattern 1.signs 'late'",
         "before"},
        {"days = 14", "days = 0", "limit_exceeded 30:44 pattern 1.enough 1.days '0'", "from 1 to 3650"},
        {"days = 14", "dayz = 14", "unknown_name 30:44 pattern 1.enough 1 'dayz'", "did you mean days?"},
        {"days = 14", "days = 14, hours = 3", "contradiction 30:11 pattern 1.enough 1 'adds-up'", "one window"},
        {", days = 14", "", "missing 30:11 pattern 1.enough 1 'adds-up'", "a window is needed"},
        {"reports = 2", "reports = 1", "contradiction 30:23 pattern 1.enough 1.reports 'adds-up'",
         "one report is no pattern"},
        {"signs = 2", "signs = 3", "contradiction 30:34 pattern 1.enough 1.signs '3'", "never be met"},
        {"enough = [{ reports = 2, signs = 2, days = 14 }]", "gap_days = 3", "missing 23:1 pattern 1.enough 'adds-up'",
         "'enough' is required"},
        {"suggests = \"Look.\"", "suggests = \"Look.\"\nlonger_than_days = 3",
         "contradiction 32:20 pattern 1.longer_than_days 'adds-up'", "returning and silence"},
        {"suggests = \"Look.\"", "suggests = \"Look.\"\nthen = [\"late\"]",
         "contradiction 32:8 pattern 1.then 'adds-up'", "'then'"},
        {"suggests = \"Look.\"", "suggests = \"Look.\"\nquickening = true",
         "contradiction 32:14 pattern 1.quickening 'adds-up'", "quickens"},
        {"suggests = \"Look.\"", "suggests = \"Look.\"\nbroken_by = [\"late\"]",
         "contradiction 28:9 pattern 1.shape 'adds-up'", "silence"},
        {"suggests = \"Look.\"", "suggests = \"Look.\"\nbeside = { signs = [\"late\"] }",
         "missing 32:10 pattern 1.beside", "signs and days"},
        {"suggests = \"Look.\"", "suggests = \"Look.\"\non = [\"mon\"]", "unknown_name 32:7 pattern 1.on 'mon'",
         "sunday, monday"},
        {"suggests = \"Look.\"", "suggests = \"Look.\"\nslot_minutes = 721",
         "limit_exceeded 32:16 pattern 1.slot_minutes '721'", "720"},
        {"suggests = \"Look.\"", "suggests = \"Look.\"\nurgent = true", "unknown_name 32:10 pattern 1 'urgent'",
         "unknown key"},
        {"mark = \"K\"", "mark = \"X\"", "unknown_name 33:8 pattern 1.mark 'X'", "V, K"},
        {"source = \"the school's own practice\"", "source = \"\"", "missing 32:10 pattern 1.source 'adds-up'",
         "it comes from"},
        {"longer_than_days = 10", "", "missing 35:1 pattern 2.longer_than_days 'quiet'", "needs longer_than_days"},
        {"longer_than_days = 10", "longer_than_days = 10\nenough = [{ reports = 2, days = 3 }]",
         "contradiction 43:10 pattern 2.enough 'quiet'", "no rows of enough"},
    };
    REQUIRE(refused([] { return read(small); }).at == "taken");
    for (const auto& each : cases) {
      std::string text = small;
      const auto at = text.find(each.part);
      REQUIRE(at != std::string::npos);
      text.replace(at, each.part.size(), each.put);
      const auto found = refused([&] { return read(text); });
      CAPTURE(each.part);
      CAPTURE(each.put);
      CHECK(found.at == each.at);
      CHECK(found.message.find(each.message) != std::string::npos);
    }
  }

  TEST_CASE("a pack without a pattern is refused") {
    const std::string text = small;
    CHECK(refused([&] {
            return read(text.substr(0, text.find("[[pattern]]")));
          }).message.find("one [[pattern]] or more") != std::string::npos);
  }
}
