// SPDX-License-Identifier: Apache-2.0
#include "spans.hpp"

#include "span_finder.hpp"

namespace safeguarding::inline v0::detail {

std::vector<span> find_spans(const indexed_roll& roll, const report_words& text) {
  return span_finder{roll, text}.all();
}

}  // namespace safeguarding::inline v0::detail
