// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/report_reading.hpp>

#include "context.hpp"
#include "lexicon.hpp"
#include "said_of.hpp"

#include <algorithm>

namespace safeguarding::inline v0 {

namespace {

using namespace detail;

// What a description says that a roll can have: a post, a class, a sex, and whether it is a child.
struct asked_of_roll {
  std::vector<std::string_view> posts;
  std::optional<class_words> given;
  gender sex = gender::unknown;
  std::optional<bool> adult;
};

asked_of_roll asked_by(const indexed_roll& roll, const report_words& text, const description& said) {
  asked_of_roll asked;
  const auto from = std::lower_bound(text.words.begin(), text.words.end(), said.start,
                                     [](const auto& word, std::size_t start) { return word.is.start < start; });
  for (auto i = static_cast<std::size_t>(from - text.words.begin()); i < text.size(); ++i) {
    const auto& word = text.words[i];
    if (word.is.start > said.start + 60) break;
    const bool within = word.is.start < said.start + said.surface.size();  // no fewer code points than bytes
    if (within) {
      if (const auto noun = noun_for_person(text.at(i))) {
        asked.sex = noun->sex;
        asked.adult = noun->adult;
      } else if (job(text.at(i)) || text.at(i) == "supply" || text.at(i) == "teacher" || text.at(i) == "ta" ||
                 text.at(i) == "cleaner" || text.at(i) == "caretaker" || text.at(i) == "governor" ||
                 text.at(i) == "volunteer") {
        asked.posts.push_back(text.at(i));
      }
    }
    if (!asked.given && (within || i < 1 || text.at(i - 1) == "in" || text.at(i - 1) == "from"))
      if (auto given = class_at(roll, text, i)) asked.given = std::move(given);
  }
  return asked;
}

bool in_class(const known_person& who, const class_words& given) {
  if (!given.forms.empty()) return std::find(given.forms.begin(), given.forms.end(), who.form) != given.forms.end();
  return given.year && who.year && static_cast<int>(*who.year) == *given.year;
}

std::vector<mention_candidate> could_be(const indexed_roll& roll, const report_words& text, const description& said,
                                        const mention_settings& settings) {
  const auto asked = asked_by(roll, text, said);
  const bool child = asked.given && !asked.adult.value_or(false);
  if (asked.posts.empty() && !child) return {};
  std::vector<std::uint32_t> fitting;
  for (std::uint32_t p = 0; p < roll.people.size(); ++p) {
    const auto& who = roll.people[p];
    if (!may_be(who.sex, asked.sex)) continue;
    const bool fits =
        child ? who.pupil() && in_class(who, *asked.given)
              : std::all_of(asked.posts.begin(), asked.posts.end(), [&](auto post) { return holds_post(who, post); });
    if (fits) fitting.push_back(p);
  }
  if (fitting.empty() || fitting.size() > settings.most_candidates) return {};
  std::vector<mention_candidate> found;
  for (const auto p : fitting) {
    scored one{p, {}};
    one.add(mention_clue::prior, -bits_of_ratio(roll.people.size(), 1));
    one.add(child ? mention_clue::form_given : mention_clue::role, bits_of_ratio(roll.people.size(), fitting.size()));
    if (asked.sex != gender::unknown && roll.people[p].sex == asked.sex) one.add(mention_clue::gender, one_bit);
    found.push_back({roll.people[p].id, one.bits(), std::move(one.lines)});
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return a.bits != b.bits ? a.bits > b.bits : a.person.text() < b.person.text();
  });
  return found;
}

}  // namespace

report_reading read_report(const roll_index& roll, const place_list& places, const report& made,
                           const mention_settings& settings) {
  report_reading read;
  read.report = made.id;
  read.people = find_mentions(roll, made, settings);
  read.identifiers = find_identifiers(made.text);
  read.aliases = alias_groups(read.identifiers);
  const auto text = read_words(made.text);
  for (auto& said : find_descriptions(made.text)) {
    auto candidates = could_be(parts_of(roll), text, said, settings);
    read.described.push_back({std::move(said), std::move(candidates)});
  }
  if (!made.place.empty()) read.place = places.find(made.place);
  read.places = places.find_all(made.text);
  read.times = find_times(made.text);
  return read;
}

}  // namespace safeguarding::inline v0
