// SPDX-License-Identifier: Apache-2.0
#include "jigsaw_shelf.hpp"

#include <safeguarding/record/encoding.hpp>

#include <algorithm>
#include <span>
#include <utility>
#include <variant>

namespace safeguarding::inline v0::detail {
namespace {

constexpr std::size_t most_jigsaws = 24, most_rolls = 4;

const amendment* amendment_of_report(const held& each) {
  const auto* change = std::get_if<amendment>(&each.value);
  return change != nullptr && change->of.kind == record_kind::report ? change : nullptr;
}

/// How a report reads after the amendments among `steps`: as corrected last, with everything that was added.
report reading_after(const world& in, std::span<const recorded_step> steps, std::size_t report_at) {
  auto reads = std::get<report>(in.records()[report_at].value);
  std::string added;
  for (const auto& each : steps) {
    if (each.what != recorded_step::kind::amendment || in.records()[each.index].speaks_of.front() != report_at)
      continue;
    const auto& change = std::get<amendment>(in.records()[each.index].value);
    if (change.kind == amendment_kind::correction) reads = decode<report>(change.corrected.bytes);
    if (change.kind == amendment_kind::addition) added += "\n" + change.added;
  }
  reads.text += added;
  return reads;
}

jigsaw_step step_of(const world& in, std::span<const recorded_step> steps, std::size_t next) {
  const auto& step = steps[next];
  if (step.what == recorded_step::kind::judgement) return in.link_judgements()[step.index].what;
  const auto& recorded = in.records()[step.index];
  if (step.what == recorded_step::kind::report) return report_arrives{std::get<report>(recorded.value)};
  const auto& change = std::get<amendment>(recorded.value);
  if (change.kind == amendment_kind::withdrawal) return report_withdrawn{report_id{change.of.id}};
  return report_amended{reading_after(in, steps.first(next + 1), recorded.speaks_of.front())};
}

/// Takes in what of `steps` comes after the first `taken`.
void take(const world& in, std::span<const recorded_step> steps, std::size_t taken, jigsaw& pieces) {
  std::vector<jigsaw_step> rest;
  for (auto next = taken; next < steps.size(); ++next) rest.push_back(step_of(in, steps, next));
  pieces.take(rest);
}

}  // namespace

std::vector<recorded_step> steps_for(const sight& by, std::optional<std::uint64_t> until) {
  const auto& in = by.in();
  std::vector<recorded_step> steps;
  std::vector<extent> seen(in.records().size(), extent::nothing);
  std::vector<bool> withdrawn(in.records().size(), false);
  const auto& judgements = in.link_judgements();
  std::size_t next = 0;
  const auto judged_before = [&](std::uint64_t position) {
    for (; next < judgements.size() && judgements[next].position < position; ++next) {
      if (by.as_of() && judgements[next].known_at > *by.as_of()) continue;
      const auto a = in.find({record_kind::report, judgements[next].what.a.text()});
      const auto b = in.find({record_kind::report, judgements[next].what.b.text()});
      if (seen[*a] == extent::all && seen[*b] == extent::all)
        steps.push_back({recorded_step::kind::judgement, static_cast<std::uint32_t>(next)});
    }
  };
  for (std::size_t i = 0; i < in.records().size(); ++i) {
    const auto& each = in.records()[i];
    if (until && each.position > *until) break;
    judged_before(each.position);
    if (std::holds_alternative<report>(each.value)) {
      seen[i] = by.of(i);
      if (seen[i] != extent::nothing) steps.push_back({recorded_step::kind::report, static_cast<std::uint32_t>(i)});
    } else if (const auto* change = amendment_of_report(each)) {
      const auto of = each.speaks_of.front();
      if (seen[of] != extent::all || withdrawn[of] || !by.sees(i)) continue;
      withdrawn[of] = change->kind == amendment_kind::withdrawal;
      steps.push_back({recorded_step::kind::amendment, static_cast<std::uint32_t>(i)});
    }
  }
  judged_before(until ? *until + 1 : static_cast<std::uint64_t>(-1));
  return steps;
}

std::list<jigsaw_shelf::read_roll>::const_iterator jigsaw_shelf::reader_of(
    const std::shared_ptr<const std::vector<person>>& roll) {
  const auto found = std::find_if(readers_.begin(), readers_.end(),
                                  [&](const read_roll& each) { return each.roll == roll || *each.roll == *roll; });
  if (found != readers_.end()) {
    readers_.splice(readers_.begin(), readers_, found);
    return readers_.begin();
  }
  readers_.push_front({roll, feature_reader{*roll}});
  if (readers_.size() > most_rolls) {
    const auto oldest = std::prev(readers_.cend());
    std::erase_if(all_, [&](const kept& each) { return each.by == oldest; });
    readers_.pop_back();
  }
  return readers_.begin();
}

void jigsaw_shelf::make_room() {
  while (all_.size() >= most_jigsaws) {
    const auto least =
        std::min_element(all_.begin(), all_.end(), [](const kept& a, const kept& b) { return a.worth < b.worth; });
    age_ = least->worth;
    all_.erase(least);
  }
}

const jigsaw& jigsaw_shelf::of(const world& in, const std::vector<recorded_step>& wanted,
                               const std::shared_ptr<const std::vector<person>>& roll) {
  const auto by = reader_of(roll);
  auto best = all_.end();
  for (auto each = all_.begin(); each != all_.end(); ++each)
    if (each->by == by && each->steps.size() <= wanted.size() &&
        (best == all_.end() || best->steps.size() < each->steps.size()) &&
        std::equal(each->steps.begin(), each->steps.end(), wanted.begin()))
      best = each;
  if (best == all_.end()) {
    make_room();
    all_.push_back({by, {}, jigsaw{by->reader}});
    best = std::prev(all_.end());
  }
  try {
    if (best->steps.size() < wanted.size()) take(in, wanted, best->steps.size(), best->pieces);
  } catch (...) {
    all_.erase(best);
    throw;
  }
  best->steps = wanted;
  best->worth = age_ + wanted.size();
  return best->pieces;
}

}  // namespace safeguarding::inline v0::detail
