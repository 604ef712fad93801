// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/find_mentions.hpp>

#include "context.hpp"
#include "lexicon.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>

namespace safeguarding::inline v0 {

namespace {

using namespace detail;

void note(std::vector<place_of_person>& list, std::uint32_t person, std::size_t at) {
  for (auto& one : list)
    if (one.person == person) {
      one.last = at;
      return;
    }
  list.push_back({person, at, at});
}

// Names that settle who a shorter mention of the same report means.
bool settles(const span& found) {
  switch (found.form) {
    case mention_form::full_name:
    case mention_form::forename_initial:
    case mention_form::initial_surname:
    case mention_form::title_surname:
    case mention_form::username: return true;
    default: return !found.forms_given.empty() || found.own_class;
  }
}

// The word that says that the date at word `at` is one of birth: at most three words before it.
std::optional<std::size_t> birth_word(const report_words& text, std::size_t at) {
  for (std::size_t back = std::min<std::size_t>(3, at); back >= 1; --back)
    for (const auto* each : {"born", "dob", "birth"})
      if (text.at(at - back) == each) return at - back;
  return std::nullopt;
}

// The words for a child before a date of birth, from its word `said` on: "the boy born", "her cousin (dob ...)".
void take_words_before(const report_words& text, std::size_t said, span& found) {
  found.first = said;
  for (std::size_t back = 1; back <= 3 && back <= said; ++back) {
    const auto word = text.at(said - back);
    if (const auto noun = noun_for_person(word)) {
      found.first = said - back;
      found.sex = noun->sex;
      found.adults_only = noun->adult;
    }
    const auto& is =
        text.words[said - back].is;  // "Her cousin (dob ...)", "Tom Bloggs (dob ...)": no pupil, or another
    const auto as_kin = kin(word);
    if (outside_relation(word) || (as_kin && *as_kin < kin_word::son) ||
        (is.capitalised && is.kind == token_kind::word && !text.words[said - back].first && !function_word(word)))
      found.several = true;
  }
  if (found.first > 0 && (text.at(found.first - 1) == "a" || text.at(found.first - 1) == "the")) --found.first;
}

// "A child born 12/03/2018": the date begins at word `at`, and `said` says what it is.
span born_on(const indexed_roll& roll, const report_words& text, std::size_t said, std::size_t at, day date) {
  span found;
  found.form = mention_form::particulars;
  take_words_before(text, said, found);
  found.last = at;
  while (found.last + 1 < text.size() && found.last < at + 2 &&
         text.words[found.last + 1].is.sentence == text.words[at].is.sentence &&
         (text.words[found.last + 1].is.kind == token_kind::number || found.last == at))
    ++found.last;
  std::vector<std::uint32_t> born;
  for (std::uint32_t p = 0; p < roll.people.size(); ++p)
    if (roll.people[p].pupil() && roll.people[p].born == date) born.push_back(p);
  for (const auto p : born) {
    scored one{p, {}};
    one.add(mention_clue::prior, -bits_of_ratio(roll.people.size(), 1));
    one.add(mention_clue::birth_given, bits_of_ratio(roll.people.size(), born.size()));
    found.candidates.push_back(std::move(one));
  }
  return found;
}

// "DOB 12/03/2018" after a name speaks for whoever was born that day; "a child born 12/03/2018" is a mention by itself.
void find_births(const indexed_roll& roll, const report_words& text, std::vector<span>& spans) {
  std::vector<span> births;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto date = date_at(text, i);
    const auto said = date ? birth_word(text, i) : std::nullopt;
    if (!said) continue;
    const auto next = std::lower_bound(spans.begin(), spans.end(), *said,
                                       [](const span& one, std::size_t word) { return one.last < word; });
    span* name = next == spans.begin() ? nullptr : &*std::prev(next);
    if (!births.empty() && births.back().last < *said && (!name || births.back().last > name->last))
      name = &births.back();
    if (name && *said - name->last <= 4 && text.words[name->last].is.sentence == text.words[*said].is.sentence) {
      name->born_given = date;
      continue;
    }
    auto found = born_on(roll, text, *said, i, *date);
    if (!found.candidates.empty()) births.push_back(std::move(found));
  }
  if (births.empty()) return;
  std::move(births.begin(), births.end(), std::back_inserter(spans));
  std::stable_sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
}

// The name of somebody of whom the words say that they are not of the school, or that only a sign or a list has.
void note_stranger(const report_context& in, const span& found, mention_verdict verdict,
                   std::map<std::string, std::size_t>& strangers) {
  if (verdict == mention_verdict::resolved) return;
  const std::string name{in.text.at(found.first)};
  const bool bare = found.form == mention_form::forename || found.form == mention_form::initials;
  if (in.text.words[found.first].copied) {
    if (bare) strangers.try_emplace(name, found.last + 1);
    return;
  }
  const bool unknown = found.form == mention_form::full_name && found.outsider != 0;
  if (unknown || (found.stranger && found.form == mention_form::forename)) strangers[name] = 0;
}

// Where everybody lives who could be meant by a name.
void note_homes(const report_context& in, const span& found, std::set<int>& homes) {
  if (found.candidates.empty()) return;
  const auto best = found.candidates.front().bits();
  if (best < -8 * one_bit) return;
  for (const auto& one : found.candidates) {
    const bool as_written = !one.has(mention_clue::sound) && !one.has(mention_clue::spelling);
    if (best - one.bits() >= 4 * one_bit && !(as_written && one.bits() >= -2 * one_bit)) continue;
    const auto& who = in.roll.people[one.person];
    if (who.pupil() && who.household >= 0) homes.insert(who.household);
  }
}

mention as_mention(const report_context& in, span& found, mention_verdict verdict, const mention_settings& settings) {
  mention made;
  made.report = in.made.id;
  if (found.first > 0 && in.text.follows(found.first) &&
      found.form != mention_form::kin) {  // "another Sam", "the other Sam"
    const auto before = in.text.at(found.first - 1);
    if (before == "another" || before == "other" || before == "different" || before == "wrong") --found.first;
    if (before == "different" && found.first > 0 && in.text.at(found.first - 1) == "a") --found.first;
    if (before == "other" && found.first > 0 && in.text.at(found.first - 1) == "the") --found.first;
  }
  made.surface = in.text.between(found.first, found.last);
  made.start = in.text.words[found.first].is.start;
  made.length = in.text.words[found.last].is.start + in.text.words[found.last].is.length - made.start;
  made.form = found.form;
  made.verdict = verdict;
  for (auto& one : found.candidates) {
    if (made.candidates.size() == settings.most_candidates) break;
    made.candidates.push_back({in.roll.people[one.person].id, one.bits(), std::move(one.lines)});
  }
  if (verdict == mention_verdict::resolved) made.person = made.candidates.front().person;
  return made;
}

}  // namespace

std::vector<mention> find_mentions(const roll_index& roll, const report& made, const mention_settings& settings) {
  const auto text = read_words(made.text);
  auto in = context_of(parts_of(roll), made, text);
  auto bare = find_spans(parts_of(roll), text);
  find_births(parts_of(roll), text, bare);
  auto spans = bare;
  for (int round = 0; round < 2; ++round) {  // the second knows whom the first has settled
    spans = bare;
    std::vector<place_of_person> here, named;
    std::set<std::uint32_t> denied;
    std::map<std::string, std::size_t> strangers;
    std::set<int> homes;
    for (auto& one : spans) {
      weigh(in, one);
      const auto verdict = judge(in, one, settings);
      note_stranger(in, one, verdict, strangers);
      note_homes(in, one, homes);
      if (verdict != mention_verdict::resolved) continue;
      if (one.negated) {
        denied.insert(one.candidates.front().person);
        continue;
      }
      note(here, one.candidates.front().person, one.first);
      if (settles(one)) note(named, one.candidates.front().person, one.first);
    }
    in.denied = std::move(denied);
    in.strangers = std::move(strangers);
    in.homes = std::move(homes);
    in.found_here = std::move(here);
    in.named = std::move(named);
  }
  for (auto& one : spans) one.fixed = judge(in, one, settings);
  find_letters(in, spans);
  find_kin(in, spans);
  find_roles(in, spans);
  std::stable_sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<mention> found;
  for (auto& one : spans) {
    const auto verdict = judge(in, one, settings);
    if (one.weak && verdict != mention_verdict::resolved && !text.words[one.first].is.capitalised &&
        one.forms_given.empty() && !one.year_given)
      continue;  // a word, no name
    found.push_back(as_mention(in, one, verdict, settings));
  }
  return found;
}

}  // namespace safeguarding::inline v0
