// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_TEXT_SPELLING_HPP
#define SAFEGUARDING_SRC_TEXT_SPELLING_HPP

// What can be said about two spellings, one observation a key, each of which a table of rules may give a weight.

#include <safeguarding/text/edit_distance.hpp>
#include <safeguarding/text/jaro_winkler.hpp>
#include <safeguarding/text/nicknames.hpp>
#include <safeguarding/text/sound.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

inline constexpr std::size_t longest_spelling = 40;  // longer names are compared by their beginnings

[[nodiscard]] inline bool sounds_as_vowel(char c) noexcept {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

// Two spellings letter by letter, '\0' where one has nothing; the fewest differences, vowels preferring vowels.
class spelling_alignment {
 public:
  struct step {
    char a, b;
  };

  spelling_alignment(std::string_view a, std::string_view b) {
    std::array<std::array<short, longest_spelling + 1>, longest_spelling + 1> cost{};
    for (std::size_t i = 0; i <= a.size(); ++i)
      for (std::size_t j = 0; j <= b.size(); ++j) {
        int best = i == 0 && j == 0 ? 0 : 1 << 14;
        if (i > 0 && j > 0) best = std::min(best, cost[i - 1][j - 1] + change(a[i - 1], b[j - 1]));
        if (i > 0) best = std::min(best, cost[i - 1][j] + gap(a, i - 1));
        if (j > 0) best = std::min(best, cost[i][j - 1] + gap(b, j - 1));
        cost[i][j] = static_cast<short>(best);
      }
    std::size_t i = a.size(), j = b.size();
    while (i > 0 || j > 0) {
      if (i > 0 && j > 0 && cost[i][j] == cost[i - 1][j - 1] + change(a[i - 1], b[j - 1]))
        steps_.push_back({a[--i], b[--j]});
      else if (i > 0 && cost[i][j] == cost[i - 1][j] + gap(a, i - 1)) steps_.push_back({a[--i], '\0'});
      else steps_.push_back({'\0', b[--j]});
    }
    std::reverse(steps_.begin(), steps_.end());
  }

  [[nodiscard]] const std::vector<step>& steps() const noexcept { return steps_; }

 private:
  static int change(char x, char y) noexcept {
    if (x == y) return 0;
    const bool vowel_x = sounds_as_vowel(x), vowel_y = sounds_as_vowel(y);
    return vowel_x && vowel_y ? 6 : vowel_x || vowel_y ? 13 : 10;
  }
  static int gap(std::string_view text, std::size_t i) noexcept {
    const char c = text[i];
    if ((i > 0 && text[i - 1] == c) || (i + 1 < text.size() && text[i + 1] == c)) return 4;
    return sounds_as_vowel(c) || c == 'h' ? 7 : 9;
  }

  std::vector<step> steps_;
};

// Calls visit(key) for each observation about two different words of at least one letter; the order of a and b does not
// matter.
class spelling_features {
 public:
  template <class Visit>
  static void of(std::string_view a, std::string_view b, Visit visit) {
    a = a.substr(0, longest_spelling);
    b = b.substr(0, longest_spelling);
    if (b < a) std::swap(a, b);
    of_steps(spelling_alignment{a, b}.steps(), visit);
    of_whole(a, b, visit);
  }

 private:
  static std::string both(char kind, std::string x, std::string y) {
    if (y < x) std::swap(x, y);
    return kind + x + '/' + y;
  }
  static std::string classes(const std::string& text) {
    std::string made;
    for (const char c : text) made += sounds_as_vowel(c) ? 'v' : 'c';
    return made;
  }
  static char digit(std::size_t n) { return static_cast<char>('0' + std::min<std::size_t>(n, 9)); }
  static char bin(double similarity, double bins) {
    return static_cast<char>('A' + static_cast<int>(similarity * bins));
  }

  // Each stretch of differing letters: what stands for what, where, and between which neighbours.
  template <class Visit>
  static void of_steps(const std::vector<spelling_alignment::step>& steps, Visit& visit) {
    std::size_t stretches = 0;
    for (std::size_t k = 0; k < steps.size();) {
      if (steps[k].a == steps[k].b) {
        ++k;
        continue;
      }
      const std::size_t first = k;
      std::string x, y;
      for (; k < steps.size() && steps[k].a != steps[k].b; ++k) {
        if (steps[k].a != '\0') x += steps[k].a;
        if (steps[k].b != '\0') y += steps[k].b;
      }
      ++stretches;
      const char place = first == 0 ? '^' : k == steps.size() ? '$' : '.';
      const char left = first == 0 ? '^' : steps[first - 1].a, right = k == steps.size() ? '$' : steps[k].a;
      visit(both('g', x, y));
      visit(both(place, x, y));
      if (x.size() <= 3 && y.size() <= 3) {
        visit(both('l', left + x, left + y));
        visit(both('r', x + right, y + right));
        visit(both('b', left + x + right, left + y + right));
      }
      const std::size_t less = std::min(x.size(), y.size()), more = std::max(x.size(), y.size());
      visit(std::string{'n', place, digit(std::min<std::size_t>(less, 4)), digit(std::min<std::size_t>(more, 4))});
      visit(both('c', place + classes(x.substr(0, 3)), place + classes(y.substr(0, 3))));
    }
    visit(std::string{'m', digit(stretches)});
  }

  // Letters in common in order, as a share of the letters.
  static double common_share(std::string_view a, std::string_view b) {
    std::array<std::size_t, longest_spelling + 1> row{};
    for (const char x : a) {
      std::size_t corner = 0;
      for (std::size_t j = 0; j < b.size(); ++j) {
        const std::size_t above = row[j + 1];
        row[j + 1] = x == b[j] ? corner + 1 : std::max(row[j], above);
        corner = above;
      }
    }
    return 2.0 * static_cast<double>(row[b.size()]) / static_cast<double>(a.size() + b.size());
  }

  template <class Visit>
  static void of_whole(std::string_view a, std::string_view b, Visit& visit) {
    const auto sound_a = sound_of(a), sound_b = sound_of(b);
    const std::string frame_a = consonants(sound_a.first), frame_b = consonants(sound_b.first);
    const double similarity = jaro_winkler(a, b), of_sounds = jaro_winkler(sound_a.first, sound_b.first);
    const std::size_t distance = osa_distance(a, b), longer = std::max(a.size(), b.size()),
                      shorter = std::min(a.size(), b.size());
    std::size_t prefix = 0, suffix = 0;
    while (prefix < shorter && a[prefix] == b[prefix]) ++prefix;
    while (suffix < shorter - prefix && a[a.size() - 1 - suffix] == b[b.size() - 1 - suffix]) ++suffix;
    const char sound = sound_a.first == sound_b.first  ? '2'
                       : sound_alike(sound_a, sound_b) ? '1'
                       : frame_a == frame_b            ? 'f'
                                                       : '0';
    const char near = bin(similarity, 20);
    const char begins = prefix == shorter ? 'p' : suffix == shorter ? 's' : '-';
    visit(std::string{'J', near});
    visit(std::string{'J', near, sound});
    visit(std::string{'J', near, digit(longer)});
    visit(std::string{'S', sound});
    visit(std::string{'S', sound, bin(of_sounds, 10)});
    visit(std::string{'S', sound, digit(shorter)});
    visit(std::string{'F', bin(jaro_winkler(frame_a, frame_b), 10), prefix > 0 ? '1' : '0'});
    visit(std::string{'D', digit(distance), digit(longer)});
    visit(std::string{'D', digit(distance), digit(shorter)});
    visit(std::string{'L', digit(shorter), digit(longer - shorter)});
    visit(std::string{'P', digit(prefix), digit(suffix)});
    visit(std::string{'P', digit(prefix), begins});
    visit(std::string{'E', digit(suffix), digit(shorter)});
    visit(std::string{'B', begins, digit(shorter), digit(longer - shorter)});
    visit(std::string{'I', a[0], b[0]});
    visit(both('e', std::string{a.substr(a.size() - std::min<std::size_t>(2, a.size()))},
               std::string{b.substr(b.size() - std::min<std::size_t>(2, b.size()))}));
    visit(both('h', std::string{a.substr(0, 2)}, std::string{b.substr(0, 2)}));
    visit(both('t', std::string{a.substr(prefix, 4)}, std::string{b.substr(prefix, 4)}));
    visit(std::string{'T', a.back(), b.back()});
    visit(std::string{'C', bin(common_share(a, b), 10), sound});
    visit(std::string{'C', bin(common_share(a, b), 10), digit(shorter)});
    visit(std::string{'K', bin(jaro_winkler(frame_a, frame_b), 10), bin(similarity, 10)});
    visit(std::string{'K', near, begins, digit(prefix)});
    visit(std::string{'Q', a[0] == b[0] ? '1' : '0', sound, digit(distance), digit(shorter)});
    if (same_nickname_class(a, b)) visit(std::string{"N"});
  }
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_TEXT_SPELLING_HPP
