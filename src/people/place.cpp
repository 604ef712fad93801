// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/place.hpp>

#include <safeguarding/text/edit_distance.hpp>
#include <safeguarding/text/tokens.hpp>

#include <algorithm>
#include <map>

namespace safeguarding::inline v0 {

namespace {

// The words that say which place it is, sorted; "in", "the" and the like left out.
std::vector<std::string> telling_words(std::string_view typed) {
  constexpr std::string_view small[] = {"a", "an", "at", "by", "in", "near", "of", "on", "outside", "the", "to"};
  std::vector<std::string> words;
  for (auto& one : tokens(typed))
    if (one.kind != token_kind::punctuation &&
        std::find(std::begin(small), std::end(small), one.folded) == std::end(small))
      words.push_back(std::move(one.folded));
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

}  // namespace safeguarding::inline v0
