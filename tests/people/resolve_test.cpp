// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/resolve.hpp>

#include "made_people.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <clocale>
#include <map>
#include <set>

namespace sg = safeguarding;

namespace {

using groups = std::set<std::vector<std::string>>;

groups ids_of(const sg::people_comparer& people, const sg::resolution& resolved) {
  groups all;
  for (const auto& rows : resolved.people) {
    std::vector<std::string> ids;
    for (const auto row : rows) ids.emplace_back(people.id(row));
    all.insert(std::move(ids));
  }
  return all;
}

groups resolved_ids(const std::vector<made::row>& rows, std::span<const sg::pair_judgement> judgements = {}) {
  const sg::people_comparer people{made::table(rows)};
  return ids_of(people, sg::resolve(people, judgements));
}

// Pairs of rows that were joined: those of one person, and those of two.
struct joined_pairs {
  std::size_t right = 0, wrong = 0;
};
joined_pairs joined(const std::vector<made::row>& rows) {
  std::map<std::string, std::size_t> person;
  for (const auto& one : rows) person[one.id] = one.person;
  joined_pairs count;
  for (const auto& ids : resolved_ids(rows))
    for (std::size_t i = 0; i < ids.size(); ++i)
      for (std::size_t j = i + 1; j < ids.size(); ++j) ++(person[ids[i]] == person[ids[j]] ? count.right : count.wrong);
  return count;
}

}  // namespace

TEST_SUITE("people/resolve") {
  TEST_CASE("where nobody is there twice, nobody is merged: twins, a father and his son, families of one name") {
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U, 5U}) {
      auto rows = made::maker{{.households = 300, .twins_percent = 15, .namesake_percent = 15, .seed = seed}}.rows();
      CAPTURE(seed);
      CHECK(joined(rows).wrong == 0);
      for (auto& one : rows) one.cells[6].clear();  // without e-mail
      CHECK(joined(rows).wrong == 0);
    }
  }

  TEST_CASE("people written down twice are found, and no two people become one") {
    const auto rows = made::maker{{.households = 400, .again_percent = 20}}.rows();
    std::size_t twice = 0;
    for (const auto& one : rows) twice += one.id.ends_with("-again") ? 1U : 0U;
    const auto count = joined(rows);
    CHECK(count.wrong == 0);
    CHECK(count.right * 100 > twice * 85);  // not all: without a first name or a date, a brother fits as well
  }

  TEST_CASE("the order of the rows changes nothing") {
    auto rows = made::maker{{.households = 150, .again_percent = 25}}.rows();
    const auto first = resolved_ids(rows);
    std::mt19937_64 random{11};
    for (int i = 0; i < 3; ++i) {
      std::shuffle(rows.begin(), rows.end(), random);
      CHECK(resolved_ids(rows) == first);
    }
  }

  TEST_CASE("two runs are identical to the bit, under any locale") {
    const sg::people_comparer people{made::table(made::maker{{.households = 150, .again_percent = 25}}.rows())};
    const auto first = sg::resolve(people);
    const char* had = std::setlocale(LC_ALL, nullptr);
    const std::string before = had == nullptr ? "C" : had;
    for (const char* locale : {"C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "C"}) {
      std::setlocale(LC_ALL, locale);
      const auto again = sg::resolve(people);
      CHECK(again.people == first.people);
      CHECK(again.links == first.links);
      CHECK(again.weights == first.weights);
    }
    std::setlocale(LC_ALL, before.c_str());
  }

  TEST_CASE("a judgement 'different' is never overruled, not even through others") {
    const auto rows = made::maker{{.households = 100, .again_percent = 60, .slip_percent = 5}}.rows();
    const sg::people_comparer people{made::table(rows)};
    std::vector<sg::pair_judgement> apart;
    for (const auto& one : rows)
      if (one.id.ends_with("-again"))
        apart.push_back({one.id, one.id.substr(0, one.id.size() - 6), sg::verdict_on_pair::different});
    const auto resolved = sg::resolve(people, apart);
    for (const auto& judgement : apart)
      CHECK(resolved.person_of[people.find(judgement.a)] != resolved.person_of[people.find(judgement.b)]);
  }

  TEST_CASE("a judgement 'same' joins whatever the evidence; one that contradicts 'different' is a finding") {
    const auto rows = made::maker{{.households = 20}}.rows();
    const sg::people_comparer people{made::table(rows)};
    const std::string a = rows[0].id, b = rows[7].id, c = rows[14].id;
    const std::vector<sg::pair_judgement> judged{{a, b, sg::verdict_on_pair::same},
                                                 {c, b, sg::verdict_on_pair::same},
                                                 {c, a, sg::verdict_on_pair::different},
                                                 {a, rows[9].id, sg::verdict_on_pair::unsure}};
    const auto resolved = sg::resolve(people, judged);
    CHECK(resolved.person_of[people.find(a)] != resolved.person_of[people.find(c)]);
    REQUIRE(resolved.findings.size() == 1);
    CHECK(resolved.findings[0].code == sg::errc::contradiction);
    CHECK_THROWS_AS(sg::resolve(people, std::vector<sg::pair_judgement>{{a, "nobody", sg::verdict_on_pair::same}}),
                    sg::invalid_input);
    CHECK_THROWS_AS(sg::resolve(people, std::vector<sg::pair_judgement>{{a, a, sg::verdict_on_pair::different}}),
                    sg::invalid_input);
  }

  TEST_CASE("more people who are nobody's duplicate take no merge away") {
    auto rows = made::maker{{.households = 200, .again_percent = 20}}.rows();
    const auto before = resolved_ids(rows);
    for (auto& more : made::maker{{.households = 100, .seed = 99}}.rows()) {
      more.id += "-more";
      rows.push_back(std::move(more));
    }
    const auto after = resolved_ids(rows);
    std::size_t kept = 0, merged = 0;
    for (const auto& ids : before) {
      if (ids.size() < 2) continue;
      ++merged;
      kept += after.contains(ids) ? 1U : 0U;
    }
    CHECK(merged > 50);
    CHECK(kept * 100 >= merged * 95);
  }

  TEST_CASE("a value that an institution gives everybody joins nobody") {
    auto rows = made::maker{{.households = 200}}.rows();
    for (auto& one : rows) {
      one.cells[5] = "01632960000";            // the school's telephone
      one.cells[6] = "office@school.example";  // and its office
    }
    CHECK(joined(rows).wrong == 0);
  }

  // Admission numbers are given in turn, so that twins and brothers who came together have neighbouring ones.
  TEST_CASE("brothers, sisters and twins numbered one after the other are not merged") {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
      const auto rows =
          made::maker{{.households = 300, .twins_percent = 25, .namesake_percent = 10, .seed = seed}}.rows();
      auto schema = made::schema();
      schema.columns.back() = {"admission", sg::column_kind::identifier, {}};
      sg::people_table table{schema};
      std::size_t number = 10'000;
      for (const auto& one : rows) {
        const auto admission = "A" + std::to_string(number++);
        std::array<std::string_view, 8> cells;
        cells[0] = one.id;
        for (std::size_t i = 0; i < 6; ++i) cells[i + 1] = one.cells[i];
        cells[7] = admission;
        table.add(cells);
      }
      const sg::people_comparer people{table};
      CHECK(sg::resolve(people).people.size() == rows.size());
    }
  }

  TEST_CASE("the links are all candidates that weigh enough and that two things speak for") {
    const sg::people_comparer people{made::table(made::maker{{.households = 150, .again_percent = 25}}.rows())};
    const auto resolved = sg::resolve(people);
    const sg::candidate_index index{people, {}};
    sg::candidate_index::walker walk{index};
    std::set<std::pair<std::uint32_t, std::uint32_t>> found, expected;
    for (const auto& link : resolved.links) found.emplace(link.a, link.b);
    for (std::uint32_t row = 0; row < people.size(); ++row)
      for (const auto other : walk.of(row)) {
        const auto levels = people.compare(row, other);
        int speak_for = 0;
        for (std::size_t c = 0; c < people.comparisons().size(); ++c)
          speak_for += resolved.weights.bits[c][levels[c]] > 0 ? 1 : 0;
        if (speak_for >= 2 && resolved.weights.score(levels) >= -6 * 1024) expected.emplace(row, other);
      }
    CHECK(found == expected);
    CHECK(found.size() > 50);
  }

  TEST_CASE("a row that two people have as good a claim to is joined to neither") {
    std::size_t looked_at = 0;
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
      const sg::people_comparer people{made::table(made::maker{
          {.households = 300,
           .again_percent = 60,
           .missing_percent = 45,
           .twins_percent = 30,
           .namesake_percent = 60,
           .seed = seed}}.rows())};
      const auto resolved = sg::resolve(people);
      const auto bits = [&](std::uint32_t a, std::uint32_t b) { return resolved.weights.score(people.compare(a, b)); };
      const auto rows_of = [&](std::uint32_t row) { return resolved.people[resolved.person_of[row]].size(); };
      for (const auto& link : resolved.links) {
        if (link.bits < 0 || (rows_of(link.a) == 1) == (rows_of(link.b) == 1)) continue;
        const auto alone = rows_of(link.a) == 1 ? link.a : link.b, b = alone == link.a ? link.b : link.a;
        const auto& pair = resolved.people[resolved.person_of[b]];
        if (pair.size() != 2) continue;
        const auto a = pair[0] == b ? pair[1] : pair[0];
        ++looked_at;
        CHECK_FALSE((bits(alone, b) >= bits(a, b) - 1024 && bits(a, alone) <= -2 * 1024));
      }
    }
    CHECK(looked_at > 5);
  }

  TEST_CASE("a name alone joins nobody, however rare") {
    sg::people_table table{{{{"first", sg::column_kind::given_name, {}},
                             {"last", sg::column_kind::surname, {}},
                             {"gender", sg::column_kind::category, {}}}}};
    for (const auto& one : made::maker{{.households = 200}}.rows())
      table.add(std::vector<std::string_view>{one.cells[0], one.cells[1], ""});
    for (int i = 0; i < 2; ++i) table.add(std::vector<std::string_view>{"Bartholomew", "Featherstonehaugh", ""});
    const sg::people_comparer people{table};
    CHECK(sg::resolve(people).people.size() == people.size());
  }

  TEST_CASE("where one row gives no first name, a brother is not taken for it") {
    auto rows = made::maker{{.households = 300, .again_percent = 20}}.rows();
    for (auto& one : rows)
      if (one.id.ends_with("-again")) one.cells[0].clear(), one.cells[2].clear(), one.cells[6].clear();
    CHECK(joined(rows).wrong == 0);
  }

  TEST_CASE("tables of no row, one row and two rows") {
    CHECK(resolved_ids({}).empty());
    auto rows = made::maker{{.households = 1}}.rows();
    rows.resize(1);
    CHECK(resolved_ids(rows).size() == 1);
    rows.push_back(rows[0]);
    rows[1].id = "p-again";
    CHECK(resolved_ids(rows).size() <= 2);
  }
}
