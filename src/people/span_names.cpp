// SPDX-License-Identifier: Apache-2.0
// Thorne, M.; Mia Patel; Mia P: names of more than one word.
#include "span_finder.hpp"

namespace safeguarding::inline v0::detail {

// Thorne, M.; Slade, Connor; SLADE Connor
std::optional<span> span_finder::surname_first(std::size_t i) const {
  if (!named(i)) return std::nullopt;
  auto sur = surnames(i, reach::exact);
  if (sur.empty()) return misspelt_first(i);
  const std::size_t j = i + sur.front().words;
  if (!inside(j) || word(j).is.line != word(i).is.line) return std::nullopt;
  const bool comma = word(j).before == ",";
  const bool letter_after =
      text_.follows(j) && single(j) && word(j).is.capitalised && text_.at(j) != "a" && text_.at(j) != "i";
  const bool turned = text_.follows(j) && ordinary() && !word(i).is.possessive &&
                      forenames(i, reach::familiar).empty() && !common_forename(text_.at(i)) &&
                      !common_word(text_.at(i));  // Patel Mia was late
  if (!comma && !letter_after && !turned && !(text_.follows(j) && word(i).is.all_caps && !word(j).is.all_caps))
    return std::nullopt;
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
    if (found.candidates.empty() || (comma && !word(j).is.abbreviated && inside(j + 1) && word(j + 1).before.empty()))
      return std::nullopt;
    return found;
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
  if (!forenames(i, reach::exact).empty() && comma) return std::nullopt;  // a surname that is a forename too: a list
  return found;
}

// Pattel Mia, PATTEL Mia: somebody bears both, the surname in another spelling
std::optional<span> span_finder::misspelt_first(std::size_t i) const {
  const std::size_t j = i + 1;
  if (!inside(j) || !ordinary() || !named(j) || common_word(text_.at(i)) || word(i).is.possessive ||
      !(text_.follows(j) || (word(j).before == "," && word(j).is.line == word(i).is.line)) || text_.at(i).size() < 4 ||
      common_forename(text_.at(i)) || !forenames(i, reach::familiar).empty() || function_word(text_.at(j)))
    return std::nullopt;
  const auto sur = surnames(i, reach::misspelt), fore = forenames(j, reach::exact);
  auto found = blank(i, j, mention_form::full_name);
  for (const auto& hit : sur)
    for (const auto& first : fore)
      if (first.person == hit.person) {
        auto one = candidate(hit);
        one.lines.insert(one.lines.end(), first.lines.begin(), first.lines.end());
        found.candidates.push_back(std::move(one));
        found.last = j + first.words - 1;
      }
  if (found.candidates.empty() || (inside(found.last + 1) && text_.follows(found.last + 1) && named(found.last + 1) &&
                                   !surnames(found.last + 1, reach::exact).empty()))
    return std::nullopt;
  return found;
}

// The bearers of the forename at word i and of the surname at word k, in whatever spelling.
span_finder::of_both span_finder::bearers_of_both(std::size_t i, std::size_t k) const {
  of_both both{blank(i, k, mention_form::full_name)};
  const auto close = forenames(i, reach::misspelt);
  for (const auto& last : surnames(k, reach::misspelt))
    for (const auto& first : close) {
      const int lost = first.cost + last.cost;
      if (first.person != last.person || lost > 6 * one_bit) continue;
      auto one = candidate(last);
      for (const auto& line : first.lines) one.add(line.clue, line.bits);
      both.lost = std::min(both.lost, lost);
      if (lost <= both.lost + one_bit || both.lost >= 2 * one_bit)
        both.found.last = std::max(both.found.last, k + last.words - 1);
      both.found.candidates.push_back(std::move(one));
    }
  auto& candidates = both.found.candidates;
  std::sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) { return a.person < b.person; });
  if (both.lost == 0)
    for (auto& one : candidates)
      if (one.has(mention_clue::spelling) || one.has(mention_clue::sound)) one.add(mention_clue::rival, -2 * one_bit);
  return both;
}

// Jasmine Ch: the beginning of a surname.
std::optional<span> span_finder::surname_begun(std::size_t i, std::size_t j, const std::vector<name_hit>& fore) const {
  const auto letters = text_.at(j);
  if ((letters.size() > 3 && !word(j).is.abbreviated) || !word(j).is.capitalised || function_word(letters) ||
      acronym(letters))
    return std::nullopt;
  auto found = blank(i, j, mention_form::forename_initial);
  for (const auto& hit : fore)
    if (hit.cost <= familiar_cost && surname_begins(hit.person, letters)) {
      auto one = candidate(hit);
      one.add(mention_clue::initials, initial_fits + one_bit);
      found.candidates.push_back(std::move(one));
    }
  if (found.candidates.empty()) return std::nullopt;
  return found;
}

// Whether word j may be the surname of somebody who is not on the roll.
bool span_finder::strange_surname(std::size_t j) const {
  const auto here = text_.at(j);
  return word(j).is.capitalised && here != "im" && here != "ive" && here != "id" && here != "ill" &&
         !place_noun(here) && !day_or_month(here) && !function_word(here) && !acronym(here) && !title(here) &&
         !class_at(roll_, text_, j) && !kin(here);
}

// Gavin Pell: a forename and a surname that nobody of the roll has together.
std::optional<span> span_finder::of_nobody(std::size_t i, std::size_t j, const std::vector<name_hit>& fore) const {
  if (!word(i).is.capitalised || text_.letters == lettering::shouted || !strange_surname(j)) return std::nullopt;
  if (fore.empty() && ((word(i).first && everyday(i)) || !common_forename(text_.at(i)))) return std::nullopt;
  const auto sure = surnames(j, reach::exact);
  if (sure.empty() && (fore.empty() || word(j).is.all_caps)) return std::nullopt;
  auto found = blank(i, j, mention_form::full_name);
  for (const auto* hits : {&fore, &sure})
    for (const auto& hit : *hits) {
      if (hit.cost > familiar_cost) continue;
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
  return found;
}

// Mia Patel, Mia P
std::optional<span> span_finder::two_names(std::size_t i) const {
  if (!named(i)) return std::nullopt;
  if (text_.at(i) == "im" || text_.at(i) == "ive" || text_.at(i) == "its") return std::nullopt;
  if (function_word(text_.at(i)) && !word(i).is.capitalised) return std::nullopt;  // signed out to L Hale
  const auto exact = forenames(i, reach::familiar);
  if (common_word(text_.at(i)) && word(i).first &&
      std::none_of(exact.begin(), exact.end(), [](const auto& hit) { return hit.cost <= one_bit / 2; }))
    return std::nullopt;
  std::size_t j = i + 1;
  for (const auto& hit : exact)
    if (hit.cost == 0) j = std::max(j, i + hit.words);
  if (!inside(j) || word(j).is.line != word(i).is.line || !(word(j).before.empty())) return std::nullopt;
  if (word(j - 1).is.possessive) return std::nullopt;
  if (single(j)) return forename_initial(i, j);
  if (!named(j) || (ordinary() && !word(j).is.capitalised)) {
    // connor slade in lower case within a report that has capitals
    if (!(ordinary() && inside(j) && word(j).is.kind == token_kind::word && !exact.empty() && word(i).is.capitalised &&
          !common_word(text_.at(j))))
      return std::nullopt;
  }
  std::size_t k = j;  // a middle name
  if (surnames(k, reach::exact).empty() && inside(k + 1) && text_.follows(k + 1) && named(k + 1) &&
      word(k).is.capitalised && !surnames(k + 1, reach::exact).empty() && !function_word(text_.at(k)) &&
      (!exact.empty() || common_forename(text_.at(i))))
    ++k;
  if (auto both = bearers_of_both(i, k); !both.found.candidates.empty()) {
    if (everyday(k) && !word(k).is.capitalised && both.lost > 0) return std::nullopt;  // a word, no misspelt surname
    return std::move(both.found);
  }
  if (auto begun = surname_begun(i, j, exact)) return begun;
  return of_nobody(i, j, exact);
}

// Mia P, Tia C-R, nathan c
std::optional<span> span_finder::forename_initial(std::size_t i, std::size_t j) const {
  std::string letters{text_.at(j)};
  std::size_t last = j;
  if (single(j + 1) && word(j + 1).is.joined) {
    letters += text_.at(j + 1);
    last = j + 1;
  }
  if (!word(j).is.capitalised && text_.letters != lettering::hurried) return std::nullopt;
  const auto next = text_.at(last + 1);
  const bool ends = !inside(last + 1) || !word(last + 1).before.empty() || word(last + 1).is.line != word(j).is.line;
  if (letters == "i" && !ends && !class_after(last + 1)) {
    for (const auto* verb :
         {"am",    "was",   "have",    "had",   "told",   "said",   "think",   "saw",   "dont",  "will",
          "would", "asked", "went",    "got",   "just",   "can",    "did",     "do",    "know",  "took",
          "spoke", "rang",  "believe", "could", "should", "gave",   "thought", "heard", "found", "need",
          "want",  "never", "always",  "also",  "only",   "really", "still",   "then",  "now"})
      if (next == verb) return std::nullopt;
  }
  if (text_.letters == lettering::hurried && !word(j).is.capitalised &&
      (letters == "a" || letters == "n" || letters == "i" || letters == "u" || letters == "r") && !ends &&
      !class_after(last + 1))
    return std::nullopt;
  auto found = blank(i, last, mention_form::forename_initial);
  const auto close = forenames(i, reach::misspelt);
  const bool known = std::any_of(close.begin(), close.end(), [](const auto& hit) { return hit.cost <= familiar_cost; });
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
      if (hit.cost <= familiar_cost) {
        auto one = candidate(hit);
        one.add(mention_clue::initials, contradicts);
        found.candidates.push_back(std::move(one));
      }
    found.outsider = -one_bit;
  }
  return found;
}

}  // namespace safeguarding::inline v0::detail
