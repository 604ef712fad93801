// SPDX-License-Identifier: Apache-2.0
#include "check_space.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace safeguarding::inline v0::detail {
namespace {

/// The possible cases about the person, whichever post they are put under.
std::vector<cube> cases_about(const check_space& in, const std::vector<cube>& possible, std::uint64_t posts) {
  std::vector<cube> found;
  for (auto box : possible) {
    if ((box[in.subject_column()] & posts) == 0) continue;
    box[in.subject_column()] = posts;
    for (auto& fresh : without({std::move(box)}, found, in.budget())) found.push_back(std::move(fresh));
  }
  return found;
}

/// Whether everybody who holds one of the receivers is this person; nobody at all is neither.
enum class tells { nobody, this_person, others };

tells whom(const vocabulary& words, const route& tell, const holders& who, day on, const person_id& person) {
  auto found = tells::nobody;
  for (const auto& to : tell.to) {
    const auto* known = words.find_role(to);
    const auto people = words.is_agency(to) ? std::vector<person_id>{} : who.of(to, on);
    if (people.empty() && (words.is_agency(to) || (known != nullptr && known->many))) return tells::others;
    for (const auto& each : people) {
      if (each != person) return tells::others;
      found = tells::this_person;
    }
  }
  return found;
}

std::vector<person_id> everybody(const holders& who) {
  std::vector<person_id> people;
  for (const auto& each : who.all())
    if (std::find(people.begin(), people.end(), each.person) == people.end()) people.push_back(each.person);
  return people;
}

/// How a person is named: an id that the school gave, or the posts where nobody was named.
std::string called(const vocabulary& words, const person_id& person, const std::vector<std::string>& posts) {
  const std::string both = list_of(in_words(words, posts));
  return person.text().starts_with("post:") ? "the person who is " + both : person.text() + ", who is " + both + ",";
}

/// A matter about one person on one day.
struct matter_about {
  const vocabulary& words;
  const holders& who;
  day on;
  const person_id& person;

  /// Whether somebody else holds the post, or it is a body that anybody may belong to.
  [[nodiscard]] bool reaches(const std::string& role_id) const {
    const auto people = who.of(role_id, on);
    const auto* known = words.find_role(role_id);
    if (people.empty()) return known != nullptr && known->many;
    return std::any_of(people.begin(), people.end(), [&](const auto& each) { return each != person; });
  }
};

/// Walks the chain as decide() does, with the person as the subject, to somebody who can be told or out of the school.
bool somebody_stands_in(const matter_about& about, const role& start, std::vector<std::string>& walked) {
  if (about.reaches(start.id)) return true;
  std::set<std::string> asked{start.id};
  for (const auto* at = &start; at != nullptr;) {
    const auto* chain = &at->chain;
    if (chain->empty() && !at->continues_as.empty()) chain = &about.words.find_role(at->continues_as)->chain;
    const role* last = nullptr;
    for (const auto& next : *chain) {
      last = about.words.find_role(next);
      if (about.words.is_agency(next)) return true;
      if (!asked.insert(next).second) continue;
      walked.push_back(next);
      if (about.reaches(next)) return true;
    }
    if (last == nullptr || !asked.insert(last->id + " chain").second) return false;
    at = last;
  }
  return false;
}

}  // namespace

void check_self_persons(const check_space& in, const policy_pack& pack, const holders& who, day on, check_scope scope,
                        findings& to) {
  for (const auto& person : everybody(who)) {
    std::vector<std::string> posts;
    for (auto& role_id : who.roles_of(person, on))
      if (in.words().facts[in.subject_column()].index_of(role_id)) posts.push_back(std::move(role_id));
    // One post alone is what SELF-ROLE speaks of; together with overlays and holders nothing else does.
    if (posts.empty() || (scope == check_scope::pack_alone && posts.size() < 2)) continue;
    const auto person_rules = rules_about_person(in, in.subjects(posts));
    indices own, elsewhere;
    for (const auto r : in.routes()) {
      const auto told = whom(in.words(), *in.rules()[r].what->tell, who, on, person);
      if (told == tells::this_person) own.push_back(r);
      else if (told == tells::others) elsewhere.push_back(r);
    }
    auto cases = cases_about(in, in.events(true), person_rules.posts);
    cases = without(std::move(cases), standing(in, person_rules, elsewhere), in.budget());
    cases = within_any(cases, standing(in, person_rules, own), in.budget());
    if (cases.empty()) continue;
    indices at_work;
    for (const auto r : own) {
      const auto stands = standing(in, person_rules, {r});
      if (!within_any(cases, stands, in.budget()).empty()) at_work.push_back(r);
    }
    auto made = finding_about(in, at_work, check_code::self_person);
    made.scope = scope;
    made.weight = scope == check_scope::together ? severity::refusal : severity::warning;
    // Read as "about this person": which of the posts it is put under makes no difference.
    put_cases(made, in, cases);
    for (auto& cells : made.cases)
      for (auto& tested : cells)
        if (tested.fact == in.subject_column()) tested.values = person_rules.posts;
    made.message = "A matter about " + called(in.words(), person, posts) +
                   " is told to that person and to nobody else" +
                   (posts.size() > 1 ? ": each route that is left ends with the same person." : ".");
    const auto free = free_of(in, who, on, person_rules.posts);
    made.advice = "Name somebody who holds none of these posts" +
                  (free.empty() ? "." : ", for example " + in.words().the_words(free) + ".");
    made.row = rows_for(in, pack, made.cases, at_work, {"about-the-" + posts.front(), {free}, ""});
    to.push_back(std::move(made));
  }
}

void check_chains(const check_space& in, const holders& who, day on, findings& to) {
  std::set<std::string> named;
  for (const auto r : in.routes())
    for (const auto& receiver : in.rules()[r].what->tell->to) named.insert(receiver);
  for (const auto& receiver : named) {
    const auto* start = in.words().find_role(receiver);
    if (in.words().is_agency(receiver) || start == nullptr) continue;
    if (start->many && start->chain.empty() && start->continues_as.empty()) continue;  // anybody: nobody to replace
    for (const auto& person : everybody(who)) {
      const auto holding = who.of(receiver, on);
      if (std::find(holding.begin(), holding.end(), person) == holding.end()) continue;
      std::vector<std::string> walked{receiver};
      if (somebody_stands_in({in.words(), who, on, person}, *start, walked)) continue;
      auto made = finding_about(in, in.telling(receiver), check_code::chain);
      made.scope = check_scope::together;
      made.weight = severity::refusal;
      made.message = "Where it is about " + called(in.words(), person, who.roles_of(person, on)) +
                     " nobody can stand in for " + in.words().the_words(receiver) + ": the chain " +
                     list_of(in_words(in.words(), walked), "then") +
                     " ends inside the school, with that person or with a post that nobody holds.";
      made.advice = "Let the chain of the vocabulary end with a body outside the school, or fill the posts in it.";
      to.push_back(std::move(made));
    }
  }
}

void check_unbound(const check_space& in, const holders& who, day on, findings& to) {
  std::vector<std::string> seen;
  for (const auto r : in.routes())
    for (const auto& receiver : in.rules()[r].what->tell->to) {
      const auto* post = in.words().find_role(receiver);
      if (post == nullptr || in.words().is_agency(receiver) || !who.of(receiver, on).empty()) continue;
      if (post->many && post->chain.empty()) continue;  // parents, any adult: no list could be kept
      if (std::find(seen.begin(), seen.end(), receiver) != seen.end()) continue;
      seen.push_back(receiver);
      auto made = finding_about(in, in.telling(receiver), check_code::unbound);
      made.scope = check_scope::together;
      if (post->many) {
        made.weight = severity::note;
        made.message = "The members of " + in.words().the_words(receiver) + " are not named.";
        made.advice = "Name them in the holders file: only then can one of them be left out of a matter about them.";
      } else {
        made.message = "Nobody holds the post of " + in.words().in_words(receiver) + ".";
        made.advice =
            "Name a holder, or whoever acts until there is one. Until then whoever is next in the chain is told.";
      }
      to.push_back(std::move(made));
    }
}

}  // namespace safeguarding::inline v0::detail
