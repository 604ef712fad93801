// SPDX-License-Identifier: Apache-2.0
#include <safeguarding/store/engine.hpp>

#include <doctest/doctest.h>

namespace sg = safeguarding;

TEST_SUITE("store/engine") {
  TEST_CASE("a write-ahead log is trusted only where its fault is mended") {
    using enum sg::engine_trust;
    struct row {
      int version;
      sg::engine_trust trust;
    };
    constexpr row rows[] = {
        {3036000, refused},       {3037000, rollback_only}, {3040001, rollback_only},
        {3044005, rollback_only}, {3044006, either},        {3044099, either},
        {3045000, rollback_only}, {3050006, rollback_only}, {3050007, either},
        {3051000, rollback_only}, {3051002, rollback_only}, {3051003, either},
        {3052000, refused},       {3052001, either},        {3053000, either},
        {4000000, refused},       {2008017, refused},       {0, refused},
    };
    for (const auto& one : rows) {
      CAPTURE(one.version);
      CHECK(sg::trust_in_sqlite(one.version) == one.trust);
    }
  }
}
