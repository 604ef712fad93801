// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/pack/vocabulary.hpp>

#include <utility>

namespace safeguarding::inline v0 {
namespace {

constexpr std::string_view article = "the ";

/// Values that every vocabulary has.
constexpr std::pair<std::string_view, std::string_view> always[] = {
    {"true", "yes"}, {"false", "no"}, {"absent", "not given"}};

}  // namespace

std::string vocabulary::in_words(std::string_view name) const {
  if (name.starts_with('@')) name.remove_prefix(1);
  if (const auto known = said.find(name); known != said.end())
    return known->second.substr(known->second.starts_with(article) ? article.size() : 0);
  for (const auto& [known, words] : always)
    if (known == name) return std::string{words};
  std::string text;
  while (true) {
    const auto end = name.find('_');
    const auto part = name.substr(0, end);
    if (const auto known = spelled.find(part); known != spelled.end()) text += known->second;
    else text += part;
    if (end == std::string_view::npos) return text;
    text += ' ';
    name.remove_prefix(end + 1);
  }
}

std::string vocabulary::the_words(std::string_view role_or_agency) const {
  if (const auto known = said.find(role_or_agency); known != said.end()) return known->second;
  return std::string{article} + in_words(role_or_agency);
}

}  // namespace safeguarding::inline v0
