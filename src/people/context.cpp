// SPDX-License-Identifier: Apache-2.0
#include "context.hpp"

#include <algorithm>

namespace safeguarding::inline v0::detail {

namespace {

void add_classes(report_context& in, const report_words& text) {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (const auto given = class_at(in.roll, text, i)) {
      for (const auto form : given->forms)
        if (form >= 0) in.forms.insert(form);
      if (given->year) in.years.insert(*given->year);
      i += given->words - 1;
    }
}

// "14 Quarry Rise": the number and the first word of a household's address.
void add_addresses(report_context& in) {
  for (std::size_t i = 0; i + 1 < in.text.size(); ++i) {
    if (in.text.words[i].is.kind != token_kind::number && in.text.words[i].is.kind != token_kind::word_with_digits)
      continue;
    const auto numbered = in.roll.households_by_number.find(in.text.words[i].is.folded);
    if (numbered == in.roll.households_by_number.end()) continue;
    for (const auto h : numbered->second) {
      std::string_view address = in.roll.address_of_household[static_cast<std::size_t>(h)];
      std::size_t n = i, matched = 0;
      if (const auto at = address.find(in.text.at(i));
          at != std::string_view::npos && (at == 0 || address[at - 1] == ' '))
        address.remove_prefix(at);
      else continue;
      while (n < in.text.size() && address.starts_with(in.text.at(n)) &&
             (address.size() == in.text.at(n).size() || address[in.text.at(n).size()] == ' ')) {
        address.remove_prefix(std::min(address.size(), in.text.at(n).size() + 1));
        ++n;
        ++matched;
      }
      if (matched >= 3 || (matched == 2 && address.empty())) in.addresses.insert(h);
    }
  }
}

// "lives on Quarry Rise": the street of a household, where few of the roll live in it and somebody is said to live
// there.
void add_streets(report_context& in) {
  const auto lives = [&](std::size_t i) {
    for (std::size_t back = 1; back <= 4 && back <= i; ++back)
      for (const auto* each : {"lives", "live", "living", "lived", "home", "house", "flat", "address"})
        if (in.text.at(i - back) == each && in.text.words[i - back].is.sentence == in.text.words[i].is.sentence)
          return true;
    return false;
  };
  for (std::size_t i = 1; i + 1 < in.text.size(); ++i) {
    if (!in.text.words[i].is.capitalised || !lives(i)) continue;
    for (std::size_t words = 2; words <= 4 && i + words <= in.text.size(); ++words) {
      if (!in.text.follows(i + words - 1)) break;
      std::string street{in.text.at(i)};
      for (std::size_t n = 1; n < words; ++n) street += ' ' + std::string{in.text.at(i + n)};
      if (const auto at = in.roll.households_by_street.find(street); at != in.roll.households_by_street.end())
        if (at->second.size() <= 3) in.addresses.insert(at->second.begin(), at->second.end());
    }
  }
}

}  // namespace

report_context context_of(const indexed_roll& roll, const report& made, const report_words& text) {
  const auto at = made.observed_at.value_or(made.recorded_at);
  report_context in{roll, made, text, day{std::chrono::floor<std::chrono::days>(at).time_since_epoch()},
                    {},   {},   {},   {},
                    {},   {},   {},   {},
                    {},   {},   {},   {},
                    {},   {},   {}};
  const auto known = [&](const person_id& id) -> std::optional<std::uint32_t> {
    const auto found = roll.by_id.find(id.text());
    return found == roll.by_id.end() ? std::nullopt : std::optional{found->second};
  };
  if (made.reporter) in.reporter = known(*made.reporter);
  for (const auto& one : made.people)
    if (const auto who = known(one.person);
        who && std::find(in.tagged.begin(), in.tagged.end(), *who) == in.tagged.end())
      in.tagged.push_back(*who);
  const auto add_person_class = [&](const known_person& who, std::set<int>& forms, std::set<int>& years) {
    if (who.form >= 0) forms.insert(who.form);
    if (who.year) years.insert(static_cast<int>(*who.year));
    forms.insert(who.leads.begin(), who.leads.end());
    years.insert(who.leads_years.begin(), who.leads_years.end());
  };
  if (in.reporter) {
    const auto& who = roll.people[*in.reporter];
    add_person_class(who, in.reporter_forms, in.reporter_years);
    if (!who.staff())
      for (const auto ward : who.wards) add_person_class(roll.people[ward], in.reporter_forms, in.reporter_years);
    if (who.same_as >= 0)
      for (const auto ward : roll.people[static_cast<std::size_t>(who.same_as)].wards)
        in.households.insert(roll.people[ward].household);
    in.schools.insert(who.schools.begin(), who.schools.end());
    for (const auto ward : who.wards)
      in.schools.insert(roll.people[ward].schools.begin(), roll.people[ward].schools.end());
  }
  for (const auto person : in.tagged) {
    const auto& who = roll.people[person];
    add_person_class(who, in.forms, in.years);
    if (who.household >= 0) in.households.insert(who.household);
    in.schools.insert(who.schools.begin(), who.schools.end());
  }
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text.words[i].is.capitalised) {
      const auto [known_at, fresh] = in.capitals.try_emplace(text.words[i].is.folded, i, i);
      if (!fresh) known_at->second.second = i;
    }
  add_classes(in, text);
  const auto place = read_words(made.place);
  add_classes(in, place);
  add_addresses(in);
  add_streets(in);
  return in;
}

}  // namespace safeguarding::inline v0::detail
