#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds docs/promises.md: every row R1 to R30 stands there once and names tests that are there, or says "not here yet".

usage: check_promises.py [ROOT]
"""
import pathlib
import re
import sys

PAGE, ROWS = "docs/promises.md", 30
ROW = re.compile(r"^\| (R\d+) \| (.+?) \| (.+?) \|$")
HELD = re.compile(r'`([^`]+\.(?:cpp|py|txt))`(?: "([^"]+)")?')


def test_cases(source):
    """The names of the test cases in a source file, each of which may be written as several literals."""
    names = re.findall(r'TEST_CASE(?:_TEMPLATE)?\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)', source)
    return {"".join(re.findall(r'"((?:[^"\\]|\\.)*)"', name)) for name in names}


def check(root):
    path = root / PAGE
    if not path.is_file():
        return [f"{PAGE}: is not there"]
    faults, seen = [], []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        row = ROW.match(line)
        if not row:
            if line.startswith("| R"):
                faults.append(f"{PAGE}:{number}: write '| R1 | promise | held by |'")
            continue
        name, _, held_by = row.groups()
        at = f"{PAGE}:{number}: {name}"
        if name in seen:
            faults.append(f"{at} stands here twice")
        seen.append(name)
        held = HELD.findall(held_by)
        if not held and "not here yet" not in held_by:
            faults.append(f"{at} names no test")
        for file, case in held:
            source = root / file
            if not source.is_file():
                faults.append(f"{at}: {file} is not there")
            elif file.endswith("_test.cpp") and not case:
                faults.append(f"{at}: name the test case of {file}")
            elif case and case not in test_cases(source.read_text(encoding="utf-8")):
                faults.append(f"{at}: {file} has no test case '{case}'")
    faults += [f"{PAGE}: R{i} is missing" for i in range(1, ROWS + 1) if f"R{i}" not in seen]
    return faults


if __name__ == "__main__":
    found = check(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[2])
    for fault in found:
        print(fault)
    sys.exit(1 if found else 0)
