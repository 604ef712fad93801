// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/draft.hpp>
#include <safeguarding/policy/policy_pack.hpp>

#include <algorithm>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

template <class Range>
auto find_by_id(Range& range, std::string_view wanted) noexcept -> decltype(range.data()) {
  const auto found = std::find_if(range.begin(), range.end(), [&](const auto& known) { return known.id == wanted; });
  return found == range.end() ? nullptr : &*found;
}

}  // namespace

policy_pack policy_pack::read(const node& document, const vocabulary& words) {
  auto draft = read_draft(document, words);
  if (!draft.findings.empty()) {
    auto& first = draft.findings.front().what;
    throw invalid_input{first.code, std::move(first.message), std::move(first.fragment), std::move(first.where)};
  }
  return std::move(draft.pack).value();
}

const clause* policy_pack::find_clause(std::string_view wanted) const noexcept { return find_by_id(clauses, wanted); }
const clock_rule* policy_pack::find_clock(std::string_view wanted) const noexcept { return find_by_id(clocks, wanted); }

}  // namespace safeguarding::inline v0
