// SPDX-License-Identifier: Apache-2.0
// Two full names as two lists of words: which word answers which, what each answer costs, and what is left over on one
// side or both.
#include <safeguarding/core/utf8.hpp>
#include <safeguarding/text/edit_distance.hpp>
#include <safeguarding/text/name_likeness.hpp>
#include <safeguarding/text/nicknames.hpp>
#include <safeguarding/text/tokens.hpp>

#include <algorithm>
#include <iterator>

#include "logistic.hpp"
#include "script.hpp"
#include "spelling_model.hpp"

namespace safeguarding::inline v0 {
namespace {

// All in sixteenths of a bit, chosen by hand.
constexpr int of_agreement = 104;  // names whose words all agree
constexpr int of_equal = 128;      // the same letters in the same order
constexpr int of_contradiction = 160;
constexpr int of_missing_word = 12;
constexpr int of_single_word = 48;  // one word agrees, and there are others
constexpr int of_order = 8;
constexpr int of_swapped_fathers = 64;  // A son of B is not B son of A
constexpr int of_nickname = 24;
constexpr int of_initial = 16;
constexpr int of_initials_only = 64;
constexpr int most_of_answer = 120;  // a word that costs more answers nothing
constexpr int full_weight = 16;
constexpr std::size_t most_words = 16;

constexpr std::string_view titles[] = {"baron",  "baroness", "brother",   "capt",     "captain",   "cllr", "dame",
                                       "dr",     "fr",       "frau",      "haji",     "hajji",     "herr", "lady",
                                       "lord",   "madame",   "miss",      "monsieur", "mr",        "mrs",  "ms",
                                       "mullah", "mx",       "president", "prof",     "professor", "rev",  "reverend",
                                       "senor",  "senora",   "sheikh",    "sir",      "sister"};
static_assert(std::is_sorted(std::begin(titles), std::end(titles)));

// Small words within names, of little weight.
constexpr std::string_view particles[] = {"abu", "al", "ap",  "bin", "bint", "da",  "das", "de",  "del", "della", "den",
                                          "der", "di", "do",  "dos", "du",   "e",   "el",  "ibn", "la",  "le",    "na",
                                          "san", "st", "ter", "ul",  "ur",   "van", "von", "y",   "zu"};
static_assert(std::is_sorted(std::begin(particles), std::end(particles)));

bool is_particle(std::string_view word) { return std::binary_search(std::begin(particles), std::end(particles), word); }
bool is_son_of(std::string_view word) { return word == "bin" || word == "ibn" || word == "ben"; }
bool is_initial(std::string_view word) { return count_code_points(word) == 1; }

struct name_words {
  std::vector<std::string> words;
  std::string letters;
  bool has_comma = false;
};

name_words read(std::string_view name) {
  name_words made;
  std::vector<std::string> with_titles;
  for (auto& one : tokens(name)) {
    if (one.kind == token_kind::punctuation) {
      made.has_comma = made.has_comma || one.folded.starts_with(',');
      continue;
    }
    made.letters += one.folded;
    if (with_titles.size() == most_words) continue;
    // The letters of "JC" are initials; of "Jo" they are not.
    const bool initials = one.all_caps && one.length == 2 && one.folded.size() == 2 && name.size() > 2 &&
                          one.length < name.size() && one.folded.find_first_of("aeiouy") == std::string::npos;
    if (initials) {
      with_titles.push_back(one.folded.substr(0, 1));
      with_titles.push_back(one.folded.substr(1));
    } else {
      with_titles.emplace_back(detail::beginning_of(one.folded));
    }
  }
  for (const auto& word : with_titles)
    if (!std::binary_search(std::begin(titles), std::end(titles), word)) made.words.push_back(word);
  if (made.words.empty()) made.words = std::move(with_titles);
  return made;
}

// What slips of the pen cost: one in ten words has one, one in fifty has two, and two in a short word make another
// word.
int cost_of_slips(std::size_t slips, std::size_t letters) {
  switch (slips) {
    case 0: return 0;
    case 1: return letters <= 2 ? 128 : letters == 3 ? 88 : letters == 4 ? 56 : 40;
    case 2: return letters <= 4 ? of_contradiction : letters == 5 ? 104 : 80;
    case 3: return letters <= 10 ? 136 : 112;
    default: return of_contradiction;
  }
}

int cost_of_answer(std::string_view a, std::string_view b) {
  if (a == b) return 0;
  const auto script = detail::script_of(a);
  if (script != detail::script_of(b)) return of_contradiction;
  if (is_initial(a) || is_initial(b)) return a.starts_with(b) || b.starts_with(a) ? of_initial : of_contradiction;
  if (script == detail::script::han) return of_contradiction;  // each sign is a word
  int cost = cost_of_slips(osa_distance(a, b), std::max(count_code_points(a), count_code_points(b)));
  if (detail::all_latin(a) && detail::all_latin(b)) {
    const int evidence = std::min(detail::spelling_evidence(a, b, name_part::given),
                                  detail::spelling_evidence(a, b, name_part::surname));
    cost = std::min(cost, std::clamp(64 - evidence, 16, of_contradiction));
    if (same_nickname_class(a, b)) cost = std::min(cost, of_nickname);
  }
  return cost;
}

int weight_of(std::string_view word) { return is_particle(word) ? 5 : is_initial(word) ? 8 : full_weight; }

// "Rami Makhlouf" and "RamiMakhlouf", "al Masri" and "Almasri": up to four words that together are a word of the other
// side.
void join_words(std::vector<std::string>& words, const std::vector<std::string>& others) {
  for (std::size_t first = 0; first < words.size(); ++first)
    for (std::size_t count = std::min<std::size_t>(4, words.size() - first); count >= 2; --count) {
      std::string joined;
      for (std::size_t i = first; i < first + count; ++i) joined += words[i];
      const auto better = [&](const std::string& other) {
        const auto letters = std::max(count_code_points(joined), count_code_points(other));
        const auto slips = osa_distance(joined, other, 2);
        if (slips > 2 || slips * 5 > letters) return false;
        return std::none_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                            words.begin() + static_cast<std::ptrdiff_t>(first + count),
                            [&](const std::string& part) { return osa_distance(part, other) <= slips; });
      };
      if (std::any_of(others.begin(), others.end(), better)) {
        words[first] = joined;
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(first + 1),
                    words.begin() + static_cast<std::ptrdiff_t>(first + count));
        break;
      }
    }
}

struct answer {
  int cost;
  std::size_t distance, a, b;

  friend auto operator<=>(const answer&, const answer&) = default;
};

// The cheapest answers first, each word at most once.
std::vector<answer> answers(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<answer> all, taken;
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = 0; j < b.size(); ++j)
      if (const int cost = cost_of_answer(a[i], b[j]); cost <= most_of_answer)
        all.push_back({cost, i > j ? i - j : j - i, i, j});
  std::sort(all.begin(), all.end());
  for (const auto& one : all)
    if (std::none_of(taken.begin(), taken.end(),
                     [&](const answer& other) { return other.a == one.a || other.b == one.b; }))
      taken.push_back(one);
  return taken;
}

// The weight of the words without an answer; a word said twice counts once if `forgiving`.
int left_over(const std::vector<std::string>& words, const std::vector<bool>& answered, bool forgiving) {
  int weight = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (answered[i]) continue;
    bool again = false;
    for (std::size_t k = 0; k < words.size(); ++k) again = again || (answered[k] && words[k] == words[i]);
    if (!(again && forgiving)) weight += is_particle(words[i]) ? weight_of(words[i]) : full_weight;
  }
  return weight;
}

// Whether "A bin B" is answered by "B bin A".
bool swaps_fathers(const std::vector<std::string>& a, const std::vector<std::string>& b,
                   const std::vector<answer>& taken) {
  const auto partner = [&](std::size_t i) {
    for (const auto& one : taken)
      if (one.a == i) return one.b;
    return b.size();
  };
  for (std::size_t i = 1; i + 1 < a.size(); ++i)
    for (std::size_t j = 1; j + 1 < b.size(); ++j)
      if (is_son_of(a[i]) && is_son_of(b[j]) && partner(i - 1) == j + 1 && partner(i + 1) == j - 1) return true;
  return false;
}

}  // namespace

name_likeness full_name_likeness(std::string_view first, std::string_view second) {
  name_words x = read(first), y = read(second);
  if (x.words.empty() || y.words.empty() || detail::script_of(x.letters) != detail::script_of(y.letters))
    return {detail::probability_of(-16), name_relation::incomparable};
  if (y.words < x.words) std::swap(x, y);
  if (x.letters == y.letters) return {detail::probability_of(of_equal), name_relation::equal};
  join_words(x.words, y.words);
  join_words(y.words, x.words);
  const auto& a = x.words;
  const auto& b = y.words;
  const auto taken = answers(a, b);

  std::vector<bool> answered_a(a.size()), answered_b(b.size());
  int bits = of_agreement, weight = 0, whole_words = 0;
  const answer* weakest = nullptr;
  bool inverted = false;
  for (const auto& one : taken) {
    answered_a[one.a] = answered_b[one.b] = true;
    const int of_pair = std::min(weight_of(a[one.a]), weight_of(b[one.b]));
    weight += of_pair;
    if (!is_initial(a[one.a]) && !is_initial(b[one.b])) ++whole_words;
    bits -= one.cost * (of_pair < full_weight && is_particle(a[one.a]) ? of_pair : full_weight) / full_weight;
    if (weakest == nullptr || one.cost > weakest->cost) weakest = &one;
    for (const auto& other : taken) inverted = inverted || ((one.a < other.a) != (one.b < other.b) && one.a != other.a);
  }
  int left_a = left_over(a, answered_a, false), left_b = left_over(b, answered_b, false);
  if (left_a == 0 || left_b == 0) left_a = left_over(a, answered_a, true), left_b = left_over(b, answered_b, true);
  bits -= std::min(left_a, left_b) * of_contradiction / full_weight;
  bits -= (std::max(left_a, left_b) - std::min(left_a, left_b)) * of_missing_word / full_weight;
  if (weight < 24 && left_a + left_b > 0) bits -= of_single_word;
  if (inverted && !x.has_comma && !y.has_comma) bits -= of_order;
  if (whole_words == 0) bits -= of_initials_only;
  if (swaps_fathers(a, b, taken)) bits -= of_swapped_fathers;
  if (weakest == nullptr) bits = std::min(bits, -of_contradiction);
  if (bits <= 0) return {detail::probability_of(bits), name_relation::unlike};
  if (left_a > 0 && left_b > 0) return {detail::probability_of(bits), name_relation::spelling};
  if (weakest->cost == 0) return {detail::probability_of(bits), name_relation::equal};
  const auto plain = detail::plain_relation(a[weakest->a], b[weakest->b]);
  return {detail::probability_of(bits), plain == name_relation::unlike ? name_relation::spelling : plain};
}

}  // namespace safeguarding::inline v0
