// SPDX-License-Identifier: Apache-2.0
#include "word_index.hpp"

#include <safeguarding/core/text_hash.hpp>

#include <bit>

namespace safeguarding::inline v0::detail {
namespace {

// Only where a word stands hangs on it, never what is found.
std::size_t hash(place group, std::string_view word) noexcept {
  return static_cast<std::size_t>(text_hash(word, std::uint64_t{group} << 48));
}

}  // namespace

word_index::word_index(const vocabulary& words, const std::vector<std::string_view>& lists) {
  struct entry {
    place group;
    std::string_view word;
    std::size_t at;
  };
  std::vector<entry> all;
  for (std::size_t f = 0; f < words.facts.size(); ++f) {
    const auto& column = words.facts[f];
    if (column.kind == fact_kind::derived) continue;  // worked out from others, and never given
    all.push_back({fact_names, column.id, f});
    for (std::size_t v = 0; v < column.values.size(); ++v)
      if (column.values[v] != "absent") all.push_back({static_cast<place>(f), column.values[v], v});
  }
  for (std::size_t i = 0; i < lists.size(); ++i) all.push_back({fact_names, lists[i], words.facts.size() + i});
  for (std::size_t r = 0; r < words.roles.size(); ++r) all.push_back({role_names, words.roles[r].id, r});

  slots_.resize(std::bit_ceil(2 * all.size() + 1));
  for (const auto& [group, word, at] : all) {
    auto i = hash(group, word) & (slots_.size() - 1);
    while (slots_[i].at != no_place) i = (i + 1) & (slots_.size() - 1);
    slots_[i] = {static_cast<std::uint32_t>(text_.size()), static_cast<std::uint16_t>(word.size()), group,
                 static_cast<place>(at)};
    text_ += word;
  }
}

place word_index::find(place group, std::string_view word) const noexcept {
  for (auto i = hash(group, word);; ++i) {
    const auto& here = slots_[i & (slots_.size() - 1)];
    if (here.at == no_place) return no_place;
    if (here.group == group && here.length == word.size() &&
        std::memcmp(text_.data() + here.begin, word.data(), word.size()) == 0)
      return here.at;
  }
}

}  // namespace safeguarding::inline v0::detail
