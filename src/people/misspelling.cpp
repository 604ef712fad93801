// SPDX-License-Identifier: Apache-2.0
#include "misspelling.hpp"

#include <safeguarding/text/edit_distance.hpp>
#include <safeguarding/text/sound.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace safeguarding::inline v0::detail {

namespace {

// Names that are said otherwise than they are spelt, and how somebody who only hears them would write them.
constexpr std::pair<std::string_view, std::string_view> said[] = {
    {"agnieszka", "agnieshka"},
    {"aisling", "ashling"},
    {"angharad", "anharad"},
    {"aoife", "eefa"},
    {"caelan", "kaylan"},
    {"caoimhe", "keeva"},
    {"cathal", "cahal"},
    {"chiara", "kiara"},
    {"chloe", "kloey"},
    {"cian", "keean"},
    {"ciara", "keera"},
    {"ciaran", "kieran"},
    {"cillian", "killian"},
    {"clodagh", "cloda"},
    {"dafydd", "davith"},
    {"daithi", "dahee"},
    {"eilidh", "aylee"},
    {"eimear", "eemer"},
    {"eoghan", "owen"},
    {"eoin", "owen"},
    {"euan", "ewan"},
    {"geoff", "jeff"},
    {"geoffrey", "jeffrey"},
    {"grainne", "gronya"},
    {"guy", "gy"},
    {"hugh", "hew"},
    {"ioan", "yoan"},
    {"iwan", "ewan"},
    {"jesus", "hesus"},
    {"joaquin", "wakeen"},
    {"jorge", "horhe"},
    {"leigh", "lee"},
    {"lukasz", "wukash"},
    {"maeve", "mave"},
    {"mairead", "maraid"},
    {"meabh", "mave"},
    {"mhairi", "varry"},
    {"michaela", "mikayla"},
    {"naoise", "neesha"},
    {"nguyen", "win"},
    {"niamh", "neev"},
    {"oisin", "osheen"},
    {"orlaith", "orla"},
    {"padraig", "porrick"},
    {"phoebe", "feebee"},
    {"rhys", "reece"},
    {"roisin", "rosheen"},
    {"ruairi", "rory"},
    {"saoirse", "seersha"},
    {"seamus", "shaymus"},
    {"sean", "shawn"},
    {"sian", "sharn"},
    {"sinead", "shinade"},
    {"siobhan", "shivawn"},
    {"sorcha", "surka"},
    {"stephen", "steven"},
    {"tadhg", "tige"},
    {"thomas", "tomas"},
    {"wojciech", "voycheck"},
    {"xavier", "zavier"},
    {"xin", "shin"},
    {"yvonne", "evon"},
    {"zhang", "jang"},
};

static_assert(std::ranges::is_sorted(said));

constexpr bool vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

// Letter groups that stand for one sound, the longest first, over the alphabets and transliterations met in British
// schools.
constexpr std::pair<std::string_view, std::string_view> groups[] = {
    {"sch", "x"}, {"szcz", "x"}, {"sz", "x"}, {"sh", "x"}, {"cz", "j"}, {"tch", "j"}, {"ch", "j"}, {"dj", "j"},
    {"dzh", "j"}, {"dz", "j"},   {"zh", "j"}, {"kh", "k"}, {"ck", "k"}, {"qu", "k"},  {"gh", "g"}, {"ph", "f"},
    {"bh", "b"},  {"dh", "d"},   {"th", "t"}, {"rh", "r"}, {"wr", "r"}, {"kn", "n"},  {"gn", "n"}, {"mb", "m"},
    {"ff", "f"},  {"ou", "u"},   {"oo", "u"}, {"ee", "i"}, {"ea", "i"}, {"ie", "i"},  {"ei", "i"}, {"ey", "i"},
    {"ay", "a"},  {"ai", "a"},   {"ae", "a"}, {"au", "o"}, {"aw", "o"}, {"oe", "o"},  {"oh", "o"}, {"ah", "a"},
    {"eh", "e"},  {"uh", "u"},   {"ks", "x"},
};

// One letter a sound; vowels are a, e, i, o, u still.
std::string sounds_of(std::string_view word) {
  std::string out;
  const auto say = [&](char sound) {
    if (out.empty() || out.back() != sound) out += sound;
  };
  for (std::size_t at = 0; at < word.size();) {
    const auto rest = word.substr(at);
    const std::pair<std::string_view, std::string_view>* found = nullptr;
    for (const auto& group : groups)
      if (rest.starts_with(group.first) && (!found || group.first.size() > found->first.size())) found = &group;
    if (found && !(rest.starts_with("gh") && at != 0 && at + 2 == word.size())) {
      for (const char c : found->second) say(c);
      at += found->first.size();
      continue;
    }
    const char c = rest[0], next = rest.size() > 1 ? rest[1] : ' ';
    const bool softens = next == 'e' || next == 'i' || next == 'y';
    switch (c) {
      case 'c': say(softens ? 's' : 'k'); break;
      case 'q': say('k'); break;
      case 'x': say(at == 0 ? 's' : 'x'); break;
      case 'z': say('s'); break;
      case 'w': say(at == 0 || vowel(next) ? 'v' : 'u'); break;
      case 'y': say(at == 0 && vowel(next) ? 'y' : 'i'); break;
      case 'g':
        say(found ? 'g' : softens && next != 'i' ? 'j' : 'g');
        at += found ? 1 : 0;
        break;
      case 'h':
        if (at == 0) say('h');
        break;
      default: say(c);
    }
    ++at;
  }
  return out;
}

// The consonants, and with two or fewer of them the vowels too: Mia is not Maya, Mohammed is Muhamad.
std::string key_of(std::string_view word) {
  const auto sounds = sounds_of(word);
  std::string bones;
  for (std::size_t i = 0; i < sounds.size(); ++i)
    if (!vowel(sounds[i])) {
      if (bones.empty() || bones.back() != sounds[i] || vowel(sounds[i - 1])) bones += sounds[i];
    } else if (i == 0) bones += '*';
  return std::count_if(bones.begin(), bones.end(), [](char c) { return c != '*'; }) <= 2 ? sounds : bones;
}

std::string_view as_said(std::string_view name) {
  const auto at = std::lower_bound(std::begin(said), std::end(said), name,
                                   [](const auto& entry, std::string_view sought) { return entry.first < sought; });
  return at != std::end(said) && at->first == name ? at->second : name;
}

template <class Take>
void without_one(std::string_view word, Take take) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    std::string shorter{word.substr(0, i)};
    shorter += word.substr(i + 1);
    take(std::move(shorter));
  }
}

constexpr std::size_t shortest_for_one = 4, shortest_for_two = 8, longest_for_slips = 32;

}  // namespace

int slips(std::string_view a, std::string_view b, int most) {
  return static_cast<int>(osa_distance(a, b, static_cast<std::size_t>(most)));
}

std::vector<std::string> heard(std::string_view folded) {
  std::vector<std::string> ways;
  const auto add = [&](std::string_view name) {
    auto code = sound_of(name);
    for (auto* way : {&code.first, &code.second})
      if (!way->empty() && std::find(ways.begin(), ways.end(), *way) == ways.end()) ways.push_back(std::move(*way));
  };
  add(folded);
  add(as_said(folded));
  return ways;
}

bool same_letters(std::string_view a, std::string_view b) {
  const auto bare = [](std::string_view word) {
    std::string kept{word.substr(0, 1)};
    for (const char c : word.substr(1))
      if (c != 'h' && c != kept.back()) kept += c;
    return kept;
  };
  return a.size() >= 5 && b.size() >= 5 && bare(a) == bare(b);
}

alike alike_names(std::string_view a, std::string_view b) {
  if (a == b) return alike::same;
  const auto shorter = std::min(a.size(), b.size());
  if (shorter < 2) return alike::no;
  const int apart = slips(a, b, static_cast<int>(std::max(a.size(), b.size())));
  const auto longer = static_cast<int>(std::max(a.size(), b.size()));
  const bool sound = sound_alike(sound_of(a), sound_of(b));
  const auto close = [](std::string_view x, std::string_view y) {
    const auto most = static_cast<int>(std::max(x.size(), y.size()));
    return 5 * slips(x, y, most) <= 2 * most + 1 && sound_alike(sound_of(x), sound_of(y)) &&
           (most > 4 || key_of(x) == key_of(y));
  };
  const auto heard_as = [](std::string_view x, std::string_view y) {
    return 3 * slips(x, y, 9) <= 2 * static_cast<int>(std::max(x.size(), y.size())) &&
           sound_alike(sound_of(x), sound_of(y));
  };
  if ((as_said(a) != a && heard_as(as_said(a), b)) || (as_said(b) != b && heard_as(a, as_said(b))))
    return alike::sounds;
  if (close(a, b) || close(as_said(a), b) || close(a, as_said(b)) || close(as_said(a), as_said(b)))
    return alike::sounds;
  if (apart == 1 && shorter >= shortest_for_one && (a[0] == b[0] || shorter >= 6)) return alike::near;
  if (sound && 2 * apart <= longer) return alike::far;
  if (apart == 2 && shorter >= shortest_for_two && a[0] == b[0]) return alike::far;
  return alike::no;
}

std::vector<std::string> likeness_keys(std::string_view folded) {
  std::vector<std::string> keys;
  for (auto& way : heard(folded)) keys.push_back('~' + way);
  const std::string whole{folded};
  keys.push_back(whole);
  if (whole.size() > longest_for_slips) return keys;  // no name, and its letters could be left out in too many ways
  if (whole.size() + 1 >= shortest_for_one)
    without_one(whole, [&](std::string one) { keys.push_back(std::move(one)); });
  if (whole.size() + 2 >= shortest_for_two)
    without_one(whole, [&](const std::string& one) {
      without_one(one, [&](std::string two) { keys.push_back(std::move(two)); });
    });
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

}  // namespace safeguarding::inline v0::detail
