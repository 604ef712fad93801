// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_DETAIL_CBOR_WRITER_HPP
#define SAFEGUARDING_RECORD_DETAIL_CBOR_WRITER_HPP

/// \file
/// Writes the few kinds of CBOR item a record uses, each in its shortest form (RFC 8949, section 4.2.1).

#include <safeguarding/core/error.hpp>
#include <safeguarding/core/utf8.hpp>
#include <safeguarding/record/detail/field_path.hpp>
#include <safeguarding/record/limits.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace safeguarding::inline v0 {

namespace detail {

/// The first three bits of a CBOR item.
enum class cbor_major : unsigned {
  unsigned_integer = 0,
  negative_integer = 1,
  bytes = 2,
  text = 3,
  array = 4,
  map = 5
};

/// Appends CBOR items. What could not be read back is refused, with the field it stands in.
class cbor_writer {
 public:
  void integer(std::int64_t value) {
    if (value < 0) head(cbor_major::negative_integer, ~static_cast<std::uint64_t>(value));
    else head(cbor_major::unsigned_integer, static_cast<std::uint64_t>(value));
  }
  void unsigned_integer(std::uint64_t value) { head(cbor_major::unsigned_integer, value); }
  void text(std::string_view value) {
    if (value.size() > longest_text) fail(errc::limit_exceeded, "record: a text may have 1 MiB at most");
    if (find_invalid_utf8(value) != std::string_view::npos) fail(errc::syntax, "record: a text must be UTF-8");
    head(cbor_major::text, value.size());
    append(value);
  }
  void bytes(std::string_view value) {
    head(cbor_major::bytes, value.size());
    append(value);
  }
  void array(std::size_t count) {
    if (count > longest_list) fail(errc::limit_exceeded, "record: a list may have 65,535 elements at most");
    head(cbor_major::array, count);
  }
  void map(std::size_t count) { head(cbor_major::map, count); }

  [[noreturn]] void fail(errc code, std::string message) const {
    throw invalid_input{code, std::move(message), "", {"", 0, 0, path_.text()}};
  }

  /// The field that is being written; whoever writes it enters and leaves.
  [[nodiscard]] field_path& path() noexcept { return path_; }

  [[nodiscard]] std::string take() && noexcept { return std::move(out_); }

 private:
  void head(cbor_major major, std::uint64_t argument) {
    const auto first = static_cast<unsigned>(major) << 5;
    if (argument < 24) return byte(first | argument);
    const int width = argument <= 0xFF ? 1 : argument <= 0xFFFF ? 2 : argument <= 0xFFFFFFFF ? 4 : 8;
    byte(first | (width == 1 ? 24U : width == 2 ? 25U : width == 4 ? 26U : 27U));
    for (int i = width - 1; i >= 0; --i) byte(argument >> (8 * i));
  }
  void byte(std::uint64_t value) {
    room(1);
    out_ += static_cast<char>(static_cast<unsigned char>(value & 0xFF));
  }
  void append(std::string_view value) {
    room(value.size());
    out_ += value;
  }
  void room(std::size_t more) const {
    if (more > largest_record - out_.size())
      fail(errc::limit_exceeded, "record: an encoded record may have 16 MiB at most");
  }

  std::string out_;
  field_path path_;
};

}  // namespace detail

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_DETAIL_CBOR_WRITER_HPP
