// SPDX-License-Identifier: Apache-2.0
// Whatever is taken as a pack or as a vocabulary reads alike a second time, and can be decided with; nothing but
// invalid_input is thrown, and it points into the input. A draft has no mistake exactly when the pack is taken, and the
// first of its mistakes is the one that is thrown; what could be read of it can be tested, mistakes or not.
#include <safeguarding/pack/canonical.hpp>
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/decision_json.hpp>
#include <safeguarding/policy/draft.hpp>
#include <safeguarding/policy/pack_tests.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include "promises.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace sg = safeguarding;

namespace {

/// A question with one answer for each core fact, and an event the seeds have rules about.
sg::facts simple(const sg::vocabulary& words) {
  sg::facts known;
  for (const auto& column : words.facts) {
    if (!column.core) continue;
    if (column.kind == sg::fact_kind::flag) known.set(column.id, false);
    else if (column.kind == sg::fact_kind::count) known.set(column.id, std::int64_t{0});
    else known.set(column.id, column.values.front());
  }
  known.set("event", std::string{"concern_for_child"});
  return known;
}

const sg::school_calendar& calendar() {
  static const sg::school_calendar bare{"fuzz", sg::bank_holidays::england(), {}};
  return bare;
}

void decide_with(sg::policy_pack pack, const sg::vocabulary& words) {
  static const auto posts = sg::holders::posts(words, {});
  static const auto known = simple(words);
  const sg::rulebook book{words, {std::move(pack)}};
  try {
    const auto made = sg::decide(book, known, posts, calendar(), *sg::parse_instant("2026-11-20T09:14:00Z"));
    for (const auto& each : made.notify) hold(!each.receiver.empty());
    hold(!sg::to_json(made, "q").empty());
  } catch (const sg::invalid_input&) {  // the only overlay is not in force on that day
  }
}

/// The same document without its tests: what the hash is taken from.
sg::node without_tests(const sg::node& document) {
  sg::node rest{sg::node::table{}, document.where};
  for (const auto& each : *document.entries())
    if (each.key != "test") std::get<sg::node::table>(rest.value).push_back(each);
  return rest;
}

void hold_draft(const sg::pack_draft& draft, const sg::vocabulary& words, const std::string& input) {
  hold(draft.findings.size() <= sg::most_draft_findings + 1);
  for (const auto& each : draft.findings) {
    hold(each.what.weight == sg::severity::refusal);
    hold_refusal({each.what.code, each.what.message, each.what.fragment, each.what.where}, input);
  }
  if (!draft.pack || draft.pack->tests.size() > 20) return;
  const auto run = sg::run_tests(*draft.pack, {}, words, calendar());
  hold(run.outcomes.size() == draft.pack->tests.size());
  hold(run.never_reached.size() <= run.decisive_rules);
  hold(run.passes() == sg::findings_of(run, *draft.pack).empty());
}

/// How read() takes a document whose draft is `draft`.
void hold_read(const sg::node& document, const sg::pack_draft& draft, const sg::vocabulary& words,
               const std::string& input) {
  try {
    auto pack = sg::policy_pack::read(document, words);
    hold(draft.findings.empty());
    hold(pack.pinned == sg::pin(without_tests(document)));
    decide_with(std::move(pack), words);
  } catch (const sg::invalid_input& problem) {
    hold(!draft.findings.empty() && problem.message() == draft.findings.front().what.message);
    hold_refusal(problem, input);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto words = sg::shipped_vocabulary();
  const std::string input{reinterpret_cast<const char*>(data), size};
  sg::node document;
  try {
    document = sg::read_toml(input, "pack.toml");
    hold(sg::pin(sg::read_toml(input, "again.toml")) == sg::pin(document));
  } catch (const sg::invalid_input& problem) {
    hold_refusal(problem, input);
    return 0;
  }
  const auto draft = sg::read_draft(document, words);
  hold_draft(draft, words, input);
  hold_read(document, draft, words, input);
  try {
    const auto own = sg::vocabulary::read(document);
    for (const auto& column : own.facts) hold(column.values.size() <= 64 && column.known_values() != 0);
  } catch (const sg::invalid_input& problem) {
    hold_refusal(problem, input);
  }
  return 0;
}
