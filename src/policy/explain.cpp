// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/explain.hpp>

#include "explain_rules.hpp"
#include "explain_words.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

using strings = std::vector<std::string>;

bool holds(const strings& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::size_t index_of(const rulebook& book, std::string_view name) {
  return book.find_rule(name).value_or(book.rules().size());
}

/// Every rule that something in the decision rests on.
strings rules_behind(const decision& made) {
  strings rules;
  const auto add = [&](const strings& more) { rules.insert(rules.end(), more.begin(), more.end()); };
  for (const auto& each : made.notify) add(each.because);
  for (const auto* list : {&made.must, &made.may, &made.must_not, &made.consider})
    for (const auto& each : *list) add(each.because);
  for (const auto& each : made.clocks) add(each.because);
  for (const auto& each : made.conflicts) add(each.rules);
  std::sort(rules.begin(), rules.end());
  rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
  return rules;
}

/// Whether everybody told because of the rule is told for certain.
bool tells_for_certain(const decision& made, const std::string& rule) {
  return std::all_of(made.notify.begin(), made.notify.end(), [&](const recipient& each) {
    return !holds(each.because, rule) || each.certainty == certainty_of_effect::certain;
  });
}

void sort_rules(const rulebook& book, const facts& known, const holders& who, explanation& to) {
  const auto& made = to.made;
  const auto behind = rules_behind(made);
  for (const auto& fate : detail::fates(book, known, who, made.at, to_london(made.at).date)) {
    const auto& place = book.rules()[fate.rule];
    auto one = detail::explained(book, known, fate);
    const bool reserve = place.what->tell && place.what->tell->manner == receiver_manner::if_nobody;
    if (!fate.stands && !std::binary_search(behind.begin(), behind.end(), place.name)) {
      overridden_rule replaced{std::move(one), {}};
      for (const auto by : fate.by) replaced.by.push_back(book.rules()[by].name);
      to.overridden.push_back(std::move(replaced));
    } else if (reserve && !std::binary_search(behind.begin(), behind.end(), place.name)) {
      to.in_reserve.push_back(std::move(one));
    } else {
      if (reserve && !tells_for_certain(made, place.name)) one.certainty = certainty_of_effect::possible;
      to.matched.push_back(std::move(one));
    }
  }
  // Looked at because nobody could take the matter on, and its own receiver was not to be told either: only its clause
  // is in the decision.
  const auto cited = [&](const cited_clause& each) {
    return holds(made.cites, each.cited_as) || holds(made.overlay, each.cited_as);
  };
  const auto explained_already = [&](const cited_clause& each) {
    return std::any_of(to.matched.begin(), to.matched.end(), [&](const explained_rule& rule) {
      return std::find(rule.cites.begin(), rule.cites.end(), each) != rule.cites.end();
    });
  };
  const auto looked_at = [&](const explained_rule& rule) {
    return std::any_of(rule.cites.begin(), rule.cites.end(),
                       [&](const auto& each) { return cited(each) && !explained_already(each); });
  };
  for (auto at = to.in_reserve.begin(); at != to.in_reserve.end();) {
    if (!looked_at(*at)) {
      ++at;
      continue;
    }
    at->certainty = certainty_of_effect::possible;
    to.matched.push_back(std::move(*at));
    at = to.in_reserve.erase(at);
  }
  std::stable_sort(to.matched.begin(), to.matched.end(),
                   [&](const auto& a, const auto& b) { return index_of(book, a.name) < index_of(book, b.name); });
  // Replaced for one subject and at work for another: it is at work.
  std::erase_if(to.overridden, [&](const overridden_rule& each) {
    return std::any_of(to.matched.begin(), to.matched.end(),
                       [&](const explained_rule& at_work) { return at_work.name == each.what.name; });
  });
}

void add_requirements(const rulebook& book, explanation& to) {
  const auto of_school = [&](const std::string& rule) {
    const auto i = index_of(book, rule);
    return i < book.rules().size() && book.rules()[i].pack->kind == pack_kind::school;
  };
  for (const auto& rule : to.matched) {
    const auto i = index_of(book, rule.name);
    if (rule.tell.empty() || book.rules()[i].pack->kind != pack_kind::overlay) continue;
    const bool alternatives = book.rules()[i].what->tell->alternatives;
    for (const auto& receiver : rule.tell) {
      requirement one{rule.name, receiver, requirement_met::nobody, {}, rule.certainty};
      strings instead, beside;
      for (const auto& told : to.made.notify) {
        if (!holds(told.because, rule.name)) continue;
        if (told.receiver == receiver) {
          one.how = requirement_met::added;
          for (const auto& because : told.because)
            if (of_school(because)) one.by.push_back(because);
          if (!one.by.empty()) one.how = requirement_met::in_document;
        } else if (holds(told.stands_in_for, receiver)) {
          instead.push_back(told.receiver);
        } else if (alternatives) {
          beside.push_back(told.receiver);
        }
      }
      if (one.how == requirement_met::nobody && !instead.empty()) {
        one.how = requirement_met::stood_in;
        one.by = std::move(instead);
      } else if (one.how == requirement_met::nobody && !beside.empty()) {
        one.how = requirement_met::not_needed;
        one.by = std::move(beside);
      }
      if (std::find(to.requirements.begin(), to.requirements.end(), one) == to.requirements.end())
        to.requirements.push_back(std::move(one));
    }
  }
}

void add_facts(const vocabulary& words, const facts& known, explanation& to) {
  for (const auto& column : words.facts) {
    if (column.kind == fact_kind::derived) continue;
    if (const auto* found = known.find(column.id)) to.facts_by_name.push_back({column.id, *found});
    else if (column.core) to.facts_by_name.push_back({column.id, {not_known{}, fact_origin::unknown, {}}});
  }
  for (const auto& [name, found] : known.known)  // the lists and the further subjects
    if (!words.find_fact(name)) to.facts_by_name.push_back({name, found});
}

/// The rules that a question decides on: possible ones that test the fact, and the answers they need.
void add_questions(explanation& to) {
  for (const auto& asked : to.made.missing) {
    explained_question one{asked, {}};
    const auto tested = asked.fact == "observed_at" ? std::string_view{"recorded"} : std::string_view{asked.fact};
    for (const auto& rule : to.matched) {
      if (rule.certainty == certainty_of_effect::certain) continue;
      for (const auto& cell : rule.cells) {
        const bool by_kind = asked.fact == "subject_role" && cell.fact == "subject_kind";
        if ((cell.fact != tested && !by_kind) || cell.certainty == certainty_of_effect::certain) continue;
        hanging_rule hangs{rule.name, cell.needs};
        if (std::find(one.hangs.begin(), one.hangs.end(), hangs) == one.hangs.end())
          one.hangs.push_back(std::move(hangs));
      }
    }
    to.questions.push_back(std::move(one));
  }
}

void close(explanation& to) {
  const auto add = [&](const std::vector<person_id>& people, barred_because why) {
    for (const auto& person : people)
      if (std::none_of(to.closed.begin(), to.closed.end(), [&](const auto& known) { return known.person == person; }))
        to.closed.push_back({person, why});
  };
  const auto& known = to.known;
  add(known.subjects, barred_because::subject);
  add(known.about, barred_because::subject);
  if (const auto* same = known.find("reporter_is_subject");
      same != nullptr && same->value == fact_value{true} && !known.reporter.empty())
    add({known.reporter}, barred_because::subject);
  for (const auto why : {barred_because::subject, barred_because::conflicted})
    for (const auto& each : to.made.excluded)
      if (each.why == why) add(each.people, why);
  add(known.conflicted, barred_because::conflicted);
  std::sort(to.closed.begin(), to.closed.end(),
            [](const auto& a, const auto& b) { return a.person.text() < b.person.text(); });
}

/// `hash`: of the calendar.
explanation explain_under(const rulebook& book, const facts& known, const holders& who, const school_calendar& calendar,
                          const digest& hash, decision made) {
  const auto& packs = book.packs();
  if (!std::equal(packs.begin(), packs.end(), made.packs.begin(), made.packs.end(),
                  [](const policy_pack& pack, const pin_of_pack& pin) { return pack.pinned == pin.hash; }))
    throw invalid_input{
        errc::contradiction, "the decision was made under other packs; explain it with those it names", "", {}};
  explanation to;
  to.made = std::move(made);
  to.known = known;
  to.calendar = {calendar.version(), hash, calendar.holidays().first_published_year(),
                 calendar.holidays().last_published_year()};
  add_facts(book.words(), known, to);
  sort_rules(book, known, who, to);
  for (const auto& each : to.made.near_misses)
    to.near_misses.push_back({each, detail::clauses_of(book.rules()[index_of(book, each.rule)])});
  add_requirements(book, to);
  add_questions(to);
  close(to);
  to.sentences = detail::sentences_of(book.words(), to);
  return to;
}

}  // namespace

explanation explain(const rulebook& book, const facts& known, const holders& who, const school_calendar& calendar,
                    decision made) {
  return explain_under(book, known, who, calendar, sha256(calendar.identity()), std::move(made));
}

explanation explain(const arrangements& under, const facts& known, decision made) {
  return explain_under(under.book(), known, under.who(), under.calendar(), under.hash_of_calendar(), std::move(made));
}

explanation explain(const rulebook& book, const facts& known, const holders& who, const school_calendar& calendar,
                    instant at) {
  return explain(book, known, who, calendar, decide(book, known, who, calendar, at));
}

}  // namespace safeguarding::inline v0
