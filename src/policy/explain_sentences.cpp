// SPDX-License-Identifier: Apache-2.0
#include "explain_words.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace safeguarding::inline v0::detail {
namespace {

using strings = std::vector<std::string>;

/// Says one kind of thing after the other; finds the clauses behind rules by their names.
class speaker {
 public:
  speaker(const vocabulary& words, const explanation& of) : words_{words}, of_{of} {
    for (const auto* list : {&of.matched, &of.in_reserve})
      for (const auto& each : *list) note(each.name, each.cites);
    for (const auto& each : of.overridden) note(each.what.name, each.what.cites);
    for (const auto& each : of.near_misses) note(each.missed.rule, each.cites);
  }

  std::vector<sentence> finish() && {
    say_decision();
    say_facts();
    say_recipients();
    say_exclusions();
    say_requirements();
    say_duties();
    say_clocks();
    for (const auto& each : of_.made.conflicts)
      add(sentence_about::conflict, "conflict", capital(conflict_words(words_, each.text)), clauses(each.rules));
    say_questions();
    say_others();
    return std::move(all_);
  }

 private:
  void note(const std::string& rule, const std::vector<cited_clause>& cites) {
    auto& list = cites_[rule];
    for (const auto& each : cites)
      if (std::find(list.begin(), list.end(), each.cited_as) == list.end()) list.push_back(each.cited_as);
  }

  [[nodiscard]] strings clauses(const strings& rules) const {
    strings list;
    for (const auto& rule : rules)
      if (const auto found = cites_.find(rule); found != cites_.end())
        for (const auto& cited : found->second)
          if (std::find(list.begin(), list.end(), cited) == list.end()) list.push_back(cited);
    return list;
  }

  void add(sentence_about about, std::string of, std::string text, strings cites = {}) {
    auto said = with_cites(std::move(text), cites);
    all_.push_back({about, std::move(of), std::move(said), std::move(cites)});
  }

  /// In brackets behind a post, where the school has said who holds it.
  static std::string ids(const std::vector<person_id>& people) {
    strings list;
    for (const auto& each : people)
      if (!is_mere_post(each)) list.push_back(each.text());
    return list.empty() ? "" : " (" + listed(list) + ")";
  }

  void say_decision() {
    strings packs;
    for (const auto& each : of_.made.packs) {
      if (each.force == pack_force::in_force) packs.push_back(each.pack + " (" + each.edition + ")");
      else
        add(sentence_about::decision, each.pack,
            "The pack " + each.pack + " (" + each.edition + ") is not in force on this day, so nothing of it applies");
    }
    add(sentence_about::decision, "decision",
        "Decided on what was recorded on " + moment_words(of_.made.at) +
            (packs.empty() ? ", and no pack was in force" : ", under " + listed(packs)));
  }

  void say_facts() {
    for (const auto& each : of_.facts_by_name) {
      if (std::holds_alternative<not_known>(each.known.value)) continue;  // the questions say so
      auto text = capital(words_.in_words(each.name)) + ": " + value_words(words_, each.known.value);
      if (!each.known.because.empty()) text += ", because " + each.known.because;
      else if (each.known.origin == fact_origin::derived) text += "; worked out from " + each.known.source;
      else if (!each.known.source.empty()) text += "; as given in " + each.known.source;
      add(sentence_about::fact, each.name, std::move(text));
    }
  }

  void say_recipients() {
    for (const auto& each : of_.made.notify)
      add(sentence_about::recipient, each.receiver,
          capital(words_.the_words(each.receiver)) + ids(each.people) + " is told" + how_told(words_, each),
          clauses(each.because));
    if (of_.made.notify.empty())
      add(sentence_about::recipient, "nobody", "Nobody is told: no rule asks for it, and the matter is recorded");
  }

  void say_exclusions() {
    const auto told = [&](const std::string& role_id) {
      return std::any_of(of_.made.notify.begin(), of_.made.notify.end(),
                         [&](const recipient& each) { return each.receiver == role_id; });
    };
    for (const auto& each : of_.made.excluded) {
      std::string text = capital(words_.the_words(each.role)) + ids(each.people) +
                         " is not told: " + reason_words(each.why, of_.known, each.people);
      if (told(each.role) && !each.people.empty())
        text = "Of those who hold the post of " + words_.in_words(each.role) + ", " + listed(names(each.people)) +
               (each.people.size() == 1 ? " is" : " are") +
               " not told: " + reason_words(each.why, of_.known, each.people);
      add(sentence_about::exclusion, each.role, std::move(text) + until_settled(each.certainty));
    }
  }

  [[nodiscard]] strings names(const std::vector<person_id>& people) const {
    strings list;
    for (const auto& each : people) list.push_back(person_words(words_, each));
    return list;
  }

  /// Rules that ask for the same receiver, with the same result, are said in one sentence.
  void say_requirements() {
    std::vector<std::pair<requirement, strings>> said;
    for (const auto& each : of_.requirements) {
      const auto same = std::find_if(said.begin(), said.end(), [&](const auto& other) {
        return other.first.receiver == each.receiver && other.first.how == each.how &&
               (each.how == requirement_met::in_document || other.first.by == each.by);
      });
      if (same == said.end()) {
        said.push_back({each, {each.rule}});
        continue;
      }
      same->second.push_back(each.rule);
      if (each.certainty == certainty_of_effect::certain) same->first.certainty = each.certainty;
    }
    for (const auto& [each, rules] : said) {
      strings others;
      for (const auto& by : each.by) others.push_back(words_.the_words(by));
      std::string text = "Law or guidance asks for " + words_.the_words(each.receiver) + " to be told";
      switch (each.how) {
        case requirement_met::in_document: text += "; the school's own document tells them as well"; break;
        case requirement_met::added: text += "; the school's own document does not, so they are added"; break;
        case requirement_met::stood_in: text += "; " + listed(others) + " is told in their place"; break;
        case requirement_met::not_needed: text += " or somebody else; " + listed(others) + " is told"; break;
        case requirement_met::nobody: text += "; they are not, and nobody is in their place"; break;
      }
      add(sentence_about::requirement, each.receiver, text + until_settled(each.certainty), clauses(rules));
    }
  }

  void say_duties() {
    if (!of_.made.step.empty()) {
      strings rules;
      for (const auto& each : of_.matched)
        if (each.step == of_.made.step) rules.push_back(each.name);
      add(sentence_about::step, of_.made.step, "The step is " + words_.in_words(of_.made.step), clauses(rules));
    }
    const auto say = [&](const char* verb, const std::vector<effect>& effects, bool decides) {
      for (const auto& each : effects) {
        auto text = std::string{verb} +
                    (&effects == &of_.made.consider ? words_.the_words(each.what) : words_.in_words(each.what));
        if (!each.time.empty()) text += " (" + each.time + ")";
        if (decides) {
          const bool any = each.decided_by.empty() || each.decided_by == "recipient";
          text += "; whoever is told decides";
          if (!any) text = text.substr(0, text.rfind(';')) + "; " + words_.the_words(each.decided_by) + " decides";
        }
        add(sentence_about::duty, each.what, text + until_settled(each.certainty), clauses(each.because));
      }
    };
    say("Must be done: ", of_.made.must, false);
    say("May be done: ", of_.made.may, true);
    say("Must not be done: ", of_.made.must_not, false);
    say("To be weighed, and the reason written down: whether to bring in ", of_.made.consider, true);
  }

  void say_clocks() {
    for (const auto& each : of_.made.clocks)
      add(sentence_about::clock, each.id, clock_words(words_, each), clauses(each.because));
  }

  void say_questions() {
    for (const auto& each : of_.questions) {
      if (each.asked.matters == bearing::changes_nothing) continue;
      std::map<strings, strings> by_answer;  // answers -> rules
      for (const auto& hangs : each.hangs) by_answer[hangs.needs].push_back(hangs.rule);
      add(sentence_about::question, each.asked.fact,
          each.asked.question + " Nobody has answered yet (" + words_.in_words(each.asked.fact) +
              "), so every answer is allowed for");
      for (const auto& [answers, rules] : by_answer)
        add(sentence_about::question, each.asked.fact,
            "If the answer is " + one_of_words(words_, each.asked.fact, answers) + ", " +
                (rules.size() == 1 ? "this clause can apply" : "these clauses can apply"),
            clauses(rules));
    }
  }

  void say_others() {
    for (const auto& each : of_.overridden)
      add(sentence_about::overridden, each.what.name,
          "A clause that would apply " + replaced_words(clauses({each.what.name}), clauses(each.by)));
    for (const auto& each : of_.near_misses)
      add(sentence_about::near_miss, each.missed.rule,
          "A clause that does not apply here " + missed_words(words_, each.missed), clauses({each.missed.rule}));
  }

  const vocabulary& words_;
  const explanation& of_;
  std::map<std::string, strings> cites_;  ///< rule -> clauses
  std::vector<sentence> all_;
};

}  // namespace

std::vector<sentence> sentences_of(const vocabulary& words, const explanation& of) {
  return speaker{words, of}.finish();
}

}  // namespace safeguarding::inline v0::detail
