// SPDX-License-Identifier: Apache-2.0
#include "labelled_school.hpp"

#include <safeguarding/people/find_mentions.hpp>

#include "small_school.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace sg = safeguarding;

namespace {

std::vector<std::string> cut(std::string_view text, char at) {
  std::vector<std::string> parts;
  for (std::size_t start = 0;;) {
    const auto end = text.find(at, start);
    parts.emplace_back(text.substr(start, end - start));
    if (end == std::string_view::npos) return parts;
    start = end + 1;
  }
}

std::vector<sg::person> roll_of(std::string_view lines) {
  std::vector<sg::person> roll;
  for (const auto& line : cut(lines, '\n')) {
    const auto part = cut(line, ',');
    REQUIRE(part.size() == 9);
    auto one = part[1] == "pupil" ? small_school::pupil(part[0], part[2], part[3], part[5], part[6], part[4], part[7])
                                  : small_school::adult(part[0], *sg::parse<sg::person_kind>(part[1]), part[2], part[3],
                                                        part[5], part[6], part[8]);
    roll.push_back(std::move(one));
  }
  return roll;
}

struct label {
  std::size_t start = 0;  // in code points
  std::string words, person;
};

// The text without its labels, and the labels.
std::vector<label> take_labels(std::string_view marked, std::string& text) {
  std::vector<label> found;
  std::size_t points = 0;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] == '{') {
      found.push_back({points, {}, {}});
      continue;
    }
    if (marked[i] == '|') {
      const auto end = marked.find('}', i);
      found.back().person = marked.substr(i + 1, end - i - 1);
      found.back().words = text.substr(text.size() - found.back().words.size());
      i = end;
      continue;
    }
    text += marked[i];
    if ((marked[i] & 0xC0) != 0x80) ++points;
    if (!found.empty() && found.back().person.empty()) found.back().words += marked[i];
  }
  return found;
}

std::size_t points_of(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (c & 0xC0) != 0x80 ? 1U : 0U;
  return count;
}

// Whom the output names at the label: by the very words, else by what lies in them or around them. What is left open
// stands for the very words too, where nobody may be named.
std::vector<std::string> named(const std::vector<sg::mention>& found, const label& at) {
  std::vector<std::string> same, near;
  const auto length = points_of(at.words);
  const bool nobody = at.person == "?" || at.person == "-";
  for (const auto& one : found) {
    if (!one.person) {
      if (nobody && one.start == at.start && one.length == length) return {};
      continue;
    }
    if (one.start == at.start && one.length == length) same.push_back(one.person->text());
    else if ((one.start >= at.start && one.start + one.length <= at.start + length) ||
             (one.start <= at.start && one.start + one.length >= at.start + length))
      near.push_back(one.person->text());
  }
  return same.empty() ? near : same;
}

struct tally {
  std::size_t right = 0, wrong = 0, missed = 0, open = 0, guessed = 0;
  std::string lines;
};

tally score() {
  const sg::roll_index roll{roll_of(labelled_school::roll)};
  tally sum;
  for (const auto& each : labelled_school::reports) {
    std::string text;
    const auto labels = take_labels(each.text, text);
    small_school::written about{text, std::string{each.by}};
    if (!each.tagged.empty()) about.tagged = cut(each.tagged, ' ');
    const auto found = sg::find_mentions(roll, small_school::report(about));
    for (const auto& one : labels) {
      const auto people = named(found, one);
      const bool nobody = one.person == "?" || one.person == "-";
      const bool all_right = std::any_of(people.begin(), people.end(), [&](const auto& p) { return p == one.person; });
      if (nobody) ++(people.empty() ? sum.open : sum.guessed);
      else ++(people.empty() ? sum.missed : all_right ? sum.right : sum.wrong);
      if (nobody ? !people.empty() : !all_right)
        sum.lines += (people.empty() ? "missed " : "WRONG ") + one.words + " (" + one.person + ") in: " + text + "\n";
    }
  }
  return sum;
}

}  // namespace

TEST_CASE("on a labelled school nobody is guessed, and most of those who can be known are found") {
  const auto sum = score();
  INFO(sum.lines, sum.right, " right, ", sum.wrong, " wrong, ", sum.missed, " missed, ", sum.open, " left open");
  CHECK(sum.guessed == 0);
  CHECK(sum.wrong == 0);
  CHECK(sum.right >= 140);
  CHECK(sum.open == 29);
}
