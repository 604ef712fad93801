// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_VAULT_CANNOT_OPEN_HPP
#define SAFEGUARDING_VAULT_CANNOT_OPEN_HPP

/// \file
/// What is said of sealed bytes that do not open: a code and a place, and nothing that helps whoever tried.

#include <safeguarding/core/error.hpp>
#include <safeguarding/core/export.hpp>

#include <string>
#include <utility>

namespace safeguarding::inline v0 {

/// Sealed bytes that do not open. The message is always the same, there is no fragment, and `where().field` names the
/// part at which reading stopped, for example "sealed record, body".
/// syntax: the bytes are not laid out as the format has it. unsupported_version: a newer format.
/// not_found: no key that opens them is there, because it was dropped or belongs elsewhere.
/// invalid_input: key, header and bytes do not belong together, or a byte was changed.
class SAFEGUARDING_API cannot_open : public error {
 public:
  cannot_open(errc code, std::string place) : error{code, "cannot be opened", {}, {{}, 0, 0, std::move(place)}} {}
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_VAULT_CANNOT_OPEN_HPP
