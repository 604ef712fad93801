// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_STORE_STORE_ERROR_HPP
#define SAFEGUARDING_STORE_STORE_ERROR_HPP

/// \file
/// What can go wrong with a store, each with a word of its own, so that a program can tell a full disk from a damaged
/// file.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/error.hpp>
#include <safeguarding/core/export.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// What is the matter with a store. Stable: numbers are never reused.
enum class store_fault : int {
  missing = 1,         ///< a file of the store is not there
  exists = 2,          ///< something stands where a store was to be made
  foreign = 3,         ///< a file that is no store, or belongs to another one
  newer = 4,           ///< written by a later version of this library
  damaged = 5,         ///< cut short, overwritten or otherwise not as it was written
  half_made = 6,       ///< its making was never finished, as far as its files show: nothing is in them
  older_copy = 7,      ///< an older copy of the store, or another branch of it: the key file knows of a later head
  unsafe_place = 8,    ///< a file system on which nothing acknowledged is safe
  unsafe_file = 9,     ///< a link, or no regular file
  unsafe_engine = 10,  ///< a database engine that is known to lose data, or too old
  busy = 11,           ///< another program holds the file and does not let go
  full = 12,           ///< no room on the disk; nothing of the commit was kept
  failed = 13,         ///< the disk or the operating system reported an error
  closed = 14,         ///< closed earlier, after an error of the disk; open it anew
  forked = 15,         ///< used in a child process that inherited it
  misuse = 16,         ///< a call that has no meaning here
};

template <>
struct enum_names<store_fault> {
  static constexpr std::pair<store_fault, std::string_view> table[] = {{store_fault::missing, "missing"},
                                                                       {store_fault::exists, "exists"},
                                                                       {store_fault::foreign, "foreign"},
                                                                       {store_fault::newer, "newer"},
                                                                       {store_fault::damaged, "damaged"},
                                                                       {store_fault::half_made, "half_made"},
                                                                       {store_fault::older_copy, "older_copy"},
                                                                       {store_fault::unsafe_place, "unsafe_place"},
                                                                       {store_fault::unsafe_file, "unsafe_file"},
                                                                       {store_fault::unsafe_engine, "unsafe_engine"},
                                                                       {store_fault::busy, "busy"},
                                                                       {store_fault::full, "full"},
                                                                       {store_fault::failed, "failed"},
                                                                       {store_fault::closed, "closed"},
                                                                       {store_fault::forked, "forked"},
                                                                       {store_fault::misuse, "misuse"}};
};

/// The code for programs that know nothing of stores.
[[nodiscard]] constexpr errc code_of(store_fault fault) noexcept {
  switch (fault) {
    case store_fault::missing: return errc::not_found;
    case store_fault::exists: return errc::duplicate;
    case store_fault::newer: return errc::unsupported_version;
    case store_fault::damaged:
    case store_fault::half_made:
    case store_fault::older_copy: return errc::contradiction;
    case store_fault::foreign:
    case store_fault::unsafe_place:
    case store_fault::unsafe_file:
    case store_fault::unsafe_engine:
    case store_fault::misuse: return errc::invalid_input;
    default: return errc::io;
  }
}

/// A store that cannot be used, or a call that could not be done. `where().source` is the file, as the caller named it.
class SAFEGUARDING_API store_error : public error {
 public:
  store_error(store_fault fault, std::string message, std::string file = {})
      : error{code_of(fault), std::move(message), {}, {.source = std::move(file), .field = {}}}, fault_{fault} {}

  [[nodiscard]] store_fault fault() const noexcept { return fault_; }

 private:
  store_fault fault_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_STORE_STORE_ERROR_HPP
