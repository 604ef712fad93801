// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_ORACLE_PLAIN_FOLLOWER_HPP
#define SAFEGUARDING_TESTS_ORACLE_PLAIN_FOLLOWER_HPP

/// \file
/// Following one notice to the DSL by hand: a list of people with a word each, and the chain written out.

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace oracle {

/// What a hand-kept list knows of one concern for a child that goes to the DSL. Times are minutes.
class plain_follower {
 public:
  static constexpr int time_to_read = 120;

  std::map<std::string, std::vector<std::string>> posts;  ///< role -> who holds it now
  std::set<std::string> barred;

  void read(const std::string& name) { people_[name].read = true; }
  void undeliverable(const std::string& name) { people_[name].lost = true; }

  void look(int now) {
    for (auto& [name, one] : people_)
      if (one.has && !one.read && !one.silent && (now > one.by || one.lost)) one.silent = true;
    const auto next = whose_turn();
    for (auto& [name, one] : people_) {
      if (!one.has) continue;
      const bool turn = next.second.contains(name);
      const bool holds = holds_post(name, one.role);
      if (barred.contains(name) || (!turn && (one.read ? !holds : !one.silent || !holds))) one.has = false;
    }
    bool somebody_reads = false;
    for (const auto& [name, one] : people_) somebody_reads = somebody_reads || (one.has && one.read);
    if (agency_ && !next.second.empty()) agency_ = false;
    if (somebody_reads) return;
    if (next.second.empty()) agency_ = true;
    for (const auto& name : next.second)
      if (!people_[name].has)
        people_[name] = {next.first, true, false, people_[name].silent, false, now + time_to_read};
  }

  /// "agency, dsl p1 read, deputy_dsl p2 open": whoever has it now.
  [[nodiscard]] std::set<std::string> now() const {
    std::set<std::string> all;
    if (agency_) all.insert("agency");
    for (const auto& [name, one] : people_)
      if (one.has) all.insert(one.role + " " + name + (one.read ? " read" : one.silent ? " silent" : " open"));
    return all;
  }

 private:
  struct person {
    std::string role;
    bool has = false, read = false, silent = false, lost = false;
    int by = 0;
  };

  [[nodiscard]] bool holds_post(const std::string& name, const std::string& role) const {
    const auto found = posts.find(role);
    if (found == posts.end()) return false;
    for (const auto& each : found->second)
      if (each == name) return true;
    return false;
  }

  /// The first post on the list with somebody who may be told and has not been silent; nobody is an agency's turn.
  [[nodiscard]] std::pair<std::string, std::set<std::string>> whose_turn() const {
    for (const char* role : {"dsl", "deputy_dsl", "headteacher", "deputy_head"}) {
      const auto held = posts.find(role);
      if (held == posts.end()) continue;
      std::set<std::string> free;
      for (const auto& name : held->second) {
        const auto known = people_.find(name);
        if (!barred.contains(name) && (known == people_.end() || !known->second.silent)) free.insert(name);
      }
      if (!free.empty()) return {role, free};
    }
    return {};
  }

  std::map<std::string, person> people_;
  bool agency_ = false;
};

}  // namespace oracle

#endif  // SAFEGUARDING_TESTS_ORACLE_PLAIN_FOLLOWER_HPP
