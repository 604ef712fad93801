// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_ORACLE_SMALL_WORLD_HPP
#define SAFEGUARDING_TESTS_ORACLE_SMALL_WORLD_HPP

/// \file
/// A small vocabulary with every turn a chain can take, and random packs, holders and facts in its words.

#include <algorithm>
#include <string>
#include <vector>

#include "draw.hpp"

namespace oracle {

inline constexpr const char* small_vocabulary = R"(format = 1
vocabulary.id = "small@1"
event = [
  { id = "worry", concern = true, meaning = "" }, { id = "misuse", concern = true, meaning = "" },
  { id = "claim", concern = true, meaning = "" }, { id = "request", meaning = "" }, { id = "loss", meaning = "" },
]
role = [
  { id = "pupil", as = ["subject", "reporter"], child = true, meaning = "" },
  { id = "teacher", as = ["subject", "reporter"], meaning = "" },
  { id = "head", as = ["subject", "reporter", "receiver"], chain = ["deputy", "chair", "lado"], under = "chair", meaning = "" },
  { id = "deputy", as = ["subject", "receiver"], chain = ["head", "chair"], under = "head", meaning = "" },
  { id = "lead", as = ["subject", "reporter", "receiver"], chain = ["second", "head", "deputy", "care"], under = "head", meaning = "" },
  { id = "second", as = ["subject", "receiver"], continues_as = "lead", under = "lead", meaning = "" },
  { id = "chair", as = ["subject", "receiver"], chain = ["vice", "lado"], meaning = "" },
  { id = "vice", as = ["receiver"], continues_as = "chair", under = "chair", meaning = "" },
  { id = "technician", as = ["receiver", "reporter"], chain = ["officer"], under = "head", meaning = "" },
  { id = "officer", as = ["receiver"], continues_as = "chair", under = "chair", meaning = "" },
  { id = "ring", as = ["receiver"], chain = ["technician", "ring"], under = "ring", meaning = "" },
  { id = "team", as = ["receiver"], many = true, includes = ["lead", "second", "teacher", "machine"], chain = ["lead"], meaning = "" },
  { id = "board", as = ["receiver"], many = true, includes = ["chair", "vice", "head"], chain = ["chair"], meaning = "" },
  { id = "crowd", as = ["receiver"], many = true, meaning = "" },
  { id = "stranger", as = ["subject"], meaning = "" },
  { id = "none", as = ["subject"], nobody = true, meaning = "" },
  { id = "machine", as = ["reporter"], meaning = "" },
  { id = "police", as = ["reporter"], meaning = "" },
]
agency = [{ id = "lado", meaning = "" }, { id = "care", meaning = "" }, { id = "police", meaning = "" }]
action = [
  { id = "call", meaning = "" }, { id = "write", meaning = "" }, { id = "wait", meaning = "" },
  { id = "refer", meaning = "" },
]
groups.grown = ["teacher", "head", "deputy", "lead", "second", "chair"]
fact = [
  { id = "event", kind = "events", core = true, ask = "?", meaning = "" },
  { id = "subject_role", kind = "subject", core = true, ask = "?", meaning = "" },
  { id = "subject_kind", kind = "derived", values = ["child", "adult", "none"], meaning = "" },
  { id = "reporter_role", kind = "reporter", core = true, ask = "?", meaning = "" },
  { id = "reporter_is_subject", kind = "flag", core = true, ask = "?", meaning = "" },
  { id = "recorded", kind = "derived", values = ["promptly", "late"], meaning = "" },
  { id = "deliberate", kind = "words", core = true, values = ["yes", "no", "unclear"], about = "child", aside = "no", ask = "?", meaning = "" },
  { id = "threshold", kind = "words", core = true, values = ["na", "no", "yes"], about = "adult", aside = "na", ask = "?", meaning = "" },
  { id = "danger", kind = "flag", core = true, ask = "?", meaning = "" },
  { id = "before", kind = "count", core = true, bands = ["0", "1", "2+"], about = "child", aside = "0", ask = "?", meaning = "" },
  { id = "image", kind = "flag", meaning = "" },
  { id = "place", kind = "words", values = ["hall", "bus", "home"], meaning = "" },
  { id = "observed_at", kind = "moment", meaning = "" },
  { id = "aware_at", kind = "moment", meaning = "" },
  { id = "left_on", kind = "date", meaning = "" },
]
)";

/// Draws packs, holders and facts; the same seed draws the same.
class small_world : public draw {
 public:
  small_world(std::uint64_t seed, const sg::vocabulary& words) : draw{seed, words, 2} {}

  /// A pack as TOML. An overlay has invariants unless `bare`.
  std::string pack(const std::string& id, bool overlay, bool bare) {
    std::string text = "format = 1\n[pack]\nid = \"" + id + "\"\nkind = \"" + (overlay ? "overlay" : "school") +
                       "\"\ntitle = \"t\"\nedition = \"e\"\nvocabulary = \"small@1\"\n";
    if (one_in(8)) text += "effective_from = " + date() + "\n";
    if (overlay && one_in(2)) text += "late_after_hours = " + std::to_string(1 + upto(48)) + "\n";
    if (overlay && !bare)
      text +=
          "[invariants]\nnever_subject = \"never\"\nstand_in = \"stand\"\nconflict_of_interest = \"coi\"\n"
          "conflict_goes_to = \"lado\"\ndirect = \"direct\"\ndirect_to = \"care\"\ndirect_action = \"refer\"\n"
          "no_self_approval = \"self\"\n";
    for (const char* clause : {"one", "two", "three", "never", "stand", "coi", "direct", "self"})
      text += std::string{"[[clause]]\nid = \""} + clause + "\"\nkind = \"reference\"\ntext = \"t\"\n";
    for (const char* clock : {"c1", "c2", "c3", "c4"})
      text += std::string{"[[clock]]\nid = \""} + clock + "\"\nunit = \"working_day\"\nn = 1\nowner = \"o\"\n" +
              "source = \"s\"\nmeaning = \"m\"\nstarts = " + starts() + "\n";
    text +=
        "[[ladder]]\nid = \"l\"\nsteps = [\"step1\", \"step2\", \"step3\"]\ncounts = \"before\"\nlook_back = \"x\"\n";
    const auto count = 1 + upto(7);
    for (std::size_t r = 0; r < count; ++r) text += rule(r, count);
    text += "[[rule]]\nid = \"clocks\"\nkind = \"must\"\ncite = [\"one\"]\nwhen = { " + cell() +
            " }\nclocks = [\"c1\", \"c2\", \"c3\", \"c4\"]\n";
    return text;
  }

 private:
  std::string date() { return sg::to_text(day()); }

  /// A list as TOML, each word once.
  static std::string quoted(const std::vector<std::string>& words) {
    std::string text = "[";
    for (auto at = words.begin(); at != words.end(); ++at)
      if (std::find(words.begin(), at, *at) == at) text += (text.size() == 1 ? "\"" : ", \"") + *at + "\"";
    return text + "]";
  }

  std::string starts() { return quoted(some_of({"at", "aware_at", "observed_at", "left_on"})); }

  /// One tested fact, as TOML; a set of values that is not empty and not all of them twice out of three.
  std::string cell() {
    const auto& column = words_.facts[upto(3) == 0 ? 0 : upto(words_.facts.size())];
    std::vector<std::string> values;
    for (const auto& value : column.values)
      if (one_in(2)) values.push_back(value);
    if (values.empty()) values.push_back(one_of(column.values));
    if (column.kind == sg::fact_kind::subject && one_in(6)) values = {"@grown"};
    return column.id + " = " + quoted(values);
  }

  std::string conditions() {
    std::vector<std::string> names;
    std::string when, when_not;
    for (std::size_t i = 1 + upto(2); i > 0; --i) {
      const auto one = cell();
      const auto name = one.substr(0, one.find(' '));
      if (std::find(names.begin(), names.end(), name) != names.end()) continue;
      names.push_back(name);
      auto& list = one_in(6) && !all_of(one) ? when_not : when;
      list += (list.empty() ? "" : ", ") + one;
    }
    std::string text;
    if (!when.empty()) text += "when = { " + when + " }\n";
    if (!when_not.empty()) text += "when_not = { " + when_not + " }\n";
    return text;
  }
  /// Whether a cell names every value of its fact, so that nothing would be left under when_not.
  [[nodiscard]] bool all_of(const std::string& one) const {
    const auto& column = words_.fact(one.substr(0, one.find(' ')));
    return static_cast<std::size_t>(std::count(one.begin(), one.end(), '"')) == 2 * column.values.size();
  }

  std::string rule(std::size_t index, std::size_t count) {
    static const std::vector<std::string> kinds{"route",   "route",   "route",  "must",
                                                "approve", "declare", "notify", "may"};
    static const std::vector<std::string> actions{"call", "write", "wait"};
    std::string text = "[[rule]]\nid = \"r" + std::to_string(index) + "\"\nkind = \"" + one_of(kinds) +
                       "\"\ncite = " + quoted(some_of({"one", "two", "three"})) + "\n" + conditions();
    if (!one_in(4)) text += route();
    if (one_in(3)) text += "must = " + quoted(some_of(actions)) + "\n";
    if (one_in(5)) text += "may = " + quoted(some_of(actions)) + "\n";
    if (one_in(5)) text += "must_not = " + quoted(some_of(actions)) + "\n";
    if (one_in(5)) text += "consider = " + quoted(some_of(words_.agencies)) + "\n";
    if (one_in(5)) text += "decided_by = \"" + one_of(receivers()) + "\"\n";
    if (one_in(4)) text += "step = \"step" + std::to_string(1 + upto(3)) + "\"\n";
    if (one_in(3)) text += "time = \"time " + std::to_string(upto(3)) + "\"\n";
    if (one_in(8)) text += "effective_from = " + date() + "\n";
    else if (one_in(8)) text += "effective_until = " + date() + "\n";
    if (index + 1 < count && one_in(4))
      text += "overrides = [\"r" + std::to_string(index + 1 + upto(count - index - 1)) + "\"]\n";
    return text;
  }

  std::string route() {
    auto to = some_of(words_.receivers());
    std::sort(to.begin(), to.end());
    to.erase(std::unique(to.begin(), to.end()), to.end());
    std::shuffle(to.begin(), to.end(), random_);
    std::string text = "route = { to = " + quoted(to);
    const bool reserve = one_in(6);
    if (reserve) text += ", if_nobody = true";
    else if (one_in(3)) text += ", also = true";
    if (one_in(4)) text += ", alternatives = true";
    if (one_in(3)) text += ", strand = \"welfare\"";
    else if (!reserve && one_in(3)) text += ", strand = \"allegation\"";
    return text + " }\n";
  }
};

}  // namespace oracle

#endif  // SAFEGUARDING_TESTS_ORACLE_SMALL_WORLD_HPP
