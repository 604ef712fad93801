// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_BINDINGS_PYTHON_SRC_KEPT_HPP
#define SAFEGUARDING_BINDINGS_PYTHON_SRC_KEPT_HPP

/// \file
/// Packs, books and arrangements as Python has them: with the text they were read from, because that is the form in
/// which they are pickled.

#include "rooms.hpp"

#include <safeguarding/pack/document.hpp>
#include <safeguarding/policy/arrangements.hpp>
#include <safeguarding/policy/shipped_packs.hpp>

#include <iterator>

namespace binding {

/// A document as it was written.
struct written {
  std::string toml, source;
};

struct kept_pack : sg::policy_pack {
  std::shared_ptr<const written> from;

  kept_pack(std::string toml, std::string source)
      : sg::policy_pack{sg::policy_pack::read(sg::read_toml(toml, source), sg::shipped_vocabulary())},
        from{std::make_shared<const written>(written{std::move(toml), std::move(source)})} {}
};

struct kept_book : sg::rulebook {
  std::shared_ptr<const std::vector<kept_pack>> kept;

  explicit kept_book(std::vector<kept_pack> packs)
      : sg::rulebook{sg::shipped_vocabulary(), {packs.begin(), packs.end()}},
        kept{std::make_shared<const std::vector<kept_pack>>(std::move(packs))} {}
};

struct kept_arrangements : sg::arrangements {
  kept_book of;

  kept_arrangements(kept_book book, sg::holders who, sg::school_calendar calendar)
      : sg::arrangements{book, std::move(who), std::move(calendar)}, of{std::move(book)} {}
};

/// How something is pickled: the number pickled_version, then what it is made from. `made` makes it again.
template <class T, class... Parts, class Make>
void pickled_as(nb::class_<T>& cls, std::tuple<Parts...> (*parts)(const T&), Make made) {
  cls.def(
      "__getstate__",
      [parts](const T& of) {
        return std::apply([](const Parts&... each) { return nb::make_tuple(pickled_version, each...); }, parts(of));
      },
      nb::sig("def __getstate__(self) -> tuple[object, ...]"));
  cls.def(
      "__setstate__",
      [made](T& to, const nb::tuple& state) {
        check_state(state, sizeof...(Parts));
        std::size_t at = 1;
        std::tuple<Parts...> all{nb::cast<Parts>(nb::object{state[at++]})...};
        new (&to) T(std::apply(made, std::move(all)));
      },
      nb::sig("def __setstate__(self, state: tuple[object, ...], /) -> None"));
}

/// Equality and hash of what is known by one text.
template <class T, class Text>
void known_by(nb::class_<T>& cls, Text text) {
  cls.def(
      "__eq__", [text](const T& a, const T& b) { return text(a) == text(b); }, nb::is_operator(), nb::arg().none(),
      nb::sig("def __eq__(self, arg: object, /) -> bool"));
  cls.def("__hash__", [text](const T& of) { return static_cast<std::int64_t>(sg::text_hash(text(of)) >> 1); });
}

}  // namespace binding

#endif  // SAFEGUARDING_BINDINGS_PYTHON_SRC_KEPT_HPP
