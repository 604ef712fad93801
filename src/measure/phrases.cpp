// SPDX-License-Identifier: Apache-2.0
#include "phrases.hpp"

#include <cstddef>

namespace safeguarding::inline v0::detail {

namespace {

// Where the bracket that opens at `open` closes; the end of the line where none does.
std::size_t closing(std::string_view line, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < line.size(); ++i) {
    depth += line[i] == '(' ? 1 : line[i] == ')' ? -1 : 0;
    if (depth == 0) return i;
  }
  return line.size();
}

std::vector<std::string_view> choices(std::string_view inside) {
  std::vector<std::string_view> all;
  std::size_t start = 0;
  int depth = 0;
  for (std::size_t i = 0; i <= inside.size(); ++i) {
    if (i < inside.size()) depth += inside[i] == '(' ? 1 : inside[i] == ')' ? -1 : 0;
    if (i != inside.size() && (inside[i] != '|' || depth != 0)) continue;
    all.push_back(inside.substr(start, i - start));
    start = i + 1;
  }
  return all;
}

}  // namespace

phrase_book::phrase_book() {
  for (auto text : {phrases_adults, phrases_children, phrases_common, phrases_events, phrases_everyday, phrases_home,
                    phrases_names, phrases_outside, phrases_things}) {
    std::vector<std::string_view>* list = nullptr;
    while (!text.empty()) {
      const auto end = text.find('\n');
      auto line = text.substr(0, end);
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
      while (line.ends_with(' ')) line.remove_suffix(1);
      if (line.starts_with('@')) list = &lists_[line.substr(1)];
      else if (!line.empty() && list) list->push_back(line);
    }
  }
  for (const auto line : list("same"))
    for (const auto words : other_words(line)) same_[words.substr(0, words.find(' '))].push_back({words, line});
}

std::string phrase_book::reworded(std::string_view text, dice& chance) const {
  const auto part_of_word = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\''; };
  std::string to;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && part_of_word(text[end])) ++end;
    if (end == i) {
      to += text[i++];
      continue;
    }
    const auto found = same_.find(text.substr(i, end - i));
    auto replaced = text.substr(i, end - i);
    if (found != same_.end() && chance.percent(45))
      for (const auto& [words, line] : found->second) {
        const auto after = i + words.size();
        if (text.substr(i, words.size()) != words || (after < text.size() && part_of_word(text[after]))) continue;
        replaced = chance.pick(other_words(line));
        end = after;
        break;
      }
    to += replaced;
    i = end;
  }
  return to;
}

const std::vector<std::string_view>& phrase_book::list(std::string_view name) const { return lists_.at(name); }

void expand(std::string_view line, dice& chance, const phrase_events& events) {
  while (!line.empty()) {
    const auto next = line.find_first_of("({");
    if (next != 0) events.text(line.substr(0, next));
    if (next == std::string_view::npos) return;
    if (line[next] == '{') {
      const auto end = line.find('}', next);
      events.slot(line.substr(next + 1, end - next - 1));
      line.remove_prefix(end + 1);
    } else {
      const auto end = closing(line, next);
      expand(chance.pick(choices(line.substr(next + 1, end - next - 1))), chance, events);
      line.remove_prefix(end + 1);
    }
  }
}

std::vector<std::string_view> other_words(std::string_view line) {
  std::vector<std::string_view> all;
  for (auto at = line.find(" / "); at != std::string_view::npos; at = line.find(" / ")) {
    all.push_back(line.substr(0, at));
    line.remove_prefix(at + 3);
  }
  all.push_back(line);
  return all;
}

}  // namespace safeguarding::inline v0::detail
