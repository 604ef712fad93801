// SPDX-License-Identifier: Apache-2.0
#include "spans.hpp"

#include "lexicon.hpp"
#include "name_hits.hpp"

#include <algorithm>
#include <functional>

namespace safeguarding::inline v0::detail {

namespace {

constexpr int initial_fits = 3 * one_bit, contradicts = -16 * one_bit;

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
      found->possessive = text_.words[found->last].is.possessive;
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

  const report_word& word(std::size_t i) const { return text_.words[i]; }
  bool ordinary() const { return text_.letters == lettering::ordinary; }
  bool inside(std::size_t i) const { return i < text_.size(); }

  // Whether word i may be a name by its letters: capitalised where the report has capitals.
  bool named(std::size_t i) const {
    return inside(i) && word(i).is.kind == token_kind::word &&
           (word(i).is.capitalised || text_.letters == lettering::hurried);
  }
  bool single(std::size_t i) const {
    return inside(i) && word(i).is.kind == token_kind::word && text_.at(i).size() == 1;
  }
  bool everyday(std::size_t i) const {
    return common_word(text_.at(i)) &&
           (word(i).first || !word(i).is.capitalised || text_.letters != lettering::ordinary);
  }

  std::optional<span> at(std::size_t i) {
    const auto& here = word(i);
    if (here.is.kind == token_kind::handle || here.is.kind == token_kind::word_with_digits) return username(i);
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
    if (class_at(roll_, text_, i) && here.is.kind != token_kind::word) return std::nullopt;
    if (auto found = surname_first(i)) return found;
    if (auto found = two_names(i)) return found;
    return one_name(i);
  }

  std::vector<name_hit> forenames(std::size_t i, reach how) const {
    return hits_at(roll_, text_, i, which_name::forename, how);
  }
  std::vector<name_hit> surnames(std::size_t i, reach how) const {
    return hits_at(roll_, text_, i, which_name::surname, how);
  }

  int prior() const { return -bits_of_ratio(roll_.people.size(), 1); }

  scored candidate(std::uint32_t person) const {
    scored one{person, {}};
    one.add(mention_clue::prior, prior());
    return one;
  }
  scored candidate(const name_hit& hit) const {
    auto one = candidate(hit.person);
    one.lines.insert(one.lines.end(), hit.lines.begin(), hit.lines.end());
    return one;
  }

  bool initial_fits_person(std::uint32_t person, std::string_view letters, bool surname) const {
    for (const auto& [part, words] : roll_.people[person].names) {
      if (is_forename(part) == surname) continue;
      bool fits = true;
      for (std::size_t n = 0; n < letters.size(); ++n) fits = fits && n < words.size() && words[n][0] == letters[n];
      if (fits) return true;
      if (letters.size() == 1 && words.back()[0] == letters[0]) return true;
    }
    return false;
  }

  bool surname_begins(std::uint32_t person, std::string_view letters) const {
    for (const auto& [part, words] : roll_.people[person].names)
      if (!is_forename(part) && words[0].starts_with(letters)) return true;
    return false;
  }

  // Mr Dar, Mrs F. Oyelaran, Mr Alan Prentice, Mr E.
  std::optional<span> titled(std::size_t i) {
    std::size_t j = i + 1;
    if (!inside(j) || !text_.follows(j) || word(j).is.kind != token_kind::word) return std::nullopt;
    if (ordinary() && !word(j).is.capitalised) return std::nullopt;
    auto found = blank(i, j, mention_form::title_surname);
    found.sex = *title(text_.at(i));
    found.adults_only = true;
    std::string_view initial;
    if (single(j)) {
      initial = text_.at(j);
      if (inside(j + 1) && text_.follows(j + 1) && named(j + 1) && !single(j + 1)) ++j;
      else {  // Mr E
        if (!word(j).is.capitalised) return std::nullopt;
        for (const auto& list : roll_.by_initials)
          if (list.first.size() == 2 && list.first[1] == initial[0])
            for (const auto person : list.second)
              if (!roll_.people[person].pupil()) found.candidates.push_back(candidate(person));
        const auto rarity = bits_of_ratio(roll_.people.size(), std::max<std::size_t>(found.candidates.size(), 1));
        for (auto& one : found.candidates) {
          one.add(mention_clue::rarity, rarity);
          one.add(mention_clue::initials, -one_bit / 2);
        }
        found.last = j;
        return finish(std::move(found));
      }
    }
    std::vector<name_hit> fore;
    if (initial.empty() && named(j + 1) && text_.follows(j + 1) && !single(j + 1) && !function_word(text_.at(j + 1)) &&
        !(text_.letters == lettering::hurried && common_word(text_.at(j + 1)))) {
      fore = forenames(j, reach::familiar);
      if (!surnames(j + 1, reach::exact).empty() &&
          (!fore.empty() || gender_of_forename(text_.at(j)) != gender::unknown))
        ++j;
      else fore.clear();
    }
    const bool full = j > i + 1 && initial.empty();
    auto sur = surnames(j, reach::misspelt);
    if (sur.empty() && text_.at(j).size() > 3 && text_.at(j).back() == 's')  // miss pughs class
      sur =
          hits_of(roll_, std::string{text_.at(j).substr(0, text_.at(j).size() - 1)}, which_name::surname, reach::exact);
    found.last = j;
    for (const auto& hit : sur) {
      found.last = std::max(found.last, j + hit.words - 1);
      if (roll_.people[hit.person].pupil()) continue;
      auto one = candidate(hit);
      if (!initial.empty())
        one.add(mention_clue::initials, initial_fits_person(hit.person, initial, false) ? initial_fits : contradicts);
      if (full) {
        const auto same = std::find_if(fore.begin(), fore.end(), [&](const auto& f) { return f.person == hit.person; });
        one.add(mention_clue::spelling, same != fore.end() ? 3 * one_bit - same->cost : contradicts);
      }
      found.candidates.push_back(std::move(one));
    }
    if (sur.empty() || found.candidates.empty()) {  // Miss Amy
      if (auto first = forenames(j, reach::exact); !full && initial.empty() && !first.empty())
        for (const auto& hit : first)
          if (!roll_.people[hit.person].pupil()) {
            auto one = candidate(hit);
            one.add(mention_clue::standing, -one_bit);
            found.candidates.push_back(std::move(one));
          }
    }
    if (found.candidates.empty() && everyday(j)) return std::nullopt;
    // Only adults have titles, so a surname is as rare as it is among them.
    const auto fitting = [&](const scored& one) {
      const auto sex = roll_.people[one.person].sex;
      return found.sex == gender::unknown || sex == gender::unknown || sex == found.sex;
    };
    const auto bearers = static_cast<std::uint64_t>(
        std::max<std::ptrdiff_t>(1, std::count_if(found.candidates.begin(), found.candidates.end(), fitting)));
    for (auto& one : found.candidates)
      for (auto& line : one.lines)
        if (line.clue == mention_clue::rarity) line.bits = bits_of_ratio(roll_.people.size(), bearers);
    return finish(std::move(found));
  }

  // JB, J.B., TCR
  std::optional<span> initials(std::size_t i) {
    std::string letters;
    std::size_t last = i;
    const auto& here = word(i).is;
    if (single(i) && here.capitalised && here.abbreviated) {
      while (single(last + 1) && word(last + 1).is.capitalised && word(last + 1).before.empty() && last - i < 2) ++last;
      if (last == i || word(last).is.line != here.line) return std::nullopt;
      for (std::size_t n = i; n <= last; ++n) letters += text_.at(n);
      if (named(last + 1) && text_.follows(last + 1) && !surnames(last + 1, reach::exact).empty()) return std::nullopt;
    } else if (here.all_caps && here.length >= 2 && here.length <= 3 && text_.at(i).size() == here.length &&
               (text_.letters != lettering::shouted || class_after(i + 1))) {
      if (here.length == 3 && (!forenames(i, reach::exact).empty() || !surnames(i, reach::exact).empty()))
        return std::nullopt;
      letters = text_.at(i);
    } else if (text_.letters == lettering::hurried && here.length == 2 && !common_word(text_.at(i)) &&
               class_after(i + 1)) {
      letters = text_.at(i);
    } else return std::nullopt;
    const auto list = roll_.by_initials.find(letters);
    auto found = blank(i, last, mention_form::initials);
    found.weak = acronym(letters);
    if (list == roll_.by_initials.end()) return std::nullopt;
    const auto bearers = std::count_if(list->second.begin(), list->second.end(), [&](auto p) { return !roll_.people[p].parent(); });
    const auto rarity = bits_of_ratio(roll_.people.size(), static_cast<std::uint64_t>(std::max<std::ptrdiff_t>(1, bearers)));
    for (const auto person : list->second) {
      auto one = candidate(person);
      one.add(mention_clue::rarity, rarity);
      one.add(mention_clue::initials, -one_bit);
      found.candidates.push_back(std::move(one));
    }
    return finish(std::move(found));
  }

  bool class_after(std::size_t i) const {
    if (!inside(i)) return false;
    if (text_.at(i) == "in" || text_.at(i) == "from" || text_.at(i) == "of") ++i;
    return class_at(roll_, text_, i).has_value();
  }

  // M. Ali, C Slade
  std::optional<span> initial_surname(std::size_t i) {
    if (!word(i).is.capitalised && !word(i).is.abbreviated) return std::nullopt;
    std::size_t j = i + 1;
    if (single(j) && word(j).is.capitalised && word(j).before.empty()) ++j;  // J. A. Smith
    if (!named(j) || !text_.follows(j) || single(j)) return std::nullopt;
    const bool article = (text_.at(i) == "a" || text_.at(i) == "i") && !word(i).is.abbreviated;
    if (article && (word(i).first || everyday(j) || text_.at(i) == "i")) return std::nullopt;
    auto sur = surnames(j, article ? reach::exact : reach::misspelt);
    if (sur.empty()) return std::nullopt;
    auto found = blank(i, j, mention_form::initial_surname);
    bool any = false;
    for (const auto& hit : sur) {
      found.last = std::max(found.last, j + hit.words - 1);
      auto one = candidate(hit);
      const bool fits = initial_fits_person(hit.person, text_.at(i), false);
      if (!fits && hit.cost > 0) continue;
      any = any || fits;
      one.add(mention_clue::initials, fits ? initial_fits : contradicts);
      found.candidates.push_back(std::move(one));
    }
    if (found.candidates.empty()) return std::nullopt;
    return finish(std::move(found));
  }

  // Thorne, M.; Slade, Connor; SLADE Connor
  std::optional<span> surname_first(std::size_t i) {
    if (!named(i)) return std::nullopt;
    auto sur = surnames(i, reach::exact);
    if (sur.empty()) return std::nullopt;
    const std::size_t j = i + sur.front().words;
    if (!inside(j) || word(j).is.line != word(i).is.line) return std::nullopt;
    const bool comma = word(j).before == ",";
    if (!comma && !(text_.follows(j) && word(i).is.all_caps && !word(j).is.all_caps)) return std::nullopt;
    auto found = blank(i, j, mention_form::full_name);
    if (single(j)) {
      if (!word(j).is.capitalised || (text_.at(j) == "i" && !word(j).is.abbreviated)) return std::nullopt;
      found.form = mention_form::initial_surname;
      for (const auto& hit : sur)
        if (initial_fits_person(hit.person, text_.at(j), false)) {
          auto one = candidate(hit);
          one.add(mention_clue::initials, initial_fits);
          found.candidates.push_back(std::move(one));
        }
      if (found.candidates.empty() || (!word(j).is.abbreviated && inside(j + 1) && word(j + 1).before.empty()))
        return std::nullopt;
      return finish(std::move(found));
    }
    if (!named(j)) return std::nullopt;
    const auto fore = forenames(j, reach::exact);
    // "Marsh, Kayden and" may be two people of a list: only somebody who bears both is meant by both.
    for (const auto& hit : sur)
      for (const auto& first : fore)
        if (first.person == hit.person) {
          auto one = candidate(hit);
          one.lines.insert(one.lines.end(), first.lines.begin(), first.lines.end());
          found.candidates.push_back(std::move(one));
          found.last = j + first.words - 1;
        }
    if (found.candidates.empty()) return std::nullopt;
    if (forenames(i, reach::exact).size() > 0 && comma)
      return std::nullopt;  // a surname that is a forename too: a list
    return finish(std::move(found));
  }

  // Mia Patel, Mia P
  std::optional<span> two_names(std::size_t i) {
    if (!named(i)) return std::nullopt;
    const auto exact = forenames(i, reach::familiar);
    if (common_word(text_.at(i)) &&
        std::none_of(exact.begin(), exact.end(), [](const auto& hit) { return hit.cost <= one_bit / 2; }))
      return std::nullopt;
    std::size_t j = i + 1;
    for (const auto& hit : exact)
      if (hit.cost == 0) j = std::max(j, i + hit.words);
    if (!inside(j) || word(j).is.line != word(i).is.line || !(word(j).before.empty())) return std::nullopt;
    if (word(j - 1).is.possessive) return std::nullopt;
    if (single(j)) return forename_initial(i, j);
    const bool forename_known = !exact.empty() || gender_of_forename(text_.at(i)) != gender::unknown;
    if (!named(j) || (ordinary() && !word(j).is.capitalised)) {
      // connor slade in lower case within a report that has capitals
      if (!(ordinary() && inside(j) && word(j).is.kind == token_kind::word && !exact.empty() &&
            word(i).is.capitalised && !common_word(text_.at(j))))
        return std::nullopt;
    }
    std::size_t k = j;  // a middle name
    if (surnames(k, reach::exact).empty() && inside(k + 1) && text_.follows(k + 1) && named(k + 1) &&
        word(k).is.capitalised && !surnames(k + 1, reach::exact).empty() && !function_word(text_.at(k)) &&
        forename_known)
      ++k;
    const auto close = forenames(i, reach::misspelt);
    const auto sur = surnames(k, reach::misspelt);
    auto found = blank(i, k, mention_form::full_name);
    int best = 1000 * one_bit;
    for (const auto& last : sur)
      for (const auto& first : close)
        if (first.person == last.person && std::min(first.cost, last.cost) < 2 * one_bit) {
          auto one = candidate(last);
          for (const auto& line : first.lines) one.add(line.clue, line.bits);
          best = std::min(best, first.cost + last.cost);
          if (first.cost + last.cost <= best + one_bit || best >= 2 * one_bit)
            found.last = std::max(found.last, k + last.words - 1);
          found.candidates.push_back(std::move(one));
        }
    std::sort(found.candidates.begin(), found.candidates.end(),
              [](const auto& a, const auto& b) { return a.person < b.person; });
    if (best == 0)
      for (auto& one : found.candidates)
        if (one.has(mention_clue::spelling) || one.has(mention_clue::sound)) one.add(mention_clue::rival, -2 * one_bit);
    if (!found.candidates.empty()) {
      const bool weak_last = everyday(k) && !word(k).is.capitalised;
      if (!(weak_last && best > 0)) return finish(std::move(found));
      return std::nullopt;
    }
    // Jasmine Ch: the beginning of a surname.
    if (text_.at(j).size() <= 3 && word(j).is.capitalised && !function_word(text_.at(j)) && !acronym(text_.at(j))) {
      for (const auto& hit : exact)
        if (hit.cost <= one_bit && surname_begins(hit.person, text_.at(j))) {
          auto one = candidate(hit);
          one.add(mention_clue::initials, initial_fits + one_bit);
          found.candidates.push_back(std::move(one));
        }
      found.form = mention_form::forename_initial;
      found.last = j;
      if (!found.candidates.empty()) return finish(std::move(found));
      found.form = mention_form::full_name;
    }
    // Gavin Pell: a forename and a surname that nobody of the roll has together.
    if (!word(j).is.capitalised || text_.letters == lettering::shouted || !ordinary()) return std::nullopt;
    if (word(i).first && everyday(i) && exact.empty()) return std::nullopt;
    if (place_noun(text_.at(j)) || day_or_month(text_.at(j)) || function_word(text_.at(j)) || acronym(text_.at(j)) ||
        title(text_.at(j)) || class_at(roll_, text_, j) || kin(text_.at(j)))
      return std::nullopt;
    const auto sure = surnames(j, reach::exact);
    if (exact.empty() && !forename_known) return std::nullopt;
    if (exact.empty() && sure.empty()) return std::nullopt;
    if (!exact.empty() && sure.empty() && word(j).is.all_caps) return std::nullopt;
    found.last = j;
    for (const auto* hits : {&exact, &sure})
      for (const auto& hit : *hits) {
        if (hit.cost > one_bit) continue;
        auto one = candidate(hit);
        one.add(mention_clue::outsider, contradicts);
        found.candidates.push_back(std::move(one));
      }
    std::stable_sort(found.candidates.begin(), found.candidates.end(),
                     [](const auto& a, const auto& b) { return a.person < b.person; });
    found.candidates.erase(std::unique(found.candidates.begin(), found.candidates.end(),
                                       [](const auto& a, const auto& b) { return a.person == b.person; }),
                           found.candidates.end());
    found.outsider = -one_bit;
    return finish(std::move(found));
  }

  // Mia P, Tia C-R, nathan c
  std::optional<span> forename_initial(std::size_t i, std::size_t j) {
    std::string letters{text_.at(j)};
    std::size_t last = j;
    if (single(j + 1) && word(j + 1).is.joined) {
      letters += text_.at(j + 1);
      last = j + 1;
    }
    if (!word(j).is.capitalised && text_.letters != lettering::hurried) return std::nullopt;
    const auto next = text_.at(last + 1);
    const bool ends = !inside(last + 1) || !word(last + 1).before.empty() || word(last + 1).is.line != word(j).is.line;
    if (letters == "i" && !ends && next != "is" && next != "has" && next != "in" && next != "and" && next != "from" &&
        next != "who" && !class_after(last + 1))
      return std::nullopt;
    if (text_.letters == lettering::hurried && !word(j).is.capitalised &&
        (letters == "a" || letters == "n" || letters == "i" || letters == "u" || letters == "r") && !ends &&
        !class_after(last + 1))
      return std::nullopt;
    auto found = blank(i, last, mention_form::forename_initial);
    const auto close = forenames(i, reach::misspelt);
    const bool known = std::any_of(close.begin(), close.end(), [](const auto& hit) { return hit.cost <= one_bit; });
    bool any = false;
    for (const auto& hit : close)
      if (initial_fits_person(hit.person, letters, true)) {
        auto one = candidate(hit);
        one.add(mention_clue::initials, initial_fits);
        found.candidates.push_back(std::move(one));
        any = true;
      }
    if (!any) {
      if (!known || (everyday(i) && word(i).first)) return std::nullopt;
      for (const auto& hit : close)
        if (hit.cost <= one_bit) {
          auto one = candidate(hit);
          one.add(mention_clue::initials, contradicts);
          found.candidates.push_back(std::move(one));
        }
      found.outsider = -one_bit;
    }
    return finish(std::move(found));
  }

  // Mia, Boo, Slade
  std::optional<span> one_name(std::size_t i) {
    const auto& here = word(i).is;
    if (text_.at(i).size() < 2 || here.kind != token_kind::word) return std::nullopt;
    if (function_word(text_.at(i)) && (!here.capitalised || word(i).first)) return std::nullopt;
    const bool lower = ordinary() && !here.capitalised;
    const bool weak = everyday(i);
    if (lower && (weak || here.length < 4)) return std::nullopt;
    const bool hurried_name = text_.letters == lettering::hurried && !function_word(text_.at(i)) && here.length >= 3 &&
                              !forenames(i, reach::exact).empty();
    if (weak && !here.capitalised && !class_after(i + 1) && !hurried_name) return std::nullopt;
    if (day_or_month(text_.at(i)) && forenames(i, reach::exact).empty()) return std::nullopt;
    auto reaching = reach::misspelt;
    if (lower || weak || (here.all_caps && ordinary() && here.length < 4) || acronym(text_.at(i)) || here.length < 3)
      reaching = reach::exact;
    if (text_.letters == lettering::hurried && !here.capitalised && here.length < 5 && reaching == reach::misspelt)
      reaching = reach::familiar;
    auto fore = forenames(i, reaching), sur = surnames(i, reach::exact);
    if (lower) sur.clear();
    const bool exact_fore = std::any_of(fore.begin(), fore.end(), [](const auto& hit) { return hit.cost <= one_bit; });
    if (!exact_fore && common_word(text_.at(i))) fore.clear();
    if (!exact_fore && !sur.empty()) fore.clear();
    if (!exact_fore && word(i).first && ordinary() && !fore.empty() &&
        gender_of_forename(text_.at(i)) == gender::unknown &&
        std::none_of(fore.begin(), fore.end(), [](const auto& hit) { return hit.cost <= sound_limit; }))
      fore.clear();
    if (exact_fore && text_.letters == lettering::hurried) sur.clear();
    if (fore.empty() && sur.empty()) {
      if (ordinary() && here.capitalised && !word(i).first && !common_word(text_.at(i)) &&
          gender_of_forename(text_.at(i)) != gender::unknown) {
        auto unknown = blank(i, i, mention_form::forename);
        return finish(std::move(unknown));
      }
      return std::nullopt;
    }
    auto found = blank(i, i, fore.empty() ? mention_form::surname : mention_form::forename);
    found.weak = weak;
    found.lower = lower;
    for (const auto& hit : fore) {
      if (hit.cost <= one_bit) found.last = std::max(found.last, i + hit.words - 1);
      found.candidates.push_back(candidate(hit));
    }
    for (const auto& hit : sur) {
      auto one = candidate(hit);
      one.add(mention_clue::part_of_name, -3 * one_bit);
      if (fore.empty()) found.last = std::max(found.last, i + hit.words - 1);
      const auto same = std::find_if(found.candidates.begin(), found.candidates.end(),
                                     [&](const auto& c) { return c.person == hit.person; });
      if (same == found.candidates.end()) found.candidates.push_back(std::move(one));
    }
    std::sort(found.candidates.begin(), found.candidates.end(),
              [](const auto& a, const auto& b) { return a.person < b.person; });
    const auto after = text_.at(found.last + 1);
    if (inside(found.last + 1) && text_.follows(found.last + 1) && word(found.last + 1).is.capitalised &&
        place_noun(after) && !word(found.last).is.possessive && ordinary())
      return std::nullopt;  // Hope Street
    if (i > 0 && text_.follows(i) &&
        (text_.at(i - 1) == "st" || text_.at(i - 1) == "saint" || text_.at(i - 1) == "lake") &&
        word(i - 1).is.capitalised)
      return std::nullopt;
    return finish(std::move(found));
  }

  // atuckwell22, tfenwick.8k
  std::optional<span> username(std::size_t i) {
    std::string letters, tail;
    const auto& whole = word(i).is.folded;
    const auto name = whole.substr(0, whole.find('@'));
    std::size_t cut = 0;
    while (cut < name.size() && !(name[cut] >= '0' && name[cut] <= '9')) ++cut;
    for (std::size_t n = 0; n < cut; ++n)
      if (name[n] >= 'a' && name[n] <= 'z') letters += name[n];
    for (std::size_t n = cut; n < name.size(); ++n)
      if ((name[n] >= 'a' && name[n] <= 'z') || (name[n] >= '0' && name[n] <= '9')) tail += name[n];
    if (letters.size() < 4) return std::nullopt;
    auto found = blank(i, i, mention_form::username);
    std::vector<std::uint32_t> fitting;
    for (std::uint32_t p = 0; p < roll_.people.size(); ++p)
      if (fits_account(roll_.people[p], name, letters, !tail.empty())) fitting.push_back(p);
    if (fitting.empty()) return std::nullopt;
    const auto rarity = bits_of_ratio(roll_.people.size(), fitting.size());
    const auto forms = roll_.forms_by_key.find(tail);
    for (const auto p : fitting) {
      const auto& who = roll_.people[p];
      auto one = candidate(p);
      one.add(mention_clue::rarity, rarity);
      if (!tail.empty() && who.pupil()) {
        if (forms != roll_.forms_by_key.end())
          one.add(mention_clue::form_given,
                  std::find(forms->second.begin(), forms->second.end(), who.form) != forms->second.end() ? 4 * one_bit
                                                                                                         : contradicts);
        else if (const auto fit = year_fits(who, tail)) one.add(mention_clue::year_given, *fit);
      }
      if (!tail.empty() && !who.pupil()) one.add(mention_clue::standing, -3 * one_bit);
      found.candidates.push_back(std::move(one));
    }
    return finish(std::move(found));
  }

  static bool fits_account(const known_person& who, const std::string& name, const std::string& letters,
                           bool numbered) {
    if (!who.account.empty() && who.account == name) return true;
    if (!who.pupil() && who.kind == person_kind::parent) return false;
    const bool separated = name.find('.') != std::string::npos || numbered;
    for (const auto& first : who.names) {
      if (!is_forename(first.part)) continue;
      for (const auto& last : who.names) {
        if (is_forename(last.part)) continue;
        std::string fore, sur;
        for (const auto& w : first.words) fore += w;
        for (const auto& w : last.words) sur += w;
        if (letters == fore + sur || letters == sur + fore || letters == first.words[0] + sur) return true;
        if (separated && (letters == fore[0] + sur || letters == sur + fore[0])) return true;
      }
    }
    return false;
  }

  // Two digits may be the year of birth, of arrival, or of leaving: they speak for whom they fit, and against nobody.
  static std::optional<int> year_fits(const known_person& who, const std::string& tail) {
    if (tail.size() != 2) return std::nullopt;
    const auto two = [](const std::optional<day>& date) {
      if (!date) return std::string{};
      const int y = static_cast<int>(std::chrono::year_month_day{*date}.year()) % 100;
      return std::string{static_cast<char>('0' + y / 10), static_cast<char>('0' + y % 10)};
    };
    return tail == two(who.born) || tail == two(who.start) ? std::optional{2 * one_bit} : std::nullopt;
  }

  span finish(span found) const { return found; }

  // "the Adeyemi family", "both Holloway girls", "one of the Farooqi twins": several people, or one of several
  void count(span& found) {
    const auto noun = [&](std::size_t i) {
      const auto one = inside(i) && text_.follows(i) ? noun_for_person(text_.at(i)) : std::nullopt;
      return (one && one->plural) || (inside(i) && text_.follows(i) &&
                                      (text_.at(i) == "family" || text_.at(i) == "household" || text_.at(i) == "lot"));
    };
    if (noun(found.last + 1)) found.several = true;
    if (!spans_.empty()) {  // "Lily or is it Layla"
      auto& last = spans_.back();
      const auto gap = found.first - last.last - 1;
      bool either = gap >= 1 && gap <= 3;
      for (std::size_t n = last.last + 1; either && n < found.first; ++n) {
        const auto here = text_.at(n);
        either = text_.words[n].before.empty() &&
                 (n == last.last + 1
                      ? here == "or"
                      : here == "is" || here == "it" || here == "maybe" || here == "possibly" || here == "was");
      }
      const bool alike = std::any_of(found.candidates.begin(), found.candidates.end(), [&](const auto& one) {
        return std::any_of(last.candidates.begin(), last.candidates.end(), [&](const auto& other) { return other.person == one.person; });
      });
      if (either && (gap > 1 || alike)) found.several = last.several = true;  // "Lou or Kwabena" are two people
    }
  }

  // "in 7E", "(8E)", ", 10W", "who's in 10W", "in my form", "out of Mr Dar's class"; "Y9 Kyle"
  void class_given(span& found) {
    std::size_t j = found.last + 1;
    if (const auto given = class_behind(j)) take_class(found, *given);
    if (found.first > 0 && text_.words[found.first].before.empty()) {
      std::size_t b = found.first;
      const auto noun = noun_for_person(text_.at(b - 1));
      if (noun && b > 1 && !noun->plural) --b;
      for (std::size_t back = 1; back <= 2 && back <= b; ++back)
        if (const auto given = class_at(roll_, text_, b - back);
            given && given->words == back && text_.words[b].before.empty() &&
            !(back == 2 && !text_.words[b - 1].before.empty()) && found.forms_given.empty() && !found.year_given) {
          if (back == 1 && text_.words[b - 1].is.possessive) {
          }
          take_class(found, *given);
          break;
        }
    }
  }

  static void take_class(span& found, const class_words& given) {
    found.own_class = !given.forms.empty() && given.forms[0] == own_form;
    if (found.own_class) return;
    found.forms_given = given.forms;
    found.year_given = given.year;
    if (!given.forms.empty() && given.forms[0] >= 0) found.year_given.reset();
    else if (!given.forms.empty()) found.forms_given.clear();
  }

  std::optional<class_words> class_behind(std::size_t j) {
    if (!inside(j) || word(j).is.line != word(j - 1).is.line) return std::nullopt;
    const auto& signs = word(j).before;
    if (!signs.empty() && signs != "(" && signs != "," && signs != "[") return std::nullopt;
    if (auto given = class_at(roll_, text_, j)) {
      // "Mia, 5W were loud" names a class and not hers; "Mia, 5W," and "Mia 5W" do.
      return given;
    }
    if (text_.at(j) == "who" || text_.at(j) == "whos") ++j;
    if (text_.at(j) == "s" || text_.at(j) == "is") ++j;
    if (text_.at(j) == "out") ++j;
    const auto preposition = text_.at(j);
    if (preposition != "in" && preposition != "from" && preposition != "of" && preposition != "over")
      return std::nullopt;
    ++j;
    if (text_.at(j) == "form" || text_.at(j) == "class" || text_.at(j) == "the")
      if (auto given = class_at(roll_, text_, j)) return given;
    if (auto given = class_at(roll_, text_, j)) return given;
    if ((text_.at(j) == "my" || text_.at(j) == "our") && inside(j + 1)) {
      const auto what = text_.at(j + 1), more = text_.at(j + 2);
      if (what == "form" || what == "class" || what == "tutor" || what == "room" || what == "registration" ||
          what == "reception" || (what == "year" && more == "group"))
        return class_words{2, {own_form}, {}};
    }
    if (title(text_.at(j)))
      if (const auto teacher = titled(j)) {
        const auto after = text_.at(teacher->last + 1);
        if (after == "class" || after == "form" || after == "room" || after == "group") {
          class_words given{1, {}, {}};
          for (const auto& one : teacher->candidates)
            if (one.bits() > contradicts / 2 - bits_of_ratio(roll_.people.size(), 1) / 2)
              given.forms.insert(given.forms.end(), roll_.people[one.person].leads.begin(),
                                 roll_.people[one.person].leads.end());
          if (!given.forms.empty()) return given;
        }
      }
    return std::nullopt;
  }

  static constexpr int sound_limit = 3 * one_bit;
  static constexpr int own_form = -2;
};

}  // namespace

std::vector<span> find_spans(const indexed_roll& roll, const report_words& text) {
  return span_finder{roll, text}.all();
}

}  // namespace safeguarding::inline v0::detail
