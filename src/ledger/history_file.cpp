// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/ledger/history_file.hpp>

#include <safeguarding/core/error.hpp>

#include "big_endian.hpp"

namespace safeguarding::inline v0 {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view magic = "sgHist\0\1"sv;  // the last byte is the version
constexpr std::size_t length_at = event_header_size - sizeof(std::uint32_t);

[[noreturn]] void refuse(const std::string& message, std::size_t at, errc code = errc::syntax) {
  throw invalid_input{code, message, {}, {"", 0, at + 1, ""}};
}

/// Takes the parts of a file one after the other and never reads past its end.
struct part_reader {
  std::string_view bytes;
  std::size_t at = 0;

  std::string_view take(std::size_t count, const char* what) {
    if (bytes.size() - at < count) refuse(std::string{"the file ends within "} + what, bytes.size(), errc::missing);
    const auto part = bytes.substr(at, count);
    at += count;
    return part;
  }

  template <class Number>
  Number number(const char* what) {
    return detail::number_at<Number>(take(sizeof(Number), what), 0);
  }
};

}  // namespace

void write_history(const store_id& store, std::uint64_t count, const event_reader& events,
                   std::span<const std::string> notes, const std::function<void(std::string_view)>& out) {
  std::string begin{magic};
  detail::put(begin, store.bytes);
  detail::put(begin, count);
  out(begin);
  event_bytes event;
  for (std::uint64_t i = 0; i < count; ++i) {
    const auto place = "event " + std::to_string(i);
    if (!events(event)) refuse(place + ": there are fewer events than are to be written", 0, errc::missing);
    if (event.header.size() != event_header_size || event.sealed.size() > longest_sealed ||
        detail::number_at<std::uint32_t>(event.header, length_at) != event.sealed.size())
      refuse(place + ": its header does not say how long its sealed part is, so the file could not be read again", 0);
    out(event.header);
    out(event.sealed);
  }
  if (notes.size() > 0xffff'ffff) refuse("a history file holds fewer than 2^32 heads", 0, errc::limit_exceeded);
  std::string number;
  detail::put(number, static_cast<std::uint32_t>(notes.size()));
  out(number);
  for (const auto& note : notes) {
    if (note.empty() || note.size() > longest_head) refuse("a head is 1 byte to 1 MiB long", 0, errc::limit_exceeded);
    number.clear();
    detail::put(number, static_cast<std::uint32_t>(note.size()));
    out(number);
    out(note);
  }
}

history_file::history_file(std::string bytes) : bytes_{std::move(bytes)} {
  part_reader parts{bytes_};
  const auto begin = parts.take(magic.size(), "the eight bytes that a history file begins with");
  if (begin.substr(0, 7) != magic.substr(0, 7)) refuse("these bytes do not begin as a history file does", 0);
  if (begin[7] != magic[7])
    refuse("this history file is of version " + std::to_string(static_cast<unsigned char>(begin[7])) +
               "; this library reads version 1",
           7, errc::unsupported_version);
  store_ = *id_of_bytes<store_id>(parts.take(16, "the id of the store"));
  const auto count = parts.number<std::uint64_t>("the number of events");
  if (count > bytes_.size() / event_header_size)
    refuse("the file is too short for the number of events that it says it holds", 24);
  begins_.reserve(count);
  for (std::uint64_t i = 0; i < count; ++i) {
    begins_.push_back(parts.at);
    const auto header = parts.take(event_header_size, "the header of an event");
    const auto length = detail::number_at<std::uint32_t>(header, length_at);
    if (length > longest_sealed)
      refuse("the sealed part of an event is at most 256 MiB", parts.at - 4, errc::limit_exceeded);
    (void)parts.take(length, "the sealed part of an event");
  }
  for (auto left = parts.number<std::uint32_t>("the number of heads"); left > 0; --left) {
    const auto length = parts.number<std::uint32_t>("the length of a head");
    if (length == 0 || length > longest_head)
      refuse("a head is 1 byte to 1 MiB long", parts.at - 4, errc::limit_exceeded);
    notes_.emplace_back(parts.take(length, "a head"));
  }
  if (parts.at != bytes_.size()) refuse("bytes follow the end of the history", parts.at);
}

event_bytes history_file::event(std::uint64_t position) const {
  if (position >= size()) throw invalid_input{"the file has no event at this position"};
  const std::string_view all{bytes_};
  const auto begin = begins_[position];
  const auto length = detail::number_at<std::uint32_t>(all, begin + length_at);
  return {std::string{all.substr(begin, event_header_size)},
          std::string{all.substr(begin + event_header_size, length)}};
}

event_reader history_file::events(std::uint64_t from) const {
  return [this, at = from](event_bytes& next) mutable {
    if (at >= size()) return false;
    next = event(at++);
    return true;
  };
}

}  // namespace safeguarding::inline v0
