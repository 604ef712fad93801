// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_LIBRARY_READING_HPP
#define SAFEGUARDING_SRC_LIBRARY_READING_HPP

/// \file
/// What each way of reading answers. Pure functions of what may be seen; each notes in `shown` the records it shows.

#include "search.hpp"
#include "sight.hpp"

#include <safeguarding/library/views.hpp>
#include <safeguarding/policy/due_list.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace safeguarding::inline v0::detail {

[[nodiscard]] record_ref ref_of(const held& each);
/// The case file at `index` as corrections that may be seen say it reads.
[[nodiscard]] case_file case_as_known(const sight& by, std::size_t index);

/// The report at `index` as this actor may read it: as corrected by the moment asked about or, where they may see only
/// what they wrote, as they wrote it. Nothing if they may know that it was withdrawn by then.
[[nodiscard]] std::optional<report> report_as_seen(const sight& by, std::size_t index);

/// Whom the report at `index` tags, as far as this actor may know: in any version of it by the moment asked about or,
/// where they may see only what they wrote, there.
[[nodiscard]] std::vector<involvement> people_as_seen(const sight& by, std::size_t index);
/// A record without the reports and case files it refers to that may not be seen.
[[nodiscard]] any_record as_seen(const sight& by, any_record value);

/// The positions of the records that an answer shows.
using positions = std::vector<std::uint64_t>;

[[nodiscard]] std::optional<record_view> read_record(const sight& by, const record_ref& which, positions& shown);
[[nodiscard]] std::vector<record_ref> read_records(const sight& by, std::string_view cursor, std::size_t most,
                                                   positions& shown);
[[nodiscard]] std::optional<file_view> read_file_of(const sight& by, const person_id& who, positions& shown);
[[nodiscard]] std::vector<chronology_line> read_chronology(const sight& by, chronology_of what, std::string_view of,
                                                           positions& shown);
[[nodiscard]] std::vector<search_hit> read_search(const sight& by, const word_places& words, std::string_view query,
                                                  std::size_t most, positions& shown);
/// Of the reports in `among`, which are oldest first and may be any.
[[nodiscard]] std::vector<due_notice> read_notices(const sight& by, const std::vector<std::size_t>& among,
                                                   positions& shown);
[[nodiscard]] std::vector<due_clock> read_due(const sight& by, positions& shown);
[[nodiscard]] std::optional<audience_view> read_explanation(const sight& by, const report_id& which, positions& shown);
[[nodiscard]] std::vector<link_view> read_links(const sight& by, const jigsaw& pieces, positions& shown);
[[nodiscard]] std::vector<event_view> read_same_events(const sight& by, const jigsaw& pieces, positions& shown);
[[nodiscard]] std::vector<picture_view> read_pictures(const sight& by, const jigsaw& pieces, positions& shown);
[[nodiscard]] std::optional<why_view> read_why(const sight& by, const jigsaw& pieces, const report_id& a,
                                               const report_id& b, positions& shown);
/// What the report `which` belongs with; `shown` are the others.
[[nodiscard]] belonging read_belonging(const sight& by, const jigsaw& pieces, const report_id& which, positions& shown);
[[nodiscard]] std::vector<reading_line> read_audit(const sight& by, positions& shown);

}  // namespace safeguarding::inline v0::detail

#endif  // SAFEGUARDING_SRC_LIBRARY_READING_HPP
