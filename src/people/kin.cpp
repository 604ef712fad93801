// SPDX-License-Identifier: Apache-2.0
// "His sister", "Mia's mum", "my son", "Mum": people who are named by what they are to somebody else.
#include "kin_finder.hpp"

#include <algorithm>

namespace safeguarding::inline v0::detail {

void kin_finder::all() {
  covered_.assign(text_.size(), nullptr);
  for (const auto& one : spans_)
    for (std::size_t i = one.first; i <= one.last; ++i) covered_[i] = &one;
  note_people();
  std::vector<span> found;
  std::size_t next = 0;
  for (std::size_t i = 0; i < text_.size(); ++i) {
    while (next < noted_.size() && noted_[next].at < i) said_.push_back(noted_[next++]);
    if (auto one = somebodys_friend(i)) found.push_back(std::move(*one));
    if (auto one = at(i)) {
      i = one->last;
      if (one->fixed == mention_verdict::resolved)
        said_.push_back({one->last,
                         one->candidates.front().person,
                         {one->candidates.front().person},
                         sex_of(one->candidates.front().person),
                         !in_.roll.people[one->candidates.front().person].pupil()});
      if (const auto head = friend_after(one->last)) found.push_back(left_open(one->first, *head));
      found.push_back(std::move(*one));
    }
  }
  for (auto& one : found) spans_.push_back(std::move(one));
}

// Names, and children and adults without one: "a girl", "one boy", "two lads".
void kin_finder::note_people() {
  for (const auto& one : spans_) {
    spoken_of who{one.last, {}, {}, gender::unknown, one.adults_only};
    if (one.fixed == mention_verdict::resolved) {
      who.person = one.candidates.front().person;
      who.could_be = {*who.person};
      who.sex = sex_of(*who.person);
      who.adult = !in_.roll.people[*who.person].pupil();
    } else if (!one.candidates.empty()) {
      who.adult = std::all_of(one.candidates.begin(), one.candidates.end(),
                              [&](const auto& c) { return !in_.roll.people[c.person].pupil(); });
      const auto sex = sex_of(one.candidates.front().person);
      if (std::all_of(one.candidates.begin(), one.candidates.end(),
                      [&](const auto& c) { return sex_of(c.person) == sex; }))
        who.sex = sex;
    }
    if (one.fixed == mention_verdict::ambiguous && !one.weak) {
      const auto best = one.candidates.front().bits();
      for (const auto& c : one.candidates)
        if (best - c.bits() < 5 * one_bit / 2) who.could_be.push_back(c.person);
      if (best < -8 * one_bit || who.could_be.size() > 3) who.could_be.clear();
    }
    if (one.weak && one.fixed != mention_verdict::resolved) continue;
    noted_.push_back(who);
  }
  for (std::size_t i = 1; i < text_.size(); ++i) {
    const auto noun = noun_for_person(text_.at(i));
    if (!noun || covered(i)) continue;
    for (std::size_t back = 1; back <= 4 && back <= i; ++back) {
      const auto word = text_.at(i - back);
      if (word == "a" || word == "an" || word == "one" || word == "another" || word == "two" || word == "three" ||
          word == "some" || word == "other") {
        noted_.push_back({i, {}, {}, noun->sex, noun->adult});
        break;
      }
      if (function_word(word)) break;
    }
  }
  std::stable_sort(noted_.begin(), noted_.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
}

// Those spoken of before word `at`, but for whoever is further back than anybody remembers.
std::span<const spoken_of> kin_finder::before(std::size_t at) const {
  const auto end =
      std::lower_bound(said_.begin(), said_.end(), at, [](const auto& one, std::size_t word) { return one.at < word; });
  const auto count = static_cast<std::size_t>(end - said_.begin());
  const auto kept = std::min<std::size_t>(count, 100);
  return std::span{said_}.subspan(count - kept, kept);
}

// One of all who were spoken of or are tagged, where each is known: whichever it is, they may have one mother.
std::vector<std::uint32_t> kin_finder::any_of(const std::vector<std::vector<std::uint32_t>>& groups,
                                              std::vector<std::uint32_t> people) {
  for (const auto& group : groups) {
    if (group.empty()) return {};
    people.insert(people.end(), group.begin(), group.end());
  }
  return people;
}

// "Leon told Mr Hale that his stepdad drinks": whoever is told a thing is not the one it is about.
bool kin_finder::only_told(std::size_t last) const {
  if (!covered(last) || covered_[last]->first == 0 || !text_.follows(covered_[last]->first)) return false;
  const auto before = text_.at(covered_[last]->first - 1);
  return before == "told" || before == "tells" || before == "asked" || before == "informed" || before == "to";
}

// The pupils of whom one is meant by "his", "her" or nothing at all before a word of kin; none if it cannot be said.
std::vector<std::uint32_t> kin_finder::pupils_before(std::size_t at, gender wanted) const {
  const auto sentence = text_.words[at].is.sentence;
  std::vector<std::uint32_t> tagged;
  for (const auto person : in_.tagged)
    if (in_.roll.people[person].pupil() && may_be(sex_of(person), wanted)) tagged.push_back(person);
  const auto within = [&](std::size_t from,
                          std::size_t to) {  // whoever is spoken of in sentences from..to, before `at`
    std::vector<const spoken_of*> some;
    for (const auto& one : before(at))
      if (one.at < at && !one.adult && may_be(one.sex, wanted) && text_.words[one.at].is.sentence >= from &&
          text_.words[one.at].is.sentence <= to)
        some.push_back(&one);
    return some;
  };
  const auto distinct = [](const std::vector<const spoken_of*>& some) {
    std::vector<std::vector<std::uint32_t>> groups;
    for (const auto* one : some)
      if (std::find(groups.begin(), groups.end(), one->could_be) == groups.end()) groups.push_back(one->could_be);
    return groups;
  };
  const auto here = distinct(within(sentence, sentence));
  const auto all = distinct(within(0, sentence));
  if (here.size() == 1) {
    if (here[0].empty()) return {};
    // "She said Mia had taken her mum's phone": a pronoun before the name may go on about somebody else.
    const auto* name = within(sentence, sentence).front();
    if (all.size() > 1 || tagged.size() > 1 ||
        (!tagged.empty() && std::find(tagged.begin(), tagged.end(), here[0][0]) == tagged.end()))
      for (std::size_t back = 1; back <= 100 && back <= name->at; ++back) {
        if (text_.words[name->at - back].is.sentence != sentence) break;
        if (pronoun(text_.at(name->at - back), wanted)) return any_of(all, tagged);
      }
    return here[0];
  }
  if (here.size() > 1) return one_tagged(here, tagged);
  const auto last =
      sentence == 0 ? std::vector<std::vector<std::uint32_t>>{} : distinct(within(sentence - 1, sentence - 1));
  if (last.size() == 1) {
    const bool about = last[0].size() == 1 && std::find(tagged.begin(), tagged.end(), last[0][0]) != tagged.end();
    return about || (tagged.empty() && all.size() == 1) ? last[0] : any_of(all, tagged);
  }
  const auto of_report = [&](const auto& group) { return std::ranges::find_first_of(group, tagged) != group.end(); };
  // Of two in the sentence before who are beside the matter, it may as well be the one whom it is about.
  if (last.size() > 1 && !tagged.empty() && std::none_of(last.begin(), last.end(), of_report))
    return any_of(all, tagged);
  if (last.size() > 1) return one_tagged(last, tagged);
  if (tagged.size() == 1) return tagged;
  if (tagged.empty() && all.size() == 1) return all[0];
  if (tagged.empty() && all.empty() && in_.by_pupil()) return {*in_.reporter};
  return all.empty() || tagged.size() > 1 ? tagged : one_tagged(all, tagged);
}

span kin_finder::resolved_as(std::size_t first, std::size_t last, mention_form form, meant who) const {
  span found;
  found.first = first;
  found.last = last;
  found.form = form;
  const bool doubt = std::find(who.people.begin(), who.people.end(), no_one) != who.people.end();
  std::erase(who.people, no_one);
  const auto count = who.people.size();
  for (const auto person : who.people) {
    scored one{person, {}};
    one.add(mention_clue::prior, -bits_of_ratio(in_.roll.people.size(), 1));
    one.add(mention_clue::kinship, bits_of_ratio(in_.roll.people.size(), count));
    if (who.unsure || doubt) one.add(mention_clue::rival, -4 * one_bit);
    found.candidates.push_back(std::move(one));
  }
  found.fixed = who.unsure || doubt || count > 1 ? mention_verdict::ambiguous
                : count == 0                     ? mention_verdict::not_on_roll
                                                 : mention_verdict::resolved;
  return found;
}

// Word i begins a mention of kin.
std::optional<span> kin_finder::at(std::size_t i) {
  const auto here = text_.at(i);
  if (here == "same" || here == "this") {
    if (auto found = again(i)) return found;
    return std::nullopt;
  }
  // possessor: his, her, their, my, our, or a name with 's just before
  std::size_t j = i;
  enum class whose { his, her, their, mine, named, nobody } possessor = whose::nobody;
  const span* owner = nullptr;
  if (here == "his") possessor = whose::his;
  else if (here == "her") possessor = whose::her;
  else if (here == "their") possessor = whose::their;
  else if (here == "my" || here == "our" || here == "me") possessor = whose::mine;
  if (possessor != whose::nobody) ++j;
  else if (i > 0 && text_.follows(i) && covered(i - 1) && covered_[i - 1]->last == i - 1 &&
           (text_.words[i - 1].is.possessive || covered_[i - 1]->possessive))
    owner = covered_[i - 1];
  if (here == "the")
    if (auto found = of_somebody(i)) return found;
  if (here == "the" && text_.at(i + 1) == "other" && text_.follows(i + 1) && text_.follows(i + 2)) return other_one(i);
  if (owner) possessor = whose::named;
  auto age = age_order::any;
  std::size_t k = j;
  while (k < j + 2 && order_word(text_.at(k)) && (k == i || text_.follows(k) || k == j)) {
    if (kin(text_.at(k)) && !kin(text_.at(k + 1)) && text_.at(k + 1) != "one") break;  // "my twin", "my youngest"
    if (const auto word = *order_word(text_.at(k)); word != age_order::any) age = word;
    ++k;
  }
  std::string_view word = text_.at(k), sort;
  if (sort_word(word) && kin(text_.at(k + 1)) && (text_.words[k + 1].is.joined || text_.follows(k + 1)) &&
      !(word == "step" && gender_of(*kin(text_.at(k + 1))) != gender::unknown &&
        *kin(text_.at(k + 1)) <= kin_word::father)) {
    sort = word;
    word = text_.at(++k);
  } else if (word.starts_with("half") || (word.starts_with("step") && kin(word) && *kin(word) > kin_word::parent)) {
    sort = word.substr(0, 4);
  }
  std::size_t last = k;
  if (word == "step" && kin(text_.at(k + 1)) && (text_.words[k + 1].is.joined || text_.follows(k + 1))) {
    last = k + 1;
    const auto base = kin(text_.at(last));
    if (base != kin_word::mother && base != kin_word::father) return std::nullopt;
    return make(i, last, owner, possessor == whose::mine, possessor == whose::nobody, gender_said(here),
                base == kin_word::mother ? kin_word::stepmother : kin_word::stepfather, age);
  }
  if (word == "grand" && text_.words.size() > k + 1 && text_.words[k + 1].is.joined && kin(text_.at(k + 1)))
    return std::nullopt;
  auto what = kin(word);
  if (word == "one" && possessor == whose::mine && age != age_order::any) what = kin_word::child;  // my youngest one
  if (!what || covered(k)) return std::nullopt;
  if (sort.empty() && k > 0 && text_.follows(k) && sort_word(text_.at(k - 1))) return std::nullopt;
  if (k > i && !text_.words[k].before.empty() && k != j) return std::nullopt;
  if (k < text_.size() && text_.words[k].is.joined && sort.empty()) return std::nullopt;
  const bool child_word = *what == kin_word::son || *what == kin_word::daughter || *what == kin_word::child;
  const bool adults_child = owner != nullptr && (owner->form == mention_form::surname || owner->adults_only);
  if (child_word && possessor != whose::mine && !(word == "son" || word == "daughter") && !adults_child)
    return std::nullopt;
  if (word == "oldest" || word == "eldest") age = age_order::older;
  if (word == "youngest") age = age_order::younger;
  if (possessor == whose::nobody) {
    if (!sort.empty() && *what == kin_word::parent) {
    } else if (*what != kin_word::mother && *what != kin_word::father && *what != kin_word::stepmother &&
               *what != kin_word::stepfather && *what != kin_word::grandmother && *what != kin_word::grandfather &&
               *what != kin_word::sibling &&
               !((*what == kin_word::brother || *what == kin_word::sister) && text_.words[i].first &&
                 !text_.words[i].is.joined))
      return std::nullopt;
    if (k > i && !text_.words[i].first && age == age_order::any && sort.empty()) return std::nullopt;
    if (word == "pa" || word == "ma" || word == "da" || word == "pop" || word == "pops") return std::nullopt;
    const auto before = i > 0 && text_.follows(i) ? text_.at(i - 1) : std::string_view{};
    if (before == "a" || before == "the" || before == "another" || before == "one" || before == "both" ||
        before == "some" || before == "whose" || before == "other" || before == "own" || before == "any" ||
        (i > 0 && text_.words[i - 1].is.possessive))
      return std::nullopt;
    const auto next = text_.at(last + 1);
    if (next == "of" && text_.follows(last + 1)) return std::nullopt;  // mum of Summer
  }
  return make(i, last, owner, possessor == whose::mine, possessor == whose::nobody, gender_said(here), *what, age,
              sort);
}

std::optional<span> kin_finder::make(std::size_t first, std::size_t last, const span* owner, bool mine, bool nobody,
                                     gender wanted, kin_word word, age_order age, std::string_view sort) {
  if (last + 1 < text_.size() && text_.words[last + 1].is.joined) return std::nullopt;
  const auto& people = in_.roll.people;
  const bool quoted = text_.words[first].quoted;
  meant who;
  std::vector<std::uint32_t> of;  // whose kin it is: one of these
  if (owner) {
    first = std::min(first, owner->first);
    for (auto one = std::lower_bound(noted_.begin(), noted_.end(), owner->last,
                                     [](const auto&each, std::size_t at) { return each.at < at; });
         one != noted_.end() && one->at == owner->last; ++one)
      of = one->could_be;
  } else if (mine && !quoted) {
    if (in_.reporter) of = {*in_.reporter};
  } else if (nobody && in_.by_parent() && !quoted) {
    return std::nullopt;  // a parent who writes "mum" or "dad" may mean themselves
  } else if (nobody && in_.by_pupil()) {
    of = {*in_.reporter};
  } else if (word == kin_word::son || word == kin_word::daughter) {  // her son: an adult's
    for (const auto& one : before(first))
      if (one.at < first && one.adult && may_be(one.sex, wanted)) of = one.could_be;
    if (of.empty()) return std::nullopt;
  } else {
    of = pupils_before(first, wanted);
    if (of.empty() && wanted == gender::unknown) of = wards_of_adult(first);
    if (!mine && !nobody && wanted != gender::unknown)  // an adult nearer by may be the one whose kin is meant
      for (const auto& one : before(first))
        if (one.at < first && one.adult && one.sex == wanted && !only_told(one.at) &&
            text_.words[one.at].is.sentence == text_.words[first].is.sentence &&
            std::ranges::none_of(before(first), [&](const auto& other) {
              return other.at > one.at && other.at < first && !other.adult && may_be(other.sex, wanted);
            }))
          who.unsure = true;
  }
  if (of.empty()) who.unsure = true;
  for (std::size_t i = 0; i < of.size(); ++i) {
    auto kin = sort.empty() ? kin_on_roll(in_, of[i], word, age) : kin_of_sort(of[i], word, sort);
    if (i > 0 && kin != who.people) who.unsure = true;
    who.people.insert(who.people.end(), kin.begin(), kin.end());
    std::sort(who.people.begin(), who.people.end());
    who.people.erase(std::unique(who.people.begin(), who.people.end()), who.people.end());
  }
  if (of.size() > 1 && who.people.size() != 1) who.unsure = true;
  const bool young = word == kin_word::son || word == kin_word::daughter || word == kin_word::child;
  if (mine && in_.by_parent() && young && who.people.size() > 1) {
    std::vector<std::uint32_t> about;  // the one the report is tagged with
    for (const auto person : who.people)
      if (std::find(in_.tagged.begin(), in_.tagged.end(), person) != in_.tagged.end()) about.push_back(person);
    if (about.size() == 1) who.people = about;
  }
  std::size_t after = last + 1;  // "sibling in 1K"
  if (text_.at(after) == "in" || text_.at(after) == "from") ++after;
  if (const auto given = class_at(in_.roll, text_, after); given && !who.people.empty())
    std::erase_if(who.people, [&](auto p) {
      if (p == no_one || !people[p].pupil()) return false;
      if (!given->forms.empty())
        return std::find(given->forms.begin(), given->forms.end(), people[p].form) == given->forms.end();
      return given->year && (!people[p].year || static_cast<int>(*people[p].year) != *given->year);
    });
  // "My son Kacper": the name that follows says which.
  for (auto at = std::lower_bound(spans_.begin(), spans_.end(), last + 1,
                                  [](const auto&one, std::size_t sought) { return one.first < sought; });
       at != spans_.end() && at->first == last + 1; ++at) {
    const auto& one = *at;
    if (!text_.follows(one.first) || one.form == mention_form::username) continue;
    if (one.fixed == mention_verdict::resolved) {
      const auto person = one.candidates.front().person;
      if (std::find(who.people.begin(), who.people.end(), person) != who.people.end()) {
        who.people = {person};
        who.unsure = false;
      } else {
        who.unsure = true;
      }
    } else if (one.form == mention_form::forename || one.form == mention_form::full_name) {
      who.unsure = true;
    }
  }
  if (kin_elsewhere(text_, last + 1)) {
    std::erase_if(who.people, [&](auto p) { return p != no_one && people[p].pupil(); });
    if (who.people.empty()) return resolved_as(first, last, mention_form::kin, {});
  }
  if (of.size() == 1 && !who.people.empty() && who.people[0] == of[0]) return std::nullopt;
  if (!sort.empty() && who.people.empty()) who.unsure = true;
  else if (word == kin_word::parent && who.people.size() != 1) return std::nullopt;
  if (mine && !in_.by_parent() && !in_.by_pupil() && who.people.empty()) return std::nullopt;
  if ((word == kin_word::cousin || word == kin_word::partner) && who.people.empty()) who.unsure = true;
  return resolved_as(first, last, mention_form::kin, std::move(who));
}

void find_kin(const report_context& in, std::vector<span>& spans) { kin_finder{in, spans}.all(); }

}  // namespace safeguarding::inline v0::detail
