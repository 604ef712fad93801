// SPDX-License-Identifier: Apache-2.0
// EXAMPLE check a policy: where a school's document fails before anybody needs it, and how many cases that concerns.
// DEMONSTRATES policy_pack, check_policy, check_report. SIMPLER EXAMPLE to look at first: 03_reports_and_a_roll.cpp
#include <safeguarding/policy/check.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

namespace {

// A policy of two clauses. It sends every allegation to the headteacher, also one about the headteacher.
constexpr std::string_view policy = R"(format = 1

[pack]
id = "mill-lane"
kind = "school"
title = "Safeguarding in two sentences"
edition = "draft"
vocabulary = "safeguarding-core@1"

[[clause]]
id = "1"
text = "Allegations go to the headteacher."

[[clause]]
id = "2"
text = "Concerns about children go to the DSL."

[[rule]]
id = "allegation"
kind = "route"
cite = ["1"]
when = { event = ["allegation"] }
route = { to = ["headteacher"] }

[[rule]]
id = "concern"
kind = "route"
cite = ["2"]
when = { event = ["concern_for_child"] }
route = { to = ["dsl"] }
)";

}  // namespace

int main() {
  namespace sg = safeguarding;
  const auto words = sg::shipped_vocabulary();
  const auto pack = sg::policy_pack::read(sg::read_toml(policy, "policy.toml"), words);
  const auto report = sg::check_policy(words, {pack, {sg::shipped_pack("england", words)}});

  std::printf("%zu clauses, %zu rules\n", report.clauses, report.rules);
  std::size_t asked_for = 0;  // by law and guidance, and not named in the document: `safeguarding check` lists them
  for (const auto& found : report.findings) {
    if (found.code == sg::check_code::require) ++asked_for;
    if (found.code == sg::check_code::require || found.weight == sg::severity::note) continue;
    std::printf("%s (%s) at %s\n  %s\n", std::string{sg::name(found.code)}.c_str(),
                std::string{sg::name(found.scope)}.c_str(), sg::to_text(found.where).c_str(), found.message.c_str());
    for (const auto& cases : found.cases) std::printf("  - %s\n", sg::to_words(cases, words).c_str());
    std::printf("  %s\n", found.advice.c_str());
  }
  std::printf("%zu receivers that the overlay asks for and the document does not name\n", asked_for);
  std::printf("%s\n", report.refused() ? "do not use it as it is" : "nothing is refused");
  std::printf("%s\n", std::string{sg::check_limits}.c_str());
}
