// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/feature_index.hpp>

#include <safeguarding/people/mention.hpp>
#include <safeguarding/people/weights.hpp>

#include "measure.hpp"
#include "number_table.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <functional>
#include <limits>
#include <tuple>

namespace safeguarding::inline v0 {

namespace {

constexpr std::size_t as_if = 40;           // reports that every world has beside its own
constexpr std::size_t looked_at_least = 2;  // features, before the cap on places counts
constexpr unsigned half = 32;               // what is shared as it is, above what it weighs
constexpr auto at_one_moment = std::uint64_t{1} << 63U;
constexpr auto nowhere = std::numeric_limits<std::uint32_t>::max();

char letter_of(feature_kind kind) { return static_cast<char>('a' + static_cast<int>(kind)); }

std::uint32_t hash_of(feature_kind kind, std::string_view key) {
  const auto both = std::hash<std::string_view>{}(key) + static_cast<std::size_t>(kind) * 0x9e37'79b9'7f4a'7c15U;
  return static_cast<std::uint32_t>(both ^ both >> 32U);
}

}  // namespace

std::int32_t detail::log2_of_reports(std::size_t count) {
  constexpr std::size_t table = std::size_t{1} << 14U;
  static const auto small = [] {
    std::array<std::uint16_t, table + 1> made{};
    for (std::size_t i = 1; i < made.size(); ++i)
      made[i] = static_cast<std::uint16_t>(log2_bits(static_cast<double>(i)));
    return made;
  }();
  if (count > 0 && count < table) return small[count];
  if (count < (std::size_t{1} << 24U)) {  // between two that have the same, it is the same
    const auto digits = static_cast<unsigned>(std::bit_width(count)) - 14U;
    const auto at = count >> digits;
    if (count > 0 && small[at] == small[at + 1]) return small[at] + static_cast<std::int32_t>(digits) * one_bit;
  }
  return log2_bits(static_cast<double>(count));
}

int world_bits(std::size_t reports) { return detail::log2_of_reports(reports + as_if); }

std::string_view feature_index::written(std::uint32_t feature) const {
  const auto begin = feature == 0 ? 0 : std::size_t{all_[feature - 1].end};
  return std::string_view{written_}.substr(begin, all_[feature].end - begin);
}

std::string_view feature_index::key(std::uint32_t feature) const { return written(feature).substr(1); }

// Where it is in slots_, or where it would be.
std::size_t feature_index::place_of(feature_kind kind, std::string_view key, std::uint32_t hash) const {
  const auto last = slots_.size() - 1;
  const auto is_it = [&](std::uint32_t feature) {
    const auto text = written(feature);
    return text.front() == letter_of(kind) && text.substr(1) == key;
  };
  auto at = hash & last;
  while (slots_[at].feature != 0 && (slots_[at].hash != hash || !is_it(slots_[at].feature - 1))) at = (at + 1) & last;
  return at;
}

void feature_index::make_room(std::size_t more) {
  if (slots_.size() > 2 * (all_.size() + more)) return;
  const auto old = std::move(slots_);
  slots_.assign(std::bit_ceil(std::max<std::size_t>(64, 2 * (all_.size() + more) + 1)), {});
  const auto last = slots_.size() - 1;
  for (const auto& one : old) {
    if (one.feature == 0) continue;
    auto at = one.hash & last;
    while (slots_[at].feature != 0) at = (at + 1) & last;
    slots_[at] = one;
  }
}

// Asks memory for what add() is going to look at, of all features at once: it is strewn, and one after another would be
// waited for.
void feature_index::fetch(const report_features& features) const {
  const auto last = slots_.size() - 1;
  const auto& all = features.features;
  const auto each = [&](const auto& look) {
    for (std::size_t i = 0; i < all.size(); ++i)
      if (const auto& at = slots_[hashes_[i] & last]; at.feature != 0 && at.hash == hashes_[i]) look(at.feature - 1);
  };
  for (const auto hash : hashes_) __builtin_prefetch(&slots_[hash & last]);
  each([&](std::uint32_t feature) { __builtin_prefetch(&all_[feature]); });
  each([&](std::uint32_t feature) {
    const auto& one = all_[feature];
    __builtin_prefetch(written_.data() + (feature == 0 ? 0 : std::size_t{all_[feature - 1].end}));
    if (one.list.size > 1) __builtin_prefetch(blocks_.data() + one.list.place + one.list.size, 1);
  });
}

void feature_index::append(posting& to, std::uint32_t report) {
  if (to.size == 0) {
    to = {report, 1};
    return;
  }
  if (std::has_single_bit(to.size)) {  // its block is full, or it is the first to need one
    auto& grown = unused_[static_cast<std::size_t>(std::bit_width(to.size))];
    std::uint32_t place = 0;
    if (grown.empty()) {
      place = static_cast<std::uint32_t>(blocks_.size());
      blocks_.resize(blocks_.size() + 2 * std::size_t{to.size});
    } else {
      place = grown.back();
      grown.pop_back();
    }
    if (to.size == 1) {
      blocks_[place] = to.place;
    } else {
      std::copy_n(blocks_.begin() + to.place, to.size, blocks_.begin() + place);
      unused_[static_cast<std::size_t>(std::bit_width(to.size)) - 1].push_back(to.place);
    }
    to.place = place;
  }
  blocks_[to.place + to.size++] = report;
}

std::int64_t feature_index::step_of(instant moment) const {
  const auto step = std::max<std::int64_t>(1, std::chrono::duration_cast<std::chrono::seconds>(caps_.moment).count());
  const auto at = std::chrono::floor<std::chrono::seconds>(moment.time_since_epoch()).count();
  return at >= 0 ? at / step : -((-at + step - 1) / step);
}

// Reports before `report` that were observed at its moment; nobody where they are very many.
std::vector<std::uint32_t> feature_index::observed_with(std::uint32_t report) const {
  std::vector<std::uint32_t> found;
  const auto& own = observed_at_[report];
  if (!own) return found;
  const auto step = step_of(*own);
  for (auto one = step - 1; one <= step + 1; ++one) {
    const auto at = observed_.find(one);
    if (at == observed_.end() || at->second.size > caps_.longest) continue;
    for (const auto other : list(at->second))
      if (other < report && std::chrono::abs(*observed_at_[other] - *own) <= caps_.moment) found.push_back(other);
  }
  return found;
}

std::uint32_t feature_index::add(const report_features& features) {
  const auto report = static_cast<std::uint32_t>(size());
  const auto& all = features.features;
  make_room(all.size());
  hashes_.clear();
  for (const auto& one : all) hashes_.push_back(hash_of(one.kind, one.key));
  fetch(features);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& one = all[i];
    auto& place = slots_[place_of(one.kind, one.key, hashes_[i])];
    if (place.feature == 0) {
      written_ += letter_of(one.kind);
      written_ += one.key;
      all_.push_back({written_.size() & 0xff'ffff'ffff'ffffU, static_cast<std::uint8_t>(one.kind), {}});
      place = {static_cast<std::uint32_t>(all_.size()), hashes_[i]};
    }
    append(all_[place.feature - 1].list, report);
    uses_.push_back({(place.feature - 1) & 0x7fff'ffffU, one.part == feature_part::about ? 1U : 0U});
  }
  use_ends_.push_back(uses_.size());
  observed_at_.push_back(features.observed_at);
  if (features.observed_at) append(observed_[step_of(*features.observed_at)], report);
  shared_.push_back(0);
  account_.reports = size();
  account_.features = all_.size();
  return report;
}

std::uint32_t feature_index::find(feature_kind kind, std::string_view key) const {
  if (slots_.empty()) return nowhere;
  const auto found = slots_[place_of(kind, key, hash_of(kind, key))].feature;
  return found == 0 ? nowhere : found - 1;
}

std::size_t feature_index::count(std::uint32_t feature, std::uint32_t until) const {
  const auto all = list(all_[feature].list);
  if (all.back() <= until) return all.size();
  if (all.size() == 1 || all[all.size() - 2] <= until) return all.size() - 1;
  return static_cast<std::size_t>(std::upper_bound(all.begin(), all.end(), until) - all.begin());
}

std::size_t feature_index::count(feature_kind kind, std::string_view key, std::uint32_t until) const {
  const auto feature = find(kind, key);
  return feature == nowhere ? 0 : count(feature, until);
}

int feature_index::rarity(feature_kind kind, std::string_view key, std::uint32_t until, int doubt) const {
  const auto having = std::max<std::size_t>(1, count(kind, key, until) + static_cast<std::size_t>(doubt));
  return std::max(0, world_bits(until + std::size_t{1}) - detail::log2_of_reports(having));
}

int feature_index::rarity(std::uint32_t feature, std::uint32_t until) const {
  const auto having = std::max<std::size_t>(1, count(feature, until));
  return std::max(0, world_bits(until + std::size_t{1}) - detail::log2_of_reports(having));
}

// The features of `report` by which somebody may be found, those that weigh most first.
std::vector<feature_index::looked_through> feature_index::looked_for(std::uint32_t report, int world) {
  std::vector<looked_through> looked;
  for (const auto use : uses(report)) {
    const auto before = report == 0 ? 0 : count(use.feature, report - 1);
    if (before == 0) continue;
    if (before > caps_.longest) {
      ++account_.too_common;
      continue;
    }
    const int bits = world - detail::log2_of_reports(before + 1);
    const std::size_t kind = all_[use.feature].kind;
    if (bits > 0)
      looked.push_back({before, use.feature, bits,
                        bits * worth_[kind].weight / 1024 + (use.about != 0 ? worth_[kind].about : 0), kind});
  }
  std::stable_sort(looked.begin(), looked.end(), [](const auto& a, const auto& b) {
    return a.weighed != b.weighed ? a.weighed > b.weighed : a.before < b.before;
  });
  return looked;
}

// Adds to what is shared with those found what else they share, and drops those whom it cannot bring to `wanted`.
void feature_index::share_more(std::vector<std::uint32_t>& found, std::span<looked_through> rest, int wanted) {
  std::sort(rest.begin(), rest.end(), [](const auto& a, const auto& b) {  // what says most for its length first
    const auto x = static_cast<std::size_t>(a.weighed) * b.before, y = static_cast<std::size_t>(b.weighed) * a.before;
    return x != y ? x > y : a.feature < b.feature;
  });
  std::int64_t more = 0;
  std::size_t places = 0;
  for (const auto& one : rest) more += one.weighed, places += one.before;
  // Who was found, roughly: most others are told apart by it without a look at a large table.
  constexpr std::uint32_t rough_size = 1U << 16U;
  std::bitset<rough_size> rough;
  for (const auto one : found) rough.set(one % rough_size);
  for (; !rest.empty(); rest = rest.subspan(1)) {
    std::erase_if(found, [&](std::uint32_t one) {
      const auto now = shared_[one];
      if ((now & at_one_moment) != 0 || static_cast<std::uint32_t>(now) + more >= wanted) return false;
      if (static_cast<std::int64_t>(now >> half) >= caps_.least_bits) ++account_.too_little;
      shared_[one] = 0;
      return true;
    });
    constexpr std::size_t dear = 48;  // to look at all that one report has costs as much as so many places
    if (found.size() * dear < places) break;
    const auto& next = rest.front();
    for (const auto one : having(next))
      if (rough.test(one % rough_size) && shared_[one] != 0) shared_[one] += next.both();
    more -= next.weighed;
    places -= next.before;
  }
  if (rest.empty() || found.empty()) return;
  detail::number_table<std::uint64_t> left{rest.size()};
  for (const auto& one : rest) left[one.feature] = one.both();
  for (const auto one : found) {
    const auto offered = uses(one);
    __builtin_prefetch(offered.data());
    __builtin_prefetch(offered.data() + offered.size() - 1);
  }
  for (const auto one : found)
    for (const auto use : uses(one))
      if (const auto* much = left.find(use.feature)) shared_[one] += *much;
}

std::vector<std::uint32_t> feature_index::candidates(std::uint32_t report) {
  const int world = world_bits(report + std::size_t{1});
  const int wanted = std::min(world - caps_.left_over, 2 * (world - caps_.small_world));  // weighed
  auto looked = looked_for(report, world);
  // What all features from there on can come to.
  const auto rest_from = [&](std::size_t from) {
    std::array<std::size_t, std::tuple_size_v<kind_worths>> taken{};
    int sum = 0;
    for (; from < looked.size(); ++from)
      if (const auto kind = looked[from].kind; taken[kind]++ < worth_[kind].most) sum += looked[from].weighed;
    return sum;
  };
  // Those whose places are looked at, and those of them by which somebody is found: whoever has none of these shares
  // too little, whatever else.
  std::size_t used = 0, places = 0, finding = 0;
  for (; used < looked.size(); ++used)
    if (places += looked[used].before; used >= looked_at_least && places > caps_.looked_at) break;
  while (finding < used && (wanted <= 0 || rest_from(finding) >= wanted)) ++finding;
  account_.too_common += looked.size() - used;
  looked.resize(used);
  for (const auto& one : looked) {
    constexpr std::size_t line = 64 / sizeof(std::uint32_t);
    for (std::size_t i = 0; i < std::min(one.before, 4 * line); i += line) __builtin_prefetch(having(one).data() + i);
  }

  std::vector<std::uint32_t> found;
  if (wanted > 0) {
    found = observed_with(report);
    for (const auto one : found) shared_[one] = at_one_moment;
  }
  for (const auto& each : std::span{looked}.first(finding)) {
    for (const auto one : having(each)) __builtin_prefetch(&shared_[one], 1);
    for (const auto one : having(each)) {
      if (shared_[one] == 0) found.push_back(one);
      shared_[one] += each.both();
    }
  }
  if (finding < used) share_more(found, std::span{looked}.subspan(finding), wanted);

  struct sharing {
    std::uint32_t weighed = 0;
    std::uint32_t report = 0;
  };
  std::vector<sharing> enough;
  for (const auto one : found) {
    const bool at_once = (shared_[one] & at_one_moment) != 0;
    const auto bits = static_cast<std::int64_t>((shared_[one] & ~at_one_moment) >> half);
    const auto weighed = static_cast<std::uint32_t>(shared_[one]);
    shared_[one] = 0;
    if (bits < caps_.least_bits) continue;
    if (static_cast<int>(weighed) < wanted && !at_once) ++account_.too_little;
    else enough.push_back({weighed, one});
  }
  if (enough.size() > caps_.most) {
    std::nth_element(enough.begin(), enough.begin() + static_cast<std::ptrdiff_t>(caps_.most), enough.end(),
                     [](const sharing& a, const sharing& b) {
                       return a.weighed != b.weighed ? a.weighed > b.weighed : a.report < b.report;
                     });
    account_.cut_off += enough.size() - caps_.most;
    enough.resize(caps_.most);
  }
  std::vector<std::uint32_t> kept;
  kept.reserve(enough.size());
  for (const auto& one : enough) kept.push_back(one.report);
  std::sort(kept.begin(), kept.end());
  account_.candidates += kept.size();
  return kept;
}

}  // namespace safeguarding::inline v0
