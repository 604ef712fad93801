// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_MEASURE_REPORT_WRITER_HPP
#define SAFEGUARDING_SRC_MEASURE_REPORT_WRITER_HPP

/// \file
/// Turns a planned report into the words of somebody who writes it, with a label for whoever is mentioned.

#include "episode.hpp"
#include "facts_of_episode.hpp"
#include "phrases.hpp"

#include <safeguarding/measure/truth.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

/// A report in words.
struct written_report {
  std::string line;  ///< one JSON object
  std::vector<labelled_mention> mentions;
};

/// Writes one report.
class report_writer {
 public:
  report_writer(const phrase_book& book, const made_school& school, std::uint64_t seed, const planned_report& plan,
                report_id id);

  [[nodiscard]] written_report write();

 private:
  enum class part : std::uint8_t { words, fixed };  // fixed: no slip of the keys falls into it
  struct label {
    std::string surface;
    std::string person;  // an id; empty where nobody may be named
    std::string note;
    bool bare;  // a forename alone, which anything else said of the pupil would settle
  };

  void choose_reporter();
  void choose_tags();
  void choose_style();
  void say(std::string_view list);
  void fill(std::string_view slot);
  void fill_person(std::string_view role, std::string_view attribute);
  void put(std::string text, part kind);
  void put_label(std::string text, std::string person, std::string note, bool bare = false);

  void mention_pupil(std::uint32_t pupil);
  void mention_again(std::uint32_t pupil);
  void mention_adult(std::uint32_t adult);
  void mention_mother(std::uint32_t pupil);
  void mention_sibling(std::uint32_t pupil);
  void mention_own_child(std::uint32_t pupil);
  [[nodiscard]] std::optional<std::uint32_t> pupil_in(std::string_view role) const;
  [[nodiscard]] std::optional<std::uint32_t> adult_in(std::string_view role) const;
  [[nodiscard]] bool tagged(std::uint32_t pupil) const;
  [[nodiscard]] bool knows_class_of(std::uint32_t pupil) const;
  [[nodiscard]] std::string with_slips(std::string text);
  [[nodiscard]] std::vector<labelled_mention> labels() const;
  [[nodiscard]] std::size_t words() const;

  const phrase_book& book_;
  const made_school& school_;
  const planned_report& plan_;
  dice chance_;
  facts_of_episode facts_;
  report_id id_;

  std::optional<std::string> reporter_;
  std::uint32_t reporting_pupil_ = no_one, reporting_adult_ = no_one;
  std::string channel_;
  std::vector<std::uint32_t> tagged_pupils_;
  std::vector<std::pair<std::string, std::string>> tags_;  // id, role
  bool lower_ = false, no_stops_ = false, asides_ = false;
  std::size_t slips_ = 0;  // of 100 words

  std::string text_;
  bool sentence_start_ = true;
  bool settled_ = false;  // something is said that tells namesakes apart
  std::vector<label> labels_;
  struct met {
    std::uint32_t pupil;
    bool known;  // a reader can say who it is
    std::string again;
  };
  std::vector<met> met_;
  std::vector<std::uint32_t> met_adults_;
  std::string place_;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_MEASURE_REPORT_WRITER_HPP
