// SPDX-License-Identifier: Apache-2.0
#include "name_around.hpp"

#include <algorithm>
#include <string>

namespace safeguarding::inline v0::detail {

namespace {

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

bool given_by(std::string_view word) {
  for (const auto* each : {"told", "tell", "asked", "ask", "informed", "radioed", "rang", "with", "inform", "cc",
                           "emailed", "spoke", "seen"})
    if (word == each) return true;
  return false;
}

// "signed by JB", unlike "led by JB"
bool seen_to_by(std::string_view verb, std::string_view word) {
  if (word != "by") return false;
  for (const auto* each :
       {"seen", "signed", "checked", "witnessed", "supervised", "treated", "reviewed", "logged", "covered", "handled",
        "recorded", "investigated", "countersigned", "confirmed", "escorted", "reported", "actioned", "managed"})
    if (verb == each) return true;
  return false;
}

// He or she, next after the name and with nobody between who could be meant.
gender pronoun_after(const report_words& text, const span& found) {
  if (found.several || found.possessive || text.words[found.last].is.possessive || text.words[found.first].quoted)
    return gender::unknown;
  const auto subject = text.words[found.first].first || !text.follows(found.first);
  if (!subject) return gender::unknown;
  for (std::size_t i = found.last + 1; i <= found.last + 20 && i < text.size(); ++i) {
    const auto& word = text.words[i];
    if (word.is.sentence > text.words[found.last].is.sentence + 1 || word.quoted) break;
    for (const auto* each : {"he", "him", "his", "himself"})
      if (word.is.folded == each) return gender::male;
    for (const auto* each : {"she", "her", "hers", "herself"})
      if (word.is.folded == each) return gender::female;
    if ((word.is.capitalised && !word.first && word.is.folded != "i") || noun_for_person(word.is.folded) ||
        kin(word.is.folded) || title(word.is.folded) || word.is.folded == "and" || word.is.folded == "told" ||
        word.is.kind == token_kind::handle)
      break;
  }
  return gender::unknown;
}

// "its hope in 9D": a child who says who writes, with their own form.
bool names_self(const report_context& in, const span& found) {
  if (!in.by_pupil() || found.first == 0 || found.forms_given.empty()) return false;
  const auto& writer = in.roll.people[*in.reporter];
  const auto& given = found.forms_given;
  if (std::find(given.begin(), given.end(), writer.form) == given.end()) return false;
  for (const auto* each : {"its", "im", "am", "is"})
    if (in.text.at(found.first - 1) == each) return true;
  return false;
}

// "Make me a plate, Mr Dar", within quotation marks: set apart, and with it the speech ends or begins.
bool addressed(const report_words& text, const span& found) {
  const auto next = found.last + 1;
  if (!text.words[found.first].quoted) return false;
  const bool apart = text.words[found.first].before == "," && found.first > 0 && text.words[found.first - 1].quoted;
  const auto after = next < text.size() ? std::string_view{text.words[next].before} : std::string_view{".\""};
  return apart && after.find_first_of("\"'") != std::string_view::npos;
}

// "a boy in my set called Sam", "somebody called Sam": nobody speaks so of a child of their own class.
bool introduced(const report_words& text, const span& found) {
  if (found.first < 2 || !text.follows(found.first)) return false;
  const auto first = found.first - 1;
  if (text.at(first) != "called" && text.at(first) != "named") return false;
  for (std::size_t back = 1; back <= 7 && back <= first; ++back) {
    const auto word = text.at(first - back);
    if (text.words[first - back].is.sentence != text.words[first].is.sentence) return false;
    for (const auto* each : {"a", "an", "one", "some", "another", "someone", "somebody"})
      if (word == each) return true;
  }
  return false;
}

// Whether the report gives that name to a stranger, or has it from a sign or a list before.
bool named_stranger(const report_context& in, const span& found) {
  const auto at = in.strangers.find(std::string{in.text.at(found.first)});
  return at != in.strangers.end() && at->second <= found.first;
}

// "another Dylan", "Dylan, not the one in 6M": one of several of that name, so the others are not barred with him; and
// what only stands somewhere in quotation marks says nothing of anybody.
bool contrasted(const report_words& text, const span& found) {
  if (text.words[found.first].copied) return true;
  for (std::size_t back = 1; back <= 2 && back <= found.first; ++back) {
    const auto word = text.at(found.first - back);
    for (const auto* each : {"another", "other", "different", "which", "not"})
      if (word == each) return true;
  }
  for (std::size_t n = found.last + 1; n <= found.last + 4 && n < text.size(); ++n)
    if (text.at(n) == "not") return true;
  return false;
}

}  // namespace

name_around look_around(const report_context& in, span& found) {
  const auto& text = in.text;
  name_around how;
  how.signature = signs(in, found) || names_self(in, found);
  how.addressed = addressed(text, found);
  if (found.form == mention_form::initials || found.form == mention_form::surname ||
      found.form == mention_form::initial_surname)
    how.pronoun = pronoun_after(text, found);
  how.noun = noun_before(in, found);
  how.before =
      found.first > 0 && text.words[found.first].before.empty() ? text.at(found.first - 1) : std::string_view{};
  const auto before = how.before;
  how.to_staff =
      !in.by_pupil() && (given_by(before) || (found.first > 1 && seen_to_by(text.at(found.first - 2), before)));
  how.introduced = introduced(text, found);
  how.clan = found.form == mention_form::surname;
  how.bare = found.form == mention_form::forename || how.clan;
  how.outside = outsider_bits(in, found);
  how.letters = found.form == mention_form::initials;
  if (how.letters && (before == "no" || before == "only" || before == "any" || before == "which")) found.several = true;
  if (found.last + 1 < text.size() && text.follows(found.last + 1) && !found.possessive)
    how.follower = noun_for_person(text.at(found.last + 1));
  how.of_parents = parents_after(text, found);
  how.adult_before = adult_noun_before(text, found);
  how.beside = said_beside(in, found);
  const auto& beside = how.beside;
  how.age = beside.age ? beside.age : age_after(text, found);
  // Another of that name may be outside the school: it is left open but for the reporter's own class.
  if (beside.not_meant || (found.not_of && !found.own_class)) found.several = true;
  if (before == "wrong" && found.forms_given.empty() && !found.year_given) found.several = true;  // of two at least
  found.negated = found.first > 0 && text.words[found.first].before.empty() &&
                  (before == "not" || before == "isnt" || before == "wasnt" || before == "never");
  found.stranger =
      !contrasted(text, found) && (beside.outside || beside.with_parent || !beside.from.empty() || beside.adult ||
                                   how.outside <= -8 * one_bit || (how.age && *how.age >= 19));
  how.stranger_named = (found.form == mention_form::forename || how.letters) && !found.stranger &&
                       named_stranger(in, found) && !(before == "our" || before == "my" || before == "other");
  how.the_other =
      before == "other" && (how.bare || how.letters) && found.first > 1 && text.at(found.first - 2) == "the";
  how.among_colleagues = found.form == mention_form::title_surname && !calls_or_comes(text, found);
  how.own_name = how.signature && in.reporter &&
                 std::any_of(found.candidates.begin(), found.candidates.end(),
                             [&](const auto& one) { return one.person == *in.reporter; });
  return how;
}

}  // namespace safeguarding::inline v0::detail
