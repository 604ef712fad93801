// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_LEDGER_VERIFY_HPP
#define SAFEGUARDING_LEDGER_VERIFY_HPP

/// \file
/// Checks a whole history against the heads that were signed of it: what was changed, and where first.
///
/// Heads that lie beside the events show every change made by somebody who has no signing key, except one: that all
/// of it, events and heads together, is an older state. Only a head that somebody holds elsewhere shows that.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/ledger/proof.hpp>
#include <safeguarding/ledger/signer.hpp>
#include <safeguarding/ledger/verifier_key.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// Where a head was kept.
enum class head_kept : int {
  beside = 1,     ///< with the events: whoever can change those can put back an older one of these
  elsewhere = 2,  ///< with somebody else
};

template <>
struct enum_names<head_kept> {
  static constexpr std::pair<head_kept, std::string_view> table[] = {{head_kept::beside, "beside"},
                                                                     {head_kept::elsewhere, "elsewhere"}};
};

/// A head to check against: a note as text, and where it was kept.
struct kept_head {
  std::string note;
  head_kept kept = head_kept::beside;
};

/// What is wrong with a history or with one of its heads. The numbers are part of the stored format: never change them.
enum class history_fault : int {
  unreadable = 1,             ///< these bytes are no event
  another_store = 2,          ///< the event was written for another store
  out_of_place = 3,           ///< the event was written for another position: one is missing, added or moved
  rewritten = 4,              ///< the events up to a signed head are not those that were signed
  forked = 5,                 ///< the same, and the store's key signed both: a copy was put back and gone on with
  cut = 6,                    ///< there are fewer events than a signed head counts
  not_signed = 7,             ///< events follow the newest head that agrees
  head_unreadable = 8,        ///< the bytes are no head
  head_of_another_store = 9,  ///< the head was signed of another store
  head_not_signed = 10,       ///< the store's key did not sign the head
};

template <>
struct enum_names<history_fault> {
  static constexpr std::pair<history_fault, std::string_view> table[] = {
      {history_fault::unreadable, "unreadable"},
      {history_fault::another_store, "another_store"},
      {history_fault::out_of_place, "out_of_place"},
      {history_fault::rewritten, "rewritten"},
      {history_fault::forked, "forked"},
      {history_fault::cut, "cut"},
      {history_fault::not_signed, "not_signed"},
      {history_fault::head_unreadable, "head_unreadable"},
      {history_fault::head_of_another_store, "head_of_another_store"},
      {history_fault::head_not_signed, "head_not_signed"}};
};

/// One thing that is wrong. Of events: the first bad one stands at `first` or after it, and at `last` or before it.
/// The event at `last` gives itself away where it is unreadable, of another store or out of place; `first` is where
/// the newest head that agrees ends, so the two are one where every event has its own head. Where the history is
/// `forked`, only heads kept elsewhere say where it was right. Of heads: `head` says which, and both positions are
/// its size.
struct history_flaw {
  history_fault fault = history_fault::unreadable;
  std::uint64_t first = 0;          ///< position
  std::uint64_t last = 0;           ///< position
  std::optional<std::size_t> head;  ///< number of the head in what was given, from 0; none where no head is concerned

  friend bool operator==(const history_flaw&, const history_flaw&) = default;
};

/// A head that the events agree with.
struct agreed_head {
  tree_head head;
  std::optional<instant> recorded_at;  ///< of the last event it covers; none for the head of no events

  friend bool operator==(const agreed_head&, const agreed_head&) = default;
};

/// What verify_history() found.
struct history_report {
  tree_head found;                       ///< the events that there are
  std::optional<instant> recorded_at;    ///< of the last of them that can be read
  std::vector<history_flaw> flaws;       ///< of events first, by position; none: the history agrees with every head
  std::optional<agreed_head> newest;     ///< the newest head, kept anywhere, that the events agree with
  std::optional<agreed_head> elsewhere;  ///< the newest of those that were kept elsewhere

  friend bool operator==(const history_report&, const history_report&) = default;
};

/// Reads the whole history once and compares it with every head. Memory: O(heads). Nothing in the events is trusted.
[[nodiscard]] SAFEGUARDING_API history_report verify_history(const verifier_key& key, const event_reader& events,
                                                             std::span<const kept_head> heads);

/// The report in plain sentences, a line each: what agrees, what does not and where, and what nobody could have
/// noticed: how old the newest head kept elsewhere is at `as_of`. Ids, positions and times; never anything that is
/// sealed.
[[nodiscard]] SAFEGUARDING_API std::string to_text(const history_report& report, instant as_of);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_LEDGER_VERIFY_HPP
