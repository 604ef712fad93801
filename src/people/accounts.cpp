// SPDX-License-Identifier: Apache-2.0
// School account names: what pattern they have is not on the roll, so every usual one is tried against everybody.
#include "span_finder.hpp"

namespace safeguarding::inline v0::detail {

namespace {

std::string run_of(const std::vector<std::string>& words) {
  std::string run;
  for (const auto& word : words) run += word;
  return run;
}

bool fits_account(const known_person& who, const std::string& name, const std::string& letters, bool numbered) {
  if (!who.account.empty() && who.account == name) return true;
  if (who.parent()) return false;
  const bool separated = name.find('.') != std::string::npos || numbered;
  for (const auto& first : who.names) {
    if (!is_forename(first.part)) continue;
    const auto fore = run_of(first.words);
    for (const auto& last : who.names) {
      if (is_forename(last.part)) continue;
      const auto sur = run_of(last.words);
      if (letters == fore + sur || letters == sur + fore || letters == first.words[0] + sur) return true;
      if (separated && (letters == fore[0] + sur || letters == sur + fore[0])) return true;
    }
  }
  return false;
}

// Two digits may be the year of birth or of arrival: they speak for whom they fit, and against nobody.
bool year_fits(const known_person& who, const std::string& tail) {
  if (tail.size() != 2) return false;
  const auto two = [](const std::optional<day>& date) {
    if (!date) return std::string{};
    const int y = static_cast<int>(std::chrono::year_month_day{*date}.year()) % 100;
    return std::string{static_cast<char>('0' + y / 10), static_cast<char>('0' + y % 10)};
  };
  return tail == two(who.born) || tail == two(who.start);
}

}  // namespace

std::optional<span> account_at(const indexed_roll& roll, const report_words& text, std::size_t at) {
  const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto& whole = text.words[at].is.folded;
  const auto name = whole.substr(0, whole.find('@'));
  const auto cut = std::find_if(name.begin(), name.end(), digit);
  std::string letters, tail;
  std::copy_if(name.begin(), cut, std::back_inserter(letters), letter);
  std::copy_if(cut, name.end(), std::back_inserter(tail), [&](char c) { return letter(c) || digit(c); });
  const auto known = roll.by_account.find(name);
  if (letters.size() < 4 && known == roll.by_account.end()) return std::nullopt;
  std::vector<std::uint32_t> fitting;
  if (known != roll.by_account.end()) fitting = known->second;  // the very name that the roll has
  else
    for (std::uint32_t p = 0; p < roll.people.size(); ++p)
      if (fits_account(roll.people[p], name, letters, !tail.empty())) fitting.push_back(p);
  if (fitting.empty()) return std::nullopt;
  span found;
  found.first = found.last = at;
  found.form = mention_form::username;
  const auto forms = roll.forms_by_key.find(tail);
  for (const auto p : fitting) {
    const auto& who = roll.people[p];
    scored one{p, {}};
    one.add(mention_clue::prior, -bits_of_ratio(roll.people.size(), 1));
    one.add(mention_clue::username, bits_of_ratio(roll.people.size(), fitting.size()));
    if (known != roll.by_account.end()) one.add(mention_clue::username, one_bit);
    else if (!tail.empty() && who.pupil()) {
      if (forms != roll.forms_by_key.end()) {
        const bool own = std::find(forms->second.begin(), forms->second.end(), who.form) != forms->second.end();
        one.add(mention_clue::form_given, own ? 4 * one_bit : contradicts);
      } else if (year_fits(who, tail)) {
        one.add(mention_clue::year_given, 2 * one_bit);
      }
    }
    if (known == roll.by_account.end() && !tail.empty() && !who.pupil()) one.add(mention_clue::standing, -3 * one_bit);
    found.candidates.push_back(std::move(one));
  }
  return found;
}

}  // namespace safeguarding::inline v0::detail
