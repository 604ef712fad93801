// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_JIGSAW_PATTERN_READING_HPP
#define SAFEGUARDING_JIGSAW_PATTERN_READING_HPP

/// \file
/// What one report offers to patterns: which signs it shows, when it happened, and whom and what it is about.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/jigsaw/pattern_pack.hpp>
#include <safeguarding/jigsaw/report_features.hpp>
#include <safeguarding/people/mention.hpp>
#include <safeguarding/record/person.hpp>
#include <safeguarding/record/report.hpp>

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace safeguarding::inline v0 {

/// Whether a report itself explains the matter away.
enum class matter_is : int { open = 1, settled = 2 };

/// What one report offers. A host that knows more, as that a clock was breached, may add signs before it is looked at.
struct pattern_reading {
  report_id report;
  instant recorded_at;
  instant happened;                             ///< when it was observed, else recorded
  std::optional<std::chrono::minutes> at_time;  ///< time of day in London, where it is known
  std::optional<person_id> reporter;
  std::vector<category> categories;
  std::vector<std::size_t> signs;         ///< places in the pack's list, ascending
  std::vector<person_id> children;        ///< whom it is about: tagged, else mentioned, else the child who reports
  std::vector<person_id> named_children;  ///< said to have harmed, or named beside those it is about
  std::vector<person_id> all_children;    ///< all of these, and whoever reports and is one
  std::vector<person_id> adults;          ///< of the school: tagged as subject or alleged, else the only one mentioned
  std::vector<std::string> households;    ///< of all its children, and of addresses in its text
  std::vector<std::string> accounts;      ///< in normal form
  std::vector<std::string> plates;        ///< in normal form
  std::vector<std::string> places;        ///< of the pack's list
  matter_is reads_as = matter_is::open;

  friend bool operator==(const pattern_reading&, const pattern_reading&) = default;
};

/// Reads reports for the patterns of one pack, against one roll. Immutable: copies share it.
class SAFEGUARDING_API pattern_reader {
 public:
  /// Takes what it needs out of both.
  pattern_reader(const pattern_pack& pack, std::span<const person> roll);

  /// `features` and `mentions` are those of `made`.
  [[nodiscard]] pattern_reading read(const report& made, const report_features& features,
                                     std::span<const mention> mentions) const;

 private:
  struct known;
  std::shared_ptr<const known> known_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_JIGSAW_PATTERN_READING_HPP
