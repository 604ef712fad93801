// SPDX-License-Identifier: Apache-2.0
// Thorne, M.; Mia Patel; Mia P; Mia: names.
#include "span_finder.hpp"

#include <initializer_list>

namespace safeguarding::inline v0::detail {

// Thorne, M.; Slade, Connor; SLADE Connor
std::optional<span> span_finder::surname_first(std::size_t i) {
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

// Mia Patel, Mia P
std::optional<span> span_finder::two_names(std::size_t i) {
  if (!named(i)) return std::nullopt;
  if (text_.at(i) == "im" || text_.at(i) == "ive" || text_.at(i) == "its") return std::nullopt;
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
  const bool forename_known = !exact.empty() || common_forename(text_.at(i));
  if (!named(j) || (ordinary() && !word(j).is.capitalised)) {
    // connor slade in lower case within a report that has capitals
    if (!(ordinary() && inside(j) && word(j).is.kind == token_kind::word && !exact.empty() && word(i).is.capitalised &&
          !common_word(text_.at(j))))
      return std::nullopt;
  }
  std::size_t k = j;  // a middle name
  if (surnames(k, reach::exact).empty() && inside(k + 1) && text_.follows(k + 1) && named(k + 1) &&
      word(k).is.capitalised && !surnames(k + 1, reach::exact).empty() && !function_word(text_.at(k)) && forename_known)
    ++k;
  const auto close = forenames(i, reach::misspelt);
  const auto sur = surnames(k, reach::misspelt);
  auto found = blank(i, k, mention_form::full_name);
  int best = 1000 * one_bit;
  for (const auto& last : sur)
    for (const auto& first : close)
      if (first.person == last.person && first.cost + last.cost <= 6 * one_bit) {
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
    if (!(weak_last && best > 0)) return found;
    return std::nullopt;
  }
  // Jasmine Ch: the beginning of a surname.
  if ((text_.at(j).size() <= 3 || word(j).is.abbreviated) && word(j).is.capitalised && !function_word(text_.at(j)) &&
      !acronym(text_.at(j))) {
    for (const auto& hit : exact)
      if (hit.cost <= familiar_cost && surname_begins(hit.person, text_.at(j))) {
        auto one = candidate(hit);
        one.add(mention_clue::initials, initial_fits + one_bit);
        found.candidates.push_back(std::move(one));
      }
    found.form = mention_form::forename_initial;
    found.last = j;
    if (!found.candidates.empty()) return found;
    found.form = mention_form::full_name;
  }
  // Gavin Pell: a forename and a surname that nobody of the roll has together.
  if (!word(j).is.capitalised || !word(i).is.capitalised || text_.letters == lettering::shouted) return std::nullopt;
  if (word(i).first && everyday(i) && exact.empty()) return std::nullopt;
  if (text_.at(j) == "im" || text_.at(j) == "ive" || text_.at(j) == "id" || text_.at(j) == "ill") return std::nullopt;
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

// Mia P, Tia C-R, nathan c
std::optional<span> span_finder::forename_initial(std::size_t i, std::size_t j) {
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

std::optional<span> span_finder::bare_possessive(std::size_t i) const {
  const auto whole = text_.at(i);
  if (whole.size() < 4 || whole.back() != 's' || word(i).is.possessive || !inside(i + 1) || !text_.follows(i + 1))
    return std::nullopt;
  if (ordinary() && !word(i).is.capitalised) return std::nullopt;
  const auto next = text_.at(i + 1);
  const auto what = kin(next);
  if (!(what && *what != kin_word::child && *what != kin_word::son && *what != kin_word::daughter)) return std::nullopt;
  if (common_word(whole) || !forenames(i, reach::exact).empty() || !surnames(i, reach::exact).empty())
    return std::nullopt;
  const std::string stem{whole.substr(0, whole.size() - 1)};
  const auto hits = hits_of(roll_, stem, which_name::forename, reach::exact);
  if (hits.empty()) return std::nullopt;
  auto found = blank(i, i, mention_form::forename);
  found.possessive = true;
  for (const auto& hit : hits) found.candidates.push_back(candidate(hit));
  return found;
}

std::optional<span> span_finder::with_form(std::size_t i) const {
  const std::string_view whole = text_.at(i);
  const auto cut = whole.find_first_of("0123456789");
  if (cut == std::string_view::npos || cut < 2 || !word(i).is.capitalised) return std::nullopt;
  const auto forms = roll_.forms_by_key.find(std::string{whole.substr(cut)});
  if (forms == roll_.forms_by_key.end()) return std::nullopt;
  auto found = blank(i, i, mention_form::forename);
  for (const auto& hit : hits_of(roll_, std::string{whole.substr(0, cut)}, which_name::forename, reach::exact))
    found.candidates.push_back(candidate(hit));
  if (found.candidates.empty()) return std::nullopt;
  found.forms_given = forms->second;
  return found;
}

namespace {

// Words that are names far more often than anything else when they begin a sentence with a verb after them.
bool name_first(std::string_view word) {
  for (const auto* each :
       {"jack",    "josh", "harry",    "frank",  "charlotte", "ray",  "rob",  "barry", "dean",  "dale", "lee",
        "dominic", "eve",  "florence", "harvey", "jay",       "lily", "rory", "ruby",  "sandy", "tanya"})
    if (word == each) return true;
  return false;
}

// "went to Jordan", "supports Chelsea", "In Summer", "the Faith room": a place, a club, a season or a room.
bool no_person_here(const report_words& text, std::size_t i) {
  const auto before = i > 0 && text.words[i].before.empty() ? text.at(i - 1) : std::string_view{};
  const auto one_of = [](std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  if (text.words[i].is.possessive) return false;
  const auto next = i + 1 < text.size() && text.follows(i + 1) ? text.at(i + 1) : std::string_view{};
  if (before == "the" && !text.words[std::min(i + 1, text.size() - 1)].is.capitalised &&
      one_of(next, {"room",  "hall",   "building", "block", "suite", "corridor", "corner", "team", "house",    "office",
                    "table", "garden", "kit",      "shirt", "match", "game",     "film",   "song", "festival", "term"}))
    return true;
  const bool place =
      one_of(text.at(i), {"adelaide", "america",  "asia",    "austin",  "austria", "brooklyn", "carolina", "chad",
                          "chelsea",  "chester",  "china",   "cuba",    "dallas",  "devon",    "dublin",   "eden",
                          "florence", "florida",  "georgia", "holland", "houston", "india",    "ireland",  "israel",
                          "jersey",   "jordan",   "kent",    "kenya",   "lincoln", "london",   "madison",  "malta",
                          "milan",    "orlando",  "oslo",    "paris",   "preston", "rhodes",   "savannah", "siena",
                          "skye",     "stirling", "sydney",  "verona",  "vienna",  "virginia", "york"});
  const bool season = one_of(text.at(i), {"summer", "autumn", "winter", "spring", "april", "may", "june", "august"});
  if (season && one_of(before, {"in", "last", "next", "this", "since", "until", "during", "every", "over"}))
    return true;
  if (!place) return false;
  if (one_of(before, {"supports", "support", "supporting"})) return true;
  if (!one_of(before, {"to", "in", "from", "visited", "visiting", "around", "near"})) return false;
  if (one_of(before, {"in", "visited", "visiting", "around"})) return true;
  for (std::size_t back = 2; back <= 4 && back <= i; ++back) {
    const auto word = text.at(i - back);
    if (text.words[i - back].is.sentence != text.words[i].is.sentence) break;
    if (one_of(word, {"went",      "go",     "going",    "goes",   "gone", "flew",    "fly",   "flying", "travel",
                      "travelled", "moved",  "move",     "moving", "trip", "holiday", "born",  "came",   "come",
                      "back",      "return", "returned", "family", "been", "drive",   "drove", "fled"}))
      return true;
  }
  return false;
}

// A word after a forename in lower case that is no everyday word: a surname, as likely as not.
bool surname_like(const report_words& text, std::size_t i) {
  if (i >= text.size() || !text.follows(i)) return false;
  const auto& word = text.words[i];
  const auto folded = text.at(i);
  if (word.is.kind != token_kind::word || word.is.capitalised || folded.size() < 4 || word.is.possessive) return false;
  if (common_word(folded) || function_word(folded) || kin(folded) || noun_for_person(folded) || job(folded))
    return false;
  for (const std::string_view ending : {"ed", "ing", "in", "ly", "s", "nt", "er", "ion", "ful"})
    if (folded.ends_with(ending)) return false;
  return true;
}

}  // namespace

// Mia, Boo, Slade
std::optional<span> span_finder::one_name(std::size_t i) {
  const auto& here = word(i).is;
  if (text_.at(i).size() < 2 || here.kind != token_kind::word) return std::nullopt;
  if (function_word(text_.at(i)) && (!here.capitalised || word(i).first)) return std::nullopt;
  const bool lower = ordinary() && !here.capitalised;
  const bool weak = everyday(i) && !(here.capitalised && ordinary() && name_first(text_.at(i)));
  if (here.capitalised && no_person_here(text_, i)) return std::nullopt;
  if (lower && (weak || here.length < 4)) return std::nullopt;
  const bool hurried_name = text_.letters == lettering::hurried && !function_word(text_.at(i)) && here.length >= 3 &&
                            !forenames(i, reach::exact).empty();
  if (weak && !here.capitalised && !class_after(i + 1) && !hurried_name) return std::nullopt;
  if (text_.at(i) == "foster" && inside(i + 1) &&
      (kin(text_.at(i + 1)) || noun_for_person(text_.at(i + 1)) || text_.at(i + 1) == "carer"))
    return std::nullopt;
  if (day_or_month(text_.at(i)) && forenames(i, reach::exact).empty()) return std::nullopt;
  auto reaching = reach::misspelt;
  if (lower || weak || (here.all_caps && ordinary() && here.length < 4) || acronym(text_.at(i)) || here.length < 3)
    reaching = reach::exact;
  if (text_.letters == lettering::hurried && !here.capitalised && here.length < 5 && reaching == reach::misspelt)
    reaching = reach::familiar;
  auto fore = forenames(i, reaching), sur = surnames(i, reach::exact);
  if (lower) sur.clear();
  const bool exact_fore =
      std::any_of(fore.begin(), fore.end(), [](const auto& hit) { return hit.cost <= familiar_cost; });
  if (!exact_fore && common_word(text_.at(i))) fore.clear();
  if (!exact_fore && !sur.empty()) fore.clear();
  if (!exact_fore && word(i).first && ordinary() && !fore.empty() && !common_forename(text_.at(i)) &&
      std::none_of(fore.begin(), fore.end(), [](const auto& hit) { return hit.cost <= sound_limit; }))
    fore.clear();
  if (exact_fore && text_.letters == lettering::hurried) sur.clear();
  if (fore.empty() && sur.empty()) {
    if (ordinary() && here.capitalised && !word(i).first && !common_word(text_.at(i)) && common_forename(text_.at(i))) {
      auto unknown = blank(i, i, mention_form::forename);
      return unknown;
    }
    return std::nullopt;
  }
  auto found = blank(i, i, fore.empty() ? mention_form::surname : mention_form::forename);
  found.weak = weak;
  found.lower = lower;
  for (const auto& hit : fore) {
    if (hit.cost <= familiar_cost) found.last = std::max(found.last, i + hit.words - 1);
    found.candidates.push_back(candidate(hit));
  }
  const auto without_parents = static_cast<std::uint64_t>(std::max<std::ptrdiff_t>(
      1, std::count_if(sur.begin(), sur.end(), [&](const auto& hit) { return !roll_.people[hit.person].parent(); })));
  for (const auto& hit : sur) {
    auto one = candidate(hit);
    const bool listed = here.all_caps || text_.letters == lettering::shouted;  // as registers have them
    for (auto& line : one.lines)
      if (line.clue == mention_clue::rarity) line.bits = bits_of_ratio(roll_.people.size(), without_parents);
    one.add(mention_clue::part_of_name, listed ? -2 * one_bit : -7 * one_bit / 2);
    if (fore.empty()) found.last = std::max(found.last, i + hit.words - 1);
    const auto same = std::find_if(found.candidates.begin(), found.candidates.end(),
                                   [&](const auto& c) { return c.person == hit.person; });
    if (same == found.candidates.end()) found.candidates.push_back(std::move(one));
  }
  std::sort(found.candidates.begin(), found.candidates.end(),
            [](const auto& a, const auto& b) { return a.person < b.person; });
  // ben okoro, ben jones: another surname than that of anybody who could be meant
  if (!fore.empty() && !found.possessive && !word(found.last).is.possessive &&
      (text_.letters == lettering::hurried || lower) && inside(found.last + 1) && text_.follows(found.last + 1) &&
      !common_word(text_.at(found.last + 1)) && !word(found.last + 1).is.capitalised) {
    const auto last = surnames(found.last + 1, reach::exact);
    if (!last.empty() || surname_like(text_, found.last + 1))
      for (auto& one : found.candidates)
        if (std::none_of(last.begin(), last.end(), [&](const auto& hit) { return hit.person == one.person; }))
          one.add(mention_clue::outsider, last.empty() ? -8 * one_bit : contradicts);
  }
  const auto after = text_.at(found.last + 1);
  if (inside(found.last + 1) && text_.follows(found.last + 1) && word(found.last + 1).is.capitalised &&
      place_noun(after) && !word(found.last).is.possessive && ordinary())
    return std::nullopt;  // Hope Street
  if (i > 0 && text_.follows(i) &&
      (text_.at(i - 1) == "st" || text_.at(i - 1) == "saint" || text_.at(i - 1) == "lake") &&
      word(i - 1).is.capitalised)
    return std::nullopt;
  return found;
}

}  // namespace safeguarding::inline v0::detail
