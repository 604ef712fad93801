// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/pattern_watch.hpp>

#include <safeguarding/core/error.hpp>

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <string>
#include <vector>

#include "pieces.hpp"
#include "readings.hpp"

namespace sg = safeguarding;
using readings::hits_of;
using readings::pack;
using readings::seen;
using readings::terms;
using readings::watching;

namespace {

seen low(const char* id, const char* when, const char* adult = "t-1") {
  return seen{id, when}.sign("low-level").adult(adult);
}
seen neglect(const char* id, const char* when, const char* sign, const char* child = "p-1") {
  return seen{id, when}.sign(sign).child(child);
}
seen hurt(const char* id, const char* when, const char* child, const char* named) {
  return seen{id, when}.sign("between-children").child(child).named(named);
}
seen there(const char* id, const char* when, const char* child, const char* place = "toilets") {
  return seen{id, when}.sign("between-children").child(child).place(place);
}
seen step(const char* id, const char* when, const char* sign) { return seen{id, when}.sign(sign).child("p-1"); }

// One story of each pattern, in the order of recording, and noise that belongs to none.
std::vector<seen> a_year() {
  std::vector<seen> all{
      low("a1", "2026-09-07 10:00"),
      neglect("d1", "2026-09-08 09:00", "hunger", "p-4"),
      hurt("b1", "2026-09-09 10:30", "p-21", "p-20"),
      neglect("d2", "2026-09-15 09:00", "clothing", "p-4"),
      low("a2", "2026-09-16 10:00"),
      hurt("b2", "2026-09-18 10:30", "p-22", "p-20"),
      neglect("d3", "2026-09-22 09:00", "lateness", "p-4"),
      seen{"w1", "2026-09-23 09:00"}.sign("harm-at-home").child("p-8"),
      neglect("d4", "2026-09-29 09:00", "hunger", "p-4"),
      seen{"w2", "2026-09-30 09:00"}.sign("withdrawal").child("p-8"),
      seen{"o1", "2026-10-05 09:00"}.sign("open-case").child("p-12"),
      seen{"s1", "2026-10-07 09:00"}.sign("absence").child("p-14").home("h-1"),
      seen{"s2", "2026-10-08 09:00"}.sign("mark").child("p-15").home("h-1"),
      seen{"v1", "2026-11-03 09:00"}.plate("yd19k??").child("p-16"),
      seen{"v2", "2026-11-10 09:00"}.plate("yd19?pf").child("p-17"),
      seen{"n1", "2026-11-16 09:00"}.sign("told-not-written").child("p-18"),
      seen{"n2", "2026-11-20 09:00"}.sign("told-not-written").child("p-18"),
  };
  return all;
}

std::vector<seen> noise(std::mt19937_64& chance, int count) {
  std::vector<seen> all;
  for (int i = 0; i < count; ++i) {
    const auto date = *sg::parse_day("2026-09-07") + std::chrono::days{chance() % 90};
    seen one{"z" + std::to_string(i), sg::to_text(date) + " 11:11"};
    const auto who = "p-9" + std::to_string(i);  // each of somebody else
    const char* signs[] = {"hunger", "mark", "between-children", "trip", "money"};
    one.sign(signs[chance() % 5]).child(who.c_str()).home(who.c_str());
    all.push_back(one);
  }
  return all;
}

void by_arrival(std::vector<seen>& all) {
  std::stable_sort(all.begin(), all.end(),
                   [](const seen& a, const seen& b) { return a.read.recorded_at < b.read.recorded_at; });
}

}  // namespace

TEST_SUITE("jigsaw/pattern_watch") {
  TEST_CASE("P1: three low-level concerns about one adult, or two by two people or with two children, in a year") {
    CHECK(hits_of({low("a", "2026-09-07 10:00"), low("b", "2027-09-06 10:00")}, "P1") == "a b");
    CHECK(hits_of({low("a", "2026-09-07 10:00"), low("b", "2027-09-07 10:00")}, "P1").empty());  // one day too late
    const auto one_hand = [](seen one) { return one.by("t-9"); };
    CHECK(hits_of({one_hand(low("a", "2026-09-07 10:00")), one_hand(low("b", "2026-09-08 10:00"))}, "P1").empty());
    CHECK(hits_of({one_hand(low("a", "2026-09-07 10:00")), one_hand(low("b", "2026-09-08 10:00")),
                   one_hand(low("c", "2026-09-09 10:00"))},
                  "P1") == "a b c");
    CHECK(hits_of(
              {one_hand(low("a", "2026-09-07 10:00").with("p-1")), one_hand(low("b", "2026-09-08 10:00").with("p-2"))},
              "P1") == "a b");
    CHECK(hits_of({low("a", "2026-09-07 10:00"), low("b", "2026-09-08 10:00", "t-2")}, "P1").empty());
  }

  TEST_CASE("P1: whoever reports themself is no second person, and two who give no name are one hand") {
    CHECK(hits_of({low("a", "2026-09-07 10:00").by("t-1"), low("b", "2026-09-08 10:00")}, "P1").empty());
    CHECK(hits_of({low("a", "2026-09-07 10:00").by(""), low("b", "2026-09-08 10:00").by("")}, "P1").empty());
    CHECK(hits_of({low("a", "2026-09-07 10:00").by(""), low("b", "2026-09-08 10:00")}, "P1") == "a b");
  }

  TEST_CASE("two accounts of one event are one report") {
    sg::pattern_watch watch{pack(), terms()};
    watch.add(low("a", "2026-09-07 10:00").read);
    watch.add(low("b", "2026-09-07 10:01").read, {{}, {sg::report_id{"a"}}});
    CHECK(hits_of(watch, "P1").empty());
    watch.add(low("c", "2026-09-08 10:00").read);
    CHECK(hits_of(watch, "P1") == "a b c");
  }

  TEST_CASE("P2: one child named in two reports with two others hurt within 30 days, or in three of a term") {
    CHECK(hits_of({hurt("a", "2026-09-07 10:00", "p-2", "p-1"), hurt("b", "2026-10-07 10:00", "p-3", "p-1")}, "P2") ==
          "a b");
    CHECK(hits_of({hurt("a", "2026-09-07 10:00", "p-2", "p-1"), hurt("b", "2026-10-08 10:00", "p-3", "p-1")}, "P2")
              .empty());
    CHECK(hits_of({hurt("a", "2026-09-07 10:00", "p-2", "p-1"), hurt("b", "2026-09-09 10:00", "p-2", "p-1")}, "P2")
              .empty());
    CHECK(hits_of({hurt("a", "2026-09-03 10:00", "p-2", "p-1"), hurt("b", "2026-10-05 10:00", "p-2", "p-1"),
                   hurt("c", "2026-10-23 10:00", "p-2", "p-1")},
                  "P2") == "a b c");
    CHECK(hits_of({hurt("a", "2026-10-01 10:00", "p-2", "p-1"), hurt("b", "2026-10-22 10:00", "p-2", "p-1"),
                   hurt("c", "2026-11-02 10:00", "p-2", "p-1")},  // the next half of the term
                  "P2")
              .empty());
  }

  TEST_CASE("P3: three steps, each graver and none after a longer time, within 120 days") {
    const auto second = step("b", "2026-10-01 10:00", "misuse-filter");
    CHECK(
        hits_of({step("a", "2026-09-07 10:00", "misuse-idle"), second, step("c", "2026-10-25 09:00", "misuse-account")},
                "P3") == "a b c");
    CHECK(
        hits_of({step("a", "2026-09-07 10:00", "misuse-idle"), second, step("c", "2026-10-25 11:00", "misuse-account")},
                "P3")
            .empty());
    CHECK(hits_of(
              {step("a", "2026-09-07 10:00", "misuse-account"), second, step("c", "2026-10-05 10:00", "misuse-image")},
              "P3")
              .empty());
    CHECK(hits_of({step("a", "2026-09-01 10:00", "severity-low"), step("b", "2026-11-10 10:00", "severity-moderate"),
                   step("c", "2026-12-30 10:00", "severity-critical")},
                  "P3") == "a b c");
    CHECK(hits_of({step("a", "2026-09-01 10:00", "severity-low"), step("b", "2026-11-10 10:00", "severity-moderate"),
                   step("c", "2026-12-31 10:00", "severity-critical")},
                  "P3")
              .empty());
    CHECK(hits_of({step("a", "2026-09-07 10:00", "misuse-idle"), step("b", "2026-09-08 10:00", "misuse-idle"),
                   step("c", "2026-09-09 09:00", "misuse-filter")},
                  "P3")
              .empty());
  }

  TEST_CASE("P4: four reports of two signs within six weeks, of one child") {
    const std::vector<seen> three{neglect("a", "2026-09-07 10:00", "hunger"),
                                  neglect("b", "2026-09-14 10:00", "hunger"),
                                  neglect("c", "2026-09-21 10:00", "clothing")};
    const auto with = [&](seen fourth) {
      auto all = three;
      all.push_back(std::move(fourth));
      return hits_of(all, "P4");
    };
    CHECK(hits_of(three, "P4").empty());
    CHECK(with(neglect("d", "2026-10-19 10:00", "hunger")) == "a b c d");
    CHECK(with(neglect("d", "2026-10-20 10:00", "hunger")).empty());
    CHECK(with(neglect("d", "2026-09-22 10:00", "hunger", "p-2")).empty());
    CHECK(with(neglect("d", "2026-09-22 10:00", "hunger").settled()).empty());
    auto alike = three;
    alike[2] = neglect("c", "2026-09-21 10:00", "hunger");
    alike.push_back(neglect("d", "2026-09-22 10:00", "hunger"));
    CHECK(hits_of(alike, "P4").empty());
  }

  TEST_CASE("P5: three Mondays in six weeks with a mark within three days, or one report that counts them") {
    const auto away = [](const char* id, const char* date) {
      return seen{id, std::string{date} + " 09:00"}.sign("absence").child("p-1");
    };
    const auto mark = [](const char* id, const char* date) {
      return seen{id, std::string{date} + " 13:00"}.sign("mark").child("p-1");
    };
    CHECK(hits_of({away("a", "2026-09-07"), away("b", "2026-09-14"), away("c", "2026-10-12"), mark("m", "2026-10-15")},
                  "P5") == "a b c m");
    CHECK(hits_of({away("a", "2026-09-07"), away("b", "2026-09-14"), away("c", "2026-10-12"), mark("m", "2026-10-16")},
                  "P5")
              .empty());
    CHECK(hits_of({mark("m", "2026-09-08"), away("a", "2026-09-07").recorded("2026-09-09 09:00"),
                   away("b", "2026-09-14"), away("c", "2026-10-12")},
                  "P5") == "m a b c");
    CHECK(hits_of({away("a", "2026-09-07"), away("b", "2026-09-14"), away("c", "2026-10-19"), mark("m", "2026-10-20")},
                  "P5")
              .empty());
    CHECK(hits_of({away("a", "2026-09-07"), away("b", "2026-09-14"), away("c", "2026-10-13"), mark("m", "2026-10-15")},
                  "P5")
              .empty());
    CHECK(hits_of({away("a", "2026-09-07"), away("b", "2026-09-07"), away("c", "2026-09-14"), mark("m", "2026-09-15")},
                  "P5")
              .empty());
    CHECK(hits_of({seen{"a", "2026-09-08 09:00"}.sign("absence-of-mondays").child("p-1"), mark("m", "2026-09-11")},
                  "P5") == "a m");
    CHECK(
        hits_of({seen{"a", "2026-09-08 09:00"}.sign("absence-of-mondays").child("p-1"), mark("m", "2026-09-12")}, "P5")
            .empty());
  }

  TEST_CASE("P6: three at one place within half an hour of the newest and ten school days, two children or more") {
    const auto a = there("a", "2026-10-14 12:00", "p-1"), b = there("b", "2026-10-15 12:30", "p-2");
    CHECK(hits_of({a, b, there("c", "2026-11-04 12:30", "p-3")}, "P6") == "a b c");  // half-term does not count
    CHECK(hits_of({a, b, there("c", "2026-11-05 12:30", "p-3")}, "P6").empty());
    CHECK(hits_of({a, b, there("c", "2026-10-16 12:31", "p-3")}, "P6").empty());
    CHECK(hits_of({a, b, there("c", "2026-10-16 12:10", "p-3", "corridor")}, "P6").empty());
    CHECK(hits_of({there("a", "2026-10-14 12:00", "p-1"), there("b", "2026-10-15 12:00", "p-1"),
                   there("c", "2026-10-16 12:00", "p-1")},
                  "P6")
              .empty());
    auto untimed = there("c", "2026-10-16 12:10", "p-3");
    untimed.read.at_time.reset();
    CHECK(hits_of({a, b, untimed}, "P6").empty());
  }

  TEST_CASE("P7: what is linked, or about one child, and back after more than 90 days with nothing between") {
    const auto linked = [](const char* again, bool between) {
      sg::pattern_watch watch{pack(), terms()};
      watch.add(seen{"a", "2026-09-07 10:00"}.read);
      if (between) watch.add(seen{"b", "2026-10-07 10:00"}.read, {{sg::report_id{"a"}}, {}});
      std::vector<sg::report_id> before{sg::report_id{"a"}};
      if (between) before.emplace_back("b");
      watch.add(seen{"c", again}.sign("back-again").read, {before, {}});
      return hits_of(watch, "P7");
    };
    CHECK(linked("2026-12-07 10:00", false) == "a c");
    CHECK(linked("2026-12-06 10:00", false).empty());
    CHECK(linked("2026-12-07 10:00", true).empty());
    const auto child = [](const char* sign, const char* again) {
      return hits_of(
          {seen{"a", "2026-09-07 10:00"}.sign(sign).child("p-1"), seen{"c", again}.sign("back-again").child("p-1")},
          "P7");
    };
    CHECK(child("money", "2026-12-07 10:00") == "a c");
    CHECK(child("money", "2026-12-06 10:00").empty());
    CHECK(child("trip", "2026-12-07 10:00").empty());
  }

  TEST_CASE("P8: a child taken out of sight within fifteen school days of a concern, and not before it") {
    const auto pair = [](const char* worry, const char* leaving) {
      return hits_of({seen{"a", worry}.sign("mark").child("p-1"), seen{"b", leaving}.sign("withdrawal").child("p-1")},
                     "P8");
    };
    CHECK(pair("2026-10-14 10:00", "2026-11-11 10:00") == "a b");
    CHECK(pair("2026-10-14 10:00", "2026-11-12 10:00").empty());
    CHECK(hits_of({seen{"b", "2026-10-13 10:00"}.sign("withdrawal").child("p-1"),
                   seen{"a", "2026-10-14 10:00"}.sign("mark").child("p-1")},
                  "P8")
              .empty());
    // Written down late, and seen before.
    CHECK(hits_of({seen{"b", "2026-10-15 10:00"}.sign("withdrawal").child("p-1"),
                   seen{"a", "2026-10-14 10:00"}.sign("mark").child("p-1").recorded("2026-10-16 09:00")},
                  "P8") == "b a");
  }

  TEST_CASE("P9: three of missing, money, an older associate and exclusion, each by a report of its own, in 60 days") {
    const auto three = [](const char* third, const char* when) {
      return hits_of(
          {step("a", "2026-09-07 10:00", "missing"), step("b", "2026-09-20 10:00", "money"), step("c", when, third)},
          "P9");
    };
    CHECK(three("excluded", "2026-11-06 10:00") == "a b c");
    CHECK(three("excluded", "2026-11-07 10:00").empty());
    CHECK(three("money", "2026-09-21 10:00").empty());
    CHECK(hits_of({step("a", "2026-09-07 10:00", "missing").sign("money").sign("excluded")}, "P9").empty());
    CHECK(hits_of({step("a", "2026-09-07 10:00", "missing").sign("money"), step("b", "2026-09-08 10:00", "excluded")},
                  "P9")
              .empty());
  }

  TEST_CASE("P10: one account or vehicle with two children, never more than 90 days apart") {
    const auto account = [](const char* name, const char* when) {
      return hits_of({seen{"a", "2026-09-07 10:00"}.sign("from-outside").account("voxelfox").with("p-1"),
                      seen{"b", when}.sign("from-outside").account(name).with("p-2")},
                     "P10");
    };
    CHECK(account("voxelfox", "2026-12-06 10:00") == "a b");
    for (const char* slip : {"voxlefox", "voxelfx", "vaxelfox"}) CHECK(account(slip, "2026-12-06 10:00") == "a b");
    CHECK(account("vaxelfax", "2026-12-06 10:00").empty());
    CHECK(account("voxelfox", "2026-12-07 10:00").empty());
    // Written down late: what came long after it does not count, what was near it does.
    const auto outside = [](const char* id, const char* when, const char* child) {
      return seen{id, when}.sign("from-outside").account("voxelfox").with(child);
    };
    CHECK(hits_of({outside("a", "2026-09-07 10:00", "p-1"), outside("b", "2027-03-01 10:00", "p-2"),
                   outside("c", "2026-09-09 10:00", "p-3").recorded("2027-03-02 10:00")},
                  "P10") == "a c");
    const auto vehicle = [](const char* plate, const char* child) {
      return hits_of({seen{"a", "2026-09-07 10:00"}.plate("yd19k??").with("p-1"),
                      seen{"b", "2026-09-09 10:00"}.plate(plate).with(child)},
                     "P10");
    };
    CHECK(vehicle("yd19?pf", "p-2") == "a b");
    CHECK(vehicle("yd19?pf", "p-1").empty());
    CHECK(vehicle("yd18kpf", "p-2").empty());
  }

  TEST_CASE("P11: three bodies with a piece each of one home within 14 days") {
    const auto third = [](const char* sign, const char* when) {
      return hits_of(
          {seen{"a", "2026-09-07 10:00"}.sign("police").home("h-1"),
           seen{"b", "2026-09-08 10:00"}.sign("school-saw").home("h-1"), seen{"c", when}.sign(sign).home("h-1")},
          "P11");
    };
    CHECK(third("health", "2026-09-21 10:00") == "a b c");
    CHECK(third("health", "2026-09-22 10:00").empty());
    CHECK(third("school-saw", "2026-09-21 10:00").empty());
  }

  TEST_CASE("P12: an open case and nobody who saw the child for more than ten days; trying is not seeing") {
    const auto open = seen{"a", "2026-12-18 10:00"}.sign("open-case").child("p-1");
    const auto later = [&](std::vector<seen> more) {
      more.insert(more.begin(), open);
      return hits_of(more, "P12");
    };
    CHECK(later({seen{"x", "2026-12-28 10:00"}.child("p-9")}).empty());
    CHECK(later({seen{"x", "2026-12-29 10:00"}.child("p-9")}) == "a");
    CHECK(later({seen{"n", "2026-12-22 10:00"}.child("p-1").sign("not-seen"), seen{"x", "2026-12-29 10:00"}}) == "a n");
    CHECK(later({seen{"s", "2026-12-22 10:00"}.child("p-1"), seen{"x", "2026-12-29 10:00"}}).empty());
    CHECK(
        later({seen{"s", "2026-12-22 10:00"}.child("p-1").sign("case-closed"), seen{"x", "2027-02-01 10:00"}}).empty());
    // It comes to light by a report of anybody, and bears the day on which it had lasted too long.
    const auto watch = watching({open, seen{"x", "2027-01-05 10:00"}.child("p-1"), seen{"y", "2027-02-05 10:00"}});
    REQUIRE(watch.hits().size() == 1);
    CHECK_FALSE(watch.hits()[0].raised_by);
    CHECK(sg::to_text(watch.hits()[0].raised_at) == "2026-12-29T00:00:00+00:00");
  }

  TEST_CASE("time that passes without a report raises what has been silent too long, once") {
    auto watch = watching({seen{"a", "2026-12-18 10:00"}.sign("open-case").child("p-1")});
    const auto at = [](const char* when) { return *sg::parse_instant(when); };
    CHECK(watch.pass(at("2026-12-28T23:59:59Z")).empty());
    CHECK(watch.pass(at("2026-12-29T00:00:00Z")).size() == 1);
    CHECK(watch.pass(at("2027-03-01T00:00:00Z")).empty());
  }

  TEST_CASE("P13: two reports of a trip with one adult within five school days") {
    const auto pair = [](const char* when) {
      return hits_of(
          {seen{"a", "2026-10-21 10:00"}.sign("trip").adult("t-1"), seen{"b", when}.sign("trip").adult("t-1")}, "P13");
    };
    CHECK(pair("2026-11-04 10:00") == "a b");
    CHECK(pair("2026-11-05 10:00").empty());
  }

  TEST_CASE("P14: two children of one home within 48 hours") {
    const auto pair = [](const char* when, const char* child) {
      return hits_of({seen{"a", "2026-09-07 10:00"}.sign("absence").child("p-1").home("h-1"),
                      seen{"b", when}.sign("mark").child(child).home("h-1")},
                     "P14");
    };
    CHECK(pair("2026-09-09 10:00", "p-2") == "a b");
    CHECK(pair("2026-09-09 10:01", "p-2").empty());
    CHECK(pair("2026-09-09 10:00", "p-1").empty());
  }

  TEST_CASE("P15: three closed on their own within 92 days, of one category where they bear one") {
    const auto closed = [](const char* id, const char* when, sg::category marked) {
      return step(id, when, "closed-alone").category(marked);
    };
    const auto a = closed("a", "2026-09-07 10:00", sg::category::mental_health);
    const auto b = step("b", "2026-09-08 10:00", "closed-alone");
    CHECK(hits_of({a, b, closed("c", "2026-12-08 10:00", sg::category::mental_health)}, "P15") == "a b c");
    CHECK(hits_of({a, b, closed("c", "2026-12-09 10:00", sg::category::mental_health)}, "P15").empty());
    CHECK(hits_of({a, b, closed("c", "2026-12-08 10:00", sg::category::bullying)}, "P15").empty());
    CHECK(hits_of({a, b, closed("c", "2026-12-08 10:00", sg::category::bullying),
                   closed("d", "2026-12-08 11:00", sg::category::mental_health)},
                  "P15") == "a b d");
  }

  TEST_CASE("P16: two that say it was told before and not written, within 92 days") {
    const auto pair = [](const char* when) {
      return hits_of({step("a", "2026-09-07 10:00", "told-not-written"), step("b", when, "told-not-written")}, "P16");
    };
    CHECK(pair("2026-12-08 10:00") == "a b");
    CHECK(pair("2026-12-09 10:00").empty());
  }

  TEST_CASE("P16: a year without a low-level concern is itself a hit, about nobody") {
    const auto after = [](const char* last) {
      return hits_of({seen{"a", "2026-09-07 10:00"}, seen{"b", last}}, "P16");
    };
    CHECK(after("2027-09-07 10:00").empty());
    CHECK(after("2027-09-08 10:00") == "nothing");
    CHECK(hits_of({seen{"a", "2026-09-07 10:00"}, low("l", "2027-02-01 10:00"), seen{"b", "2028-02-01 10:00"}}, "P16")
              .empty());
    CHECK(hits_of({seen{"a", "2026-09-07 10:00"}, low("l", "2027-02-01 10:00"), seen{"b", "2028-02-02 10:00"}},
                  "P16") == "l");
  }

  TEST_CASE("a later report of the same matter joins its hit; one out of the window opens another") {
    auto watch = watching({low("a", "2026-09-07 10:00"), low("b", "2026-10-07 10:00")});
    const auto grown = watch.add(low("c", "2027-03-07 10:00").read);
    REQUIRE(grown.size() == 1);
    REQUIRE(grown[0].reports.size() == 3);
    CHECK(grown[0].raised_by == sg::report_id{"b"});
    CHECK(grown[0].reports[0].joined == sg::report_id{"b"});
    CHECK(grown[0].reports[2].joined == sg::report_id{"c"});
    watch.add(low("d", "2029-03-07 10:00").read);
    watch.add(low("e", "2029-03-08 10:00").read);
    CHECK(hits_of(watch, "P1") == "a b c | d e");
    CHECK_THROWS_AS(watch.add(low("e", "2029-03-09 10:00").read), sg::invalid_input);
  }

  TEST_CASE("every prefix gives what was raised then: nothing uses a later report") {
    std::mt19937_64 chance{71};
    auto all = a_year();
    for (auto& one : noise(chance, 40)) all.push_back(std::move(one));
    by_arrival(all);
    sg::pattern_watch whole{pack(), terms()};
    std::vector<std::vector<sg::pattern_hit>> after;
    for (const auto& one : all) {
      whole.add(one.read);
      after.push_back(whole.hits());
    }
    CHECK(whole.hits().size() >= 8);
    for (std::size_t length = 0; length < all.size(); ++length) {
      const auto prefix = watching({all.begin(), all.begin() + static_cast<std::ptrdiff_t>(length) + 1});
      CHECK(prefix.hits() == after[length]);
      // What was raised stays, and a hit that grew holds what it held, with the joins it had.
      for (std::size_t i = 0; i < prefix.hits().size(); ++i) {
        const auto& then = prefix.hits()[i];
        const auto& now = whole.hits()[i];
        CHECK(now.raised_by == then.raised_by);
        CHECK(now.raised_at == then.raised_at);
        for (const auto& one : then.reports)
          CHECK(std::find(now.reports.begin(), now.reports.end(), one) != now.reports.end());
      }
    }
  }

  TEST_CASE("noise of other people changes no hit, however it is mixed in") {
    const auto stories = a_year();
    const auto told = [](const sg::pattern_watch& watch) {
      std::map<std::string, std::string> all;
      for (const auto& number : {"P1", "P2", "P4", "P8", "P10", "P12", "P14", "P16"})
        all[number] = hits_of(watch, number);
      return all;
    };
    auto alone = stories;
    by_arrival(alone);
    alone.push_back(seen{"last", "2026-12-18 10:00"});
    const auto expected = told(watching(alone));
    for (const auto& [number, reports] : expected) CHECK_MESSAGE(!reports.empty(), number);
    std::mt19937_64 chance{5};
    for (int round = 0; round < 20; ++round) {
      auto mixed = stories;
      for (auto& one : noise(chance, 30)) mixed.push_back(std::move(one));
      std::shuffle(mixed.begin(), mixed.end(), chance);  // equal moments fall in any order
      by_arrival(mixed);
      mixed.push_back(seen{"last", "2026-12-18 10:00"});
      CHECK(told(watching(mixed)) == expected);
    }
  }

  TEST_CASE("from reports to hits: the texts are read, linked and looked at in order") {
    std::vector<sg::report> reports{
        pieces::report("r-1", 1, "Orla was very hungry and asked for seconds and thirds.", {pieces::subject("p-1")},
                       "t-2"),
        pieces::report("r-2", 8, "No coat again for Orla, socks wet when she came in.", {pieces::subject("p-1")},
                       "t-3"),
        pieces::report("r-3", 15, "Orla signed in late, nobody got up at home.", {pieces::subject("p-1")}, "t-4"),
        pieces::report("r-4", 22, "Starving again, took food home for later.", {pieces::subject("p-1")}, "t-5")};
    const auto roll = pieces::roll();
    const auto inputs = sg::pattern_inputs(roll, reports);
    const auto hits = sg::find_patterns(pack(), terms(), roll, inputs);
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].rule == "neglect-adding-up");
    CHECK(hits[0].about == "p-1");
    CHECK(hits[0].reports.size() == 4);
    // With a year gone by, the school has told of no low-level concern.
    CHECK(sg::find_patterns(pack(), terms(), roll, inputs, *sg::parse_instant("2027-10-01T00:00:00Z")).size() == 2);
  }
}
