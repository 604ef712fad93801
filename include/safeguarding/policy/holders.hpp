// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_POLICY_HOLDERS_HPP
#define SAFEGUARDING_POLICY_HOLDERS_HPP

/// \file
/// Who holds which role on which day. Kept apart from policy: people leave, the duty stays.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/pack/vocabulary.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// One person in one role for a stretch of days.
struct holding {
  std::string role;
  person_id person;
  std::optional<day> from;   ///< first day, or since ever
  std::optional<day> until;  ///< first day no longer, or open

  friend bool operator==(const holding&, const holding&) = default;
};

/// The role holders of a school. A plain value; share it freely between threads.
class SAFEGUARDING_API holders {
 public:
  holders() = default;
  explicit holders(std::vector<holding> all);

  /// Every post that can be told filled by a different person ("post:dsl"), but one person for each group in
  /// `same_person`; bodies have no members by name. For deciding on roles alone, before anybody is named.
  [[nodiscard]] static holders posts(const vocabulary& words, const std::vector<std::vector<std::string>>& same_person);

  /// The people who hold `role` on `date`, in the order they were given, nobody twice.
  [[nodiscard]] std::vector<person_id> of(std::string_view role, day date) const;
  /// The roles `person` holds on `date`.
  [[nodiscard]] std::vector<std::string> roles_of(const person_id& person, day date) const;
  [[nodiscard]] const std::vector<holding>& all() const noexcept { return all_; }

 private:
  using places = std::map<std::string, std::vector<std::size_t>, std::less<>>;  ///< into all_, in its order
  std::vector<holding> all_;
  places by_role_;
  places by_person_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_POLICY_HOLDERS_HPP
