// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_VAULT_KEY_ROW_HPP
#define SAFEGUARDING_SRC_VAULT_KEY_ROW_HPP

/// \file
/// One wrapped key as bytes.

#include <safeguarding/vault/key_id.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "box.hpp"
#include "octets.hpp"

namespace safeguarding::inline v0::detail {

/// What key stands in a row. The numbers are part of the stored format: never change them.
enum class row_kind : int { store_key = 1, scope_key = 2, token_key = 3 };

/// The part of a row that is not hidden.
struct row_front {
  row_kind kind = row_kind::scope_key;
  key_id id;     ///< of the key in the row
  key_id under;  ///< of the key that opens the row
  std::uint32_t store_version =
      0;  ///< of the store key: in its own row its own, elsewhere of the one that opens the row

  friend bool operator==(const row_front&, const row_front&) = default;
};

inline constexpr std::size_t row_front_size = 42;
/// A key and one byte that says what it covers.
using row_content = wiped<key_size + 1>;
inline constexpr std::size_t row_size = row_front_size + box_overhead + row_content::size;

/// `under` is key_size bytes.
[[nodiscard]] std::string write_row(const row_front& front, const unsigned char* under, const row_content& content);
/// \throws cannot_open  naming `place`.
[[nodiscard]] row_front read_front(std::string_view row, const std::string& place);
/// Whether `row`, of row_size bytes, opens.
[[nodiscard]] bool open_row(std::string_view row, const unsigned char* under, row_content& content) noexcept;

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_VAULT_KEY_ROW_HPP
