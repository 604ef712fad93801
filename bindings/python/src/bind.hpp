// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_BINDINGS_PYTHON_SRC_BIND_HPP
#define SAFEGUARDING_BINDINGS_PYTHON_SRC_BIND_HPP

/// \file
/// One way to bind a plain value and one to bind an enum, so that all of them behave alike in Python: made by keyword,
/// never changed, equal and hashed by value, copied and pickled, and shown by ids, kinds and times alone.

#include "arrow.hpp"
#include "casters.hpp"
#include "docstring.hpp"

#include <nanobind/make_iterator.h>
#include <nanobind/operators.h>

#include <safeguarding/core/enum_names.hpp>
#include <safeguarding/core/text_hash.hpp>
#include <safeguarding/record/encoding.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace binding {

using namespace nb::literals;

enum class showing { yes, no };
enum class giving { must, may };

/// A field of a value.
template <class T, class M, giving Given, showing Shown>
struct field {
  const char* name;
  M T::*at;
  const char* doc;

  static constexpr bool is_optional = requires(M value) { value.has_value(); };
  using parameter = std::conditional_t<Given == giving::must || is_optional, M, std::optional<M>>;
  static constexpr bool is_shown = Shown == showing::yes;

  void take(T& to, parameter&& value) const {
    if constexpr (std::is_same_v<parameter, M>) to.*at = std::move(value);
    else if (value) to.*at = *std::move(value);
  }
  [[nodiscard]] auto argument() const {
    if constexpr (Given == giving::must) return nb::arg(name);
    else return nb::arg(name) = nb::none();
  }
};

template <class T, class M>
auto key(const char* name, M T::*at, const char* doc = "") {
  return field<T, M, giving::must, showing::yes>{name, at, doc};
}
template <class T, class M>
auto need(const char* name, M T::*at, const char* doc = "") {
  return field<T, M, giving::must, showing::no>{name, at, doc};
}
template <class T, class M>
auto kept(const char* name, M T::*at, const char* doc = "") {
  return field<T, M, giving::may, showing::yes>{name, at, doc};
}
template <class T, class M>
auto may(const char* name, M T::*at, const char* doc = "") {
  return field<T, M, giving::may, showing::no>{name, at, doc};
}
template <class T, class M>
auto shown(const char* name, M T::*at, const char* doc = "") {
  return kept(name, at, doc);
}
template <class T, class M>
auto held(const char* name, M T::*at, const char* doc = "") {
  return may(name, at, doc);
}

/// A field as it shows: what is shown holds no name and nothing that somebody wrote.
struct field_shown {
  const char* name;
  bool in_repr;
};

/// repr, hash and copying, alike for every value, by its fields; equality too where C++ has none.
void give_value_methods(nb::handle cls, const char* name, const std::vector<field_shown>& fields, bool equality);
/// The version of the form in which what has no encoding of its own is pickled.
inline constexpr int pickled_version = 1;

/// How a value without an encoding of its own is pickled: the number pickled_version, then field after field.
void give_state(nb::handle cls, const std::vector<field_shown>& fields);
void give_replace(nb::handle cls, const char* name, const std::vector<field_shown>& fields);

/// \throws invalid_input  `state` is of another version or another number of fields.
void check_state(const nb::tuple& state, std::size_t fields);

template <class... Fields>
std::vector<field_shown> shown_of(const Fields&... fields) {
  return {{fields.name, Fields::is_shown}...};
}

/// The name of a class of the module.
template <class T>
std::string name_of() {
  return nb::cast<std::string>(nb::type<T>().attr("__name__"));
}

template <class T, class... Fields>
nb::class_<T> plain_class(nb::module_& m, const char* name, const char* doc, const Fields&... fields) {
  nb::class_<T> made{m, name, numpydoc(doc, {{fields.name, fields.doc}...}, "Attributes").c_str()};
  (made.def_prop_ro(
       fields.name, [at = fields.at](const T& of) { return of.*at; }, fields.doc),
   ...);
  if constexpr (std::equality_comparable<T>)
    made.def(
        "__eq__", [](const T& a, const T& b) { return a == b; }, nb::is_operator(), nb::arg().none(),
        nb::sig("def __eq__(self, arg: object, /) -> bool"));
  give_value_methods(made, name, shown_of(fields...), !std::equality_comparable<T>);
  return made;
}

template <class T, class... Fields>
void pickled_by_field(nb::class_<T>& made, const Fields&... fields) {
  give_state(made, shown_of(fields...));
  made.def(
      "__setstate__",
      [=](T& to, const nb::tuple& state) {
        check_state(state, sizeof...(fields));
        T value{};
        std::size_t at = 1;
        ((value.*fields.at = nb::cast<std::remove_cvref_t<decltype(value.*fields.at)>>(nb::object{state[at++]})), ...);
        new (&to) T(std::move(value));
      },
      nb::sig("def __setstate__(self, state: tuple[object, ...], /) -> None"));
}

template <class T, class... Fields>
void made_by_keyword(nb::class_<T>& made, const char* name, const Fields&... fields) {
  made.def(
      "__init__",
      [=](T* to, typename Fields::parameter... values) {
        T value{};
        (fields.take(value, std::move(values)), ...);
        new (to) T(std::move(value));
      },
      nb::kw_only(), fields.argument()...,
      numpydoc("Makes the value. What is not given is absent, empty or the usual.", {{fields.name, fields.doc}...})
          .c_str());
  give_replace(made, name, shown_of(fields...));
}

/// A plain value that scripts make and read.
template <class T, class... Fields>
nb::class_<T> value_class(nb::module_& m, const char* name, const char* doc, const Fields&... fields) {
  auto made = plain_class<T>(m, name, doc, fields...);
  made_by_keyword(made, name, fields...);
  pickled_by_field(made, fields...);
  return made;
}

/// A plain value that only the library makes.
template <class T, class... Fields>
nb::class_<T> result_class(nb::module_& m, const char* name, const char* doc, const Fields&... fields) {
  auto made = plain_class<T>(m, name, doc, fields...);
  pickled_by_field(made, fields...);
  return made;
}

/// A record: a value with an encoding of its own, in which it is also pickled.
template <class T, class... Fields>
nb::class_<T> record_class(nb::module_& m, const char* name, const char* doc, const Fields&... fields) {
  auto made = plain_class<T>(m, name, doc, fields...);
  made_by_keyword(made, name, fields...);
  const auto bytes_of = [](const T& of) {
    const auto text = sg::encode(of);
    return nb::bytes(text.data(), text.size());
  };
  made.def("to_bytes", bytes_of,
           numpydoc("The one canonical encoding of this record: equal records give equal bytes.", {{"-> bytes", ""}})
               .c_str());
  made.def_static(
      "from_bytes",
      [](const nb::bytes& bytes) {
        return sg::decode<T>({bytes.c_str(), bytes.size()});
      },
      "data"_a,
      numpydoc(
          "Reads what to_bytes() wrote, also by an earlier version.",
          {{"data", "The bytes."}, {std::string{"-> "} + name, ""}, {"! InvalidInput", "They are no such record."}})
          .c_str());
  made.def("__getstate__", bytes_of);
  made.def("__setstate__", [](T& to, const nb::bytes& bytes) {
    new (&to) T(sg::decode<T>({bytes.c_str(), bytes.size()}));
  });
  if constexpr (requires(const T& a) { validate(a); })
    made.def(
        "validate", [](const T& of) { return validate(of); },
        numpydoc("What is wrong with this record, taken by itself.",
                 {{"-> tuple[Finding, ...]", "None where all is well."}})
            .c_str());
  return made;
}

/// The name of a member: the stored word where that can be one, in lower case.
inline std::string member_name(std::string_view word) {
  std::string name;
  for (const char c : word) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    name += letter ? static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c) : '_';
  }
  return name;
}

/// An enum by its table of words; a real enum.Enum whose values are the stored numbers.
template <sg::named_enum E>
nb::enum_<E> word_enum(nb::module_& m, const char* name, const char* doc, const char* prefix = "") {
  nb::enum_<E> made{m, name, doc};
  for (const auto& [value, word] : sg::enum_names<E>::table) made.value((prefix + member_name(word)).c_str(), value);
  made.def_prop_ro(
      "word", [](E value) { return std::string{sg::name(value)}; }, "The word as it is stored and printed.");
  return made;
}

/// A sequence that the library hands out, with its columns as an Arrow table.
template <class T>
nb::class_<rows<T>> rows_class(nb::module_& m, const char* name, const char* doc, std::vector<column_of<T>> columns) {
  nb::class_<rows<T>> made{m, name, doc};
  made.def(
      "__init__",
      [](rows<T>* to, many<T> all) {
        new (to) rows<T>{};
        to->in = std::move(all.in);
      },
      "items"_a, numpydoc("Makes a sequence of them.", {{"items", "What it holds."}}).c_str());
  made.def("__len__", [](const rows<T>& of) { return of.in->size(); });
  made.def(
      "__getitem__",
      [](const rows<T>& of, std::int64_t at) {
        const auto size = static_cast<std::int64_t>(of.in->size());
        if (at < 0) at += size;
        if (at < 0 || at >= size) throw nb::index_error("no such row");
        return (*of.in)[static_cast<std::size_t>(at)];
      },
      "index"_a);
  made.def(
      "__getitem__",
      [](const rows<T>& of, const nb::slice& part) {
        const auto [start, stop, step, length] = part.compute(of.in->size());
        std::vector<T> all;
        for (Py_ssize_t i = 0, at = start; i < static_cast<Py_ssize_t>(length); ++i, at += step)
          all.push_back((*of.in)[static_cast<std::size_t>(at)]);
        return rows<T>{std::move(all)};
      },
      "part"_a);
  made.def(
      "__iter__",
      [](const rows<T>& of) {
        return nb::make_iterator<nb::rv_policy::copy>(nb::type<rows<T>>(), "Iterator", of.in->begin(), of.in->end());
      },
      nb::keep_alive<0, 1>());
  made.def("__repr__", [name = std::string{name}](const rows<T>& of) {
    return name + "(" + std::to_string(of.in->size()) + (of.in->size() == 1 ? " row)" : " rows)");
  });
  if constexpr (std::equality_comparable<T>)
    made.def(
        "__eq__", [](const rows<T>& a, const rows<T>& b) { return a == b; }, nb::is_operator(), nb::arg().none(),
        nb::sig("def __eq__(self, arg: object, /) -> bool"));
  else
    made.def(
        "__eq__", [](const rows<T>& a, const rows<T>& b) { return nb::cast(*a.in).equal(nb::cast(*b.in)); },
        nb::is_operator(), nb::arg().none(), nb::sig("def __eq__(self, arg: object, /) -> bool"));
  made.def("__hash__", [](const rows<T>& of) { return of.in->size(); });
  made.def(
      "__getstate__", [](const rows<T>& of) { return nb::cast(*of.in); },
      nb::sig("def __getstate__(self) -> tuple[object, ...]"));
  made.def(
      "__setstate__", [](rows<T>& to, std::vector<T> all) { new (&to) rows<T>(std::move(all)); },
      nb::sig("def __setstate__(self, state: tuple[object, ...], /) -> None"));
  if (columns.empty()) return made;
  made.def(
      "__arrow_c_stream__",
      [columns](const rows<T>& of, const nb::object&) {
        std::vector<arrow_column> all;
        for (const auto& each : columns) all.push_back(each.make(*of.in));
        return arrow_stream(std::move(all));
      },
      "requested_schema"_a = nb::none(), "The rows as an Arrow stream, for polars, pyarrow and pandas.",
      nb::sig("def __arrow_c_stream__(self, requested_schema: object | None = None) -> object"));
  for (const char* to : {"to_pandas", "to_polars"})
    made.def(
        to, [to](const nb::object& self) { return nb::module_::import_("safeguarding._tables").attr(to)(self); },
        numpydoc(
            std::string_view{to} == "to_pandas" ? "The rows as a pandas.DataFrame." : "The rows as a polars.DataFrame.",
            {{"-> Any", ""}, {"! ImportError", "What it needs is not there: docs/python.md."}})
            .c_str(),
        nb::sig(std::string_view{to} == "to_pandas" ? "def to_pandas(self) -> typing.Any"
                                                    : "def to_polars(self) -> typing.Any"));
  return made;
}

}  // namespace binding

#endif  // SAFEGUARDING_BINDINGS_PYTHON_SRC_BIND_HPP
