// SPDX-License-Identifier: Apache-2.0
// What begins or ends after the first day of a check.
#include <safeguarding/core/error.hpp>
#include <safeguarding/policy/check.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "books.hpp"
#include "plain_words.hpp"
#include "random_documents.hpp"

namespace sg = safeguarding;
using policy_test::head;
using policy_test::read_pack;
using policy_test::rule;
using policy_test::words;

namespace {

sg::day date(const char* text) { return *sg::parse_day(text); }

std::string dates(const sg::check_report& report, sg::check_code code) {
  std::string text;
  for (const auto& each : report.findings)
    if (each.code == code)
      text +=
          sg::to_text(each.from) + " to " + (each.until ? sg::to_text(*each.until) : "") + ": " + each.message + "|";
  return text;
}

/// The first of the month, in the year of the check and the next.
sg::day random_day(std::mt19937_64& random) {
  const auto month = std::chrono::month{static_cast<unsigned>(1 + random() % 12)};
  return sg::day{std::chrono::year{2027} / month / std::chrono::day{1}};
}

template <class Dated>
void date_at_random(std::mt19937_64& random, Dated& one) {
  if (random() % 3 == 0) one.from = random_day(random);
  if (random() % 3 == 0) one.until = random_day(random);
  if (one.from && one.until && *one.until <= *one.from) one.until.reset();
}

std::string name_of(const sg::check_finding& found) {
  std::string text = std::string{sg::name(found.code)} + " " + std::string{sg::name(found.scope)} + " " +
                     std::string{sg::name(found.weight)} + " " + found.message;
  for (const auto& each : found.rules) text += " " + each;
  return text;
}

/// What is so on `on`, as the report says it.
std::set<std::string> so_on(const sg::check_report& report, sg::day on) {
  std::set<std::string> names;
  for (const auto& each : report.findings)
    if (each.from <= on && (!each.until || on < *each.until)) names.insert(name_of(each));
  return names;
}

}  // namespace

TEST_SUITE("policy/check on every day") {
  TEST_CASE("a post that falls vacant later is found, from when and until when") {
    const auto pack = read_pack(head("school") + rule("a", "route = { to = [\"dsl\"] }"));
    const auto law = read_pack(head("law", "overlay") + rule("q", "route = { to = [\"dsl\"] }"));
    const sg::holders who{{{"dsl", sg::person_id{"lead"}, {}, date("2026-12-01")},
                           {"dsl", sg::person_id{"next"}, date("2027-01-04"), {}}}};
    const auto report = sg::check_policy(words(), {pack, {law}, who, date("2026-11-20")});
    CHECK(dates(report, sg::check_code::unbound) == "2026-12-01 to 2027-01-04: Nobody holds the post of DSL.|");
    CHECK(report.on == date("2026-11-20"));
    CHECK(report.changes == 2);
    const auto after = sg::check_policy(words(), {pack, {law}, who, date("2027-01-04")});
    CHECK(dates(after, sg::check_code::unbound) == "");
    CHECK(after.changes == 0);
  }

  TEST_CASE("one person who takes a second post later closes both routes from that day") {
    const auto pack = read_pack(head("school") + rule("a", "route = { to = [\"dsl\", \"headteacher\"] }"));
    const auto law = read_pack(head("law", "overlay") + rule("q", "route = { to = [\"dsl\"] }"));
    const sg::holders who{{{"dsl", sg::person_id{"lead"}, {}, {}},
                           {"headteacher", sg::person_id{"head"}, {}, date("2027-01-01")},
                           {"headteacher", sg::person_id{"lead"}, date("2027-01-01"), {}}}};
    const auto report = sg::check_policy(words(), {pack, {law}, who, date("2026-11-20")});
    std::size_t later = 0;
    for (const auto& each : report.findings)
      if (each.code == sg::check_code::self_person && each.message.find("DSL and headteacher") != std::string::npos) {
        CHECK(each.from == date("2027-01-01"));
        ++later;
      }
    CHECK(later == 2);  // in the document as it is written, and together with the law
  }

  TEST_CASE("a rule that ends leaves a gap from that day, and what went before is not said to be mended") {
    const auto pack = read_pack(head("school") + rule("a", "effective_until = 2027-01-01\nroute = { to = [\"dsl\"] }") +
                                rule("b", "", "must"));
    const auto report = sg::check_policy(words(), {pack, {}, {}, date("2026-11-20")});
    std::string gaps;
    for (const auto& each : report.findings)
      if (each.code == sg::check_code::gap && each.weight == sg::severity::warning)
        gaps += sg::to_text(each.from) + (each.until ? " ends|" : "|");
    CHECK(gaps == "2026-11-20|2027-01-01|");  // there was one already; from then on it is wider
  }

  TEST_CASE("a check stops where the document ends, and says so; on a day without the document or law it is refused") {
    auto pack = read_pack(head("school") + rule("a", "route = { to = [\"dsl\"] }"));
    auto law = read_pack(head("law", "overlay") + rule("q", "route = { to = [\"dsl\"] }"));
    pack.from = date("2026-01-01"), pack.until = date("2027-08-31");
    law.from = date("2026-03-01");
    CHECK(sg::check_policy(words(), {pack, {law}, {}, date("2026-11-20")}).until == date("2027-08-31"));
    CHECK(sg::check_policy(words(), {pack, {law}, {}, {}}).on == date("2026-03-01"));
    const auto refused = [&](const char* on, const std::vector<sg::policy_pack>& overlays) {
      try {
        (void)sg::check_policy(words(), {pack, overlays, {}, date(on)});
      } catch (const sg::invalid_input& e) {
        return e.message() + " / " + e.fragment();
      }
      return std::string{};
    };
    CHECK(refused("2027-08-31", {}) ==
          "the document is not in force on this day; name one on which it is (school from 2026-01-01 until the day "
          "before 2027-08-31) / 2027-08-31");
    CHECK(refused("2026-02-01", {law}).starts_with("no overlay is in force on this day;"));
    CHECK(refused("2026-02-01", {}) == "");
  }

  TEST_CASE("what is said of each day is what a check from that day on says of its first day") {
    using namespace policy_test::small;
    std::mt19937_64 random{20261204};
    std::size_t days = 0, later = 0, ended = 0;
    for (int round = 0; round < 60; ++round) {
      const auto small = random_words(random);
      sg::check_request asked{random_pack(random, small, sg::pack_kind::school),
                              {random_pack(random, small, sg::pack_kind::overlay)}};
      for (auto* pack : {&asked.pack, &asked.overlays.front()})
        for (auto& one : pack->rules)
          if (random() % 3 == 0) date_at_random(random, one);
      std::vector<sg::holding> all;
      for (const char* post : {"head", "dsl", "chair", "body"})
        for (auto n = random() % 3; n > 0; --n) {
          const auto person = random() % 4;
          date_at_random(random,
                         all.emplace_back(sg::holding{post, sg::person_id{"p" + std::to_string(person)}, {}, {}}));
        }
      asked.who = sg::holders{all};
      asked.on = date("2026-11-20");
      const auto report = sg::check_policy(small, asked);
      for (const auto& each : report.findings) later += each.from != report.on, ended += each.until.has_value();
      for (unsigned month = 1; month <= 12; ++month) {
        asked.on = sg::day{std::chrono::year{2027} / std::chrono::month{month} / std::chrono::day{1}};
        const auto on_the_day = so_on(sg::check_policy(small, asked), *asked.on);
        const auto said = so_on(report, *asked.on);
        INFO("round " << round << ", month " << month);
        REQUIRE(said == on_the_day);
        ++days;
      }
    }
    CHECK(days == 720);
    CHECK(later > 200);
    CHECK(ended > 100);
  }
}
