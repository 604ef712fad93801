// SPDX-License-Identifier: Apache-2.0
// Mr Dar, JB, M. Ali: titles and initials.
#include "span_finder.hpp"

namespace safeguarding::inline v0::detail {

// Mrs O Brien
bool span_finder::add_o_names(span& found, std::size_t j) const {
  if (text_.at(j) != "o" || !inside(j + 1) || !text_.follows(j + 1) || !named(j + 1)) return false;
  for (const auto& hit : hits_of(roll_, 'o' + std::string{text_.at(j + 1)}, which_name::surname, reach::exact))
    if (!roll_.people[hit.person].pupil()) found.candidates.push_back(candidate(hit));
  if (found.candidates.empty()) return false;
  found.last = j + 1;
  return true;
}

// Mr E
void span_finder::add_by_letter(span& found, char letter) const {
  for (const auto& list : roll_.by_initials)
    if (list.first.size() == 2 && list.first[1] == letter)
      for (const auto person : list.second)
        if (!roll_.people[person].pupil()) found.candidates.push_back(candidate(person));
  const auto rarity = bits_of_ratio(roll_.people.size(), std::max<std::size_t>(found.candidates.size(), 1));
  for (auto& one : found.candidates) {
    one.add(mention_clue::rarity, rarity);
    one.add(mention_clue::initials, -one_bit / 2);
  }
}

// What stands after a title.
struct span_finder::titled_name {
  std::size_t at;              // the surname, or the forename of Miss Amy
  std::string_view initial;    // before it
  bool full = false;           // a forename stands before it
  std::vector<name_hit> fore;  // whose forename that is
};

// Mr Alan Prentice
void span_finder::take_forename(titled_name& name) const {
  const auto j = name.at;
  if (!name.initial.empty() || !named(j + 1) || !text_.follows(j + 1) || single(j + 1) ||
      function_word(text_.at(j + 1)) || (text_.letters == lettering::hurried && common_word(text_.at(j + 1))) ||
      surnames(j + 1, reach::exact).empty())
    return;
  auto fore = forenames(j, reach::familiar);
  if (fore.empty() && gender_of_forename(text_.at(j)) == gender::unknown) return;
  name.fore = std::move(fore);
  name.full = true;
  ++name.at;
}

void span_finder::add_titled(span& found, const titled_name& name) const {
  const auto j = name.at;
  auto sur = surnames(j, reach::misspelt);
  if (sur.empty() && text_.at(j).size() > 3 && text_.at(j).back() == 's')  // miss pughs class
    sur = hits_of(roll_, std::string{text_.at(j).substr(0, text_.at(j).size() - 1)}, which_name::surname, reach::exact);
  found.last = j;
  for (const auto& hit : sur) {
    found.last = std::max(found.last, j + hit.words - 1);
    const auto whole = std::any_of(name.fore.begin(), name.fore.end(),
                                   [&](const auto& f) { return f.person == hit.person && f.cost == 0; });
    if (roll_.people[hit.person].pupil() && (!whole || hit.cost > 0)) continue;  // Miss Eleanor Coates of 13A
    auto one = candidate(hit);
    if (!name.initial.empty())
      one.add(mention_clue::initials,
              initial_fits_person(hit.person, name.initial, false) ? initial_fits : contradicts);
    if (name.full) {
      const auto same =
          std::find_if(name.fore.begin(), name.fore.end(), [&](const auto& f) { return f.person == hit.person; });
      one.add(mention_clue::spelling, same != name.fore.end() ? 3 * one_bit - same->cost : contradicts);
    }
    found.candidates.push_back(std::move(one));
  }
  if (!found.candidates.empty() || name.full || !name.initial.empty()) return;
  for (const auto& hit : forenames(j, reach::exact))  // Miss Amy
    if (!roll_.people[hit.person].pupil()) {
      auto one = candidate(hit);
      one.add(mention_clue::standing, -one_bit);
      found.candidates.push_back(std::move(one));
    }
}

// Whoever bears a whole surname goes before those of whose it is a part; and only adults have titles, so a surname is
// as rare as it is among them.
void span_finder::compare_titled(span& found) const {
  const bool whole = std::any_of(found.candidates.begin(), found.candidates.end(),
                                 [](const auto& one) { return !one.has(mention_clue::part_of_name); });
  if (whole)
    for (auto& one : found.candidates)
      if (one.has(mention_clue::part_of_name)) one.add(mention_clue::rival, -9 * one_bit);
  const auto fitting = [&](const scored& one) {
    const auto sex = roll_.people[one.person].sex;
    return found.sex == gender::unknown || sex == gender::unknown || sex == found.sex;
  };
  const auto bearers = static_cast<std::uint64_t>(
      std::max<std::ptrdiff_t>(1, std::count_if(found.candidates.begin(), found.candidates.end(), fitting)));
  for (auto& one : found.candidates)
    for (auto& line : one.lines)
      if (line.clue == mention_clue::rarity) line.bits = bits_of_ratio(roll_.people.size(), bearers);
}

// Mr Dar, Mrs F. Oyelaran, Mr Alan Prentice, Mr E.
std::optional<span> span_finder::titled(std::size_t i) const {
  const std::size_t j = i + 1;
  if (!inside(j) || !text_.follows(j) || word(j).is.kind != token_kind::word) return std::nullopt;
  if (ordinary() && !word(j).is.capitalised) return std::nullopt;
  auto found = blank(i, j, mention_form::title_surname);
  found.sex = *title(text_.at(i));
  found.adults_only = true;
  titled_name name{j, {}, false, {}};
  if (single(j)) {
    if (add_o_names(found, j)) return found;
    if (!inside(j + 1) || !text_.follows(j + 1) || !named(j + 1) || single(j + 1) ||
        (!word(j + 1).is.capitalised && surnames(j + 1, reach::exact).empty())) {
      if (!word(j).is.capitalised) return std::nullopt;
      add_by_letter(found, text_.at(j)[0]);
      return found;
    }
    name.initial = text_.at(j);
    ++name.at;
  }
  take_forename(name);
  add_titled(found, name);
  if (found.candidates.empty() && everyday(name.at)) return std::nullopt;
  compare_titled(found);
  return found;
}

// "his TA", "borrowed PE pumps": what the letters stand for in a school.
bool span_finder::no_initials(std::size_t i) const {
  const auto before = i > 0 && text_.follows(i) ? text_.at(i - 1) : std::string_view{};
  for (const auto* each : {"a", "an", "the", "his", "her", "their", "my", "our", "your", "another", "every", "no"})
    if (before == each) return true;
  for (const auto* each : {"pe", "re", "it", "dt", "pshe", "ict", "rs", "pa"})
    if (text_.at(i) == each) return true;
  return false;
}

// "embroidered S.V.", "part plate ending PF": letters on a thing.
bool span_finder::marked(std::size_t i) const {
  if (i == 0 || !text_.follows(i)) return false;
  for (const auto* each :
       {"embroidered", "engraved", "carved", "stamped", "printed", "tattooed", "scratched", "lettered", "ending",
        "starting", "beginning", "reg", "registration", "plate", "vrm", "index"})
    if (text_.at(i - 1) == each) return true;
  return false;
}

// JB, J.B., TCR
std::optional<span> span_finder::initials(std::size_t i) const {
  std::string letters;
  std::size_t last = i;
  const auto& here = word(i).is;
  if (here.capitalised && here.length <= 4)
    if (const auto code = roll_.by_code.find(here.folded);
        code != roll_.by_code.end() && !here.joined && (here.all_caps || text_.letters == lettering::hurried) &&
        !(text_.letters == lettering::shouted && common_word(here.folded))) {
      auto found = blank(i, i, mention_form::initials);
      for (const auto person : code->second) {
        auto one = candidate(person);
        one.add(mention_clue::rarity, bits_of_ratio(roll_.people.size(), code->second.size()));
        one.add(mention_clue::initials, 4 * one_bit);
        found.candidates.push_back(std::move(one));
      }
      return found;
    }
  if (single(i) && here.capitalised && here.abbreviated) {
    while (single(last + 1) && word(last + 1).is.capitalised && word(last + 1).before.empty() && last - i < 2) ++last;
    if (last == i || word(last).is.line != here.line) return std::nullopt;
    for (std::size_t n = i; n <= last; ++n) letters += text_.at(n);
    if (named(last + 1) && text_.follows(last + 1) && !surnames(last + 1, reach::exact).empty()) return std::nullopt;
  } else if (here.all_caps && here.length >= 2 && here.length <= 3 && text_.at(i).size() == here.length &&
             (text_.letters != lettering::shouted || class_after(i + 1))) {
    if (here.length == 3 && (!forenames(i, reach::exact).empty() || !surnames(i, reach::exact).empty()))
      return std::nullopt;
    letters = text_.at(i);
  } else if (text_.letters == lettering::hurried && here.length == 2 && !common_word(text_.at(i)) &&
             class_after(i + 1)) {
    letters = text_.at(i);
  } else return std::nullopt;
  const auto list = roll_.by_initials.find(letters);
  auto found = blank(i, last, mention_form::initials);
  found.weak = acronym(letters);
  if (found.weak && last == i && !class_after(i + 1) && no_initials(i)) return std::nullopt;
  if (list == roll_.by_initials.end()) return std::nullopt;
  const auto bearers =
      std::count_if(list->second.begin(), list->second.end(), [&](auto p) { return !roll_.people[p].parent(); });
  const auto rarity =
      bits_of_ratio(roll_.people.size(), static_cast<std::uint64_t>(std::max<std::ptrdiff_t>(1, bearers)));
  const bool form = roll_.forms_by_key.contains(letters);  // M. Patel RB: in form RB
  if (form && !spans_.empty() && spans_.back().last + 1 == i &&
      word(i).before.find_first_not_of(",(") == std::string::npos)
    return std::nullopt;
  found.several = marked(i);
  for (const auto person : list->second) {
    auto one = candidate(person);
    one.add(mention_clue::rarity, rarity);
    one.add(mention_clue::initials, -one_bit);
    found.candidates.push_back(std::move(one));
  }
  return found;
}

// M. Ali, C Slade
std::optional<span> span_finder::initial_surname(std::size_t i) const {
  if (!word(i).is.capitalised && !word(i).is.abbreviated) return std::nullopt;
  std::size_t j = i + 1;
  if (single(j) && word(j).is.capitalised && word(j).before.empty()) ++j;  // J. A. Smith
  if (!named(j) || !text_.follows(j) || single(j)) return std::nullopt;
  const bool article = (text_.at(i) == "a" || text_.at(i) == "i") && !word(i).is.abbreviated;
  if (article && (word(i).first || everyday(j) || text_.at(i) == "i")) return std::nullopt;
  auto sur = surnames(j, article ? reach::exact : reach::misspelt);
  if (sur.empty()) return std::nullopt;
  auto found = blank(i, j, mention_form::initial_surname);
  bool any = false;
  for (const auto& hit : sur) {
    found.last = std::max(found.last, j + hit.words - 1);
    auto one = candidate(hit);
    const bool fits = initial_fits_person(hit.person, text_.at(i), false);
    if (!fits && hit.cost > 0) continue;
    any = any || fits;
    one.add(mention_clue::initials, fits ? initial_fits : contradicts);
    found.candidates.push_back(std::move(one));
  }
  if (found.candidates.empty()) return std::nullopt;
  return found;
}

}  // namespace safeguarding::inline v0::detail
