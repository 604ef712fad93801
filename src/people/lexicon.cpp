// SPDX-License-Identifier: Apache-2.0
#include "lexicon.hpp"
#include "words.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace safeguarding::inline v0::detail {

namespace {

constexpr std::pair<std::string_view, kin_word> kin_words[] = {{"abba", kin_word::father},
                                                               {"abbu", kin_word::father},
                                                               {"amma", kin_word::mother},
                                                               {"ammi", kin_word::mother},
                                                               {"aunt", kin_word::aunt},
                                                               {"auntie", kin_word::aunt},
                                                               {"aunty", kin_word::aunt},
                                                               {"baba", kin_word::father},
                                                               {"babcia", kin_word::grandmother},
                                                               {"boy", kin_word::son},
                                                               {"boyfriend", kin_word::partner},
                                                               {"bro", kin_word::brother},
                                                               {"brother", kin_word::brother},
                                                               {"carer", kin_word::parent},
                                                               {"child", kin_word::child},
                                                               {"cousin", kin_word::cousin},
                                                               {"da", kin_word::father},
                                                               {"dad", kin_word::father},
                                                               {"dada", kin_word::father},
                                                               {"daddy", kin_word::father},
                                                               {"dadi", kin_word::grandmother},
                                                               {"dads", kin_word::father},
                                                               {"daughter", kin_word::daughter},
                                                               {"dziadek", kin_word::grandfather},
                                                               {"eldest", kin_word::child},
                                                               {"father", kin_word::father},
                                                               {"girl", kin_word::daughter},
                                                               {"girlfriend", kin_word::partner},
                                                               {"grampa", kin_word::grandfather},
                                                               {"gramps", kin_word::grandfather},
                                                               {"gran", kin_word::grandmother},
                                                               {"grandad", kin_word::grandfather},
                                                               {"granddad", kin_word::grandfather},
                                                               {"grandfather", kin_word::grandfather},
                                                               {"grandma", kin_word::grandmother},
                                                               {"grandmother", kin_word::grandmother},
                                                               {"grandpa", kin_word::grandfather},
                                                               {"granny", kin_word::grandmother},
                                                               {"guardian", kin_word::parent},
                                                               {"halfbrother", kin_word::brother},
                                                               {"halfsister", kin_word::sister},
                                                               {"husband", kin_word::partner},
                                                               {"kid", kin_word::child},
                                                               {"lad", kin_word::son},
                                                               {"lass", kin_word::daughter},
                                                               {"ma", kin_word::mother},
                                                               {"mam", kin_word::mother},
                                                               {"mama", kin_word::mother},
                                                               {"mamgu", kin_word::grandmother},
                                                               {"mammy", kin_word::mother},
                                                               {"mom", kin_word::mother},
                                                               {"mommy", kin_word::mother},
                                                               {"mother", kin_word::mother},
                                                               {"mum", kin_word::mother},
                                                               {"mumma", kin_word::mother},
                                                               {"mummy", kin_word::mother},
                                                               {"mums", kin_word::mother},
                                                               {"nain", kin_word::grandmother},
                                                               {"nan", kin_word::grandmother},
                                                               {"nana", kin_word::grandmother},
                                                               {"nani", kin_word::grandmother},
                                                               {"nanna", kin_word::grandmother},
                                                               {"nannie", kin_word::grandmother},
                                                               {"nanny", kin_word::grandmother},
                                                               {"oldest", kin_word::child},
                                                               {"papa", kin_word::father},
                                                               {"parent", kin_word::parent},
                                                               {"partner", kin_word::partner},
                                                               {"pops", kin_word::father},
                                                               {"sibling", kin_word::sibling},
                                                               {"sis", kin_word::sister},
                                                               {"sister", kin_word::sister},
                                                               {"son", kin_word::son},
                                                               {"stepbrother", kin_word::brother},
                                                               {"stepdad", kin_word::stepfather},
                                                               {"stepfather", kin_word::stepfather},
                                                               {"stepmam", kin_word::stepmother},
                                                               {"stepmom", kin_word::stepmother},
                                                               {"stepmother", kin_word::stepmother},
                                                               {"stepmum", kin_word::stepmother},
                                                               {"stepsister", kin_word::sister},
                                                               {"tadcu", kin_word::grandfather},
                                                               {"taid", kin_word::grandfather},
                                                               {"twin", kin_word::twin},
                                                               {"uncle", kin_word::uncle},
                                                               {"wife", kin_word::partner},
                                                               {"youngest", kin_word::child}};
constexpr std::pair<std::string_view, person_noun> nouns[] = {{"adult", {gender::unknown, true, false}},
                                                              {"adults", {gender::unknown, true, true}},
                                                              {"bloke", {gender::male, true, false}},
                                                              {"blokes", {gender::male, true, true}},
                                                              {"boy", {gender::male, false, false}},
                                                              {"boys", {gender::male, false, true}},
                                                              {"brothers", {gender::male, false, true}},
                                                              {"caller", {gender::unknown, true, false}},
                                                              {"child", {gender::unknown, false, false}},
                                                              {"children", {gender::unknown, false, true}},
                                                              {"classmate", {gender::unknown, false, false}},
                                                              {"driver", {gender::unknown, true, false}},
                                                              {"fella", {gender::male, true, false}},
                                                              {"female", {gender::female, true, false}},
                                                              {"friend", {gender::unknown, false, false}},
                                                              {"friends", {gender::unknown, false, true}},
                                                              {"gent", {gender::male, true, false}},
                                                              {"gentleman", {gender::male, true, false}},
                                                              {"girl", {gender::female, false, false}},
                                                              {"girls", {gender::female, false, true}},
                                                              {"guy", {gender::male, true, false}},
                                                              {"guys", {gender::male, true, true}},
                                                              {"kid", {gender::unknown, false, false}},
                                                              {"kids", {gender::unknown, false, true}},
                                                              {"lad", {gender::male, false, false}},
                                                              {"laddie", {gender::male, false, false}},
                                                              {"ladies", {gender::female, true, true}},
                                                              {"lads", {gender::male, false, true}},
                                                              {"lady", {gender::female, true, false}},
                                                              {"lass", {gender::female, false, false}},
                                                              {"lasses", {gender::female, false, true}},
                                                              {"lassie", {gender::female, false, false}},
                                                              {"male", {gender::male, true, false}},
                                                              {"man", {gender::male, true, false}},
                                                              {"mate", {gender::unknown, false, false}},
                                                              {"mates", {gender::unknown, false, true}},
                                                              {"men", {gender::male, true, true}},
                                                              {"peer", {gender::unknown, false, false}},
                                                              {"person", {gender::unknown, true, false}},
                                                              {"pupil", {gender::unknown, false, false}},
                                                              {"pupils", {gender::unknown, false, true}},
                                                              {"siblings", {gender::unknown, false, true}},
                                                              {"sisters", {gender::female, false, true}},
                                                              {"somebody", {gender::unknown, true, false}},
                                                              {"someone", {gender::unknown, true, false}},
                                                              {"stranger", {gender::unknown, true, false}},
                                                              {"student", {gender::unknown, false, false}},
                                                              {"students", {gender::unknown, false, true}},
                                                              {"teen", {gender::unknown, false, false}},
                                                              {"teenager", {gender::unknown, false, false}},
                                                              {"toddler", {gender::unknown, false, false}},
                                                              {"twins", {gender::unknown, false, true}},
                                                              {"visitor", {gender::unknown, true, false}},
                                                              {"woman", {gender::female, true, false}},
                                                              {"women", {gender::female, true, true}},
                                                              {"youngster", {gender::unknown, false, false}},
                                                              {"youth", {gender::male, false, false}},
                                                              {"youths", {gender::male, false, true}}};
constexpr std::pair<std::string_view, gender> titles[] = {
    {"dr", gender::unknown},     {"frau", gender::female}, {"herr", gender::male},  {"madam", gender::female},
    {"madame", gender::female},  {"miss", gender::female}, {"mme", gender::female}, {"monsieur", gender::male},
    {"mr", gender::male},        {"mrs", gender::female},  {"ms", gender::female},  {"mx", gender::unknown},
    {"prof", gender::unknown},   {"rev", gender::unknown}, {"senor", gender::male}, {"senora", gender::female},
    {"senorita", gender::female}};

template <class Table>
auto find(const Table& table, std::string_view word) -> std::optional<std::remove_cvref_t<decltype(table[0].second)>> {
  const auto at = std::lower_bound(std::begin(table), std::end(table), word,
                                   [](const auto& entry, std::string_view sought) { return entry.first < sought; });
  if (at == std::end(table) || at->first != word) return std::nullopt;
  return at->second;
}

}  // namespace

std::optional<gender> title(std::string_view word) noexcept { return find(titles, word); }
bool common_word(std::string_view word) noexcept { return words_of::common(word); }
bool acronym(std::string_view word) noexcept { return words_of::acronyms(word); }
bool place_noun(std::string_view word) noexcept { return words_of::places(word); }
bool day_or_month(std::string_view word) noexcept { return words_of::days(word); }
bool function_word(std::string_view word) noexcept { return words_of::small(word); }
std::optional<person_noun> noun_for_person(std::string_view word) noexcept { return find(nouns, word); }
std::optional<kin_word> kin(std::string_view word) noexcept { return find(kin_words, word); }
bool job(std::string_view word) noexcept { return words_of::jobs(word); }
bool body(std::string_view word) noexcept { return words_of::bodies(word); }
bool outside_relation(std::string_view word) noexcept { return words_of::outside(word); }

}  // namespace safeguarding::inline v0::detail
