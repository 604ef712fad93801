// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/chart.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace sg = safeguarding;

namespace {

constexpr std::string_view head = R"(format = 1
[pack]
id = "mill-lane"
kind = "school"
title = "Policy <b>\"A & B\"</b> {|} #1"
edition = "1"
vocabulary = "safeguarding-core@1"
)";

std::string clause(const std::string& id) { return "[[clause]]\nid = \"" + id + "\"\ntext = \"Says " + id + ".\"\n"; }

std::string rule(const std::string& id, const std::string& cite, const std::string& rest) {
  return "[[rule]]\nid = \"" + id + "\"\nkind = \"route\"\ncite = [\"" + cite + "\"]\n" + rest + "\n";
}

sg::rulebook book_of(const std::string& toml, bool with_england = false) {
  const auto words = sg::shipped_vocabulary();
  std::vector<sg::policy_pack> packs{
      sg::policy_pack::read(sg::read_toml(std::string{head} + toml, "mill-lane.toml"), words)};
  if (with_england) packs.push_back(sg::shipped_pack("england", words));
  return {words, std::move(packs)};
}

const sg::chart_arrow* arrow(const sg::chart& drawn, std::string_view id) {
  const auto found =
      std::find_if(drawn.arrows.begin(), drawn.arrows.end(), [&](const auto& each) { return each.id == id; });
  return found == drawn.arrows.end() ? nullptr : &*found;
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

TEST_SUITE("policy/chart") {
  TEST_CASE("every rule that tells somebody stands on the chart, and nothing else that tells nobody") {
    for (const auto name : sg::shipped_schools()) {
      const auto words = sg::shipped_vocabulary();
      const sg::rulebook book{words, {sg::shipped_pack(name, words)}};
      const auto drawn = sg::chart_of(book);
      for (const auto& known : book.packs().front().rules) {
        if (!known.tell || known.standing) continue;
        const bool shown = std::any_of(drawn.arrows.begin(), drawn.arrows.end(), [&](const auto& each) {
          return std::any_of(each.rows.begin(), each.rows.end(),
                             [&](const auto& row) { return row.clauses == known.cite && row.time == known.time; });
        });
        CHECK_MESSAGE(shown, known.id);
      }
      for (const auto& each : drawn.arrows) CHECK_FALSE(each.rows.empty());
    }
  }

  TEST_CASE("situations that lead to the same people stand in one box, with clause and time word") {
    const auto drawn = sg::chart_of(book_of(
        clause("1") + clause("2") +
        rule("a", "1", "when = { event = [\"aup_breach\"] }\nroute = { to = [\"dsl\"] }\ntime = \"without delay\"") +
        rule("b", "2", "when = { event = [\"pupil_contact\"] }\nroute = { to = [\"dsl\"] }")));
    REQUIRE(drawn.arrows.size() == 1);
    const auto& only = drawn.arrows.front();
    CHECK(only.id == "mill_lane_to_dsl");
    CHECK(only.told == "DSL");
    REQUIRE(only.rows.size() == 2);
    CHECK(only.rows[0].when == std::vector<std::string>{"Breach of the acceptable use policy"});
    CHECK(only.rows[0].clauses == std::vector<std::string>{"1"});
    CHECK(only.rows[0].time == "without delay");
    CHECK(only.rows[1].when == std::vector<std::string>{"Contact with a pupil"});
    CHECK(only.rows[1].time.empty());
  }

  TEST_CASE("a clause that asks for a report and names nobody is shown as that") {
    const auto drawn = sg::chart_of(book_of(
        clause("7") + rule("a", "7", "when = { event = [\"aup_breach\"] }\nmust = [\"report_in_line_with_policy\"]")));
    REQUIRE(drawn.arrows.size() == 1);
    CHECK(drawn.arrows.front().told.empty());
    CHECK(holds(sg::to_dot(drawn), "nobody is"));
    CHECK(holds(sg::to_mermaid(drawn), "nobody is named"));
  }

  TEST_CASE("receivers named together, one of several, besides others and in reserve are told apart") {
    const auto drawn = sg::chart_of(
        book_of(clause("1") +
                rule("a", "1", "when = { event = [\"overblocking\"] }\nroute = { to = [\"dsl\", \"headteacher\"] }") +
                rule("b", "1",
                     "when = { event = [\"policy_question\"] }\nroute = { to = [\"dsl\", \"headteacher\"], "
                     "alternatives = true }") +
                rule("c", "1", "when = { event = [\"data_breach\"] }\nroute = { to = [\"dpo\"], also = true }") +
                rule("d", "1", "when = { event = [\"aup_breach\"] }\nroute = { to = [\"dsl\"], if_nobody = true }")));
    REQUIRE(drawn.arrows.size() == 4);
    CHECK(drawn.arrows[0].told == "DSL and headteacher");
    CHECK(drawn.arrows[1].told == "one of: DSL or headteacher");
    CHECK(drawn.arrows[2].manner == sg::chart_manner::also);
    CHECK(drawn.arrows[3].manner == sg::chart_manner::if_nobody);
    CHECK(holds(sg::to_dot(drawn),
                "mill_lane_to_data_protection_officer_as_well:e -> to_data_protection_officer "
                "[color=\"black\", arrowhead=onormal]"));
  }

  TEST_CASE("a rule that replaces another, and the days it is in force, are said") {
    const auto drawn = sg::chart_of(book_of(
        clause("1") + clause("2") + rule("a", "1", "when = { event = [\"allegation\"] }\nroute = { to = [\"dsl\"] }") +
        rule("b", "2",
             "when = { event = [\"allegation\"], subject_role = [\"dsl\"] }\nroute = { to = [\"headteacher\"] }\n"
             "overrides = [\"a\"]\neffective_from = 2026-09-01")));
    const auto* found = arrow(drawn, "mill_lane_to_headteacher");
    REQUIRE(found != nullptr);
    CHECK(found->rows.front().when.front() == "Allegation; about: DSL (from 2026-09-01) (in place of 1)");
  }

  TEST_CASE("the chain is the engine's own: it ends outside the school and names nobody twice") {
    const auto drawn = sg::chart_of(sg::shipped_book("stony-dean"));
    const auto of = [&](std::string_view role) {
      const auto found =
          std::find_if(drawn.chains.begin(), drawn.chains.end(), [&](const auto& each) { return each.role == role; });
      REQUIRE(found != drawn.chains.end());
      return found->then;
    };
    CHECK(of("online safety lead") ==
          std::vector<std::string>{"DSL", "deputy DSL", "headteacher", "deputy head", "children's social care"});
    CHECK(of("vice chair") == std::vector<std::string>{"LADO"});
    CHECK(of("data protection officer") == std::vector<std::string>{"vice chair", "LADO"});
  }

  TEST_CASE("what an overlay adds is drawn in another line, and stands beside what it adds to") {
    const auto drawn = sg::chart_of(
        book_of(clause("1") + rule("a", "1", "when = { event = [\"aup_breach\"] }\nroute = { to = [\"dsl\"] }"), true));
    REQUIRE(drawn.arrows.size() > 2);
    CHECK(drawn.arrows[0].id == "mill_lane_to_dsl");
    CHECK(drawn.arrows[1].id == "england_to_dsl");
    CHECK(drawn.arrows[0].told_id == drawn.arrows[1].told_id);
    const auto dot = sg::to_dot(drawn);
    CHECK(holds(dot, "mill_lane_to_dsl:e -> to_dsl [color=\"black\"]"));
    CHECK(holds(dot, "england_to_dsl:e -> to_dsl [style=dashed"));
    const auto mermaid = sg::to_mermaid(drawn);
    CHECK(holds(mermaid, "mill_lane_to_dsl --> to_dsl\n"));
    CHECK(holds(mermaid, "england_to_dsl -.-> to_dsl\n"));
    CHECK(holds(drawn.notes.front(), "[OV-NEVER-SUBJECT]"));
  }

  TEST_CASE("a full page names the overlay's clauses by their labels, with every time word") {
    const auto drawn = sg::chart_of(sg::shipped_book("beech-green"));
    const auto* police = arrow(drawn, "england_to_police");
    REQUIRE(police != nullptr);
    REQUIRE(police->rows.size() == 1);
    CHECK(police->rows.front().clauses == std::vector<std::string>{"OV-999", "OV-ADULT-IMAGES", "OV-FGM"});
    CHECK(police->rows.front().time == "at once; as a matter of urgency");
  }

  TEST_CASE("a ladder shows its steps in order, what it counts and that nobody said how far back") {
    const auto drawn = sg::chart_of(sg::shipped_book("beech-green"));
    REQUIRE(drawn.ladders.size() == 1);
    CHECK(drawn.ladders[0].about == "Pupil misuse: counts earlier misuse that was upheld; how far back: unstated");
    REQUIRE(drawn.ladders[0].steps.size() == 3);
    CHECK(drawn.ladders[0].steps[1].told == "step 2");
    REQUIRE(drawn.ladders[0].steps[1].rows.size() == 1);
    CHECK(holds(drawn.ladders[0].steps[1].rows[0].when.front(), "told as well: headteacher"));
    CHECK(holds(sg::to_mermaid(drawn), "    beech_green_pupil_misuse_step1 --> beech_green_pupil_misuse_step2\n"));
  }

  TEST_CASE("words of a pack cannot break out of their place") {
    const auto drawn = sg::chart_of(book_of(
        clause("A&B <i>\\\"7\\\"</i>") +
        rule("a", "A&B <i>\\\"7\\\"</i>",
             "when = { event = [\"aup_breach\"] }\nroute = { to = [\"dsl\"] }\ntime = \"\\\"]; x --> y %% `#\"")));
    const auto dot = sg::to_dot(drawn);
    CHECK(holds(dot, "A&amp;B &lt;i&gt;&quot;7&quot;&lt;/i&gt;"));
    CHECK_FALSE(holds(dot, "<i>"));
    CHECK_FALSE(holds(dot, "<b>"));
    const auto mermaid = sg::to_mermaid(drawn);
    CHECK(holds(mermaid, "[A#amp;B #lt;i#gt;#quot;7#quot;#lt;/i#gt;] - #quot;]; x --#gt; y %% '#35;\"]"));
    CHECK_FALSE(holds(mermaid, "<b>"));
  }

  TEST_CASE("the same book gives the same text") {
    const auto book = sg::shipped_book("cleves");
    CHECK(sg::chart_of(book) == sg::chart_of(book));
    CHECK(sg::to_dot(sg::chart_of(book)) == sg::to_dot(sg::chart_of(sg::shipped_book("cleves"))));
  }
}
