// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_TESTS_RECORD_RANDOM_RECORD_HPP
#define SAFEGUARDING_TESTS_RECORD_RANDOM_RECORD_HPP

/// \file
/// Random records for property tests: any value that can be encoded, sensible or not.

#include <safeguarding/record/encoding.hpp>

#include <iterator>
#include <random>

namespace random_record {

namespace sg = safeguarding;

class source {
 public:
  explicit source(std::uint64_t seed) : engine_{seed} {}

  /// From 0 to `last`, both included; the same on every standard library.
  std::uint64_t up_to(std::uint64_t last) { return last == ~std::uint64_t{0} ? engine_() : engine_() % (last + 1); }
  bool one_in(std::uint64_t n) { return up_to(n - 1) == 0; }

  std::string letters(std::string_view alphabet, std::size_t least, std::size_t most) {
    std::string text;
    for (auto count = least + up_to(most - least); count > 0; --count) text += alphabet[up_to(alphabet.size() - 1)];
    return text;
  }

 private:
  std::mt19937_64 engine_;
};

template <class T>
struct make;

template <class T>
T any(source& from) {
  return make<T>::from(from);
}

template <>
struct make<std::string> {
  static std::string from(source& from) {
    static constexpr std::string_view pieces[] = {"a",
                                                  "Z",
                                                  " ",
                                                  "\n",
                                                  "\"",
                                                  "\x7f",
                                                  "\xc2\x80",
                                                  "\xc3\xa9",
                                                  "\xe0\xa0\x80",
                                                  "\xef\xbf\xbf",
                                                  "\xf0\x9f\x98\x80",
                                                  "\xf4\x8f\xbf\xbf"};
    std::string text;
    for (auto count = from.one_in(3) ? 0 : from.up_to(from.one_in(20) ? 300 : 12); count > 0; --count)
      text += pieces[from.up_to(std::size(pieces) - 1)];
    return text;
  }
};

template <class Tag>
struct make<sg::basic_id<Tag>> {
  static sg::basic_id<Tag> from(source& from) {
    return sg::basic_id<Tag>{from.letters("abcXYZ0189-_./:~!", 1, from.one_in(10) ? 64 : 8)};
  }
};

template <class Tag>
struct make<sg::basic_token<Tag>> {
  static sg::basic_token<Tag> from(source& from) { return sg::basic_token<Tag>{from.letters("abz09_", 1, 30)}; }
};

template <sg::named_enum E>
struct make<E> {
  static E from(source& from) {
    return sg::enum_names<E>::table[from.up_to(std::size(sg::enum_names<E>::table) - 1)].first;
  }
};

template <std::unsigned_integral Int>
struct make<Int> {
  static Int from(source& from) {
    const auto bits = from.up_to(std::numeric_limits<Int>::digits);
    return bits == 0 ? Int{0} : static_cast<Int>(from.up_to(~std::uint64_t{0}) >> (64 - bits));
  }
};

template <>
struct make<sg::instant> {
  static sg::instant from(source& from) {
    const sg::instant first = sg::parse_instant("1900-01-01T00:00:00Z").value();
    const sg::instant last = sg::parse_instant("2199-12-31T23:59:59Z").value();
    return first + std::chrono::seconds{from.up_to(static_cast<std::uint64_t>((last - first).count()))};
  }
};

template <>
struct make<sg::day> {
  static sg::day from(source& from) {
    const sg::day first = sg::parse_day("1900-01-01").value(), last = sg::parse_day("2199-12-31").value();
    return first + std::chrono::days{from.up_to(static_cast<std::uint64_t>((last - first).count()))};
  }
};

template <>
struct make<sg::digest> {
  static sg::digest from(source& from) {
    sg::digest value;
    for (auto& byte : value.bytes) byte = static_cast<std::uint8_t>(from.up_to(255));
    return value;
  }
};

template <>
struct make<sg::encoded_record> {
  static sg::encoded_record from(source& from) {
    std::string bytes;
    for (auto count = from.up_to(40); count > 0; --count)
      bytes += static_cast<char>(static_cast<unsigned char>(from.up_to(255)));
    return {bytes};
  }
};

template <>
struct make<sg::text_span> {
  static sg::text_span from(source& from) { return {any<std::uint32_t>(from), any<std::uint32_t>(from)}; }
};

template <class T>
struct make<std::vector<T>> {
  static std::vector<T> from(source& from) {
    std::vector<T> list;
    for (auto count = from.one_in(2) ? 0 : from.up_to(from.one_in(10) ? 30 : 3); count > 0; --count)
      list.push_back(any<T>(from));
    return list;
  }
};

template <class T>
struct make<std::optional<T>> {
  static std::optional<T> from(source& from) {
    if (from.one_in(2)) return std::nullopt;
    return any<T>(from);
  }
};

template <class... Alternatives>
struct make<std::variant<Alternatives...>> {
  static std::variant<Alternatives...> from(source& from) {
    std::variant<Alternatives...> value;
    auto which = from.up_to(sizeof...(Alternatives) - 1);
    ((which-- == 0 ? static_cast<void>(value = any<Alternatives>(from)) : void()), ...);
    return value;
  }
};

template <sg::detail::has_fields T>
struct make<T> {
  static T from(source& from) {
    T value;
    sg::detail::field_list<T>::each(
        value, [&](int, const char*, auto& field) { field = any<std::decay_t<decltype(field)>>(from); });
    return value;
  }
};

}  // namespace random_record

#endif  // SAFEGUARDING_TESTS_RECORD_RANDOM_RECORD_HPP
