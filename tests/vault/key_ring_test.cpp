// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/vault/key_ring.hpp>

#include "made_ring.hpp"

#include <random>
#include <set>

namespace sg = safeguarding;

namespace {

std::string open(const sg::root_key& root, std::vector<std::string> rows) {
  return made::refusal([&] { static_cast<void>(sg::key_ring::open(root, rows)); });
}

}  // namespace

TEST_SUITE("vault/key_ring") {
  TEST_CASE("a ring reads its rows back, in any order, and opens what was sealed before") {
    made::small_ring made;
    const auto sealed = made.seal_both("header", "content");
    auto rows = made.ring.rows();
    std::mt19937_64 random{1};
    for (int i = 0; i < 5; ++i) {
      std::shuffle(rows.begin(), rows.end(), random);
      const auto again = sg::key_ring::open(made::root(), rows);
      CHECK(sg::open(again, "header", sealed) == "content");
      CHECK(again.scopes() == made.ring.scopes());
      CHECK(again.kind_of(made.child) == sg::scope_kind::child);
      CHECK(again.kind_of(made.allegation) == sg::scope_kind::allegation);
      CHECK(std::set<std::string>(rows.begin(), rows.end()).size() == 4);
    }
  }

  TEST_CASE("rows are all as long, and none shows what its scope covers") {
    sg::key_ring ring = sg::key_ring::create(made::root());
    const auto child = ring.add_scope(sg::scope_kind::child);
    const auto same = [&] {
      std::vector<std::string> fronts;
      for (const auto& row : ring.rows()) {
        CHECK(row.size() == 147);
        if (row[5] == 2) fronts.push_back(row.substr(0, 6) + row.substr(22, 20));
      }
      return fronts;
    };
    const auto one = same();
    ring.drop_scope(child);
    static_cast<void>(ring.add_scope(sg::scope_kind::allegation));
    CHECK(same() == one);
  }

  TEST_CASE("without its root key a ring does not open") {
    const made::small_ring made;
    CHECK(open(made::root(), made.ring.rows()).empty());
    CHECK(open(made::root(2), made.ring.rows()) == "not_found, root key");
  }

  TEST_CASE("whatever bit of a row is changed, and wherever it is cut, the ring does not open and names the row") {
    const made::small_ring made;
    const auto rows = made.ring.rows();
    for (std::size_t r = 0; r < rows.size(); ++r) {
      for (std::size_t at = 0; at < rows[r].size(); ++at)
        for (unsigned bit = 0; bit < 8; ++bit) {
          auto changed = rows;
          changed[r] = made::flipped(rows[r], at, bit);
          CAPTURE(r);
          CAPTURE(at);
          CAPTURE(bit);
          CHECK_FALSE(open(made::root(), changed).empty());
        }
      for (std::size_t length = 0; length < rows[r].size(); ++length) {
        auto cut = rows;
        cut[r].resize(length);
        CHECK(open(made::root(), cut) == "syntax, key row " + std::to_string(r + 1));
      }
      auto longer = rows;
      longer[r] += '\0';
      CHECK(open(made::root(), longer) == "syntax, key row " + std::to_string(r + 1));
    }
    auto newer = rows;
    newer[3][4] = 2;
    CHECK(open(made::root(), newer) == "unsupported_version, key row 4");
    auto changed = rows;
    changed[2] = made::flipped(rows[2], 60);
    CHECK(open(made::root(), changed) == "invalid_input, key row 3");
  }

  TEST_CASE("rows that are missing, there twice, swapped or of another ring are refused") {
    const made::small_ring made, other;
    const auto rows = made.ring.rows(), foreign = other.ring.rows();
    const auto with = [&](std::string extra) {
      auto more = rows;
      more.push_back(std::move(extra));
      return open(made::root(), more);
    };
    CHECK(open(made::root(), {}) == "missing, key rows");
    CHECK(open(made::root(), {rows[1], rows[2], rows[3]}) == "missing, key rows");
    CHECK(open(made::root(), {rows[0], rows[2], rows[3]}) == "missing, key rows");
    for (std::size_t r = 0; r < 4; ++r) {
      CHECK(with(rows[r]) == "duplicate, key row 5");
      CHECK_FALSE(with(foreign[r]).empty());
    }
    CHECK(with(foreign[2]) == "invalid_input, key row 5");
    auto swapped = rows;  // the key of one scope under the name of another
    std::swap_ranges(swapped[2].begin() + 6, swapped[2].begin() + 22, swapped[3].begin() + 6);
    CHECK(open(made::root(), swapped) == "invalid_input, key row 3");
  }

  TEST_CASE("rotating the root key leaves every record as it is, and the old root key opens nothing") {
    made::small_ring made;
    const auto sealed = made.seal("header", "content");
    const auto before = made.ring.rows();
    made.ring.rotate_root(made::root(), made::root(2));
    CHECK(sg::open(made.ring, "header", sealed) == "content");
    CHECK(open(made::root(), made.ring.rows()) == "not_found, root key");
    CHECK(sg::open(sg::key_ring::open(made::root(2), made.ring.rows()), "header", sealed) == "content");
    CHECK(std::vector(before.begin() + 1, before.end()) == [&] {
      const auto after = made.ring.rows();
      return std::vector(after.begin() + 1, after.end());
    }());
    CHECK(made::refusal([&] { made.ring.rotate_root(made::root(), made::root(3)); }) == "not_found, root key");
  }

  TEST_CASE(
      "rotating the store key wraps every scope key anew, and the rows from before do not mix with the new ones") {
    made::small_ring made;
    const auto sealed = made.seal_both("header", "content");
    const auto before = made.ring.rows();
    CHECK(made.ring.store_key_version() == 1);
    made.ring.rotate_store_key(made::root());
    const auto after = made.ring.rows();
    CHECK(made.ring.store_key_version() == 2);
    CHECK(sg::key_ring::open(made::root(), after).store_key_version() == 2);
    CHECK(sg::open(made.ring, "header", sealed) == "content");
    CHECK(sg::open(sg::key_ring::open(made::root(), after), "header", sealed) == "content");
    for (std::size_t i = 0; i < 4; ++i) CHECK(before[i] != after[i]);
    CHECK(open(made::root(), {after[0], after[1], after[2], before[3]}) == "invalid_input, key row 4");
    CHECK(open(made::root(), {before[0], before[1], after[2], before[3]}) == "invalid_input, key row 3");
    const auto later = made.seal("header", "written after");
    CHECK(sg::open(sg::key_ring::open(made::root(), after), "header", later) == "written after");
    CHECK(made::refusal([&] { made.ring.rotate_store_key(made::root(9)); }) == "not_found, root key");
    CHECK(made.ring.rows() == after);
  }

  TEST_CASE("a dropped scope is gone from the rows, and what was sealed for it alone cannot be opened") {
    made::small_ring made;
    const auto alone = made.seal("header", "about the child");
    const auto both = made.seal_both("header", "about both");
    made.ring.drop_scope(made.child);
    CHECK(made::refusal([&] { static_cast<void>(sg::open(made.ring, "header", alone)); }) ==
          "not_found, sealed record");
    CHECK(sg::open(made.ring, "header", both) == "about both");
    const auto again = sg::key_ring::open(made::root(), made.ring.rows());
    CHECK_FALSE(again.kind_of(made.child));
    CHECK(made::refusal([&] { static_cast<void>(sg::open(again, "header", alone)); }) == "not_found, sealed record");
    CHECK_THROWS_AS(made.ring.drop_scope(made.child), sg::not_found);
    CHECK_THROWS_AS(static_cast<void>(made.seal("header", "new")), sg::not_found);
    made.ring.drop_scope(made.allegation);
    CHECK(made::refusal([&] { static_cast<void>(sg::open(made.ring, "header", both)); }) == "not_found, sealed record");
  }

  TEST_CASE("keys and names of scopes are drawn anew every time") {
    std::set<std::string> rows;
    std::set<sg::key_id> scopes;
    for (int i = 0; i < 200; ++i) {
      const made::small_ring made;
      for (auto& row : made.ring.rows()) rows.insert(row.substr(6));
      scopes.insert(made.child);
      scopes.insert(made.allegation);
    }
    CHECK(rows.size() == 800);
    CHECK(scopes.size() == 400);
  }
}
