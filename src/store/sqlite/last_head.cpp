// SPDX-License-Identifier: Apache-2.0
#include "last_head.hpp"

#include <safeguarding/core/digest.hpp>

#include <charconv>

namespace safeguarding::inline v0::detail {
namespace {

std::string beginning(const store_id& store) { return "last head of " + to_text(store) + ": "; }

std::optional<std::uint64_t> take_number(std::string_view& text) {
  std::uint64_t number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc{} || end == text.data() + text.size() || *end != ' ') return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
  return number;
}

}  // namespace

std::string line_about(const store_id& store, const numbered_head& head) {
  return beginning(store) + std::to_string(head.number) + ' ' + std::to_string(head.head.size) + ' ' +
         to_text(sha256(head.head.note));
}

std::optional<line_read> read_line(const store_id& store, std::string_view line) {
  const auto begins = beginning(store);
  if (!line.starts_with(begins)) return std::nullopt;
  line.remove_prefix(begins.size());
  const auto number = take_number(line);
  const auto size = number ? take_number(line) : std::nullopt;
  if (!size || line.size() != to_text(digest{}).size()) return std::nullopt;
  return line_read{*number, *size};
}

}  // namespace safeguarding::inline v0::detail
