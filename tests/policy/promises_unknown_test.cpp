// SPDX-License-Identifier: Apache-2.0
// What holds of every decision with an unknown fact, against the decisions for each value of it.
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/decision_json.hpp>

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "../oracle/draw.hpp"
#include "plain_words.hpp"

namespace sg = safeguarding;
using policy_test::words;

namespace {

/// What a decision does: "tell dsl p1", "must inform_parent" -> whether it is certain.
std::map<std::string, bool> things(const sg::decision& made) {
  std::map<std::string, bool> all;
  const auto certain = [](const auto& each) { return each.certainty == sg::certainty_of_effect::certain; };
  for (const auto& each : made.notify) all["tell " + each.receiver] = certain(each);
  for (const auto& each : made.must) all["must " + each.what] = certain(each);
  for (const auto& each : made.may) all["may " + each.what] = certain(each);
  for (const auto& each : made.must_not) all["not " + each.what] = certain(each);
  for (const auto& each : made.consider) all["weigh " + each.what] = certain(each);
  return all;
}

/// Everything but the questions, and why rules did not apply: what an answer could change.
std::string answer(sg::decision made) {
  made.missing.clear();
  made.near_misses.clear();
  std::string text = sg::to_json(made, "q");
  for (const auto& each : made.notify) {
    text += "\n" + each.receiver;
    for (const auto& person : each.people) text += " " + person.text();
  }
  return text;
}

std::vector<sg::fact_value> values_of(const sg::fact_column& column) {
  std::vector<sg::fact_value> values;
  for (const auto& word : column.values) {
    if (word == "absent") continue;
    if (column.kind == sg::fact_kind::flag) values.emplace_back(word == "true");
    else if (column.kind == sg::fact_kind::count) values.emplace_back(std::int64_t{std::stol(word)});
    else values.emplace_back(word);
  }
  return values;
}

}  // namespace

TEST_SUITE("policy/promises, unknown facts") {
  TEST_CASE("a decision with an unknown fact unites those of its values, is certain just of what all share, and asks") {
    oracle::draw random{20261128, words(), 6};
    const auto calendar = calendar_test::school_2026_27();
    std::size_t unions = 0, values = 0, no_bearing = 0, uncertain = 0;
    for (const auto school : policy_test::schools) {
      const auto& book = policy_test::book(school);
      for (int i = 0; i < 500; ++i) {
        auto known = random.facts(0);
        if (i % 3 != 0) known.known.erase("second_subject_role");
        const bool one_subject =
            known.word("second_subject_role").empty() || known.word("second_subject_role") == "none";
        const auto who = i % 2 == 0 ? policy_test::posts(book) : random.holders();
        const auto at = random.at();
        const auto& column = words().facts[random.upto(words().facts.size())];
        if (column.kind == sg::fact_kind::derived || column.kind == sg::fact_kind::moment ||
            column.kind == sg::fact_kind::date)
          continue;
        // Where the subject is named, no role is barred on a guess; a role that is given and fits nobody named is.
        if (column.kind == sg::fact_kind::subject) known.subjects.clear();
        known.set(column.id, sg::not_known{}, sg::fact_origin::unknown);
        const auto united = sg::decide(book, known, who, calendar, at);
        const auto in_union = things(united);
        std::map<std::string, std::size_t> seen;
        std::set<std::string> answers, steps;
        std::size_t tried = 0;
        for (auto& value : values_of(column)) {
          auto settled = known;
          settled.set(column.id, std::move(value));
          const auto made = sg::decide(book, settled, who, calendar, at);
          for (const auto& [name, certain] : things(made)) {
            const std::string& what = name;
            CAPTURE(what);
            REQUIRE(certain);
            const bool gives_way = name.starts_with("must ") && in_union.contains("not " + name.substr(5));
            REQUIRE((in_union.contains(name) || gives_way));
            ++seen[name];
          }
          for (const auto& each : made.notify)
            for (const auto& person : each.people)
              REQUIRE(policy_test::people_of(united, each.receiver).find(person.text()) != std::string::npos);
          for (const auto& each : made.conflicts) {
            if (each.text != sg::both_notified) continue;
            REQUIRE(std::any_of(united.conflicts.begin(), united.conflicts.end(),
                                [](const auto& other) { return other.text == sg::both_notified; }));
          }
          answers.insert(answer(made));
          steps.insert(made.step);
          ++tried, ++values;
        }
        for (const auto& [name, certain] : in_union) {
          const std::string& what = name;
          CAPTURE(what);
          REQUIRE(seen.contains(name));  // nothing that no value asks for
          if (one_subject) REQUIRE(certain == (seen[name] == tried));
          else if (certain) REQUIRE(seen[name] == tried);
          uncertain += !certain;
        }
        REQUIRE(united.step == (steps.size() == 1 ? *steps.begin() : ""));
        REQUIRE(united.missing.size() == 1);
        CHECK(united.missing[0].fact == column.id);
        if (united.missing[0].matters == sg::bearing::changes_nothing) {
          REQUIRE(answers.size() == 1);
          REQUIRE(answers.contains(answer(united)));
          ++no_bearing;
        }
        ++unions;
      }
    }
    MESSAGE(unions << " unknown facts against " << values << " values; " << no_bearing << " without bearing, "
                   << uncertain << " things uncertain");
    CHECK(unions > 1000);
    CHECK(no_bearing > 100);
    CHECK(uncertain > 1000);
  }
}
