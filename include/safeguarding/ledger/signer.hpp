// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_LEDGER_SIGNER_HPP
#define SAFEGUARDING_LEDGER_SIGNER_HPP

/// \file
/// Signs the heads of one store, and only heads that extend what it has signed before.

#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/opaque_id.hpp>
#include <safeguarding/ledger/checkpoint.hpp>
#include <safeguarding/ledger/event.hpp>
#include <safeguarding/ledger/frontier.hpp>
#include <safeguarding/ledger/verifier_key.hpp>

#include <functional>
#include <memory>
#include <span>
#include <string_view>

namespace safeguarding::inline v0 {

/// Gives the next event of a history, in the order of positions, and false when there is none. Called until then or
/// until enough was read; what it throws goes on to the caller.
using event_reader = std::function<bool(event_bytes& next)>;

/// The signing key of a store, and the edge of the history that it has signed. The key lives in locked memory that is
/// wiped, and cannot be copied, compared or printed. One thread at a time.
class SAFEGUARDING_API signer {
 public:
  /// Takes the 32 bytes of a key that was made before, for a store of which nothing has been signed or followed yet.
  /// \throws invalid_input  the store is the empty id, or the seed has another length.
  signer(const store_id& store, std::string_view seed);

  /// A new key, drawn from the system.
  [[nodiscard]] static signer generate(const store_id& store);

  signer(const signer&) = delete;
  signer& operator=(const signer&) = delete;
  signer(signer&&) noexcept;
  signer& operator=(signer&&) noexcept;
  ~signer();

  /// Lends the 32 bytes of the key for the time of the call, to be sealed and kept. Whoever has them can sign. The
  /// call must not use this signer.
  void lend_seed(const std::function<void(std::string_view)>& to) const;

  /// The public key, for everybody who is to check.
  [[nodiscard]] verifier_key key() const;

  /// The head that was signed or followed last; of size 0 at first.
  [[nodiscard]] tree_head last() const { return edge_.head(); }

  /// Takes over what this key signed elsewhere: after opening a store, and when another process has written to it.
  /// Reads the events between last() and `head`. Give it the newest head that is known from any place, not only from
  /// beside the events: that is how a store that was put back to an older state is noticed.
  /// \throws invalid_input  this key did not sign `head`; `head` is older than last(), or of its size with another
  ///                        root; or the events that `rows` gives, from position last().size on, do not lead to it.
  ///                        Nothing is then taken over.
  void follow(const checkpoint& head, const event_reader& rows);

  /// The edge of what was signed or followed last: what resume() takes.
  [[nodiscard]] const frontier& edge() const noexcept { return edge_; }

  /// Takes over `head`, which this key signed elsewhere, without reading its events: `edge` was kept since then, where
  /// nobody else could change it. \throws invalid_input  this key did not sign `head`; it is older than last(); or
  /// `edge`
  ///                        is not that of `head`. Nothing is then taken over.
  void resume(const checkpoint& head, frontier edge);

  /// Signs the head of the history after the events that were just written, having read each of them back. `written`
  /// are the leaf hashes of what the writer meant to write; `rows` reads what the storage gives, from position
  /// last().size on. Reading back is what finds a bit that changed between the writer's memory and the store before
  /// it is signed for good; what a disk does later is verify_history()'s to find.
  /// \throws invalid_input  an event is missing or is not the one that was written, named by its position; an event
  ///                        is of another store or position, or `written` is empty. Nothing is then signed.
  [[nodiscard]] checkpoint sign(std::span<const digest> written, const event_reader& rows);

 private:
  struct secret;
  void demand_own(const checkpoint& head) const;

  store_id store_;
  std::unique_ptr<secret> secret_;
  frontier edge_;
};

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_LEDGER_SIGNER_HPP
