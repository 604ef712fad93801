// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_ORACLE_DRAW_HPP
#define SAFEGUARDING_TESTS_ORACLE_DRAW_HPP

/// \file
/// Facts, holders and moments drawn at random from a vocabulary; the same seed draws the same.

#include <safeguarding/pack/vocabulary.hpp>
#include <safeguarding/policy/facts.hpp>
#include <safeguarding/policy/holders.hpp>

#include <random>
#include <string>
#include <vector>

namespace oracle {

namespace sg = safeguarding;

class draw {
 public:
  /// `optional`: one in so many facts outside the core is given.
  draw(std::uint64_t seed, const sg::vocabulary& words, std::size_t optional)
      : random_{seed}, words_{words}, optional_{optional} {}

  static constexpr const char* lists[] = {"also_events", "subject_also_holds", "second_subject_role", "absent_roles",
                                          "conflicted_roles"};

  [[nodiscard]] std::size_t upto(std::size_t n) { return static_cast<std::size_t>(random_() % n); }
  [[nodiscard]] bool one_in(std::size_t n) { return upto(n) == 0; }

  /// Nine people in all roles, some of them for a time, some roles vacant or held by several.
  sg::holders holders() {
    std::vector<sg::holding> all;
    for (const auto& role : words_.roles) {
      if (role.nobody || (!role.subject && !role.receiver) || one_in(role.many ? 2 : 7)) continue;
      for (std::size_t i = 1 + (one_in(3) ? upto(3) : 0); i > 0; --i) {
        sg::holding held{role.id, person(), {}, {}};
        if (one_in(6)) held.from = day();
        if (one_in(6)) held.until = day();
        all.push_back(std::move(held));
      }
    }
    return sg::holders{std::move(all)};
  }

  /// Facts of which up to `unknowns` are not known.
  sg::facts facts(std::size_t unknowns) {
    sg::facts known;
    now_ = sg::instant{day().time_since_epoch()} + std::chrono::minutes{upto(24 * 60)};
    for (const auto& column : words_.facts) {
      if (column.kind == sg::fact_kind::derived || (!column.core && !one_in(optional_))) continue;
      known.set(column.id, value(column));
    }
    if (one_in(3)) known.set("also_events", some_of(words_.fact("event").values));
    if (one_in(4)) known.set("second_subject_role", one_of(words_.fact("subject_role").values));
    if (one_in(5)) known.set("subject_also_holds", some_of(posts()));
    if (one_in(2)) known.set("absent_roles", some_of(receivers()));
    if (one_in(4)) known.set("conflicted_roles", some_of(receivers()));
    if (one_in(4))
      for (std::size_t i = 1 + upto(2); i > 0; --i) known.subjects.push_back(person());
    if (one_in(8)) known.about.push_back(person());
    if (one_in(12)) known.set("further_subject_roles", some_of(words_.fact("subject_role").values));
    if (one_in(4)) known.reporter = person();
    if (one_in(5)) known.conflicted.push_back(person());
    if (one_in(5)) known.absent.push_back(person());
    for (std::size_t i = unknowns; i > 0; --i) {
      if (one_in(12)) known.set(lists[upto(5)], sg::not_known{}, sg::fact_origin::unknown);
      const auto& column = words_.facts[upto(words_.facts.size())];
      if (column.kind == sg::fact_kind::derived) continue;
      if (column.core && one_in(2)) known.known.erase(column.id);
      else known.set(column.id, sg::not_known{}, sg::fact_origin::unknown);
    }
    return known;
  }

  sg::fact_value value(const sg::fact_column& column) {
    switch (column.kind) {
      case sg::fact_kind::flag: return one_in(2);
      case sg::fact_kind::count: return static_cast<std::int64_t>(upto(4));
      case sg::fact_kind::moment: return now_ - std::chrono::minutes{upto(3 * 24 * 60)};
      case sg::fact_kind::date: return day();
      case sg::fact_kind::words: {
        auto words = column.values;
        std::erase(words, "absent");
        return one_of(words);
      }
      default: return one_of(column.values);
    }
  }

  /// The moment of the record that the facts drawn last belong to: nothing they tell of is later.
  [[nodiscard]] sg::instant at() const { return now_; }
  sg::day day() { return sg::parse_day("2026-11-01").value() + std::chrono::days{upto(40)}; }
  sg::person_id person() { return sg::person_id{"p" + std::to_string(upto(9))}; }

  const std::string& one_of(const std::vector<std::string>& list) { return list[upto(list.size())]; }
  std::vector<std::string> some_of(const std::vector<std::string>& list) {
    std::vector<std::string> some;
    for (std::size_t i = 1 + upto(3); i > 0; --i) some.push_back(one_of(list));
    return some;
  }

  [[nodiscard]] std::vector<std::string> receivers() const {
    std::vector<std::string> list;
    for (const auto& role : words_.roles)
      if (role.receiver) list.push_back(role.id);
    return list;
  }

 protected:
  /// Roles that somebody in another role may hold besides.
  [[nodiscard]] std::vector<std::string> posts() const {
    std::vector<std::string> list;
    for (const auto& role : words_.roles)
      if (role.receiver && !role.many && !role.child && !role.nobody) list.push_back(role.id);
    return list;
  }

  std::mt19937_64 random_;
  sg::instant now_{};
  const sg::vocabulary& words_;
  std::size_t optional_;
};

}  // namespace oracle

#endif  // SAFEGUARDING_TESTS_ORACLE_DRAW_HPP
