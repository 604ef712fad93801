// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/draft.hpp>

#include <doctest/doctest.h>

#include <string>

#include "books.hpp"

namespace sg = safeguarding;

namespace {

/// A draft with one mistake of most kinds; the number at the end of a line is the line.
constexpr const char* full_of_mistakes = R"(format = 1
[pack]
id = "small"
titel = "A small policy"
edition = "1"
vocabulary = "safeguarding-core@1"

[[clause]]
id = "1"
text = "Tell the DSL."

[[clause]]
id = "2"
text = "Nobody cites this."

[[clock]]
id = "reply"
unit = "workday"
n = 2
starts = []
stops = ["traiged"]
owner = "DSL"
meaning = "A reply."

[[clock]]
id = "idle"
unit = "immediate"
starts = ["at"]
stops = ["triaged"]
owner = "DSL"
source = "clause 1"
meaning = "Nobody starts this."

[[rule]]
id = "first"
kind = "route"
cite = ["1"]
when = { event = ["concern_for_chid"], subjekt = ["none"] }
route = { to = ["dls", "police"], also = 1 }
must = ["inform_parents", "sign_aup"]
clocks = ["reply"]

[[rule]]
id = "second"
kind = "must"
when = { event = ["allegation"] }
overrides = ["third", "frist"]
must = ["sign_aup"]

[[rule]]
id = "third"
kind = "must"
cite = ["1"]
when = { event = ["allegation"] }
overrides = ["fourth"]
must = ["sign_aup"]

[[rule]]
id = "fourth"
kind = "must"
cite = ["1"]
when = { event = ["allegation"] }
overrides = ["third"]
must = ["sign_aup"]
)";

sg::pack_draft draft_of(const std::string& text) {
  return sg::read_draft(sg::read_toml(text, "draft.toml"), policy_test::words());
}

/// "uncited 12: no rule cites ... [2]", one line each.
std::string listed(const sg::pack_draft& draft) {
  std::string text;
  for (const auto& each : draft.findings)
    text += std::string{sg::name(each.fault)} + " " + std::to_string(each.what.where.line) + ": " +
            each.what.message.substr(0, 44) + " [" + each.what.fragment + "]\n";
  return text;
}

}  // namespace

TEST_SUITE("policy/draft") {
  TEST_CASE("every mistake of a draft is found, in the order of the file, each once") {
    CHECK(listed(draft_of(full_of_mistakes)) ==
          "format 2: the key 'title' is required []\n"
          "unknown_name 4: unknown key; did you mean title? [titel]\n"
          "uncited 12: no rule cites this clause; write the rule, o [2]\n"
          "clock 16: a clock needs what it runs from, under 'star [reply]\n"
          "clock 16: the key 'source' is required []\n"
          "clock 18: unknown unit; known are: immediate, elapsed_ [workday]\n"
          "clock 21: unknown act, so this clock would never stop; [traiged]\n"
          "clock 25: no rule starts this clock [idle]\n"
          "unknown_name 38: unknown value of event; did you mean concern [concern_for_chid]\n"
          "unknown_name 38: unknown fact; known are: event, subject_role [subjekt]\n"
          "unknown_name 39: unknown receiver; did you mean dsl? [dls]\n"
          "format 39: true or false is needed here []\n"
          "unknown_name 40: unknown action; did you mean inform_parent? [inform_parents]\n"
          "unciting 43: a rule cites the clause it rests on, under ' [second]\n"
          "unknown_name 43: unknown rule to override in this pack; did y [frist]\n"
          "cycle 58: rules override each other in a circle; take  [third > fourth > third]\n");
  }
}
