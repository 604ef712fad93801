// SPDX-License-Identifier: Apache-2.0
#include "draft_reading.hpp"

#include <safeguarding/pack/condition.hpp>

#include <algorithm>
#include <utility>

namespace safeguarding::inline v0::detail {
namespace {

/// Adds `name` to the names given so far; the second row of a name is a mistake.
void claim(draft_row& row, names& given, const std::string& name, const position& where) {
  if (name.empty()) return;
  if (given.has(name)) row.add({errc::duplicate, "this id was given before", name, where});
  given.add(name);
}

budget read_budget(draft_row& row) {
  budget limit{0, unit::immediate};
  const auto before = row.found().count();
  if (row.attempt([&] { (void)row.reader().need("unit"); })) limit.in = row.one_of("unit", "unit", unit::immediate);
  const auto n = row.number("n");
  if (row.found().count() != before) return limit;
  if (n < 0 || n > longest_budget || !is_sound({static_cast<int>(n), limit.in}))
    row.add({errc::invalid_input, "a budget is 1 to 10000 of its unit, and no number for 'immediate'",
             std::to_string(n), row.where("n")});
  else limit.n = static_cast<int>(n);
  return limit;
}

route read_route(draft_row row, const vocabulary& words) {
  route read;
  const auto before = row.found().count();
  read.to = row.words(
      "to", "receiver", [&](const auto& word) { return words.is_receiver(word); }, words.receivers());
  if (read.to.empty() && row.found().count() == before)
    row.add({errc::missing, "a route names at least one receiver under 'to'", "", row.where("to")});
  const bool also = row.flag("also");
  const bool if_nobody = row.flag("if_nobody");
  if (also && if_nobody)
    row.add({errc::contradiction, "a receiver is told also, or only if nobody else is; not both", "", row.where()});
  read.manner = also ? receiver_manner::also : if_nobody ? receiver_manner::if_nobody : receiver_manner::primary;
  read.alternatives = row.flag("alternatives");
  read.serves = row.one_of("strand", "strand", strand::report);
  row.finish();
  return read;
}

void read_condition_of(draft_row& row, rule& read, const vocabulary& words) {
  const bool conditional = row.reader().find("when") != nullptr || row.reader().find("when_not") != nullptr;
  const auto before = row.found().count();
  row.attempt([&] {
    read.when = read_condition(row.reader(), words, [&](const invalid_input& mistake) { row.add(mistake); });
  });
  read.standing = row.flag("standing");
  const bool refused = row.found().count() != before;
  if (!read.standing && !refused && read.when.empty())
    row.add({errc::missing, "a rule without a condition would apply to everything; give 'when', or standing = true",
             read.id, read.where});
  if (read.standing && (!read.when.empty() || (conditional && refused)))
    row.add({errc::contradiction, "a standing duty holds at all times: it has no condition", read.id, read.where});
}

void read_cites(draft_row& row, rule& read, pack_names& named) {
  const auto before = row.found().count();
  read.cite = row.words(
      "cite", "clause", [&](const auto& word) { return named.clauses.has(word); }, named.clauses.listed(),
      &named.cited);
  if (read.cite.empty() && row.found().count() == before)
    row.add({errc::missing, "a rule cites the clause it rests on, under 'cite'", read.id, row.where("cite")},
            draft_fault::unciting);
}

void read_clocks_of(draft_row& row, rule& read, pack_names& named) {
  read.clocks = row.words(
      "clocks", "clock", [&](const auto& word) { return named.clocks.has(word); }, named.clocks.listed(),
      &named.started);
  for (const auto& id : read.clocks) {
    if (named.idle_clocks.has(id))
      row.add({errc::contradiction, "a clock that is not in force cannot be started", id, row.where("clocks")},
              draft_fault::clock);
  }
}

rule read_rule(draft_row& row, const vocabulary& words, pack_names& named) {
  rule read;
  read.where = row.where();
  read.id = row.need_text("id");
  if (row.attempt([&] { (void)row.reader().need("kind"); }))
    read.kind = row.one_of("kind", "kind of rule", rule_kind::route);
  read_cites(row, read, named);
  read_condition_of(row, read, words);
  read.overrides = plain(row.texts("overrides"));
  if (auto tell = row.table("route")) read.tell = read_route(std::move(*tell), words);
  if (const auto step = row.maybe_text("step")) {
    read.step = *step;
    if (!named.steps.has(*step)) row.add(unknown_name("step", {*step, row.where("step")}, named.steps.listed()));
  }
  const auto is_action = [&](const auto& word) { return words.is_action(word); };
  read.must = row.words("must", "action", is_action, words.actions);
  read.may = row.words("may", "action", is_action, words.actions);
  read.must_not = row.words("must_not", "action", is_action, words.actions);
  read.consider = row.words(
      "consider", "agency", [&](const auto& word) { return words.is_agency(word); }, words.agencies);
  read.decided_by = row.text("decided_by", "recipient");
  if (read.decided_by != "recipient" && words.find_role(read.decided_by) == nullptr)
    row.add({errc::unknown_name, "who decides is \"recipient\" or a role", read.decided_by, row.where("decided_by")});
  read_clocks_of(row, read, named);
  read.time = row.text("time");
  read.from = row.date("effective_from");
  read.until = row.date("effective_until");
  check_days(row, read.from, read.until, read.id);
  (void)row.text("note");
  row.finish();
  return read;
}

}  // namespace

void check_days(draft_row& row, const std::optional<day>& from, const std::optional<day>& until,
                const std::string& id) {
  if (from && until && *until <= *from)
    row.add({errc::contradiction, "this ends before it begins, so it would never be in force", id,
             row.where("effective_until")});
}

void read_clauses(draft_row& root, policy_pack& to, pack_names& named) {
  each_row(root, "clause", draft_fault::format, [&](draft_row row) {
    clause read;
    read.where = row.where();
    read.id = row.need_text("id");
    read.text = row.need_text("text");
    read.kind = row.one_of("kind", "kind of clause", clause_kind::binding);
    read.time = row.text("time");
    read.source = row.text("source");
    read.edition = row.text("edition");
    read.mark = row.text("mark");
    row.finish();
    claim(row, named.clauses, read.id, read.where);
    if (row.sound()) to.clauses.push_back(std::move(read));
  });
}

void read_clocks(draft_row& root, const vocabulary& words, policy_pack& to, pack_names& named) {
  each_row(root, "clock", draft_fault::clock, [&](draft_row row) {
    clock_rule read;
    read.where = row.where();
    read.id = row.need_text("id");
    read.limit = read_budget(row);
    const auto before = row.found().count();
    read.starts = row.words(
        "starts", "start of a clock",
        [&](const auto& word) {
          return std::find(named.moments.begin(), named.moments.end(), word) != named.moments.end();
        },
        named.moments);
    if (read.starts.empty() && row.found().count() == before)
      row.add({errc::missing, "a clock needs what it runs from, under 'starts'", read.id, row.where("starts")});
    read.stops = row.words(
        "stops", "act, so this clock would never stop", [&](const auto& word) { return words.is_act(word); },
        words.acts);
    read.owner = row.need_text("owner");
    read.source = row.need_text("source");
    read.edition = row.text("edition");
    read.mark = row.text("mark");
    read.basis = row.one_of("basis", "basis of a clock",
                            to.kind == pack_kind::school ? clock_basis::own_document : clock_basis::statutory);
    read.meaning = row.need_text("meaning");
    row.finish();
    claim(row, named.clocks, read.id, read.where);
    if (read.basis == clock_basis::not_in_force) named.idle_clocks.add(read.id);
    if (row.sound()) to.clocks.push_back(std::move(read));
  });
}

void read_ladders(draft_row& root, const vocabulary& words, policy_pack& to, pack_names& named) {
  each_row(root, "ladder", draft_fault::format, [&](draft_row row) {
    ladder read;
    read.where = row.where();
    read.id = row.need_text("id");
    const auto before = row.found().count();
    read.steps = plain(row.texts("steps"));
    for (const auto& step : read.steps) named.steps.add(step);
    if (read.steps.empty() && row.found().count() == before)
      row.add({errc::missing, "a ladder needs its steps", read.id, read.where});
    read.counts = row.need_text("counts");
    if (const auto fact = words.find_fact(read.counts);
        !read.counts.empty() && (!fact || words.facts[*fact].kind != fact_kind::count))
      row.add({errc::unknown_name, "a ladder counts a fact of kind count", read.counts, row.where("counts")});
    read.look_back = row.need_text("look_back");
    row.finish();
    if (std::any_of(to.ladders.begin(), to.ladders.end(), [&](const ladder& known) { return known.id == read.id; }))
      row.add({errc::duplicate, "this id was given before", read.id, read.where});
    if (row.sound()) to.ladders.push_back(std::move(read));
  });
}

void read_rules(draft_row& root, const vocabulary& words, policy_pack& to, pack_names& named) {
  each_row(root, "rule", draft_fault::format, [&](draft_row row) {
    auto read = read_rule(row, words, named);
    claim(row, named.rules, read.id, read.where);
    named.overridings.push_back({read.id, row.texts("overrides"), read.where});
    if (row.sound()) to.rules.push_back(std::move(read));
  });
}

void read_invariants(draft_row& root, const vocabulary& words, policy_pack& to, const pack_names& named) {
  auto row = root.table("invariants");
  if (!row) return;
  auto& read = to.keeps;
  for (const auto& [key, text] :
       {std::pair{"never_subject", &read.never_subject}, std::pair{"stand_in", &read.stand_in},
        std::pair{"conflict_of_interest", &read.conflict_of_interest}, std::pair{"direct", &read.direct},
        std::pair{"no_self_approval", &read.no_self_approval}}) {
    *text = row->need_text(key);
    if (!text->empty() && !named.clauses.has(*text))
      row->add({errc::unknown_name, "an invariant names a clause of this pack", *text, row->where(key)});
  }
  for (const auto& [key, text] :
       {std::pair{"conflict_goes_to", &read.conflict_goes_to}, std::pair{"direct_to", &read.direct_to}}) {
    *text = row->need_text(key);
    if (!text->empty() && !words.is_agency(*text))
      row->add(unknown_name("agency", {*text, row->where(key)}, words.agencies));
  }
  read.direct_action = row->need_text("direct_action");
  if (!read.direct_action.empty() && !words.is_action(read.direct_action))
    row->add(unknown_name("action", {read.direct_action, row->where("direct_action")}, words.actions));
  row->finish();
}

}  // namespace safeguarding::inline v0::detail
