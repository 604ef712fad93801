// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_JIGSAW_LINK_HPP
#define SAFEGUARDING_JIGSAW_LINK_HPP

/// \file
/// Two reports that may be of one matter, and why. A link is a suggestion: only a person confirms or rejects it.

#include <safeguarding/jigsaw/evidence.hpp>

#include <cstdint>
#include <vector>

namespace safeguarding::inline v0 {

/// Two reports, the evidence on them, and what it comes to.
struct report_link {
  report_id a;  ///< arrived before `b`
  report_id b;
  std::int32_t bits = 0;                ///< in 1/1024 bit: exactly the sum of `evidence`
  std::int32_t probability = 0;         ///< that they are of one matter, in 1/1,000,000; never 0 and never 1,000,000
  std::vector<link_evidence> evidence;  ///< the prior first

  friend bool operator==(const report_link&, const report_link&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_JIGSAW_LINK_HPP
