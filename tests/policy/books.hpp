// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_POLICY_BOOKS_HPP
#define SAFEGUARDING_TESTS_POLICY_BOOKS_HPP

/// \file
/// Shipped and small rulebooks for the tests of this room.

#include <safeguarding/pack/shipped.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/policy/rulebook.hpp>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace policy_test {

namespace sg = safeguarding;

/// The five schools with a shipped pack.
inline constexpr std::string_view schools[] = {"beech-green", "cavendish-close", "cleves", "pakeman", "stony-dean"};

inline const sg::vocabulary& words() {
  static const auto shipped = sg::vocabulary::read(sg::read_toml(sg::shipped("vocabulary"), "vocabulary.toml"));
  return shipped;
}

inline sg::policy_pack pack(std::string_view name) {
  return sg::policy_pack::read(sg::read_toml(sg::shipped(name), std::string{name} + ".toml"), words());
}

/// A school with the statutory overlay.
inline const sg::rulebook& book(std::string_view school) {
  static std::map<std::string, sg::rulebook, std::less<>> made;
  if (const auto found = made.find(school); found != made.end()) return found->second;
  return made.emplace(school, sg::rulebook{words(), {pack(school), pack("england")}}).first->second;
}

/// A school without it.
inline sg::rulebook book_alone(std::string_view school) { return {words(), {pack(school)}}; }

/// Every post filled by somebody of its own, but one person for each group that the document gives to one person.
inline sg::holders posts(const sg::rulebook& of) {
  return sg::holders::posts(of.words(), of.packs().front().same_person);
}

/// The head of a small pack with the clauses "c1" to "c3", of which the first is binding.
inline std::string head(const std::string& id, const std::string& kind = "school", const std::string& more = "") {
  return "format = 1\n[pack]\nid = \"" + id + "\"\nkind = \"" + kind + "\"\ntitle = \"t\"\nedition = \"e\"\n" +
         "vocabulary = \"safeguarding-core@1\"\n" + more + "[[clause]]\nid = \"c1\"\ntext = \"t\"\n" +
         "[[clause]]\nid = \"c2\"\ntext = \"t\"\nkind = \"reference\"\n" +
         "[[clause]]\nid = \"c3\"\ntext = \"t\"\nkind = \"reference\"\n";
}

/// The invariants of a small overlay; all are cited by "c2".
inline constexpr const char* invariants = R"([invariants]
never_subject = "c2"
stand_in = "c2"
conflict_of_interest = "c2"
conflict_goes_to = "lado"
direct = "c2"
direct_to = "childrens_social_care"
direct_action = "reporter_refers_directly"
no_self_approval = "c2"
)";

inline sg::policy_pack read_pack(const std::string& text) {
  return sg::policy_pack::read(sg::read_toml(text, "small.toml"), words());
}

/// A book of one small school pack with `rules` and of an overlay that has nothing but its invariants.
inline sg::rulebook small_book(const std::string& rules, const std::string& overlay_rules = "") {
  const std::string none =
      "[[rule]]\nid = \"none\"\nkind = \"reference\"\ncite = [\"c1\"]\nwhen = { place = [\"stairs\"] }\n";
  return {words(),
          {read_pack(head("school") + rules), read_pack(head("law", "overlay") + invariants + none + overlay_rules)}};
}

/// One rule about a concern for a child, citing "c1"; `effects` is the rest of it.
inline std::string rule(const std::string& id, const std::string& effects, const std::string& kind = "route",
                        const std::string& event = "concern_for_child") {
  return "[[rule]]\nid = \"" + id + "\"\nkind = \"" + kind + "\"\ncite = [\"c1\"]\nwhen.event = [\"" + event + "\"]\n" +
         effects + "\n";
}

}  // namespace policy_test

#endif  // SAFEGUARDING_TESTS_POLICY_BOOKS_HPP
