// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/ledger/event.hpp>

#include <safeguarding/core/error.hpp>

#include "big_endian.hpp"

#include <chrono>

namespace safeguarding::inline v0 {
namespace {

using namespace std::chrono;

constexpr std::string_view magic = "sgE\x01";  // the last byte is the version of the layout
constexpr std::size_t store_at = 4, position_at = 20, kind_at = 28, scope_at = 30, key_at = 46, time_at = 50,
                      schema_at = 58, length_at = 60;
static_assert(length_at + 4 == event_header_size);

constexpr instant earliest{sys_days{year{0} / January / 1}};
constexpr instant latest{sys_days{year{9999} / December / 31} + hours{24} - seconds{1}};
constexpr auto last_position = (std::uint64_t{1} << 62) - 1;

[[noreturn]] void refuse(std::string message, std::size_t at, const char* field, errc code = errc::invalid_input) {
  throw invalid_input{code, std::move(message), {}, {"", 0, at + 1, field}};
}

void check(const event_header& header) {
  if (header.store.empty()) refuse("an event names the store it belongs to", store_at, "store");
  if (header.position > last_position) refuse("a position is below 2^62", position_at, "position");
  if (header.recorded_at < earliest || header.recorded_at > latest)
    refuse("a time of recording lies in the years 0 to 9999", time_at, "recorded_at");
  if (header.sealed_length > longest_sealed)
    refuse("the sealed part of an event is at most 256 MiB", length_at, "sealed_length", errc::limit_exceeded);
}

}  // namespace

std::string encode(const event_header& header) {
  check(header);
  std::string bytes;
  bytes.reserve(event_header_size);
  bytes += magic;
  detail::put(bytes, header.store.bytes);
  detail::put(bytes, header.position);
  detail::put(bytes, header.kind);
  detail::put(bytes, header.scope.bytes);
  detail::put(bytes, header.key);
  detail::put(bytes, static_cast<std::uint64_t>(header.recorded_at.time_since_epoch().count()));
  detail::put(bytes, header.schema);
  detail::put(bytes, header.sealed_length);
  return bytes;
}

event_header parse_event_header(std::string_view bytes) {
  if (bytes.size() != event_header_size) refuse("the header of an event is 64 bytes long", 0, "header");
  if (bytes.substr(0, 3) != magic.substr(0, 3))
    refuse("these bytes do not begin as the header of an event does", 0, "header");
  if (bytes[3] != magic[3])
    refuse("this header is laid out as version " + std::to_string(static_cast<unsigned char>(bytes[3])) +
               "; this library reads version 1",
           3, "header", errc::unsupported_version);
  event_header header;
  header.store = *id_of_bytes<store_id>(bytes.substr(store_at, 16));
  header.position = detail::number_at<std::uint64_t>(bytes, position_at);
  header.kind = detail::number_at<std::uint16_t>(bytes, kind_at);
  header.scope = *id_of_bytes<scope_id>(bytes.substr(scope_at, 16));
  header.key = detail::number_at<std::uint32_t>(bytes, key_at);
  header.recorded_at = instant{seconds{static_cast<std::int64_t>(detail::number_at<std::uint64_t>(bytes, time_at))}};
  header.schema = detail::number_at<std::uint16_t>(bytes, schema_at);
  header.sealed_length = detail::number_at<std::uint32_t>(bytes, length_at);
  check(header);
  return header;
}

event_header parse_event(const event_bytes& event) {
  const auto header = parse_event_header(event.header);
  if (header.sealed_length != event.sealed.size())
    refuse("the header says " + std::to_string(header.sealed_length) + " sealed bytes and there are " +
               std::to_string(event.sealed.size()),
           length_at, "sealed_length");
  return header;
}

digest leaf_hash(std::string_view header, std::string_view sealed) {
  const auto inner = sha256(sealed);
  std::string bytes;
  bytes.reserve(1 + header.size() + inner.bytes.size());
  bytes += '\0';
  bytes += header;
  detail::put(bytes, inner.bytes);
  return sha256(bytes);
}

}  // namespace safeguarding::inline v0
