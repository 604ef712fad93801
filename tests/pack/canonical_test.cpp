// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/pack/canonical.hpp>

#include <safeguarding/pack/shipped.hpp>

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <string>
#include <vector>

namespace sg = safeguarding;

namespace {

std::string form(std::string_view text) { return sg::canonical(sg::read_toml(text, "test.toml")); }

}  // namespace

TEST_SUITE("pack/canonical") {
  TEST_CASE("every kind of value has one form") {
    CHECK(form("z = \"text\"\nn = -7\nyes = true\non = 2025-09-01\nat = 09:05:03\n"
               "moment = 2026-06-01T10:00:00+01:00\nlist = [1, [2]]\ntable = { b = 1, a = 2 }\n") ==
          R"({"at":"09:05:03","list":[1,[2]],"moment":"2026-06-01T09:00:00+00:00","n":-7,"on":"2025-09-01",)"
          R"("table":{"a":2,"b":1},"yes":true,"z":"text"})");
    CHECK(form("") == "{}");
    CHECK(form("quote = \"a \\\"b\\\" \\\\ \\n\"") == R"({"quote":"a \"b\" \\ \n"})");
  }

  TEST_CASE("the pin is SHA-256 of the form: of {} it is the published value") {
    CHECK(sg::to_text(sg::pin(sg::read_toml("", "x"))) ==
          "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  }

  TEST_CASE("comments, spacing, the order of keys and the way a table is written do not show") {
    const auto plain = form("[pack]\nid = \"x\"\ntitle = \"y\"\nroute = { to = [\"a\", \"b\"] }\n");
    CHECK(form("# a comment\n\n[pack]   # another\n  title='y'\n\nid = \"x\"\n[pack.route]\nto = [\n  \"a\",\n  "
               "\"b\",\n]\n") == plain);
    CHECK(form("pack.id = \"x\"\npack.title = \"y\"\npack.route.to = [\"a\", \"b\"]\n") == plain);
    CHECK(form("pack = { route = { to = [\"a\", \"b\"] }, title = \"y\", id = \"\\u0078\" }\n") == plain);
  }

  TEST_CASE("any value, any key and the order of a list do show") {
    const std::set<std::string> different{
        form("id = \"x\"\nlist = [\"a\", \"b\"]\n"),
        form("id = \"y\"\nlist = [\"a\", \"b\"]\n"),
        form("id = \"x\"\nlist = [\"b\", \"a\"]\n"),
        form("id = \"x\"\nlist = [\"a\"]\n"),
        form("id = \"x\"\nlist = [\"a\", \"a\"]\n"),
        form("ids = \"x\"\nlist = [\"a\", \"b\"]\n"),
        form("id = \"x\"\nlist = [[\"a\", \"b\"]]\n"),
        form("id = \"x\"\nlist = [\"a,b\"]\n"),
        form("id = \"x\"\nlist = []\n"),
        form("id = \"x\"\n"),
        form("id = true\n"),
        form("id = \"true\"\n"),
        form("id = 1\n"),
        form("id = \"1\"\n"),
        form("row = [{ a = 1 }, { b = 2 }]\n"),
        form("row = [{ a = 1, b = 2 }]\n"),
        form("id = 2025-09-01\n"),
        form("id = 2025-09-02\n"),
        form("id = \"\"\n"),
        form("id = \" \"\n"),
    };
    CHECK(different.size() == 20);
  }

  TEST_CASE("rows of [[rule]] may be written in another order only if the rules are in another order") {
    CHECK(form("[[rule]]\nid = \"a\"\n[[rule]]\nid = \"b\"\n") != form("[[rule]]\nid = \"b\"\n[[rule]]\nid = \"a\"\n"));
    CHECK(form("[[rule]]\nid = \"a\"\n[[rule]]\nid = \"b\"\n") == form("rule = [{ id = \"a\" }, { id = \"b\" }]\n"));
  }

  TEST_CASE("every shipped file has a pin of its own, and a changed letter in a quoted text changes it") {
    std::set<sg::digest> pins;
    std::mt19937_64 random{20260901};
    std::size_t changed = 0;
    for (const auto& file : sg::shipped_files()) {
      const auto before = sg::pin(sg::read_toml(file.text, "shipped"));
      CHECK(pins.insert(before).second);
      std::vector<std::size_t> letters;  // of quoted texts that stand on one line: key = "text"
      for (std::size_t at = file.text.find("= \""); at != std::string_view::npos; at = file.text.find("= \"", at + 3))
        if (file.text[at + 3] >= 'a' && file.text[at + 3] <= 'y') letters.push_back(at + 3);
      for (int i = 0; i < 20 && !letters.empty(); ++i, ++changed) {
        std::string text{file.text};
        ++text[letters[random() % letters.size()]];
        CHECK(sg::pin(sg::read_toml(text, "changed")) != before);
      }
    }
    CHECK(pins.size() == sg::shipped_files().size());
    CHECK(changed >= 140);
  }
}
