// SPDX-License-Identifier: Apache-2.0
// Whoever the index finds for a misspelt name is whoever is found by looking at each person alone.
#include <safeguarding/people/find_mentions.hpp>

#include "small_school.hpp"

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <string>

namespace sg = safeguarding;

namespace {

constexpr const char* forenames[] = {"Mohammed",  "Aoife",   "Katarzyna", "Oluwaseun", "Niamh",   "Connor",
                                     "Isabella",  "Zachary", "Precious",  "Siobhan",   "Yusuf",   "Charlotte",
                                     "Agnieszka", "Thomas",  "Caoimhe",   "Rhiannon",  "Dumitru", "Harpreet",
                                     "Chidera",   "Ethan",   "Eleanor"};
constexpr const char* surnames[] = {"Adeyemi", "Brannigan", "Whitfield", "Kowalczyk",
                                    "Hussain", "Oyelaran",  "Shevchuk"};

std::set<std::string> candidates(const std::vector<sg::person>& roll, const std::string& word) {
  sg::mention_settings all;
  all.most_candidates = 100'000;
  std::set<std::string> found;
  for (const auto& each :
       sg::find_mentions(sg::roll_index{roll}, small_school::report({"Later we met " + word + " outside."}), all))
    if (each.surface == word)
      for (const auto& one : each.candidates) found.insert(one.person.text());
  return found;
}

}  // namespace

TEST_CASE("the index finds everybody for a misspelt name whom a scan of the whole roll finds") {
  std::mt19937_64 random{20261120};
  std::vector<sg::person> roll;
  for (int i = 0; i < 90; ++i)
    roll.push_back(small_school::pupil("p-" + std::to_string(i), forenames[random() % std::size(forenames)],
                                       surnames[random() % std::size(surnames)], "5W"));
  std::size_t found = 0, looked = 0;
  for (int i = 0; i < 150; ++i) {
    std::string word = forenames[random() % std::size(forenames)];
    for (std::uint64_t slips = 1 + random() % 2; slips > 0; --slips) {
      const auto at = 1 + random() % (word.size() - 1);
      const char letter = static_cast<char>('a' + random() % 26);
      if (random() % 3 == 0) word.erase(at, 1);
      else if (random() % 2 == 0) word[at] = letter;
      else word.insert(at, 1, letter);
    }
    bool exact = false;
    for (const auto* name : forenames) exact = exact || word == name;
    if (exact) continue;
    std::set<std::string> alone;
    for (const auto& one : roll) alone.merge(candidates({one}, word));
    CAPTURE(word);
    CHECK(candidates(roll, word) == alone);
    found += alone.size();
    ++looked;
  }
  CHECK(looked > 100);
  CHECK(found > 300);
}
