// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/decide.hpp>

#include <safeguarding/calendar/london.hpp>
#include <safeguarding/pack/shipped.hpp>

#include <doctest/doctest.h>

#include "../calendar/school_for_tests.hpp"
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

/// Counts comparisons, and shows the first few that differ.
struct comparison {
  std::size_t compared = 0, differing = 0, open = 0, told = 0;

  void compare(const both& packs, const sg::facts& known, const sg::holders& who, sg::instant at) {
    static const auto calendar = calendar_test::school_2026_27();
    const auto made = oracle::plain(sg::decide(packs.book, known, who, calendar, at));
    const auto walked = packs.walker.decide(known, who, at, sg::to_london(at).date);
    ++compared;
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
    oracle::small_world random{20261120, words};
    comparison all;
    for (int round = 0; round < 1000; ++round) {
      std::vector<std::string> texts{random.pack("school", false, false)};
      if (!random.one_in(12)) texts.push_back(random.pack("law", true, false));
      if (random.one_in(4)) texts.push_back(random.pack("other", true, true));
      const auto packs = read(words, texts);
      for (int i = 0; i < 4; ++i) {
        const auto who = random.holders();
        for (int k = 0; k < 25; ++k) {
          auto known = random.facts(k % 8 == 0 ? 1 + random.upto(3) : 0);
          if (packs.walker.worlds(known) > 150) known = random.facts(0);
          all.compare(packs, known, who, random.at());
        }
      }
    }
    MESSAGE(all.compared << " decisions compared, " << all.open << " of them with unknown facts, " << all.told
                         << " of them telling somebody");
    CHECK(all.differing == 0);
    CHECK(all.compared == 100'000);
    CHECK(all.open > 10'000);
    CHECK(all.told > 50'000);
  }
}
