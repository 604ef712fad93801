// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/policy/why.hpp>

#include "explain_words.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

using detail::capital;
using detail::listed;
using strings = std::vector<std::string>;

bool holds(const strings& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}
bool holds(const std::vector<person_id>& list, const person_id& person) {
  return std::find(list.begin(), list.end(), person) != list.end();
}

const rulebook::place* find_rule(const rulebook& book, const std::string& name) {
  for (const auto& each : book.rules())
    if (each.name == name) return &each;
  return nullptr;
}

/// Collects what there is to say of one role; the first thing said gives the reason.
class answer_about {
 public:
  answer_about(const rulebook& book, const explanation& of, std::string_view role_id)
      : book_{book}, of_{of}, role_{role_id} {}

  /// For a holder who is kept out of the matter: what became of the post, and nothing of what it would be told for.
  why_answer of_post() && {
    say_what_was_said();
    return std::move(answer_);
  }

  why_answer finish() && {
    say_what_was_said();
    if (!answer_.sentences.empty() && answer_.reason == why_reason::told) return std::move(answer_);
    say_not_needed();
    for (const auto& each : of_.in_reserve)
      if (holds(each.tell, role_))
        say(why_reason::in_reserve, sentence_about::recipient,
            capital(words().the_words(role_)) + " would be told if nobody else were", locators(each.cites));
    for (const auto& each : of_.overridden)
      if (holds(each.what.tell, role_))
        say(why_reason::overridden, sentence_about::overridden,
            "A clause that names " + words().the_words(role_) + " " +
                detail::replaced_words(locators(each.what.cites), clauses_of(each.by)));
    say_near_misses();
    say_chain();
    if (answer_.sentences.empty())
      say(why_reason::not_named, sentence_about::recipient,
          "No clause that applies here, or that would apply if one fact were different, names " +
              words().the_words(role_));
    return std::move(answer_);
  }

 private:
  [[nodiscard]] const vocabulary& words() const { return book_.words(); }

  static strings locators(const std::vector<cited_clause>& cites) {
    strings list;
    for (const auto& each : cites) list.push_back(each.cited_as);
    return list;
  }

  /// The labels of the clauses that rules rest on, each once.
  [[nodiscard]] strings clauses_of(const strings& rules) const {
    strings list;
    for (const auto& name : rules)
      if (const auto* found = find_rule(book_, name); found != nullptr)
        for (const auto& id : found->what->cite)
          if (auto label = found->pack->cited_as(id); !holds(list, label)) list.push_back(std::move(label));
    return list;
  }

  void say(why_reason reason, sentence_about about, std::string text, strings cites = {}) {
    if (answer_.sentences.empty()) answer_.reason = reason;
    auto said = detail::with_cites(std::move(text), cites);
    answer_.sentences.push_back({about, role_, std::move(said), std::move(cites)});
  }

  /// Told and excluded have their sentences already.
  void say_what_was_said() {
    for (const auto about : {sentence_about::recipient, sentence_about::exclusion, sentence_about::requirement})
      for (const auto& each : of_.sentences) {
        if (each.about != about || each.of != role_) continue;
        if (answer_.sentences.empty())
          answer_.reason = about == sentence_about::recipient ? why_reason::told : why_reason::excluded;
        answer_.sentences.push_back(each);
      }
    for (const auto& told : of_.made.notify)
      if (told.receiver != role_ && holds(told.stands_in_for, role_))
        say(why_reason::excluded, sentence_about::recipient,
            capital(words().the_words(told.receiver)) + " is told in place of " + words().the_words(role_));
  }

  void say_not_needed() {
    for (const auto& rule : of_.matched) {
      const auto* place = find_rule(book_, rule.name);
      if (place == nullptr || !place->what->tell || !place->what->tell->alternatives || !holds(rule.tell, role_))
        continue;
      strings told;
      for (const auto& each : of_.made.notify)
        if (each.receiver != role_ && holds(each.because, rule.name)) told.push_back(words().the_words(each.receiver));
      const bool itself = std::any_of(of_.made.notify.begin(), of_.made.notify.end(), [&](const recipient& each) {
        return each.receiver == role_ && holds(each.because, rule.name);
      });
      if (!told.empty() && !itself)
        say(why_reason::not_needed, sentence_about::recipient,
            capital(words().the_words(role_)) + " is one of several of whom the clause asks for one, and " +
                listed(told) + " is told",
            locators(rule.cites));
    }
  }

  void say_near_misses() {
    for (const auto& each : of_.near_misses) {
      const auto* place = find_rule(book_, each.missed.rule);
      if (place == nullptr || !place->what->tell || !holds(place->what->tell->to, role_)) continue;
      say(why_reason::nearly, sentence_about::near_miss,
          "A clause that names " + words().the_words(role_) + " " + detail::missed_words(words(), each.missed),
          locators(each.cites));
    }
  }

  /// Whom the role would stand in for, among those who are told.
  void say_chain() {
    for (const auto& told : of_.made.notify) {
      if (told.receiver == role_) continue;
      std::set<std::string> asked;
      std::size_t before = 0;
      for (const auto* at = book_.words().find_role(told.receiver); at != nullptr && asked.insert(at->id).second;) {
        const auto* chain = &at->chain;
        if (chain->empty() && !at->continues_as.empty()) chain = &book_.words().find_role(at->continues_as)->chain;
        const auto found = std::find(chain->begin(), chain->end(), role_);
        if (found != chain->end()) {
          before += static_cast<std::size_t>(found - chain->begin());
          say(why_reason::next_in_chain, sentence_about::recipient,
              capital(words().the_words(role_)) + " would stand in if " + words().the_words(told.receiver) +
                  " could not be told" + (before == 0 ? "" : ", and nobody before them in the chain could"));
          break;
        }
        before += chain->size();
        if (chain->empty()) break;
        at = book_.words().find_role(chain->back());
      }
    }
  }

  const rulebook& book_;
  const explanation& of_;
  std::string role_;
  why_answer answer_;
};

}  // namespace

why_answer why(const rulebook& book, const explanation& of, std::string_view role_or_agency) {
  const auto all = book.words().receivers();
  const auto* known = book.words().find_role(role_or_agency);
  if (known == nullptr && !book.words().is_agency(role_or_agency))
    throw not_found{"there is no role or agency of that name; these can be told: " + listed(all),
                    std::string{role_or_agency}};
  return answer_about{book, of, role_or_agency}.finish();
}

why_answer why(const rulebook& book, const holders& who, const explanation& of, const person_id& person) {
  why_answer all;
  const auto add = [&](why_reason reason, std::string text) {
    if (all.sentences.empty()) all.reason = reason;
    all.sentences.push_back({sentence_about::exclusion, person.text(), std::move(text), {}});
  };
  const auto told_by_name = [&](const recipient& each) { return holds(each.people, person); };
  const bool told = std::any_of(of.made.notify.begin(), of.made.notify.end(), told_by_name);
  for (const auto& each : of.closed)
    if (each.person == person)
      add(why_reason::excluded, person.text() + " is told nothing of this matter, in whatever post: " +
                                    detail::reason_words(each.why, of.known, {person}) + ".");
  const bool closed = !all.sentences.empty();
  if (!closed && !told && holds(of.known.absent, person))
    add(why_reason::excluded, person.text() + " is not told: " + detail::reason_words(barred_because::absent) + ".");
  for (const auto& role_id : who.roles_of(person, to_london(of.made.at).date)) {
    auto one = closed ? answer_about{book, of, role_id}.of_post() : why(book, of, role_id);
    const bool role_told = one.reason == why_reason::told;
    const bool themselves = std::any_of(of.made.notify.begin(), of.made.notify.end(), [&](const recipient& each) {
      return each.receiver == role_id && told_by_name(each);
    });
    if (role_told && !themselves) one.reason = why_reason::excluded;  // the post is told, and not by this holder
    if (one.sentences.empty()) continue;
    if (all.sentences.empty() || (one.reason == why_reason::told && all.reason != why_reason::excluded))
      all.reason = one.reason;
    for (auto& each : one.sentences) all.sentences.push_back(std::move(each));
  }
  if (all.sentences.empty())
    add(why_reason::holds_no_post, person.text() + " holds no post on this day that a clause could name.");
  return all;
}

}  // namespace safeguarding::inline v0
