// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_LIBRARY_CASE_LIBRARY_HPP
#define SAFEGUARDING_LIBRARY_CASE_LIBRARY_HPP

/// \file
/// A case library: the safeguarding records of one school, in one store.

#include <safeguarding/core/export.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/library/desk.hpp>
#include <safeguarding/library/founding.hpp>
#include <safeguarding/library/heads_elsewhere.hpp>
#include <safeguarding/library/presence.hpp>
#include <safeguarding/store/store.hpp>
#include <safeguarding/vault/root_key.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace safeguarding::inline v0 {

/// The safeguarding records of one school. What is recorded is never changed and never taken away; it is sealed, its
/// history is signed, and everybody sees what they may see through a desk.
///
/// It may be shared between threads, and its store between processes: what another process records is seen by the next
/// call. Opening reads and opens every event, about 100,000 in a second, but for those that a snapshot holds.
class SAFEGUARDING_API case_library {
 public:
  /// Founds a library in a store that holds nothing yet. `passphrase_settings`, where the key was made from a
  /// passphrase, are kept beside the keys. \throws invalid_input  the store holds something; a pack, the roll or the
  /// holders are refused, as their readers say.
  [[nodiscard]] static case_library create(std::unique_ptr<store> in, root_key key, const founding& first,
                                           const std::string& passphrase_settings = {}, heads_elsewhere heads = {});
  /// \throws cannot_open  the key is another's, or a key row was changed.
  /// \throws error  the history is not that of a library, is damaged or was written by a later version; contradiction:
  ///                it does not extend `heads.known`. invalid_input  `heads.known` is no head.
  /// `snapshot`, where it is one that this library left last, spares reading the events that it holds; any other, one
  /// in which a byte was changed, and one that is newer than `heads.known`, is passed over. The events it holds are
  /// then not looked at: verifying the history does.
  [[nodiscard]] static case_library open(std::unique_ptr<store> in, root_key key, heads_elsewhere heads = {},
                                         std::string_view snapshot = {});

  case_library(case_library&&) noexcept = default;
  case_library& operator=(case_library&&) noexcept = default;
  case_library(const case_library&) = delete;
  case_library& operator=(const case_library&) = delete;
  ~case_library() = default;

  /// The desk of somebody. Whether it is they is for the host to know.
  [[nodiscard]] desk as(presence who) const;

  /// Passes on what was not read in time, and tells whoever is told next. Call it as often as the shortest time in the
  /// settings; every writing and every desk::notices() does it too. How many events it recorded.
  std::uint64_t follow_up(instant now);

  /// What is in memory, sealed, for open(). It can be opened with the keys of this library alone, and until the next
  /// one is made. Linear in the size of the library; others wait meanwhile.
  [[nodiscard]] std::string snapshot() const;

  /// The public key that heads of this library are signed with: what verifying needs.
  [[nodiscard]] std::string public_key() const;
  /// The newest signed head, to be kept somewhere else: whoever holds it can tell whether history was changed since.
  [[nodiscard]] std::string head() const;

 private:
  explicit case_library(std::shared_ptr<detail::library_body> in) : in_{std::move(in)} {}
  std::shared_ptr<detail::library_body> in_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_LIBRARY_CASE_LIBRARY_HPP
