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

report_features feature_reader::read(const report& made, std::span<const mention> mentions) const {
  report_features read;
  read.id = made.id;
  read.recorded_at = made.recorded_at;
  read.observed_at = made.observed_at;
  read.reporter = made.reporter;
  collector to{read};

  const auto add_person = [&](const person_id& who, const std::string& words, feature_part part) {
    const auto found = known_->people.find(who.text());
    const bool adult = found != known_->people.end() && of_the_school(found->second.first);
    if (made.reporter == who && (part == feature_part::beside || adult)) return;
    to.add(adult ? feature_kind::adult : feature_kind::pupil, who.text(), words, part);
    if (adult && part == feature_part::about)  // "the supply fella" in another report may be this one
      if (const auto role = role_of(found->second.first); !role.empty()) to.add(feature_kind::thing, role, words);
    if (found != known_->people.end() && !adult) to.add(feature_kind::household, found->second.second, words, part);
  };
  for (const auto& one : made.people) {
    const bool about = one.role == event_role::subject || one.role == event_role::alleged;
    add_person(one.person, one.person.text(), about ? feature_part::about : feature_part::beside);
  }
  for (const auto& each : mentions)
    if (each.person) add_person(*each.person, each.surface, feature_part::beside);
  if (made.reporter)  // a child, parent or carer who reports speaks of their own family, named or not
    if (const auto found = known_->people.find(made.reporter->text());
        found != known_->people.end() && !of_the_school(found->second.first)) {
      to.add(feature_kind::pupil, made.reporter->text(), made.reporter->text(), feature_part::beside);
      to.add(feature_kind::household, found->second.second, made.reporter->text(), feature_part::beside);
    }

  const auto within_somebody = [&](std::size_t start) {
    return std::any_of(mentions.begin(), mentions.end(), [&](const mention& each) {
      return each.person && start >= each.start && start < each.start + each.surface.size();
    });
  };
  for (const auto& each : find_identifiers(made.text)) {
    switch (each.kind) {
      case identifier_kind::handle:  // one that is a person's user name speaks of that person and of no account
        if (within_somebody(each.start)) break;
        add_handle(to, each.normal, each.surface, feature_part::about);
        add_pieces(to, each.normal, each.surface, feature_part::about);
        break;
      case identifier_kind::phone:
      case identifier_kind::email: to.add(feature_kind::contact, each.normal, each.surface); break;
      case identifier_kind::plate: add_plate(to, read, each); break;
      case identifier_kind::reference: to.add(feature_kind::reference, each.normal, each.surface); break;
    }
  }

  const auto said = words_of(made.text);
  add_addresses(to, made.text, said);
  const auto things = detail::find_things(said.words);
  std::vector<bool> taken(said.words.size(), false);
  for (const auto& one : things) {
    std::string words;
    for (std::size_t i = one.at; i < one.at + one.words; ++i) {
      taken[i] = true;
      words += (i == one.at ? "" : " ") + surface_of(made.text, said.all[said.of[i]]);
    }
    to.add(feature_kind::thing, std::string{one.thing}, std::move(words));
  }
  for (std::size_t i = 0; i < things.size(); ++i)
    for (std::size_t j = i + 1; j < things.size() && things[j].at - things[i].at <= close_by; ++j) {
      if (things[i].thing == things[j].thing) continue;
      const auto& first = std::min(things[i].thing, things[j].thing);
      const auto& second = std::max(things[i].thing, things[j].thing);
      to.add(feature_kind::together, std::string{first} + " + " + std::string{second},
             surface_of(made.text, said.all[said.of[things[i].at]]) + " .. " +
                 surface_of(made.text, said.all[said.of[things[j].at]]));
    }

  const auto capitals = std::count_if(said.all.begin(), said.all.end(), [](const token& t) { return t.all_caps; });
  const bool shouted = 2 * static_cast<std::size_t>(capitals) > said.words.size();
  for (std::size_t i = 0; i < said.words.size(); ++i) {
    const auto& one = said.all[said.of[i]];
    const auto& word = said.words[i];
    if (one.kind != token_kind::word || word.size() < 3 || detail::is_common(word)) continue;
    if (one.capitalised && !shouted && !begins_something(said.all, said.of[i]) && !within_somebody(one.start)) {
      to.add(feature_kind::name, word, surface_of(made.text, one));
      if (i + 1 < said.words.size()) {  // Voxel Fox may be voxelfox
        const auto& next = said.all[said.of[i + 1]];
        const bool side_by_side = said.of[i + 1] == said.of[i] + 1 && next.sentence == one.sentence;
        if (side_by_side && next.capitalised && next.kind == token_kind::word) {
          const auto joined = normal_handle(word + next.folded);
          const auto surface = surface_of(made.text, one) + " " + surface_of(made.text, next);
          add_handle(to, joined, surface, feature_part::beside);
          add_pieces(to, joined, surface, feature_part::beside);
        }
      }
    }
    if (word.size() >= shortest_handle && !taken[i] && !known_->names.contains(word))
      add_handle(to, normal_handle(word), surface_of(made.text, one), feature_part::beside);
    if (word.size() >= piece && word.size() <= longest_piece && !known_->names.contains(word))
      add_pieces(to, normal_handle(word), surface_of(made.text, one), feature_part::beside);
    if (!taken[i] && !known_->names.contains(word))
      to.add(feature_kind::word, detail::stem(word), surface_of(made.text, one));
  }

  const auto where = words_of(made.place);
  std::vector<bool> in_thing(where.words.size(), false);
  for (const auto& one : detail::find_things(where.words)) {
    for (std::size_t i = one.at; i < one.at + one.words; ++i) in_thing[i] = true;
    to.add(feature_kind::place, std::string{one.thing}, made.place);
    to.add(feature_kind::thing, std::string{one.thing}, made.place);
  }
  for (std::size_t i = 0; i < where.words.size(); ++i)
    if (!in_thing[i] && where.words[i].size() > 1)
      to.add(feature_kind::place, detail::stem(where.words[i]), made.place);

  for (const auto each : made.categories)
    if (each != category::other) to.add(feature_kind::category, std::string{name(each)}, std::string{name(each)});

  to.finish();
  read.meaning = read_meaning(known_->encoder, made.text);
  read.strangers = find_descriptions(made.text);
  read.worries = detail::count_worries(said.words);
  read.settled = detail::count_settled(said.words);
  read.length = static_cast<int>(std::count_if(read.features.begin(), read.features.end(), [](const report_feature& f) {
    return f.kind == feature_kind::thing || f.kind == feature_kind::word;
  }));
  return read;
}

}  // namespace safeguarding::inline v0
