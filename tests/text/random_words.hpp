// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_TEXT_RANDOM_WORDS_HPP
#define SAFEGUARDING_TESTS_TEXT_RANDOM_WORDS_HPP

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

// Pairs of strings that have much in common, as two spellings of a name have.
class random_words {
 public:
  random_words(std::uint64_t seed, std::vector<std::string> alphabet) : random_{seed}, alphabet_{std::move(alphabet)} {}

  [[nodiscard]] std::string letter() { return alphabet_[random_() % alphabet_.size()]; }
  [[nodiscard]] std::size_t below(std::size_t n) { return random_() % n; }

  [[nodiscard]] std::vector<std::string> word(std::size_t longest) {
    std::vector<std::string> made(below(longest + 1));
    for (auto& one : made) one = letter();
    return made;
  }

  // `of` with a few letters dropped, put in, changed and swapped.
  [[nodiscard]] std::vector<std::string> misspelt(std::vector<std::string> of) {
    for (std::size_t n = below(5); n > 0 && !of.empty(); --n) {
      const auto at = of.begin() + static_cast<std::ptrdiff_t>(below(of.size()));
      switch (below(4)) {
        case 0: of.erase(at); break;
        case 1: of.insert(at, letter()); break;
        case 2: *at = letter(); break;
        default:
          if (at + 1 != of.end()) std::swap(*at, *(at + 1));
      }
    }
    return of;
  }

  [[nodiscard]] static std::string text(const std::vector<std::string>& letters) {
    std::string made;
    for (const auto& one : letters) made += one;
    return made;
  }

 private:
  std::mt19937_64 random_;
  std::vector<std::string> alphabet_;
};

inline const std::vector<std::string> few_ascii{"a", "b", "c", "n", " "};
inline const std::vector<std::string> mixed_letters{"a",      "b",      "n",          "\u00E9", "\u0436",
                                                    "\u0645", "\u738B", "\U0001F600", "\xFF",   "\xC3"};

#endif  // SAFEGUARDING_TESTS_TEXT_RANDOM_WORDS_HPP
