// SPDX-License-Identifier: Apache-2.0
// Words around a name that say that somebody outside the school bears it.
#include "context.hpp"
#include "lexicon.hpp"

#include <algorithm>
#include <array>

namespace safeguarding::inline v0::detail {

namespace {

constexpr int certainly = -12 * one_bit, likely = -5 * one_bit;

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "called", "named", "by the name of" before the name, and what is so called.
std::optional<std::string_view> called(const report_words& text, std::size_t first) {
  std::size_t i = first;
  if (i == 0 || !text.words[i].before.empty()) return std::nullopt;
  --i;
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

int before(const report_words& text, std::size_t first) {
  if (const auto what = called(text, first)) {
    const auto noun = noun_for_person(*what);
    if (noun ? noun->adult : !what->empty()) return certainly;
  }
  if (first == 0) return 0;
  const bool near = text.words[first].before.empty() || text.words[first].before == ",";
  const auto last = text.at(first - 1);
  if (near && outside_relation(last) && !text.words[first - 1].is.possessive)
    return one_of(last, {"partner", "husband", "wife", "boyfriend", "girlfriend"}) ? likely : certainly;
  if (text.words[first].before.empty()) {
    if (one_of(last, {"another", "different"})) return likely;
    if (last == "other" && !(first > 1 && text.at(first - 2) == "each")) return likely;
    if (last == "a" && text.words[first].is.capitalised) return likely;  // a Mr Pell, a Nash
    if (one_of(last, {"brother", "sister", "auntie", "aunty", "uncle", "father", "granny", "nanny"}) &&
        text.words[first - 1].is.capitalised && !text.words[first - 1].first)
      return certainly;
    if (one_of(last, {"worker", "constable"})) return certainly;
  }
  for (std::size_t back = 1; back <= 4 && back <= first; ++back) {
    if (text.words[first - back].is.sentence != text.words[first].is.sentence) break;
    const auto here = text.at(first - back);
    if (here == "online" && back <= 2) return certainly;
    if (one_of(here, {"account", "profile", "username", "gamertag"}) &&
        (back == 1 || one_of(last, {"called", "named", "of", "is"})))
      return certainly;
  }
  return 0;
}

// "from another school", "who left", "not one of ours": within the sentence, before the next name at the latest.
int after(const report_words& text, const span& found) {
  const auto sentence = text.words[found.last].is.sentence;
  const auto word = [&](std::size_t i) {
    return i < text.size() && text.words[i].is.sentence == sentence ? text.at(i) : std::string_view{};
  };
  for (std::size_t i = found.last + 1; i <= found.last + 9; ++i) {
    const auto here = word(i);
    if (here.empty()) break;
    if (here == "and" || here == "told" || here == "said") break;
    const auto next = word(i + 1), third = word(i + 2), fourth = word(i + 3);
    if (one_of(here, {"from", "at", "in", "to", "attends", "goes"}) &&
        ((one_of(next, {"another", "different", "other"}) && school_word(third)) ||
         (one_of(next, {"a", "the", "some"}) && one_of(third, {"different", "other", "another"}) &&
          school_word(fourth))))
      return certainly;
    if (one_of(here, {"from", "at", "of", "attends", "to"}) && i + 2 < text.size() &&
        text.words[i + 1].is.capitalised) {
      for (std::size_t n = i + 2; n <= i + 4 && !word(n).empty(); ++n)
        if (text.words[n].is.capitalised &&
            (school_word(word(n)) || one_of(word(n), {"fc", "club", "united", "church", "mosque"})))
          return certainly;
    }
    if (here == "left" && i == found.last + 2 && one_of(word(i - 1), {"who", "has", "had"}) &&
        one_of(next, {"us", "last", "in", "the", "at", "", "school"}))
      return likely;
    if (here == "used" && next == "to" && one_of(third, {"go", "come", "be", "attend"})) return likely;
    if (one_of(here, {"not", "isnt", "doesnt", "wasnt", "never"}) &&
        ((one_of(next, {"one", "a", "on", "at", "from", "go", "come", "attend"}) &&
          (one_of(third, {"of", "pupil", "student", "our", "roll", "here", "this", "the", "school"}) &&
           (third != "of" || one_of(fourth, {"ours", "our"})) && (third != "the" || fourth == "roll") &&
           (third != "this" || fourth == "school") && (third != "our" || one_of(fourth, {"roll", "school"}))))))
      return certainly;
    if (one_of(here, {"no", "nobody"}) && next == "one" && third == "here") return certainly;
    if (here == "no" && next == "longer" && one_of(third, {"here", "with", "at", "on"})) return likely;
  }
  return 0;
}

}  // namespace

int outsider_bits(const report_context& in, const span& found) {
  if (found.form == mention_form::username || found.form == mention_form::kin || found.form == mention_form::role)
    return 0;
  if (!found.forms_given.empty()) return 0;
  return std::min(before(in.text, found.first), after(in.text, found));
}

}  // namespace safeguarding::inline v0::detail
