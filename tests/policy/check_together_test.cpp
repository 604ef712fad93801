// SPDX-License-Identifier: Apache-2.0
// A document with a law and holders: every case of a small vocabulary is decided on, or looked at person by person.
#include <safeguarding/policy/check.hpp>
#include <safeguarding/policy/decide.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "random_documents.hpp"

namespace sg = safeguarding;
using namespace policy_test::small;

namespace {

const auto on = *sg::parse_day("2026-11-20");
const auto noon = *sg::parse_instant("2026-11-20T12:00:00Z");

/// Posts given out among four people at random, some of them to nobody.
sg::holders random_holders(std::mt19937_64& random) {
  std::vector<sg::holding> all;
  for (const char* post : {"head", "dsl", "chair", "body"})
    for (auto n = random() % 3; n > 0; --n)
      all.push_back({post, sg::person_id{"p" + std::to_string(random() % 4)}, {}, {}});
  return sg::holders{all};
}

struct school {
  sg::vocabulary words;
  sg::policy_pack pack, law;
  sg::holders who;

  [[nodiscard]] sg::check_report check() const { return sg::check_policy(words, {pack, {law}, who, on}); }
};

school random_school(std::mt19937_64& random) {
  auto words = random_words(random);
  for (auto& known : words.roles)
    if (random() % 2 == 0) known.chain.clear();
  auto pack = random_pack(random, words, sg::pack_kind::school);
  auto law = random_pack(random, words, sg::pack_kind::overlay);
  for (auto* each : {&pack, &law})
    for (auto& one : each->rules) {
      if (!one.tell) continue;
      if (random() % 4 == 0) one.tell->manner = sg::receiver_manner::if_nobody;
      one.tell->alternatives = random() % 8 == 0;
      one.tell->serves = static_cast<sg::strand>(1 + random() % 3);
    }
  if (random() % 4 == 0) {
    law.keeps.direct_to = "police";
    if (random() % 2 == 0) law.keeps.conflict_goes_to = "lado";
  }
  return {std::move(words), std::move(pack), std::move(law), random_holders(random)};
}

/// A case as values: event, subject, reporter, grave; everything is tried.
template <class Look>
void each_case(const sg::vocabulary& words, Look look) {
  point at(6);
  for (at[event] = 0; at[event] < 3; ++at[event])
    for (at[subject] = 0; at[subject] < 4; ++at[subject])
      for (at[reporter] = 0; at[reporter] < 2; ++at[reporter])
        for (at[grave] = 0; at[grave] < 3; ++at[grave]) {
          at[kind] = kind_of(at[subject]);
          if (std::none_of(words.impossible.begin(), words.impossible.end(),
                           [&](const auto& row) { return fits(row.when, at); }))
            look(at);
        }
}

std::set<std::string> refused(const sg::check_report& report, sg::check_code code) {
  std::set<std::string> found;
  for (const auto& each : report.findings)
    if (each.code == code && each.scope == sg::check_scope::together && each.weight == sg::severity::refusal)
      found.insert(code == sg::check_code::require ? each.rules.at(0) : std::string{sg::name(code)});
  return found;
}

sg::facts facts_of(const sg::vocabulary& words, const point& at) {
  sg::facts known;
  for (const unsigned c : {event, subject, reporter, grave})
    if (const auto& value = words.facts[c].values[at[c]]; value != "absent") known.set(words.facts[c].id, value);
  return known;
}

/// The role of a subject, and whatever else its holders hold: a matter about the DSL is one about the head where the
/// head is the DSL.
std::set<unsigned> posts_about(const school& in, unsigned role) {
  std::set<unsigned> posts{role};
  for (const auto& person : in.who.of(in.words.facts[subject].values[role], on))
    for (const auto& post : in.who.roles_of(person, on))
      if (const auto index = in.words.facts[subject].index_of(post)) posts.insert(static_cast<unsigned>(*index));
  return posts;
}

bool answered(const sg::decision& made, const std::string& receiver) {
  for (const auto& each : made.notify) {
    if (each.receiver == receiver) return true;
    for (const auto& other : each.stands_in_for)
      if (other == receiver) return true;
  }
  for (const auto& each : made.excluded)
    if (each.role == receiver && !made.notify.empty() &&
        (each.why == sg::barred_because::subject || each.why == sg::barred_because::requester))
      return true;
  return false;
}

}  // namespace

TEST_SUITE("policy/check together with law and holders") {
  TEST_CASE(
      "a rule of the law is refused just where deciding on some case tells neither its receiver nor anybody instead") {
    std::mt19937_64 random{20261120};
    const sg::school_calendar calendar{"none", sg::bank_holidays::england(), {}};
    std::size_t some = 0, none = 0;
    for (int round = 0; round < 400; ++round) {
      const auto in = random_school(random);
      const sg::rulebook book{in.words, {in.pack, in.law}};
      std::set<std::string> wanted;
      each_case(in.words, [&](const point& at) {
        const auto made = sg::decide(book, facts_of(in.words, at), in.who, calendar, noon);
        for (const auto* one : standing_about(in.law, at, posts_about(in, at[subject]))) {
          if (!one->tell || one->tell->manner == sg::receiver_manner::if_nobody) continue;
          const auto told = std::count_if(one->tell->to.begin(), one->tell->to.end(),
                                          [&](const auto& receiver) { return answered(made, receiver); });
          const auto enough = one->tell->alternatives ? 1 : one->tell->to.size();
          if (static_cast<std::size_t>(told) < enough) wanted.insert("law/" + one->id);
        }
      });
      const auto report = in.check();
      REQUIRE(report.cut_short.empty());
      const auto in_words = [](const std::set<std::string>& ids) {
        std::string text;
        for (const auto& id : ids) text += id + " ";
        return text;
      };
      INFO("round " << round);
      REQUIRE(in_words(refused(report, sg::check_code::require)) == in_words(wanted));
      (wanted.empty() ? none : some) += 1;
    }
    CHECK(some > 20);
    CHECK(none > 20);
  }

  TEST_CASE("a gap is refused just where no rule of document or law names somebody who can take a concern on") {
    std::mt19937_64 random{20261121};
    std::size_t some = 0, none = 0;
    for (int round = 0; round < 300; ++round) {
      const auto in = random_school(random);
      bool gap = false;
      const auto leads = [&](const std::string& receiver) {
        if (receiver == "body") return false;
        if (receiver != "lado" && receiver != "police") return true;
        return std::any_of(in.words.roles.begin(), in.words.roles.end(), [&](const sg::role& known) {
          return std::find(known.chain.begin(), known.chain.end(), receiver) != known.chain.end();
        });
      };
      each_case(in.words, [&](const point& at) {
        bool told = at[event] == 2;
        for (const auto* pack : {&in.pack, &in.law})
          for (const auto* one : standing(*pack, at))
            told = told || (one->tell && std::any_of(one->tell->to.begin(), one->tell->to.end(), leads));
        gap = gap || !told;
      });
      INFO("round " << round);
      REQUIRE(refused(in.check(), sg::check_code::gap).empty() != gap);
      (gap ? some : none) += 1;
    }
    CHECK(some > 20);
    CHECK(none > 5);
  }

  TEST_CASE("a route to the subject alone is refused just where every person told is the one it is about") {
    std::mt19937_64 random{20261122};
    std::size_t some = 0, none = 0;
    for (int round = 0; round < 400; ++round) {
      const auto in = random_school(random);
      bool self = false;
      for (const char* name : {"p0", "p1", "p2", "p3"}) {
        const sg::person_id person{name};
        std::set<unsigned> posts;
        for (const auto& post : in.who.roles_of(person, on))
          if (const auto index = in.words.facts[subject].index_of(post)) posts.insert(*index);
        each_case(in.words, [&](const point& at) {
          if (!posts.contains(at[subject]) || at[event] == 2) return;
          bool own = false, others = false;
          for (const auto* pack : {&in.pack, &in.law})
            for (const auto* one : standing_about(*pack, at, posts)) {
              if (!one->tell) continue;
              for (const auto& to : one->tell->to) {
                const auto people = in.who.of(to, on);
                if (people.empty()) others = others || to == "lado" || to == "police" || to == "body";
                for (const auto& each : people) (each == person ? own : others) = true;
              }
            }
          self = self || (own && !others);
        });
      }
      INFO("round " << round);
      REQUIRE(refused(in.check(), sg::check_code::self_person).empty() != self);
      (self ? some : none) += 1;
    }
    CHECK(some > 20);
    CHECK(none > 20);
  }
}
