// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_LEDGER_WITNESS_HPP
#define SAFEGUARDING_LEDGER_WITNESS_HPP

/// \file
/// Whoever holds heads outside the store: another school, a trust, a vendor, a print-out in a safe. Without an
/// outside head nobody can tell that a history was cut short, or that a whole file was put back to an older state.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/ledger/checkpoint.hpp>
#include <safeguarding/ledger/proof.hpp>
#include <safeguarding/ledger/verifier_key.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

/// What a witness is sent: a new head, and the proof that it extends the head of `known` events, which the witness is
/// thought to hold. 0 where it is thought to hold none. It says how many events there are, and nothing of what is in
/// them.
struct witness_request {
  std::uint64_t known = 0;
  proof extension;
  checkpoint head;

  friend bool operator==(const witness_request&, const witness_request&) = default;
};

/// A host's way to a witness. Answers with the signature lines that the witness gives, or with nothing; see
/// with_signatures(). What it throws is for the host: a witness that cannot be reached never stops a record from
/// being kept.
using witness = std::function<std::string(const witness_request&)>;

/// The request as C2SP tlog-witness sends it: "old N", the proof in base64, an empty line, the note.
/// \throws invalid_input  as parse_witness_request() would.
[[nodiscard]] SAFEGUARDING_API std::string to_text(const witness_request& request);

/// Reads what to_text() writes, and nothing else. \throws invalid_input  with the line.
[[nodiscard]] SAFEGUARDING_API witness_request parse_witness_request(std::string_view text);

/// What a witness finds when it looks at a request. The numbers are part of the stored format: never change them.
enum class witness_finding : int {
  extends = 1,        ///< take it: it extends the head that is held, or is the first
  not_signed = 2,     ///< the store's key did not sign it
  another_store = 3,  ///< it is the head of another store
  older = 4,          ///< it has fewer events than the head that is held: the store was put back to an older state
  rewritten = 5,      ///< it has as many events as the head that is held and another root: the history was rewritten
  unproven =
      6,  ///< the proof does not lead from the head that is held to this one; ask again from the size that is held
};

template <>
struct enum_names<witness_finding> {
  static constexpr std::pair<witness_finding, std::string_view> table[] = {
      {witness_finding::extends, "extends"},
      {witness_finding::not_signed, "not_signed"},
      {witness_finding::another_store, "another_store"},
      {witness_finding::older, "older"},
      {witness_finding::rewritten, "rewritten"},
      {witness_finding::unproven, "unproven"}};
};

/// What a holder of heads checks before a new head takes the place of the `held` one: signature, origin, size and
/// proof. Only `extends` may replace what is held; all others are to be kept beside it and shown to somebody.
[[nodiscard]] SAFEGUARDING_API witness_finding look_at(const witness_request& request,
                                                       const std::optional<tree_head>& held,
                                                       const verifier_key& store_key);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_LEDGER_WITNESS_HPP
