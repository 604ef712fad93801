// SPDX-License-Identifier: Apache-2.0
// Forms, years and dates of birth as staff write them.
#include "lexicon.hpp"
#include "spans.hpp"

#include <algorithm>
#include <charconv>

namespace safeguarding::inline v0::detail {

namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

std::optional<int> number(std::string_view word) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
  return value;
}

std::optional<int> year_number(std::string_view word) {
  constexpr std::string_view spelt[] = {"reception", "one",   "two",  "three", "four",   "five",   "six",
                                        "seven",     "eight", "nine", "ten",   "eleven", "twelve", "thirteen"};
  for (int i = 0; i <= 13; ++i)
    if (word == spelt[i]) return i;
  const auto value = number(word);
  return value && *value >= 1 && *value <= 13 ? value : std::nullopt;
}

// "9n" or "r2" as a form that the roll need not have: its year.
std::optional<int> year_in(std::string_view word) {
  std::size_t digits = 0;
  while (digits < word.size() && digit(word[digits])) ++digits;
  if (digits == 0 || digits > 2 || word.size() - digits > 2 || word.size() == digits) return std::nullopt;
  return year_number(word.substr(0, digits));
}

// "Flat 5B", "bus 10W", "12A High Street": numbers of other things than forms.
bool numbers_else(const report_words& text, std::size_t at, std::size_t used) {
  constexpr std::string_view things[] = {"flat",   "apartment", "house", "number", "no",   "block",  "room",
                                         "unit",   "floor",     "bus",   "route",  "seat", "table",  "peg",
                                         "plot",   "door",      "stop",  "gate",   "bay",  "locker", "platform",
                                         "ticket", "page",      "size",  "channel"};
  if (at > 0 && text.words[at].before.empty())
    for (const auto& thing : things)
      if (text.at(at - 1) == thing) return true;
  for (std::size_t n = at + used; n < at + used + 3 && n < text.size(); ++n) {
    if (!text.follows(n) || !text.words[n].is.capitalised) return false;
    if (n > at + used && place_noun(text.at(n)) && text.at(n) != "class") return true;
  }
  return false;
}

bool has_digit(std::string_view word) {
  for (const char c : word)
    if (digit(c)) return true;
  return false;
}

}  // namespace

namespace {

// "Holly's TA": whoever has that class.
bool job_of_class(std::string_view word) {
  return word == "ta" || word == "teacher" || word == "tutor" || word == "class" || word == "assistant";
}

const std::vector<int>* forms_of(const indexed_roll& roll, const std::string& key) {
  const auto found = roll.forms_by_key.find(key);
  return found == roll.forms_by_key.end() ? nullptr : &found->second;
}

// "Year 4", "class 5B", "y 4": a word for a class stands at word `at`.
std::optional<class_words> class_named(const indexed_roll& roll, const report_words& text, std::size_t at) {
  if (at + 1 >= text.size() || !text.words[at + 1].before.empty()) return std::nullopt;
  const auto first = text.at(at);
  if (first != "class" && first != "form")
    if (const auto year = year_number(text.at(at + 1))) return class_words{2, {}, year};
  if (first == "y") return std::nullopt;
  if (const auto many = text.at(at + 1);
      first.starts_with('y') && many.size() > 1 && many.ends_with('s') && forms_of(roll, std::string{many}) == nullptr)
    if (const auto year = year_number(many.substr(0, many.size() - 1))) return class_words{2, {}, year};  // the year 7s
  if (auto rest = class_at(roll, text, at + 1)) {
    ++rest->words;
    return rest;
  }
  if (const auto* forms = forms_of(roll, std::string{text.at(at + 1)})) return class_words{2, *forms, {}};
  return std::nullopt;
}

// "6 Holly", "R Willow": before words with figures are read as times and amounts.
std::optional<class_words> class_with_name(const indexed_roll& roll, const report_words& text, std::size_t at) {
  const auto next = text.at(at + 1);
  if (at + 1 >= text.size() || !text.follows(at + 1) || next.size() < 3 || text.at(at).size() > 2 ||
      text.words[at + 1].is.kind != token_kind::word)
    return std::nullopt;
  if (const auto* forms = forms_of(roll, std::string{text.at(at)}.append(next))) return class_words{2, *forms, {}};
  return std::nullopt;
}

// "I-1M", "5 W"
std::optional<class_words> class_in_two(const indexed_roll& roll, const report_words& text, std::size_t at) {
  if (at + 1 >= text.size()) return std::nullopt;
  const auto& next = text.words[at + 1].is;
  const bool letter = text.words[at].is.kind == token_kind::number && text.follows(at + 1) &&
                      text.at(at + 1).size() == 1 && next.capitalised && text.at(at).size() <= 2;
  if (!next.joined && !letter) return std::nullopt;
  const auto longer = std::string{text.at(at)}.append(text.at(at + 1));
  const auto* forms = forms_of(roll, longer);
  if (!forms || (!letter && !has_digit(longer))) return std::nullopt;
  return class_words{2, *forms, {}};
}

// "5B", "Y7", "yr9", "the Y7s"
std::optional<class_words> class_with_digits(const indexed_roll& roll, const std::string& key) {
  if (const auto* forms = forms_of(roll, key)) return class_words{1, *forms, {}};
  if (key[0] == 'y') {
    const auto rest = std::string_view{key}.substr(key.starts_with("yr") ? 2 : key.starts_with("year") ? 4 : 1);
    if (const auto year = year_number(rest)) return class_words{1, {}, year};
    if (const auto* forms = forms_of(roll, std::string{rest})) return class_words{1, *forms, {}};
    if (rest.ends_with('s'))  // the Y7s
      if (const auto year = year_number(rest.substr(0, rest.size() - 1))) return class_words{1, {}, year};
  }
  const auto year = year_in(key);
  if (!year) return std::nullopt;
  for (const auto& form : roll.forms)  // 7S where the roll has 7SOK
    if (form.without.size() > key.size() && form.without.starts_with(key)) return class_words{1, {}, year};
  const auto same_year = [&](const auto& form) { return form.year && static_cast<int>(*form.year) == *year; };
  const bool there = std::any_of(roll.forms.begin(), roll.forms.end(), same_year);
  return class_words{1, {-1}, year, there ? whose_form::nobodys : whose_form::somebodys};
}

// "RB", or a class named Oak
std::optional<class_words> class_of_letters(const indexed_roll& roll, const report_words& text, std::size_t at) {
  const auto key = text.at(at);
  const auto& word = text.words[at];
  const auto* forms = forms_of(roll, std::string{key});
  if (!forms) return std::nullopt;
  const auto next = text.at(at + 1), before = at > 0 ? text.at(at - 1) : std::string_view{};
  const bool for_class = next == "class" || next == "form" || before == "class";
  const bool said = for_class || before == "form" || before == "in" || before == "from";
  const bool whole_word =
      key.size() > 3 && word.is.capitalised && (before == "in" || (word.is.possessive && job_of_class(next)));
  if (!whole_word && !for_class && !(key.size() <= 3 && (word.is.all_caps || said))) return std::nullopt;
  return class_words{1, *forms, {}};
}

}  // namespace

std::optional<class_words> class_at(const indexed_roll& roll, const report_words& text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  const auto& word = text.words[at];
  const auto first = text.at(at);
  if (first == "year" || first == "yr" || first == "y" || first == "class" || first == "form")
    return class_named(roll, text, at);
  if (first == "reception") return class_words{1, {}, 0};
  if (word.is.kind == token_kind::handle || word.is.kind == token_kind::punctuation) return std::nullopt;
  if (auto found = class_with_name(roll, text, at)) return found;
  if (has_digit(first) && numbers_else(text, at, 1)) return std::nullopt;
  if (auto found = class_in_two(roll, text, at)) return found;
  if (word.is.kind == token_kind::word_with_digits) return class_with_digits(roll, std::string{first});
  if (word.is.kind == token_kind::word) return class_of_letters(roll, text, at);
  return std::nullopt;
}

std::optional<day> date_at(const report_words& text, std::size_t at) {
  const auto made = [](int y, int m, int d) -> std::optional<day> {
    const std::chrono::year_month_day date{std::chrono::year{y}, std::chrono::month{static_cast<unsigned>(m)},
                                           std::chrono::day{static_cast<unsigned>(d)}};
    return date.ok() ? std::optional{day{date}} : std::nullopt;
  };
  const auto part = [&](std::size_t i, std::string_view signs) -> std::optional<int> {
    if (i >= text.size() || text.words[i].is.kind != token_kind::number || text.at(i).size() > 4) return std::nullopt;
    if (i > at && text.words[i].before != signs && !text.words[i].is.joined) return std::nullopt;
    return number(text.at(i));
  };
  for (const std::string_view sign : {"/", "."}) {
    const auto d = part(at, sign), m = part(at + 1, sign), y = part(at + 2, sign);
    if (!d || !m || !y) continue;
    if (text.at(at).size() == 4) return made(*d, *m, *y);
    if (*m >= 1 && *m <= 12 && *d >= 1) return made(*y < 100 ? 2000 + *y : *y, *m, *d);
  }
  constexpr std::string_view months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                         "jul", "aug", "sep", "oct", "nov", "dec"};
  const auto d = part(at, ""), y = part(at + 2, "");
  if (d && y && *y > 1900 && text.at(at + 1).size() >= 3)
    for (int m = 0; m < 12; ++m)
      if (text.at(at + 1).starts_with(months[m]) && *d >= 1) return made(*y, m + 1, *d);
  return std::nullopt;
}

int bits_of_ratio(std::uint64_t a, std::uint64_t b) noexcept {
  const auto log2_of = [](std::uint64_t n) {
    int whole = 0;
    while ((n >> (whole + 1)) != 0) ++whole;
    std::uint64_t x = whole <= 31 ? n << (31 - whole) : n >> (whole - 31);  // from 1 to 2, with 31 bits after the point
    int fraction = 0;
    for (int bit = 0; bit < 10; ++bit) {
      x = (x * x) >> 31;
      fraction <<= 1;
      if (x >= (std::uint64_t{1} << 32)) {
        x >>= 1;
        ++fraction;
      }
    }
    return whole * one_bit + fraction;
  };
  return log2_of(a) - log2_of(b);
}

}  // namespace safeguarding::inline v0::detail
