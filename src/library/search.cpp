// SPDX-License-Identifier: Apache-2.0
#include "search.hpp"

#include <safeguarding/people/weights.hpp>
#include <safeguarding/text/tokens.hpp>

#include <algorithm>
#include <map>
#include <type_traits>
#include <variant>

namespace safeguarding::inline v0::detail {
namespace {

bool is_word(const token& each) { return each.kind != token_kind::punctuation; }

/// Each word of a text once.
std::vector<std::string> words_of(std::string_view text) {
  auto all = words_in(text);
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> all;
  for (auto& each : tokens(text))
    if (is_word(each)) all.push_back(std::move(each.folded));
  return all;
}

std::vector<std::string_view> texts_of(const any_record& value) {
  std::vector<std::string_view> all;
  std::visit(
      [&](const auto& inner) {
        using type = std::decay_t<decltype(inner)>;
        if constexpr (std::is_same_v<type, report>) {
          all = {inner.text, inner.place, inner.immediate_action, inner.wishes_and_feelings, inner.late_reason};
        } else if constexpr (std::is_same_v<type, amendment>) {
          all = {inner.added, inner.reason};
        } else if constexpr (std::is_same_v<type, information_shared>) {
          all = {inner.what, inner.why, inner.childs_view};
        } else if constexpr (std::is_same_v<type, acknowledgement>) {
          all = {inner.document};
        } else if constexpr (std::is_same_v<type, case_file>) {
          for (const auto& each : inner.classifications) all.push_back(each.reason);
          if (inner.closure) all.insert(all.end(), {inner.closure->reason, inner.closure->lessons});
        } else if constexpr (requires { inner.note; }) {
          all = {inner.note};
        } else {
          all = {inner.reason};
        }
      },
      value);
  return all;
}

std::vector<text_span> places_in(std::string_view text, std::string_view query) {
  const auto wanted = words_of(query);
  std::vector<text_span> places;
  for (const auto& each : tokens(text))
    if (is_word(each) && std::binary_search(wanted.begin(), wanted.end(), each.folded))
      places.push_back({static_cast<std::uint32_t>(each.start), static_cast<std::uint32_t>(each.length)});
  return places;
}

void word_places::add(std::size_t index, const any_record& value) {
  size_ = index + 1;
  for (const auto text : texts_of(value))
    for (auto& word : words_of(text)) {
      auto& list = places_[std::move(word)];
      if (list.empty() || list.back() != index) list.push_back(static_cast<std::uint32_t>(index));
    }
}

std::vector<word_places::hit> word_places::find(std::string_view query, std::size_t n,
                                                const std::function<bool(std::size_t)>& allowed) const {
  std::map<std::size_t, std::int32_t> scores;
  const auto wanted = words_of(query);
  for (const auto& word : wanted) {
    const auto found = places_.find(word);
    if (found == places_.end()) continue;
    std::vector<std::size_t> those;
    for (const auto each : found->second)
      if (allowed(each)) those.push_back(each);
    if (those.empty()) continue;
    const auto bits = log2_bits(static_cast<double>(n + 1) / static_cast<double>(those.size()));
    for (const auto each : those) scores[each] += bits;
  }
  std::vector<hit> hits;
  for (const auto& [index, score] : scores) hits.push_back({index, score});
  std::sort(hits.begin(), hits.end(),
            [](const hit& a, const hit& b) { return a.score != b.score ? a.score > b.score : a.index > b.index; });
  return hits;
}

}  // namespace safeguarding::inline v0::detail
