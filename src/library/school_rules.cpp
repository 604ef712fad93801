// SPDX-License-Identifier: Apache-2.0
#include "school_rules.hpp"

#include "sight.hpp"

#include <safeguarding/calendar/london.hpp>
#include <safeguarding/core/error.hpp>
#include <safeguarding/pack/document.hpp>
#include <safeguarding/policy/as_known.hpp>
#include <safeguarding/policy/pinned_case.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <algorithm>
#include <utility>
#include <variant>

namespace safeguarding::inline v0::detail {
namespace {

/// The last of `list` that was adopted by `known_by`, else the first: a school has had one from its founding on.
template <class T>
const T& last_of(const std::vector<adopted<T>>& list, std::optional<instant> known_by) {
  if (list.empty()) throw error{errc::missing, "library: the school was never founded: something was not adopted"};
  const adopted<T>* last = &list.front();
  for (const auto& each : list)
    if (!known_by || each.known_at <= *known_by) last = &each;
  return last->what;
}

rulebook read_book(const vocabulary& words, const adopted_packs& what) {
  std::vector<policy_pack> packs;
  for (const auto& [name, toml] : what.packs) packs.push_back(policy_pack::read(read_toml(toml.bytes, name), words));
  return {words, std::move(packs)};
}

bool holds(const rulebook& book, const std::vector<digest>& packs) {
  return std::all_of(packs.begin(), packs.end(), [&](const digest& wanted) {
    return std::any_of(book.packs().begin(), book.packs().end(),
                       [&](const policy_pack& each) { return each.pinned == wanted; });
  });
}

/// What a report can be decided on, as known at `at`: everything recorded about the people it tags, and all
/// declarations.
known_records around(const world& in, std::size_t index, instant at,
                     const std::function<bool(std::size_t)>& counts = {}) {
  std::vector<std::size_t> others{index};
  for (const auto& each : in.tagged(index)) {
    const auto list = in.tagging(each.person);
    others.insert(others.end(), list.begin(), list.end());
  }
  std::sort(others.begin(), others.end());
  others.erase(std::unique(others.begin(), others.end()), others.end());
  known_records all;
  std::vector<amendment> amendments;
  const auto known = [&](std::size_t each) { return in.records()[each].known_at <= at; };
  const auto add_amendments = [&](std::size_t to) {
    for (const auto each : in.records()[to].amended_by)
      if (known(each)) amendments.push_back(std::get<amendment>(in.records()[each].value));
  };
  for (const auto each : others) {
    if (!known(each) || (counts && each != index && !counts(each))) continue;
    all.reports.push_back(std::get<report>(in.records()[each].value));
    add_amendments(each);
    for (const auto beside : in.records()[each].beside)
      if (const auto* done = std::get_if<action>(&in.records()[beside].value); done != nullptr && known(beside)) {
        all.actions.push_back(*done);
        add_amendments(beside);
      }
  }
  for (const auto each : in.declarations())
    if (known(each)) {
      all.declarations.push_back(std::get<relationship_declaration>(in.records()[each].value));
      add_amendments(each);
    }
  return amendments.empty() ? all : as_known_at(all.view(), amendments, at);
}

/// With every id of whom the matter is about or who is conflicted: a merge bars from being told as well.
facts with_aliases(const world& in, facts known, instant at) {
  const auto same = same_people(in);
  if (same.empty()) return known;
  const auto add = [&](const std::vector<person_id>& of, std::vector<person_id>& to) {
    for (const auto& who : std::vector<person_id>{of})
      for (const auto& each : identities_of(who, {same, {}, {}}, at))
        if (each != who && std::find(to.begin(), to.end(), each) == to.end()) to.push_back(each);
  };
  add(known.subjects, known.about);
  add(known.about, known.about);
  add(known.conflicted, known.conflicted);
  return known;
}

}  // namespace

school_rules::school_rules(const world& from, std::optional<instant> known_by)
    : school_rules{from, known_by, shipped_vocabulary()} {}

school_rules::school_rules(const world& from, std::optional<instant> known_by, const vocabulary& words)
    : roll_{std::make_shared<const std::vector<person>>(from.roll(known_by))},
      who_{last_of(from.posts(), known_by).all},
      calendar_{last_of(from.calendars(), known_by)},
      settings_{last_of(from.settings(), known_by)},
      finder_{words, shipped_fact_table(words), *roll_, who_},
      forms_{words, shipped_fact_table(words), *roll_} {
  for (const auto& each : from.packs()) {
    if (known_by && each.known_at > *known_by && !books_.empty()) continue;
    auto book = read_book(words, each.what);
    auto lifted = as_if_in_force(book);
    books_.push_back({each.what.from, std::move(book), std::move(lifted)});
  }
  if (books_.empty()) throw error{errc::missing, "library: the school was never founded: no pack was adopted"};
}

const rulebook& school_rules::book_on(day date) const {
  const book_since* best = &books_.front();
  for (const auto& each : books_)
    if (each.from <= date) best = &each;
  const auto& packs = best->as_dated.packs();
  const bool law = std::any_of(packs.begin(), packs.end(), [&](const policy_pack& each) {
    return each.kind == pack_kind::overlay && each.in_force(date);
  });
  return law ? best->as_dated : best->lifted;
}

const rulebook& school_rules::book_for(const world& in, std::size_t index, instant at) const {
  const auto& made = in.records()[index];
  const redecision* last = nullptr;
  for (const auto each : made.beside)
    if (const auto* again = std::get_if<redecision>(&in.records()[each].value);
        again != nullptr && in.records()[each].known_at <= at)
      last = again;
  if (last == nullptr) return book_on(to_london(std::get<report>(made.value).recorded_at).date);
  const auto found =
      std::find_if(books_.rbegin(), books_.rend(), [&](const auto& each) { return holds(each.as_dated, last->later); });
  if (found != books_.rend()) return found->lifted;
  throw error{errc::not_found, "a re-decision names packs that this school has not adopted together", last->id.text()};
}

bool school_rules::knows(const std::vector<digest>& packs) const {
  return std::any_of(books_.begin(), books_.end(), [&](const auto& each) { return holds(each.as_dated, packs); });
}

std::optional<facts> school_rules::facts_of(const world& in, std::size_t index, instant at,
                                            const std::function<bool(std::size_t)>& counts) const {
  const auto made = in.reading_of(index, at);
  if (!made) return std::nullopt;
  const auto near = around(in, index, at, counts);
  return with_aliases(in, finder_.find(*made, near.view(), at), at);
}

following school_rules::follow(const world& in, std::size_t index, instant at) const {
  const auto [made, withdrawn_by] = in.last_reading_of(index, at);
  const auto near = around(in, index, at);
  auto known = with_aliases(in, finder_.find(made, near.view(), at), at);
  known.absent.insert(known.absent.end(), withdrawn_by.begin(), withdrawn_by.end());
  return safeguarding::follow({book_for(in, index, at), who_, calendar_, settings_},
                              {made.id, made.recorded_at, std::move(known), near.actions}, in.log_of(made.id), at);
}

}  // namespace safeguarding::inline v0::detail
