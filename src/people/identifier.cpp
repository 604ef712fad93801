// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/people/identifier.hpp>

#include "token_reader.hpp"

#include <safeguarding/text/edit_distance.hpp>
#include <safeguarding/text/fold.hpp>

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>

namespace safeguarding::inline v0 {

namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return c >= 'a' && c <= 'z'; }
bool letters(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), letter); }
bool digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), digit); }

struct found_identifier {
  identifier_kind kind;
  std::string normal;
  std::size_t last;  // token
};

class finder : detail::token_reader {
 public:
  using token_reader::token_reader;

  [[nodiscard]] std::vector<identifier> all() const {
    std::vector<identifier> found;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const auto one = at(i);
      if (!one) continue;
      found.push_back({one->kind, one->normal, surface(i, one->last), tokens_[i].start});
      i = one->last;
    }
    return found;
  }

 private:
  [[nodiscard]] std::optional<found_identifier> at(std::size_t i) const {
    if (auto one = plate(i)) return one;
    if (auto one = reference(i)) return one;
    if (auto one = phone(i)) return one;
    return account(i);
  }

  // 01632 960 001, +44 7700 900123: ten or eleven digits with spaces or hyphens between
  [[nodiscard]] std::optional<found_identifier> phone(std::size_t i) const {
    std::string number;
    std::size_t n = i;
    for (; n < tokens_.size() && digits(word(n)) && number.size() < 13; ++n) {
      if (n > i && tokens_[n].byte_start > tokens_[n - 1].byte_start + tokens_[n - 1].byte_length + 1) break;
      number += word(n);
    }
    if (number.starts_with("44") && number.size() == 12) number = '0' + number.substr(2);
    if (number.size() < 10 || number.size() > 11 || number[0] != '0') return std::nullopt;
    return found_identifier{identifier_kind::phone, std::move(number), n - 1};
  }

  // AB12 CDE, AB12CDE, and in part: AB12, AB12 C; "ends CDE"
  [[nodiscard]] std::optional<found_identifier> plate(std::size_t i) const {
    const auto here = word(i);
    const bool begins = here.size() >= 4 && letters(here.substr(0, 2)) && digits(here.substr(2, 2)) &&
                        tokens_[i].kind == token_kind::word_with_digits && capitals(i);
    if (begins && (here.size() == 4 || (here.size() <= 7 && letters(here.substr(4))))) {
      std::string normal{here};
      std::size_t last = i;
      if (here.size() == 4 && letters(word(i + 1)) && word(i + 1).size() <= 3 && capitals(i + 1)) {
        normal += word(i + 1);
        last = i + 1;
      }
      normal.resize(7, '?');
      return found_identifier{identifier_kind::plate, std::move(normal), last};
    }
    if (i == 0 || !letters(here) || here.size() < 2 || here.size() > 3 || !capitals(i)) return std::nullopt;
    for (const auto* before : {"ended", "ending", "ends"})
      if (word(i - 1) == before || (i > 1 && word(i - 2) == before && word(i - 1) == "in"))
        return found_identifier{identifier_kind::plate, std::string(7 - here.size(), '?') + std::string{here}, i};
    return std::nullopt;
  }

  [[nodiscard]] bool capitals(std::size_t i) const {
    const auto& one = tokens_[i];
    const auto raw = text_.substr(one.byte_start, one.byte_length);
    return std::none_of(raw.begin(), raw.end(), letter);
  }

  // ENC-2026-44718
  [[nodiscard]] std::optional<found_identifier> reference(std::size_t i) const {
    if (tokens_[i].kind != token_kind::word || !tokens_[i].all_caps) return std::nullopt;
    std::string normal{word(i)};
    std::size_t n = i + 1, figures = 0;
    for (; n < tokens_.size() && tokens_[n].joined; ++n) {
      normal += '-' + std::string{word(n)};
      figures += digits(word(n)) ? word(n).size() : 0U;
    }
    if (figures < 4) return std::nullopt;
    return found_identifier{identifier_kind::reference, std::move(normal), n - 1};
  }

  [[nodiscard]] std::optional<found_identifier> account(std::size_t i) const {
    const auto here = word(i);
    if (tokens_[i].kind == token_kind::handle) {
      const auto sign = here.find('@');
      if (sign != std::string_view::npos && sign > 0 && here.find('.', sign) != std::string_view::npos)
        return found_identifier{identifier_kind::email, std::string{here}, i};
      if (here.find("//") != std::string_view::npos || here.starts_with("www.")) return std::nullopt;
    } else {
      const auto count = std::count_if(here.begin(), here.end(), letter);
      if (tokens_[i].kind != token_kind::word_with_digits || count < 4) return std::nullopt;
      const auto ending = here.size() >= 2 ? here.substr(here.size() - 2) : here;
      if (digit(here[0]) && (ending == "st" || ending == "nd" || ending == "rd" || ending == "th")) return std::nullopt;
    }
    // "ellie.v.dances": pieces with full stops and no spaces
    std::size_t last = i;
    std::string whole{here};
    while (last + 2 < tokens_.size() && word(last + 1) == "." && touches(last + 1) && touches(last + 2) &&
           tokens_[last + 2].kind != token_kind::punctuation && !tokens_[last + 2].capitalised) {
      whole += '.' + std::string{word(last + 2)};
      last += 2;
    }
    auto normal = normal_handle(whole);
    if (normal.size() < 3) return std::nullopt;
    return found_identifier{identifier_kind::handle, std::move(normal), last};
  }
};

}  // namespace

std::vector<identifier> find_identifiers(std::string_view text) { return finder{text}.all(); }

std::string normal_handle(std::string_view handle) {
  constexpr std::string_view figures = "01345789", meant = "oieastbg";
  std::string kept;
  for (const char c : fold(handle))
    if (letter(c) || digit(c) || static_cast<unsigned char>(c) >= 0x80) kept += c;
  auto end = kept.size();
  while (end > 0 && digit(kept[end - 1])) --end;
  if (end >= 4) kept.resize(end);
  for (auto& c : kept)
    if (const auto at = figures.find(c); at != std::string_view::npos) c = meant[at];
  return kept;
}

bool plates_agree(std::string_view a, std::string_view b) noexcept {
  if (a.size() != b.size()) return false;
  std::size_t same = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == '?' || b[i] == '?') continue;
    if (a[i] != b[i]) return false;
    ++same;
  }
  return same >= 3;
}

std::vector<std::vector<std::size_t>> alias_groups(std::span<const identifier> all) {
  std::vector<std::size_t> root(all.size());
  std::iota(root.begin(), root.end(), std::size_t{0});
  const auto find = [&](std::size_t i) {
    while (root[i] != i) i = root[i] = root[root[i]];
    return i;
  };
  const auto join = [&](std::size_t i, std::size_t j) {
    const auto low = std::min(find(i), find(j)), high = std::max(find(i), find(j));
    root[high] = low;
  };
  // Spellings one slip apart have one letter less in common; each is looked up by what is left.
  std::unordered_map<std::string, std::size_t> spellings;
  std::unordered_map<std::string, std::vector<std::size_t>> by_rest;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].kind != identifier_kind::handle) continue;
    const auto& whole = all[i].normal;
    const auto [known, fresh] = spellings.try_emplace(whole, i);
    if (!fresh) {
      join(i, known->second);
      continue;
    }
    if (whole.size() < 6) continue;
    std::set<std::string> rests{whole};
    for (std::size_t n = 0; n < whole.size() && n < 64; ++n) rests.insert(whole.substr(0, n) + whole.substr(n + 1));
    for (const auto& rest : rests) {
      auto& bearers = by_rest[rest];
      for (const auto other : bearers)
        if (osa_distance(whole, all[other].normal, 1) <= 1) join(i, other);
      bearers.push_back(i);
    }
  }
  std::vector<std::vector<std::size_t>> groups(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) groups[find(i)].push_back(i);
  std::erase_if(groups, [](const auto& group) { return group.size() < 2; });
  return groups;
}

}  // namespace safeguarding::inline v0
