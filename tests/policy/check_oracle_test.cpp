// SPDX-License-Identifier: Apache-2.0
// The checks reason on boxes; here every case of a small vocabulary is looked at one by one, and what each finding
// speaks of must be the same set of cases.
#include <safeguarding/policy/check.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "random_documents.hpp"

namespace sg = safeguarding;
using namespace policy_test::small;

namespace {

points all_cases(const sg::vocabulary& words) {
  points all;
  point at(6);
  for (at[event] = 0; at[event] < 3; ++at[event])
    for (at[subject] = 0; at[subject] < 4; ++at[subject])
      for (at[reporter] = 0; at[reporter] < 2; ++at[reporter])
        for (at[recorded] = 0; at[recorded] < 2; ++at[recorded])
          for (at[grave] = 0; at[grave] < 3; ++at[grave]) {
            at[kind] = kind_of(at[subject]);
            if (std::none_of(words.impossible.begin(), words.impossible.end(),
                             [&](const auto& row) { return fits(row.when, at); }))
              all.insert(at);
          }
  return all;
}

bool can_lead(const std::string& receiver) { return receiver != "body" && receiver != "police"; }

using expected = std::map<std::string, points>;  // what is found, by a name for each

/// Everything that the document alone is to be told, case by case.
expected expect_alone(const sg::vocabulary& words, const sg::policy_pack& pack) {
  expected all;
  std::map<std::string, bool> lives;
  for (const auto& one : pack.rules) lives[one.id];
  for (const auto& at : all_cases(words)) {
    const bool concern = at[event] < 2;
    const auto rules = standing(pack, at);
    std::set<std::string> told;
    for (const auto* one : rules) {
      lives[one->id] = true;
      if (one->tell) told.insert(one->tell->to.begin(), one->tell->to.end());
    }
    if (concern && std::none_of(told.begin(), told.end(), can_lead)) all["GAP"].insert(at);
    if (!concern && told.empty()) all["GAP note"].insert(at);
    const auto role_id = words.facts[subject].values[at[subject]];
    if (told == std::set<std::string>{role_id})
      all[concern ? "SELF-ROLE " + std::to_string(at[subject]) : "SELF-ROLE note"].insert(at);
    for (const auto* one : rules) {
      if (!one->tell && told.empty()) all["NO-RECIPIENT " + one->id].insert(at);
      for (const auto* two : rules) {
        if (!(one < two) || !one->tell || !two->tell) continue;
        if (one->tell->manner != sg::receiver_manner::primary || two->tell->manner != sg::receiver_manner::primary)
          continue;
        const std::set<std::string> a(one->tell->to.begin(), one->tell->to.end()),
            b(two->tell->to.begin(), two->tell->to.end());
        if (!std::includes(a.begin(), a.end(), b.begin(), b.end()) &&
            !std::includes(b.begin(), b.end(), a.begin(), a.end()))
          all["OVERLAP " + one->id + " " + two->id].insert(at);
      }
    }
    // One person is head and DSL: told are the people of the posts, and the subject is that person in both.
    const std::set<unsigned> posts{1, 2};
    if (!pack.same_person.empty() && concern && posts.contains(at[subject])) {
      bool own = false, others = false;
      for (const auto* one : standing_about(pack, at, posts)) {
        if (!one->tell) continue;
        for (const auto& to : one->tell->to) (to == "head" || to == "dsl" ? own : others) = true;
      }
      if (own && !others) all["SELF-PERSON"].insert(at);
    }
  }
  for (const auto& [id, alive] : lives)
    if (!alive) all["DEAD " + id];
  return all;
}

/// What the law asks for and the document does not say, by clause and receiver.
expected expect_required(const sg::vocabulary& words, const sg::policy_pack& pack, const sg::policy_pack& law) {
  expected all;
  for (const auto& at : all_cases(words)) {
    std::set<std::string> told;
    for (const auto* one : standing(pack, at))
      if (one->tell) told.insert(one->tell->to.begin(), one->tell->to.end());
    for (const auto* one : standing(law, at))
      if (one->tell)
        for (const auto& to : one->tell->to)
          if (!told.contains(to) && to != words.facts[subject].values[at[subject]])
            all["REQUIRE " + one->id + " " + to].insert(at);
  }
  return all;
}

points cases_of(const sg::check_finding& found, const points& possible) {
  points all;
  for (const auto& at : possible)
    if (std::any_of(found.cases.begin(), found.cases.end(), [&](const auto& box) { return fits(box, at); }))
      all.insert(at);
  return all;
}

std::string last_id(const std::string& name) { return name.substr(name.find('/') + 1); }

/// Whom a message of REQUIRE says must be told.
std::string asked_for(const std::string& message) {
  const auto from = message.find(" asks that ");
  return message.substr(from, message.find(" be told") - from);
}

/// What was found, named as in what is expected.
expected found_in(const sg::check_report& report, const points& possible) {
  expected all;
  for (const auto& found : report.findings) {
    if (found.scope == sg::check_scope::together || found.code == sg::check_code::test) continue;
    auto cases = cases_of(found, possible);
    std::string name{sg::name(found.code)};
    const bool note = found.weight == sg::severity::note;
    switch (found.code) {
      case sg::check_code::gap: all[note ? "GAP note" : "GAP"] = cases; break;
      case sg::check_code::self_role:
        all[note ? "SELF-ROLE note" : "SELF-ROLE " + std::to_string((*cases.begin())[subject])] = cases;
        break;
      case sg::check_code::overlap:
        all["OVERLAP " + last_id(found.rules.at(0)) + " " + last_id(found.rules.at(1))] = cases;
        break;
      case sg::check_code::no_recipient:
        // Where other clauses name somebody in each of its cases there is nothing to compare.
        if (found.message.find("each of its cases") == std::string::npos)
          all["NO-RECIPIENT " + last_id(found.rules.at(0))] = cases;
        break;
      case sg::check_code::dead: all["DEAD " + last_id(found.rules.at(0))]; break;
      case sg::check_code::require:
        for (const char* to : {"head", "dsl", "chair", "body", "lado", "police"})
          if (asked_for(found.message).find("the " + std::string{to}) != std::string::npos) {
            all["REQUIRE " + found.clauses.at(0) + " " + to] = cases;
          }
        break;
      default: all[name] = cases;
    }
  }
  return all;
}

std::string shown(const expected& all) {
  std::string text;
  for (const auto& [name, cases] : all) text += name + " (" + std::to_string(cases.size()) + "), ";
  return text;
}

/// Cases that count once: for each column the values that no rule, no impossible row and no check tells apart.
std::size_t different(const sg::vocabulary& words, const sg::policy_pack& pack, const points& cases) {
  const auto accepts = [&](const sg::condition& when, unsigned c, unsigned value) {
    return std::all_of(when.begin(), when.end(), [&](const sg::cell& tested) {
      if (c == subject && tested.fact == kind) return (tested.values >> kind_of(value) & 1) != 0;
      return tested.fact != c || (tested.values >> value & 1) != 0;
    });
  };
  std::set<std::vector<std::vector<unsigned>>> seen;
  for (const auto& at : cases) {
    std::vector<std::vector<unsigned>> sign;
    for (unsigned c = 0; c < at.size(); ++c) {
      if (c == kind) continue;
      const bool tested =
          c == event || c == subject || std::any_of(pack.rules.begin(), pack.rules.end(), [&](const sg::rule& one) {
            const auto all = (std::uint64_t{1} << words.facts[c].values.size()) - 1;
            return std::any_of(one.when.begin(), one.when.end(),
                               [&](const sg::cell& tests) { return tests.fact == c && tests.values != all; });
          });
      auto& part = sign.emplace_back();
      if (!tested) continue;
      for (const auto& one : pack.rules) part.push_back(accepts(one.when, c, at[c]));
      for (const auto& row : words.impossible) part.push_back(accepts(row.when, c, at[c]));
      if (c == event) part.push_back(at[event] < 2);
      if (c == subject) part.push_back(at[subject] == 1 || at[subject] == 2 ? at[subject] : 0);
    }
    seen.insert(std::move(sign));
  }
  return seen.size();
}

}  // namespace

TEST_SUITE("policy/check against every case, one by one") {
  TEST_CASE("each finding on a random document speaks of just the cases that are wrong") {
    std::mt19937_64 random{20261110};
    std::map<std::string, int> seen;
    for (int round = 0; round < 600; ++round) {
      const auto words = random_words(random);
      const auto pack = random_pack(random, words, sg::pack_kind::school);
      const auto possible = all_cases(words);
      if (possible.empty()) continue;
      const auto report = sg::check_policy(words, {pack});
      REQUIRE(report.cut_short.empty());
      const auto wanted = expect_alone(words, pack), found = found_in(report, possible);
      INFO("round " << round << "\nwanted " << shown(wanted) << "\nfound  " << shown(found));
      REQUIRE(found == wanted);
      REQUIRE(report.cases == different(words, pack, possible));
      for (const auto& each : report.findings)
        if (each.code == sg::check_code::gap || each.code == sg::check_code::overlap)
          REQUIRE(each.count == different(words, pack, cases_of(each, possible)));
      for (const auto& each : wanted) ++seen[each.first.substr(0, each.first.find(' '))];
    }
    for (const char* code : {"GAP", "SELF-ROLE", "SELF-PERSON", "OVERLAP", "NO-RECIPIENT", "DEAD"}) {
      INFO(code);
      CHECK(seen[code] > 30);
    }
  }

  TEST_CASE("what a law asks for and the document does not say is found in just the cases where it is so") {
    std::mt19937_64 random{20261111};
    std::size_t compared = 0;
    for (int round = 0; round < 300; ++round) {
      const auto words = random_words(random);
      const auto pack = random_pack(random, words, sg::pack_kind::school);
      auto law = random_pack(random, words, sg::pack_kind::overlay);
      for (auto& one : law.rules)
        if (one.tell && one.tell->to.size() > 1) one.tell->to.pop_back();
      const auto possible = all_cases(words);
      if (possible.empty()) continue;
      const auto report = sg::check_policy(words, {pack, {law}});
      auto found = found_in(report, possible);
      std::erase_if(found, [](const auto& each) { return !each.first.starts_with("REQUIRE"); });
      const auto wanted = expect_required(words, pack, law);
      INFO("round " << round << "\nwanted " << shown(wanted) << "\nfound  " << shown(found));
      REQUIRE(found == wanted);
      compared += wanted.size();
    }
    CHECK(compared > 300);
  }
}
