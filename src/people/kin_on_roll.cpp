// SPDX-License-Identifier: Apache-2.0
#include "context.hpp"

#include <algorithm>
#include <utility>

namespace safeguarding::inline v0::detail {

bool share_surname(const known_person& a, const known_person& b) {
  for (const auto& one : a.names)
    for (const auto& other : b.names)
      if (!is_forename(one.part) && !is_forename(other.part))
        for (const auto& word : one.words)
          if (std::find(other.words.begin(), other.words.end(), word) != other.words.end()) return true;
  return false;
}

namespace {

constexpr bool of_a_parent(tie as) noexcept { return as == tie::mother || as == tie::father || as == tie::carer; }

// Everybody who can be one sort of kin to a person of the roll.
class kin_of_person {
 public:
  kin_of_person(const report_context& in, std::uint32_t person)
      : in_{in}, people_{in.roll.people}, who_{in.roll.people[person]} {}

  [[nodiscard]] std::vector<std::uint32_t> all(kin_word word, age_order age) && {
    find(word, age);
    std::sort(found_.begin(), found_.end());
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return std::move(found_);
  }

 private:
  void find(kin_word word, age_order age) {
    const auto is = [](tie wanted) { return [wanted](tie as) { return as == wanted; }; };
    switch (word) {
      case kin_word::mother: return tied([](tie as) { return of_a_parent(as) && as != tie::father; }, gender::female);
      case kin_word::father: return tied([](tie as) { return of_a_parent(as) && as != tie::mother; }, gender::male);
      case kin_word::parent:
        return tied([](tie as) { return of_a_parent(as) || as == tie::guardian; }, gender::unknown);
      case kin_word::stepmother: tied(is(tie::stepmother), gender::unknown); return of_other_surname(gender::female);
      case kin_word::stepfather: tied(is(tie::stepfather), gender::unknown); return of_other_surname(gender::male);
      case kin_word::grandmother: return tied(is(tie::grandmother), gender::unknown);
      case kin_word::grandfather: return tied(is(tie::grandfather), gender::unknown);
      case kin_word::aunt: return tied(is(tie::aunt), gender::unknown);
      case kin_word::uncle: return tied(is(tie::uncle), gender::unknown);
      case kin_word::sister:
      case kin_word::brother:
      case kin_word::sibling: return siblings(gender_of(word), age);
      case kin_word::twin: return siblings(gender::unknown, age_order::same);
      case kin_word::son:
      case kin_word::daughter:
      case kin_word::child: return children(gender_of(word), age);
      case kin_word::cousin:
      case kin_word::partner: return;
    }
  }

  [[nodiscard]] bool may_be_parent(std::uint32_t other) const {
    if (!who_.born || !people_[other].born) return true;
    const auto apart = (*who_.born - *people_[other].born).count() * 100 / 36525;
    return apart >= 14 && apart <= 55;
  }

  // Those whom the roll ties to the person so that `wanted` holds; where nobody of that gender is, the one who may be.
  template <class Wanted>
  void tied(Wanted wanted, gender sex) {
    for (const auto& t : who_.ties)
      if (wanted(t.as) && (t.as == tie::grandmother || t.as == tie::grandfather || may_be_parent(t.person)) &&
          (sex == gender::unknown || people_[t.person].sex == sex))
        found_.push_back(t.person);
    if (!found_.empty() || sex == gender::unknown) return;
    // Nobody is known to be of that gender: whoever is not known to be of the other, if there is one only.
    for (const auto& t : who_.ties)
      if (wanted(t.as) && people_[t.person].sex == gender::unknown) found_.push_back(t.person);
    const bool other_known = std::any_of(who_.ties.begin(), who_.ties.end(), [&](const auto& t) {
      return wanted(t.as) && people_[t.person].sex != gender::unknown && people_[t.person].sex != sex;
    });
    if (found_.size() == 1 && !other_known && sex == gender::male)
      found_.push_back(no_one);  // could as well be the other parent
  }

  // Where the roll has no step-parent: an adult of the household with another surname.
  void of_other_surname(gender sex) {
    if (!found_.empty()) return;
    for (const auto& t : who_.ties)
      if (of_a_parent(t.as) && people_[t.person].household == who_.household && may_be(people_[t.person].sex, sex) &&
          !share_surname(who_, people_[t.person]))
        found_.push_back(t.person);
  }

  [[nodiscard]] bool of_age(const known_person& other, age_order age) const {
    if (age == age_order::same)
      return who_.born && other.born && std::chrono::abs(*who_.born - *other.born) <= std::chrono::days{1};
    if (age == age_order::any || !who_.born || !other.born) return true;
    return who_.born != other.born && (age == age_order::older) == (*other.born < *who_.born);
  }

  void siblings(gender sex, age_order age) {
    for (const auto& t : who_.ties) {
      const auto& other = people_[t.person];
      if (t.as != tie::sibling || !may_be(other.sex, sex)) continue;
      if (sex != gender::unknown && other.sex == gender::unknown) found_.push_back(no_one);  // or of the other
      if (other.start && *other.start > in_.on) continue;
      if (of_age(other, age)) found_.push_back(t.person);
    }
  }

  void children(gender sex, age_order age) {
    auto wards = who_.wards;
    if (who_.same_as >= 0) {
      const auto& more = people_[static_cast<std::size_t>(who_.same_as)].wards;
      wards.insert(wards.end(), more.begin(), more.end());
    }
    for (const auto ward : wards)
      if (may_be(people_[ward].sex, sex)) found_.push_back(ward);
    if (found_.size() < 2 || age == age_order::any) return;
    const auto by_age = [&](auto a, auto b) { return people_[a].born < people_[b].born; };
    const auto pick = age == age_order::older ? *std::min_element(found_.begin(), found_.end(), by_age)
                                              : *std::max_element(found_.begin(), found_.end(), by_age);
    if (std::count_if(found_.begin(), found_.end(), [&](auto p) { return people_[p].born == people_[pick].born; }) == 1)
      found_ = {pick};
  }

  const report_context& in_;
  const std::vector<known_person>& people_;
  const known_person& who_;
  std::vector<std::uint32_t> found_;
};

}  // namespace

std::vector<std::uint32_t> kin_on_roll(const report_context& in, std::uint32_t person, kin_word word, age_order age) {
  return kin_of_person{in, person}.all(word, age);
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
