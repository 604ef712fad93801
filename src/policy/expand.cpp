// SPDX-License-Identifier: Apache-2.0
#include "expand.hpp"

#include <safeguarding/calendar/deadline.hpp>
#include <safeguarding/calendar/london.hpp>

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "worlds.hpp"

namespace safeguarding::inline v0::detail {
namespace {

certainty_of_effect how(bool certain) { return certain ? certainty_of_effect::certain : certainty_of_effect::possible; }

std::vector<std::string> words_in(const fact_column& column, std::uint64_t mask) {
  std::vector<std::string> list;
  for (std::size_t v = 0; v < column.values.size(); ++v)
    if (mask >> v & 1) list.push_back(column.values[v]);
  return list;
}

/// The question that settles one of the core_lists.
std::string question_about(std::string_view list) {
  if (list == "also_events") return "What else does the report tell of?";
  if (list == "subject_also_holds") return "What other roles does that person hold?";
  if (list == "second_subject_role")
    return "Is the conduct of a second person in question, and what is that person's role?";
  if (list == "absent_roles") return "Who cannot be reached in the time needed?";
  return "Who has declared a conflict of interest?";
}

void add_once(std::vector<std::string>& list, const std::string& word) {
  if (std::find(list.begin(), list.end(), word) == list.end()) list.push_back(word);
}

/// Writes one ruling out.
class writer {
 public:
  writer(const rulebook& book, const people_index& people, const school_calendar& calendar, const ruling& from)
      : book_{book}, index_{book.index()}, people_{people}, calendar_{calendar}, from_{from} {}

  decision write(nearly_applied what) {
    to_.at = from_.at;
    for (const auto& each : from_.notify) to_.notify.push_back(told(each));
    for (const auto& each : from_.excluded)
      to_.excluded.push_back({book_.words().roles[each.role].id, people(each.people), each.why, how(each.certain)});
    if (from_.step != no_place) to_.step = index_.steps[from_.step];
    effects(from_.may, index_.actions, to_.may);
    effects(from_.must_not, index_.actions, to_.must_not);
    effects(from_.consider, index_.agencies, to_.consider);
    for (const auto& each : from_.clocks) to_.clocks.push_back(clock(each));
    for (const auto& each : from_.waiting) to_.waiting.push_back(waiting(each));
    cite();
    if (!from_.disagreeing.empty()) to_.conflicts.push_back({std::string{both_notified}, names(from_.disagreeing)});
    duties();
    questions();
    if (what == nearly_applied::said) near_misses();
    for (const auto& pack : book_.packs())
      to_.packs.push_back({pack.id, pack.edition, pack.pinned,
                           pack.in_force(to_london(from_.at).date) ? pack_force::in_force : pack_force::not_in_force});
    return std::move(to_);
  }

 private:
  [[nodiscard]] std::span<const std::uint32_t> rules(ruling::part of) const {
    return std::span{from_.rules}.subspan(of.begin, of.end - of.begin);
  }
  [[nodiscard]] std::vector<std::string> names(std::span<const std::uint32_t> rules) const {
    std::vector<std::string> list;
    for (const auto r : rules) list.push_back(book_.rules()[r].name);
    return list;
  }
  [[nodiscard]] std::vector<person_id> people(ruling::part of) const {
    std::vector<person_id> list;
    for (auto i = of.begin; i < of.end; ++i) list.push_back(people_.person(from_.people[i]));
    return list;
  }
  /// The time words of the rules, once each: none is more binding than another, and none is turned into a number.
  [[nodiscard]] std::string time_of(ruling::part of) const {
    std::vector<std::string> words;
    for (const auto r : rules(of))
      if (const auto& time = book_.rules()[r].what->time; !time.empty()) add_once(words, time);
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : "; ") + word;
    return text;
  }

  [[nodiscard]] recipient told(const ruling::recipient& from) const {
    std::vector<std::string> stands_in_for;
    for (auto i = from.stands_in_for.begin; i < from.stands_in_for.end; ++i)
      stands_in_for.push_back(book_.words().roles[from_.roles[i]].id);
    return {index_.receivers[from.receiver].name,
            people(from.people),
            names(rules(from.rules)),
            std::move(stands_in_for),
            time_of(from.rules),
            how(from.certain)};
  }

  [[nodiscard]] effect effect_of(const ruling::effect& from, const std::vector<std::string>& words) const {
    return {words[from.what], names(rules(from.rules)), book_.rules()[rules(from.rules).front()].what->decided_by,
            time_of(from.rules), how(from.certain)};
  }
  void effects(const std::vector<ruling::effect>& from, const std::vector<std::string>& words,
               std::vector<effect>& to) const {
    for (const auto& each : from) to.push_back(effect_of(each, words));
  }

  /// Where a duty and a prohibition meet on one action the prohibition stands, and the meeting is recorded.
  void duties() {
    for (const auto& each : from_.must) {
      auto duty = effect_of(each, index_.actions);
      if (!each.forbidden) {
        to_.must.push_back(std::move(duty));
        continue;
      }
      const auto forbidden = std::find_if(to_.must_not.begin(), to_.must_not.end(),
                                          [&](const effect& known) { return known.what == duty.what; });
      auto disagreeing = std::move(duty.because);
      disagreeing.insert(disagreeing.end(), forbidden->because.begin(), forbidden->because.end());
      to_.conflicts.push_back({"conflict recorded: " + duty.what +
                                   " is asked for and forbidden; it stays forbidden until the " +
                                   forbidden->decided_by + " lifts it",
                               std::move(disagreeing)});
    }
  }

  [[nodiscard]] started_clock clock(const ruling::clock& from) const {
    const auto& rule = *index_.clocks[from.starts.what].rule;
    const day date{std::chrono::floor<std::chrono::days>(from.from.time_since_epoch())};
    const auto start = from.whole_day ? std::variant<instant, day>{date} : std::variant<instant, day>{from.from};
    auto runs_to = project(rule.limit, from.whole_day ? start_of_day(date) : from.from, calendar_);
    return {rule.id,
            rule.limit,
            start,
            std::move(runs_to),
            rule.owner,
            rule.source,
            rule.edition,
            rule.basis,
            rule.stops,
            names(rules(from.starts.rules)),
            how(from.starts.certain)};
  }

  [[nodiscard]] waiting_clock waiting(const ruling::effect& from) const {
    const auto& rule = *index_.clocks[from.what].rule;
    return {rule.id,          rule.limit,  rule.starts,
            rule.owner,       rule.source, rule.edition,
            rule.basis,       rule.stops,  names(rules(from.rules)),
            how(from.certain)};
  }

  void cite() {
    for (const auto r : from_.at_work) {
      const auto& place = book_.rules()[r];
      for (const auto& id : place.what->cite)
        add_once(place.pack->kind == pack_kind::overlay ? to_.overlay : to_.cites, place.pack->cited_as(id));
    }
    const auto& keeps = *index_.keeps;
    std::set<std::string> kept_clauses;
    for (const auto& [clause, text] : {std::pair{kept::never_subject, &keeps.never_subject},
                                       {kept::stand_in, &keeps.stand_in},
                                       {kept::conflict, &keeps.conflict_of_interest},
                                       {kept::direct, &keeps.direct},
                                       {kept::no_self_approval, &keeps.no_self_approval}})
      if ((from_.invariants & static_cast<std::uint8_t>(clause)) != 0 && !text->empty()) kept_clauses.insert(*text);
    for (const auto& id : kept_clauses) add_once(to_.overlay, id);
  }

  void questions() {
    for (const auto& each : from_.missing) {
      const auto& column = book_.words().facts[each.fact];
      to_.missing.push_back({column.id, column.question, each.matters});
    }
    for (std::size_t i = 0; i < std::size(core_lists); ++i)
      if ((from_.missing_lists >> i & 1) != 0)
        to_.missing.push_back({core_lists[i], question_about(core_lists[i]), bearing::changes_answer});
  }

  /// In the order of the rules, whatever the order of the subjects.
  void near_misses() {
    std::vector<std::pair<std::uint32_t, near_miss>> all;
    for (const auto& each : from_.near_misses) {
      const auto& column = book_.words().facts[each.fact];
      std::uint64_t needs = 0;
      for (const auto& tested : book_.rules()[each.rule].what->when)
        if (tested.fact == each.fact) needs = tested.values;
      all.emplace_back(each.rule, near_miss{book_.rules()[each.rule].name, column.id, words_in(column, each.was),
                                            words_in(column, needs)});
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
      return std::tie(a.first, a.second.fact, a.second.was) < std::tie(b.first, b.second.fact, b.second.was);
    });
    for (auto& each : all) to_.near_misses.push_back(std::move(each.second));
  }

  const rulebook& book_;
  const book_index& index_;
  const people_index& people_;
  const school_calendar& calendar_;
  const ruling& from_;
  decision to_;
};

}  // namespace

void check_in_time(const book_index& index, const fact_sheet& known, const posts& today, day date, instant at) {
  for (const auto& moment : known.moments)
    if ((moment.fact == index.observed_at || moment.fact == index.aware_at) && !moment.whole_day && moment.at > at)
      throw invalid_input{errc::contradiction,
                          "this cannot be later than the record itself",
                          to_text(moment.at),
                          {{}, 0, 0, moment.fact == index.observed_at ? "observed_at" : "aware_at"}};
  if (today.lawless())
    throw invalid_input{errc::contradiction,
                        "no overlay of this rulebook is in force on that day; add the edition that was",
                        to_text(date),
                        {{}, 0, 0, "at"}};
}

decision expand(const rulebook& book, const people_index& people, const school_calendar& calendar, const ruling& made,
                nearly_applied what) {
  return writer{book, people, calendar, made}.write(what);
}

}  // namespace safeguarding::inline v0::detail
