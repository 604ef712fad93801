// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_DETAIL_CODEC_HPP
#define SAFEGUARDING_RECORD_DETAIL_CODEC_HPP

/// \file
/// How each single value of a field is written and read.

#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/core/text_span.hpp>
#include <safeguarding/record/amendment.hpp>
#include <safeguarding/record/detail/cbor_reader.hpp>
#include <safeguarding/record/detail/cbor_writer.hpp>
#include <safeguarding/record/token.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string>

namespace safeguarding::inline v0 {

namespace detail {

/// Specialised for every type that can be the value of a field.
template <class T>
struct codec;

template <>
struct codec<std::string> {
  static void write(cbor_writer& out, const std::string& value) { out.text(value); }
  static std::string read(cbor_reader& in) { return std::string{in.text()}; }
};

template <class Tag>
struct codec<basic_id<Tag>> {
  static void write(cbor_writer& out, const basic_id<Tag>& value) {
    if (value.empty()) out.fail(errc::missing, "record: an id is needed here");
    out.text(value.text());
  }
  static basic_id<Tag> read(cbor_reader& in) {
    const auto start = in.offset();
    const auto text = in.text();
    if (!is_id(text)) in.fail(errc::invalid_input, "an id must stand here", start);
    return basic_id<Tag>{std::string{text}};
  }
};

template <class Tag>
struct codec<basic_token<Tag>> {
  static void write(cbor_writer& out, const basic_token<Tag>& value) {
    if (value.empty()) out.fail(errc::missing, "record: a token is needed here");
    out.text(value.text());
  }
  static basic_token<Tag> read(cbor_reader& in) {
    const auto start = in.offset();
    const auto text = in.text();
    if (!is_token(text)) in.fail(errc::invalid_input, "a token must stand here", start);
    return basic_token<Tag>{std::string{text}};
  }
};

template <named_enum E>
struct codec<E> {
  static bool known(std::int64_t number) noexcept {
    return std::any_of(std::begin(enum_names<E>::table), std::end(enum_names<E>::table),
                       [&](const auto& entry) { return static_cast<std::int64_t>(entry.first) == number; });
  }
  static void write(cbor_writer& out, E value) {
    if (!known(static_cast<std::int64_t>(value)))
      out.fail(errc::unknown_name, "record: a number that stands for no word");
    out.integer(static_cast<std::int64_t>(value));
  }
  static E read(cbor_reader& in) {
    const auto start = in.offset();
    const auto number = in.integer();
    if (!known(number)) in.fail(errc::unknown_name, "a number that stands for no word", start);
    return static_cast<E>(number);
  }
};

template <std::unsigned_integral Int>
  requires(!std::same_as<Int, bool>)
struct codec<Int> {
  static void write(cbor_writer& out, Int value) { out.unsigned_integer(value); }
  static Int read(cbor_reader& in) {
    const auto start = in.offset();
    const auto value = in.unsigned_integer();
    if (value > std::numeric_limits<Int>::max())
      in.fail(errc::limit_exceeded, "a number larger than this field holds", start);
    return static_cast<Int>(value);
  }
};

/// Seconds since 1970-01-01T00:00:00Z, within what parse_instant() can give.
template <>
struct codec<instant> {
  static constexpr bool in_range(instant value) noexcept {
    return value >= std::chrono::sys_days{std::chrono::year{1899} / 12 / 31} &&
           value < std::chrono::sys_days{std::chrono::year{2200} / 1 / 2};
  }
  static void write(cbor_writer& out, instant value) {
    if (!in_range(value)) out.fail(errc::invalid_input, "record: a time must lie in 1900 to 2199");
    out.integer(value.time_since_epoch().count());
  }
  static instant read(cbor_reader& in) {
    const auto start = in.offset();
    const instant value{std::chrono::seconds{in.integer()}};
    if (!in_range(value)) in.fail(errc::invalid_input, "a time must lie in 1900 to 2199", start);
    return value;
  }
};

/// Days since 1970-01-01, within what parse_day() can give.
template <>
struct codec<day> {
  static constexpr bool in_range(std::int64_t days) noexcept {
    return days >= day{std::chrono::year{1900} / 1 / 1}.time_since_epoch().count() &&
           days < day{std::chrono::year{2200} / 1 / 1}.time_since_epoch().count();
  }
  static void write(cbor_writer& out, day value) {
    const std::int64_t days = value.time_since_epoch().count();
    if (!in_range(days)) out.fail(errc::invalid_input, "record: a day must lie in 1900 to 2199");
    out.integer(days);
  }
  static day read(cbor_reader& in) {
    const auto start = in.offset();
    const auto days = in.integer();
    if (!in_range(days)) in.fail(errc::invalid_input, "a day must lie in 1900 to 2199", start);
    return day{std::chrono::days{static_cast<std::chrono::days::rep>(days)}};
  }
};

template <>
struct codec<digest> {
  static void write(cbor_writer& out, const digest& value) {
    out.bytes(std::string(value.bytes.begin(), value.bytes.end()));
  }
  static digest read(cbor_reader& in) {
    const auto start = in.offset();
    const auto bytes = in.bytes();
    digest value;
    if (bytes.size() != value.bytes.size()) in.fail(errc::syntax, "a digest has 32 bytes", start);
    std::transform(bytes.begin(), bytes.end(), value.bytes.begin(),
                   [](char c) { return static_cast<std::uint8_t>(c); });
    return value;
  }
};

template <>
struct codec<encoded_record> {
  static void write(cbor_writer& out, const encoded_record& value) { out.bytes(value.bytes); }
  static encoded_record read(cbor_reader& in) { return {std::string{in.bytes()}}; }
};

/// An array of start and length.
template <>
struct codec<text_span> {
  static void write(cbor_writer& out, text_span value) {
    out.array(2);
    out.unsigned_integer(value.start);
    out.unsigned_integer(value.length);
  }
  static text_span read(cbor_reader& in) {
    const auto start = in.offset();
    if (in.open_array() != 2) in.fail(errc::syntax, "a span has a start and a length", start);
    text_span value;
    value.start = codec<std::uint32_t>::read(in);
    value.length = codec<std::uint32_t>::read(in);
    in.close();
    return value;
  }
};

}  // namespace detail

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_DETAIL_CODEC_HPP
