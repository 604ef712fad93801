// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/arrangements.hpp>
#include <safeguarding/policy/decide.hpp>

#include <safeguarding/calendar/london.hpp>
#include <safeguarding/pack/shipped.hpp>

#include <doctest/doctest.h>

#include <algorithm>

#include "../calendar/school_for_tests.hpp"
#include "how_many.hpp"
#include "policy_walker.hpp"
#include "small_world.hpp"

namespace sg = safeguarding;
using oracle::plain_decision;

namespace {

/// The same packs twice: as the engine reads them and as the oracle does.
struct both {
  sg::rulebook book;
  oracle::policy_walker walker;
};

both read(const sg::vocabulary& words, const std::vector<std::string>& packs) {
  std::vector<sg::policy_pack> compiled;
  std::vector<oracle::plain_pack> plain;
  for (const auto& text : packs) {
    const auto document = sg::read_toml(text, "random.toml");
    compiled.push_back(sg::policy_pack::read(document, words));
    plain.push_back(oracle::plain_reader{words}.read(document));
  }
  return {sg::rulebook{words, compiled}, oracle::policy_walker{words, plain}};
}

sg::vocabulary small_words() {
  return sg::vocabulary::read(sg::read_toml(oracle::small_vocabulary, "small_vocabulary"));
}

/// What a decision does, and whether it is sure of it: "tell dsl", "must inform_parent", "step step1".
std::map<std::string, bool> by_name(const plain_decision& from) {
  std::map<std::string, bool> all;
  for (const auto& line : from.ordered) {
    if (line == "step ") continue;
    auto& certain = all[line.substr(0, line.find(' ', line.find(' ') + 1))];
    certain = certain || !line.ends_with("possible");
  }
  return all;
}

/// Counts comparisons, and shows the first few that differ.
struct comparison {
  std::size_t compared = 0, differing = 0, open = 0, told = 0, refused = 0;

  /// `sits`: decides under the same packs and holders, and is used again.
  void compare(const both& packs, const sg::facts& known, const sg::arrangements& under, sg::sitting& sits,
               sg::instant at) {
    const auto& who = under.who();
    const auto& calendar = under.calendar();
    const auto date = sg::to_london(at).date;
    const auto& all_packs = packs.book.packs();
    const auto is_overlay = [](const sg::policy_pack& pack) { return pack.kind == sg::pack_kind::overlay; };
    if (std::any_of(all_packs.begin(), all_packs.end(), is_overlay) &&
        std::none_of(all_packs.begin(), all_packs.end(),
                     [&](const sg::policy_pack& pack) { return is_overlay(pack) && pack.in_force(date); })) {
      CHECK_THROWS_AS(sg::decide(packs.book, known, who, calendar, at), sg::invalid_input);
      ++refused;
      return;
    }
    const auto made = oracle::plain(under.write_out(sits.decide(under.sheet(known), at)));
    const auto walked = packs.walker.decide(known, who, at, date);
    ++compared;
    if (compared % 16 == 0) CHECK(made == oracle::plain(sg::decide(packs.book, known, who, calendar, at)));
    open += packs.walker.worlds(known) > 1;
    told += !walked.ordered.empty() && walked.ordered.front().starts_with("tell");
    if (made == walked) return;
    if (++differing <= 5) MESSAGE("comparison " << compared << " differs:" << oracle::difference(made, walked));
  }
};

}  // namespace

TEST_SUITE("oracle/policy") {
  TEST_CASE("deciding agrees with walking every world on random packs, holders and facts") {
    const auto words = small_words();
    const auto wanted = oracle::asked();
    oracle::small_world random{wanted.seed, words};
    comparison all;
    while (all.compared < wanted.decisions) {
      std::vector<std::string> texts{random.pack("school", false, false)};
      if (!random.one_in(12)) texts.push_back(random.pack("law", true, false));
      if (random.one_in(4)) texts.push_back(random.pack("other", true, true));
      const auto packs = read(words, texts);
      for (int i = 0; i < 4; ++i) {
        const sg::arrangements under{packs.book, random.holders(), calendar_test::school_2026_27()};
        sg::sitting sits{under};
        for (int k = 0; k < 25; ++k) {
          auto known = random.facts(k % 8 == 0 ? 1 + random.upto(3) : 0);
          if (packs.walker.worlds(known) > (k == 0 ? 150 : 24)) known = random.facts(0);
          all.compare(packs, known, under, sits, random.at());
        }
      }
    }
    MESSAGE(all.compared << " decisions compared from seed " << wanted.seed << ", " << all.open
                         << " of them with unknown facts, " << all.told << " of them telling somebody; " << all.refused
                         << " refused, no overlay being in force");
    CHECK(all.differing == 0);
    CHECK(all.open > all.compared / 10);
    CHECK(all.told > all.compared / 2);
    CHECK(all.refused < all.compared / 5);
  }

  TEST_CASE("deciding agrees with walking every world on the shipped schools") {
    const auto words = sg::vocabulary::read(sg::read_toml(sg::shipped("vocabulary"), "vocabulary.toml"));
    oracle::draw random{20261121, words, 5};
    comparison all;
    for (const char* school : {"beech-green", "cavendish-close", "cleves", "pakeman", "stony-dean"}) {
      const auto packs = read(words, {std::string{sg::shipped(school)}, std::string{sg::shipped("england")}});
      const auto posts = sg::holders::posts(words, packs.book.packs().front().same_person);
      const sg::arrangements by_post{packs.book, posts, calendar_test::school_2026_27()};
      sg::sitting sits{by_post};
      for (int i = 0; i < 1000; ++i) {
        auto known = random.facts(i % 4 == 0 ? 1 + random.upto(2) : 0);
        if (packs.walker.worlds(known) > 40) known = random.facts(0);
        if (random.one_in(2)) {
          all.compare(packs, known, by_post, sits, random.at());
          continue;
        }
        const sg::arrangements under{packs.book, random.holders(), calendar_test::school_2026_27()};
        sg::sitting once{under};
        all.compare(packs, known, under, once, random.at());
      }
    }
    MESSAGE(all.compared << " decisions compared, " << all.open << " of them with unknown facts, " << all.told
                         << " of them telling somebody");
    CHECK(all.differing == 0);
    CHECK(all.compared == 5'000);
    CHECK(all.open > 500);
    CHECK(all.told > 3'500);
  }

  // With very many unknown facts the engine stops telling worlds apart. Then it may do more than the union, never less,
  // and call certain less than is certain, never more.
  TEST_CASE("beyond the worlds it tells apart, deciding leaves nothing out and claims nothing") {
    const auto words = small_words();
    oracle::small_world random{20261122, words};
    std::size_t decisions = 0, exact = 0, things = 0;
    for (int round = 0; round < 14; ++round) {
      const auto packs = read(words, {random.pack("school", false, false), random.pack("law", true, false),
                                      random.pack("other", true, true), random.pack("more", true, true)});
      const auto who = random.holders();
      auto known = random.facts(0);
      known.reporter = {};
      for (const char* name : {"event", "subject_role", "reporter_role", "danger"}) known.known.erase(name);
      for (const char* name : {"absent_roles", "conflicted_roles"}) known.set(name, sg::not_known{});
      const auto at = random.at();
      const auto made = oracle::plain(sg::decide(packs.book, known, who, calendar_test::school_2026_27(), at));
      const auto walked = packs.walker.decide(known, who, at, sg::to_london(at).date);
      ++decisions, exact += made == walked;
      const auto engine = by_name(made), oracle = by_name(walked);
      for (const auto& [name, certain] : oracle) {
        if (name.starts_with("step ")) continue;  // a claim: it may be left out, and is looked at below
        const std::string& what = name;
        CAPTURE(what);
        const bool forbidden = name.starts_with("must ") && engine.contains("must_not " + name.substr(5));
        CHECK((engine.contains(name) || forbidden));
        ++things;
      }
      for (const auto& [name, certain] : engine)
        if (certain && !name.starts_with("cites ") && !name.starts_with("missing ")) {
          const std::string& what = name;
          CAPTURE(what);
          REQUIRE(oracle.contains(name));
          CHECK(oracle.at(name));
        }
    }
    MESSAGE(things << " things of " << decisions << " decisions found again, " << exact << " of the decisions exact");
    CHECK(things > 100);
    CHECK(exact < decisions);  // else nothing was left open, and this looked at nothing new
  }
}
