// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/jigsaw/pattern_reading.hpp>

#include <safeguarding/calendar/london.hpp>
#include <safeguarding/people/times_in_words.hpp>
#include <safeguarding/text/tokens.hpp>

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace safeguarding::inline v0 {

namespace {

constexpr int clearly = 2;  // turns of phrase that settle a matter, more than those that speak of harm

template <class T>
bool has(const std::vector<T>& all, const T& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

template <class T>
void put(std::vector<T>& into, const T& one) {
  if (!has(into, one)) into.push_back(one);
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (auto& one : tokens(text))
    if (one.kind != token_kind::punctuation) words.push_back(std::move(one.folded));
  return words;
}

bool stands_at(const pattern_phrase& one, const std::vector<std::string>& words, std::size_t at) {
  if (at + one.words.size() > words.size()) return false;
  for (std::size_t i = 0; i < one.words.size(); ++i) {
    const bool open = one.any_ending && i + 1 == one.words.size();
    if (open ? !words[at + i].starts_with(one.words[i]) : words[at + i] != one.words[i]) return false;
  }
  return true;
}

// Phrases with what each stands for, by their first word; those of a single word with any ending stand under "".
class phrase_index {
 public:
  void add(const std::vector<pattern_phrase>& phrases, std::size_t what) {
    for (const auto& one : phrases) {
      const bool open = one.any_ending && one.words.size() == 1;
      by_word_[open ? std::string{} : one.words.front()].emplace_back(one, what);
    }
  }
  [[nodiscard]] std::vector<std::size_t> find(const std::vector<std::string>& words) const {
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < words.size(); ++at)
      for (const std::string& under : {words[at], std::string{}})
        if (const auto all = by_word_.find(under); all != by_word_.end())
          for (const auto& [phrase, what] : all->second)
            if (stands_at(phrase, words, at)) put(found, what);
    return found;
  }

 private:
  std::unordered_map<std::string, std::vector<std::pair<pattern_phrase, std::size_t>>> by_word_;
};

}  // namespace

struct pattern_reader::known {
  struct somebody {
    person_kind kind = person_kind::other;
    std::string household;
  };
  std::vector<pattern_sign> signs;
  std::vector<pattern_place> place_list;
  phrase_index words, places;
  std::unordered_map<person_id, somebody> people;
  std::unordered_map<std::string, std::string> home_at;  // first three and four words of an address -> household
  std::unordered_map<std::string, std::vector<person_id>> children_of;  // household -> pupils

  [[nodiscard]] const somebody* find(const person_id& who) const {
    const auto at = people.find(who);
    return at == people.end() ? nullptr : &at->second;
  }
  [[nodiscard]] bool is_child(const person_id& who) const {
    const auto* one = find(who);
    return one != nullptr && is_pupil(one->kind);
  }
  [[nodiscard]] bool is_staff(const person_id& who) const {
    const auto* one = find(who);
    return one != nullptr && serves_school(one->kind);
  }
  [[nodiscard]] std::string home_of(const person_id& who) const {
    const auto* one = find(who);
    return one != nullptr ? one->household : std::string{};
  }
  [[nodiscard]] static bool shows(const pattern_sign& sign, std::size_t number, const report& made,
                                  const report_features& features, const std::vector<std::size_t>& said) {
    if (!sign.channels.empty() && !has(sign.channels, made.channel)) return false;
    const bool channel_alone = sign.categories.empty() && sign.severities.empty() && sign.thresholds.empty() &&
                               sign.things.empty() && sign.words.empty();
    if (channel_alone || has(said, number)) return true;
    if (made.severity && has(sign.severities, *made.severity)) return true;
    if (made.threshold && has(sign.thresholds, *made.threshold)) return true;
    if (std::any_of(made.categories.begin(), made.categories.end(),
                    [&](category one) { return has(sign.categories, one); }))
      return true;
    return std::any_of(features.features.begin(), features.features.end(), [&](const report_feature& one) {
      return one.kind == feature_kind::thing && has(sign.things, one.key);
    });
  }
  struct named;
  [[nodiscard]] named everybody_named(const report& made, std::span<const mention> mentions, pattern_reading& to) const;
  [[nodiscard]] const person_id* only_child(const report& made) const;
  void read_people(const report& made, std::span<const mention> mentions, pattern_reading& to) const;
  void read_homes(const report& made, const report_features& features, pattern_reading& to) const;
};

pattern_reader::pattern_reader(const pattern_pack& pack, std::span<const person> roll) {
  known made;
  made.signs = pack.signs;
  made.place_list = pack.places;
  for (std::size_t i = 0; i < pack.signs.size(); ++i) made.words.add(pack.signs[i].words, i);
  for (std::size_t i = 0; i < pack.places.size(); ++i) made.places.add(pack.places[i].words, i);
  std::unordered_set<std::string> shared;  // an address of two households is nobody's home here
  for (const auto& who : roll) {
    const auto household = who.household ? who.household->text() : std::string{};
    made.people.emplace(who.id, known::somebody{who.kind, household});
    if (household.empty()) continue;
    if (is_pupil(who.kind)) put(made.children_of[household], who.id);
    std::string address;
    std::size_t words = 0;
    for (const auto& word : words_of(who.contact.address)) {
      address += (address.empty() ? "" : " ") + word;
      if (++words < 3) continue;
      if (words > 4) break;
      const auto [at, fresh] = made.home_at.emplace(address, household);
      if (!fresh && at->second != household) shared.insert(address);
    }
  }
  for (const auto& address : shared) made.home_at.erase(address);
  known_ = std::make_shared<const known>(std::move(made));
}

// Who is named in a report: by its words, and by its tags.
struct pattern_reader::known::named {
  std::vector<person_id> mentioned, adults_mentioned, alleged, tagged;
};

pattern_reader::known::named pattern_reader::known::everybody_named(const report& made,
                                                                    std::span<const mention> mentions,
                                                                    pattern_reading& to) const {
  named in;
  for (const auto& each : mentions) {
    if (!each.person || each.report != made.id || each.person == made.reporter) continue;
    if (is_child(*each.person)) put(in.mentioned, *each.person);
    else if (is_staff(*each.person)) put(in.adults_mentioned, *each.person);
  }
  for (const auto& one : made.people) {
    if (one.standing.state == standing_state::ruled_out) continue;
    const bool about = one.role == event_role::subject || one.role == event_role::alleged;
    if (is_staff(one.person)) {
      if (about) put(to.adults, one.person);
      continue;
    }
    if (!is_child(one.person)) continue;
    if (one.role == event_role::alleged) put(in.alleged, one.person);
    if (one.role == event_role::subject) put(in.tagged, one.person);
    if (one.role == event_role::mentioned) put(in.mentioned, one.person);
  }
  return in;
}

// The child of a parent or carer who names nobody: the only one of the home.
const person_id* pattern_reader::known::only_child(const report& made) const {
  if (!made.reporter || made.channel != report_channel::parent_contact) return nullptr;
  const auto home = children_of.find(home_of(*made.reporter));
  return home != children_of.end() && home->second.size() == 1 ? &home->second.front() : nullptr;
}

// The child a report is about is who is tagged as its subject; else whom its words mention, else a child who writes of
// themself. An adult is who is tagged, else the only one mentioned: of two, nobody is picked.
void pattern_reader::known::read_people(const report& made, std::span<const mention> mentions,
                                        pattern_reading& to) const {
  const auto in = everybody_named(made, mentions, to);
  if (to.adults.empty() && in.adults_mentioned.size() == 1) to.adults = in.adults_mentioned;
  to.children = !in.tagged.empty() ? in.tagged : in.mentioned;
  const bool writes = made.reporter && is_child(*made.reporter);
  if (to.children.empty() && writes) to.children.push_back(*made.reporter);
  const auto* only = only_child(made);
  if (to.children.empty() && only != nullptr) to.children.push_back(*only);
  const auto home = made.reporter ? home_of(*made.reporter) : std::string{};
  if (!in.alleged.empty()) {
    to.named_children = in.alleged;
  } else {
    for (const auto& who : in.mentioned)
      if (!has(in.tagged, who) && (home.empty() || home_of(who) != home)) to.named_children.push_back(who);
  }
  to.all_children = to.children;
  for (const auto* list : {&in.alleged, &in.mentioned})
    for (const auto& who : *list) put(to.all_children, who);
  if (writes) put(to.all_children, *made.reporter);
  if (only != nullptr && in.mentioned.empty() && in.tagged.empty()) put(to.all_children, *only);
}

void pattern_reader::known::read_homes(const report& made, const report_features& features, pattern_reading& to) const {
  for (const auto* list : {&to.children, &to.all_children})
    for (const auto& who : *list)
      if (auto home = home_of(who); !home.empty()) put(to.households, home);
  for (const auto& one : features.features)
    if (one.kind == feature_kind::address)
      if (const auto at = home_at.find(one.key); at != home_at.end()) put(to.households, at->second);
  if (made.reporter && made.channel == report_channel::parent_contact)
    if (auto home = home_of(*made.reporter); !home.empty()) put(to.households, home);
}

pattern_reading pattern_reader::read(const report& made, const report_features& features,
                                     std::span<const mention> mentions) const {
  pattern_reading read;
  read.report = made.id;
  read.recorded_at = made.recorded_at;
  read.happened = made.observed_at ? std::min(*made.observed_at, made.recorded_at) : made.recorded_at;
  read.reporter = made.reporter;
  read.categories = made.categories;
  if (made.observed_at) {
    read.at_time = std::chrono::floor<std::chrono::minutes>(to_london(read.happened).of_day);
  } else if (const auto times = find_times(made.text); times.size() == 1) {
    read.at_time = times.front().after_midnight;
  }
  const auto words = words_of(made.text);
  const auto said = known_->words.find(words);
  for (std::size_t i = 0; i < known_->signs.size(); ++i)
    if (known_->shows(known_->signs[i], i, made, features, said)) read.signs.push_back(i);
  auto where = words_of(made.place);
  auto places = known_->places.find(where);
  if (places.empty()) places = known_->places.find(words);
  std::sort(places.begin(), places.end());
  for (const auto one : places) read.places.push_back(known_->place_list[one].id);
  known_->read_people(made, mentions, read);
  known_->read_homes(made, features, read);
  for (const auto& one : features.features)
    if (one.kind == feature_kind::handle && one.part == feature_part::about) read.accounts.push_back(one.key);
  read.plates = features.plates;
  if (features.settled >= features.worries + clearly) read.reads_as = matter_is::settled;
  return read;
}

}  // namespace safeguarding::inline v0
