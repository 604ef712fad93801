// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_ORACLE_POLICY_WORLD_HPP
#define SAFEGUARDING_TESTS_ORACLE_POLICY_WORLD_HPP

/// \file
/// What plain packs lead to for one subject when everything is known: loops over rules, cells and people, word by word.

#include <safeguarding/policy/holders.hpp>

#include <algorithm>
#include <utility>

#include "plain_pack.hpp"

namespace oracle {

/// Everything known about one subject: for each fact of the vocabulary the words that hold.
struct known_world {
  std::vector<word_set> holds;
  std::string subject_role;                                                 ///< of the subject that is looked at
  word_set subjects, requesters, conflicted, absent;                        ///< people
  word_set subject_roles, requester_roles, conflicted_roles, absent_roles;  ///< said of them, whoever holds them
};

/// Somebody told by one rule.
struct telling {
  std::size_t rule;
  std::string receiver;
  word_set people;
  std::string instead_of;
};

/// What one world leads to.
struct consequence {
  std::vector<std::size_t> rules;  ///< at work, by index
  std::vector<telling> tell;
  std::map<std::pair<std::string, std::string>, word_set> barred;  ///< role and reason -> people
  word_set invariants;
  std::set<std::size_t> clashing;  ///< rules that name different primary receivers
  word_set steps;
  std::set<std::size_t> direct;  ///< rules after which the reporter refers directly
};

/// The rules, in the order of the packs, and the people of one day.
struct setting {
  const sg::vocabulary& words;
  const std::vector<plain_pack>& packs;
  std::vector<std::pair<const plain_pack*, const plain_rule*>> rules;
  std::map<std::string, word_list> holders;  ///< of that day
  sg::day date;
  std::size_t event = words.find_fact("event").value();
  std::size_t recorded = words.find_fact("recorded").value();

  void take(const std::vector<sg::holding>& holdings) {
    for (const auto& held : holdings) {
      const bool now = (!held.from || *held.from <= date) && (!held.until || date < *held.until);
      auto& people = holders[held.role];
      if (now && std::find(people.begin(), people.end(), held.person.text()) == people.end())
        people.push_back(held.person.text());
    }
  }
  [[nodiscard]] const word_list& holders_of(const std::string& role) const {
    static const word_list nobody;
    const auto found = holders.find(role);
    return found == holders.end() ? nobody : found->second;
  }
  [[nodiscard]] const sg::role* role(const std::string& id) const {
    for (const auto& known : words.roles)
      if (known.id == id) return &known;
    return nullptr;
  }
  [[nodiscard]] bool agency(const std::string& id) const {
    return std::find(words.agencies.begin(), words.agencies.end(), id) != words.agencies.end();
  }
  /// What an overlay keeps in every decision; "" where none does.
  [[nodiscard]] std::string keeps(const std::string& what) const {
    for (const auto& pack : packs)
      if (const auto found = pack.keeps.find(what); found != pack.keeps.end()) return found->second;
    return "";
  }
};

/// Works out the consequence of one world.
class world_walker {
 public:
  world_walker(const setting& in, const known_world& world) : in_{in}, world_{world} {
    const auto* own = in.role(world.subject_role);
    const bool adult = own != nullptr && !own->child && !own->nobody;
    last_resort_ = in.keeps(adult ? "conflict_goes_to" : "direct_to");
  }

  consequence walk() {
    const auto standing = standing_rules();
    for (const auto r : standing)
      if (rule(r).routes && rule(r).strand == "allegation") managers_.insert(rule(r).to.begin(), rule(r).to.end());
    std::vector<std::pair<std::size_t, word_set>> primaries;
    for (const auto r : standing) {
      if (rule(r).if_nobody) continue;
      to_.rules.push_back(r);
      if (!rule(r).step.empty()) to_.steps.insert(rule(r).step);
      const auto people = resolve(r);
      if (rule(r).routes && !rule(r).also && !people.empty()) primaries.emplace_back(r, people);
    }
    for (const auto r : standing) {
      if (!rule(r).if_nobody || somebody_leads()) continue;
      to_.rules.push_back(r);
      resolve(r);
    }
    if (!removed_.empty() && !somebody_leads()) go_up(removed_.front().first, removed_.front().second);
    for (const auto& [a, people_a] : primaries)
      for (const auto& [b, people_b] : primaries)
        if (a < b && clash(a, people_a, b, people_b)) to_.clashing.insert({a, b});
    for (const auto& known : in_.words.roles) {
      if (!known.receiver || (known.many && in_.holders_of(known.id).empty())) continue;
      for (const auto& [why, people] : look(known.id, "route").barred)
        if (why == is_subject || why == is_conflicted) {
          to_.barred[{known.id, why}].insert(people.begin(), people.end());
          if (why == is_subject) to_.invariants.insert(in_.keeps("never_subject"));
        }
    }
    to_.invariants.erase("");
    return to_;
  }

 private:
  static constexpr const char* is_subject = "is the subject";
  static constexpr const char* is_conflicted = "has a declared conflict of interest";
  static constexpr const char* is_requester = "made the request";
  static constexpr const char* is_absent = "cannot be reached";
  static constexpr const char* is_vacant = "nobody holds the role";

  [[nodiscard]] const plain_rule& rule(std::size_t r) const { return *in_.rules[r].second; }
  [[nodiscard]] const plain_pack& pack(std::size_t r) const { return *in_.rules[r].first; }

  [[nodiscard]] bool matches(const plain_rule& what) const {
    for (const auto& [fact, accepted] : what.when) {
      bool any = false;
      for (const auto& word : world_.holds[fact]) any = any || accepted.contains(word);
      if (!any) return false;
    }
    return true;
  }

  static bool within(const std::optional<sg::day>& from, const std::optional<sg::day>& until, sg::day date) {
    return (!from || *from <= date) && (!until || date < *until);
  }

  [[nodiscard]] std::vector<std::size_t> standing_rules() const {
    std::vector<std::size_t> active, standing;
    for (std::size_t r = 0; r < in_.rules.size(); ++r)
      if (within(pack(r).from, pack(r).until, in_.date) && within(rule(r).from, rule(r).until, in_.date) &&
          matches(rule(r)))
        active.push_back(r);
    for (const auto r : active) {
      bool overridden = false;
      for (const auto other : active)
        for (const auto& id : rule(other).overrides)
          overridden = overridden || (pack(other).id == pack(r).id && id == rule(r).id);
      if (!overridden) standing.push_back(r);
    }
    return standing;
  }

  struct seen_role {
    word_set free;
    std::map<std::string, word_set> barred;  ///< reason -> people
    bool reachable = false;
    bool only_subject = false;
  };

  [[nodiscard]] seen_role look(const std::string& role, const std::string& kind) const {
    seen_role seen;
    const auto& people = in_.holders_of(role);
    for (const auto& person : people) {
      if (world_.subjects.contains(person)) seen.barred[is_subject].insert(person);
      else if ((kind == "approve" || kind == "declare") && world_.requesters.contains(person))
        seen.barred[is_requester].insert(person);
      else if (world_.conflicted.contains(person)) seen.barred[is_conflicted].insert(person);
      else if (world_.absent.contains(person)) seen.barred[is_absent].insert(person);
      else seen.free.insert(person);
    }
    seen.reachable = !seen.free.empty();
    if (people.empty() && in_.role(role)->many) {
      const bool leave = kind == "approve" || kind == "declare";
      const bool subject = sits_on(role, world_.subjects, world_.subject_roles, false, seen.barred[is_subject]);
      const bool conflicted =
          sits_on(role, world_.conflicted, world_.conflicted_roles, leave, seen.barred[is_conflicted]);
      const bool requester =
          leave && sits_on(role, world_.requesters, world_.requester_roles, leave, seen.barred[is_requester]);
      const bool absent = world_.absent_roles.contains(role);
      if (seen.barred[is_subject].empty() && !subject) seen.barred.erase(is_subject);
      if (seen.barred[is_conflicted].empty() && !conflicted) seen.barred.erase(is_conflicted);
      if (seen.barred[is_requester].empty() && !requester) seen.barred.erase(is_requester);
      if (absent) seen.barred[is_absent];
      seen.reachable = !subject && !conflicted && !requester && !absent;
      return seen;
    }
    if (people.empty()) seen.barred[is_vacant];
    seen.only_subject = seen.barred.contains(is_subject) && seen.barred[is_subject].size() == people.size();
    return seen;
  }

  /// Puts those of `people` who hold a post that the body includes into `on`. True where somebody who may not be told
  /// sits there, by holding such a post or by what is said: the body is closed. A body that gives leave is closed by
  /// its head alone, the first of its chain.
  bool sits_on(const std::string& body, const word_set& people, const word_set& said, bool leave, word_set& on) const {
    const auto* known = in_.role(body);
    word_list seats = known->includes;
    seats.push_back(body);
    bool closed = false;
    for (const auto& seat : seats) {
      const bool closing = !leave || seat == body || (!known->chain.empty() && seat == known->chain.front());
      closed = closed || (closing && said.contains(seat));
      for (const auto& person : in_.holders_of(seat))
        if (people.contains(person)) {
          on.insert(person);
          closed = closed || closing;
        }
    }
    return closed;
  }

  void tell(std::size_t r, const std::string& receiver, const word_set& people, const std::string& instead_of) {
    if (receiver.empty()) return;
    if (!instead_of.empty() && receiver == in_.keeps("direct_to")) {
      to_.direct.insert(r);
      to_.invariants.insert(in_.keeps("direct"));
    }
    to_.tell.push_back({r, receiver, people, instead_of});
  }

  /// Who may stand in for a role, in order: its chain, then the chain of the last in it, and so on, nobody twice.
  [[nodiscard]] word_list line_of(const std::string& role) const {
    word_list line;
    word_set asked{role}, walked;
    for (std::string at = role;;) {
      const auto* here = in_.role(at);
      const auto* chain = &here->chain;
      if (chain->empty() && !here->continues_as.empty()) chain = &in_.role(here->continues_as)->chain;
      for (const auto& next : *chain)
        if (asked.insert(next)) line.push_back(next);
      if (chain->empty() || in_.agency(chain->back()) || !walked.insert(chain->back())) return line;
      at = chain->back();
    }
  }

  void stand_in(std::size_t r, const std::string& role, const seen_role& why) {
    if (why.barred.contains(is_conflicted) && managers_.contains(role)) {
      to_.invariants.insert(in_.keeps("conflict_of_interest"));
      return tell(r, in_.keeps("conflict_goes_to"), {}, role);
    }
    to_.invariants.insert(in_.keeps("stand_in"));
    for (const auto& next : line_of(role)) {
      if (in_.agency(next)) return tell(r, next, {}, role);
      const auto seen = look(next, rule(r).kind);
      if (seen.reachable) return tell(r, next, seen.free, role);
    }
    tell(r, last_resort_, {}, role);
  }

  /// The people a rule tells, as names, or the receiver where it has nobody by name.
  word_set resolve(std::size_t r) {
    const auto before = to_.tell.size();
    std::vector<std::pair<std::string, seen_role>> unreachable;
    for (const auto& name : rule(r).to) {
      if (rule(r).alternatives && to_.tell.size() > before) break;
      if (in_.agency(name)) {
        tell(r, name, {}, "");
        continue;
      }
      const auto seen = look(name, rule(r).kind);
      for (const auto& [why, people] : seen.barred) to_.barred[{name, why}].insert(people.begin(), people.end());
      if (seen.barred.contains(is_subject)) to_.invariants.insert(in_.keeps("never_subject"));
      if (seen.barred.contains(is_requester)) to_.invariants.insert(in_.keeps("no_self_approval"));
      if (seen.reachable) tell(r, name, seen.free, "");
      else unreachable.emplace_back(name, seen);
    }
    const bool somebody = to_.tell.size() > before;
    for (const auto& [name, why] : unreachable) {
      if (somebody && (rule(r).alternatives || why.barred.contains(is_requester))) continue;
      if (why.only_subject && rule(r).strand != "welfare") removed_.emplace_back(r, name);
      else stand_in(r, name, why);
      if (rule(r).alternatives) break;
    }
    word_set people;
    for (auto i = before; i < to_.tell.size(); ++i) {
      const auto& each = to_.tell[i];
      if (each.people.empty()) people.insert(each.receiver);
      people.insert(each.people.begin(), each.people.end());
    }
    return people;
  }

  void go_up(std::size_t r, const std::string& role) {
    to_.invariants.insert(in_.keeps("never_subject"));
    word_set asked{role};
    std::string at = role;
    while (!in_.role(at)->under.empty()) {
      at = in_.role(at)->under;
      if (!asked.insert(at)) break;
      const auto seen = look(at, "route");
      if (seen.reachable) return tell(r, at, seen.free, role);
    }
    tell(r, last_resort_, {}, role);
  }

  /// A post in the school, or an agency that stands at the end of somebody's chain.
  [[nodiscard]] bool somebody_leads() const {
    for (const auto& each : to_.tell) {
      if (!in_.agency(each.receiver)) {  // "police" may be a role too, of a reporter
        if (!in_.role(each.receiver)->many) return true;
        continue;
      }
      for (const auto& known : in_.words.roles)
        for (const auto& next : known.chain)
          if (next == each.receiver) return true;
    }
    return false;
  }

  [[nodiscard]] bool clash(std::size_t a, const word_set& people_a, std::size_t b, const word_set& people_b) const {
    if (pack(a).overlay && pack(b).overlay) return false;
    if (pack(a).overlay && rule(b).kind != "route") return false;
    if (pack(b).overlay && rule(a).kind != "route") return false;
    if (!pack(a).overlay && !pack(b).overlay) {
      bool same_event = false;
      for (const auto& event : world_.holds[in_.event]) same_event = same_event || (takes(a, event) && takes(b, event));
      if (!same_event) return false;
    }
    const auto contains = [](const word_set& all, const word_set& part) {
      return std::all_of(part.begin(), part.end(), [&](const auto& one) { return all.contains(one); });
    };
    return !contains(people_a, people_b) && !contains(people_b, people_a);
  }
  [[nodiscard]] bool takes(std::size_t r, const std::string& event) const {
    const auto found = rule(r).when.find(in_.event);
    return found == rule(r).when.end() || found->second.contains(event);
  }

  const setting& in_;
  const known_world& world_;
  std::string last_resort_;
  word_set managers_;
  std::vector<std::pair<std::size_t, std::string>> removed_;
  consequence to_;
};

}  // namespace oracle

#endif  // SAFEGUARDING_TESTS_ORACLE_POLICY_WORLD_HPP
