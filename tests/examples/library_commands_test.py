#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the commands on a library file, one after another on one library, and compares what they print with golden files.

usage: library_commands_test.py PROGRAM [--write]

A golden file, tests/examples/golden/library/NAME.txt, is made as those of command_line_test.py are. The library is in a folder that is made
anew; its name, and all that is drawn (ids, keys, hashes), are replaced before comparing, ids by numbers in the order in which they appear.
The tables of docs/command-line.md about these commands are held in both directions.
"""
import contextlib
import os
import pathlib
import pty
import re
import resource
import sqlite3
import subprocess
import sys
import tempfile

import page_tables
from command_line_test import HERE, ROOT, SCHOOL, difference

PAGE = ROOT / "docs" / "command-line.md"
WRONG = "../../tests/examples/wrong/"
FOUND = "--roll roll.csv --holders holders.toml --pack ./policy.toml --packs-from 2026-09-01 --calendar terms.toml --settings notices.toml"
FRIDAY = "--now 2026-11-20T09:30:00+00:00"
LATER = "--now 2026-11-20T09:45:00+00:00"

COMMANDS = [
    ("init", f"init --as t-02 --now 2026-09-01T08:00:00+01:00 {FOUND}"),
    ("init_again", f"init --as t-02 --now 2026-09-01T08:00:00+01:00 {FOUND}"),
    ("record", f"record --as t-02 {FRIDAY} --reports reports.jsonl"),
    ("record_again", f"record --as t-02 {LATER} --reports reports.jsonl"),
    ("record_refused", f"record --as t-02 {LATER} --actions {WRONG}actions_of_a_library.jsonl"),
    ("amend", f"amend --as t-05 {LATER} --amendments ../../tests/examples/library_amendments.jsonl"),
    ("show", f"show --as t-02 {LATER} r-02"),
    ("show_action", f"show --as t-02 {LATER} a-51"),
    ("show_json", f"show --as t-02 {LATER} r-02 --json"),
    ("show_nothing", f"show --as p-01 {LATER} r-02"),
    ("chronology", f"chronology --as t-02 {LATER} p-01"),
    ("chronology_nothing", f"chronology --as p-01 {LATER} p-01"),
    ("search", f"search --as t-02 {LATER} hungry"),
    ("search_nothing", f"search --as t-05 {LATER} proxy"),
    ("pictures", f"pictures --as t-02 {LATER}"),
    ("pictures_json", f"pictures --as t-02 {LATER} --json"),
    ("pictures_nothing", f"pictures --as p-01 {LATER}"),
    ("why", f"why --as t-02 {LATER} r-01 r-04"),
    ("why_json", f"why --as t-02 {LATER} r-01 r-04 --json"),
    ("why_nothing", f"why --as p-01 {LATER} r-01 r-04"),
    ("judge", f"judge --as t-02 {LATER} r-01 r-04 --no --reason unrelated"),
    ("judge_refused", f"judge --as t-05 {LATER} r-01 r-04 --yes --reason related"),
    ("judge_unsaid", f"judge --as t-02 {LATER} r-01 r-04 --yes --no --reason related"),
    ("why_judged", f"why --as t-02 {LATER} r-01 r-04"),
    ("judge_undo", f"judge --as t-02 {LATER} r-01 r-04 --undo --reason mistaken"),
    ("notices", f"notices --as t-02 {LATER}"),
    ("notices_nothing", f"notices --as p-01 {LATER}"),
    ("read", f"read --as t-02 {LATER} r-02"),
    ("read_nothing", f"read --as p-01 {LATER} r-02"),
    ("act_which", f"act --as t-02 {LATER} r-02"),
    ("act", f"act --as t-02 {LATER} r-02 --to childrens_social_care"),
    ("act_nothing", f"act --as t-05 {LATER} r-02"),
    ("due", f"due --as t-02 {LATER}"),
    ("due_nothing", f"due --as p-01 {LATER}"),
    ("audit", f"audit --as g-01 {LATER}"),
    ("audit_nothing", f"audit --as t-02 {LATER}"),
    ("snapshot", "snapshot"),
    ("show_from_snapshot", f"show --as t-02 {LATER} r-02"),
    ("verify", "verify"),
]
NAMES = ("init", "record", "amend", "show", "chronology", "search", "pictures", "why", "judge", "notices", "read", "act", "due", "audit",
         "snapshot", "verify")
READS = {"show": "r-02", "chronology": "p-01", "search": "hungry", "why": "r-01 r-04", "read": "r-02", "act": "r-02",
         "judge": "r-01 r-04 --no --reason unrelated"}


def turned(bytes_, at):
    """The same bytes with one bit turned over."""
    return bytes_[:at] + bytes([bytes_[at] ^ 1]) + bytes_[at + 1:]


class Test:
    def __init__(self, program, folder):
        self.program, self.folder = pathlib.Path(program).resolve(), pathlib.Path(folder)
        self.library = self.folder / "school.library"
        (self.folder / "passphrase").write_text("an invented passphrase\nwhat stands below it does not count\n", encoding="utf-8")
        (self.folder / "other").write_text("another passphrase\n", encoding="utf-8")
        self.faults, self.checks, self.ends, self.numbers = [], 0, {name: set() for name in NAMES}, {}

    def run(self, arguments, **more):
        environment = {name: value for name, value in os.environ.items() if name != "SAFEGUARDING_PASSPHRASE"}
        ran = subprocess.run([str(self.program), *arguments.split()], cwd=SCHOOL, stdin=subprocess.DEVNULL, capture_output=True, check=False,
                             env=environment, **more)
        command = arguments.split()[0]
        if command in self.ends:
            self.ends[command].add(ran.returncode)
        return ran.stdout.decode("utf-8"), ran.stderr.decode("utf-8"), ran.returncode

    def on_library(self, arguments, library=None, passphrase="passphrase", **more):
        command, _, rest = arguments.partition(" ")
        return self.run(f"{command} --library {library or self.library} --passphrase-file {self.folder / passphrase} {rest}", **more)

    def check(self, right, text):
        self.checks += 1
        if not right:
            self.faults.append(text)

    def plain(self, text):
        """Without what is drawn."""
        text = text.replace(str(self.folder) + "/", "")
        text = re.sub(r"safeguarding/[0-9a-f]{32}\+[0-9a-f]{8}\+\S+", "THE PUBLIC KEY", text)
        text = re.sub(r"safeguarding/[0-9a-f]{32}\n(\d+)\n.*\n\n.*\n", r"THE HEAD of \1 events\n", text)

        def number(found):
            known = self.numbers.setdefault(found.group(1), len(self.numbers) + 1)
            return f"{known:0{len(found.group(0))}}"

        return re.sub(r"\b([0-9a-f]{8})(?:[0-9a-f]{24})?\b", number, text)

    def golden(self, write):
        for name, arguments in COMMANDS:
            out, err, code = self.on_library(arguments)
            command, _, rest = arguments.partition(" ")
            text = self.plain(f"$ safeguarding {command} --library school.library {rest}".rstrip() + "\n" + out
                              + ("== standard error\n" + err if err else "") + f"== exit {code}\n")
            path = HERE / "golden" / "library" / f"{name}.txt"
            if write:
                path.write_text(text, encoding="utf-8")
            wanted = path.read_text(encoding="utf-8") if path.exists() else ""
            self.check(text == wanted, f"{name}: not what {path.relative_to(ROOT)} says\n{difference(wanted, text)}")
        files = {path.stem for path in (HERE / "golden" / "library").glob("*.txt")}
        self.check(files == {name for name, _ in COMMANDS}, f"golden files of the library: {sorted(files ^ {name for name, _ in COMMANDS})}")

    def row_of_key(self):
        """Bytes within a sealed row of the key file, one of a scope."""
        with contextlib.closing(sqlite3.connect(self.folder / "school.library.keys")) as database:
            rows = [row[0] for row in database.execute("SELECT bytes FROM key WHERE length(bytes) > 40")]
        return next(row[-16:] for row in rows if row[4] == 1 and row[5] == 2)

    def refused(self, what, ran, code, said):
        out, err, ended = ran
        self.check(ended == code and said in err and not out, f"{what}: exit {ended}, {out}{err}")

    def bad_days(self):
        """Each with a sentence of its own, and nothing changed."""
        before = self.library.read_bytes()
        self.refused("another passphrase", self.on_library("verify", passphrase="other"), 3, "this is not the passphrase the library was founded with")
        self.refused("no passphrase", self.run(f"verify --library {self.library}"), 3, "a library needs its passphrase")
        self.refused("no library", self.on_library("verify", self.folder / "nowhere"), 4, "`safeguarding init` founds a library")
        self.refused("another file", self.on_library("verify", "roll.csv"), 3, "this is not a store of this library")
        keys = (self.folder / "school.library.keys").read_bytes()
        with contextlib.closing(sqlite3.connect(self.library)) as database:
            sealed = database.execute("SELECT sealed FROM event ORDER BY position LIMIT 1 OFFSET 7").fetchone()[0]
        at = before.index(sealed[-16:])  # the end of a sealed event: a record cannot be opened
        second = self.folder / "second"
        self.on_library(f"init --as t-02 --now 2026-09-01T08:00:00+01:00 {FOUND}", second)
        unused = 4096 * 3 + 2  # where the fourth page says that its free room begins
        for name, main, beside, code, said in (
                ("cut", before[:5000], keys, 3, "keep it as it is, and restore a backup"),
                ("turned", turned(before, at), keys, 3, "event 7 cannot be opened: it is not as it was written"),
                ("turned in unused room", turned(before, unused), keys, 3, "the file is damaged: restore a backup"),
                ("turned in its keys", before, turned(keys, keys.index(self.row_of_key())), 3, "the key file beside the library is not as it was written"),
                ("emptied", b"", keys, 3, "the files beside it are those of one in which something was recorded"),
                ("emptied of keys", before, b"", 3, "the key file is empty"),
                ("newer", before[:60] + b"\0\0\0\2" + before[64:], keys, 3, "use a later one; nothing was changed"),
                ("beside other keys", before, (self.folder / "second.keys").read_bytes(), 3, "belongs to another store: bring back the right one"),
                ("beside no keys", before, None, 4, "the key file is not there"),
                ("keys alone", None, keys, 4, "the file is not there, and its key file is")):
            copy = self.folder / name.replace(" ", "-")
            for bytes_, path in ((main, copy), (beside, pathlib.Path(f"{copy}.keys"))):
                if bytes_ is not None:
                    path.write_bytes(bytes_)
            self.refused(f"a file that is {name}", self.on_library("verify", copy), code, said)
            self.check(bytes_ is None or path.read_bytes() == bytes_, f"a file that is {name} was changed")
        self.refused("its key file", self.on_library("verify", self.folder / "school.library.keys"), 3, "give the name of the file that it belongs to")
        self.refused("no folder", self.on_library("verify", self.folder / "no" / "folder"), 4, "make it first, or look at the name")
        self.check(self.library.read_bytes() == before, "a refusal changed the library")

        def little_room():
            resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

        out, err, code = self.on_library(f"record --as t-05 {LATER} --reports {WRONG}../library_reports.jsonl", preexec_fn=little_room, restore_signals=False)
        self.check(code == 4 and err.startswith("note: ") and "0 of 1 records are kept" in err and "refused: " in err and not out,
                   f"no room: exit {code}, {out}{err}")
        out, err, code = self.on_library(f"record --as t-05 {LATER} --reports {WRONG}../library_reports.jsonl")
        self.check(code == 0 and out.startswith("kept report r-51 "), f"room again: exit {code}, {out}{err}")

    def typed(self):
        """At a terminal the passphrase of a new library is typed twice, and is not shown."""
        for second, code in (("one", 0), ("two", 3)):
            ours, theirs = pty.openpty()
            path = self.folder / f"typed-{second}"
            ran = subprocess.Popen([str(self.program), *f"init --library {path} --as t-02 {FOUND}".split()], cwd=SCHOOL, stdin=theirs,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={"PATH": os.environ["PATH"]})
            said = b""
            for prompt, word in ((b"library: ", "one"), (b"again: ", second)):
                while not said.endswith(prompt) and (more := os.read(ran.stderr.fileno(), 1000)):
                    said += more
                os.write(ours, f"{word}\n".encode("utf-8"))
            out, err = ran.communicate(timeout=60)
            os.close(theirs)
            os.set_blocking(ours, False)
            try:
                shown = os.read(ours, 1000)
            except OSError:
                shown = b""
            os.close(ours)
            self.check(ran.returncode == code and path.exists() == (code == 0), f"typed {second}: exit {ran.returncode}, {out}{said}{err}")
            self.check(b"one" not in shown and b"two" not in shown, f"the passphrase is shown while it is typed: {shown}")

    def same_name_of_two_kinds(self):
        """A report and an action that have one id in their files are two records."""
        actions = self.folder / "actions.jsonl"
        line = (HERE / "wrong" / "actions_of_a_library.jsonl").read_text(encoding="utf-8").splitlines()[0]
        actions.write_text(line.replace("a-51", "r-02") + "\n", encoding="utf-8")
        out, err, code = self.on_library(f"record --as t-02 {LATER} --actions {actions}")
        self.check(code == 0 and out.startswith("kept action r-02 "), f"one id, two kinds: exit {code}, {out}{err}")
        out, err, code = self.run(f"record --library {self.library} --as t-02")
        self.check(code == 2 and "there is nothing to record" in err, f"nothing to record: exit {code}, {out}{err}")

    def held(self):
        """Another program holds the file and does not let go: the wait goes on beside the other checks."""
        held = self.folder / "held"
        held.write_bytes(self.library.read_bytes())
        (self.folder / "held.keys").write_bytes((self.folder / "school.library.keys").read_bytes())
        holder = sqlite3.connect(held, isolation_level=None)
        holder.execute("BEGIN EXCLUSIVE")
        waits = subprocess.Popen([str(self.program), "verify", "--library", str(held), "--passphrase-file", str(self.folder / "passphrase")],
                                 stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

        def end():
            out, err = waits.communicate()
            holder.close()
            self.refused("a file that another program holds", (out.decode("utf-8"), err.decode("utf-8"), waits.returncode), 4, "another program")

        return end

    def history(self):
        """Is taken whole or not at all, and nobody is told of it."""
        out, err, code = self.on_library(f"record --as t-02 {LATER} --reports {WRONG}../library_history.jsonl --history")
        self.check(code == 0 and out.count("kept report") == 1, f"history: exit {code}, {out}{err}")
        out, err, code = self.on_library(f"record --as t-02 --now 2026-11-20T09:46:00+00:00 --reports {WRONG}../library_history.jsonl --history")
        self.check(code == 0 and out.count("kept already report") == 1, f"history, sent again: exit {code}, {out}{err}")
        out, err, code = self.on_library(f"notices --as t-02 {LATER}")
        self.check("r-51" in out and "r-61" not in out, f"somebody is told of history: {out}{err}")

    def snapshots(self):
        """A snapshot that is damaged or gone costs time and nothing else."""
        beside = self.folder / "school.library.snapshot"
        sound, show = beside.read_bytes(), f"show --as t-02 {LATER} r-02"
        wanted = self.on_library(show)
        self.check(wanted[2] == 0, f"show beside a snapshot: {wanted}")
        middle = len(sound) // 2
        for name, bytes_ in (("cut", sound[:-1]), ("turned", sound[:middle] + bytes([sound[middle] ^ 1]) + sound[middle + 1:]), ("empty", b"")):
            beside.write_bytes(bytes_)
            self.check(self.on_library(show) == wanted, f"a snapshot that is {name} changes what is shown")
        beside.unlink()
        self.check(self.on_library(show) == wanted, "without its snapshot a library shows something else")
        out, err, code = self.on_library("snapshot")
        self.check(code == 0 and beside.stat().st_mode & 0o077 == 0, f"a snapshot that others may read: exit {code}, {out}{err}")

    def ends_of_all(self):
        for name in NAMES:
            word = READS.get(name, "")
            more = " --reports reports.jsonl" if name == "record" else " --amendments amendments.jsonl" if name == "amend" else ""
            who = "" if name in ("snapshot", "verify") else f" --as t-02{more} {word}"
            if name != "init":
                self.refused(f"{name} without a passphrase", self.run(f"{name} --library {self.library}{who}"), 3, "a library needs its passphrase")
                self.refused(f"{name} without a library", self.on_library(f"{name}{who}", self.folder / "nowhere"), 4, "there is no store here")
            self.check(self.run(f"{name} --library {self.library} --frobnicate")[2] == 2, f"{name} takes any option")
        self.refused("init without a roll", self.on_library(f"init --as t-02 {FOUND.replace('roll.csv', 'nowhere.csv')}", self.folder / "new"), 4, "cannot be read")
        self.check(not (self.folder / "new").exists(), "init left a file behind")

    def tables(self):
        so = {}
        for name in NAMES:
            text, _, code = self.run(f"{name} --library x --help")
            self.check(code == 0 and f"Example: safeguarding {name} --library" in text, f"{name} --help")
            for option in re.findall(r"^  (--[a-z-]+)", text, re.MULTILINE):
                so.setdefault(option, set()).add(name)
        said = {}
        for cells in page_tables.rows(PAGE, "Options on a library file"):
            for option in re.findall(r"`(--[a-z-]+)", cells[0]):
                said[option] = set(NAMES) if cells[1] == "all" else set(re.findall(r"`([a-z]+)`", cells[1]))
        for option in sorted(so.keys() | said.keys()):
            self.check(so.get(option) == said.get(option), f"{option} goes with {sorted(said.get(option, set()))}; by --help it goes with {sorted(so.get(option, set()))}")
        table = {cells[0].strip("`"): {code for code, cell in enumerate(cells[1:]) if cell}
                 for cells in page_tables.rows(PAGE, "Exit codes on a library file")}
        for name in NAMES:
            self.check(table.get(name) == self.ends[name], f"{name} ends with {sorted(table.get(name, set()))} by the page; seen were {sorted(self.ends[name])}")
        overview = self.run("--help")[0]
        self.check(all(re.search(rf"\b{name}\b", overview.split("Commands that keep records")[-1]) for name in NAMES), "--help does not name each command")


def main(arguments):
    if not arguments:
        print(__doc__)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        test = Test(arguments[0], folder)
        test.golden("--write" in arguments[1:])
        end_of_waiting = test.held()
        for part in (test.snapshots, test.bad_days, test.history, test.typed, test.same_name_of_two_kinds, test.ends_of_all, test.tables):
            part()
        end_of_waiting()
    for fault in test.faults:
        print(fault)
    print(f"commands on a library: {len(test.faults)} faults, {test.checks} checks")
    return 1 if test.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
