// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/core/json_writer.hpp>
#include <safeguarding/pack/canonical.hpp>

#include <algorithm>
#include <vector>

namespace safeguarding::inline v0 {
namespace {

void write(json_writer& json, const node& from) {
  if (const auto* text = from.text()) {
    json.value(*text);
  } else if (const auto* number = from.number()) {
    json.value(*number);
  } else if (const auto* flag = from.flag()) {
    json.value(*flag);
  } else if (const auto* date = from.date()) {
    json.value(to_text(*date));
  } else if (const auto* time = from.time()) {
    json.value(to_text(instant{*time}).substr(11, 8));
  } else if (const auto* moment = from.moment()) {
    json.value(to_text(*moment));
  } else if (const auto* items = from.items()) {
    json.begin_array();
    for (const auto& item : *items) write(json, item);
    json.end_array();
  } else {
    std::vector<const entry*> sorted;
    for (const auto& pair : *from.entries()) sorted.push_back(&pair);
    std::sort(sorted.begin(), sorted.end(), [](const entry* a, const entry* b) { return a->key < b->key; });
    json.begin_object();
    for (const entry* pair : sorted) write(json.key(pair->key), pair->value);
    json.end_object();
  }
}

}  // namespace

std::string canonical(const node& document) {
  json_writer json;
  write(json, document);
  return std::move(json).text();
}

digest pin(const node& document) { return sha256(canonical(document)); }

}  // namespace safeguarding::inline v0
