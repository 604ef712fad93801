// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_JIGSAW_REPORT_FEATURES_HPP
#define SAFEGUARDING_JIGSAW_REPORT_FEATURES_HPP

/// \file
/// What one report offers for being joined with others: who and what is in it, in a form in which two reports can share
/// it.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/jigsaw/meaning.hpp>
#include <safeguarding/people/description.hpp>
#include <safeguarding/people/mention.hpp>
#include <safeguarding/record/person.hpp>
#include <safeguarding/record/report.hpp>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// What two reports can share.
/// The numbers are part of the stored format: never change them.
enum class feature_kind : int {
  pupil = 1,      ///< a child of the roll, a parent or carer: anybody who is not of the school
  adult = 2,      ///< somebody who works or helps at the school
  household = 3,  ///< of somebody in the report
  handle = 4,     ///< an account, in the form in which two spellings are equal
  spelling = 5,   ///< a handle with one letter taken out: what two handles share that are one slip apart
  contact = 6,    ///< a telephone number or e-mail address
  plate = 7,      ///< a part of a number plate, with its place
  reference = 8,  ///< what another body calls the matter
  thing = 9,      ///< an object, a venue, a sign, an act, whatever words are used for it
  together = 10,  ///< two things said close to each other: a red van, a blade in a sock
  word = 11,      ///< any other word
  name = 12,      ///< a name of nobody on the roll, of a street, of a firm
  place = 13,     ///< a thing or word of the place the reporter typed
  category = 14,
  address = 15,  ///< a house of a street, as the text has it
};

template <>
struct enum_names<feature_kind> {
  static constexpr std::pair<feature_kind, std::string_view> table[] = {
      {feature_kind::pupil, "pupil"},         {feature_kind::adult, "adult"},
      {feature_kind::household, "household"}, {feature_kind::handle, "handle"},
      {feature_kind::spelling, "spelling"},   {feature_kind::contact, "contact"},
      {feature_kind::plate, "plate"},         {feature_kind::reference, "reference"},
      {feature_kind::thing, "thing"},         {feature_kind::together, "together"},
      {feature_kind::word, "word"},           {feature_kind::name, "name"},
      {feature_kind::place, "place"},         {feature_kind::category, "category"},
      {feature_kind::address, "address"},
  };
};

/// How much a report is about what it shares.
/// The numbers are part of the stored format: never change them.
enum class feature_part : int {
  beside = 1,  ///< mentioned in passing, tagged as a witness, or words that only look like a handle
  about = 2,   ///< the report is about it: a person tagged as subject or alleged; a handle written as one
};

template <>
struct enum_names<feature_part> {
  static constexpr std::pair<feature_part, std::string_view> table[] = {{feature_part::beside, "beside"},
                                                                        {feature_part::about, "about"}};
};

/// One thing a report offers.
struct report_feature {
  feature_kind kind = feature_kind::word;
  std::string key;    ///< equal in two reports that share it
  std::string words;  ///< as this report has it; may be personal data
  feature_part part = feature_part::about;

  friend bool operator==(const report_feature&, const report_feature&) = default;
};

/// All that a report offers.
struct report_features {
  report_id id;
  instant recorded_at;
  std::optional<instant> observed_at;
  std::optional<person_id> reporter;
  std::vector<report_feature> features;  ///< sorted by kind and key, each once
  std::vector<std::string> plates;       ///< in normal form, seven places, ? where one is not known
  std::vector<description> strangers;    ///< people who are described and not named
  int worries = 0;                       ///< words that speak of harm, fear, secrecy, money, repetition
  int settled = 0;  ///< words with which the report itself explains the matter: checked, allowed, known, an accident
  int length = 0;   ///< things and words, each once
  report_meaning meaning;  ///< empty where no encoder is plugged in

  friend bool operator==(const report_features&, const report_features&) = default;
};

/// Reads what reports offer, against one roll. Immutable: copies share it, and any thread may read with it.
class SAFEGUARDING_API feature_reader {
 public:
  /// Takes what it needs out of `roll`, which may be empty: then nobody is recognised, and all else works. With an
  /// encoder a reader is as safe to share between threads as that encoder is.
  explicit feature_reader(std::span<const person> roll, text_encoder encoder = {});

  /// What `made` offers, by its own text, tags, the roll and the encoder alone. Linear in the length of the text.
  [[nodiscard]] report_features read(const report& made) const;
  /// As read(), with the mentions of `made` already found.
  [[nodiscard]] report_features read(const report& made, std::span<const mention> mentions) const;
  /// Who is mentioned in `made`.
  [[nodiscard]] std::vector<mention> mentions(const report& made) const;

 private:
  struct known;
  std::shared_ptr<const known> known_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_JIGSAW_REPORT_FEATURES_HPP
