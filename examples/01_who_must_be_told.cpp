// SPDX-License-Identifier: Apache-2.0
// EXAMPLE who must be told: an allegation about a designated safeguarding lead, at a school whose policy names the
// chair. DEMONSTRATES shipped_book, facts, decide. Nothing simpler to read first.
// docs: program
#include <safeguarding/intake/terms.hpp>
#include <safeguarding/pack/shipped.hpp>
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <cstdio>

int main() {
  namespace sg = safeguarding;
  const auto book = sg::shipped_book("beech-green");  // the school's policy and the statutory overlay
  const auto terms = sg::read_terms(sg::shipped("terms"), "terms.toml");
  const auto posts = sg::holders::posts(book.words(), {});  // every post filled, by different people

  sg::facts known;  // what is not said here counts as unknown, and is allowed for
  known.set("event", "allegation");
  known.set("subject_role", "dsl");
  known.set("harm_threshold", "yes");

  const auto at = *sg::parse_instant("2026-12-24T11:10:00+00:00");
  const auto made = sg::decide(book, known, posts, terms, at);
  for (const auto& told : made.notify)
    if (told.certainty == sg::certainty_of_effect::certain) std::printf("tell %s\n", told.receiver.c_str());
  for (const auto& barred : made.excluded) std::printf("not %s\n", barred.role.c_str());
  for (const auto& clock : made.clocks)
    if (clock.certainty == sg::certainty_of_effect::certain)
      std::printf("%s by %s\n", clock.id.c_str(), sg::to_text(*clock.runs_to.due).c_str());
}
// docs: end
