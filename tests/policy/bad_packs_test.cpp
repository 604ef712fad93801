// SPDX-License-Identifier: Apache-2.0
// What a pack that somebody got wrong, or made to do harm, is refused with: one clear message each, never a crash or a
// hang.
#include <safeguarding/policy/draft.hpp>

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

#include "../pack/refused.hpp"
#include "books.hpp"

namespace sg = safeguarding;

namespace {

const std::string head =
    "format = 1\n[pack]\nid = \"p\"\ntitle = \"t\"\nedition = \"e\"\nvocabulary = \"safeguarding-core@1\"\n";
const std::string body = head +
                         "[[clause]]\nid = \"1\"\ntext = \"t\"\n[[rule]]\nid = \"r\"\nkind = \"must\"\ncite = [\"1\"]\n"
                         "when.event = [\"allegation\"]\n";

std::string repeated(std::size_t times, const std::function<std::string(std::size_t)>& part) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part(i);
  return text;
}
std::string repeated(std::size_t times, const std::string& part) {
  return repeated(times, [&](std::size_t) { return part; });
}

std::string rule_of(std::size_t i, const std::string& more = "") {
  return "[[rule]]\nid = \"r" + std::to_string(i) +
         "\"\nkind = \"must\"\ncite = [\"1\"]\nwhen.event = [\"allegation\"]\n" + more;
}

/// How read_draft() puts it, where the text is TOML at all: how many mistakes, and the last one.
std::string drafted(const std::string& text) {
  try {
    const auto draft = sg::read_draft(sg::read_toml(text, "p.toml"), policy_test::words());
    if (draft.findings.empty()) return "taken";
    return std::to_string(draft.findings.size()) + ": " + draft.findings.back().what.message;
  } catch (const sg::invalid_input&) {
    return "no TOML";
  }
}

struct bad {
  const char* what;
  std::string text;
  std::string at;       ///< of the first mistake: refusal::at
  std::string message;  ///< a part of it
  std::string draft;    ///< how drafted() begins
};

std::vector<bad> bad_packs() {
  const std::string ten_mb(std::size_t{10} << 20, 'x');
  return {
      {"nothing at all", "", "missing 1:1", "the key 'format' is required", "1: "},
      {"another file", "[calendar]\nversion = \"2026\"\n", "missing 1:1", "the key 'format' is required", "1: "},
      {"another format", "format = 9\n", "unsupported_version 1:10 format", "packs of format 1", "1: "},
      {"a list for the head", "format = 1\n[[pack]]\n", "invalid_input 2:1 pack", "a table is needed here", "1: "},
      {"a word for the rules", head + "rule = \"all\"\n", "unknown_name 7:8 pack 'rule'", "unknown key", "1: "},
      {"a number for a rule", "format = 1\nrule = [1]\n" + head.substr(11), "invalid_input 2:9 rule 1",
       "a table is needed here", "1: "},
      {"an open quote", body + "time = \"now\n", "syntax 15:12", "not TOML 1.0", "no TOML"},
      {"a key given twice", body + "id = \"s\"\n", "syntax 15:6", "not TOML 1.0", "no TOML"},
      {"a typographic quote", body + "time = \xE2\x80\x9Cnow\xE2\x80\x9D\n", "syntax 15:8 '\xE2\x80\x9C'",
       "only ASCII may stand outside quotes and comments", "no TOML"},
      {"Windows text", body + "time = \"caf\xE9\"\n", "syntax 15:12 'byte 0xe9'", "save the file as UTF-8", "no TOML"},
      {"a fraction", body + "n = 1.5\n", "invalid_input 15:5", "a number with a fraction", "no TOML"},
      {"an unknown key", body + "wen = 1\n", "unknown_name 15:7 rule 1 'wen'", "did you mean when?", "1: "},
      {"an unknown fact", body + "when.plaice = [\"hall\"]\n", "unknown_name 15:15 rule 1.when.plaice 'plaice'",
       "did you mean place?", "1: "},
      {"an unknown value", body + "when.place = [\"hal\"]\n", "unknown_name 15:15 rule 1.when.place 'hal'",
       "did you mean hall?", "1: "},
      {"an unknown action", body + "must = [\"singn_aup\"]\n", "unknown_name 15:9 rule 1.must 'singn_aup'",
       "did you mean sign_aup?", "1: "},
      {"an unknown clause", spoil(body, {"[\"1\"]", "[\"2\"]", "", ""}), "missing 7:1 clause 1 '1'",
       "no rule cites this", "2: unknown clause; known are: 1"},
      {"a clause id twice", body + "[[clause]]\nid = \"1\"\ntext = \"u\"\n", "duplicate 15:1 clause 2 '1'",
       "this id was given before", "1: "},
      {"a rule id twice",
       body + "[[rule]]\nid = \"r\"\nkind = \"must\"\ncite = [\"1\"]\nwhen.event = [\"allegation\"]\n",
       "duplicate 15:1 rule 2 'r'", "this id was given before", "1: "},
      {"a rule that overrides itself", body + "overrides = [\"r\"]\n", "contradiction 15:14 rule 1.overrides 'r > r'",
       "in a circle", "1: "},
      {"a circle of four thousand rules",
       head + "[[clause]]\nid = \"1\"\ntext = \"t\"\n" +
           repeated(
               4096,
               [](std::size_t i) { return rule_of(i, "overrides = [\"r" + std::to_string((i + 1) % 4096) + "\"]\n"); }),
       "contradiction 24585:14 rule 4096.overrides 'r0 > r1 > r2 > r3 > r4 > r5 > r6 > r7 > r8 > r9 > r10 > r11 > r12 "
       "> r13 > r14 "
       "> "
       "r15 > r16 > r17 > r18 > r19 > ...'",
       "in a circle", "1: "},
      {"a hundred thousand brackets", head + "x = " + repeated(100'000, "["), "syntax 7:261", "nested", "no TOML"},
      {"a hundred thousand dotted parts", head + "x" + repeated(100'000, ".x") + " = 1\n", "limit_exceeded 7:34",
       "at most 16 levels", "no TOML"},
      {"seventeen tables in one another", head + "x = " + repeated(17, "{x = ") + "1" + repeated(17, "}") + "\n",
       "limit_exceeded 7:80", "at most 16 levels", "no TOML"},
      {"10 MB of rows", head + repeated(1'200'000, "[[rule]]\n"), "limit_exceeded 0:0", "larger than 4 MiB", "no TOML"},
      {"10 MB in one string", head + "x = \"" + ten_mb + "\"\n", "limit_exceeded 0:0", "larger than 4 MiB", "no TOML"},
      {"4 MB of empty rows", head + repeated(450'000, "[[rule]]\n"), "missing 7:1 rule 1", "the key 'id' is required",
       "201: reading stopped after 200 mistakes"},
      {"4 MB of unknown facts in one condition",
       body.substr(0, body.find("when")) + "[rule.when]\n" +
           repeated(300'000, [](std::size_t i) { return "k" + std::to_string(i) + " = [1]\n"; }),
       "unknown_name 15:6 rule 1.when.k0 'k0'", "unknown fact", "201: reading stopped after 200 mistakes"},
      {"4 MB of unknown clauses in one list",
       spoil(body,
             {"[\"1\"]",
              "[\"1\"" + repeated(350'000, [](std::size_t i) { return ", \"z" + std::to_string(i) + "\""; }) + "]", "",
              ""}),
       "unknown_name 13:14 rule 1.cite 'z0'", "unknown clause", "201: reading stopped after 200 mistakes"},
      {"five thousand rules", body + repeated(5000, [](std::size_t i) { return rule_of(i); }),
       "limit_exceeded 20490:1 rule 4097", "at most 4096 of these", "1: "},
      {"a thousand mistakes",
       body + repeated(1000, [](std::size_t i) { return rule_of(i, "must = [\"x" + std::to_string(i) + "\"]\n"); }),
       "unknown_name 20:9 rule 2.must 'x0'", "unknown action", "201: reading stopped after 200 mistakes"},
  };
}

}  // namespace

TEST_SUITE("policy/bad packs") {
  TEST_CASE("every bad pack is refused with its place and what would be right") {
    REQUIRE(drafted(body) == "taken");
    for (const auto& each : bad_packs()) {
      CAPTURE(std::string{each.what});
      const auto found =
          refused([&] { (void)sg::policy_pack::read(sg::read_toml(each.text, "p.toml"), policy_test::words()); });
      CHECK(found.at == each.at);
      CHECK(says(found.message, each.message));
      CHECK(found.message.size() < 8000);
      const auto draft = drafted(each.text);
      CHECK(draft.substr(0, each.draft.size()) == each.draft);
    }
  }

  TEST_CASE("a vocabulary with 65 values for one fact is refused") {
    std::string values;
    for (int i = 0; i < 64; ++i) values += "\"v" + std::to_string(i) + "\", ";
    const auto reading = [](const std::string& list) {
      return refused([&] {
        (void)sg::vocabulary::read(
            sg::read_toml("format = 1\n[vocabulary]\nid = \"v\"\n[[fact]]\nid = \"f\"\nkind = \"words\"\n"
                          "core = true\nask = \"?\"\nmeaning = \"m\"\nvalues = [" +
                              list + "]\n",
                          "v.toml"));
      });
    };
    CHECK(reading(values).at == "taken");
    CHECK(reading(values + "\"v64\"").at == "limit_exceeded 4:1 fact 1 'f'");
    CHECK(reading(values + "\"v64\"").message == "a fact has at most 64 values");
  }
}
