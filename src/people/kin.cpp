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
  std::stable_sort(spans_.begin(), spans_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
}

// "Fenn and his mother": a child has the mother. Says whether the words are for children: "one of the Marsh twins".
bool kin_finder::keep_pupils(const span& name, std::vector<std::uint32_t>& could_be) const {
  const auto pupil = [&](auto p) { return in_.roll.people[p].pupil(); };
  const auto after = text_.follows(name.last + 1) ? noun_for_person(text_.at(name.last + 1)) : std::nullopt;
  const auto noun = after.value_or(person_noun{gender::unknown, true, false});
  if ((name.form != mention_form::surname && noun.adult) || std::none_of(could_be.begin(), could_be.end(), pupil))
    return false;
  std::erase_if(could_be, [&](auto p) { return !pupil(p); });
  return noun.plural && !noun.adult;
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
      const bool children = keep_pupils(one, who.could_be);
      if ((best < -8 * one_bit && !children) || who.could_be.size() > 3) who.could_be.clear();
    }
    if (one.weak && one.fixed != mention_verdict::resolved) continue;
    noted_.push_back(who);
  }
  for (std::size_t i = 1; i < text_.size(); ++i) {
    const auto noun = noun_for_person(text_.at(i));
    if (!noun || covered(i)) continue;
    for (std::size_t back = 1; back <= 4 && back <= i; ++back) {
      const auto word = text_.at(i - back);
      if (text_.words[i - back].is.sentence != text_.words[i].is.sentence) break;  // "Bit of a puzzle. Lad in 4B"
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

// Whose kin is meant: one of these, and unsure where it may be somebody else's; nothing where the words mean no kin.
std::optional<meant> kin_finder::owners(const kin_phrase& said) const {
  const auto first = said.first;
  const bool quoted = text_.words[first].quoted;
  const bool nobodys = said.whose == owner_of_kin::none;
  meant of;
  if (said.name) {
    for (auto one = std::lower_bound(noted_.begin(), noted_.end(), said.name->last,
                                     [](const auto&each, std::size_t at) { return each.at < at; });
         one != noted_.end() && one->at == said.name->last; ++one)
      of.people = one->could_be;
  } else if (said.whose == owner_of_kin::reporter && !quoted) {
    if (in_.reporter) of.people = {*in_.reporter};
  } else if (nobodys && in_.by_parent() && !quoted) {
    return std::nullopt;  // a parent who writes "mum" or "dad" may mean themselves
  } else if (nobodys && in_.by_pupil()) {
    of.people = {*in_.reporter};
  } else if (said.what == kin_word::son || said.what == kin_word::daughter) {  // her son: an adult's
    for (const auto& one : before(first))
      if (one.at < first && one.adult && may_be(one.sex, said.wanted)) of.people = one.could_be;
    if (of.people.empty()) return std::nullopt;
  } else {
    of.people = pupils_before(first, said.wanted);
    if (of.people.empty() && said.wanted == gender::unknown) of.people = wards_of_adult(first);
    of.unsure = said.whose == owner_of_kin::spoken_of && adult_nearer(said);
  }
  of.unsure = of.unsure || of.people.empty();
  return of;
}

// "Leon's mum said her brother": an adult nearer by than any pupil may be the one whose kin is meant.
bool kin_finder::adult_nearer(const kin_phrase& said) const {
  if (said.wanted == gender::unknown) return false;
  const auto known = before(said.first);
  return std::ranges::any_of(known, [&](const auto& one) {
    return one.at < said.first && one.adult && one.sex == said.wanted && !only_told(one.at) &&
           text_.words[one.at].is.sentence == text_.words[said.first].is.sentence &&
           std::ranges::none_of(known, [&](const auto& other) {
             return other.at > one.at && other.at < said.first && !other.adult && may_be(other.sex, said.wanted);
           });
  });
}

// Everybody who can be that to one of `owners`.
meant kin_finder::kin_of(const meant& owners, const kin_phrase& said) const {
  meant who{{}, owners.unsure};
  for (std::size_t i = 0; i < owners.people.size(); ++i) {
    const auto of = owners.people[i];
    const auto kin =
        said.sort.empty() ? kin_on_roll(in_, of, said.what, said.age) : kin_of_sort(of, said.what, said.sort);
    if (i > 0 && kin != who.people) who.unsure = true;
    who.people.insert(who.people.end(), kin.begin(), kin.end());
    std::sort(who.people.begin(), who.people.end());
    who.people.erase(std::unique(who.people.begin(), who.people.end()), who.people.end());
  }
  if (owners.people.size() > 1 && who.people.size() != 1) who.unsure = true;
  return who;
}

// "My son" of several is the one whom the report is tagged with.
void kin_finder::keep_tagged_child(meant& who, const kin_phrase& said) const {
  const bool young = said.what == kin_word::son || said.what == kin_word::daughter || said.what == kin_word::child;
  if (said.whose != owner_of_kin::reporter || !in_.by_parent() || !young || who.people.size() < 2) return;
  std::vector<std::uint32_t> about;
  for (const auto person : who.people)
    if (std::find(in_.tagged.begin(), in_.tagged.end(), person) != in_.tagged.end()) about.push_back(person);
  if (about.size() == 1) who.people = about;
}

// "sibling in 1K"
void kin_finder::keep_class(meant& who, std::size_t after) const {
  const auto& people = in_.roll.people;
  if (text_.at(after) == "in" || text_.at(after) == "from") ++after;
  const auto given = class_at(in_.roll, text_, after);
  if (!given) return;
  std::erase_if(who.people, [&](auto p) {
    if (p == no_one || !people[p].pupil()) return false;
    if (!given->forms.empty())
      return std::find(given->forms.begin(), given->forms.end(), people[p].form) == given->forms.end();
    return given->year && (!people[p].year || static_cast<int>(*people[p].year) != *given->year);
  });
}

// "Her brother Idris", of whom there is one among her brothers: the words say who is meant, at whichever school he is.
std::optional<std::uint32_t> kin_finder::kin_named(const meant& who, const span& name) const {
  if (name.negated || name.several || name.form != mention_form::forename) return std::nullopt;
  std::optional<std::uint32_t> found;
  for (const auto& one : name.candidates) {
    if (std::find(who.people.begin(), who.people.end(), one.person) == who.people.end()) continue;
    const bool other = std::any_of(one.lines.begin(), one.lines.end(), [](const auto& line) {
      return line.clue == mention_clue::outsider && line.bits <= -8 * one_bit;
    });
    if (found || other || one.has(mention_clue::spelling) || one.has(mention_clue::sound)) return std::nullopt;
    found = one.person;
  }
  return found;
}

// The name that stands beside a word of kin means `person`.
void kin_finder::settle(span& name, std::uint32_t person) {
  int most = 0;
  for (const auto& one : name.candidates) most = std::max(most, one.bits());
  for (auto& one : name.candidates)
    if (one.person == person) one.add(mention_clue::kinship, most - one.bits() + 4 * one_bit);
  std::stable_sort(name.candidates.begin(), name.candidates.end(),
                   [](const auto& a, const auto& b) { return a.bits() > b.bits(); });
  name.fixed = mention_verdict::resolved;
  for (auto one = std::lower_bound(noted_.begin(), noted_.end(), name.last,
                                   [](const auto&each, std::size_t at) { return each.at < at; });
       one != noted_.end() && one->at == name.last; ++one)
    *one = {name.last, person, {person}, sex_of(person), !in_.roll.people[person].pupil()};
}

// "My son Kacper": the name that follows at word `next` says which.
void kin_finder::heed_name(meant& who, std::size_t next) {
  for (auto at = std::lower_bound(spans_.begin(), spans_.end(), next,
                                  [](const auto&one, std::size_t sought) { return one.first < sought; });
       at != spans_.end() && at->first == next; ++at) {
    if (!text_.follows(next) || at->form == mention_form::username) continue;
    if (at->fixed == mention_verdict::resolved) {
      const auto person = at->candidates.front().person;
      who.unsure = std::find(who.people.begin(), who.people.end(), person) == who.people.end();
      if (!who.unsure) who.people = {person};
    } else if (at->form == mention_form::forename || at->form == mention_form::full_name) {
      const auto named = who.unsure && who.people.size() < 2 ? std::nullopt : kin_named(who, *at);
      who.unsure = !named;
      if (named) {
        who.people = {*named};
        settle(*at, *named);
      }
    }
  }
}

std::optional<span> kin_finder::make(const kin_phrase& said) {
  const auto last = said.last;
  if (last + 1 < text_.size() && text_.words[last + 1].is.joined) return std::nullopt;
  const auto& people = in_.roll.people;
  const auto of = owners(said);
  if (!of) return std::nullopt;
  const auto first = said.name ? std::min(said.first, said.name->first) : said.first;
  auto who = kin_of(*of, said);
  keep_tagged_child(who, said);
  keep_class(who, last + 1);
  heed_name(who, last + 1);
  if (kin_elsewhere(text_, last + 1)) {
    std::erase_if(who.people, [&](auto p) { return p != no_one && people[p].pupil(); });
    if (who.people.empty()) return resolved_as(first, last, mention_form::kin, {});
  }
  if (of->people.size() == 1 && !who.people.empty() && who.people[0] == of->people[0]) return std::nullopt;
  if (!said.sort.empty() && who.people.empty()) who.unsure = true;
  else if (said.what == kin_word::parent && who.people.size() != 1) return std::nullopt;
  if (said.whose == owner_of_kin::reporter && !in_.by_parent() && !in_.by_pupil() && who.people.empty())
    return std::nullopt;
  if ((said.what == kin_word::cousin || said.what == kin_word::partner) && who.people.empty()) who.unsure = true;
  return resolved_as(first, last, mention_form::kin, std::move(who));
}

void find_kin(const report_context& in, std::vector<span>& spans) { kin_finder{in, spans}.all(); }

}  // namespace safeguarding::inline v0::detail
