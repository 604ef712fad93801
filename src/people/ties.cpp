// SPDX-License-Identifier: Apache-2.0
// Households and kin, as far as the roll says who lives with whom and whose father or grandmother somebody is.
#include "indexed_roll.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace safeguarding::inline v0::detail {

namespace {

constexpr std::pair<std::string_view, tie> kin_words[] = {
    {"mother", tie::mother},
    {"mum", tie::mother},
    {"father", tie::father},
    {"dad", tie::father},
    {"stepmother", tie::stepmother},
    {"stepmum", tie::stepmother},
    {"stepfather", tie::stepfather},
    {"stepdad", tie::stepfather},
    {"grandmother", tie::grandmother},
    {"gran", tie::grandmother},
    {"nan", tie::grandmother},
    {"grandfather", tie::grandfather},
    {"grandad", tie::grandfather},
    {"aunt", tie::aunt},
    {"auntie", tie::aunt},
    {"uncle", tie::uncle},
    {"guardian", tie::guardian},
    {"carer", tie::guardian},
};

gender gender_of(tie as) {
  switch (as) {
    case tie::mother:
    case tie::stepmother:
    case tie::grandmother:
    case tie::aunt: return gender::female;
    case tie::father:
    case tie::stepfather:
    case tie::grandfather:
    case tie::uncle: return gender::male;
    case tie::carer:
    case tie::guardian:
    case tie::sibling: break;
  }
  return gender::unknown;
}

const tie* kin_word(const std::string& word) {
  for (const auto& [known, as] : kin_words)
    if (known == word) return &as;
  return nullptr;
}

bool bears(const known_person& who, const std::set<std::string>& words, bool forename) {
  for (const auto& [part, own] : who.names)
    if (is_forename(part) == forename &&
        std::all_of(own.begin(), own.end(), [&](const auto& w) { return words.contains(w); }))
      return true;
  return false;
}

void add_tie(indexed_roll& roll, std::uint32_t pupil, std::uint32_t adult, tie as) {
  for (auto& known : roll.people[pupil].ties)
    if (known.person == adult) {
      if (known.as == tie::carer) known.as = as;
      return;
    }
  roll.people[pupil].ties.push_back({adult, as});
  roll.people[adult].wards.push_back(pupil);
}

std::string full_name(const known_person& who) {
  std::string text;
  for (const auto& [part, words] : who.names)
    if (part == name_part::forename || part == name_part::surname)
      for (const auto& word : words) text += word + ' ';
  return text;
}

tie carer_by(gender sex) {
  return sex == gender::female ? tie::mother : sex == gender::male ? tie::father : tie::carer;
}

}  // namespace

void tie_people(indexed_roll& roll, std::span<const person> from) {
  auto& people = roll.people;
  std::map<std::string, int> numbers;
  for (std::uint32_t i = 0; i < people.size(); ++i) {
    if (!from[i].household) continue;
    const auto [at, fresh] = numbers.try_emplace(from[i].household->text(), static_cast<int>(roll.households.size()));
    if (fresh) {
      roll.households.emplace_back();
      roll.address_of_household.push_back(people[i].address);
      const auto& address = people[i].address;
      for (std::size_t start = 0; start < address.size();) {
        const auto end = std::min(address.find(' ', start), address.size());
        const auto word = address.substr(start, end - start);
        if (word.find_first_of("0123456789") != std::string::npos) {
          roll.households_by_number[word].push_back(at->second);
          if (end < address.size()) roll.households_by_street[address.substr(end + 1)].push_back(at->second);
          break;
        }
        start = end + 1;
      }
    }
    people[i].household = at->second;
    roll.households[static_cast<std::size_t>(at->second)].push_back(i);
  }
  std::map<std::string, std::vector<std::uint32_t>> by_surname;
  for (std::uint32_t i = 0; i < people.size(); ++i)
    if (people[i].pupil())
      for (const auto& [part, words] : people[i].names)
        if (part == name_part::surname)
          for (const auto& word : words) by_surname[word].push_back(i);
  // What the notes say first: "father of Harvey and Arlo Coyle; lives apart".
  for (std::uint32_t i = 0; i < people.size(); ++i) {
    auto& who = people[i];
    if (who.pupil()) continue;
    const auto& note = who.note_words;
    const tie* said = nullptr;
    bool lives_with_sibling = false;
    for (std::size_t w = 0; w < note.size(); ++w) {
      const auto* as = kin_word(note[w]);
      if (as && w + 1 < note.size() && note[w + 1] == "of") {
        const std::set<std::string> names(note.begin() + static_cast<std::ptrdiff_t>(w) + 2, note.end());
        for (const auto& name : names)
          if (const auto at = by_surname.find(name); at != by_surname.end())
            for (const auto pupil : at->second)
              if (bears(people[pupil], names, true) && bears(people[pupil], names, false)) add_tie(roll, pupil, i, *as);
      } else if (as && (!said || *said == tie::guardian)) said = as;
      lives_with_sibling = lives_with_sibling || note[w] == "brother" || note[w] == "sister";
      if (as && who.sex == gender::unknown) who.sex = gender_of(*as);
      who.lives_apart = who.lives_apart || (note[w] == "apart" && w > 0 && note[w - 1] == "lives");
    }
    if (who.household >= 0 && (who.parent() || who.kind == person_kind::other || who.staff()))
      for (const auto other : roll.households[static_cast<std::size_t>(who.household)])
        if (people[other].pupil())
          add_tie(roll, other, i, said ? *said : lives_with_sibling ? tie::sibling : carer_by(who.sex));
    const bool elder = said && (*said == tie::grandmother || *said == tie::grandfather);
    if ((who.lives_apart || elder) && who.wards.empty() && who.parent()) {  // of that surname there is one family
      std::set<int> homes;
      std::vector<std::uint32_t> children;
      for (const auto& [part, words] : who.names)
        if (part == name_part::surname)
          for (const auto& word : words)
            for (const auto pupil : by_surname[word]) {
              homes.insert(people[pupil].household);
              children.push_back(pupil);
            }
      if (homes.size() == 1 && *homes.begin() >= 0)
        for (const auto pupil : children) add_tie(roll, pupil, i, said ? *said : carer_by(who.sex));
    }
  }
  for (const auto& home : roll.households)
    for (const auto one : home)
      for (const auto other : home)
        if (one != other && people[one].pupil() && people[other].pupil())
          people[one].ties.push_back({other, tie::sibling});
  // Half-siblings by a parent who is noted for both are not assumed; a parent who also works here has two records.
  std::map<std::string, std::vector<std::uint32_t>> by_name;
  for (std::uint32_t i = 0; i < people.size(); ++i)
    if (!people[i].pupil()) by_name[full_name(people[i])].push_back(i);
  for (const auto& [name, same] : by_name) {
    if (same.size() != 2) continue;
    auto &a = people[same[0]], &b = people[same[1]];
    const auto notes = [](const known_person& who, std::string_view word) {
      return std::find(who.note_words.begin(), who.note_words.end(), word) != who.note_words.end();
    };
    const auto pair_up = [&](const known_person& parent, const known_person& staff) {
      return parent.parent() && !staff.parent() && !staff.pupil() &&
             ((notes(parent, "also") && (notes(parent, "staff") || notes(parent, "volunteer"))) ||
              (notes(parent, "parent") && notes(parent, "governor")) || notes(staff, "parent") ||
              (parent.household >= 0 && parent.household == staff.household));
    };
    if (!pair_up(a, b) && !pair_up(b, a)) continue;
    a.same_as = same[1];
    b.same_as = same[0];
  }
}

}  // namespace safeguarding::inline v0::detail
