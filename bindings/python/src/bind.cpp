// SPDX-License-Identifier: Apache-2.0
#include "rooms.hpp"

namespace binding {

namespace {

/// A value in a repr: an enum by its word, a moment as RFC 3339, a long hash by its beginning.
std::string shown_text(nb::handle value) {
  if (nb::hasattr(value, "word")) return nb::cast<std::string>(value.attr("word"));
  if (nb::hasattr(value, "isoformat")) return "'" + nb::cast<std::string>(value.attr("isoformat")()) + "'";
  if (!PyUnicode_Check(value.ptr()))
    return nb::cast<std::string>(
        nb::str(nb::hasattr(value, "name") ? nb::object{value.attr("name")} : nb::borrow(value)));
  const auto text = nb::cast<std::string>(value);
  constexpr std::size_t hash = 64;
  return "'" + (text.size() == hash ? text.substr(0, 12) + "..." : text) + "'";
}

std::string repr_of(nb::handle self, const char* name, const std::vector<field_shown>& fields) {
  std::string text = std::string{name} + "(";
  for (const auto& each : fields) {
    if (!each.in_repr) continue;
    const nb::object value = self.attr(each.name);
    if (value.is_none() || (PyUnicode_Check(value.ptr()) && nb::len(value) == 0)) continue;
    text += (text.back() == '(' ? "" : ", ") + std::string{each.name} + "=" + shown_text(value);
  }
  return text + ")";
}

nb::tuple state_of(nb::handle self, const std::vector<field_shown>& fields) {
  nb::list all;
  all.append(pickled_version);
  for (const auto& each : fields) all.append(self.attr(each.name));
  return nb::tuple(all);
}

/// A method of `cls`, with its signature as Python reads it.
template <class Function>
void method(nb::handle cls, const char* name, Function&& function, const std::string& signature, const char* doc = "") {
  nb::setattr(cls, name,
              nb::cpp_function(std::forward<Function>(function), nb::scope(cls), nb::name(name), nb::is_method(),
                               nb::sig(signature.c_str()), doc));
}

}  // namespace

std::shared_ptr<const nb::object> kept_alive(const nb::object& given) {
  return {new nb::object{given}, [](const nb::object* last) {
            const nb::gil_scoped_acquire mine;
            delete last;
          }};
}

void check_state(const nb::tuple& state, std::size_t fields) {
  if (state.size() != fields + 1 || nb::cast<int>(state[0]) != pickled_version)
    throw sg::invalid_input{sg::errc::unsupported_version, "this was pickled by another version", "", {}};
}

void give_value_methods(nb::handle cls, const char* name, const std::vector<field_shown>& fields, bool equality) {
  method(
      cls, "__repr__", [=](nb::handle self) { return repr_of(self, name, fields); }, "def __repr__(self) -> str");
  method(
      cls, "__hash__",
      [=](nb::handle self) {
        const auto text = repr_of(self, name, fields);
        return static_cast<std::int64_t>(sg::text_hash(text) >> 1);
      },
      "def __hash__(self) -> int");
  // What never changes is its own copy.
  method(
      cls, "__copy__", [](nb::handle self) { return nb::borrow(self); }, std::string{"def __copy__(self) -> "} + name);
  method(
      cls, "__deepcopy__", [](nb::handle self, nb::handle) { return nb::borrow(self); },
      std::string{"def __deepcopy__(self, memo: dict[int, object], /) -> "} + name);
  if (!equality) return;
  method(
      cls, "__eq__",
      [=](nb::handle self, nb::handle other) -> nb::object {
        if (!self.type().is(other.type())) return nb::borrow(Py_NotImplemented);
        return nb::bool_(state_of(self, fields).equal(state_of(other, fields)));
      },
      "def __eq__(self, arg: object, /) -> bool");
}

void give_state(nb::handle cls, const std::vector<field_shown>& fields) {
  method(
      cls, "__getstate__", [=](nb::handle self) { return state_of(self, fields); },
      "def __getstate__(self) -> tuple[object, ...]");
}

void give_replace(nb::handle cls, const char* name, const std::vector<field_shown>& fields) {
  method(
      cls, "__replace__",
      [=](const nb::handle& self, const nb::kwargs& changes) {
        nb::dict all;
        for (const auto& each : fields) all[each.name] = self.attr(each.name);
        all.update(changes);
        return self.type()(**all);
      },
      std::string{"def __replace__(self, **changes: object) -> "} + name,
      "A copy with other values in the fields that are named; what copy.replace() calls.");
}

}  // namespace binding
