// SPDX-License-Identifier: Apache-2.0
// Promise 5, hidden equals absent: two libraries that differ only in what one person may not see answer that person
// byte for byte alike, through every way of reading there is, receipts and errors included. `--worlds=N` compares more.
#include "deeds.hpp"
#include "how_many.hpp"
#include "observation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using namespace library_test;

namespace {

/// Some of the records made so far, and what else is asked about.
questions asked_in(const twin& full, std::size_t last, dice& draw, std::vector<std::size_t>& made) {
  for (std::size_t i = 0; i <= last; ++i)
    if (!full.made[i].id.empty()) made.push_back(i);
  while (made.size() > 6) made.erase(made.begin() + static_cast<std::ptrdiff_t>(draw() % made.size()));
  questions asked;
  asked.people = {"t-02", "t-05", "p-01", "p-03"};
  asked.households = {"h-1"};
  asked.places = {one_of(places(), draw)};
  asked.words = {"hungry again", "more left arm lift"};
  asked.records = {{sg::record_kind::report, "r-" + std::to_string(draw() % 7)},
                   {sg::record_kind::case_file, "c-" + std::to_string(draw() % 3)}};
  return asked;
}

/// The first line that differs, of both, with the heading it stands under; empty if none does.
std::string first_difference(const std::string& one, const std::string& two) {
  std::istringstream a{one}, b{two};
  std::string x, y, heading;
  for (;;) {
    const bool more = static_cast<bool>(std::getline(a, x)), other = static_cast<bool>(std::getline(b, y));
    if (!more && !other) return {};
    if (more != other || x != y) return heading + "\n  " + (more ? x : "nothing") + "\n  " + (other ? y : "nothing");
    if (x.starts_with("==")) heading = x;
  }
}

struct tally {
  std::size_t worlds = 0, comparisons = 0, differing = 0, lines = 0;
  std::map<deed::kind, std::size_t> hidden;  ///< deeds that were hidden, and happened
};

/// One pair of worlds, compared while it grows and when it has grown.
void compare(const looker& by, std::uint64_t seed, std::size_t deeds, tally& so_far) {
  dice draw{seed};
  const auto all = draw_deeds(by, deeds, draw);
  twin full{all.size()}, less{all.size()};
  ++so_far.worlds;
  auto now = morning;
  std::vector<sg::instant> moments;
  for (std::size_t i = 0; i < all.size(); ++i) {
    now += std::chrono::minutes{30 + static_cast<int>(draw() % 300)};
    moments.push_back(now);
    const auto told = done(full, full.made, all[i], i, now);
    const auto told_less = all[i].hidden ? std::string{} : done(less, full.made, all[i], i, now);
    if (all[i].hidden && !told.starts_with("error")) ++so_far.hidden[all[i].what];
    if (all[i].actor == by.who) {
      full.seen += told;
      less.seen += told_less;
    }
    if (i % 9 != 8 && i + 1 != all.size()) continue;
    std::vector<std::size_t> made;
    const auto asked = asked_in(full, i, draw, made);
    const auto earlier = one_of(moments, draw);
    const auto told_in = [&](twin& in) {
      const auto at = in.school.as(by.who.c_str(), now);
      auto asked_here = asked;
      for (const auto each : made)  // what is hidden is asked for by the id it has in the fuller world
        asked_here.records.push_back(in.made[each].id.empty() ? full.made[each] : in.made[each]);
      return without_drawn_ids(in.seen + observe_all(at, asked_here) + observe_all(at.as_of(earlier), asked_here));
    };
    const auto one = told_in(full), two = told_in(less);
    ++so_far.comparisons;
    so_far.lines += static_cast<std::size_t>(std::count(one.begin(), one.end(), '\n'));
    if (one == two) continue;
    ++so_far.differing;
    CAPTURE(seed);
    CAPTURE(i);
    CAPTURE(by.who);
    CAPTURE(static_cast<int>(by.why));
    CHECK(first_difference(one, two) == "");
    return;
  }
}

}  // namespace

TEST_SUITE("library/twin_worlds") {
  TEST_CASE("two worlds that differ only in what is hidden from somebody are one world to them") {
    tally so_far;
    const auto& [worlds, seed] = asked_for();
    constexpr std::size_t parts = 20, many = 1000;
    for (std::uint64_t i = 0; i < worlds && so_far.differing < 5; ++i) {
      compare(lookers()[i % lookers().size()], seed + i, 27, so_far);
      if (worlds >= many && i % (worlds / parts) == 0 && i != 0)  // `./dev faults --release` shows it
        std::cout << "progress: " << i << " of " << worlds << " pairs of worlds" << std::endl;
    }
    std::size_t hidden = 0;
    for (const auto& [what, count] : so_far.hidden) hidden += count;
    MESSAGE(so_far.worlds << " pairs of worlds with " << hidden << " hidden deeds of " << so_far.hidden.size()
                          << " kinds, compared " << so_far.comparisons << " times through "
                          << std::size(sg::enum_names<sg::read_surface>::table) << " ways of reading (" << so_far.lines
                          << " lines), " << so_far.differing << " differing");
    CHECK(so_far.differing == 0);
    if (worlds >= 84) CHECK(so_far.hidden.size() >= 14);  // the worlds do differ
  }
}
