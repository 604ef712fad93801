// SPDX-License-Identifier: Apache-2.0
#include "draft_reading.hpp"

#include <safeguarding/core/id.hpp>
#include <safeguarding/policy/policy_case.hpp>

#include <algorithm>
#include <utility>

namespace safeguarding::inline v0::detail {
namespace {

/// `timed`: a moment may be written as on the London clock.
enum class time_written : int { not_here, on_the_clock };

fact_value value_of(const node& from, time_written timed) {
  if (const auto* text = from.text()) {
    if (*text == "unknown") return not_known{};
    if (timed == time_written::on_the_clock)
      if (const auto moment = parse_case_moment(*text)) return *moment;
    return *text;
  }
  if (const auto* number = from.number()) return *number;
  if (const auto* flag = from.flag()) return *flag;
  if (const auto* moment = from.moment()) return *moment;
  if (const auto* date = from.date()) return *date;
  if (const auto* items = from.items()) {
    std::vector<std::string> list;
    for (const auto& item : *items) {
      if (item.text() == nullptr)
        throw invalid_input{errc::invalid_input, "a list of texts in quotes is needed here", "", item.where};
      list.push_back(*item.text());
    }
    return list;
  }
  throw invalid_input{errc::invalid_input, "a fact is a word, a list of words, true or false, a number or a time", "",
                      from.where};
}

void read_given(draft_row& row, const vocabulary& words, facts& to) {
  to = ordinary_facts(words);
  const node* given = nullptr;
  row.attempt([&] { given = &row.reader().need("given"); });
  if (given == nullptr) return;
  const auto field = row.where("given").field;
  if (given->entries() == nullptr)
    return row.add({errc::invalid_input, "a table is needed here", "", row.where("given")});
  for (const auto& [name, value] : *given->entries()) {
    position at = value.where;
    at.field = field;
    at.field.append(".").append(name);
    try {
      facts one;
      const auto column = words.find_fact(name);
      const bool moment = column && words.facts[*column].kind == fact_kind::moment;
      one.set(name, value_of(value, moment ? time_written::on_the_clock : time_written::not_here));
      check(one, words);
      to.known.insert_or_assign(name, one.known.at(name));
    } catch (const invalid_input& mistake) {
      row.add({mistake.code(), mistake.message(), mistake.fragment(), at});
    }
  }
}

/// A clause of this pack by its label; another's only where another is decided with.
void read_cites(draft_row& expect, const policy_pack& pack, const pack_names& named, policy_case& to) {
  for (const auto& word : expect.texts("cites")) {
    if (named.clauses.has(word.text)) to.expect.cites.push_back(pack.cited_as(word.text));
    else if (!to.with.empty()) to.expect.cites.push_back(word.text);
    else expect.add(unknown_name("clause", word, named.clauses.listed()));
  }
}

void read_clocks(draft_row& expect, const pack_names& named, policy_case& to) {
  for (const auto& word : expect.texts("clocks")) {
    auto clock = parse_expected_clock(word.text);
    if (!clock)
      expect.add(
          {errc::invalid_input, R"(write a clock as "reply" or "reply by 2026-11-24 23:59")", word.text, word.where});
    else if (to.with.empty() && !named.clocks.has(clock->id))
      expect.add(unknown_name("clock", {clock->id, word.where}, named.clocks.listed()));
    else to.expect.clocks.push_back(std::move(*clock));
  }
}

void read_expect(draft_row& expect, const vocabulary& words, const policy_pack& pack, const pack_names& named,
                 policy_case& to) {
  auto& want = to.expect;
  const auto receivers = words.receivers();
  const auto is_receiver = [&](const auto& word) { return words.is_receiver(word); };
  const auto is_action = [&](const auto& word) { return words.is_action(word); };
  const auto list = [&](const char* key, const char* what, const auto& known, const auto& right) {
    return expect.words(key, what, known, right);
  };
  if (expect.reader().find("told") != nullptr) want.told = list("told", "receiver", is_receiver, receivers);
  want.told_at_least = list("told_at_least", "receiver", is_receiver, receivers);
  want.not_told = list("not_told", "receiver", is_receiver, receivers);
  want.must = list("must", "action", is_action, words.actions);
  want.may = list("may", "action", is_action, words.actions);
  want.must_not = list("must_not", "action", is_action, words.actions);
  want.not_asked = list("not_asked", "action", is_action, words.actions);
  want.weigh = list(
      "weigh", "agency", [&](const auto& word) { return words.is_agency(word); }, words.agencies);
  if (auto step = expect.maybe_text("step")) {
    if (*step == "none") want.step.emplace();
    else if (to.with.empty() && !named.steps.has(*step))
      expect.add(unknown_name("step", {*step, expect.where("step")}, named.steps.listed()));
    else want.step = std::move(*step);
  }
  read_cites(expect, pack, named, to);
  read_clocks(expect, named, to);
  if (expect.reader().find("conflict") != nullptr)
    want.conflict = expect.flag("conflict") ? expected_conflict::recorded : expected_conflict::none;
  if (expect.reader().find("open") != nullptr) {
    std::vector<std::string> right;
    for (const auto& fact : words.facts) right.push_back(fact.id);
    want.open = expect.words(
        "open", "fact", [&](const auto& word) { return words.find_fact(word).has_value(); }, right);
  }
  expect.finish();
}

void read_moment(draft_row& row, policy_case& to) {
  const node* at = row.reader().find("at");
  if (at == nullptr) return;
  if (const auto* moment = at->moment()) to.at = *moment;
  else if (const auto* text = at->text()) to.at = parse_case_moment(*text);
  if (!to.at)
    row.add({errc::invalid_input, "write a moment as \"2026-11-20 09:14\", on the London clock",
             at->text() ? *at->text() : "", row.where("at")});
}

}  // namespace

void read_tests(draft_row& root, const vocabulary& words, policy_pack& to, const pack_names& named) {
  names given;
  each_row(root, "test", draft_fault::test, [&](draft_row row) {
    policy_case read;
    read.where = row.where();
    read.name = row.need_text("name");
    read.because = row.need_text("because");
    for (const auto& id : row.texts("with")) {
      if (is_id(id.text) && id.text != to.id) read.with.push_back(id.text);
      else
        row.add({errc::invalid_input, "'with' names overlays to decide with, for example [\"england\"]", id.text,
                 id.where});
    }
    read_moment(row, read);
    read_given(row, words, read.given);
    if (row.attempt([&] { (void)row.reader().need("expect"); })) {
      const auto before = row.found().count();
      if (auto expect = row.table("expect")) read_expect(*expect, words, to, named, read);
      if (row.found().count() == before && read.expect.empty())
        row.add({errc::missing, "nothing is expected, so this test could never fail", read.name, row.where("expect")});
    }
    row.finish();
    if (given.has(read.name)) row.add({errc::duplicate, "a test of this name was given before", read.name, read.where});
    given.add(read.name);
    if (row.sound()) to.tests.push_back(std::move(read));
  });
}

}  // namespace safeguarding::inline v0::detail
