// SPDX-License-Identifier: Apache-2.0
// What each audience reads, and - by twins that differ in one hidden thing - what it cannot learn.
#include <safeguarding/policy/audience.hpp>
#include <safeguarding/policy/audience_json.hpp>
#include <safeguarding/policy/explain.hpp>
#include <safeguarding/policy/explanation_json.hpp>

#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "../oracle/draw.hpp"
#include "small_school.hpp"

namespace sg = safeguarding;
using nlohmann::json;
using policy_test::book;
using policy_test::facts_of;
using policy_test::holders_of;

namespace {

const sg::instant morning = policy_test::moment(policy_test::an_autumn_morning);

/// One matter as the host has it.
struct matter {
  sg::facts known;
  sg::holders who;
  std::string_view school = "cleves";

  [[nodiscard]] sg::explanation whole() const {
    return sg::explain(book(school), known, who, calendar_test::school_2026_27(), morning);
  }
  [[nodiscard]] std::string auditor() const { return sg::to_json(whole(), "m"); }
  [[nodiscard]] std::string reporter() const {
    return sg::to_json(sg::reporter_view(book(school), sg::said_by_reporter(known), morning), "m");
  }
  [[nodiscard]] std::string recipient(std::string_view role) const {
    return sg::to_json(sg::recipient_view(book(school), whole(), role), "m");
  }
};

constexpr const char* posts =
    "dsl = d-1, deputy_dsl = d-2, headteacher = h-1, deputy_head = h-2, chair_of_governors = g-1, vice_chair = g-2,"
    "online_safety_lead = o-1, dpo = o-2, it_technician = o-3, named_data_contact = o-4, named_policy_contact = o-5";

matter matter_of(std::string_view facts, std::string_view who = posts) { return {facts_of(facts), holders_of(who)}; }

template <class Ask>
std::string refusal(Ask ask) {
  try {
    ask();
  } catch (const sg::error& e) {
    return std::string{sg::name(e.code())} + "|" + e.what() + "|" + e.fragment() + "|" + sg::to_text(e.where());
  }
  return "not refused";
}

/// Two matters that differ only in something the reader may not learn.
struct twins {
  const char* hidden;
  const char* reader;  ///< "reporter", or a role
  matter one, other;
};

matter with(matter it, std::string_view facts) {
  policy_test::say(it.known, facts);
  return it;
}
matter from(matter it, const char* fact, const char* source) {
  it.known.known.at(fact).source = source;
  it.known.known.at(fact).origin = sg::fact_origin::derived;
  return it;
}

/// The table of what is hidden, and from whom.
std::vector<twins> hidden_things() {
  const auto child = matter_of("event = concern_for_child, significant_harm = unknown, child_identified = yes");
  const auto adult = matter_of(
      "event = allegation, subject_role = teacher, harm_threshold = yes, abuse_or_unlawful = yes, subjects = t-1");
  const auto low = matter_of("event = low_level_concern, subject_role = teacher, harm_threshold = no, subjects = t-1");
  auto misuse = matter_of(
      "event = aup_breach, subject_role = pupil, deliberate = yes, prior_upheld_misuse_count = 2, subjects = p-1");
  misuse.school = "beech-green";
  const auto without_dsl = matter_of("event = concern_for_child, significant_harm = unknown, child_identified = yes",
                                     std::string{posts}.substr(std::string{posts}.find(',') + 1));
  std::vector<twins> all{
      // The reporter learns nothing but what was said.
      {"who holds the posts", "reporter", child,
       matter_of("event = concern_for_child, significant_harm = unknown, child_identified = yes", "dsl = x-9")},
      {"that the DSL is conflicted", "reporter", child, with(child, "conflicted_roles = dsl")},
      {"that somebody is conflicted, by name", "reporter", adult, with(adult, "conflicted = d-1 and h-1")},
      {"that the head cannot be reached", "reporter", adult, with(adult, "absent_roles = headteacher")},
      {"that nobody in the school can be reached", "reporter", child,
       with(child,
            "absent_roles = dsl and deputy_dsl and headteacher and deputy_head and chair_of_governors and vice_chair")},
      {"earlier misuse by the pupil", "reporter", misuse, with(misuse, "prior_upheld_misuse_count = 0")},
      {"earlier concerns about the adult", "reporter", low,
       with(low, "low_level_count_12m = 4, independent_reporter_count = 3")},
      {"earlier concerns that were not upheld", "reporter", misuse, with(misuse, "prior_not_upheld_count = 3")},
      {"what other posts the adult holds", "reporter", adult, with(adult, "subject_also_holds = deputy_dsl")},
      {"that a referral was made since", "reporter", child, with(child, "referral_made_at = 2026-11-20 08:00")},
      {"that the adult was suspended since", "reporter", adult, with(adult, "staff_suspended_at = 2026-11-20 08:30")},
      {"which other person the adult is", "reporter", adult, with(adult, "subjects = t-2")},
      {"from which report a fact was counted", "reporter", from(adult, "event", "r-1"), from(adult, "event", "r-2")},
      // A recipient learns why they are told, and of nobody else.
      {"whether whom they stand in for is away or conflicted", "deputy_dsl", with(child, "absent_roles = dsl"),
       with(child, "conflicted_roles = dsl")},
      {"whether the post they stand in for is vacant", "deputy_dsl", with(child, "absent_roles = dsl"), without_dsl},
      {"whether it was a person or a post that was said to be away", "deputy_dsl", with(child, "absent_roles = dsl"),
       with(child, "absent = d-1")},
      {"that somebody else is conflicted", "dsl", child, with(child, "conflicted_roles = deputy_dsl")},
      {"that the head cannot be reached", "dsl", adult, with(adult, "absent_roles = headteacher")},
      {"that the head is conflicted, so that it went outside", "dsl", adult,
       with(adult, "conflicted_roles = headteacher")},
      {"that a person without a post is conflicted", "headteacher", adult, with(adult, "conflicted = z-1")},
      {"who holds the other posts", "dsl", adult,
       matter{adult.known, holders_of("dsl = d-1, headteacher = x-1, deputy_head = x-2, chair_of_governors = x-3")}},
      {"that the sources name different people", "dsl", adult,
       matter{adult.known, holders_of("dsl = d-1, headteacher = d-1, deputy_head = x-2, chair_of_governors = x-3")}},
      {"earlier low-level concerns, from the child's side", "dsl", low,
       with(low, "low_level_count_12m = 4, independent_reporter_count = 3")},
      {"a number beyond its band", "dsl", misuse, with(misuse, "prior_upheld_misuse_count = 7")},
      {"incidents that were not upheld", "dsl", misuse, with(misuse, "prior_not_upheld_count = 3")},
      {"incidents that were accidents", "dsl", misuse, with(misuse, "prior_accidental_count = 2")},
      {"who the subject is", "dsl", adult, with(adult, "subjects = t-2")},
      {"who reported", "headteacher", with(adult, "reporter = a-1"), with(adult, "reporter = a-2")},
      {"in what role somebody reported", "dsl", with(child, "event = fgm_disclosure"),
       with(child, "event = fgm_disclosure, reporter_role = supply_staff")},
      {"from which report a fact was counted", "dsl", from(misuse, "prior_upheld_misuse_count", "r-1"),
       from(misuse, "prior_upheld_misuse_count", "r-2")},
      {"what an agency is told nothing about", "lado", adult,
       with(adult, "significant_harm = yes, immediate_danger = yes")},
      {"that the head is conflicted, from an agency that stands in for them", "lado", adult,
       with(adult, "conflicted_roles = headteacher")},
      {"that the head is conflicted by name, from an agency that stands in for them", "lado", adult,
       with(adult, "conflicted = h-1")},
      {"which rules failed in one fact", "dsl", child, with(child, "place = online, request_item = other")},
  };
  return all;
}

}  // namespace

TEST_SUITE("policy/audience") {
  TEST_CASE("twins that differ only in a hidden thing read alike, byte for byte, and differ for an auditor") {
    for (const auto& each : hidden_things()) {
      CAPTURE(std::string{each.hidden});
      CAPTURE(std::string{each.reader});
      // There is something to hide: the auditor reads the difference. Without that a row would prove nothing.
      CHECK(each.one.auditor() != each.other.auditor());
      const bool reporter = std::string_view{each.reader} == "reporter";
      const auto one = reporter ? each.one.reporter() : each.one.recipient(each.reader);
      const auto other = reporter ? each.other.reporter() : each.other.recipient(each.reader);
      CHECK(one == other);
    }
  }

  TEST_CASE("what a reader may know does change what is read") {
    const auto child = matter_of("event = concern_for_child");
    CHECK(child.reporter() != with(child, "immediate_danger = yes").reporter());
    CHECK(child.reporter() != with(child, "event = fgm_disclosure").reporter());
    CHECK(child.recipient("dsl") != with(child, "significant_harm = yes").recipient("dsl"));
    CHECK(child.recipient("dsl") != with(child, "event = child_on_child").recipient("dsl"));
    // Whoever weighs an adult's conduct reads how often it came up: that is what the clause asks them to weigh.
    const auto low = matter_of("event = low_level_concern, subject_role = teacher, harm_threshold = no");
    const auto often = with(low, "low_level_count_12m = 4, independent_reporter_count = 3");
    CHECK(low.recipient("headteacher") != often.recipient("headteacher"));
    CHECK(json::parse(often.recipient("headteacher")).at("duties").at("consider")[0].at("what") == "lado");
    // The DSL of a school whose document has a ladder reads the step.
    auto misuse =
        matter_of("event = aup_breach, subject_role = pupil, deliberate = yes, prior_upheld_misuse_count = 2");
    misuse.school = "beech-green";
    CHECK(json::parse(misuse.recipient("dsl")).at("step") == "step2");
  }

  TEST_CASE("a reporter reads that it was received, what to do, and what could still be answered") {
    const auto of = json::parse(matter_of("event = fgm_disclosure, immediate_danger = unknown").reporter());
    CHECK(of.at("audience") == "reporter");
    CHECK(of.at("told").empty());
    CHECK(of.at("clocks").empty());
    CHECK(
        of.at("duties").at("must").dump() ==
        R"([{"certainty":"certain","cites":["cleves: 15"],"decided_by":null,"time":null,"what":"follow_reporting_guidance"},)"
        R"({"certainty":"certain","cites":["OV-FGM"],"decided_by":null,"time":null,"what":"reporter_reports_to_police_personally"}])");
    CHECK(of.at("duties").at("must_not").size() == 2);
    REQUIRE(of.at("open_questions").size() == 1);
    CHECK(of.at("open_questions")[0].at("fact") == "immediate_danger");
    std::set<std::string> guidance;
    for (const auto& each : of.at("sentences"))
      if (each.at("about") == "guidance") guidance.insert(each.at("of"));
    CHECK(guidance ==
          std::set<std::string>{"call_999", "do_not_investigate", "keep_to_those_who_need", "refer_directly"});
    CHECK(of.dump().find("OV-999") != std::string::npos);
    const auto danger = matter_of("event = concern_for_child, immediate_danger = yes").reporter();
    CHECK(danger.find("A child is in immediate danger: ring 999 now, if nobody has [OV-999].") != std::string::npos);
    // What a reporter must do is said where it is certain; what they must leave, also where it may be so.
    const auto late =
        json::parse(matter_of("event = concern_for_child, observed_at = unknown").reporter()).at("duties");
    CHECK(late.at("must").dump().find("record_as_late_entry") == std::string::npos);
    CHECK(late.at("must_not").dump() ==
          R"([{"certainty":"possible","cites":["OV-LATE"],"decided_by":null,"time":null,"what":"backdate_entry"}])");
    const auto question = matter_of("event = policy_question").reporter();
    CHECK(question.find("999") == std::string::npos);
  }

  TEST_CASE("a recipient reads why they are told, what to do and by when") {
    const auto of = json::parse(matter_of("event = allegation, subject_role = teacher, harm_threshold = yes,"
                                          "absent_roles = headteacher")
                                    .recipient("deputy_head"));
    CHECK(
        of.at("told").dump() ==
        R"([{"certainty":"certain","cites":["OV-CASE-MANAGER"],"role":"deputy_head","stands_in_for":["headteacher"],"time":null}])");
    CHECK(of.at("clocks")[0].at("name") == "lado_contact");
    CHECK(of.at("duties").at("must_not")[0].at("what") == "interview_subject_before_lado_advice");
    CHECK(of.at("sentences").back().at("text") ==
          "Speak of this to nobody whom you do not know to have been told, the person it is about and the headteacher "
          "included.");
    // An agency reads the clause it is told under, and nothing of the school's own duties.
    const auto lado =
        json::parse(matter_of("event = allegation, subject_role = teacher, harm_threshold = yes").recipient("lado"));
    CHECK(lado.at("duties").at("must").empty());
    CHECK(lado.at("clocks").size() == 1);
    CHECK(lado.at("facts").dump() ==
          R"([{"name":"subject_kind","values":["adult"]},{"name":"harm_threshold","values":["yes"]}])");
  }

  TEST_CASE("whoever a matter is closed to is answered like a stranger, and like somebody asking about nothing") {
    auto known = facts_of("event = allegation, subject_role = teacher, harm_threshold = yes, conflicted_roles = dsl");
    known.subjects = policy_test::people("t-1");
    known.about = policy_test::people("p-1");
    known.absent = policy_test::people("h-1");
    const matter in{known, holders_of(posts), "cleves"};
    const auto of = in.whole();
    const auto as = [&](const char* person) {
      return refusal([&] { (void)sg::recipient_view(book("cleves"), of, sg::person_id{person}); });
    };
    const std::string stranger = as("nobody-at-all");
    CHECK(stranger == "not_found|" + std::string{sg::nothing_to_read} + "||");
    for (const char* barred : {"t-1", "p-1", "d-1", "h-1", "g-2"}) CHECK(as(barred) == stranger);
    CHECK(as("d-2") == "not refused");
    CHECK(refusal([&] { (void)sg::recipient_view(book("cleves"), of, "dsl"); }) == stranger);
    CHECK(refusal([&] { (void)sg::recipient_view(book("cleves"), of, "no_such_role"); }) == stranger);
    // The engine tells none of them; were one named all the same, nothing would be read.
    auto slip = of;
    for (auto& each : slip.made.notify)
      for (const char* barred : {"t-1", "p-1"}) each.people.emplace_back(barred);
    for (const char* barred : {"t-1", "p-1"})
      CHECK(refusal([&] { (void)sg::recipient_view(book("cleves"), slip, sg::person_id{barred}); }) == stranger);
    // As an auditor, too.
    for (const char* barred : {"t-1", "p-1", "d-1"})
      CHECK(refusal([&] { (void)sg::auditor_view(of, sg::person_id{barred}); }) == stranger);
    CHECK(refusal([&] { (void)sg::auditor_view(of, sg::person_id{"inspector"}); }) == "not refused");
    // Somebody who reports themselves reads nothing either.
    CHECK(refusal([&] { (void)with(in, "reporter_is_subject = yes").reporter(); }) == stranger);
    CHECK(refusal([&] { (void)with(in, "reporter = t-1").reporter(); }) == stranger);
    CHECK(refusal([&] { (void)with(in, "reporter = p-1").reporter(); }) == stranger);
    CHECK(refusal([&] { (void)with(in, "reporter = d-1").reporter(); }) == "not refused");
  }

  TEST_CASE("what the form of a report says does not depend on holders, history or declarations") {
    const auto made = policy_test::filled({.people = "tea alleged, ana subject", .categories = "physical"});
    const auto roll = policy_test::small_roll();
    const auto said = sg::said_by_reporter(made, policy_test::words(), policy_test::shipped_table(), roll);
    CHECK(policy_test::shown(said, "event") == "allegation");
    CHECK(policy_test::shown(said, "subject_role") == "teacher");
    CHECK(policy_test::shown(said, "prior_upheld_misuse_count") == "-");
    CHECK(policy_test::shown(said, "key_stage") == "-");
    CHECK(said.conflicted.empty());
    CHECK(policy_test::ids(said.subjects) == "tea");
    for (const auto& each : said.known) CHECK_MESSAGE(each.second.source.empty(), each.first);
    // The rest of the roll plays no part: the household of the deputy, who else works here.
    const std::vector<sg::person> named{policy_test::somebody("tea teacher"),
                                        policy_test::somebody("ana pupil 5 home-1"),
                                        policy_test::somebody("ass teaching_assistant")};
    CHECK(sg::said_by_reporter(made, policy_test::words(), policy_test::shipped_table(), named) == said);
  }

  TEST_CASE("facts from history, conflicts and absences are not what a reporter said") {
    auto known = facts_of(
        "event = aup_breach, prior_upheld_misuse_count = 2, low_level_count_12m = 3,"
        "conflicted_roles = dsl, absent_roles = headteacher, subject_also_holds = dpo, reporter = a-1");
    known.conflicted = policy_test::people("d-1");
    known.absent = policy_test::people("d-2");
    known.set("place", std::string{"online"}, sg::fact_origin::derived, "row");
    const auto said = sg::said_by_reporter(known);
    for (const char* name : {"prior_upheld_misuse_count", "low_level_count_12m", "conflicted_roles", "absent_roles",
                             "subject_also_holds", "place"})
      CHECK_MESSAGE(said.find(name) == nullptr, name);
    CHECK(said.conflicted.empty());
    CHECK(said.absent.empty());
    CHECK(said.find("event") != nullptr);
    // Handed over by mistake, they are passed over all the same.
    CHECK(sg::to_json(sg::reporter_view(book("cleves"), known, morning), "m").find("headteacher") == std::string::npos);
  }
}
