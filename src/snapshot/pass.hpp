// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_SRC_SNAPSHOT_PASS_HPP
#define SAFEGUARDING_SRC_SNAPSHOT_PASS_HPP

/// \file
/// How values go into and out of an archive of Boost.Serialization: field by field, by the lists of fields that the
/// canonical encoding of records goes by. The types themselves know nothing of it.

#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/text_span.hpp>
#include <safeguarding/record/encoding.hpp>

#include <boost/serialization/level.hpp>
#include <boost/serialization/string.hpp>
#include <boost/serialization/tracking.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace safeguarding::inline v0 {

namespace detail {

// What goes by its text: ids, tokens.
template <class T>
concept goes_by_text = requires(const T& value) {
  { value.text() } -> std::same_as<const std::string&>;
  requires std::constructible_from<T, std::string>;
};

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;
template <class T>
inline constexpr bool is_pair = false;
template <class A, class B>
inline constexpr bool is_pair<std::pair<A, B>> = true;
template <class T>
inline constexpr bool is_variant = false;
template <class... All>
inline constexpr bool is_variant<std::variant<All...>> = true;
template <class T>
inline constexpr bool is_moment = false;
template <class Clock, class Unit>
inline constexpr bool is_moment<std::chrono::time_point<Clock, Unit>> = true;

template <class Archive, class T>
void pass(Archive& archive, T& value);

// The alternative with this number, read.
template <class Archive, class... All>
void pass_alternative(Archive& archive, std::variant<All...>& value, std::uint32_t number) {
  std::uint32_t next = 0;
  ((next++ == number ? pass(archive, value.template emplace<All>()) : void()), ...);
  if (number >= sizeof...(All)) throw invalid_input{"snapshot: there is no such alternative"};
}

template <class Archive, class T>
void pass_list(Archive& archive, std::vector<T>& list) {
  constexpr std::uint64_t at_once = 1 << 16;  // reserved: so that a number alone takes no memory
  auto count = static_cast<std::uint64_t>(list.size());
  archive& count;
  if constexpr (Archive::is_loading::value) {
    list.clear();
    list.reserve(static_cast<std::size_t>(std::min(count, at_once)));
    for (; count > 0; --count) pass(archive, list.emplace_back());
  } else {
    for (auto& each : list) pass(archive, each);
  }
}

template <class Archive, class T>
void pass(Archive& archive, T& value) {
  constexpr bool loading = Archive::is_loading::value;
  if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, std::string>) {
    archive& value;
  } else if constexpr (std::is_enum_v<T>) {
    auto number = static_cast<std::int32_t>(value);
    archive& number;
    if constexpr (loading) value = static_cast<T>(number);
  } else if constexpr (goes_by_text<T>) {
    if constexpr (loading) {
      std::string text;
      archive& text;
      value = text.empty() ? T{} : T{std::move(text)};
    } else {
      archive& value.text();
    }
  } else if constexpr (is_moment<T>) {
    auto count = static_cast<std::int64_t>(value.time_since_epoch().count());
    archive& count;
    if constexpr (loading) value = T{typename T::duration{static_cast<typename T::rep>(count)}};
  } else if constexpr (is_optional<T>) {
    bool there = value.has_value();
    archive& there;
    if constexpr (loading) {
      if (there) value.emplace();
      else value.reset();
    }
    if (there) pass(archive, *value);
  } else if constexpr (is_vector<T>) {
    pass_list(archive, value);
  } else if constexpr (is_pair<T>) {
    pass(archive, value.first);
    pass(archive, value.second);
  } else if constexpr (is_variant<T>) {
    auto number = static_cast<std::uint32_t>(value.index());
    archive& number;
    if constexpr (loading) pass_alternative(archive, value, number);
    else std::visit([&](auto& inner) { pass(archive, inner); }, value);
  } else if constexpr (std::is_same_v<T, digest>) {
    for (auto& byte : value.bytes) archive& byte;
  } else if constexpr (std::is_same_v<T, text_span>) {
    archive& value.start& value.length;
  } else if constexpr (std::is_same_v<T, encoded_record>) {
    archive& value.bytes;
  } else {
    static_assert(has_fields<T>, "a type in a snapshot has a list of its fields");
    archive& value;  // by serialize() below
  }
}

/// The names and kinds of all that a type is made of: two libraries that agree on it agree on the bytes.
template <class T>
std::string shape_of() {
  if constexpr (std::is_same_v<T, bool>) {
    return "b";
  } else if constexpr (std::is_arithmetic_v<T>) {
    return (std::is_signed_v<T> ? "i" : "u") + std::to_string(sizeof(T));
  } else if constexpr (std::is_enum_v<T>) {
    return "e";
  } else if constexpr (std::is_same_v<T, std::string> || goes_by_text<T>) {
    return "t";
  } else if constexpr (is_moment<T>) {
    return "m";
  } else if constexpr (is_optional<T>) {
    return "?" + shape_of<typename T::value_type>();
  } else if constexpr (is_vector<T>) {
    return "[" + shape_of<typename T::value_type>() + "]";
  } else if constexpr (is_pair<T>) {
    return "(" + shape_of<typename T::first_type>() + "," + shape_of<typename T::second_type>() + ")";
  } else if constexpr (is_variant<T>) {
    return []<class... All>(std::type_identity<std::variant<All...>>) {
      return "<" + ((shape_of<All>() + "|") + ...) + ">";
    }(std::type_identity<T>{});
  } else if constexpr (std::is_same_v<T, digest> || std::is_same_v<T, text_span> || std::is_same_v<T, encoded_record>) {
    return std::is_same_v<T, digest> ? "d" : std::is_same_v<T, text_span> ? "s" : "r";
  } else {
    std::string shape = "{";
    T value{};
    field_list<T>::each(value, [&](int, const char* name, const auto& field) {
      shape += name + (":" + shape_of<std::decay_t<decltype(field)>>()) + ",";
    });
    return shape + "}";
  }
}

}  // namespace detail

/// What Boost.Serialization calls for a value of ours.
template <class Archive, detail::has_fields T>
void serialize(Archive& archive, T& value, unsigned /*version*/) {
  detail::field_list<T>::each(value, [&](int, const char*, auto& field) { detail::pass(archive, field); });
}

}  // namespace safeguarding::inline v0

// Values: no class of ours carries a version of its own, which the format as a whole has, nor is tracked by address.
template <class T>
  requires safeguarding::detail::has_fields<std::remove_const_t<T>>
struct boost::serialization::implementation_level_impl<T> {
  using tag = boost::mpl::integral_c_tag;
  using type = boost::mpl::int_<boost::serialization::object_serializable>;
  static constexpr int value = boost::serialization::object_serializable;
};
template <class T>
  requires safeguarding::detail::has_fields<std::remove_const_t<T>>
struct boost::serialization::tracking_level<T> {
  using tag = boost::mpl::integral_c_tag;
  using type = boost::mpl::int_<boost::serialization::track_never>;
  static constexpr int value = boost::serialization::track_never;
};

#endif  // SAFEGUARDING_SRC_SNAPSHOT_PASS_HPP
