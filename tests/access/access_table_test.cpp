// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/access/access_table.hpp>
#include <safeguarding/core/error.hpp>

#include "small_school.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace sg = safeguarding;
using namespace std::chrono_literals;
using enum sg::access_role;
using in = sg::compartment;

TEST_SUITE("access/access_table") {
  TEST_CASE("the usual table is the one a lead is shown: each post, and what it opens") {
    std::map<sg::access_role, std::set<in>> opens, breaks;
    for (const auto& row : sg::access_table::usual().rows()) opens[row.role].insert(row.in);
    for (const auto& row : sg::access_table::usual().break_glass_rows()) breaks[row.role].insert(row.in);
    CHECK(opens ==
          std::map<sg::access_role, std::set<in>>{
              {dsl, {in::pupil_file, in::low_level_concern, in::school, in::declarations}},
              {deputy_dsl, {in::pupil_file, in::school}},
              {headteacher, {in::pupil_file, in::low_level_concern, in::allegation, in::school, in::declarations}},
              {chair_of_governors, {in::audit}},
              {dpo, {in::audit}},
              {auditor, {in::audit}}});
    CHECK(breaks == std::map<sg::access_role, std::set<in>>{{dsl, {in::pupil_file}},
                                                            {deputy_dsl, {in::pupil_file}},
                                                            {headteacher, {in::pupil_file}},
                                                            {deputy_head, {in::pupil_file}},
                                                            {chair_of_governors, {in::allegation}},
                                                            {vice_chair, {in::allegation}}});
    CHECK(sg::access_table::usual().break_glass_limit() == 4h);
    CHECK(sg::access_table::usual().independent() == std::vector{chair_of_governors, vice_chair, dpo});
  }
  TEST_CASE("the page for leads shows this table, cell by cell") {
    std::ifstream file{std::string{SAFEGUARDING_SOURCE_DIR} + "/docs/access.md"};
    REQUIRE(file);
    std::stringstream page;
    page << file.rdbuf();
    const auto table = sg::access_table::usual();
    const auto opens = [&](sg::access_role role, in place) {
      return std::any_of(table.rows().begin(), table.rows().end(),
                         [&](const auto& each) { return each.role == role && each.in == place; });
    };
    const auto breaks = [&](sg::access_role role, in place) {
      return std::count(table.break_glass_rows().begin(), table.break_glass_rows().end(),
                        sg::break_glass_row{role, place}) != 0;
    };
    const std::pair<std::string, std::vector<sg::access_role>> lines[] = {
        {"designated safeguarding lead", {dsl}},
        {"deputy lead", {deputy_dsl}},
        {"headteacher", {headteacher}},
        {"deputy head", {deputy_head}},
        {"chair of governors", {chair_of_governors}},
        {"vice-chair", {vice_chair}},
        {"data protection officer, auditor", {dpo, auditor}},
        {"teachers and all other staff, other governors",
         {teacher, teaching_assistant, support_staff, governor, safeguarding_governor, senco, online_safety_lead,
          it_technician, external_agency_worker}}};
    std::size_t shown = 0;
    for (const auto& line : lines)
      for (const auto role : line.second) {
        ++shown;
        std::string row = "\n| " + line.first + " |";
        for (const auto place :
             {in::pupil_file, in::low_level_concern, in::allegation, in::audit, in::school, in::declarations}) {
          std::string cell = opens(role, place) ? " yes" : "";
          if (breaks(role, place)) cell += cell.empty() ? " in an emergency" : "; in an emergency too";
          row += cell + " |";
        }
        CAPTURE(row);
        CHECK(page.str().find(row + "\n") != std::string::npos);
      }
    CHECK(shown == std::size(sg::enum_names<sg::access_role>::table));
  }

  TEST_CASE("a post opens its compartment for the purpose of the row, and for no other") {
    for (const auto& row : sg::access_table::usual().rows())
      for (const auto& [purpose, word] : sg::enum_names<sg::access_purpose>::table)
        for (const auto& [place, name] : sg::enum_names<in>::table) {
          auto who = small::holder("reader", row.role);
          who.purposes = {purpose};
          auto where = small::report();
          where.in = place;
          bool wanted = false;
          for (const auto& other : sg::access_table::usual().rows())
            wanted = wanted || (other.role == row.role && other.in == place && other.purpose == purpose);
          CHECK(small::sees(who, where) == wanted);
          who.purposes.clear();
          CHECK_FALSE(small::sees(who, where));
        }
  }

  TEST_CASE("a school makes the table narrower, and cannot make it wider") {
    const auto usual = sg::access_table::usual();
    const auto narrower = usual.without(headteacher, in::pupil_file);
    CHECK(small::sees(small::head(), small::report()));
    CHECK_FALSE(small::sees(small::head(), small::report(), {}, narrower));
    CHECK(small::sees(small::lead(), small::report(), {}, narrower));
    CHECK(narrower.rows().size() + 1 == usual.rows().size());
    CHECK_THROWS_AS(static_cast<void>(narrower.without(headteacher, in::pupil_file)), sg::invalid_input);
    CHECK_THROWS_AS(static_cast<void>(usual.without(teacher, in::pupil_file)), sg::invalid_input);
    CHECK(usual.without_break_glass(vice_chair, in::allegation).break_glass_rows().size() == 5);
    CHECK_THROWS_AS(static_cast<void>(usual.without_break_glass(vice_chair, in::pupil_file)), sg::invalid_input);
    CHECK(usual.with_break_glass_limit(30min).break_glass_limit() == 30min);
    CHECK_THROWS_AS(static_cast<void>(usual.with_break_glass_limit(4h)), sg::invalid_input);
    CHECK_THROWS_AS(static_cast<void>(usual.with_break_glass_limit(0min)), sg::invalid_input);
  }
}
