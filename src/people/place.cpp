// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/place.hpp>

#include <safeguarding/text/edit_distance.hpp>
#include <safeguarding/text/tokens.hpp>

#include <algorithm>
#include <functional>
#include <map>

namespace safeguarding::inline v0 {

namespace {

bool small_word(std::string_view word) {
  constexpr std::string_view small[] = {"a", "an", "at", "by", "in", "near", "of", "on", "outside", "the", "to"};
  return std::find(std::begin(small), std::end(small), word) != std::end(small);
}

// The words that say which place it is, sorted; "in", "the" and the like left out.
std::vector<std::string> telling_words(std::string_view typed) {
  std::vector<std::string> words;
  for (auto& one : tokens(typed))
    if (one.kind != token_kind::punctuation && !small_word(one.folded)) words.push_back(std::move(one.folded));
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

bool same_word(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const bool figures =
      a.find_first_of("0123456789") != std::string::npos || b.find_first_of("0123456789") != std::string::npos;
  return !figures && a.size() >= 5 && b.size() >= 5 && a[0] == b[0] && osa_distance(a, b, 1) <= 1;
}

bool same_place(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.size() != b.size() || a.empty()) return false;
  std::vector<bool> taken(b.size());
  for (const auto& word : a) {
    std::size_t i = 0;
    while (i < b.size() && (taken[i] || !same_word(word, b[i]))) ++i;
    if (i == b.size()) return false;
    taken[i] = true;
  }
  return true;
}

}  // namespace

place_list place_list::learn(std::span<const std::string> typed) {
  std::map<std::string, std::size_t> counts;
  for (const auto& one : typed) ++counts[one];
  std::vector<std::pair<std::string, std::size_t>> spellings(counts.begin(), counts.end());
  std::stable_sort(spellings.begin(), spellings.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::map<std::string, std::vector<std::string>> places;
  for (const auto& [spelling, count] : spellings) {
    auto words = telling_words(spelling);
    if (words.empty()) continue;
    const bool known =
        std::any_of(places.begin(), places.end(), [&](const auto& each) { return same_place(each.second, words); });
    if (!known) places.emplace(spelling, std::move(words));
  }
  place_list list;
  for (auto& [name, words] : places) {
    list.names_.push_back(name);
    list.words_.push_back(std::move(words));
  }
  return list;
}

std::optional<std::size_t> place_list::find(std::string_view typed) const {
  const auto words = telling_words(typed);
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < words_.size(); ++i)
    if (same_place(words_[i], words)) {
      if (found) return std::nullopt;
      found = i;
    }
  return found;
}

std::vector<place_mention> place_list::find_all(std::string_view text) const {
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_word;
  for (std::size_t i = 0; i < words_.size(); ++i)
    for (const auto& word : words_[i]) by_word[word].push_back(i);
  std::vector<token> all;
  for (auto& one : tokens(text)) all.push_back(std::move(one));
  // How many words from `at` are the words of place `i`, signs and small words between them left out; 0 if they are
  // not.
  const auto reach = [&](std::size_t at, std::size_t i) {
    auto missing = words_[i];
    for (std::size_t n = at; n < all.size() && n < at + 2 * words_[i].size() + 1; ++n) {
      if (all[n].line != all[at].line) break;
      if (const auto word = std::find(missing.begin(), missing.end(), all[n].folded); word != missing.end()) {
        missing.erase(word);
        if (missing.empty()) return n - at + 1;
      } else if (all[n].kind != token_kind::punctuation && !small_word(all[n].folded)) {
        break;
      }
    }
    return std::size_t{0};
  };
  std::vector<place_mention> found;
  for (std::size_t at = 0; at < all.size(); ++at) {
    const auto known = by_word.find(all[at].folded);
    if (known == by_word.end()) continue;
    std::size_t best = 0, place = 0;
    for (const auto i : known->second)
      if (const auto words = reach(at, i); words > best) {
        best = words;
        place = i;
      }
    if (best == 0) continue;
    const auto& last = all[at + best - 1];
    found.push_back(
        {place, std::string{text.substr(all[at].byte_start, last.byte_start + last.byte_length - all[at].byte_start)},
         all[at].start});
    at += best - 1;
  }
  return found;
}

}  // namespace safeguarding::inline v0
