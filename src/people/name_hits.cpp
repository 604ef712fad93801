// SPDX-License-Identifier: Apache-2.0
#include "name_hits.hpp"

#include <safeguarding/text/nicknames.hpp>

#include <algorithm>
#include <map>

namespace safeguarding::inline v0::detail {

namespace {

constexpr int part_cost = one_bit, former_cost = one_bit, nickname_cost = 11 * one_bit / 4,
              short_cost = 5 * one_bit / 2;
constexpr int letters_cost = 3 * one_bit / 2, sound_cost = 2 * one_bit, near_cost = 3 * one_bit, far_cost = 4 * one_bit;

struct looking {
  const indexed_roll& roll;
  const report_words* text;
  std::size_t at;
  which_name kind;
  std::map<std::uint32_t, name_hit> found;

  [[nodiscard]] bool right_kind(const name_use& use) const {
    return is_forename(roll.people[use.person].names[use.name].part) == (kind == which_name::forename);
  }

  [[nodiscard]] std::size_t bearers(const std::string& word) const {
    std::size_t count = 0;
    std::uint32_t last = 0;
    if (const auto* uses = roll.uses_of(word))
      for (const auto& use : *uses)
        if (right_kind(use) && (count == 0 || use.person != last)) {
          ++count;
          last = use.person;
        }
    return std::max<std::size_t>(count, 1);
  }

  // How many words of the report, from `at`, are the words of the name from `from`; the first is known to be.
  [[nodiscard]] std::size_t run(const std::vector<std::string>& words, std::size_t from) const {
    std::size_t n = 1;
    if (text)
      while (from + n < words.size() && at + n < text->size() && text->words[at + n].before.empty() &&
             text->at(at + n) == words[from + n])
        ++n;
    return n;
  }

  [[nodiscard]] bool cut_short(std::size_t words) const {  // "Ellie-Mae" is not Ellie
    return text != nullptr && at + words < text->size() && text->words[at + words].is.joined &&
           text->at(at + words).size() > 1;
  }

  void take(const name_use& use, const std::string& word, mention_clue why, int cost) {
    if (!right_kind(use)) return;
    const auto& [part, words] = roll.people[use.person].names[use.name];
    if (use.at != 255 && use.at > 0 && (kind == which_name::forename || words.size() - use.at > 1)) return;
    const std::size_t from = use.at == 255 ? words.size() - 1 : use.at;
    const auto length = cost == 0 || why == mention_clue::nickname ? run(words, from) : 1;
    if (cut_short(length)) return;
    name_hit hit{use.person, length, {}, cost};
    const auto rarity = bits_of_ratio(roll.people.size(), bearers(word));
    if (rarity != 0) hit.lines.push_back({mention_clue::rarity, rarity});
    // Whoever is kept on the roll by another short name is called by that one.
    if (why == mention_clue::nickname && cost != 0)
      for (const auto& [other_part, other] : roll.people[use.person].names)
        if (other_part == name_part::preferred && (!text || other[0] != text->at(at))) {
          cost += 2 * one_bit;
          hit.cost = cost;
          break;
        }
    if (cost != 0) hit.lines.push_back({why, -cost});
    const bool whole = use.at == 255 || (use.at == 0 && length == words.size());
    if (!whole) {
      hit.lines.push_back({mention_clue::part_of_name, -part_cost});
      hit.cost += part_cost;
    }
    if (part == name_part::former_forename || part == name_part::former_surname) {
      hit.lines.push_back({mention_clue::former_name, -former_cost});
      hit.cost += former_cost;
    }
    const auto [at_person, fresh] = found.try_emplace(use.person, hit);
    if (!fresh && (hit.words > at_person->second.words ||
                   (hit.words == at_person->second.words && hit.cost < at_person->second.cost)))
      at_person->second = std::move(hit);
  }

  void take_all(const std::string& word, mention_clue why, int cost) {
    if (const auto* uses = roll.uses_of(word))
      for (const auto& use : *uses) take(use, word, why, cost);
  }
};

// Deano is Dean, Kayd is Kayden, Maddy is Madison.
void take_short_forms(looking& in, const std::string& word) {
  if (word.size() >= 4 && word.back() == 'o')
    in.take_all(word.substr(0, word.size() - 1), mention_clue::nickname, nickname_cost);
  if (word.size() < 2) return;
  std::string stem = word;
  for (const std::string_view ending : {"ie", "y", "s", "z", "zza", "zzer", "ers", "er"})
    if (word.size() >= ending.size() + 3 && word.ends_with(ending)) stem = word.substr(0, word.size() - ending.size());
  for (const auto& start : {word, stem}) {
    if (start.size() < 2) continue;
    const auto from = std::lower_bound(in.roll.sorted_words.begin(), in.roll.sorted_words.end(), start);
    for (auto at = from; at != in.roll.sorted_words.end() && at->starts_with(start); ++at)
      if (*at != word && at->size() > start.size())
        in.take_all(*at, mention_clue::short_form,
                    start.size() == 2                    ? short_cost + one_bit
                    : start.size() >= 4 && start == word ? short_cost - one_bit
                                                         : short_cost);
  }
}

// Whether anybody's name is written exactly as the word is: what is only like it is then further off.
enum class written { as_it_is, otherwise };

// What is lost where `other` stands for a word like it.
int cost_of(const std::string& word, const std::string& other, alike nearness, written known) {
  const bool exact = known == written::as_it_is;
  if (nearness == alike::sounds) return exact ? sound_cost : sound_cost + one_bit;
  if (nearness != alike::near) return far_cost;
  if (!exact) return near_cost;
  return other.size() == word.size() ? sound_cost : far_cost - one_bit;
}

void take_alike(looking& in, const std::string& word, written known) {
  for (const auto& [other, nearness] : in.roll.like(word)) {
    if (known == written::otherwise && same_letters(word, other) && !(common_forename(word) && common_forename(other)))
      in.take_all(other, mention_clue::spelling, letters_cost);  // Harriett, and no name of its own as Sara is
    else
      in.take_all(other, nearness == alike::sounds ? mention_clue::sound : mention_clue::spelling,
                  cost_of(word, other, nearness, known));
  }
}

std::vector<name_hit> look(looking in, const std::string& word, reach how) {
  in.take_all(word, mention_clue::spelling, 0);
  const bool exact = !in.found.empty();
  if (how != reach::exact && in.kind == which_name::forename) {
    const int further = exact ? one_bit / 4 : 0;  // somebody is called just that
    for (const auto formal : formal_names(word))
      in.take_all(std::string{formal}, mention_clue::nickname, nickname_cost + further);
    for (const auto pet : nicknames(word))
      in.take_all(std::string{pet}, mention_clue::nickname, nickname_cost + 2 * further);
    if (!exact) take_short_forms(in, word);
  }
  if (how == reach::misspelt) take_alike(in, word, exact ? written::as_it_is : written::otherwise);
  std::vector<name_hit> hits;
  std::size_t longest = 1;  // Mary Kate is not Mary
  for (const auto& [person, hit] : in.found)
    if (hit.cost == 0) longest = std::max(longest, hit.words);
  for (auto& [person, hit] : in.found)
    if (hit.words == longest || longest == 1) hits.push_back(std::move(hit));
  return hits;
}

}  // namespace

std::vector<name_hit> hits_at(const indexed_roll& roll, const report_words& text, std::size_t at, which_name kind,
                              reach how) {
  if (at >= text.size() || text.words[at].is.kind != token_kind::word || text.at(at).size() < 2) return {};
  return look({roll, &text, at, kind, {}}, text.words[at].is.folded, how);
}

std::vector<name_hit> hits_of(const indexed_roll& roll, const std::string& folded, which_name kind, reach how) {
  return look({roll, nullptr, 0, kind, {}}, folded, how);
}

}  // namespace safeguarding::inline v0::detail
