// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/text/nicknames.hpp>

#include <safeguarding/text/fold.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>

namespace sg = safeguarding;

namespace {

using names = std::vector<std::string_view>;

bool holds(const names& all, std::string_view one) { return std::find(all.begin(), all.end(), one) != all.end(); }

}  // namespace

TEST_SUITE("text/nicknames") {
  TEST_CASE("a nickname leads to its formal names and back") {
    CHECK(sg::formal_names("bill") == names{"william"});
    CHECK(holds(sg::formal_names("alex"), "alexander"));
    CHECK(holds(sg::formal_names("alex"), "alexandra"));
    CHECK(holds(sg::nicknames("margaret"), "peggy"));
    CHECK(sg::formal_names("xyzzy").empty());
    CHECK(sg::nicknames("xyzzy").empty());
    CHECK(sg::nicknames("").empty());
  }

  TEST_CASE("equal names, a name and its nickname, and two nicknames of one name may be one person's") {
    CHECK(sg::same_nickname_class("tobias", "tobias"));
    CHECK(sg::same_nickname_class("zzz", "zzz"));
    CHECK(sg::same_nickname_class("bill", "william"));
    CHECK(sg::same_nickname_class("william", "bill"));
    CHECK(sg::same_nickname_class("bill", "will"));
    CHECK(sg::same_nickname_class("gosia", "malgorzata"));
    CHECK(sg::same_nickname_class("kasia", "katarzyna"));
    CHECK(sg::same_nickname_class("mo", "muhammad"));
  }

  TEST_CASE("a shared nickname does not make two formal names one") {
    CHECK_FALSE(sg::same_nickname_class("alexander", "alexandra"));
    CHECK_FALSE(sg::same_nickname_class("samuel", "samantha"));
    CHECK_FALSE(sg::same_nickname_class("bill", "bob"));
    CHECK_FALSE(sg::same_nickname_class("", "bob"));
  }

  TEST_CASE("the table is sorted, folded, and says no name twice") {
    std::ifstream file{SAFEGUARDING_SOURCE_DIR "/src/text/nickname_table.cpp"};
    std::stringstream text;
    text << file.rdbuf();
    std::string all = text.str(), before;
    std::size_t rows = 0;
    for (std::size_t at = all.find("{\""); at != std::string::npos; at = all.find("{\"", at + 1)) {
      const std::size_t end = all.find('"', at + 2), begin = all.find('"', end + 1) + 1, last = all.find('"', begin);
      const std::string formal = all.substr(at + 2, end - at - 2);
      std::istringstream words{all.substr(begin, last - begin)};
      CAPTURE(formal);
      CHECK(before < formal);
      before = formal;
      std::string word, word_before;
      while (words >> word) {
        CHECK(word_before < word);
        CHECK(word == sg::fold(word));
        CHECK(word != formal);
        CHECK(holds(sg::formal_names(word), formal));
        CHECK(holds(sg::nicknames(formal), word));
        word_before = word;
      }
      ++rows;
    }
    CHECK(rows > 1000);
  }
}
