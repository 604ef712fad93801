// SPDX-License-Identifier: Apache-2.0
#include "check_space.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <set>
#include <utility>

namespace safeguarding::inline v0::detail {
namespace {

bool names_other_than(const route& tell, const std::string& role_id) {
  return std::any_of(tell.to.begin(), tell.to.end(), [&](const std::string& to) { return to != role_id; });
}

/// The rules among `some` that stand in a case of `cases`.
indices at_work(const check_space& in, const indices& some, const std::vector<cube>& cases) {
  indices found;
  for (const auto r : some) {
    const auto where = in.standing(r);
    const bool meets = std::any_of(where.begin(), where.end(), [&](const cube& box) {
      return std::any_of(cases.begin(), cases.end(), [&](const cube& other) { return meet(box, other); });
    });
    if (meets) found.push_back(r);
  }
  return found;
}

std::vector<std::string> own_ids(const check_space& in, const indices& rules) {
  std::vector<std::string> ids;
  for (const auto r : rules) ids.push_back(in.rules()[r].what->id);
  return ids;
}

void place_in(check_finding& made, const policy_pack& pack) {
  if (made.where.source.empty() && !pack.clauses.empty()) made.where.source = pack.clauses.front().where.source;
}

/// The clauses a rule cites, in quotes: a label may be a sentence of its own.
std::string clauses_of(const rule& one) {
  std::vector<std::string> labels;
  for (const auto& id : one.cite) labels.push_back('"' + id + '"');
  return list_of(labels);
}

/// Neither set of receivers contains the other: then the two tell somebody different.
bool differ(const route& a, const route& b) {
  const std::set<std::string> one(a.to.begin(), a.to.end()), two(b.to.begin(), b.to.end());
  return !std::includes(one.begin(), one.end(), two.begin(), two.end()) &&
         !std::includes(two.begin(), two.end(), one.begin(), one.end());
}

bool one_person(const policy_pack& pack, const route& a, const route& b) {
  std::set<std::string> all(a.to.begin(), a.to.end());
  all.insert(b.to.begin(), b.to.end());
  return std::any_of(pack.same_person.begin(), pack.same_person.end(), [&](const auto& group) {
    return std::all_of(all.begin(), all.end(), [&](const std::string& role_id) {
      return std::find(group.begin(), group.end(), role_id) != group.end();
    });
  });
}

indices own(const check_space& in, const policy_pack& pack, const indices& some) {
  indices found;
  for (const auto r : some)
    if (in.rules()[r].pack->id == pack.id) found.push_back(r);
  return found;
}

/// The rules of the pack that tell one of `receivers`; of alternatives the first is the one who is told.
indices telling_first(const check_space& in, const policy_pack& pack, const std::vector<std::string>& receivers) {
  indices found;
  for (const auto r : own(in, pack, in.routes())) {
    const auto& tell = *in.rules()[r].what->tell;
    const auto last = tell.alternatives ? tell.to.begin() + 1 : tell.to.end();
    if (std::find_first_of(tell.to.begin(), last, receivers.begin(), receivers.end()) != last) found.push_back(r);
  }
  return found;
}

/// What a clause of an overlay asks for: these receivers, in these cases.
struct requirement {
  std::string clause_id;
  std::vector<std::string> receivers;
  indices rules;
  std::vector<cube> asked;  ///< all of them
  std::vector<cube> cases;  ///< those in which the document does not say it

  /// How many roles its subjects can have; posts of the school come before bodies outside it.
  [[nodiscard]] std::pair<bool, int> breadth(const check_space& in) const {
    std::uint64_t subjects = 0;
    for (const auto& box : cases) subjects |= box[in.subject_column()];
    return {in.words().is_agency(receivers.front()), std::popcount(subjects)};
  }

  /// "Where it is about the headteacher - an allegation, for example - " where all of it is about one post.
  [[nodiscard]] std::string subjects_in_words(const check_space& in) const {
    std::uint64_t subjects = 0, events = 0;
    for (const auto& box : cases) subjects |= box[in.subject_column()], events |= box[in.event_column()];
    if (std::popcount(subjects) != 1) return {};
    const auto& role_id =
        in.words().facts[in.subject_column()].values[static_cast<std::size_t>(std::countr_zero(subjects))];
    const auto* post = in.words().find_role(role_id);
    if (post == nullptr || !post->receiver) return {};
    const auto event = in.words().facts[in.event_column()].index_of("allegation");
    const bool allegation = event && (events >> *event & 1) != 0;
    return "Where it is about " + in.words().the_words(role_id) +
           (allegation ? " - an allegation, for example - " : ", ");
  }
};

/// What every clause of the overlays asks for beyond the document, what is said of few subjects first.
std::vector<requirement> unmet(const check_space& in, const policy_pack& pack) {
  std::vector<requirement> found;
  const auto group_of = [&](const std::string& clause_id, const std::string& receiver) -> requirement& {
    for (auto& known : found)
      if (known.clause_id == clause_id && known.receivers.front() == receiver) return known;
    return found.emplace_back(requirement{clause_id, {receiver}, {}, {}, {}});
  };
  for (const auto r : in.routes()) {
    const auto& one = in.rules()[r];
    if (one.pack->id == pack.id || one.what->tell->manner == receiver_manner::if_nobody) continue;
    const auto all = within_any(in.possible(), in.standing(r), in.budget());
    const auto& wanted = one.what->tell->to;
    const bool any_of_them = one.what->tell->alternatives;
    for (const auto& receiver : wanted) {
      if (any_of_them && receiver != wanted.front()) break;
      // No law asks that somebody be told about themself.
      const auto asked = without(all, in.about(all, receiver), in.budget());
      auto& group = group_of(one.pack->cited_as(one.what->cite.front()), receiver);
      const auto tellers = telling_first(in, pack, any_of_them ? wanted : std::vector{receiver});
      const auto missing = without(asked, in.standing_any(tellers), in.budget());
      for (auto& fresh : without(asked, group.asked, in.budget())) group.asked.push_back(std::move(fresh));
      if (missing.empty()) continue;
      group.rules.push_back(r);
      for (auto& fresh : without(missing, group.cases, in.budget())) group.cases.push_back(std::move(fresh));
    }
  }
  std::erase_if(found, [](const requirement& group) { return group.cases.empty(); });
  // One clause that asks for two receivers in the same cases is one finding.
  for (std::size_t i = 0; i < found.size(); ++i)
    for (std::size_t j = found.size(); j-- > i + 1;)
      if (found[j].clause_id == found[i].clause_id && found[j].cases == found[i].cases) {
        found[i].receivers.push_back(found[j].receivers.front());
        found.erase(found.begin() + static_cast<std::ptrdiff_t>(j));
      }
  // What is said of few subjects first - the head, the chair: there the document is most likely to point the wrong way.
  std::stable_sort(found.begin(), found.end(),
                   [&](const requirement& a, const requirement& b) { return a.breadth(in) < b.breadth(in); });
  return found;
}

/// Whom the document names in these cases, or in those of them that are concerns.
std::vector<std::string> named_instead(const check_space& in, const policy_pack& pack, const requirement& group) {
  std::vector<std::string> instead;
  auto concerns = within_any(group.cases, in.events(true), in.budget());
  for (const auto r : at_work(in, own(in, pack, in.routes()), concerns.empty() ? group.cases : concerns))
    for (const auto& receiver : in.rules()[r].what->tell->to)
      if (std::find(instead.begin(), instead.end(), in.words().the_words(receiver)) == instead.end())
        instead.push_back(in.words().the_words(receiver));
  return instead;
}

}  // namespace

void check_gaps(const check_space& in, const policy_pack& pack, const holders& who, day on, check_scope scope,
                findings& to) {
  for (const bool concern : {true, false}) {
    if (!concern && scope == check_scope::together) return;  // the document alone has said it
    indices tellers;
    for (const auto r : in.routes()) {
      const auto& names = in.rules()[r].what->tell->to;
      if (!concern || std::any_of(names.begin(), names.end(), [&](const auto& name) { return in.can_lead(name); }))
        tellers.push_back(r);
    }
    // The widest rules first: what they leave is small.
    std::stable_sort(tellers.begin(), tellers.end(), [&](std::size_t a, std::size_t b) {
      return in.rules()[a].what->when.size() < in.rules()[b].what->when.size();
    });
    const auto gap = without(in.events(concern), in.standing_any(tellers), in.budget());
    if (gap.empty()) continue;
    check_finding made;
    made.code = check_code::gap;
    made.scope = scope;
    put_cases(made, in, gap);
    if (!in.rules().empty()) place_in(made, *in.rules().front().pack);
    if (!concern) {
      made.weight = severity::note;
      made.message = "Nobody is named for these. They are no concerns about anybody, so nobody need be.";
      made.advice = "Look whether somebody waits for an answer here.";
    } else {
      made.weight = scope == check_scope::together ? severity::refusal : severity::warning;
      made.message = scope == check_scope::together
                         ? "In these cases nobody who can take the matter on is told, the overlays included."
                         : "In these cases the document names nobody who can take the matter on.";
      made.advice = "Name who is told, or the document of the school that says so.";
      made.row = rows_for_gap(in, pack, who, on, made.cases);
    }
    to.push_back(std::move(made));
  }
}

void check_self_roles(const check_space& in, const policy_pack& pack, const holders& who, day on, findings& to) {
  check_finding others;  // what is no concern: asking oneself for leave, and the like
  std::vector<cube> other_cases;
  for (const auto& role_id : subject_roles(in.words())) {
    indices only, elsewhere;
    for (const auto r : in.routes())
      (names_other_than(*in.rules()[r].what->tell, role_id) ? elsewhere : only).push_back(r);
    if (only.empty()) continue;
    for (const bool concern : {true, false}) {
      auto cases = without(in.about(in.events(concern), role_id), in.standing_any(elsewhere), in.budget());
      cases = within_any(cases, in.standing_any(only), in.budget());
      if (cases.empty()) continue;
      const auto rules = at_work(in, only, cases);
      auto made = finding_about(in, rules, check_code::self_role);
      if (!concern) {
        if (others.rules.empty()) others.where = made.where;
        others.rules.insert(others.rules.end(), made.rules.begin(), made.rules.end());
        others.clauses.insert(others.clauses.end(), made.clauses.begin(), made.clauses.end());
        other_cases.insert(other_cases.end(), cases.begin(), cases.end());
        continue;
      }
      put_cases(made, in, cases);
      const auto up = free_of(in, who, on, in.subjects({role_id}));
      made.message = "A matter about " + in.words().the_words(role_id) + " is told to " +
                     in.words().the_words(role_id) + " and to nobody else.";
      made.advice = "Say who is told where it is about " + in.words().the_words(role_id) +
                    (up.empty() ? "." : ", for example " + in.words().the_words(up) + ".");
      made.row = rows_for(in, pack, made.cases, rules, {"about-the-" + role_id, {up}, ""});
      to.push_back(std::move(made));
    }
  }
  if (other_cases.empty()) return;
  others.code = check_code::self_role;
  others.weight = severity::note;
  put_cases(others, in, other_cases);
  others.message = "A request or a question about somebody goes to that person's own post and nobody else.";
  others.advice = "Where leave is asked for, name a second person: nobody approves their own request.";
  to.push_back(std::move(others));
}

void check_overlaps(const check_space& in, const policy_pack& pack, findings& to) {
  struct pair_of_clauses {
    indices rules;
    std::vector<cube> cases;
  };
  std::map<std::pair<std::string, std::string>, pair_of_clauses> found;  // by what each tells, under which clauses
  const auto routes = in.routes();
  for (std::size_t i = 0; i < routes.size(); ++i)
    for (std::size_t j = i + 1; j < routes.size(); ++j) {
      const auto &a = in.rules()[routes[i]], &b = in.rules()[routes[j]];
      const auto primary = [](const boxed_rule& one) { return one.what->tell->manner == receiver_manner::primary; };
      if (!primary(a) || !primary(b) || !meet(a.box, b.box) || !differ(*a.what->tell, *b.what->tell)) continue;
      std::vector<cube> over;
      for (const auto* one : {&a, &b})
        for (const auto other : one->over) over.push_back(in.rules()[other].box);
      auto cases = within_any(without({both(a.box, b.box)}, over, in.budget()), in.possible(), in.budget());
      if (cases.empty()) continue;
      auto& group = found[{list_of(a.what->cite) + "\n" + told_by(in.words(), *a.what->tell),
                           list_of(b.what->cite) + "\n" + told_by(in.words(), *b.what->tell)}];
      for (const auto r : {routes[i], routes[j]})
        if (std::find(group.rules.begin(), group.rules.end(), r) == group.rules.end()) group.rules.push_back(r);
      for (auto& fresh : without(std::move(cases), group.cases, in.budget())) group.cases.push_back(std::move(fresh));
    }
  for (const auto& [key, group] : found) {
    auto made = finding_about(in, group.rules, check_code::overlap);
    put_cases(made, in, group.cases);
    const auto &a = *in.rules()[group.rules[0]].what, &b = *in.rules()[group.rules[1]].what;
    const bool concern = !within_any(group.cases, in.events(true), in.budget()).empty();
    made.weight = concern ? severity::warning : severity::note;
    made.message = "Clause " + clauses_of(a) + " names " + told_by(in.words(), *a.tell) + ", clause " + clauses_of(b) +
                   " names " + told_by(in.words(), *b.tell) + "; the document does not say which of the two it is.";
    if (one_person(pack, *a.tell, *b.tell)) made.message += " At present one person holds these posts.";
    made.advice =
        "Until the document says which, both are told. In the rule that gives way nothing changes; write into the "
        "other "
        "overrides, or also = true in the route where both are meant.";
    made.row = row_for_overlap(in, group.rules);
    to.push_back(std::move(made));
  }
}

void check_dead(const check_space& in, findings& to) {
  for (std::size_t r = 0; r < in.rules().size(); ++r) {
    const auto& one = in.rules()[r];
    if (!within_any(in.possible(), in.standing(r), in.budget()).empty()) continue;
    if (in.budget().used_up()) return;
    auto made = finding_about(in, {r}, check_code::dead);
    const auto applies = within_any(in.possible(), {one.box}, in.budget());
    if (applies.empty()) {
      made.message = "No case that can be meets the condition of rule " + one.what->id + ".";
      made.cases = {one.what->when};
      made.advice = "Two of its facts cannot stand together: correct the condition, or take the rule out.";
    } else {
      made.message =
          "Wherever rule " + one.what->id + " applies it is overridden by " + list_of(own_ids(in, one.over)) + ".";
      put_cases(made, in, applies);
      made.advice = "Take the rule out, or narrow what overrides it.";
    }
    to.push_back(std::move(made));
  }
}

void check_no_recipient(const check_space& in, findings& to) {
  for (std::size_t r = 0; r < in.rules().size(); ++r) {
    const auto& one = *in.rules()[r].what;
    const bool asks = one.kind == rule_kind::route || one.kind == rule_kind::declare || one.kind == rule_kind::approve;
    if (!asks || one.tell) continue;
    const auto cases = within_any(in.possible(), in.standing(r), in.budget());
    const auto silent = without(cases, in.standing_any(in.routes()), in.budget());
    auto made = finding_about(in, {r}, check_code::no_recipient);
    put_cases(made, in, silent.empty() ? cases : silent);
    made.message = "Clause " + clauses_of(one) +
                   (one.kind == rule_kind::approve   ? " asks for leave and does not say whose."
                    : one.kind == rule_kind::declare ? " asks for a declaration and does not say to whom."
                                                     : " asks for a report and does not say to whom.");
    if (silent.empty()) made.message += " Other clauses name somebody in each of its cases.";
    else if (in.count(silent) == in.count(cases)) made.message += " No other clause does.";
    else made.message += " Other clauses name somebody in some of its cases, and nobody in these.";
    if (silent.empty() || one.kind != rule_kind::route) made.weight = severity::note;
    made.advice = "Name the receiver in this clause, in a row of its rule.";
    made.row = "route = { to = [\"...\"] }  # in rule " + one.id + "\n";
    to.push_back(std::move(made));
  }
}

void check_required(const check_space& in, const policy_pack& pack, const holders& who, day on, findings& to) {
  for (const auto& group : unmet(in, pack)) {
    auto made = finding_about(in, group.rules, check_code::require);
    put_cases(made, in, group.cases);
    std::vector<std::string> names;
    for (const auto& receiver : group.receivers) names.push_back(in.words().the_words(receiver));
    const auto instead = named_instead(in, pack, group);
    const bool nowhere = in.count(group.cases) == in.count(group.asked);
    const auto& first = in.rules()[group.rules.front()];
    const auto* known = first.pack->find_clause(first.what->cite.front());
    made.message = group.subjects_in_words(in) + group.clause_id +
                   (known != nullptr && !known->source.empty() ? " (" + known->source + ")" : "") + " asks that " +
                   (first.what->tell->alternatives ? told_by(in.words(), *first.what->tell) : list_of(names)) +
                   " be told" + (nowhere ? "; " : ", in more cases than the document; ") +
                   (instead.empty() ? "the document names nobody here."
                                    : "the document names " + list_of(instead) + " in some of these cases.");
    made.advice = "The overlay adds it. Somebody who has this document alone does not see it.";
    const bool any = first.what->tell->alternatives;
    made.row = rows_for_required(in, pack, who, on, made.cases,
                                 {"asked-by-" + first.what->id, any ? first.what->tell->to : group.receivers,
                                  any ? "also = true, alternatives = true" : "also = true"});
    to.push_back(std::move(made));
  }
}

}  // namespace safeguarding::inline v0::detail
