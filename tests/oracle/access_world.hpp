// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_ORACLE_ACCESS_WORLD_HPP
#define SAFEGUARDING_TESTS_ORACLE_ACCESS_WORLD_HPP

/// \file
/// Small schools drawn at random: few people, few moments, so that everything meets. The same seed draws the same.

#include <safeguarding/access/access_table.hpp>
#include <safeguarding/access/actor.hpp>
#include <safeguarding/access/record_standing.hpp>
#include <safeguarding/access/ties.hpp>

#include <random>
#include <string>
#include <vector>

#include "plain_access.hpp"

namespace oracle {

namespace sg = safeguarding;

/// One table as both sides have it.
struct two_tables {
  sg::access_table library = sg::access_table::usual();
  plain::table plain = plain::table::usual();
};

struct access_world {
  sg::ties known;
  two_tables table;
  std::vector<sg::actor> readers;
  std::vector<sg::record_standing> records;
};

class access_draw {
 public:
  explicit access_draw(std::uint64_t seed) : random_{seed} {}

  [[nodiscard]] std::size_t upto(std::size_t n) { return static_cast<std::size_t>(random_() % n); }
  [[nodiscard]] bool one_in(std::size_t n) { return upto(n) == 0; }

  sg::person_id person() { return sg::person_id{"p-" + std::to_string(upto(15))}; }
  sg::case_id file() { return sg::case_id{"c-" + std::to_string(upto(4))}; }
  sg::report_id made() { return sg::report_id{"r-" + std::to_string(upto(6))}; }
  sg::instant moment() { return sg::instant{std::chrono::hours{upto(9)} + std::chrono::seconds{upto(3)}}; }

  sg::access_matter matter() {
    switch (upto(3)) {
      case 0: return person();
      case 1: return file();
      default: return made();
    }
  }
  /// Mostly in force somewhere; sometimes with no end, sometimes over before it begins.
  sg::term_of_access term(std::size_t endless = 2) {
    sg::term_of_access made{one_in(2) ? sg::instant{} : moment(), {}};
    if (!one_in(endless)) made.until = moment();
    return made;
  }
  template <sg::named_enum E>
  E word() {
    return sg::enum_names<E>::table[upto(std::size(sg::enum_names<E>::table))].first;
  }

  sg::ties known() {
    sg::ties all;
    for (auto n = upto(7); n > 0; --n) all.same.push_back({person(), person(), term()});
    for (auto n = upto(4); n > 0; --n) all.declared.push_back({person(), person(), term()});
    for (auto n = upto(4); n > 0; --n) all.conflicts.push_back({person(), matter(), term()});
    return all;
  }

  sg::access_grant grant() {
    return {sg::grant_id{"g-" + std::to_string(upto(9))},
            matter(),
            one_in(2) ? sg::compartment::pupil_file : word<sg::compartment>(),
            word<sg::access_purpose>(),
            one_in(12) ? sg::person_id{} : person(),
            term(12)};
  }
  sg::break_glass emergency() {
    constexpr sg::access_role likely[] = {sg::access_role::chair_of_governors, sg::access_role::vice_chair,
                                          sg::access_role::dpo};
    const auto from = moment();
    return {matter(),
            one_in(8) ? "" : "nobody else can be reached",
            from,
            one_in(4) ? moment() : from + std::chrono::hours{1 + upto(4)},
            one_in(12) ? sg::person_id{} : person(),
            one_in(5) ? word<sg::access_role>() : likely[upto(3)],
            one_in(3) ? moment() : from};
  }
  sg::actor reader() {
    constexpr sg::access_role likely[] = {sg::access_role::dsl,
                                          sg::access_role::deputy_dsl,
                                          sg::access_role::headteacher,
                                          sg::access_role::deputy_head,
                                          sg::access_role::chair_of_governors,
                                          sg::access_role::vice_chair,
                                          sg::access_role::auditor,
                                          sg::access_role::dpo};
    sg::actor who;
    if (!one_in(40)) who.person = person();
    who.now = moment();
    for (auto n = 1 + upto(3); n > 0; --n)
      who.roles.push_back({one_in(4) ? word<sg::access_role>() : likely[upto(std::size(likely))], term()});
    for (auto n = 1 + upto(3); n > 0; --n) who.purposes.push_back(word<sg::access_purpose>());
    for (auto n = upto(5); n > 0; --n) who.grants.push_back(grant());
    for (auto n = upto(3); n > 0; --n) who.emergencies.push_back(emergency());
    return who;
  }

  sg::record_standing record() {
    sg::record_standing where;
    where.kind = one_in(2) ? sg::record_kind::report : word<sg::record_kind>();
    where.in = one_in(2) ? sg::compartment::pupil_file : word<sg::compartment>();
    for (auto n = upto(3); n > 0; --n) where.subjects.push_back(person());
    for (auto n = upto(3); n > 0; --n) where.children.push_back(person());
    if (!one_in(4)) where.written_by = person();
    if (!one_in(3)) where.reporter = one_in(2) && where.written_by ? *where.written_by : person();
    for (auto n = upto(3); n > 0; --n) where.told.push_back({person(), term()});
    for (auto n = upto(3); n > 0; --n) where.cases.push_back(file());
    for (auto n = upto(3); n > 0; --n) where.reports.push_back(made());
    if (one_in(8)) {
      where.seal = sg::sealing::sealed;
      for (auto n = upto(4); n > 0; --n) where.sealed_to.push_back(person());
    }
    return where;
  }

  /// The usual table, or one made narrower in a few places.
  two_tables table() {
    two_tables both;
    if (one_in(2)) return both;
    for (auto n = upto(4); n > 0; --n) {
      const auto row = both.library.rows()[upto(both.library.rows().size())];
      both.library = both.library.without(row.role, row.in);
      both.plain.opens.erase(std::string{sg::name(row.role)} + " " + std::string{sg::name(row.in)} + " " +
                             std::string{sg::name(row.purpose)});
    }
    if (one_in(3)) {
      const auto row = both.library.break_glass_rows()[upto(both.library.break_glass_rows().size())];
      both.library = both.library.without_break_glass(row.role, row.in);
      both.plain.breaks.erase(std::string{sg::name(row.role)} + " " + std::string{sg::name(row.in)});
    }
    if (one_in(3)) {
      both.library = both.library.with_break_glass_limit(std::chrono::hours{2});
      both.plain.longest = 2 * 3600;
    }
    return both;
  }

  access_world world() {
    access_world made{known(), table(), {}, {}};
    for (int i = 0; i < 8; ++i) made.readers.push_back(reader());
    for (int i = 0; i < 25; ++i) made.records.push_back(record());
    return made;
  }

 private:
  std::mt19937_64 random_;
};

}  // namespace oracle

#endif  // SAFEGUARDING_TESTS_ORACLE_ACCESS_WORLD_HPP
