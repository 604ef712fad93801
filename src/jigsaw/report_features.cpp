// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/report_features.hpp>

#include <safeguarding/people/find_mentions.hpp>
#include <safeguarding/people/identifier.hpp>
#include <safeguarding/people/roll_index.hpp>
#include <safeguarding/text/fold.hpp>
#include <safeguarding/text/tokens.hpp>

#include "things.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace safeguarding::inline v0 {

namespace {

constexpr std::size_t close_by = 6;         // words apart at which two things are said together
constexpr std::size_t shortest_handle = 6;  // letters from which one slip between two handles is forgiven
constexpr std::size_t piece = 5;            // letters of a handle that stay when the rest of it changes
constexpr std::size_t longest_piece = 7;    // letters of a plain word that may be such a piece

bool of_the_school(person_kind kind) { return kind != person_kind::pupil && kind != person_kind::parent; }

// The thing by which people speak of somebody whose name they do not know.
std::string role_of(person_kind kind) {
  switch (kind) {
    case person_kind::supply: return "supply";
    case person_kind::volunteer: return "volunteer";
    case person_kind::contractor: return "contractor";
    default: return {};
  }
}

// The words of a text without signs, with the token of each.
struct spoken {
  std::vector<token> all;
  std::vector<std::string> words;
  std::vector<std::size_t> of;  // by word: its token
};

spoken words_of(std::string_view text) {
  spoken said{tokens(text), {}, {}};
  for (std::size_t i = 0; i < said.all.size(); ++i) {
    const auto& one = said.all[i];
    if (one.kind == token_kind::punctuation) continue;
    said.words.push_back(one.folded);
    said.of.push_back(i);
  }
  return said;
}

// Whether a capital letter at token `at` is one that any word would have there.
bool begins_something(const std::vector<token>& all, std::size_t at) {
  if (at == 0) return true;
  const auto& before = all[at - 1];
  if (before.sentence != all[at].sentence || before.line != all[at].line) return true;
  return before.kind == token_kind::punctuation && before.folded != "," && before.folded != "&";
}

class collector {
 public:
  explicit collector(report_features& into) : into_{into} {}
  void add(feature_kind kind, std::string key, std::string words, feature_part part = feature_part::about) {
    if (!key.empty()) into_.features.push_back({kind, std::move(key), std::move(words), part});
  }
  // Each kind and key once; of several the one the report is about, then the first.
  void finish() {
    auto& all = into_.features;
    std::stable_sort(all.begin(), all.end(), [](const report_feature& a, const report_feature& b) {
      return std::tie(a.kind, a.key, b.part) < std::tie(b.kind, b.key, a.part);
    });
    all.erase(std::unique(
                  all.begin(), all.end(),
                  [](const report_feature& a, const report_feature& b) { return a.kind == b.kind && a.key == b.key; }),
              all.end());
  }

 private:
  report_features& into_;
};

void add_handle(collector& to, const std::string& normal, const std::string& surface, feature_part part) {
  to.add(feature_kind::handle, normal, surface, part);
  if (normal.size() < shortest_handle) return;
  for (std::size_t i = 0; part == feature_part::about && i < normal.size(); ++i) {
    auto shorter = normal;
    shorter.erase(i, 1);
    to.add(feature_kind::spelling, std::move(shorter), surface, part);
  }
  to.add(feature_kind::spelling, normal, surface, part);
}

// Names of accounts drift: what stays is a piece of some letters.
void add_pieces(collector& to, const std::string& normal, const std::string& surface, feature_part part) {
  for (std::size_t i = 0; i + piece <= normal.size(); ++i)
    to.add(feature_kind::spelling, '~' + normal.substr(i, piece), surface, part);
}

void add_plate(collector& to, report_features& into, const identifier& plate) {
  if (std::find(into.plates.begin(), into.plates.end(), plate.normal) != into.plates.end()) return;
  into.plates.push_back(plate.normal);
  for (std::size_t i = 0; i + 3 <= plate.normal.size(); ++i) {
    const auto part = plate.normal.substr(i, 3);
    if (part.find('?') == std::string::npos) to.add(feature_kind::plate, std::to_string(i) + part, plate.surface);
  }
}

std::string surface_of(std::string_view text, const token& one) {
  return std::string{text.substr(one.byte_start, one.byte_length)};
}

bool is_street(std::string_view word) {
  constexpr std::string_view kinds[] = {"avenue", "close", "court", "crescent", "drive",  "gardens", "green",
                                        "grove",  "hill",  "house", "lane",     "mews",   "parade",  "park",
                                        "place",  "rise",  "road",  "row",      "square", "street",  "terrace",
                                        "view",   "walk",  "way",   "yard"};
  return std::binary_search(std::begin(kinds), std::end(kinds), word);
}

// "14 Quarry Rise": a number, one to three words with a capital, the last of them a kind of street.
void add_addresses(collector& to, std::string_view text, const spoken& said) {
  for (std::size_t i = 0; i + 2 < said.words.size(); ++i) {
    const auto kind = said.all[said.of[i]].kind;
    if (kind != token_kind::number && kind != token_kind::word_with_digits) continue;
    std::string street, words = surface_of(text, said.all[said.of[i]]);
    for (std::size_t j = i + 1; j < said.words.size() && j <= i + 3; ++j) {
      const auto& one = said.all[said.of[j]];
      if (!one.capitalised) break;
      street += (street.empty() ? "" : " ") + said.words[j];
      words += " " + surface_of(text, one);
      if (j > i + 1 && is_street(said.words[j])) {
        to.add(feature_kind::address, said.words[i] + " " + street, words);
        break;
      }
    }
  }
}

}  // namespace

struct feature_reader::known {
  class one_report;

  roll_index index;
  std::unordered_map<std::string, std::pair<person_kind, std::string>> people;  // id -> kind and household
  std::unordered_set<std::string> names;                                        // words of names, folded
  text_encoder encoder;

  known(std::span<const person> roll, text_encoder by) : index{roll}, encoder{std::move(by)} {
    for (const auto& who : roll) {
      people.emplace(who.id.text(), std::pair{who.kind, who.household ? who.household->text() : std::string{}});
      for (const auto* name : {&who.name.forename, &who.name.surname, &who.preferred_name})
        for (const auto& word : tokens(*name)) names.insert(word.folded);
    }
  }
};

feature_reader::feature_reader(std::span<const person> roll, text_encoder encoder)
    : known_{std::make_shared<const known>(roll, std::move(encoder))} {}

std::vector<mention> feature_reader::mentions(const report& made) const { return find_mentions(known_->index, made); }

report_features feature_reader::read(const report& made) const { return read(made, mentions(made)); }

// Reads one report, kind by kind of feature.
class feature_reader::known::one_report {
 public:
  one_report(const known& from, const report& made, std::span<const mention> mentions)
      : known_{from}, made_{made}, mentions_{mentions}, said_{words_of(made.text)}, taken_(said_.words.size(), false) {}

  [[nodiscard]] report_features all() {
    read_.id = made_.id;
    read_.recorded_at = made_.recorded_at;
    read_.observed_at = made_.observed_at;
    read_.reporter = made_.reporter;
    add_people();
    add_identifiers();
    add_addresses(to_, made_.text, said_);
    add_things();
    add_words();
    add_place();
    for (const auto each : made_.categories)
      if (each != category::other) to_.add(feature_kind::category, std::string{name(each)}, std::string{name(each)});
    to_.finish();
    read_.meaning = read_meaning(known_.encoder, made_.text);
    read_.strangers = find_descriptions(made_.text);
    read_.worries = detail::count_worries(said_.words);
    read_.settled = detail::count_settled(said_.words);
    read_.length =
        static_cast<int>(std::count_if(read_.features.begin(), read_.features.end(), [](const report_feature& f) {
          return f.kind == feature_kind::thing || f.kind == feature_kind::word;
        }));
    return std::move(read_);
  }

 private:
  void add_person(const person_id& who, const std::string& words, feature_part part) {
    const auto found = known_.people.find(who.text());
    const bool adult = found != known_.people.end() && of_the_school(found->second.first);
    if (made_.reporter == who && (part == feature_part::beside || adult)) return;
    to_.add(adult ? feature_kind::adult : feature_kind::pupil, who.text(), words, part);
    if (adult && part == feature_part::about)  // "the supply fella" in another report may be this one
      if (const auto role = role_of(found->second.first); !role.empty()) to_.add(feature_kind::thing, role, words);
    if (found != known_.people.end() && !adult) to_.add(feature_kind::household, found->second.second, words, part);
  }

  void add_people() {
    for (const auto& one : made_.people) {
      const bool about = one.role == event_role::subject || one.role == event_role::alleged;
      add_person(one.person, one.person.text(), about ? feature_part::about : feature_part::beside);
    }
    for (const auto& each : mentions_)
      if (each.person) add_person(*each.person, each.surface, feature_part::beside);
    if (made_.reporter)  // a child, parent or carer who reports speaks of their own family, named or not
      if (const auto found = known_.people.find(made_.reporter->text());
          found != known_.people.end() && !of_the_school(found->second.first)) {
        to_.add(feature_kind::pupil, made_.reporter->text(), made_.reporter->text(), feature_part::beside);
        to_.add(feature_kind::household, found->second.second, made_.reporter->text(), feature_part::beside);
      }
  }

  [[nodiscard]] bool within_somebody(std::size_t start) const {
    return std::any_of(mentions_.begin(), mentions_.end(), [&](const mention& each) {
      return each.person && start >= each.start && start < each.start + each.surface.size();
    });
  }

  void add_identifiers() {
    for (const auto& each : find_identifiers(made_.text)) {
      switch (each.kind) {
        case identifier_kind::handle:  // one that is a person's user name speaks of that person and of no account
          if (within_somebody(each.start)) break;
          add_handle(to_, each.normal, each.surface, feature_part::about);
          add_pieces(to_, each.normal, each.surface, feature_part::about);
          break;
        case identifier_kind::phone:
        case identifier_kind::email: to_.add(feature_kind::contact, each.normal, each.surface); break;
        case identifier_kind::plate: add_plate(to_, read_, each); break;
        case identifier_kind::reference: to_.add(feature_kind::reference, each.normal, each.surface); break;
      }
    }
  }

  [[nodiscard]] const token& token_of(std::size_t word) const { return said_.all[said_.of[word]]; }
  [[nodiscard]] std::string surface(std::size_t word) const { return surface_of(made_.text, token_of(word)); }

  // Things, and each two that are said close by.
  void add_things() {
    const auto things = detail::find_things(said_.words);
    for (const auto& one : things) {
      std::string words;
      for (std::size_t i = one.at; i < one.at + one.words; ++i) {
        taken_[i] = true;
        words += (i == one.at ? "" : " ") + surface(i);
      }
      to_.add(feature_kind::thing, std::string{one.thing}, std::move(words));
    }
    for (std::size_t i = 0; i < things.size(); ++i)
      for (std::size_t j = i + 1; j < things.size() && things[j].at - things[i].at <= close_by; ++j) {
        if (things[i].thing == things[j].thing) continue;
        const auto& first = std::min(things[i].thing, things[j].thing);
        const auto& second = std::max(things[i].thing, things[j].thing);
        to_.add(feature_kind::together, std::string{first} + " + " + std::string{second},
                surface(things[i].at) + " .. " + surface(things[j].at));
      }
  }

  // A word with a capital that nothing but a name gives it.
  void add_name(std::size_t i) {
    const auto& one = token_of(i);
    to_.add(feature_kind::name, said_.words[i], surface_of(made_.text, one));
    if (i + 1 == said_.words.size()) return;
    const auto& next = token_of(i + 1);  // Voxel Fox may be voxelfox
    const bool side_by_side = said_.of[i + 1] == said_.of[i] + 1 && next.sentence == one.sentence;
    if (!side_by_side || !next.capitalised || next.kind != token_kind::word) return;
    const auto joined = normal_handle(said_.words[i] + next.folded);
    const auto both = surface(i) + " " + surface(i + 1);
    add_handle(to_, joined, both, feature_part::beside);
    add_pieces(to_, joined, both, feature_part::beside);
  }

  void add_words() {
    const auto capitals = std::count_if(said_.all.begin(), said_.all.end(), [](const token& t) { return t.all_caps; });
    const bool shouted = 2 * static_cast<std::size_t>(capitals) > said_.words.size();
    for (std::size_t i = 0; i < said_.words.size(); ++i) {
      const auto& one = token_of(i);
      const auto& word = said_.words[i];
      if (one.kind != token_kind::word || word.size() < 3 || detail::is_common(word)) continue;
      if (one.capitalised && !shouted && !begins_something(said_.all, said_.of[i]) && !within_somebody(one.start))
        add_name(i);
      if (known_.names.contains(word)) continue;
      if (word.size() >= shortest_handle && !taken_[i])
        add_handle(to_, normal_handle(word), surface(i), feature_part::beside);
      if (word.size() >= piece && word.size() <= longest_piece)
        add_pieces(to_, normal_handle(word), surface(i), feature_part::beside);
      if (!taken_[i]) to_.add(feature_kind::word, detail::stem(word), surface(i));
    }
  }

  void add_place() {
    const auto where = words_of(made_.place);
    std::vector<bool> in_thing(where.words.size(), false);
    for (const auto& one : detail::find_things(where.words)) {
      for (std::size_t i = one.at; i < one.at + one.words; ++i) in_thing[i] = true;
      to_.add(feature_kind::place, std::string{one.thing}, made_.place);
      to_.add(feature_kind::thing, std::string{one.thing}, made_.place);
    }
    for (std::size_t i = 0; i < where.words.size(); ++i)
      if (!in_thing[i] && where.words[i].size() > 1)
        to_.add(feature_kind::place, detail::stem(where.words[i]), made_.place);
  }

  const known& known_;
  const report& made_;
  std::span<const mention> mentions_;
  report_features read_;
  collector to_{read_};
  spoken said_;
  std::vector<bool> taken_;  // by word: whether it is part of a thing
};

report_features feature_reader::read(const report& made, std::span<const mention> mentions) const {
  return known::one_report{*known_, made, mentions}.all();
}

}  // namespace safeguarding::inline v0
