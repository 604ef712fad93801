// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_ACCESS_VISIBLE_HPP
#define SAFEGUARDING_ACCESS_VISIBLE_HPP

/// \file
/// Whether somebody may read a record. Every read, list, count, search and link asks here, and nowhere else.

#include <safeguarding/access/access_reason.hpp>
#include <safeguarding/access/access_table.hpp>
#include <safeguarding/access/actor.hpp>
#include <safeguarding/access/record_standing.hpp>
#include <safeguarding/access/ties.hpp>
#include <safeguarding/core/export.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace safeguarding::inline v0 {

/// How much of a record somebody may see.
enum class how_much {
  nothing,
  own_words,  ///< what they wrote, and nothing that came later
  all,
};

/// One actor's eyes at one moment: the people and matters that bar them are worked out once, every record is then
/// looked at by itself. Bars come first and are final; without a permit nothing is seen. It decides by what it was made
/// from and keeps no decision: make a new one for each call, so that what was recorded in between counts at once. A
/// value; safe to use from several threads.
class SAFEGUARDING_API viewer {
 public:
  viewer(actor who, const ties& known, access_table table);

  [[nodiscard]] bool sees(const record_standing& record) const;
  /// How much: all of what they would see whoever had written it, else their own words, if sees().
  [[nodiscard]] how_much sees_of(const record_standing& record) const;
  /// The places in `records` of those seen, in order: sees() of each.
  [[nodiscard]] std::vector<std::size_t> visible(std::span<const record_standing> records) const;
  [[nodiscard]] const actor& who() const noexcept;

 private:
  friend SAFEGUARDING_API std::optional<access_verdict> why_visible(const viewer& auditor, const viewer& reader,
                                                                    const record_standing& record);
  class body;
  std::shared_ptr<const body> body_;
};

/// The entry of the audit that tells of a reading of `record`: the same people and matters in the compartment `audit`,
/// with nobody told of it and nobody its writer.
[[nodiscard]] SAFEGUARDING_API record_standing audit_entry_of(record_standing record);

/// Why `reader` may or may not read `record`; nothing unless `auditor` sees the audit of that very record. Whom the
/// record is about learns nothing here either.
[[nodiscard]] SAFEGUARDING_API std::optional<access_verdict> why_visible(const viewer& auditor, const viewer& reader,
                                                                         const record_standing& record);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_ACCESS_VISIBLE_HPP
