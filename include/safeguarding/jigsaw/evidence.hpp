// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_JIGSAW_EVIDENCE_HPP
#define SAFEGUARDING_JIGSAW_EVIDENCE_HPP

/// \file
/// What speaks for and against two reports being of one matter, in lines that add up.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/jigsaw/feature_index.hpp>
#include <safeguarding/jigsaw/report_features.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// A line of evidence on two reports.
/// The numbers are part of the stored format: never change them.
enum class link_feature : int {
  prior = 1,           ///< how seldom two reports of a world of this size are of one matter
  person = 2,          ///< a child, parent or carer in both
  about = 3,           ///< both reports are about that person
  people = 4,          ///< further people in both
  adult = 5,           ///< somebody of the staff in both
  adult_about = 6,     ///< both reports are about that adult's conduct
  household = 7,       ///< people of one household, none of them in both
  handle = 8,          ///< one account under one spelling or nearly
  contact = 9,         ///< one telephone number or e-mail address
  plate = 10,          ///< plates that can be of one vehicle
  other_plate = 11,    ///< plates that cannot be
  reference = 12,      ///< one reference of another body
  things = 13,         ///< rare things in both: objects, venues, acts, under whatever words
  together = 14,       ///< two things said together in both
  words = 15,          ///< other rare words
  names = 16,          ///< names of nobody on the roll
  place = 17,          ///< the place that was typed
  category = 18,       ///< what both are said to be about
  stranger = 19,       ///< described people who can be one
  moment = 20,         ///< observed at one time
  worry = 21,          ///< how much the reports speak of harm rather than of what is settled
  settled = 22,        ///< a report itself explains the matter away
  reporter = 23,       ///< one and the same hand wrote both
  length = 24,         ///< long reports share more by chance
  company = 25,        ///< earlier reports that belong with both
  judgement = 26,      ///< what a person said about the two
  address = 27,        ///< one house
  other_address = 28,  ///< two houses of one street
  meaning = 29,        ///< how near a host's encoder says that they are in what they mean
  only_people = 30,    ///< nothing is shared but people, whom one of the reports only mentions
  alike = 31,          ///< how much of what both say is the same, for their length: two texts about one thing
  routine = 32,        ///< observed on different days, but on one day of the week or at one hour of the day
  other_child = 33,    ///< each is about a child, and about another
};

template <>
struct enum_names<link_feature> {
  static constexpr std::pair<link_feature, std::string_view> table[] = {
      {link_feature::prior, "prior"},
      {link_feature::person, "person"},
      {link_feature::about, "about"},
      {link_feature::people, "people"},
      {link_feature::adult, "adult"},
      {link_feature::adult_about, "adult_about"},
      {link_feature::household, "household"},
      {link_feature::handle, "handle"},
      {link_feature::contact, "contact"},
      {link_feature::plate, "plate"},
      {link_feature::other_plate, "other_plate"},
      {link_feature::reference, "reference"},
      {link_feature::things, "things"},
      {link_feature::together, "together"},
      {link_feature::words, "words"},
      {link_feature::names, "names"},
      {link_feature::place, "place"},
      {link_feature::category, "category"},
      {link_feature::stranger, "stranger"},
      {link_feature::moment, "moment"},
      {link_feature::worry, "worry"},
      {link_feature::settled, "settled"},
      {link_feature::reporter, "reporter"},
      {link_feature::length, "length"},
      {link_feature::company, "company"},
      {link_feature::judgement, "judgement"},
      {link_feature::address, "address"},
      {link_feature::other_address, "other_address"},
      {link_feature::meaning, "meaning"},
      {link_feature::only_people, "only_people"},
      {link_feature::alike, "alike"},
      {link_feature::routine, "routine"},
      {link_feature::other_child, "other_child"},
  };
};

/// Lines there are.
inline constexpr std::size_t link_features = 33;

/// What a line says, in a sentence that holds no name: "rare things stand in both".
[[nodiscard]] SAFEGUARDING_API std::string_view sentence_of(link_feature feature, int bits) noexcept;

/// One line. `a` and `b` are the words of the earlier and the later report; empty where the line is about no words.
struct link_evidence {
  link_feature feature = link_feature::prior;
  std::string a;
  std::string b;
  int bits = 0;  ///< in 1/1024 bit; against if negative

  friend bool operator==(const link_evidence&, const link_evidence&) = default;
};

/// What was measured on two reports, before it is weighed: by feature - 1, in 1/1024, 0 where one of the two says
/// nothing.
struct pair_measures {
  std::array<std::int32_t, link_features> raw{};
  std::array<std::string, link_features> a;
  std::array<std::string, link_features> b;
};

/// Measures `a` and the later `b`, number `later` of `index`, against the world as it was when that had arrived.
[[nodiscard]] SAFEGUARDING_API pair_measures measure(const feature_index& index, const report_features& a,
                                                     std::uint32_t later, const report_features& b);

/// What each measure weighs, in 1/1024, and when a report belongs to a picture. The defaults are what was measured;
/// docs/jigsaw.md says how.
struct SAFEGUARDING_API link_model {
  std::string version = "1";  ///< names these numbers: an explanation can be made again only with the same
  std::int32_t prior = 0;     ///< bits of a pair before its world's size and its evidence are looked at, in 1/1024
  std::array<std::int32_t, link_features> weight{};
  std::int32_t company_least = 0;   ///< bits of the line company where nobody is between the two
  std::int32_t picture_begins = 0;  ///< bits of a pair that may grow into a picture
  std::int32_t picture_clear = 0;   ///< bits of a pair that is a picture by itself; with less it takes a third report
  std::int32_t picture_takes = 0;   ///< bits a report has, on average, with those of a picture it is likest
  std::int32_t picture_beside = 0;  ///< bits it has then, or a pair has, where one is in another picture already
  std::int32_t picture_grows = 0;   ///< bits more for each doubling of a picture of more than four
  std::size_t likest = 3;           ///< that many of them
  std::int32_t event_prior = 0;     ///< bits that two reports observed within the hour are accounts of one event
  std::array<std::int32_t, link_features> event_weight{};  ///< what each measure weighs for that

  /// The numbers the library ships.
  [[nodiscard]] static link_model shipped();

  friend bool operator==(const link_model&, const link_model&) = default;
};

/// The lines of two reports: the prior first, then every measure that is not 0, in the order of the features.
[[nodiscard]] SAFEGUARDING_API std::vector<link_evidence> weigh(const pair_measures& measures, const link_model& model,
                                                                std::size_t reports);

/// How much two reports look like accounts of one event, in 1/1024 bit with the prior; nothing where they were not
/// observed within an hour of each other, or share nobody and nothing that they tell of.
[[nodiscard]] SAFEGUARDING_API std::optional<std::int32_t> event_bits(const pair_measures& measures,
                                                                      const link_model& model);

/// What weigh() comes to, without its words.
[[nodiscard]] SAFEGUARDING_API std::int32_t total(const pair_measures& measures, const link_model& model,
                                                  std::size_t reports);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_JIGSAW_EVIDENCE_HPP
