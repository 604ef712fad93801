// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PEOPLE_DETAIL_VALUE_POOL_HPP
#define SAFEGUARDING_PEOPLE_DETAIL_VALUE_POOL_HPP

/// \file
/// Keeps each distinct text once and gives it a number.

#include <safeguarding/core/text_hash.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

/// Texts numbered in the order they first came; number 0 is the empty text.
class value_pool {
 public:
  value_pool() : slots_(16, 0), starts_{0, 0} {}

  /// The number of `text`, new or known.
  std::uint32_t add(std::string_view text) {
    if (text.empty()) return 0;
    if ((size() + 1) * 2 > slots_.size()) grow();
    auto slot = text_hash(text) & (slots_.size() - 1);
    while (slots_[slot] != 0) {
      if (operator[](slots_[slot]) == text) return slots_[slot];
      slot = (slot + 1) & (slots_.size() - 1);
    }
    const auto number = static_cast<std::uint32_t>(size());
    bytes_ += text;
    starts_.push_back(bytes_.size());
    return slots_[slot] = number;
  }

  /// Distinct texts, the empty one included.
  [[nodiscard]] std::size_t size() const noexcept { return starts_.size() - 1; }
  [[nodiscard]] std::string_view operator[](std::size_t number) const noexcept {
    return std::string_view{bytes_}.substr(starts_[number], starts_[number + 1] - starts_[number]);
  }

 private:
  void grow() {
    std::vector<std::uint32_t> wider(slots_.size() * 4, 0);
    for (std::size_t number = 1; number < size(); ++number) {
      auto slot = text_hash(operator[](number)) & (wider.size() - 1);
      while (wider[slot] != 0) slot = (slot + 1) & (wider.size() - 1);
      wider[slot] = static_cast<std::uint32_t>(number);
    }
    slots_ = std::move(wider);
  }

  std::string bytes_;
  std::vector<std::uint32_t> slots_;  // numbers by hash; 0 is free
  std::vector<std::size_t> starts_;   // where each text starts in bytes_, and where the last one ends
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_PEOPLE_DETAIL_VALUE_POOL_HPP
