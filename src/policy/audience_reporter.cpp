// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/policy/audience.hpp>
#include <safeguarding/policy/form_reader.hpp>

#include "audience_parts.hpp"
#include "explain_rules.hpp"
#include "explain_words.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace safeguarding::inline v0 {
namespace detail {

facts only_sayable(const facts& from) {
  facts to;
  for (const auto& [name, known] : from.known)
    if (listed_in(sayable, name)) to.known.emplace(name, fact{known.value, known.origin, {}});
  to.subjects = from.subjects;
  to.about = from.about;
  to.reporter = from.reporter;
  return to;
}

}  // namespace detail

namespace {

using detail::listed_in;
using detail::only_sayable;
using strings = std::vector<std::string>;
using rules = std::vector<const explained_rule*>;

bool is_concern(const vocabulary& words, const facts& said) {
  auto events = said.list("also_events");
  events.push_back(said.word("event"));
  return std::any_of(events.begin(), events.end(), [&](const std::string& id) {
    const auto found =
        std::find_if(words.events.begin(), words.events.end(), [&](const auto& known) { return known.id == id; });
    return found == words.events.end() || found->concern;  // not known: it may be one
  });
}

/// The words of a reporter alone: no holders, no history, no decision is looked at.
class receipt {
 public:
  receipt(const rulebook& book, const facts& said, instant at) : book_{book}, said_{said}, date_{to_london(at).date} {
    to_.reader = audience::reporter;
    to_.as_of = at;
    for (const auto& pack : book.packs())
      to_.packs.push_back(
          {pack.id, pack.edition, pack.pinned, pack.in_force(date_) ? pack_force::in_force : pack_force::not_in_force});
    for (const auto& fate : detail::fates(book, said, {}, at, date_))
      if (fate.stands) at_work_.push_back(detail::explained(book, said, fate));
  }

  audience_view finish() && {
    detail::say(to_, sentence_about::decision, "received",
                "Your report was received on " + detail::moment_words(to_.as_of) +
                    ", and goes to those whom the school's policy and the law name for it");
    show_facts();
    to_.must = duties(&explained_rule::must);
    to_.must_not = duties(&explained_rule::must_not);
    show_questions();
    detail::say_duties(book_.words(), to_);
    say_clocks();
    if (is_concern(book_.words(), said_)) say_guidance();
    return std::move(to_);
  }

 private:
  void show_facts() {
    for (const auto name : detail::sayable) {
      const auto* found = said_.find(name);
      if (found == nullptr || std::holds_alternative<not_known>(found->value)) continue;
      strings values{detail::value_words(book_.words(), found->value)};
      if (const auto* word = std::get_if<std::string>(&found->value)) values = {*word};
      if (const auto* list = std::get_if<strings>(&found->value)) values = *list;
      if (const auto* yes = std::get_if<bool>(&found->value)) values = {*yes ? "true" : "false"};
      if (const auto* when = std::get_if<instant>(&found->value)) values = {london_text(*when)};
      if (!values.empty()) to_.facts.push_back({std::string{name}, std::move(values)});
    }
  }

  /// Duties that only hang on what nobody said are left out where it is not even known what happened.
  [[nodiscard]] bool counts(const explained_rule& rule) const {
    return rule.certainty == certainty_of_effect::certain || !said_.word("event").empty();
  }

  std::vector<shown_duty> duties(strings explained_rule::*part) {
    std::map<std::string, rules> by_action;
    strings order;
    for (const auto& rule : at_work_)
      for (const auto& action : rule.*part)
        if (counts(rule) && listed_in(detail::done_by_reporter, action)) {
          by_action[action].push_back(&rule);
          detail::add_once(order, action);
        }
    std::vector<shown_duty> list;
    for (const auto& action : order) {
      const auto& from = by_action[action];
      shown_duty one{action, {}, from.front()->time, certainty_of_effect::possible, detail::cite(to_, from)};
      for (const auto* rule : from)
        if (rule->certainty == certainty_of_effect::certain) one.certainty = certainty_of_effect::certain;
      if (part == &explained_rule::must && one.certainty == certainty_of_effect::possible) continue;
      list.push_back(std::move(one));
    }
    return list;
  }

  void show_questions() {
    for (const auto name : detail::asked_of_reporter) {
      const auto* found = said_.find(name);
      const auto column = book_.words().find_fact(name);
      const bool open = found == nullptr ? column && book_.words().facts[*column].core
                                         : std::holds_alternative<not_known>(found->value);
      if (!open || !column) continue;
      const bool hangs = std::any_of(at_work_.begin(), at_work_.end(), [&](const explained_rule& rule) {
        return std::any_of(rule.cells.begin(), rule.cells.end(), [&](const met_cell& cell) {
          return cell.certainty == certainty_of_effect::possible &&
                 (cell.fact == name || (name == "subject_role" && cell.fact == "subject_kind"));
        });
      });
      if (hangs)
        to_.questions.push_back({std::string{name}, book_.words().facts[*column].question, bearing::changes_answer});
    }
  }

  /// What holds in every concern, whatever was said.
  void say_guidance() {
    const auto danger = rules_of_danger();
    const bool now = std::any_of(at_work_.begin(), at_work_.end(), [&](const explained_rule& rule) {
      return rule.certainty == certainty_of_effect::certain &&
             std::any_of(danger.begin(), danger.end(), [&](const auto& each) { return each.name == rule.name; });
    });
    rules cited;
    for (const auto& each : danger) cited.push_back(&each);
    detail::say(to_, sentence_about::guidance, "call_999",
                now ? "A child is in immediate danger: ring 999 now, if nobody has"
                    : "If a child may be in immediate danger, ring 999 at once, and then tell the school",
                detail::cite(to_, cited));
    detail::say(
        to_, sentence_about::guidance, "refer_directly",
        "Anybody may refer to children's social care or the police directly: do so if you cannot reach anybody in "
        "the school or hear nothing, and a child may be at risk",
        direct());
    detail::say(
        to_, sentence_about::guidance, "do_not_investigate",
        "Do not look into it yourself: ask no leading questions, and say nothing of it to the person it is about");
    detail::say(to_, sentence_about::guidance, "keep_to_those_who_need",
                "Speak of it to nobody who does not need to know; if something new comes up, report it again");
  }

  /// The rules by which the police are told of a child in immediate danger, whether or not one is said to be.
  [[nodiscard]] std::vector<explained_rule> rules_of_danger() const {
    const auto danger = book_.words().find_fact("immediate_danger");
    std::vector<explained_rule> list;
    for (std::size_t r = 0; r < book_.rules().size(); ++r) {
      const auto& [pack, what, name] = book_.rules()[r];
      const bool tests = danger && std::any_of(what->when.begin(), what->when.end(),
                                               [&](const cell& each) { return each.fact == *danger; });
      if (tests && what->tell && listed_in(what->tell->to, "police") && what->in_force(date_) &&
          pack->in_force(date_)) {
        detail::rule_fate fate;
        fate.rule = r;
        list.push_back(detail::explained(book_, said_, fate));
      }
    }
    return list;
  }

  /// The clause by which an overlay lets anybody refer directly.
  strings direct() {
    for (const auto& pack : book_.packs()) {
      if (pack.keeps.direct.empty() || !pack.in_force(date_)) continue;
      if (const auto* found = pack.find_clause(pack.keeps.direct)) {
        to_.clauses.push_back({pack.cited_as(found->id), found->id, found->text, found->source, found->edition});
        return {to_.clauses.back().cited_as};
      }
    }
    return {};
  }

  /// What runs for the reporter in person, as a length: due times are counted where the school's calendar is known.
  void say_clocks() {
    for (const auto& rule : at_work_)
      for (const auto& id : rule.clocks) {
        const auto pack = std::find_if(book_.packs().begin(), book_.packs().end(),
                                       [&](const policy_pack& each) { return each.id == rule.pack; });
        const auto* clock = pack->find_clock(id);
        if (clock == nullptr || rule.certainty != certainty_of_effect::certain ||
            clock->basis == clock_basis::not_in_force || !listed_in(detail::owned_by_reporter, clock->owner))
          continue;
        const auto text = detail::capital(to_text(clock->limit)) + ": " + clock->meaning;
        if (std::none_of(to_.sentences.begin(), to_.sentences.end(),
                         [&](const sentence& each) { return each.of == id; }))
          detail::say(to_, sentence_about::clock, id, text.substr(0, text.find_last_not_of('.') + 1),
                      detail::cite(to_, {&rule}));
      }
  }

  const rulebook& book_;
  const facts& said_;
  day date_;
  std::vector<explained_rule> at_work_;
  audience_view to_;
};

}  // namespace

facts said_by_reporter(const facts& known) {
  auto said = only_sayable(known);
  std::erase_if(said.known, [](const auto& each) { return each.second.origin == fact_origin::derived; });
  return said;
}

facts said_by_reporter(const report& made, const vocabulary& words, const fact_table& table,
                       std::span<const person> roll) {
  std::vector<person> named;
  for (const auto& each : roll) {
    const bool tagged = std::any_of(made.people.begin(), made.people.end(),
                                    [&](const involvement& one) { return one.person == each.id; });
    if (tagged || made.reporter == each.id) named.push_back(each);
  }
  return form_reader{words, table, std::move(named)}.read(made);
}

audience_view reporter_view(const rulebook& book, const facts& said, instant at) {
  check(said, book.words());
  const auto told = only_sayable(said);
  const auto* same = told.find("reporter_is_subject");
  const auto among = [&](const std::vector<person_id>& people) {
    return !told.reporter.empty() && std::find(people.begin(), people.end(), told.reporter) != people.end();
  };
  if ((same != nullptr && same->value == fact_value{true}) || among(told.subjects) || among(told.about))
    throw not_found{std::string{nothing_to_read}};
  return receipt{book, told, at}.finish();
}

}  // namespace safeguarding::inline v0
