// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_ACCESS_ACCESS_TABLE_HPP
#define SAFEGUARDING_ACCESS_ACCESS_TABLE_HPP

/// \file
/// Which post opens which compartment, and for what. docs/access.md shows it to a lead.

#include <safeguarding/access/access_role.hpp>
#include <safeguarding/access/compartment.hpp>
#include <safeguarding/core/export.hpp>

#include <chrono>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// Whoever holds `role` and states `purpose` reads what lies in `in`.
struct access_row {
  access_role role = access_role::dsl;
  compartment in = compartment::pupil_file;
  access_purpose purpose = access_purpose::child_protection;

  friend bool operator==(const access_row&, const access_row&) = default;
};

/// Whoever holds `role` may break the glass of `in`.
struct break_glass_row {
  access_role role = access_role::dsl;
  compartment in = compartment::pupil_file;

  friend bool operator==(const break_glass_row&, const break_glass_row&) = default;
};

/// The table of a school. It begins as the usual one and can only be made narrower. No row lifts a bar.
class SAFEGUARDING_API access_table {
 public:
  /// The usual table of docs/access.md; the glass stays broken for 4 hours at most.
  [[nodiscard]] static access_table usual();

  /// Without what opens `in` to `role`.
  /// \throws invalid_input  nothing opens it: taking it away would change nothing, so it is a mistake.
  [[nodiscard]] access_table without(access_role role, compartment in) const;
  /// Without the leave of `role` to break the glass of `in`.
  /// \throws invalid_input  there is no such leave.
  [[nodiscard]] access_table without_break_glass(access_role role, compartment in) const;
  /// With a shorter limit for a broken glass.
  /// \throws invalid_input  not shorter, or not above zero.
  [[nodiscard]] access_table with_break_glass_limit(std::chrono::minutes limit) const;

  [[nodiscard]] const std::vector<access_row>& rows() const& noexcept { return rows_; }
  [[nodiscard]] std::vector<access_row> rows() && noexcept { return std::move(rows_); }
  [[nodiscard]] const std::vector<break_glass_row>& break_glass_rows() const& noexcept { return emergencies_; }
  [[nodiscard]] std::vector<break_glass_row> break_glass_rows() && noexcept { return std::move(emergencies_); }
  [[nodiscard]] std::chrono::minutes break_glass_limit() const noexcept { return limit_; }
  /// The posts of which one is told when the glass is broken.
  [[nodiscard]] const std::vector<access_role>& independent() const& noexcept { return independent_; }
  [[nodiscard]] std::vector<access_role> independent() && noexcept { return std::move(independent_); }

  friend bool operator==(const access_table&, const access_table&) = default;

 private:
  access_table() = default;
  std::vector<access_row> rows_;
  std::vector<break_glass_row> emergencies_;
  std::vector<access_role> independent_;
  std::chrono::minutes limit_{0};
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_ACCESS_ACCESS_TABLE_HPP
