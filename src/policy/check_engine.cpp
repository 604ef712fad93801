// SPDX-License-Identifier: Apache-2.0
// What an overlay asks for, looked at by deciding: is the receiver, or whoever stands in, told in the end?
#include <safeguarding/calendar/london.hpp>
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/rulebook.hpp>

#include "check_space.hpp"
#include "receivers.hpp"

#include <algorithm>
#include <bit>
#include <chrono>
#include <map>
#include <utility>

namespace safeguarding::inline v0::detail {
namespace {

constexpr std::uint64_t bit(std::size_t i) { return std::uint64_t{1} << i; }

/// What one rule comes to by itself, for the receivers of whom a requirement asks for one.
struct outcome {
  bool tells_receiver = false;  ///< one of them, or somebody in its place
  bool tells_somebody = false;
  bool leaves_out = false;  ///< one of them is the subject, or asks for leave themselves
  bool goes_up = false;     ///< only the subject holds it: if nobody else takes the matter on, whoever is above is told
};

/// Who is told by a rule, for one subject and one reporter: the same finding of people as in a decision.
class people_told {
 public:
  people_told(const rulebook& book, const holders& who, day on)
      : index_{book.index()}, people_{who, on}, today_{book, who, people_, on}, find_{index_, people_.size()} {
    for (std::size_t r = 0; r < book.rules().size(); ++r) places_[book.rules()[r].name] = r;
  }

  /// `subject`, `reporter`: values of their facts. `same`: the reporter is the subject.
  void begin(std::size_t subject, std::size_t reporter, bool same) {
    const auto role = index_.role_of_subject[subject];
    const auto* known = index_.role(role);
    const bool adult = known != nullptr && !known->child && !known->nobody;
    last_resort_ = adult ? index_.last_resort_adult : index_.last_resort;
    find_.start(today_, last_resort_);
    bar(role, barred_because::subject);
    bar(index_.role_of_reporter[reporter], barred_because::requester);
    if (same) bar(index_.role_of_reporter[reporter], barred_because::subject);
  }

  [[nodiscard]] outcome of(const boxed_rule& one, const std::vector<std::string>& wanted) {
    find_.resolve(index_.rules[places_.at(one.name())]);
    const auto& found = find_.found();
    const auto name_of = [&](place role) { return index_.receivers[index_.roles[role].told_as].name; };
    const auto is_wanted = [&](const std::string& name) {
      return std::find(wanted.begin(), wanted.end(), name) != wanted.end();
    };
    outcome made;
    made.tells_somebody = !found.tell.empty();
    made.tells_receiver = std::any_of(found.tell.begin(), found.tell.end(), [&](const told& each) {
      return is_wanted(index_.receivers[each.receiver].name) ||
             (each.stands_in_for != no_place && is_wanted(name_of(each.stands_in_for)));
    });
    made.leaves_out = std::any_of(found.excluded.begin(), found.excluded.end(), [&](const not_told& each) {
      return is_wanted(name_of(each.role)) &&
             (each.why == barred_because::subject || each.why == barred_because::requester);
    });
    made.goes_up = !found.removed.empty() && last_resort_ != no_place;
    return made;
  }

  /// Equal for two reporters of whom being the reporter bars the same people and the same seats on bodies.
  [[nodiscard]] std::vector<std::uint32_t> barred_with(std::size_t reporter) const {
    const auto role = index_.role_of_reporter[reporter];
    std::vector<std::uint32_t> key;
    if (role == no_place) return key;
    const auto sits = [&](const indexed_role& body) {
      return std::find(body.seats.begin(), body.seats.end(), role) != body.seats.end();
    };
    key.push_back(std::any_of(index_.roles.begin(), index_.roles.end(), sits) ? role : no_place);
    for (const auto person : today_.holders_of(role)) key.push_back(person);
    std::sort(key.begin() + 1, key.end());
    return key;
  }

 private:
  void bar(place role, barred_because why) {
    if (role == no_place) return;
    find_.bar_role(role, why);
    for (const auto person : today_.holders_of(role)) find_.bar(person, why);
  }

  const book_index& index_;
  people_index people_;
  posts today_;
  receivers find_;
  std::map<std::string, std::size_t> places_;
  place last_resort_ = no_place;
};

/// One subject, and the reporters who bar the same people.
struct parties {
  std::size_t subject = 0;
  std::uint64_t reporters = 0;
  bool same = false;  ///< the reporter is the subject
};

/// Everybody who can report on a subject with these posts. Who reports on themselves does so in one of their own posts.
std::vector<parties> parties_about(const check_space& in, const people_told& told, std::size_t subject,
                                   std::uint64_t posts) {
  const auto& words = in.words();
  const auto& subjects = words.facts[in.subject_column()];
  std::map<std::vector<std::uint32_t>, std::uint64_t> alike, own;
  const auto& reporters = words.fact("reporter_role").values;
  for (std::size_t v = 0; v < reporters.size(); ++v) {
    const auto key = told.barred_with(v);
    alike[key] |= bit(v);
    if (const auto post = subjects.index_of(reporters[v]); post && (posts & bit(*post)) != 0) own[key] |= bit(v);
  }
  std::vector<parties> all;
  for (const auto& [key, values] : alike) all.push_back({subject, values, false});
  if (words.find_fact("reporter_is_subject"))
    for (const auto& [key, values] : own) all.push_back({subject, values, true});
  return all;
}

/// The cases of these parties as a box.
cube box_of(const check_space& in, const parties& here) {
  auto box = in.whole();
  box[in.subject_column()] = bit(here.subject);
  box[*in.words().find_fact("reporter_role")] = here.reporters;
  if (const auto same = in.words().find_fact("reporter_is_subject")) box[*same] = bit(here.same ? 1 : 0);
  return box;
}

/// The role of the subject and, as in a decision where nobody is named, every other post of whoever holds it.
rules_about rules_for(const check_space& in, const holders& who, day on, std::size_t subject) {
  const auto& role_id = in.words().facts[in.subject_column()].values[subject];
  auto posts = bit(subject);
  if (const auto* known = in.words().find_role(role_id); known != nullptr && !known->child && !known->nobody)
    for (const auto& person : who.of(role_id, on)) posts |= in.subjects(who.roles_of(person, on));
  return rules_about_person(in, posts);
}

/// `cases` cut up until each rule applies in the whole of a box or nowhere in it.
std::vector<cube> told_apart(const check_space& in, const std::vector<cube>& rules, std::vector<cube> cases) {
  for (const auto& rule_box : rules) {
    std::vector<cube> cut;
    if (!in.budget().take(cases.size() + 1)) return {};
    for (auto& box : cases) {
      if (meet(box, rule_box)) cut.push_back(both(box, rule_box));
      for (auto& rest : without(box, rule_box)) cut.push_back(std::move(rest));
    }
    cases = std::move(cut);
  }
  return cases;
}

/// The cases of `here` in which rule `q` stands and perhaps none of `wanted` is told; to be decided on, one for each
/// box.
///
/// For given parties it hangs on nothing but the rule itself whom it finds, as long as nobody is in conflict: no other
/// rule takes back what one rule tells. So where `q`, or another rule that stands, tells a receiver or somebody in its
/// place, there is nothing to look at; nor where a receiver is lawfully left out and a rule that stands tells anybody.
/// The exception is a route for the case that nobody is told, which a further rule can close: such rules are not
/// relied on. What is left is cut up until no rule tells two cases of a box apart, and all of them have the same
/// parties: then one decision speaks for the whole box.
std::vector<cube> doubtful(const check_space& in, people_told& told, const rules_about& subject, std::size_t q,
                           const std::vector<std::string>& wanted, const parties& here) {
  told.begin(here.subject, static_cast<std::size_t>(std::countr_zero(here.reporters)), here.same);
  const auto own = told.of(in.rules()[q], wanted);
  if (own.tells_receiver || (own.leaves_out && (own.tells_somebody || own.goes_up))) return {};
  auto cases = within_any(in.possible(), {box_of(in, here)}, in.budget());
  for (auto& box : cases) box[in.subject_column()] = subject.posts;
  cases = within_any(cases, standing(in, subject, {q}), in.budget());
  if (cases.empty()) return {};
  indices answering;
  for (const auto r : in.routes()) {
    if (in.rules()[r].what->tell->manner == receiver_manner::if_nobody) continue;
    const auto other = told.of(in.rules()[r], wanted);
    if (other.tells_receiver || (own.leaves_out && other.tells_somebody)) answering.push_back(r);
  }
  cases = told_apart(in, subject.box, without(std::move(cases), standing(in, subject, answering), in.budget()));
  std::vector<cube> real;  // what no rule tests is left open by the possible cases
  for (auto& box : cases) {
    box[in.subject_column()] = bit(here.subject);
    auto left = without({std::move(box)}, in.impossible(), in.budget());
    if (!left.empty()) real.push_back(std::move(left.front()));
  }
  return real;
}

/// One case out of `values` as facts: what plays no part is absent, or the first value where it may not be.
facts facts_of(const vocabulary& words, const cube& values, instant at) {
  facts known;
  for (std::size_t c = 0; c < words.facts.size(); ++c) {
    const auto& column = words.facts[c];
    const auto absent = column.index_of("absent");
    if (column.kind == fact_kind::derived || (absent && (values[c] & bit(*absent)) != 0)) continue;
    const auto index = static_cast<std::size_t>(std::countr_zero(values[c]));
    switch (column.kind) {
      case fact_kind::flag: known.set(column.id, index == 1); break;
      case fact_kind::count: known.set(column.id, static_cast<std::int64_t>(index)); break;
      case fact_kind::moment: known.set(column.id, at - std::chrono::minutes{1}); break;
      case fact_kind::date: known.set(column.id, to_london(at).date); break;
      default: known.set(column.id, column.values[index]);
    }
  }
  const auto recorded = *words.find_fact("recorded");
  const auto late = words.facts[recorded].index_of("late");
  if (values[recorded] == bit(*late) && words.find_fact("observed_at"))
    known.set("observed_at", at - std::chrono::days{400});
  return known;
}

/// Whether the receiver is told, or somebody lawfully in its place; or is the subject, and somebody else is told.
bool answered(const decision& made, const std::string& receiver) {
  const auto told = [&](const recipient& each) {
    return each.receiver == receiver ||
           std::find(each.stands_in_for.begin(), each.stands_in_for.end(), receiver) != each.stands_in_for.end();
  };
  if (std::any_of(made.notify.begin(), made.notify.end(), told)) return true;
  const auto lawfully_left_out = [&](const exclusion& each) {
    return each.role == receiver && (each.why == barred_because::subject || each.why == barred_because::requester);
  };
  return !made.notify.empty() && std::any_of(made.excluded.begin(), made.excluded.end(), lawfully_left_out);
}

// The receivers that a route asks for: one of each list.
std::vector<std::vector<std::string>> asked_for(const route& told) {
  std::vector<std::vector<std::string>> lists;
  if (told.alternatives) lists.push_back(told.to);
  else
    for (const auto& receiver : told.to) lists.push_back({receiver});
  return lists;
}

// Rule `q` asks that those of `missed` be told, and nobody is in the cases of `failing`.
check_finding unanswered(const check_space& in, std::size_t q, const std::vector<cube>& failing,
                         const std::vector<std::string>& missed) {
  const auto& one = in.rules()[q];
  auto found = finding_about(in, {q}, check_code::require);
  found.scope = check_scope::together;
  found.weight = severity::refusal;
  put_cases(found, in, failing);
  std::vector<std::string> names;
  for (const auto& receiver : missed) names.push_back(in.words().the_words(receiver));
  found.message = one.pack->cited_as(one.what->cite.front()) + " asks that " + list_of(names) +
                  " be told; with these overlays and holders neither they nor anybody in their place are.";
  found.advice = "Fill the post, or let its chain lead to somebody who can be told.";
  return found;
}

}  // namespace

void check_required_together(const check_space& in, const check_request& asked, const holders& who,
                             const school_calendar& calendar, day on, findings& to) {
  std::vector<policy_pack> packs{asked.pack};
  packs.insert(packs.end(), asked.overlays.begin(), asked.overlays.end());
  const rulebook book{in.words(), std::move(packs)};
  const auto at = from_london(on, std::chrono::hours{12}, at_overlap::earliest);
  people_told told{book, who, on};
  std::vector<std::pair<rules_about, std::vector<parties>>> subjects;
  for (std::size_t s = 0; s < in.words().facts[in.subject_column()].values.size(); ++s) {
    auto about = rules_for(in, who, on, s);
    auto all = parties_about(in, told, s, about.posts);
    subjects.emplace_back(std::move(about), std::move(all));
  }
  for (const auto q : in.routes()) {
    const auto& one = in.rules()[q];
    if (one.pack->id == asked.pack.id || one.what->tell->manner == receiver_manner::if_nobody) continue;
    const auto lists = asked_for(*one.what->tell);
    std::vector<cube> failing;
    std::vector<std::string> missed;
    const auto look_at = [&](const cube& values, const std::vector<std::string>& wanted) {
      const auto made = decide(book, facts_of(in.words(), values, at), who, calendar, at);
      if (std::any_of(wanted.begin(), wanted.end(), [&](const auto& each) { return answered(made, each); })) return;
      for (const auto& each : wanted)
        if (std::find(missed.begin(), missed.end(), each) == missed.end()) missed.push_back(each);
      for (auto& fresh : without({values}, failing, in.budget())) failing.push_back(std::move(fresh));
    };
    for (const auto& [subject, all] : subjects)
      for (const auto& here : all)
        for (const auto& wanted : lists) {
          if (is_empty(subject.box[q]) || !in.budget().take(1)) break;
          for (const auto& values : doubtful(in, told, subject, q, wanted, here)) {
            if (!in.budget().take(1000)) return;  // a decision costs about as much
            look_at(values, wanted);
          }
        }
    if (in.budget().used_up()) return;
    if (!failing.empty()) to.push_back(unanswered(in, q, failing, missed));
  }
}

}  // namespace safeguarding::inline v0::detail
