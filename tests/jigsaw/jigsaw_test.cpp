// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/jigsaw.hpp>
#include <safeguarding/jigsaw/jigsaw_json.hpp>

#include "pieces.hpp"

#include <safeguarding/core/error.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace sg = safeguarding;

namespace {

std::string all_of(const sg::jigsaw& of) { return sg::to_json(of, {}); }

// What there is, put together from nothing but the deltas.
struct followed {
  std::vector<sg::report_link> links;
  std::vector<sg::picture> pictures;
  std::vector<sg::same_event> events;

  template <class One>
  static void apply(std::vector<One>& to, const std::vector<One>& closed, const std::vector<One>& opened) {
    for (const auto& one : closed) {
      const auto at = std::find(to.begin(), to.end(), one);
      REQUIRE(at != to.end());
      to.erase(at);
    }
    to.insert(to.end(), opened.begin(), opened.end());
  }
  void apply(const sg::jigsaw_delta& delta) {
    apply(links, delta.links_closed, delta.links_opened);
    apply(pictures, delta.pictures_closed, delta.pictures_opened);
    apply(events, delta.events_closed, delta.events_opened);
  }
  [[nodiscard]] bool is(const sg::jigsaw& of) const {
    return same(links, of.links()) && same(pictures, of.pictures()) && same(events, of.same_events());
  }
  template <class One>
  static bool same(std::vector<One> a, const std::vector<One>& b) {
    if (a.size() != b.size()) return false;
    return std::is_permutation(a.begin(), a.end(), b.begin());
  }
};

// A model with which most reports that share something come into pictures and events, and contend for them.
sg::jigsaw_settings eager() {
  sg::jigsaw_settings made;
  made.model.picture_begins = made.model.picture_takes = -4 * 1024;
  made.model.event_prior = -2 * 1024;
  return made;
}

// Reports of few days, so that many are of one moment.
std::vector<sg::report> crowded_library(std::uint64_t seed, int count) {
  auto all = pieces::random_library(seed, count);
  for (auto& one : all) {
    const auto day = std::chrono::floor<std::chrono::days>(one.recorded_at);
    const auto into_day = one.recorded_at - day;
    one.recorded_at = *sg::parse_instant("2026-09-07T00:00:00Z") + into_day;
    one.observed_at = one.recorded_at + std::chrono::minutes{static_cast<long>(one.text.size() * 7 % 120)};
  }
  return all;
}

// The same reports walked straight through, each once: what is no longer there goes before the next arrives, so that no
// later one ever saw it, and judgements are there from the beginning.
struct told_straight {
  struct arrived {
    sg::report report;
    bool there = true;
  };
  sg::jigsaw_settings settings;
  std::vector<arrived> all;
  std::vector<sg::link_judgement> judged;

  void gone(const sg::report_id& id) {
    for (auto& one : all)
      if (one.report.id == id) one.there = false;
  }
  [[nodiscard]] std::string walked(const sg::feature_reader& reader) const {
    sg::jigsaw made{reader, settings};
    for (const auto& one : judged) made.judge(one);
    for (const auto& one : all) {
      made.add(one.report);
      if (!one.there) made.withdraw(one.report.id);
    }
    return all_of(made);
  }
};

// Whoever a person said do not belong together share no picture.
bool nobody_parted_is_together(const sg::jigsaw& made, const std::vector<sg::link_judgement>& judged) {
  std::map<std::set<std::string>, sg::verdict_on_link> in_force;
  for (const auto& one : judged) in_force[{one.a.text(), one.b.text()}] = one.verdict;
  for (const auto& one : made.pictures()) {
    const auto ids = pieces::ids(one);
    for (const auto& [pair, said] : in_force)
      if (said == sg::verdict_on_link::no && std::count(ids.begin(), ids.end(), *pair.begin()) > 0 &&
          std::count(ids.begin(), ids.end(), *pair.rbegin()) > 0)
        return false;
  }
  return true;
}

struct steps_taken {
  std::size_t pictures = 0, events = 0, amended = 0, withdrawn = 0, verdicts = 0;
  std::size_t shared = 0;  // reports that are in more than one picture
};

// Random steps, after every few of which what there is must be what a straight walk comes to, and what the deltas say.
void take_random_steps(std::uint64_t seed, std::vector<sg::report> library, const sg::jigsaw_settings& settings,
                       steps_taken& taken) {
  std::mt19937_64 random{seed};
  const sg::feature_reader reader{pieces::roll()};
  sg::jigsaw made{reader, settings};
  followed view;
  told_straight straight{settings, {}, {}};
  std::vector<std::size_t> there;
  for (std::size_t i = 0; i < library.size(); ++i) {
    view.apply(made.add(library[i]));
    straight.all.push_back({library[i], true});
    there.push_back(i);
    for (auto steps = random() % 3; steps > 0 && there.size() > 6; --steps) {
      const auto at = random() % there.size();
      auto& one = library[there[at]];
      const auto& other = library[there[random() % there.size()]];
      const auto what = random() % 8;
      if (what == 0) {
        one.text += random() % 2 == 0 ? " of van of parcel" : " of nothing";
        view.apply(made.amend(one));
        straight.gone(one.id);
        straight.all.push_back({one, true});
        ++taken.amended;
      } else if (what < 3) {
        view.apply(made.withdraw(one.id));
        straight.gone(one.id);
        there.erase(there.begin() + static_cast<std::ptrdiff_t>(at));
        ++taken.withdrawn;
      } else if (one.id != other.id) {
        constexpr sg::verdict_on_link said[] = {sg::verdict_on_link::yes, sg::verdict_on_link::no,
                                                sg::verdict_on_link::no, sg::verdict_on_link::unsure,
                                                sg::verdict_on_link::undone};
        straight.judged.push_back(
            {one.id, other.id, said[random() % std::size(said)], sg::person_id{"t-9"}, "looked at", one.recorded_at});
        view.apply(made.judge(straight.judged.back()));
        ++taken.verdicts;
      }
    }
    if (i % 6 == 5) {
      REQUIRE(view.is(made));
      REQUIRE(all_of(made) == straight.walked(reader));
      REQUIRE(nobody_parted_is_together(made, straight.judged));
    }
  }
  taken.pictures += made.pictures().size();
  taken.events += made.same_events().size();
  for (const auto at : there) taken.shared += made.pictures_of(library[at].id).size() > 1 ? 1U : 0U;
}

}  // namespace

TEST_CASE("adding, amending, withdrawing and judging come to what a walk through what is left comes to") {
  steps_taken shipped, crowded;
  for (std::uint64_t seed = 40; seed < 48; ++seed) {
    take_random_steps(seed, pieces::random_library(seed, 60), {}, shipped);
    take_random_steps(seed, crowded_library(seed, 60), eager(), crowded);
  }
  // Worlds in which little is noticed: a bridge that only a judgement spans, one that was judged and is read by a later
  // report, a link of which two lines change and the sum does not.
  for (const std::uint64_t seed : {131U, 174U, 319U})
    take_random_steps(seed, crowded_library(seed, 40), eager(), crowded);
  // One in which a report is taken along by another to which it is not close.
  auto takes_along = eager();
  takes_along.model.picture_begins = 1 * 1024;
  takes_along.model.picture_takes = -2 * 1024;
  take_random_steps(255, crowded_library(255, 40), takes_along, crowded);
  // Worlds of many pictures that share reports, where what is near to some of a picture is not taken by it.
  auto beside = eager();
  beside.model.picture_takes = -1 * 1024;
  beside.model.picture_beside = -3 * 1024;
  beside.model.picture_grows = 2 * 1024;
  auto likest_alone = beside;  // where the one report it is likest decides, nothing but the judgement parts two
  likest_alone.model.likest = 1;
  steps_taken many;
  for (std::uint64_t seed = 80; seed < 84; ++seed)
    take_random_steps(seed, crowded_library(seed, 60), likest_alone, many);
  for (std::uint64_t seed = 60; seed < 72; ++seed) take_random_steps(seed, crowded_library(seed, 60), beside, many);
  CHECK(many.shared > 100);
  CHECK(shipped.pictures > 20);
  CHECK(crowded.pictures > 20);
  CHECK(crowded.events > 20);
  CHECK(crowded.amended > 20);
  CHECK(crowded.withdrawn > 40);
  CHECK(crowded.verdicts > 100);
}

TEST_CASE("any prefix replayed gives what there was then") {
  const auto library = pieces::then(pieces::random_library(11, 40), pieces::van());
  sg::jigsaw growing{sg::feature_reader{pieces::roll()}};
  for (std::size_t i = 0; i < library.size(); ++i) {
    growing.add(library[i]);
    if (i % 6 == 0 || i + 1 == library.size())
      REQUIRE(all_of(growing) ==
              all_of(pieces::made_of({library.begin(), library.begin() + static_cast<std::ptrdiff_t>(i) + 1})));
  }
}

TEST_CASE("reports that arrive later price nothing anew and undo no link") {
  auto made = pieces::made_of(pieces::then(pieces::noise(20), pieces::van()));
  const auto before = made.links();
  const auto why = made.why(sg::report_id{"v-1"}, sg::report_id{"v-2"}).link;
  for (const auto& one : pieces::then(pieces::noise(60, "m-"), pieces::random_library(5, 30))) made.add(one);
  CHECK(made.why(sg::report_id{"v-1"}, sg::report_id{"v-2"}).link == why);
  const auto after = made.links();
  for (const auto& one : before) CHECK(std::find(after.begin(), after.end(), one) != after.end());
}

TEST_CASE("what the deltas say, step by step, is what there is: adding, amending, withdrawing, judging") {
  for (const std::uint64_t seed : {21U, 22U, 23U, 24U}) {
    std::mt19937_64 random{seed};
    auto library = pieces::random_library(seed, 30);
    sg::jigsaw made{sg::feature_reader{pieces::roll()}};
    followed view;
    std::vector<std::size_t> there;
    for (std::size_t i = 0; i < library.size(); ++i) {
      view.apply(made.add(library[i]));
      there.push_back(i);
      if (there.size() > 6 && random() % 3 == 0) {
        const auto at = static_cast<std::ptrdiff_t>(random() % there.size());
        auto& one = library[there[static_cast<std::size_t>(at)]];
        switch (random() % 3) {
          case 0:
            one.text += " of van of parcel";
            view.apply(made.amend(one));
            break;
          case 1:
            view.apply(made.withdraw(one.id));
            there.erase(there.begin() + at);
            break;
          default:
            if (one.id != library[i].id)
              view.apply(made.judge({one.id, library[i].id,
                                     random() % 2 == 0 ? sg::verdict_on_link::yes : sg::verdict_on_link::no,
                                     sg::person_id{"t-9"}, "looked at", one.recorded_at}));
        }
      }
      REQUIRE(view.is(made));
    }
  }
}

TEST_CASE("a withdrawn report is in no link, event or picture, and stays counted in rarity") {
  auto made = pieces::made_of(pieces::then(pieces::noise(30), pieces::van()));
  made.withdraw(sg::report_id{"v-2"});
  const auto text = all_of(made);
  CHECK(text.find("v-2") == std::string::npos);
  CHECK_THROWS_AS((void)made.why(sg::report_id{"v-1"}, sg::report_id{"v-2"}), sg::not_found);
  CHECK(made.account().reports == 33);
  CHECK_THROWS_AS(made.withdraw(sg::report_id{"v-2"}), sg::not_found);
  made.add(pieces::van()[1]);  // the same id may come again
  CHECK(made.account().reports == 34);
}

TEST_CASE("an amended report counts as one that arrived when it was amended") {
  auto made = pieces::made_of(pieces::then(pieces::noise(30), pieces::van()));
  auto amended = pieces::van()[0];
  amended.text = "A fox in the playground.";
  REQUIRE(made.pictures().size() == 1);
  made.amend(amended);
  CHECK(made.pictures().empty());  // two are left, and too little speaks for them
  amended = pieces::van()[0];
  made.amend(amended);
  REQUIRE(made.pictures().size() == 1);
  CHECK(pieces::ids(made.pictures().front()) == std::vector<std::string>{"v-2", "v-3", "v-1"});
  CHECK(made.pictures().front().raised_at.text() == "v-1");
  CHECK_THROWS_AS(made.add(amended), sg::invalid_input);
  CHECK_THROWS_AS(made.amend(pieces::report("x", 1, "Nobody.")), sg::not_found);
}

TEST_CASE("with rarity frozen the evidence of two reports does not depend on the order in which others arrived") {
  // Every order of the first reports leaves the last two in the same world.
  const auto first = pieces::random_library(31, 25);
  const auto last = pieces::van();
  std::vector<std::int32_t> seen;
  std::mt19937_64 random{32};
  for (int round = 0; round < 4; ++round) {
    auto order = first;
    std::shuffle(order.begin(), order.end(), random);
    const auto link = pieces::made_of(pieces::then(order, last)).why(last[1].id, last[2].id).link;
    std::int32_t own = 0;
    for (const auto& line : link.evidence)
      if (line.feature != sg::link_feature::company && line.feature != sg::link_feature::settled) own += line.bits;
    seen.push_back(own);
  }
  CHECK(std::all_of(seen.begin(), seen.end(), [&](std::int32_t one) { return one == seen.front(); }));
}

TEST_CASE("a copy goes its own way") {
  auto made = pieces::made_of(pieces::van());
  auto copy = made;
  copy.withdraw(sg::report_id{"v-1"});
  CHECK(all_of(made) == all_of(pieces::made_of(pieces::van())));
  CHECK(all_of(copy) != all_of(made));
}

TEST_CASE("of one report there is said what is said of all") {
  auto made = pieces::made_of(pieces::then(pieces::random_library(31, 40), pieces::van()));
  made.withdraw(sg::report_id{"r-3"});
  for (int i = 4; i < 20; ++i)  // most of them share nothing
    made.judge({sg::report_id{"r-" + std::to_string(i)},
                sg::report_id{"r-" + std::to_string(43 - i)},
                sg::verdict_on_link::yes,
                sg::person_id{"t-1"},
                "seen",
                {}});
  CHECK_FALSE(made.holds(sg::report_id{"r-3"}));
  CHECK_THROWS_AS(static_cast<void>(made.links_of(sg::report_id{"r-3"})), sg::not_found);
  std::size_t links = 0;
  for (int i = 0; i < 40; ++i) {
    const sg::report_id one{"r-" + std::to_string(i)};
    if (!made.holds(one)) continue;
    auto all_links = made.links();
    std::erase_if(all_links, [&](const auto& each) { return each.a != one && each.b != one; });
    const auto found = made.links_of(one);
    CHECK(std::is_permutation(found.begin(), found.end(), all_links.begin(), all_links.end()));
    links += found.size();
    auto pictures = made.pictures();
    std::erase_if(pictures, [&](const auto& each) {
      return std::none_of(each.reports.begin(), each.reports.end(), [&](const auto& in) { return in.report == one; });
    });
    CHECK(made.pictures_of(one) == pictures);
    auto events = made.same_events();
    std::erase_if(events, [&](const auto& each) {
      return std::find(each.accounts.begin(), each.accounts.end(), one) == each.accounts.end();
    });
    CHECK(made.same_events_of(one) == events);
  }
  CHECK(links > 10);
}

TEST_CASE("many steps at once end where they end one by one, and what is refused changes nothing") {
  for (const std::uint64_t seed : {41U, 42U, 43U}) {
    std::mt19937_64 random{seed};
    const auto library = pieces::random_library(seed, 36);
    const sg::feature_reader reader{pieces::roll()};
    sg::jigsaw one_by_one{reader}, at_once = one_by_one;
    std::vector<sg::jigsaw_step> steps;
    for (std::size_t i = 0; i < library.size(); ++i) {
      one_by_one.add(library[i]);
      if (i % 2 == 0) steps.emplace_back(sg::report_arrives{library[i]});
      else steps.emplace_back(sg::report_arrives{library[i], reader.read(library[i])});
      const auto& other = library[random() % (i + 1)];
      if (random() % 4 == 0 && one_by_one.holds(other.id)) {
        auto now = other;
        now.text += " of knife";
        one_by_one.amend(now);
        steps.emplace_back(sg::report_amended{now});
      } else if (random() % 8 == 0 && one_by_one.holds(other.id)) {
        one_by_one.withdraw(other.id);
        steps.emplace_back(sg::report_withdrawn{other.id});
      } else if (random() % 4 == 0 && other.id != library[i].id) {
        const sg::link_judgement said{other.id,
                                      library[i].id,
                                      random() % 2 == 0 ? sg::verdict_on_link::no : sg::verdict_on_link::yes,
                                      sg::person_id{"t-1"},
                                      "seen",
                                      {}};
        one_by_one.judge(said);
        steps.emplace_back(said);
      }
      if (i % 9 != 8) continue;
      at_once.take(steps);
      steps.clear();
      CHECK(all_of(at_once) == all_of(one_by_one));
      CHECK(at_once.judgements() == one_by_one.judgements());
      auto next = library[i];  // what one step more changes is told as ever
      next.text += " by the gate";
      if (one_by_one.holds(next.id)) CHECK(at_once.amend(next) == one_by_one.amend(next));
    }
    const auto before = all_of(at_once);
    auto fresh = library.front();
    fresh.id = sg::report_id{"fresh"};
    const std::vector<sg::jigsaw_step> refused{sg::report_arrives{fresh}, sg::report_withdrawn{sg::report_id{"none"}}};
    CHECK_THROWS_AS(at_once.take(refused), sg::not_found);
    CHECK(all_of(at_once) == before);
    CHECK_FALSE(at_once.holds(fresh.id));
  }
}
