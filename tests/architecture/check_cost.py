#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What including a header costs: how much text the compiler is handed, and what may never be among it.

Each public header is run through the preprocessor. Its size is measured against that of a file that includes <string>, <vector>, <map>,
<variant> and <chrono>, so that the number says what *we* add, on any compiler. header_costs.txt holds the most each may cost; growing
beyond it takes an edit of that file, and so a look. A header that includes what no user asked for (streams, regular expressions, the
libraries behind our sources) is refused whatever it costs.

usage: check_cost.py COMPILER [--list]      the list is what header_costs.txt is written from
"""
import concurrent.futures
import fnmatch
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
COSTS = pathlib.Path(__file__).with_name("header_costs.txt")
YARDSTICK = "#include <string>\n#include <vector>\n#include <map>\n#include <variant>\n#include <chrono>\n"
# By the file as the compiler names it: what follows include/, /usr/include/c++/12/ and the like.
FORBIDDEN = re.compile(r'(?:^|/)(?:iostream|regex|filesystem|fstream|windows\.h|(?:boost|nlohmann|toml\+\+|date)/[^"]*|sodium\.h|openssl/[^"]*|CLI/[^"]*|sqlite3\.h)$')
MAY_USE_FMT = "format/"


def preprocess(compiler, text):
    """(bytes without blank lines and markers, files read)."""
    ran = subprocess.run([compiler, "-std=c++20", f"-I{ROOT / 'include'}", "-E", "-x", "c++", "-"], input=text, capture_output=True, text=True,
                         check=False)
    if ran.returncode:
        raise SystemExit(f"{compiler} cannot preprocess\n{text}{ran.stderr[-2000:]}")
    size, files = 0, set()
    for line in ran.stdout.splitlines():
        marker = re.match(r'# \d+ "([^"]+)"', line)
        if marker:
            files.add(marker.group(1))
        elif line.strip():
            size += len(line.strip()) + 1
    return size, files


def budgets():
    """(pattern, percent) in the order of the file; the first that fits counts."""
    found = []
    for number, line in enumerate(COSTS.read_text(encoding="utf-8").splitlines(), 1):
        words = line.split("#")[0].split()
        if not words:
            continue
        if len(words) != 2 or not words[1].isdigit():
            raise SystemExit(f"{COSTS.name}:{number}: write 'HEADER PERCENT'")
        found.append((words[0], int(words[1])))
    return found


def faults_of(header, percent, files, rows):
    """What is wrong with one header."""
    fits = [most for pattern, most in rows if fnmatch.fnmatchcase(header, pattern)]
    if not fits:
        yield f"{header}: no row of {COSTS.name} fits it"
    elif percent > fits[0]:
        yield f"{header}: costs {percent} % of the yardstick, and {COSTS.name} allows {fits[0]}: include less, or change the row"
    for file in sorted(files):
        if FORBIDDEN.search(file) and not (file.endswith("include/safeguarding/" + header)):
            yield f"{header}: hands its users {file}"
        if "/fmt/" in file and not header.startswith(MAY_USE_FMT):
            yield f"{header}: hands its users {file}"


def selftest():
    """Each kind of fault, planted."""
    rows = [("core/a.hpp", 50), ("core/*", 100)]
    clean = list(faults_of("core/a.hpp", 50, {"/usr/include/c++/12/string", "/usr/include/c++/12/bits/regex_error.h"}, rows))
    planted = [("core/a.hpp", 51, set(), "allows 50"), ("core/b.hpp", 101, set(), "allows 100"), ("policy/a.hpp", 1, set(), "no row"),
               *(("core/a.hpp", 1, {file}, "hands its users")
                 for file in ("/usr/include/c++/12/iostream", "/usr/include/c++/12/regex", "/usr/include/nlohmann/json.hpp",
                              "/usr/include/toml++/toml.h", "/usr/include/boost/graph/x.hpp", "/usr/include/fmt/core.h", "windows.h",
                              "/usr/include/c++/12/filesystem"))]
    return not clean and all(any(text in fault for fault in faults_of(header, percent, files, rows))
                             for header, percent, files, text in planted)


def main(arguments):
    if not arguments or arguments[1:] not in ([], ["--list"]):
        print(__doc__)
        return 2
    if not selftest():
        print("the check itself is wrong")
        return 1
    compiler, listing = arguments[0], bool(arguments[1:])
    folder = ROOT / "include/safeguarding"
    headers = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.hpp")) if "detail" not in path.parts]
    measure, _ = preprocess(compiler, YARDSTICK)
    rows, faults, costs = ([] if listing else budgets()), [], {}
    with concurrent.futures.ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        results = pool.map(lambda header: preprocess(compiler, f"#include <safeguarding/{header}>\n"), headers)
        for header, (size, files) in zip(headers, results):
            costs[header] = -(-100 * size // measure)
            if not listing:
                faults += faults_of(header, costs[header], files, rows)
    umbrella = (folder / "safeguarding.hpp").read_text(encoding="utf-8")
    for header in headers:
        if header.split("/")[0] in ("core", "record", "calendar", "policy") and f"#include <safeguarding/{header}>" not in umbrella:
            faults.append(f"{header}: safeguarding.hpp promises all of core, record, calendar and policy, and does not include it")
    if listing:
        for header, cost in costs.items():
            print(f"{header:<44} {cost}")
        return 0
    for fault in faults:
        print(fault)
    worst = max(costs, key=costs.get)
    print(f"header cost: {len(faults)} faults, {len(headers)} headers; safeguarding.hpp {costs['safeguarding.hpp']} %, the dearest {worst} "
          f"{costs[worst]} %, of {measure} bytes")
    return 1 if faults or not headers else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
