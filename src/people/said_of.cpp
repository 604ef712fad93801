// SPDX-License-Identifier: Apache-2.0
#include "said_of.hpp"

#include "lexicon.hpp"

#include <algorithm>
#include <charconv>
#include <initializer_list>

namespace safeguarding::inline v0::detail {

namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool possessor(std::string_view word) { return one_of(word, {"her", "his", "their", "my", "our", "your"}); }
bool article(std::string_view word) { return one_of(word, {"the", "a", "an"}); }

// Kin older than whoever has them.
bool elder(std::string_view word) {
  const auto what = kin(word);
  return what && (*what <= kin_word::grandfather || *what == kin_word::aunt || *what == kin_word::uncle) &&
         !one_of(word, {"ma", "da", "pop", "pops"});
}

// "mum's", "dads", "mother's"
bool of_elder(const report_words& text, std::size_t i) {
  const auto word = text.at(i);
  if (elder(word) && i < text.size() && text.words[i].is.possessive) return true;
  return word.size() > 3 && word.back() == 's' && elder(word.substr(0, word.size() - 1));
}

// What one word makes of whoever it is said of.
enum class standing { none, parent, relative, partner, friend_of, job };

standing standing_of(std::string_view word) {
  if (const auto what = kin(word)) {
    if (*what == kin_word::parent) return word == "carer" ? standing::parent : standing::none;
    if (*what <= kin_word::grandfather) return standing::parent;
    if (*what == kin_word::aunt || *what == kin_word::uncle || *what == kin_word::cousin) return standing::relative;
    if (*what == kin_word::partner) return standing::partner;
    return standing::none;
  }
  if (job(word)) return standing::job;
  if (one_of(word, {"boyfriend", "girlfriend", "partner", "fiance", "fiancee", "ex"})) return standing::partner;
  if (outside_relation(word)) return standing::relative;
  if (one_of(word, {"teacher", "governor", "headteacher", "ta", "caretaker", "librarian", "technician", "receptionist",
                    "cleaner", "senco", "volunteer", "bursar", "tutor"}))
    return standing::job;
  if (one_of(word, {"friend", "mate", "pal", "colleague", "bloke", "fella", "boss", "lodger", "associate"}))
    return standing::friend_of;
  return standing::none;
}

void take(said_of& to, standing what, std::string_view word, bool of_an_elder) {
  if (of_an_elder && what != standing::job) to.outside = to.outside || what != standing::none;
  else if (what == standing::parent) {
    to.parent = true;
    to.parent_is = *kin(word);
  } else if (what == standing::relative) to.outside = true;
  else if (what == standing::partner) to.partner = true;
  else if (what == standing::job) to.job = word;
}

class beside {
 public:
  beside(const report_context& in, const span& found) : text_{in.text}, found_{found} {}

  said_of all() {
    before();
    age_before();
    const auto next = found_.last + 1;
    if (same_sentence(next)) {
      after(next);
      from_body(next);
      if (one_of(text_.at(next), {"senior", "snr", "sr"}) && text_.follows(next)) said_.adult = said_.of_two = true;
      if (one_of(text_.at(next), {"junior", "jnr", "jr"}) && text_.follows(next)) said_.child = said_.of_two = true;
    }
    own_child();
    next_sentence();
    return said_;
  }

 private:
  const report_words& text_;
  const span& found_;
  said_of said_;

  [[nodiscard]] bool same_sentence(std::size_t i) const {
    return i < text_.size() && text_.words[i].is.sentence == text_.words[found_.last].is.sentence;
  }
  [[nodiscard]] bool plain(std::size_t i) const { return i < text_.size() && text_.words[i].before.empty(); }
  // Whether something closes after word i: a sign, or the end of the sentence.
  [[nodiscard]] bool closes(std::size_t i) const {
    return i + 1 >= text_.size() || !text_.words[i + 1].before.empty() ||
           text_.words[i + 1].is.sentence != text_.words[i].is.sentence;
  }
  [[nodiscard]] bool named(std::size_t i) const {  // a capital that says something
    return i < text_.size() && text_.words[i].is.capitalised && !text_.words[i].first &&
           text_.letters == lettering::ordinary && text_.words[i].is.length > 1;
  }

  // "her dad, Mr Kelly", "his dad Daniel", "her dad's mate Ronan", "mum and Dylan", "social worker Amy Smith"
  void before() {
    const auto first = found_.first;
    if (first == 0 || text_.words[first - 1].is.sentence != text_.words[first].is.sentence) return;
    const auto& signs = text_.words[first].before;
    const auto last = first - 1;
    const auto word = text_.at(last);
    if (word == "and" && first > 1 && signs.empty() && plain(last) && elder(text_.at(first - 2)) &&
        !text_.words[first - 2].is.possessive)
      said_.with_parent = true;
    if (word == "not" && signs.empty()) not_but();
    if (found_.form == mention_form::title_surname && signs.empty() &&
        one_of(word, {"elder", "older", "younger", "senior", "junior"}))
      said_.of_two = true;
    if (!signs.empty() && signs != "," && signs != "(") return;
    if (text_.words[last].is.possessive) return;
    const auto what = standing_of(word);
    if (what == standing::none || (word == "driver" && text_.words[last].first)) return;  // Driver Mr Khan
    bool owned = false, of_an_elder = false;
    for (std::size_t back = 1; back <= 3 && back <= last; ++back) {
      if (!plain(last - back + 1)) break;
      const auto i = last - back;
      if (of_elder(text_, i)) of_an_elder = true;
      owned = owned || possessor(text_.at(i)) || text_.words[i].is.possessive;
      if (function_word(text_.at(i)) && !possessor(text_.at(i))) break;
    }
    if (what == standing::friend_of && !of_an_elder) return;
    if (signs.empty() ? what == standing::job && !text_.words[found_.first].is.capitalised
                      : !owned || (found_.form == mention_form::forename && !closes(found_.last)))
      return;
    if (what == standing::job && !signs.empty()) return;
    take(said_, what, word, of_an_elder);
  }

  // "Not Sam in 5B but the other one"
  void not_but() {
    for (std::size_t n = found_.last + 1; n <= found_.last + 6 && same_sentence(n); ++n)
      if (text_.at(n) == "but" || (text_.at(n) == "other" && text_.at(n + 1) == "one")) said_.not_meant = true;
  }

  // "25-year-old Dylan", "a 40 year old, Amy"
  void age_before() {
    const auto first = found_.first;
    if (first < 3 || !(plain(first) || text_.words[first].before == ",") || text_.at(first - 1) != "old") return;
    if (!one_of(text_.at(first - 2), {"year", "years", "yr", "yrs"})) return;
    const auto figure = text_.at(first - 3);
    int value = 0;
    const auto [end, error] = std::from_chars(figure.data(), figure.data() + figure.size(), value);
    if (error == std::errc{} && end == figure.data() + figure.size() && value < 120) said_.age = value;
  }

  // From word i: "(her mum's new) boyfriend", "the social worker", "his stepmum", "social worker)"; says whether
  // something was found.
  bool head_at(std::size_t i, bool bare) {
    bool determined = false, of_an_elder = false;
    std::size_t head = 0;
    auto what = standing::none;
    for (std::size_t n = i; n < i + 6 && n < text_.size(); ++n) {
      if (n > i && (!plain(n) || text_.words[n].is.sentence != text_.words[i].is.sentence)) break;
      const auto word = text_.at(n);
      if (article(word) || possessor(word)) {
        if (n > i && !(n == i + 1 && text_.at(i) == "just")) break;
        determined = true;
        continue;
      }
      if (word == "and" || word == "or" || word == "who" || word == "that") break;
      if (of_elder(text_, n)) {
        of_an_elder = determined = true;
        continue;
      }
      if (text_.words[n].is.possessive) {
        determined = true;
        continue;
      }
      const auto here = standing_of(word);
      if (here != standing::none) {
        what = here;
        head = n;
      } else if (what != standing::none ||
                 (function_word(word) && !one_of(word, {"new", "own", "other", "last", "first", "late"}))) {
        break;
      }
    }
    if (what == standing::none) return false;
    const bool of = text_.at(head + 1) == "of";
    if (!determined && !(bare && (closes(head) || of))) return false;
    if (what == standing::friend_of && !of_an_elder) return false;
    if (of_an_elder || what != standing::parent || closes(head) || of || !bare) {
      if (text_.at(head + 1) == "and" && plain(head + 1) && bare) return false;  // "Mia, her mum and her dad"
      take(said_, what, text_.at(head), of_an_elder);
      return true;
    }
    return false;
  }

  // "Dylan (social worker)", "Amy Smith the social worker", "Dylan is her mum's boyfriend", "Jo, her mother,"
  void after(std::size_t next) {
    const auto& signs = text_.words[next].before;
    if (!signs.empty() && signs != "," && signs != "(" && signs != "-" && signs != "[") return;
    if (found_.possessive) return;
    if (signs == "-" && !article(text_.at(next)) && !possessor(text_.at(next))) return;  // CLEGG - DENTIST
    auto i = next;
    const auto word = text_.at(i);
    if (word == "as" && text_.at(i + 1) == "in") {
      head_at(i + 2, true);
      return;
    }
    if (one_of(word, {"who", "whos"})) {
      ++i;
      const bool whos = word == "whos" || text_.words[next].is.possessive;
      if (!whos && !one_of(text_.at(i), {"is", "was"})) return;
      if (!whos) ++i;
      head_at(i, false);
      return;
    }
    if (one_of(word, {"is", "was"}) && signs.empty()) {
      head_at(i + 1, false);
      return;
    }
    if (signs.empty()) {
      if ((word == "the" || word == "our") && !given_something()) head_at(i, false);
      return;
    }
    head_at(i, true);
  }

  // "I told Mia the nurse would see her": what is told, and no word on Mia
  [[nodiscard]] bool given_something() const {
    return found_.first > 0 &&
           one_of(text_.at(found_.first - 1), {"told", "tell", "gave", "give", "asked", "ask", "showed", "handed",
                                               "sent", "offered", "reminded", "let", "promised", "informed", "got"});
  }

  // "from social services", "from the council"
  void from_body(std::size_t next) {
    if (!one_of(text_.at(next), {"from", "of", "at", "with"}) || !plain(next)) return;
    for (std::size_t n = next + 1; n <= next + 3 && same_sentence(n) && plain(n); ++n) {
      if (body(text_.at(n)) && (text_.at(next) == "from" || text_.words[n].is.capitalised || n > next + 1)) {
        if (text_.at(next) == "at" || text_.at(next) == "with") {
          if (!found_.adults_only) return;
        }
        said_.from = text_.at(n);
        return;
      }
      if (function_word(text_.at(n)) && !article(text_.at(n))) return;
    }
  }

  // "Daniel came to collect his son": whoever has a child is none.
  void own_child() {
    for (std::size_t n = found_.last + 1; n <= found_.last + 9 && same_sentence(n); ++n) {
      if (named(n)) return;
      const auto word = text_.at(n);
      if (one_of(word, {"said", "says", "told", "that", "because", "when"})) return;
      if (!one_of(word, {"his", "her"}) || !plain(n + 1)) continue;
      for (auto k = n + 1; k <= n + 2 && same_sentence(k); ++k)
        if (one_of(text_.at(k), {"son", "daughter", "sons", "daughters", "kids", "children", "stepson", "grandson",
                                 "stepdaughter", "granddaughter", "wife", "husband"}))
          said_.adult = true;
    }
  }

  // "... if Liam is there. That's mum's new friend": of the last name of the sentence before.
  void next_sentence() {
    auto n = found_.last + 1;
    while (same_sentence(n)) {
      if (n > found_.last + 8 || named(n)) return;
      ++n;
    }
    if (n >= text_.size() || text_.words[n].is.sentence != text_.words[found_.last].is.sentence + 1) return;
    const auto word = text_.at(n);
    const bool short_is = text_.words[n].is.possessive;  // "That's", "he's"
    if (one_of(word, {"thats", "hes", "shes"}) || (short_is && one_of(word, {"that", "he", "she", "this", "it"})))
      head_at(n + 1, false);
    else if (one_of(word, {"that", "he", "she", "this"}) && one_of(text_.at(n + 1), {"is", "s", "was"}) && plain(n + 1))
      head_at(n + 2, false);
  }
};

}  // namespace

said_of said_beside(const report_context& in, const span& found) {
  if (found.form == mention_form::username || found.form == mention_form::kin || found.form == mention_form::role ||
      found.form == mention_form::particulars)
    return {};
  return beside{in, found}.all();
}

bool holds_post(const known_person& who, std::string_view post) {
  if (who.pupil()) return false;
  if (!who.parent() && name(who.kind).find(post) != std::string_view::npos) return true;
  if (post == "ta" && who.kind == person_kind::teaching_assistant) return true;
  if (post == "tutor" && !who.leads.empty()) return true;
  if (post == "teacher" && (who.kind == person_kind::teacher || who.kind == person_kind::supply)) return true;
  return std::find(who.note_words.begin(), who.note_words.end(), post) != who.note_words.end();
}

}  // namespace safeguarding::inline v0::detail
