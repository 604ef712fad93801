// SPDX-License-Identifier: Apache-2.0
#include "case_lines.hpp"

#include <safeguarding/core/error.hpp>
#include <safeguarding/pack/table_reader.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>

namespace safeguarding::inline v0::detail {
namespace {

constexpr bool blank(char c) { return c == ' ' || c == '\t'; }

/// The lines of a case; those that may stand more than once are lists.
constexpr std::array<std::string_view, 18> case_keys{"at",  "facts",    "told",  "told at least", "not told", "must",
                                                     "may", "must not", "weigh", "not asked",     "step",     "clauses",
                                                     "law", "conflict", "clock", "open",          "because",  "case"};

constexpr std::string_view once[] = {"at", "step", "conflict", "because"};

/// Sorts the lines of a file into cases.
class line_sorter {
 public:
  line_sorter(refusals& found, const import_limits& limits) : found_{found}, limits_{limits} {}

  std::vector<raw_case> sort(std::string_view text) {
    for (std::size_t line = 1; !text.empty() && !found_.full(); ++line) {
      if (line > limits_.rows) {
        found_.add(errc::limit_exceeded, {line, 1}, "",
                   "the file has more than " + std::to_string(limits_.rows) + " lines; split it");
        break;
      }
      const auto end = text.find('\n');
      auto one = text.substr(0, end);
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
      if (one.ends_with('\r')) one.remove_suffix(1);
      take(one, line);
    }
    return std::move(cases_);
  }

 private:
  void take(std::string_view line, std::size_t number) {
    if (trimmed(line).empty() || line.front() == '#') return;
    if (const auto bad = detail::find_control(line); bad != std::string_view::npos)
      return found_.add(errc::syntax, {number, bad + 1}, "", detail::control_message);
    if (line.size() > limits_.cell_bytes)
      return found_.add(errc::limit_exceeded, {number, 1}, "",
                        "this line has more than " + std::to_string(limits_.cell_bytes) + " bytes");
    const auto first = static_cast<std::size_t>(std::find_if_not(line.begin(), line.end(), blank) - line.begin());
    if (first >= 2) return go_on(line, {number, first + 1});
    passed_over_ = said{};
    open_ = &passed_over_;
    const auto colon = line.find(':');
    if (colon == std::string_view::npos)
      return found_.add(errc::syntax, {number, first + 1}, "",
                        "a line is written 'key: words'; one that goes on with the line before starts with two blanks",
                        trimmed(line));
    const auto key = std::string{trimmed(line.substr(0, colon))};
    const auto rest = line.substr(colon + 1);
    const auto words = trimmed(rest);
    const place_in_text at{number,
                           colon + 2 + (words.empty() ? 0 : static_cast<std::size_t>(words.data() - rest.data()))};
    if (key == "school" || key == "case") {
      open_ = nullptr;
      if (words.empty()) found_.add(errc::missing, {number, first + 1}, key, "nothing is said after the colon");
      else if (key == "school") school_ = words;
      else start(words, at);
    } else add(key, words, {number, first + 1}, at);
  }

  void start(std::string_view name, place_in_text at) {
    cases_.push_back({{std::string{name}, at}, school_, {}, {}});
    const auto [before, fresh] = names_.emplace(school_ + "\n" + cases_.back().name.text, at.line);
    if (!fresh)
      found_.add(errc::duplicate, at, "case",
                 "a case of this name is already on line " + std::to_string(before->second), name);
  }

  void add(const std::string& key, std::string_view words, place_in_text key_at, place_in_text at) {
    if (std::find(case_keys.begin(), case_keys.end(), key) == case_keys.end()) {
      std::vector<std::string> right{case_keys.begin(), case_keys.end()};
      right.emplace_back("school");
      const auto mistake = unknown_name("line of a case", {key, {}}, right);
      return found_.add(mistake.code(), key_at, "", mistake.message(), mistake.fragment());
    }
    if (cases_.empty())
      return found_.add(errc::contradiction, key_at, key, "this stands before the first 'case:' line");
    auto& [name, school, lines, once_said] = cases_.back();
    if (std::find(std::begin(once), std::end(once), key) != std::end(once)) {
      if (std::find(once_said.begin(), once_said.end(), key) != once_said.end())
        return found_.add(errc::duplicate, key_at, key, "a case says this once");
      once_said.push_back(key);
    }
    lines.push_back({key, key_at, {}});
    open_ = &lines.back().words;
    if (!words.empty()) open_->add(words, at);
  }

  void go_on(std::string_view line, place_in_text at) {
    if (open_ != nullptr) open_->add(trimmed(line), at);
    else
      found_.add(errc::syntax, at, "", "this line starts with blanks and there is nothing for it to go on with",
                 trimmed(line));
  }

  refusals& found_;
  const import_limits& limits_;
  std::vector<raw_case> cases_;
  std::unordered_map<std::string, std::size_t> names_;
  std::string school_;
  said passed_over_;      ///< what goes on with a line that was refused
  said* open_ = nullptr;  ///< what the next line may go on with
};

}  // namespace

std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<placed> said::split(std::string_view between) const {
  std::vector<placed> pieces;
  for (std::size_t from = 0; from <= text_.size();) {
    const auto end = std::min(text_.find(between, from), text_.size());
    auto start = from;
    while (start < end && blank(text_[start])) ++start;
    pieces.push_back({std::string{trimmed(std::string_view{text_}.substr(start, end - start))}, place(start)});
    from = end + between.size();
  }
  return pieces;
}

place_in_text said::place(std::size_t offset) const {
  auto part = std::prev(std::upper_bound(parts_.begin(), parts_.end(), offset,
                                         [](std::size_t wanted, const auto& each) { return wanted < each.first; }));
  return {part->second.line, part->second.column + (offset - part->first)};
}

std::vector<raw_case> sort_lines(std::string_view text, refusals& found, const import_limits& limits) {
  return line_sorter{found, limits}.sort(text);
}

}  // namespace safeguarding::inline v0::detail
