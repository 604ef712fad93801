// SPDX-License-Identifier: Apache-2.0
#include "prepared_people.hpp"

#include <algorithm>
#include <array>

namespace safeguarding::inline v0::detail {

namespace {

// How many bits two different words of names share: -1 if they are nothing to each other.
rarity shared_by_words(const prepared_field& field, const name_word& x, const name_word& y) noexcept {
  const rarity least = std::min(x.rare, y.rare);  // of the commoner: a slip is always rare
  const auto less = [least](int bits) { return std::max(least - bits * one_bit, one_bit); };
  const auto head_x = x.shape.head, head_y = y.shape.head;
  if (x.is_initial() || y.is_initial()) return (head_x & 0xFF) == (head_y & 0xFF) ? 2 * one_bit : -1;
  if (may_be_slip(x.shape, y.shape) && field.book.slip(x.number(), y.number())) return less(3);
  if (head_x == head_y) {
    auto a = field.book.texts[x.number()], b = field.book.texts[y.number()];
    if (a.size() > b.size()) std::swap(a, b);
    if (a.size() >= 3 && b.substr(0, a.size()) == a) return less(2);
  }
  if (x.has_formal || y.has_formal) {
    const auto formal_x = field.formal[x.number()], formal_y = field.formal[y.number()];
    for (std::size_t i = 0, j = 0; i < formal_x.size() && j < formal_y.size();) {
      if (formal_x[i] == formal_y[j]) return less(2);
      formal_x[i] < formal_y[j] ? ++i : ++j;
    }
  }
  for (const auto sound : x.sounds)
    if (sound != 0 && (sound == y.sounds[0] || sound == y.sounds[1])) return less(4);
  return -1;
}

// Which of two scripts the words are in: 1 Latin letters, 2 letters that cannot be written in Latin ones.
std::uint32_t scripts_of(std::span<const name_word> words) noexcept {
  std::uint32_t scripts = 0;
  for (const auto& word : words) scripts |= word.foreign ? 2U : 1U;
  return scripts;
}

// Which of first names (1) and surnames (2) the words have.
std::uint32_t marks_of(std::span<const name_word> words) noexcept {
  std::uint32_t marks = 0;
  for (const auto& word : words) marks |= word.mark();
  return marks;
}

// What two names share and how, word by word.
struct shared_words {
  std::array<bool, 16> used_a{}, used_b{};
  rarity shared = 0;
  bool first_name_same = false, first_name_alike = false, first_initial = false;
  int exchanged = 0, in_place = 0;
};

// Equal words; both lists are sorted by word.
void share_equal(std::span<const name_word> a, std::span<const name_word> b, shared_words& of) noexcept {
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const auto x = a[i].number(), y = b[j].number();
    if (x == y) {
      of.used_a[i] = of.used_b[j] = true;
      const auto mark_a = a[i].mark(), mark_b = b[j].mark();
      if ((mark_a & mark_b & 1) != 0) of.first_name_same = true;
      if ((mark_a ^ mark_b) == 3) ++of.exchanged;  // a first name here, a surname there
      else if (mark_a == mark_b) ++of.in_place;
      of.shared += a[i].rare;
      ++i, ++j;
    } else if (x < y) {
      ++i;
    } else {
      ++j;
    }
  }
}

// What is alike of the others, best first.
void share_alike(const prepared_field& field, std::span<const name_word> a, std::span<const name_word> b,
                 shared_words& of) noexcept {
  struct alike {
    rarity gain;
    std::uint32_t less, more;  // the two words, so that the order of the rows settles no tie
    std::uint8_t i, j;
  };
  std::array<alike, 144> found;  // NOLINT(*-member-init): only the first `count` are read
  std::size_t count = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (of.used_a[i]) continue;
    for (std::size_t j = 0; j < b.size(); ++j) {
      if (of.used_b[j]) continue;
      const auto gain = shared_by_words(field, a[i], b[j]);
      if (gain < 0) continue;
      const auto x = a[i].number(), y = b[j].number();
      found[count++] = {gain, std::min(x, y), std::max(x, y), static_cast<std::uint8_t>(i),
                        static_cast<std::uint8_t>(j)};
    }
  }
  if (count > 1)
    std::sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), [](const alike& x, const alike& y) {
      return x.gain != y.gain ? x.gain > y.gain : x.less != y.less ? x.less < y.less : x.more < y.more;
    });
  for (std::size_t k = 0; k < count; ++k) {
    if (of.used_a[found[k].i] || of.used_b[found[k].j]) continue;
    of.used_a[found[k].i] = of.used_b[found[k].j] = true;
    of.shared += found[k].gain;
    const auto &x = a[found[k].i], &y = b[found[k].j];
    if (x.mark() == 1 || y.mark() == 1)
      (x.is_initial() || y.is_initial() ? of.first_initial : of.first_name_alike) = true;
  }
}

}  // namespace

std::uint8_t compare_names(const prepared_field& field, quick_value row_a, quick_value row_b, generation of_a,
                           generation of_b) noexcept {
  const auto a = field.words_of(row_a), b = field.words_of(row_b);
  const auto scripts = scripts_of(a) & scripts_of(b);
  if (scripts == 0) return 0;  // one has no name, or the two are written in scripts that cannot be compared
  shared_words of;
  share_equal(a, b, of);
  share_alike(field, a, b, of);
  // A contradiction needs something left on both sides, in a script that both have.
  const auto left = [scripts](std::span<const name_word> words, const std::array<bool, 16>& used) {
    std::uint32_t marks = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
      if (!used[i] && words[i].mark() != 3 && (scripts & (words[i].foreign ? 2U : 1U)) != 0) marks |= words[i].mark();
    return marks;
  };
  const auto left_a = left(a, of.used_a);
  auto left_b = left(b, of.used_b);
  if (of.exchanged > of.in_place) {
    left_b = (left_b & 1) << 1 | (left_b & 2) >> 1;
    of.first_name_same = of.exchanged > 1;
  }
  auto contradiction = static_cast<name_contradiction>(left_a & left_b);
  if (contradiction == name_contradiction::none && of.first_name_alike && !of.first_name_same)
    contradiction = name_contradiction::first_names_alike;
  else if (contradiction == name_contradiction::none && of.first_initial && !of.first_name_same)
    contradiction = name_contradiction::first_initial;
  if (of_a != of_b && of_a != generation::unsaid && of_b != generation::unsaid &&
      contradiction != name_contradiction::first_names && contradiction != name_contradiction::surnames &&
      contradiction != name_contradiction::both)
    contradiction = name_contradiction::generations;
  if (const auto given = marks_of(a) & marks_of(b); contradiction == name_contradiction::none && given != 3)
    contradiction = (given & 1) == 0 ? name_contradiction::no_first_name : name_contradiction::no_surname;
  return static_cast<std::uint8_t>(1 + name_step_count * static_cast<std::size_t>(contradiction) +
                                   step_of(of.shared, name_steps));
}

}  // namespace safeguarding::inline v0::detail
