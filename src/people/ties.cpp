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

using people_by_name = std::map<std::string, std::vector<std::uint32_t>>;

// "14 quarry rise" by its number, and by what stands behind that.
void index_address(indexed_roll& roll, const std::string& address, int household) {
  for (std::size_t start = 0; start < address.size();) {
    const auto end = std::min(address.find(' ', start), address.size());
    const auto word = address.substr(start, end - start);
    if (word.find_first_of("0123456789") != std::string::npos) {
      roll.households_by_number[word].push_back(household);
      if (end < address.size()) roll.households_by_street[address.substr(end + 1)].push_back(household);
      return;
    }
    start = end + 1;
  }
}

void number_households(indexed_roll& roll, std::span<const person> from) {
  std::map<std::string, int> numbers;
  for (std::uint32_t i = 0; i < roll.people.size(); ++i) {
    if (!from[i].household) continue;
    auto& who = roll.people[i];
    const auto [at, fresh] = numbers.try_emplace(from[i].household->text(), static_cast<int>(roll.households.size()));
    if (fresh) {
      roll.households.emplace_back();
      roll.address_of_household.push_back(who.address);
      index_address(roll, who.address, at->second);
    }
    who.household = at->second;
    roll.households[static_cast<std::size_t>(at->second)].push_back(i);
  }
}

people_by_name pupils_by_surname(const indexed_roll& roll) {
  people_by_name found;
  for (std::uint32_t i = 0; i < roll.people.size(); ++i)
    if (roll.people[i].pupil())
      for (const auto& [part, words] : roll.people[i].names)
        if (part == name_part::surname)
          for (const auto& word : words) found[word].push_back(i);
  return found;
}

// Ties an adult to the pupils whose whole names are among `names`.
void tie_to_named(indexed_roll& roll, const people_by_name& by_surname, std::uint32_t adult,
                  const std::set<std::string>& names, tie as) {
  for (const auto& name : names)
    if (const auto at = by_surname.find(name); at != by_surname.end())
      for (const auto pupil : at->second)
        if (bears(roll.people[pupil], names, true) && bears(roll.people[pupil], names, false))
          add_tie(roll, pupil, adult, as);
}

// What a note says of an adult, whomever they belong to.
struct note_on_kin {
  const tie* said = nullptr;
  bool lives_with_sibling = false;
};

// "Father of Harvey and Arlo Coyle; lives apart": ties the adult to those it names.
note_on_kin read_note(indexed_roll& roll, const people_by_name& by_surname, std::uint32_t adult) {
  auto& who = roll.people[adult];
  const auto& note = who.note_words;
  note_on_kin found;
  for (std::size_t w = 0; w < note.size(); ++w) {
    const auto* as = kin_word(note[w]);
    if (as && w + 1 < note.size() && note[w + 1] == "of")
      tie_to_named(roll, by_surname, adult, {note.begin() + static_cast<std::ptrdiff_t>(w) + 2, note.end()}, *as);
    else if (as && (!found.said || *found.said == tie::guardian)) found.said = as;
    found.lives_with_sibling = found.lives_with_sibling || note[w] == "brother" || note[w] == "sister";
    if (as && who.sex == gender::unknown) who.sex = gender_of(*as);
    who.lives_apart = who.lives_apart || (note[w] == "apart" && w > 0 && note[w - 1] == "lives");
  }
  return found;
}

// Ties an adult to all pupils of their surname, if those are of one family.
void tie_to_family(indexed_roll& roll, const people_by_name& by_surname, std::uint32_t adult, tie as) {
  std::set<int> homes;
  std::vector<std::uint32_t> children;
  for (const auto& [part, words] : roll.people[adult].names) {
    if (part != name_part::surname) continue;
    for (const auto& word : words)
      if (const auto at = by_surname.find(word); at != by_surname.end())
        for (const auto pupil : at->second) {
          homes.insert(roll.people[pupil].household);
          children.push_back(pupil);
        }
  }
  if (homes.size() != 1 || *homes.begin() < 0) return;
  for (const auto pupil : children) add_tie(roll, pupil, adult, as);
}

// An adult with whom their note names, with the pupils they live with, and with the one family of their surname.
void tie_adult(indexed_roll& roll, const people_by_name& by_surname, std::uint32_t adult) {
  const auto note = read_note(roll, by_surname, adult);
  const auto& who = roll.people[adult];
  if (who.household >= 0 && (who.parent() || who.kind == person_kind::other || who.staff()))
    for (const auto other : roll.households[static_cast<std::size_t>(who.household)])
      if (roll.people[other].pupil())
        add_tie(roll, other, adult,
                note.said                 ? *note.said
                : note.lives_with_sibling ? tie::sibling
                                          : carer_by(who.sex));
  const bool elder = note.said != nullptr && (*note.said == tie::grandmother || *note.said == tie::grandfather);
  if ((who.lives_apart || elder) && who.wards.empty() && who.parent())
    tie_to_family(roll, by_surname, adult, note.said ? *note.said : carer_by(who.sex));
}

void tie_siblings(indexed_roll& roll) {
  for (const auto& home : roll.households)
    for (const auto one : home)
      for (const auto other : home)
        if (one != other && roll.people[one].pupil() && roll.people[other].pupil())
          roll.people[one].ties.push_back({other, tie::sibling});
}

bool notes(const known_person& who, std::string_view word) {
  return std::find(who.note_words.begin(), who.note_words.end(), word) != who.note_words.end();
}

// Whether a parent and a member of staff of one name are one, by what is noted or where they live.
bool works_here(const known_person& parent, const known_person& staff) {
  return parent.parent() && !staff.parent() && !staff.pupil() &&
         ((notes(parent, "also") && (notes(parent, "staff") || notes(parent, "volunteer"))) ||
          (notes(parent, "parent") && notes(parent, "governor")) || notes(staff, "parent") ||
          (parent.household >= 0 && parent.household == staff.household));
}

// A parent who also works here has two records.
void pair_records(indexed_roll& roll) {
  people_by_name by_name;
  for (std::uint32_t i = 0; i < roll.people.size(); ++i)
    if (!roll.people[i].pupil()) by_name[full_name(roll.people[i])].push_back(i);
  for (const auto& [name, same] : by_name) {
    if (same.size() != 2) continue;
    auto &a = roll.people[same[0]], &b = roll.people[same[1]];
    if (!works_here(a, b) && !works_here(b, a)) continue;
    a.same_as = same[1];
    b.same_as = same[0];
  }
}

}  // namespace

void tie_people(indexed_roll& roll, std::span<const person> from) {
  number_households(roll, from);
  const auto by_surname = pupils_by_surname(roll);
  for (std::uint32_t i = 0; i < roll.people.size(); ++i)
    if (!roll.people[i].pupil()) tie_adult(roll, by_surname, i);
  tie_siblings(roll);  // half-siblings by a parent who is noted for both are not assumed
  pair_records(roll);
}

}  // namespace safeguarding::inline v0::detail
