// SPDX-License-Identifier: Apache-2.0
// The module safeguarding._engine: the library itself, and no logic besides.
#include "rooms.hpp"

#include <safeguarding/version.hpp>

NB_MODULE(_engine, m) {
  m.doc() = "The C++ library behind the package safeguarding.";
  nb::set_leak_warnings(false);  // values that live to the end of the interpreter are no leak
  m.attr("version") = SAFEGUARDING_VERSION_STRING;
  binding::bind_core(m);
  binding::bind_calendar(m);
  binding::bind_record(m);
  binding::bind_pack(m);
  binding::bind_decision(m);
  binding::bind_explanation(m);
  binding::bind_policy(m);
  binding::bind_replay(m);
  binding::bind_check(m);
  binding::bind_intake(m);
  binding::bind_notices(m);
  binding::bind_people(m);
  binding::bind_jigsaw(m);
  binding::bind_graph(m);
  binding::bind_measure(m);
  binding::bind_patterns(m);
  binding::bind_ledger(m);
  binding::bind_library(m);
}
