// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_PEOPLE_REPORT_WORDS_HPP
#define SAFEGUARDING_SRC_PEOPLE_REPORT_WORDS_HPP

/// \file
/// The words of a report, each knowing the signs before it and whether its capital says anything.

#include <safeguarding/text/tokens.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

/// In which letters a report is written: hurried ones have no capitals to go by, shouted ones nothing else.
enum class lettering { ordinary, hurried, shouted };

struct report_word {
  token is;
  std::string before;   ///< the signs between the word before and this one, each once a run: `."` or `(`
  bool first = false;   ///< first of a sentence, a line or a quotation: its capital says nothing
  bool quoted = false;  ///< within double quotes
  bool copied = false;  ///< within double quotes, and nobody is said to have spoken: a sign, a list, a message
};

struct report_words {
  std::string_view text;
  std::vector<report_word> words;
  lettering letters = lettering::ordinary;

  [[nodiscard]] std::size_t size() const noexcept { return words.size(); }
  /// The folded word at `i`; empty beyond the ends.
  [[nodiscard]] std::string_view at(std::size_t i) const noexcept {
    return i < words.size() ? std::string_view{words[i].is.folded} : std::string_view{};
  }
  /// Whether word `i` follows the word before it with no sign between them, hyphens of one word aside.
  [[nodiscard]] bool follows(std::size_t i) const noexcept {
    return i > 0 && i < words.size() && words[i].before.empty() && words[i].is.line == words[i - 1].is.line;
  }
  /// The text from word `first` to word `last`, both within.
  [[nodiscard]] std::string between(std::size_t first, std::size_t last) const;
};

[[nodiscard]] report_words read_words(std::string_view text);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PEOPLE_REPORT_WORDS_HPP
