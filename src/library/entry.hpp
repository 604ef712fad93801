// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_LIBRARY_ENTRY_HPP
#define SAFEGUARDING_SRC_LIBRARY_ENTRY_HPP

/// \file
/// What one event of a library says, before it is sealed (docs/formats/entries.md).

#include <safeguarding/access/actor.hpp>
#include <safeguarding/calendar/school_calendar.hpp>
#include <safeguarding/core/export.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/jigsaw/judgement.hpp>
#include <safeguarding/library/read_surface.hpp>
#include <safeguarding/library/same_person.hpp>
#include <safeguarding/policy/holders.hpp>
#include <safeguarding/policy/notice_event.hpp>
#include <safeguarding/policy/notice_settings.hpp>
#include <safeguarding/record/amendment.hpp>
#include <safeguarding/record/person.hpp>
#include <safeguarding/vault/key_ring.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace safeguarding::inline v0::detail {

/// A scope that this entry is the first to use.
struct opened_scope {
  key_id id;  ///< random; the only thing of it that stands outside the sealed part
  scope_kind kind = scope_kind::school;
  std::optional<person_id> whose;  ///< of child and allegation
};

/// Whether somebody is to be told of a record. The numbers are part of the stored format: never change them.
enum class telling : int {
  now = 1,
  as_history = 2,  ///< brought in from elsewhere, where it has been dealt with
};

/// A record as it was handed in, under the id the library gave it.
struct kept_record {
  encoded_record bytes;
  std::string label;  ///< what the host calls it; not unique
  telling tell = telling::now;
};

struct adopted_people {
  std::vector<person> people;  ///< new, or changed since they were last adopted
};

/// Policy packs from a day on. Packs that are not named any more are no longer in force from that day.
struct adopted_packs {
  struct text {
    std::string name;
    encoded_record toml;  ///< the very bytes
  };
  day from;
  std::vector<text> packs;
};

struct adopted_holders {
  std::vector<holding> all;
};

struct adopted_calendar {
  std::vector<school_calendar> one;  ///< exactly one: a school_calendar has no empty value
};

struct adopted_settings {
  notice_settings settings;
};

struct told {
  std::vector<notice_event> events;
};

struct granted {
  person_id to;
  access_grant what;
};

struct glass_broken {
  person_id by;
  break_glass what;
};

struct revoked {
  grant_id what;
  std::string reason;
};

/// Somebody was shown something; recorded before it left the library.
struct reading {
  read_surface surface = read_surface::record;
  std::vector<std::uint64_t> shown;  ///< positions of records
};

/// Two reports were judged, by whom the entry says.
struct judged_link {
  report_id a, b;
  verdict_on_link verdict = verdict_on_link::unsure;
  std::string why;
};

/// The order of the alternatives is part of the stored format: it may be added to, never changed.
using entry_content =
    std::variant<kept_record, adopted_people, adopted_packs, adopted_holders, adopted_calendar, adopted_settings, told,
                 granted, revoked, reading, same_person_judgement, glass_broken, judged_link>;

struct entry {
  person_id by;  ///< who did it; empty only where the library itself followed up a notice
  std::string purpose;
  std::vector<opened_scope> opened;
  entry_content content;
};

/// The version of the encoding of entries.
inline constexpr std::uint64_t entry_version = 1;

/// The canonical bytes of `what`. \throws invalid_input  as encode().
[[nodiscard]] SAFEGUARDING_API std::string encode_entry(const entry& what);
/// \throws invalid_input  anything else, with the byte and the field; unsupported_version if a newer library wrote it.
[[nodiscard]] SAFEGUARDING_API entry decode_entry(std::string_view bytes);

}  // namespace safeguarding::inline v0::detail

namespace safeguarding::inline v0 {
template <>
struct enum_names<detail::telling> {
  static constexpr std::pair<detail::telling, std::string_view> table[] = {{detail::telling::now, "now"},
                                                                           {detail::telling::as_history, "as_history"}};
};
}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_SRC_LIBRARY_ENTRY_HPP
