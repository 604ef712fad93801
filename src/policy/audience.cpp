// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/audience.hpp>

#include "audience_parts.hpp"
#include "explain_words.hpp"

#include <algorithm>
#include <utility>

namespace safeguarding::inline v0 {
namespace detail {

void say(audience_view& to, sentence_about about, std::string of, std::string text, std::vector<std::string> cites) {
  auto said = with_cites(std::move(text), cites);
  to.sentences.push_back({about, std::move(of), std::move(said), std::move(cites)});
}

std::vector<std::string> cite(audience_view& to, const std::vector<const explained_rule*>& rules) {
  std::vector<std::string> list;
  for (const auto* rule : rules)
    for (const auto& each : rule->cites) {
      add_once(list, each.cited_as);
      if (std::find(to.clauses.begin(), to.clauses.end(), each) == to.clauses.end()) to.clauses.push_back(each);
    }
  return list;
}

void say_duties(const vocabulary& words, audience_view& to) {
  if (!to.step.empty()) say(to, sentence_about::step, to.step, "The step is " + words.in_words(to.step));
  const auto say_all = [&](const char* verb, const std::vector<shown_duty>& duties) {
    for (const auto& each : duties)
      say(to, sentence_about::duty, each.what,
          verb + (&duties == &to.consider ? words.the_words(each.what) : words.in_words(each.what)) +
              (each.time.empty() ? "" : " (" + each.time + ")") + until_settled(each.certainty),
          each.cites);
  };
  say_all("Must be done: ", to.must);
  say_all("May be done: ", to.may);
  say_all("Must not be done: ", to.must_not);
  say_all("To be weighed, and the reason written down: whether to bring in ", to.consider);
  for (const auto& each : to.clocks)
    say(to, sentence_about::clock, each.clock.id, clock_words(words, each.clock), each.cites);
  for (const auto& each : to.conflicts)
    say(to, sentence_about::conflict, "conflict", capital(conflict_words(words, each)));
  for (const auto& each : to.questions)
    say(to, sentence_about::question, each.fact, "If you know, say so: " + each.question);
}

}  // namespace detail

namespace {

using detail::add_once;
using detail::listed_in;
using strings = std::vector<std::string>;
using rules = std::vector<const explained_rule*>;

[[noreturn]] void refuse() { throw not_found{std::string{nothing_to_read}}; }

/// A number counted from earlier matters, about somebody who is perhaps innocent of all of them.
bool from_history(const vocabulary& words, const explained_rule& rule, const std::string& but = {}) {
  return std::any_of(rule.cells.begin(), rule.cells.end(), [&](const met_cell& cell) {
    const auto column = words.find_fact(cell.fact);
    return column && words.facts[*column].kind == fact_kind::count && cell.fact != but;
  });
}

/// What the recipient may read, rule by rule: everything shown comes from these rules and from nothing else.
class reader {
 public:
  reader(const rulebook& book, const explanation& of, std::vector<const recipient*> told)
      : book_{book}, of_{of}, told_{std::move(told)} {
    for (const auto* each : told_) {
      lead_ = lead_ || listed_in(detail::leads, each->receiver);
      for (const auto& rule : reasons_of(*each)) add_once(because_, rule);
    }
    for (const auto& each : of.matched)
      if (tells(each) || sees(each)) visible_.push_back(&each);
  }

  audience_view finish() && {
    to_.reader = audience::recipient;
    to_.as_of = of_.made.at;
    to_.packs = of_.made.packs;
    show_told();
    show_facts();
    if (std::any_of(visible_.begin(), visible_.end(),
                    [&](const auto* rule) { return !rule->step.empty() && rule->step == of_.made.step; }))
      to_.step = of_.made.step;
    to_.must = duties(of_.made.must, &explained_rule::must);
    to_.may = duties(of_.made.may, &explained_rule::may);
    to_.must_not = duties(of_.made.must_not, &explained_rule::must_not);
    to_.consider = duties(of_.made.consider, &explained_rule::consider);
    show_clocks();
    show_conflicts();
    show_questions();
    detail::say_duties(book_.words(), to_);
    say_guidance();
    return std::move(to_);
  }

 private:
  [[nodiscard]] bool tells(const explained_rule& rule) const { return listed_in(because_, rule.name); }

  [[nodiscard]] bool outside(const recipient& each) const { return book_.words().is_agency(each.receiver); }

  /// The rules by which a receiver is told. An agency is shown those that name it and no others: that it stands in for
  /// somebody as well would say who in the school is conflicted, away or in question.
  [[nodiscard]] strings reasons_of(const recipient& each) const {
    if (!outside(each)) return each.because;
    strings named;
    for (const auto& rule : of_.matched)
      if (listed_in(each.because, rule.name) && listed_in(rule.tell, each.receiver)) named.push_back(rule.name);
    return named.empty() ? each.because : named;
  }

  /// A receiver as the reader may know of it: an agency without those it stands in for.
  [[nodiscard]] recipient as_shown(const recipient& each) const {
    auto shown = each;
    if (!outside(each)) return shown;
    shown.stands_in_for.clear();
    shown.because = reasons_of(each);
    if (shown.because.size() == each.because.size()) return shown;
    const auto from = behind(shown.because, true);
    shown.time = time_of(from);
    shown.certainty = certainty_of(from);
    return shown;
  }

  /// A rule that does not tell the reader, and is the reader's all the same.
  [[nodiscard]] bool sees(const explained_rule& rule) const {
    const bool decides = std::any_of(told_.begin(), told_.end(),
                                     [&](const recipient* each) { return each->receiver == rule.decided_by; });
    if (decides) return true;
    if (!lead_ || rule.manner == receiver_manner::if_nobody) return false;
    if (!from_history(book_.words(), rule)) return true;
    return rule.tell.empty() && (shares_clause(rule) || on_ladder(rule));
  }

  /// History is shown where the duty that rests on it stands in a clause under which the reader is told...
  [[nodiscard]] bool shares_clause(const explained_rule& rule) const {
    return std::any_of(of_.matched.begin(), of_.matched.end(), [&](const explained_rule& other) {
      return tells(other) && other.pack == rule.pack &&
             std::any_of(other.cites.begin(), other.cites.end(), [&](const auto& cited) {
               return std::find(rule.cites.begin(), rule.cites.end(), cited) != rule.cites.end();
             });
    });
  }
  /// ... or on the ladder of the document that makes the reader the receiver.
  [[nodiscard]] bool on_ladder(const explained_rule& rule) const {
    const bool receiver = std::any_of(of_.matched.begin(), of_.matched.end(), [&](const explained_rule& other) {
      return tells(other) && other.pack == rule.pack && other.manner == receiver_manner::primary;
    });
    for (const auto& pack : book_.packs()) {
      if (!receiver || pack.id != rule.pack) continue;
      for (const auto& known : pack.ladders)
        if (!from_history(book_.words(), rule, known.counts)) return true;
    }
    return false;
  }

  /// Of the rules behind something, those the reader may read; rules that tell others lend no options and no step.
  [[nodiscard]] rules behind(const strings& because, bool binding) const {
    rules list;
    for (const auto* rule : visible_)
      if (listed_in(because, rule->name) && (binding || rule->tell.empty() || tells(*rule))) list.push_back(rule);
    return list;
  }

  static certainty_of_effect certainty_of(const rules& list) {
    const bool any = std::any_of(list.begin(), list.end(),
                                 [](const auto* rule) { return rule->certainty == certainty_of_effect::certain; });
    return any ? certainty_of_effect::certain : certainty_of_effect::possible;
  }

  static std::string time_of(const rules& list) {
    strings times;
    for (const auto* rule : list) add_once(times, rule->time);
    std::string text;
    for (const auto& each : times) text += (text.empty() ? "" : "; ") + each;
    return text;
  }

  void show_told() {
    for (const auto* one : told_) {
      const auto each = as_shown(*one);
      to_.told.push_back({each.receiver, each.stands_in_for, each.time, each.certainty,
                          detail::cite(to_, behind(each.because, true))});
      auto text = "You are told as " + book_.words().the_words(each.receiver) + detail::how_told(book_.words(), each);
      detail::say(to_, sentence_about::recipient, each.receiver, std::move(text), to_.told.back().cites);
    }
  }

  void show_facts() {
    for (const auto& column : book_.words().facts) {
      if (column.kind == fact_kind::reporter) continue;  // who reported stands in the report, for whoever may read that
      strings values;
      for (const auto* rule : visible_)
        for (const auto& cell : rule->cells)
          if (cell.fact == column.id && cell.certainty == certainty_of_effect::certain)
            for (const auto& value : cell.was)
              if (value != "absent") add_once(values, value);
      if (values.empty()) continue;
      detail::say(to_, sentence_about::fact, column.id,
                  detail::capital(book_.words().in_words(column.id)) + ": " +
                      detail::listed(detail::all_in_words(book_.words(), values)));
      to_.facts.push_back({column.id, std::move(values)});
    }
  }

  std::vector<shown_duty> duties(const std::vector<effect>& effects, strings explained_rule::*part) {
    const bool binding = part == &explained_rule::must || part == &explained_rule::must_not;
    std::vector<shown_duty> list;
    for (const auto& each : effects) {
      rules from;
      for (const auto* rule : behind(each.because, binding))
        if (listed_in(rule->*part, each.what)) from.push_back(rule);
      if (from.empty()) continue;
      list.push_back({each.what, from.front()->decided_by, time_of(from), certainty_of(from), detail::cite(to_, from)});
    }
    return list;
  }

  void show_clocks() {
    for (const auto& each : of_.made.clocks) {
      const auto from = behind(each.because, true);
      if (from.empty()) continue;
      shown_clock one{each, detail::cite(to_, from)};
      one.clock.because.clear();
      one.clock.certainty = certainty_of(from);
      to_.clocks.push_back(std::move(one));
    }
  }

  /// That sources name different receivers says who else is told: left out. A duty both asked for and forbidden stays.
  void show_conflicts() {
    for (const auto& each : of_.made.conflicts)
      if (each.text != both_notified && behind(each.rules, true).size() == each.rules.size())
        to_.conflicts.push_back(each.text);
  }

  void show_questions() {
    for (const auto& each : of_.questions) {
      const bool theirs = std::any_of(each.hangs.begin(), each.hangs.end(), [&](const hanging_rule& hangs) {
        return std::any_of(visible_.begin(), visible_.end(),
                           [&](const auto* rule) { return rule->name == hangs.rule; });
      });
      if (theirs && each.asked.matters == bearing::changes_answer) to_.questions.push_back(each.asked);
    }
  }

  void say_guidance() {
    if (std::all_of(told_.begin(), told_.end(),
                    [&](const recipient* each) { return book_.words().is_agency(each->receiver); }))
      return;
    strings instead;
    for (const auto* each : told_)
      for (const auto& role_id : each->stands_in_for) add_once(instead, book_.words().the_words(role_id));
    detail::say(to_, sentence_about::guidance, "keep_to_those_told",
                "Speak of this to nobody whom you do not know to have been told, the person it is about" +
                    (instead.empty() ? std::string{} : " and " + detail::listed(instead)) + " included");
  }

  const rulebook& book_;
  const explanation& of_;
  std::vector<const recipient*> told_;
  strings because_;  ///< names of the rules that tell the reader
  bool lead_ = false;
  rules visible_;
  audience_view to_;
};

}  // namespace

audience_view recipient_view(const rulebook& book, const explanation& of, std::string_view role_or_agency) {
  std::vector<const recipient*> told;
  for (const auto& each : of.made.notify)
    if (each.receiver == role_or_agency) told.push_back(&each);
  if (told.empty()) refuse();
  return reader{book, of, std::move(told)}.finish();
}

audience_view recipient_view(const rulebook& book, const explanation& of, const person_id& person) {
  // Nobody barred by name is ever told; somebody who is perhaps barred, because it is not known whose conduct it is,
  // can be told all the same, and then reads why.
  for (const auto* barred : {&of.known.subjects, &of.known.about, &of.known.conflicted})
    if (std::find(barred->begin(), barred->end(), person) != barred->end()) refuse();
  std::vector<const recipient*> told;
  for (const auto& each : of.made.notify)
    if (std::find(each.people.begin(), each.people.end(), person) != each.people.end()) told.push_back(&each);
  if (told.empty()) refuse();
  return reader{book, of, std::move(told)}.finish();
}

const explanation& auditor_view(const explanation& of, const person_id& reader) {
  if (std::any_of(of.closed.begin(), of.closed.end(), [&](const closed_to& each) { return each.person == reader; }))
    refuse();
  return of;
}

}  // namespace safeguarding::inline v0
