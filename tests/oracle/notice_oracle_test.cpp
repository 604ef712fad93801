// SPDX-License-Identifier: Apache-2.0
// Notices followed through random histories: against a list kept by hand, and by what must hold whatever happens.
#include <safeguarding/policy/due_list.hpp>
#include <safeguarding/policy/follow.hpp>

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <string>

#include "../policy/telling.hpp"
#include "draw.hpp"
#include "plain_follower.hpp"

namespace sg = safeguarding;

namespace {

const sg::instant start = policy_test::moment("2026-11-20 09:00");

sg::instant minute(int n) { return start + std::chrono::minutes{n}; }

std::string text_of(sg::instant at) { return sg::to_text(at); }

std::string in_words(const std::set<std::string>& all) {
  return policy_test::joined(all, [](const std::string& each) { return each; });
}

std::string now(const sg::following& found) {
  std::set<std::string> all;
  for (const auto& each : found.notices) {
    if (!sg::is_live(each)) continue;
    if (each.what.person.empty()) all.insert("agency");
    else all.insert(policy_test::whom(each.what) + (each.read_at ? " read" : each.passed_on_at ? " silent" : " open"));
  }
  return in_words(all);
}

/// Draws who holds which post, who is barred, and what happens next.
class chance {
 public:
  explicit chance(std::uint64_t seed) : random_{seed} {}
  [[nodiscard]] std::size_t upto(std::size_t n) { return static_cast<std::size_t>(random_() % n); }
  [[nodiscard]] bool one_in(std::size_t n) { return upto(n) == 0; }
  [[nodiscard]] std::string person() { return "p" + std::to_string(upto(7)); }

 private:
  std::mt19937_64 random_;
};

/// One concern that goes to the DSL, and the same by hand.
struct pair_of_worlds {
  policy_test::telling told{
      policy_test::small_book(policy_test::rule("tell", "route = { to = [\"dsl\"], strand = \"welfare\" }")),
      {},
      policy_test::facts_of("event = concern_for_child")};
  oracle::plain_follower by_hand{};

  pair_of_worlds() { told.settings.otherwise = {2, sg::unit::elapsed_hour}; }

  void new_holders(chance& of) {
    by_hand.posts.clear();
    std::vector<sg::holding> all;
    for (const char* role : {"dsl", "deputy_dsl", "headteacher", "deputy_head"})
      for (std::size_t n = of.one_in(4) ? 0 : 1 + of.upto(2); n > 0; --n) {
        const auto name = of.person();
        by_hand.posts[role].push_back(name);
        all.push_back({role, sg::person_id{name}, {}, {}});
      }
    told.who = sg::holders{std::move(all)};
  }

  void new_bars(chance& of) {
    by_hand.barred.clear();
    told.known.about.clear();
    told.known.conflicted.clear();
    for (std::size_t n = of.upto(3); n > 0; --n) {
      const auto name = of.person();
      by_hand.barred.insert(name);
      (of.one_in(2) ? told.known.about : told.known.conflicted).push_back(sg::person_id{name});
    }
  }

  /// Somebody whose notice is open does something with it.
  void something_happens(chance& of, int at) {
    std::vector<sg::notice> open;
    for (const auto& each : sg::states_at(told.log, told.about, minute(at)))
      if (sg::is_unread(each) && !each.what.person.empty()) open.push_back(each.what);
    if (open.empty()) return;
    const auto& chosen = open[of.upto(open.size())];
    const bool reads = of.one_in(2);
    told.say(reads ? sg::notice_step::read : sg::notice_step::undeliverable, policy_test::whom(chosen),
             text_of(minute(at)));
    if (reads) by_hand.read(chosen.person.text());
    else by_hand.undeliverable(chosen.person.text());
  }
};

/// What must hold at any moment at which notices are followed, whatever happened before. `barred`: who may not be told.
void hold_promises(const policy_test::telling& school, const sg::following& found, const std::set<std::string>& barred,
                   sg::instant at) {
  std::set<std::string> asked;
  bool reaches_somebody = found.decided.notify.empty();
  for (const auto& each : found.notices) {
    const auto& person = each.what.person;
    if (each.what.limit && !each.read_at && !each.acted_at && at > each.what.limit->by && sg::is_live(each))
      CHECK(each.passed_on_at);  // no silence goes unrecorded
    if (each.withdrawn_at) continue;
    if (!person.empty()) CHECK_FALSE(barred.contains(person.text()));
    if (!sg::is_live(each)) continue;
    if (!each.acted_at) CHECK(asked.insert(sg::asked(each.what)).second);  // nobody is asked twice
    if (!each.what.limit || each.read_at || !each.passed_on_at) reaches_somebody = true;
  }
  CHECK(reaches_somebody);
  const std::vector<sg::following> all{found};
  for (const auto& name : barred) CHECK(sg::due_list(sg::person_id{name}, all, at).empty());
  // What is due is due once.
  const auto again = sg::follow({school.book, school.who, school.calendar, school.settings},
                                {school.about, school.recorded_at, school.known}, school.log, at);
  std::string due_again;
  for (const auto& event : again.due) due_again += event.id.text() + "; ";
  CHECK(due_again == "");
  CHECK(again.notices == found.notices);
}

}  // namespace

TEST_SUITE("oracle/notices") {
  TEST_CASE("following a notice comes out as on a list kept by hand") {
    int looked = 0, withdrawn = 0, outside = 0, silent = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
      chance of{seed};
      pair_of_worlds worlds;
      worlds.new_holders(of);
      int at = 0;
      for (int step = 0; step < 25; ++step) {
        const auto found = worlds.told.seen(text_of(minute(at)));
        worlds.told.log.append(found.due);
        worlds.by_hand.look(at);
        ++looked;
        CAPTURE(seed);
        CAPTURE(step);
        REQUIRE(now(found) == in_words(worlds.by_hand.now()));
        hold_promises(worlds.told, found, worlds.by_hand.barred, minute(at));
        for (const auto& event : found.due) {
          withdrawn += event.what == sg::notice_step::withdrawn ? 1 : 0;
          silent += event.what == sg::notice_step::passed_on ? 1 : 0;
          outside += event.what == sg::notice_step::made && event.made->person.empty() ? 1 : 0;
        }
        at += static_cast<int>(of.upto(100));
        if (of.one_in(2)) worlds.something_happens(of, at);
        if (of.one_in(6)) worlds.new_holders(of);
        if (of.one_in(5)) worlds.new_bars(of);
        at += static_cast<int>(of.upto(60));
      }
    }
    MESSAGE("looked " << looked << " times, " << silent << " silences, " << withdrawn << " withdrawals, " << outside
                      << " times outside the school");
    CHECK(silent > 500);
    CHECK(withdrawn > 500);
    CHECK(outside > 50);
  }

  TEST_CASE("in the shipped books, whatever is known and whatever happens, the promises hold") {
    int made = 0, withdrawn = 0, silent = 0;
    for (const auto school : policy_test::schools) {
      const auto& book = policy_test::book(school);
      oracle::draw of{7, book.words(), 6};
      for (int world = 0; world < 40; ++world) {
        policy_test::telling told{book, of.holders(), of.facts(of.upto(2))};
        told.recorded_at = of.at();
        for (int step = 0; step < 12; ++step) {
          const auto at = told.recorded_at + std::chrono::hours{9 * step};
          const auto found = told.seen(text_of(at));
          told.log.append(found.due);
          for (const auto& event : found.due) {
            made += event.what == sg::notice_step::made ? 1 : 0;
            withdrawn += event.what == sg::notice_step::withdrawn ? 1 : 0;
            silent += event.what == sg::notice_step::passed_on ? 1 : 0;
          }
          std::set<std::string> barred;
          for (const auto* list : {&told.known.subjects, &told.known.about, &told.known.conflicted})
            for (const auto& person : *list) barred.insert(person.text());
          if (told.known.subjects.empty())
            for (const char* name : {"subject_role", "second_subject_role"})
              for (const auto& person : told.who.of(told.known.word(name), sg::to_london(told.recorded_at).date))
                barred.insert(person.text());
          CAPTURE(world);
          CAPTURE(step);
          hold_promises(told, found, barred, at);
          for (const auto& each : found.notices)
            if (!each.what.person.empty() && !each.read_at && !each.withdrawn_at && of.one_in(4))
              told.say(sg::notice_step::read, policy_test::whom(each.what), text_of(at));
          if (of.one_in(4)) told.known.conflicted.push_back(of.person());
          if (of.one_in(6)) told.known.about.push_back(of.person());
          if (of.one_in(6)) told.who = of.holders();
        }
      }
    }
    MESSAGE(made << " notices, " << silent << " silences, " << withdrawn << " withdrawals");
    CHECK(silent > 200);
    CHECK(withdrawn > 200);
  }
}
