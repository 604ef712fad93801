// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_POLICY_RANDOM_DOCUMENTS_HPP
#define SAFEGUARDING_TESTS_POLICY_RANDOM_DOCUMENTS_HPP

/// \file
/// Documents drawn at random over a vocabulary so small that every case can be listed.

#include <safeguarding/pack/vocabulary.hpp>
#include <safeguarding/policy/policy_pack.hpp>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace policy_test::small {

namespace sg = safeguarding;

inline constexpr const char* small_words = R"(format = 1
[vocabulary]
id = "small@1"
[[event]]
id = "allegation"
concern = true
meaning = "."
[[event]]
id = "worry"
concern = true
meaning = "."
[[event]]
id = "question"
meaning = "."
[[role]]
id = "pupil"
as = ["subject", "reporter"]
child = true
meaning = "."
[[role]]
id = "head"
as = ["subject", "reporter", "receiver"]
chain = ["chair", "lado"]
under = "chair"
meaning = "."
[[role]]
id = "dsl"
as = ["subject", "receiver"]
chain = ["head", "lado"]
under = "head"
meaning = "."
[[role]]
id = "chair"
as = ["receiver"]
chain = ["lado"]
meaning = "."
[[role]]
id = "none"
as = ["subject"]
nobody = true
meaning = "."
[[role]]
id = "body"
as = ["receiver"]
many = true
chain = ["head"]
meaning = "."
[[agency]]
id = "lado"
meaning = "."
[[agency]]
id = "police"
meaning = "."
[[fact]]
id = "event"
kind = "events"
core = true
ask = "?"
meaning = "."
[[fact]]
id = "subject_role"
kind = "subject"
core = true
ask = "?"
meaning = "."
[[fact]]
id = "subject_kind"
kind = "derived"
values = ["child", "adult", "none"]
meaning = "."
[[fact]]
id = "reporter_role"
kind = "reporter"
core = true
ask = "?"
meaning = "."
[[fact]]
id = "recorded"
kind = "derived"
values = ["promptly", "late"]
meaning = "."
[[fact]]
id = "grave"
kind = "words"
values = ["no", "yes"]
meaning = "."
)";

enum column : unsigned { event, subject, kind, reporter, recorded, grave };
using point = std::vector<unsigned>;  // one value in each column
using points = std::set<point>;

inline const std::vector<std::string> receivers{"head", "dsl", "chair", "body", "lado", "police"};

inline sg::vocabulary random_words(std::mt19937_64& random) {
  auto words = sg::vocabulary::read(sg::read_toml(small_words, "small.toml"));
  for (auto rows = random() % 3; rows > 0; --rows) {
    sg::impossible_case row;
    for (const unsigned c : {event, subject, grave})
      if (random() % 2 == 0) row.when.push_back({c, (random() & ((1u << words.facts[c].values.size()) - 1)) | 1});
    if (row.when.size() > 1) words.impossible.push_back(std::move(row));
  }
  return words;
}

inline sg::rule random_rule(std::mt19937_64& random, const sg::vocabulary& words, const sg::policy_pack& pack) {
  sg::rule one;
  one.id = "r" + std::to_string(pack.rules.size());
  one.cite = {one.id};
  one.kind = random() % 4 == 0 ? sg::rule_kind::approve : sg::rule_kind::route;
  for (const unsigned c : {event, subject, kind, reporter, grave}) {
    if (random() % 3 != 0) continue;
    const auto all = (std::uint64_t{1} << words.facts[c].values.size()) - 1;
    // One draw in a statement: compilers draw the operands of an expression in an order of their own.
    const auto some = random();
    const auto one_of_them = random() % words.facts[c].values.size();
    one.when.push_back({c, (some | std::uint64_t{1} << one_of_them) & all});
  }
  if (one.when.empty()) one.when.push_back({event, 1 + random() % 7});
  if (random() % 5 != 0) {
    one.tell.emplace();
    for (auto n = 1 + random() % 2; n > 0; --n) one.tell->to.push_back(receivers[random() % receivers.size()]);
    if (one.tell->to.size() == 2 && one.tell->to[0] == one.tell->to[1]) one.tell->to.pop_back();
    one.tell->manner = random() % 4 == 0 ? sg::receiver_manner::also : sg::receiver_manner::primary;
  }
  for (const auto& other : pack.rules)
    if (random() % 6 == 0) one.overrides.push_back(other.id);
  return one;
}

inline sg::policy_pack random_pack(std::mt19937_64& random, const sg::vocabulary& words, sg::pack_kind what) {
  sg::policy_pack pack;
  pack.kind = what;
  pack.id = what == sg::pack_kind::school ? "school" : "law";
  if (random() % 2 == 0) pack.same_person = {{"head", "dsl"}};
  for (auto n = 1 + random() % 7; n > 0; --n) pack.rules.push_back(random_rule(random, words, pack));
  return pack;
}

/// The kind of a subject by its place among the roles: pupil, head, dsl, none.
inline unsigned kind_of(unsigned role) { return role == 0 ? 0 : role == 3 ? 2 : 1; }

inline bool fits(const sg::condition& when, const point& at) {
  return std::all_of(when.begin(), when.end(),
                     [&](const sg::cell& tested) { return (tested.values >> at[tested.fact] & 1) != 0; });
}

/// The rules that stand in a case: they fit it, and no rule that overrides them does.
inline std::vector<const sg::rule*> standing(const sg::policy_pack& pack, const point& at) {
  std::vector<const sg::rule*> found;
  for (const auto& one : pack.rules) {
    if (!fits(one.when, at)) continue;
    const bool overridden = std::any_of(pack.rules.begin(), pack.rules.end(), [&](const sg::rule& other) {
      return fits(other.when, at) &&
             std::find(other.overrides.begin(), other.overrides.end(), one.id) != other.overrides.end();
    });
    if (!overridden) found.push_back(&one);
  }
  return found;
}

/// The rules that stand where the subject is one person with these posts.
inline std::vector<const sg::rule*> standing_about(const sg::policy_pack& pack, point at,
                                                   const std::set<unsigned>& posts) {
  const auto fits_some = [&](const sg::rule& one) {
    return std::any_of(posts.begin(), posts.end(), [&](unsigned post) {
      at[subject] = post;
      at[kind] = kind_of(post);
      return fits(one.when, at);
    });
  };
  std::vector<const sg::rule*> found;
  for (const auto& one : pack.rules) {
    if (!fits_some(one)) continue;
    const bool overridden = std::any_of(pack.rules.begin(), pack.rules.end(), [&](const sg::rule& other) {
      return fits_some(other) &&
             std::find(other.overrides.begin(), other.overrides.end(), one.id) != other.overrides.end();
    });
    if (!overridden) found.push_back(&one);
  }
  return found;
}

}  // namespace policy_test::small

#endif  // SAFEGUARDING_TESTS_POLICY_RANDOM_DOCUMENTS_HPP
