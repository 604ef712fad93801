// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/id.hpp>
#include <safeguarding/pack/canonical.hpp>
#include <safeguarding/pack/table_reader.hpp>
#include <safeguarding/policy/policy_pack.hpp>

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

/// Words that must satisfy `known`; `what` and `names` make the error.
template <class Known>
std::vector<std::string> words_of(table_reader& table, std::string_view key, const char* what, Known known,
                                  const std::vector<std::string>& names) {
  const auto words = table.texts(key);
  for (const auto& word : words)
    if (!known(word.text)) refuse_unknown(what, word, names);
  return plain(words);
}

template <named_enum E>
E enum_of(table_reader& table, std::string_view key, const char* what, E otherwise) {
  const auto word = table.text(key);
  if (!word) return otherwise;
  if (const auto value = parse<E>(*word)) return *value;
  std::vector<std::string> names;
  for (const auto& [value, text] : enum_names<E>::table) names.emplace_back(text);
  refuse_unknown(what, {*word, table.where(key)}, names);
}

template <class Range>
auto find_by_id(Range& range, std::string_view wanted) {
  return std::find_if(range.begin(), range.end(), [&](const auto& known) { return known.id == wanted; });
}

template <class Range>
void add_once(Range& range, typename Range::value_type value) {
  if (find_by_id(range, value.id) != range.end())
    throw invalid_input{errc::duplicate, "this id was given before", value.id, value.where};
  range.push_back(std::move(value));
}

/// The day something ends is the first on which it is no longer in force, so it comes after the day it begins.
void check_days(const std::optional<day>& from, const std::optional<day>& until, const std::string& id,
                const position& where) {
  if (from && until && *until <= *from)
    throw invalid_input{errc::contradiction, "this ends before it begins, so it would never be in force", id, where};
}

clause read_clause(table_reader& table) {
  clause read;
  read.where = table.where();
  read.id = table.need_text("id");
  read.text = table.need_text("text");
  read.kind = enum_of(table, "kind", "kind of clause", clause_kind::binding);
  read.time = table.text("time").value_or("");
  read.source = table.text("source").value_or("");
  read.edition = table.text("edition").value_or("");
  read.mark = table.text("mark").value_or("");
  table.finish();
  return read;
}

route read_route(table_reader table, const vocabulary& words) {
  route read;
  read.to = words_of(
      table, "to", "receiver", [&](const auto& word) { return words.is_receiver(word); }, words.receivers());
  if (read.to.empty())
    throw invalid_input{errc::missing, "a route names at least one receiver under 'to'", "", table.where()};
  const bool also = table.flag("also");
  const bool if_nobody = table.flag("if_nobody");
  if (also && if_nobody)
    throw invalid_input{errc::contradiction, "a receiver is told also, or only if nobody else is; not both", "",
                        table.where()};
  read.manner = also ? receiver_manner::also : if_nobody ? receiver_manner::if_nobody : receiver_manner::primary;
  read.alternatives = table.flag("alternatives");
  const auto word = table.text("strand").value_or("report");
  if (word == "report") read.serves = strand::report;
  else if (word == "welfare") read.serves = strand::welfare;
  else if (word == "allegation") read.serves = strand::allegation;
  else refuse_unknown("strand", {word, table.where("strand")}, {"report", "welfare", "allegation"});
  table.finish();
  return read;
}

rule read_rule(table_reader& table, const policy_pack& pack, const vocabulary& words) {
  rule read;
  read.where = table.where();
  read.id = table.need_text("id");
  (void)table.need("kind");
  read.kind = enum_of(table, "kind", "kind of rule", rule_kind::route);
  std::vector<std::string> clause_ids;
  for (const auto& known : pack.clauses) clause_ids.push_back(known.id);
  read.cite = words_of(
      table, "cite", "clause", [&](const auto& word) { return pack.find_clause(word) != nullptr; }, clause_ids);
  if (read.cite.empty())
    throw invalid_input{errc::missing, "a rule cites the clause it rests on, under 'cite'", read.id, read.where};
  read.when = read_condition(table, words);
  read.overrides = plain(table.texts("overrides"));
  if (auto tell = table.table("route")) read.tell = read_route(std::move(*tell), words);
  if (const auto step = table.text("step")) {
    std::vector<std::string> steps;
    for (const auto& known : pack.ladders) steps.insert(steps.end(), known.steps.begin(), known.steps.end());
    if (std::find(steps.begin(), steps.end(), *step) == steps.end())
      refuse_unknown("step", {*step, table.where("step")}, steps);
    read.step = *step;
  }
  const auto is_action = [&](const auto& word) { return words.is_action(word); };
  read.must = words_of(table, "must", "action", is_action, words.actions);
  read.may = words_of(table, "may", "action", is_action, words.actions);
  read.must_not = words_of(table, "must_not", "action", is_action, words.actions);
  read.consider = words_of(
      table, "consider", "agency", [&](const auto& word) { return words.is_agency(word); }, words.agencies);
  read.decided_by = table.text("decided_by").value_or("recipient");
  if (read.decided_by != "recipient" && words.find_role(read.decided_by) == nullptr)
    throw invalid_input{errc::unknown_name, "who decides is \"recipient\" or a role", read.decided_by,
                        table.where("decided_by")};
  std::vector<std::string> clock_ids;
  for (const auto& known : pack.clocks) clock_ids.push_back(known.id);
  read.clocks = words_of(
      table, "clocks", "clock", [&](const auto& word) { return pack.find_clock(word) != nullptr; }, clock_ids);
  for (const auto& id : read.clocks)
    if (pack.find_clock(id)->basis == clock_basis::not_in_force)
      throw invalid_input{errc::contradiction, "a clock that is not in force cannot be started", id,
                          table.where("clocks")};
  read.time = table.text("time").value_or("");
  read.standing = table.flag("standing");
  if (!read.standing && read.when.empty())
    throw invalid_input{errc::missing,
                        "a rule without a condition would apply to everything; give 'when', or standing = true",
                        read.id, read.where};
  if (read.standing && !read.when.empty())
    throw invalid_input{errc::contradiction, "a standing duty holds at all times: it has no condition", read.id,
                        read.where};
  read.from = table.date("effective_from");
  read.until = table.date("effective_until");
  check_days(read.from, read.until, read.id, read.where);
  (void)table.text("note");
  table.finish();
  return read;
}

clock_rule read_clock(table_reader& table, const vocabulary& words) {
  clock_rule read;
  read.where = table.where();
  read.id = table.need_text("id");
  (void)table.need("unit");
  read.limit.in = enum_of(table, "unit", "unit", unit::immediate);
  const auto n = table.number("n").value_or(0);
  if (n < 0 || n > longest_budget || !is_sound({static_cast<int>(n), read.limit.in}))
    throw invalid_input{errc::invalid_input, "a budget is 1 to 10000 of its unit, and no number for 'immediate'",
                        std::to_string(n), table.where("n")};
  read.limit.n = static_cast<int>(n);
  std::vector<std::string> moments{"at"};
  for (const auto& fact : words.facts)
    if (fact.kind == fact_kind::moment || fact.kind == fact_kind::date) moments.push_back(fact.id);
  read.starts = words_of(
      table, "starts", "start of a clock",
      [&](const auto& word) { return std::find(moments.begin(), moments.end(), word) != moments.end(); }, moments);
  if (read.starts.empty())
    throw invalid_input{errc::missing, "a clock needs what it runs from, under 'starts'", read.id, read.where};
  read.stops = plain(table.texts("stops"));
  read.owner = table.need_text("owner");
  read.source = table.need_text("source");
  read.edition = table.text("edition").value_or("");
  read.mark = table.text("mark").value_or("");
  read.basis = enum_of(table, "basis", "basis of a clock", clock_basis::statutory);
  read.meaning = table.need_text("meaning");
  table.finish();
  return read;
}

ladder read_ladder(table_reader& table, const vocabulary& words) {
  ladder read;
  read.where = table.where();
  read.id = table.need_text("id");
  read.steps = plain(table.texts("steps"));
  if (read.steps.empty()) throw invalid_input{errc::missing, "a ladder needs its steps", read.id, read.where};
  read.counts = table.need_text("counts");
  if (const auto fact = words.find_fact(read.counts); !fact || words.facts[*fact].kind != fact_kind::count)
    throw invalid_input{errc::unknown_name, "a ladder counts a fact of kind count", read.counts, table.where("counts")};
  read.look_back = table.need_text("look_back");
  table.finish();
  return read;
}

invariants read_invariants(table_reader table, const policy_pack& pack, const vocabulary& words) {
  invariants read;
  for (const auto& [key, to] :
       {std::pair{"never_subject", &read.never_subject}, std::pair{"stand_in", &read.stand_in},
        std::pair{"conflict_of_interest", &read.conflict_of_interest}, std::pair{"direct", &read.direct},
        std::pair{"no_self_approval", &read.no_self_approval}}) {
    *to = table.need_text(key);
    if (pack.find_clause(*to) == nullptr)
      throw invalid_input{errc::unknown_name, "an invariant names a clause of this pack", *to, table.where(key)};
  }
  for (const auto& [key, to] :
       {std::pair{"conflict_goes_to", &read.conflict_goes_to}, std::pair{"direct_to", &read.direct_to}}) {
    *to = table.need_text(key);
    if (!words.is_agency(*to)) refuse_unknown("agency", {*to, table.where(key)}, words.agencies);
  }
  read.direct_action = table.need_text("direct_action");
  if (!words.is_action(read.direct_action))
    refuse_unknown("action", {read.direct_action, table.where("direct_action")}, words.actions);
  table.finish();
  return read;
}

/// Overrides name rules of the pack and never run in a circle.
void check_overrides(const policy_pack& pack) {
  enum class mark { fresh, open, done };
  std::vector<mark> marks(pack.rules.size(), mark::fresh);
  const std::function<void(std::size_t)> visit = [&](std::size_t i) {
    marks[i] = mark::open;
    for (const auto& id : pack.rules[i].overrides) {
      const auto found = find_by_id(pack.rules, id);
      if (found == pack.rules.end())
        throw invalid_input{errc::unknown_name, "this rule overrides a rule that is not in the pack", id,
                            pack.rules[i].where};
      const auto next = static_cast<std::size_t>(found - pack.rules.begin());
      if (marks[next] == mark::open)
        throw invalid_input{errc::contradiction, "rules override each other in a circle", id, pack.rules[i].where};
      if (marks[next] == mark::fresh) visit(next);
    }
    marks[i] = mark::done;
  };
  for (std::size_t i = 0; i < pack.rules.size(); ++i)
    if (marks[i] == mark::fresh) visit(i);
}

/// Nothing in the document is left hanging: binding clauses are cited, clocks are started.
void check_use(const policy_pack& pack) {
  std::set<std::string> cited, started;
  for (const auto& known : pack.rules) {
    cited.insert(known.cite.begin(), known.cite.end());
    started.insert(known.clocks.begin(), known.clocks.end());
  }
  for (const auto& known : pack.clauses)
    if (known.kind == clause_kind::binding && !cited.contains(known.id))
      throw invalid_input{errc::missing, "no rule cites this clause; write the rule, or kind = \"reference\"", known.id,
                          known.where};
  for (const auto& known : pack.clocks)
    if (known.basis != clock_basis::not_in_force && !started.contains(known.id))
      throw invalid_input{errc::missing, "no rule starts this clock", known.id, known.where};
}

}  // namespace

policy_pack policy_pack::read(const node& document, const vocabulary& words) {
  policy_pack pack;
  table_reader root{document, ""};
  if (root.need_number("format") != 1)
    throw invalid_input{errc::unsupported_version, "this library reads packs of format 1", "", root.where("format")};
  table_reader head{root.need("pack"), "pack"};
  pack.id = head.need_text("id");
  if (!is_id(pack.id))
    throw invalid_input{errc::invalid_input, "a pack's id is 1 to 64 plain characters", pack.id, head.where("id")};
  pack.kind = enum_of(head, "kind", "kind of pack", pack_kind::school);
  pack.title = head.need_text("title");
  pack.edition = head.need_text("edition");
  pack.from = head.date("effective_from");
  pack.until = head.date("effective_until");
  check_days(pack.from, pack.until, pack.id, head.where());
  if (const auto vocab = head.need_text("vocabulary"); vocab != words.id)
    throw invalid_input{errc::unsupported_version, "the pack speaks another vocabulary; this library has " + words.id,
                        vocab, head.where("vocabulary")};
  if (const auto* groups = head.find("same_person")) {
    if (groups->items() == nullptr)
      throw invalid_input{errc::invalid_input, "a list of lists of roles is needed here", "",
                          head.where("same_person")};
    for (const auto& group : *groups->items()) {
      if (group.items() == nullptr)
        throw invalid_input{errc::invalid_input, "a list of lists of roles is needed here", "", group.where};
      auto& posts = pack.same_person.emplace_back();
      for (const auto& post : *group.items()) {
        if (post.text() == nullptr || words.find_role(*post.text()) == nullptr)
          throw invalid_input{errc::unknown_name, "a role is needed here", post.text() ? *post.text() : "", post.where};
        posts.push_back(*post.text());
      }
    }
  }
  if (pack.kind == pack_kind::overlay) {
    const auto hours = head.number("late_after_hours").value_or(0);
    if (hours < 0 || hours > std::int64_t{24} * 365)
      throw invalid_input{errc::invalid_input, "late_after_hours is 0 (never) to 8760", std::to_string(hours),
                          head.where("late_after_hours")};
    pack.late_after_hours = static_cast<int>(hours);
  }
  head.finish();
  for (auto& table : root.tables("clause")) add_once(pack.clauses, read_clause(table));
  for (auto& table : root.tables("clock")) add_once(pack.clocks, read_clock(table, words));
  for (auto& table : root.tables("ladder")) add_once(pack.ladders, read_ladder(table, words));
  if (pack.kind == pack_kind::overlay)
    if (auto table = root.table("invariants")) pack.keeps = read_invariants(std::move(*table), pack, words);
  for (auto& table : root.tables("rule")) add_once(pack.rules, read_rule(table, pack, words));
  root.finish();
  check_overrides(pack);
  check_use(pack);
  pack.pinned = pin(document);
  return pack;
}

const clause* policy_pack::find_clause(std::string_view wanted) const noexcept {
  const auto found = find_by_id(clauses, wanted);
  return found == clauses.end() ? nullptr : &*found;
}

const clock_rule* policy_pack::find_clock(std::string_view wanted) const noexcept {
  const auto found = find_by_id(clocks, wanted);
  return found == clocks.end() ? nullptr : &*found;
}

}  // namespace safeguarding::inline v0
