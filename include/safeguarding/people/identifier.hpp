// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PEOPLE_IDENTIFIER_HPP
#define SAFEGUARDING_PEOPLE_IDENTIFIER_HPP

/// \file
/// Identifiers in the text of a report: accounts, telephone numbers, e-mail addresses, number plates, other bodies'
/// references.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// What an identifier is of.
/// The numbers are part of the stored format: never change them.
enum class identifier_kind : int {
  handle = 1,  ///< an account or a group on some platform
  phone = 2,
  email = 3,
  plate = 4,      ///< of a vehicle, whole or in part
  reference = 5,  ///< what a police force, an authority or an agency calls the matter
};

template <>
struct enum_names<identifier_kind> {
  static constexpr std::pair<identifier_kind, std::string_view> table[] = {
      {identifier_kind::handle, "handle"}, {identifier_kind::phone, "phone"},         {identifier_kind::email, "email"},
      {identifier_kind::plate, "plate"},   {identifier_kind::reference, "reference"},
  };
};

/// An identifier as it stands in a text, and in the form in which two spellings of it are equal.
struct identifier {
  identifier_kind kind = identifier_kind::handle;
  /// handle: without signs, look-alike figures as letters, a number at the end left out; phone: national digits; plate:
  /// seven places, ? where one is not known; else folded.
  std::string normal;
  std::string surface;
  std::size_t start = 0;  ///< in code points of the text

  friend bool operator==(const identifier&, const identifier&) = default;
};

/// The identifiers in `text`, in order. Linear in its length; never throws for what it says.
[[nodiscard]] SAFEGUARDING_API std::vector<identifier> find_identifiers(std::string_view text);

/// A handle in its normal form: "vox3l.Fox_77" is "voxelfox".
[[nodiscard]] SAFEGUARDING_API std::string normal_handle(std::string_view handle);

/// Whether two plates in normal form can be of one vehicle: no known place differs and three known places are the same.
[[nodiscard]] SAFEGUARDING_API bool plates_agree(std::string_view a, std::string_view b) noexcept;

/// Which of `all` are likely one account under drifting spellings, as indices; handles only, each in one group, groups
/// of one left out, in the order of their first member. Two spellings belong together if their normal forms are equal
/// or, with six letters or more, one slip apart. A suggestion: an account that only looks like another is a known
/// trick.
[[nodiscard]] SAFEGUARDING_API std::vector<std::vector<std::size_t>> alias_groups(std::span<const identifier> all);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PEOPLE_IDENTIFIER_HPP
