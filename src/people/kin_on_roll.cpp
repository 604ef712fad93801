// SPDX-License-Identifier: Apache-2.0
#include "context.hpp"

#include <algorithm>

namespace safeguarding::inline v0::detail {

bool share_surname(const known_person& a, const known_person& b) {
  for (const auto& one : a.names)
    for (const auto& other : b.names)
      if (!is_forename(one.part) && !is_forename(other.part))
        for (const auto& word : one.words)
          if (std::find(other.words.begin(), other.words.end(), word) != other.words.end()) return true;
  return false;
}

std::vector<std::uint32_t> kin_on_roll(const report_context& in, std::uint32_t person, kin_word word, age_order age) {
  const auto& people = in.roll.people;
  const auto& who = people[person];
  std::vector<std::uint32_t> found;
  const auto years_apart = [&](std::uint32_t other) -> std::optional<int> {
    if (!who.born || !people[other].born) return std::nullopt;
    return static_cast<int>((*who.born - *people[other].born).count() * 100 / 36525);
  };
  const auto may_be_parent = [&](std::uint32_t other) {
    const auto apart = years_apart(other);
    return !apart || (*apart >= 14 && *apart <= 55);
  };
  const auto take = [&](auto wanted, gender sex) {
    for (const auto& t : who.ties)
      if (wanted(t.as) && (t.as == tie::grandmother || t.as == tie::grandfather || may_be_parent(t.person)) &&
          (sex == gender::unknown || people[t.person].sex == sex))
        found.push_back(t.person);
    if (!found.empty() || sex == gender::unknown) return;
    // Nobody is known to be of that gender: whoever is not known to be of the other, if there is one only.
    for (const auto& t : who.ties)
      if (wanted(t.as) && people[t.person].sex == gender::unknown) found.push_back(t.person);
    const bool other_known = std::any_of(who.ties.begin(), who.ties.end(), [&](const auto& t) {
      return wanted(t.as) && people[t.person].sex != gender::unknown && people[t.person].sex != sex;
    });
    if (found.size() == 1 && !other_known && sex == gender::male)
      found.push_back(no_one);  // could as well be the other parent
  };
  const auto parent = [](tie as) { return as == tie::mother || as == tie::father || as == tie::carer; };
  switch (word) {
    case kin_word::mother: take([&](tie as) { return parent(as) && as != tie::father; }, gender::female); break;
    case kin_word::father: take([&](tie as) { return parent(as) && as != tie::mother; }, gender::male); break;
    case kin_word::parent: take([&](tie as) { return parent(as) || as == tie::guardian; }, gender::unknown); break;
    case kin_word::stepmother:
    case kin_word::stepfather: {
      const bool woman = word == kin_word::stepmother;
      const auto step = woman ? tie::stepmother : tie::stepfather;
      take([&](tie as) { return as == step; }, gender::unknown);
      if (!found.empty()) break;
      for (const auto& t : who.ties)  // an adult of the household with another surname
        if (parent(t.as) && people[t.person].household == who.household &&
            may_be(people[t.person].sex, woman ? gender::female : gender::male) &&
            !share_surname(who, people[t.person]))
          found.push_back(t.person);
      break;
    }
    case kin_word::grandmother: take([](tie as) { return as == tie::grandmother; }, gender::unknown); break;
    case kin_word::grandfather: take([](tie as) { return as == tie::grandfather; }, gender::unknown); break;
    case kin_word::aunt: take([](tie as) { return as == tie::aunt; }, gender::unknown); break;
    case kin_word::uncle: take([](tie as) { return as == tie::uncle; }, gender::unknown); break;
    case kin_word::sister:
    case kin_word::brother:
    case kin_word::sibling:
    case kin_word::twin: {
      const auto sex = word == kin_word::sister    ? gender::female
                       : word == kin_word::brother ? gender::male
                                                   : gender::unknown;
      for (const auto& t : who.ties) {
        const auto& other = people[t.person];
        if (t.as != tie::sibling || !may_be(other.sex, sex)) continue;
        if (sex != gender::unknown && other.sex == gender::unknown) found.push_back(no_one);  // or of the other
        if (other.start && *other.start > in.on) continue;
        if (word == kin_word::twin || age == age_order::same) {
          if (!who.born || !other.born || std::chrono::abs(*who.born - *other.born) > std::chrono::days{1}) continue;
        } else if (age != age_order::any && who.born && other.born && who.born != other.born) {
          if ((age == age_order::older) != (*other.born < *who.born)) continue;
        } else if (age != age_order::any && who.born && other.born) continue;
        found.push_back(t.person);
      }
      break;
    }
    case kin_word::son:
    case kin_word::daughter:
    case kin_word::child: {
      auto wards = who.wards;
      if (who.same_as >= 0) {
        const auto& more = people[static_cast<std::size_t>(who.same_as)].wards;
        wards.insert(wards.end(), more.begin(), more.end());
      }
      const auto sex = word == kin_word::son        ? gender::male
                       : word == kin_word::daughter ? gender::female
                                                    : gender::unknown;
      for (const auto ward : wards)
        if (may_be(people[ward].sex, sex)) found.push_back(ward);
      if (found.size() > 1 && age != age_order::any) {
        const auto by_age = [&](auto a, auto b) { return people[a].born < people[b].born; };
        const auto end = age == age_order::older ? std::min_element(found.begin(), found.end(), by_age)
                                                 : std::max_element(found.begin(), found.end(), by_age);
        const auto pick = *end;
        if (std::count_if(found.begin(), found.end(), [&](auto p) { return people[p].born == people[pick].born; }) == 1)
          found = {pick};
      }
      break;
    }
    case kin_word::cousin:
    case kin_word::partner: break;
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<std::uint32_t> one_tagged(const std::vector<std::vector<std::uint32_t>>& groups,
                                      const std::vector<std::uint32_t>& tagged) {
  std::vector<std::uint32_t> found;
  for (const auto& group : groups)
    if (group.empty()) return {};
  for (const auto& group : groups)
    if (group.size() == 1 && std::find(tagged.begin(), tagged.end(), group[0]) != tagged.end())
      found.push_back(group[0]);
  if (found.size() == 1) return found;
  std::vector<std::uint32_t> all;  // it may not matter which: brothers have one mother
  for (const auto& group : groups) all.insert(all.end(), group.begin(), group.end());
  return all;
}

bool kin_elsewhere(const report_words& text, std::size_t at) {
  const auto word = [&](std::size_t i) {
    return i < text.size() && text.words[i].is.sentence == text.words[at - 1].is.sentence ? text.at(i)
                                                                                          : std::string_view{};
  };
  for (std::size_t i = at; i <= at + 3; ++i) {
    const auto here = word(i);
    const auto next = word(i + 1) == "the" || word(i + 1) == "a" ? word(i + 2) : word(i + 1);
    if (here == "at" || here == "to" || here == "attends" || here == "in")
      for (const auto* each : {"college", "university", "uni", "nursery", "prison", "secondary", "sixth", "work"})
        if (next == each) return true;
    if ((here == "works" || here == "drives" || here == "left") && i <= at + 2) return true;
    if (here != "who" && here != "whos" && here != "is" && here != "goes" && here != "he" && here != "she")
      return false;
  }
  return false;
}

std::optional<age_order> order_word(std::string_view word) {
  if (word == "older" || word == "big" || word == "elder" || word == "eldest" || word == "oldest" || word == "bigger")
    return age_order::older;
  if (word == "younger" || word == "little" || word == "youngest" || word == "baby" || word == "wee" ||
      word == "smaller")
    return age_order::younger;
  if (word == "twin") return age_order::same;
  if (word == "own" || word == "lovely" || word == "poor" || word == "dear") return age_order::any;
  return std::nullopt;
}

}  // namespace safeguarding::inline v0::detail
