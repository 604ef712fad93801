// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/pack_tests.hpp>

#include "check_space.hpp"

#include <utility>

namespace safeguarding::inline v0 {
namespace {

check_code code_of(draft_fault fault) {
  switch (fault) {
    case draft_fault::format: return check_code::unreadable;
    case draft_fault::unknown_name: return check_code::unknown_name;
    case draft_fault::cycle: return check_code::cycle;
    case draft_fault::uncited: return check_code::uncited;
    case draft_fault::unciting: return check_code::unciting;
    case draft_fault::clock: return check_code::clock;
    case draft_fault::test: return check_code::test;
  }
  return check_code::unreadable;
}

/// A sentence begins with a capital and ends with a full stop.
std::string sentence(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 32);
  return text.ends_with('?') ? text : text + ".";
}

}  // namespace

check_report report_on(const pack_draft& draft) {
  check_report made;
  if (draft.pack) {
    made.pack = draft.pack->id;
    made.title = draft.pack->title;
    made.packs.push_back({draft.pack->id, draft.pack->edition, draft.pack->pinned, pack_force::in_force});
    made.clauses = draft.pack->clauses.size();
    made.rules = draft.pack->rules.size();
  }
  for (const auto& each : draft.findings) {
    check_finding found;
    found.code = code_of(each.fault);
    found.weight = severity::refusal;
    found.where = each.what.where;
    found.message = sentence(each.what.message);
    found.fragment = each.what.fragment;
    found.advice = "Mend this first: nothing else is looked at before the document can be read whole.";
    made.findings.push_back(std::move(found));
  }
  detail::sort_by_weight(made.findings);
  return made;
}

namespace detail {

void check_tests(const vocabulary& words, const check_request& asked, const school_calendar& calendar, findings& to) {
  const auto run = run_tests(asked.pack, asked.overlays, words, calendar);
  const auto put = [&](severity weight, position where, std::string message, std::string advice) {
    check_finding found;
    found.code = check_code::test;
    found.weight = weight;
    found.where = std::move(where);
    found.message = std::move(message);
    found.advice = std::move(advice);
    return to.insert(to.end(), std::move(found));
  };
  for (const auto& each : run.outcomes)
    for (const auto& differs : each.differs)
      put(severity::refusal, each.where, "The test \"" + each.name + "\" does not come out: " + differs + ".",
          "Correct the rules, or the test where it expects what the document does not say.");
  const std::string advice = "Write a [[test]] in which it applies, with what the clause leads one to expect.";
  if (asked.purpose == check_purpose::publish) {
    for (const auto* rule : run.never_reached)
      put(severity::refusal, rule->where, "No test of the pack reaches rule " + rule->id + ".", advice)->rules = {
          asked.pack.id + "/" + rule->id};
  } else if (!run.never_reached.empty()) {
    auto at = put(severity::note, run.never_reached.front()->where,
                  "No test of the pack reaches " + std::to_string(run.never_reached.size()) + " of its " +
                      std::to_string(run.decisive_rules) + " rules.",
                  "Before it is published every rule needs a test: --publish asks for it.");
    for (const auto* rule : run.never_reached) at->rules.push_back(asked.pack.id + "/" + rule->id);
  }
}

}  // namespace detail
}  // namespace safeguarding::inline v0
