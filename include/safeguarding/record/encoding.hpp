// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_RECORD_ENCODING_HPP
#define SAFEGUARDING_RECORD_ENCODING_HPP

/// \file
/// The one canonical encoding of a record: the same value gives the same bytes everywhere
/// (docs/formats/record-encoding.md).

#include <safeguarding/core/error.hpp>
#include <safeguarding/record/detail/codec_composite.hpp>
#include <safeguarding/record/detail/fields_case.hpp>
#include <safeguarding/record/detail/fields_other.hpp>
#include <safeguarding/record/detail/fields_person.hpp>
#include <safeguarding/record/detail/fields_report.hpp>
#include <safeguarding/record/record_kind.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace safeguarding::inline v0 {

/// The version of the encoding that this library writes; it reads this one and those before it.
inline constexpr std::uint64_t record_encoding_version = 1;

/// Which kind of record a type is.
template <class T>
inline constexpr record_kind kind_of_record = record_kind{};
template <>
inline constexpr record_kind kind_of_record<person> = record_kind::person;
template <>
inline constexpr record_kind kind_of_record<report> = record_kind::report;
template <>
inline constexpr record_kind kind_of_record<case_file> = record_kind::case_file;
template <>
inline constexpr record_kind kind_of_record<action> = record_kind::action;
template <>
inline constexpr record_kind kind_of_record<referral> = record_kind::referral;
template <>
inline constexpr record_kind kind_of_record<decision_record> = record_kind::decision;
template <>
inline constexpr record_kind kind_of_record<allegation_outcome> = record_kind::allegation_outcome;
template <>
inline constexpr record_kind kind_of_record<relationship_declaration> = record_kind::relationship_declaration;
template <>
inline constexpr record_kind kind_of_record<acknowledgement> = record_kind::acknowledgement;
template <>
inline constexpr record_kind kind_of_record<information_shared> = record_kind::information_shared;
template <>
inline constexpr record_kind kind_of_record<amendment> = record_kind::amendment;
template <>
inline constexpr record_kind kind_of_record<redecision> = record_kind::redecision;

/// A type that is a whole record.
template <class T>
concept record_type = kind_of_record<T>
!= record_kind{};

namespace detail {

/// The first item of every encoded record.
inline constexpr std::string_view record_format_name = "safeguarding.record";

/// Reads everything before the fields.
inline record_kind read_envelope(cbor_reader& in) {
  const auto count = in.open_array();
  auto start = in.offset();
  if (count < 2 || in.text() != record_format_name)
    in.fail(errc::syntax, "this is not a record of this library", start);
  start = in.offset();
  const auto version = in.unsigned_integer();
  if (version > record_encoding_version)
    in.fail(errc::unsupported_version, "written by a newer version of this library", start);
  if (version == 0 || count != 4) in.fail(errc::syntax, "a record has a name, a version, a kind and fields", start);
  return codec<record_kind>::read(in);
}

}  // namespace detail

/// The canonical bytes of `value`. Two values are equal exactly when their bytes are.
/// \throws invalid_input  an id is empty, a text is not UTF-8, a time is outside 1900 to 2199, an enum holds a number
///                        without a word, or something is larger than limits.hpp allows.
template <record_type T>
[[nodiscard]] std::string encode(const T& value) {
  detail::cbor_writer out;
  out.array(4);
  out.text(detail::record_format_name);
  out.unsigned_integer(record_encoding_version);
  detail::codec<record_kind>::write(out, kind_of_record<T>);
  detail::codec<T>::write(out, value);
  return std::move(out).take();
}

/// What kind of record `bytes` are, without reading further.
/// \throws invalid_input  they are no record, or of a newer version (unsupported_version).
[[nodiscard]] inline record_kind kind_of(std::string_view bytes) {
  detail::cbor_reader in{bytes};
  return detail::read_envelope(in);
}

/// The value whose canonical bytes are `bytes`; whatever is accepted gives the same bytes when it is encoded again.
/// Linear in the size of `bytes`; memory is taken only for what has been read.
/// \throws invalid_input  anything else, with the byte and the field; unsupported_version if a newer library wrote it.
template <record_type T>
[[nodiscard]] T decode(std::string_view bytes) {
  detail::cbor_reader in{bytes};
  if (detail::read_envelope(in) != kind_of_record<T>)
    in.fail(errc::invalid_input, "a record of another kind; see kind_of()", in.offset() - 1);
  T value = detail::codec<T>::read(in);
  in.finish();
  return value;
}

}  // namespace safeguarding::inline v0

#endif  // SAFEGUARDING_RECORD_ENCODING_HPP
