// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/rulebook.hpp>

#include "book_index.hpp"

#include <algorithm>
#include <bit>
#include <initializer_list>
#include <numeric>
#include <utility>

namespace safeguarding::inline v0 {

struct rulebook::compiled {
  vocabulary words;
  std::vector<policy_pack> packs;
  std::vector<place> rules;
  std::vector<std::size_t> by_name;  ///< places of `rules`, in alphabetical order of their names
  detail::book_index index;
};

namespace {

/// Deciding rests on a few facts of the vocabulary by name; without them there is no decision.
void check_words(const vocabulary& words) {
  const auto need = [&](const char* id, fact_kind kind, std::initializer_list<const char*> values) {
    const auto found = words.find_fact(id);
    if (!found || words.facts[*found].kind != kind || std::any_of(values.begin(), values.end(), [&](const char* value) {
          return !words.facts[*found].index_of(value);
        }))
      throw invalid_input{errc::missing, "the vocabulary lacks a fact that deciding rests on, or values of it", id, {}};
  };
  need("event", fact_kind::events, {});
  need("subject_role", fact_kind::subject, {});
  need("reporter_role", fact_kind::reporter, {});
  need("subject_kind", fact_kind::derived, {"child", "adult", "none"});
  need("recorded", fact_kind::derived, {"promptly", "late"});
}

}  // namespace

rulebook::rulebook(vocabulary words, std::vector<policy_pack> packs) {
  check_words(words);
  auto in = std::make_shared<compiled>();
  in->words = std::move(words);
  in->packs = std::move(packs);
  // A stable order whatever order the caller gave: the school first, overlays by id.
  std::sort(in->packs.begin(), in->packs.end(), [](const policy_pack& a, const policy_pack& b) {
    return std::pair{a.kind, a.id} < std::pair{b.kind, b.id};
  });
  for (std::size_t i = 1; i < in->packs.size(); ++i) {
    if (in->packs[i].id == in->packs[i - 1].id)
      throw invalid_input{errc::duplicate, "the same pack was given twice", in->packs[i].id, {}};
    if (in->packs[i].kind == pack_kind::school)
      throw invalid_input{
          errc::contradiction, "a rulebook has one school pack; the others must be overlays", in->packs[i].id, {}};
  }
  for (const auto& pack : in->packs)
    for (const auto& what : pack.rules)
      if (!what.standing) in->rules.push_back({&pack, &what, pack.id + "/" + what.id});
  in->by_name.resize(in->rules.size());
  std::iota(in->by_name.begin(), in->by_name.end(), std::size_t{0});
  std::sort(in->by_name.begin(), in->by_name.end(),
            [&](std::size_t a, std::size_t b) { return in->rules[a].name < in->rules[b].name; });
  in->index = detail::index_of(in->words, in->packs, in->rules);
  in_ = std::move(in);
}

const vocabulary& rulebook::words() const noexcept { return in_->words; }
const std::vector<policy_pack>& rulebook::packs() const noexcept { return in_->packs; }
const std::vector<rulebook::place>& rulebook::rules() const noexcept { return in_->rules; }
std::optional<std::size_t> rulebook::find_rule(std::string_view name) const noexcept {
  const auto at = std::lower_bound(in_->by_name.begin(), in_->by_name.end(), name,
                                   [&](std::size_t r, std::string_view wanted) { return in_->rules[r].name < wanted; });
  if (at == in_->by_name.end() || in_->rules[*at].name != name) return std::nullopt;
  return *at;
}
const std::vector<std::uint64_t>& rulebook::classes(std::size_t index) const { return in_->index.table.classes[index]; }
const detail::book_index& rulebook::index() const noexcept { return in_->index; }

rule_set rulebook::match(const std::vector<std::uint64_t>& values) const {
  auto matched = in_->index.table.none(), missed = matched;
  in_->index.table.sweep(values, matched, missed);
  return matched;
}

rule_set rulebook::miss_by_one(const std::vector<std::uint64_t>& values) const {
  auto matched = in_->index.table.none(), missed = matched;
  in_->index.table.sweep(values, matched, missed);
  return missed;
}

void rulebook::sweep(std::span<const std::uint64_t> values, rule_set& matched, rule_set& missed) const {
  matched.resize(in_->index.table.width);
  missed.resize(in_->index.table.width);
  in_->index.table.sweep(values, matched, missed);
}

rule_set rulebook::accept_any(std::size_t index, std::uint64_t values) const {
  const auto& table = in_->index.table;
  auto result = table.none();
  for (std::size_t w = 0; w < table.width && values != 0; ++w) result[w] = table.accepting(index, values, w);
  return result;
}

rule_set rulebook::accept_each(std::size_t index, std::uint64_t values) const {
  const auto& table = in_->index.table;
  rule_set result(table.width, ~std::uint64_t{0});
  for (std::uint64_t left = values; left != 0; left &= left - 1)
    for (std::size_t w = 0; w < table.width; ++w)
      result[w] &= table.row(index, static_cast<std::size_t>(std::countr_zero(left)))[w];
  return result;
}

rule_set rulebook::standing(const rule_set& active, const rule_set& certain, day date) const {
  const auto& table = in_->index.table;
  auto result = active, overriders = certain;
  for (std::size_t r = 0; r < table.rules; ++r)
    if (!in_->rules[r].what->in_force(date) || !in_->rules[r].pack->in_force(date)) {
      detail::take_from(result, r);
      detail::take_from(overriders, r);
    }
  table.overrule(result, overriders);
  return result;
}

}  // namespace safeguarding::inline v0
