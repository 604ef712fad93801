// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_ATTACHMENT_HPP
#define SAFEGUARDING_RECORD_ATTACHMENT_HPP

/// \file
/// A file that belongs to a record: named and pinned, never decoded.

#include <safeguarding/core/digest.hpp>

#include <cstdint>
#include <string>

namespace safeguarding::inline v0 {

/// A file by its content. The name is what the sender called it and is never used as a path.
struct attachment {
  digest content;  ///< SHA-256 of the bytes
  std::string name;
  std::uint64_t size_bytes = 0;

  friend bool operator==(const attachment&, const attachment&) = default;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_ATTACHMENT_HPP
