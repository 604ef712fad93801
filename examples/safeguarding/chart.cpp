// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"

#include <safeguarding/policy/chart.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <fmt/core.h>

#include <utility>

namespace cli {

exit_code chart(const options& asked) {
  const auto words = sg::shipped_vocabulary();
  std::vector<sg::policy_pack> packs{pack(asked.pack, words)};
  for (const auto& each : asked.overlays) {
    packs.push_back(pack(each, words));
    if (packs.back().kind != sg::pack_kind::overlay) {
      fmt::print(stderr, "--overlay takes an overlay, and {} is a school's policy; give it as --pack\n",
                 in_one_line(each));
      return exit_code::usage;
    }
  }
  const auto drawn = sg::chart_of({words, std::move(packs)});
  const auto text = asked.format == "mermaid" ? sg::to_mermaid(drawn) : sg::to_dot(drawn);
  fmt::print("{}", text);
  return exit_code::done;
}

}  // namespace cli
