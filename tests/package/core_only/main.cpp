// SPDX-License-Identifier: Apache-2.0
// safeguarding::core alone: headers, and nothing to link.
#include <safeguarding/core/instant.hpp>
#include <safeguarding/record/report.hpp>

#include <cstdio>

int main() {
  safeguarding::report made;
  made.recorded_at = *safeguarding::parse_instant("2026-11-20T09:14:00+00:00");
  std::printf("%s\n", safeguarding::to_text(made.recorded_at).c_str());
}
