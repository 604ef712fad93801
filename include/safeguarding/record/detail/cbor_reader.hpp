// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_DETAIL_CBOR_READER_HPP
#define SAFEGUARDING_RECORD_DETAIL_CBOR_READER_HPP

/// \file
/// Reads the few kinds of CBOR item a record uses, and only in their shortest form.

#include <safeguarding/core/error.hpp>
#include <safeguarding/core/utf8.hpp>
#include <safeguarding/record/detail/cbor_writer.hpp>
#include <safeguarding/record/detail/field_path.hpp>
#include <safeguarding/record/limits.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace safeguarding::inline v0 {

namespace detail {

/// Takes CBOR items off the front of some bytes. Never reads past them, never reserves memory on their word.
/// Every function throws invalid_input with the byte, counted from 1, and the field.
class cbor_reader {
 public:
  explicit cbor_reader(std::string_view bytes) : bytes_{bytes} {
    if (bytes.size() > largest_record) fail(errc::limit_exceeded, "an encoded record may have 16 MiB at most", 0);
  }

  /// The field that is being read; whoever reads it enters and leaves.
  [[nodiscard]] field_path& path() noexcept { return path_; }

  /// Where the next item starts, from 0.
  [[nodiscard]] std::size_t offset() const noexcept { return at_; }

  std::uint64_t unsigned_integer() {
    const auto start = at_;
    const auto item = head();
    if (item.major != cbor_major::unsigned_integer) fail(errc::syntax, "an unsigned integer must stand here", start);
    return item.argument;
  }

  std::int64_t integer() {
    const auto start = at_;
    const auto item = head();
    if (item.major != cbor_major::unsigned_integer && item.major != cbor_major::negative_integer)
      fail(errc::syntax, "an integer must stand here", start);
    constexpr auto largest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (item.argument > largest) fail(errc::limit_exceeded, "an integer larger than any field holds", start);
    const auto value = static_cast<std::int64_t>(item.argument);
    return item.major == cbor_major::negative_integer ? -1 - value : value;
  }

  std::string_view text() {
    const auto start = at_;
    const auto value = string(cbor_major::text, longest_text, "a text must stand here");
    if (find_invalid_utf8(value) != std::string_view::npos) fail(errc::syntax, "a text must be UTF-8", start);
    return value;
  }

  std::string_view bytes() { return string(cbor_major::bytes, largest_record, "a byte string must stand here"); }

  /// Opens an array or a map and gives its number of elements or pairs; close() when all of them are read.
  std::size_t open_array() { return open(cbor_major::array, "an array must stand here"); }
  std::size_t open_map() { return open(cbor_major::map, "a map must stand here"); }
  void close() noexcept { --depth_; }

  /// Nothing may follow.
  void finish() const {
    if (at_ != bytes_.size()) fail(errc::syntax, "bytes after the end of the record", at_);
  }

  [[noreturn]] void fail(errc code, const std::string& message, std::size_t offset) const {
    throw invalid_input{
        code, "record: " + message + ", at byte " + std::to_string(offset + 1), "", {"", 0, offset + 1, path_.text()}};
  }

 private:
  struct item_head {
    cbor_major major;
    std::uint64_t argument;
  };

  item_head head() {
    const auto start = at_;
    const unsigned first = byte();
    if (first >> 5 > static_cast<unsigned>(cbor_major::map))
      fail(errc::syntax, "no tags, floats or simple values stand in a record", start);
    const unsigned low = first & 31;
    if (low > 27) fail(errc::syntax, "no item of open length stands in a record", start);
    std::uint64_t argument = low;
    if (low >= 24) {
      argument = 0;
      const unsigned width = 1U << (low - 24);
      for (unsigned i = 0; i < width; ++i) argument = argument << 8 | byte();
      const std::uint64_t least = low == 24 ? 24 : std::uint64_t{1} << (4 * width);
      if (argument < least) fail(errc::syntax, "a number must be written in its shortest form", start);
    }
    return {static_cast<cbor_major>(first >> 5), argument};
  }

  unsigned byte() {
    if (at_ == bytes_.size()) fail(errc::syntax, "the record ends too early", at_);
    return static_cast<unsigned char>(bytes_[at_++]);
  }

  std::string_view string(cbor_major major, std::size_t longest, const char* message) {
    const auto start = at_;
    const auto item = head();
    if (item.major != major) fail(errc::syntax, message, start);
    if (item.argument > longest) fail(errc::limit_exceeded, "longer than is accepted", start);
    if (item.argument > bytes_.size() - at_) fail(errc::syntax, "the record ends too early", bytes_.size());
    const auto value = bytes_.substr(at_, static_cast<std::size_t>(item.argument));
    at_ += value.size();
    return value;
  }

  std::size_t open(cbor_major major, const char* message) {
    const auto start = at_;
    const auto item = head();
    if (item.major != major) fail(errc::syntax, message, start);
    if (item.argument > longest_list) fail(errc::limit_exceeded, "more elements than are accepted", start);
    if (item.argument > bytes_.size() - at_) fail(errc::syntax, "the record ends too early", bytes_.size());
    if (++depth_ > deepest_record) fail(errc::limit_exceeded, "nested deeper than is accepted", start);
    return static_cast<std::size_t>(item.argument);
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  field_path path_;
};

}  // namespace detail

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_DETAIL_CBOR_READER_HPP
