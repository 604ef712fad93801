// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/error.hpp>
#include <safeguarding/policy/as_known.hpp>
#include <safeguarding/record/encoding.hpp>

#include <string>
#include <unordered_map>

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
std::vector<Record> known(std::span<const Record> all, std::span<const amendment> amendments, instant at) {
  std::vector<Record> found;
  const auto changed = of_kind(kind_of_record<Record>, amendments, at);
  for (const auto& original : all) {
    if (recorded(original) > at) continue;
    const auto list = changed.find(original.id.text());
    if (list == changed.end()) {
      found.push_back(original);
      continue;
    }
    const amendment& last = *list->second.back();
    if (last.kind == amendment_kind::withdrawal) continue;
    auto corrected = decode<Record>(last.corrected.bytes);
    if (corrected.id != original.id)
      throw invalid_input{errc::contradiction,
                          "amendment " + last.id.text() + ": a correction keeps the id of what it corrects",
                          corrected.id.text(),
                          {{}, 0, 0, "corrected"}};
    keep_time(original, corrected);
    found.push_back(std::move(corrected));
  }
  return found;
}

}  // namespace

known_records as_known_at(const history& all, std::span<const amendment> amendments, instant at) {
  return {known(all.reports, amendments, at), known(all.actions, amendments, at),
          known(all.declarations, amendments, at)};
}

}  // namespace safeguarding::inline v0
