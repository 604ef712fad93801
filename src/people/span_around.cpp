// SPDX-License-Identifier: Apache-2.0
// What stands around a name: the form it is given with, and words that make several people of it.
#include "span_finder.hpp"

namespace safeguarding::inline v0::detail {

// "the Adeyemi family", "both Holloway girls", "one of the Farooqi twins": several people, or one of several
void span_finder::count(span& found) {
  const auto noun = [&](std::size_t i) {
    const auto one = inside(i) && text_.follows(i) ? noun_for_person(text_.at(i)) : std::nullopt;
    return (one && one->plural) ||
           (inside(i) && text_.follows(i) &&
            (text_.at(i) == "family" || text_.at(i) == "families" || text_.at(i) == "household" ||
             text_.at(i) == "households" ||
             (text_.at(i) == "lot" && found.form != mention_form::title_surname && !word(found.last).is.possessive)));
  };
  if (noun(found.last + 1)) found.several = true;
  if (!spans_.empty() && found.first == spans_.back().last + 1 && word(found.first).before == "/" &&
      spans_.back().form == found.form)
    found.several = spans_.back().several = true;  // MARYAM/MARIAM
  if (!spans_.empty() && found.first == spans_.back().last + 1 && word(found.first).before == "(" &&
      found.form == mention_form::forename && inside(found.last + 1) && word(found.last + 1).before.starts_with(')') &&
      std::none_of(found.candidates.begin(), found.candidates.end(), [&](const auto& one) {
        return std::any_of(spans_.back().candidates.begin(), spans_.back().candidates.end(),
                           [&](const auto& other) { return other.person == one.person; });
      }))
    found.several = true;  // "Maisie (Gabriel)": whoever she plays
  if (found.form == mention_form::forename && (or_alike(found.first, -1) || or_alike(found.last, 1)))
    found.several = true;
  if (!spans_.empty()) {  // "Lily or is it Layla"
    auto& last = spans_.back();
    const auto gap = found.first - last.last - 1;
    bool either = gap >= 1 && gap <= 3;
    for (std::size_t n = last.last + 1; either && n < found.first; ++n) {
      const auto here = text_.at(n);
      either = text_.words[n].before.empty() && (n == last.last + 1 ? here == "or"
                                                                    : here == "is" || here == "it" || here == "maybe" ||
                                                                          here == "possibly" || here == "was");
    }
    const bool alike = std::any_of(found.candidates.begin(), found.candidates.end(), [&](const auto& one) {
      return std::any_of(last.candidates.begin(), last.candidates.end(),
                         [&](const auto& other) { return other.person == one.person; });
    });
    if (either && (gap > 1 || alike)) found.several = last.several = true;  // "Lou or Kwabena" are two people
  }
}

// "Rees or Rhys", "a girl called Catrin or Caitlin": one person whose name is not sure; `step` to the side to look at.
bool span_finder::or_alike(std::size_t i, int step) const {
  const bool back = step < 0;
  if (back ? i < 2 : !inside(i + 2)) return false;
  const auto link = back ? i - 1 : i + 1, other = back ? i - 2 : i + 2;
  if (text_.at(link) != "or" || !text_.follows(back ? i : other) || !text_.follows(link)) return false;
  if (!named(other) || function_word(text_.at(other))) return false;
  const auto a = text_.at(i), b = text_.at(other);
  if (alike_names(a, b) != alike::no || (a[0] == b[0] && common_forename(b))) return true;
  const auto first = std::min(i, other);
  return first > 0 &&
         (text_.at(first - 1) == "called" || text_.at(first - 1) == "named" || text_.at(first - 1) == "name");
}

// "in 7E", "(8E)", ", 10W", "who's in 10W", "in my form", "out of Mr Dar's class"; "Y9 Kyle"
void span_finder::class_given(span& found) {
  std::size_t j = found.last + 1;
  if (const auto given = class_behind(j)) take_class(found, *given);
  found.not_of = class_denied(j);
  const auto mine = text_.at(j);  // "Andrei (mine, not the Year 8 one)", "my Harry"
  const bool my = found.first > 0 && text_.words[found.first].before.empty() && text_.at(found.first - 1) == "my";
  if (found.form == mention_form::forename && found.forms_given.empty() && !found.year_given &&
      (my || (mine == "mine" && inside(j) && (word(j).before == "(" || word(j).before == ","))))
    found.own_class = true;
  if (found.first > 0 && text_.words[found.first].before.empty()) {
    std::size_t b = found.first;
    if (b > 2 && (text_.at(b - 1) == "called" || text_.at(b - 1) == "named") && text_.follows(b - 1)) --b;
    const auto noun = noun_for_person(text_.at(b - 1));
    if (noun && b > 1 && !noun->plural) --b;
    for (std::size_t back = 1; back <= 2 && back <= b; ++back)
      if (const auto given = class_at(roll_, text_, b - back);
          given && given->words == back && text_.words[b].before.empty() &&
          !(back == 2 && !text_.words[b - 1].before.empty()) && found.forms_given.empty() && !found.year_given) {
        take_class(found, *given);
        break;
      }
  }
}

// "(not the one in 5B)", "(mine, not the Year 8 one)"
std::optional<class_words> span_finder::class_denied(std::size_t j) const {
  if (inside(j) && text_.at(j) == "mine") ++j;
  if (!inside(j + 2) || text_.at(j) != "not" || text_.at(j + 1) != "the") return std::nullopt;
  if (word(j).before != "(" && word(j).before != ",") return std::nullopt;
  j += 2;
  const bool one_in = text_.at(j) == "one" || noun_for_person(text_.at(j));
  if (one_in) j += text_.at(j + 1) == "in" || text_.at(j + 1) == "from" ? 2U : 1U;
  auto given = class_at(roll_, text_, j);
  if (!given || (!one_in && text_.at(j + given->words) != "one")) return std::nullopt;
  return given;
}

// "Mr Dar's class", "Miss Pughs": the forms that whoever stands at word j leads.
std::optional<class_words> span_finder::class_of_teacher(std::size_t j) const {
  const auto teacher = title(text_.at(j)) ? titled(j) : std::nullopt;
  if (!teacher) return std::nullopt;
  const auto last = teacher->last;
  const auto after = text_.at(last + 1);
  const bool his = word(last).is.possessive || (text_.at(last).ends_with('s') && surnames(last, reach::exact).empty());
  const bool ends = !inside(last + 1) || !text_.follows(last + 1);  // out of Miss Lovedays.
  if (after != "class" && after != "form" && after != "room" && after != "group" && !(his && ends)) return std::nullopt;
  class_words given{1, {}, {}};
  for (const auto& one : teacher->candidates)
    if (one.bits() > contradicts / 2 - bits_of_ratio(roll_.people.size(), 1) / 2)
      given.forms.insert(given.forms.end(), roll_.people[one.person].leads.begin(),
                         roll_.people[one.person].leads.end());
  if (given.forms.empty()) return std::nullopt;
  return given;
}

std::optional<class_words> span_finder::class_behind(std::size_t j) const {
  if (!inside(j) || word(j).is.line != word(j - 1).is.line) return std::nullopt;
  const auto& signs = word(j).before;
  const bool letters = single(j - 1) && (signs == "." || signs == ".,");  // T.A., 9K
  if (!signs.empty() && signs != "(" && signs != "," && signs != "[" && !letters) return std::nullopt;
  if (auto given = class_at(roll_, text_, j)) {
    // "Mia, 5W were loud" names a class and not hers; "Mia, 5W," and "Mia 5W" do.
    return given;
  }
  if (text_.at(j) == "who" || text_.at(j) == "whos") ++j;
  if (text_.at(j) == "i" && (text_.at(j + 1) == "gather" || text_.at(j + 1) == "think" || text_.at(j + 1) == "believe"))
    j += 2;
  if (text_.at(j) == "s" || text_.at(j) == "is") ++j;
  if (text_.at(j) == "out") ++j;
  const auto preposition = text_.at(j);
  if (preposition != "in" && preposition != "from" && preposition != "of" && preposition != "over") return std::nullopt;
  ++j;
  if (auto given = class_at(roll_, text_, j)) return given;
  if ((text_.at(j) == "my" || text_.at(j) == "our") && inside(j + 1)) {
    const auto what = text_.at(j + 1), more = text_.at(j + 2);
    if (what == "form" || what == "class" || what == "tutor" || what == "room" || what == "registration" ||
        what == "reception" || (what == "year" && more == "group"))
      return class_words{2, {own_form}, {}};
  }
  return class_of_teacher(j);
}

}  // namespace safeguarding::inline v0::detail
