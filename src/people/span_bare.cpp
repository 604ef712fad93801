// SPDX-License-Identifier: Apache-2.0
// Mia; Boo; Slade; Mia5B: a name by itself.
#include "span_finder.hpp"

#include <initializer_list>
#include <string>
#include <utility>

namespace safeguarding::inline v0::detail {

namespace {

// Words that are names far more often than anything else when they begin a sentence with a verb after them.
bool name_first(std::string_view word) {
  for (const auto* each :
       {"jack",    "josh", "harry",    "frank",   "charlotte", "ray",  "rob",    "barry", "dean",     "dale",   "lee",
        "dominic", "eve",  "florence", "harvey",  "jay",       "lily", "rory",   "ruby",  "sandy",    "tanya",  "teddy",
        "bailey",  "bob",  "dot",      "georgia", "gill",      "glen", "jordan", "ken",   "luna",     "martin", "max",
        "nick",    "noor", "piper",    "skye",    "taylor",    "tim",  "tom",    "troy",  "victoria", "wade"})
    if (word == each) return true;
  return false;
}

// "didn't know him from Adam", "Noah's Ark", "a Jack Russell": words that belong together, and nobody is meant.
bool saying(const report_words& text, std::size_t i) {
  constexpr std::pair<std::string_view, std::string_view> sayings[] = {
      {"ask", "alexa"},      {"hey", "alexa"},      {"jack", "daniels"}, {"victoria", "line"}, {"adams", "apple"},
      {"allen", "key"},      {"as", "larry"},       {"average", "joe"},  {"bobs", "your"},     {"for", "petes"},
      {"gordon", "bennett"}, {"harry", "potter"},   {"jack", "frost"},   {"jack", "russell"},  {"joe", "bloggs"},
      {"john", "lewis"},     {"mickey", "mouse"},   {"moses", "basket"}, {"nosy", "parker"},   {"noahs", "ark"},
      {"percy", "jackson"},  {"peter", "pan"},      {"petes", "sake"},   {"robin", "hood"},    {"smart", "alec"},
      {"stanley", "knife"},  {"stanley", "knives"}, {"uncle", "sam"},    {"union", "jack"}};
  const auto whole = [&](std::size_t n) {
    std::string word{text.at(n)};
    if (n < text.size() && text.words[n].is.possessive) word += 's';
    return word;
  };
  const auto here = whole(i), next = text.follows(i + 1) ? whole(i + 1) : std::string{},
             before = i > 0 && text.follows(i) ? whole(i - 1) : std::string{};
  if (here == "adam" && before == "from") {
    for (std::size_t back = 2; back <= 4 && back <= i; ++back)
      if (text.at(i - back).starts_with("know") || text.at(i - back) == "knew") return true;
    return false;
  }
  return std::any_of(std::begin(sayings), std::end(sayings), [&](const auto& pair) {
    return (pair.first == here && pair.second == next) || (pair.first == before && pair.second == here);
  });
}

// "went to Jordan", "supports Chelsea", "In Summer", "the Faith room": a place, a club, a season or a room.
bool no_person_here(const report_words& text, std::size_t i) {
  if (saying(text, i)) return true;
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
  if (before == "and" && i > 1 && text.follows(i - 1) && text.words[i - 2].is.capitalised &&
      no_person_here(text, i - 2))
    return true;  // to Georgia and Jordan
  if (one_of(before, {"supports", "support", "supporting"})) return true;
  if (!one_of(before, {"to", "in", "from", "visited", "visiting", "around", "near"})) return false;
  if (one_of(before, {"in", "visited", "visiting", "around"})) return true;
  for (std::size_t back = 2; back <= 8 && back <= i; ++back) {
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

// What stands at one word, looked at as a name by itself.
struct span_finder::lone_name {
  std::size_t at;
  bool lower;                  // no capital where the report has capitals
  bool weak;                   // as likely an everyday word
  std::vector<name_hit> fore;  // whose forename it is
  std::vector<name_hit> sur;   // whose surname
};

// Whether the word is none, whoever has a name like it.
bool span_finder::no_name(const lone_name& one) const {
  const auto i = one.at;
  const auto& here = word(i).is;
  if (text_.at(i).size() < 2 || here.kind != token_kind::word) return true;
  if (function_word(text_.at(i)) && (!here.capitalised || word(i).first)) return true;
  if (here.capitalised && no_person_here(text_, i)) return true;
  if (one.lower && (one.weak || here.length < 4)) return true;
  const bool hurried_name = text_.letters == lettering::hurried && !function_word(text_.at(i)) && here.length >= 3 &&
                            !forenames(i, reach::exact).empty();
  if (one.weak && !here.capitalised && !class_after(i + 1) && !hurried_name) return true;
  if (text_.at(i) == "foster" && inside(i + 1) &&
      (kin(text_.at(i + 1)) || noun_for_person(text_.at(i + 1)) || text_.at(i + 1) == "carer"))
    return true;
  return day_or_month(text_.at(i)) && forenames(i, reach::exact).empty();
}

// Whose forename and whose surname it can be: a spelling that is near is looked for only where nothing is nearer.
void span_finder::find_bearers(lone_name& one) const {
  const auto i = one.at;
  const auto& here = word(i).is;
  const bool hurried = text_.letters == lettering::hurried;
  auto reaching = reach::misspelt;
  if (one.lower || one.weak || (here.all_caps && ordinary() && here.length < 4) || acronym(text_.at(i)) ||
      here.length < 3)
    reaching = reach::exact;
  if (hurried && !here.capitalised && here.length < 5 && reaching == reach::misspelt) reaching = reach::familiar;
  if (kin(text_.at(i))) reaching = reach::exact;  // Pop is no Poppy
  one.fore = forenames(i, reaching);
  if (!one.lower) one.sur = surnames(i, reach::exact);
  if (std::any_of(one.fore.begin(), one.fore.end(), [](const auto& hit) { return hit.cost <= familiar_cost; })) {
    if (hurried) one.sur.clear();
    return;
  }
  const bool sounds_so =
      std::any_of(one.fore.begin(), one.fore.end(), [](const auto& hit) { return hit.cost <= sound_limit; });
  const bool begins_sentence = word(i).first && ordinary() && !common_forename(text_.at(i));
  if ((common_word(text_.at(i)) && !name_first(text_.at(i))) || !one.sur.empty() || (begins_sentence && !sounds_so))
    one.fore.clear();
}

// A surname by itself says less than a forename does; as registers have it, in capitals, it says more.
void span_finder::add_bearers(span& found, const lone_name& name) const {
  for (const auto& hit : name.fore) {
    if (hit.cost <= familiar_cost) found.last = std::max(found.last, name.at + hit.words - 1);
    found.candidates.push_back(candidate(hit));
  }
  const auto without_parents = static_cast<std::uint64_t>(
      std::max<std::ptrdiff_t>(1, std::count_if(name.sur.begin(), name.sur.end(),
                                                [&](const auto& hit) { return !roll_.people[hit.person].parent(); })));
  const bool listed = word(name.at).is.all_caps || text_.letters == lettering::shouted;
  for (const auto& hit : name.sur) {
    auto one = candidate(hit);
    for (auto& line : one.lines)
      if (line.clue == mention_clue::rarity) line.bits = bits_of_ratio(roll_.people.size(), without_parents);
    one.add(mention_clue::part_of_name, listed ? -2 * one_bit : -7 * one_bit / 2);
    if (name.fore.empty()) found.last = std::max(found.last, name.at + hit.words - 1);
    const auto same = std::find_if(found.candidates.begin(), found.candidates.end(),
                                   [&](const auto& c) { return c.person == hit.person; });
    if (same == found.candidates.end()) found.candidates.push_back(std::move(one));
  }
  std::sort(found.candidates.begin(), found.candidates.end(),
            [](const auto& a, const auto& b) { return a.person < b.person; });
}

// ben okoro, ben jones: another surname than that of anybody who could be meant
void span_finder::surname_behind(span& found) const {
  const auto next = found.last + 1;
  if (found.possessive || word(found.last).is.possessive || !(text_.letters == lettering::hurried || found.lower) ||
      !inside(next) || !text_.follows(next) || common_word(text_.at(next)) || word(next).is.capitalised)
    return;
  const auto last = surnames(next, reach::exact);
  if (last.empty() && !surname_like(text_, next)) return;
  for (auto& one : found.candidates)
    if (std::none_of(last.begin(), last.end(), [&](const auto& hit) { return hit.person == one.person; }))
      one.add(mention_clue::outsider, last.empty() ? -8 * one_bit : contradicts);
}

// Hope Street, St Christopher, Lake Victoria
bool span_finder::of_place(const span& found) const {
  const auto next = found.last + 1;
  if (inside(next) && text_.follows(next) && word(next).is.capitalised && place_noun(text_.at(next)) &&
      !word(found.last).is.possessive && ordinary())
    return true;
  const auto i = found.first;
  return i > 0 && text_.follows(i) &&
         (text_.at(i - 1) == "st" || text_.at(i - 1) == "saint" || text_.at(i - 1) == "lake") &&
         word(i - 1).is.capitalised;
}

// Stone Dental, Marsh Motors: a surname and another word with a capital are a firm's, or somebody's whom nobody knows.
bool span_finder::of_firm(const span& found) const {
  const auto next = found.last + 1;
  return found.form == mention_form::surname && ordinary() && inside(next) && text_.follows(next) &&
         word(next).is.capitalised && !word(next).is.all_caps && word(next).is.length > 2 &&
         word(next).is.kind == token_kind::word && !word(found.last).is.possessive && !function_word(text_.at(next)) &&
         !class_at(roll_, text_, next) && !noun_for_person(text_.at(next)) && forenames(next, reach::familiar).empty();
}

// Mia, Boo, Slade
std::optional<span> span_finder::one_name(std::size_t i) const {
  const auto& here = word(i).is;
  lone_name name{i,
                 ordinary() && !here.capitalised,
                 everyday(i) && !(here.capitalised && ordinary() && name_first(text_.at(i))),
                 {},
                 {}};
  if (no_name(name)) return std::nullopt;
  find_bearers(name);
  if (name.fore.empty() && name.sur.empty()) {
    if (ordinary() && here.capitalised && !word(i).first && !common_word(text_.at(i)) && common_forename(text_.at(i)))
      return blank(i, i, mention_form::forename);
    return std::nullopt;
  }
  auto found = blank(i, i, name.fore.empty() ? mention_form::surname : mention_form::forename);
  found.weak = name.weak;
  found.lower = name.lower;
  add_bearers(found, name);
  if (!name.fore.empty()) surname_behind(found);
  if (of_place(found) || of_firm(found)) return std::nullopt;
  return found;
}

// Bens mum
std::optional<span> span_finder::bare_possessive(std::size_t i) const {
  const auto whole = text_.at(i);
  if (whole.size() < 4 || whole.back() != 's' || word(i).is.possessive || !inside(i + 1) || !text_.follows(i + 1))
    return std::nullopt;
  if (ordinary() && !word(i).is.capitalised) return std::nullopt;
  const auto next = text_.at(i + 1);
  const auto what = kin(next);
  if (const auto before = i > 0 ? text_.at(i - 1) : std::string_view{};
      !what && !word(i + 1).is.capitalised && !function_word(next) && !noun_for_person(next) && next != "group" &&
      next != "class" && next != "lot" && before != "two" && before != "the" && before != "both" && before != "three" &&
      before != "all")
    return possessive_of(i);  // its Femis turn
  if (!(what && *what != kin_word::child && *what != kin_word::son && *what != kin_word::daughter)) return std::nullopt;
  return possessive_of(i);
}

// Bens, of whom there is no Bens
std::optional<span> span_finder::possessive_of(std::size_t i) const {
  const auto whole = text_.at(i);
  if (common_word(whole) || common_forename(whole) || !forenames(i, reach::exact).empty() ||
      !surnames(i, reach::exact).empty())
    return std::nullopt;
  const std::string stem{whole.substr(0, whole.size() - 1)};
  const auto hits = hits_of(roll_, stem, which_name::forename, reach::exact);
  if (hits.empty()) return std::nullopt;
  auto found = blank(i, i, mention_form::forename);
  found.possessive = true;
  for (const auto& hit : hits) found.candidates.push_back(candidate(hit));
  return found;
}

// Mia5B
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

}  // namespace safeguarding::inline v0::detail
