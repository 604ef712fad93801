// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/calendar/suspension.hpp>
#include <safeguarding/core/error.hpp>

#include <utility>

namespace safeguarding::inline v0 {

suspension_ledger::suspension_ledger(std::span<const suspension> entries) {
  for (const auto& entry : entries) append(entry);
}

void suspension_ledger::append(suspension entry) {
  if (entry.reason.empty()) throw invalid_input{errc::missing, "a suspension gives its reason", {}, {}};
  if (entry.until && *entry.until <= entry.from)
    throw invalid_input{errc::contradiction, "a suspension ends after it starts", to_text(*entry.until), {}};
  if (!entries_.empty()) {
    if (!entries_.back().until)
      throw invalid_input{
          errc::contradiction, "the clock is suspended already: close that entry first", to_text(entry.from), {}};
    if (entry.from < *entries_.back().until)
      throw invalid_input{
          errc::contradiction, "suspensions are appended in order and do not overlap", to_text(entry.from), {}};
  }
  entries_.push_back(std::move(entry));
}

void suspension_ledger::close(instant until) {
  if (entries_.empty() || entries_.back().until)
    throw invalid_input{errc::not_found, "no suspension is open: there is nothing to close", to_text(until), {}};
  if (until <= entries_.back().from)
    throw invalid_input{errc::contradiction, "a suspension ends after it starts", to_text(until), {}};
  entries_.back().until = until;
}

bool suspension_ledger::suspended(instant at) const noexcept {
  for (const auto& entry : entries_)
    if (entry.from <= at && (!entry.until || at < *entry.until)) return true;
  return false;
}

}  // namespace safeguarding::inline v0
