// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SNAPSHOT_LIBRARY_SNAPSHOT_HPP
#define SAFEGUARDING_SNAPSHOT_LIBRARY_SNAPSHOT_HPP

/// \file
/// What a library holds in memory, as bytes, so that it can be opened again without reading every event. The bytes are
/// plain: the library seals them, and opens and authenticates them before anything here reads them.

#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/record/acknowledgement.hpp>
#include <safeguarding/record/action.hpp>
#include <safeguarding/record/allegation_outcome.hpp>
#include <safeguarding/record/amendment.hpp>
#include <safeguarding/record/case_file.hpp>
#include <safeguarding/record/decision.hpp>
#include <safeguarding/record/information_shared.hpp>
#include <safeguarding/record/redecision.hpp>
#include <safeguarding/record/referral.hpp>
#include <safeguarding/record/relationship_declaration.hpp>
#include <safeguarding/record/report.hpp>
#include <safeguarding/snapshot/chunks.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace safeguarding::inline v0 {

/// A record and what a library knows of it. Places are those in the order of recording, from 0.
struct record_in_snapshot {
  std::uint64_t position = 0;  ///< of its event in the history
  instant known_at;
  person_id by;
  std::string label;
  std::int32_t telling = 0;
  std::variant<report, case_file, action, referral, decision_record, allegation_outcome, relationship_declaration,
               acknowledgement, information_shared, amendment, redecision>
      value;
  std::vector<std::uint64_t> amended_by;
  std::vector<std::uint64_t> beside;
  std::vector<std::uint64_t> speaks_of;

  friend bool operator==(const record_in_snapshot&, const record_in_snapshot&) = default;
};

/// An event that is no record, in the encoding of the library.
struct event_in_snapshot {
  std::uint64_t position = 0;
  instant known_at;
  std::string bytes;

  friend bool operator==(const event_in_snapshot&, const event_in_snapshot&) = default;
};

/// What a library holds, but for its records.
struct library_in_snapshot {
  std::string head;          ///< the signed head of the history it was made of, as text
  std::vector<digest> edge;  ///< the roots of the whole subtrees of that history, the largest first
  person_id founder;
  std::uint64_t adoptions = 0;
  std::uint64_t records = 0;  ///< how many there are
  std::vector<event_in_snapshot> events;
  std::vector<std::pair<std::string, std::vector<std::uint64_t>>> tagging;  ///< by person: reports
  std::vector<std::uint64_t> declarations;

  friend bool operator==(const library_in_snapshot&, const library_in_snapshot&) = default;
};

/// What names the bytes of a snapshot: the version of their frame, the archive that writes them, the size and order of
/// bytes of this machine, and the fields of everything that stands in them. A snapshot with another name is never read.
[[nodiscard]] SAFEGUARDING_API std::string snapshot_format();

/// Writes `all` and its records, in their order. `record` is asked for each once, from 0 on.
SAFEGUARDING_API void write_snapshot(const library_in_snapshot& all,
                                     const std::function<record_in_snapshot(std::size_t)>& record,
                                     const chunk_sink& to);

/// Reads what write_snapshot() wrote. `begin` is given everything but the records, then `record` each record in order.
/// \throws unsupported_version  it is of another format. invalid_input  it is not a snapshot of a library, ends before
/// its end or goes on after it. What was handed out by then is to be thrown away.
SAFEGUARDING_API void read_snapshot(const chunk_source& from, const std::function<void(library_in_snapshot&&)>& begin,
                                    const std::function<void(record_in_snapshot&&)>& record);

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_SNAPSHOT_LIBRARY_SNAPSHOT_HPP
