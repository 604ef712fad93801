// SPDX-License-Identifier: Apache-2.0
#include "check_space.hpp"

#include <algorithm>
#include <utility>

namespace safeguarding::inline v0::detail {
namespace {

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

std::string lowered(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

/// The vague words of `text`, the longest where one is part of another: "without undue delay", not "delay".
std::vector<std::string> vague_words_in(const vocabulary& words, const std::string& text) {
  const auto low = lowered(text);
  std::vector<std::pair<std::size_t, std::string>> found;
  for (const auto& word : words.vague_words)
    for (auto at = low.find(word); at != std::string::npos; at = low.find(word, at + 1)) {
      const auto end = at + word.size();
      if ((at > 0 && letter(low[at - 1])) || (end < low.size() && letter(low[end]))) continue;
      const bool inside = std::any_of(words.vague_words.begin(), words.vague_words.end(), [&](const auto& longer) {
        if (longer.size() <= word.size()) return false;
        const auto within = longer.find(word);
        return within != std::string::npos && at >= within && low.compare(at - within, longer.size(), longer) == 0;
      });
      if (!inside) found.emplace_back(at, word);
    }
  std::sort(found.begin(), found.end());
  // In the time and in the text alike: "timely" says no more than "in a timely manner".
  std::vector<std::string> list;
  const auto shorter = [&](const std::string& word) {
    return std::any_of(found.begin(), found.end(), [&](const auto& other) {
      return other.second.size() > word.size() && other.second.find(word) != std::string::npos;
    });
  };
  for (const auto& each : found)
    if (!shorter(each.second) && std::find(list.begin(), list.end(), each.second) == list.end())
      list.push_back(each.second);
  return list;
}

check_finding about_ladder(const policy_pack& pack, const ladder& of, std::string message, std::string advice) {
  check_finding made;
  made.code = check_code::ladder;
  made.where = of.where;
  for (const auto& one : pack.rules)
    if (std::find(of.steps.begin(), of.steps.end(), one.step) != of.steps.end()) {
      made.rules.push_back(pack.id + "/" + one.id);
      for (const auto& id : one.cite)
        if (const auto cited = pack.cited_as(id);
            std::find(made.clauses.begin(), made.clauses.end(), cited) == made.clauses.end())
          made.clauses.push_back(cited);
    }
  made.message = std::move(message);
  made.advice = std::move(advice);
  return made;
}

indices rules_of_step(const check_space& in, const policy_pack& pack, const std::string& step) {
  indices found;
  for (std::size_t r = 0; r < in.rules().size(); ++r)
    if (in.rules()[r].pack->id == pack.id && in.rules()[r].what->step == step) found.push_back(r);
  return found;
}

bool does_something(const rule& what) {
  return what.tell || !what.must.empty() || !what.may.empty() || !what.consider.empty();
}

}  // namespace

void check_ladders(const check_space& in, const policy_pack& pack, findings& to) {
  for (const auto& of : pack.ladders) {
    if (of.look_back == "unstated") {
      auto made =
          about_ladder(pack, of,
                       "The document does not say how far back earlier incidents count: they count for ever, and "
                       "nobody comes back to the first step.",
                       "Say how long an incident counts, for example until the end of the school year.");
      made.row = "look_back = \"12 months\"  # in ladder " + of.id + "\n";
      to.push_back(std::move(made));
    }
    indices all;
    for (const auto& step : of.steps) {
      const auto rules = rules_of_step(in, pack, step);
      all.insert(all.end(), rules.begin(), rules.end());
      if (!within_any(in.possible(), in.standing_any(rules), in.budget()).empty()) continue;
      to.push_back(about_ladder(pack, of, "No case leads to the step " + step + ".",
                                "Write the rule that reaches it, or take the step out."));
    }
    // A hole: with another number of earlier incidents a step would apply, with this one none does.
    const auto count_column = in.words().find_fact(of.counts);
    auto some_count = in.standing_any(all);
    for (auto& box : some_count) box[*count_column] = ~std::uint64_t{0};
    const auto hole = without(within_any(in.possible(), some_count, in.budget()), in.standing_any(all), in.budget());
    if (!hole.empty()) {
      auto made =
          about_ladder(pack, of, "At some number of earlier incidents no step applies, though at another one does.",
                       "Say which step applies there.");
      put_cases(made, in, hole);
      to.push_back(std::move(made));
    }
    // The last step must lead somewhere: it says what is done, or another rule does.
    indices active;
    for (std::size_t r = 0; r < in.rules().size(); ++r)
      if (in.rules()[r].pack->id == pack.id && does_something(*in.rules()[r].what)) active.push_back(r);
    const auto last = within_any(in.possible(), in.standing_any(rules_of_step(in, pack, of.steps.back())), in.budget());
    const auto stuck = without(last, in.standing_any(active), in.budget());
    if (!stuck.empty()) {
      auto made = about_ladder(
          pack, of, "The last step, " + of.steps.back() + ", leads nowhere: nobody is told and nothing is done.",
          "Say what follows, and who decides it.");
      put_cases(made, in, stuck);
      to.push_back(std::move(made));
    }
  }
}

void check_vague(const vocabulary& words, const policy_pack& pack, findings& to) {
  for (const auto& known : pack.clauses) {
    if (known.kind != clause_kind::binding) continue;
    auto found = vague_words_in(words, known.time + " | " + known.text);
    if (found.empty()) continue;
    check_finding made;
    made.code = check_code::vague;
    made.where = known.where;
    made.clauses = {pack.cited_as(known.id)};
    std::string clock;
    for (const auto& one : pack.rules)
      if (std::find(one.cite.begin(), one.cite.end(), known.id) != one.cite.end()) {
        made.rules.push_back(pack.id + "/" + one.id);
        if (!one.clocks.empty()) clock = one.clocks.front();
      }
    for (auto& word : found) word.insert(0, 1, '"').append(1, '"');
    made.message = list_of(found) + (found.size() == 1 ? " gives" : " give") + " no number" +
                   (clock.empty() ? "." : "; the pack reads it as the clock " + clock + ".");
    made.advice = "Write by when, in hours, school days or working days, or who decides.";
    to.push_back(std::move(made));
  }
}

}  // namespace safeguarding::inline v0::detail
