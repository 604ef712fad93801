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
