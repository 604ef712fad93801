// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/measure/gate.hpp>

#include <doctest/doctest.h>

#include "refused.hpp"

namespace sg = safeguarding;

TEST_SUITE("measure/gate") {
  TEST_CASE("a goal is read from words") {
    CHECK(sg::read_goal("link_precision>=0.9") == sg::goal{"link_precision", sg::bound_kind::at_least, .9});
    CHECK(sg::read_goal("tempting_linked<=0") == sg::goal{"tempting_linked", sg::bound_kind::at_most, 0});
  }

  TEST_CASE("words that are no goal are refused") {
    const auto refusal = [](const char* words) { return measure_test::refused([&] { return sg::read_goal(words); }); };
    CHECK(refusal("link_precision=0.9") == "a goal is a figure, >= or <=, and a number: link_precision>=0.9");
    CHECK(refusal("precision>=0.9") == "no figure has this name; `safeguarding score` prints their names");
    for (const char* wrong :
         {"link_recall>=", "link_recall>=0.9x", "link_recall>=nan", "link_recall>=-1", "link_recall>= 1"})
      CHECK(refusal(wrong) == "the bound is a number such as 0.9 or 0");
  }

  TEST_CASE("a figure on its bound meets the goal, and one beyond it misses") {
    const std::vector<sg::goal> goals{{"link_recall", sg::bound_kind::at_least, .5},
                                      {"tempting_linked", sg::bound_kind::at_most, 1}};
    sg::scores measured;
    measured.figures = {{"link_recall", sg::figure_kind::share, .5}, {"tempting_linked", sg::figure_kind::count, 1}};
    CHECK(sg::missed(measured, goals).empty());
    measured.figures = {{"link_recall", sg::figure_kind::share, .4999}, {"tempting_linked", sg::figure_kind::count, 2}};
    CHECK(sg::missed(measured, goals) ==
          std::vector<std::string>{"link_recall 0.5 (goal >= 0.5)", "tempting_linked 2 (goal <= 1)"});
  }

  TEST_CASE("a figure that was not measured is missed, and so are bits that do not add up") {
    const std::vector<sg::goal> goals{{"link_recall", sg::bound_kind::at_least, 0}};
    CHECK(sg::missed({}, goals) == std::vector<std::string>{"link_recall was not measured (goal >= 0)"});
    sg::scores measured;
    measured.figures = {{"links_whose_bits_do_not_add_up", sg::figure_kind::count, 1}};
    CHECK(sg::missed(measured, {}) == std::vector<std::string>{"bits do not add up"});
  }

  TEST_CASE("every goal of this library is a goal that can be read") {
    for (const auto& each : sg::own_goals()) CHECK_NOTHROW(static_cast<void>(sg::read_goal(each.figure + ">=0")));
    CHECK(sg::own_goals().size() == 9);
  }
}
