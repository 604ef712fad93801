// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/decision_json.hpp>

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "plain_words.hpp"

namespace sg = safeguarding;
using policy_test::decided;
using policy_test::facts_of;
using policy_test::holders_of;
using policy_test::rule;
using policy_test::small_book;

TEST_SUITE("policy/decision_json") {
  TEST_CASE("nothing decided: every key is there, in its order") {
    CHECK(
        sg::to_json(sg::decision{}, "q1") ==
        R"({"id":"q1","notify":[],"excluded":[],"step":null,"must":[],"may":[],"must_not":[],"consider":[],"cites":[],)"
        R"("overlay":[],"clocks":[],"waiting":[],"conflicts":[],"missing":[],"near_miss":[],"possible":{"notify":[],)"
        R"("must":[],"may":[],"must_not":[],"consider":[],"clocks":[],"waiting":[],"excluded":[]}})");
  }

  TEST_CASE("a whole decision, byte for byte") {
    const std::string clock =
        "[[clock]]\nid = \"reply\"\nunit = \"working_day\"\nn = 1\nstarts = [\"aware_at\"]\n"
        "owner = \"o\"\nsource = \"s\"\nmeaning = \"m\"\n"
        "[[clock]]\nid = \"left\"\nunit = \"school_day\"\nn = 400\nstarts = [\"left_on\"]\n"
        "owner = \"o\"\nsource = \"s\"\nmeaning = \"m\"\n"
        "[[clock]]\nid = \"reviewed\"\nunit = \"calendar_month\"\nn = 1\nstarts = [\"referral_made_at\", "
        "\"incident_at\"]\nowner = \"o\"\nsource = \"s\"\nmeaning = \"m\"\n"
        "[[ladder]]\nid = \"l\"\nsteps = [\"step1\"]\ncounts = \"prior_upheld_misuse_count\"\n"
        "look_back = \"x\"\n";
    const auto book = small_book(
        clock +
        rule("a",
             "route = { to = [\"dsl\", \"headteacher\"] }\nstep = \"step1\"\nmust = [\"sign_aup\", \"close_page\"]\n"
             "may = [\"inform_parent\"]\nmust_not = [\"close_page\"]\nconsider = [\"police\"]\n"
             "clocks = [\"reply\", \"left\", \"reviewed\"]") +
        rule("b", "route = { to = [\"chair_of_governors\"] }") +
        "[[rule]]\nid = \"c\"\nkind = \"may\"\ncite = [\"c1\"]\n"
        "when = { event = [\"concern_for_child\"], place = [\"bus\", \"home\"] }\nmay = [\"contact_parent\"]\n");
    const auto made =
        decided(book,
                facts_of("event = concern_for_child, subject_role = dsl, place = hall, deliberate = unknown,"
                         "aware_at = 2026-12-24 11:10, left_on = 2026-12-18"),
                holders_of("dsl = a and b, headteacher = h, chair_of_governors = g"), "2026-12-24T11:10:00Z");
    CHECK(
        sg::to_json(made, "q \"1\"") ==
        R"({"id":"q \"1\"","notify":["headteacher","chair_of_governors"],)"
        R"("excluded":[{"role":"dsl","reason":"is the subject"}],"step":"step1","must":["sign_aup"],)"
        R"("may":["inform_parent"],"must_not":["close_page"],"consider":["police"],"cites":["school: c1"],)"
        R"("overlay":["c2"],"clocks":[{"name":"left","unit":"school_day","n":400,"from":"2026-12-18","due":null},)"
        R"({"name":"reply","unit":"working_day","n":1,"from":"2026-12-24T11:10:00+00:00",)"
        R"("due":"2026-12-29T23:59:59+00:00"}],)"
        R"("waiting":[{"name":"reviewed","unit":"calendar_month","n":1,"waits_for":["referral_made_at","incident_at"]}],)"
        R"("conflicts":["conflict recorded: both notified",)"
        R"("conflict recorded: close_page is asked for and forbidden; it stays forbidden until the recipient lifts it"],)"
        R"("missing":["deliberate"],"near_miss":[{"rule":"school/c","fact":"place","was":["hall"],)"
        R"("needs":["home","bus"]},{"rule":"law/none","fact":"place","was":["hall"],"needs":["stairs"]}],)"
        R"("possible":{"notify":[],"must":[],"may":[],"must_not":[],"consider":[],"clocks":[],"waiting":[],)"
        R"("excluded":[]}})");
  }

  TEST_CASE("what holds only until a question is settled is named once more, under its own key") {
    const std::string clock =
        "[[clock]]\nid = \"reply\"\nunit = \"working_day\"\nn = 1\nstarts = [\"at\"]\n"
        "owner = \"o\"\nsource = \"s\"\nmeaning = \"m\"\n";
    const auto book = small_book(
        clock + rule("a", "route = { to = [\"dsl\"] }\nmust = [\"sign_aup\"]\n") +
        rule("b",
             "when.significant_harm = [\"yes\"]\nroute = { to = [\"police\"], also = true }\nmust = [\"sign_aup\", "
             "\"close_page\"]\nmay = [\"inform_parent\"]\nmust_not = [\"share_credentials\"]\nconsider = "
             "[\"lado\"]\nclocks = [\"reply\"]"));
    const auto part = [](const sg::decision& made) {
      return nlohmann::json::parse(sg::to_json(made, "q")).at("possible");
    };
    const auto open = decided(book, facts_of("event = concern_for_child, significant_harm = unknown"),
                              holders_of("dsl = a, headteacher = h"));
    CHECK(part(open).dump() ==
          R"({"clocks":["reply"],"consider":["lado"],"excluded":[],"may":["inform_parent"],"must":["close_page"],)"
          R"("must_not":["share_credentials"],"notify":["police"],"waiting":[]})");
  }

  TEST_CASE("several holders barred alike are one line, and no person or id of one is ever in it") {
    const auto who = holders_of("dsl = person-a and person-b and person-c, headteacher = person-h");
    const auto known = facts_of(
        "event = concern_for_child, subject_role = teacher, subjects = person-a, "
        "conflicted = person-b and person-c, reporter = person-r");
    const auto made = decided(small_book(rule("a", "route = { to = [\"dsl\"] }")), known, who);
    const auto text = sg::to_json(made, "q1");
    CHECK(text.find("person-") == std::string::npos);
    CHECK(text.find(R"("excluded":[{"role":"dsl","reason":"is the subject"},)"
                    R"({"role":"dsl","reason":"has a declared conflict of interest"}])") != std::string::npos);
  }

  TEST_CASE("the line is JSON whatever the id holds") {
    for (const std::string id : {"", "a\"b\\c", "caf\xc3\xa9", "\n\t\x01"}) {
      const auto parsed = nlohmann::json::parse(sg::to_json(sg::decision{}, id));
      CHECK(parsed.at("id").get<std::string>() == id);
      CHECK(sg::to_json(sg::decision{}, id).find('\n') == std::string::npos);
    }
  }

  TEST_CASE("the same inputs give the same bytes, however often and in whatever order they are said") {
    const auto known = facts_of(
        "event = pupil_contact, also_events = allegation and low_level_concern, "
        "subject_role = headteacher, harm_threshold = unknown, absent_roles = dsl and deputy_head,"
        "conflicted_roles = chair_of_governors and slt, subject_also_holds = named_data_contact and dsl");
    sg::facts turned;
    for (auto at = known.known.rbegin(); at != known.known.rend(); ++at) {
      auto value = at->second;
      if (auto* list = std::get_if<std::vector<std::string>>(&value.value)) std::reverse(list->begin(), list->end());
      turned.known.emplace(at->first, value);
    }
    const auto school = policy_test::pack("cleves"), law = policy_test::pack("england");
    const sg::rulebook one{policy_test::words(), {school, law}}, other{policy_test::words(), {law, school}};
    const auto text = sg::to_json(decided(one, known), "q1");
    CHECK(text.size() > 500);
    CHECK(sg::to_json(decided(one, known), "q1") == text);
    CHECK(sg::to_json(decided(one, turned), "q1") == text);
    CHECK(sg::to_json(decided(other, turned), "q1") == text);
  }
}
