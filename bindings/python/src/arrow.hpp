// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_BINDINGS_PYTHON_SRC_ARROW_HPP
#define SAFEGUARDING_BINDINGS_PYTHON_SRC_ARROW_HPP

/// \file
/// Rows as an Arrow table, handed out by the Arrow PyCapsule interface: polars, pyarrow and pandas read it, and nothing
/// of theirs is needed to make it. The two structs of the Arrow C data interface are all there is to it.

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/instant.hpp>

#include <nanobind/nanobind.h>

#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace binding {

/// One column: its values as Arrow lays them out.
struct arrow_column {
  std::string name;
  std::string format;  ///< of the Arrow C data interface: "u", "l", "tss:UTC"
  std::int64_t length = 0;
  std::int64_t nulls = 0;
  std::vector<std::uint8_t> valid;       ///< a bit a value; looked at only where there are nulls
  std::vector<std::int32_t> offsets;     ///< of texts and lists
  std::vector<std::uint8_t> data;        ///< fixed-size values, or the bytes of texts
  std::vector<arrow_column> children;    ///< of a list: its items
  std::vector<arrow_column> dictionary;  ///< of words: none or one
};

/// The columns as a stream of one batch, in a PyCapsule "arrow_array_stream".
[[nodiscard]] nanobind::object arrow_stream(std::vector<arrow_column> columns);

namespace arrow {

/// Marks the next value as there or not.
void mark(arrow_column& to, bool there);
void put_text(arrow_column& to, std::string_view text);
template <class Number>
void put_number(arrow_column& to, Number number) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(&number);
  to.data.insert(to.data.end(), bytes, bytes + sizeof number);
}
void put_flag(arrow_column& to, bool flag);

template <class T>
struct layout;  // how a type stands in a column

template <class T>
  requires std::convertible_to<T, std::string_view>
struct layout<T> {
  static void begin(arrow_column& to) {
    to.format = "u";
    to.offsets = {0};
  }
  static void put(arrow_column& to, std::string_view text) { put_text(to, text); }
  static void skip(arrow_column& to) { put_text(to, {}); }
};
/// Ids and tokens; the empty one is null.
template <class T>
  requires requires(const T& id) { id.text().empty(); }
struct layout<T> : layout<std::string> {
  static void put(arrow_column& to, const T& id) { put_text(to, id.text()); }
  static bool there(const T& id) { return !id.empty(); }
};
template <>
struct layout<bool> {
  static void begin(arrow_column& to) { to.format = "b"; }
  static void put(arrow_column& to, bool flag) { put_flag(to, flag); }
  static void skip(arrow_column& to) { put_flag(to, false); }
};
template <std::integral T>
  requires(!std::same_as<T, bool>)
struct layout<T> {
  static void begin(arrow_column& to) { to.format = "l"; }
  static void put(arrow_column& to, T number) { put_number(to, static_cast<std::int64_t>(number)); }
  static void skip(arrow_column& to) { put(to, 0); }
};
template <>
struct layout<double> {
  static void begin(arrow_column& to) { to.format = "g"; }
  static void put(arrow_column& to, double number) { put_number(to, number); }
  static void skip(arrow_column& to) { put(to, 0); }
};
template <>
struct layout<safeguarding::instant> {
  static void begin(arrow_column& to) { to.format = "tss:UTC"; }
  static void put(arrow_column& to, safeguarding::instant at) {
    put_number(to, static_cast<std::int64_t>(at.time_since_epoch().count()));
  }
  static void skip(arrow_column& to) { put(to, {}); }
};
template <>
struct layout<safeguarding::day> {
  static void begin(arrow_column& to) { to.format = "tdD"; }
  static void put(arrow_column& to, safeguarding::day date) {
    put_number(to, static_cast<std::int32_t>(date.time_since_epoch().count()));
  }
  static void skip(arrow_column& to) { put(to, {}); }
};
/// An enum is a dictionary column over all of its words.
template <safeguarding::named_enum E>
struct layout<E> {
  static void begin(arrow_column& to) {
    to.format = "c";
    auto& words = to.dictionary.emplace_back();
    layout<std::string>::begin(words);
    for (const auto& [value, word] : safeguarding::enum_names<E>::table) {
      mark(words, true);
      put_text(words, word);
    }
  }
  static void put(arrow_column& to, E value) {
    std::int8_t at = 0;
    for (const auto& [known, word] : safeguarding::enum_names<E>::table) {
      if (known == value) break;
      ++at;
    }
    put_number(to, at);
  }
  static void skip(arrow_column& to) { put_number(to, std::int8_t{0}); }
};
template <class T>
struct layout<std::vector<T>> {
  static void begin(arrow_column& to) {
    to.format = "+l";
    to.offsets = {0};
    auto& items = to.children.emplace_back();
    items.name = "item";
    layout<std::string>::begin(items);
  }
  static void put(arrow_column& to, const std::vector<T>& list) {
    auto& items = to.children.front();
    for (const auto& each : list) {
      mark(items, true);
      if constexpr (safeguarding::named_enum<T>) put_text(items, safeguarding::name(each));
      else if constexpr (std::convertible_to<T, std::string_view>) put_text(items, each);
      else put_text(items, each.text());
    }
    to.offsets.push_back(static_cast<std::int32_t>(items.length));
  }
  static void skip(arrow_column& to) { put(to, {}); }
};
template <class T>
struct layout<std::optional<T>> : layout<T> {
  static void put(arrow_column& to, const std::optional<T>& value) {
    if (value) layout<T>::put(to, *value);
    else layout<T>::skip(to);
  }
  static bool there(const std::optional<T>& value) { return value.has_value(); }
};

}  // namespace arrow

/// A column of rows of `T`: `get` gives its value of one row.
template <class T>
struct column_of {
  std::string name;
  std::function<arrow_column(const std::vector<T>&)> make;
};

template <class T, class Get>
column_of<T> column(const char* name, Get get) {
  return {name, [name, get](const std::vector<T>& all) {
            using value = std::remove_cvref_t<std::invoke_result_t<Get, const T&>>;
            arrow_column made;
            made.name = name;
            arrow::layout<value>::begin(made);
            for (const auto& each : all) {
              const auto& given = std::invoke(get, each);
              bool there = true;
              if constexpr (requires { arrow::layout<value>::there(given); })
                there = arrow::layout<value>::there(given);
              arrow::mark(made, there);
              arrow::layout<value>::put(made, given);
            }
            return made;
          }};
}

}  // namespace binding

#endif  // SAFEGUARDING_BINDINGS_PYTHON_SRC_ARROW_HPP
