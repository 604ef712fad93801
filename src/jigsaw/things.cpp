// SPDX-License-Identifier: Apache-2.0
#include "things.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace safeguarding::inline v0::detail {

namespace {

// Parted by spaces, sorted.
constexpr std::string_view common =
    "a about above after afternoon again against ago all also always am an and another any anybody anyone "
    "anything are around as ask asked asking asks at autumn away back be because been before behind being "
    "below best better between big bit both boy boys break but by call called came can cannot cant child "
    "children class classroom come comes coming concern concerns could couldnt dad daughter day days dear "
    "december did didnt do does doesnt doing done dont down during each early eight either eleven else end "
    "even evening ever every everybody everyone everything father february feel felt find fine first five for "
    "form found four friday friend friends from full gave get gets getting girl girls give given gives go goes "
    "going gone good got had half hall happy has hasnt have havent having he hear heard hears held hello help "
    "helped her here hers herself hi him himself his home hour hours how i if im in into is isnt it its itself "
    "ive january just keep kept kid kids know known knows lad lads lass last late least left lesson lessons "
    "let like little log logged long look looked looking looks lot lunch lunchtime madam made main make makes "
    "making many march may me might mine minute minutes miss monday more morning most mother mr mrs ms much "
    "mum must my myself name named names near need never new next nine no nobody none nor not note noted "
    "nothing november now october of off office often ok okay old on once one only open or other others our "
    "out over own parent parents part passed past people per perhaps period place please pupil pupils put "
    "quiet quietly quite rather re read really reception record recorded recording regards report right room "
    "round said same saturday saw say saying says school schools second see seemed seems seen send sent "
    "september set seven several shall she short should shouldnt since sir site six small so some somebody "
    "someone something sometimes son soon sorry speak speaking spoke spring staff start started still student "
    "students such sunday sure take taken takes taking talk talked talking teacher teachers tell ten term than "
    "thank thanks that thats the their them themselves then there theres these they theyre thing things think "
    "third this those though thought three through thursday till time times to today together told too took "
    "towards tried try tuesday turned twelve twice two under until up upon us use used using usually very want "
    "wanted wants was wasnt way we wednesday week weeks well went were what whats when where whether which "
    "while who whole whom whose why will with within without wont word words would wouldnt write writing "
    "written wrote year years yes yesterday yet you your yours yr ";
// Parted by spaces; - joins the words of one phrase; * stands for any ending of its last word.
constexpr std::string_view worries =
    "scared frighten* afraid terrif* secret* dont-tell not-to-tell not-tell not-say not-to-say tears crying cried "
    "shak* "
    "threat* owe* blackmail* forced made-him made-her made-me made-them bruis* marks mark hungry starv* missing police "
    "refer referr* unknown stranger* nobody-knows hurt* hit hits grab* flinch* alone private-message messages-her "
    "messages-him own-phone gift* lift lifts locked worried worry* please-dont wont-say would-not-say wouldnt-say "
    "went-quiet quiet whisper* again third same every weapon* knife blade blood* drunk drugs vape* money cash debt* "
    "pay "
    "pays photo* picture* late-at-night midnight asked-me-not asked-not wont-talk wouldnt-talk hiding hid bleeding "
    "asleep smell* filthy unwashed missed nobody-at-home no-answer older-man older-lad older-boy";
constexpr std::string_view settling =
    "no-concern* not-a-concern no-issue* nothing-amiss no-harm nobody-hurt nobody-was-hurt no-injur* permission "
    "with-my-agreement agreed checked confirm* known letter* booked authorised for-information-only all-above-board "
    "sorted happy happily laugh* proud* cheer* funny birthday accident own-fault nobodys-fault no-action none-needed "
    "policy register* declar* self-report apolog* sorry friends-again best-mates just-to-let so-that so-nobody "
    "not-to-be-confused unrelated no-relation official* consent* expected as-agreed as-planned appointment "
    "doctor gp hospital clinic dentist orthodontist prescri* routine normal usual ordinary lovely well-done delight* "
    "grand fun smil* brave* thank* mended repair* replac* fixed plumb* first-aid cold-compress ice-pack plaster "
    "full-recovery no-further closed resolved settled dealt-with put-right no-bother parents-present risk-assess* dbs "
    "verified genuine all-fine quite-all-right no-worries in-the-plan care-plan agreed-in-advance holiday wedding "
    "spoke-to-him spoke-to-her perfectly reasonable throughout not-worried reminded in-front-of-me mention-it-so "
    "alarmed letting-colleagues just-letting is-ours are-ours belong-to belongs-to all-friends released no-incidents "
    "nothing-to-do-with not-confuse counted-in all-counted handed-in handed-it-in signed-out action-none no-messages "
    "no-pictures no-photos before-anyone office-said is-real washes-off wash-off no-connection in-the-right moved-on "
    "i-saw-it-happen seen-by-me saw-the-whole seen-her-do seen-him-do not-frightened not-frightening party reward* "
    "hide-and-seek race game-of right-behind-him right-behind-her beside-him beside-her parents-know parents-told "
    "parent-informed parents-informed home-rung mum-knows mother-knows dad-knows mother-is-aware is-aware are-aware "
    "rang-ahead rang-first rang-to-say to-say-that note-from-home note-in-his note-in-her non-toxic charity raised "
    "no-drama blue-badge thanked ball slipped tripped fell-over ferry airport competition rehearsal exam exams grade "
    "found-it turned-up was-found mislaid mistake mix-up muddle* on-the-list contractor* engineer delivery "
    "written-up-as training says-to-write asked-us-to-record for-the-file for-the-record nobody-worries "
    "good-girl good-boy gave-it-back given-back nobody-panics do-not-worry no-need stop-writing is-known-to are-known "
    "photo-cards both-said shook-hands is-mine are-mine its-mine thats-me thats-us it-was-me was-only-me just-so "
    "curriculum topic-work topic-homework each-child every-child-in whole-class part-of-our kindness-week book-week "
    "science-week art-lesson for-homework";

std::vector<std::string_view> parted(std::string_view text, char by) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto end = std::min(text.find(by), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

struct phrase {
  std::vector<std::string_view> words;
  bool any_ending = false;
  std::size_t number = 0;
};
// By the first two letters of the first word, so that a text is looked at once.
using phrases = std::unordered_map<std::string_view, std::vector<phrase>>;

phrases read_phrases(std::string_view list) {
  phrases read;
  std::size_t number = 0;
  for (const auto each : parted(list, ' ')) {
    phrase one{parted(each, '-'), each.back() == '*', number++};
    if (one.any_ending) one.words.back().remove_suffix(1);
    read[one.words.front().substr(0, 2)].push_back(std::move(one));
  }
  return read;
}

bool stands_at(const phrase& one, std::span<const std::string> words, std::size_t at) {
  if (at + one.words.size() > words.size()) return false;
  for (std::size_t i = 0; i < one.words.size(); ++i) {
    const bool last = i + 1 == one.words.size();
    const std::string_view word = words[at + i];
    if (last && one.any_ending ? !word.starts_with(one.words[i]) : word != one.words[i]) return false;
  }
  return true;
}

int count(const phrases& looked_for, std::span<const std::string> words) {
  std::set<std::size_t> seen;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto found = looked_for.find(std::string_view{words[at]}.substr(0, 2));
    if (found == looked_for.end()) continue;
    for (const auto& one : found->second)
      if (stands_at(one, words, at)) seen.insert(one.number);
  }
  return static_cast<int>(seen.size());
}

// As tokens() folds it: an apostrophe is no letter, and a possessive 's is left out.
std::string folded_of(std::string_view word) {
  if (word.ends_with("'s")) word.remove_suffix(2);
  std::string folded{word};
  std::erase(folded, '\'');
  return folded;
}

struct thing_words {
  std::vector<std::string> words;
  std::string_view thing;
};

struct known_things {
  std::unordered_map<std::string, std::vector<thing_words>> by_first;  // as they are written, the longest first
  std::unordered_map<std::string, std::string_view> by_stem;           // everyday words

  void add(std::string_view thing, std::string_view each) {
    thing_words one{{}, thing};
    for (const auto word : parted(each, '-')) one.words.push_back(folded_of(word));
    by_first[one.words.front()].push_back(std::move(one));
  }
};

known_things read_things() {
  known_things read;
  std::unordered_map<std::string, std::string_view> school;  // words of the table of things, by stem
  for (const auto& [thing, list] : thing_table())
    for (const auto each : parted(list, ' ')) {
      read.add(thing, each);
      if (each.find('-') == std::string_view::npos) school.emplace(stem(folded_of(each)), thing);
    }
  for (const auto& [thing, list] : everyday_table())
    for (const auto each : parted(list, ' ')) {
      if (each.find('-') != std::string_view::npos) {
        read.add(thing, each);
        continue;
      }
      const auto without_ending = stem(folded_of(each));
      const auto known = school.find(without_ending);
      read.by_stem.emplace(without_ending, known == school.end() ? thing : known->second);
    }
  for (auto& [first, all] : read.by_first)
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.words.size() > b.words.size(); });
  return read;
}

}  // namespace

std::vector<thing_found> find_things(std::span<const std::string> words) {
  static const auto things = read_things();
  std::vector<thing_found> found;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t taken = 0;
    if (const auto here = things.by_first.find(words[at]); here != things.by_first.end())
      for (const auto& one : here->second) {  // the longest first
        if (at + one.words.size() > words.size()) continue;
        if (!std::equal(one.words.begin(), one.words.end(), words.begin() + static_cast<std::ptrdiff_t>(at))) continue;
        found.push_back({one.thing, at, one.words.size()});
        taken = one.words.size();
        break;
      }
    if (taken == 0 && words[at].size() > 2 && !is_common(words[at]))
      if (const auto here = things.by_stem.find(stem(words[at])); here != things.by_stem.end())
        found.push_back({here->second, at, 1});
    at += std::max<std::size_t>(1, taken);
  }
  return found;
}

bool is_common(std::string_view folded) {
  static const auto words = parted(common, ' ');
  return std::binary_search(words.begin(), words.end(), folded);
}

std::string stem(std::string_view folded) {
  struct ending {
    std::string_view letters;
    std::size_t least;  // of the whole word before it is taken off
  };
  constexpr ending endings[] = {{"ings", 7}, {"ing", 6}, {"ies", 5}, {"ied", 5}, {"ers", 6},
                                {"er", 6},   {"ed", 5},  {"es", 5},  {"ly", 6},  {"s", 3}};
  std::string word{folded};
  for (const auto& [letters, least] : endings)
    if (word.size() >= least && word.ends_with(letters)) {
      word.resize(word.size() - letters.size());
      if (letters == "ies" || letters == "ied") word += 'y';
      break;
    }
  if (word.size() > 3 && word[word.size() - 1] == word[word.size() - 2]) word.pop_back();
  if (word.size() > 3 && word.back() == 'e') word.pop_back();
  return word;
}

int count_worries(std::span<const std::string> words) {
  static const auto looked_for = read_phrases(worries);
  return count(looked_for, words);
}

int count_settled(std::span<const std::string> words) {
  static const auto looked_for = read_phrases(settling);
  return count(looked_for, words);
}

}  // namespace safeguarding::inline v0::detail
