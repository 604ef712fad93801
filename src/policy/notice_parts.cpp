// SPDX-License-Identifier: Apache-2.0
#include "notice_parts.hpp"

#include <algorithm>

namespace safeguarding::inline v0::detail {

bool holds(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_outside(const vocabulary& known_words, std::string_view receiver) {
  const auto kind = known_words.kind_of_receiver(receiver);
  return !kind || *kind == receiver_kind::people || *kind == receiver_kind::outside;
}

std::vector<std::string> told_as(const notice& made) {
  std::vector<std::string> roles{made.receiver};
  roles.insert(roles.end(), made.also_as.begin(), made.also_as.end());
  return roles;
}

words slots_of(const rulebook& book, const notice& made) {
  auto roles = told_as(made);
  roles.insert(roles.end(), made.stands_in_for.begin(), made.stands_in_for.end());
  return slots_of(book, made, roles);
}

words slots_of(const rulebook& book, const notice& made, const std::vector<std::string>& roles) {
  words slots;
  const auto is_told = [&](const std::string& role_id) {
    return role_id == made.receiver || holds(made.also_as, role_id) || holds(made.stands_in_for, role_id);
  };
  for (const auto& name : made.because) {
    bool named = false, left = false, keeps_one = false;
    for (const auto& entry : book.rules()) {
      if (entry.name != name || !entry.what->tell) continue;
      for (const auto& role_id : entry.what->tell->to) {
        if (!is_told(role_id)) continue;
        const bool keeps = holds(roles, role_id);
        if (entry.what->tell->alternatives) {  // whoever of them reads is enough
          (keeps ? keeps_one : left) = true;
          continue;
        }
        named = true;
        if (keeps) slots.insert(std::string{name}.append(" ").append(role_id));
      }
    }
    if (!named && (keeps_one || !left) && !roles.empty()) slots.insert(name);
  }
  return slots;
}

bool brings_news(const notice& next, std::span<const notice> before) {
  bool known = false, urgent = false;
  for (const auto& earlier : before) {
    if (asked(earlier) != asked(next) || earlier.about != next.about) continue;
    known = true;
    urgent = urgent || is_urgent(earlier);
  }
  const auto told_for = [&](const std::string& rule) {
    return std::any_of(before.begin(), before.end(), [&](const notice& earlier) {
      return asked(earlier) == asked(next) && earlier.about == next.about && holds(earlier.because, rule);
    });
  };
  return !known || (is_urgent(next) && !urgent) || !std::all_of(next.because.begin(), next.because.end(), told_for);
}

}  // namespace safeguarding::inline v0::detail
