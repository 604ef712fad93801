// SPDX-License-Identifier: Apache-2.0
#include "batch.hpp"

#include <set>
#include <string_view>

namespace safeguarding::inline v0::detail {

namespace {

void judge_events(std::span<const new_event> batch) {
  if (batch.empty()) throw invalid_input{"a batch holds at least one event"};
  std::set<write_token> seen;
  for (const auto& event : batch) {
    if (event.bytes.header.empty() || event.bytes.header.size() > longest_header)
      throw invalid_input{errc::limit_exceeded, "the header of an event is 1 to 1,024 bytes", {}, {}};
    if (event.bytes.sealed.size() > longest_sealed)
      throw invalid_input{errc::limit_exceeded, "the sealed part of an event is at most 256 MiB", {}, {}};
    if (event.token && !seen.insert(*event.token).second)
      throw invalid_input{errc::duplicate, "no two events of a batch may have the same token", {}, {}};
  }
}

}  // namespace

std::optional<append_result> judge_batch(const write_section& section, std::span<const new_event> batch,
                                         std::uint64_t expected_size) {
  judge_events(batch);
  std::optional<std::uint64_t> first;  // where the batch would begin, by the first token that is known
  std::size_t known = 0, tokens = 0;
  bool in_place = true;
  for (std::size_t i = 0; i < batch.size(); ++i) {
    if (!batch[i].token) continue;
    ++tokens;
    const auto at = section.find(*batch[i].token);
    if (!at) continue;
    ++known;
    in_place = in_place && *at >= i && (!first || *first == *at - i);
    if (!first && *at >= i) first = *at - i;
  }
  if (known != 0) {
    if (known != tokens || !in_place)
      throw invalid_input{
          errc::contradiction,
          "some of these tokens were used before, in another batch: a batch is tried again as it was, or "
          "gets new tokens",
          {},
          {}};
    return append_result{append_outcome::repeated, *first, section.size()};
  }
  if (const auto size = section.size(); size != expected_size) return append_result{append_outcome::stale, 0, size};
  return std::nullopt;
}

void judge_head(const write_section& section, const stored_head& head) {
  if (head.note.empty() || head.note.size() > longest_note)
    throw invalid_input{errc::limit_exceeded, "the note of a head is 1 byte to 64 KiB", {}, {}};
  if (head.size > section.size())
    throw invalid_input{errc::contradiction, "a head cannot cover more events than there are", {}, {}};
  if (const auto newest = section.newest_head(); newest && head.size < newest->size)
    throw invalid_input{errc::contradiction, "a head cannot cover less than the newest one does", {}, {}};
}

void judge_keys(std::span<const stored_key> rows) {
  std::set<std::string_view> seen;
  for (const auto& row : rows) {
    if (row.id.empty() || row.id.size() > longest_key_id)
      throw invalid_input{errc::limit_exceeded, "the id of a key is 1 to 64 bytes", {}, {}};
    if (row.bytes.size() > longest_key_bytes)
      throw invalid_input{errc::limit_exceeded, "a key is at most 64 KiB", {}, {}};
    if (!seen.insert(row.id).second) throw invalid_input{errc::duplicate, "a key is given twice", {}, {}};
  }
}

void demand_open(bool open) {
  if (!open) throw store_error{store_fault::misuse, "this write section was committed or has failed: open another one"};
}

void demand_part(bool in_turn) {
  if (!in_turn)
    throw store_error{store_fault::misuse, "a part of a section is begun, then kept or undone; parts do not nest"};
}

}  // namespace safeguarding::inline v0::detail
