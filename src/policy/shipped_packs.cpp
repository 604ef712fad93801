// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/pack/shipped.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace safeguarding::inline v0 {
namespace {

constexpr std::string_view schools[] = {"beech-green", "cavendish-close", "cleves", "pakeman", "stony-dean"};

node shipped_document(std::string_view name) { return read_toml(shipped(name), std::string{name} + ".toml"); }

bool is_school(std::string_view name) {
  return std::find(std::begin(schools), std::end(schools), name) != std::end(schools);
}

std::string listed() {
  std::string text;
  for (const auto school : schools) text += (text.empty() ? "" : ", ") + std::string{school};
  return text;
}

}  // namespace

std::span<const std::string_view> shipped_schools() noexcept { return schools; }

vocabulary shipped_vocabulary() { return vocabulary::read(shipped_document("vocabulary")); }

policy_pack shipped_pack(std::string_view name, const vocabulary& words) {
  if (!is_school(name) && name != "england")
    throw not_found{"no such pack is shipped; there are england, " + listed(), std::string{name}};
  return policy_pack::read(shipped_document(name), words);
}

rulebook shipped_book(std::string_view school) {
  if (!is_school(school))
    throw not_found{"no such school's policy is shipped; there are " + listed(), std::string{school}};
  const auto words = shipped_vocabulary();
  return {words, {shipped_pack(school, words), shipped_pack("england", words)}};
}

fact_table shipped_fact_table(const vocabulary& words) { return fact_table::read(shipped_document("facts"), words); }

}  // namespace safeguarding::inline v0
