// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_RULEBOOK_HPP
#define SAFEGUARDING_POLICY_RULEBOOK_HPP

/// \file
/// A rulebook: a school's pack and its overlays, compiled so that matching is one AND for each fact.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/pack/vocabulary.hpp>
#include <safeguarding/policy/policy_pack.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

namespace detail {
struct book_index;
}

/// A set of rules of a rulebook: bit i of word i / 64.
using rule_set = std::vector<std::uint64_t>;

/// Packs that decide together. Immutable; copies share their insides; safe to use from many threads.
class SAFEGUARDING_API rulebook {
 public:
  /// `packs`: one school pack and any number of overlays, or overlays alone.
  /// \throws invalid_input  two school packs, the same pack twice, or a vocabulary without the facts that deciding
  /// rests on: event, subject_role, reporter_role, subject_kind, recorded.
  rulebook(vocabulary words, std::vector<policy_pack> packs);

  [[nodiscard]] const vocabulary& words() const noexcept;
  [[nodiscard]] const std::vector<policy_pack>& packs() const noexcept;

  /// One rule in the book: where it comes from and how it is named in explanations ("pack/rule").
  struct place {
    const policy_pack* pack;
    const rule* what;
    std::string name;
  };
  [[nodiscard]] const std::vector<place>& rules() const noexcept;
  /// Where the rule of that name ("pack/rule") stands among rules(); absent where there is none.
  [[nodiscard]] std::optional<std::size_t> find_rule(std::string_view name) const noexcept;

  /// The rules whose every cell meets `values` (one mask for each fact of the vocabulary), before overrides.
  [[nodiscard]] rule_set match(const std::vector<std::uint64_t>& values) const;
  /// The rules that fail in exactly one cell.
  [[nodiscard]] rule_set miss_by_one(const std::vector<std::uint64_t>& values) const;
  /// Both at once into sets that are used again; makes no other memory.
  void sweep(std::span<const std::uint64_t> values, rule_set& matched, rule_set& missed) const;
  /// The rules that accept at least one of `values` of fact `index`.
  [[nodiscard]] rule_set accept_any(std::size_t index, std::uint64_t values) const;
  /// The rules that accept each single one of `values` of fact `index`.
  [[nodiscard]] rule_set accept_each(std::size_t index, std::uint64_t values) const;
  /// The rules of `active` that no other rule of `certain` overrides and that are in force on `date`.
  [[nodiscard]] rule_set standing(const rule_set& active, const rule_set& certain, day date) const;
  /// Values of fact `index` that no rule tells apart, as masks; together they are all its known values.
  [[nodiscard]] const std::vector<std::uint64_t>& classes(std::size_t index) const;

  /// Everything the book names, as numbers; for the library's own use.
  [[nodiscard]] const detail::book_index& index() const noexcept;

 private:
  struct compiled;
  std::shared_ptr<const compiled> in_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_RULEBOOK_HPP
