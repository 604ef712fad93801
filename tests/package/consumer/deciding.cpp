// SPDX-License-Identifier: Apache-2.0
// A program outside the library's tree that only decides: safeguarding::policy and what it needs.
#include <safeguarding/safeguarding.hpp>

#include <cstdio>
#include <string>

namespace sg = safeguarding;

// An error made in the library must be caught here by its type, also where the library is shared.
int main() {
  try {
    (void)sg::shipped_book("nowhere");
    return 1;
  } catch (const sg::not_found&) {
  } catch (...) {
    return 2;
  }
  const auto book = sg::shipped_book("beech-green");
  const sg::school_calendar calendar{"working days only", sg::bank_holidays::england(), {}};
  sg::facts known;
  known.set("event", "allegation");
  known.set("subject_role", "dsl");
  known.set("harm_threshold", "yes");
  const auto made = sg::decide(book, known, sg::holders::posts(book.words(), {}), calendar,
                               *sg::parse_instant("2026-12-24T11:10:00+00:00"));
  std::printf("safeguarding %s\n", SAFEGUARDING_VERSION_STRING);
  for (const auto& told : made.notify)
    if (told.certainty == sg::certainty_of_effect::certain) std::printf("tell %s\n", told.receiver.c_str());
  for (const auto& barred : made.excluded) {
    const std::string why{sg::name(barred.why)};
    std::printf("not %s: %s\n", barred.role.c_str(), why.c_str());
  }
}
