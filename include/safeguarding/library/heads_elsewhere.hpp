// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_LIBRARY_HEADS_ELSEWHERE_HPP
#define SAFEGUARDING_LIBRARY_HEADS_ELSEWHERE_HPP

/// \file
/// Signed heads that are kept outside a library: what shows that all of it was put back to an older state.

#include <functional>
#include <string>

namespace safeguarding::inline v0 {

/// The host's way to where heads are kept: another school, a trust, a vendor, a print-out in a safe. A head says how
/// many events there are, and nothing of what is in them.
struct heads_elsewhere {
  /// The newest head that is kept there, as it was handed out; empty where none is. A library whose history does not
  /// extend it is not opened.
  std::string known = {};
  /// Is handed every head once it is signed and durable, in order, by the thread that wrote. Where several processes
  /// have the library open, each hands out its own. It must not call the library, and should not wait: nobody writes
  /// meanwhile. What it throws is dropped, because the record is kept; the next head vouches for it as well.
  std::function<void(const std::string& head)> hand_out = {};
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_LIBRARY_HEADS_ELSEWHERE_HPP
