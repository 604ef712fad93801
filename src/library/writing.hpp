// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_LIBRARY_WRITING_HPP
#define SAFEGUARDING_SRC_LIBRARY_WRITING_HPP

/// \file
/// What each way of writing does within a turn.

#include "library_body.hpp"

#include <safeguarding/library/desk.hpp>
#include <safeguarding/library/founding.hpp>
#include <safeguarding/library/presence.hpp>
#include <safeguarding/library/views.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace safeguarding::inline v0::detail {

/// Throws the first refusal there is.
void stop_at_refusal(const std::vector<finding>& findings);
/// Says the same of what is not there and of what may not be seen.
[[noreturn]] void not_here(const std::string& named);

/// Checks `what`, gives it an id and adds it. \throws invalid_input, not_found  as desk::record().
receipt write_record(turn& at, const presence& who, to_record what, telling tell, receipt_says how_much);
/// What writing the record at `position` answered, for a second try.
/// `again` is what was handed in now, if that is to be compared. \throws invalid_input  it is another record.
[[nodiscard]] receipt receipt_of(turn& at, const presence& who, std::uint64_t position, const any_record* again,
                                 receipt_says how_much);

/// The reports whose notices may stand otherwise now that `written` is there: those it speaks of; after a declaration,
/// every report.
[[nodiscard]] std::vector<std::size_t> touched_by(turn& at, const record_ref& written);
/// Every report that somebody is told of.
[[nodiscard]] std::vector<std::size_t> all_told(turn& at);
/// What following up came to.
struct followed_up {
  std::uint64_t events = 0;  ///< recorded
  std::uint64_t failed = 0;  ///< reports of which it could not be worked out whom to tell
};
/// Records what is due of the notices of `reports` now. A report stays kept whatever becomes of its notices. Where the
/// host's clock went back, what was worked out stays: time does not run backwards for notices.
followed_up follow_up(turn& at, const std::vector<std::size_t>& reports);

/// The correction that closes the case.
[[nodiscard]] amendment closing(turn& at, const presence& who, const case_id& which, std::string reason,
                                std::string lessons);
void write_notice_step(turn& at, const presence& who, const notice_id& which, notice_step what);

/// \throws not_found  one of the two is not there, or this actor may not judge it. invalid_input  as desk::judge().
void write_judgement(turn& at, const presence& who, judged_link what);
/// \throws invalid_input  what stands at `position`, written under the key of `again`, says something else.
void check_same_judgement(turn& at, const presence& who, std::uint64_t position, const judged_link& again);

void write_broken_glass(turn& at, const presence& who, const break_glass& what);
[[nodiscard]] grant_id write_grant(turn& at, const presence& who, const person_id& to, access_grant what);
void write_revocation(turn& at, const presence& who, revoked what);
/// Adds what a school goes by. \throws not_found  `who` may not.
void write_adoption(turn& at, const presence& who, entry_content what);
/// Those of `people` who are new, or not as they were last adopted. \throws invalid_input  as validate().
[[nodiscard]] adopted_people changed_people(const world& in, std::span<const person> people);
/// \throws invalid_input  as the reader of packs, or there is no school's own among them.
[[nodiscard]] adopted_packs checked_packs(day from, std::span<const pack_text> packs);
/// The entries that found a library.
[[nodiscard]] std::vector<entry_content> founding_entries(const founding& first);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_LIBRARY_WRITING_HPP
