// SPDX-License-Identifier: Apache-2.0
// What a reporter and recipients could find out together, by comparing what each may read, on matters drawn at random.
#include <safeguarding/policy/audience.hpp>
#include <safeguarding/policy/audience_json.hpp>
#include <safeguarding/policy/explain.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "../oracle/draw.hpp"
#include "plain_words.hpp"

namespace sg = safeguarding;

namespace {

/// One way a matter could be in what nobody told is to find out: why `role` is passed over, and the like.
struct secret {
  std::string name;
  sg::facts known;
  sg::holders who;
};

/// What each reader is told at most: as what, with whom together in a role, under which rules, instead of whom; and the
/// values of facts that rules at work tested.
std::string allowed(const sg::explanation& of) {
  std::string text;
  for (const auto& rule : of.matched)
    for (const auto& cell : rule.cells)
      text += rule.name + " " + cell.fact + " " + policy_test::joined(cell.was) + "\n";
  for (const auto& each : of.made.notify) {
    text += "\n" + each.receiver + "|" + policy_test::joined(each.because) + "|" +
            policy_test::joined(each.stands_in_for) + "|" + each.time + "|" +
            (each.certainty == sg::certainty_of_effect::certain ? "certain" : "possible") + "|" +
            policy_test::joined(each.people, [](const auto& id) { return id.text(); });
  }
  return text;
}

std::string answer_to(const sg::rulebook& in, const sg::explanation& of, const sg::person_id& person) {
  try {
    return sg::to_json(sg::recipient_view(in, of, person), "m");
  } catch (const sg::not_found& e) {
    return e.what();
  }
}

/// Everything that the reporter and all recipients read, by role and by person, laid side by side; and what everybody
/// is answered who asks and is not told.
std::string together(const sg::rulebook& in, const sg::facts& known, const sg::holders& who, sg::instant at,
                     const sg::explanation& of) {
  std::string text;
  const auto said = sg::said_by_reporter(known);
  try {
    text = sg::to_json(sg::reporter_view(in, said, at), "m");
  } catch (const sg::not_found& e) {
    text = e.what();
  }
  std::set<std::string> people;
  for (const auto& held : who.all()) people.insert(held.person.text());
  for (const char* stranger : {"z-1", "z-2"}) people.insert(stranger);
  for (const auto& each : of.made.notify) {
    text += "\n" + each.receiver + " " + sg::to_json(sg::recipient_view(in, of, each.receiver), "m");
    for (const auto& person : each.people) text += "\n" + person.text() + " " + answer_to(in, of, person);
  }
  // Somebody who holds a post and is told nothing is answered like a stranger.
  for (const auto& id : people) {
    const sg::person_id person{id};
    const bool told = std::any_of(of.made.notify.begin(), of.made.notify.end(), [&](const auto& each) {
      return std::find(each.people.begin(), each.people.end(), person) != each.people.end();
    });
    if (!told) CHECK_MESSAGE(answer_to(in, of, person) == std::string{sg::nothing_to_read}, id);
  }
  return text;
}

/// A few words from where two texts part.
std::string difference(const std::string& one, const std::string& other) {
  const auto at =
      static_cast<std::size_t>(std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first - one.begin());
  const auto from = at < 80 ? 0 : at - 80;
  return "\n- " + one.substr(from, 200) + "\n+ " + other.substr(from, 200);
}

sg::holders without(const sg::holders& who, const std::string& role) {
  auto all = who.all();
  std::erase_if(all, [&](const auto& held) { return held.role == role; });
  return sg::holders{std::move(all)};
}

sg::holders with(const sg::holders& who, const std::string& role, const char* person) {
  auto all = without(who, role).all();
  all.push_back({role, sg::person_id{person}, {}, {}});
  return sg::holders{std::move(all)};
}

/// The same matter, with one role passed over for each of the reasons there are, and with others who are not told.
std::vector<secret> secrets(const sg::facts& base, const sg::holders& who, const std::string& role,
                            const std::string& other, sg::day date) {
  std::vector<secret> all;
  const auto add = [&](std::string name, auto change) {
    auto& one = all.emplace_back(secret{std::move(name), base, who});
    change(one);
  };
  const std::vector<std::string> list{role};
  add("away, by post", [&](secret& one) { one.known.set("absent_roles", list); });
  add("conflicted, by post", [&](secret& one) { one.known.set("conflicted_roles", list); });
  add("away, by name", [&](secret& one) { one.known.absent = who.of(role, date); });
  add("conflicted, by name", [&](secret& one) { one.known.conflicted = who.of(role, date); });
  add("vacant", [&](secret& one) { one.who = without(who, role); });
  add("away, and a stranger is conflicted", [&](secret& one) {
    one.known.set("absent_roles", list);
    one.known.conflicted = {sg::person_id{"z-1"}};
  });
  add("away, and somebody new holds another post", [&](secret& one) {
    one.known.set("absent_roles", list);
    one.who = with(who, other, "z-2");
  });
  add("away, and more was not upheld before", [&](secret& one) {
    one.known.set("absent_roles", list);
    one.known.set("prior_not_upheld_count", std::int64_t{3}, sg::fact_origin::derived, "history");
  });
  return all;
}

}  // namespace

TEST_SUITE("policy/audience_inference") {
  TEST_CASE("the reporter and all recipients together cannot tell why somebody is passed over") {
    oracle::draw random{20261127, policy_test::words(), 6};
    const auto calendar = calendar_test::school_2026_27();
    std::size_t groups = 0, told_apart_by_auditor = 0;
    std::map<std::set<std::string>, std::size_t> alike;  // reasons that nobody could tell apart
    for (std::size_t i = 0; i < 700; ++i) {
      const auto& in = policy_test::book(policy_test::schools[i % 5]);
      auto base = random.facts(random.upto(2));
      for (const char* hidden : {"absent_roles", "conflicted_roles", "prior_not_upheld_count"})
        base.known.erase(hidden);
      base.absent.clear();
      base.conflicted.clear();
      const auto at = random.at();
      const auto who = random.one_in(2) ? random.holders() : policy_test::posts(in);
      const auto role = random.one_of(random.receivers()), other = random.one_of(random.receivers());
      std::map<std::string, std::pair<std::string, std::set<std::string>>> seen;  // allowed -> what is read, secrets
      std::set<std::string> auditor;
      for (const auto& each : secrets(base, who, role, other, sg::to_london(at).date)) {
        const auto of = sg::explain(in, each.known, each.who, calendar, at);
        const auto read = together(in, each.known, each.who, at, of);
        const auto placed = seen.emplace(allowed(of), std::pair{read, std::set{each.name}});
        CAPTURE(i);
        CAPTURE(role);
        CAPTURE(each.name);
        if (placed.second) continue;
        auto& [before, names] = placed.first->second;
        const auto apart = before == read ? std::string{} : difference(before, read);
        CHECK(apart == "");
        names.insert(each.name);
      }
      for (const auto& [key, group] : seen) {
        ++groups;
        told_apart_by_auditor += group.second.size() > 1;
        if (group.second.contains("away, by post") && group.second.contains("conflicted, by post"))
          ++alike[{"away", "conflicted"}];
        if (group.second.contains("away, by post") && group.second.contains("vacant")) ++alike[{"away", "vacant"}];
      }
    }
    MESSAGE(groups << " groups, " << told_apart_by_auditor << " with several secrets; away and conflicted alike "
                   << alike[{"away", "conflicted"}] << " times, away and vacant " << alike[{"away", "vacant"}]);
    CHECK(alike[{"away", "conflicted"}] > 500);
    CHECK(alike[{"away", "vacant"}] > 500);
  }
}
