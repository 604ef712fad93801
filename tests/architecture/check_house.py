#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The house rules that no compiler holds; CONTRIBUTING.md lists them. Prints one line for each breach.

usage: check_house.py [ROOT]
"""
import pathlib
import re
import sys

CODE = (".hpp", ".cpp", ".py", ".cmake")
NAMED_CODE = ("dev", ".ci/run")
LONGEST, LONG = 600, 400

# What makes an answer depend on more than its arguments, searched in include/ and src/ outside comments and strings.
IMPURE = [
    (r'\b(?:secure_)?getenv\b|\b(?:un)?setenv\b|\bputenv\b', "reads or changes the environment"),
    (r'_clock\s*::\s*now\b|\bclock_gettime\b|\bgettimeofday\b|\bstd::time\s*\(|\btime\s*\(\s*(?:nullptr|NULL|0)\s*\)',
     "reads the clock: the present is an argument"),
    (r'\blocaltime|\bmktime\b|\bcurrent_zone\b|\bstrftime\b|\bput_time\b', "reads the machine's time zone or locale"),
    (r'\bsetlocale\b|\bstd::locale\b(?!\s*::\s*classic\b)', "reads or changes the locale; only std::locale::classic() is the same everywhere"),
    (r'\brandom_device\b|\bs?rand\s*\(', "draws random numbers"),
    (r'\bthread_local\b', "keeps state for each thread"),
    (r'\bstd::(?:cout|cerr|clog)\b|(?<![\w:])(?:std::)?f?printf\s*\(|\bfmt::print\b', "prints: a library returns text"),
]
STATIC = re.compile(r'^[ \t]*(?:inline\s+)?static\s+(?:inline\s+)?(?!const\b|constexpr\b|consteval\b)([^;={(]*)([;={(])', re.MULTILINE)
MACHINE_PATH = re.compile(r'(?<![\w./:~$}-])/(?:root|home|Users|work|workspace|mnt|tmp|opt|builds)/[\w.-]')
NOT_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)


def blank(match):
    return re.sub(r'[^\n]', " ", match.group())


def guard_of(file):
    """SAFEGUARDING_ and the path: include/safeguarding/core/id.hpp has SAFEGUARDING_CORE_ID_HPP."""
    path = file[len("include/safeguarding/"):] if file.startswith("include/safeguarding/") else file
    return "SAFEGUARDING_" + re.sub(r'[^A-Z0-9]', "_", path.upper())


class House:
    def __init__(self, root):
        self.root = root
        self.reports = []
        self.files = sorted(self.walk(root))
        self.texts = {}
        for file in self.files:
            data = (root / file).read_bytes()
            if b"\0" not in data:
                self.texts[file] = data.decode("utf-8", errors="replace")

    def walk(self, folder):
        for path in folder.iterdir():
            at_top = folder == self.root
            if path.is_dir():
                hidden = path.name.startswith(".") and path.name != ".ci"
                if not (hidden or path.name in ("__pycache__", "node_modules") or (at_top and path.name.startswith("build"))):
                    yield from self.walk(path)
            elif path.is_file() and path.name not in (".git", "names.local"):
                yield path.relative_to(self.root).as_posix()

    def report(self, file, line, text):
        self.reports.append(f"{file}:{line}: {text}")

    def search(self, file, text, pattern, complaint):
        for match in re.finditer(pattern, text):
            self.report(file, text.count("\n", 0, match.start()) + 1, complaint)

    def run(self):
        for file, text in self.texts.items():
            self.check_any(file, text)
            if file.endswith((".hpp", ".cpp")) and file.startswith(("include/", "src/")):
                self.check_pure(file, NOT_CODE.sub(blank, text))
            if file.endswith(".hpp"):
                self.check_guard(file, text)
        self.check_lengths()
        self.check_registered()
        self.check_map()
        self.check_names()
        return self.reports

    def check_any(self, file, text):
        if self.is_code(file) and not any("SPDX-License-Identifier: Apache-2.0" in line for line in text.splitlines()[:3]):
            self.report(file, 1, "the line 'SPDX-License-Identifier: Apache-2.0' is missing")
        self.search(file, text, MACHINE_PATH, "a path of one machine")

    @staticmethod
    def is_code(file):
        return file.endswith(CODE) or file in NAMED_CODE or file.endswith("CMakeLists.txt")

    def check_pure(self, file, code):
        if file.startswith("include/"):
            self.search(file, code, r'\busing\s+namespace\b', "'using namespace' in a public header reaches into its users' code")
        for pattern, complaint in IMPURE:
            self.search(file, code, pattern, complaint)
        for match in STATIC.finditer(code):
            declared, ended_by = match.groups()
            if ended_by != "(" and not re.search(r'\b(?:const|constexpr)\b', declared):
                self.report(file, code.count("\n", 0, match.start(1)) + 1, "a static variable that can change")

    def check_guard(self, file, text):
        guard = guard_of(file)
        lines = [line for line in NOT_CODE.sub(lambda m: m.group() if m.group().startswith('"') else blank(m), text).splitlines()
                 if line.strip()]
        if len(lines) < 3 or lines[0].split() != ["#ifndef", guard] or lines[1].split() != ["#define", guard]:
            self.report(file, 1, f"the guard is not {guard}")
        elif text.rstrip().splitlines()[-1] != f"#endif  // {guard}":
            self.report(file, text.rstrip().count("\n") + 1, f"the last line is not '#endif  // {guard}'")

    def check_lengths(self):
        listed = "tests/architecture/long_files.txt"
        reasons = {}
        for number, line in enumerate(self.texts.get(listed, "").splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                name, _, reason = line.partition(" ")
                reasons[name] = (number, reason.strip())
        for file, text in self.texts.items():
            if not self.is_code(file):
                continue
            length = len(text.splitlines())
            if length > LONGEST:
                self.report(file, length, f"longer than {LONGEST} lines: divide it")
            elif length > LONG and not reasons.get(file, (0, ""))[1]:
                self.report(file, length, f"longer than {LONG} lines without a reason in {listed}")
            if length > LONG:
                reasons.pop(file, None)
        for name, (number, _) in reasons.items():
            self.report(listed, number, f"{name} is not longer than {LONG} lines: take the line out")

    def check_registered(self):
        """A header that CMake does not know is never compiled alone, and a test that it does not know never runs."""
        for file in self.texts:
            parts = file.split("/")
            if file.startswith("include/safeguarding/") and file.endswith(".hpp"):
                # A header beside the rooms belongs to the room that holds all it includes.
                lists = [f"src/{room}/CMakeLists.txt" for room in ([parts[2]] if len(parts) > 3 else ["core", "policy"])]
                entry = "/".join(parts[3:] or parts[2:])
            elif file.startswith("tests/") and file.endswith("_test.cpp"):
                lists = ["/".join(parts[:depth]) + "/CMakeLists.txt" for depth in range(2, len(parts))]
                entry = parts[-1]
            else:
                continue
            if not any(re.search(rf'(?<!\w){re.escape(entry)}(?![\w.])', self.texts.get(name, "")) for name in lists):
                self.report(file, 1, f"not registered in {lists[0]}")

    def check_map(self):
        """Every room has a row on the map, which links to its folder."""
        page = "include/safeguarding/README.md"
        rooms = {file.split("/")[2] for file in self.files if file.startswith("include/safeguarding/") and file.count("/") > 2}
        for room in sorted(rooms):
            if f"| [{room}]({room}) |" not in self.texts.get(page, ""):
                self.report(page, 1, f"the room {room} has no row")

    def check_names(self):
        """tests/architecture/names.local, if there is one, lists names that may not stand in the tree; it is never committed."""
        path = self.root / "tests/architecture/names.local"
        if not path.is_file():
            return
        names = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        for file, text in self.texts.items():
            for name in names:
                self.search(file, text, rf'\b{re.escape(name)}\b', "a name from names.local")


def main(arguments):
    root = pathlib.Path(arguments[0]) if arguments else pathlib.Path(__file__).resolve().parents[2]
    house = House(root)
    reports = house.run()
    if not house.texts:
        reports.append(f"{root}: no file found, so nothing was checked")
    for report in reports:
        print(report)
    print(f"house: {len(reports)} breaches, {len(house.texts)} files read")
    return 1 if reports else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
