// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/description.hpp>

#include "lexicon.hpp"
#include "report_words.hpp"

#include <safeguarding/people/mention.hpp>

#include <algorithm>
#include <optional>

namespace safeguarding::inline v0 {

namespace {

using detail::gender;
using detail::noun_for_person;
using detail::report_words;

struct thing_word {
  std::string_view word;
  trait_kind kind;
  std::string_view thing;
};

constexpr thing_word things[] = {
    {"coat", trait_kind::clothing, "coat"},
    {"overcoat", trait_kind::clothing, "coat"},
    {"raincoat", trait_kind::clothing, "coat"},
    {"jacket", trait_kind::clothing, "jacket"},
    {"hoodie", trait_kind::clothing, "hoodie"},
    {"hood", trait_kind::clothing, "hoodie"},
    {"cap", trait_kind::clothing, "cap"},
    {"hat", trait_kind::clothing, "hat"},
    {"jumper", trait_kind::clothing, "jumper"},
    {"tabard", trait_kind::clothing, "vest"},
    {"vest", trait_kind::clothing, "vest"},
    {"vis", trait_kind::clothing, "vest"},
    {"trainers", trait_kind::clothing, "trainers"},
    {"boots", trait_kind::clothing, "boots"},
    {"suit", trait_kind::clothing, "suit"},
    {"scarf", trait_kind::clothing, "scarf"},
    {"cardigan", trait_kind::clothing, "cardigan"},
    {"puffer", trait_kind::clothing, "jacket"},
    {"gloves", trait_kind::clothing, "gloves"},
    {"glove", trait_kind::clothing, "gloves"},
    {"laces", trait_kind::clothing, "laces"},
    {"hair", trait_kind::hair, "hair"},
    {"ponytail", trait_kind::hair, "ponytail"},
    {"plait", trait_kind::hair, "plait"},
    {"beard", trait_kind::hair, "beard"},
    {"moustache", trait_kind::hair, "moustache"},
    {"bald", trait_kind::hair, "bald"},
    {"bag", trait_kind::carried, "bag"},
    {"rucksack", trait_kind::carried, "bag"},
    {"holdall", trait_kind::carried, "bag"},
    {"stick", trait_kind::carried, "stick"},
    {"clipboard", trait_kind::carried, "clipboard"},
    {"board", trait_kind::carried, "clipboard"},
    {"watch", trait_kind::carried, "watch"},
    {"wristwatch", trait_kind::carried, "watch"},
    {"glasses", trait_kind::carried, "glasses"},
    {"specs", trait_kind::carried, "glasses"},
    {"lanyard", trait_kind::carried, "lanyard"},
    {"penguin", trait_kind::carried, "penguin"},
    {"tattoo", trait_kind::mark, "tattoo"},
    {"tattoos", trait_kind::mark, "tattoo"},
    {"tattooed", trait_kind::mark, "tattoo"},
    {"bandage", trait_kind::mark, "bandage"},
    {"strapped", trait_kind::mark, "bandage"},
    {"scar", trait_kind::mark, "scar"},
    {"dog", trait_kind::animal, "dog"},
    {"terrier", trait_kind::animal, "dog"},
    {"westie", trait_kind::animal, "dog"},
    {"car", trait_kind::vehicle, "car"},
    {"van", trait_kind::vehicle, "van"},
    {"hatchback", trait_kind::vehicle, "car"},
    {"bike", trait_kind::vehicle, "bike"},
    {"bmx", trait_kind::vehicle, "bike"},
    {"scooter", trait_kind::vehicle, "scooter"},
    {"tall", trait_kind::build, "tall"},
    {"thin", trait_kind::build, "thin"},
    {"stocky", trait_kind::build, "stocky"},
    {"slim", trait_kind::build, "thin"},
    {"skinny", trait_kind::build, "thin"},
    {"heavy", trait_kind::build, "stocky"},
};

constexpr std::pair<std::string_view, std::string_view> colours[] = {
    {"yellow", "yellow"}, {"yellowy", "yellow"}, {"mustard", "yellow"}, {"ochre", "yellow"}, {"gold", "yellow"},
    {"red", "red"},       {"maroon", "red"},     {"wine", "red"},       {"burgundy", "red"}, {"crimson", "red"},
    {"grey", "grey"},     {"gray", "grey"},      {"silver", "grey"},    {"silvery", "grey"}, {"white", "white"},
    {"black", "black"},   {"blue", "blue"},      {"navy", "blue"},      {"green", "green"},  {"lime", "green"},
    {"orange", "orange"}, {"brown", "brown"},    {"tan", "brown"},      {"pink", "pink"},    {"purple", "purple"},
    {"blond", "blond"},   {"blonde", "blond"},   {"ginger", "ginger"},  {"fair", "blond"},
};

std::string_view colour_of(std::string_view word) {
  if (const auto dash = word.find("coloured"); dash != std::string_view::npos && dash > 0) word = word.substr(0, dash);
  for (const auto& [known, colour] : colours)
    if (known == word) return colour;
  return {};
}

// "forty odd", "in her forties", "early twenties", "about eleven", "aged 37"
std::optional<std::pair<int, int>> age_at(const report_words& text, std::size_t i) {
  constexpr std::pair<std::string_view, int> tens[] = {{"teens", 13},    {"twenties", 20}, {"thirties", 30},
                                                       {"forties", 40},  {"fifties", 50},  {"sixties", 60},
                                                       {"seventies", 70}};
  for (const auto& [word, from] : tens)
    if (text.at(i) == word) {
      const auto before = i > 0 ? text.at(i - 1) : std::string_view{};
      if (before == "early") return std::pair{from, from + 4};
      if (before == "late") return std::pair{from + 5, from + 9};
      return std::pair{from, from == 13 ? 19 : from + 9};
    }
  constexpr std::pair<std::string_view, int> round[] = {{"twenty", 20}, {"thirty", 30}, {"forty", 40},
                                                        {"fifty", 50},  {"sixty", 60},  {"seventy", 70}};
  for (const auto& [word, from] : round)
    if (text.at(i) == word && (text.at(i + 1) == "odd" || text.at(i + 1) == "ish")) return std::pair{from, from + 9};
  constexpr std::string_view spelt[] = {"five",    "six",     "seven",     "eight",    "nine",
                                        "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                                        "fifteen", "sixteen", "seventeen", "eighteen"};
  const auto before = i > 0 ? text.at(i - 1) : std::string_view{};
  if (before == "about" || before == "aged" || before == "maybe")
    for (int n = 0; n < 14; ++n)
      if (text.at(i) == spelt[n] && (text.at(i + 1).empty() || !text.words[i + 1].before.empty() ||
                                     text.at(i + 1) == "or" || text.at(i + 1) == "years" || text.at(i + 1) == "who"))
        return std::pair{n + 4, n + 6};
  return std::nullopt;
}

void add(description& to, trait one) {
  if (std::find(to.traits.begin(), to.traits.end(), one) == to.traits.end()) to.traits.push_back(std::move(one));
}

constexpr std::size_t far = 100;  // words: where sentences have no end, so much belongs to a description on either side

void add_traits(description& to, const report_words& text, std::size_t from, std::size_t sentences) {
  const auto last = text.words[from].is.sentence + sentences;
  std::size_t first = from;
  while (first > 0 && from - first < far && text.words[first - 1].is.sentence == text.words[from].is.sentence) --first;
  for (std::size_t i = first; i < text.size() && i - from + far < 2 * far && text.words[i].is.sentence <= last; ++i) {
    for (const auto& known : things)
      if (text.at(i) == known.word) {
        std::string_view colour;
        for (std::size_t back = 1; back <= 4 && back <= i && colour.empty(); ++back) {
          if (!text.words[i - back + 1].before.empty()) break;
          colour = colour_of(text.at(i - back));
        }
        add(to, {known.kind, std::string{known.thing}, std::string{colour}});
      }
    if (const auto age = age_at(text, i))
      add(to, {trait_kind::age, std::to_string(age->first) + '-' + std::to_string(age->second), {}});
  }
}

std::pair<int, int> range_of(const std::string& age) {
  const auto dash = age.find('-');
  return {std::stoi(age.substr(0, dash)), std::stoi(age.substr(dash + 1))};
}

}  // namespace

std::vector<description> find_descriptions(std::string_view text) {
  const auto words = detail::read_words(text);
  std::vector<description> found;
  std::vector<std::size_t> sentences;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto noun = noun_for_person(words.at(i));
    if (!noun || noun->plural) continue;
    const auto sentence = words.words[i].is.sentence;
    if (!sentences.empty() && sentences.back() + 1 >= sentence) continue;  // still the same person
    description one;
    std::size_t first = i;
    while (first > 0 && i - first < 4 && words.follows(first) && words.at(first) != "a" && words.at(first) != "the" &&
           words.at(first) != "an")
      --first;
    if (words.at(first) != "a" && words.at(first) != "the" && words.at(first) != "an") first = i;
    one.surface = words.between(first, i);
    one.start = words.words[first].is.start;
    if (noun->sex != gender::unknown)
      one.traits.push_back({trait_kind::sex, noun->sex == gender::male ? "male" : "female", {}});
    const auto said = one.traits.size();
    add_traits(one, words, i, 1);
    if (one.traits.size() == said) continue;  // nothing is said of looks
    sentences.push_back(sentence);
    found.push_back(std::move(one));
  }
  return found;
}

std::vector<trait_comparison> compare(const description& a, const description& b) {
  std::vector<trait_comparison> lines;
  for (const auto& one : a.traits)
    for (const auto& other : b.traits) {
      if (one.kind != other.kind) continue;
      if (one.kind == trait_kind::sex) {
        lines.push_back({one.kind, one.thing == other.thing ? one_bit / 2 : -6 * one_bit});
      } else if (one.kind == trait_kind::age) {
        const auto [from, to] = range_of(one.thing);
        const auto [other_from, other_to] = range_of(other.thing);
        lines.push_back({one.kind, from <= other_to + 5 && other_from <= to + 5 ? one_bit : -4 * one_bit});
      } else if (one.thing == other.thing) {
        const bool told = !one.colour.empty() && !other.colour.empty();
        lines.push_back({one.kind, !told ? one_bit : one.colour == other.colour ? 5 * one_bit / 2 : -3 * one_bit / 2});
      }
    }
  return lines;
}

}  // namespace safeguarding::inline v0
