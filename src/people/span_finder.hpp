// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_PEOPLE_SPAN_FINDER_HPP
#define SAFEGUARDING_SRC_PEOPLE_SPAN_FINDER_HPP

/// \file
/// The grammar of names: what has the form of a mention, word by word.

#include "lexicon.hpp"
#include "name_hits.hpp"
#include "spans.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace safeguarding::inline v0::detail {

/// What a pet form of a name may cost and still be that name rather than a misspelling.
inline constexpr int familiar_cost = 11 * one_bit / 4;
inline constexpr int initial_fits = 3 * one_bit, contradicts = -16 * one_bit;

/// What account_at() takes for an account name of somebody of the roll at word `at`: atuckwell22, tfenwick.8k.
[[nodiscard]] std::optional<span> account_at(const indexed_roll& roll, const report_words& text, std::size_t at);

class span_finder {
 public:
  span_finder(const indexed_roll& roll, const report_words& text) : roll_{roll}, text_{text} {}

  std::vector<span> all() {
    for (std::size_t i = 0; i < text_.size();) {
      auto found = at(i);
      if (!found) {
        ++i;
        continue;
      }
      found->possessive = found->possessive || text_.words[found->last].is.possessive;
      class_given(*found);
      count(*found);
      i = found->last + 1;
      spans_.push_back(std::move(*found));
    }
    return std::move(spans_);
  }

 private:
  const indexed_roll& roll_;
  const report_words& text_;
  std::vector<span> spans_;

  static span blank(std::size_t first, std::size_t last, mention_form form) {
    span found;
    found.first = first;
    found.last = last;
    found.form = form;
    return found;
  }

  [[nodiscard]] const report_word& word(std::size_t i) const { return text_.words[i]; }
  [[nodiscard]] bool ordinary() const { return text_.letters == lettering::ordinary; }
  [[nodiscard]] bool inside(std::size_t i) const { return i < text_.size(); }

  // Whether word i may be a name by its letters: capitalised where the report has capitals.
  [[nodiscard]] bool named(std::size_t i) const {
    return inside(i) && word(i).is.kind == token_kind::word &&
           (word(i).is.capitalised || text_.letters == lettering::hurried);
  }
  [[nodiscard]] bool single(std::size_t i) const {
    return inside(i) && word(i).is.kind == token_kind::word && text_.at(i).size() == 1;
  }
  [[nodiscard]] bool everyday(std::size_t i) const {
    return common_word(text_.at(i)) &&
           (word(i).first || !word(i).is.capitalised || text_.letters != lettering::ordinary);
  }

  [[nodiscard]] std::optional<span> at(std::size_t i) const {
    const auto& here = word(i);
    if (here.is.kind == token_kind::handle || here.is.kind == token_kind::word_with_digits) {
      if (auto found = account_at(roll_, text_, i)) return found;
      return with_form(i);
    }
    if (here.is.kind != token_kind::word) return std::nullopt;
    if (title(text_.at(i)))
      if (auto found = titled(i)) return found;
    if (auto found = initials(i)) return found;
    if (single(i)) {
      if (auto found = initial_surname(i)) return found;
      return std::nullopt;
    }
    if (here.is.joined && i > 0 && text_.words[i - 1].is.kind == token_kind::word && text_.at(i - 1).size() > 2 &&
        !here.is.capitalised)
      return std::nullopt;
    if (in_class(i)) return std::nullopt;
    if (auto found = surname_first(i)) return found;
    if (auto found = two_names(i)) return found;
    if (auto found = bare_possessive(i)) return found;
    return one_name(i);
  }

  // "6 Holly", "in Holly", "Holly's TA": words of a class.
  [[nodiscard]] bool in_class(std::size_t i) const {
    if (i > 0 && text_.follows(i) && text_.at(i).size() > 2 && text_.at(i - 1).size() <= 2)
      if (const auto given = class_at(roll_, text_, i - 1); given && given->words > 1) return true;
    const auto given = class_at(roll_, text_, i);
    return given && (word(i).is.kind != token_kind::word || text_.at(i).size() > 3);
  }

  [[nodiscard]] std::vector<name_hit> forenames(std::size_t i, reach how) const {
    return hits_at(roll_, text_, i, which_name::forename, how);
  }
  [[nodiscard]] std::vector<name_hit> surnames(std::size_t i, reach how) const {
    return hits_at(roll_, text_, i, which_name::surname, how);
  }

  [[nodiscard]] int prior() const { return -bits_of_ratio(roll_.people.size(), 1); }

  [[nodiscard]] scored candidate(std::uint32_t person) const {
    scored one{person, {}};
    one.add(mention_clue::prior, prior());
    return one;
  }
  [[nodiscard]] scored candidate(const name_hit& hit) const {
    auto one = candidate(hit.person);
    one.lines.insert(one.lines.end(), hit.lines.begin(), hit.lines.end());
    return one;
  }

  [[nodiscard]] bool initial_fits_person(std::uint32_t person, std::string_view letters, bool surname) const {
    for (const auto& [part, words] : roll_.people[person].names) {
      if (is_forename(part) == surname) continue;
      bool fits = true;
      for (std::size_t n = 0; n < letters.size(); ++n) fits = fits && n < words.size() && words[n][0] == letters[n];
      if (fits) return true;
      if (letters.size() == 1 && words.back()[0] == letters[0]) return true;
    }
    return false;
  }

  [[nodiscard]] bool surname_begins(std::uint32_t person, std::string_view letters) const {
    for (const auto& [part, words] : roll_.people[person].names)
      if (!is_forename(part) && words[0].starts_with(letters)) return true;
    return false;
  }

  struct titled_name;
  [[nodiscard]] std::optional<span> titled(std::size_t i) const;
  [[nodiscard]] bool add_o_names(span& found, std::size_t j) const;
  void add_by_letter(span& found, char letter) const;
  void take_forename(titled_name& name) const;
  void add_titled(span& found, const titled_name& name) const;
  void compare_titled(span& found) const;

  [[nodiscard]] std::optional<span> initials(std::size_t i) const;
  [[nodiscard]] bool no_initials(std::size_t i) const;
  [[nodiscard]] bool marked(std::size_t i) const;

  [[nodiscard]] bool class_after(std::size_t i) const {
    if (!inside(i)) return false;
    if (text_.at(i) == "in" || text_.at(i) == "from" || text_.at(i) == "of") ++i;
    return class_at(roll_, text_, i).has_value();
  }

  [[nodiscard]] std::optional<span> initial_surname(std::size_t i) const;

  [[nodiscard]] std::optional<span> surname_first(std::size_t i) const;

  [[nodiscard]] std::optional<span> misspelt_first(std::size_t i) const;

  // Those who bear two names, and what the one who is written most nearly so loses by spelling.
  struct of_both {
    span found;
    int lost = 1000 * one_bit;
  };
  [[nodiscard]] std::optional<span> two_names(std::size_t i) const;
  [[nodiscard]] of_both bearers_of_both(std::size_t i, std::size_t k) const;
  [[nodiscard]] std::optional<span> surname_begun(std::size_t i, std::size_t j,
                                                  const std::vector<name_hit>& fore) const;
  [[nodiscard]] bool strange_surname(std::size_t j) const;
  [[nodiscard]] std::optional<span> of_nobody(std::size_t i, std::size_t j, const std::vector<name_hit>& fore) const;

  [[nodiscard]] std::optional<span> forename_initial(std::size_t i, std::size_t j) const;

  struct lone_name;
  [[nodiscard]] std::optional<span> one_name(std::size_t i) const;
  [[nodiscard]] bool no_name(const lone_name& one) const;
  void find_bearers(lone_name& one) const;
  void add_bearers(span& found, const lone_name& name) const;
  void surname_behind(span& found) const;
  [[nodiscard]] bool of_place(const span& found) const;
  [[nodiscard]] bool of_firm(const span& found) const;

  void count(span& found);

  [[nodiscard]] bool or_alike(std::size_t i, int step) const;

  // "Bens mum", "miss pughs class": a name whose apostrophe was left out.
  [[nodiscard]] std::optional<span> bare_possessive(std::size_t i) const;
  [[nodiscard]] std::optional<span> possessive_of(std::size_t i) const;

  // "Mia5B"
  [[nodiscard]] std::optional<span> with_form(std::size_t i) const;

  void class_given(span& found);

  static void take_class(span& found, const class_words& given) {
    found.own_class = !given.forms.empty() && given.forms[0] == own_form;
    if (found.own_class) return;
    found.forms_given = given.forms;
    found.year_given = given.year;
    found.form_known = given.known;
    if (!given.forms.empty() && given.forms[0] >= 0) found.year_given.reset();
    else if (!given.forms.empty()) found.forms_given.clear();
  }

  [[nodiscard]] std::optional<class_words> class_behind(std::size_t j) const;
  [[nodiscard]] std::optional<class_words> class_of_teacher(std::size_t j) const;

  [[nodiscard]] std::optional<class_words> class_denied(std::size_t j) const;

  static constexpr int sound_limit = 3 * one_bit;
  static constexpr int own_form = -2;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_PEOPLE_SPAN_FINDER_HPP
