// SPDX-License-Identifier: Apache-2.0
// A program outside the library's tree: reads a roll and a report, and says who must be told under a shipped policy.
#include <safeguarding/intake/holders.hpp>
#include <safeguarding/intake/reports.hpp>
#include <safeguarding/intake/roll.hpp>
#include <safeguarding/intake/terms.hpp>
#include <safeguarding/pack/shipped.hpp>
#include <safeguarding/safeguarding.hpp>

#include <cstdio>
#include <exception>
#include <string>

namespace sg = safeguarding;

namespace {

constexpr const char* roll =
    "person_id,kind,forename,surname,preferred_name,dob,year,form,household,address,postcode,phone,email,start_date,"
    "end_date,note\n"
    "p-1,pupil,Kestrel,Ashdown,,2016-03-15,5,5H,h-1,1 Mill Lane,HL1 2AB,,,2020-09-03,,\n"
    "t-1,headteacher,Rowan,Fell,,,,,,,,,,2015-09-01,,\n"
    "t-2,dsl,Juniper,Holt,,,,,,,,,,2018-09-01,,\n"
    "g-1,chair_of_governors,Linden,Marsh,,,,,,,,,,2020-09-01,,\n";

constexpr const char* reports =
    R"({"id": "r-1", "recorded_at": "2026-11-20T09:14:00+00:00", "observed_at": null, "reporter": null, )"
    R"("channel": "parent_contact", "people": [{"person": "t-2", "role": "alleged"}, {"person": "p-1", "role": "subject"}], )"
    R"("categories": ["physical"], "place": "corridor", "text": "Held by the arm."})";

int decide_one() {
  const auto book = sg::shipped_book("beech-green");
  const auto people = sg::read_roll(roll, "roll.csv").people;
  const auto made = sg::read_reports(reports, "reports.jsonl").reports.at(0);
  const auto who = sg::holders_from_roll(people);
  const sg::fact_finder finder{book.words(), sg::shipped_fact_table(book.words()), people, who};
  const auto decided = sg::decide(book, finder.find(made, {}), who, sg::read_terms(sg::shipped("terms"), "terms.toml"),
                                  made.recorded_at);
  std::printf("safeguarding %s\n", SAFEGUARDING_VERSION_STRING);
  for (const auto& told : decided.notify)
    if (told.certainty == sg::certainty_of_effect::certain) std::printf("tell %s\n", told.receiver.c_str());
  for (const auto& barred : decided.excluded) {
    const std::string why{sg::name(barred.why)};
    std::printf("not %s: %s\n", barred.role.c_str(), why.c_str());
  }
  return 0;
}

}  // namespace

// An error made in the library must be caught here by its type, also where the library is shared.
int main() {
  try {
    (void)sg::shipped_book("nowhere");
    return 1;
  } catch (const sg::not_found&) {
  } catch (...) {
    return 2;
  }
  try {
    return decide_one();
  } catch (const std::exception& e) {
    std::printf("%s\n", e.what());
    return 3;
  }
}
