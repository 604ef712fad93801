#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the table of layers.txt: reads every #include line and reports each one that the table does not allow.

usage: check_layers.py [ROOT]
"""
import fnmatch
import pathlib
import re
import sys

INCLUDE = re.compile(r'^[ \t]*#[ \t]*(?:include|include_next|import)\b[ \t]*(.*)$', re.MULTILINE)
SOURCES = (".hpp", ".cpp", ".h", ".hh", ".cc", ".cxx", ".hxx", ".ipp", ".inl")
OWN = "safeguarding/"

STANDARD = frozenset("""
algorithm any array atomic barrier bit bitset cassert ccomplex cctype cerrno cfenv cfloat charconv chrono cinttypes climits clocale cmath
codecvt compare complex concepts condition_variable coroutine csetjmp csignal cstdarg cstddef cstdint cstdio cstdlib cstring ctime
cuchar cwchar cwctype deque exception execution filesystem format forward_list fstream functional future initializer_list iomanip ios
iosfwd iostream istream iterator latch limits list locale map memory memory_resource mutex new numbers numeric optional ostream queue
random ranges ratio regex scoped_allocator semaphore set shared_mutex source_location span sstream stack stdexcept stop_token streambuf
string string_view syncstream system_error thread tuple type_traits typeindex typeinfo unordered_map unordered_set utility valarray
variant vector version
""".split())


class Table:
    """layers.txt, read."""

    def __init__(self, path):
        self.rooms = {}   # name -> the rooms it may include; in layer order
        self.files = {}   # a header beside the rooms -> the rooms it may include
        self.third = []   # (room or None for any, header pattern, file pattern)
        self.faults = []
        inside = None
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            words = line.split()
            if not words or words[0].startswith("#"):
                continue
            if line[0] not in " \t":
                inside = self._head(words, f"{path.name}:{number}")
            elif len(words) == 3 and words[1] == "@":
                self.third.append((inside, words[0], words[2]))
            else:
                self.faults.append(f"{path.name}:{number}: write 'PATTERN @ FILES'")

    def _head(self, words, at):
        if words == ["any"]:
            return None
        if len(words) < 4 or words[0] not in ("room", "file") or words[2] != ":":
            self.faults.append(f"{at}: write 'any', 'room NAME : ROOMS' or 'file PATH : ROOMS'")
            return None
        kind, name, allowed = words[0], words[1], [w for w in words[3:] if w != "-"]
        if name in self.rooms or name in self.files:
            self.faults.append(f"{at}: '{name}' stands here twice")
        for room in allowed:
            if room not in self.rooms:
                self.faults.append(f"{at}: '{name}' may include '{room}', which does not stand above it")
        (self.rooms if kind == "room" else self.files)[name] = frozenset(allowed)
        return name

    def third_party(self, room, header, file):
        return any((owner is None or owner == room) and fnmatch.fnmatchcase(header, pattern) and fnmatch.fnmatchcase(file, where)
                   for owner, pattern, where in self.third)


def strip_comments(text):
    """Block comments become blanks (lines stay), so that an #include inside one does not count."""
    return re.sub(r'/\*.*?\*/', lambda m: re.sub(r'[^\n]', " ", m.group()), text, flags=re.DOTALL)


def includes(text):
    """(line, form, header) of each #include; form is '<', '"', or '?' for one that is a macro."""
    text = strip_comments(text)
    for match in INCLUDE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        operand = match.group(1).strip()
        named = re.match(r'<([^>]+)>|"([^"]+)"', operand)
        if not named:
            yield line, "?", operand
        elif named.group(1):
            yield line, "<", named.group(1).strip()
        else:
            yield line, '"', named.group(2).strip()


class Checker:
    def __init__(self, root):
        self.root = root
        self.table = Table(root / "tests/architecture/layers.txt")
        self.reports = list(self.table.faults)
        self.read = 0

    def run(self):
        for base in ("include", "src"):
            for path in self.sources(base):
                self.check_room_file(path)
        for base in ("examples", "bindings", "tests"):
            for path in self.sources(base):
                self.check_outside_file(path, inner=base == "tests")
        return self.reports

    def sources(self, base):
        folder = self.root / base
        return sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix in SOURCES) if folder.is_dir() else []

    def report(self, file, line, text):
        self.reports.append(f"{file}:{line}: {text}")

    def room_of(self, file):
        """The room a file belongs to, and the rooms it may include; (None, ...) for a header beside the rooms."""
        if file in self.table.files:
            return None, self.table.files[file]
        parts = file.split("/")
        inside = parts[2:] if file.startswith("include/safeguarding/") else parts[1:] if file.startswith("src/") else []
        if len(inside) < 2 or inside[0] not in self.table.rooms:
            return None
        return inside[0], self.table.rooms[inside[0]]

    def lines(self, path, file):
        """The file's includes, quoted ones as the path they lead to; what cannot be followed is reported here."""
        self.read += 1
        for line, form, header in includes(path.read_text(encoding="utf-8", errors="replace")):
            if form == "?":
                self.report(file, line, f"#include {header}: name the header, a macro cannot be checked")
                continue
            if form == '"':
                beside = (path.parent / header).resolve()
                if not beside.is_file() or self.root.resolve() not in beside.parents:
                    self.report(file, line, f'"{header}" is not beside this file; write <...> for a header of another place')
                    continue
                header = beside.relative_to(self.root.resolve()).as_posix()
                if header.startswith("include/"):
                    header = header[len("include/"):]
            yield line, header

    def check_room_file(self, path):
        file = path.relative_to(self.root).as_posix()
        found = self.room_of(file)
        if found is None:
            self.report(file, 1, "stands in no room of layers.txt")
            return
        room, allowed = found
        for line, header in self.lines(path, file):
            if header.startswith(OWN):
                self.check_own(file, line, room, allowed, header)
            elif header.startswith("src/"):
                target = self.room_of(header)
                if file.startswith("include/"):
                    self.report(file, line, f"a public header includes the private {header}")
                elif target is None or target[0] != room:
                    self.report(file, line, f"{header} is private to its own room")
            elif header in STANDARD or self.table.third_party(room, header, file):
                pass
            else:
                self.report(file, line, f"<{header}> is neither the standard library nor allowed here by layers.txt")

    def check_own(self, file, line, room, allowed, header):
        if not self.exists(file, line, header):
            return
        target = self.room_of("include/" + header)
        if target is None:
            self.report(file, line, f"<{header}> stands in no room of layers.txt")
        elif target[0] is None:
            if header != "safeguarding/version.hpp":
                self.report(file, line, f"<{header}> is for users of the library, not for its rooms")
        elif target[0] != room and target[0] not in allowed:
            self.report(file, line, f"{room or file} may not include {target[0]} (<{header}>)")
        elif target[0] != room and "/detail/" in header:
            self.report(file, line, f"<{header}> is a detail of {target[0]}")

    def check_outside_file(self, path, inner):
        """Tests see everything; examples and bindings see what a user sees."""
        file = path.relative_to(self.root).as_posix()
        for line, header in self.lines(path, file):
            if header.startswith(OWN):
                self.exists(file, line, header)
            if inner:
                continue
            if header.startswith("src/"):
                self.report(file, line, f"{header} is private to its room")
            elif header.startswith(OWN) and "/detail/" in header:
                self.report(file, line, f"<{header}> is a detail of its room")

    def exists(self, file, line, header):
        if (self.root / "include" / header).is_file():
            return True
        self.report(file, line, f"<{header}> does not exist")
        return False


def main(arguments):
    root = pathlib.Path(arguments[0]) if arguments else pathlib.Path(__file__).resolve().parents[2]
    checker = Checker(root)
    reports = checker.run()
    if checker.read == 0:
        reports.append(f"{root}: no source file found, so nothing was checked")
    for report in reports:
        print(report)
    print(f"layers: {len(reports)} forbidden, {checker.read} files read")
    return 1 if reports else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
