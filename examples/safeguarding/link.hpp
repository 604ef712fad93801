// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_EXAMPLES_SAFEGUARDING_LINK_HPP
#define SAFEGUARDING_EXAMPLES_SAFEGUARDING_LINK_HPP

#include "school.hpp"

#include <safeguarding/jigsaw/jigsaw.hpp>
#include <safeguarding/jigsaw/pattern_watch.hpp>
#include <safeguarding/people/mention.hpp>

#include <optional>
#include <vector>

namespace cli {

/// The people of the roll asked for, nobody where none is, and the reports.
struct people_and_reports {
  std::vector<sg::person> people;
  std::vector<sg::report> reports;
};

/// Both files whole; nothing where one is refused, after saying so on standard error.
[[nodiscard]] std::optional<people_and_reports> read_people_and_reports(const options& asked);

/// Reports, joined.
struct linked {
  sg::jigsaw pieces;
  std::vector<sg::mention> mentions;
  std::vector<sg::pattern_hit> hits;  ///< of the shipped patterns, where they were asked for
};

/// Whether patterns are looked for as well.
enum class patterns_too { no, yes };

/// Every report of the file asked for, one after another; nothing where an input is refused.
[[nodiscard]] std::optional<linked> read_and_link(const options& asked, patterns_too wanted = patterns_too::no);

}  // namespace cli

#endif  // SAFEGUARDING_EXAMPLES_SAFEGUARDING_LINK_HPP
