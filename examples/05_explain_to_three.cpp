// SPDX-License-Identifier: Apache-2.0
// EXAMPLE explain to three: why these people are told, as an auditor, somebody told, and the reporter may each read it.
// DEMONSTRATES explain, auditor_view, recipient_view, reporter_view. SIMPLER EXAMPLE to look at first:
// 04_check_a_policy.cpp
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/intake/terms.hpp>
#include <safeguarding/pack/shipped.hpp>
#include <safeguarding/policy/audience.hpp>
#include <safeguarding/policy/explain.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <cstdio>
#include <vector>

namespace sg = safeguarding;

namespace {

/// Without the rules that nearly applied, which the auditor has as well: `safeguarding explain` shows them.
void print(const char* reader, const std::vector<sg::sentence>& sentences) {
  std::printf("== %s\n", reader);
  for (const auto& each : sentences)
    if (each.about != sg::sentence_about::near_miss) std::printf("%s\n", each.text.c_str());
}

}  // namespace

int main() {
  const auto book = sg::shipped_book("cleves");
  const auto terms = sg::read_terms(sg::shipped("terms"), "terms.toml");
  const auto posts = sg::holders::posts(book.words(), {});
  const auto at = *sg::parse_instant("2026-11-20T09:14:00+00:00");

  sg::facts known;  // a teaching assistant reports that a teacher messaged a pupil
  known.set("event", "pupil_contact");
  known.set("subject_role", "teacher");
  known.set("reporter_role", "teaching_assistant");
  known.set("reporter_is_subject", false);
  known.set("harm_threshold", "no");
  known.set("abuse_or_unlawful", "no");
  known.set("significant_harm", "no");
  known.set("immediate_danger", false);
  known.set("child_identified", true);
  known.set("deliberate", "unclear");
  known.set("seriousness", "ordinary");
  known.set("low_level_count_12m", 3);  // from history: nobody but the auditor learns of it

  const auto whole = sg::explain(book, known, posts, terms, at);
  const auto governor = posts.of("chair_of_governors", sg::to_london(at).date).front();
  print("the auditor", sg::auditor_view(whole, governor).sentences);
  print("the headteacher, who is told", sg::recipient_view(book, whole, "headteacher").sentences);
  print("the teaching assistant, who reported", sg::reporter_view(book, sg::said_by_reporter(known), at).sentences);
}
