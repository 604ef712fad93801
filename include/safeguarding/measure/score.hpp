// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_MEASURE_SCORE_HPP
#define SAFEGUARDING_MEASURE_SCORE_HPP

/// \file
/// How good an output is, measured against the truth.

#include <safeguarding/core/export.hpp>
#include <safeguarding/measure/linker_output.hpp>
#include <safeguarding/measure/report_order.hpp>
#include <safeguarding/measure/truth.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// Whether a figure counts things or is a share or rate.
enum class figure_kind { count, share };

/// One figure. docs/measuring.md says how each is taken.
struct figure {
  std::string_view name;  ///< for example "link_precision"; of static storage
  figure_kind kind = figure_kind::share;
  double value = 0;

  friend bool operator==(const figure&, const figure&) = default;
};

/// What was measured. A part that the output does not have has no figures.
struct scores {
  std::vector<figure> figures;
  std::vector<std::string> late;       ///< stories that some picture holds, but not in time
  std::vector<std::string> unseen;     ///< stories that no picture holds
  std::vector<std::string> not_given;  ///< the parts that the output does not have, for example "links"

  /// Nothing if there is no such figure.
  [[nodiscard]] SAFEGUARDING_API std::optional<double> value(std::string_view name) const noexcept;

  friend bool operator==(const scores&, const scores&) = default;
};

/// Measures `output`.
/// \throws invalid_input  errc::not_found: the truth or the output names a report that `order` has not.
[[nodiscard]] SAFEGUARDING_API scores score(const truth& labels, const linker_output& output,
                                            const report_order& order);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_MEASURE_SCORE_HPP
