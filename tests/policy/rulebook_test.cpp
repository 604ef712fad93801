// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/rulebook.hpp>

#include <doctest/doctest.h>

#include <random>

#include "../pack/refused.hpp"
#include "plain_words.hpp"

namespace sg = safeguarding;
using calendar_test::on;
using policy_test::head;
using policy_test::read_pack;
using policy_test::rule;
using policy_test::words;

namespace {

using masks = std::vector<std::uint64_t>;

bool holds(const sg::rule_set& set, std::size_t i) { return (set[i / 64] >> (i % 64) & 1) != 0; }

std::uint64_t all_values(std::size_t fact) {
  const auto count = words().facts[fact].values.size();
  return count == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

/// A pack of `count` rules with cells drawn at random; made by hand, because reading is tested elsewhere.
sg::policy_pack random_pack(std::mt19937_64& random, std::size_t count) {
  sg::policy_pack pack;
  pack.id = "random";
  for (std::size_t r = 0; r < count; ++r) {
    sg::rule one;
    one.id = "r" + std::to_string(r);
    for (unsigned f = 0; f < words().facts.size(); ++f)
      if (random() % 12 == 0) one.when.push_back({f, (random() & random() & all_values(f)) | 1u});
    if (one.when.empty()) one.when.push_back({0, 1});
    pack.rules.push_back(std::move(one));
  }
  return pack;
}

masks random_values(std::mt19937_64& random) {
  masks values;
  for (std::size_t f = 0; f < words().facts.size(); ++f) {
    const auto one = std::uint64_t{1} << (random() % words().facts[f].values.size());
    values.push_back(random() % 6 == 0 ? (random() | one) & all_values(f) : one);
  }
  return values;
}

sg::rulebook book_of(std::vector<sg::policy_pack> packs) { return {words(), std::move(packs)}; }

sg::rule_set everything(const sg::rulebook& book) {
  sg::rule_set all((book.rules().size() + 63) / 64, 0);
  for (std::size_t i = 0; i < book.rules().size(); ++i) all[i / 64] |= std::uint64_t{1} << (i % 64);
  return all;
}

std::string names(const sg::rulebook& book, const sg::rule_set& set) {
  std::string text;
  for (std::size_t i = 0; i < book.rules().size(); ++i)
    if (holds(set, i)) text += (text.empty() ? "" : " ") + book.rules()[i].what->id;
  return text;
}

}  // namespace

TEST_SUITE("policy/rulebook") {
  TEST_CASE("matching, missing by one and accepting any or each agree with a loop over rules and cells") {
    std::mt19937_64 random{20260903};
    std::size_t compared = 0, matched = 0, missed = 0;
    for (const std::size_t count : {1u, 7u, 63u, 64u, 65u, 130u}) {
      for (int round = 0; round < 6; ++round) {
        const auto book = book_of({random_pack(random, count)});
        REQUIRE(book.rules().size() == count);
        for (int question = 0; question < 60; ++question) {
          const auto values = random_values(random);
          const auto match = book.match(values);
          const auto near = book.miss_by_one(values);
          const auto fact = static_cast<std::size_t>(random() % words().facts.size());
          const auto each = book.accept_each(fact, values[fact]);
          const auto any = book.accept_any(fact, values[fact]);
          for (std::size_t r = 0; r < count; ++r) {
            std::size_t failing = 0;
            bool accepts_each = true, accepts_any = true;
            for (const auto& cell : book.rules()[r].what->when) {
              failing += (cell.values & values[cell.fact]) == 0;
              accepts_each = accepts_each && (cell.fact != fact || (values[fact] & ~cell.values) == 0);
              accepts_any = accepts_any && (cell.fact != fact || (values[fact] & cell.values) != 0);
            }
            REQUIRE(holds(match, r) == (failing == 0));
            REQUIRE(holds(near, r) == (failing == 1));
            REQUIRE(holds(each, r) == accepts_each);
            REQUIRE(holds(any, r) == accepts_any);
            ++compared, matched += failing == 0, missed += failing == 1;
          }
          for (std::size_t r = count; r < match.size() * 64; ++r) {
            REQUIRE_FALSE(holds(match, r));  // no rule stands beyond the last
            REQUIRE_FALSE(holds(near, r));
          }
        }
      }
    }
    MESSAGE(compared << " rules compared, " << matched << " of them matched, " << missed << " missed by one");
    CHECK(matched > 1000);
    CHECK(missed > 1000);
  }

  TEST_CASE("classes are the known values of a fact, parted just where some rule tells them apart") {
    std::mt19937_64 random{20260904};
    for (int round = 0; round < 40; ++round) {
      const auto book = book_of({random_pack(random, 1 + random() % 40)});
      for (std::size_t f = 0; f < words().facts.size(); ++f) {
        const auto& column = words().facts[f];
        const auto& classes = book.classes(f);
        const auto class_of = [&](std::size_t value) {
          for (std::size_t c = 0; c < classes.size(); ++c)
            if (classes[c] >> value & 1) return c;
          return classes.size();
        };
        std::uint64_t seen = 0;
        for (const auto mask : classes) {
          REQUIRE((seen & mask) == 0);
          seen |= mask;
        }
        REQUIRE(seen == column.known_values());
        for (std::size_t a = 0; a < column.values.size(); ++a)
          for (std::size_t b = 0; b < a; ++b) {
            if (class_of(a) == classes.size() || class_of(b) == classes.size()) continue;  // "absent"
            bool told_apart = false;
            for (const auto& place : book.rules())
              for (const auto& cell : place.what->when)
                told_apart = told_apart || (cell.fact == f && (cell.values >> a & 1) != (cell.values >> b & 1));
            REQUIRE((class_of(a) != class_of(b)) == told_apart);
          }
      }
    }
  }

  TEST_CASE("an overridden rule does not stand, and one that is overridden itself still overrides") {
    const auto book = book_of({read_pack(
        head("p") + rule("one", "must = [\"sign_aup\"]") + rule("two", "must = [\"sign_aup\"]\noverrides = [\"one\"]") +
        rule("three", "must = [\"sign_aup\"]\noverrides = [\"two\"]") + rule("four", "must = [\"sign_aup\"]"))});
    const auto all = everything(book);
    const auto date = on("2026-10-01");
    CHECK(names(book, book.standing(all, all, date)) == "three four");
    auto without_three = all;
    without_three[0] &= ~std::uint64_t{0b100};
    CHECK(names(book, book.standing(without_three, without_three, date)) == "two four");
    CHECK(names(book, book.standing(all, without_three, date)) == "two three four");  // perhaps three: two stays
    CHECK(names(book, book.standing(all, {0}, date)) == "one two three four");
  }

  TEST_CASE("rules and packs stand on the days they are in force; a rule that is not in force overrides nothing") {
    const std::string dated = rule("later",
                                   "must = [\"sign_aup\"]\noverrides = [\"now\"]\neffective_from = 2026-11-01\n"
                                   "effective_until = 2026-12-01") +
                              rule("now", "must = [\"sign_aup\"]");
    const std::string law = "[[rule]]\nid = \"law\"\nkind = \"must\"\ncite = [\"c1\"]\nwhen = { place = [\"bus\"] }\n";
    const auto book =
        book_of({read_pack(head("p") + dated),
                 read_pack(head("l", "overlay", "effective_from = 2026-10-01\neffective_until = 2026-11-15\n") + law)});
    const auto all = everything(book);
    CHECK(names(book, book.standing(all, all, on("2026-09-30"))) == "now");
    CHECK(names(book, book.standing(all, all, on("2026-10-01"))) == "now law");
    CHECK(names(book, book.standing(all, all, on("2026-10-31"))) == "now law");
    CHECK(names(book, book.standing(all, all, on("2026-11-01"))) == "later law");
    CHECK(names(book, book.standing(all, all, on("2026-11-14"))) == "later law");
    CHECK(names(book, book.standing(all, all, on("2026-11-15"))) == "later");
    CHECK(names(book, book.standing(all, all, on("2026-11-30"))) == "later");
    CHECK(names(book, book.standing(all, all, on("2026-12-01"))) == "now");
  }

  TEST_CASE("a rule overrides only rules of its own pack") {
    const std::string over =
        rule("a", "must = [\"sign_aup\"]") + rule("b", "must = [\"sign_aup\"]\noverrides = [\"a\"]");
    const auto book =
        book_of({read_pack(head("p") + rule("a", "must = [\"sign_aup\"]")), read_pack(head("l", "overlay") + over)});
    CHECK(names(book, book.standing(everything(book), everything(book), on("2026-10-01"))) == "a b");
    CHECK(book.rules()[0].name == "p/a");
    CHECK(book.rules()[2].name == "l/b");
  }

  TEST_CASE("standing duties are not part of a decision") {
    const auto book = book_of({read_pack(
        head("p") +
        "[[rule]]\nid = \"always\"\nkind = \"must\"\ncite = [\"c1\"]\nstanding = true\nmust = [\"sign_aup\"]\n")});
    CHECK(book.rules().empty());
    CHECK(book.match(masks(words().facts.size(), 1)).empty());
    CHECK(book.packs().at(0).rules.size() == 1);
  }

  TEST_CASE("the order in which packs are given does not matter: the school stands first") {
    const auto school = policy_test::pack("cleves"), law = policy_test::pack("england");
    const auto one = book_of({school, law}), other = book_of({law, school});
    REQUIRE(one.rules().size() == other.rules().size());
    for (std::size_t i = 0; i < one.rules().size(); ++i) CHECK(one.rules()[i].name == other.rules()[i].name);
    CHECK(one.packs()[0].id == "cleves");
    CHECK(other.packs()[0].id == "cleves");
  }

  TEST_CASE("two school packs, or one pack twice, are refused") {
    const auto cleves = policy_test::pack("cleves"), pakeman = policy_test::pack("pakeman");
    const auto law = policy_test::pack("england");
    CHECK(refused([&] { book_of({cleves, law, pakeman}); }).at == "contradiction 0:0 'pakeman'");
    CHECK(refused([&] { book_of({law, cleves, law}); }).at == "duplicate 0:0 'england'");
    CHECK(refused([&] { book_of({cleves, cleves}); }).at == "duplicate 0:0 'cleves'");
    CHECK(refused([&] { book_of({law}); }).at == "taken");
    CHECK(refused([&] { book_of({}); }).at == "taken");
  }

  TEST_CASE("a vocabulary without the facts that deciding rests on is refused") {
    for (const char* id : {"event", "subject_role", "subject_kind", "recorded"}) {
      CAPTURE(id);
      auto poorer = words();
      std::erase_if(poorer.facts, [&](const auto& column) { return column.id == id; });
      const auto found = refused([&] { sg::rulebook{poorer, {}}; });
      CHECK(found.at == std::string{"missing 0:0 '"} + id + "'");
    }
    auto other = words();
    for (auto& column : other.facts)
      if (column.id == "subject_kind") column.values = {"young", "old"};
    CHECK(refused([&] { sg::rulebook{other, {}}; }).at == "missing 0:0 'subject_kind'");
  }

  TEST_CASE("a rule is found by its name") {
    const auto& book = policy_test::book("cleves");
    for (std::size_t r = 0; r < book.rules().size(); ++r) CHECK(book.find_rule(book.rules()[r].name) == r);
    for (const char* other : {"", "cleves/", "cleves", "zzz/zzz"}) CHECK_FALSE(book.find_rule(other).has_value());
  }
}
