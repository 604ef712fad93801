// SPDX-License-Identifier: Apache-2.0
#include "lexicon.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace safeguarding::inline v0::detail {

namespace {

constexpr std::string_view acronyms_text =
    "ai alt am ap app asap asd aup bbc bm bp brb btw camhs cce cctv cd cic cin cla cme cp cpd csc cse cw da "
    "dbs dc ddsl dj dm dms dob dr dsl dt dv dvd eal ect eh ehc ehcp ehe eotas ep esol eu eyfs fa fb fc fgm fs "
    "fsm fyi gb gcse gdpr gp gym ha hbu hlta hod hoy hp hq hr ht hub hv hw ict id idk iep ig im imo inset iro "
    "it itv kcsie ks ks1 ks2 ks3 ks4 la lac lado lgbt lgbtq lol lrc lsa lst mash mfl mh mms mp mr ms na nb "
    "ngl nhs ni no np nqt nvm oap ofsted ok omg ot pa pc pcc pcso pd pdf pe pl pm pp ppa prevent pru ps pshe "
    "pta qr re rec ref rpi rqt rse rshe rspb rspca sa sar sat sats sen senco send sendco sio slt sms smt snap "
    "sp ss sw ta ta1 tac taf tas tat tba tbc tbh tv uk url us usa usb vpn vr wc wifi wtf ymca yr yrs yt ";
constexpr auto acronyms = split_words<count_words(acronyms_text)>(acronyms_text);

constexpr std::string_view places_text =
    "academy agency arena ave avenue bay beach bridge cabs cars center centre chapel church city clinic "
    "close club college cottage court crescent drive estate farm fc foundation garden gardens grammar "
    "green group grove gym hall high hill hospital hotel house housing infants island isles juniors lane "
    "leisure library limited ln ltd market mews museum nursery parade park pharmacy place players "
    "practice primary quay rd rise road row school services solutions square st stadium staffing station "
    "street supply surgery taxis terrace theatre tower towers town trust united university vale view walk "
    "way wharf yard ";
constexpr auto places = split_words<count_words(places_text)>(places_text);

constexpr std::string_view days_text =
    "apr april aug august christmas dec december diwali easter eid feb february fri friday halloween jan "
    "january jul july jun june mar march may mon monday nov november oct october ramadan sat saturday sep "
    "sept september sun sunday thu thur thurs thursday tue tues tuesday wed wednesday weds xmas ";
constexpr auto days = split_words<count_words(days_text)>(days_text);

constexpr std::string_view small_text =
    "a about after again against all also although always am among an and another any anyone anything are "
    "around as at back be because been before behind being below between both but by came can come could "
    "did do does done each eight either else even ever every few first five for four from get go goes "
    "going gone got had has have he her here hers him his how however i if in into is it its just keep "
    "last later least less let like made make many may maybe me might mine more most mr mrs much must my "
    "need never new next nine no nobody none nor not nothing now of off often oh ok on once one only or "
    "other others our ours out over own per perhaps please quite rather said same saw say says see seems "
    "seen seven several shall she should since six so some somebody someone something still such take "
    "taken tell ten than thank thanks that the their theirs them then there these they this those though "
    "three through to today together told tomorrow too took two under until up upon us very via want "
    "wanted was way we well went were what when where which while who whom whose why will with without "
    "would yes yesterday yet you your yours ";
constexpr auto small = split_words<count_words(small_text)>(small_text);

constexpr std::string_view outside_text =
    "aunt auntie aunty baby boss boyfriend cat cousin cousins dc dj dog ex fiance fiancee footballer "
    "girlfriend godfather godmother hamster horse husband imam influencer inspector kitten lodger midwife "
    "neighbor neighbour nephew niece nurse officer partner pastor pc pcso pony priest puppy rabbi rabbit "
    "rapper sergeant sgt singer solicitor streamer uncle vicar wife worker youtuber ";
constexpr auto outside = split_words<count_words(outside_text)>(outside_text);

constexpr std::string_view jobs_text =
    "adviser advisor advocate babysitter barber builder cabbie caseworker childminder clinician coach "
    "conductor constable consultant cook counsellor dentist detective dj doctor driver escort farmer "
    "firefighter gp guard hairdresser imam inspector instructor interpreter investigator joiner journalist "
    "keyworker landlord lawyer magistrate manager mechanic mentor midwife minder nurse officer optician "
    "paediatrician painter paramedic pastor pc pcso pharmacist photographer physio physiotherapist player "
    "plumber practitioner priest psychiatrist psychologist rabbi ref referee registrar reporter scaffolder "
    "secretary sergeant shopkeeper singer soldier solicitor streamer supervisor surgeon surveyor tattooist "
    "tenant therapist trainer trucker vet vicar visitor waiter waitress warden worker youtuber ";
constexpr auto jobs = split_words<count_words(jobs_text)>(jobs_text);

constexpr std::string_view bodies_text =
    "agency authority barnardos cafcass camhs charity childline childrens church clinic club council court "
    "csc dwp gp gym hospital housing jobcentre kooth mash mosque nspcc police prison probation services "
    "social surgery temple university yots ";
constexpr auto bodies = split_words<count_words(bodies_text)>(bodies_text);

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

static_assert(std::ranges::is_sorted(acronyms) && std::ranges::is_sorted(places) && std::ranges::is_sorted(days) &&
              std::ranges::is_sorted(small) && std::ranges::is_sorted(outside) && std::ranges::is_sorted(jobs) &&
              std::ranges::is_sorted(bodies));

template <class Table>
auto find(const Table& table, std::string_view word) -> std::optional<std::remove_cvref_t<decltype(table[0].second)>> {
  const auto at = std::lower_bound(std::begin(table), std::end(table), word,
                                   [](const auto& entry, std::string_view sought) { return entry.first < sought; });
  if (at == std::end(table) || at->first != word) return std::nullopt;
  return at->second;
}

}  // namespace

std::optional<gender> title(std::string_view word) noexcept { return find(titles, word); }
bool acronym(std::string_view word) noexcept { return std::ranges::binary_search(acronyms, word); }
bool place_noun(std::string_view word) noexcept { return std::ranges::binary_search(places, word); }
bool day_or_month(std::string_view word) noexcept { return std::ranges::binary_search(days, word); }
bool function_word(std::string_view word) noexcept { return std::ranges::binary_search(small, word); }
std::optional<person_noun> noun_for_person(std::string_view word) noexcept { return find(nouns, word); }
std::optional<kin_word> kin(std::string_view word) noexcept { return find(kin_words, word); }
bool job(std::string_view word) noexcept { return std::ranges::binary_search(jobs, word); }
bool body(std::string_view word) noexcept { return std::ranges::binary_search(bodies, word); }
bool outside_relation(std::string_view word) noexcept { return std::ranges::binary_search(outside, word); }

}  // namespace safeguarding::inline v0::detail
