// SPDX-License-Identifier: Apache-2.0
// "The head", "5B's teaching assistant", "the history teacher": people who are named by their post.
#include "context.hpp"
#include "lexicon.hpp"

#include <algorithm>

namespace safeguarding::inline v0::detail {

void find_roles(const report_context& in, std::vector<span>& spans) {
  (void)in;
  (void)spans;
}

}  // namespace safeguarding::inline v0::detail
