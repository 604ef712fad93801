// SPDX-License-Identifier: Apache-2.0
// The power goes at any operation: what was acknowledged is there, nothing is there by half, and every cut file opens.
#include "script.hpp"

#include <doctest/doctest.h>

namespace sg = safeguarding;
using paper::planted;
using sg::detail::journal_form;

namespace {

// Tries `cuts` power cuts from `seed` on, half of them with another during the recovery; the first complaint.
std::string try_cuts(journal_form journal, std::uint64_t seed, std::uint64_t cuts, planted mistake = planted::nothing,
                     script::acknowledging when = script::acknowledging::when_it_returns) {
  std::mt19937_64 draw{seed};
  const auto scenes = script::scenes(journal);
  const script::progress so_far{"power cuts for journal " + std::to_string(static_cast<int>(journal)), cuts};
  for (std::uint64_t i = 0; i < cuts; ++i) {
    so_far.at(i);
    auto scene = scenes[draw() % 4 == 0 ? 0 : 1];
    scene.all = script::random_acts(draw, 3 + draw() % 8);
    paper::image left;
    script::outcome told;
    {
      paper::disk on{scene.start, mistake};
      on.plan({1 + draw() % 400, paper::disk::fault::power});
      told = script::run(on, journal, scene, when);
      left = on.after_power_cut(draw);
    }
    if (told.made && draw() % 2 == 0) {
      paper::disk on{left, mistake};
      on.plan({1 + draw() % 60, paper::disk::fault::power});
      try {
        const auto store = sg::detail::open_sqlite_store(script::path, {}, on.seams(journal));
        static_cast<void>(store->newest_head());
      } catch (const sg::store_error&) {
      }
      left = on.after_power_cut(draw);
    }
    if (const auto wrong = script::complaint(left, journal, told); !wrong.empty())
      return "seed " + std::to_string(seed) + ", cut " + std::to_string(i) + ": " + wrong;
  }
  return {};
}

// The connection's own setting is made NORMAL before the library sets it, and the disk hides it.
int keep_normal(sqlite3* db, char**, const sqlite3_api_routines*) {
  return sqlite3_exec(db, "PRAGMA synchronous=NORMAL", nullptr, nullptr, nullptr);
}

std::string try_normal(journal_form journal, std::uint64_t seed, std::uint64_t cuts) {
  const auto entry = reinterpret_cast<void (*)()>(&keep_normal);
  sqlite3_auto_extension(entry);
  const auto wrong = try_cuts(journal, seed, cuts, planted::normal_sync);
  sqlite3_cancel_auto_extension(entry);
  return wrong;
}

constexpr std::uint64_t seed = 20261120;

}  // namespace

TEST_SUITE("store/faults/power_cut") {
  TEST_CASE("nothing acknowledged is lost when the power goes, whatever the journal") {
    MESSAGE("seed ", seed);
    const auto cuts = script::runs(1500, 350'000);
    MESSAGE(cuts, " power cuts for each of three journals");
    CHECK(try_cuts(journal_form::persist, seed, cuts) == "");
    CHECK(try_cuts(journal_form::remove, seed + 1, cuts) == "");
    CHECK(try_cuts(journal_form::write_ahead, seed + 2, cuts) == "");
  }

  TEST_CASE("a disk that does not do what it says is seen: the trial can fail") {
    constexpr std::uint64_t enough = 3000;
    CHECK(try_cuts(journal_form::persist, seed, enough, planted::no_sync) != "");
    CHECK(try_cuts(journal_form::persist, seed, enough, planted::no_main_sync) != "");
    CHECK(try_cuts(journal_form::persist, seed, enough, planted::no_journal_sync) != "");
    CHECK(try_cuts(journal_form::persist, seed, enough, planted::no_folder_sync) != "");
    CHECK(try_cuts(journal_form::remove, seed, enough, planted::no_sync) != "");
    CHECK(try_cuts(journal_form::remove, seed, enough, planted::unlink_without_sync) != "");
    CHECK(try_cuts(journal_form::write_ahead, seed, enough, planted::no_sync) != "");
    CHECK(try_cuts(journal_form::write_ahead, seed, enough, planted::no_journal_sync) != "");
    CHECK(try_normal(journal_form::write_ahead, seed, enough) != "");
  }

  TEST_CASE("a caller that takes for kept what was only asked for is seen") {
    CHECK(try_cuts(journal_form::persist, seed, 1000, planted::nothing, script::acknowledging::early) != "");
  }
}
