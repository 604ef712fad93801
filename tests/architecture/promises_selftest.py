#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plants one fault at a time in a small page of promises: check_promises.py must report it, and nothing in the clean one."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import planting  # noqa: E402
from check_promises import PAGE, ROWS, check  # noqa: E402

HELD = '`tests/a_test.cpp` "one thing holds, and another"'
HEAD = "# Promises\n\n| row | promise | held by |\n|---|---|---|\n"
ROW = "| R{} | It holds. | {} |\n"
CLEAN = {
    PAGE: HEAD + "".join(ROW.format(i, HELD) for i in range(1, ROWS)) + ROW.format(ROWS, "not here yet: no tables go out"),
    "tests/a_test.cpp": 'TEST_CASE(\n    "one thing holds, "\n    "and another") {}\nTEST_CASE("third") {}\n',
}
# A row beyond the last is looked at like any other.
PLANTED = [
    (PAGE, ROW.format(ROWS + 1, "a thing"), "names no test"),
    (PAGE, ROW.format(ROWS + 1, '`tests/b_test.cpp` "third"'), "tests/b_test.cpp is not there"),
    (PAGE, ROW.format(ROWS + 1, '`tests/a_test.cpp` "fourth"'), "has no test case 'fourth'"),
    (PAGE, ROW.format(ROWS + 1, "`tests/a_test.cpp`"), "name the test case"),
    (PAGE, ROW.format(1, HELD), "R1 stands here twice"),
    (PAGE, "| R31 | it holds |", "write '| R1 | promise | held by |'"),
]


def one_missing():
    """Whether a page without one of its rows is reported."""
    short = {**CLEAN, PAGE: CLEAN[PAGE].replace(ROW.format(7, HELD), "")}
    return any("R7 is missing" in report for report in planting.reports_after(short, check))


if __name__ == "__main__":
    status = planting.run("promises self-test", CLEAN, PLANTED, check)
    if not one_missing():
        print("not reported: a row that is missing")
        status = 1
    sys.exit(status)
