// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_TEXT_UNICODE_HPP
#define SAFEGUARDING_SRC_TEXT_UNICODE_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

inline constexpr char32_t replacement = 0xFFFD;

struct code_point {
  char32_t value;      // replacement for a byte that is not UTF-8
  std::size_t length;  // bytes it takes, at least 1
};

// The code point at the start of `text`, which is not empty.
[[nodiscard]] code_point first_of(std::string_view text) noexcept;

void append_utf8(std::string& out, char32_t value);

[[nodiscard]] std::u32string code_points(std::string_view utf8);

// What a code point is, as far as reading words goes.
enum class character_class { letter, digit, mark, invisible, space, line_end, other };

[[nodiscard]] character_class class_of(char32_t value) noexcept;
[[nodiscard]] bool is_upper(char32_t value) noexcept;  // title case counts
[[nodiscard]] bool is_lower(char32_t value) noexcept;

// Folds code points one after another. The only context is the Greek letter before an upsilon.
class folder {
 public:
  void add(char32_t value);
  // What was added since the last take, with marks in canonical order.
  [[nodiscard]] std::string take();

 private:
  void add_decomposed(char32_t value);
  void put(char32_t value);
  void put(std::string_view ascii);
  void order_marks();

  std::string out_;
  struct mark {
    char32_t value;
    int combining;
  };
  std::vector<mark> marks_;  // waiting to be put in order
  char32_t before_ = 0;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_TEXT_UNICODE_HPP
