// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_BENCH_KEY_SCHOOL_HPP
#define SAFEGUARDING_TESTS_BENCH_KEY_SCHOOL_HPP

// Reports as what they offer and nothing else, 24 keys each: reading text is another matter, with a row of its own.
// Children are in three reports on average, some in very many; words, things and places come as often as in real texts,
// few of them very often and most seldom; every twentieth report opens a matter of three to six reports, which share a
// child, the household and something rare.
#include <safeguarding/jigsaw/report_features.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace bench {

namespace sg = safeguarding;

struct key_report {
  sg::report made;
  sg::report_features offered;
  std::size_t matter = 0;  ///< 0: of no planted one
};

class key_school {
 public:
  explicit key_school(std::size_t reports, std::uint64_t seed = 1) : reports_{reports}, random_{seed} {}

  key_report next() {
    ++number_;
    if (number_ % 20 == 0) {
      matter opened{++matters_, pick(pupils()), "thing " + std::to_string(1'000 + matters_ % 4'000), {}};
      const auto accounts = 3 + pick(4);
      for (std::size_t i = 0; i < accounts; ++i) opened.at.push_back(number_ + i * (1 + pick(60)));
      open_.push_back(std::move(opened));
      if (open_.size() > 40) open_.pop_front();
    }
    key_report one;
    one.made.id = sg::report_id{"r-" + std::to_string(number_)};
    one.made.recorded_at = sg::instant{std::chrono::seconds{1'700'000'000} + std::chrono::minutes{7} * number_};
    one.made.reporter = sg::person_id{"t-" + std::to_string(pick(std::max<std::size_t>(20, reports_ / 300)))};
    auto& offered = one.offered;
    offered.id = one.made.id;
    offered.recorded_at = one.made.recorded_at;
    if (pick(3) == 0) offered.observed_at = one.made.recorded_at - std::chrono::minutes{pick(600)};
    offered.reporter = one.made.reporter;
    const matter* of = nullptr;
    for (const auto& each : open_)
      if (std::find(each.at.begin(), each.at.end(), number_) != each.at.end()) of = &each;
    auto child = seldom(pupils());
    if (of != nullptr) {
      one.matter = of->number;
      child = of->child;
      put(offered, sg::feature_kind::thing, of->thing);
    }
    put(offered, sg::feature_kind::pupil, "p-" + std::to_string(child));
    put(offered, sg::feature_kind::household, "h-" + std::to_string(child * 2 / 3));
    if (pick(2) == 0) put(offered, sg::feature_kind::pupil, "p-" + std::to_string(seldom(pupils())), aside);
    if (pick(2) == 0)
      put(offered, sg::feature_kind::adult, "t-" + std::to_string(seldom(std::max<std::size_t>(20, reports_ / 300))),
          aside);
    put(offered, sg::feature_kind::category, "category " + std::to_string(often(15)));
    put(offered, sg::feature_kind::place, "place " + std::to_string(often(60)));
    if (pick(20) == 0) put(offered, sg::feature_kind::handle, "handle " + std::to_string(seldom(reports_)));
    if (pick(50) == 0) put(offered, sg::feature_kind::contact, "07700 " + std::to_string(seldom(reports_)));
    if (pick(3) == 0) put(offered, sg::feature_kind::name, "name " + std::to_string(often(40'000)));
    const auto first = often(800), second = often(800);
    put(offered, sg::feature_kind::thing, "thing " + std::to_string(first));
    put(offered, sg::feature_kind::thing, "thing " + std::to_string(second));
    put(offered, sg::feature_kind::thing, "thing " + std::to_string(often(800)));
    put(offered, sg::feature_kind::together, std::to_string(first) + " " + std::to_string(second));
    while (offered.features.size() < keys)
      put(offered, sg::feature_kind::word, "word " + std::to_string(often(60'000)));
    std::sort(offered.features.begin(), offered.features.end(),
              [](const auto& a, const auto& b) { return a.kind != b.kind ? a.kind < b.kind : a.key < b.key; });
    offered.worries = static_cast<int>(pick(4));
    offered.settled = static_cast<int>(pick(8) / 7);
    offered.length = static_cast<int>(keys);
    return one;
  }

 private:
  static constexpr std::size_t keys = 24;
  static constexpr auto aside = sg::feature_part::beside;
  struct matter {
    std::size_t number = 0, child = 0;
    std::string thing;
    std::vector<std::size_t> at;
  };

  std::size_t pupils() const { return std::max<std::size_t>(100, reports_ / 3); }
  std::size_t pick(std::size_t of) { return random_() % of; }
  double share() { return static_cast<double>(random_() >> 11U) / 9007199254740992.0; }
  // Evenly, but for some that are drawn far more often.
  std::size_t seldom(std::size_t of) {
    const auto at = share();
    return static_cast<std::size_t>(std::pow(at, 1.5) * static_cast<double>(of));
  }
  // The n-th of them in proportion to 1 / n, as words of a language are.
  std::size_t often(std::size_t of) {
    return std::min(of, static_cast<std::size_t>(std::exp(share() * std::log(static_cast<double>(of) + 1)))) - 1;
  }
  static void put(sg::report_features& into, sg::feature_kind kind, std::string key,
                  sg::feature_part part = sg::feature_part::about) {
    for (const auto& one : into.features)
      if (one.kind == kind && one.key == key) return;
    into.features.push_back({kind, key, std::move(key), part});
  }

  std::size_t reports_, number_ = 0, matters_ = 0;
  std::mt19937_64 random_;
  std::deque<matter> open_;
};

}  // namespace bench

#endif  // SAFEGUARDING_TESTS_BENCH_KEY_SCHOOL_HPP
