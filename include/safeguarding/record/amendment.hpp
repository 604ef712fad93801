// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_AMENDMENT_HPP
#define SAFEGUARDING_RECORD_AMENDMENT_HPP

/// \file
/// An amendment: a correction beside a record, never in its place.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/finding.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/record/detail/findings.hpp>
#include <safeguarding/record/record_kind.hpp>
#include <safeguarding/record/token.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace safeguarding::inline v0 {

/// What an amendment does.
/// The numbers are part of the stored format: never change them.
enum class amendment_kind : int {
  addition = 1,    ///< says more; what stood still stands
  correction = 2,  ///< says how the record should read; the original stays beside it
  withdrawal = 3,  ///< says the record was made in error; it stays readable and no longer counts
};

template <>
struct enum_names<amendment_kind> {
  static constexpr std::pair<amendment_kind, std::string_view> table[] = {
      {amendment_kind::addition, "addition"},
      {amendment_kind::correction, "correction"},
      {amendment_kind::withdrawal, "withdrawal"},
  };
};

/// The identifier of an amendment.
using amendment_id = basic_id<struct amendment_tag>;

/// Which record is meant: its kind and its identifier.
struct record_ref {
  record_kind kind = record_kind::report;
  std::string id;

  friend bool operator==(const record_ref&, const record_ref&) = default;
};

/// A record in its canonical encoding (record/encoding.hpp).
struct encoded_record {
  std::string bytes;

  friend bool operator==(const encoded_record&, const encoded_record&) = default;
};

/// An amendment of one record. A record that has been amended twice has two amendments, in order of time.
struct amendment {
  amendment_id id;
  record_ref of;
  amendment_kind kind = amendment_kind::addition;
  std::vector<std::string> fields;  ///< which fields it speaks of, for example "observed_at"
  instant at;
  person_id by;
  std::string reason;
  std::string added;         ///< of an addition: the words
  encoded_record corrected;  ///< of a correction: the whole record as it should read

  friend bool operator==(const amendment&, const amendment&) = default;
};

/// What is wrong with `made` taken by itself; `corrected` is not decoded here.
[[nodiscard]] inline std::vector<finding> validate(const amendment& made) {
  detail::finding_list found;
  if (made.id.empty()) found.refuse(errc::missing, "id", "an amendment needs an id");
  if (!is_id(made.of.id)) found.refuse(errc::missing, "of.id", "name the record it amends");
  if (made.by.empty()) found.refuse(errc::missing, "by", "say who amended it");
  if (made.reason.empty()) found.refuse(errc::missing, "reason", "an amendment needs its reason");
  const auto hold = [&](bool needed, bool there, const char* field, const char* message) {
    if (needed && !there) found.refuse(errc::missing, field, message);
    if (!needed && there) found.refuse(errc::contradiction, field, message);
  };
  hold(made.kind == amendment_kind::addition, !made.added.empty(), "added",
       "an addition, and nothing else, adds words");
  hold(made.kind == amendment_kind::correction, !made.corrected.bytes.empty(), "corrected",
       "a correction, and nothing else, holds the record as it should read");
  if (made.kind == amendment_kind::correction && made.fields.empty())
    found.refuse(errc::missing, "fields", "name the fields that are corrected");
  return std::move(found).take();
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_AMENDMENT_HPP
