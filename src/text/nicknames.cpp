// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/text/nicknames.hpp>

#include <algorithm>

#include "nickname_table.hpp"

namespace safeguarding::inline v0 {
namespace {

struct pair_of_names {
  std::string_view nickname, formal;

  friend auto operator<=>(const pair_of_names&, const pair_of_names&) = default;
};

template <class Visit>
void each_word(std::string_view text, Visit visit) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    visit(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::vector<pair_of_names> make_by_nickname() {
  std::vector<pair_of_names> all;
  for (const auto& row : detail::nickname_rows())
    each_word(row.short_forms, [&](std::string_view nickname) { all.push_back({nickname, row.formal}); });
  std::sort(all.begin(), all.end());
  return all;
}

// The table the other way round; made once, never changed.
const std::vector<pair_of_names>& by_nickname() {
  static const std::vector<pair_of_names> all = make_by_nickname();
  return all;
}

std::string_view short_forms(std::string_view formal) {
  const auto rows = detail::nickname_rows();
  const auto found =
      std::lower_bound(rows.begin(), rows.end(), formal,
                       [](const detail::nickname_row& row, std::string_view wanted) { return row.formal < wanted; });
  return found != rows.end() && found->formal == formal ? found->short_forms : std::string_view{};
}

auto rows_of(std::string_view nickname) {
  struct by_name {
    bool operator()(const pair_of_names& row, std::string_view name) const { return row.nickname < name; }
    bool operator()(std::string_view name, const pair_of_names& row) const { return name < row.nickname; }
  };
  return std::equal_range(by_nickname().begin(), by_nickname().end(), nickname, by_name{});
}

}  // namespace

std::vector<std::string_view> formal_names(std::string_view nickname) {
  std::vector<std::string_view> found;
  const auto [first, last] = rows_of(nickname);
  for (auto row = first; row != last; ++row) found.push_back(row->formal);
  return found;
}

std::vector<std::string_view> nicknames(std::string_view formal) {
  std::vector<std::string_view> found;
  each_word(short_forms(formal), [&](std::string_view nickname) { found.push_back(nickname); });
  std::sort(found.begin(), found.end());
  return found;
}

bool same_nickname_class(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const auto [first_a, last_a] = rows_of(a);
  const auto [first_b, last_b] = rows_of(b);
  for (auto row = first_a; row != last_a; ++row)
    if (row->formal == b) return true;
  for (auto row = first_b; row != last_b; ++row)
    if (row->formal == a) return true;
  auto x = first_a, y = first_b;  // both sorted by the formal name
  while (x != last_a && y != last_b) {
    if (x->formal == y->formal) return true;
    if (x->formal < y->formal) ++x;
    else ++y;
  }
  return false;
}

}  // namespace safeguarding::inline v0
