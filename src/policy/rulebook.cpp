// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/policy/rulebook.hpp>

#include <algorithm>
#include <bit>
#include <initializer_list>
#include <map>
#include <utility>

namespace safeguarding::inline v0 {

struct rulebook::compiled {
  vocabulary words;
  std::vector<policy_pack> packs;
  std::vector<place> rules;
  std::size_t width = 0;                            ///< machine words in a rule_set
  std::vector<std::size_t> tested;                  ///< facts that some rule tests
  std::vector<std::uint64_t> rows;                  ///< for each fact and value, the rules that accept it, end to end
  std::vector<std::size_t> row_of;                  ///< [fact]: where the row of its first value starts in `rows`
  std::vector<std::vector<std::uint64_t>> classes;  ///< [fact]: values no rule tells apart
  std::vector<std::pair<std::size_t, rule_set>> above;  ///< a rule, and the rules that override it

  [[nodiscard]] const std::uint64_t* row(std::size_t fact, std::size_t value) const noexcept {
    return rows.data() + row_of[fact] + value * width;
  }

  /// Calls `take(w, accepts)` for each tested fact and machine word with the rules that accept one of its values.
  template <class Take>
  void each_tested(const std::vector<std::uint64_t>& values, Take take) const {
    for (const auto f : tested) {
      const auto only =
          std::has_single_bit(values[f]) ? row(f, static_cast<std::size_t>(std::countr_zero(values[f]))) : nullptr;
      for (std::size_t w = 0; w < width; ++w) {
        std::uint64_t accepts = only ? only[w] : 0;
        if (!only)
          for (std::uint64_t left = values[f]; left != 0; left &= left - 1)
            accepts |= row(f, static_cast<std::size_t>(std::countr_zero(left)))[w];
        take(w, accepts);
      }
    }
  }

  /// Bits beyond the last rule mean nothing.
  void trim(rule_set& set) const noexcept {
    if (rules.size() % 64 != 0) set.back() &= (std::uint64_t{1} << (rules.size() % 64)) - 1;
  }
};

namespace {

void set_bit(rule_set& set, std::size_t i) { set[i / 64] |= std::uint64_t{1} << (i % 64); }

std::uint64_t mask_of(const rule& what, std::size_t fact_index, std::uint64_t all) {
  for (const auto& tested : what.when)
    if (tested.fact == fact_index) return tested.values;
  return all;
}

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
  in->width = (in->rules.size() + 63) / 64;

  const auto& facts = in->words.facts;
  in->classes.resize(facts.size());
  for (std::size_t f = 0; f < facts.size(); ++f) {
    const auto values = facts[f].values.size();
    in->row_of.push_back(in->rows.size());
    bool used = false;
    std::map<rule_set, std::uint64_t> alike;
    for (std::size_t v = 0; v < values; ++v) {
      rule_set row(in->width, 0);
      for (std::size_t r = 0; r < in->rules.size(); ++r) {
        const auto mask = mask_of(*in->rules[r].what, f, ~std::uint64_t{0});
        used = used || mask != ~std::uint64_t{0};
        if (mask >> v & 1) set_bit(row, r);
      }
      in->rows.insert(in->rows.end(), row.begin(), row.end());
      if (facts[f].known_values() >> v & 1) alike[std::move(row)] |= std::uint64_t{1} << v;
    }
    if (used) in->tested.push_back(f);
    for (const auto& [row, mask] : alike) in->classes[f].push_back(mask);
    std::sort(in->classes[f].begin(), in->classes[f].end(),
              [](auto a, auto b) { return std::countr_zero(a) < std::countr_zero(b); });
  }
  for (std::size_t r = 0; r < in->rules.size(); ++r) {
    rule_set over(in->width, 0);
    bool any = false;
    for (std::size_t other = 0; other < in->rules.size(); ++other) {
      const auto& ids = in->rules[other].what->overrides;
      if (in->rules[other].pack == in->rules[r].pack &&
          std::find(ids.begin(), ids.end(), in->rules[r].what->id) != ids.end())
        set_bit(over, other), any = true;
    }
    if (any) in->above.emplace_back(r, std::move(over));
  }
  in_ = std::move(in);
}

const vocabulary& rulebook::words() const noexcept { return in_->words; }
const std::vector<policy_pack>& rulebook::packs() const noexcept { return in_->packs; }
const std::vector<rulebook::place>& rulebook::rules() const noexcept { return in_->rules; }
const std::vector<std::uint64_t>& rulebook::classes(std::size_t index) const { return in_->classes[index]; }

rule_set rulebook::match(const std::vector<std::uint64_t>& values) const {
  rule_set result(in_->width, ~std::uint64_t{0});
  in_->each_tested(values, [&](std::size_t w, std::uint64_t accepts) { result[w] &= accepts; });
  in_->trim(result);
  return result;
}

rule_set rulebook::miss_by_one(const std::vector<std::uint64_t>& values) const {
  rule_set once(in_->width, 0), twice(in_->width, 0);
  in_->each_tested(values, [&](std::size_t w, std::uint64_t accepts) {
    twice[w] |= once[w] & ~accepts;
    once[w] |= ~accepts;
  });
  for (std::size_t w = 0; w < in_->width; ++w) once[w] &= ~twice[w];
  in_->trim(once);
  return once;
}

rule_set rulebook::accept_any(std::size_t index, std::uint64_t values) const {
  rule_set result(in_->width, 0);
  for (std::uint64_t left = values; left != 0; left &= left - 1)
    for (std::size_t w = 0; w < in_->width; ++w)
      result[w] |= in_->row(index, static_cast<std::size_t>(std::countr_zero(left)))[w];
  return result;
}

rule_set rulebook::accept_each(std::size_t index, std::uint64_t values) const {
  rule_set result(in_->width, ~std::uint64_t{0});
  for (std::uint64_t left = values; left != 0; left &= left - 1)
    for (std::size_t w = 0; w < in_->width; ++w)
      result[w] &= in_->row(index, static_cast<std::size_t>(std::countr_zero(left)))[w];
  return result;
}

rule_set rulebook::standing(const rule_set& active, const rule_set& certain, day date) const {
  const auto in_force = [&](std::size_t r) {
    return in_->rules[r].what->in_force(date) && in_->rules[r].pack->in_force(date);
  };
  rule_set result = active;
  rule_set overriders = certain;
  for (std::size_t r = 0; r < in_->rules.size(); ++r)
    if (!in_force(r)) {
      result[r / 64] &= ~(std::uint64_t{1} << (r % 64));
      overriders[r / 64] &= ~(std::uint64_t{1} << (r % 64));
    }
  // A rule that is itself overridden still overrides: "step 3 replaces step 2 replaces step 1" leaves step 3 alone.
  for (const auto& [r, over] : in_->above)
    for (std::size_t w = 0; w < in_->width; ++w)
      if ((over[w] & overriders[w]) != 0) result[r / 64] &= ~(std::uint64_t{1} << (r % 64));
  return result;
}

}  // namespace safeguarding::inline v0
