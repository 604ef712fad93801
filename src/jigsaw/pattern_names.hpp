// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_JIGSAW_PATTERN_NAMES_HPP
#define SAFEGUARDING_SRC_JIGSAW_PATTERN_NAMES_HPP

#include <safeguarding/people/identifier.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace safeguarding::inline v0::detail {

/// Letters from which one slip between two accounts is forgiven.
inline constexpr std::size_t shortest_account = 6;

/// Accounts that are one slip apart are one; the first spelling names it.
class account_names {
 public:
  const std::string& name(const std::string& normal) {
    if (const auto found = name_of_.find(normal); found != name_of_.end()) return found->second;
    std::string known = normal;
    if (normal.size() >= shortest_account)
      for (const auto& shorter : without_a_letter(normal))
        if (const auto found = name_of_.find(shorter); found != name_of_.end()) {
          known = found->second;
          break;
        }
    if (normal.size() >= shortest_account)
      for (auto& shorter : without_a_letter(normal)) name_of_.emplace(std::move(shorter), known);
    return name_of_.emplace(normal, known).first->second;
  }

 private:
  static std::vector<std::string> without_a_letter(const std::string& word) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < word.size(); ++i) {
      auto shorter = word;
      shorter.erase(i, 1);
      all.push_back(std::move(shorter));
    }
    return all;
  }
  std::unordered_map<std::string, std::string> name_of_;
};

/// Plates that can be of one vehicle: one must agree, and none may contradict. The first plate names it.
class vehicle_names {
 public:
  std::vector<std::string> names(const std::string& plate) {
    std::vector<std::string> fitting;
    for (auto& vehicle : vehicles_) {
      const bool agrees =
          std::any_of(vehicle.begin(), vehicle.end(), [&](const auto& one) { return plates_agree(one, plate); });
      if (!agrees || std::any_of(vehicle.begin(), vehicle.end(), [&](const auto& one) { return differ(one, plate); }))
        continue;
      fitting.push_back(vehicle.front());
      vehicle.push_back(plate);
    }
    if (fitting.empty()) {
      vehicles_.push_back({plate});
      fitting.push_back(plate);
    }
    return fitting;
  }

 private:
  static bool differ(const std::string& a, const std::string& b) {
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
      if (a[i] != '?' && b[i] != '?' && a[i] != b[i]) return true;
    return false;
  }
  std::vector<std::vector<std::string>> vehicles_;
};

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_JIGSAW_PATTERN_NAMES_HPP
