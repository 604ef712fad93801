// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/decision.hpp>

#include <doctest/doctest.h>

#include <iterator>
#include <string_view>
#include <utility>

namespace sg = safeguarding;

TEST_SUITE("policy/decision") {
  TEST_CASE("how sure an effect is has the numbers and words it is stored with") {
    CHECK(std::size(sg::enum_names<sg::certainty_of_effect>::table) == 2);
    CHECK(sg::name(static_cast<sg::certainty_of_effect>(1)) == "certain");
    CHECK(sg::name(static_cast<sg::certainty_of_effect>(2)) == "possible");
  }

  TEST_CASE("why somebody is not told is said in words that stand behind who they are") {
    const std::pair<sg::barred_because, std::string_view> reasons[] = {
        {sg::barred_because::subject, "is the subject"},
        {sg::barred_because::conflicted, "has a declared conflict of interest"},
        {sg::barred_because::requester, "made the request"},
        {sg::barred_because::absent, "cannot be reached"},
        {sg::barred_because::vacant, "nobody holds the role"}};
    CHECK(std::size(reasons) == std::size(sg::enum_names<sg::barred_because>::table));
    for (const auto& [why, word] : reasons) CHECK(sg::name(why) == word);
  }

  TEST_CASE("a decision on nothing tells nobody, asks for nothing and cites nothing") {
    const sg::decision made;
    CHECK((made.notify.empty() && made.excluded.empty() && made.must.empty() && made.may.empty()));
    CHECK((made.must_not.empty() && made.consider.empty() && made.clocks.empty() && made.waiting.empty()));
    CHECK((made.step.empty() && made.cites.empty() && made.overlay.empty() && made.packs.empty()));
  }
}
