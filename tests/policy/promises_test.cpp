// SPDX-License-Identifier: Apache-2.0
// What holds of every decision, on facts drawn at random for all five schools.
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/decision_json.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "../oracle/draw.hpp"
#include "plain_words.hpp"

namespace sg = safeguarding;
using policy_test::words;

namespace {

using set = std::set<std::string>;

/// Posts, people drawn at random, or a school with three DSLs of which one is deputy head and one a teacher.
sg::holders draw_holders(oracle::draw& random, const sg::rulebook& book) {
  switch (random.upto(3)) {
    case 0: return policy_test::posts(book);
    case 1: return random.holders();
    default:
      return policy_test::holders_of(
          "dsl = p0 and p1 and p2, deputy_dsl = p1 and p3, headteacher = p4, deputy_head = p1, teacher = p2 and p5,"
          "chair_of_governors = p6, vice_chair = p7, governor = p7, dpo = p4, online_safety_lead = p2, slt = p1 and p4,"
          "governing_body = p6 and p7, named_data_contact = p8, it_technician = p8");
  }
}

set held_by(const sg::holders& who, const std::string& role, sg::day date) {
  set people;
  for (const auto& held : who.all())
    if (held.role == role && (!held.from || *held.from <= date) && (!held.until || date < *held.until))
      people.insert(held.person.text());
  return people;
}

/// Everybody behind a list of people or, where nobody is named, behind roles.
set behind(const std::vector<sg::person_id>& named, const std::vector<std::string>& roles, const sg::holders& who,
           sg::day date) {
  set people;
  for (const auto& person : named) people.insert(person.text());
  for (const auto& role : roles)
    for (const auto& person : held_by(who, role, date)) people.insert(person);
  return people;
}

bool is_concern(const sg::facts& known) {
  auto events = known.list("also_events");
  events.push_back(known.word("event"));
  return std::any_of(events.begin(), events.end(), [](const std::string& id) {
    return std::any_of(words().events.begin(), words().events.end(),
                       [&](const auto& event) { return event.id == id && event.concern; });
  });
}

bool asks_leave(const sg::rulebook& book, const std::string& name) {
  for (const auto& place : book.rules())
    if (place.name == name)
      return place.what->kind == sg::rule_kind::approve || place.what->kind == sg::rule_kind::declare;
  return false;
}

/// Draws `each` question for every school and hands it on with its decision.
template <class Look>
std::size_t draw_decisions(std::uint64_t seed, std::size_t each, Look look) {
  oracle::draw random{seed, words(), 5};
  const auto calendar = calendar_test::school_2026_27();
  std::size_t count = 0;
  for (const auto school : policy_test::schools) {
    const auto& book = policy_test::book(school);
    for (std::size_t i = 0; i < each; ++i, ++count) {
      const auto who = draw_holders(random, book);
      const auto known = random.facts(0);
      const auto at = random.at();
      look(random, book, known, who, at, sg::decide(book, known, who, calendar, at));
    }
  }
  return count;
}

template <class List, class Word>
set set_of(const List& list, Word word) {
  set all;
  for (const auto& each : list) all.insert(word(each));
  return all;
}
set set_of(const std::vector<sg::effect>& effects) {
  return set_of(effects, [](const auto& each) { return each.what; });
}

bool within(const set& part, const set& all) { return std::includes(all.begin(), all.end(), part.begin(), part.end()); }

}  // namespace

TEST_SUITE("policy/promises") {
  TEST_CASE(
      "nobody is told of a matter that is about them, nor anybody conflicted, nor a requester of their own request") {
    std::size_t told = 0, barred_seen = 0;
    const auto count = draw_decisions(
        20261123, 4000,
        [&](oracle::draw&, const sg::rulebook& book, const sg::facts& known, const sg::holders& who, sg::instant at,
            const sg::decision& made) {
          const auto date = sg::to_london(at).date;
          set subjects = behind(known.subjects, {}, who, date);
          const auto named = subjects;
          for (const auto& person : known.about) subjects.insert(person.text());
          // A role that is said to be a subject's, where no holder of it is named as one.
          auto roles = known.list("subject_also_holds");
          for (const auto& role : known.list("further_subject_roles")) roles.push_back(role);
          roles.push_back(known.word("subject_role"));
          roles.push_back(known.word("second_subject_role"));
          for (const auto& role : roles) {
            const auto holders = behind({}, {role}, who, date);
            const bool one_named =
                std::any_of(holders.begin(), holders.end(), [&](const auto& id) { return named.contains(id); });
            if (!one_named) subjects.insert(holders.begin(), holders.end());
          }
          const auto conflicted = behind(known.conflicted, known.list("conflicted_roles"), who, date);
          const auto requesters = known.reporter.empty() ? behind({}, {known.word("reporter_role")}, who, date)
                                                         : set{known.reporter.text()};
          if (std::get<bool>(known.find("reporter_is_subject")->value))
            subjects.insert(requesters.begin(), requesters.end());
          barred_seen += subjects.size() + conflicted.size();
          for (const auto& each : made.notify) {
            const bool own_request = std::all_of(each.because.begin(), each.because.end(),
                                                 [&](const auto& name) { return asks_leave(book, name); });
            for (const auto& person : each.people) {
              ++told;
              REQUIRE_FALSE(subjects.contains(person.text()));
              REQUIRE_FALSE(conflicted.contains(person.text()));
              if (own_request) REQUIRE_FALSE(requesters.contains(person.text()));
            }
            // Every person told holds the role on that day.
            for (const auto& person : each.people) REQUIRE(held_by(who, each.receiver, date).contains(person.text()));
          }
        });
    MESSAGE(told << " people told in " << count << " decisions");
    CHECK(count == 20'000);
    CHECK(told > 20'000);
    CHECK(barred_seen > 20'000);
  }

  TEST_CASE("a concern always reaches somebody, and with everybody in the school out of reach an agency") {
    std::size_t concerns = 0, agencies = 0;
    const auto calendar = calendar_test::school_2026_27();
    draw_decisions(20261124, 2000,
                   [&](oracle::draw& random, const sg::rulebook& book, sg::facts known, const sg::holders& who,
                       sg::instant at, const sg::decision& made) {
                     if (!is_concern(known)) return;
                     ++concerns;
                     REQUIRE_FALSE(made.notify.empty());
                     known.set("absent_roles", random.receivers());
                     for (const auto& held : who.all()) known.absent.push_back(held.person);
                     const auto alone = sg::decide(book, known, who, calendar, at);
                     REQUIRE_FALSE(alone.notify.empty());
                     for (const auto& each : alone.notify) REQUIRE(words().is_agency(each.receiver));
                     ++agencies;
                   });
    MESSAGE(concerns << " concerns, " << agencies << " of them with everybody out of reach");
    CHECK(concerns > 6000);
    CHECK(agencies == concerns);
  }

  // What exactly holds: duties may give way to a prohibition, which is then recorded; and who stands in for somebody
  // conflicted, or goes up for a subject, is told in the school's words only while the overlay names nobody.
  TEST_CASE("an overlay adds and requires, and never removes") {
    std::size_t compared = 0, receivers = 0;
    const auto calendar = calendar_test::school_2026_27();
    std::map<std::string, sg::rulebook> alone;
    for (const auto school : policy_test::schools) alone.emplace(school, policy_test::book_alone(school));
    draw_decisions(
        20261125, 2000,
        [&](oracle::draw&, const sg::rulebook& book, const sg::facts& known, const sg::holders& who, sg::instant at,
            const sg::decision& made) {
          const auto school = sg::decide(alone.at(book.packs().front().id), known, who, calendar, at);
          ++compared;
          const auto forbidden = set_of(made.must_not);
          for (const auto& duty : set_of(school.must))
            REQUIRE((set_of(made.must).contains(duty) || forbidden.contains(duty)));
          REQUIRE(within(set_of(school.may), set_of(made.may)));
          REQUIRE(within(set_of(school.must_not), forbidden));
          REQUIRE(within(set_of(school.consider), set_of(made.consider)));
          REQUIRE(within({school.cites.begin(), school.cites.end()}, {made.cites.begin(), made.cites.end()}));
          REQUIRE(school.step == made.step);
          REQUIRE(within(set_of(school.clocks, [](const auto& each) { return each.id; }),
                         set_of(made.clocks, [](const auto& each) { return each.id; })));
          const bool conflicted = !known.conflicted.empty() || !known.list("conflicted_roles").empty();
          for (const auto& each : school.notify) {
            REQUIRE_FALSE(each.receiver.empty());
            const auto same = std::find_if(made.notify.begin(), made.notify.end(),
                                           [&](const auto& other) { return other.receiver == each.receiver; });
            const bool goes_up = std::any_of(school.excluded.begin(), school.excluded.end(),
                                             [](const auto& out) { return out.why == sg::barred_because::subject; });
            if (!each.stands_in_for.empty() && (conflicted || goes_up)) continue;
            ++receivers;
            REQUIRE(same != made.notify.end());
            const auto text = [](const auto& person) { return person.text(); };
            REQUIRE(within(set_of(each.people, text), set_of(same->people, text)));
          }
          if (conflicted) return;
          for (const auto& each : school.conflicts)
            REQUIRE(std::any_of(made.conflicts.begin(), made.conflicts.end(),
                                [&](const auto& other) { return other.text == each.text; }));
        });
    MESSAGE(compared << " decisions with and without the overlay, " << receivers << " receivers found again");
    CHECK(compared == 10'000);
    CHECK(receivers > 4'000);
  }

  TEST_CASE("the order in which lists and holders are given changes nothing") {
    const auto calendar = calendar_test::school_2026_27();
    std::mt19937_64 order{20261126};
    std::size_t lists = 0;
    const auto count = draw_decisions(20261127, 1500,
                                      [&](oracle::draw&, const sg::rulebook& book, const sg::facts& known,
                                          const sg::holders& who, sg::instant at, const sg::decision& made) {
                                        auto turned = known;
                                        for (auto& [name, fact] : turned.known)
                                          if (auto* list = name == "further_subject_roles"  // in the order of subjects
                                                               ? nullptr
                                                               : std::get_if<std::vector<std::string>>(&fact.value)) {
                                            std::shuffle(list->begin(), list->end(), order);
                                            ++lists;
                                          }
                                        std::shuffle(turned.conflicted.begin(), turned.conflicted.end(), order);
                                        std::shuffle(turned.absent.begin(), turned.absent.end(), order);
                                        auto holdings = who.all();
                                        std::shuffle(holdings.begin(), holdings.end(), order);
                                        const auto again =
                                            sg::decide(book, turned, sg::holders{holdings}, calendar, at);
                                        REQUIRE(sg::to_json(again, "q") == sg::to_json(made, "q"));
                                        REQUIRE(again.notify.size() == made.notify.size());
                                        for (std::size_t i = 0; i < made.notify.size(); ++i)
                                          REQUIRE(again.notify[i].because == made.notify[i].because);
                                      });
    MESSAGE(count << " decisions made twice, " << lists << " lists shuffled");
    CHECK(lists > 5'000);
  }
}
