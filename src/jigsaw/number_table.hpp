// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_JIGSAW_NUMBER_TABLE_HPP
#define SAFEGUARDING_SRC_JIGSAW_NUMBER_TABLE_HPP

#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace safeguarding::inline v0::detail {

/// A few numbers and what goes with each, hashed with so much room that most others are told apart by the first look.
template <class Value>
class number_table {
 public:
  /// For no more than `most` numbers.
  explicit number_table(std::size_t most) : slots_(std::bit_ceil(4 * most + 4)) {}

  /// Put in if it is not there.
  Value& operator[](std::uint32_t number) {
    auto& at = slots_[place_of(number)];
    at.number = number;
    return at.value;
  }
  /// Null if it is not there.
  [[nodiscard]] const Value* find(std::uint32_t number) const {
    const auto& at = slots_[place_of(number)];
    return at.number == number ? &at.value : nullptr;
  }
  template <class Visit>
  void each(const Visit& visit) const {
    for (const auto& one : slots_)
      if (one.number != nobody) visit(one.number, one.value);
  }

 private:
  static constexpr auto nobody = std::numeric_limits<std::uint32_t>::max();
  struct slot {
    std::uint32_t number = nobody;
    Value value{};
  };

  [[nodiscard]] std::size_t place_of(std::uint32_t number) const {
    const auto last = slots_.size() - 1;
    auto at = number * std::size_t{0x9e37'79b9} >> 8U & last;
    while (slots_[at].number != nobody && slots_[at].number != number) at = (at + 1) & last;
    return at;
  }

  std::vector<slot> slots_;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_JIGSAW_NUMBER_TABLE_HPP
