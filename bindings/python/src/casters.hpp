// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_BINDINGS_PYTHON_SRC_CASTERS_HPP
#define SAFEGUARDING_BINDINGS_PYTHON_SRC_CASTERS_HPP

/// \file
/// How values cross the border. Ids and words are str; moments are aware datetimes, always UTC on the way out; days are
/// dates; lists come out as tuples, because what the library gives does not change. What cannot be is refused with
/// a sentence, so these casters throw, and nanobind's own for lists and optionals, which may not, are not used.

#include <nanobind/nanobind.h>
#include <nanobind/stl/chrono.h>
#include <nanobind/stl/map.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>

#include <safeguarding/access/actor.hpp>
#include <safeguarding/core/digest.hpp>
#include <safeguarding/core/id.hpp>
#include <safeguarding/core/instant.hpp>
#include <safeguarding/policy/facts.hpp>
#include <safeguarding/record/amendment.hpp>
#include <safeguarding/record/matter.hpp>
#include <safeguarding/record/token.hpp>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace sg = safeguarding;
namespace nb = nanobind;

namespace binding {

/// Any number of values handed in; taken without a copy where they come from one of our own sequences.
template <class T>
struct many {
  std::shared_ptr<const std::vector<T>> in;
  [[nodiscard]] const std::vector<T>& operator*() const noexcept { return *in; }
};

/// A sequence handed out: it never changes, and what is taken from it is copied when it is asked for.
template <class T>
struct rows {
  std::shared_ptr<const std::vector<T>> in;
  explicit rows(std::vector<T> all = {}) : in{std::make_shared<const std::vector<T>>(std::move(all))} {}
  friend bool operator==(const rows& a, const rows& b) { return *a.in == *b.in; }
};

/// The words with which a time that cannot be taken is refused.
[[noreturn]] void refuse_time(nb::handle given);
[[noreturn]] void refuse_day(nb::handle given);
[[nodiscard]] sg::instant instant_of(nb::handle given);
[[nodiscard]] sg::day day_of(nb::handle given);
[[nodiscard]] nb::object to_python(sg::instant at);
[[nodiscard]] nb::object to_python(sg::day date);
[[nodiscard]] sg::fact_value fact_value_of(nb::handle given);
[[nodiscard]] nb::object to_python(const sg::fact_value& value);
[[nodiscard]] sg::record_ref ref_of(const sg::matter& about);
[[nodiscard]] sg::record_ref ref_of(const sg::access_matter& about);
[[nodiscard]] sg::matter matter_of(const sg::record_ref& which);
[[nodiscard]] sg::access_matter access_matter_of(const sg::record_ref& which);

/// What `make` gives, released; where it fails, the Python error stays set.
template <class Make>
nb::handle made_by(Make make) noexcept {
  try {
    return make().release();
  } catch (nb::python_error& e) {
    e.restore();
  } catch (const std::exception& e) {
    PyErr_SetString(PyExc_RuntimeError, e.what());
  }
  return {};
}

}  // namespace binding

namespace nanobind::detail {

/// An id or token: a str; the empty one is "".
template <class Text>
struct text_caster {
  NB_TYPE_CASTER(Text, const_name("str"))
  bool from_python(handle from, std::uint32_t flags, cleanup_list* cleanup) {
    make_caster<std::string> text;
    if (!text.from_python(from, flags, cleanup)) return false;
    value = text.value.empty() ? Text{} : Text{std::move(text.value)};
    return true;
  }
  static handle from_cpp(const Text& from, rv_policy policy, cleanup_list* cleanup) noexcept {
    return make_caster<std::string>::from_cpp(from.text(), policy, cleanup);
  }
};
template <class Tag>
struct type_caster<sg::basic_id<Tag>> : text_caster<sg::basic_id<Tag>> {};
template <class Tag>
struct type_caster<sg::basic_token<Tag>> : text_caster<sg::basic_token<Tag>> {};

template <>
struct type_caster<sg::digest> {
  NB_TYPE_CASTER(sg::digest, const_name("str"))
  bool from_python(handle from, std::uint32_t flags, cleanup_list* cleanup) {
    make_caster<std::string> text;
    if (!text.from_python(from, flags, cleanup)) return false;
    const auto read = sg::parse_digest(text.value);
    if (!read) throw sg::invalid_input{"a hash is 64 lower-case hexadecimal characters", text.value};
    value = *read;
    return true;
  }
  static handle from_cpp(const sg::digest& from, rv_policy policy, cleanup_list* cleanup) noexcept {
    return make_caster<std::string>::from_cpp(sg::to_text(from), policy, cleanup);
  }
};

/// A record in its canonical encoding: bytes.
template <>
struct type_caster<sg::encoded_record> {
  NB_TYPE_CASTER(sg::encoded_record, const_name("bytes"))
  bool from_python(handle from, std::uint32_t, cleanup_list*) {
    if (!PyBytes_Check(from.ptr())) return false;
    const auto given = borrow<bytes>(from);
    value.bytes.assign(given.c_str(), given.size());
    return true;
  }
  static handle from_cpp(const sg::encoded_record& from, rv_policy, cleanup_list*) noexcept {
    return PyBytes_FromStringAndSize(from.bytes.data(), static_cast<Py_ssize_t>(from.bytes.size()));
  }
};

template <>
struct type_caster<sg::instant> {
  NB_TYPE_CASTER(sg::instant, const_name("datetime.datetime"))
  bool from_python(handle from, std::uint32_t, cleanup_list*) {
    value = binding::instant_of(from);
    return true;
  }
  static handle from_cpp(sg::instant from, rv_policy, cleanup_list*) noexcept {
    return binding::made_by([&] { return binding::to_python(from); });
  }
};

template <>
struct type_caster<sg::day> {
  NB_TYPE_CASTER(sg::day, const_name("datetime.date"))
  bool from_python(handle from, std::uint32_t, cleanup_list*) {
    value = binding::day_of(from);
    return true;
  }
  static handle from_cpp(sg::day from, rv_policy, cleanup_list*) noexcept {
    return binding::made_by([&] { return binding::to_python(from); });
  }
};

/// A moment, or a day where only the date is known.
template <>
struct type_caster<std::variant<sg::instant, sg::day>> {
  using moment = std::variant<sg::instant, sg::day>;
  NB_TYPE_CASTER(moment, const_name("datetime.datetime | datetime.date"))
  bool from_python(handle from, std::uint32_t, cleanup_list*) {
    if (hasattr(from, "hour")) value = binding::instant_of(from);
    else value = binding::day_of(from);
    return true;
  }
  static handle from_cpp(const moment& from, rv_policy, cleanup_list*) noexcept {
    return binding::made_by([&] { return std::visit([](auto at) { return binding::to_python(at); }, from); });
  }
};

template <>
struct type_caster<sg::fact_value> {
  NB_TYPE_CASTER(sg::fact_value, const_name("NotKnown | str | bool | int | datetime.datetime | datetime.date | "
                                            "collections.abc.Sequence[str]"))
  bool from_python(handle from, std::uint32_t, cleanup_list*) {
    value = binding::fact_value_of(from);
    return true;
  }
  static handle from_cpp(const sg::fact_value& from, rv_policy, cleanup_list*) noexcept {
    return binding::made_by([&] { return binding::to_python(from); });
  }
};

/// What a record or a grant is about: a RecordRef of a report, a case file or a person.
template <class Matter>
struct matter_caster {
  using Caster = make_caster<sg::record_ref>;
  NB_TYPE_CASTER(Matter, Caster::Name)
  bool from_python(handle from, std::uint32_t flags, cleanup_list* cleanup) {
    Caster which;
    if (!which.from_python(from, flags, cleanup)) return false;
    if constexpr (std::is_same_v<Matter, sg::matter>) value = binding::matter_of(which.operator sg::record_ref&());
    else value = binding::access_matter_of(which.operator sg::record_ref&());
    return true;
  }
  static handle from_cpp(const Matter& from, rv_policy, cleanup_list* cleanup) noexcept {
    return Caster::from_cpp(binding::ref_of(from), rv_policy::move, cleanup);
  }
};
template <>
struct type_caster<sg::matter> : matter_caster<sg::matter> {};
template <>
struct type_caster<sg::access_matter> : matter_caster<sg::access_matter> {};

template <class T>
struct remove_opt_mono<std::optional<T>> : remove_opt_mono<T> {};
template <class T>
struct has_arg_defaults<std::optional<T>> : std::true_type {};

template <class T>
struct type_caster<std::optional<T>> {
  using Caster = make_caster<T>;
  NB_TYPE_CASTER(std::optional<T>, optional_name(Caster::Name))
  bool from_python(handle from, std::uint32_t flags, cleanup_list* cleanup) {
    value.reset();
    if (from.is_none()) return true;
    Caster caster;
    if (!caster.from_python(from, flags_for_local_caster<T>(flags), cleanup) || !caster.template can_cast<T>())
      return false;
    value.emplace(caster.operator cast_t<T>());
    return true;
  }
  template <class From>
  static handle from_cpp(From&& from, rv_policy policy, cleanup_list* cleanup) noexcept {
    if (!from) return none().release();
    return Caster::from_cpp(forward_like_<From>(*from), policy, cleanup);
  }
};

/// Something with its moment.
template <class A>
struct type_caster<std::pair<A, sg::instant>> {
  using B = sg::instant;
  using first_caster = make_caster<A>;
  using second_caster = make_caster<B>;
  using pair = std::pair<A, B>;
  NB_TYPE_CASTER(pair,
                 const_name("tuple[") + first_caster::Name + const_name(", ") + second_caster::Name + const_name("]"))
  bool from_python(handle from, std::uint32_t flags, cleanup_list* cleanup) {
    if (!PyTuple_Check(from.ptr()) || PyTuple_Size(from.ptr()) != 2) return false;
    first_caster first;
    second_caster second;
    if (!first.from_python(PyTuple_GetItem(from.ptr(), 0), flags_for_local_caster<A>(flags), cleanup) ||
        !second.from_python(PyTuple_GetItem(from.ptr(), 1), flags_for_local_caster<B>(flags), cleanup) ||
        !first.template can_cast<A>() || !second.template can_cast<B>())
      return false;
    value = {first.operator cast_t<A>(), second.operator cast_t<B>()};
    return true;
  }
  template <class From>
  static handle from_cpp(From&& from, rv_policy, cleanup_list* cleanup) noexcept {
    const object first = steal(first_caster::from_cpp(static_cast<const A&>(from.first), rv_policy::copy, cleanup));
    const object second = steal(second_caster::from_cpp(static_cast<const B&>(from.second), rv_policy::copy, cleanup));
    if (!first.is_valid() || !second.is_valid()) return {};
    return PyTuple_Pack(2, first.ptr(), second.ptr());
  }
};

template <class T>
struct type_caster<std::vector<T>> {
  using Caster = make_caster<T>;
  NB_TYPE_CASTER(std::vector<T>, io_name("collections.abc.Iterable[", "tuple[") + Caster::Name + io_name("]", ", ...]"))
  bool from_python(handle from, std::uint32_t flags, cleanup_list* cleanup) {
    value.clear();
    if (PyUnicode_Check(from.ptr()) || PyBytes_Check(from.ptr())) return false;  // a word is no list of letters
    const object each = steal(PyObject_GetIter(from.ptr()));
    if (!each.is_valid()) {
      PyErr_Clear();
      return false;
    }
    while (true) {
      const object next = steal(PyIter_Next(each.ptr()));
      if (!next.is_valid()) {
        if (PyErr_Occurred()) throw python_error{};
        return true;
      }
      Caster caster;
      if (!caster.from_python(next, flags_for_local_caster<T>(flags), cleanup) || !caster.template can_cast<T>())
        return false;
      value.push_back(caster.operator cast_t<T>());
    }
  }
  template <class From>
  static handle from_cpp(From&& from, rv_policy, cleanup_list* cleanup) noexcept {
    const object list = steal(PyTuple_New(static_cast<Py_ssize_t>(from.size())));
    if (!list.is_valid()) return {};
    Py_ssize_t at = 0;
    for (auto&& each : from) {
      const handle made = Caster::from_cpp(static_cast<const T&>(each), rv_policy::copy, cleanup);
      if (!made.is_valid()) return {};
      PyTuple_SetItem(list.ptr(), at++, made.ptr());
    }
    return object{list}.release();
  }
};

template <class T>
struct type_caster<binding::many<T>> {
  NB_TYPE_CASTER(binding::many<T>, const_name("collections.abc.Iterable[") + make_caster<T>::Name + const_name("]"))
  bool from_python(handle from, std::uint32_t flags, cleanup_list* cleanup) {
    make_caster<binding::rows<T>> ours;
    if (isinstance<binding::rows<T>>(from) && ours.from_python(from, flags, cleanup)) {
      value.in = ours.operator binding::rows<T>&().in;
      return true;
    }
    make_caster<std::vector<T>> list;
    if (!list.from_python(from, flags, cleanup)) return false;
    value.in = std::make_shared<const std::vector<T>>(std::move(list.value));
    return true;
  }
  static handle from_cpp(const binding::many<T>& from, rv_policy policy, cleanup_list* cleanup) noexcept {
    return make_caster<std::vector<T>>::from_cpp(*from, policy, cleanup);
  }
};

}  // namespace nanobind::detail

#endif  // SAFEGUARDING_BINDINGS_PYTHON_SRC_CASTERS_HPP
