// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_PACK_CANONICAL_HPP
#define SAFEGUARDING_PACK_CANONICAL_HPP

/// \file
/// The one form of a document that its hash is taken from.

#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/pack/document.hpp>

#include <string>

namespace safeguarding::inline v0 {

/// JSON without spaces, keys in byte order, dates and times as text: comments, spacing and the order of keys do not
/// show in it; the order of lists does. Two documents say the same exactly when their canonical forms are equal.
[[nodiscard]] SAFEGUARDING_API std::string canonical(const node& document);

/// SHA-256 of canonical(): what a decision pins a pack by.
[[nodiscard]] SAFEGUARDING_API digest pin(const node& document);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_PACK_CANONICAL_HPP
