// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/error.hpp>
#include <safeguarding/policy/as_known.hpp>
#include <safeguarding/record/encoding.hpp>

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace safeguarding::inline v0 {
namespace {

instant recorded(const report& made) { return made.recorded_at; }
instant recorded(const action& done) { return done.recorded_at; }
instant recorded(const relationship_declaration& made) { return made.declared_at; }

void keep_time(const report& original, report& corrected) { corrected.recorded_at = original.recorded_at; }
void keep_time(const action& original, action& corrected) { corrected.recorded_at = original.recorded_at; }
void keep_time(const relationship_declaration& original, relationship_declaration& corrected) {
  corrected.declared_at = original.declared_at;
}

/// The amendments that change how records of one kind read, by record, in order of time.
using changes = std::unordered_map<std::string, std::vector<const amendment*>>;

changes of_kind(record_kind kind, std::span<const amendment> amendments, instant at) {
  changes found;
  for (const auto& each : amendments) {
    if (each.of.kind != kind || each.at > at || each.kind == amendment_kind::addition) continue;
    auto& list = found[each.of.id];
    auto place = list.end();  // those of one moment stay in the order they were given
    while (place != list.begin() && (*(place - 1))->at > each.at) --place;
    list.insert(place, &each);
  }
  return found;
}

template <class Record>
Record corrected_by(const amendment& made, const Record& original) {
  auto corrected = decode<Record>(made.corrected.bytes);
  if (corrected.id != original.id)
    throw invalid_input{errc::contradiction,
                        "amendment " + made.id.text() + ": a correction keeps the id of what it corrects",
                        corrected.id.text(),
                        {{}, 0, 0, "corrected"}};
  keep_time(original, corrected);
  return corrected;
}

/// The records as they stand; the versions that do not any more are added to `earlier`.
template <class Record>
std::vector<Record> known(std::span<const Record> all, std::span<const amendment> amendments, instant at,
                          std::vector<Record>& earlier) {
  std::vector<Record> found;
  const auto changed = of_kind(kind_of_record<Record>, amendments, at);
  for (const auto& original : all) {
    if (recorded(original) > at) continue;
    const auto list = changed.find(original.id.text());
    if (list == changed.end()) {
      found.push_back(original);
      continue;
    }
    std::optional<Record> standing = original;
    for (const auto* each : list->second) {
      if (standing) earlier.push_back(std::move(*standing));
      standing.reset();
      if (each->kind == amendment_kind::correction) standing = corrected_by(*each, original);
    }
    if (standing) found.push_back(std::move(*standing));
  }
  return found;
}

}  // namespace

known_records as_known_at(const history& all, std::span<const amendment> amendments, instant at) {
  known_records found;
  std::vector<action> actions;  // of other kinds of record nothing rests on a version that no longer stands
  std::vector<relationship_declaration> declarations;
  found.reports = known(all.reports, amendments, at, found.earlier);
  found.actions = known(all.actions, amendments, at, actions);
  found.declarations = known(all.declarations, amendments, at, declarations);
  return found;
}

}  // namespace safeguarding::inline v0
