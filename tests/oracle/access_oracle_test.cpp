// SPDX-License-Identifier: Apache-2.0
// The library's access beside a naive evaluator of docs/access.md, on random schools, and what holds of both.
#include <safeguarding/access/visible.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "access_world.hpp"
#include "how_many.hpp"

namespace {

namespace sg = safeguarding;

using places = std::vector<std::size_t>;

places seen_in(const sg::actor& who, const oracle::access_world& world) {
  return sg::viewer{who, world.known, world.table.library}.visible(world.records);
}

bool within(const places& fewer, const places& more) {
  return std::includes(more.begin(), more.end(), fewer.begin(), fewer.end());
}

template <class T>
bool drop_one(std::vector<T>& from, oracle::access_draw& draw) {
  if (from.empty()) return false;
  from.erase(from.begin() + static_cast<std::ptrdiff_t>(draw.upto(from.size())));
  return true;
}

/// Somebody who may read the audit of whatever is not sealed, and is tied to nobody.
sg::viewer outside_auditor() {
  sg::actor who;
  who.person = sg::person_id{"auditor"};
  who.roles = {{sg::access_role::auditor, {}}};
  who.purposes = {sg::access_purpose::oversight};
  return {who, {}, sg::access_table::usual()};
}

}  // namespace

TEST_SUITE("oracle/access") {
  TEST_CASE("the library and the naive evaluator decide alike, and every rule has its turn") {
    oracle::access_draw draw{oracle::asked().seed};
    std::map<sg::access_rule, std::uint64_t> met;
    std::uint64_t decided = 0, permitted = 0, wrong = 0;
    while (decided < oracle::asked().decisions) {
      const auto world = draw.world();
      const auto auditor = outside_auditor();
      for (const auto& who : world.readers) {
        const sg::viewer eyes{who, world.known, world.table.library};
        const plain::evaluator beside{who, world.known, world.table.plain};
        for (const auto& record : world.records) {
          const bool seen = eyes.sees(record);
          wrong += seen != beside.may_read(record);
          permitted += seen;
          ++decided;
          if (decided % 64 != 0) continue;
          if (const auto why = sg::why_visible(auditor, eyes, record))
            for (const auto& each : why->reasons) ++met[each.rule];
        }
      }
    }
    CHECK(wrong == 0);
    CHECK(permitted > decided / 10);
    CHECK(permitted < decided / 2);
    for (const auto& each : sg::enum_names<sg::access_rule>::table) {
      const auto rule = each.first;
      CAPTURE(each.second);
      if (rule != sg::access_rule::sealed)
        CHECK(met[rule] > decided / 64 / 1'000);  // what is sealed, the auditor is not shown
    }
    MESSAGE(decided << " decisions, " << permitted << " permitted, " << wrong << " decided otherwise");
  }

  TEST_CASE("a list is its checks, and what is said to an auditor is what was decided") {
    oracle::access_draw draw{oracle::asked().seed + 1};
    for (std::uint64_t i = 0; i < oracle::asked().decisions / 2'000; ++i) {
      const auto world = draw.world();
      const auto auditor = outside_auditor();
      for (const auto& who : world.readers) {
        const sg::viewer eyes{who, world.known, world.table.library};
        places one_by_one;
        for (std::size_t r = 0; r < world.records.size(); ++r) {
          const auto& record = world.records[r];
          if (eyes.sees(record)) one_by_one.push_back(r);
          const auto why = sg::why_visible(auditor, eyes, record);
          CHECK(why.has_value() == (record.seal == sg::sealing::unsealed));
          if (!why) continue;
          CHECK((why->decision == sg::access_decision::permitted) == eyes.sees(record));
          const auto barred = std::any_of(why->reasons.begin(), why->reasons.end(),
                                          [](const auto& each) { return sg::forbids(each.rule); });
          CHECK((why->decision == sg::access_decision::permitted) == (!barred && !why->reasons.empty()));
        }
        CHECK(seen_in(who, world) == one_by_one);
      }
    }
  }

  TEST_CASE("whatever permit is taken back, nobody sees more") {
    oracle::access_draw draw{oracle::asked().seed + 2};
    std::uint64_t fewer = 0;
    for (std::uint64_t i = 0; i < oracle::asked().decisions / 2'000; ++i) {
      const auto world = draw.world();
      for (const auto& who : world.readers) {
        const auto before = seen_in(who, world);
        auto less = who;
        auto other = world;
        switch (draw.upto(6)) {
          case 0: drop_one(less.roles, draw); break;
          case 1: drop_one(less.purposes, draw); break;
          case 2: drop_one(less.grants, draw); break;
          case 3: drop_one(less.emergencies, draw); break;
          case 4:
            for (auto& record : other.records) drop_one(record.told, draw);
            break;
          default: {
            const auto& rows = other.table.library.rows();
            const auto row = rows[draw.upto(rows.size())];
            other.table.library = other.table.library.without(row.role, row.in);
          }
        }
        const auto after = seen_in(less, other);
        CHECK(within(after, before));
        fewer += after.size() < before.size();
      }
    }
    CHECK(fewer > 0);
  }

  TEST_CASE("whatever bar is added, nobody sees more, and a merge never opens anything") {
    oracle::access_draw draw{oracle::asked().seed + 3};
    std::uint64_t fewer = 0;
    for (std::uint64_t i = 0; i < oracle::asked().decisions / 2'000; ++i) {
      const auto world = draw.world();
      for (const auto& who : world.readers) {
        const auto before = seen_in(who, world);
        auto other = world;
        switch (draw.upto(4)) {
          case 0: other.known.same.push_back({draw.person(), draw.person(), {}}); break;
          case 1: other.known.declared.push_back({draw.person(), draw.person(), {}}); break;
          case 2: other.known.conflicts.push_back({draw.person(), draw.matter(), {}}); break;
          default:
            for (auto& record : other.records)
              if (record.seal == sg::sealing::unsealed) record.seal = sg::sealing::sealed;
        }
        const auto after = seen_in(who, other);
        CHECK(within(after, before));
        fewer += after.size() < before.size();
      }
    }
    CHECK(fewer > 0);
  }

  TEST_CASE("whoever becomes a subject, or turns out to be one, loses sight at once, whatever they may do otherwise") {
    oracle::access_draw draw{oracle::asked().seed + 4};
    std::uint64_t lost = 0;
    for (std::uint64_t i = 0; i < oracle::asked().decisions / 2'000; ++i) {
      const auto world = draw.world();
      for (const auto& who : world.readers) {
        if (who.person.empty()) continue;
        const sg::viewer eyes{who, world.known, world.table.library};
        for (const auto& record : world.records) {
          if (!eyes.sees(record)) continue;
          ++lost;
          auto named = record;
          named.subjects.push_back(who.person);
          CHECK_FALSE(eyes.sees(named));
          auto child = record;
          child.children.push_back(who.person);
          CHECK_FALSE(eyes.sees(child));
          auto about_other = record;
          about_other.subjects.push_back(sg::person_id{"other"});
          auto merged = world.known;
          merged.same.push_back({sg::person_id{"alias"}, who.person, {}});
          merged.same.push_back({sg::person_id{"other"}, sg::person_id{"alias"}, {}});
          CHECK_FALSE(sg::viewer{who, merged, world.table.library}.sees(about_other));
          auto tied = world.known;
          tied.declared.push_back({sg::person_id{"other"}, who.person, {}});
          CHECK_FALSE(sg::viewer{who, tied, world.table.library}.sees(about_other));
        }
      }
    }
    CHECK(lost > 100);
  }
}
