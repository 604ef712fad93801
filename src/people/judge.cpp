// SPDX-License-Identifier: Apache-2.0
// When somebody is named, and when it is left open.
#include "context.hpp"

#include <algorithm>

namespace safeguarding::inline v0::detail {

namespace {

// Whether pupils of the surname live elsewhere too: a parent of theirs may not be on the roll.
bool other_family(const report_context& in, std::uint32_t person) {
  const auto& who = in.roll.people[person];
  for (const auto& [part, words] : who.names)
    if (!is_forename(part) && words.size() == 1)
      if (const auto* uses = in.roll.uses_of(words[0]))
        for (const auto& use : *uses) {
          const auto& other = in.roll.people[use.person];
          if (other.pupil() && other.household != who.household && !is_forename(other.names[use.name].part) &&
              std::find(who.wards.begin(), who.wards.end(), use.person) == who.wards.end())
            return true;
        }
  return false;
}

// Whether a child of another family of the surname could be meant in the same report: "Mrs Khan rang about Sara and
// Sarah".
bool other_home(const report_context& in, std::uint32_t person) {
  const auto& who = in.roll.people[person];
  for (const auto& [part, words] : who.names)
    if (!is_forename(part))
      if (const auto* uses = in.roll.uses_of(words[0]))
        for (const auto& use : *uses) {
          const auto& child = in.roll.people[use.person];
          if (child.pupil() && child.household != who.household && in.homes.contains(child.household) &&
              !is_forename(child.names[use.name].part) && child.names[use.name].words == words &&
              std::find(who.wards.begin(), who.wards.end(), use.person) == who.wards.end())
            return true;
        }
  return false;
}

// "the elder Lister boy": of the brothers who fit equally, the one of that age.
void by_age(const report_context& in, span& found) {
  if (found.form != mention_form::surname || found.candidates.size() < 2 || found.first == 0) return;
  const auto word = in.text.at(found.first - 1);
  const bool older = word == "elder" || word == "older" || word == "eldest" || word == "big";
  const bool younger = word == "younger" || word == "little" || word == "youngest";
  if (!older && !younger) return;
  const auto best = found.candidates.front().bits();
  const auto& first = in.roll.people[found.candidates.front().person];
  std::vector<std::size_t> equals;
  for (std::size_t i = 0; i < found.candidates.size(); ++i)
    if (best - found.candidates[i].bits() < 5 * one_bit / 2) equals.push_back(i);
  for (const auto i : equals) {
    const auto& who = in.roll.people[found.candidates[i].person];
    if (!who.pupil() || who.household != first.household || who.household < 0 || !who.born) return;
  }
  const auto at = *std::min_element(equals.begin(), equals.end(), [&](auto a, auto b) {
    const auto &x = *in.roll.people[found.candidates[a].person].born,
               &y = *in.roll.people[found.candidates[b].person].born;
    return older ? x < y : y < x;
  });
  found.candidates[at].add(mention_clue::kinship, 4 * one_bit);
}

// Father and son, or two pupils of one name: nearly everything that speaks for the one speaks for the other.
bool same_full_name(const known_person& a, const known_person& b) {
  const auto shares = [&](bool fore) {
    for (const auto& one : a.names)
      for (const auto& other : b.names)
        if (is_forename(one.part) == fore && is_forename(other.part) == fore && one.words == other.words) return true;
    return false;
  };
  return shares(true) && shares(false);
}

// A colleague has a title before anybody's mother has.
bool titled_colleague(const report_context& in, const span& found, const scored& best, const scored& next) {
  return found.form == mention_form::title_surname && in.roll.people[best.person].parent() &&
         in.roll.people[next.person].staff();
}

// Taken for a name that sounds or is spelt otherwise.
bool put_right(const scored& one) { return one.has(mention_clue::sound) || one.has(mention_clue::spelling); }

// A form, year or date of birth that was given is another one's.
bool does_not_fit(const scored& one) {
  return std::any_of(one.lines.begin(), one.lines.end(), [](const auto& line) {
    return line.bits < 0 && (line.clue == mention_clue::form_given || line.clue == mention_clue::year_given ||
                             line.clue == mention_clue::birth_given);
  });
}

// "Mrs Tempest" is no Rupert, whoever else of the family is in the report.
bool of_other_gender(const scored& one) {
  return std::any_of(one.lines.begin(), one.lines.end(),
                     [](const auto& line) { return line.bits < 0 && line.clue == mention_clue::gender; });
}

// "The Jack upstairs", "the Thomas whose brother": there are several, and the words tell which for whoever knows.
bool the_one_of_several(const report_context& in, const span& found) {
  if (found.first == 0) return false;
  const auto before = in.text.at(found.first - 1);
  return found.form == mention_form::forename &&
         (before == "the" || (before == "that" && in.text.words[found.first].quoted)) && in.text.follows(found.first) &&
         found.forms_given.empty() && !found.year_given;
}

// "Hussain H" of two brothers in all but name: the family of one in the report is not enough.
bool initials_fit_both(const scored& best, const scored& next) {
  const auto fits = [](const scored& one) {
    return std::any_of(one.lines.begin(), one.lines.end(),
                       [](const auto& line) { return line.clue == mention_clue::initials && line.bits > 0; });
  };
  return fits(best) && fits(next) && !best.has(mention_clue::tagged) && !best.has(mention_clue::named_here) &&
         !best.has(mention_clue::form_given);
}

bool tied_to_report(const scored& one) {
  for (const auto clue : {mention_clue::tagged, mention_clue::named_here, mention_clue::household,
                          mention_clue::reporter, mention_clue::reporters_household, mention_clue::address_given})
    if (one.has(clue)) return true;
  return false;
}

// Somebody of the reporter's own name: which of the two is spoken of, or has the reporter signed?
bool may_be_reporter(const report_context& in, const span& found) {
  const auto& best = found.candidates.front();
  const bool pointed =
      best.has(mention_clue::form_given) || best.has(mention_clue::year_given) || best.has(mention_clue::tagged);
  if (!in.roll.people[best.person].pupil() || (!pointed && (in.by_pupil() || found.form == mention_form::initials)))
    for (const auto& one : found.candidates)
      if (&one != &best && in.reporter && one.person == *in.reporter && !one.has(mention_clue::spelling) &&
          !one.has(mention_clue::sound))
        return true;
  return false;
}

// Somebody else is nearly as likely.
bool too_near(const report_context& in, const span& found, const mention_settings& settings) {
  const auto& best = found.candidates.front();
  for (std::size_t i = 1; i < found.candidates.size(); ++i) {
    const auto& next = found.candidates[i];
    const bool same = in.roll.people[next.person].same_as == static_cast<std::int64_t>(best.person);
    const int wanted =
        settings.margin +
        (same_full_name(in.roll.people[best.person], in.roll.people[next.person]) ? 4 * one_bit
         : best.has(mention_clue::sound) || best.has(mention_clue::spelling) || best.has(mention_clue::short_form)
             ? one_bit
         : titled_colleague(in, found, best, next) ? 2 * one_bit
         : the_one_of_several(in, found)           ? 2 * one_bit
         : initials_fit_both(best, next)           ? one_bit
         : put_right(next) && !does_not_fit(next)  ? settings.margin_put_right
                                                   : 0);
    if (!same && best.bits() - next.bits() < wanted) return true;
  }
  return false;
}

}  // namespace

mention_verdict judge(const report_context& in, span& found, const mention_settings& settings) {
  const auto before = [&](const scored& a, const scored& b) {  // whatever the order of the roll
    if (a.bits() != b.bits()) return a.bits() > b.bits();
    const auto &one = in.roll.people[a.person], &other = in.roll.people[b.person];
    return one.staff() != other.staff() ? one.staff() : one.id.text() < other.id.text();
  };
  std::stable_sort(found.candidates.begin(), found.candidates.end(), before);
  if (found.fixed) return *found.fixed;
  by_age(in, found);
  std::stable_sort(found.candidates.begin(), found.candidates.end(), before);
  if (found.candidates.empty()) return mention_verdict::not_on_roll;
  const auto& best = found.candidates.front();
  const bool outside = best.has(mention_clue::outsider) || found.outsider != 0;
  const auto bits = best.bits();
  if (bits < settings.least) return outside ? mention_verdict::not_on_roll : mention_verdict::ambiguous;
  if (found.several) return mention_verdict::ambiguous;
  if (may_be_reporter(in, found)) return mention_verdict::ambiguous;
  if (does_not_fit(best)) return mention_verdict::ambiguous;  // it is not put right
  if (found.form == mention_form::title_surname && of_other_gender(best)) return mention_verdict::ambiguous;
  if (put_right(best)) {
    const bool pointed_at = found.form == mention_form::title_surname || best.has(mention_clue::form_given) ||
                            best.has(mention_clue::year_given) || best.has(mention_clue::tagged);
    if (!pointed_at && bits < settings.least_put_right) return mention_verdict::ambiguous;
    // Whoever bears the name as it is written is not passed over for somebody whose name is like it.
    for (const auto& one : found.candidates)
      if (!put_right(one) && !one.has(mention_clue::short_form) && !does_not_fit(one))
        return mention_verdict::ambiguous;
  }
  // A roll seldom has both parents: where another family has the surname, its father or mother may be meant.
  if (found.form == mention_form::title_surname && in.roll.people[best.person].parent() &&
      other_family(in, best.person) && !tied_to_report(best) && !best.has(mention_clue::initials) &&
      !best.has(mention_clue::spelling))
    return mention_verdict::ambiguous;
  if (found.form == mention_form::title_surname && in.roll.people[best.person].parent() &&
      other_home(in, best.person) && !best.has(mention_clue::initials))
    return mention_verdict::ambiguous;
  // Whom the reporter tagged may be a colleague, and a bare forename still be a child's.
  if (found.form == mention_form::forename && best.has(mention_clue::tagged) && in.roll.people[best.person].staff())
    for (const auto& one : found.candidates)
      if (in.roll.people[one.person].pupil() && !put_right(one) && !does_not_fit(one) && one.bits() >= settings.least &&
          !one.has(mention_clue::outsider))
        return mention_verdict::ambiguous;
  if (too_near(in, found, settings)) return mention_verdict::ambiguous;
  return mention_verdict::resolved;
}

}  // namespace safeguarding::inline v0::detail
