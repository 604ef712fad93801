#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plants one forbidden include at a time in a small tree: check_layers.py must report it, and nothing in the clean tree."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import planting  # noqa: E402
from check_layers import Checker  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent

CLEAN = {
    "tests/architecture/layers.txt": (HERE / "layers.txt").read_text(encoding="utf-8"),
    "include/safeguarding/version.hpp": "",
    "include/safeguarding/safeguarding.hpp": "#include <safeguarding/policy/decision.hpp>\n",
    "include/safeguarding/core/id.hpp": "#include <string>\n",
    "include/safeguarding/core/detail/digits.hpp": "#include <cstdint>\n",
    "include/safeguarding/record/report.hpp": "#include <safeguarding/core/id.hpp>\n",
    "include/safeguarding/policy/decision.hpp": "#include <safeguarding/record/report.hpp>\n/*\n#include <fmt/core.h>\n*/\n",
    "include/safeguarding/policy/detail/bits.hpp": "#include <bit>\n",
    "include/safeguarding/format/id.hpp": "#include <safeguarding/core/id.hpp>\n#include <fmt/core.h>\n",
    "src/core/digest.cpp": "#include <openssl/sha.h>\n",
    "src/policy/rule.hpp": "#include <safeguarding/policy/detail/bits.hpp>\n",
    "src/policy/decision.cpp": '#include "rule.hpp"\n#include <fmt/core.h>\n#include <safeguarding/version.hpp>\n',
    "tests/policy/decision_test.cpp":
        '#include <safeguarding/policy/detail/bits.hpp>\n#include "../../src/policy/rule.hpp"\n#include <doctest/doctest.h>\n',
    "examples/first.cpp": "#include <safeguarding/safeguarding.hpp>\n#include <fmt/core.h>\n",
}

# file, the line planted at its end, what the report must say
PLANTED = [
    ("include/safeguarding/core/id.hpp", "#include <safeguarding/record/report.hpp>", "id.hpp:2: core may not include record"),
    ("include/safeguarding/record/report.hpp", "  #  include <safeguarding/policy/decision.hpp>", "record may not include policy"),
    ("include/safeguarding/record/report.hpp", "#include <safeguarding/core/detail/digits.hpp>", "is a detail of core"),
    ("include/safeguarding/record/report.hpp", "#include <nlohmann/json.hpp>", "<nlohmann/json.hpp> is neither"),
    ("include/safeguarding/record/report.hpp", "#include <fmt/core.h>", "<fmt/core.h> is neither"),
    ("include/safeguarding/record/report.hpp", "#include <unistd.h>", "<unistd.h> is neither"),
    ("include/safeguarding/record/report.hpp", "#include SOME_HEADER", "name the header"),
    ("include/safeguarding/record/report.hpp", '#include "../core/id2.hpp"', "is not beside this file"),
    ("include/safeguarding/record/report.hpp", "#include <safeguarding/core/absent.hpp>", "does not exist"),
    ("include/safeguarding/record/report.hpp", "#include <safeguarding/safeguarding.hpp>", "is for users of the library"),
    ("include/safeguarding/policy/decision.hpp", '#include "../../../src/policy/rule.hpp"', "a public header includes the private"),
    ("include/safeguarding/policy/decision.hpp", '#include "../format/id.hpp"', "policy may not include format"),
    ("include/safeguarding/safeguarding.hpp", "#include <safeguarding/format/id.hpp>", "may not include format"),
    ("src/core/other.cpp", "#include <sodium.h>", "<sodium.h> is neither"),
    ("src/record/report.cpp", '#include "../policy/rule.hpp"', "is private to its own room"),
    ("src/policy/decision.cpp", "#include <date/tz.h>", "<date/tz.h> is neither"),
    ("src/politics/vote.cpp", "", "stands in no room"),
    ("src/stray.cpp", "", "stands in no room"),
    ("examples/first.cpp", "#include <safeguarding/policy/detail/bits.hpp>", "is a detail of its room"),
    ("examples/first.cpp", '#include "../src/policy/rule.hpp"', "is private to its room"),
    ("tests/policy/decision_test.cpp", "#include <safeguarding/policy/absent.hpp>", "does not exist"),
    ("tests/architecture/layers.txt", "room attic : roof", "may include 'roof', which does not stand above it"),
    ("tests/architecture/layers.txt", "room core : -", "'core' stands here twice"),
    ("tests/architecture/layers.txt", "  fmt/*", "write 'PATTERN @ FILES'"),
]

if __name__ == "__main__":
    sys.exit(planting.run("layers self-test", CLEAN, PLANTED, lambda root: Checker(root).run()))
