// SPDX-License-Identifier: Apache-2.0
// Whatever is taken as a pack or as a vocabulary reads alike a second time, and can be decided with; nothing but
// invalid_input is thrown, and it points into the input.
#include <safeguarding/pack/canonical.hpp>
#include <safeguarding/policy/decide.hpp>
#include <safeguarding/policy/decision_json.hpp>
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

void decide_with(sg::policy_pack pack, const sg::vocabulary& words) {
  static const auto posts = sg::holders::posts(words, {});
  static const sg::school_calendar calendar{"fuzz", sg::bank_holidays::england(), {}};
  static const auto known = simple(words);
  const sg::rulebook book{words, {std::move(pack)}};
  try {
    const auto made = sg::decide(book, known, posts, calendar, *sg::parse_instant("2026-11-20T09:14:00Z"));
    for (const auto& each : made.notify) hold(!each.receiver.empty());
    hold(!sg::to_json(made, "q").empty());
  } catch (const sg::invalid_input&) {  // the only overlay is not in force on that day
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
  try {
    auto pack = sg::policy_pack::read(document, words);
    hold(pack.pinned == sg::pin(document));
    decide_with(std::move(pack), words);
  } catch (const sg::invalid_input& problem) {
    hold_refusal(problem, input);
  }
  try {
    const auto own = sg::vocabulary::read(document);
    for (const auto& column : own.facts) hold(column.values.size() <= 64 && column.known_values() != 0);
  } catch (const sg::invalid_input& problem) {
    hold_refusal(problem, input);
  }
  return 0;
}
