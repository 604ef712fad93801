// SPDX-License-Identifier: Apache-2.0
// What a report says for and against each bearer of a name.
#include "context.hpp"
#include "name_around.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

namespace safeguarding::inline v0::detail {

namespace {

bool holds(const std::vector<int>& list, int value) { return std::find(list.begin(), list.end(), value) != list.end(); }

// The form of a pupil, or one that an adult leads, is among `forms`.
template <class Set>
bool in_forms(const known_person& who, const Set& forms) {
  return std::any_of(forms.begin(), forms.end(),
                     [&](int form) { return (form >= 0 && who.form == form) || holds(who.leads, form); });
}

bool age_fits(const report_context& in, const known_person& who, int age) {
  if (!who.born) return who.pupil() ? age >= 4 && age <= 19 : age >= 17;
  const auto days = (in.on - *who.born).count();
  const auto years = static_cast<int>(days * 100 / 36525);
  return years - 1 <= age && age <= years + 1;
}

// "Hope told me", unlike "Hope this helps"
bool as_people_do(std::string_view word) {
  for (const auto* each : {"told",   "said",   "says",   "asked",  "came", "went",    "cried",   "hit",
                           "kicked", "pushed", "had",    "has",    "left", "arrived", "refused", "wrote",
                           "and",    "handed", "showed", "stayed", "ran",  "sat",     "looked",  "started"})
    if (word == each) return true;
  return false;
}

// "Tariq senior" is the father where the son has his name; "Mr Kelly senior" is another than the Mr Kelly of the roll.
bool one_of_two(const report_context& in, const span& found, const known_person& who) {
  for (const auto* each : {"senior", "snr", "sr", "junior", "jnr", "jr"})
    if (std::find(who.note_words.begin(), who.note_words.end(), each) != who.note_words.end()) return true;
  return found.form != mention_form::title_surname &&
         std::any_of(found.candidates.begin(), found.candidates.end(), [&](const auto& other) {
           const auto& namesake = in.roll.people[other.person];
           return namesake.pupil() && share_surname(who, namesake);
         });
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
  if (beside.of_two && !who.pupil() && !one_of_two(in, found, who)) one.add(mention_clue::outsider, -12 * one_bit);
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

// "Bitten by a child called Oliver": no parent calls their own child so.
bool somebody_called(const report_words& text, const span& found) {
  return found.first >= 3 && (text.at(found.first - 1) == "called" || text.at(found.first - 1) == "named") &&
         text.follows(found.first) && noun_for_person(text.at(found.first - 2)) &&
         (text.at(found.first - 3) == "a" || text.at(found.first - 3) == "another" ||
          text.at(found.first - 3) == "some");
}

bool spelt_in(const report_context& in, const span& found, const known_person& who) {
  for (const auto& [part, words] : who.names) {
    if (!is_forename(part)) continue;
    const auto at = in.capitals.find(words[0]);
    if (at != in.capitals.end() && (at->second.first < found.first || at->second.second > found.last)) return true;
  }
  return false;
}

// What speaks for and against one of those who bear a name.
class weighing {
 public:
  weighing(const report_context& in, const span& found, const name_around& how, scored& one)
      : in_{in},
        found_{found},
        how_{how},
        one_{one},
        who_{in.roll.people[one.person]},
        is_reporter_{in.reporter &&
                     (one.person == *in.reporter || who_.same_as == static_cast<std::int64_t>(*in.reporter))},
        is_tagged_{std::find(in.tagged.begin(), in.tagged.end(), one.person) != in.tagged.end()} {}

  void all() {
    class_given();
    others_of_report();
    class_alone();
    weigh_beside(in_, found_, how_.beside, one_, is_tagged_ || is_reporter_);
    standing();
    words();
    spelling();
    outsiders();
    colleagues();
    other_of_two();
  }

 private:
  // Of one household, or of one family by what the roll notes.
  [[nodiscard]] bool tied(std::uint32_t to) const {
    const auto& other = in_.roll.people[to];
    if (who_.household >= 0 && who_.household == other.household) return true;
    if (who_.parent() && other.parent() &&  // father and mother who live apart
        std::ranges::find_first_of(who_.wards, other.wards) != who_.wards.end())
      return true;
    return std::any_of(other.ties.begin(), other.ties.end(), [&](const auto& t) { return t.person == one_.person; }) ||
           std::any_of(who_.ties.begin(), who_.ties.end(), [&](const auto& t) { return t.person == to; });
  }

  [[nodiscard]] bool of_a_household_here() const {
    const auto near = [&](std::uint32_t person) { return tied(person); };
    return (in_.households.contains(who_.household) && who_.household >= 0) ||
           std::any_of(in_.tagged.begin(), in_.tagged.end(), near) ||
           in_.any_found(found_.first, [&](auto person) { return person != one_.person && tied(person); });
  }

  // The form, year or date of birth that stands with the name.
  void class_given() {
    if (!found_.forms_given.empty() || (found_.own_class && !in_.reporter_forms.empty())) {
      const bool fits = found_.own_class ? in_forms(who_, in_.reporter_forms) : in_forms(who_, found_.forms_given);
      one_.add(mention_clue::form_given, fits ? 4 * one_bit : who_.pupil() ? -10 * one_bit : -6 * one_bit);
    } else if (found_.year_given) {
      const bool fits =
          who_.year ? static_cast<int>(*who_.year) == *found_.year_given : holds(who_.leads_years, *found_.year_given);
      if (found_.form_known == whose_form::nobodys) one_.add(mention_clue::form_given, -one_bit);
      one_.add(mention_clue::year_given, fits ? 5 * one_bit / 2 : who_.pupil() ? -10 * one_bit : -6 * one_bit);
    }
    if (found_.not_of) {
      const bool of_it = found_.not_of->forms.empty()
                             ? who_.year && found_.not_of->year && static_cast<int>(*who_.year) == *found_.not_of->year
                             : in_forms(who_, found_.not_of->forms);
      one_.add(mention_clue::form_given, of_it ? -16 * one_bit : 0);
    }
    if (found_.born_given && who_.born)
      one_.add(mention_clue::birth_given, *who_.born == *found_.born_given ? 8 * one_bit : -10 * one_bit);
  }

  // "Minded at the Lasseters'. Donna is great with them": somebody's mother or father, and the report has the surname.
  [[nodiscard]] bool surname_in_report() const {
    if (!who_.parent() || found_.form != mention_form::forename) return false;
    for (const auto& [part, words] : who_.names)
      if (!is_forename(part) && words.size() == 1)
        for (const auto& written : {words[0], words[0] + 's'})
          if (const auto at = in_.capitals.find(written);
              at != in_.capitals.end() && (at->second.first < found_.first || at->second.second > found_.last))
            return !common_word(written);
    return false;
  }

  // Who else is in the report.
  void others_of_report() {
    if (is_tagged_) one_.add(mention_clue::tagged, 6 * one_bit);
    else if (in_.any_named(found_.first, [&](auto p) { return p == one_.person; }))
      one_.add(mention_clue::named_here, 5 * one_bit);
    if (is_reporter_ && how_.addressed) one_.add(mention_clue::reporter, 3 * one_bit);
    else if (is_reporter_) one_.add(mention_clue::reporter, how_.signature ? 7 * one_bit : -8 * one_bit);
    else if (how_.own_name) one_.add(mention_clue::rival, -4 * one_bit);
    if (!is_reporter_ && in_.reporter && tied(*in_.reporter)) one_.add(mention_clue::reporters_household, 5 * one_bit);
    else if ((!is_reporter_ && !is_tagged_ && of_a_household_here()) || surname_in_report())
      one_.add(mention_clue::household, 3 * one_bit);
    if (in_.addresses.contains(who_.household) && who_.household >= 0)
      one_.add(mention_clue::address_given, 5 * one_bit);
  }

  // The class and the school of the reporter and of the report.
  void class_alone() {
    if (found_.forms_given.empty() && !found_.year_given && !found_.own_class && who_.pupil() && !is_reporter_) {
      // One class is not counted twice: the stronger of the two clues.
      const auto year = who_.year ? static_cast<int>(*who_.year) : -1;
      const int by_reporter = how_.introduced                      ? 0
                              : in_forms(who_, in_.reporter_forms) ? 5 * one_bit / 2
                              : in_.reporter_years.contains(year)  ? one_bit
                                                                   : 0;
      const int by_report = in_forms(who_, in_.forms) ? 5 * one_bit / 2 : in_.years.contains(year) ? one_bit : 0;
      one_.add(by_report > by_reporter ? mention_clue::class_of_report : mention_clue::reporters_class,
               std::max(by_report, by_reporter));
    }
    if (!who_.schools.empty() && !in_.schools.empty())
      one_.add(mention_clue::school, std::any_of(who_.schools.begin(), who_.schools.end(),
                                                 [&](const auto& s) { return in_.schools.contains(s); })
                                         ? one_bit / 2
                                         : -3 * one_bit / 2);
  }

  // What kind of person is spoken of in this way.
  void standing() {
    if (how_.beside.parent && how_.bare && !who_.pupil()) return;
    if (how_.of_parents && !who_.pupil())
      one_.add(mention_clue::standing, who_.parent() || !who_.wards.empty() ? 0 : -5 * one_bit / 2);
    else if (how_.adult_before && !how_.bare) one_.add(mention_clue::standing, who_.pupil() ? -8 * one_bit : 0);
    else if (how_.bare && !how_.signature) {
      if (who_.parent())
        one_.add(mention_clue::standing,
                 in_.by_parent() && found_.form == mention_form::forename ? -3 * one_bit : -4 * one_bit);
      else if (who_.kind == person_kind::volunteer) one_.add(mention_clue::standing, -2 * one_bit);
      else if (who_.kind == person_kind::other || who_.kind == person_kind::governor ||
               who_.kind == person_kind::chair_of_governors)
        one_.add(mention_clue::standing, -3 * one_bit / 2);
      else if (!who_.pupil())
        one_.add(mention_clue::standing,
                 how_.clan || in_.by_pupil() || in_.by_parent() ? -3 * one_bit / 2 : -one_bit / 2);
    } else if (found_.form == mention_form::initials || found_.form == mention_form::forename_initial ||
               found_.form == mention_form::initial_surname) {
      const bool seldom_met = who_.kind == person_kind::other || who_.kind == person_kind::governor;
      if (who_.parent()) one_.add(mention_clue::standing, -5 * one_bit / 2);
      else if (seldom_met || (!who_.pupil() && found_.form == mention_form::forename_initial))
        one_.add(mention_clue::standing, -2 * one_bit);
    }
  }

  // Words for staff and for pupils.
  void words() {
    if (how_.to_staff && (how_.bare || how_.letters)) {
      if (who_.staff()) one_.add(mention_clue::staff_words, one_bit);
      else if (how_.letters) one_.add(mention_clue::staff_words, how_.before == "told" ? -5 * one_bit : -3 * one_bit);
    }
    if (who_.staff() && (how_.bare || how_.letters) && in_.reporter && !is_reporter_ &&
        !in_.roll.people[*in_.reporter].leads.empty() && in_forms(who_, in_.roll.people[*in_.reporter].leads))
      one_.add(mention_clue::reporters_class, 2 * one_bit);
    if (how_.follower && !how_.follower->plural && !how_.follower->adult && how_.bare)
      one_.add(mention_clue::pupil_words, who_.pupil() ? 2 * one_bit : -4 * one_bit);
    if (how_.noun && !how_.noun->plural && !how_.noun->adult && how_.bare)
      one_.add(mention_clue::pupil_words, who_.pupil() ? one_bit : -4 * one_bit);
    if (found_.form == mention_form::title_surname) one_.add(mention_clue::title, one_bit);
  }

  // What an everyday word says against a name: most where nothing is written with a capital and nobody does anything.
  [[nodiscard]] int as_a_word() const {
    if (found_.form == mention_form::initials) return -4 * one_bit;
    const auto& first = in_.text.words[found_.first];
    const bool does = as_people_do(in_.text.at(found_.last + 1));
    if (first.first && how_.bare && !does) return -11 * one_bit / 2;
    const bool named = does || how_.to_staff || first.is.possessive;
    if (!first.is.capitalised && how_.bare && !named) return -11 * one_bit / 2;
    return -3 * one_bit;
  }

  // "a bobble hat", "chosen as First Mate": what is short for a name is a word first where nobody is known to be there.
  [[nodiscard]] bool may_be_a_word() const {
    if (!one_.has(mention_clue::short_form) || found_.weak || is_tagged_ || one_.has(mention_clue::named_here) ||
        one_.has(mention_clue::form_given) || one_.has(mention_clue::year_given))
      return false;
    const auto& first = in_.text.words[found_.first].is;
    return common_word(first.folded) ||
           (in_.text.letters == lettering::hurried && (!first.capitalised || first.all_caps));
  }

  // How the name is written, and whether whoever bears it is of that gender and at the school.
  void spelling() {
    // Spelt otherwise, while the same report has the name as it is: two people are meant.
    if ((one_.has(mention_clue::sound) || one_.has(mention_clue::spelling)) && how_.bare && spelt_in(in_, found_, who_))
      one_.add(mention_clue::rival, -3 * one_bit);
    if (how_.bare && (how_.before == "young" || how_.before == "little" || how_.before == "wee"))
      one_.add(mention_clue::pupil_words, who_.pupil() ? 2 * one_bit : -4 * one_bit);
    const auto said = found_.sex != gender::unknown ? found_.sex
                      : how_.noun                   ? how_.noun->sex
                      : how_.follower && how_.bare  ? how_.follower->sex
                                                    : gender::unknown;
    if (said != gender::unknown && who_.sex != gender::unknown && who_.sex != said)
      one_.add(mention_clue::gender, -8 * one_bit);
    else if (said == gender::unknown && how_.pronoun != gender::unknown && who_.sex != gender::unknown &&
             who_.sex != how_.pronoun)
      one_.add(mention_clue::gender, -4 * one_bit);
    if (who_.end && *who_.end < in_.on) one_.add(mention_clue::attendance, -2 * one_bit);
    else if (who_.start && *who_.start > in_.on) one_.add(mention_clue::attendance, -5 * one_bit);
    if (found_.lower) one_.add(mention_clue::lower_case, -2 * one_bit);
    if (may_be_a_word()) one_.add(mention_clue::common_word, -3 * one_bit);
    if (how_.letters && who_.pupil() && found_.forms_given.empty() && !found_.year_given &&
        in_.roll.forms_by_key.contains(std::string{in_.text.at(found_.first)}))
      one_.add(mention_clue::common_word, -6 * one_bit);  // RB is a form as well
    if (found_.weak && !(how_.letters && how_.to_staff) && found_.forms_given.empty() && !found_.year_given)
      one_.add(mention_clue::common_word, as_a_word());
  }

  // Somebody else may be meant.
  void outsiders() {
    one_.add(mention_clue::outsider, how_.outside);
    if (in_.by_parent() && tied(*in_.reporter) && somebody_called(in_.text, found_))
      one_.add(mention_clue::outsider, -12 * one_bit);
    if (how_.stranger_named && !is_tagged_ && !one_.has(mention_clue::form_given) &&
        !one_.has(mention_clue::year_given))
      one_.add(mention_clue::outsider, -8 * one_bit);
    if (!found_.negated && in_.denied.contains(one_.person) && !is_tagged_) one_.add(mention_clue::rival, -5 * one_bit);
    if (how_.age && *how_.age >= 3 && found_.form != mention_form::username && !age_fits(in_, who_, *how_.age))
      one_.add(mention_clue::outsider, -12 * one_bit);
  }

  // With a title: a colleague before anybody's mother.
  void colleagues() {
    if (found_.form == mention_form::title_surname && who_.staff() &&
        (in_.text.at(found_.first) == "miss" || in_.by_pupil() || in_.by_parent()))
      one_.add(mention_clue::staff_words, in_.text.at(found_.first) == "miss" ? 3 * one_bit : 2 * one_bit);
    else if (found_.form == mention_form::title_surname && who_.staff() && how_.among_colleagues)
      one_.add(mention_clue::staff_words, 3 * one_bit);
  }

  // "The other Sam": of two, the one who has not been named.
  void other_of_two() {
    if (!how_.the_other) return;
    const auto named = [&](std::uint32_t person) {
      return std::find(in_.tagged.begin(), in_.tagged.end(), person) != in_.tagged.end() ||
             in_.any_named(found_.first, [&](auto p) { return p == person; });
    };
    const bool one_is = std::any_of(found_.candidates.begin(), found_.candidates.end(),
                                    [&](const auto& each) { return named(each.person); });
    one_.add(mention_clue::outsider, named(one_.person) ? -16 * one_bit : one_is ? 0 : -5 * one_bit);
  }

  const report_context& in_;
  const span& found_;
  const name_around& how_;
  scored& one_;
  const known_person& who_;
  bool is_reporter_;
  bool is_tagged_;
};

}  // namespace

void weigh(const report_context& in, span& found) {
  const auto how = look_around(in, found);
  for (auto& one : found.candidates) weighing{in, found, how, one}.all();
}

}  // namespace safeguarding::inline v0::detail
