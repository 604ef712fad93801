// SPDX-License-Identifier: Apache-2.0
#include "sight.hpp"
#include "walls.hpp"
#include "writing.hpp"

#include <safeguarding/core/error.hpp>
#include <safeguarding/vault/seal.hpp>

#include <algorithm>
#include <utility>

namespace safeguarding::inline v0::detail {
namespace {

/// The report of this id or label, if this actor may judge it: a lead who sees all of it.
std::size_t to_judge(const sight& by, const report_id& named) {
  const auto index = by.find({record_kind::report, named.text()});
  if (!index || by.of(*index) != extent::all || !by.may_lead()) not_here(named.text());
  return *index;
}

bool is_of(const link_judgement& said, const report_id& a, const report_id& b) {
  return (said.a == a && said.b == b) || (said.a == b && said.b == a);
}

std::vector<scope_owner> scopes_of(const world& in, const judged_link& what) {
  auto all = scopes_for(in, in.records()[*in.find({record_kind::report, what.a.text()})].value);
  const auto others = scopes_for(in, in.records()[*in.find({record_kind::report, what.b.text()})].value);
  all.insert(all.end(), others.begin(), others.end());
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  if (all.size() > most_scopes) all.assign(1, {scope_kind::school, std::string{}});
  return all;
}

}  // namespace

void write_judgement(turn& at, const presence& who, judged_link what) {
  {
    const sight by{at.in(), at.rules(), who};
    const auto a = to_judge(by, what.a), b = to_judge(by, what.b);
    if (a == b) throw invalid_input{"a judgement is on two different reports", what.a.text()};
    if (what.why.empty()) throw invalid_input{errc::missing, "a judgement gives its reason", "", {"", 0, 0, "reason"}};
    what.a = report_id{id_of(at.in().records()[a].value)};
    what.b = report_id{id_of(at.in().records()[b].value)};
  }
  if (what.verdict == verdict_on_link::undone) {
    const auto& all = at.in().link_judgements();
    const auto last =
        std::find_if(all.rbegin(), all.rend(), [&](const auto& each) { return is_of(each.what, what.a, what.b); });
    if (last == all.rend() || last->what.verdict == verdict_on_link::undone)
      throw invalid_input{errc::contradiction, "nothing is said of these two that could be undone", what.a.text(), {}};
  }
  const auto scopes = scopes_of(at.in(), what);
  at.add({who.person, who.reason, {}, std::move(what)}, scopes);
}

void check_same_judgement(turn& at, const presence& who, std::uint64_t position, const judged_link& again) {
  const sight by{at.in(), at.rules(), who};
  const auto id_named = [&](const report_id& named) {
    const auto index = by.find({record_kind::report, named.text()});
    return index ? report_id{id_of(at.in().records()[*index].value)} : named;
  };
  for (const auto& each : at.in().link_judgements())
    if (each.position == position && is_of(each.what, id_named(again.a), id_named(again.b)) &&
        each.what.verdict == again.verdict && each.what.why == again.why)
      return;
  throw invalid_input{errc::duplicate,
                      "this key was used for something else, which is kept; this is not: use a new key",
                      "",
                      {"", 0, 0, "key"}};
}

}  // namespace safeguarding::inline v0::detail
