// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_JIGSAW_PIECES_HPP
#define SAFEGUARDING_TESTS_JIGSAW_PIECES_HPP

// A small school of invented people, and reports that are quick to write down.

#include <safeguarding/jigsaw/jigsaw.hpp>

#include <algorithm>
#include <chrono>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace pieces {

namespace sg = safeguarding;

inline sg::person pupil(const char* id, const char* forename, const char* surname, const char* household) {
  sg::person made;
  made.id = sg::person_id{id};
  made.kind = sg::person_kind::pupil;
  made.name = {forename, surname};
  made.form = "6M";
  if (*household) made.household = sg::household_id{household};
  return made;
}

inline std::vector<sg::person> roll() {
  std::vector<sg::person> all{pupil("p-1", "Orla", "Fenwick", "h-1"), pupil("p-2", "Tobin", "Fenwick", "h-1"),
                              pupil("p-3", "Jory", "Tamblyn", "h-2"), pupil("p-4", "Senara", "Okafor", "h-3"),
                              pupil("p-5", "Wilf", "Fenwick", "h-5")};
  sg::person teacher;
  teacher.id = sg::person_id{"t-1"};
  teacher.kind = sg::person_kind::teacher;
  teacher.name = {"Giles", "Marchbank"};
  all.push_back(teacher);
  sg::person parent;
  parent.id = sg::person_id{"c-1"};
  parent.kind = sg::person_kind::parent;
  parent.name = {"Dena", "Okafor"};
  parent.household = sg::household_id{"h-3"};
  all.push_back(parent);
  return all;
}

inline sg::report report(const std::string& id, int day, const std::string& text,
                         std::vector<sg::involvement> people = {}, const char* reporter = "t-9") {
  sg::report made;
  made.id = sg::report_id{id};
  made.recorded_at = *sg::parse_instant("2026-09-07T15:00:00Z") + std::chrono::days{day};
  if (*reporter) made.reporter = sg::person_id{reporter};
  made.people = std::move(people);
  made.text = text;
  return made;
}

inline sg::involvement subject(const char* id) { return {sg::person_id{id}, sg::event_role::subject, {}}; }

/// Reports in which nothing is shared on purpose, so that a world has a size.
inline std::vector<sg::report> noise(int count, const std::string& prefix = "n-") {
  const char* texts[] = {"Floor of the hall polished over the holiday, mind how you go.",
                         "Lovely assembly today, the choir sang and nobody forgot a verse.",
                         "Bus eleven minutes behind again because of roadworks near the bridge.",
                         "Two pupils argued over a chessboard and made up before registration.",
                         "New fish in the tank, named by vote, sign put up by the caretaker.",
                         "Recorder practice moved to the music cupboard while the hall is painted."};
  std::vector<sg::report> all;
  for (int i = 0; i < count; ++i)
    all.push_back(report(prefix + std::to_string(i), i % 30, std::string{texts[i % 6]} + " Item " + std::to_string(i)));
  return all;
}

/// Three sightings of one van, by different people, in different words.
inline std::vector<sg::report> van() {
  return {
      report("v-1", 1, "Maroon van with a taped rear light by the gate, a lad was handed a parcel.", {}, "t-2"),
      report("v-2", 6, "That wine coloured Berlingo again, driver gave one of ours a package through the window.", {},
             "t-3"),
      report("v-3", 12, "Red van parked near the fence. A boy took an envelope and cash from the driver.", {}, "t-4")};
}

inline sg::jigsaw made_of(const std::vector<sg::report>& reports) {
  sg::jigsaw made{sg::feature_reader{roll()}};
  for (const auto& one : reports) made.add(one);
  return made;
}

inline std::vector<sg::report> then(std::vector<sg::report> first, const std::vector<sg::report>& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

/// Random reports out of few words, so that many share something.
inline std::vector<sg::report> random_library(std::uint64_t seed, int count) {
  std::mt19937_64 random{seed};
  const auto draw = [&](std::size_t below) { return static_cast<std::size_t>(random() % below); };
  const char* words[] = {"van",    "parcel",     "knife",  "underpass", "bruise",    "phone",
                         "cash",   "terrier",    "vape",   "laces",     "gate",      "threat",
                         "secret", "permission", "letter", "Grimsby",   "@zed_fox9", "voucher"};
  const char* who[] = {"p-1", "p-2", "p-3", "p-4", "t-1"};
  std::vector<sg::report> all;
  for (int i = 0; i < count; ++i) {
    std::string text = "Note";
    for (std::size_t n = 2 + draw(5); n > 0; --n) text += std::string{" of "} + words[draw(std::size(words))];
    auto one = report("r-" + std::to_string(i), i, text, {}, draw(4) == 0 ? "" : "t-2");
    if (draw(3) == 0) one.people.push_back(subject(who[draw(std::size(who))]));
    if (draw(3) == 0) one.observed_at = one.recorded_at - std::chrono::minutes{static_cast<long>(draw(90))};
    all.push_back(std::move(one));
  }
  return all;
}

inline std::vector<std::string> ids(const sg::picture& of) {
  std::vector<std::string> all;
  for (const auto& one : of.reports) all.push_back(one.report.text());
  return all;
}

inline const sg::link_evidence* line(const sg::report_link& link, sg::link_feature feature) {
  const auto at = std::find_if(link.evidence.begin(), link.evidence.end(),
                               [&](const sg::link_evidence& one) { return one.feature == feature; });
  return at == link.evidence.end() ? nullptr : &*at;
}

}  // namespace pieces

#endif  // SAFEGUARDING_TESTS_JIGSAW_PIECES_HPP
