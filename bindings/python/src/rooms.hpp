// SPDX-License-Identifier: Apache-2.0
#ifndef SAFEGUARDING_BINDINGS_PYTHON_SRC_ROOMS_HPP
#define SAFEGUARDING_BINDINGS_PYTHON_SRC_ROOMS_HPP

/// \file
/// One function a room, called in the order of the layers, so that every type is known before a signature names it.

#include "bind.hpp"

namespace binding {

/// What was given as text: a str, or bytes as they were read.
[[nodiscard]] std::string text_of(nb::handle given);
/// An object that the library may let go of on any thread.
[[nodiscard]] std::shared_ptr<const nb::object> kept_alive(const nb::object& given);

void bind_core(nb::module_& m);
void bind_calendar(nb::module_& m);
void bind_record(nb::module_& m);
void bind_later_records(nb::module_& m);
void bind_pack(nb::module_& m);
void bind_decision(nb::module_& m);
void bind_explanation(nb::module_& m);
void bind_policy(nb::module_& m);
void bind_replay(nb::module_& m);
void bind_check(nb::module_& m);
void bind_intake(nb::module_& m);
void bind_notices(nb::module_& m);
void bind_people(nb::module_& m);
void bind_jigsaw(nb::module_& m);
void bind_graph(nb::module_& m);
void bind_measure(nb::module_& m);
void bind_patterns(nb::module_& m);
void bind_ledger(nb::module_& m);
void bind_library_views(nb::module_& m);
void bind_library(nb::module_& m);

}  // namespace binding

#endif  // SAFEGUARDING_BINDINGS_PYTHON_SRC_ROOMS_HPP
