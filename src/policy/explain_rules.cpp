// SPDX-License-Identifier: Apache-2.0
#include "explain_rules.hpp"

#include "worlds.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0::detail {
namespace {

bool has(const rule_set& set, std::size_t i) { return (set[i / 64] >> (i % 64) & 1) != 0; }

std::vector<std::string> subject_roles(const facts& known) {
  std::vector<std::string> roles{known.word("subject_role")};
  if (auto second = known.word("second_subject_role"); !second.empty() && second != "none")
    roles.push_back(std::move(second));
  for (auto& further : known.list("further_subject_roles"))
    if (further != "none") roles.push_back(std::move(further));
  return roles;
}

/// What a list of facts.hpp could hold where it is not known.
std::vector<std::string> values_of_list(const vocabulary& words, std::string_view list) {
  if (list == "also_events") return words.fact("event").values;
  if (list == "second_subject_role") return words.fact("subject_role").values;
  std::vector<std::string> roles;
  for (const auto& each : words.roles)
    if (each.receiver) roles.push_back(each.id);
  return roles;
}

/// `known` in every way its lists and the role of its first subject could be, as far as decide() allows for them.
std::vector<facts> ways_of(const rulebook& book, const facts& known) {
  facts without = known;
  for (const char* list : core_lists)
    if (known.is_unknown(list)) without.known.erase(list);
  std::vector<facts> ways{without};
  for (const std::string_view list : {"also_events", "subject_also_holds", "second_subject_role"}) {  // tested by rules
    if (!known.is_unknown(list)) continue;
    for (auto& value : values_of_list(book.words(), list)) {
      auto& way = ways.emplace_back(without);
      if (list == "second_subject_role") way.set(std::string{list}, std::move(value));
      else way.set(std::string{list}, std::vector<std::string>{std::move(value)});
    }
  }
  if (!known.word("subject_role").empty()) return ways;
  std::vector<facts> by_role;
  for (const auto& way : ways)
    for (const auto& role_id : book.words().fact("subject_role").values)
      by_role.emplace_back(way).set("subject_role", role_id);
  return by_role;
}

/// A set of ways the unknown facts could be: for each of them, the values still possible.
using box = std::vector<std::uint64_t>;

/// Where a rule applies: the values of each unknown fact that meet its cell.
box box_of(const rulebook& book, const encoded& from, const rule& what) {
  const auto event = *book.words().find_fact("event");
  box to;
  for (const auto f : from.unknown) {
    auto values = from.values[f];
    for (const auto& tested : what.when)
      if (tested.fact == f && !(f == event && (tested.values & from.further_events) != 0)) values &= tested.values;
    to.push_back(values);
  }
  return to;
}

/// Whether some point of `all` lies in none of `others` from `at` on.
bool leaves_room(const box& all, const std::vector<box>& others, std::size_t at) {
  if (at == others.size()) return true;
  const auto& other = others[at];
  auto inside = all;
  for (std::size_t f = 0; f < all.size(); ++f) inside[f] &= other[f];
  if (std::find(inside.begin(), inside.end(), 0) != inside.end()) return leaves_room(all, others, at + 1);
  auto rest = all;
  for (std::size_t f = 0; f < all.size(); ++f) {  // the part of `all` outside `other`, cut fact by fact
    rest[f] = all[f] & ~other[f];
    if (rest[f] != 0 && leaves_room(rest, others, at + 1)) return true;
    rest[f] = inside[f];
  }
  return false;
}

/// The rules of one subject in one way, as they come up while looking.
class looker {
 public:
  looker(const rulebook& book, day date) : book_{book} {
    const auto& rules = book.rules();
    for (std::size_t r = 0; r < rules.size(); ++r)
      if (rules[r].what->in_force(date) && rules[r].pack->in_force(date)) in_force_.push_back(r);
    for (const auto over : in_force_)
      for (const auto& id : rules[over].what->overrides)
        if (const auto r = book.find_rule(rules[over].pack->id + "/" + id)) above_[*r].push_back(over);
  }

  void look(const encoded& from, std::size_t subject) {
    const auto matched = book_.match(from.values);
    for (const auto r : in_force_) {
      if (!has(matched, r)) continue;
      const rule& what = *book_.rules()[r].what;
      auto& fate = found_[{r, subject}];
      fate.rule = r;
      fate.subject = subject;
      const auto room = box_of(book_, from, what);
      std::vector<box> above;
      if (const auto over = above_.find(r); over != above_.end())
        for (const auto o : over->second)
          if (has(matched, o)) {
            fate.by.insert(o);
            above.push_back(box_of(book_, from, *book_.rules()[o].what));
          }
      fate.stands = fate.stands || leaves_room(room, above, 0);
      bool always = above.empty();
      for (std::size_t i = 0; i < from.unknown.size(); ++i) always = always && room[i] == from.values[from.unknown[i]];
      if (always) ++always_[{r, subject}];
      note_cells(from, what, room, fate);
    }
  }

  [[nodiscard]] std::vector<rule_fate> finish(std::size_t ways) && {
    std::vector<rule_fate> list;
    for (auto& [at, fate] : found_) {
      fate.always = always_[at] == ways;
      list.push_back(std::move(fate));
    }
    return list;
  }

 private:
  static void note_cells(const encoded& from, const rule& what, const box& room, rule_fate& fate) {
    for (const auto& tested : what.when) {
      fate.was[tested.fact] |= from.values[tested.fact] & tested.values;
      const auto open = std::find(from.unknown.begin(), from.unknown.end(), tested.fact);
      if (open == from.unknown.end()) continue;
      const auto i = static_cast<std::size_t>(open - from.unknown.begin());
      if (room[i] != from.values[tested.fact]) fate.open.insert(tested.fact);
    }
  }

  using key = std::pair<std::size_t, std::size_t>;
  const rulebook& book_;
  std::vector<std::size_t> in_force_;
  std::map<std::size_t, std::vector<std::size_t>> above_;  ///< rules in force that override a rule in force
  std::map<key, rule_fate> found_;
  std::map<key, std::size_t> always_;  ///< ways in which a rule stands whatever else is unknown
};

std::vector<std::string> words_of(const rulebook& book, unsigned fact_index, std::uint64_t mask) {
  return values_in(book.words().facts[fact_index], mask);
}

}  // namespace

std::vector<rule_fate> fates(const rulebook& book, const facts& known, const holders& who, instant at, day date) {
  const auto ways = ways_of(book, known);
  looker all{book, date};
  for (const auto& way : ways) {
    const inputs in{book, way, who, at, date};
    const auto subjects = subject_roles(way).size();
    for (std::size_t which = 0; which < subjects; ++which) all.look(encode(in, which), which);
  }
  auto list = std::move(all).finish(ways.size());
  const auto role_column = *book.words().find_fact("subject_role"),
             kind_column = *book.words().find_fact("subject_kind");
  if (known.word("subject_role").empty())  // each way set a role: none of them is known
    for (auto& fate : list)
      if (fate.subject == 0)
        for (const auto f : {role_column, kind_column})
          if (fate.was.contains(f) && fate.was[f] != book.words().facts[f].known_values()) fate.open.insert(f);
  return list;
}

std::string subject_role(const facts& known, std::size_t subject) {
  const auto roles = subject_roles(known);
  return subject < roles.size() ? roles[subject] : std::string{};
}

std::vector<std::string> values_in(const fact_column& column, std::uint64_t mask) {
  std::vector<std::string> list;
  for (std::size_t v = 0; v < column.values.size(); ++v)
    if ((mask >> v & 1) != 0) list.push_back(column.values[v]);
  return list;
}

std::vector<cited_clause> clauses_of(const rulebook::place& rule) {
  std::vector<cited_clause> list;
  for (const auto& id : rule.what->cite)
    if (const auto* found = rule.pack->find_clause(id))
      list.push_back({rule.pack->cited_as(id), id, found->text, found->source, found->edition});
  return list;
}

explained_rule explained(const rulebook& book, const facts& known, const rule_fate& from) {
  const auto& place = book.rules()[from.rule];
  const rule& what = *place.what;
  explained_rule to;
  to.name = place.name;
  to.pack = place.pack->id;
  to.kind = what.kind;
  to.subject = subject_role(known, from.subject);
  to.certainty = from.always ? certainty_of_effect::certain : certainty_of_effect::possible;
  for (const auto& tested : what.when) {
    const auto was = from.was.find(tested.fact);
    to.cells.push_back(
        {book.words().facts[tested.fact].id, words_of(book, tested.fact, was == from.was.end() ? 0 : was->second),
         words_of(book, tested.fact, tested.values),
         from.open.contains(tested.fact) ? certainty_of_effect::possible : certainty_of_effect::certain});
  }
  to.cites = clauses_of(place);
  if (what.tell) {
    to.tell = what.tell->to;
    to.manner = what.tell->manner;
    to.serves = what.tell->serves;
  }
  to.step = what.step;
  to.must = what.must;
  to.may = what.may;
  to.must_not = what.must_not;
  to.consider = what.consider;
  to.clocks = what.clocks;
  to.decided_by = what.decided_by;
  to.time = what.time;
  return to;
}

}  // namespace safeguarding::inline v0::detail
