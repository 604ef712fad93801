// SPDX-License-Identifier: Apache-2.0
#include "world.hpp"

#include <algorithm>
#include <map>

namespace safeguarding::inline v0::detail {

namespace {

// The words of a thing or a category hold no name and may be shown; those of people may not.
bool may_be_shown(feature_kind kind) { return kind == feature_kind::thing || kind == feature_kind::category; }

}  // namespace

std::vector<std::string> reasons_of(const linked_world& world, const group& from, std::size_t hands) {
  std::vector<std::string> lines{std::to_string(from.members.size()) + " reports by " + std::to_string(hands) +
                                 (hands == 1 ? " reporter" : " independent reporters")};
  std::map<feature_kind, std::size_t> most;  // of what is shared: the reports that share it
  struct said_thing {
    std::int64_t bits = 0;
    std::uint32_t feature = 0;
    std::size_t in = 0;
  };
  std::vector<said_thing> said;
  for (const auto& [feature, in] : world.shared_by(from.members)) {
    const auto kind = world.index.kind(feature);
    most[kind] = std::max(most[kind], in);
    if (may_be_shown(kind))
      said.push_back(
          {world.index.rarity(feature, from.members.back()) * static_cast<std::int64_t>(in - 1), feature, in});
  }
  constexpr std::size_t told = 5;
  if (said.size() > told) {
    std::nth_element(said.begin(), said.begin() + (told - 1), said.end(),
                     [](const said_thing& a, const said_thing& b) { return a.bits > b.bits; });
    const auto least = said[told - 1].bits;
    std::erase_if(said, [&](const said_thing& one) { return one.bits < least; });
  }
  std::vector<std::pair<std::int64_t, std::string>> things;
  for (const auto& [bits, feature, in] : said)
    things.emplace_back(-bits, std::string{world.index.key(feature)} + " in " + std::to_string(in));
  const auto say = [&](feature_kind kind, const char* words) {
    if (const auto found = most.find(kind); found != most.end())
      lines.push_back(words + std::to_string(found->second) + " of them");
  };
  say(feature_kind::pupil, "the same child, parent or carer is in ");
  say(feature_kind::adult, "the same member of staff is in ");
  say(feature_kind::household, "people of one household are in ");
  say(feature_kind::handle, "one account is in ");
  say(feature_kind::plate, "one part of a number plate is in ");
  say(feature_kind::contact, "one telephone number or e-mail address is in ");
  say(feature_kind::reference, "one reference of another body is in ");
  std::sort(things.begin(), things.end());
  for (std::size_t i = 0; i < things.size() && i < told; ++i) lines.push_back(things[i].second + " of them");
  return lines;
}

}  // namespace safeguarding::inline v0::detail
