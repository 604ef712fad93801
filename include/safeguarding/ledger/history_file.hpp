// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_LEDGER_HISTORY_FILE_HPP
#define SAFEGUARDING_LEDGER_HISTORY_FILE_HPP

/// \file
/// A whole history as one file to hand to somebody who is to check it: events as they are stored, and the heads kept
/// beside them. The layout is written down, byte by byte, in docs/formats/history.md; nobody needs this library to
/// read it.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/opaque_id.hpp>
#include <safeguarding/ledger/signer.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0 {

/// The longest note that a history file holds, in bytes.
inline constexpr std::size_t longest_head = std::size_t{1} << 20;

/// Writes a history file of the first `count` events that `events` gives, and of `notes`, piece by piece, to `out`.
/// Events are written as they are, whole or not: a file of evidence shows what there is. Only their lengths must be
/// such that they can be told apart again.
/// \throws invalid_input  there are fewer events; a header is not event_header_size bytes long or says another length
///                        than its sealed part has; a note is empty or longer than longest_head.
SAFEGUARDING_API void write_history(const store_id& store, std::uint64_t count, const event_reader& events,
                                    std::span<const std::string> notes,
                                    const std::function<void(std::string_view)>& out);

/// A history file, read. It keeps the bytes and where each event begins, and copies an event when it is asked for.
/// Immutable: read it from many threads.
class SAFEGUARDING_API history_file {
 public:
  /// \throws invalid_input  with the offset of the fault, from 1, as its column: the bytes are no history file, are
  ///                        cut short, or go on after its end; unsupported_version for a later version. What is in
  ///                        the events is not judged.
  explicit history_file(std::string bytes);

  [[nodiscard]] const store_id& store() const noexcept { return store_; }
  [[nodiscard]] std::uint64_t size() const noexcept { return begins_.size(); }
  [[nodiscard]] const std::vector<std::string>& notes() const noexcept { return notes_; }

  /// The event at `position`. \throws invalid_input  `position` is not below size().
  [[nodiscard]] event_bytes event(std::uint64_t position) const;

  /// Reads the events from `from` on. The file must outlive it.
  [[nodiscard]] event_reader events(std::uint64_t from = 0) const;

 private:
  std::string bytes_;
  store_id store_;
  std::vector<std::size_t> begins_;
  std::vector<std::string> notes_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_LEDGER_HISTORY_FILE_HPP
