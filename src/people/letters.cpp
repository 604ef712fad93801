// SPDX-License-Identifier: Apache-2.0
// "I asked K about it": one letter for somebody whom the report has already.
#include "context.hpp"

#include <algorithm>
#include <array>

namespace safeguarding::inline v0::detail {

namespace {

// "Block A", "set B", "vitamin C", "plan B": a letter that numbers things.
bool numbers_things(std::string_view before) {
  for (const auto* each :
       {"block",    "room",      "site",  "set",  "group", "option", "plan",  "grade", "part", "hall",
        "house",    "key",       "unit",  "door", "gate",  "floor",  "level", "zone",  "row",  "bus",
        "category", "section",   "route", "team", "paper", "form",   "class", "band",  "type", "vitamin",
        "a",        "hepatitis", "an",    "mr",   "mrs",   "ms",     "miss",  "point", "item", "appendix"})
    if (before == each) return true;
  return false;
}

// By letter: the pupil of the report whose forename begins with it, and how many there are.
struct bearer {
  std::uint32_t person = 0;
  std::size_t count = 0;
  bool tagged = false;
};

std::array<bearer, 26> bearers_of(const report_context& in) {
  std::array<bearer, 26> bearers;
  const auto note = [&](std::uint32_t person, bool tagged) {
    const auto& who = in.roll.people[person];
    if (!who.pupil()) return;
    for (const auto& [part, words] : who.names) {
      if (!is_forename(part) || words[0][0] < 'a' || words[0][0] > 'z') continue;
      auto& one = bearers[static_cast<std::size_t>(words[0][0] - 'a')];
      if (one.count == 0 || one.person != person) one = {person, one.count + 1, tagged};
    }
  };
  for (const auto person : in.tagged) note(person, true);
  for (const auto& one : in.named)
    if (std::find(in.tagged.begin(), in.tagged.end(), one.person) == in.tagged.end()) note(one.person, false);
  return bearers;
}

// The letter that word i is, if it can stand for somebody.
std::optional<std::size_t> letter_at(const report_words& text, std::size_t i) {
  const auto& word = text.words[i];
  const auto letter = text.at(i);
  if (letter.size() != 1 || letter[0] < 'a' || letter[0] > 'z' || letter == "a" || letter == "i") return std::nullopt;
  if (!word.is.capitalised || word.is.joined || word.copied) return std::nullopt;
  if (i + 1 < text.size() && (text.words[i + 1].is.joined || text.words[i + 1].is.capitalised)) return std::nullopt;
  if (text.follows(i) && (numbers_things(text.at(i - 1)) || text.words[i - 1].is.capitalised)) return std::nullopt;
  for (const auto* each : {"coded", "code", "mark", "marked", "register", "type", "grade", "level", "vitamin"})
    if (text.follows(i) && text.at(i - 1) == each) return std::nullopt;  // coded M all week
  if (text.follows(i + 1) && (text.at(i + 1) == "code" || text.at(i + 1) == "mark")) return std::nullopt;
  return static_cast<std::size_t>(letter[0] - 'a');
}

}  // namespace

void find_letters(const report_context& in, std::vector<span>& spans) {
  if (in.text.letters != lettering::ordinary) return;
  const auto bearers = bearers_of(in);
  std::vector<span> found;
  auto next = spans.begin();  // the first that does not end before the word
  for (std::size_t i = 0; i < in.text.size(); ++i) {
    while (next != spans.end() && next->last < i) ++next;
    if (next != spans.end() && next->first <= i) continue;
    const auto letter = letter_at(in.text, i);
    if (!letter || bearers[*letter].count != 1) continue;
    const auto& one = bearers[*letter];
    span made;
    made.first = made.last = i;
    made.form = mention_form::initials;
    made.possessive = in.text.words[i].is.possessive;
    scored who{one.person, {}};
    who.add(mention_clue::prior, -bits_of_ratio(in.roll.people.size(), 1));
    who.add(mention_clue::initials, bits_of_ratio(26, 1));
    who.add(one.tagged ? mention_clue::tagged : mention_clue::named_here, (one.tagged ? 6 : 5) * one_bit);
    made.candidates.push_back(std::move(who));
    made.fixed = mention_verdict::resolved;
    found.push_back(std::move(made));
  }
  if (found.empty()) return;
  for (auto& one : found) spans.push_back(std::move(one));
  std::stable_sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
}

}  // namespace safeguarding::inline v0::detail
