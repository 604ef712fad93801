// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/ledger/verify.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <map>
#include <string>
#include <string_view>

#include "insider.hpp"
#include "small_history.hpp"

namespace sg = safeguarding;

namespace {

sg::verifier_key key() { return sg::signer{small::store(), small::seed()}.key(); }

std::vector<sg::kept_head> kept(const std::vector<sg::checkpoint>& heads, sg::head_kept where = sg::head_kept::beside) {
  std::vector<sg::kept_head> all;
  for (const auto& note : heads) all.push_back({sg::to_text(note), where});
  return all;
}

sg::history_report check(const small::rows& events, const std::vector<sg::kept_head>& heads) {
  return sg::verify_history(key(), small::reader(events), heads);
}

using flaw = sg::history_flaw;
using enum sg::history_fault;

bool of_events(const flaw& one) { return static_cast<int>(one.fault) <= static_cast<int>(not_signed); }

/// What went unseen, or was named wrongly, in `rounds` scripts of each kind.
struct tally {
  std::map<std::string, int> unseen, misnamed, inexact;
  int scripts = 0;
};

tally play(std::uint64_t seed, int rounds) {
  tally found;
  insider::writer writer{seed};
  for (int round = 0; round < rounds; ++round)
    for (std::size_t kind = 0; kind < insider::kinds.size(); ++kind) {
      const auto script = writer.make(kind);
      REQUIRE(script.before.events != script.after.events);
      REQUIRE(check(script.before.events, script.before.heads()).flaws.empty());
      const auto report = check(script.after.events, script.after.heads());
      const auto bad = script.first_bad();
      ++found.scripts;
      if (report.flaws.empty() || !of_events(report.flaws.front())) {
        ++found.unseen[script.kind];
      } else {
        const auto& first = report.flaws.front();
        if (first.first > bad || first.last < bad) ++found.misnamed[script.kind];
        const bool to_the_end =
            first.fault == cut || first.fault == not_signed;  // then the first of them is the first bad one
        if (script.head_for_each && first.fault != forked && (to_the_end ? first.first : first.last) != bad)
          ++found.inexact[script.kind];
      }
    }
  return found;
}

}  // namespace

TEST_SUITE("ledger/verify") {
  TEST_CASE("an untouched history agrees with every head, in any order and kept anywhere") {
    const auto events = small::events(7);
    auto heads = kept(small::heads(events, {2, 3, 7}));
    heads[1].kept = sg::head_kept::elsewhere;
    std::swap(heads[0], heads[2]);
    const auto report = check(events, heads);
    CHECK(report.flaws.empty());
    CHECK(report.found.size == 7);
    REQUIRE(report.newest);
    CHECK(report.newest->head == report.found);
    REQUIRE(report.elsewhere);
    CHECK(report.elsewhere->head.size == 3);
    CHECK(report.elsewhere->recorded_at == sg::parse_event(events[2]).recorded_at);
    CHECK(report.recorded_at == sg::parse_event(events[6]).recorded_at);
  }

  TEST_CASE("the empty history agrees with the empty set of heads, and with nothing that counts events") {
    CHECK(check({}, {}).flaws.empty());
    const auto heads = kept(small::heads(small::events(1), {1}));
    CHECK(check({}, heads).flaws == std::vector{flaw{cut, 0, 0, 0}});
  }

  TEST_CASE("a change is placed between the heads around it, and named exactly where each event has a head") {
    auto events = small::events(9);
    const auto sparse = kept(small::heads(events, {3, 7, 9}));
    const auto dense = kept(small::heads(events, {1, 2, 3, 4, 5, 6, 7, 8, 9}));
    events[4] = small::event(4, "changed");
    CHECK(check(events, sparse).flaws == std::vector{flaw{rewritten, 3, 6, 1}});
    CHECK(check(events, dense).flaws == std::vector{flaw{rewritten, 4, 4, 4}});
    CHECK(check(events, sparse).newest->head.size == 3);
  }

  TEST_CASE("an event that is missing, foreign or unreadable gives itself away") {
    const auto events = small::events(9);
    const auto heads = kept(small::heads(events, {3, 7, 9}));
    auto other = events;
    other.erase(other.begin() + 5);
    CHECK(check(other, heads).flaws == std::vector{flaw{out_of_place, 3, 5, {}}, flaw{cut, 8, 8, 2}});
    other = events;
    other[2] = small::event(2, "", small::store(2));
    CHECK(check(other, heads).flaws == std::vector{flaw{another_store, 0, 2, {}}});
    other = events;
    other[3].header[0] = 'x';
    CHECK(check(other, heads).flaws == std::vector{flaw{unreadable, 3, 3, {}}});
    other = events;
    other[8].sealed += "more";
    CHECK(check(other, heads).flaws == std::vector{flaw{unreadable, 7, 8, {}}});
    other = events;
    other[1].sealed.back() ^= 1;
    other.erase(other.begin() + 5);  // the earlier change comes first, and the later one is not forgotten
    CHECK(check(other, heads).flaws ==
          std::vector{flaw{rewritten, 0, 2, 0}, flaw{out_of_place, 0, 5, {}}, flaw{cut, 8, 8, 2}});
  }

  TEST_CASE("events after the newest head were signed by nobody") {
    auto events = small::events(5);
    const auto heads = kept(small::heads(events, {5}));
    events.push_back(small::event(5, "added"));
    CHECK(check(events, heads).flaws == std::vector{flaw{not_signed, 5, 5, {}}});
    CHECK(check(events, {}).flaws == std::vector{flaw{not_signed, 0, 5, {}}});
  }

  TEST_CASE("only a head kept elsewhere shows that the whole file is an older one") {
    const auto events = small::events(9);
    const auto heads = small::heads(events, {4, 6, 9});
    const small::rows older{events.begin(), events.begin() + 6};
    const auto beside = kept({heads[0], heads[1]});
    CHECK(check(older, beside).flaws.empty());
    auto with_outside = beside;
    with_outside.push_back({sg::to_text(heads[2]), sg::head_kept::elsewhere});
    CHECK(check(older, with_outside).flaws == std::vector{flaw{cut, 6, 8, 2}});
    CHECK_FALSE(check(older, with_outside).elsewhere);
    auto another = older;
    for (std::uint64_t i = 6; i < 12; ++i) another.push_back(small::event(i, "the other history"));
    auto fork = kept(small::heads(another, {4, 6, 12}));
    CHECK(check(another, fork).flaws.empty());
    fork.push_back({sg::to_text(heads[2]), sg::head_kept::elsewhere});
    CHECK(check(another, fork).flaws == std::vector{flaw{forked, 0, 8, 3}});
    fork.push_back({sg::to_text(heads[0]), sg::head_kept::elsewhere});
    CHECK(check(another, fork).flaws == std::vector{flaw{forked, 4, 8, 3}});
  }

  TEST_CASE("a head that cannot be read, is of another store or was signed by another key is said to be so") {
    const auto events = small::events(4);
    auto heads = kept(small::heads(events, {4}));
    heads.push_back({"no head", sg::head_kept::elsewhere});
    heads.push_back(kept(small::heads(events, {4}, 'x')).front());
    small::rows theirs;
    for (std::uint64_t i = 0; i < 4; ++i) theirs.push_back(small::event(i, "", small::store(2)));
    heads.push_back(kept(small::heads(theirs, {4}, 's', small::store(2))).front());
    CHECK(check(events, heads).flaws == std::vector{flaw{head_unreadable, 0, 0, 1}, flaw{head_not_signed, 4, 4, 2},
                                                    flaw{head_of_another_store, 4, 4, 3}});
  }

  TEST_CASE(
      "fourteen kinds of edit by somebody who can write the file: each is seen, and the first bad event is named") {
    std::uint64_t seed = 20'261'120;
    int rounds = 75;
    INFO("seed ", seed);
    const auto found = play(seed, rounds);
    CHECK(found.scripts >= 1'000);
    CHECK(found.unseen.empty());
    CHECK(found.misnamed.empty());
    CHECK(found.inexact.empty());
  }

  TEST_CASE("release scale: 100,000 scripts of fourteen kinds, all seen" * doctest::skip()) {
    const auto found = play(20'261'121, 7'200);
    CHECK(found.scripts >= 100'000);
    CHECK(found.unseen.empty());
    CHECK(found.misnamed.empty());
    CHECK(found.inexact.empty());
  }

  TEST_CASE("the report says in words what agrees, what does not, and what nobody could have noticed") {
    auto events = small::events(9);
    const auto signed_heads = small::heads(events, {3, 7, 9});
    auto heads = kept(signed_heads);
    const auto as_of = sg::parse_instant("2026-09-04T08:00:00Z").value();
    CHECK(sg::to_text(check(events, heads), as_of) ==
          "The history holds 9 events, the last recorded at 2026-09-01T00:08:00+00:00.\n"
          "It agrees with every head that was given; the newest covers 9 events.\n"
          "No head that was kept elsewhere agrees with it or was given: nobody could tell if the whole of it were an "
          "older or another "
          "state.\n");
    heads[1].kept = sg::head_kept::elsewhere;
    CHECK(
        sg::to_text(check(events, heads), as_of) ==
        "The history holds 9 events, the last recorded at 2026-09-01T00:08:00+00:00.\n"
        "It agrees with every head that was given; the newest covers 9 events.\n"
        "The newest head kept elsewhere covers 7 events, the last recorded at 2026-09-01T00:06:00+00:00, 3 days before "
        "2026-09-04T08:00:00+00:00. What was recorded after those could have been cut off or replaced unseen.\n");
    const auto said = [&](const char* at) { return sg::to_text(check(events, heads), sg::parse_instant(at).value()); };
    CHECK(said("2026-09-01T00:59:00Z").find(", less than an hour before 2026-09-01T00:59:00+00:00.") !=
          std::string::npos);
    CHECK(said("2026-09-01T01:06:00Z").find(", 1 hour before ") != std::string::npos);
    CHECK(said("2026-09-03T00:05:59Z").find(", 47 hours before ") != std::string::npos);
    CHECK(said("2026-09-03T00:06:00Z").find(", 2 days before ") != std::string::npos);
    CHECK(said("2026-08-31T00:00:00Z").find(", which is after 2026-08-31T00:00:00+00:00.") != std::string::npos);
    events[8] = small::event(8, "changed");
    CHECK(sg::to_text(check(events, heads), as_of)
              .find("WRONG: events 7 to 8: not what was signed; the first change is among them.\n") !=
          std::string::npos);
    CHECK(sg::to_text(check({}, {}), as_of).find("No head was given: there is nothing to compare it with.\n") !=
          std::string::npos);
  }
}
