// SPDX-License-Identifier: Apache-2.0
// Words around a name that say that somebody outside the school bears it.
#include "context.hpp"
#include "lexicon.hpp"

#include <algorithm>
#include <array>

namespace safeguarding::inline v0::detail {

namespace {

constexpr int certainly = -12 * one_bit, copied = -10 * one_bit, likely = -5 * one_bit, doubtful = -4 * one_bit;

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "called", "named", "by the name of" before the name, and what is so called.
std::optional<std::string_view> called(const report_words& text, std::size_t first) {
  std::size_t i = first;
  if (i == 0 || !text.words[i].before.empty()) return std::nullopt;
  --i;
  if (i > 0 && one_of(text.at(i), {"him", "her", "them"}) &&
      one_of(text.at(i - 1), {"called", "calls", "call", "calling", "nicknamed"}))
    return std::string_view{};  // her mates called her Cat
  if (!one_of(text.at(i), {"called", "named", "as", "calls", "himself", "herself", "of"})) return std::nullopt;
  if (text.at(i) == "as" && !(i > 0 && text.at(i - 1) == "known")) return std::nullopt;
  if (text.at(i) == "of" && !(i > 1 && text.at(i - 1) == "name")) return std::nullopt;
  for (std::size_t back = 1; back <= 5 && back <= i; ++back) {
    const auto word = text.at(i - back);
    if (noun_for_person(word) || outside_relation(word) ||
        one_of(word, {"account", "profile", "user", "player", "tutor", "coach", "character"}))
      return word;
  }
  return std::string_view{};
}

bool school_word(std::string_view word) {
  return one_of(word, {"school", "primary", "academy", "college", "infants", "juniors", "high", "secondary", "nursery",
                       "university", "grammar"});
}

// A word right before the name, with no sign between, that is said of nobody at the school.
int word_before(const report_words& text, const span& found) {
  const auto first = found.first;
  const auto last = text.at(first - 1), second = first > 1 ? text.at(first - 2) : std::string_view{};
  const auto& prior = text.words[first - 1];
  if (one_of(last, {"another", "different"})) return certainly;
  if (last == "other" && second != "each" && second != "the") return likely;
  if (one_of(last, {"a", "an"}) && text.words[first].is.capitalised)
    return found.adults_only ? likely : certainly;  // a Mr Pell, a Damian
  if (one_of(last, {"brother", "sister", "auntie", "aunty", "uncle", "father", "granny", "nanny"}) &&
      prior.is.capitalised && !prior.first)
    return certainly;
  if (one_of(last, {"worker", "constable"})) return certainly;
  if (one_of(last, {"pupil", "student"}) && one_of(second, {"former", "ex", "previous", "past"})) return certainly;
  if (one_of(last, {"sir", "dame", "lord", "lady", "king", "queen", "prince", "princess", "president", "captain"}) &&
      prior.is.capitalised)
    return likely;
  if (prior.is.kind == token_kind::word && prior.is.capitalised && !prior.first && !prior.is.all_caps &&
      prior.is.length > 1 && !prior.is.possessive && text.letters == lettering::ordinary &&
      found.form == mention_form::forename && !common_word(last) && !day_or_month(last) && !title(last) &&
      !noun_for_person(last) && !kin(last))
    return doubtful;  // Pan Michal
  return 0;
}

// "the account called tfenwick", "online friend Jake"
bool account_before(const report_words& text, std::size_t first) {
  const auto last = text.at(first - 1);
  for (std::size_t back = 1; back <= 4 && back <= first; ++back) {
    if (text.words[first - back].is.sentence != text.words[first].is.sentence) return false;
    const auto here = text.at(first - back);
    if (here == "online" && back <= 2) return true;
    if (one_of(here, {"account", "profile", "username", "gamertag"}) &&
        (back == 1 || one_of(last, {"called", "named", "of", "is"})))
      return true;
  }
  return false;
}

// "the loss of her friend Kit", "the late Mr Khan", "Kit's funeral"
bool dead(const report_words& text, const span& found) {
  const auto first = found.first, next = found.last + 1;
  const auto sentence = text.words[first].is.sentence;
  if (first > 1 && text.follows(first) && text.at(first - 1) == "late" && text.follows(first - 1) &&
      one_of(text.at(first - 2), {"the", "her", "his", "their", "my", "our"}))
    return true;
  if ((found.possessive || text.words[found.last].is.possessive) && text.follows(next) &&
      one_of(text.at(next), {"funeral", "grave", "ashes", "memorial", "wake", "inquest"}))
    return true;
  for (std::size_t back = 1; back <= 5 && back < first; ++back) {
    const auto& word = text.words[first - back];
    if (word.is.sentence != sentence || (back > 1 && text.words[first - back + 1].is.capitalised)) return false;
    if (word.is.folded == "of" && one_of(text.at(first - back - 1), {"loss", "death", "funeral", "memory", "passing"}))
      return true;
  }
  return false;
}

// "his goldfish, Frank", "the teddy is called Sam", "calls his knife Rosie": no person.
bool of_a_thing(const report_words& text, const span& found) {
  const auto thing = [&](std::size_t i) {
    return one_of(text.at(i), {"dog",    "cat",     "hamster", "goldfish", "fish",    "rabbit",    "pony",   "horse",
                               "puppy",  "kitten",  "guinea",  "hen",      "snake",   "tortoise",  "parrot", "budgie",
                               "ferret", "lizard",  "gerbil",  "donkey",   "lamb",    "cow",       "pig",    "toy",
                               "teddy",  "doll",    "knife",   "bike",     "car",     "boat",      "robot",  "app",
                               "game",   "channel", "song",    "phone",    "whippet", "greyhound", "terrier"});
  };
  const auto first = found.first;
  if (first < 2 || text.words[first - 1].is.sentence != text.words[first].is.sentence) return false;
  const auto& signs = text.words[first].before;
  if ((signs.empty() || signs == ",") && thing(first - 1))
    return one_of(text.at(first - 2), {"his", "her", "their", "my", "our", "a", "the"}) ||
           text.words[first - 2].is.possessive;
  if (!signs.empty() || !one_of(text.at(first - 1), {"called", "named"})) return false;
  for (std::size_t back = 2; back <= 4 && back <= first; ++back)
    if (thing(first - back)) return true;
  return false;
}

// "somebody called payday paul": a name that somebody goes by.
bool goes_by(const report_words& text, const span& found) {
  const auto first = found.first;
  if (first < 2 || text.words[first].is.capitalised || text.letters != lettering::ordinary) return false;
  return text.follows(first) && text.follows(first - 1) && one_of(text.at(first - 2), {"called", "named", "as"}) &&
         !text.words[first - 1].is.capitalised && !function_word(text.at(first - 1));
}

int before(const report_words& text, const span& found) {
  const auto first = found.first;
  if (dead(text, found) || goes_by(text, found) || of_a_thing(text, found)) return certainly;
  if (const auto what = called(text, first)) {
    const auto noun = noun_for_person(*what);
    if (noun ? noun->adult : !what->empty()) return certainly;
    if (found.form == mention_form::forename || found.form == mention_form::surname)
      return doubtful;  // a boy called Kieran
  }
  if (first == 0) return 0;
  const auto& signs = text.words[first].before;
  const auto last = text.at(first - 1);
  if ((signs.empty() || signs == ",") && outside_relation(last) && !text.words[first - 1].is.possessive)
    return one_of(last, {"partner", "husband", "wife", "boyfriend", "girlfriend"}) ? likely : certainly;
  if (text.follows(found.last + 1) && text.at(found.last + 1) == "something") return likely;  // Craig something
  if (signs == "," && body(last) && first > 2 && (text.at(first - 2) == "from" || text.at(first - 3) == "from"))
    return likely;  // the lady from the council, Joy
  const int word = signs.empty() ? word_before(text, found) : 0;
  if (word != 0) return word;
  return account_before(text, first) ? certainly : 0;
}

// "not the one in 6M", "not the pupil": what follows "not" at word i
bool next_is_namesake(const report_words& text, std::size_t i) {
  return text.at(i + 1) == "the" &&
         one_of(text.at(i + 2), {"one", "pupil", "boy", "girl", "lad", "lass", "teacher", "ta", "year", "same"});
}

// The words after a name, one after another, within its sentence.
class words_after {
 public:
  words_after(const report_words& text, const span& found)
      : text_{text}, found_{found}, sentence_{text.words[found.last].is.sentence} {}

  // "from another school", "who left", "not one of ours": before the next name at the latest.
  [[nodiscard]] int bits() const {
    for (std::size_t i = found_.last + 1; i <= found_.last + 9; ++i) {
      const auto here = word(i);
      if (here.empty() || here == "and" || here == "told" || here == "said") return 0;
      if (here == "not" && !ours(i) && found_.not_of && found_.candidates.size() > 1) return 0;
      if (const auto said = said_at(i)) return *said;
    }
    return 0;
  }

 private:
  [[nodiscard]] std::string_view word(std::size_t i) const {
    return i < text_.size() && text_.words[i].is.sentence == sentence_ ? text_.at(i) : std::string_view{};
  }

  // "not ours", "isn't one of ours"
  [[nodiscard]] bool ours(std::size_t i) const {
    return one_of(word(i), {"not", "isnt", "wasnt"}) && one_of(word(i + 1), {"ours", "ones"});
  }

  // What the words from word i on say; nothing if they say nothing.
  [[nodiscard]] std::optional<int> said_at(std::size_t i) const {
    if (ours(i) || (word(i) == "not" && next_is_namesake(text_, i))) return certainly;  // (not the one in 6M)
    if (word(i) == "surname" && (one_of(word(i + 1), {"unknown", "not"}) || (i > 0 && text_.at(i - 1) == "no")))
      return doubtful;
    if (word(i) == "no" && one_of(word(i + 1), {"link", "links"})) return certainly;
    if (of_another_school(i)) return certainly;
    if (i <= found_.last + 2)
      if (const auto said = from_elsewhere(i)) return said;
    if (of_named_body(i)) return certainly;
    return left_or_unknown(i);
  }

  // "from another school", "at the other primary"
  [[nodiscard]] bool of_another_school(std::size_t i) const {
    const auto next = word(i + 1), third = word(i + 2);
    if (!one_of(word(i), {"from", "at", "in", "to", "attends", "goes"})) return false;
    return (one_of(next, {"another", "different", "other"}) && school_word(third)) ||
           (one_of(next, {"a", "the", "some"}) && one_of(third, {"different", "other", "another"}) &&
            school_word(word(i + 3)));
  }

  // "Damian from St Oswin's", "from football": right after the name
  [[nodiscard]] std::optional<int> from_elsewhere(std::size_t i) const {
    const auto here = word(i), next = word(i + 1);
    if (one_of(here, {"from", "at"}) && i + 1 < text_.size()) {
      const auto& place = text_.words[i + 1];
      if (place.is.kind == token_kind::word && place.is.capitalised && !place.first && !next.empty() &&
          !day_or_month(next) && !common_word(next) && text_.letters == lettering::ordinary)
        return found_.adults_only ? 0 : likely;
    }
    if (here != "from") return std::nullopt;
    if (next == "st") return certainly;
    if (one_of(next, {"football", "rugby",  "hurling",  "boxing", "karate", "judo", "gym",    "church",
                      "mosque",   "temple", "scouts",   "cadets", "work",   "next", "online", "cricket",
                      "netball",  "dance",  "swimming", "home",   "town",   "down"}))
      return likely;
    return std::nullopt;
  }

  // "at the new place", "from Northside Academy"
  [[nodiscard]] bool of_named_body(std::size_t i) const {
    const auto here = word(i), fourth = word(i + 3);
    if (here == "at" && word(i + 1) == "the" && one_of(word(i + 2), {"new", "other"}) &&
        (school_word(fourth) || fourth == "place"))
      return true;
    if (!one_of(here, {"from", "at", "of", "attends", "to"}) || i + 2 >= text_.size() ||
        !text_.words[i + 1].is.capitalised)
      return false;
    for (std::size_t n = i + 2; n <= i + 4 && !word(n).empty(); ++n)
      if (text_.words[n].is.capitalised &&
          (school_word(word(n)) || one_of(word(n), {"fc", "club", "united", "church", "mosque"})))
        return true;
    return false;
  }

  // "who left us", "used to come", "is not on roll", "no longer here"
  [[nodiscard]] std::optional<int> left_or_unknown(std::size_t i) const {
    const auto here = word(i), next = word(i + 1), third = word(i + 2);
    if (here == "left" && i <= found_.last + 4 && one_of(word(i - 1), {"who", "has", "had", "since"}) &&
        one_of(next, {"us", "last", "in", "the", "at", "", "school"}))
      return likely;
    if (here == "used" && next == "to" && one_of(third, {"go", "come", "be", "attend"})) return likely;
    if (one_of(here, {"not", "isnt", "doesnt", "wasnt", "never"}) && not_of_school(i)) return certainly;
    if (one_of(here, {"no", "nobody"}) && next == "one" && third == "here") return certainly;
    if (here == "no" && next == "longer" && one_of(third, {"here", "with", "at", "on"})) return likely;
    return std::nullopt;
  }

  // "one of ours", "a pupil", "at this school", "on the roll", "go here": after a "not" at word i
  [[nodiscard]] bool not_of_school(std::size_t i) const {
    const auto third = word(i + 2), fourth = word(i + 3);
    if (!one_of(word(i + 1), {"one", "a", "on", "at", "from", "go", "come", "attend"})) return false;
    if (third == "of") return one_of(fourth, {"ours", "our"});
    if (third == "the") return fourth == "roll";
    if (third == "this") return fourth == "school";
    if (third == "our") return one_of(fourth, {"roll", "school"});
    return one_of(third, {"pupil", "student", "roll", "here", "school"});
  }

  const report_words& text_;
  const span& found_;
  std::size_t sentence_;
};

// "Grace, her aunt", "William, the uncle", "our Paddy as in my nephew"
int apposition(const report_context& in, const span& found) {
  const auto& text = in.text;
  std::size_t i = found.last + 1;
  if (i >= text.size()) return 0;
  const bool as = text.at(i) == "as" && text.at(i + 1) == "in";
  if (as) i += 2;
  else if (text.words[i].before != "," && text.words[i].before != "(" && text.words[i].before != "-") return 0;
  if (!one_of(text.at(i), {"her", "his", "their", "my", "the", "a", "an", "mums", "dads"})) return 0;
  bool late = false;
  for (std::size_t n = i + 1; n <= i + 3 && n < text.size(); ++n) {
    if (text.words[n].is.sentence != text.words[found.last].is.sentence || !text.words[n].before.empty()) return 0;
    late = late || text.at(n) == "late";
    const auto as_kin = kin(text.at(n));
    if (outside_relation(text.at(n)) || (as_kin && late) || (as_kin && as)) return certainly;
    if (as_kin == kin_word::aunt || as_kin == kin_word::uncle || as_kin == kin_word::cousin) return certainly;
    // "Dylan, a boy from the estate": a pupil would be a boy in a form
    if (one_of(text.at(i), {"a", "an"}) && noun_for_person(text.at(n)) &&
        one_of(text.at(n + 1), {"from", "of", "she", "he", "they", "who"}) && !class_at(in.roll, text, n + 2))
      return likely;
  }
  return 0;
}

// "says her name is Shannon", "calling herself Shannon", "gave the name Stanway": what somebody says of themselves at
// the gate
int claimed(const report_words& text, const span& found) {
  const auto first = found.first;
  const auto word = [&](std::size_t back) { return back <= first ? text.at(first - back) : std::string_view{}; };
  if (text.words[first].quoted && first > 0 && !text.words[first - 1].quoted) {
    if (one_of(word(1), {"named", "called", "signed", "as", "was", "shouted", "name"})) return likely;
  } else if (!text.words[first].before.empty()) {
    return 0;
  }
  if (one_of(word(1), {"herself", "himself", "themselves"}) &&
      one_of(word(2), {"calling", "called", "calls", "introduced", "naming"}))
    return certainly;
  if (one_of(word(1), {"is", "was", "as"}) && word(2) == "name" && one_of(word(3), {"her", "his", "their"}))
    return certainly;
  if (word(1) == "name" && one_of(word(3), {"gave", "gives", "giving"})) return certainly;
  if (word(1) == "gave" && one_of(word(2), {"he", "she", "they"})) return likely;
  return 0;
}

// A singer, a footballer, somebody in a film: of the sentence in which the name stands.
int famous(const report_words& text, const span& found) {
  if (found.form != mention_form::forename && found.form != mention_form::full_name &&
      found.form != mention_form::surname && found.form != mention_form::title_surname)
    return 0;
  const bool titled = found.form == mention_form::title_surname;
  const auto from = found.first > 9 ? found.first - 9 : 0;
  for (std::size_t i = from; i <= found.last + 9 && i < text.size(); ++i) {
    if (text.words[i].is.sentence != text.words[found.first].is.sentence || (i >= found.first && i <= found.last))
      continue;
    const bool puzzle = text.at(i) == "problem" && i > 0 && text.at(i - 1) == "word";
    const bool work = one_of(text.at(i), {"worksheet", "comprehension", "textbook", "storybook"});
    if (work && i > 1 && one_of(text.at(i - 1), {"the", "a", "his", "her", "our"}) &&
        !one_of(text.at(i - 2), {"in", "on", "from", "of"}))
      continue;  // "while the rest did the worksheet"
    if (puzzle || work) return certainly;
    if (titled && !one_of(text.at(i), {"character", "cartoon", "novel", "netflix"})) continue;
    if (one_of(text.at(i),
               {"singer",    "footballer", "boxer",   "actor",  "actress",   "rapper",  "celebrity", "youtuber",
                "tiktoker",  "influencer", "cartoon", "telly",  "tv",        "netflix", "movie",     "film",
                "character", "novel",      "famous",  "sitcom", "followers", "poster",  "album",     "premier"}))
      return found.form == mention_form::full_name ? certainly : likely;
  }
  return 0;
}

// A name all by itself in quotation marks is what stands on a card, a board or a list, not what the reporter knows.
int quoted(const report_context& in, const span& found) {
  const auto& text = in.text;
  if (found.form == mention_form::kin || in.by_pupil()) return 0;
  const auto& first = text.words[found.first];
  if (first.copied) return copied;
  // "'Mrs Patel' rang": whoever said so
  if (found.form == mention_form::title_surname && first.before.ends_with('\'') && found.last + 1 < text.size() &&
      text.words[found.last + 1].before.starts_with('\''))
    return certainly;
  if (first.before.find('"') == std::string::npos || !first.quoted) return 0;
  const auto next = found.last + 1;
  const bool closes = next >= text.size() || text.words[next].before.find('"') != std::string::npos;
  const bool comment = next < text.size() && text.words[next].before == "," && text.words[next].quoted;
  return closes || comment ? doubtful : 0;
}

// "liam.tranter: account of a leaver", "not a known account", "pretending to be him ... called gelo.delacruz9"
int no_account(const report_words& text, const span& found) {
  const auto sentence = text.words[found.first].is.sentence;
  for (std::size_t n = found.last + 1; n <= found.last + 6 && n < text.size(); ++n) {
    if (text.words[n].is.sentence != sentence) break;
    if (text.words[n].quoted) continue;
    if (one_of(text.at(n), {"leaver", "leavers", "unknown", "fake", "impostor", "unrecognised"})) return certainly;
    if (text.at(n) == "not" && (text.at(n + 1) == "a" || text.at(n + 1) == "known" || text.at(n + 1) == "ours"))
      return certainly;
  }
  for (std::size_t back = 1; back <= 30 && back <= found.first; ++back) {
    if (text.words[found.first - back].is.sentence != sentence) break;
    if (one_of(text.at(found.first - back), {"pretending", "impersonating", "fake", "spoof"})) return certainly;
  }
  return 0;
}

}  // namespace

int outsider_bits(const report_context& in, const span& found) {
  if (found.form == mention_form::username) return no_account(in.text, found);
  if (found.form == mention_form::kin || found.form == mention_form::role) return 0;
  // A form that is given says that a pupil is meant, but for words that leave no doubt.
  const bool form = !found.forms_given.empty();
  const int around = std::min({before(in.text, found), apposition(in, found), claimed(in.text, found),
                               famous(in.text, found), quoted(in, found)});
  return form ? (around <= certainly ? around : 0) : std::min(around, words_after{in.text, found}.bits());
}

}  // namespace safeguarding::inline v0::detail
