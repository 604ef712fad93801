// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/pack/shipped.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace safeguarding::inline v0 {
namespace {

constexpr std::string_view packs[] = {"beech-green", "cavendish-close", "cleves", "england", "pakeman", "stony-dean"};

node shipped_document(std::string_view name) { return read_toml(shipped(name), std::string{name} + ".toml"); }

}  // namespace

vocabulary shipped_vocabulary() { return vocabulary::read(shipped_document("vocabulary")); }

policy_pack shipped_pack(std::string_view name, const vocabulary& words) {
  if (std::find(std::begin(packs), std::end(packs), name) == std::end(packs)) {
    std::string known;
    for (const auto pack : packs) known += (known.empty() ? "" : ", ") + std::string{pack};
    throw not_found{"no such pack is shipped; there are " + known, std::string{name}};
  }
  return policy_pack::read(shipped_document(name), words);
}

rulebook shipped_book(std::string_view school) {
  const auto words = shipped_vocabulary();
  return {words, {shipped_pack(school, words), shipped_pack("england", words)}};
}

fact_table shipped_fact_table(const vocabulary& words) { return fact_table::read(shipped_document("facts"), words); }

}  // namespace safeguarding::inline v0
