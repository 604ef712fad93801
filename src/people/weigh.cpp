// SPDX-License-Identifier: Apache-2.0
// What a report says for and against each bearer of a name.
#include "context.hpp"

#include "lexicon.hpp"
#include "said_of.hpp"

#include <algorithm>

namespace safeguarding::inline v0::detail {

namespace {

bool holds(const std::vector<int>& list, int value) { return std::find(list.begin(), list.end(), value) != list.end(); }

// The form of a pupil, or one that an adult leads, is among `forms`.
template <class Set>
bool in_forms(const known_person& who, const Set& forms) {
  return std::any_of(forms.begin(), forms.end(),
                     [&](int form) { return (form >= 0 && who.form == form) || holds(who.leads, form); });
}

// Whether word `last` is in a signature: the last words of the text ("NF run 7"), "it's Becky here", "Hi its Becky,".
bool signs(const report_context& in, const span& found) {
  const auto size = in.text.size();
  std::size_t tail = found.last + 1;
  while (tail < size && in.text.words[tail].is.line == in.text.words[found.last].is.line &&
         class_at(in.roll, in.text, tail))
    tail += class_at(in.roll, in.text, tail)->words;
  for (const auto* each : {"run", "route", "bus", "minibus"})
    if (tail + 2 == size && in.text.at(tail) == each && in.text.words[tail + 1].is.kind == token_kind::number)
      tail = size;
  if (found.first > 0) {  // set apart from the words before: "Please ring Amy" is not signed by Amy
    const auto& own = in.text.words[found.first];
    if (tail >= size && (own.first || !own.before.empty())) return true;
    if (own.first && found.last + 1 < size && size - found.last <= 8 && !in.text.words[found.last + 1].before.empty())
      return true;
  }
  const auto after = in.text.at(found.last + 1);
  if (found.first == 0 && after == "here" && in.text.follows(found.last + 1) &&
      (found.last + 2 >= size || !in.text.words[found.last + 2].before.empty() || !in.text.follows(found.last + 2)))
    return true;
  if (found.first > 0) {
    const auto before = in.text.at(found.first - 1);
    if (before == "regards" || before == "thanks" || before == "sincerely" || before == "love" || before == "am")
      return true;
    if ((before == "its" || before == "is") && after == "here") return true;
    if (before == "is" && found.first > 1 && in.text.at(found.first - 2) == "this") return true;
    if (before == "from" && tail >= size) return true;
    const bool comma = found.last + 1 < size && in.text.words[found.last + 1].before.starts_with(',');
    if (before == "its" && found.first <= 3 && comma && in.text.words[found.first].is.sentence == 0) return true;
  }
  return false;
}

// Words before a name that say what it is the name of.
std::optional<person_noun> noun_before(const report_context& in, const span& found) {
  if (found.first == 0 || !in.text.words[found.first].before.empty()) return std::nullopt;
  return noun_for_person(in.text.at(found.first - 1));
}

// "Donna, one of the netball mums"
bool parents_after(const report_words& text, const span& found) {
  for (std::size_t n = 1; n <= 6 && found.last + n < text.size(); ++n) {
    const auto& word = text.words[found.last + n];
    if (word.is.sentence != text.words[found.last].is.sentence || (n == 1 && word.before != "," && word.before != "("))
      return false;
    for (const auto* each : {"mums", "dads", "parents", "parent", "mothers", "fathers"})
      if (word.is.folded == each) return true;
  }
  return false;
}

// "Second contact on file is L. Marsh", "female resident G.F."
bool adult_noun_before(const report_words& text, const span& found) {
  for (std::size_t back = 1; back <= 5 && back <= found.first; ++back) {
    if (text.words[found.first - back].is.sentence != text.words[found.first].is.sentence) return false;
    for (const auto* each :
         {"contact", "resident", "occupant", "occupants", "adult", "adults", "carer", "parent", "caller"})
      if (text.at(found.first - back) == each) return true;
  }
  return false;
}

bool spelt_in(const report_context& in, const span& found, const known_person& who) {
  for (const auto& [part, words] : who.names) {
    if (!is_forename(part)) continue;
    const auto at = in.capitals.find(words[0]);
    if (at != in.capitals.end() && (at->second.first < found.first || at->second.second > found.last)) return true;
  }
  return false;
}

// "Shannon, 31," or "Tyler, aged four"
std::optional<int> age_after(const report_words& text, const span& found) {
  constexpr std::string_view spelt[] = {"zero",     "one",      "two",      "three",   "four",    "five",
                                        "six",      "seven",    "eight",    "nine",    "ten",     "eleven",
                                        "twelve",   "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
                                        "eighteen", "nineteen", "twenty"};
  std::size_t i = found.last + 1;
  if (i >= text.size() || (text.words[i].before != "," && text.words[i].before != "(" && text.at(i) != "aged"))
    return std::nullopt;
  const bool aged = text.at(i) == "aged" || text.at(i) == "age";
  if (aged) ++i;
  if (i >= text.size()) return std::nullopt;
  if (aged)
    for (int n = 0; n <= 20; ++n)
      if (text.at(i) == spelt[n]) return n;
  if (text.words[i].is.kind != token_kind::number || text.at(i).size() > 2) return std::nullopt;
  if (!aged && i + 1 < text.size() &&
      (text.words[i + 1].before.empty() || text.words[i + 1].is.kind == token_kind::number))
    return std::nullopt;
  int value = 0;
  for (const char c : text.at(i)) value = 10 * value + (c - '0');
  return value;
}

bool age_fits(const report_context& in, const known_person& who, int age) {
  if (!who.born) return who.pupil() ? age >= 4 && age <= 19 : age >= 17;
  const auto days = (in.on - *who.born).count();
  const auto years = static_cast<int>(days * 100 / 36525);
  return years - 1 <= age && age <= years + 1;
}

// "Mrs Khan rang", "Rang: Mrs Khan": what families do, so that "Mrs Khan" is no colleague before she is a mother.
bool calls_or_comes(const report_words& text, const span& found) {
  const auto does = [&](std::size_t i) {
    if (text.words[i].is.sentence != text.words[found.first].is.sentence) return false;
    for (const auto* each :
         {"rang",   "rings",  "ring",   "phoned", "phones",    "called",   "calls",   "emailed",   "emails",
          "texted", "texts",  "came",   "comes",  "collected", "collects", "asked",   "asks",      "says",
          "said",   "wants",  "wanted", "left",   "dropped",   "attended", "arrived", "waiting",   "gate",
          "opened", "letter", "mum",    "dad",    "mother",    "father",   "parent",  "complained"})
      if (text.at(i) == each) return true;
    return false;
  };
  for (std::size_t i = found.last + 1; i <= found.last + 4 && i < text.size(); ++i)
    if (does(i)) return true;
  for (std::size_t back = 1; back <= 3 && back <= found.first; ++back)
    if (does(found.first - back)) return true;
  return false;
}

// "Hope told me", unlike "Hope this helps"
bool as_people_do(std::string_view word) {
  for (const auto* each : {"told",   "said",   "says",   "asked",  "came", "went",    "cried",   "hit",
                           "kicked", "pushed", "had",    "has",    "left", "arrived", "refused", "wrote",
                           "and",    "handed", "showed", "stayed", "ran",  "sat",     "looked",  "started"})
    if (word == each) return true;
  return false;
}

bool given_by(std::string_view word) {
  for (const auto* each : {"told", "tell", "asked", "ask", "informed", "radioed", "rang", "with", "by", "inform", "cc",
                           "emailed", "spoke", "seen"})
    if (word == each) return true;
  return false;
}

// What is said beside the name: "her dad, Mr Kelly", "the social worker", "mum's boyfriend Dylan".
void weigh_beside(const report_context& in, const span& found, const said_of& beside, scored& one, bool of_report) {
  const auto& people = in.roll.people;
  const auto& who = people[one.person];
  auto wards = who.wards;
  if (who.same_as >= 0) {
    const auto& more = people[static_cast<std::size_t>(who.same_as)].wards;
    wards.insert(wards.end(), more.begin(), more.end());
  }
  const auto ward = [&](std::uint32_t person) { return std::find(wards.begin(), wards.end(), person) != wards.end(); };
  const bool home = of_report || one.has(mention_clue::household) || one.has(mention_clue::named_here) ||
                    one.has(mention_clue::reporters_household);
  if (beside.parent) {
    const auto pupil = [&](std::uint32_t person) { return people[person].pupil(); };
    const bool children = std::any_of(in.tagged.begin(), in.tagged.end(), pupil) || in.any_found(found.first, pupil);
    const bool own = std::any_of(in.tagged.begin(), in.tagged.end(), ward) || in.any_found(found.first, ward) ||
                     (in.reporter && ward(*in.reporter));
    if (who.pupil()) one.add(mention_clue::kinship, -12 * one_bit);
    else if (wards.empty()) one.add(mention_clue::outsider, -12 * one_bit);
    else if (children && !own) one.add(mention_clue::rival, -5 * one_bit);
    const auto wanted = gender_of(beside.parent_is);
    if (!who.pupil() && wanted != gender::unknown && who.sex != gender::unknown)
      one.add(mention_clue::gender, who.sex == wanted ? 3 * one_bit : -8 * one_bit);
  }
  if (beside.adult && who.pupil()) one.add(mention_clue::standing, -12 * one_bit);
  if (beside.child && !who.pupil()) one.add(mention_clue::standing, -12 * one_bit);
  if (beside.outside) one.add(mention_clue::outsider, -12 * one_bit);
  if (beside.partner && (who.pupil() || !home)) one.add(mention_clue::outsider, -5 * one_bit);
  if (beside.with_parent && who.pupil() && !home) one.add(mention_clue::outsider, -5 * one_bit);
  if (!beside.job.empty()) {
    const bool holds = holds_post(who, beside.job);
    one.add(holds ? mention_clue::role : mention_clue::outsider, holds ? 4 * one_bit : -12 * one_bit);
  }
  if (!beside.from.empty() &&
      std::find(who.note_words.begin(), who.note_words.end(), beside.from) == who.note_words.end())
    one.add(mention_clue::outsider, -12 * one_bit);
}

// Whether the report gives that name to a stranger, or has it from a sign or a list before.
bool named_stranger(const report_context& in, const span& found) {
  const auto at = in.strangers.find(std::string{in.text.at(found.first)});
  return at != in.strangers.end() && at->second <= found.first;
}

// "Bitten by a child called Oliver": no parent calls their own child so.
bool somebody_called(const report_words& text, const span& found) {
  return found.first >= 3 && (text.at(found.first - 1) == "called" || text.at(found.first - 1) == "named") &&
         text.follows(found.first) && noun_for_person(text.at(found.first - 2)) &&
         (text.at(found.first - 3) == "a" || text.at(found.first - 3) == "another" ||
          text.at(found.first - 3) == "some");
}

// "another Dylan", "Dylan, not the one in 6M": one of several of that name, so the others are not barred with him; and
// what only stands somewhere in quotation marks says nothing of anybody.
bool contrasted(const report_words& text, const span& found) {
  if (text.words[found.first].copied) return true;
  for (std::size_t back = 1; back <= 2 && back <= found.first; ++back) {
    const auto word = text.at(found.first - back);
    for (const auto* each : {"another", "other", "different", "a", "an", "which", "not"})
      if (word == each) return true;
  }
  for (std::size_t n = found.last + 1; n <= found.last + 4 && n < text.size(); ++n)
    if (text.at(n) == "not") return true;
  return false;
}

}  // namespace

void weigh(const report_context& in, span& found) {
  const auto& text = in.text;
  const bool signature = signs(in, found);
  const auto noun = noun_before(in, found);
  const auto before =
      found.first > 0 && text.words[found.first].before.empty() ? text.at(found.first - 1) : std::string_view{};
  const bool to_staff = given_by(before) && !in.by_pupil();
  const bool bare = found.form == mention_form::forename || found.form == mention_form::surname;
  const int outside = outsider_bits(in, found);
  const bool clan = found.form == mention_form::surname;
  const bool letters = found.form == mention_form::initials;
  if (letters && (before == "no" || before == "only" || before == "any" || before == "which")) found.several = true;
  const auto follower = found.last + 1 < text.size() && text.follows(found.last + 1) && !found.possessive
                            ? noun_for_person(text.at(found.last + 1))
                            : std::nullopt;
  const bool of_parents = parents_after(text, found);
  const bool adult_before = adult_noun_before(text, found);
  const auto beside = said_beside(in, found);
  const bool kin_before = beside.parent;
  const auto age = beside.age ? beside.age : age_after(text, found);
  // Another of that name may be outside the school: it is left open but for the reporter's own class.
  if (beside.not_meant || (found.not_of && !found.own_class)) found.several = true;
  found.negated = found.first > 0 && text.words[found.first].before.empty() &&
                  (before == "not" || before == "isnt" || before == "wasnt" || before == "never");
  found.stranger = !contrasted(text, found) && (beside.outside || beside.with_parent || !beside.from.empty() ||
                                                beside.adult || outside <= -8 * one_bit || (age && *age >= 19));
  const bool stranger_named = (found.form == mention_form::forename || letters) && !found.stranger &&
                              named_stranger(in, found) && !(before == "our" || before == "my" || before == "other");
  const bool the_other = before == "other" && (bare || letters) && found.first > 1 && text.at(found.first - 2) == "the";
  const bool among_colleagues = found.form == mention_form::title_surname && !calls_or_comes(text, found);
  const bool own_name = signature && in.reporter &&
                        std::any_of(found.candidates.begin(), found.candidates.end(),
                                    [&](const auto& one) { return one.person == *in.reporter; });
  for (auto& one : found.candidates) {
    const auto& who = in.roll.people[one.person];
    const bool is_reporter =
        in.reporter && (one.person == *in.reporter || who.same_as == static_cast<std::int64_t>(*in.reporter));
    const bool is_tagged = std::find(in.tagged.begin(), in.tagged.end(), one.person) != in.tagged.end();
    const auto tied = [&](std::uint32_t to) {
      const auto& other = in.roll.people[to];
      if (who.household >= 0 && who.household == other.household) return true;
      return std::any_of(other.ties.begin(), other.ties.end(), [&](const auto& t) { return t.person == one.person; }) ||
             std::any_of(who.ties.begin(), who.ties.end(), [&](const auto& t) { return t.person == to; });
    };
    // The form, year or date of birth that stands with the name.
    if (!found.forms_given.empty() || (found.own_class && !in.reporter_forms.empty())) {
      const bool fits = found.own_class ? in_forms(who, in.reporter_forms) : in_forms(who, found.forms_given);
      one.add(mention_clue::form_given, fits ? 4 * one_bit : who.pupil() ? -10 * one_bit : -6 * one_bit);
    } else if (found.year_given) {
      const bool fits =
          who.year ? static_cast<int>(*who.year) == *found.year_given : holds(who.leads_years, *found.year_given);
      if (found.form_known == whose_form::nobodys) one.add(mention_clue::form_given, -one_bit);
      one.add(mention_clue::year_given, fits ? 5 * one_bit / 2 : who.pupil() ? -10 * one_bit : -6 * one_bit);
    }
    if (found.not_of) {
      const bool of_it = found.not_of->forms.empty()
                             ? who.year && found.not_of->year && static_cast<int>(*who.year) == *found.not_of->year
                             : in_forms(who, found.not_of->forms);
      one.add(mention_clue::form_given, of_it ? -16 * one_bit : 0);
    }
    if (found.born_given && who.born)
      one.add(mention_clue::birth_given, *who.born == *found.born_given ? 8 * one_bit : -10 * one_bit);
    // Who else is in the report.
    if (is_tagged) one.add(mention_clue::tagged, 6 * one_bit);
    else if (in.any_named(found.first, [&](auto p) { return p == one.person; }))
      one.add(mention_clue::named_here, 5 * one_bit);
    if (is_reporter) one.add(mention_clue::reporter, signature ? 7 * one_bit : -8 * one_bit);
    else if (own_name) one.add(mention_clue::rival, -4 * one_bit);
    if (is_reporter) {
    } else if (in.reporter && tied(*in.reporter)) one.add(mention_clue::reporters_household, 5 * one_bit);
    else if (in.households.contains(who.household) && who.household >= 0 && !is_tagged)
      one.add(mention_clue::household, 3 * one_bit);
    else if (!is_tagged && (std::any_of(in.tagged.begin(), in.tagged.end(), tied) ||
                            in.any_found(found.first, [&](auto p) { return p != one.person && tied(p); })))
      one.add(mention_clue::household, 3 * one_bit);
    if (in.addresses.contains(who.household) && who.household >= 0) one.add(mention_clue::address_given, 5 * one_bit);
    if (found.forms_given.empty() && !found.year_given && !found.own_class && who.pupil() && !is_reporter) {
      // One class is not counted twice: the stronger of the two clues.
      const auto year = who.year ? static_cast<int>(*who.year) : -1;
      const int by_reporter = in_forms(who, in.reporter_forms)   ? 5 * one_bit / 2
                              : in.reporter_years.contains(year) ? one_bit
                                                                 : 0;
      const int by_report = in_forms(who, in.forms) ? 5 * one_bit / 2 : in.years.contains(year) ? one_bit : 0;
      one.add(by_report > by_reporter ? mention_clue::class_of_report : mention_clue::reporters_class,
              std::max(by_report, by_reporter));
    }
    if (!who.schools.empty() && !in.schools.empty())
      one.add(mention_clue::school,
              std::any_of(who.schools.begin(), who.schools.end(), [&](const auto& s) { return in.schools.contains(s); })
                  ? one_bit / 2
                  : -3 * one_bit / 2);
    weigh_beside(in, found, beside, one, is_tagged || is_reporter);
    // What kind of person is spoken of in this way.
    if (kin_before && bare && !who.pupil()) {
    } else if (of_parents && !who.pupil())
      one.add(mention_clue::standing, who.parent() || !who.wards.empty() ? 0 : -5 * one_bit / 2);
    else if (adult_before && !bare) one.add(mention_clue::standing, who.pupil() ? -8 * one_bit : 0);
    else if (bare && !signature) {
      if (who.parent())
        one.add(mention_clue::standing,
                in.by_parent() && found.form == mention_form::forename ? -3 * one_bit : -4 * one_bit);
      else if (who.kind == person_kind::volunteer) one.add(mention_clue::standing, -2 * one_bit);
      else if (who.kind == person_kind::other || who.kind == person_kind::governor ||
               who.kind == person_kind::chair_of_governors)
        one.add(mention_clue::standing, -3 * one_bit / 2);
      else if (!who.pupil())
        one.add(mention_clue::standing, clan || in.by_pupil() || in.by_parent() ? -3 * one_bit / 2 : -one_bit / 2);
    } else if (found.form == mention_form::initials || found.form == mention_form::forename_initial ||
               found.form == mention_form::initial_surname) {
      if (who.parent()) one.add(mention_clue::standing, -5 * one_bit / 2);
      else if (!who.pupil() && found.form == mention_form::forename_initial)
        one.add(mention_clue::standing, -2 * one_bit);
      else if (who.kind == person_kind::other || who.kind == person_kind::governor)
        one.add(mention_clue::standing, -2 * one_bit);
    }
    if (to_staff && (bare || letters)) {
      if (who.staff()) one.add(mention_clue::staff_words, one_bit);
      else if (letters) one.add(mention_clue::staff_words, -3 * one_bit);
    }
    if (who.staff() && (bare || letters) && in.reporter && !is_reporter &&
        !in.roll.people[*in.reporter].leads.empty() && in_forms(who, in.roll.people[*in.reporter].leads))
      one.add(mention_clue::reporters_class, 2 * one_bit);
    if (follower && !follower->plural && !follower->adult && bare)
      one.add(mention_clue::pupil_words, who.pupil() ? 2 * one_bit : -4 * one_bit);
    if (noun && !noun->plural && !noun->adult && bare)
      one.add(mention_clue::pupil_words, who.pupil() ? one_bit : -4 * one_bit);
    if (found.form == mention_form::title_surname) one.add(mention_clue::title, one_bit);

    // Spelt otherwise, while the same report has the name as it is: two people are meant.
    if ((one.has(mention_clue::sound) || one.has(mention_clue::spelling)) && bare && spelt_in(in, found, who))
      one.add(mention_clue::rival, -3 * one_bit);
    if (bare && (before == "young" || before == "little" || before == "wee"))
      one.add(mention_clue::pupil_words, who.pupil() ? 2 * one_bit : -4 * one_bit);
    const auto said = found.sex != gender::unknown ? found.sex
                      : noun                       ? noun->sex
                      : follower && bare           ? follower->sex
                                                   : gender::unknown;
    if (said != gender::unknown && who.sex != gender::unknown && who.sex != said)
      one.add(mention_clue::gender, -8 * one_bit);
    if (who.end && *who.end < in.on) one.add(mention_clue::attendance, -2 * one_bit);
    else if (who.start && *who.start > in.on) one.add(mention_clue::attendance, -5 * one_bit);
    if (found.lower) one.add(mention_clue::lower_case, -2 * one_bit);
    if (found.weak && !(letters && to_staff) && found.forms_given.empty() && !found.year_given)
      one.add(mention_clue::common_word,
              found.form == mention_form::initials                                              ? -4 * one_bit
              : text.words[found.first].first && bare && !as_people_do(text.at(found.last + 1)) ? -11 * one_bit / 2
                                                                                                : -3 * one_bit);
    one.add(mention_clue::outsider, outside);
    if (in.by_parent() && tied(*in.reporter) && somebody_called(text, found))
      one.add(mention_clue::outsider, -12 * one_bit);
    if (stranger_named && !is_tagged && !one.has(mention_clue::form_given) && !one.has(mention_clue::year_given))
      one.add(mention_clue::outsider, -8 * one_bit);
    if (!found.negated && in.denied.contains(one.person) && !is_tagged) one.add(mention_clue::rival, -5 * one_bit);
    if (age && *age >= 3 && found.form != mention_form::username && !age_fits(in, who, *age))
      one.add(mention_clue::outsider, -12 * one_bit);
    if (found.form == mention_form::title_surname && who.staff() &&
        (text.at(found.first) == "miss" || in.by_pupil() || in.by_parent()))
      one.add(mention_clue::staff_words, text.at(found.first) == "miss" ? 3 * one_bit : 2 * one_bit);
    else if (found.form == mention_form::title_surname && who.staff() && among_colleagues)
      one.add(mention_clue::staff_words, 3 * one_bit);
    if (the_other) {  // of two, the one who has not been named
      const auto named = [&](std::uint32_t person) {
        return std::find(in.tagged.begin(), in.tagged.end(), person) != in.tagged.end() ||
               in.any_named(found.first, [&](auto p) { return p == person; });
      };
      const bool one_is = std::any_of(found.candidates.begin(), found.candidates.end(),
                                      [&](const auto& each) { return named(each.person); });
      one.add(mention_clue::outsider, named(one.person) ? -16 * one_bit : one_is ? 0 : -5 * one_bit);
    }
  }
}

}  // namespace safeguarding::inline v0::detail
