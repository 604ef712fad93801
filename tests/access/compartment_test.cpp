// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/access/compartment.hpp>

#include "small_school.hpp"

namespace {

namespace sg = safeguarding;

template <sg::named_enum E>
std::string words() {
  std::string all;
  for (const auto& [value, word] : sg::enum_names<E>::table)
    all += std::to_string(static_cast<int>(value)) + " " + std::string{word} + " ";
  return all;
}

}  // namespace

TEST_SUITE("access/compartment") {
  TEST_CASE("stored numbers and words stay what they are") {
    CHECK(words<sg::compartment>() == "1 pupil_file 2 low_level_concern 3 allegation 4 audit 5 school 6 declarations ");
    CHECK(words<sg::access_purpose>() == "1 child_protection 2 adult_conduct 3 oversight 4 administration ");
    CHECK(words<sg::sealing>() == "1 unsealed 2 sealed ");
    CHECK(words<sg::access_decision>() == "1 refused 2 permitted ");
    CHECK(words<sg::access_rule>() ==
          "1 nobody 2 subject 3 declared_relationship 4 conflict 5 sealed 20 role 21 told 22 own_words 23 grant "
          "24 break_glass ");
  }
}
