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

// The orders of names of which the letters of an account could be made.
account_order order_of(const known_person& who, const std::string& letters) {
  account_order found = account_order::none;
  for (const auto& first : who.names) {
    if (!is_forename(first.part)) continue;
    const auto fore = run_of(first.words);
    for (const auto& last : who.names) {
      if (is_forename(last.part)) continue;
      const auto sur = run_of(last.words);
      if (letters == fore + sur || letters == sur + fore || letters == first.words[0] + sur)
        found = found | account_order::names;
      if (letters == fore[0] + sur) found = found | account_order::initial_first;
      if (letters == sur + fore[0]) found = found | account_order::initial_last;
    }
  }
  return found;
}

bool fits_account(const indexed_roll& roll, const known_person& who, const std::string& name,
                  const std::string& letters, bool numbered) {
  if (!who.account.empty() && who.account == name) return true;
  if (who.parent() || !who.account.empty()) return false;  // theirs is another
  const bool separated = name.find('.') != std::string::npos || numbered;
  const auto order = order_of(who, letters) & roll.orders;
  return (order & account_order::names) != account_order::none || (separated && order != account_order::none);
}

std::string letters_of(std::string_view account) {
  std::string kept;
  for (const char c : account)
    if (c >= 'a' && c <= 'z') kept += c;
  return kept;
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

// In which order a school makes account names, where the roll has enough of them to say so.
void learn_accounts(indexed_roll& roll) {
  std::size_t known = 0, count[3] = {};
  constexpr account_order all[] = {account_order::names, account_order::initial_first, account_order::initial_last};
  for (const auto& who : roll.people) {
    if (who.account.empty() || !who.pupil()) continue;
    ++known;
    const auto order = order_of(who, letters_of(who.account));
    for (std::size_t i = 0; i < 3; ++i) count[i] += (order & all[i]) != account_order::none ? 1U : 0U;
  }
  for (std::size_t i = 0; i < 3; ++i)
    if (known >= 5 && 5 * count[i] >= 4 * known) roll.orders = all[i];
}

std::optional<span> account_at(const indexed_roll& roll, const report_words& text, std::size_t at) {
  const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto& whole = text.words[at].is.folded;
  const auto name = whole.substr(0, whole.find('@'));
  const auto start = std::find_if_not(name.begin(), name.end(), digit);  // 24joneso
  const auto cut = std::find_if(start, name.end(), digit);
  std::string letters, tail{name.begin(), start};
  std::copy_if(start, cut, std::back_inserter(letters), letter);
  std::copy_if(cut, name.end(), std::back_inserter(tail), [&](char c) { return letter(c) || digit(c); });
  const auto known = roll.by_account.find(name);
  if (letters.size() < 4 && known == roll.by_account.end()) return std::nullopt;
  std::vector<std::uint32_t> fitting;
  if (known != roll.by_account.end()) fitting = known->second;  // the very name that the roll has
  else
    for (std::uint32_t p = 0; p < roll.people.size(); ++p)
      if (fits_account(roll, roll.people[p], name, letters, !tail.empty())) fitting.push_back(p);
  span found;
  found.first = found.last = at;
  found.form = mention_form::username;
  if (fitting.empty()) {  // an account, and nobody's
    const auto before = at > 0 ? text.at(at - 1) : std::string_view{};
    if (before == "user" || before == "username" || before == "account" || before == "called") return found;
    return std::nullopt;
  }
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
    if (known == roll.by_account.end() && !tail.empty() && !one.has(mention_clue::form_given) &&
        !one.has(mention_clue::year_given))
      one.add(mention_clue::outsider, tail.size() == 1 ? -6 * one_bit : -one_bit);  // anybody may put a figure there
    if (known == roll.by_account.end() && !tail.empty() && !who.pupil()) one.add(mention_clue::standing, -3 * one_bit);
    found.candidates.push_back(std::move(one));
  }
  return found;
}

}  // namespace safeguarding::inline v0::detail
