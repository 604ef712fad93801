#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Three readers of one format agree: the library, the program safeguarding-verify and second_reader.py, on the golden files, on fresh
histories, and on what insiders made of them.

usage: verify_program_test.py MAKE_HISTORIES MAKE_LIBRARY SAFEGUARDING_VERIFY [ROUNDS] [--write]

MAKE_LIBRARY may be "-": then no library file is tried.
"""
import contextlib
import functools
import pathlib
import random
import re
import sqlite3
import subprocess
import sys
import tempfile

import second_reader

HERE = pathlib.Path(__file__).resolve().parent
GOLDEN = HERE / "golden"
SEED = 20261120
AS_OF = "2026-09-04T08:00:00Z"

second_reader.good_signature = functools.lru_cache(maxsize=None)(second_reader.good_signature)
second_reader.read_head = functools.lru_cache(maxsize=None)(second_reader.read_head)


class Failed(Exception):
    pass


def want(condition, text):
    if not condition:
        raise Failed(text)


class Readers:
    def __init__(self, program, key):
        self.program, self.key_path = program, key
        self.key = second_reader.Key(key.read_bytes())

    def program_says(self, history, *heads, key=None):
        """(exit code, what it prints)"""
        words = [self.program, "--key", key or self.key_path, "--as-of", AS_OF, history]
        for head in heads:
            words += ["--head", head]
        ran = subprocess.run([str(word) for word in words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
                             cwd=GOLDEN)
        return ran.returncode, ran.stdout

    def second_says(self, octets, *heads):
        """(exit code, faults)"""
        try:
            faults = second_reader.check(second_reader.History(octets), self.key, list(heads))
        except second_reader.Unreadable as problem:
            return 2, [str(problem)]
        return (1 if faults else 0), faults


def between(printed):
    """The positions that the first line about events names, or None."""
    found = re.search(r"^WRONG: events? (\d+)(?: to (\d+))?:", printed, re.MULTILINE)
    return (int(found[1]), int(found[2] or found[1])) if found else None


def library_file(path, octets):
    """The history as the table of an SQLite library."""
    history = second_reader.History(octets)
    path.unlink(missing_ok=True)
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE event(position INTEGER PRIMARY KEY, header BLOB NOT NULL, sealed BLOB NOT NULL, token BLOB UNIQUE) STRICT")
        database.execute("CREATE TABLE head(size INTEGER PRIMARY KEY, note BLOB NOT NULL) STRICT")
        database.executemany("INSERT INTO event(position, header, sealed) VALUES (?, ?, ?)",
                             [(number, header, sealed) for number, (header, sealed) in enumerate(history.events)])
        database.executemany("INSERT INTO head VALUES (?, ?)", list(enumerate(history.heads)))
        database.commit()


def try_vectors():
    """RFC 8032, section 7.1, tests 1 and 2."""
    for key, text, signature in (
            ("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
             "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
            ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
             "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")):
        key, text, signature = (bytes.fromhex(part) for part in (key, text, signature))
        want(second_reader.good_signature(key, text, signature), "the second reader refuses a signature of RFC 8032")
        want(not second_reader.good_signature(key, text + b"x", signature), "the second reader takes a signature of another text")


def try_golden(readers, made):
    for name in ("history-1.sghist", "history-1.key", "history-1.head", "governor.head"):
        want((GOLDEN / name).read_bytes() == (made / name).read_bytes(), f"{name} is no longer written as the golden file")
    octets = (GOLDEN / "history-1.sghist").read_bytes()
    head = GOLDEN / "history-1.head"
    code, printed = readers.program_says(GOLDEN / "history-1.sghist", head)
    want(code == 0 and "It agrees with every head, 3 of its own and 1 kept elsewhere; the newest covers 20 events." in printed, printed)
    want("The newest head kept elsewhere covers 20 events, the last recorded at 2026-09-01T00:19:00Z, 3 days before 2026-09-04T08:00:00Z."
         in printed, printed)
    want(readers.second_says(octets, head.read_bytes()) == (0, []), "the second reader refuses the golden file")
    code, printed = readers.program_says(GOLDEN / "history-1.sghist")
    want(code == 0 and "nobody could tell if all of it were an older or another state" in printed, printed)


def try_pages(readers, made):
    """What docs/history.md shows: the history as it is, with an event changed, and put back to an older state."""
    octets, head = (GOLDEN / "history-1.sghist").read_bytes(), GOLDEN / "governor.head"
    history = second_reader.History(octets)
    shown = {"agrees.txt": octets}
    sealed = history.events[12][1]
    shown["changed.txt"] = octets.replace(sealed, sealed[:-1] + b"x")
    events, heads = history.events[:7], history.heads[:1]
    parts = [octets[:24], len(events).to_bytes(8, "big"), *(part for event in events for part in event), len(heads).to_bytes(4, "big")]
    for note in heads:
        parts += [len(note).to_bytes(4, "big"), note]
    shown["cut.txt"] = b"".join(parts)
    for name, made_of in shown.items():
        (made / "shown").write_bytes(made_of)
        code, printed = readers.program_says(made / "shown", head.name)  # as somebody would who stands beside it
        want(code == (0 if name == "agrees.txt" else 1), f"{name}: exit code {code}\n{printed}")
        if "--write" in sys.argv:
            (GOLDEN / name).write_text(printed)
        want((GOLDEN / name).read_text() == printed, f"{name} is no longer what is printed (run with --write to write it anew):\n{printed}")


def try_flips(readers, made):
    """One bit of every byte of the golden history, key and head."""
    draw = random.Random(SEED)
    octets = (GOLDEN / "history-1.sghist").read_bytes()
    flipped_file = made / "flipped"
    for at in range(len(octets)):
        flipped = bytearray(octets)
        flipped[at] ^= 1 << draw.randrange(8)
        want(readers.second_says(bytes(flipped))[0] != 0, f"the second reader takes byte {at} flipped")
        if at < 200 or at % 3 == 0 or at > len(octets) - 600:
            flipped_file.write_bytes(flipped)
            code, printed = readers.program_says(flipped_file)
            want(code in (1, 2), f"byte {at} flipped: exit code {code}\n{printed}")
    for name in ("history-1.key", "history-1.head"):
        octets = (GOLDEN / name).read_bytes()
        for at in range(0, len(octets), 3):
            flipped = bytearray(octets)
            flipped[at] ^= 1 << draw.randrange(8)
            flipped_file.write_bytes(flipped)
            arguments = {"key": flipped_file} if name.endswith("key") else {}
            heads = [] if name.endswith("key") else [flipped_file]
            code, printed = readers.program_says(GOLDEN / "history-1.sghist", *heads, **arguments)
            want(code in (1, 2), f"{name}, byte {at} flipped: exit code {code}\n{printed}")


def try_cuts(readers, made):
    octets = (GOLDEN / "history-1.sghist").read_bytes()
    cut = made / "cut"
    for length in list(range(0, 120)) + list(range(120, len(octets), 37)):
        cut.write_bytes(octets[:length])
        code, printed = readers.program_says(cut)
        want(code == 2, f"cut to {length} bytes: exit code {code}\n{printed}")
        want(readers.second_says(octets[:length])[0] == 2, f"the second reader takes {length} bytes")
    cut.write_bytes(octets + b"\0")
    want(readers.program_says(cut)[0] == 2, "a byte more is taken")


def try_scripts(readers, made):
    kinds, said = set(), set()
    for line in (made / "list.txt").read_text().splitlines():
        name, kind, bad, first, last = line.split("\t")
        bad, first, last = int(bad), int(first), int(last)
        kinds.add(kind)
        head = made / f"{name}.head"
        before, after = (made / f"{name}.before", made / f"{name}.after")
        for path, code_wanted in ((before, 0), (after, 1)):
            code, printed = readers.program_says(path, head)
            want(code == code_wanted, f"{kind} {path.name}: exit code {code}\n{printed}")
            second, faults = readers.second_says(path.read_bytes(), head.read_bytes())
            want(second == code_wanted, f"{kind} {path.name}: the second reader says {faults}")
            if code_wanted == 1:
                said |= {words for words in ("is of another store", "was not signed with the store's key", "The store's key signed both",
                                             "was written for another position", "counts") if words in printed}
                want(first <= bad <= last, f"{kind} {name}: event {bad} is bad, and the library says {first} to {last}")
                want(between(printed) == (first, last), f"{kind} {name}: the library says {first} to {last}\n{printed}")
                want(faults[0].startswith(f"{first} {last} "), f"{kind} {name}: the library says {first} to {last}, the second {faults}")
            library_file(made / "library", path.read_bytes())
            as_table, printed_of_table = readers.program_says(made / "library", head)
            want((as_table, printed_of_table) == (code, printed), f"{kind} {path.name}: as a library file\n{printed_of_table}\n{printed}")
    want(len(kinds) == 14, f"{len(kinds)} kinds of edit")
    want(len(said) == 5, f"of all scripts, only {sorted(said)} was said")
    return len((made / "list.txt").read_text().splitlines())


def try_library(readers, made, make_library):
    """A library file that the library itself wrote, and what somebody with a database program makes of it."""
    path = made / "school.library"
    subprocess.run([make_library, path], check=True)
    as_file = readers.program_says(GOLDEN / "history-1.sghist", GOLDEN / "governor.head")
    want(readers.program_says(path, GOLDEN / "governor.head") == as_file, f"the library file is read otherwise than the history file\n{as_file[1]}")
    octets = path.read_bytes()
    for statement, words in (
            ("UPDATE event SET sealed = CAST(sealed || x'00' AS BLOB) WHERE position = 12", "WRONG: events 8 to 12: event 12 cannot be read"),
            ("UPDATE event SET sealed = zeroblob(length(sealed)) WHERE position = 12", "WRONG: events 8 to 19: not what was signed"),
            ("DELETE FROM event WHERE position = 8", "WRONG: event 8: it was written for another position"),
            ("DELETE FROM event WHERE position >= 10; DELETE FROM head WHERE size > 8", "WRONG: events 8 to 9: after the newest head"),
            ("DELETE FROM event WHERE position >= 8", "WRONG: events 8 to 19: missing"),
            ("UPDATE event SET position = position + 100 WHERE position = 3", "WRONG: events 1 to 3: event 3 was written for another"),
            ("UPDATE head SET note = CAST(replace(CAST(note AS TEXT), 'A', 'B') AS BLOB) WHERE size = 20", "WRONG: ")):
        path.write_bytes(octets)
        with contextlib.closing(sqlite3.connect(path)) as database:
            database.executescript(statement)
            database.commit()
        code, printed = readers.program_says(path, GOLDEN / "governor.head")
        want(code == 1 and words in printed, f"{statement}\n{printed}")
    path.write_bytes(octets[:5000])
    code, printed = readers.program_says(path)
    want(code == 2 and "cannot be read" in printed, f"a library file cut short: exit code {code}\n{printed}")


def try_bad_days(readers, made):
    golden = GOLDEN / "history-1.sghist"
    for words, said in (((made / "absent",), "cannot be opened"), ((GOLDEN / "history-1.key",), "neither a history file nor a library file")):
        code, printed = readers.program_says(*words)
        want(code == 2 and said in printed, printed)
    later = made / "later"
    later.write_bytes(b"sgHist\0\2" + golden.read_bytes()[8:])
    code, printed = readers.program_says(later)
    want(code == 2 and "of a version that this program does not know" in printed, printed)
    empty = made / "empty"
    empty.unlink(missing_ok=True)
    with contextlib.closing(sqlite3.connect(empty)) as database:
        database.execute("CREATE TABLE head(size, note)")
        for event in ("CREATE VIEW event AS SELECT 1 AS position", "CREATE VIRTUAL TABLE event USING fts5(position, header, sealed)"):
            database.execute("DROP VIEW IF EXISTS event")
            database.execute(event)
            database.commit()
            code, printed = readers.program_says(empty)
            want(code == 2 and "no tables 'event' and 'head'" in printed, printed)
    for wrong in ("2026-11-20", "2026-11-20T24:00:00Z", "2026-02-30T00:00:00Z", "2026-11-20T09:14:00", "2026-11-20T09:14:0xZ"):
        ran = subprocess.run([readers.program, "--key", readers.key_path, "--as-of", wrong, golden], capture_output=True, text=True, check=False)
        want(ran.returncode == 2 and "--as-of: write the time as" in ran.stderr, f"--as-of {wrong}: {ran.stderr}")
    for arguments in ([], ["--key"], ["--unknown", "x"], ["a", "b"]):
        ran = subprocess.run([readers.program, *arguments], capture_output=True, text=True, check=False)
        want(ran.returncode == 2 and ran.stderr.startswith("safeguarding-verify: "), ran.stderr)
    ran = subprocess.run([readers.program, "--help"], capture_output=True, text=True, check=False)
    want(ran.returncode == 0 and ran.stdout.startswith("usage: safeguarding-verify "), ran.stdout)


def main(arguments):
    make, make_library, program = (pathlib.Path(word).resolve() for word in arguments[:3])
    rounds = arguments[3] if len(arguments) > 3 and arguments[3].isdigit() else "6"
    with tempfile.TemporaryDirectory() as folder:
        made = pathlib.Path(folder)
        subprocess.run([make, folder, str(SEED), rounds], check=True)
        readers = Readers(program, GOLDEN / "history-1.key")
        try:
            try_vectors()
            try_golden(readers, made)
            try_pages(readers, made)
            try_bad_days(readers, made)
            if arguments[1] != "-":
                try_library(readers, made, make_library)
            try_cuts(readers, made)
            try_flips(readers, made)
            scripts = try_scripts(readers, made)
        except Failed as problem:
            print(f"seed {SEED}: {problem}")
            return 1
    print(f"seed {SEED}: three readers agree on {scripts} scripts of 14 kinds, on the golden history and on what was flipped or cut in it")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
