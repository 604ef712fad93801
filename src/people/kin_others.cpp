// SPDX-License-Identifier: Apache-2.0
// "His foster mum", "Mia's friend", "the other one", "the same lad": kin of another sort, and people who are named by
// whoever has been spoken of.
#include "kin_finder.hpp"

#include <algorithm>

namespace safeguarding::inline v0::detail {

namespace {

// Friends, neighbours and partners: people of whom no roll says whose they are.
bool friendly(std::string_view word) {
  return noun_for_person(word) || (outside_relation(word) && !job(word) && !kin(word)) || word == "neighbours" ||
         kin(word) == kin_word::partner || kin(word) == kin_word::cousin;
}

// What people do, as gloves do not.
bool deed(std::string_view word) {
  for (const auto* each :
       {"admitted", "bit",    "came", "cried",   "denied",  "grabbed", "hit",   "joined", "kicked", "laughed",
        "punched",  "pushed", "ran",  "refused", "shouted", "stood",   "swore", "threw",  "walked", "watched"})
    if (word == each) return true;
  return false;
}

}  // namespace

span kin_finder::left_open(std::size_t first, std::size_t last) {
  span found;
  found.first = first;
  found.last = last;
  found.form = mention_form::kin;
  found.fixed = mention_verdict::ambiguous;
  return found;
}

// "(Archie's) brother's best friend": the last word, if what follows word `owner`, which has an 's, is a friend.
std::optional<std::size_t> kin_finder::friend_after(std::size_t owner) const {
  const bool possessive =
      owner < text_.size() && (text_.words[owner].is.possessive || (covered(owner) && covered_[owner]->possessive));
  for (std::size_t i = owner + 1; possessive && i <= owner + 3 && text_.follows(i) && !covered(i); ++i) {
    if (friendly(text_.at(i)))
      return covered(i + 1) && text_.follows(i + 1) ? std::nullopt : std::optional{i};  // "Mia's friend Grace"
    if (function_word(text_.at(i)) || kin(text_.at(i)) || text_.words[i].is.possessive) break;
  }
  return std::nullopt;
}

// "Mia's friend", "a friend of Mia's": nobody who is known, and not Mia.
std::optional<span> kin_finder::somebodys_friend(std::size_t i) const {
  if (const auto* owner = begins(i))
    if (const auto head = friend_after(owner->last)) return left_open(i, *head);
  if (!friendly(text_.at(i)) || text_.at(i + 1) != "of" || !text_.follows(i + 1) || !text_.follows(i + 2))
    return std::nullopt;
  const auto* whose = begins(i + 2);
  if (!whose || whose->adults_only || covered(i)) return std::nullopt;
  std::size_t first = i;
  while (first > 0 && i - first < 2 && text_.follows(first) && !covered(first - 1) &&
         (!function_word(text_.at(first)) || first == i) && !function_word(text_.at(first - 1)))
    --first;
  const auto article = first > 0 && text_.follows(first) ? text_.at(first - 1) : std::string_view{};
  if (article == "a" || article == "the" || article == "another" || article == "some") --first;
  else if (i > 0) first = i;
  return left_open(first, whose->last);
}

// What sort of mother or brother: "foster", "half".
bool kin_finder::sort_word(std::string_view word) {
  for (const auto* each : {"birth", "foster", "adoptive", "adopted", "biological", "real", "host", "half", "step"})
    if (word == each) return true;
  return false;
}

// Kin of one sort: where the roll notes it, and brothers and sisters of another surname as half and step ones are.
std::vector<std::uint32_t> kin_finder::kin_of_sort(std::uint32_t person, kin_word word, std::string_view sort) const {
  const auto& people = in_.roll.people;
  std::vector<std::uint32_t> found;
  if (word >= kin_word::sister && word <= kin_word::sibling) {
    if (sort == "half" || sort == "step")
      for (const auto other : kin_on_roll(in_, person, word, age_order::any))
        if (other == no_one || !share_surname(people[person], people[other])) found.push_back(other);
    return found;
  }
  if (word > kin_word::parent) return found;
  if (sort == "adopted") sort = "adoptive";
  for (const auto& to : people[person].ties) {
    const auto& adult = people[to.person];
    const auto noted = [&](std::string_view each) {
      return std::find(adult.note_words.begin(), adult.note_words.end(), each) != adult.note_words.end();
    };
    const bool fits = sort == "biological" || sort == "real" ? noted("birth") || noted("biological") : noted(sort);
    if (to.as == tie::sibling || !fits || !may_be(adult.sex, gender_of(word))) continue;
    found.push_back(to.person);
    if (adult.sex == gender::unknown && gender_of(word) != gender::unknown) found.push_back(no_one);
  }
  return found;
}

// "the brother of Nour", "the mother of Andrei Ionescu"
std::optional<span> kin_finder::of_somebody(std::size_t i) {
  kin_phrase said;
  said.first = i;
  said.whose = owner_of_kin::named;
  std::size_t k = i + 1;
  if (const auto order = order_word(text_.at(k)); order && *order != age_order::any) {
    said.age = *order;
    ++k;
  }
  const auto what = kin(text_.at(k));
  const auto* owner = begins(k + 2);
  if (!what || !owner || text_.at(k + 1) != "of" || !text_.follows(k) || !text_.follows(k + 1) ||
      !text_.follows(k + 2) || *what == kin_word::child || owner->possessive)
    return std::nullopt;
  said.what = *what;
  said.name = owner;
  said.last = owner->last;
  return make(said);
}

gender kin_finder::gender_said(std::string_view possessive) {
  return possessive == "his" ? gender::male : possessive == "her" ? gender::female : gender::unknown;
}

// "Their father", of somebody's children whom the report does not name.
std::vector<std::uint32_t> kin_finder::wards_of_adult(std::size_t at) const {
  std::vector<std::uint32_t> adults;
  for (const auto& one : before(at))
    if (one.at < at && one.adult && one.person && !in_.roll.people[*one.person].wards.empty() &&
        std::find(adults.begin(), adults.end(), *one.person) == adults.end())
      adults.push_back(*one.person);
  return adults.size() == 1 ? in_.roll.people[adults[0]].wards : std::vector<std::uint32_t>{};
}

// "Zain was in tears, the other one laughed": of the two pupils of the report the one who is not in the sentence.
std::optional<span> kin_finder::other_one(std::size_t i) const {
  const auto said = text_.at(i + 2);
  const bool twin = said == "twin";
  const auto noun = noun_for_person(said);
  if (said == "one" ? !deed(text_.at(i + 3)) : !twin && (!noun || noun->adult || noun->plural)) return std::nullopt;
  if (covered(i + 2) || (covered(i + 3) && text_.follows(i + 3))) return std::nullopt;
  const auto wanted = noun ? noun->sex : gender::unknown;
  meant two;
  std::vector<std::uint32_t> here;
  const auto add = [](std::vector<std::uint32_t>& list, std::uint32_t person) {
    if (std::find(list.begin(), list.end(), person) == list.end()) list.push_back(person);
  };
  for (const auto& one : before(i)) {
    if (one.adult || !may_be(one.sex, wanted)) continue;
    if (!one.person) two.unsure = true;
    else {
      add(two.people, *one.person);
      if (text_.words[one.at].is.sentence == text_.words[i].is.sentence) add(here, *one.person);
    }
  }
  for (const auto person : in_.tagged)
    if (in_.roll.people[person].pupil() && may_be(sex_of(person), wanted)) add(two.people, person);
  if (twin && two.people.size() == 1) {
    here = two.people;
    for (const auto other : kin_on_roll(in_, here[0], kin_word::twin, age_order::any)) add(two.people, other);
  }
  if (two.people.size() < 2) return std::nullopt;
  for (auto n = i + 3; n <= i + 23 && n < text_.size(); ++n) {  // "the other boy, a lad from Year 5": a third
    if (text_.words[n].is.sentence != text_.words[i].is.sentence) break;
    if (noun_for_person(text_.at(n)) || text_.at(n) == "from" || text_.at(n) == "one" || text_.at(n) == "called")
      two.unsure = true;
  }
  if (two.people.size() == 2 && here.size() == 1) std::erase(two.people, here[0]);
  else two.unsure = true;
  return resolved_as(i, i + 2, mention_form::again, std::move(two));
}

// "The same lad", "this girl": the one pupil of that gender who has been spoken of.
std::optional<span> kin_finder::again(std::size_t i) const {
  if (text_.at(i) != "same") return std::nullopt;
  const auto noun = noun_for_person(text_.at(i + 1));
  if (!noun || noun->adult || noun->plural) return std::nullopt;
  meant who;
  for (const auto& one : before(i))
    if (one.at < i && !one.adult && may_be(one.sex, noun->sex)) {
      if (!one.person) who.unsure = true;
      else if (std::find(who.people.begin(), who.people.end(), *one.person) == who.people.end())
        who.people.push_back(*one.person);
    }
  if (who.people.empty()) {
    for (const auto person : in_.tagged)
      if (in_.roll.people[person].pupil() && may_be(sex_of(person), noun->sex)) who.people.push_back(person);
    if (who.people.size() != 1) who.unsure = true;
  }
  if (who.people.empty()) return std::nullopt;
  const std::size_t first = i > 0 && text_.at(i - 1) == "the" ? i - 1 : i;
  return resolved_as(first, i + 1, mention_form::again, std::move(who));
}

}  // namespace safeguarding::inline v0::detail
